"""OpenDocument read back by the standard's own names, with nothing of the product's."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

NS = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
TEXT, TABLE, OFFICE = (f"{{{NS.format(name)}}}" for name in ("text", "table", "office"))
Cell = str | int | float | date | None


def part(body: bytes, name: str = "content.xml") -> Element:
    return ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(body)).read(name))


def told(element: Element) -> str:
    """What a paragraph says, with its breaks and blanks."""
    return "".join(_told(element))


def _told(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        match child.tag.removeprefix(TEXT):
            case "line-break":
                yield "\n"
            case "tab":
                yield "\t"
            case "s":
                yield " " * int(child.get(f"{TEXT}c", "1"))
            case name if not name.endswith("}frame"):  # what a picture shows is no part of the paragraph
                yield from _told(child)
        yield child.tail or ""


def paragraphs(body: bytes) -> list[str]:
    """Of a text, those of tables left out, in order."""
    return [told(one) for one in _outside(part(body))]


def _outside(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in (f"{TEXT}p", f"{TEXT}h"):
            yield child
        elif child.tag != f"{TABLE}table":
            yield from _outside(child)


def tables(body: bytes) -> list[list[list[str]]]:
    """Of a text: the cells of each row, heads first."""
    return [
        [
            ["\n".join(told(line) for line in cell.iter(f"{TEXT}p")) for cell in row]
            for row in table.iter(f"{TABLE}table-row")
        ]
        for table in part(body).iter(f"{TABLE}table")
    ]


def sheets(body: bytes) -> dict[str, list[dict[str, Cell]]]:
    """Of a workbook: each row by the titles of its columns."""
    found: dict[str, list[dict[str, Cell]]] = {}
    for table in part(body).iter(f"{TABLE}table"):
        titles, *rows = ([_value(cell) for cell in row] for row in table.iter(f"{TABLE}table-row"))
        found[table.get(f"{TABLE}name", "")] = [dict(zip(map(str, titles), row, strict=True)) for row in rows]
    return found


def _value(cell: Element) -> Cell:
    match cell.get(f"{OFFICE}value-type"):
        case "float":
            return float(cell.get(f"{OFFICE}value", ""))
        case "date":
            return date.fromisoformat(cell.get(f"{OFFICE}date-value", ""))
        case "string":
            return "\n".join(told(line) for line in cell.iter(f"{TEXT}p"))
        case _:
            return None
