"""The actions as a calendar: a whole-day event each, a task where no day is known yet.

The ids stay the same from version to version, so that a calendar that has the plan takes the next one in its place.
"""

from datetime import date, timedelta

from icalendar import Calendar, Event, Todo

from cocreate.exports.packed import writable
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan, PlanAction
from cocreate.plans.schedule import bar_of


def render(plan: Plan) -> bytes:
    words = Words.of(plan)
    calendar = Calendar()
    calendar.add("prodid", f"-//cocreate//plan//{plan.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _line(words.title))
    for action in plan.actions:
        calendar.add_component(_entry(words, action))
    return bytes(calendar.to_ical())


def _entry(words: Words, action: PlanAction) -> Event | Todo:
    bar = bar_of(action)
    entry: Event | Todo = Event() if bar else Todo()
    entry.add("uid", f"{action.id}.{words.plan.board}@cocreate")
    entry.add("dtstamp", words.finished)
    entry.add("sequence", words.plan.version)
    entry.add("summary", _line(words.text(action.text)))
    if bar:
        entry.add("dtstart", bar.first)
        if bar.last < date.max:
            entry.add("dtend", bar.last + timedelta(days=1))  # a calendar's end is the day after the last
        entry.add("transp", "TRANSPARENT")  # it takes nobody's time
    if told := _description(words, action):
        entry.add("description", told)
    if owner := words.organisation(action.owner):
        entry.add("categories", [_line(owner)])
    return entry


def _description(words: Words, action: PlanAction) -> str:
    lines = [(words.say("column-owner"), words.organisation(action.owner) or words.say("plan-no-owner"))]
    if action.partners:
        lines.append((words.say("column-partners"), words.partners(action)))
    if action.indicator:
        measure = words.measure(action.indicator)
        lines.append((words.say("column-indicator"), f"{action.indicator.name} {measure}".strip()))
    if action.budget_eur is not None:
        lines.append((words.say("column-budget"), words.euros(action.budget_eur)))
    return "\n".join(f"{name}: {_line(value)}" for name, value in lines)


def _line(text: str) -> str:
    return " ".join(writable(text).split())
