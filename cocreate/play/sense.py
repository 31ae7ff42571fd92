"""Whether a workshop makes sense: every name points at something, every limit is kept. Pure; it tells all mistakes."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Any

from cocreate.boards.commands import VoteSettings
from cocreate.boards.records import joins
from cocreate.listening.mistakes import Mistake
from cocreate.play.format import CardPart, Workshop
from cocreate.play.schedule import Schedule

Mistakes = Iterator[Mistake]


def mistakes(workshop: Workshop, template: dict[str, Any], plan: Schedule) -> list[Mistake]:
    rules: list[Callable[[], Iterable[Mistake]]] = [
        lambda: _programme(workshop),
        lambda: _people(workshop),
        lambda: _phases(workshop, template),
        lambda: _cards(workshop, template),
        lambda: _groups(workshop),
        lambda: _links(workshop, template),
        lambda: _votes(workshop, plan),
        lambda: plan.mistakes,
        lambda: _monitoring(workshop),
    ]
    return [mistake for rule in rules for mistake in rule()]


def _unknown(place: str, what: str, id: str | None, known: Iterable[str]) -> Mistakes:
    if id is not None and id not in known:
        yield Mistake(place, f"unknown_{what}", {"id": id})


def _twice(name: str, ids: Iterable[str]) -> Mistakes:
    seen: set[str] = set()
    for index, id in enumerate(ids):
        if id in seen:
            yield Mistake(f"{name}[{index}].id", "duplicate", {"id": id})
        seen.add(id)


def _days(place: str, start: str | None, end: str | None) -> Mistakes:
    wrong = [(name, day) for name, day in (("start", start), ("end", end)) if day and not _is_day(day)]
    for name, day in wrong:
        yield Mistake(f"{place}.{name}", "date", {"date": day})
    if not wrong and start and end and end < start:
        yield Mistake(f"{place}.end", "end_first")


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _programme(workshop: Workshop) -> Mistakes:
    if (programme := workshop.programme) is not None:
        organisations = {o.id for o in workshop.organisations}
        yield from _days("programme", programme.start, programme.end)
        yield from _unknown("programme.lead", "organisation", programme.lead, organisations)


def _people(workshop: Workshop) -> Mistakes:
    organisations = {o.id for o in workshop.organisations}
    yield from _twice("organisations", (o.id for o in workshop.organisations))
    yield from _twice("participants", (p.id for p in workshop.participants))
    for index, person in enumerate(workshop.participants):
        yield from _unknown(f"participants[{index}].organisation", "organisation", person.organisation, organisations)
        if person.monitors and person.role != "observer":
            yield Mistake(f"participants[{index}].monitors", "not_observer", {"id": person.id})
    if not any(person.role == "facilitator" for person in workshop.participants):
        yield Mistake("participants", "no_facilitator")


def _phases(workshop: Workshop, template: dict[str, Any]) -> Mistakes:
    zones = {zone["id"] for zone in template["zones"]}
    yield from _twice("phases", (p.id for p in workshop.phases))
    for index, zone in enumerate(workshop.board.zones):
        yield from _unknown(f"board.zones[{index}]", "zone", zone, zones)
    for index, phase in enumerate(workshop.phases):
        yield from _unknown(f"phases[{index}].id", "phase", phase.id, {p["id"] for p in template["phases"]})
        yield from _unknown(f"phases[{index}].zone", "zone", phase.zone, zones)
        yield from _unknown(f"phases[{index}].vote.zone", "zone", phase.vote.zone if phase.vote else None, zones)


def _cards(workshop: Workshop, template: dict[str, Any]) -> Mistakes:
    kinds = {zone["id"]: zone["kind"] for zone in template["zones"]}
    people = {p.id: p for p in workshop.participants}
    organisations = {o.id for o in workshop.organisations}
    yield from _twice("cards", (c.id for c in workshop.cards))
    for index, card in enumerate(workshop.cards):
        place = f"cards[{index}]"
        yield from _unknown(f"{place}.zone", "zone", card.zone, kinds)
        yield from _unknown(f"{place}.author", "participant", card.author, people)
        if card.author in people and people[card.author].role == "observer":
            yield Mistake(f"{place}.author", "observer", {"id": card.author})
        kind = kinds.get(card.zone, card.kind)
        if card.kind is not None and card.kind != kind:
            yield Mistake(f"{place}.kind", "kind_of_zone", {"zone": card.zone, "kind": str(kind)})
        if card.planned and kind != "action":
            yield Mistake(place, "only_actions")
        yield from _planned(place, card, organisations)
        yield from _unknown(f"{place}.person", "participant", card.person, people)


def _planned(place: str, card: CardPart, organisations: set[str]) -> Mistakes:
    yield from _unknown(f"{place}.owner", "organisation", card.owner, organisations)
    for index, partner in enumerate(card.partners):
        yield from _unknown(f"{place}.partners[{index}]", "organisation", partner, organisations)
    for index, promise in enumerate(card.promises):
        yield from _unknown(
            f"{place}.promises[{index}].organisation", "organisation", promise.organisation, organisations
        )
    yield from _days(place, card.start, card.end)


def _groups(workshop: Workshop) -> Mistakes:
    cards = {card.id for card in workshop.cards}
    grouped: dict[str, str] = {}
    yield from _twice("groups", (g.id for g in workshop.groups))
    for index, group in enumerate(workshop.groups):
        for at, card in enumerate(group.cards):
            place = f"groups[{index}].cards[{at}]"
            yield from _unknown(place, "card", card, cards)
            if card in grouped:
                yield Mistake(place, "in_two_groups", {"id": card, "group": grouped[card]})
            grouped[card] = group.id


def _links(workshop: Workshop, template: dict[str, Any]) -> Mistakes:
    ruled = {zone["id"]: zone["kind"] for zone in template["zones"]}
    kinds = {card.id: ruled.get(card.zone, card.kind) for card in workshop.cards}
    seen: set[tuple[str, str, str]] = set()
    for index, link in enumerate(workshop.links):
        place = f"links[{index}]"
        yield from _unknown(f"{place}.from", "card", link.source, kinds)
        yield from _unknown(f"{place}.to", "card", link.target, kinds)
        if link.source not in kinds or link.target not in kinds:
            continue
        source, target = kinds[link.source], kinds[link.target]
        if not (source and target and joins(link.kind, source, target)):
            ends = {"kind": link.kind, "source": link.source, "target": link.target}
            yield Mistake(place, "link_ends", ends)
        if link.source == link.target:
            yield Mistake(place, "link_to_self")
        if (link.kind, link.source, link.target) in seen:
            yield Mistake(place, "link_twice")
        seen.add((link.kind, link.source, link.target))


def _votes(workshop: Workshop, plan: Schedule) -> Mistakes:
    people = {p.id: p for p in workshop.participants}
    cards = {card.id for card in workshop.cards}
    cast: set[tuple[str, str]] = set()
    for index, vote in enumerate(workshop.votes):
        place = f"votes[{index}]"
        yield from _unknown(f"{place}.participant", "participant", vote.participant, people)
        yield from _unknown(f"{place}.card", "card", vote.card, cards)
        if vote.participant in people and people[vote.participant].role == "observer":
            yield Mistake(f"{place}.participant", "observer", {"id": vote.participant})
        if vote.participant in people and people[vote.participant].role == "facilitator":
            yield Mistake(f"{place}.participant", "facilitator_votes", {"id": vote.participant})
        if (vote.participant, vote.card) in cast:
            yield Mistake(place, "vote_twice", {"id": vote.participant})
        cast.add((vote.participant, vote.card))
    choice = next((step.choice for step in plan.steps if step.choice), None)
    if choice is not None:
        yield from _dots(workshop, choice)


def _monitoring(workshop: Workshop) -> Mistakes:
    """Who may say it, the table itself knows."""
    said = workshop.monitoring
    if said is None:
        return
    people, cards = {p.id for p in workshop.participants}, {card.id for card in workshop.cards}
    results = {result.id for result in workshop.programme.results} if workshop.programme else set[str]()
    for index, report in enumerate(said.progress):
        yield from _unknown(f"monitoring.progress[{index}].action", "card", report.action, cards)
        yield from _unknown(f"monitoring.progress[{index}].by", "participant", report.by, people)
    yield from _twice("monitoring.readings", (reading.id for reading in said.readings))
    for index, reading in enumerate(said.readings):
        place = f"monitoring.readings[{index}]"
        yield from _unknown(f"{place}.of", "card", reading.of, cards | results)
        yield from _unknown(f"{place}.by", "participant", reading.by, people)
        if not _is_day(reading.date):
            yield Mistake(f"{place}.date", "date", {"date": reading.date})
    for index, answer in enumerate(said.answers):
        yield from _unknown(f"monitoring.answers[{index}].need", "card", answer.need, cards)
        yield from _unknown(f"monitoring.answers[{index}].by", "participant", answer.by, people)


def _dots(workshop: Workshop, choice: VoteSettings) -> Mistakes:
    zones = {card.id: card.zone for card in workshop.cards}
    used: Counter[str] = Counter()
    for index, vote in enumerate(workshop.votes):
        place = f"votes[{index}]"
        used[vote.participant] += vote.dots
        if zones.get(vote.card, choice.zone) != choice.zone:
            yield Mistake(f"{place}.card", "vote_elsewhere", {"id": vote.card, "zone": choice.zone})
        if vote.dots > choice.max_per_card:
            yield Mistake(f"{place}.dots", "over_cap", {"max": str(choice.max_per_card)})
        if used[vote.participant] > choice.dots:
            said = {"id": vote.participant, "used": str(used[vote.participant]), "dots": str(choice.dots)}
            yield Mistake(f"{place}.dots", "over_budget", said)
