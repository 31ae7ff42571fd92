"""The state of a plan on a day, as data: what the pages show, and what reports are made of."""

from typing import Literal

import msgspec

from cocreate.boards.records import Frequency, ProgressStatus
from cocreate.monitoring.spending import Spending

Colour = Literal["green", "amber", "red", "grey"]  # never told by colour alone: `why` names the sentence
Why = Literal[
    # of an action
    "done",
    "stopped",
    "no_dates",
    "not_begun",
    "ahead",
    "on_time",
    "behind",
    "far_behind",
    "late",
    # of an indicator
    "no_target",
    "no_reading",
    "one_reading",
    "no_end",
    "no_scale",
    "reached",
    "reaches",
    "nearly",
    "short",
]


class Light(msgspec.Struct, frozen=True, kw_only=True):
    colour: Colour
    why: Why
    share: float | None = (
        None  # of an indicator: of the way to its target, as forecast; of an action: of its time, gone
    )


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One reading."""

    id: str
    date: str  # ISO date
    value: float
    source: str = ""
    note: str = ""
    reason: str = ""
    author: str = ""
    at: int = 0  # ms since 1970, when it was written


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """An indicator over time: from its baseline on the first day to its target on the last."""

    of: str  # action id or result id
    name: str
    unit: str
    baseline: float | None
    target: float | None
    source: str
    frequency: Frequency | None  # how often it is to be read
    start: str | None
    end: str | None
    points: list[Point]  # by date; of one day in the order in which they were written
    forecast: float | None  # on the last day
    expected: float | None  # on the day of the last reading, on the straight way to the target
    variance: float | None  # the last reading less what was expected then
    reason: str  # why, as somebody said last
    light: Light


class FileOf(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    file: str  # SHA-256
    name: str
    size: int
    type: str
    author: str
    at: int


class ActionState(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    number: int
    text: str
    owner: str | None
    result: str | None
    start: str | None
    end: str | None
    status: ProgressStatus
    percent: int
    note: str
    obstacles: str
    spending: Spending
    reported: int | None  # ms since 1970; None where nobody has said anything yet
    author: str
    late: bool
    light: Light
    indicator: Series | None
    files: list[FileOf]


class ResultState(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str
    aim: str | None
    actions: list[str]
    indicator: Series | None


class Overall(msgspec.Struct, frozen=True, kw_only=True):
    actions: int
    percent: int  # the mean of all actions
    statuses: dict[ProgressStatus, int]
    lights: dict[Colour, int]  # of the actions
    late: list[str]  # action ids
    targets: int  # indicators that have one
    on_track: int  # of those, how many are green
    off_track: int  # and how many amber or red: of the rest nothing can be said yet
    readings: int
    spending: Spending


class State(msgspec.Struct, frozen=True, kw_only=True):
    board: str
    seq: int
    day: str  # ISO date
    title: str
    programme: str
    start: str | None
    end: str | None
    organisations: dict[str, str]  # id -> name
    overall: Overall
    actions: list[ActionState]
    results: list[ResultState]
