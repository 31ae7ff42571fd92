"""Readings as a file: whatever was said goes out and comes in the same (MON-6)."""

import csv
import io
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.boards import commands as c
from cocreate.boards.gate import CONTROL
from cocreate.imports.found import Unreadable
from cocreate.imports.readings import MAX_ROWS, read_rows
from cocreate.jobs.readings import readings_file, state_file
from cocreate.monitoring.lines import told
from cocreate.monitoring.overview import overview
from cocreate.monitoring.state import State
from cocreate.plans.build import build
from tests.boards.test_decide_monitoring import planned
from tests.helpers.given import Table

steady = settings(deadline=None, derandomize=True, database=None, max_examples=60)  # each lays a whole table
words = st.text(max_size=60).map(lambda text: " ".join(CONTROL.sub("", text).split()))
numbers = st.one_of(st.integers(-(10**9), 10**9).map(float), st.floats(-1e6, 1e6).map(lambda value: round(value, 4)))
days = st.dates().map(lambda day: day.isoformat())


def state_of(table: Table) -> State:
    plan = build(table.board.records, board="t", seq=1, finished=0, language="it")
    return overview(plan, table.board.records, seq=1, day="2026-01-01")


@steady
@given(st.lists(st.tuples(days, numbers, words, words, words), min_size=1, max_size=6))
def test_MON_6_what_goes_out_comes_in_as_it_was(said: list[tuple[str, float, str, str, str]]) -> None:
    table = planned()
    for n, (date, value, source, note, reason) in enumerate(said):
        table.by(
            "anna", c.AddReading(id=f"x{n}", of="r1", date=date, value=value, source=source, note=note, reason=reason)
        )
    lines, left = told(read_rows(readings_file(state_of(table))), state_of(table))
    assert left == []
    again = planned()
    for line in lines:
        again.by("anna", line.command)
    bare: Any = lambda board: {id: {**one, "at": 0} for id, one in board.of("reading").items()}  # noqa: E731
    assert bare(again.board) == bare(table.board)


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"date\n1\n", b'date,value\n"open', b"of,value\na,1\n"])
def test_MON_6_what_is_no_table_of_readings_is_refused(raw: bytes) -> None:
    with pytest.raises(Unreadable):
        read_rows(raw)


def test_MON_6_the_rows_of_a_file_are_bounded() -> None:
    row = b"2026-01-01,1\n"
    assert len(read_rows(b"date,value\n" + row * MAX_ROWS)) == MAX_ROWS
    with pytest.raises(Unreadable):
        read_rows(b"date,value\n" + row * (MAX_ROWS + 1))


@pytest.mark.parametrize(
    "row, code",
    [
        ({"what": "gone"}, "not_in_plan"),
        ({"date": "1.3.2026"}, "bad_date"),
        ({"date": "20260301"}, "bad_date"),  # ISO too, and not as we write it
        ({"value": "1e5"}, "bad_value"),
        ({"value": "1.000,5"}, "bad_value"),  # a thousand, or one? Nobody guesses
        ({"value": "inf"}, "bad_value"),
        ({"value": "9999999999999"}, "bad_value"),
        ({"note": "x" * 2_001}, "too_long"),
        ({"source": "x" * 201}, "too_long"),
    ],
)
def test_MON_6_a_line_that_says_no_reading_is_told_with_its_reason(row: dict[str, str], code: str) -> None:
    whole = {"what": " Più  posti al nido ", "date": "2026-03-01", "value": "1 000,5"}
    lines, left = told([(2, whole), (3, whole | row)], state_of(planned()))
    assert [line.command.value for line in lines] == [1_000.5]
    assert [(one.line, one.code) for one in left] == [(3, code)]


def test_MON_8_the_state_of_the_actions_goes_out_as_a_table_with_their_money() -> None:
    table = planned(finished=False).by("fede", c.SetAction(card="a", budget_eur=100), c.FinishBoard())
    table.by("anna", c.ReportProgress(action="a", status="under_way", percent=40, note="=1+1", spent_eur=100.3))
    lines = list(csv.DictReader(io.StringIO(state_file(state_of(table)).decode("utf-8-sig"))))
    found = {one["id"]: one for one in lines}
    assert set(found) == {"a", "b"}
    money = ("planned_eur", "covered_eur", "spent_eur", "left_eur")
    assert [found["a"][name] for name in money] == ["100", "0", "100.3", "-0.3"]
    assert [found["b"][name] for name in money] == ["", "0", "", ""]
    assert (found["a"]["status"], found["a"]["percent"], found["a"]["note"]) == ("under_way", "40", "'=1+1")


@pytest.mark.parametrize(("texts", "what"), [(("Nido", " nido"), "Nido"), (("", "Altro"), ""), (("", "Altro"), " ")])
def test_MON_6_words_that_two_have_or_that_are_none_name_no_action(texts: tuple[str, str], what: str) -> None:
    state = state_of(planned())
    measured = state.results[0].indicator
    actions = [
        msgspec.structs.replace(one, text=text, indicator=measured)
        for one, text in zip(state.actions, texts, strict=True)
    ]
    state = msgspec.structs.replace(state, actions=actions)
    said = {"what": what, "date": "2026-03-01", "value": "7"}
    lines, left = told([(2, said), (3, {**said, "of": "a"})], state)
    assert [(one.line, one.code) for one in left] == [(2, "not_in_plan")]
    assert [(line.line, line.command.of) for line in lines] == [(3, "a")]
