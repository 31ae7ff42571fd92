"""Which phase each thing of a workshop is done in: the first one that allows it, once what it needs is there. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from cocreate.boards.commands import VoteSettings
from cocreate.listening.mistakes import Mistake
from cocreate.play.format import CardPart, GroupPart, LinkPart, PhasePart, VotePart, Workshop


@dataclass
class Step:
    """One phase, and what the table does in it. Links carry the id that they get on the board."""

    phase: PhasePart
    rules: dict[str, Any]  # the phase in the template
    cards: list[CardPart] = field(default_factory=list)
    groups: list[GroupPart] = field(default_factory=list)
    links: list[tuple[str, LinkPart]] = field(default_factory=list)
    votes: list[VotePart] = field(default_factory=list)
    actions: list[CardPart] = field(default_factory=list)  # whose owner, dates and so on are set

    @property
    def choice(self) -> VoteSettings | None:
        """The rules of its vote, where it has one."""
        ruled = self.rules.get("vote")
        return self.phase.vote or (VoteSettings(**ruled) if ruled else None)

    def allows(self, act: str) -> bool:
        return act in self.rules["allows"]

    def takes(self, zone: str) -> bool:
        """Whether participants may write there."""
        return self.allows("write") and (not self.rules["zones"] or zone in self.rules["zones"])


@dataclass
class Schedule:
    steps: list[Step]
    mistakes: list[Mistake] = field(default_factory=list)
    written: dict[str, int] = field(default_factory=dict)  # card id -> the step in which it is written

    def first(self, test: Callable[[Step], bool], cards: Iterable[str] = ()) -> int | None:
        """The first step of that kind in which the cards are there."""
        earliest = max((self.written.get(card, 0) for card in cards), default=0)
        return next((n for n, step in enumerate(self.steps) if n >= earliest and test(step)), None)

    def lacks(self, place: str, code: str, **args: str) -> None:
        self.mistakes.append(Mistake(place, code, dict(args)))


def schedule(workshop: Workshop, template: dict[str, Any]) -> Schedule:
    """The steps in the file's order. Names that point nowhere are not told here: see `sense`."""
    ruled = {phase["id"]: phase for phase in template["phases"]}
    plan = Schedule([Step(phase, ruled[phase.id]) for phase in workshop.phases if phase.id in ruled])
    _cards(workshop, plan)
    _groups(workshop, plan)
    _links(workshop, plan)
    _votes(workshop, plan)
    return plan


def _cards(workshop: Workshop, plan: Schedule) -> None:
    for index, card in enumerate(workshop.cards):
        meant = plan.first(lambda step, zone=card.zone: step.takes(zone) and step.rules["zones"])  # type: ignore[misc]
        at = meant if meant is not None else plan.first(lambda step, zone=card.zone: step.takes(zone))  # type: ignore[misc]
        if at is None:
            plan.lacks(f"cards[{index}].zone", "no_phase_for_zone", zone=card.zone)
            continue
        plan.written[card.id] = at
        plan.steps[at].cards.append(card)
        if card.planned:
            at = plan.first(lambda step: step.allows("plan"), [card.id])
            if at is None:
                plan.lacks(f"cards[{index}]", "no_phase_for_actions")
            else:
                plan.steps[at].actions.append(card)


def _groups(workshop: Workshop, plan: Schedule) -> None:
    for index, group in enumerate(workshop.groups):
        at = plan.first(lambda step: step.allows("group"), group.cards)
        if at is None:
            plan.lacks(f"groups[{index}]", "no_phase_for_groups")
        else:
            plan.steps[at].groups.append(group)


def _links(workshop: Workshop, plan: Schedule) -> None:
    for index, link in enumerate(workshop.links):
        at = plan.first(lambda step: step.allows("link"), [link.source, link.target])
        if at is None:
            plan.lacks(f"links[{index}]", "no_phase_for_links")
        else:
            plan.steps[at].links.append((f"link-{index + 1:04}", link))


def _votes(workshop: Workshop, plan: Schedule) -> None:
    at = plan.first(lambda step: step.choice is not None)
    for index, vote in enumerate(workshop.votes):
        if at is None or plan.written.get(vote.card, 0) > at:
            plan.lacks(f"votes[{index}]", "no_phase_for_votes")
        else:
            plan.steps[at].votes.append(vote)
