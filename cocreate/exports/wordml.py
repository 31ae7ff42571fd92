"""WordprocessingML by hand: paragraphs and tables. Filling cells through python-docx takes seconds for a large plan."""

from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from cocreate.exports.document import Cell, Table, Tone
from cocreate.exports.packed import writable

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
WIDTH = 9864  # of the text, in twentieths of a point: A4 less 18 mm on either side
COLOURS: dict[Tone, str] = {"alert": "B4451F", "public": "0E5A5A", "company": "B4651F", "nonprofit": "6B4C9A"}
SOFT, LINE, BRAND = "51616B", "DCD8CE", "0E5A5A"

Element = Any  # of lxml, which has no types


def element(name: str, /, *children: Element, **attributes: str) -> Element:
    made = etree.Element(f"{{{NS}}}{name}", {f"{{{NS}}}{key}": value for key, value in attributes.items()})
    made.extend(children)
    return made


def run(text: str, *, bold: bool = False, colour: str = "", size: int = 0) -> Element:
    """Size in half points. A line break of the people's stays one."""
    look = element("rPr")
    if bold:
        look.append(element("b"))
    if colour:
        look.append(element("color", val=colour))
    if size:
        look.append(element("sz", val=str(size)))
    made = element("r", look)
    for n, line in enumerate(writable(text).split("\n")):
        if n:
            made.append(element("br"))
        said = element("t")
        said.text = line
        said.set(SPACE, "preserve")
        made.append(said)
    return made


def paragraph(runs: Iterable[Element], *, style: str = "", right: bool = False, close: bool = False) -> Element:
    look = element("pPr")
    if style:
        look.append(element("pStyle", val=style))
    if close:
        look.append(element("spacing", before="20", after="20"))
    if right:
        look.append(element("jc", val="right"))
    return element("p", look, *runs)


def field(code: str) -> Element:
    """A number that Word counts: PAGE, NUMPAGES."""
    return element("fldSimple", run("1", colour=SOFT, size=16), instr=f" {code} ")


def table(shown: Table) -> Element:
    shares = [column.share for column in shown.columns]
    sides = [column.figures for column in shown.columns]
    heads = [Cell(column.title) for column in shown.columns]
    made = _frame(shown.about, shares)
    made.append(_row(heads, shares, sides, head=True))
    made.extend(_row(row, shares, sides) for row in shown.rows)
    if shown.total:
        made.append(_row(shown.total, shares, sides))
    return made


def signatures(organisation: str, line: str, names: Sequence[str]) -> Element:
    shares, sides = [40, 60], [False, False]
    made = _frame(organisation, shares)
    made.append(_row([Cell(organisation), Cell(line)], shares, sides, head=True))
    made.extend(_row([Cell(name, strong=True), Cell("")], shares, sides, height=850) for name in names)
    return made


def _frame(about: str, shares: Sequence[int]) -> Element:
    edges = (element(side, val="single", sz="4", color=LINE) for side in ("top", "bottom", "insideH"))
    margins = (element(side, w="70", type="dxa") for side in ("left", "right"))
    look = element(
        "tblPr",
        element("tblW", w=str(WIDTH), type="dxa"),
        element("tblBorders", *edges),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *margins),
        element("tblLook", val="0020", firstRow="1", lastRow="0", firstColumn="0", lastColumn="0", noVBand="1"),
        element("tblCaption", val=writable(about)),
    )
    return element("tbl", look, element("tblGrid", *(element("gridCol", w=width) for width in _widths(shares))))


def _widths(shares: Sequence[int]) -> list[str]:
    return [str(WIDTH * share // sum(shares)) for share in shares]


def _row(
    cells: Sequence[Cell], shares: Sequence[int], sides: Sequence[bool], *, head: bool = False, height: int = 0
) -> Element:
    look = element("trPr", element("cantSplit"))
    if height:
        look.append(element("trHeight", val=str(height), hRule="atLeast"))
    if head:
        look.append(element("tblHeader"))  # repeated on every page
    filled = [_cell(*known, head=head) for known in zip(cells, _widths(shares), sides, strict=True)]
    return element("tr", look, *filled)


def _cell(cell: Cell, width: str, right: bool, *, head: bool) -> Element:
    look = element("tcPr", element("tcW", w=width, type="dxa"))
    if head:
        look.append(element("shd", val="clear", color="auto", fill=BRAND))
        return element("tc", look, _line(cell.text, right, bold=True, colour="FFFFFF"))
    lines = [_line(cell.text, right, bold=cell.strong, colour=COLOURS["alert"] if cell.tone == "alert" else "")]
    if cell.soft:
        lines.append(_line(cell.soft, right, bold=False, colour=SOFT, size=16))
    return element("tc", look, *lines)


def _line(text: str, right: bool, *, bold: bool, colour: str, size: int = 18) -> Element:
    return paragraph([run(text, bold=bold, colour=colour, size=size)], right=right, close=True)
