"""Schedules found the plain way: dates pushed day by day until nothing moves any more. Knows no order and no numbers.

An independent witness for the product's critical path: it shares none of its code, not even the calendar.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import msgspec

HOLIDAYS = {"01-01", "01-06", "04-25", "05-01", "06-02", "08-15", "11-01", "12-08", "12-25", "12-26"}
EASTER_MONDAYS = {"2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14"}
ONE = timedelta(days=1)


class Job(msgspec.Struct, frozen=True):
    start: date
    days: int  # working days


class Wait(msgspec.Struct, frozen=True):
    action: str
    other: str
    timing: str
    lag: int


def works(day: date) -> bool:
    free = f"{day:%m-%d}" in HOLIDAYS or day.isoformat() in EASTER_MONDAYS or f"{day:%m-%d}" == "10-04"
    return day.weekday() < 5 and not free


def on(day: date, by: int) -> date:
    """So many working days later, or earlier."""
    while by:
        day += ONE if by > 0 else -ONE
        by -= (1 if by > 0 else -1) if works(day) else 0
    return day


def last_of(start: date, job: Job) -> date:
    return on(start, job.days - 1)


def earliest(jobs: Mapping[str, Job], waits: Iterable[Wait]) -> dict[str, date]:
    """Every start put off while anything is not kept."""
    waits = list(waits)
    starts = {id: job.start if works(job.start) else on(job.start, 1) for id, job in jobs.items()}
    moved = True
    while moved:
        moved = False
        for wait in waits:
            while not kept(wait, jobs, starts):
                starts[wait.action] = on(starts[wait.action], 1)
                moved = True
    return starts


def kept(wait: Wait, jobs: Mapping[str, Job], starts: Mapping[str, date]) -> bool:
    action, other = starts[wait.action], starts[wait.other]
    ends = {"action": last_of(action, jobs[wait.action]), "other": last_of(other, jobs[wait.other])}
    match wait.timing:
        case "finish_start":
            return action >= on(ends["other"], 1 + wait.lag)
        case "start_start":
            return action >= on(other, wait.lag)
        case "finish_finish":
            return ends["action"] >= on(ends["other"], wait.lag)
        case _:  # start_finish: what waits may end on the eve of the other's start
            return on(ends["action"], 1) >= on(other, wait.lag)


def latest(jobs: Mapping[str, Job], waits: Iterable[Wait], starts: Mapping[str, date]) -> dict[str, date]:
    """From the end of all, every start brought forward while anything is not kept."""
    waits = list(waits)
    end = max(last_of(start, jobs[id]) for id, start in starts.items())
    late = {id: on(end, 1 - job.days) for id, job in jobs.items()}
    moved = True
    while moved:
        moved = False
        for wait in waits:
            while not kept(wait, jobs, late):
                late[wait.other] = on(late[wait.other], -1)
                moved = True
    return late
