"""How the table was held, as data: its sittings and their phases, who sat there, what was written when."""

import msgspec

from cocreate.boards.records import CardKind, Role


class PlanWritten(msgspec.Struct, frozen=True, kw_only=True):
    """What was written in a stretch of time and still stood when the table was finished: counts, nobody's words."""

    cards: dict[CardKind, int] = {}  # those of which there are any
    comments: int = 0
    links: int = 0
    groups: int = 0


class PlanStretch(msgspec.Struct, frozen=True, kw_only=True):
    """One phase, from when it was opened until the next was."""

    phase: str  # id
    title: str
    minutes: int  # as planned; 0 where nothing was
    opened: int  # ms since 1970
    closed: int
    written: PlanWritten


class PlanSitting(msgspec.Struct, frozen=True, kw_only=True):
    """From when the first who takes part sat down, or the table was opened again, until it was finished."""

    opened: int  # ms since 1970
    closed: int
    stretches: list[PlanStretch]


class PlanPresence(msgspec.Struct, frozen=True, kw_only=True):
    """People of one body in one role who had a seat when the table was finished; nobody is named (LOG-11)."""

    organisation: str | None
    role: Role
    people: int
    since: int  # ms since 1970: when the first of them sat down


class PlanPoll(msgspec.Struct, frozen=True, kw_only=True):
    """When a choice was closed last, and how many might have given dots then."""

    round: str
    closed: int  # ms since 1970
    entitled: int


class PlanMinutes(msgspec.Struct, frozen=True, kw_only=True):
    before: PlanWritten  # what lay there when the first of them sat down
    sittings: list[PlanSitting]
    present: list[PlanPresence]  # who leads, who takes part, who observes; each by organisation
    polls: list[PlanPoll]  # in the order in which they were closed first
