"""EXP-10, EXP-11: the plan as it would be now, in every format: with every action, and told as a draft."""

import io
import json
import zipfile
from typing import Any

import msgspec
import openpyxl
import pytest
from icalendar import Calendar

from cocreate.boards import commands as c
from cocreate.exports import FORMATS, render
from cocreate.locales import LANGUAGES, Language, sentence
from cocreate.plans.build import build
from cocreate.plans.plan import Plan
from tests.exports import open_document
from tests.exports.boards import AT, LEAD
from tests.exports.drafts import BARE, at_work, draft, named, told, writing
from tests.exports.reading import cells, pdf_of, said, size
from tests.helpers.given import Table

TABLE = at_work()
ACTIONS = [str(one["text"]) for one in TABLE.board.of("card").values() if one["kind"] == "action"]
DATED = [one for one in ACTIONS if one != BARE]
PICTURES = ("svg", "png")  # of what has a day


def test_the_table_is_at_work_and_has_actions_of_which_little_is_known() -> None:
    assert TABLE.board.about["status"] == "open"
    assert len(ACTIONS) == 14 and BARE in ACTIONS


@pytest.mark.parametrize("format", [format for format in FORMATS if format not in PICTURES])
def test_EXP_10_no_action_is_missing_in_a_draft(format: str) -> None:
    words = told(format, draft(TABLE, format))
    assert [text for text in ACTIONS if text not in words] == []


def test_EXP_10_the_pictures_of_a_draft_show_what_has_a_day() -> None:
    heard = told("svg", draft(TABLE, "svg"))
    assert [text for text in DATED if text not in heard] == [] and BARE not in heard
    assert size(draft(TABLE, "png")) > (1_000, 600)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", [format for format in FORMATS if format not in ("png", "json")])
def test_EXP_10_a_draft_says_that_it_is_one_of_which_moment_and_from_which_event(
    format: str, language: Language
) -> None:
    words = told(format, draft(TABLE, format, language=language))
    assert TABLE.board.seq == 199, "so that the sentence below is what it is"
    expected = sentence(language, "plan-draft-made", day=DAYS[language], time="16:00", seq="199")
    assert " ".join(expected.split()) in words


DAYS: dict[Language, str] = {
    "it": "22 novembre 2026",
    "en": "22 November 2026",
    "de": "22. November 2026",
    "fr": "22 novembre 2026",
    "es": "22 de noviembre de 2026",
}


def test_EXP_10_a_draft_says_so_in_its_title_and_at_the_foot_of_every_page() -> None:
    title = f"Bozza: {TABLE.board.about['title']}"
    pdf = pdf_of(draft(TABLE, "pdf"))
    assert str(pdf.docinfo["/Title"]) == title
    for format, part in (("docx", "docProps/core.xml"), ("odt", "meta.xml"), ("ods", "meta.xml"), ("xlsx", CORE)):
        archive = zipfile.ZipFile(io.BytesIO(draft(TABLE, format)))
        assert title in archive.read(part).decode()
    foot = "Bozza dall'evento 199, 22 novembre 2026"
    for format, part in (("docx", "word/footer1.xml"), ("odt", "styles.xml")):
        shown = zipfile.ZipFile(io.BytesIO(draft(TABLE, format))).read(part).decode()
        assert foot in shown.replace("&apos;", "'").replace("&#x27;", "'")


CORE = "docProps/core.xml"


def test_EXP_10_the_tables_of_a_draft_say_it_in_each_row_and_before_each_sheet() -> None:
    rows = cells(draft(TABLE, "csv"))
    assert len(rows) == len(ACTIONS)
    assert {row["Bozza dall'evento"] for row in rows} == {"199"}
    assert {row["Bozza del momento"] for row in rows} == {"2026-11-22T16:00:00+01:00"}
    book = openpyxl.load_workbook(io.BytesIO(draft(TABLE, "xlsx")))
    assert book.sheetnames[:2] == ["Bozza", "Azioni"]
    assert list(open_document.sheets(draft(TABLE, "ods")))[:2] == ["Bozza", "Azioni"]


def test_EXP_10_as_data_a_draft_is_of_no_version() -> None:
    data = json.loads(draft(TABLE, "json"))
    mark = {"at": "2026-11-22T16:00:00+01:00", "own": 0, "covered": False}
    assert (data["version"], data["seq"], data["finished"], data["draft"]) == (0, 199, AT, mark)
    issued = json.loads(render(issued_of(TABLE), "json", "it"))
    assert "draft" not in issued, "what is issued is told as ever"
    assert data["actions"] == issued["actions"]


def issued_of(table: Table) -> Plan:
    """The same board, as a plan that is issued."""
    return build(table.board.records, board="b1", seq=table.board.seq, finished=AT, language="it")


@pytest.mark.parametrize("format", FORMATS)
def test_JOB_4_a_draft_of_the_same_board_is_the_same_bytes_and_other_than_a_plan(format: str) -> None:
    body = draft(TABLE, format)
    assert body == draft(TABLE, format)
    assert body != render(issued_of(TABLE), format, "it")


def test_EXP_10_nobody_signs_a_draft() -> None:
    assert "Firme" in said("md", render(issued_of(TABLE), "md", "it"))
    assert "Firme" not in said("md", draft(TABLE, "md"))


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", '=HYPERLINK("http://x")', "http://example.org", "+1"])
def test_S7_nothing_in_a_draft_is_run(text: str) -> None:
    table = named(at_work(), text)
    for row in cells(draft(table, "csv")):
        assert [cell for cell in row.values() if cell[:1] in tuple("=+@\t\r")] == []
    book = openpyxl.load_workbook(io.BytesIO(draft(table, "xlsx")))
    found = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert [cell for cell in found if cell.data_type == "f" or cell.hyperlink] == []
    assert text in [cell.value for cell in found]
    sheets = zipfile.ZipFile(io.BytesIO(draft(table, "ods"))).read("content.xml")
    assert b"table:formula" not in sheets and b"text:a " not in sheets


# ---- who sees what


@pytest.mark.parametrize("format", [format for format in FORMATS if format not in PICTURES])
def test_DEC_4_an_action_that_is_written_in_private_is_in_its_authors_draft_alone(format: str) -> None:
    for viewer, own in (("anna", True), (None, False)):
        words = told(format, draft(writing(), format, viewer))
        assert ("Azione di Anna" in words) is own
        assert "Bruno" not in words


@pytest.mark.parametrize("format", ["pdf", "docx", "odt", "xlsx", "ods", "csv", "md", "ics", "svg"])
def test_who_has_covered_actions_in_a_draft_is_told_so_and_others_that_some_may_be_missing(format: str) -> None:
    own = "Una di queste carte per ora la vedi solo tu: pensaci prima di far girare questo file."
    covered = "le carte degli altri non sono in questo file finché non vengono scoperte."
    mine, theirs = told(format, draft(writing(), format, "anna")), told(format, draft(writing(), format))
    assert own in mine and covered in mine and own not in theirs
    if format not in ("csv", "ics"):  # they have a line for each action, and here is none
        assert covered in theirs


def test_EXP_10_once_it_is_revealed_nothing_is_missing_and_nothing_said() -> None:
    words = told("md", draft(writing().by("fede", c.RevealCards()), "md"))
    assert "Azione di Anna" in words and "Azione di Bruno" in words
    assert "in privato" not in words


# ---- in a calendar


def entries(body: bytes) -> dict[str, Any]:
    calendar = Calendar.from_ical(body)
    assert not calendar.errors
    return {str(one["UID"]): one for one in calendar.subcomponents}


def test_EXP_11_a_plan_takes_the_place_of_a_draft_and_a_draft_that_of_no_plan() -> None:
    mine, issued = entries(draft(TABLE, "ics")), entries(render(issued_of(TABLE), "ics", "it"))
    assert mine.keys() == issued.keys() and len(mine) == 2 * len(DATED) + 1
    assert {int(one["SEQUENCE"]) for one in mine.values()} == {0}
    first = msgspec.structs.replace(issued_of(TABLE), seq=1)
    assert {int(one["SEQUENCE"]) for one in entries(render(first, "ics", "it")).values()} == {1}
    later = draft(at_work().by(LEAD, c.RenameBoard(title="Altro")), "ics")
    assert {int(one["SEQUENCE"]) for one in entries(later).values()} == {0}, "not even a later one"


def test_EXP_11_a_draft_is_tentative_says_so_in_every_entry_and_reminds_of_nothing() -> None:
    mine = entries(draft(TABLE, "ics"))
    assert {str(one["SUMMARY"])[:7] for one in mine.values()} == {"Bozza: "}
    assert {str(one["STATUS"]) for one in mine.values() if one.name == "VEVENT"} == {"TENTATIVE"}
    assert not [one for one in mine.values() if one.subcomponents]
    issued = entries(render(issued_of(TABLE), "ics", "it"))
    assert [one for one in issued.values() if one.subcomponents], "which a plan does"


def test_EXP_11_what_was_done_of_a_plan_is_told_in_the_draft_of_the_table_that_is_opened_again() -> None:
    table = at_work().by(
        LEAD, c.FinishBoard(), c.ReportProgress(action="a04", status="done", percent=100), c.ReopenBoard()
    )
    mine = entries(draft(table, "ics"))
    assert str(mine["a04.b1.task@cocreate"]["STATUS"]) == "COMPLETED"
