"""Each node's way to the store: slow, breaking off, silent, and nobody knows what became of a question (LOG-4)."""

import asyncio
import inspect
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from cocreate.storage.appending import check
from cocreate.storage.ports import Append, Appended, Decide, Head, Moved, Stored, StoreError
from tests.world.store import Truth
from tests.world.virtual import Home, here

T = TypeVar("T")

SILENT_FOR = 5.0  # seconds at most that who holds the board may say nothing


@dataclass
class Weather:
    """How it stands with one node's way to the store; probabilities are of one question."""

    latency: float = 0.004  # seconds, one way, on the average
    fails: float = 0.0
    lost: float = 0.0  # it is written, and the answer does not come
    slow: float = 0.0  # it takes longer than anybody waits
    along: float = 0.5  # what came between comes with the answer, as some stores do
    over: bool = False  # all is well from now on


class Way:
    """The store as one process has it."""

    def __init__(
        self, truth: Truth, weather: Weather, lots: random.Random, home: Home, wrote: set[tuple[str, str]]
    ) -> None:
        self._truth, self._weather, self._lots, self._home = truth, weather, lots, home
        self._wrote = wrote

    def __getattr__(self, name: str) -> Any:
        ask = getattr(self._truth, name)
        if inspect.iscoroutinefunction(ask):

            async def asked(*args: Any, **named: Any) -> Any:
                return await self._asked(lambda: ask(*args, **named))

            self.__dict__[name] = asked
            return asked
        return ask

    async def _asked(self, ask: Callable[[], Awaitable[T]]) -> T:
        """Something that is read, or may be done twice: the answer is of when it was asked, or of when it comes."""
        if self._lots.random() < self._weather.fails:
            await self._travel()
            raise StoreError("broke off")
        if self._lots.random() < 0.5:
            answer = await ask()
            await self._travel()
        else:
            await self._travel()
            answer = await ask()
        return answer

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        return await self._outside(self._append(appends))

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        return await self._outside(self._append_under_lock(board, after, decide))

    async def _outside(self, work: Any) -> Any:
        """The database does it, whatever becomes of who asked (LOG-4)."""
        doing = here().create_task(work)
        doing.add_done_callback(lambda done: done.cancelled() or done.exception())
        return await asyncio.shield(doing)

    async def _append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        await self._travel()
        if self._lots.random() < self._weather.fails:
            raise StoreError("broke off before it wrote")
        if self._truth.is_held:
            await self._truth.hold()
            self._truth.let_go()
        results = [self._with_between(a, r) for a, r in zip(appends, await self._truth.append(appends), strict=True)]
        await self._travel()
        self._perhaps_lose()
        return results

    def _with_between(self, append: Append, result: Appended | Moved) -> Appended | Moved:
        if isinstance(result, Appended):
            self._wrote.update((line.actor, line.cmd) for line in append.lines)
        head = result.head.seq if isinstance(result, Moved) else result.first - 1
        if append.since is None or append.since >= head or self._lots.random() > self._weather.along:
            return result
        lines: list[Stored] = self._truth._boards[append.board].lines[append.since : head]
        return msgspec.structs.replace(result, between=lines)

    async def _append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        await self._travel()
        await self._truth.hold()
        try:
            head, lines = self._truth._boards[board].head, self._truth._boards[board].lines[after:]
            append = await self._decided_at_home(decide, head, lines)
            if append is None:
                return None
            check(append)
            await self._travel()
            if self._lots.random() < self._weather.fails:
                raise StoreError("broke off before it wrote")
            result = self._with_between(append, self._truth._append_one(append))
        finally:
            self._truth.let_go()
        await self._travel()
        self._perhaps_lose()
        return result

    async def _decided_at_home(self, decide: Decide, head: Head, lines: Sequence[Stored]) -> Append | None:
        """In the process that asked, should it be awake: the board is not held for it for ever."""
        await self._travel()
        answer: asyncio.Future[Append | None] = here().create_future()

        def ask() -> None:
            try:
                append = decide(head, lines)
            except Exception as refused:
                if not answer.done():
                    answer.set_exception(refused)
            else:
                if not answer.done():
                    answer.set_result(append)

        here().call_soon(ask, context=self._home.context)
        try:
            return await asyncio.wait_for(answer, SILENT_FOR)
        except TimeoutError:
            raise StoreError("it said nothing for too long") from None

    async def _travel(self) -> None:
        weather = self._weather
        if weather.slow and self._lots.random() < weather.slow:
            until = here().time() + self._lots.uniform(8, 14)
            while here().time() < until and not weather.over:
                await asyncio.sleep(1.0)
        await asyncio.sleep(self._lots.expovariate(1 / weather.latency))

    def _perhaps_lose(self) -> None:
        if self._lots.random() < self._weather.lost:
            raise StoreError("broke off after it had written")
