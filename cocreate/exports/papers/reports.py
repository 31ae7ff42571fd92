"""Relazione intermedia and relazione finale: what was planned and what was done, from what people said and read.

Their tables are those of the reports on a quarter or a year (`exports/period.py`), from the first day until today.
"""

from collections import Counter
from collections.abc import Iterator

from cocreate.exports import period
from cocreate.exports.papers.facts import cents, named
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, bullets
from cocreate.exports.period import PeriodWords
from cocreate.exports.words import Words
from cocreate.monitoring.report import Report

STATES = ("done", "under_way", "stopped", "planned")
OVER = ("done", "stopped")


def interim(words: Words, given: Given) -> Iterator[Part]:
    now = given.period(words.plan)
    yield from _common(words, now)
    yield Part("next", _next(words, now))


def final(words: Words, given: Given) -> Iterator[Part]:
    now = given.period(words.plan)
    yield from _common(words, now)
    yield Part("needs-met", _needs(words, now))
    yield Part("lessons")
    yield Part("sustainability")


def _common(words: Words, now: Report) -> Iterator[Part]:
    told = PeriodWords(now, words.plan.language, whole=True)
    yield Part("state", _state(words, told), period.bodies(told))
    yield Part("planned-done", [], period.actions(told))
    yield Part("readings", _unread(words, now), period.indicators(told))
    yield Part("variances", _variances(words, now), period.variances(told))
    yield Part("obstacles", _obstacles(words, now), period.obstacles(told))
    yield Part("late", _late(words, now), period.late(told))
    yield spending(words, now)


def spending(words: Words, now: Report) -> Part:
    """What was spent so far, beside what was planned; where nobody said anything, that."""
    told = PeriodWords(now, words.plan.language, whole=True)
    rows = [one.spending for one in now.actions if period.has_money(one.spending)]
    if not rows:
        return Part("spending", [])
    cost = cents(words, now.spending.planned_eur or 0)
    if now.spending.spent_eur is None:
        return Part("spending", [words.say("paper-say-nothing-spent", cost=cost)], period.money(told))
    lines = [words.say("paper-say-spent", cost=cost, spent=cents(words, now.spending.spent_eur))]
    if unsaid := sum(one.spent_eur is None for one in rows):
        lines.append(words.say("paper-say-unspent", count=unsaid))
    return Part("spending", [" ".join(lines)], period.money(told))


def _said(now: Report) -> dict[str, str]:
    """The status of each action of which something was said."""
    return {one.id: one.status for one in now.actions if one.said}


def _state(words: Words, told: PeriodWords) -> list[str]:
    """A count of what people said; where nobody has said anything it says so."""
    actions, said = words.plan.actions, _said(told.report)
    if not actions:
        return []
    if not said:
        return [words.say("paper-say-nobody-said")]
    counted = Counter(said.values())
    lines = [
        words.say("paper-say-as-of", day=words.long_day(told.report.until)),
        words.say("paper-say-state", count=len(actions)),
        *bullets(f"{told.status(one)}: {words.number(counted[one])}" for one in STATES if counted[one]),
    ]
    if unsaid := [action.id for action in actions if action.id not in said]:
        lines.append(words.say("paper-say-silent", count=len(unsaid), actions=words.some_numbers(unsaid)))
    return lines


def _unread(words: Words, now: Report) -> list[str]:
    count = len(now.indicators)
    unread = sum(one.value is None for one in now.indicators)
    if not count:
        return []
    if unread == count:
        return [words.say("paper-say-nothing-read", count=count)]
    return [words.say("paper-say-unread", count=count, unread=unread)]


def _variances(words: Words, now: Report) -> list[str]:
    if any(one.variance or one.reasons for one in now.indicators):
        return []
    known = any(one.value is not None for one in now.indicators)
    return [words.say("paper-say-no-variance" if known else "paper-say-no-variance-known")]


def _obstacles(words: Words, now: Report) -> list[str]:
    if not now.actions or any(one.obstacles.strip() for one in now.actions):
        return []
    return [words.say("paper-say-no-obstacle" if _said(now) else "paper-say-nobody-said")]


def _late(words: Words, now: Report) -> list[str]:
    return [words.say("report-late-empty")] if now.actions and not now.late else []


def _next(words: Words, now: Report) -> list[str]:
    over = {id for id, status in _said(now).items() if status in OVER}
    left = [action for action in words.plan.actions if action.id not in over]
    return bullets(f"{named(words, action)} ({words.when(action) or words.say('plan-no-dates')})" for action in left)


def _needs(words: Words, now: Report) -> list[str]:
    """Which needs of the table have an action that was carried out."""
    needs, said = words.plan.needs, _said(now)
    if not needs:
        return []
    if not said:
        return [words.say("paper-say-nobody-said")]
    met = [need for need in needs if any(said.get(id) == "done" for id in need.actions)]
    return [
        words.say("paper-say-needs-met", needs=len(needs), met=len(met)),
        *bullets(words.text(one.text) for one in met),
    ]
