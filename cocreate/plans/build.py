"""The plan compiler: what stands on a finished board, read into a plan.

Pure: the same records give the same plan, whatever order they were written in (JOB-4).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

import msgspec

from cocreate.boards.events import Fields, Records
from cocreate.boards.plain import plain
from cocreate.boards.records import THE_BOARD, CardKind, Language, LinkKind
from cocreate.plans.actions import Board, actions_of, aim_rows_of, goal_of, results_of
from cocreate.plans.amending import amended, differences
from cocreate.plans.bars import day_of
from cocreate.plans.checks import check
from cocreate.plans.choice import decisions, tally, voters
from cocreate.plans.held import PlanMinutes
from cocreate.plans.levelling import levelled
from cocreate.plans.links import Threads
from cocreate.plans.plan import (
    Plan,
    PlanAction,
    PlanCard,
    PlanGroup,
    PlanIdea,
    PlanNeed,
    PlanOrganisation,
    PlanProgramme,
    PlanVoice,
)

Cards = dict[str, Fields]


def build(
    stands: Records,
    *,
    board: str,
    seq: int,
    finished: int,
    language: Language,
    minutes: PlanMinutes | None = None,
) -> Plan:
    """The plan of what stands on the board, as it was amended; `finished` is when, in ms since 1970.

    `minutes` are what the log says of how the table was held: a version has them, what is only looked at has none.
    """
    bare = drawn(stands, board=board, seq=seq, finished=finished, language=language)
    timed = msgspec.structs.replace(bare, schedule=levelled(bare, language), minutes=minutes)
    return msgspec.structs.replace(timed, checks=check(timed, language))


def drawn(stands: Records, *, board: str, seq: int, finished: int, language: Language) -> Plan:
    """The same without schedule and checks, which take most of the time: for who needs what hangs together alone."""
    records = amended(stands)
    about = records.get("board", {}).get(THE_BOARD, {})
    frame = records.get("programme", {}).get("programme", {})
    cards = _cards(records)
    dots = tally(records, cards)
    threads = Threads.of(records.get("link", {}), cards)
    groups = _groups(records, cards)
    grouped = {card: group.id for group in groups for card in group.cards}
    reader = _Reader(cards, threads, _board(records, cards, threads, dots, frame), groups, grouped)
    actions, people = actions_of(cards, reader.board)
    persons = {card["person"]: action.person for action in actions if action.person and (card := cards[action.id])}
    return Plan(
        format="cocreate-plan/1",
        board=board,
        title=about.get("title", ""),
        language=language,
        version=about.get("version", 1),
        seq=seq,
        finished=finished,
        programme=_programme(frame, actions),
        start=min((action.start for action in actions if action.start), default=None),
        end=max((action.end for action in actions if action.end), default=None),
        actions=actions,
        needs=reader.needs(),
        ideas=reader.ideas(),
        resources=reader.plain("resource", "uses"),
        obstacles=reader.plain("obstacle", "hindered_by"),
        groups=groups,
        organisations=_organisations(records, actions),
        tally=dots,
        voters=voters(records),
        votes_cast=sum(dots.values()),
        budget_eur=sum(action.budget_eur or 0 for action in actions),
        checks=[],
        covered_eur=sum(action.covered_eur for action in actions),
        effort_days=sum(action.effort_days or 0.0 for action in actions),
        people=people,
        decisions=decisions(records, cards),
        differences=differences(stands, persons),
    )


def plan_json(plan: Plan) -> bytes:
    """The one form in which a plan is stored and handed out (JOB-4)."""
    return msgspec.json.format(msgspec.json.encode(plan), indent=2) + b"\n"


def _cards(records: Records) -> Cards:
    """By id, in plain words. What was written in private and never revealed is its author's alone (DEC-4)."""
    shown = [(id, card) for id, card in records.get("card", {}).items() if not card.get("private")]
    return {id: {**card, "text": plain(card.get("text", ""))} for id, card in sorted(shown)}


def _board(records: Records, cards: Cards, threads: Threads, dots: Mapping[str, int], frame: Fields) -> Board:
    merged = threads.merged
    heads = (id for id, card in cards.items() if card.get("kind") == "idea" and id not in merged)
    return Board(
        threads,
        {id: sum(dots.get(card, 0) for card in threads.cards(id)) for id in heads},
        records.get("member", {}),
        frozenset(records.get("organisation", {})),
        frozenset(result["id"] for result in frame.get("results", [])),
    )


class _Reader(msgspec.Struct, frozen=True):
    """Cards as they stand in the plan: one for all that say the same, with everybody's words."""

    cards: Cards
    threads: Threads
    board: Board
    groups: list[PlanGroup]
    grouped: dict[str, str]  # card -> group

    def needs(self) -> list[PlanNeed]:
        """Group after group, the ungrouped last, for that is how people read them."""
        place = {group.id: n for n, group in enumerate(self.groups)}
        needs = [
            PlanNeed(
                id=id,
                text=card.get("text", ""),
                group=self._group(id),
                ideas=(ideas := self.threads.starts("answers", id)),
                actions=self.threads.back(ideas, "realises"),
                voices=self._voices(id),
            )
            for id, card in self._of("need")
        ]
        return sorted(needs, key=lambda need: (place.get(need.group or "", len(place)), need.id))

    def ideas(self) -> list[PlanIdea]:
        ideas = [
            PlanIdea(
                id=id,
                text=card.get("text", ""),
                group=self._group(id),
                votes=self.board.votes[id],
                needs=self.threads.ends("answers", id),
                actions=self.threads.starts("realises", id),
                voices=self._voices(id),
            )
            for id, card in self._of("idea")
        ]
        return sorted(ideas, key=lambda idea: (-idea.votes, idea.id))

    def plain(self, kind: CardKind, link: LinkKind) -> list[PlanCard]:
        return [
            PlanCard(id=id, text=card.get("text", ""), voices=self._voices(id), actions=self._actions(link, id))
            for id, card in self._of(kind)
        ]

    def _of(self, kind: CardKind) -> list[tuple[str, Fields]]:
        merged = self.threads.merged
        return [(id, card) for id, card in self.cards.items() if card.get("kind") == kind and id not in merged]

    def _actions(self, link: LinkKind, id: str) -> list[str]:
        return [start for start in self.threads.starts(link, id) if self.cards[start].get("kind") == "action"]

    def _group(self, id: str) -> str | None:
        """Of the card that stands for them, else of the first of the others that is in one."""
        return next((self.grouped[card] for card in self.threads.cards(id) if card in self.grouped), None)

    def _voices(self, id: str) -> list[PlanVoice]:
        return [
            PlanVoice(card=one, text=card.get("text", ""), organisation=self.board.body_of(card))
            for one in self.threads.cards(id)
            for card in (self.cards[one],)
        ]


def _programme(fields: Fields, actions: list[PlanAction]) -> PlanProgramme:
    aims = list(fields.get("aims", []))
    return PlanProgramme(
        title=fields.get("title", ""),
        start=day_of(fields.get("start")),
        end=day_of(fields.get("end")),
        lead=fields.get("lead"),
        themes=list(fields.get("themes", [])),
        aims=aims,
        aim_rows=aim_rows_of(fields, aims),
        goal=goal_of(fields),
        results=results_of(fields, aims, actions),
        budget_eur=fields.get("budget_eur"),
        patron_days=sorted(set(fields.get("patron_days", []))),
    )


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
    leads: dict[str, list[str]] = defaultdict(list)
    helps: dict[str, list[str]] = defaultdict(list)
    promised: Counter[str] = Counter()
    for action in actions:
        leads[action.owner or ""].append(action.id)
        for body in dict.fromkeys(action.partners):
            helps[body].append(action.id)
        for promise in action.promises:
            promised[promise.organisation] += promise.eur
    bodies = [
        PlanOrganisation(
            id=id,
            name=fields.get("name", ""),
            sector=fields.get("sector", "public"),
            members=seats[id],
            leads=leads[id],
            helps=helps[id],
            promised_eur=promised[id],
        )
        for id, fields in records.get("organisation", {}).items()
    ]
    return sorted(bodies, key=lambda body: (body.name.casefold(), body.id))
