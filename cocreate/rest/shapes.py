"""The shapes of answers that are put together as dictionaries: for the API's document, and the test that holds them."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.chronicle import Entry
from cocreate.boards.commands import MAX_TITLE, Id, PhaseSettings
from cocreate.boards.events import Event
from cocreate.boards.records import CardKind, Language, Role, Sector
from cocreate.plans.plan import Plan
from cocreate.rest.boards import NewProgramme

Words = dict[Language, str]


class Refusal(msgspec.Struct):
    """Nothing has happened. The sentence is in the language of the reader, and `args` are its values."""

    code: str
    message: str
    args: dict[str, str | int]


class TemplatePhase(msgspec.Struct):
    id: str
    title: Words


class TemplateZone(msgspec.Struct):
    id: str
    title: Words
    kind: CardKind
    x: int | float
    y: int | float
    w: int | float
    h: int | float


class Template(msgspec.Struct):
    id: str
    title: Words
    about: Words
    stage: str
    alt: Words
    phases: list[TemplatePhase]
    zones: list[TemplateZone]
    cards: int = 0  # that it brings along, where it came in a file


class BoardInList(msgspec.Struct):
    id: str
    title: str
    created: int


class Boards(msgspec.Struct):
    boards: list[BoardInList]


class NewBoard(msgspec.Struct, forbid_unknown_fields=True):
    """As `boards.NewBoard`, whose file is read later."""

    template: Id
    title: Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
    language: Language = "it"
    programme: NewProgramme | None = None
    phases: dict[str, PhaseSettings] = {}
    file: Any = None  # a template as a file has it, instead of one of ours


class Opened(msgspec.Struct):
    board: str
    key: str  # the facilitator's: shown now and never again


class Organisation(msgspec.Struct):
    id: str
    name: str
    sector: Sector


class Seen(msgspec.Struct):
    board: str
    role: Role
    title: str
    language: Language
    status: Literal["open", "finished"]
    organisations: list[Organisation]


class Seat(msgspec.Struct):
    board: str
    you: str
    role: Role
    token: str = ""  # not where it went into a cookie


class Invite(msgspec.Struct):
    code: str
    link: str


class Invites(msgspec.Struct):
    participant: Invite
    observer: Invite


class BroughtZone(msgspec.Struct):
    id: str
    title: str
    cards: int
    first: list[str]


class LeftOut(msgspec.Struct):
    code: str
    count: int
    lost: bool
    example: str
    message: str


class Brought(msgspec.Struct):
    look: bool
    format: str
    cards: int
    present: int
    groups: int
    links: int
    zones: list[BroughtZone]
    left_out: list[LeftOut]


class KeptImage(msgspec.Struct):
    file: str
    w: int
    h: int


class PlanAnswer(msgspec.Struct):
    version: int
    versions: list[int]
    seq: int
    plan: Plan


class TemplateWords(msgspec.Struct):
    title: str
    about: str
    alt: str


class HistoryPage(msgspec.Struct):
    epoch: str
    since: int
    head: int
    events: list[Event]


class Story(msgspec.Struct):
    epoch: str
    since: int
    entries: list[Entry]


class Alive(msgspec.Struct):
    alive: bool


class Ready(msgspec.Struct):
    ready: bool
    missing: list[str]
    degraded: list[str]


class Switched(msgspec.Struct):
    active: bool


class Removed(msgspec.Struct):
    removed: bool


class Revoked(msgspec.Struct):
    revoked: bool


class Asked(msgspec.Struct):
    delivery: str


Anything = dict[str, Any]
