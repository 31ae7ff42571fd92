"""What a file says to whoever reads it, format by format."""

import csv
import io
import re
import struct
import zipfile
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import docx
import openpyxl
import pikepdf

from tests.exports import open_document
from tests.exports.test_documents import _to_unicode

WORD = re.compile(r"\w+|[€%+−]")


def cells(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def sheets(body: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of each sheet, without their titles."""
    book = openpyxl.load_workbook(io.BytesIO(body))
    return {sheet.title: list(sheet.iter_rows(values_only=True))[1:] for sheet in book}


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack_from(">II", png, 16)
    return int(width), int(height)


def drawn(svg: bytes) -> list[str]:
    """Every text of a picture, line by line."""
    return [text for text in ElementTree.fromstring(svg.decode()).itertext() if text]


def pdf_of(body: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(body))


def pictured(pdf: pikepdf.Pdf) -> str:
    """What can be read in the pictures of all pages, and on the pages themselves."""
    return "".join(_texts(page.obj, page.Resources) for page in pdf.pages)


def _texts(stream: Any, resources: Any) -> str:
    maps = {name: _to_unicode(font) for name, font in resources.get("/Font", {}).items()}
    current: dict[int, str] = {}
    told: list[str] = []
    for instruction in pikepdf.parse_content_stream(stream):
        operator = str(instruction.operator)
        if operator == "Tf":
            current = maps[str(instruction.operands[0])]
        elif operator in ("Tj", "TJ"):
            told.append(_letters(instruction.operands[0], current))
        elif operator == "Do":
            inner = resources.XObject[str(instruction.operands[0])]
            if inner.get("/Subtype") == "/Form":
                told.append(_texts(inner, inner.get("/Resources", resources)))
    return "".join(told)


def everything(format: str, body: bytes) -> str:
    """All that can be found in a file, its packed parts unpacked, without spaces. A PNG has no words to be found."""
    match format:
        case "xlsx":
            archive = zipfile.ZipFile(io.BytesIO(body))
            told = "".join(archive.read(name).decode() for name in archive.namelist())
        case "pdf":
            pdf = pdf_of(body)
            streams = [obj.read_bytes() for obj in pdf.objects if isinstance(obj, pikepdf.Stream) and _plain(obj)]
            told = pictured(pdf) + "".join(stream.decode("latin-1") for stream in streams) + str(pdf.docinfo)
        case "png":
            told = body.decode("latin-1")
        case _:
            told = body.decode()
    return "".join(told.split())


def _plain(stream: Any) -> bool:
    return stream.get("/Subtype") != "/Image" and "/Length1" not in stream


def words(format: str, body: bytes) -> Counter[str]:
    """How often a document says each word and each sign of a sum."""
    return Counter(WORD.findall(said(format, body)))


def said(format: str, body: bytes) -> str:
    """What a document says, but for what stands in pictures and at foot: paragraphs, then the cells of tables."""
    match format:
        case "docx":
            file = docx.Document(io.BytesIO(body))
            cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
            told = [*(paragraph.text for paragraph in file.paragraphs), *cells]
        case "odt":
            rows = [row for table in open_document.tables(body) for row in table]
            told = [*open_document.paragraphs(body), *(cell for row in rows for cell in row)]
        case "pdf":
            told = [_spoken(page) for page in pdf_of(body).pages]
        case _:
            told = [re.sub(r"\\(.)", r"\1", body.decode().replace("<br>", "\n"))]
    return "\n".join(told)


def _spoken(page: pikepdf.Page) -> str:
    """What is tagged as text: neither decoration nor a picture that is described. A line for each piece."""
    maps = {name: _to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    current: dict[int, str] = {}
    silent: list[bool] = []
    told: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        match str(instruction.operator), *instruction.operands:
            case "BDC" | "BMC", tag, *known:
                silent.append(str(tag) == "/Artifact" or any("/Alt" in one for one in known))
            case ("EMC",):
                silent.pop()
                told.append("\n")
            case "Tf", font, _:
                current = maps[str(font)]
            case "Tj" | "TJ", shown if not any(silent):
                told.append(_letters(shown, current))
    return "".join(told)


def _letters(shown: Any, font: dict[int, str]) -> str:
    parts = shown if isinstance(shown, pikepdf.Array) else [shown]
    raw = b"".join(bytes(part) for part in parts if isinstance(part, pikepdf.String))  # two bytes a letter
    return "".join(font.get(int.from_bytes(raw[at : at + 2], "big"), "") for at in range(0, len(raw), 2))
