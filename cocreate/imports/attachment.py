"""What a file is that somebody attaches to an action: its bytes tell, never its name. What is on no list is not taken.

Nothing that a browser would run is on it: no HTML, no SVG, no program, no document with macros.
"""

import io
import re
import zipfile

from cocreate.errors import Refused
from cocreate.imports.image import HEADS, MEGA

MAX_BYTES = 10 * MEGA
QUOTA = 200 * MEGA  # of a board
MAX_NAMES = 5_000  # in a packed document
MAX_TYPES = 1_000_000  # bytes of what names its parts

PDF = "application/pdf"
TEXT = "text/plain"
_OPEN = "application/vnd.oasis.opendocument."
_OFFICE = "application/vnd.openxmlformats-officedocument."
OPEN = frozenset({_OPEN + kind for kind in ("text", "spreadsheet", "presentation", "graphics")})
OFFICE = {
    "word/document.xml": _OFFICE + "wordprocessingml.document",
    "xl/workbook.xml": _OFFICE + "spreadsheetml.sheet",
    "ppt/presentation.xml": _OFFICE + "presentationml.presentation",
}
_MARKUP = re.compile(r"<\s*(!doctype|html|svg|script|\?xml|iframe|body|head|math)\b", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def is_image(raw: bytes) -> bool:
    """Such is made anew before it is kept: a photograph says nothing of where it was taken (DRW-2)."""
    return HEADS.match(raw) is not None


def media_of(raw: bytes) -> str | Refused:
    """The media type of a file that is kept as it came; `file_heavy`, `file_kind`, `file_macros`."""
    if len(raw) > MAX_BYTES:
        return Refused("file_heavy", {"max": MAX_BYTES // MEGA})
    if raw.startswith(b"%PDF-"):
        return PDF
    if raw.startswith(b"PK\x03\x04"):
        return _packed(raw)
    return TEXT if _is_text(raw) else Refused("file_kind")


def _packed(raw: bytes) -> str | Refused:
    if raw.count(b"PK\x01\x02") > MAX_NAMES:  # before the library makes something of each
        return Refused("file_kind")
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as file:
            names = set(file.namelist())
            if any(
                name.casefold().endswith(("vbaproject.bin", ".js", ".exe", "/basic/script-lc.xml")) for name in names
            ):
                return Refused("file_macros")
            if "mimetype" in names and file.getinfo("mimetype").file_size < 100:
                said = file.read("mimetype").decode("ascii", "replace").strip()
                return said if said in OPEN else Refused("file_kind")
            if "[Content_Types].xml" in names and file.getinfo("[Content_Types].xml").file_size <= MAX_TYPES:
                if b"macroenabled" in file.read("[Content_Types].xml").lower():
                    return Refused("file_macros")
                return next((media for part, media in OFFICE.items() if part in names), Refused("file_kind"))
    except (zipfile.BadZipFile, OSError, RuntimeError, ValueError, KeyError, NotImplementedError, EOFError):
        pass
    return Refused("file_kind")


def _is_text(raw: bytes) -> bool:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return bool(text.strip()) and not _CONTROL.search(text) and not _MARKUP.search(text[:4_096])
