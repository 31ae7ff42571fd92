"""People at many tables: seating them, letting them act at a pace, and waiting until all hold what the log says."""

import asyncio
import contextlib
import itertools
import random
import time
from collections.abc import AsyncIterator, Callable, Iterable

from cocreate.boards import commands as c
from cocreate.boards.records import THE_BOARD
from cocreate.client.rest import Joined, Opened
from cocreate.storage.ports import Store, StoreError
from cocreate.storage.store import open_store
from tests.chaos.acts import act
from tests.chaos.journal import Journal
from tests.chaos.judge import Verdict, judge
from tests.chaos.people import Person, Seen
from tests.chaos.stage import Stage

LEADS = 2  # facilitators at a table; the others are participants
SETTLES_WITHIN = 60.0  # seconds, then it is not settled


class Load:
    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage, self.lots = stage, random.Random(seed)
        self.people: list[Person] = []
        self.boards: dict[str, list[Person]] = {}
        self.opened: list[Opened] = []
        self.seen = Seen()
        self._tasks: list[asyncio.Task[None]] = []
        self._store: Store | None = None

    def any_port(self) -> int:
        return self.stage.port(self.lots.randrange(len(self.stage.nodes)))

    async def seat(self, boards: int, each: int, port: Callable[[], int] | None = None) -> None:
        for _ in range(boards):
            await self.table(each, port)
        await self.all_live()

    async def table(self, people: int, port: Callable[[], int] | None = None) -> Opened:
        api = self.stage.nodes[0].api
        opened = await self.stage.nodes[0].opened(listen={"writing": "open"})
        self.opened.append(opened)
        key = {"board": opened.board, "key": opened.key}
        code = ""
        seated: list[Person] = []
        for number in range(people):
            leads = number < LEADS
            name = f"{len(self.boards)}-{number}"
            joined = await api.join(key if leads else {"code": code}, name)
            if not code:
                code = (await api.invites(joined))["participant"]["code"]
            role = "facilitator" if leads else "participant"
            lots = random.Random(self.lots.random())
            seated.append(Person(joined, name, self._journal(joined), port=port or self.any_port, lots=lots, role=role))
        for person in seated:
            person.seen = self.seen
        self.boards[opened.board] = seated
        self.people += seated
        self._tasks += [asyncio.create_task(person.run()) for person in seated]
        await self.until(lambda: seated[0].core.live)
        seated[0].give(c.OpenPhase(phase="cluster"))
        return opened

    async def finish_one(self) -> None:
        """The first table has its plan, with a few actions: from then on its facilitators go on with that."""
        seated = self.people[: len(self.boards[self.opened[0].board])]
        lead = seated[0]
        lead.give(c.AddCards(cards=[c.NewCard(id=lead.word(), zone="actions", text="", x=n, y=0) for n in range(5)]))
        lead.give(c.FinishBoard())
        await self.until(lambda: lead.core.view["board"][THE_BOARD]["status"] == "finished")

    def _journal(self, joined: Joined) -> Journal:
        return Journal(self.stage.notes / f"{joined.board}.{joined.you}.jsonl", joined.board, joined.you)

    async def all_live(self, within: float = SETTLES_WITHIN) -> None:
        await self.until(lambda: all(person.core.live for person in self.people), within)

    async def until(self, test: Callable[[], bool], within: float = SETTLES_WITHIN) -> None:
        async with asyncio.timeout(within):
            while not test():
                await asyncio.sleep(0.02)

    @contextlib.asynccontextmanager
    async def acting(self, rate: float, people: list[Person] | None = None) -> AsyncIterator[None]:
        """So many acts a second in all, by anybody, whether connected or not, as long as the block lasts."""
        task = asyncio.create_task(self._act(rate, people or self.people))
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def act_for(self, seconds: float, rate: float) -> None:
        async with self.acting(rate):
            await asyncio.sleep(seconds)

    async def act_so_often(self, acts: int, rate: float) -> None:
        """However long it takes: a machine that is busy gives them later, not fewer."""
        await self._act(rate, self.people, range(acts))

    async def _act(self, rate: float, people: list[Person], acts: Iterable[int] | None = None) -> None:
        due = time.monotonic()
        for _ in itertools.count() if acts is None else acts:
            due += self.lots.expovariate(rate)
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            for _ in range(5):
                if act(self.lots.choice(people), self.lots):
                    break

    def spread(self, part: float = 0.3) -> None:
        """Some hang up, and come back anywhere: else all would end at the one server that lived."""
        for person in self.lots.sample(self.people, int(len(self.people) * part)):
            person.hang_up()

    async def settle(self, within: float = SETTLES_WITHIN) -> float | None:
        """How long until everybody is there, nothing is pending, and all hold their board up to its head; or None."""
        began = time.monotonic()
        while time.monotonic() < began + within:
            if all(person.quiet or person.ended for person in self.people) and await self._at_head():
                return time.monotonic() - began
            await asyncio.sleep(0.05)
        return None

    async def _at_head(self) -> bool:
        try:
            if self._store is None:
                self._store = await open_store(self.stage.store_url, read_only=True)
            heads = {row.id: row.seq for row in await self._store.boards()}
        except StoreError:
            return False
        return all(person.core.seq == heads[person.core.board] for person in self.people if not person.ended)

    async def judged(self, *, ends: bool = True) -> Verdict:
        if self._store is not None:
            await self._store.close()
            self._store = None
        for person in self.people:
            person.end()
        await self._leave()
        for person in self.people:
            person.journal.close()
        paths = [person.journal.path for person in self.people]
        verdict = await judge(self.stage.store_url, paths, ends=ends)
        verdict.other += self.stage.bugs()
        return verdict

    async def _leave(self) -> None:
        """Everybody gets up; what went wrong with one of them is raised."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            task.cancel()
        for error in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(error, Exception):
                raise error

    async def close(self) -> None:
        try:
            await self._leave()
        finally:
            if self._store is not None:
                await self._store.close()


@contextlib.asynccontextmanager
async def load(stage: Stage, seed: int, boards: int, each: int) -> AsyncIterator[Load]:
    made = Load(stage, seed)
    try:
        await made.seat(boards, each)
        yield made
    finally:
        await made.close()
