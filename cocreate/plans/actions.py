"""The actions of a plan: what stands on each card, and the threads that lead to it."""

from collections.abc import Mapping
from typing import Any

import msgspec

from cocreate.boards.events import Fields
from cocreate.plans.bars import day_of, ordered
from cocreate.plans.links import Threads
from cocreate.plans.plan import (
    PlanAction,
    PlanAimRow,
    PlanFund,
    PlanGoal,
    PlanIndicator,
    PlanPerson,
    PlanPromise,
    PlanResult,
    PlanRisk,
)

Cards = Mapping[str, Fields]


class Board(msgspec.Struct, frozen=True):
    """What an action is read against."""

    threads: Threads
    votes: Mapping[str, int]  # by idea
    members: Mapping[str, Fields]
    organisations: frozenset[str]
    results: frozenset[str]

    def body_of(self, card: Fields) -> str | None:
        """For whom the card was written, where that may be known."""
        if card.get("anonymous") or card.get("source"):
            return None
        body = self.members.get(card.get("author", ""), {}).get("organisation")
        return body if body in self.organisations else None


def actions_of(cards: Cards, board: Board) -> tuple[list[PlanAction], list[PlanPerson]]:
    found = [_action(id, card, board) for id, card in cards.items() if card.get("kind") == "action"]
    numbered = [msgspec.structs.replace(action, number=n) for n, action in enumerate(ordered(found), start=1)]
    people = list(dict.fromkeys(action.person for action in numbered if action.person))
    ids = {person: f"p{n}" for n, person in enumerate(people, start=1)}
    actions = [
        msgspec.structs.replace(action, person=ids[action.person]) if action.person else action for action in numbered
    ]
    return actions, [_person(ids[person], board.members[person], actions, board) for person in people]


def _person(id: str, member: Fields, actions: list[PlanAction], board: Board) -> PlanPerson:
    body = member.get("organisation")
    return PlanPerson(
        id=id,
        organisation=body if body in board.organisations else None,
        actions=[action.id for action in actions if action.person == id],
    )


def _action(id: str, card: Fields, board: Board) -> PlanAction:
    threads = board.threads
    ideas = threads.ends("realises", id)
    owner, person = card.get("owner"), card.get("person")
    return PlanAction(
        id=id,
        number=0,
        text=card.get("text", ""),
        owner=owner if owner in board.organisations else None,
        partners=[body for body in card.get("partners", []) if body in board.organisations],
        start=day_of(card.get("start")),
        end=day_of(card.get("end")),
        indicator=indicator_of(card.get("indicator")),
        budget_eur=card.get("budget_eur"),
        votes=sum(board.votes.get(idea, 0) for idea in ideas),
        ideas=ideas,
        needs=threads.through(ideas, "answers"),
        resources=threads.ends("uses", id),
        obstacles=threads.ends("hindered_by", id),
        depends_on=threads.ends("depends_on", id),
        waits=threads.waits.get(id, []),
        person=person if person in board.members else None,
        effort_days=None if card.get("effort_days") is None else float(card["effort_days"]),
        milestone=bool(card.get("milestone")),
        result=card.get("result") if card.get("result") in board.results else None,
        promises=[_promise(said) for said in card.get("promises", []) if said["organisation"] in board.organisations],
        funds=[PlanFund(source=said["source"], eur=said["eur"]) for said in card.get("funds", [])],
        risks=[_risk(said) for said in card.get("risks", [])],
        proposed_by=board.body_of(card),
    )


def _promise(said: Fields) -> PlanPromise:
    return PlanPromise(organisation=said["organisation"], what=said["what"], eur=said.get("eur", 0))


def _risk(said: Fields) -> PlanRisk:
    return PlanRisk(
        text=said["text"],
        likelihood=said["likelihood"],
        impact=said["impact"],
        response=said.get("response", ""),
    )


def indicator_of(fields: Any) -> PlanIndicator | None:
    if not fields or not fields.get("name", "").strip():
        return None
    baseline, target = fields.get("baseline"), fields.get("target")
    return PlanIndicator(
        name=fields["name"],
        unit=fields.get("unit", ""),
        baseline=None if baseline is None else float(baseline),  # 24 and 24.0 would be other bytes when read back
        target=None if target is None else float(target),
        source=fields.get("source", ""),
        frequency=fields.get("frequency"),
    )


def results_of(programme: Fields, aims: list[str], actions: list[PlanAction]) -> list[PlanResult]:
    return [
        PlanResult(
            id=said["id"],
            title=said["title"],
            aim=said["aim"] if said.get("aim") in aims else None,
            indicator=indicator_of(said.get("indicator")),
            actions=[action.id for action in actions if action.result == said["id"]],
            assumption=_assumed(said),
        )
        for said in programme.get("results", [])
    ]


def goal_of(programme: Fields) -> PlanGoal | None:
    said = programme.get("goal")
    if not said:
        return None
    return PlanGoal(text=said.get("text", ""), indicator=indicator_of(said.get("indicator")), assumption=_assumed(said))


def aim_rows_of(programme: Fields, aims: list[str]) -> list[PlanAimRow]:
    said: list[Fields] = programme.get("aim_rows", [])
    rows = [PlanAimRow(indicator=indicator_of(row.get("indicator")), assumption=_assumed(row)) for row in said]
    return [*rows, *[PlanAimRow()] * (len(aims) - len(rows))][: len(aims)] if rows else []


def _assumed(said: Fields) -> str:
    assumption: str = said.get("assumption", "")
    return assumption
