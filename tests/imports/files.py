"""Files as people have them, and what comes of them on a board of five zones."""

import io
import json
import zipfile
from typing import Any

from openpyxl import Workbook

from cocreate.errors import Refused
from cocreate.imports.brought import Brought, bring
from cocreate.imports.names import Zone

ZONES = [
    Zone("needs", "Bisogni", "need"),
    Zone("ideas", "Idee", "idea"),
    Zone("actions", "Azioni", "action"),
    Zone("resources", "Risorse", "resource"),
    Zone("obstacles", "Ostacoli e difficoltà", "obstacle"),
]


def brought(content: str | bytes, name: str, zone: str = "needs") -> Brought:
    found = bring(content.encode() if isinstance(content, str) else content, name, ZONES, zone)
    assert isinstance(found, Brought), found
    return found


def refused(content: str | bytes, name: str) -> str:
    found = bring(content.encode() if isinstance(content, str) else content, name, ZONES, "needs")
    assert isinstance(found, Refused), found
    return found.code


def texts(found: Brought, zone: str | None = None) -> list[str]:
    return [card.text for card in found.cards if zone in (None, card.zone)]


def report(found: Brought) -> dict[str, int]:
    return {one.code: one.count for one in found.left_out}


def example(found: Brought, code: str) -> str:
    return next(one.example for one in found.left_out if one.code == code)


def lost(found: Brought) -> int:
    return sum(one.count for one in found.left_out if one.lost)


def workbook(sheets: dict[str, list[list[Any]]]) -> bytes:
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def forged(parts: dict[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these parts, and those that a workbook of one sheet needs besides."""
    whole: dict[str, str | bytes] = {
        "_rels/.rels": _relations({"officeDocument": "xl/workbook.xml"}),
        "xl/_rels/workbook.xml.rels": _relations({"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"}),
        "xl/workbook.xml": f'<workbook xmlns="{SPREADSHEET}" xmlns:r="{RELATION}"><sheets>'
        '<sheet name="Foglio1" sheetId="1" r:id="worksheet"/></sheets></workbook>',
        "xl/worksheets/sheet1.xml": sheet(cell("A1", "Un bisogno")),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as packed:
        for path, content in {**whole, **parts}.items():
            packed.writestr(path, content)
    return out.getvalue()


def _relations(targets: dict[str, str]) -> str:
    rows = (f'<Relationship Id="{kind}" Type="{RELATION}/{kind}" Target="{at}"/>' for kind, at in targets.items())
    return f'<Relationships xmlns="{PACKAGE}">{"".join(rows)}</Relationships>'


def sheet(cells: str, before: str = "") -> str:
    return f'{before}<worksheet xmlns="{SPREADSHEET}"><sheetData><row>{cells}</row></sheetData></worksheet>'


def cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def drawing(*elements: dict[str, Any]) -> str:
    scene = {"type": "excalidraw", "version": 2, "source": "https://excalidraw.com", "elements": list(elements)}
    return json.dumps({**scene, "appState": {"viewBackgroundColor": "#ffffff"}, "files": {}}, indent=2)


def written(id: str, text: str, x: float = 0, y: float = 0, **more: Any) -> dict[str, Any]:
    return {"id": id, "type": "text", "x": x, "y": y, "width": 120, "height": 25, "text": text, **more}


def drawn(id: str, type: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "type": type, "x": 0, "y": 0, "width": 100, "height": 80, "isDeleted": False, **more}


def arrow(id: str, source: str | None, target: str | None, **more: Any) -> dict[str, Any]:
    ends = {"startBinding": source and {"elementId": source, "focus": 0, "gap": 4}}
    ends["endBinding"] = target and {"elementId": target, "focus": 0, "gap": 4}
    return drawn(id, "arrow", endArrowhead="arrow", startArrowhead=None, points=[[0, 0], [80, 4]], **ends, **more)
