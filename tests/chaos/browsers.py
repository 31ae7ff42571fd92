"""The web client itself in Node (web/tests/real), each person with a door of their own: seating, settling, judging.

The clients are the modules that the browser ships; this says to them only what a person, or the machine, would do.
"""

import asyncio
import contextlib
import itertools
import json
import random
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from cocreate.boards.lines import event_of
from cocreate.client.rest import Joined
from cocreate.storage.ports import Store, StoreError
from cocreate.storage.store import open_store
from tests.chaos.cases import NotRun
from tests.chaos.judge import Verdict, judge, new_words
from tests.chaos.load import LEADS, SETTLES_WITHIN
from tests.chaos.proxy import Proxy
from tests.chaos.stage import Stage
from tests.services import _die_with_us

WEB = Path(__file__).parents[2] / "web"
STARTS_WITHIN = 60.0
ANSWERS_WITHIN = 90.0  # seconds: twenty minutes of somebody's time may be among them
LINE = 2**24
MINUTE = 61_000  # ms, in which a client does all that it does now and then
SILENCE = 40_000  # ms, after which a client no longer believes in its connection


class Browsers:
    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage, self.seed, self.lots = stage, seed, random.Random(seed)
        self.boards: dict[str, list[str]] = {}  # board -> names
        self.doors: dict[str, Proxy] = {}
        self.epochs: set[str] = set()  # that were, before a board got another
        self.bystanders: dict[str, Joined] = {}  # one at each board, who never does anything
        self._numbers = itertools.count()
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._stack = contextlib.AsyncExitStack()
        self._store: Store | None = None
        self._node: asyncio.subprocess.Process | None = None
        self.last = ""  # what there was to wait for

    @property
    def people(self) -> list[str]:
        return list(self.doors)

    # ---- the process

    async def start(self) -> None:
        if (node := shutil.which("node")) is None or not (WEB / "node_modules" / "vite").exists():
            raise NotRun("needs Node and the web packages")
        said = self._stack.enter_context((self.stage.notes / "node.stderr").open("wb"))
        self._node = await asyncio.create_subprocess_exec(
            node, "tests/real/run.mjs", cwd=WEB, limit=LINE, preexec_fn=_die_with_us,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=said,
        )  # fmt: skip
        listening = asyncio.create_task(self._listen())
        self._stack.push_async_callback(_ended, listening, self._node)
        async with asyncio.timeout(STARTS_WITHIN):
            await self.ask("begin", folder=str(self.stage.notes), seed=self.seed)

    async def ask(self, do: str, **what: Any) -> Any:
        assert self._node is not None and self._node.stdin is not None
        number = next(self._numbers)
        answer = self._answers[number] = asyncio.get_running_loop().create_future()
        self._node.stdin.write(json.dumps({"n": number, "do": do, **what}).encode() + b"\n")
        async with asyncio.timeout(ANSWERS_WITHIN):
            said = await answer
        if "error" in said:
            raise AssertionError(said["error"])
        return said["value"]

    async def _listen(self) -> None:
        assert self._node is not None and self._node.stdout is not None
        while line := await self._node.stdout.readline():
            said = json.loads(line)
            if (waiting := self._answers.pop(said["n"], None)) is not None and not waiting.done():
                waiting.set_result(said)
        for waiting in self._answers.values():
            if not waiting.done():
                waiting.set_result({"error": f"Node has ended:\n{self.stderr[-3_000:]}"})

    @property
    def stderr(self) -> str:
        return (self.stage.notes / "node.stderr").read_text(errors="replace")

    async def close(self) -> None:
        if self._store is not None:
            await self._store.close()
        await self._stack.aclose()

    # ---- the people

    async def seat(self, boards: int, each: int, bug: str = "") -> None:
        for _ in range(boards):
            await self.table(each, bug)
        await self.until(lambda states: all(one["live"] for one in states))
        for people in self.boards.values():
            await self.ask("give", who=people[0], command={"type": "open_phase", "phase": "cluster"})

    async def table(self, each: int, bug: str = "") -> None:
        node = self.stage.nodes[0]
        opened = await node.opened(listen={"writing": "open"})
        lead, code, people = {"board": opened.board, "key": opened.key}, "", []
        for number in range(each):
            name = f"t{len(self.boards)}-{number}"
            joined = await node.api.join(lead if number < LEADS else {"code": code}, name)
            code = code or (await node.api.invites(joined))["participant"]["code"]
            door = self.doors[name] = await self._stack.enter_async_context(Proxy(self.any_port(), seed=self.seed))
            seat: dict[str, Any] = {"board": joined.board, "seat": joined.you, "token": joined.token}
            seat |= {"port": door.port, "lead": number < LEADS, "name": name}
            await self.ask("sit", seat=seat, bug=bug)
            people.append(name)
        self.bystanders[opened.board] = await node.api.join({"code": code}, "Per Caso")
        self.boards[opened.board] = people

    def any_port(self) -> int:
        return self.lots.choice(self.stage.nodes).settings.port

    @contextlib.asynccontextmanager
    async def acting(self, rate: float) -> AsyncIterator[None]:
        """So many acts a second in all, by anybody, whether connected or not."""
        await self.ask("pace", rate=rate)
        yield
        await self.ask("pace", rate=0)

    async def states(self) -> list[dict[str, Any]]:
        """Of all tabs that the server has not closed for good."""
        return [one for one in await self.ask("states") if not one["ended"]]

    async def until(self, test: Any, within: float = SETTLES_WITHIN) -> None:
        async with asyncio.timeout(within):
            while not test(await self.states()):
                await asyncio.sleep(0.05)

    async def mend(self) -> None:
        """All networks are well again, and the time has come for those who wait to try once more."""
        for door in self.doors.values():
            door.faults()
            door.target = self.any_port()
            await door.allow()
        await asyncio.gather(*(self.ask("leap", who=who, ms=MINUTE) for who in self.people))
        for who in self.people:
            await self.ask("network", who=who, there=True)
        for people in self.boards.values():  # who had missed the very last event learns it from the next one
            await self.ask("give", who=people[0], command={"type": "set_timer", "seconds": 60})

    # ---- the end

    async def settle(self, within: float = SETTLES_WITHIN) -> float | None:
        """How long until all are there, nothing is pending, and each holds its board up to the head; or None."""
        began = time.monotonic()
        while time.monotonic() < began + within:
            states = await self.states()
            if all(one["live"] and not one["pending"] for one in states) and await self._at_head(states):
                return time.monotonic() - began
            self.last = await self.stuck()
            await asyncio.sleep(0.1)
        return None

    async def stuck(self) -> str:
        states = [one for one in await self.states() if not one["live"] or one["pending"]]
        return "; ".join(f"{one['who']}/{one['tab']}: {one}" for one in states[:4]) or "the log is further than anybody"

    async def _at_head(self, states: list[dict[str, Any]]) -> bool:
        try:
            heads = {row.id: row.seq for row in await (await self.store()).boards()}
        except StoreError:
            return False
        return all(one["seq"] == heads[one["board"]] for one in states)

    async def store(self) -> Store:
        if self._store is None:
            self._store = await open_store(self.stage.store_url, read_only=True)
        return self._store

    async def judged(self) -> Verdict:
        """The judge's word on all that passed on the wire; then what each person sees, and that no word is missing."""
        ended = await self.ask("end")
        journals = sorted(self.stage.notes.glob("*.jsonl"))
        await self._same_log(journals)
        verdict = await judge(self.stage.store_url, journals, ends=False)
        last = await judge(self.stage.store_url, map(Path, ended["there"]))
        verdict.other += [fault for fault in last.other if fault not in verdict.other]
        there = await self._words()
        for who, words in ended["words"].items():
            verdict.lost += [f"{who}: {word} was given, and is neither in the log nor taken back"
                             for word in words if word not in there]  # fmt: skip
        verdict.other += self.stage.bugs()
        if self.stderr:
            verdict.other.append(f"Node said: {self.stderr[-2_000:]}")
        return verdict

    async def _same_log(self, journals: list[Path]) -> None:
        """A board whose epoch was changed on purpose has the same log still: to the judge it is one."""
        heads = {board: await (await self.store()).head(board) for board in self.boards}
        now = {board: head.epoch for board, head in heads.items() if head is not None}
        for journal in journals:
            text = journal.read_text()
            for before in self.epochs:
                text = text.replace(f'{{"epoch":"{before}"}}', f'{{"epoch":"{now[journal.name.split(".")[0]]}"}}')
            journal.write_text(text)

    async def _words(self) -> set[str]:
        store, found = await self.store(), set[str]()
        for board in self.boards:
            after = 0
            while page := await store.read(board, after):
                found.update(word for line in page for word in new_words(event_of(line.seq, line.body)))
                after = page[-1].seq
        return found


async def _ended(listening: asyncio.Task[None], node: asyncio.subprocess.Process) -> None:
    assert node.stdin is not None
    node.stdin.close()
    try:
        async with asyncio.timeout(5):
            await node.wait()
    except TimeoutError:
        node.kill()
    listening.cancel()


@contextlib.asynccontextmanager
async def browsers(stage: Stage, seed: int, boards: int, each: int, bug: str = "") -> AsyncIterator[Browsers]:
    made = Browsers(stage, seed)
    try:
        await made.start()
        await made.seat(boards, each, bug)
        yield made
    finally:
        await made.close()
