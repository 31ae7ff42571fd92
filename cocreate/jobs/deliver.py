"""Deliveries: an outlet is taken under a lease, told what the log and the plans have brought, and sent what is due.

Nothing is lost whoever dies: how far the log was read and what is to be sent of it are one commit, and what waits is
sent by the next who takes the outlet. A receiver may get a delivery twice, under the same id (PUS-2). No text of a
board, no address and no secret is ever in what is logged here.
"""

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator, Callable

import msgspec
import structlog

from cocreate.boards.lines import event_of
from cocreate.clock import Clock
from cocreate.connectors import signing
from cocreate.connectors.connector import Failed
from cocreate.connectors.outside import Outside, Unreached
from cocreate.counts import COUNTS
from cocreate.jobs.pushing import NotHeld, Way, push_plan
from cocreate.storage.outgoing import Delivery, NewDelivery, Outlet
from cocreate.storage.ports import Store, StoreError

LEASE_MS = 30_000
BEAT_MS = 5_000  # after which a hold is prolonged
LOOK_EVERY = 1.0  # seconds
AT_ONCE = 3  # outlets that one process speaks to: who does not answer keeps no other waiting
TRIES = 8  # over some fifteen hours; then it is dead, and shown
BACK_OFF_MS = 10_000  # times four with each try
FAILING_MS = 3 * 86_400_000  # after which an outlet that never answers well is switched off
KEPT_MS = 30 * 86_400_000  # that a delivery is shown after it has ended
FORGET_EVERY = 3_600.0  # seconds
PUSH_WITHIN = 3_600.0  # seconds for a plan
LINES = 500  # of the log that are read at once
LET_GO = 2.0  # seconds; a process that ends has 10 for all (LIV-8)
NEVER = 2**53  # how far an outlet is told that is told nothing by itself
GONE = 410  # the receiver wants no more

log = structlog.get_logger()


class WebhookSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    events: list[str]
    words: bool = False  # what changed, in words, and not ids alone


class Came(msgspec.Struct, frozen=True):
    """What came of a try."""

    answer: str
    done: bool
    lasting: bool = False  # another try would not help
    gone: bool = False


class Deliveries:
    def __init__(self, store: Store, clock: Clock, outside: Outside, url: Callable[[], str]) -> None:
        self._store, self._clock, self._outside, self._url = store, clock, outside, url

    async def run(self) -> None:
        async with asyncio.TaskGroup() as tasks:
            for _ in range(AT_ONCE):
                tasks.create_task(self._lane())
            tasks.create_task(self._forgetting())

    async def _lane(self) -> None:
        while True:
            try:
                while await self.once():
                    pass
            except (StoreError, TimeoutError) as error:
                log.warning("store_unreachable", error=type(error).__name__)
            except Exception as bug:  # one outlet must not end all others: its lease runs out
                log.error("delivery_bug", error=type(bug).__name__, exc_info=bug)
            await asyncio.sleep(LOOK_EVERY)

    async def _forgetting(self) -> None:
        while True:
            with contextlib.suppress(StoreError, TimeoutError):
                await self._store.forget_deliveries(self._clock.now_ms() - KEPT_MS)
            await asyncio.sleep(FORGET_EVERY)

    async def once(self) -> bool:
        """Take one outlet and do what is due. Whether there was one."""
        outlet = await self._store.hold_outlet(self._clock.now_ms(), LEASE_MS)
        if outlet is None:
            return False
        try:
            async with self._holding(outlet):
                await self._tell(outlet)
                await self._send_due(outlet)
        except NotHeld:
            log.warning("outlet_lost", kind=outlet.kind, fence=outlet.fence)
        return True

    @contextlib.asynccontextmanager
    async def _holding(self, outlet: Outlet) -> AsyncIterator[None]:
        """Let go in the end, so that nobody waits for the lease; not where a bug would only come again at once."""
        try:
            yield
        except (NotHeld, StoreError):
            raise
        except asyncio.CancelledError:
            await self._let_go(outlet)
            raise
        else:
            await self._let_go(outlet)

    async def _let_go(self, outlet: Outlet) -> None:
        with contextlib.suppress(StoreError, TimeoutError):
            async with asyncio.timeout(LET_GO):
                await self._store.keep_outlet(outlet.id, outlet.fence, self._clock.now_ms())

    async def _keep(self, outlet: Outlet) -> None:
        if not await self._store.keep_outlet(outlet.id, outlet.fence, self._clock.now_ms() + LEASE_MS):
            raise NotHeld(outlet.id)

    # ---- what the log has brought

    async def _tell(self, outlet: Outlet) -> None:
        if outlet.kind != "webhook":
            return
        asked = set(webhook_settings(outlet).events)
        told, planned = outlet.told, outlet.planned
        head = await self._store.head(outlet.board)
        epoch = "" if head is None else head.epoch
        while True:
            lines = await self._store.read(outlet.board, told, LINES)
            new = []
            for line in lines:
                event = event_of(line.seq, line.body)
                if event.type in asked:
                    new.append(self._new(outlet, epoch, event.type, line.seq))
            plans = [version for version in await self._store.plans(outlet.board) if version > planned]
            if not lines and not plans:
                return
            told, planned = lines[-1].seq if lines else told, max(plans, default=planned)
            for version in plans if signing.PLAN_READY in asked else ():  # after the end that it was made of
                new.append(self._new(outlet, epoch, signing.PLAN_READY, told, version))
            if not await self._store.tell_outlet(outlet.id, outlet.fence, told, planned, new):
                raise NotHeld(outlet.id)
            await self._keep(outlet)

    def _new(self, outlet: Outlet, epoch: str, event: str, seq: int, version: int = 0) -> NewDelivery:
        id = delivery_id(outlet.id, epoch, event, version or seq)
        return NewDelivery(id=id, event=event, seq=seq, version=version, created=self._clock.now_ms())

    # ---- what is due

    async def _send_due(self, outlet: Outlet) -> None:
        """Until one is to be tried again: what else is due waits for the next hold, before which others have theirs."""
        for delivery in await self._store.due_deliveries(outlet.id, self._clock.now_ms()):
            came = await self._deliver(outlet, delivery)
            if came is None:
                continue
            if came.done:
                outlet = msgspec.structs.replace(outlet, failing=0)
            elif not came.lasting:
                return

    async def _deliver(self, outlet: Outlet, delivery: Delivery) -> Came | None:
        """None where it does not wait any more."""
        await self._keep(outlet)
        if not await self._store.begin_delivery(outlet.id, outlet.fence, delivery.id):
            return None
        if delivery.attempts >= TRIES:  # the worker itself died of it, again and again
            came = Came("worker_stopped", done=False, lasting=True)
        else:
            came = await (self._send(outlet, delivery) if outlet.kind == "webhook" else self._push(outlet, delivery))
        await self._end(outlet, delivery, came)
        return came

    async def _end(self, outlet: Outlet, delivery: Delivery, came: Came) -> None:
        now, tries = self._clock.now_ms(), delivery.attempts + 1
        again = not (came.done or came.lasting or tries >= TRIES)
        retry_at = now + BACK_OFF_MS * 4 ** (tries - 1) if again else None
        COUNTS.jobs["delivered" if came.done else "delivery_tried" if again else "delivery_dead"] += 1
        if not await self._store.end_delivery(
            outlet.id, outlet.fence, delivery.id, answer=came.answer, at=now, retry_at=retry_at, done=came.done
        ):
            raise NotHeld(outlet.id)
        failing = 0 if came.done else outlet.failing or now
        if came.gone or (failing and now - failing >= FAILING_MS):
            log.warning("outlet_switched_off", kind=outlet.kind)
            await self._store.set_active(outlet.board, outlet.id, False)
            raise NotHeld(outlet.id)

    async def _send(self, outlet: Outlet, delivery: Delivery) -> Came:
        told = await self._told(outlet, delivery)
        if told is None:
            return Came("nothing_there", done=False, lasting=True)
        body, headers = signing.sent(told, outlet.secret, self._clock.now_ms() // 1000)
        try:
            heard = await self._outside("POST", outlet.url, headers, body)
        except Unreached as why:
            return Came(str(why), done=False)
        return Came(
            str(heard.status), done=200 <= heard.status < 300, gone=heard.status == GONE, lasting=heard.status == GONE
        )

    async def _told(self, outlet: Outlet, delivery: Delivery) -> signing.Told | None:
        """Read now, not when it was noted: what was erased meanwhile is not sent (LOG-11)."""
        if delivery.event == signing.PLAN_READY:
            row = await self._store.plan(outlet.board, delivery.version)
            if row is None:
                return None
            made = signing.PlanMade(board=outlet.board, seq=row.seq, version=row.version, at=row.created)
            return signing.of_plan(delivery.id, made, self._url())
        lines = await self._store.read(outlet.board, delivery.seq - 1, 1)
        if not lines:
            return None
        event = event_of(lines[0].seq, lines[0].body)
        words = webhook_settings(outlet).words
        return signing.of_event(delivery.id, outlet.board, event, self._url(), words=words)

    async def _push(self, outlet: Outlet, delivery: Delivery) -> Came:
        kept = self._clock.now_ms()

        async def keep() -> None:
            nonlocal kept
            if self._clock.now_ms() - kept >= BEAT_MS:
                kept = self._clock.now_ms()
                await self._keep(outlet)

        try:
            async with asyncio.timeout(PUSH_WITHIN):
                done = await push_plan(self._store, outlet, delivery.version, Way(self._outside, keep), self._url())
        except Failed as why:
            return Came(str(why), done=False, lasting=why.lasting)
        except TimeoutError:
            return Came("timeout", done=False)
        return Came(f"pushed {done.created} {done.changed} {done.closed} {done.same}", done=True)


def webhook_settings(outlet: Outlet) -> WebhookSettings:
    return msgspec.json.decode(outlet.settings, type=WebhookSettings)


def delivery_id(outlet: str, epoch: str, event: str, number: int) -> str:
    """The same for the same: read twice from the log, it is one delivery. What follows a restore is another (LOG-8)."""
    return "d-" + hashlib.sha256(f"{outlet} {epoch} {event} {number}".encode()).hexdigest()[:32]
