"""One seed is one history: people act, lines break, nodes die, stores fail, hints lie, clocks jump; then all heals.

Nothing is random but by the seed, and no second is waited for.
"""

import asyncio
import contextlib
import hashlib
import random
from collections import Counter
from collections.abc import Callable

import structlog

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.realtime import room
from cocreate.realtime.hub import Hub
from cocreate.storage.ports import BoardRow
from tests.world.acts import Acts
from tests.world.hints import Ether, Temper
from tests.world.judge import Judge
from tests.world.later import HOUSE, LaterActs, TogetherActs, finished
from tests.world.nodes import Node, Process
from tests.world.people import Browser, Echo, Person
from tests.world.store import BOARD, Truth
from tests.world.verdict import Verdict
from tests.world.virtual import VirtualLoop, here
from tests.world.way import Weather

LIFE = 14.0  # virtual seconds of acts and faults
HEALING = 120  # at most, until all is quiet
SEEN = 40  # until all see who is here: a silent node is believed for 10, after its last word, which may come late
REMOVED_WITHIN = 2.0  # DEC-5
LATER = 1_000_000  # from this seed on a table also draws, and goes on with its plan; those below stay what they were
TOGETHER = 2_000_000  # and from this one on takes cards and drawings together


class World:
    def __init__(self, seed: int, *, hub: type[Hub] = Hub, truth: type[Truth] = Truth) -> None:
        self.seed, self.hub_type, self._truth_type = seed, hub, truth
        self.lots = random.Random(seed)
        self.judge = Judge(self)
        self.tally: Counter[str] = Counter()
        self.asked: dict[tuple[str, str], c.AnyCommand] = {}
        self.trace = 0  # of every frame that a server wrote
        self.stormy, self.over = True, False
        draw = self.lots
        self.only_words = draw.random() < 0.35  # then each of them must be there at the end
        self.queue = draw.choice((1, room.QUEUE, room.QUEUE, room.QUEUE))  # so small that many acts are put off, or not
        self.harsh = draw.random() < 0.25  # people are removed, and roles changed
        self.alone = draw.random() < 0.7  # one node knows that it is the only one
        self.deaf = draw.random() < 0.12  # no hint ever comes through, to the end
        self.usual_weather = draw.choice((Weather(), Weather(fails=0.01, lost=0.01), Weather(fails=0.03, lost=0.03)))

    def run(self) -> list[str]:
        """Live this seed's history; the faults that the judge found."""
        loop = VirtualLoop()
        before, room.QUEUE = room.QUEUE, self.queue
        try:
            asyncio.set_event_loop(loop)
            with structlog.testing.capture_logs() as logged:
                loop.run_until_complete(self._live())
        finally:
            asyncio.set_event_loop(None)
            loop.close()
            room.QUEUE = before
        for entry in logged:
            if entry["log_level"] == "error":
                self.judge.fault(f"bug: {entry.get('exc_info')!r}")
        return self.judge.faults

    # ---- the table and those round it

    @property
    def processes(self) -> list[Process]:
        return [node.process for node in self.nodes if node.process is not None]

    @property
    def browsers(self) -> list[Browser]:
        return [browser for person in self.people for browser in person.browsers]

    def any_process(self) -> Process | None:
        processes = self.processes
        return self.lots.choice(processes) if processes else None

    async def _open_table(self) -> None:
        draw = self.lots
        self.truth = self._truth_type()
        await self.truth.create_board(BoardRow(id=BOARD, title="T", created=0, epoch="e1", seq=0), {})
        ids = ["lead", *(f"p{n}" for n in range(draw.randrange(2, 5)))]
        temper = Temper(lost=draw.choice((0.0, 0.01, 0.5, 1.0)), doubled=draw.choice((0.0, 0.2)))
        temper.made_up, temper.late = draw.choice((0.0, 0.0, 2.0)), draw.choice((0.002, 0.05, 1.0))
        self.ether = Ether(self.truth, random.Random(draw.random()), Temper(), ids, self.tally)
        self.nodes: list[Node] = []
        self.nodes += [Node(self, draw.choice((1.0, 1.0, 10.0))) for _ in range(draw.choice((1, 2, 2, 3, 3)))]
        self.nodes[0].start()
        await self._seat(ids)
        self.ether.temper = Temper(lost=1.0) if self.deaf else temper
        for node in self.nodes:
            node.start()
            node.settle()
        self.people = [Person(self, id) for id in ids]
        acts = TogetherActs if self.seed >= TOGETHER else LaterActs if self.seed >= LATER else Acts
        self.acts = acts(random.Random(draw.random()), self.people, only_words=self.only_words, harsh=self.harsh)

    async def _seat(self, ids: list[str]) -> None:
        anonymous = c.PhaseSettings(anonymous=True, writing=self.lots.choice(("open", "private")))
        phases = self.lots.choice(({}, {}, {"imagine": anonymous}, {"cluster": anonymous}))
        first = c.OpenBoard(title="T", language="it", template="co-design", phases=phases)
        lead = (SERVER, c.JoinTable(member=ids[0], role="facilitator"))
        house, theirs = [], None
        if self.seed >= LATER:
            house, theirs = [(ids[0], c.AddOrganisation(id=HOUSE, name="Casa", sector="public"))], HOUSE
        others = [(SERVER, c.JoinTable(member=id, role="participant", organisation=theirs)) for id in ids[1:]]
        opening: list[tuple[str, c.AnyCommand]] = [(SERVER, first), lead, *house, *others]
        if self.seed >= LATER and self.lots.random() < 0.6:
            opening += [(ids[0], command) for command in finished()]
        process = self.nodes[0].process
        assert process is not None
        hub = process.hub
        for n, (actor, command) in enumerate(opening):
            await asyncio.create_task(hub.do(BOARD, actor, command, f"opening-{n}"), context=process.context)
        for id in ids:
            digest = hashlib.sha256(f"token-{id}".encode()).hexdigest()
            await self.truth.add_person(BOARD, id, id.title(), digest, 0)

    # ---- its course

    async def _live(self) -> None:
        here().set_exception_handler(self._unhandled)
        try:
            await self._open_table()
            await self._befall()
            await self._settle()
        finally:
            await self._end()

    async def _befall(self) -> None:
        self.ends = here().time() + LIFE
        for browser in self.browsers:
            here().call_later(self.lots.uniform(0, 2), browser.connect)
            here().call_later(self.lots.uniform(1, 3), self._act, browser)
        self._let_befall()
        await asyncio.sleep(LIFE)

    async def _settle(self) -> None:
        self._heal()
        await self._until(self.judge.is_quiet, HEALING)
        await Verdict(self).judge()
        if not self.judge.faults:
            await self._look_round()
        if not self.judge.faults and self.lots.random() < 0.4:
            await self._remove_one()

    def _act(self, browser: Browser) -> None:
        if here().time() > self.ends:
            return
        if browser.core.me and not browser.away and not browser.ended:
            self.acts.of(browser)
        here().call_later(self.lots.expovariate(1 / 0.5), self._act, browser)

    def _let_befall(self) -> None:
        """What goes wrong, and when: each seed has its own ills."""
        draw = self.lots
        ills: list[tuple[Callable[[], None], float]] = []
        for node in self.nodes:
            ills += [(node.kill, 0.8), (node.restart, 0.3), (node.freeze, 0.5), (node.storm, 0.5), (node.jump, 1.0)]
        ills += [(self._echo, 4.0), (self._flip, 0.3), (self._another_browser, 0.4), (self._nine_browsers, 0.04)]
        ills += [(self._restore, 0.25), (self._erase, 0.12), (self._reconnected, 1.0)]
        for befall, often in ills:
            while draw.random() < often / (often + 1):
                here().call_later(draw.uniform(1.5, LIFE), befall)
        self._back_up()
        self.ether.make_up()

    def _back_up(self) -> None:
        self.truth.back_up()
        if here().time() < self.ends:
            here().call_later(self.lots.uniform(0.3, 2), self._back_up)

    def _unhandled(self, _: object, context: dict[str, object]) -> None:
        if not self.over:
            what = context.get("exception") or context.get("message")
            self.judge.fault(f"unhandled: {what!r} in {context.get('future') or context.get('handle')!r}")

    # ---- ills

    def _echo(self) -> None:
        browser, process = self.lots.choice(self.browsers), self.any_process()
        known = [do for do in browser.sent if do.id in browser.settled]
        known += [do for do in browser.sent if browser.core.pending and do.id == browser.core.pending[0].id]
        if known and process is not None and not browser.ended:
            self.tally["commands sent again elsewhere"] += 1
            Echo(self, browser, self.lots.choice(known), process)

    def _flip(self) -> None:
        self.lots.choice(self.browsers).flip()

    def _another_browser(self) -> None:
        person = self.lots.choice(self.people)
        if len(person.browsers) < 2:
            self._act(person.open_another())

    def _nine_browsers(self) -> None:
        person, process = self.lots.choice(self.people), self.any_process()
        if process is not None and len(person.browsers) == 1:
            for _ in range(9):
                person.open_another(process)

    def _reconnected(self) -> None:
        """The hints' carrier was away for a moment."""
        process = self.any_process()
        if process is not None:
            here().call_soon(process.ear.again, context=process.context)

    def _restore(self) -> None:
        self.tally["restores"] += 1
        if self.lots.random() < 0.5:
            for node in self.nodes:
                node.kill()
        here().create_task(
            self.truth.restore(f"e-{self.tally['restores']}-{self.truth.seq}", self.lots.choice((-1, -1, -3)))
        )

    def _erase(self) -> None:
        person = self.lots.choice(self.people[1:]).id
        if person not in self.truth.history().removed:
            self.tally["erasures"] += 1
            here().create_task(self.truth.take_out(person, int(here().time() * 1000), f"x-{person}-{self.truth.seq}"))

    # ---- the end

    def _heal(self) -> None:
        self.stormy = False
        self.usual_weather = Weather()
        if not self.deaf:
            self.ether.temper = self.ether.calm
        self.ether.temper.made_up = 0.0
        for node in self.nodes:
            node.settle()
            node.weather.over = True
            if node.process is not None:
                node.process.go_on()
        for process in self.processes:
            for line in [line for line in process.lines if line.lossy]:
                line.cut()
        for browser in self.browsers:
            if browser.away:
                browser.take_out()

    async def _until(self, test: Callable[[], bool], seconds: int) -> bool:
        for n in range(seconds):
            await asyncio.sleep(1.0)
            if test():
                return True
            if n % 5 == 4:
                for browser in self.browsers:
                    browser.compare()
        return False

    async def _look_round(self) -> None:
        """Who has gone is gone for all; of who is here all know, if hints come through at all."""
        if self.lots.random() < 0.5:
            for browser in self.people[-1].browsers:
                browser.put_away(None)
        if not await self._until(lambda: not self.judge.unseen(), SEEN):
            for said in self.judge.unseen():
                self.judge.fault(said)

    async def _remove_one(self) -> None:
        """Who is taken off the table while all is well is gone from all nodes within two seconds (DEC-5)."""
        lead = self.people[0].browsers[0]
        person = self.lots.choice(self.people[1:])
        if person.id in self.truth.history().removed:
            return
        lead.give(c.RemoveMember(member=person.id))
        if await self._until(lambda: person.id in self.truth.history().removed, 5):
            await asyncio.sleep(REMOVED_WITHIN)
            open_still = [line for p in self.processes for line in p.lines if line.person == person.id]
            for line in open_still:
                if line.epoch and line.closed_with is None:
                    self.judge.fault(f"{person.id} was removed, and {line.browser} is served still")

    async def _end(self) -> None:
        self.over = here().over = True
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        for task in rest:
            task.cancel()
        _, stuck = await asyncio.wait(rest, timeout=1)
        for task in stuck:  # of the dead: what would have woken it was never heard
            task._log_destroy_pending = False  # type: ignore[attr-defined]
            with contextlib.suppress(BaseException):
                task.get_coro().close()  # type: ignore[union-attr]
