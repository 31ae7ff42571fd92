"""The calendar and the data read back."""

from datetime import date
from typing import Any

import msgspec
import pytest
from icalendar import Calendar

from cocreate.exports import FORMATS, render
from cocreate.exports.timeline import ticks
from cocreate.plans.build import plan_json
from cocreate.plans.plan import Plan
from tests.plans import brescia


def entries(plan: Plan, language: Any = "it") -> dict[str, Any]:
    calendar = Calendar.from_ical(render(plan, "ics", language))
    return {str(entry["UID"]): entry for entry in calendar.subcomponents}


def test_each_action_is_a_whole_day_event_that_ends_after_its_last_day() -> None:
    found = entries(brescia.plan())
    assert len(found) == 13
    event = found["a01.brescia@cocreate"]
    assert event.name == "VEVENT"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2021, 3, 1), date(2022, 7, 1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt.timestamp() * 1000 == brescia.FINISHED
    assert str(event["SUMMARY"]) == "Aprire il nido di territorio con orario 7-19 in via sperimentale"
    assert "Indicatore: Bambini iscritti nella fascia 16-19 0 → 24 bambini" in str(event["DESCRIPTION"])


def test_the_ids_stay_from_version_to_version() -> None:
    plan = brescia.plan()
    later = msgspec.structs.replace(plan, version=2, seq=400, finished=plan.finished + 1)
    assert entries(plan).keys() == entries(later, "en").keys()
    assert {entry["SEQUENCE"] for entry in entries(later).values()} == {2}


@pytest.mark.parametrize(
    ("start", "end", "kind", "days"),
    [
        ("2021-03-01", None, "VEVENT", (date(2021, 3, 1), date(2021, 3, 2))),
        (None, "2021-03-01", "VEVENT", (date(2021, 3, 1), date(2021, 3, 2))),
        ("2021-03-01", "2020-03-01", "VEVENT", (date(2021, 3, 1), date(2021, 3, 2))),
        ("9999-12-31", "9999-12-31", "VEVENT", (date(9999, 12, 31), None)),
        (None, None, "VTODO", (None, None)),
    ],
)
def test_an_action_that_is_not_whole_is_not_lost(start: Any, end: Any, kind: str, days: tuple[Any, Any]) -> None:
    plan = brescia.plan()
    action = msgspec.structs.replace(plan.actions[0], start=start, end=end)
    (entry,) = entries(msgspec.structs.replace(plan, actions=[action])).values()
    found = tuple(entry[name].dt if name in entry else None for name in ("DTSTART", "DTEND"))
    assert (entry.name, found) == (kind, days)


def test_the_json_is_the_plan_itself() -> None:
    plan = brescia.plan()
    assert render(plan, "json", "it") == plan_json(plan)
    assert msgspec.json.decode(render(plan, "json", "en"), type=Plan) == brescia.plan("en")


def test_every_format_has_a_media_type_and_a_name() -> None:
    assert list(FORMATS) == ["pdf", "docx", "xlsx", "csv", "md", "json", "ics"]
    assert {stem for _, stem in FORMATS.values()} == {"plan"}


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        (
            date(2020, 6, 1),
            date(2024, 3, 31),
            [f"{year}-{month}" for year in range(2020, 2025) for month in ("01", "07")][1:-1],
        ),
        (date(2021, 2, 1), date(2021, 4, 30), ["2021-02", "2021-03", "2021-04"]),
        (date(2021, 1, 1), date(2021, 1, 31), ["2021-01"]),
    ],
)
def test_the_timeline_has_its_ticks_at_even_steps(first: date, last: date, shown: list[str]) -> None:
    assert [day.isoformat()[:7] for day in ticks(first, last)] == shown


def test_the_timeline_holds_any_span_that_a_calendar_knows() -> None:
    assert len(ticks(date(1, 1, 1), date.max)) <= 12
    plan = brescia.plan()
    first, *rest = plan.actions
    actions = [msgspec.structs.replace(first, start="0001-01-01", end="9999-12-31"), *rest]
    wide = msgspec.structs.replace(plan, actions=actions)
    assert render(wide, "pdf", "it")


def test_the_days_are_told_in_universal_time() -> None:
    assert b"22 novembre 2026" in render(brescia.plan(), "md", "it")
