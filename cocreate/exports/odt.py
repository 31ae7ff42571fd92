"""The plan as an OpenDocument text to go on working in: real headings and lists, tables with repeated heads."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import count
from types import MappingProxyType
from typing import NamedTuple

from cocreate.boards.records import Language
from cocreate.exports import odf, typesetter
from cocreate.exports.document import (
    Block,
    Cell,
    Column,
    Cover,
    Document,
    Heading,
    Legend,
    Paragraph,
    Picture,
    Sentences,
    Signatures,
    Table,
    Trail,
)
from cocreate.exports.lifted import lifted
from cocreate.exports.odf import said, tag
from cocreate.exports.sections import document
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan

WIDTH = 174.0  # millimetres of the text: A4 less 18 mm on either side
INK, SOFT, LINE, BRAND, ALERT = "#1D2B33", "#51616B", "#DCD8CE", "#0E5A5A", "#B4451F"
COLOURS = {"alert": ALERT, "public": BRAND, "company": "#B4651F", "nonprofit": "#6B4C9A"}
OTHER = "#BFD9D4"


def render(plan: Plan) -> bytes:
    words = Words.of(plan)
    return written(document(plan), about=words.say("plan-name"), made=words.finished)


def written(told: Document, *, about: str, made: datetime) -> bytes:
    """Any document, not only a plan's."""
    pen = _Pen()
    cover = [_line("Lead", told.cover.made)] if told.brief else _cover(pen, told.cover)
    body = "".join([_line("Subtitle", told.cover.kind), _line("Title", told.title), *cover])
    for n, section in enumerate(told.sections):
        style = "First" if n == 0 and not told.brief else "Heading_20_1"
        body += tag("text:h", {"text:style-name": style, "text:outline-level": "1"}, said(section.title))
        if section.lead:
            body += _line("Lead", section.lead)
        body += "".join(part for block in section.blocks for part in _block(pen, block))
    content = odf.document(
        "document-content",
        odf.faces(),
        tag("office:automatic-styles", None, *_of_tables(), *pen.styles),
        tag("office:body", None, tag("office:text", None, body)),
    )
    parts: dict[str, str | bytes] = {"content.xml": content, "styles.xml": _styles(told), **pen.pictures}
    return odf.package(odf.TEXT, parts, language=told.language, title=told.title, about=about, made=made)


class _Pen:
    """What a document needs beside its body: the widths of its tables, and its pictures."""

    def __init__(self) -> None:
        self.styles: list[str] = []
        self.pictures: dict[str, bytes] = {}
        self._numbers = count(1)

    def table(self, shares: Sequence[int]) -> tuple[str, str]:
        """Its name, and its columns."""
        name = f"Table{next(self._numbers)}"
        look = {"style:width": f"{WIDTH:g}mm", "table:align": "margins", "style:may-break-between-rows": "true"}
        self.styles.append(_style(name, "table", tag("style:table-properties", look)))
        columns = []
        for n, share in enumerate(shares):
            wide = {"style:column-width": f"{WIDTH * share / sum(shares):.2f}mm"}
            self.styles.append(_style(f"{name}.{n}", "table-column", tag("style:table-column-properties", wide)))
            columns.append(tag("table:table-column", {"table:style-name": f"{name}.{n}"}))
        return name, "".join(columns)

    def picture(self, body: bytes) -> str:
        name = f"Pictures/{len(self.pictures) + 1}.png"
        self.pictures[name] = body
        return name


# ---- what a document is made of


def _line(style: str, text: str) -> str:
    return tag("text:p", {"text:style-name": style}, said(text))


def _span(style: str, text: str) -> str:
    return tag("text:span", {"text:style-name": style}, said(text)) if style else said(text)


def _list(items: Iterable[str]) -> str:
    """Of what is XML already."""
    points = (tag("text:list-item", None, tag("text:p", {"text:style-name": "Point"}, item)) for item in items)
    return tag("text:list", {"text:style-name": "Points"}, *points)


def _cover(pen: _Pen, cover: Cover) -> Iterator[str]:
    for n, line in enumerate([*cover.programme, *([cover.themes] if cover.themes else [])]):
        yield _line("Standard" if n else "Named", line) if n == 0 else _line("Lead", line)
    yield _table(
        pen,
        Table(
            about=cover.kind,
            columns=[Column(figure.label, 1) for figure in cover.figures],
            rows=[[Cell(figure.value, strong=True) for figure in cover.figures]],
        ),
    )
    if cover.warning:
        yield tag("text:p", {"text:style-name": "Standard"}, _span("StrongAlert", cover.warning))
    if cover.aims:
        yield _line("Named", cover.aims_title)
        yield _list(map(said, cover.aims))
    yield _line("Lead", cover.made)


def _block(pen: _Pen, block: Block) -> Iterator[str]:
    match block:
        case Table():
            yield _table(pen, block)
        case Heading(text):
            yield _heading(text)
        case Paragraph(text):
            yield _line("Standard", text)
        case Legend(entries):
            marks = (
                _span(f"Tone_{tone}" if tone in COLOURS else "Tone", "■ ") + _span("Soft", f"{of}    ")
                for tone, of in entries
            )
            yield tag("text:p", {"text:style-name": "Standard"}, *marks)
        case Picture():
            yield _picture(pen, block)
        case Sentences(_, sentences):
            yield _list(map(said, sentences))
        case Trail(title, steps):
            yield _heading(title)
            yield _list(
                _span("Soft", f"{step.label}: ")
                + said(step.text)
                + (_span("Soft", f" · {step.soft}") if step.soft else "")
                for step in steps
            )
        case Signatures(organisation, line, names):
            columns = [Column(organisation, 40), Column(line, 60)]
            rows = [[Cell(name, strong=True), Cell("")] for name in names]
            yield _table(pen, Table(about=organisation, columns=columns, rows=rows), row="Signed")


def _heading(text: str) -> str:
    return tag("text:h", {"text:style-name": "Heading_20_2", "text:outline-level": "2"}, said(text))


def _table(pen: _Pen, table: Table, row: str = "Row") -> str:
    name, columns = pen.table([column.share for column in table.columns])
    sides = [column.figures for column in table.columns]
    heads = [
        _cell("Head", [_cell_line("CellHead", right, "", column.title)])
        for right, column in zip(sides, table.columns, strict=True)
    ]
    rows = [*table.rows, *([table.total] if table.total else [])]
    made = tag(
        "table:table",
        {"table:name": name, "table:style-name": name},
        tag("table:title", None, said(table.about)),
        columns,
        tag("table:table-header-rows", None, tag("table:table-row", {"table:style-name": "Row"}, *heads)),
        *(tag("table:table-row", {"table:style-name": row}, *map(_filled, cells, sides)) for cells in rows),
    )
    return made + tag(
        "text:p", {"text:style-name": "Gap"}
    )  # two tables with nothing between them are hard to tell apart


def _filled(cell: Cell, right: bool) -> str:
    look = ("Strong" if cell.strong else "") + ("Alert" if cell.tone == "alert" else "")
    lines = [_cell_line("Cell", right, look, cell.text)]
    if cell.soft:
        lines.append(_cell_line("Cell", right, "Quiet", cell.soft))
    return _cell("Plain", lines)


def _cell(style: str, lines: Sequence[str]) -> str:
    return tag("table:table-cell", {"table:style-name": style, "office:value-type": "string"}, *lines)


def _cell_line(style: str, right: bool, look: str, text: str) -> str:
    return tag("text:p", {"text:style-name": style + ("Right" if right else "")}, _span(look, text))


def _picture(pen: _Pen, picture: Picture) -> str:
    size = typesetter.SIZE.search(picture.svg)
    if size is None:
        raise ValueError("the picture does not say its size")
    image = tag(
        "draw:image",
        {"xlink:href": pen.picture(lifted(picture.svg).png()), "xlink:type": "simple", "xlink:show": "embed"}
        | {"xlink:actuate": "onLoad"},
    )
    frame = {
        "draw:style-name": "Figure",
        "text:anchor-type": "as-char",
        "svg:width": f"{WIDTH:g}mm",
        "svg:height": f"{WIDTH * int(size[2]) / int(size[1]):.2f}mm",
    }
    shown = tag("draw:frame", frame, image, tag("svg:desc", None, said(picture.alt)))
    return tag("text:p", {"text:style-name": "Standard"}, shown)


# ---- how it looks


class _Look(NamedTuple):
    name: str
    text: Mapping[str, str] = MappingProxyType({})
    paragraph: Mapping[str, str] = MappingProxyType({})
    parent: str = "Standard"


_LOOKS = (
    _Look("Named", {"fo:font-weight": "bold"}),
    _Look("Lead", {"fo:color": SOFT}),
    _Look("Point", {}, {"fo:margin-bottom": "1mm"}),
    _Look("Gap", {"fo:font-size": "6pt"}, {"fo:margin-bottom": "0mm"}),
    _Look("Cell", {"fo:font-size": "9pt"}, {"fo:margin-top": "0.3mm", "fo:margin-bottom": "0.3mm"}),
    _Look("CellRight", {}, {"fo:text-align": "end"}, "Cell"),
    _Look("CellHead", {"fo:font-weight": "bold", "fo:color": "#FFFFFF"}, {}, "Cell"),
    _Look("CellHeadRight", {}, {"fo:text-align": "end"}, "CellHead"),
    _Look("Footer", {"fo:font-size": "8pt", "fo:color": SOFT}, {"fo:text-align": "end"}),
    _Look("Subtitle", {"fo:font-size": "12pt", "fo:font-weight": "bold", "fo:color": BRAND}),
    _Look("Title", {"fo:font-size": "26pt", "fo:font-weight": "bold"}, {"fo:margin-bottom": "6mm"}),
    _Look(
        "Heading_20_1",
        {"fo:font-size": "17pt", "fo:font-weight": "bold", "fo:color": BRAND},
        {"fo:margin-top": "8mm", "fo:margin-bottom": "3mm", "fo:keep-with-next": "always"},
    ),
    _Look(
        "Heading_20_2",
        {"fo:font-size": "12pt", "fo:font-weight": "bold"},
        {"fo:margin-top": "5mm", "fo:margin-bottom": "2mm", "fo:keep-with-next": "always"},
    ),
    _Look("First", {}, {"fo:break-before": "page"}, "Heading_20_1"),
)
_SPANS = {
    "Strong": {"fo:font-weight": "bold"},
    "Alert": {"fo:color": ALERT},
    "StrongAlert": {"fo:font-weight": "bold", "fo:color": ALERT},
    "Soft": {"fo:color": SOFT},
    "Quiet": {"fo:color": SOFT, "fo:font-size": "8pt"},
    "Tone": {"fo:color": OTHER},
    **{f"Tone_{tone}": {"fo:color": colour} for tone, colour in COLOURS.items()},
}


def _of_tables() -> Iterator[str]:
    """Writer looks for these among the automatic styles alone."""
    edge = {"fo:padding": "1mm", "fo:border-bottom": f"0.5pt solid {LINE}"}
    yield _style("Plain", "table-cell", tag("style:table-cell-properties", edge))
    yield _style("Head", "table-cell", tag("style:table-cell-properties", edge | {"fo:background-color": BRAND}))
    whole = {"fo:keep-together": "always"}
    yield _style("Row", "table-row", tag("style:table-row-properties", whole))
    yield _style("Signed", "table-row", tag("style:table-row-properties", whole | {"style:min-row-height": "15mm"}))
    place = {"style:vertical-pos": "top", "style:vertical-rel": "baseline"}
    yield _style("Figure", "graphic", tag("style:graphic-properties", place))


def _style(name: str, family: str, *inside: str, parent: str = "") -> str:
    known = {"style:name": name, "style:family": family} | ({"style:parent-style-name": parent} if parent else {})
    if name.startswith("Heading_"):  # so that it counts as one in the navigator
        known["style:default-outline-level"] = name[-1]
    return tag("style:style", known, *inside)


def _styles(told: Document) -> str:
    return odf.document(
        "document-styles",
        odf.faces(),
        tag(
            "office:styles",
            None,
            _default(told.language),
            _style("Standard", "paragraph", tag("style:paragraph-properties", {"fo:margin-bottom": "2mm"})),
            *(
                _style(
                    look.name,
                    "paragraph",
                    tag("style:paragraph-properties", look.paragraph),
                    tag("style:text-properties", look.text),
                    parent=look.parent,
                )
                for look in _LOOKS
            ),
            *(_style(name, "text", tag("style:text-properties", look)) for name, look in _SPANS.items()),
            _points(),
        ),
        tag("office:automatic-styles", None, _page_layout()),
        tag(
            "office:master-styles",
            None,
            tag(
                "style:master-page",
                {"style:name": "Standard", "style:page-layout-name": "Page"},
                tag("style:footer", None, tag("text:p", {"text:style-name": "Footer"}, _numbered(told.page))),
            ),
        ),
    )


def _default(language: Language) -> str:
    text = {"style:font-name": odf.FONT, "fo:font-size": "10.5pt", "fo:color": INK, **odf.tongue(language)}
    row = tag(
        "style:default-style",
        {"style:family": "table-row"},
        tag("style:table-row-properties", {"fo:keep-together": "always"}),
    )
    return tag("style:default-style", {"style:family": "paragraph"}, tag("style:text-properties", text)) + row


def _points() -> str:
    place = {"text:list-level-position-and-space-mode": "label-alignment"}
    label = {"text:label-followed-by": "listtab", "fo:margin-left": "6mm", "fo:text-indent": "-4mm"}
    level = tag("style:list-level-properties", place, tag("style:list-level-label-alignment", label))
    mark = {"text:level": "1", "text:bullet-char": "•"}
    return tag("text:list-style", {"style:name": "Points"}, tag("text:list-level-style-bullet", mark, level))


def _page_layout() -> str:
    page = {
        "fo:page-width": "210mm",
        "fo:page-height": "297mm",
        "fo:margin-left": "18mm",
        "fo:margin-right": "18mm",
        "fo:margin-top": "20mm",
        "fo:margin-bottom": "12mm",
    }
    footer = tag("style:header-footer-properties", {"fo:min-height": "8mm", "fo:margin-top": "4mm"})
    properties = tag("style:page-layout-properties", page)
    return tag("style:page-layout", {"style:name": "Page"}, properties, tag("style:footer-style", None, footer))


def _numbered(page: str) -> str:
    """ "Page {page} of {pages}", counted by whoever opens it."""
    before, rest = page.split("{page}")
    between, after = rest.split("{pages}")
    here = tag("text:page-number", {"text:select-page": "current"}, "1")
    return said(before) + here + said(between) + tag("text:page-count", None, "1") + said(after)
