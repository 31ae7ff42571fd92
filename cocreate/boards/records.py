"""What stands on a board: plain records by kind, as the log, the snapshots and the wire carry them.

A record is a dictionary of JSON values under an id; a field that is None is a field that is not there.
The TypeScript types are generated from this file.
"""

from typing import Literal, TypedDict

CardKind = Literal["need", "idea", "resource", "obstacle", "action"]
LinkKind = Literal["answers", "realises", "uses", "hindered_by", "depends_on"]
Role = Literal["facilitator", "participant", "observer"]
Sector = Literal["public", "company", "nonprofit"]
Act = Literal["write", "arrange", "group", "link", "comment", "react", "vote", "plan"]
Language = Literal["it", "en"]
Colour = Literal["rose", "yellow", "green", "violet", "blue", "white"]
Symbol = Literal["agree", "love", "question", "idea", "alert"]
Kind = Literal[
    "board",
    "programme",
    "zone",
    "phase",
    "timer",
    "organisation",
    "member",
    "card",
    "group",
    "link",
    "comment",
    "reaction",
    "round",
    "ballot",
    "vote",
]

THE_BOARD = "board"  # id of the only record of kind board, programme and timer is the kind's own name


class BoardRecord(TypedDict, total=False):
    """The one record of kind `board`, id `board`."""

    title: str
    language: Language
    template: str
    status: Literal["open", "finished"]
    phase: str  # id of the phase that the table is in
    locked: bool  # participants can change nothing
    version: int  # of the plan: how often the board was finished
    opened: int  # ms since 1970


class Programme(TypedDict, total=False):
    """The one record of kind `programme`, id `programme`: the frame that the plan must fit."""

    title: str
    start: str  # ISO date, first day
    end: str  # ISO date, last day
    lead: str  # organisation id
    themes: list[str]
    aims: list[str]


class Zone(TypedDict, total=False):
    """A place with a meaning; a card that is put there takes its kind."""

    title: str
    kind: CardKind
    prompt: str
    order: int
    x: int
    y: int
    w: int
    h: int


class VoteRules(TypedDict, total=False):
    dots: int  # budget of each person
    max_per_card: int
    secret: bool  # until the round is closed
    zone: str


class Phase(TypedDict, total=False):
    title: str
    prompt: str
    minutes: int
    order: int
    zones: list[str]  # where participants may write; none means everywhere
    writing: Literal["open", "private"]
    allows: list[Act]  # what participants may do
    vote: VoteRules
    revealed: bool  # what was written in private is shown, and writing is open
    anonymous: bool  # others do not learn who wrote


class Timer(TypedDict, total=False):
    """The one record of kind `timer`, id `timer`; absent when no timer is set."""

    ends: int  # ms since 1970; absent while paused
    left: int  # ms that are left; only while paused
    seconds: int  # as set, with what was added


class Organisation(TypedDict, total=False):
    name: str
    sector: Sector
    territory: str


class Member(TypedDict, total=False):
    """A person at the table; the id stands for the person, the name is not in the log (LOG-11)."""

    role: Role
    organisation: str
    joined: int  # ms since 1970
    removed: bool


class Indicator(TypedDict, total=False):
    name: str
    unit: str
    baseline: float
    target: float


class Source(TypedDict, total=False):
    """Where an imported card comes from, and how people voted on it there."""

    consultation: str
    statement: str  # its id there
    url: str
    agrees: int
    passes: int
    disagrees: int


class Card(TypedDict, total=False):
    kind: CardKind
    zone: str
    text: str
    rev: int  # grows by one with each splice of the text (DEC-3)
    x: int
    y: int
    author: str
    at: int  # ms since 1970
    colour: Colour
    group: str
    private: str  # id of the phase in which it was written in private; absent once revealed
    anonymous: bool
    owner: str  # organisation id; this and the following are for actions
    partners: list[str]
    start: str  # ISO date, first day
    end: str  # ISO date, last day
    indicator: Indicator
    budget_eur: int
    source: Source


class Group(TypedDict, total=False):
    title: str
    author: str
    at: int


# written as a call, for `from` is a keyword
Link = TypedDict(
    "Link",
    {"kind": LinkKind, "from": str, "to": str, "author": str, "at": int},
    total=False,
)


class Comment(TypedDict, total=False):
    card: str
    text: str
    author: str
    at: int
    anonymous: bool


class Reaction(TypedDict, total=False):
    """Id: `<card>:<person>:<symbol>`, cut to a digest where that is too long."""

    card: str
    author: str
    symbol: Symbol


class Round(TypedDict, total=False):
    """A choice with dots. The tally is written when it is closed, and stays."""

    phase: str
    zone: str
    dots: int
    max_per_card: int
    secret: bool
    status: Literal["open", "closed"]
    opened: int
    tally: dict[str, int]  # card id -> dots
    voters: int


class Ballot(TypedDict, total=False):
    """How many dots a person has placed, not where: everybody may know who has still to choose."""

    round: str
    author: str
    used: int


class Vote(TypedDict, total=False):
    round: str
    author: str
    card: str
    dots: int
    secret: bool


RECORDS: dict[Kind, type] = {
    "board": BoardRecord,
    "programme": Programme,
    "zone": Zone,
    "phase": Phase,
    "timer": Timer,
    "organisation": Organisation,
    "member": Member,
    "card": Card,
    "group": Group,
    "link": Link,
    "comment": Comment,
    "reaction": Reaction,
    "round": Round,
    "ballot": Ballot,
    "vote": Vote,
}

LINK_ENDS: dict[LinkKind, tuple[frozenset[CardKind], frozenset[CardKind]]] = {
    "answers": (frozenset({"idea"}), frozenset({"need"})),
    "realises": (frozenset({"action"}), frozenset({"idea"})),
    "uses": (frozenset({"action", "idea"}), frozenset({"resource"})),
    "hindered_by": (frozenset({"action", "idea"}), frozenset({"obstacle"})),
    "depends_on": (frozenset({"action"}), frozenset({"action"})),
}
