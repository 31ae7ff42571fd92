"""CSV and XLSX read back: every text as it was written, no cell a formula or a link, real days and numbers (S7)."""

import csv
import io
import re
import zipfile
from datetime import datetime

import msgspec
import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cocreate.exports import render
from cocreate.exports.packed import writable
from cocreate.plans.plan import Plan, PlanIndicator
from tests.plans import brescia
from tests.plans.untimed import UNTIMED

# what the gate before the log lets through (LOG-12): no control characters but newline and tab, no lone surrogates
DAYS = [datetime.fromisoformat("2021-03-01"), datetime.fromisoformat("2022-06-30")]
CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\n\t"]
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=CONTROLS))
NASTY = ["=1+1", "@SUM(A1)", "+1", "-1", "\t=1", "\n=1", "＝1", "'=1", "''=1", "'", "{=A1}", '=HYPERLINK("http://x")']
LINKS = ["http://example.org", "mailto:a@b.it", "internal:Sheet1!A1", 'a,b;c"d\ne', "_x0041_", "\ufffe", "😀 你好", ""]


def planned(text: str) -> Plan:
    """The Brescia plan with this text in every field that people write."""
    plan = brescia.plan()
    indicator = PlanIndicator(name=text, unit=text, baseline=-2.5, target=1000.0)
    replace = msgspec.structs.replace
    return replace(
        plan,
        title=text,
        actions=[replace(action, text=text, indicator=indicator) for action in plan.actions],
        needs=[replace(need, text=text) for need in plan.needs],
        ideas=[replace(idea, text=text) for idea in plan.ideas],
        resources=[replace(card, text=text) for card in plan.resources],
        obstacles=[replace(card, text=text) for card in plan.obstacles],
        groups=[replace(group, title=text) for group in plan.groups],
        organisations=[replace(body, name=text) for body in plan.organisations],
        checks=[replace(check, message=text) for check in plan.checks],
    )


def rows_of(file: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def as_written(cell: str) -> str:
    """What stands in a cell without the apostrophe that keeps it from being run."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n\0＝＋－＠]", cell) else cell


@given(text=TEXT)
@settings(UNTIMED, max_examples=60)
def test_S7_any_text_comes_back_from_csv_and_is_never_run(text: str) -> None:
    for row in rows_of(render(planned(text), "csv", "it")):
        assert as_written(row["Azione"]) == text
        assert as_written(row["Indicatore"]) == text
        run = [name for name, cell in row.items() if cell[:1] in "=+@\t\r\n\0＝＋－＠" and cell]
        assert not run


@pytest.mark.parametrize("text", [*NASTY, *LINKS])
def test_S7_what_a_spreadsheet_would_run_comes_back_from_csv_as_text(text: str) -> None:
    row = rows_of(render(planned(text), "csv", "it"))[0]
    assert as_written(row["Azione"]) == text
    assert (row["Azione"] != text) == bool(re.match(r"'*[=+\-@\t\n＝]", text))


def test_csv_is_rfc_4180_with_a_mark_for_its_encoding() -> None:
    file = render(brescia.plan(), "csv", "it")
    assert file.startswith(b"\xef\xbb\xbfN.,Codice,Azione,")
    assert file.count(b"\r\n") == 14
    row = next(row for row in rows_of(file) if row["Codice"] == "a01")
    assert (row["Inizio"], row["Fine"], row["Partenza"], row["Traguardo"]) == ("2021-03-01", "2022-06-30", "0", "24")
    assert (row["Risorse (€)"], row["Punti"]) == ("60000", "7")
    assert row["Partner"] == "Comune di Brescia; Impresa meccanica (PMI, 85 dipendenti)"


@given(text=TEXT)
@example("=1+1")
@example("http://example.org")
@example("_x0041_")
@settings(UNTIMED, max_examples=40)
def test_S7_any_text_comes_back_from_xlsx_and_is_never_a_formula_or_a_link(text: str) -> None:
    file = render(planned(text), "xlsx", "it")
    book = openpyxl.load_workbook(io.BytesIO(file))
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert (book["Azioni"]["C2"].value or "") == writable(text)
    assert (book["Bisogni"]["B2"].value or "") == writable(text)
    assert (book["Verifiche"]["C2"].value or "") == writable(text)
    names = zipfile.ZipFile(io.BytesIO(file)).namelist()
    assert not [name for name in names if "externalLink" in name or name.startswith("xl/worksheets/_rels")]


def test_xlsx_has_real_days_and_numbers() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(brescia.plan(), "xlsx", "en")))
    assert book.sheetnames == ["Actions", "Needs", "Ideas", "Dots", "Organisations", "Checks"]
    titles, *lines = book["Actions"].iter_rows(values_only=True)
    row = next(dict(zip(titles, line, strict=True)) for line in lines if line[1] == "a01")
    assert (row["Start"], row["End"]) == tuple(DAYS)
    assert (row["Budget (€)"], row["Dots"], row["Target"]) == (60_000, 7, 24)
    assert book["Dots"].max_row == 21
    assert [cell.value for cell in book["Dots"][2]][3] == 7
    assert book["Checks"].max_row == 1 + len(brescia.plan().checks)


def test_a_day_that_excel_does_not_know_and_a_text_too_long_for_it_stay_readable() -> None:
    plan = brescia.plan()
    actions = [msgspec.structs.replace(action, start="0001-01-01", ideas=[]) for action in plan.actions]
    ideas = [msgspec.structs.replace(idea, text="x" * 40_000) for idea in plan.ideas]
    file = render(msgspec.structs.replace(plan, actions=actions, ideas=ideas), "xlsx", "it")
    book = openpyxl.load_workbook(io.BytesIO(file))
    assert book["Azioni"]["F2"].value == "0001-01-01"
    assert len(book["Idee"]["B2"].value) == 32_767
