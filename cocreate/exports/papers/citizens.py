"""One page for citizens, in plain words: what people asked, what will be done, by whom, until when."""

from collections.abc import Iterator

from cocreate.exports.papers.facts import aims
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.part import Part, bullets
from cocreate.exports.words import Words
from cocreate.locales.formats import shortened
from cocreate.plans.plan import PlanAction

MOST = 5  # of each: a page is a page
LETTERS = 110


def parts(words: Words, given: Given) -> Iterator[Part]:
    yield Part("about", _about(words))
    yield Part("asked", _asked(words))
    yield Part("will-do", _doing(words, given))
    yield Part("see-it", _seen(words))
    yield Part("contact")


def _about(words: Words) -> list[str]:
    plan = words.plan
    told = [words.say("paper-say-citizens", bodies=len(plan.organisations), actions=len(plan.actions))]
    if plan.end:
        told.append(words.say("paper-say-until", day=words.long_day(plan.end)))
    return [" ".join(told)] if plan.actions or plan.organisations else aims(words)


def _asked(words: Words) -> list[str]:
    """Those for which most dots were given."""
    needs = sorted(words.plan.needs, key=lambda need: -sum(words.ideas[id].votes for id in need.ideas))
    return _few(words, [shortened(words.text(need.text), LETTERS) for need in needs])


def _doing(words: Words, given: Given) -> list[str]:
    return _few(words, [_action(words, given, action) for action in words.plan.actions])


def _action(words: Words, given: Given, action: PlanAction) -> str:
    told = shortened(words.text(action.text), LETTERS).rstrip(".")
    if body := words.organisation(action.owner):
        told = words.say("paper-say-by", action=told, organisation=body)
    if action.end:
        told += " " + words.say("paper-say-by-day", day=words.month(action.end))
    found = given.progress.get(action.id)
    if found is None:
        return told
    return f"{told} ({words.say('report-status-' + found.status.replace('_', '-')).lower()})"


def _seen(words: Words) -> list[str]:
    found = [action.indicator for action in words.plan.actions if action.indicator]
    return _few(words, [f"{one.name}: {words.measure(one)}".rstrip(": ") for one in found])


def _few(words: Words, lines: list[str]) -> list[str]:
    shown = bullets(lines[:MOST])
    more = len(lines) - MOST
    return [*shown, words.say("paper-say-more", count=more)] if more > 0 else shown
