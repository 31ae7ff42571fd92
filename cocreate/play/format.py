"""The workshop file: what a table did, as data. `docs/workshop.schema.json` is generated from these types."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.commands import Date, Euros, Id, NewIndicator, PhaseSettings, Text, Title, VoteSettings
from cocreate.boards.records import CardKind, Language, LinkKind, Role, Sector

MAX_FILE = 8_000_000  # bytes

Name = Annotated[str, Meta(min_length=1, max_length=80)]


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

    @property
    def planned(self) -> bool:
        """Whether anything is said that only an action can have."""
        said = (self.owner, self.start, self.end, self.indicator, self.budget_eur)
        return bool(self.partners) or any(value is not None for value in said)


class GroupPart(Part, frozen=True):
    id: Id
    title: Title
    cards: Annotated[list[Id], Meta(min_length=1, max_length=500)]


class LinkPart(Part, frozen=True, rename={"source": "from", "target": "to"}):
    kind: LinkKind
    source: Id
    target: Id


class VotePart(Part, frozen=True):
    participant: Id
    card: Id
    dots: Annotated[int, Meta(ge=1, le=100)]


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


def schema() -> bytes:
    """The JSON schema as it stands in `docs/workshop.schema.json`."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A cocreate workshop",
        **msgspec.json.schema(Workshop, ref_template="#/$defs/{name}"),
    }
    text = msgspec.json.encode(whole, order="deterministic").replace(rb"\\Z", b"$")  # as other languages write it
    return msgspec.json.format(text, indent=2) + b"\n"
