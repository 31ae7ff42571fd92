"""The calendar and the data read back."""

from datetime import date, datetime, time
from typing import Any

import msgspec
import pytest
from icalendar import Calendar

from cocreate.exports import FORMATS, render, render_calendar, render_feed
from cocreate.exports.timeline import ticks
from cocreate.monitoring.report import Said
from cocreate.plans.build import plan_json
from cocreate.plans.plan import Plan
from tests.plans import brescia


def entries(plan: Plan, language: Any = "it") -> dict[str, Any]:
    calendar = Calendar.from_ical(render(plan, "ics", language))
    return {str(entry["UID"]): entry for entry in calendar.subcomponents}


def test_each_action_is_a_whole_day_event_that_ends_after_its_last_day() -> None:
    found = entries(brescia.plan())
    assert len(found) == 26
    event = found["a01.brescia@cocreate"]
    assert event.name == "VEVENT"
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2021, 3, 1), date(2022, 7, 1))
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["DTSTAMP"].dt.timestamp() * 1000 == brescia.FINISHED
    assert str(event["SUMMARY"]) == "Aprire il nido di territorio con orario 7-19 in via sperimentale"
    assert "Indicatore: Bambini iscritti nella fascia 16-19 0 → 24 bambini" in str(event["DESCRIPTION"])


def test_EXP_7_each_action_is_a_task_too_that_is_due_on_its_last_day() -> None:
    task = entries(brescia.plan())["a01.brescia.task@cocreate"]
    assert task.name == "VTODO"
    assert (task["DTSTART"].dt, task["DUE"].dt, str(task["STATUS"])) == (
        date(2021, 3, 1),
        date(2022, 6, 30),
        "NEEDS-ACTION",
    )
    assert task["DUE"].params["VALUE"] == "DATE"


def test_EXP_7_a_feed_has_the_actions_of_an_organisation_and_cancels_what_the_plan_has_no_more() -> None:
    plan = brescia.plan()
    gone, *left = [action for action in plan.actions if action.owner == plan.actions[0].owner]
    later = msgspec.structs.replace(plan, version=2, actions=[one for one in plan.actions if one.id != gone.id])
    calendar = Calendar.from_ical(render_feed(later, [plan], {}, "it", organisation=gone.owner, actions=[]))
    assert not calendar.errors
    states = {str(entry["UID"]): str(entry["STATUS"]) for entry in calendar.walk("VEVENT")}
    assert states.pop(f"{gone.id}.brescia@cocreate") == "CANCELLED"
    assert set(states.values()) == {"CONFIRMED"}
    assert states.keys() >= {f"{one.id}.brescia@cocreate" for one in left}
    helped = {one.id for one in later.actions if gone.owner in (one.owner, *one.partners)}
    assert states.keys() == {f"{id}.brescia@cocreate" for id in helped}
    assert {entry["SEQUENCE"] for entry in calendar.walk("VEVENT")} == {plan.seq}, "as far as the log was read"
    mine = Calendar.from_ical(render_feed(plan, [], {}, "en", organisation=None, actions=[left[0].id]))
    assert [str(entry["UID"]) for entry in mine.walk("VTODO")] == [f"{left[0].id}.brescia.task@cocreate"]


def states(body: bytes) -> dict[str, tuple[str, int]]:
    found = Calendar.from_ical(body)
    assert not found.errors
    return {str(one["UID"]): (str(one["STATUS"]), int(one.get("PERCENT-COMPLETE", 0))) for one in found.subcomponents}


def test_EXP_7_a_file_and_a_feed_say_the_same_of_what_was_stopped_is_done_under_way_or_gone() -> None:
    before = brescia.plan()
    gone, stopped, done, going, *_ = [one for one in before.actions if one.owner]
    plan = msgspec.structs.replace(before, version=2, actions=[one for one in before.actions if one.id != gone.id])
    progress = {
        stopped.id: Said(day="", action=stopped.id, status="stopped", percent=20),
        done.id: Said(day="", action=done.id, status="done", percent=90),
        going.id: Said(day="", action=going.id, status="under_way", percent=40),
        "nobody": Said(day="", action="nobody", status="done"),
    }
    file = states(render_calendar(plan, [before], progress, "it"))
    for id, task, event in (
        (gone.id, ("CANCELLED", 0), "CANCELLED"),
        (stopped.id, ("CANCELLED", 20), "CANCELLED"),
        (done.id, ("COMPLETED", 100), "CONFIRMED"),
        (going.id, ("IN-PROCESS", 40), "CONFIRMED"),
    ):
        assert (file[f"{id}.brescia.task@cocreate"], file[f"{id}.brescia@cocreate"][0]) == (task, event)
    assert file[f"{plan.actions[-1].id}.brescia.task@cocreate"] == ("NEEDS-ACTION", 0)
    ids = [one.id for one in before.actions]
    assert states(render_feed(plan, [before], progress, "it", organisation=None, actions=ids)) == file


def test_the_ids_stay_from_version_to_version() -> None:
    plan = brescia.plan()
    later = msgspec.structs.replace(plan, version=2, seq=400, finished=plan.finished + 1)
    assert entries(plan).keys() == entries(later, "en").keys()
    assert {entry["SEQUENCE"] for entry in entries(later).values()} == {400}


def reminded(body: bytes) -> dict[str, list[tuple[str, str]]]:
    """When each entry reminds, and in which words."""
    found = Calendar.from_ical(body)
    assert not found.errors
    told: dict[str, list[tuple[str, str]]] = {}
    for entry in found.subcomponents:
        ends = {"START": entry.get("DTSTART"), "END": entry.get("DTEND", entry.get("DUE"))}
        told[entry.name] = []
        for alarm in entry.walk("VALARM"):
            assert str(alarm["ACTION"]) == "DISPLAY"
            since = datetime.combine(ends[alarm["TRIGGER"].params["RELATED"]].dt, time())
            told[entry.name].append(((since + alarm["TRIGGER"].dt).isoformat(), str(alarm["DESCRIPTION"])))
    return told


def one_action(start: str | None, end: str | None, *, milestone: bool = False, patron_days: Any = ()) -> Plan:
    plan = brescia.plan()
    action = msgspec.structs.replace(plan.actions[0], id="a", start=start, end=end, milestone=milestone)
    frame = msgspec.structs.replace(plan.programme, patron_days=list(patron_days))
    return msgspec.structs.replace(plan, actions=[action], programme=frame)


def test_REM_2_a_calendar_reminds_before_an_action_begins_and_ends_on_the_mornings_on_which_a_mail_does() -> None:
    told = reminded(render(one_action("2027-03-14", "2027-06-30"), "ics", "it"))
    starts = ("2027-02-26T08:00:00", "Comincia il 14 mar 2027, tra 16 giorni.")  # 14 days before is a Sunday
    ends = [
        ("2027-05-31T08:00:00", "Finisce il 30 giu 2027, tra 30 giorni."),
        ("2027-06-23T08:00:00", "Finisce il 30 giu 2027, tra 7 giorni."),
    ]
    assert told == {"VEVENT": [starts, *ends], "VTODO": ends}
    patron = reminded(render(one_action("2027-03-15", "2027-06-30", patron_days=["06-23"]), "ics", "it"))
    assert patron["VTODO"][1] == ("2027-06-22T08:00:00", "Finisce il 30 giu 2027, tra 8 giorni.")


@pytest.mark.parametrize(
    ("plan", "status", "event", "task"),
    [
        (one_action("2027-03-15", "2027-06-30"), "under_way", 2, 2),  # it has begun already
        (one_action("2027-03-15", "2027-06-30"), "done", 0, 0),
        (one_action("2027-03-15", "2027-06-30"), "stopped", 0, 0),
        (one_action("2027-03-15", None), "planned", 1, 0),
        (one_action(None, "2027-06-30"), "planned", 2, 2),
        (one_action("2027-06-30", "2027-06-30", milestone=True), "planned", 2, 2),  # it does not begin
        (one_action(None, None), "planned", 0, 0),
        (one_action("0001-01-01", "0001-01-20"), "planned", 1, 1),  # no calendar reaches back to the others
        (one_action("2027-03-15", "9999-12-31"), "planned", 1, 2),  # an event has no end after the last of all days
    ],
)
def test_REM_2_a_calendar_reminds_of_nothing_that_is_begun_or_over_or_has_no_day(
    plan: Plan, status: Any, event: int, task: int
) -> None:
    far = {"a": Said(day="", action="a", status=status)}
    told = reminded(render_calendar(plan, [], far, "it"))
    assert (len(told.get("VEVENT", [])), len(told["VTODO"])) == (event, task)
    gone = reminded(render_calendar(msgspec.structs.replace(plan, actions=[]), [plan], {}, "it"))
    assert not any(gone.values()), "what is in the plan no more"


@pytest.mark.parametrize(
    ("start", "end", "days", "due"),
    [
        ("2021-03-01", None, (date(2021, 3, 1), date(2021, 3, 2)), date(2021, 3, 1)),
        (None, "2021-03-01", (date(2021, 3, 1), date(2021, 3, 2)), date(2021, 3, 1)),
        ("2021-03-01", "2020-03-01", (date(2021, 3, 1), date(2021, 3, 2)), date(2021, 3, 1)),
        ("9999-12-31", "9999-12-31", (date(9999, 12, 31), None), date(9999, 12, 31)),
        (None, None, None, None),
    ],
)
def test_an_action_that_is_not_whole_is_not_lost(
    start: Any, end: Any, days: tuple[date, date | None] | None, due: date | None
) -> None:
    """Without a day it is a task alone; and no task begins on the day on which it is due, which RFC 5545 forbids."""
    plan = brescia.plan()
    action = msgspec.structs.replace(plan.actions[0], start=start, end=end)
    *events, task = entries(msgspec.structs.replace(plan, actions=[action])).values()
    spans = [tuple(event[name].dt if name in event else None for name in ("DTSTART", "DTEND")) for event in events]
    assert spans == ([] if days is None else [days])
    assert (task.name, task["DUE"].dt if "DUE" in task else None, "DTSTART" in task) == ("VTODO", due, False)


def test_the_json_is_the_plan_itself() -> None:
    plan = brescia.plan()
    assert render(plan, "json", "it") == plan_json(plan)
    assert msgspec.json.decode(render(plan, "json", "en"), type=Plan) == brescia.plan("en")


def test_every_format_has_a_media_type_and_a_name() -> None:
    assert list(FORMATS) == ["pdf", "docx", "odt", "xlsx", "ods", "csv", "md", "json", "ics", "svg", "png"]
    assert [format for format, (_, stem) in FORMATS.items() if stem == "timeline"] == ["svg", "png"]


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
