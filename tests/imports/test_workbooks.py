"""Workbooks as Excel and others write them; and those that somebody forged."""

import datetime
import io
import random
import zipfile

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.errors import Refused
from cocreate.imports import unpacked
from cocreate.imports.brought import bring
from cocreate.imports.found import MAX_NOTES
from tests.imports.files import ZONES, brought, cell, example, forged, refused, report, sheet, texts, workbook

ROWS = [
    ["Testo", "Zona", "Gruppo", "Età"],
    ["Mancano posti al nido", "Bisogni", "Famiglie", 34],
    ["Un pedibus", "Idee", None, 12],
    [None, "Idee", None, 40],
]


def test_a_sheet_is_read_as_a_table() -> None:
    found = brought(workbook({"Raccolta": ROWS}), "raccolta.xlsx")
    assert [(card.zone, card.group, card.text) for card in found.cards] == [
        ("needs", "Famiglie", "Mancano posti al nido"),
        ("ideas", "", "Un pedibus"),
    ]
    assert found.format == "xlsx" and report(found) == {"columns": 1, "no_text": 1}


def test_the_first_sheet_that_is_not_empty_is_read_and_others_are_said() -> None:
    book = workbook({"Vuoto": [], "Foglio2": [["Un parco"]], "Altro": [["Una piazza"]], "Foglio4": []})
    found = brought(book, "x.xlsx")
    assert texts(found) == ["Un parco"]
    assert report(found) == {"sheets": 1} and example(found, "sheets") == "Altro"


def test_sheets_that_bear_zones_titles_are_all_read() -> None:
    book = workbook({"Bisogni": [["Testo"], ["Strade buie"]], "IDEE": [["Lampioni"]], "Varie": [["Altro"]]})
    found = brought(book, "x.xlsx", zone="resources")
    assert [(card.zone, card.text) for card in found.cards] == [
        ("needs", "Strade buie"),
        ("ideas", "Lampioni"),
        ("resources", "Altro"),
    ]
    assert report(found) == {"unknown_zone": 1}


def test_cells_are_read_as_they_are_shown() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    page = book.add_worksheet()
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    moment = book.add_format({"num_format": 'dd/mm/yy "ore" hh:mm'})
    euros = book.add_format({"num_format": '#,##0.00 "denari"'})
    page.write_rich_string(0, 0, "Un ", book.add_format({"bold": True}), "parco", " giochi")
    page.write_datetime(1, 0, datetime.datetime(2021, 3, 31), day)  # noqa: DTZ001
    page.write_datetime(2, 0, datetime.datetime(2021, 3, 31, 18, 30), moment)  # noqa: DTZ001
    page.write_number(3, 0, 0.1 + 0.2)
    page.write_number(4, 0, 12_000, euros)
    page.write_formula(5, 0, '="Due "&"parole"', value="Due parole")
    page.write_boolean(6, 0, True)
    page.write_formula(7, 0, "=1/0", value="#DIV/0!")
    page.write_string(8, 0, "Prima\nseconda")
    page.write_string(9, 0, "Resta _x0041_ così")
    book.close()
    assert texts(brought(out.getvalue(), "x.xlsx")) == [
        "Un parco giochi", "2021-03-31", "2021-03-31 18:30", "0.3", "12000", "Due parole", "TRUE",
        "Prima\nseconda", "Resta _x0041_ così",
    ]  # fmt: skip


def test_pictures_charts_and_comments_are_said() -> None:
    parts = {"xl/media/image1.png": b"x", "xl/charts/chart1.xml": "<c/>", "xl/comments1.xml": "<c/>"}
    assert report(brought(forged(parts), "x.xlsx")) == {"images": 1, "charts": 1, "cell_comments": 1}


def test_prefixes_absolute_paths_and_cells_without_a_place_are_read() -> None:
    page = (
        '<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Uno</x:t></x:is></x:c>'
        '<x:c t="str"><x:v>Due</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    )
    relations = (
        '<Relationships><Relationship Id="worksheet" Type="a/worksheet" Target="/xl/pages/../one.xml"/></Relationships>'
    )
    found = brought(forged({"xl/one.xml": page, "xl/_rels/workbook.xml.rels": relations}), "x.xlsx")
    assert texts(found) == ["Uno"] and report(found) == {"columns": 1}


def test_rows_beyond_the_bound_are_counted() -> None:
    book = workbook({"Foglio1": [["testo"], *([f"Bisogno {n}"] for n in range(MAX_NOTES + 9))]})
    found = brought(book, "x.xlsx")
    assert len(found.cards) == MAX_NOTES and report(found) == {"beyond": 9}


# ---- forged


def bomb(cells: str) -> bytes:
    return forged({"xl/worksheets/sheet1.xml": sheet(cell("A1", "Un bisogno") + cells)})


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ah"><!ENTITY b "&a;&a;&a;&a;">]>'
FORMAT = f'<numFmt numFmtId="1" formatCode="{"[" * 195}"/>'
FORGED = {
    "a cell at the end of the world": (bomb(cell("A1", "Uno") + cell("XFD1048576", "Due")), None),
    "columns without end": (bomb("".join(f'<c t="str"><v>{n}</v></c>' for n in range(20_000))), None),
    "more than may be unpacked": (bomb(cell("A1", "A" * 20_000_000)), "swollen_file"),
    "elements without end": (bomb("<c/>" * 510_000), "swollen_file"),
    "elements within elements": (bomb("<c>" * 5_000 + "</c>" * 5_000), "swollen_file"),
    "a tag without end": (bomb("<c " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>"), "swollen_file"),
    "a remark without end": (bomb("<!--" + "x" * 1_000_000 + "-->"), "swollen_file"),
    "entities": (forged({"xl/worksheets/sheet1.xml": sheet(cell("A1", "&b;"), LAUGHS)}), "unreadable_file"),
    "another's entity": (bomb(cell("A1", "&b;")), "unreadable_file"),
    "broken XML": (bomb("<c"), "unreadable_file"),
    "parts without end": (forged({f"xl/media/{n}": b"" for n in range(2_100)}), "swollen_file"),
    "packed in another way": (forged({}, zipfile.ZIP_LZMA), "unreadable_file"),
    "no workbook": (forged({"_rels/.rels": "<Relationships/>"}), "unknown_format"),
    "a document": (forged({"_rels/.rels": forged({})}), "unreadable_file"),
    "cut off": (forged({})[:400], "unreadable_file"),
    "a zip of nothing": (b"PK\x05\x06" + bytes(18), "unreadable_file"),
    "formats without end": (forged({"xl/styles.xml": f"<s>{FORMAT * 60_000}</s>"}), None),
    "a number without end": (bomb('<c><v>1e999</v></c><c s="9"><v>nan</v></c>'), None),
    "a shared text that is not there": (bomb('<c t="s"><v>7</v></c><c t="s"><v>-1</v></c><c t="s"><v>x</v></c>'), None),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_workbook_is_refused_or_read_within_its_bounds(name: str) -> None:
    raw, code = FORGED[name]
    found = bring(raw, "x.xlsx", ZONES, "needs")
    assert (found.code if isinstance(found, Refused) else None) == code


def test_an_encrypted_part_is_refused() -> None:
    raw = bytearray(forged({}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = raw.find(mark)
        while place >= 0:
            raw[place + at] |= 1
            place = raw.find(mark, place + 4)
    assert refused(bytes(raw), "x.xlsx") == "unreadable_file"


def test_what_may_be_unpacked_is_of_all_parts_together(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = forged({"xl/worksheets/sheet1.xml": sheet(cell("A1", "Uno" * 500))})
    monkeypatch.setattr(unpacked, "MAX_UNPACKED", 6_000)
    assert texts(brought(raw, "x.xlsx"))
    monkeypatch.setattr(unpacked, "MAX_UNPACKED", 2_000)
    assert refused(raw, "x.xlsx") == "swollen_file"


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32))
def test_a_workbook_with_bytes_changed_never_fails_otherwise_than_by_a_refusal(seed: int) -> None:
    chance = random.Random(seed)
    raw = bytearray(SOUND)
    for _ in range(chance.randint(1, 12)):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    bring(bytes(raw[: chance.choice((len(raw), chance.randrange(4, len(raw))))]), "x.xlsx", ZONES, "needs")


SOUND = workbook({"Bisogni": ROWS, "Altro": ROWS})
