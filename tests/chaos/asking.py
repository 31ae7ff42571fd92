"""One command, many copies (D6): the same frame over several connections of one person, to several nodes at once."""

import asyncio
import contextlib
import itertools
from dataclasses import dataclass, field

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from cocreate.boards import commands as c
from cocreate.client.core import FOR_NOW
from cocreate.client.rest import Joined
from cocreate.realtime import frames as f
from tests.chaos.cases import EVERY, TWO, Case, promise
from tests.chaos.journal import Journal
from tests.chaos.judge import judge
from tests.chaos.load import Load
from tests.chaos.people import decoded
from tests.chaos.stage import Stage, stage

SOCKETS = 6  # of one person
MOST = 20  # commands of one person under way
WITHIN = 30.0
FLAPS = (0.5, 3.0)  # seconds between two broken connections of one person
QUICK_FLAPS = (0.05, 0.5)

Answer = tuple[str, int | str]  # ("done", seq) or ("refused", code)


class Broken(Exception):
    """The connection, before an answer came."""


@dataclass
class Asker:
    """A person with several sockets; each answer to each copy is kept."""

    made: Stage
    joined: Joined
    case: Case
    sockets: list[ClientConnection] = field(default_factory=list)
    answers: dict[tuple[int, str], asyncio.Future[Answer]] = field(default_factory=dict)
    readers: list[asyncio.Task[None]] = field(default_factory=list)
    connected: int = 0

    async def enter(self) -> None:
        for n in range(SOCKETS):
            self.sockets.append(await self._connected(n))
            self.readers.append(asyncio.create_task(self._stay(n)))

    async def _connected(self, n: int) -> ClientConnection:
        port = self.made.port(n % len(self.made.nodes))
        socket = await connect(
            f"ws://127.0.0.1:{port}/ws", proxy=None, compression=None, max_size=None, ping_interval=None
        )
        hello = f.Hello(v=f.PROTOCOL, board=self.joined.board, token=self.joined.token)
        await socket.send(msgspec.json.encode(hello), text=True)
        while not isinstance(decoded(await socket.recv()), f.Welcome):
            pass
        self.connected += 1
        return socket

    async def _stay(self, n: int) -> None:
        """Whoever waits for an answer when the connection breaks asks again on the next."""
        while True:
            with contextlib.suppress(ConnectionClosed):
                await self._read(n)
            self.sockets[n] = await self._connected(n)
            for (of, _), waiting in list(self.answers.items()):
                if of == n and not waiting.done():
                    waiting.set_exception(Broken)

    async def flap(self) -> None:
        """One connection after another breaks, in the middle of whatever it is."""
        while True:
            await asyncio.sleep(self.case.lots.uniform(*self.case.some(FLAPS, QUICK_FLAPS)))
            self.case.lots.choice(self.sockets).transport.abort()

    async def _read(self, n: int) -> None:
        while True:
            match decoded(await self.sockets[n].recv()):
                case f.Events(events):
                    for event in events:
                        self._answer(n, event.cmd, ("done", event.seq))
                case f.Done(id, seq):
                    self._answer(n, id, ("done", seq))
                case f.Refusal(id, code):
                    self._answer(n, id, ("refused", code))
                case _:
                    pass

    def _answer(self, n: int, id: str, answer: Answer) -> None:
        waiting = self.answers.get((n, id))
        if waiting is not None and not waiting.done():
            waiting.set_result(answer)

    async def ask(self, id: str, command: c.SocketCommand, copies: int) -> set[Answer]:
        """All different answers; one is what is wanted."""
        which = self.case.lots.sample(range(SOCKETS), copies)
        async with asyncio.timeout(WITHIN):
            return set(await asyncio.gather(*(self._answered(n, f.Do(id=id, command=command)) for n in which)))

    async def _answered(self, n: int, do: f.Do) -> Answer:
        """Of one copy; where it is put off, it comes again."""
        while True:
            waiting = self.answers[n, do.id] = asyncio.get_running_loop().create_future()
            waiting.add_done_callback(lambda given: given.cancelled() or given.exception())  # nobody else may look
            with contextlib.suppress(ConnectionClosed, Broken):
                await self.sockets[n].send(msgspec.json.encode(do), text=True)
                answer = await waiting
                if answer[1] not in FOR_NOW:
                    del self.answers[n, do.id]
                    return answer
            await asyncio.sleep(self.case.lots.uniform(0.1, 0.5))
            do = msgspec.structs.replace(do, again=True)

    async def leave(self) -> None:
        for reader in self.readers:
            reader.cancel()
        await asyncio.gather(*self.readers, return_exceptions=True)
        for socket in self.sockets:
            await socket.close()


@promise("D6", "a command sent many times through any nodes has one effect and one answer", EVERY, quick=(TWO,))
async def copies(case: Case) -> None:
    commands, boards, each = case.some(20_000 if case.nodes == 3 else 5_000, 300), 4, 3
    async with stage(case.machines, case.nodes, case.store) as made:
        seats = Load(made, case.seed)
        for _ in range(boards):
            await seats.table(each)
        await seats.all_live()
        askers = [Asker(made, person.joined, case) for person in seats.people]
        await seats.close()
        await asyncio.gather(*(asker.enter() for asker in askers))
        journals = [Journal(made.notes / f"d6-{n}", a.joined.board, a.joined.you) for n, a in enumerate(askers)]
        count = itertools.count()
        sent, inconsistent = 0, 0

        async def keep_asking(asker: Asker, journal: Journal) -> None:
            nonlocal sent, inconsistent
            while (number := next(count)) < commands:
                id, copies = f"d{number}", case.lots.randint(1, 6)
                sent += copies
                command = command_of(number, case)
                journal.note(cmd=id, sent=0)
                found = await asker.ask(id, command, copies)
                if len(found) > 1:
                    inconsistent += 1
                    case.need(False, f"{id} in {copies} copies was answered {sorted(map(str, found))}")
                for what, answer in found:
                    if what == "done":
                        journal.note(cmd=id, acked_seq=answer)
                    else:
                        journal.note(cmd=id, refused=answer)

        flapping = [asyncio.create_task(asker.flap()) for asker in askers]
        await asyncio.gather(
            *(keep_asking(a, j) for a, j in zip(askers, journals, strict=True) for _ in range(MOST // 4))
        )
        for flap in flapping:
            flap.cancel()
        await asyncio.gather(*flapping, return_exceptions=True)
        for asker in askers:
            await asker.leave()
        for journal in journals:
            journal.close()
        verdict = await judge(made.store_url, [journal.path for journal in journals], ends=False)
        case.verdict.add(verdict)
        for fault in verdict.faults[:10]:
            case.need(False, fault)
        case.need(inconsistent == 0, f"{inconsistent} commands were answered in more than one way")
        broken = sum(asker.connected for asker in askers) - SOCKETS * len(askers)
        case.need(broken > 0, "no connection broke: the test is blind to it")
        case.faults.append(f"each command in 1 to 6 copies at once, over {SOCKETS} sockets; a socket broken x{broken}")
        case.figures |= {"commands": commands, "copies": sent, "inconsistent": inconsistent}


def command_of(number: int, case: Case) -> c.SocketCommand:
    word = f"wd6.{number}x"
    if number % 20 == 7:  # some are refused: that too has one answer
        return c.AddComment(id=word, card="nowhere", text=word)
    return c.AddCards(cards=[c.NewCard(id=word, zone="ideas", text=word, x=0, y=0)])
