"""Whom which notices concern, and who gets a digest today. Pure."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from cocreate.boards.amendments import stands
from cocreate.boards.events import Records
from cocreate.plans.calendar import Calendar
from cocreate.plans.plan import Plan
from cocreate.reminders.due import Notice, Rules, due
from cocreate.storage.readers import Reader

WEEK = 7


class Digest(msgspec.Struct, frozen=True):
    reader: Reader
    notices: list[Notice]


class Day(msgspec.Struct, frozen=True):
    today: date
    zone: ZoneInfo


def digests(
    plan: Plan, records: Records, readers: Sequence[Reader], told: Collection[tuple[str, str]], day: Day
) -> Iterator[Digest]:
    """Of a working day; on the first of the week those of the whole week for who wants one a week (REM-4)."""
    today = day.today
    calendar = Calendar(today.year - 1, today.year + 1, tuple(plan.programme.patron_days))
    if not calendar.works(today):
        return
    progress, readings = records.get("progress", {}), list(records.get("reading", {}).values())
    rules = Rules(zone=day.zone)
    now = due(plan, progress, readings, today, rules)
    first_of_week = calendar.next_working(today - timedelta(days=today.weekday())) == today
    week = [*now, *_coming(plan, progress, readings, today, rules)] if first_of_week else []
    for reader in readers:
        if reader.often == "none" or not reader.confirmed:
            continue
        since = datetime.fromtimestamp(reader.confirmed / 1000, day.zone).date()
        mine = [
            one
            for one in (now if reader.often == "at_once" else week)
            if one.day >= since and (reader.id, one.id) not in told and concerns(reader, one, records)
        ]
        if mine:
            yield Digest(reader, mine)


def _coming(plan: Plan, progress: Any, readings: Any, today: date, rules: Rules) -> list[Notice]:
    """What is to be told before its day in the rest of the week: after the week it would be too late."""
    soon = due(plan, progress, readings, today + timedelta(days=WEEK - 1), rules)
    return [one for one in soon if one.day > today and one.kind in ("starts_14", "due_30", "due_7")]


def concerns(reader: Reader, notice: Notice, records: Records) -> bool:
    """An organisation's mailbox hears of its actions; a person of those that the plan gives them now (DEC-5, EDT-1)."""
    if not reader.person:
        return reader.everything or notice.organisation == reader.organisation
    member = records.get("member", {}).get(reader.person)
    if member is None or member.get("removed") or member.get("role") == "observer":
        return False
    leads = member.get("role") == "facilitator"
    if leads and (reader.everything or notice.organisation is None):
        return True
    if stands(records, notice.subject, "person") == reader.person:
        return True
    return notice.organisation is not None and notice.organisation == member.get("organisation")
