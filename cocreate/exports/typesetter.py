"""Typst: from a template and data to a PDF or a picture, with this package's fonts alone.

The people's words are data, never markup. Nothing is fetched: no package, no font of the system, no other file.
"""

import base64
import re
from functools import cache
from pathlib import Path
from typing import Final

import typst

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
EMBEDDED = {400: "AtkinsonHyperlegibleNext_400Regular.ttf", 700: "AtkinsonHyperlegibleNext_700Bold.ttf"}
FONTS_OF: Final = {  # in the order in which they stand in for one another, as in fonts.typ; the largest comes last
    "Atkinson Hyperlegible Next": EMBEDDED[400],
    "Noto Sans Arabic": "NotoSansArabic.ttf",
    "DejaVu Sans": "DejaVuSans.ttf",
    "Noto Emoji": "NotoEmoji.ttf",
    "Noto Sans Bengali": "NotoSansBengali.ttf",
    "Noto Sans Gurmukhi": "NotoSansGurmukhi.ttf",
    "Noto Sans Devanagari": "NotoSansDevanagari.ttf",
    "Noto Sans Ethiopic": "NotoSansEthiopic.ttf",
    "Noto Sans Gujarati": "NotoSansGujarati.ttf",
    "Noto Sans Kannada": "NotoSansKannada.ttf",
    "Noto Sans Khmer": "NotoSansKhmer.ttf",
    "Noto Sans Malayalam": "NotoSansMalayalam.ttf",
    "Noto Sans Myanmar": "NotoSansMyanmar.ttf",
    "Noto Sans Oriya": "NotoSansOriya.ttf",
    "Noto Sans Sinhala": "NotoSansSinhala.ttf",
    "Noto Sans Tamil": "NotoSansTamil.ttf",
    "Noto Sans Telugu": "NotoSansTelugu.ttf",
    "Noto Sans Thaana": "NotoSansThaana.ttf",
    "Noto Sans Thai": "NotoSansThai.ttf",
    "Noto Sans CJK SC": "NotoSansCJK.otf",
}
STANDARDS: Final = ("ua-1", "a-2a")  # heard as well as seen, and kept for good
SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
PICTURE = HERE / "picture.typ"


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


@cache
def faces() -> str:
    """The letters of a picture that goes out as it is, as its style."""
    return "".join(
        f'@font-face{{font-family:"Atkinson Hyperlegible Next";font-weight:{weight};'
        f"src:url(data:font/ttf;base64,{base64.b64encode((FONTS / name).read_bytes()).decode()})}}"
        for weight, name in EMBEDDED.items()
    )


def pdf(template: Path, data: str, *, made: int, accessible: bool) -> bytes:
    """A tagged PDF; `made` in seconds since 1970. Where it is to be PDF/UA-1 and PDF/A-2a and cannot, TypstError."""
    compiler = typst.Compiler(input=str(template), root=str(HERE), font_paths=fonts(), ignore_system_fonts=True)
    compiled = compiler.compile(
        format="pdf",
        sys_inputs={"plan": data},
        pdf_standards=[*STANDARDS] if accessible else [],
        timestamp=made,
    )
    return _one(compiled)


def png(svg: str, laid: bytes = b"[]", *, width: float = 1_528) -> bytes:
    """A picture for those formats that know no SVG, so many pixels wide; `laid` are lines that lie over it, in JSON."""
    units = _size(svg)[1]
    return pixels(PICTURE, {"svg": svg, "width": units, "laid": laid.decode()}, ppi=width * 72 / float(units))


def pixels(template: Path, inputs: dict[str, str], *, ppi: float) -> bytes:
    """A template of one page, in so many pixels an inch."""
    compiler = typst.Compiler(input=str(template), root=str(HERE), font_paths=fonts(), ignore_system_fonts=True)
    return _one(compiler.compile(format="png", sys_inputs=inputs, ppi=ppi))


def framed(svg: str, drawn: bytes) -> str:
    """The same picture in pixels, inside an SVG of the same size."""
    size = _size(svg)
    data = base64.b64encode(drawn).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size[0]}>'
        f'<image width="{size[1]}" height="{size[2]}" href="data:image/png;base64,{data}"/></svg>'
    )


def _size(svg: str) -> re.Match[str]:
    size = SIZE.search(svg)
    if size is None:
        raise ValueError("the picture does not say its size")
    return size


def _one(compiled: bytes | list[bytes] | None) -> bytes:
    """Of a document that comes as one file; pages apart would be a fault of the template."""
    if not isinstance(compiled, bytes):
        raise TypeError(f"one file was expected, not {type(compiled).__name__}")
    return compiled
