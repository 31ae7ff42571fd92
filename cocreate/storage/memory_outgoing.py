"""What leaves the house, in memory: for the simulated world and first in the contract suite."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from cocreate.storage.outgoing import Delivery, NewDelivery, Outlet, Remote, Token

PAGE = 100


class MemoryOutgoing:
    """Beside the rest of the store in memory, whose tables it reads."""

    _boards: dict[str, Any]
    _plans: dict[tuple[str, int], Any]
    _outlets: dict[str, Outlet]
    _deliveries: dict[str, Delivery]
    _remotes: dict[tuple[str, str], Remote]
    _tokens: dict[str, Token]

    async def add_outlet(self, outlet: Outlet, most: int) -> bool:
        if len(await self.outlets(outlet.board)) >= most:
            return False
        self._outlets[outlet.id] = outlet
        return True

    async def outlets(self, board: str) -> list[Outlet]:
        mine = [one for one in self._outlets.values() if one.board == board]
        return sorted(mine, key=lambda one: (one.created, one.id))

    async def set_active(self, board: str, outlet: str, active: bool) -> bool:
        if (one := self._mine(board, outlet)) is None:
            return False
        changed = replace(one, active=True, failing=0) if active else replace(one, active=False, lease_until=0)
        self._outlets[outlet] = changed
        return True

    async def remove_outlet(self, board: str, outlet: str) -> bool:
        if self._mine(board, outlet) is None:
            return False
        del self._outlets[outlet]
        self._deliveries = {id: one for id, one in self._deliveries.items() if one.outlet != outlet}
        self._remotes = {key: one for key, one in self._remotes.items() if key[0] != outlet}
        return True

    async def hold_outlet(self, now: int, lease_ms: int) -> Outlet | None:
        free = [one for one in self._outlets.values() if one.active and one.lease_until <= now]
        for one in sorted(free, key=lambda one: (one.lease_until, one.id)):
            if self._is_behind(one) or await self.due_deliveries(one.id, now):
                self._outlets[one.id] = replace(one, fence=one.fence + 1, lease_until=now + lease_ms)
                return self._outlets[one.id]
        return None

    async def keep_outlet(self, outlet: str, fence: int, lease_until: int) -> bool:
        if (one := self._held_outlet(outlet, fence)) is None:
            return False
        self._outlets[outlet] = replace(one, lease_until=lease_until)
        return True

    async def tell_outlet(
        self, outlet: str, fence: int, told: int, planned: int, deliveries: Sequence[NewDelivery]
    ) -> bool:
        if (one := self._held_outlet(outlet, fence)) is None:
            return False
        self._outlets[outlet] = replace(one, told=told, planned=planned)
        for delivery in deliveries:
            await self.ask_delivery(outlet, delivery)
        return True

    async def deliveries(self, board: str, limit: int) -> list[Delivery]:
        mine = [one for one in self._deliveries.values() if one.board == board]
        return sorted(mine, key=lambda one: (one.created, one.seq, one.id), reverse=True)[:limit]

    async def due_deliveries(self, outlet: str, now: int) -> list[Delivery]:
        mine = [one for one in self._deliveries.values() if one.outlet == outlet]
        due = [one for one in mine if one.status == "waiting" and one.not_before <= now]
        return sorted(due, key=lambda one: (one.created, one.seq, one.version, one.id))[:PAGE]

    async def begin_delivery(self, outlet: str, fence: int, delivery: str) -> bool:
        one = self._deliveries.get(delivery)
        if self._held_outlet(outlet, fence) is None or one is None or one.status != "waiting":
            return False
        self._deliveries[delivery] = replace(one, attempts=one.attempts + 1)
        return True

    async def end_delivery(
        self, outlet: str, fence: int, delivery: str, *, answer: str, at: int, retry_at: int | None, done: bool
    ) -> bool:
        if (held := self._held_outlet(outlet, fence)) is None:
            return False
        self._outlets[outlet] = replace(held, failing=0 if done else held.failing or at)
        status = "done" if done else "dead" if retry_at is None else "waiting"
        if (one := self._deliveries.get(delivery)) is not None:
            ended = 0 if status == "waiting" else at
            changed = replace(one, answer=answer, not_before=retry_at or 0, ended=ended)
            self._deliveries[delivery] = replace(changed, status=status)
        return True

    async def deliver_again(self, board: str, delivery: str) -> bool:
        one = self._deliveries.get(delivery)
        if one is None or one.board != board or one.status == "waiting":
            return False
        self._deliveries[delivery] = replace(one, status="waiting", attempts=0, not_before=0, ended=0)
        return True

    async def ask_delivery(self, outlet: str, delivery: NewDelivery) -> bool:
        if delivery.id in self._deliveries or outlet not in self._outlets:
            return False
        self._deliveries[delivery.id] = Delivery(
            id=delivery.id,
            board=self._outlets[outlet].board,
            outlet=outlet,
            event=delivery.event,
            seq=delivery.seq,
            version=delivery.version,
            status="waiting",
            attempts=0,
            not_before=0,
            answer="",
            created=delivery.created,
            ended=0,
        )
        return True

    async def forget_deliveries(self, ended_before: int) -> None:
        kept = {id: one for id, one in self._deliveries.items() if one.status == "waiting" or one.ended >= ended_before}
        self._deliveries = kept

    async def remotes(self, outlet: str) -> dict[str, Remote]:
        return {action: one for (of, action), one in self._remotes.items() if of == outlet}

    async def put_remote(self, outlet: str, fence: int, remote: Remote) -> bool:
        if self._held_outlet(outlet, fence) is None:
            return False
        self._remotes[outlet, remote.action] = remote
        return True

    async def add_token(self, token: Token, hashed: str, most: int) -> bool:
        if len(await self.tokens(token.board)) >= most:
            return False
        self._tokens[hashed] = token
        return True

    async def tokens(self, board: str) -> list[Token]:
        mine = [one for one in self._tokens.values() if one.board == board]
        return sorted(mine, key=lambda one: (one.created, one.id))

    async def token(self, hashed: str) -> Token | None:
        return self._tokens.get(hashed)

    async def revoke_token(self, board: str, token: str) -> bool:
        gone = [hashed for hashed, one in self._tokens.items() if (one.board, one.id) == (board, token)]
        for hashed in gone:
            del self._tokens[hashed]
        return bool(gone)

    def _mine(self, board: str, outlet: str) -> Outlet | None:
        one = self._outlets.get(outlet)
        return one if one is not None and one.board == board else None

    def _held_outlet(self, outlet: str, fence: int) -> Outlet | None:
        one = self._outlets.get(outlet)
        return one if one is not None and one.active and one.fence == fence else None

    def _is_behind(self, one: Outlet) -> bool:
        head = len(self._boards[one.board].lines) if one.board in self._boards else 0
        newest = max((version for board, version in self._plans if board == one.board), default=0)
        return head > one.told or newest > one.planned
