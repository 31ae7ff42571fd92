"""The workshop file: what a table did, as data. `docs/workshop.schema.json` is generated from these types."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.commands import (
    MAX_TITLE,
    Date,
    DayOfYear,
    Effort,
    Euros,
    Id,
    Lag,
    NewAimRow,
    NewFund,
    NewGoal,
    NewIndicator,
    NewPromise,
    NewResult,
    NewRisk,
    Number,
    Percent,
    PhaseSettings,
    Spent,
    Text,
    Title,
    VoteSettings,
)
from cocreate.boards.records import CardKind, Language, LinkKind, ProgressStatus, Role, Sector, Timing

MAX_FILE = 8_000_000  # bytes

Name = Annotated[str, Meta(min_length=1, max_length=80)]


OF_ACTIONS = (
    "owner", "partners", "start", "end", "indicator", "budget_eur",
    "person", "effort_days", "milestone", "result", "promises", "funds", "risks",
)  # fmt: skip


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    pass


class ProgrammePart(Part, frozen=True):
    """The frame that the plan must fit."""

    title: Title
    start: Date | None = None
    end: Date | None = None
    lead: Id | None = None  # organisation
    themes: Annotated[list[Title], Meta(max_length=50)] = []
    aims: Annotated[list[Title], Meta(max_length=50)] = []
    aim_rows: Annotated[list[NewAimRow], Meta(max_length=50)] = []  # of the aim at the same place
    goal: NewGoal | None = None
    results: Annotated[list[NewResult], Meta(max_length=50)] = []
    budget_eur: Euros | None = None
    patron_days: Annotated[list[DayOfYear], Meta(max_length=20)] = []


class BoardPart(Part, frozen=True):
    title: Title
    language: Language = "it"
    template: Id = "co-design"
    zones: list[Id] = []  # of the template, that the file speaks of; none means all


class OrganisationPart(Part, frozen=True):
    id: Id
    name: Title
    sector: Sector
    territory: Annotated[str, Meta(max_length=200)] = ""
    joined: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}$")] | None = None  # the alliance; not used on the board
    lead: bool = False


class ParticipantPart(Part, frozen=True):
    id: Id
    name: Name
    role: Role = "participant"
    organisation: Id | None = None
    monitors: bool = False  # an observer who writes readings once there is a plan


class PhasePart(Part, frozen=True):
    """A phase of the template, with what this table does otherwise. They are opened in the file's order."""

    id: Id
    title: Title | None = None
    minutes: Annotated[int, Meta(ge=0, le=600)] | None = None
    zone: Id | None = None  # where it mainly takes place
    writing: Literal["open", "private"] | None = None
    vote: VoteSettings | None = None

    @property
    def settings(self) -> PhaseSettings:
        return PhaseSettings(title=self.title, minutes=self.minutes, writing=self.writing, vote=self.vote)


class CardPart(Part, frozen=True):
    """A card and its author; what follows `author` is for actions."""

    id: Id
    zone: Id
    text: Annotated[Text, Meta(min_length=1)]
    author: Id
    kind: CardKind | None = None  # the zone's kind where it is not said
    owner: Id | None = None  # organisation
    partners: Annotated[list[Id], Meta(max_length=50)] = []
    start: Date | None = None
    end: Date | None = None
    indicator: NewIndicator | None = None
    budget_eur: Euros | None = None
    person: Id | None = None  # participant
    effort_days: Effort | None = None
    milestone: bool = False
    result: Id | None = None  # of the programme
    promises: Annotated[list[NewPromise], Meta(max_length=50)] = []
    funds: Annotated[list[NewFund], Meta(max_length=50)] = []
    risks: Annotated[list[NewRisk], Meta(max_length=50)] = []

    @property
    def planned(self) -> dict[str, Any]:
        """What is said that only an action can have."""
        said = {name: getattr(self, name) for name in OF_ACTIONS}
        return {name: value for name, value in said.items() if value is not None and value is not False and value != []}


class GroupPart(Part, frozen=True):
    id: Id
    title: Title
    cards: Annotated[list[Id], Meta(min_length=1, max_length=500)]


class LinkPart(Part, frozen=True, rename={"source": "from", "target": "to"}):
    kind: LinkKind
    source: Id
    target: Id
    timing: Timing | None = None  # of a dependency
    lag: Lag | None = None  # working days, of a dependency


class VotePart(Part, frozen=True):
    participant: Id
    card: Id
    dots: Annotated[int, Meta(ge=1, le=100)]


class ProgressPart(Part, frozen=True):
    """How far an action had come, as somebody who answers for it said; later ones come later in the file."""

    action: Id
    status: ProgressStatus
    by: Id  # participant
    percent: Percent = 0
    note: Text = ""
    obstacles: Text = ""
    spent_eur: Spent | msgspec.UnsetType = msgspec.UNSET


class ReadingPart(Part, frozen=True):
    """What the indicator of an action, or of a result of the programme, was found to be on a day."""

    id: Id
    of: Id
    date: Date
    value: Number
    by: Id  # participant
    source: Annotated[str, Meta(max_length=MAX_TITLE)] = ""
    note: Text = ""
    reason: Text = ""


class AnswerPart(Part, frozen=True):
    """What was decided about a need, told back to those who raised it."""

    need: Id  # or an idea that answers none, or an action that realises no idea
    text: Annotated[Text, Meta(min_length=1)]
    by: Id  # participant


class MonitoringPart(Part, frozen=True):
    """What became of the plan: said once the table is finished, in this order."""

    progress: Annotated[list[ProgressPart], Meta(max_length=10_000)] = []
    readings: Annotated[list[ReadingPart], Meta(max_length=10_000)] = []
    answers: Annotated[list[AnswerPart], Meta(max_length=5_000)] = []


class ExpectedPart(Part, frozen=True):
    """Facts that the plan must show, for whoever checks it; the player does not read them."""

    cards: int | None = None
    votes_cast: int | None = None
    tally: dict[str, int] = {}
    actions: int | None = None
    budget_eur: int | None = None
    actions_owned: dict[str, int] = {}
    checks: dict[str, list[str | list[str]]] = {}


class Workshop(Part, frozen=True):
    board: BoardPart
    participants: Annotated[list[ParticipantPart], Meta(min_length=1, max_length=500)]
    phases: Annotated[list[PhasePart], Meta(min_length=1, max_length=50)]
    about: str = ""
    programme: ProgrammePart | None = None
    organisations: Annotated[list[OrganisationPart], Meta(max_length=500)] = []
    cards: Annotated[list[CardPart], Meta(max_length=5_000)] = []
    groups: Annotated[list[GroupPart], Meta(max_length=1_000)] = []
    links: Annotated[list[LinkPart], Meta(max_length=10_000)] = []
    votes: Annotated[list[VotePart], Meta(max_length=50_000)] = []
    expected: ExpectedPart | None = None
    monitoring: MonitoringPart | None = None


def schema() -> bytes:
    """The JSON schema as it stands in `docs/workshop.schema.json`."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A cocreate workshop",
        **msgspec.json.schema(Workshop, ref_template="#/$defs/{name}"),
    }
    text = msgspec.json.encode(whole, order="deterministic").replace(rb"\\Z", b"$")  # as other languages write it
    return msgspec.json.format(text, indent=2) + b"\n"
