"""What stands on a board: plain records by kind, as the log, the snapshots and the wire carry them.

A record is a dictionary of JSON values under an id; a field that is None is a field that is not there.
The TypeScript types are generated from this file.
"""

from typing import Any, Literal, TypedDict

CardKind = Literal["need", "idea", "resource", "obstacle", "action"]
LinkKind = Literal["answers", "realises", "uses", "hindered_by", "depends_on", "same_as"]
Timing = Literal["finish_start", "start_start", "finish_finish", "start_finish"]  # the awaited first, then who waits
Role = Literal["facilitator", "participant", "observer"]
Sector = Literal["public", "company", "nonprofit"]
Act = Literal["write", "arrange", "group", "link", "comment", "react", "vote", "plan"]
Language = Literal["it", "en", "de", "fr", "es"]
Colour = Literal["rose", "yellow", "green", "violet", "blue", "white"]
Symbol = Literal["agree", "love", "question", "idea", "alert"]
Form = Literal["pen", "line", "arrow", "rectangle", "ellipse", "text", "image"]
Ink = Literal["black", "green", "red", "violet", "blue"]
ProgressStatus = Literal["planned", "under_way", "done", "stopped"]
Frequency = Literal["monthly", "quarterly", "half_yearly", "yearly"]
AmendedField = Literal[
    "text",
    "owner",
    "partners",
    "start",
    "end",
    "indicator",
    "budget_eur",
    "person",
    "effort_days",
    "milestone",
    "result",
    "promises",
    "funds",
    "risks",
    "waits",
]
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
    "drawing",
    "version",
    "answer",
    "publication",
    "progress",
    "reading",
    "attachment",
    "seal",
    "passage",
    "amendment",
    "wording",
]

THE_BOARD = "board"  # id of the only record of kind board, programme, timer and publication is the kind's own name
THE_PUBLICATION = "publication"


class Follows(TypedDict, total=False):
    """The finished table from whose plan a table goes on, and what came along of it."""

    board: str
    title: str
    review: str  # id of the zone, and of the phase, in which its open actions are looked at again
    carried: int  # actions that lie there
    left_out: int  # that were open too, beyond what a table can begin with


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
    follows: Follows  # where it goes on from the plan of another table


class Indicator(TypedDict, total=False):
    name: str
    unit: str
    baseline: float
    target: float
    source: str  # where its readings come from
    frequency: Frequency  # how often it is read


class Result(TypedDict, total=False):
    """What the programme is to have changed, towards one of its aims."""

    id: str
    title: str
    aim: str  # as it stands among the aims
    indicator: Indicator
    assumption: str  # what must come true beside it


class Goal(TypedDict, total=False):
    """The general objective that all aims serve. Without a text the programme's title stands for it."""

    text: str
    indicator: Indicator
    assumption: str


class AimRow(TypedDict, total=False):
    """What stands beside an aim in the logical framework."""

    indicator: Indicator
    assumption: str


class Programme(TypedDict, total=False):
    """The one record of kind `programme`, id `programme`: the frame that the plan must fit."""

    title: str
    start: str  # ISO date, first day
    end: str  # ISO date, last day
    lead: str  # organisation id
    themes: list[str]
    aims: list[str]
    aim_rows: list[AimRow]  # of the aim at the same place; as many as the aims or fewer
    goal: Goal
    results: list[Result]
    budget_eur: int  # all that there is to spend
    patron_days: list[str]  # MM-DD, each year: nobody works here then


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
    monitors: bool  # of an observer: writes readings and files once there is a plan (MON-10)


class Promise(TypedDict, total=False):
    """What an organisation puts in: people, rooms, work; and money, where it is money."""

    organisation: str
    what: str
    eur: int


class Fund(TypedDict, total=False):
    """Money from elsewhere."""

    source: str
    eur: int


class Risk(TypedDict, total=False):
    text: str
    likelihood: int  # 1 to 3
    impact: int  # 1 to 3
    response: str


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
    tags: list[str]  # in the order in which they were given
    z: int  # the higher lies above; among equals the younger
    copied: str  # id of the card that it was copied from
    private: str  # id of the phase in which it was written in private; absent once revealed
    anonymous: bool
    owner: str  # organisation id; this and the following are for actions
    partners: list[str]
    start: str  # ISO date, first day
    end: str  # ISO date, last day
    indicator: Indicator
    budget_eur: int
    person: str  # member id: who answers for it in person
    effort_days: float  # of one person's work
    milestone: bool  # no work, but a day on which something must stand
    result: str  # id of the programme's result that it leads to
    promises: list[Promise]
    funds: list[Fund]
    risks: list[Risk]
    source: Source


class Group(TypedDict, total=False):
    title: str
    author: str
    at: int


# written as a call, for `from` is a keyword; timing and lag (working days) are for dependencies
Link = TypedDict(
    "Link",
    {"kind": LinkKind, "from": str, "to": str, "timing": Timing, "lag": int, "author": str, "at": int},
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


class Drawing(TypedDict, total=False):
    """What is no card: a stroke of the pen, a shape, words on the ground, an image."""

    form: Form
    zone: str
    label: str  # what it says or shows: on a shape and a text its words, of a stroke and an image the text alternative
    x: int  # the box around it
    y: int
    w: int
    h: int
    points: list[int]  # x, y, x, y … from the corner of the box; of pen, line and arrow
    ink: Ink
    file: str  # of an image: the SHA-256 of what the server keeps
    copied: str  # the drawing of which it is a copy
    z: int  # a higher one lies above; among equals the later one
    author: str
    at: int  # ms since 1970
    private: str  # id of the phase in which it was made in private; absent once revealed
    anonymous: bool


class Version(TypedDict, total=False):
    """A state of the board to which a facilitator gave a name: as it was after the event `seq`."""

    title: str
    seq: int
    author: str
    at: int  # ms since 1970, when it was named


class Answer(TypedDict, total=False):
    """What was decided about a need, told back to those who raised it. Id: that of the card that it answers."""

    need: str
    text: str
    author: str
    at: int  # ms since 1970


class Progress(TypedDict, total=False):
    """How far an action has come, as who answers for it said last. Id: that of the action."""

    status: ProgressStatus
    percent: int  # 0 to 100
    spent_eur: float  # so far, to the cent
    note: str
    obstacles: str
    author: str
    at: int  # ms since 1970


class Publication(TypedDict, total=False):
    """The one record of kind `publication`, id `publication`: the plan's public page is there as long as this is."""

    listed: bool  # search engines may list the page
    waved: list[str]  # what looks like personal data and was looked at: a digest for each, never the words
    author: str
    at: int  # ms since 1970


class Reading(TypedDict, total=False):
    """What an indicator was found to be on a day: of an action, or of a result of the programme."""

    of: str  # id of the action's card, or of the result
    date: str  # ISO date
    value: float
    source: str  # where it was read
    note: str
    reason: str  # why it is not what was planned
    author: str
    at: int  # ms since 1970


class Attachment(TypedDict, total=False):
    """A file that goes with an action: a report, a photograph, a table."""

    action: str
    file: str  # the SHA-256 of what the server keeps
    name: str
    size: int  # bytes
    type: str  # media type, as the server found it
    author: str
    at: int  # ms since 1970


class Seal(TypedDict, total=False):
    """Id: `v<version>`. That a version of the plan was sealed: once, and for good (SEA-1)."""

    version: int  # of the plan
    seq: int  # the event that the plan was built on
    digest: str  # SHA-256 of the sealed file, in hex
    key: str  # Ed25519 public key, in hex
    signature: str  # of the file's manifest, in hex
    at: int  # ms since 1970
    by: str  # member id; the file itself says organisation and role


class Passage(TypedDict, total=False):
    """Words of a paper that people wrote in place of its own. Id: `<paper>.<section>.<language>`."""

    text: str
    rev: int  # grows by one with each splice of the text (DEC-3)
    author: str  # who wrote there first
    at: int  # ms since 1970


class Amendment(TypedDict, total=False):
    """What the plan says of an action in place of its card. Id: `<action>:<field>`, cut to a digest where too long."""

    action: str
    field: AmendedField
    value: Any  # as a card has it; absent where it was taken away. Of `waits`: {action, timing, lag} of each, by action
    was: Any  # of the card, when it was amended
    author: str
    at: int  # ms since 1970
    dropped: bool  # it says nothing any more: the card does


class Wording(TypedDict, total=False):
    """The words of an action as the plan has them, edited by several at once. Id: that of the action."""

    text: str
    rev: int  # grows by one with each splice of the text (DEC-3)
    was: str  # of the card, when it was amended
    author: str  # who wrote there first, or said it as a whole last
    at: int  # ms since 1970


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
    "drawing": Drawing,
    "version": Version,
    "answer": Answer,
    "publication": Publication,
    "progress": Progress,
    "reading": Reading,
    "attachment": Attachment,
    "seal": Seal,
    "passage": Passage,
    "amendment": Amendment,
    "wording": Wording,
}

SAID_TWICE: frozenset[CardKind] = frozenset({"need", "idea", "resource", "obstacle"})
LINK_ENDS: dict[LinkKind, tuple[frozenset[CardKind], frozenset[CardKind]]] = {
    "answers": (frozenset({"idea"}), frozenset({"need"})),
    "realises": (frozenset({"action"}), frozenset({"idea"})),
    "uses": (frozenset({"action", "idea"}), frozenset({"resource"})),
    "hindered_by": (frozenset({"action", "idea"}), frozenset({"obstacle"})),
    "depends_on": (frozenset({"action"}), frozenset({"action"})),
    "same_as": (SAID_TWICE, SAID_TWICE),
}


def joins(kind: LinkKind, start: CardKind, end: CardKind) -> bool:
    """Whether such a link leads from a card of the one kind to a card of the other."""
    starts, ends = LINK_ENDS[kind]
    return start in starts and end in ends and (kind != "same_as" or start == end)
