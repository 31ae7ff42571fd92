"""The actions as a calendar: a task each, and a whole-day event where a day is known. So any calendar shows them.

The ids are those of board and action, so that a calendar that has the plan takes the next version in its place. How far
an action is, who answers for it has said; one that was stopped is told as cancelled, and so is one that is in the plan
no more. A file and a feed say the same of the same action, and remind of its days when a mail does (REM-2).

A draft has the same ids, so that the plan takes its place once it is issued, and the lowest sequence there is, so that
it never takes the place of a plan. It is tentative, says so, and reminds of nothing (EXP-11).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Event, Todo

from cocreate.exports.packed import writable
from cocreate.exports.words import Words
from cocreate.monitoring.report import Said
from cocreate.plans.bars import Bar, bar_of
from cocreate.plans.calendar import Calendar as WorkingDays
from cocreate.plans.days import DUE, STARTS, reminder
from cocreate.plans.plan import Plan, PlanAction

EVERY = timedelta(hours=6)  # that a calendar which subscribes is asked to look again
STATUS: Final = {"planned": "NEEDS-ACTION", "under_way": "IN-PROCESS", "done": "COMPLETED", "stopped": "CANCELLED"}
OVER: Final = ("done", "stopped")
DRAFT: Final = 0  # its sequence; a log begins with 1
AT = timedelta(hours=8)  # of the day, that people are reminded
PLANNED: Final = Said(day="", action="", status="planned")
STOPPED: Final = Said(day="", action="", status="stopped")


def render(plan: Plan, before: Sequence[Plan] = (), progress: Mapping[str, Said] | None = None) -> bytes:
    """Of all actions. `before` are the versions until now, newest first."""
    return _calendar(Words.of(plan), plan.actions, _gone(plan, before), progress or {})


def feed(
    plan: Plan,
    before: Sequence[Plan],
    progress: Mapping[str, Said],
    organisation: str | None,
    actions: Collection[str],
) -> bytes:
    """The calendar of an organisation, or of these actions."""

    def told(action: PlanAction) -> bool:
        if organisation is None:
            return action.id in actions
        return organisation == action.owner or organisation in action.partners

    theirs, gone = list(filter(told, plan.actions)), list(filter(told, _gone(plan, before)))
    return _calendar(Words.of(plan), theirs, gone, progress)


def _gone(plan: Plan, before: Sequence[Plan]) -> list[PlanAction]:
    """Actions that are in the plan no more, as they were told last."""
    gone: dict[str, PlanAction] = {}
    there = {action.id for action in plan.actions}
    for version in before:
        gone |= {one.id: one for one in version.actions if one.id not in there and one.id not in gone}
    return list(gone.values())


def _calendar(
    words: Words, actions: Sequence[PlanAction], gone: Sequence[PlanAction], progress: Mapping[str, Said]
) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", f"-//cocreate//plan//{words.plan.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(words.title))
    calendar.add("refresh-interval", EVERY, parameters={"VALUE": "DURATION"})
    told = [(action, progress.get(action.id, PLANNED)) for action in actions] + [(action, STOPPED) for action in gone]
    days = _working_days(words.plan, actions)
    for action, far in told:
        for entry in _entries(words, action, far, days):
            if words.plan.draft:
                entry.subcomponents.clear()  # nobody is to be woken by what may never be
            calendar.add_component(entry)
    return bytes(calendar.to_ical())


def _working_days(plan: Plan, actions: Sequence[PlanAction]) -> WorkingDays:
    """From the year before the first action to that of the last."""
    bars = [bar for action in actions if (bar := bar_of(action))]
    first, last = (min(bar.first.year for bar in bars), max(bar.last.year for bar in bars)) if bars else (1, 0)
    return WorkingDays(first - 1, last, tuple(plan.programme.patron_days))


def _entries(words: Words, action: PlanAction, far: Said, days: WorkingDays) -> Iterator[Event | Todo]:
    bar = bar_of(action)
    task = _task(words, action, bar, far)
    if bar:
        event = _event(words, bar, far)
        for alarm in _before_start(words, bar, far, days):
            event.add_component(alarm)
        for alarm in _before_end(words, bar, far, days, _after(bar)):
            event.add_component(alarm)
        for alarm in _before_end(words, bar, far, days, bar.last):
            task.add_component(alarm)
        yield event
    yield task


def _after(bar: Bar) -> date | None:
    """A calendar's end is the day after the last. None after the last of all days."""
    return bar.last + timedelta(days=1) if bar.last < date.max else None


def _event(words: Words, bar: Bar, far: Said) -> Event:
    event = Event()
    _describe(event, words, bar.action, "")
    stands = "TENTATIVE" if words.plan.draft else "CONFIRMED"
    event.add("status", "CANCELLED" if far.status == "stopped" else stands)
    event.add("dtstart", bar.first)
    if after := _after(bar):
        event.add("dtend", after)
    event.add("transp", "TRANSPARENT")  # it takes nobody's time
    return event


def _task(words: Words, action: PlanAction, bar: Bar | None, far: Said) -> Todo:
    """Due on the last day. Its beginning is told where that is another, as RFC 5545 wants it."""
    task = Todo()
    _describe(task, words, action, ".task")
    task.add("status", STATUS.get(far.status, STATUS["planned"]))
    if percent := 100 if far.status == "done" else far.percent:
        task.add("percent-complete", percent)
    if bar and bar.first < bar.last:
        task.add("dtstart", bar.first)
    if bar:
        task.add("due", bar.last)
    return task


def _before_start(words: Words, bar: Bar, far: Said, days: WorkingDays) -> Iterator[Alarm]:
    """Of what has not begun. A milestone does not begin."""
    found = reminder(bar.first, STARTS, days)
    if found and bar.action.start and far.status == "planned" and not bar.action.milestone:
        yield _alarm(_said(words, "mail-starts", bar.first, found[1]), found[1] - bar.first, "START")


def _before_end(words: Words, bar: Bar, far: Said, days: WorkingDays, end: date | None) -> Iterator[Alarm]:
    """Of what is not over. `end` is the day that its entry calls so."""
    if end and bar.action.end and far.status not in OVER:
        for found in (reminder(bar.last, before, days) for before in DUE):
            if found:
                yield _alarm(_said(words, "mail-due", bar.last, found[1]), found[1] - end, "END")


def _said(words: Words, key: str, about: date, told: date) -> str:
    """As a mail says it on that day."""
    count = (about - told).days
    return words.say(key, day=words.day(about.isoformat()), count=count, shown=words.number(count))


def _alarm(said: str, away: timedelta, since: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said)
    alarm.add("trigger", away + AT, parameters={"RELATED": since})
    return alarm


def _describe(entry: Event | Todo, words: Words, action: PlanAction, kind: str) -> None:
    """An event and a task are two, and so have two ids."""
    entry.add("uid", f"{action.id}.{words.plan.board}{kind}@cocreate")
    entry.add("dtstamp", words.finished)
    # of two that say something else of an action, the later has more; any plan has more than a draft
    entry.add("sequence", DRAFT if words.plan.draft else words.plan.seq)
    entry.add("summary", _line(_summary(words, action)))
    if told := _description(words, action):
        entry.add("description", told)
    if owner := words.organisation(action.owner):
        entry.add("categories", [_line(owner)])


def _summary(words: Words, action: PlanAction) -> str:
    text = words.text(action.text)
    return words.say("plan-draft-title", title=text) if words.plan.draft else text


def _description(words: Words, action: PlanAction) -> str:
    lines = [(words.say("column-owner"), words.organisation(action.owner) or words.say("plan-no-owner"))]
    if action.partners:
        lines.append((words.say("column-partners"), words.partners(action)))
    if action.indicator:
        measure = words.measured(action.indicator)
        lines.append((words.say("column-indicator"), f"{action.indicator.name} {measure}".strip()))
    if action.budget_eur is not None:
        lines.append((words.say("column-budget"), words.euros(action.budget_eur)))
    told = [f"{name}: {_line(value)}" for name, value in lines]
    return "\n".join([words.made, *words.notes, *told] if words.plan.draft else told)


def _line(text: str) -> str:
    return " ".join(writable(text).split())
