"""chain(plan, told): the plan's needs, ideas, choices and actions, tied to what was reported, measured and answered.

Pure. Nothing that the plan or the reports hold is left out; what was written in private is not in the plan (DEC-4).
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict

import msgspec

from cocreate.boards.events import Fields
from cocreate.evidence.graph import End, Graph, Measure, Node, Origin
from cocreate.evidence.links import Links, Told, decision_id, told, vote_id
from cocreate.plans.plan import Plan, PlanIndicator, PlanVoice

__all__ = ["Told", "chain", "told"]


def chain(plan: Plan, said: Told) -> Graph:
    """Nodes with their ways both ways: each way is there from either end."""
    links = Links(plan, said)
    makers = (_needs, _ideas, _votes, _actions, _progress, _results, _readings, _answers)
    nodes = {node.id: node for make in makers for node in make(links)}
    return Graph(nodes=nodes, heads=links.heads, finished=said.finished)


class _Ways(TypedDict):
    back: tuple[str, ...]
    next: tuple[str, ...]


def _ways(links: Links, id: str) -> _Ways:
    return {"back": tuple(links.back.get(id, ())), "next": links.next.get(id, ())}


def _needs(links: Links) -> Iterable[Node]:
    cards = links.said.cards
    for need in links.plan.needs:
        origins = (_origin(source) for voice in need.voices if (source := cards.get(voice.card, {}).get("source")))
        yield Node(
            id=need.id,
            kind="need",
            words=need.text,
            day=_card_day(links.said, need.id),
            organisations=_bodies(need.voices),
            voices=tuple(need.voices),
            origins=tuple(origins),
            end=None if need.ideas else "not_taken_up",
            **_ways(links, need.id),
        )


def _origin(source: Fields) -> Origin:
    return msgspec.convert({"consultation": "", "statement": "", **source}, Origin)


def _ideas(links: Links) -> Iterable[Node]:
    for idea in links.plan.ideas:
        yield Node(
            id=idea.id,
            kind="idea",
            words=idea.text,
            day=_card_day(links.said, idea.id),
            organisations=_bodies(idea.voices),
            voices=tuple(idea.voices),
            end=links.end_of(idea),
            **_ways(links, idea.id),
        )


def _votes(links: Links) -> Iterable[Node]:
    """What each choice gave to each idea, and what it came to."""
    actions = {idea.id: idea.actions for idea in links.plan.ideas}
    for decision, given in links.given:
        words, day = decision.title, _day(links.said, decision.opened)
        for idea, vote in given.items():
            id = vote_id(decision, idea)
            yield Node(id=id, kind="vote", words=words, day=day, vote=vote, **_ways(links, id))
            id = decision_id(decision, idea)
            end: End | None = None if actions[idea] else "not_realised" if vote.chosen else "not_chosen"
            yield Node(id=id, kind="decision", words=words, day=day, vote=vote, end=end, **_ways(links, id))


def _actions(links: Links) -> Iterable[Node]:
    for action in links.plan.actions:
        report = links.said.progress.get(action.id, {})
        yield Node(
            id=action.id,
            kind="action",
            words=action.text,
            day=action.start,
            organisations=tuple(body for body in (action.owner, *action.partners) if body is not None),
            number=action.number,
            indicator=action.indicator,
            status=report.get("status"),
            percent=report.get("percent"),
            budget_eur=action.budget_eur,
            spent_eur=report.get("spent_eur"),
            **_ways(links, action.id),
        )


def _progress(links: Links) -> Iterable[Node]:
    for action, report in sorted(links.said.progress.items()):
        id = f"progress~{action}"
        yield Node(
            id=id,
            kind="progress",
            words=report.get("note", ""),
            day=_day(links.said, report.get("at")),
            organisations=_body(links.said, report),
            status=report.get("status"),
            percent=report.get("percent"),
            obstacles=report.get("obstacles", ""),
            **_ways(links, id),
        )


def _results(links: Links) -> Iterable[Node]:
    for result in links.results:
        id = f"result~{result.id}"
        yield Node(id=id, kind="result", words=result.title, indicator=result.indicator, **_ways(links, id))


def _readings(links: Links) -> Iterable[Node]:
    indicators = _indicators(links.plan)
    for id, reading in links.readings:
        measure = Measure(
            value=float(reading.get("value", 0)),
            indicator=indicators.get(reading.get("of", "")),
            source=reading.get("source", ""),
            reason=reading.get("reason", ""),
        )
        yield Node(
            id=id,
            kind="reading",
            words=reading.get("note", ""),
            day=reading.get("date"),
            organisations=_body(links.said, reading),
            measure=measure,
            **_ways(links, id),
        )


def _answers(links: Links) -> Iterable[Node]:
    for id, answer in links.answers:
        yield Node(
            id=id,
            kind="answer",
            words=answer.get("text", ""),
            day=_day(links.said, answer.get("at")),
            organisations=_body(links.said, answer),
            **_ways(links, id),
        )


# what a node says


def _bodies(voices: list[PlanVoice]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(voice.organisation for voice in voices if voice.organisation is not None))


def _body(said: Told, record: Fields) -> tuple[str, ...]:
    body = said.bodies.get(record.get("author", ""))
    return () if body is None else (body,)


def _indicators(plan: Plan) -> dict[str, PlanIndicator | None]:
    found = {action.id: action.indicator for action in plan.actions}
    return found | {result.id: result.indicator for result in plan.programme.results}


def _card_day(said: Told, card: str) -> str | None:
    return _day(said, said.cards.get(card, {}).get("at"))


def _day(said: Told, at: Any) -> str | None:
    """Of a moment in ms since 1970."""
    return datetime.fromtimestamp(at / 1000, said.zone).date().isoformat() if at else None
