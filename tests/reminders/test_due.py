"""What is told on which day: cases, and what holds for any plan."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cocreate.plans.calendar import Calendar
from cocreate.plans.plan import Plan, PlanAction, PlanIndicator
from cocreate.reminders.due import OVER, Notice, due
from tests.plans import brescia

PLAN = brescia.plan()
INDICATOR = PlanIndicator(name="Posti", unit="posti", baseline=0.0, target=100.0)


def planned(start: str | None, end: str | None, *, patron_days: tuple[str, ...] = (), **more: Any) -> Plan:
    """A plan of one action, and of nothing else that has a day."""
    given: dict[str, Any] = {"start": start, "end": end, "indicator": None, "owner": "o1", "milestone": False}
    action = msgspec.structs.replace(PLAN.actions[0], id="a", **{**given, **more})
    frame = msgspec.structs.replace(PLAN.programme, results=[], patron_days=list(patron_days))
    return msgspec.structs.replace(PLAN, actions=[action], programme=frame)


def told(plan: Plan, today: str, progress: Any = None, readings: Any = ()) -> list[str]:
    """What is told on this very day."""
    day = date.fromisoformat(today)
    return [one.kind for one in due(plan, progress or {}, readings, day) if one.day == day]


def reading(day: str, value: float, at: str | None = None) -> dict[str, Any]:
    said = datetime.fromisoformat(at or day).replace(tzinfo=UTC)
    return {"of": "a", "date": day, "value": value, "at": int(said.timestamp() * 1000)}


class Walked(list[Any]):
    """A list that counts how often it was walked through."""

    times = 0

    def __iter__(self) -> Iterator[Any]:
        self.times += 1
        return super().__iter__()


# 2027: 1 March is a Monday, Easter Monday is 29 March, 25 April is a Sunday
CASES = [
    # start, end, status, today, what is told
    ("2027-03-15", "2027-09-30", None, "2027-03-01", ["starts_14"]),
    ("2027-03-15", "2027-09-30", None, "2027-03-02", []),
    ("2027-03-15", "2027-09-30", "planned", "2027-03-01", ["starts_14"]),
    ("2027-03-15", "2027-09-30", "under_way", "2027-03-01", []),  # it has begun already
    ("2027-03-14", "2027-09-30", None, "2027-02-26", ["starts_14"]),  # 14 days before is a Sunday: the Friday before
    (None, "2027-09-30", None, "2027-03-01", []),
    ("2027-01-11", "2027-03-31", "under_way", "2027-03-01", ["due_30"]),
    ("2027-01-11", "2027-03-31", "under_way", "2027-03-24", ["due_7"]),
    ("2027-01-11", "2027-03-31", "done", "2027-03-24", []),
    ("2027-01-11", "2027-03-31", "stopped", "2027-03-24", []),
    ("2027-01-11", "2027-05-02", None, "2027-04-23", ["due_7"]),  # 25 April is Liberation and a Sunday
    ("2027-01-11", "2027-03-31", "under_way", "2027-04-01", ["overdue_1"]),
    ("2027-01-11", "2027-03-26", "under_way", "2027-03-30", ["overdue_1"]),  # a Saturday, Easter and its Monday between
    ("2027-01-11", "2027-03-31", "under_way", "2027-04-14", ["overdue_14"]),
    ("2027-01-11", "2027-03-31", "under_way", "2027-04-30", ["overdue_monthly"]),
    ("2027-01-11", "2027-03-31", "under_way", "2027-05-31", ["overdue_monthly"]),
    ("2027-01-11", "2027-03-31", "done", "2027-05-31", []),
    ("2027-01-11", "2027-03-31", "under_way", "2029-02-28", ["overdue_monthly"]),
    ("2027-01-11", None, "under_way", "2029-02-28", []),
    (None, None, None, "2029-02-28", []),
]


@pytest.mark.parametrize(("start", "end", "status", "today", "expected"), CASES)
def test_REM_2_before_and_after_the_days_of_an_action(
    start: str | None, end: str | None, status: str | None, today: str, expected: list[str]
) -> None:
    progress = {"a": {"status": status}} if status else {}
    assert told(planned(start, end), today, progress) == expected


def test_REM_2_the_patrons_day_is_nobodys_working_day() -> None:
    plan = planned("2027-01-11", "2027-02-22", patron_days=("02-15",))
    assert told(plan, "2027-02-15") == []
    assert told(plan, "2027-02-12") == ["due_7"]
    assert [one.id for one in due(plan, {}, [], date(2027, 2, 12))] == ["due_7:a:2027-02-15"]  # known by the same name


def test_REM_2_a_milestone_does_not_begin() -> None:
    assert told(planned("2027-03-15", "2027-03-15", milestone=True), "2027-03-01") == []


READINGS = [
    ([], "2027-04-01", ["reading"]),  # the first quarter is over
    ([reading("2027-03-20", 30)], "2027-04-01", []),
    ([reading("2026-12-20", 30)], "2027-04-01", ["reading"]),  # of another quarter
    ([], "2027-05-03", []),
    ([], "2027-07-01", ["reading"]),
    ([reading("2027-03-31", 25)], "2027-03-31", []),  # so it reaches the target
    ([reading("2027-03-31", 19)], "2027-03-31", ["slipping"]),
    ([reading("2027-03-31", 19, at="2027-04-07")], "2027-04-07", ["slipping"]),  # told when it is known
    ([reading("2027-03-31", 19), reading("2027-04-02", 60)], "2027-04-02", []),  # the forecast rests on both
]


@pytest.mark.parametrize(("readings", "today", "expected"), READINGS)
def test_REM_2_readings_are_awaited_each_quarter_and_tell_when_a_target_slips(
    readings: list[Any], today: str, expected: list[str]
) -> None:
    assert told(planned("2027-01-01", "2027-12-31", indicator=INDICATOR), today, {}, readings) == expected


def test_the_readings_are_walked_through_once_for_all_indicators() -> None:
    plan = planned("2027-01-01", "2027-12-31", indicator=INDICATOR)
    many = [msgspec.structs.replace(plan.actions[0], id=f"a{n}") for n in range(50)]
    readings = Walked({**reading("2027-03-31", 19), "of": one.id} for one in many)
    found = due(msgspec.structs.replace(plan, actions=many), {}, readings, date(2027, 3, 31))
    assert [one.kind for one in found] == ["slipping"] * 50
    assert readings.times == 1


OFTEN = [
    # how often, today, whether a reading is awaited
    ("monthly", "2027-02-01", True),
    ("monthly", "2027-04-01", True),
    (None, "2027-02-01", False),
    ("quarterly", "2027-02-01", False),
    ("quarterly", "2027-04-01", True),
    ("half_yearly", "2027-04-01", False),
    ("half_yearly", "2027-07-01", True),
    ("yearly", "2027-07-01", False),
    ("yearly", "2028-01-03", True),
]


@pytest.mark.parametrize(("often", "today", "awaited"), OFTEN)
def test_MON_9_a_reading_is_awaited_as_often_as_its_indicator_says(often: Any, today: str, awaited: bool) -> None:
    indicator = msgspec.structs.replace(INDICATOR, frequency=often)
    plan = planned("2027-01-01", "2027-12-31", indicator=indicator)
    assert ("reading" in told(plan, today, {"a": {"status": "under_way"}})) == awaited


def test_REM_2_a_result_of_the_programme_is_its_leads_to_measure() -> None:
    results = [{"id": "r1", "title": "Più posti", "aim": None, "indicator": INDICATOR, "actions": []}]
    frame = {**msgspec.to_builtins(PLAN.programme), "results": results, "start": "2027-01-01", "end": "2027-12-31"}
    plan = msgspec.structs.replace(PLAN, actions=[], programme=msgspec.convert(frame, type(PLAN.programme)))
    [one] = due(plan, {}, [], date(2027, 4, 1))
    assert (one.kind, one.subject, one.organisation) == ("reading", "r1", PLAN.programme.lead)


def test_REM_2_what_nobody_told_on_its_day_is_told_later_but_not_when_it_is_pointless() -> None:
    plan = planned("2027-01-11", "2027-03-31")
    progress = {"a": {"status": "under_way"}}
    kinds = {day: [one.kind for one in due(plan, progress, [], date(2027, 4, day))] for day in (1, 9, 15)}
    assert kinds == {1: ["overdue_1"], 9: ["overdue_1"], 15: ["overdue_14"]}  # on 15 April the first is too old


def test_the_brescia_plan_of_a_whole_year_tells_each_notice_once() -> None:
    first, ids = date(2026, 12, 1), []
    for n in range(365):
        ids += [one.id for one in due(PLAN, {}, [], first + timedelta(days=n)) if one.id not in ids]
    assert len(ids) == len(set(ids)) > 3 * len(PLAN.actions)


days = st.dates(date(2026, 1, 1), date(2028, 12, 31)).map(date.isoformat)
statuses = st.sampled_from([None, "planned", "under_way", "done", "stopped"])


@st.composite
def plans(draw: st.DrawFn) -> tuple[Plan, dict[str, Any], list[dict[str, Any]]]:
    actions: list[PlanAction] = []
    progress: dict[str, Any] = {}
    readings: list[dict[str, Any]] = []
    for n in range(draw(st.integers(0, 4))):
        indicator = draw(st.sampled_from([None, INDICATOR]))
        start, end = draw(st.one_of(st.none(), days)), draw(st.one_of(st.none(), days))
        [one] = planned(start, end, indicator=indicator).actions
        actions.append(msgspec.structs.replace(one, id=f"a{n}"))
        if (status := draw(statuses)) is not None:
            progress[f"a{n}"] = {"status": status}
        for day in draw(st.lists(days, max_size=3)):
            readings.append({**reading(day, draw(st.integers(0, 100))), "of": f"a{n}"})
    whole = planned(None, None, patron_days=("02-15",))
    return msgspec.structs.replace(whole, actions=actions), progress, readings


@settings(max_examples=60, deadline=None)
@given(plans(), st.dates(date(2026, 6, 1), date(2028, 6, 1)), st.integers(1, 20))
def test_REM_2_a_notice_is_the_same_on_every_day_on_which_it_can_be_told(
    given: tuple[Plan, dict[str, Any], list[dict[str, Any]]], first: date, span: int
) -> None:
    plan, progress, readings = given
    known: dict[str, Notice] = {}
    calendar = Calendar(2025, 2030, ("02-15",))
    for n in range(span):
        today = first + timedelta(days=n)
        found = due(plan, progress, readings, today)
        assert len({one.id for one in found}) == len(found)
        assert found == due(plan, progress, list(reversed(readings)), today)
        for one in found:
            assert known.setdefault(one.id, one) == one
            assert calendar.works(one.day) and one.day <= today
            assert progress.get(one.subject, {}).get("status") not in OVER


@settings(max_examples=60, deadline=None)
@given(plans(), st.dates(date(2026, 6, 1), date(2028, 6, 1)), st.sets(st.integers(0, 39)))
def test_REM_2_days_on_which_nobody_looked_lose_nothing_that_is_still_true(
    given: tuple[Plan, dict[str, Any], list[dict[str, Any]]], first: date, away: set[int]
) -> None:
    """Whoever looks at least once in a week hears of all that is late, awaited or slips."""
    plan, progress, readings = given

    def heard(looks: list[int]) -> set[str]:
        found = [one for n in looks for one in due(plan, progress, readings, first + timedelta(days=n))]
        return {one.id for one in found if one.kind not in ("starts_14", "due_30", "due_7")}

    seldom = [n for n in range(40) if n not in away or n % 7 == 4]
    assert heard(list(range(40))) - heard(seldom) <= {
        one.id for one in due(plan, progress, readings, first) if one.day <= first
    } | {one.id for n in range(36, 40) for one in due(plan, progress, readings, first + timedelta(days=n))}
