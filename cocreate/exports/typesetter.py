"""Typst: from a template and data to a PDF or a picture, with this package's fonts alone.

The people's words are data, never markup. Nothing is fetched: no package, no font of the system, no other file.
"""

import base64
import re
from functools import cache
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
SIZE = re.compile(r'viewBox="0 0 (\d+) (\d+)"')
PICTURE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 500pt)"""


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def pdf(template: Path, data: str, *, made: int, accessible: bool) -> bytes:
    """A tagged PDF; `made` in seconds since 1970. Where it is to be PDF/UA-1 and cannot, TypstError."""
    compiler = typst.Compiler(input=str(template), root=str(HERE), font_paths=fonts(), ignore_system_fonts=True)
    compiled = compiler.compile(
        format="pdf",
        sys_inputs={"plan": data},
        pdf_standards="ua-1" if accessible else [],
        timestamp=made,
    )
    return _one(compiled)


def png(svg: str) -> bytes:
    """A picture for those formats that know no SVG."""
    return pixels(PICTURE, {"svg": svg}, ppi=220.0)


def pixels(template: Path | bytes, inputs: dict[str, str], *, ppi: float) -> bytes:
    """A template of one page, in so many pixels an inch."""
    source: Any = template if isinstance(template, bytes) else str(template)  # either, says typst, but not one of both
    compiler = typst.Compiler(input=source, root=str(HERE), font_paths=fonts(), ignore_system_fonts=True)
    return _one(compiler.compile(format="png", sys_inputs=inputs, ppi=ppi))


def framed(svg: str, drawn: bytes | None = None) -> str:
    """The same picture in pixels, inside an SVG of the same size."""
    data = base64.b64encode(png(svg) if drawn is None else drawn).decode()
    size = SIZE.search(svg)
    if size is None:
        raise ValueError("the picture does not say its size")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size[0]}>'
        f'<image width="{size[1]}" height="{size[2]}" href="data:image/png;base64,{data}"/></svg>'
    )


def _one(compiled: bytes | list[bytes] | None) -> bytes:
    """Of a document that comes as one file; pages apart would be a fault of the template."""
    if not isinstance(compiled, bytes):
        raise TypeError(f"one file was expected, not {type(compiled).__name__}")
    return compiled
