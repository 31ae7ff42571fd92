"""OpenDocument by hand: the package, its metadata and fonts, and text as XML. Nothing in it is fetched or run.

No library: docs/decisions/0018-opendocument-is-written-by-hand.md.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from cocreate.boards.records import Language
from cocreate.exports.packed import EPOCH, writable
from cocreate.exports.typesetter import EMBEDDED, FONTS
from cocreate.locales.formats import TAGS

TEXT = "application/vnd.oasis.opendocument.text"
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"
FONT = "Atkinson Hyperlegible Next"
GENERATOR = "cocreate"

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
DECLARED = {f"xmlns:{prefix}": name for prefix, name in NAMESPACES.items()} | {"office:version": "1.3"}
MANIFEST = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
BLANKS = re.compile("^ +|  +| +$")

Attributes = Mapping[str, str]


def tag(name: str, attributes: Attributes | None = None, *inside: str) -> str:
    """What stands inside is XML already."""
    said = "".join(f" {key}={quoteattr(writable(value))}" for key, value in (attributes or {}).items())
    return f"<{name}{said}>{''.join(inside)}</{name}>" if inside else f"<{name}{said}/>"


def said(text: str) -> str:
    """People's text as XML: a line break stays one, and blanks that XML would drop stay too."""
    lines = writable(text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "<text:line-break/>".join(BLANKS.sub(_blanks, escape(line)).replace("\t", "<text:tab/>") for line in lines)


def _blanks(found: re.Match[str]) -> str:
    return f'<text:s text:c="{len(found[0])}"/>'


def package(
    media: str, parts: Mapping[str, str | bytes], *, language: Language, title: str, about: str, made: datetime
) -> bytes:
    """The parts with what every package has besides; without the time at which it was written (JOB-4)."""
    files: dict[str, str | bytes] = {**parts, "meta.xml": _meta(language, title, about, made)}
    files |= {f"Fonts/{name}": (FONTS / name).read_bytes() for name in EMBEDDED.values()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _put(archive, "mimetype", media, zipfile.ZIP_STORED)  # first and bare: by it the file is known
        for name, body in files.items():
            _put(archive, name, body, zipfile.ZIP_DEFLATED)
        _put(archive, "META-INF/manifest.xml", _manifest(media, files), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, body: str | bytes, method: int) -> None:
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = method
    info.external_attr = 0o600 << 16
    archive.writestr(info, body)


def document(root: str, *parts: str) -> str:
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tag(f"office:{root}", DECLARED, *parts)


def faces() -> str:
    """The font comes along, so that the file looks alike where nobody has installed it."""
    sources = [
        tag(
            "svg:font-face-src",
            None,
            tag(
                "svg:font-face-uri",
                {
                    "xlink:href": f"Fonts/{name}",
                    "xlink:type": "simple",
                    "loext:font-style": "normal",
                    "loext:font-weight": "bold" if weight == 700 else "normal",
                }
                | {"xmlns:loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"},
                tag("svg:font-face-format", {"svg:string": "truetype"}),
            ),
        )
        for weight, name in EMBEDDED.items()
    ]
    face = {"style:name": FONT, "svg:font-family": f"'{FONT}'", "style:font-family-generic": "swiss"}
    return tag("office:font-face-decls", None, tag("style:font-face", face, *sources))


def tongue(language: Language) -> dict[str, str]:
    """The language as an attribute of text."""
    code, country = TAGS[language].split("-")
    return {"fo:language": code, "fo:country": country}


def _meta(language: Language, title: str, about: str, made: datetime) -> str:
    when = made.replace(tzinfo=None).isoformat(timespec="seconds")
    facts = [
        ("meta:generator", GENERATOR),
        ("dc:title", title),
        ("dc:description", about),
        ("meta:initial-creator", GENERATOR),
        ("dc:creator", GENERATOR),
        ("meta:creation-date", when),
        ("dc:date", when),
        ("dc:language", TAGS[language]),
    ]
    return document(
        "document-meta", tag("office:meta", None, *(tag(name, None, escape(writable(of))) for name, of in facts))
    )


def _manifest(media: str, files: Mapping[str, str | bytes]) -> str:
    types = {"xml": "text/xml", "png": "image/png", "ttf": "application/x-font-ttf"}
    entries = [("/", media), *((name, types[name.rpartition(".")[2]]) for name in files)]
    listed = (tag("manifest:file-entry", {"manifest:full-path": at, "manifest:media-type": of}) for at, of in entries)
    root = {"xmlns:manifest": MANIFEST, "manifest:version": "1.3"}
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tag("manifest:manifest", root, *listed)
