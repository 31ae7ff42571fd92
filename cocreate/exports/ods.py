"""The plan as an OpenDocument workbook, the same sheets as the XLSX. No cell is ever a formula or a link (S7)."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from cocreate.boards.records import Language
from cocreate.exports import odf
from cocreate.exports.odf import said, tag
from cocreate.exports.rows import FIRST_DAY, MOST, Rows, Value, sheets, widths
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan

CHARACTER = 2.1  # millimetres
BRAND = "#0E5A5A"
EMPTY = "<table:table-cell/>"


def render(plan: Plan) -> bytes:
    words = Words.of(plan)
    about = words.say("plan-name")
    return workbook(sheets(words), title=words.title, about=about, language=plan.language, made=words.finished)


def workbook(shown: Sequence[tuple[str, Rows]], *, title: str, about: str, language: Language, made: datetime) -> bytes:
    """One sheet for each title and its rows."""
    content = odf.document(
        "document-content",
        odf.faces(),
        tag("office:automatic-styles", None, *_columns(), *_cells()),
        tag(
            "office:body",
            None,
            tag("office:spreadsheet", None, *(_sheet(*one) for one in shown), _filters(shown)),
        ),
    )
    parts = {"content.xml": content, "styles.xml": _styles(language), "settings.xml": _settings(shown)}
    return odf.package(odf.SPREADSHEET, parts, language=language, title=title, about=about, made=made)


def _sheet(title: str, rows: Rows) -> str:
    columns = (tag("table:table-column", {"table:style-name": f"c{width}"}) for width in widths(rows))
    heads = (_text(name, "title") for name in rows.titles)
    return tag(
        "table:table",
        {"table:name": title, "table:style-name": "sheet"},
        *columns,
        tag("table:table-header-rows", None, tag("table:table-row", None, *heads)),
        *(tag("table:table-row", None, *map(_cell, row)) for row in rows.rows),
    )


def _cell(value: Value) -> str:
    match value:
        case None | "":
            return EMPTY
        case date() if value >= FIRST_DAY:
            known = {"office:value-type": "date", "office:date-value": value.isoformat(), "table:style-name": "day"}
            return tag("table:table-cell", known, tag("text:p", None, value.strftime("%d/%m/%Y")))
        case date():
            return _text(value.isoformat(), "text")
        case int() | float():
            whole = value == int(value)
            number = str(int(value) if whole else value)
            style = "whole" if whole else "decimal"
            known = {"office:value-type": "float", "office:value": number, "table:style-name": style}
            return tag("table:table-cell", known, tag("text:p", None, number))
        case str():
            return _text(value[:MOST], "text")


def _text(text: str, style: str) -> str:
    """A paragraph a line."""
    lines = (tag("text:p", None, said(line)) for line in text.split("\n"))
    return tag("table:table-cell", {"office:value-type": "string", "table:style-name": style}, *lines)


def _filters(shown: Sequence[tuple[str, Rows]]) -> str:
    """Each sheet can be filtered and sorted by its titles."""
    ranges = []
    for n, (title, rows) in enumerate(shown):
        last = f"${_letters(len(rows.titles))}${max(len(rows.rows), 1) + 1}"
        whole = f"$'{title}'.$A$1:$'{title}'.{last}"
        known = {"table:name": f"__Anonymous_Sheet_DB__{n}", "table:target-range-address": whole}
        ranges.append(tag("table:database-range", known | {"table:display-filter-buttons": "true"}))
    return tag("table:database-ranges", None, *ranges)


def _letters(column: int) -> str:
    """A, …, Z, AA, …"""
    return "" if column == 0 else _letters((column - 1) // 26) + chr(65 + (column - 1) % 26)


# ---- how it looks


def _columns() -> Iterator[str]:
    for width in range(8, 61):
        wide = {"style:column-width": f"{width * CHARACTER:.1f}mm"}
        known = {"style:name": f"c{width}", "style:family": "table-column"}
        yield tag("style:style", known, tag("style:table-column-properties", wide))
    known = {"style:name": "sheet", "style:family": "table", "style:master-page-name": "Sheet"}
    yield tag("style:style", known, tag("style:table-properties", {"table:display": "true"}))


def _cells() -> Iterator[str]:
    two = {"number:style": "long"}
    parts = (
        tag("number:day", two),
        "<number:text>/</number:text>",
        tag("number:month", two),
        "<number:text>/</number:text>",
    )
    yield tag("number:date-style", {"style:name": "d"}, *parts, tag("number:year", two))
    grouped = {"number:grouping": "true", "number:min-integer-digits": "1"}
    for name, decimals, least in (("w", "0", "0"), ("f", "4", "0")):
        known = {"number:decimal-places": decimals, "number:min-decimal-places": least}
        yield tag("number:number-style", {"style:name": name}, tag("number:number", grouped | known))
    for name, format in (("text", ""), ("day", "d"), ("whole", "w"), ("decimal", "f")):
        yield _style(name, {"style:data-style-name": format} if format else {})
    white = tag("style:text-properties", {"fo:font-weight": "bold", "fo:color": "#FFFFFF"})
    yield _style("title", {}, white, fill={"fo:background-color": BRAND})


def _style(name: str, known: dict[str, str], *more: str, fill: dict[str, str] | None = None) -> str:
    look = {"fo:wrap-option": "wrap", "style:vertical-align": "top", **(fill or {})}
    named = {"style:name": name, "style:family": "table-cell", "style:parent-style-name": "Default"}
    return tag("style:style", named | known, tag("style:table-cell-properties", look), *more)


def _styles(language: Language) -> str:
    """On paper the sheets lie on their side, as wide as a page."""
    text = {"style:font-name": odf.FONT, "fo:font-size": "11pt", **odf.tongue(language)}
    page = {"fo:page-width": "297mm", "fo:page-height": "210mm", "style:print-orientation": "landscape"}
    page |= {"style:scale-to-X": "1", "style:scale-to-Y": "0"}
    named = {"style:name": "Default", "style:family": "table-cell"}
    layout = tag("style:page-layout", {"style:name": "Page"}, tag("style:page-layout-properties", page))
    master = tag("style:master-page", {"style:name": "Sheet", "style:page-layout-name": "Page"})
    default = tag("style:default-style", {"style:family": "table-cell"}, tag("style:text-properties", text))
    return odf.document(
        "document-styles",
        odf.faces(),
        tag("office:styles", None, default, tag("style:style", named)),
        tag("office:automatic-styles", None, layout),
        tag("office:master-styles", None, master),
    )


def _settings(shown: Sequence[tuple[str, Rows]]) -> str:
    """The titles stay in view."""
    sheets = []
    for title, _ in shown:
        fixed = [
            _item("VerticalSplitMode", "short", "2"),
            _item("VerticalSplitPosition", "int", "1"),
            _item("PositionBottom", "int", "1"),
        ]
        sheets.append(tag("config:config-item-map-entry", {"config:name": title}, *fixed))
    named = tag("config:config-item-map-named", {"config:name": "Tables"}, *sheets)
    view = tag("config:config-item-map-entry", None, _item("ViewId", "string", "view1"), named)
    views = tag("config:config-item-map-indexed", {"config:name": "Views"}, view)
    whole = tag("config:config-item-set", {"config:name": "ooo:view-settings"}, views)
    return odf.document("document-settings", tag("office:settings", None, whole)).replace(
        "<office:document-settings ", '<office:document-settings xmlns:ooo="http://openoffice.org/2004/office" ', 1
    )


def _item(name: str, kind: str, value: str) -> str:
    return tag("config:config-item", {"config:name": name, "config:type": kind}, value)
