"""Moments and how long something took, as minutes of a meeting tell them: to the minute, in the installation's zone."""

from datetime import UTC, datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from cocreate.exports.words import Words

MINUTE_MS = 60_000
HOUR = 60  # minutes
DAY = 24 * HOUR


class Hours(NamedTuple):
    words: Words
    zone: str

    def day(self, at: int) -> str:
        return self.words.long_day(self._local(at).date().isoformat())

    def time(self, at: int) -> str:
        return f"{self._local(at):%H:%M}"

    def moment(self, at: int) -> str:
        return f"{self.words.day(self._local(at).date().isoformat())}, {self.time(at)}"

    def lasted(self, opened: int, closed: int) -> str:
        """As the two clock times are told, so that what is added up by hand comes out."""
        return self.minutes(closed // MINUTE_MS - opened // MINUTE_MS)

    def minutes(self, count: int) -> str:
        days, hours, minutes = count // DAY, count % DAY // HOUR, count % HOUR
        told = [self.words.say("paper-lasted-days", count=days)] if days else []
        told += [self._unit(hours, "h")] if hours else []
        told += [self._unit(minutes, "min")] if minutes or not told else []
        return " ".join(told)

    def _unit(self, count: int, sign: str) -> str:
        return f"{self.words.number(count)}\N{NO-BREAK SPACE}{sign}"

    def _local(self, at: int) -> datetime:
        return datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(self.zone))
