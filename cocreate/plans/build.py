"""The plan compiler: what stands on a finished board, read into a plan.

Pure: the same records give the same plan, whatever order they were written in (JOB-4).
"""

from collections import Counter
from typing import Any

import msgspec

from cocreate.boards.events import Fields, Records
from cocreate.boards.records import THE_BOARD, CardKind, Language
from cocreate.plans.checks import check
from cocreate.plans.links import Threads
from cocreate.plans.plan import (
    Plan,
    PlanAction,
    PlanCard,
    PlanGroup,
    PlanIdea,
    PlanIndicator,
    PlanNeed,
    PlanOrganisation,
    PlanProgramme,
)
from cocreate.plans.schedule import day_of, ordered

Cards = dict[str, Fields]


def build(records: Records, *, board: str, seq: int, finished: int, language: Language) -> Plan:
    """The plan of these records; `finished` is when the board was finished, in ms since 1970."""
    about = records.get("board", {}).get(THE_BOARD, {})
    cards = _cards(records)
    tally = _tally(records, cards)
    threads = Threads.of(records.get("link", {}), cards)
    groups = _groups(records, cards)
    grouped = {card: group.id for group in groups for card in group.cards}
    actions = _actions(cards, threads, tally, frozenset(records.get("organisation", {})))
    bare = Plan(
        format="cocreate-plan/1",
        board=board,
        title=about.get("title", ""),
        language=language,
        version=about.get("version", 1),
        seq=seq,
        finished=finished,
        programme=_programme(records.get("programme", {}).get("programme", {})),
        start=min((action.start for action in actions if action.start), default=None),
        end=max((action.end for action in actions if action.end), default=None),
        actions=actions,
        needs=_needs(cards, threads, grouped, groups),
        ideas=_ideas(cards, threads, grouped, tally),
        resources=_plain(cards, "resource"),
        obstacles=_plain(cards, "obstacle"),
        groups=groups,
        organisations=_organisations(records, actions),
        tally=tally,
        voters=_voters(records),
        votes_cast=sum(tally.values()),
        budget_eur=sum(action.budget_eur or 0 for action in actions),
        checks=[],
    )
    return msgspec.structs.replace(bare, checks=check(bare, language))


def plan_json(plan: Plan) -> bytes:
    """The one form in which a plan is stored and handed out (JOB-4)."""
    return msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n"


def _cards(records: Records) -> Cards:
    """By id. What was written in private and never revealed is its author's alone (DEC-4)."""
    return {id: card for id, card in sorted(records.get("card", {}).items()) if not card.get("private")}


def _of(cards: Cards, kind: CardKind) -> list[tuple[str, Fields]]:
    return [(id, card) for id, card in cards.items() if card.get("kind") == kind]


def _plain(cards: Cards, kind: CardKind) -> list[PlanCard]:
    return [PlanCard(id=id, text=card.get("text", "")) for id, card in _of(cards, kind)]


def _tally(records: Records, cards: Cards) -> dict[str, int]:
    """Dots by card, most first. A later round on the same zone stands instead of an earlier one."""
    dots: dict[str, int] = {}
    for _, fields in _closed(records):
        zone = fields.get("zone")
        dots = {card: n for card, n in dots.items() if cards[card].get("zone") != zone}
        dots |= {card: n for card, n in fields.get("tally", {}).items() if n and card in cards}
    return dict(sorted(dots.items(), key=lambda item: (-item[1], item[0])))


def _voters(records: Records) -> int:
    """People who placed a dot in a round that was closed; where the ballots are gone, as many as the rounds counted."""
    closed = dict(_closed(records))
    ballots = records.get("ballot", {}).values()
    people = {ballot["author"] for ballot in ballots if ballot.get("round") in closed and ballot.get("used")}
    counted: list[int] = [fields.get("voters", 0) for fields in closed.values()]
    return max([len(people), *counted])


def _closed(records: Records) -> list[tuple[str, Fields]]:
    closed = [(id, fields) for id, fields in records.get("round", {}).items() if fields.get("status") == "closed"]
    return sorted(closed, key=lambda item: (item[1].get("opened", 0), item[0]))


def _programme(fields: Fields) -> PlanProgramme:
    return PlanProgramme(
        title=fields.get("title", ""),
        start=day_of(fields.get("start")),
        end=day_of(fields.get("end")),
        lead=fields.get("lead"),
        themes=list(fields.get("themes", [])),
        aims=list(fields.get("aims", [])),
    )


def _actions(cards: Cards, threads: Threads, tally: dict[str, int], bodies: frozenset[str]) -> list[PlanAction]:
    found = [_action(id, card, threads, tally, bodies) for id, card in _of(cards, "action")]
    return [msgspec.structs.replace(action, number=n) for n, action in enumerate(ordered(found), start=1)]


def _action(id: str, card: Fields, threads: Threads, tally: dict[str, int], bodies: frozenset[str]) -> PlanAction:
    ideas = threads.ends("realises", id)
    owner = card.get("owner")
    return PlanAction(
        id=id,
        number=0,
        text=card.get("text", ""),
        owner=owner if owner in bodies else None,
        partners=[body for body in card.get("partners", []) if body in bodies],
        start=day_of(card.get("start")),
        end=day_of(card.get("end")),
        indicator=_indicator(card.get("indicator")),
        budget_eur=card.get("budget_eur"),
        votes=sum(tally.get(idea, 0) for idea in ideas),
        ideas=ideas,
        needs=threads.through(ideas, "answers"),
        resources=threads.ends("uses", id),
        obstacles=threads.ends("hindered_by", id),
        depends_on=threads.ends("depends_on", id),
    )


def _indicator(fields: Any) -> PlanIndicator | None:
    if not fields or not fields.get("name", "").strip():
        return None
    baseline, target = fields.get("baseline"), fields.get("target")
    return PlanIndicator(
        name=fields["name"],
        unit=fields.get("unit", ""),
        baseline=None if baseline is None else float(baseline),  # 24 and 24.0 would be other bytes when read back
        target=None if target is None else float(target),
    )


def _needs(cards: Cards, threads: Threads, grouped: dict[str, str], groups: list[PlanGroup]) -> list[PlanNeed]:
    """Group after group, the ungrouped last, for that is how people read them."""
    place = {group.id: n for n, group in enumerate(groups)}
    needs = [
        PlanNeed(
            id=id,
            text=card.get("text", ""),
            group=grouped.get(id),
            ideas=(ideas := threads.starts("answers", id)),
            actions=threads.back(ideas, "realises"),
        )
        for id, card in _of(cards, "need")
    ]
    return sorted(needs, key=lambda need: (place.get(need.group or "", len(place)), need.id))


def _ideas(cards: Cards, threads: Threads, grouped: dict[str, str], tally: dict[str, int]) -> list[PlanIdea]:
    ideas = [
        PlanIdea(
            id=id,
            text=card.get("text", ""),
            group=grouped.get(id),
            votes=tally.get(id, 0),
            needs=threads.ends("answers", id),
            actions=threads.starts("realises", id),
        )
        for id, card in _of(cards, "idea")
    ]
    return sorted(ideas, key=lambda idea: (-idea.votes, idea.id))


def _groups(records: Records, cards: Cards) -> list[PlanGroup]:
    members: dict[str, list[str]] = {id: [] for id in records.get("group", {})}
    for id, card in cards.items():
        if card.get("group") in members:
            members[card["group"]].append(id)
    titles = {id: fields.get("title", "") for id, fields in records.get("group", {}).items()}
    groups = [PlanGroup(id=id, title=titles[id], cards=members[id]) for id in members]
    return sorted(groups, key=lambda group: (group.title.casefold(), group.id))


def _organisations(records: Records, actions: list[PlanAction]) -> list[PlanOrganisation]:
    people = [member for member in records.get("member", {}).values() if not member.get("removed")]
    seats = Counter(member.get("organisation") for member in people if member.get("role") != "observer")
    bodies = [
        PlanOrganisation(
            id=id,
            name=fields.get("name", ""),
            sector=fields.get("sector", "public"),
            members=seats[id],
            leads=[action.id for action in actions if action.owner == id],
            helps=[action.id for action in actions if id in action.partners],
        )
        for id, fields in records.get("organisation", {}).items()
    ]
    return sorted(bodies, key=lambda body: (body.name.casefold(), body.id))
