"""The daily round: digests are composed into the outbox, and what stands there is sent under a lease (REM-3).

A mail and the notices that it tells are one commit, before anything is sent. So a crash at any moment loses none and
tells none anew; only between the server's yes and our note of it may the same mail go once more, with the same
Message-ID.
"""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import structlog

from cocreate.boards.records import THE_BOARD
from cocreate.clock import Clock
from cocreate.counts import COUNTS
from cocreate.ids import new_id
from cocreate.monitoring.now import plan_now
from cocreate.reminders.digest import Day, Digest, digests
from cocreate.reminders.letter import Known, Post, Told, digest_mail
from cocreate.reminders.smtp import Send, Unsent
from cocreate.storage.ports import Store, StoreError
from cocreate.storage.readers import UNWANTED, Mail
from cocreate.storage.replay import replay

DAY_LEASE_MS = 120_000
MAIL_LEASE_MS = 180_000  # longer than all steps of one hand-over together
ATTEMPTS = 14  # with BACK_OFF_MS a day and a half
BACK_OFF_MS = 60_000  # doubled with each attempt
LONGEST_MS = 4 * 3_600_000
LET_GO = 3.0  # seconds for a mail that is on its way when we are told to leave (LIV-8)
EVERY = 60.0  # seconds between two looks
END = 2**53 - 1  # a seq beyond any log's

log = structlog.get_logger()


class Found(msgspec.Struct, frozen=True):
    """What would be told today at one table."""

    known: Known
    digests: list[Digest]


class Reminders:
    """Composes and sends. Any number of them may work on one store."""

    def __init__(
        self, store: Store, clock: Clock, send: Send, post: Callable[[], Post], zone: str, *, per_minute: int
    ) -> None:
        self._store, self._clock, self._send, self._post = store, clock, send, post
        self._zone, self._pause = ZoneInfo(zone), 60.0 / per_minute
        self._wake = asyncio.Event()

    def offer(self) -> None:
        """There may be a mail."""
        self._wake.set()

    async def run(self) -> None:
        while True:
            await self.tick()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wake.wait(), EVERY)
            self._wake.clear()

    async def tick(self) -> None:
        """One look: the digests whose hour has come, then all that waits."""
        try:
            await self.compose()
            await self.deliver()
        except (StoreError, TimeoutError) as error:
            log.warning("store_unreachable", error=type(error).__name__)

    # ---- composing

    async def compose(self) -> int:
        """The digests of today, of all tables whose hour has come. How many mails."""
        now = self._clock.now_ms()
        here = datetime.fromtimestamp(now / 1000, self._zone)
        today, made = here.date(), 0
        for board, hour in await self._store.behind(today.isoformat()):
            if here.hour >= hour:
                made += await self._compose_for(board, today, now)
        return made

    async def _compose_for(self, board: str, today: date, now: int) -> int:
        fence = await self._store.take_day(board, today.isoformat(), now, DAY_LEASE_MS)
        if fence is None:
            return 0
        made = 0
        try:
            if (found := await look(self._store, board, today, self._zone)) is not None:
                told, post = Told(found.known, today, now), self._post()
                for digest in found.digests:
                    mail = await asyncio.to_thread(digest_mail, new_id("m"), digest, told, post)
                    made += await self._store.compose(mail, [notice.id for notice in digest.notices], fence)
        except StoreError:
            raise
        except Exception as bug:  # one table must not keep the others from being reminded: its lease runs out
            log.error("digest_failed", board=board, error=type(bug).__name__, exc_info=bug)
            return made
        await self._store.end_day(board, today.isoformat(), fence)
        return made

    # ---- sending

    async def deliver(self) -> int:
        """All that waits, one after the other, no faster than may be. How many went out."""
        sent = 0
        while (mail := await self._store.claim_mail(self._clock.now_ms(), MAIL_LEASE_MS)) is not None:
            if await self._deliver(mail):
                sent += 1
                await asyncio.sleep(self._pause)
        return sent

    async def _deliver(self, mail: Mail) -> bool:
        to = await self._address(mail)
        if to is None:
            await self._store.mail_failed(mail.id, mail.fence, UNWANTED, None)
            return False
        try:
            await self._handed_over(to, mail)
        except Unsent as unsent:
            await self._unsent(mail, unsent)
            return False
        await self._store.mail_sent(mail.id, mail.fence)
        COUNTS.mails["sent"] += 1
        return True

    async def _address(self, mail: Mail) -> str | None:
        """As it is now: who does not want it any more gets nothing that was composed before."""
        reader = next((one for one in await self._store.readers(mail.board) if one.id == mail.reader), None)
        return None if reader is None or reader.often == "none" else reader.email

    async def _handed_over(self, to: str, mail: Mail) -> None:
        """Whoever is told to leave waits for the answer a little: what was taken must be noted."""
        handing = asyncio.ensure_future(self._send(to, mail.body))
        try:
            await asyncio.shield(handing)
        except asyncio.CancelledError:
            with contextlib.suppress(TimeoutError, Unsent, StoreError):
                async with asyncio.timeout(LET_GO):
                    await handing
                    await self._store.mail_sent(mail.id, mail.fence)
            raise

    async def _unsent(self, mail: Mail, unsent: Unsent) -> None:
        given_up = unsent.for_good or mail.attempts >= ATTEMPTS
        COUNTS.mails["failed" if given_up else "tried"] += 1
        log.warning("mail_not_sent", mail=mail.id, attempt=mail.attempts, why=unsent.why, given_up=given_up)
        wait = min(BACK_OFF_MS * 2 ** (mail.attempts - 1), LONGEST_MS)
        retry_at = None if given_up else self._clock.now_ms() + wait
        await self._store.mail_failed(mail.id, mail.fence, unsent.why, retry_at)


async def look(store: Store, board: str, today: date, zone: ZoneInfo) -> Found | None:
    """What would be told today, if the table is finished: while it is open, its plan may still change."""
    readers = [one for one in await store.readers(board) if one.confirmed and one.often != "none"]
    if not readers:
        return None
    seen, tail = await replay(store, board, snapshot_at_most=END, seq=END)
    about: dict[str, Any] = seen.records.get("board", {}).get(THE_BOARD, {})
    if about.get("status") != "finished":
        return None
    at = tail[-1].at if tail else int(datetime.now(UTC).timestamp() * 1000)
    told = await store.notices(board)

    def reckoned() -> Found:
        plan, records = plan_now(seen.records, board=board, seq=seen.seq, at=at), seen.records
        known = Known(plan, records.get("progress", {}), list(records.get("reading", {}).values()))
        return Found(known, list(digests(plan, records, readers, told, Day(today, zone))))

    return await asyncio.to_thread(reckoned)  # of a large plan it takes a while, in which others are served
