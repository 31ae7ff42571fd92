"""One board on this node: who sits at it, the queue of what they ask, and the cycle take -> commit -> announce.

Sans-I/O: `take` gives what is to be appended, `committed` tells everybody, `follow` tells what other nodes wrote. The
board is the log's, never more: nobody sees an event before it is there (LOG-2), and all see them in its order (LIV-1).
"""

from collections import OrderedDict, deque
from collections.abc import Callable, Mapping, Sequence

from cocreate.boards.bonds import FIRST, is_bound, is_ruling, tied_to
from cocreate.boards.decide import decide
from cocreate.boards.decide.decision import Decision
from cocreate.boards.draft import Draft
from cocreate.boards.events import Event
from cocreate.boards.lines import body_of, encoded, event_of, with_seq
from cocreate.clock import Clock
from cocreate.errors import Refused
from cocreate.realtime.asking import Answer, Asked, Batch, Committed, Loaded, event_from, job_of
from cocreate.realtime.frames import CLOSE_GOING_AWAY, CLOSE_RELOAD
from cocreate.realtime.gathering import Gathering
from cocreate.storage.ports import Append, Line, NewJob, Stored
from cocreate.storage.replay import continues

QUEUE = 2_000  # commands that may wait; what comes then is refused as busy
BATCH = 256  # commands of one append
REFUSALS = 1_000  # remembered, so that a command sent twice has one answer (LOG-3)
DONE = 2_000  # likewise; of older ones the store is asked


class OtherHistory(Exception):
    """What was read does not continue what is known here: the board must be loaded anew (LOG-8)."""


class Room(Gathering):
    def __init__(
        self,
        id: str,
        loaded: Loaded,
        *,
        clock: Clock,
        salt: Callable[[], bytes],
        on_bug: Callable[[Exception], None],
    ) -> None:
        super().__init__(id, loaded, clock=clock, on_bug=on_bug)
        self.chain = loaded.chain
        self.tries = 0  # of the batch that is being appended: how often the head has moved
        self.shared = False  # other nodes write too, and may know more than is known here
        self.past = False  # the log is of another epoch: nobody is shown anything until it is loaded anew (LOG-8)
        self.held = False  # somebody holds it in the store, for long
        self.mended_at = float("-inf")  # by the clock of its timers
        self.doubts = False  # whether what comes next is to be refused: the log is read first (LOG-3)
        self._commands, self._knows_all = loaded.commands, loaded.whole
        self._refusals: OrderedDict[tuple[str, str], Refused] = OrderedDict()
        self._queue: deque[Asked] = deque()
        self._batch: Batch | None = None
        self._salt = salt

    # ---- the cycle

    @property
    def waits(self) -> bool:
        return bool(self._queue) and self._batch is None and not self.doubts

    @property
    def busy(self) -> bool:
        return bool(self._queue) or self._batch is not None

    @property
    def appending(self) -> Batch | None:
        """What is on its way into the log; what is told of another batch is about the past."""
        return self._batch

    def ask(self, asked: Asked) -> None:
        """Put a command into the queue (LIV-5). Bounded: one too many is refused, and may be sent again."""
        if self._ended:
            asked.answer(Refused("internal"))
        elif len(self._queue) >= QUEUE:
            asked.answer(Refused("busy"))
        else:
            self._queue.append(asked)

    def take(self) -> Append | None:
        """Decide what waits, together (LOG-5), and say what is to be appended; None when there is nothing."""
        batch = self._batch = Batch(self._board.seq)
        draft = Draft(self._board)
        jobs: list[NewJob] = []
        at = self._clock.now_ms()
        try:
            while (
                self._queue and len(batch.asked) < BATCH and not jobs
            ):  # a job reads the board as its last line leaves it
                if batch.events and type(self._queue[0].command) in FIRST:
                    break
                jobs += self._add(batch, draft, self._queue.popleft(), at)
                if self.doubts:
                    break
        finally:
            draft.take_back()
        if not batch.events:
            self._batch = None
            return None
        return Append(
            board=self.id,
            epoch=self.epoch,
            expect=batch.base if batch.bound else None,
            lines=[
                Line(actor=event.by, cmd=event.cmd, body=body_of(line), salt=self._salt())
                for event, line in zip(batch.events, batch.lines, strict=True)
            ],
            jobs=jobs,
            since=batch.base,
            tied=sorted(batch.tied),
            ruling=batch.ruling,
        )

    def _add(self, batch: Batch, draft: Draft, asked: Asked, at: int) -> list[NewJob]:
        """Decide one command on the board as those before it in the batch leave it; the jobs that come of it."""
        try:
            decided = self._decided(asked, at, batch)
            if decided is None:
                return []
            event = event_from(decided, asked, batch.base + len(batch.events) + 1, at)
            line = encoded(event)
            draft.fold(event)
        except Exception:  # decided anew it would fail again
            batch.asked = [one for one in batch.asked if one is not asked]
            self._reply(asked, Refused("internal"))
            raise
        batch.keys.add((asked.actor, asked.cmd))
        batch.events.append(event)
        batch.lines.append(line)
        batch.bound = batch.bound or is_bound(asked.command, event.changes)
        batch.tied |= tied_to(asked.command, event.changes)
        batch.ruling = batch.ruling or is_ruling(asked.command, event.changes)
        return [job_of(self.id, wanted, at) for wanted in decided.jobs]

    def _decided(self, asked: Asked, at: int, batch: Batch) -> Decision | None:
        """The decision, or None when the command has its answer, or shares that of its twin in this batch."""
        key = (asked.actor, asked.cmd)
        if (done := self._commands.get(key)) is not None:
            self._reply(asked, Committed(done, again=True))
            return None
        if key in batch.keys or key in batch.refused:
            batch.asked.append(asked)
            return None
        decided: Decision | Refused = self._refusals.get(key) or self._decide(asked, at)
        if isinstance(decided, Refused):
            if (self.shared or not self._knows_all) and not asked.sure:
                self._queue.appendleft(asked)
                self.doubts = True
                return None
            if batch.events:  # refused for what is not in the log yet, and may never be: nobody is told before (LOG-2)
                batch.asked.append(asked)
                batch.refused[key] = decided
                return None
            self._remember_refusal(key, decided)
            self._reply(asked, decided)
            return None
        batch.asked.append(asked)
        return decided

    def doubtful(self) -> list[Asked]:
        """What has come by now: when the log has been read, it is sure of its answer."""
        return list(self._queue)

    def unknown(self, asked: Sequence[Asked]) -> list[tuple[str, str]]:
        """What may have been done before all that is remembered here; the store is to be asked (LOG-3)."""
        if self._knows_all:
            return []
        return [key for one in asked if (key := (one.actor, one.cmd)) not in self._commands]

    def remember(self, commands: Mapping[tuple[str, str], int]) -> bool:
        """What the store says was done; not what is not known here yet, for what comes after it rests on it. If any."""
        known = {key: seq for key, seq in commands.items() if seq <= self._board.seq}
        self._commands |= known
        return bool(known)

    def _done(self, commands: Mapping[tuple[str, str], int]) -> None:
        """The newest are kept: a table that is open for years must not fill the memory."""
        self._commands |= commands
        while len(self._commands) > DONE:
            del self._commands[next(iter(self._commands))]
            self._knows_all = False

    def sure_of(self, asked: Sequence[Asked]) -> None:
        for one in asked:
            one.sure = True
        self.doubts = False

    def _decide(self, asked: Asked, at: int) -> Decision | Refused:
        try:
            return decide(self._board, asked.command, asked.actor, at)
        except Exception as bug:  # one command's bug must not stop a table
            self._on_bug(bug)
            return Refused("internal")

    def _reply(self, asked: Asked, answer: Answer) -> None:
        try:
            asked.answer(answer)
        except Exception as bug:  # one listener's bug must not stop a table
            self._on_bug(bug)

    def _remember_refusal(self, key: tuple[str, str], refused: Refused) -> None:
        self._refusals[key] = refused
        if len(self._refusals) > REFUSALS:
            self._refusals.popitem(last=False)

    # ---- what is in the log

    def follow(self, lines: Sequence[Stored]) -> list[Event]:
        """Lines read from the log: what is new of them is folded and told. Our own may be among them."""
        new = [line for line in lines if line.seq > self._board.seq]
        if not new:
            return []
        if not continues(self._board.seq, self.chain, new):
            raise OtherHistory(self.id)
        events = [event_of(line.seq, line.body) for line in new]
        self._done({(line.actor, line.cmd): line.seq for line in new})
        self._advance(events, [with_seq(line.seq, line.body) for line in new], new[-1].chain)
        return events

    def committed(self, first: int, chain: bytes) -> list[Event]:
        """The append is durable, from that line on: tell everybody, answer those who asked. All before it is known."""
        batch = self._batch
        if batch is None:
            return []
        events, lines = batch.placed(first)
        known = max(0, self._board.seq + 1 - first)
        self._done({(event.by, event.cmd): event.seq for event in events})
        self._advance(events[known:], lines[known:], chain)
        self._batch, self.tries = None, 0
        for asked in batch.asked:
            self._reply(asked, self._answered(batch, asked.actor, asked.cmd))
        return events[known:]

    def _answered(self, batch: Batch, actor: str, cmd: str) -> Answer:
        """Of one of its commands; one that would be refused may have been done elsewhere meanwhile (LOG-3)."""
        key = actor, cmd
        refused, seq = batch.refused.get(key), self._commands.get(key)
        if seq is not None:
            return Committed(seq, again=refused is not None)
        assert refused is not None
        self._remember_refusal(key, refused)
        return refused

    def _advance(self, events: Sequence[Event], lines: Sequence[bytes], chain: bytes) -> None:
        if not events:
            return
        for event in events:
            self._board.advance(event)
        self.chain = chain
        self._announce(events, lines)

    def again(self) -> None:
        """Nothing was written: what was asked is decided again, under the same ids, before what came later."""
        batch, self._batch = self._batch, None
        if batch is not None:
            self.tries += 1
            self._queue.extendleft(reversed(batch.asked))

    def reload(self, loaded: Loaded, *, bug: bool = False) -> list[Event]:
        """The append's outcome was unknown, or the log is another one: start again from the log (LOG-4, LOG-8).

        What was committed after all is announced; the rest of the batch is decided anew, under the same ids. After a
        bug nobody knows who has been told what: all come back, and resume. What was asked of another history is left
        to those who asked: they say it again of this one, perhaps through another node, and in other words.
        """
        known, other = self.seq, loaded.epoch != self.epoch
        self._board, self.chain = loaded.board, loaded.chain
        self._commands, self._knows_all = loaded.commands, loaded.whole
        # somebody may have been introduced since they were read; another epoch may have erased somebody (LOG-11)
        self.names = loaded.names if other else self.names | loaded.names
        missed = [event for event in loaded.tail if event.seq > known]
        if other or loaded.board.seq < known or len(missed) != loaded.board.seq - known:
            self._start_anew(loaded, CLOSE_RELOAD, "reload")
        elif bug:
            self._start_anew(loaded, CLOSE_GOING_AWAY, "internal")
        else:
            self._announce(missed)
        self.again()
        self.tries, self.doubts, self.past = 0, False, False
        if other:
            self._turn_down("busy")
            self._forget_revisions()
        return missed

    def _forget_revisions(self) -> None:
        """No stays no, but nobody waits for a revision of the other history, which this one may never come to."""
        stale = [key for key, refused in self._refusals.items() if refused.code == "stale"]
        self._refusals.update(dict.fromkeys(stale, Refused("stale", {"rev": 0})))

    def go_on(self) -> None:
        """The log was asked, and has what is known here: what was under way is decided anew, under its ids (LOG-4)."""
        self.again()
        self.tries, self.doubts, self.past = 0, False, False

    def end(self) -> None:
        """It cannot go on. Sockets are closed first: what they asked they send again elsewhere (CLI-2)."""
        self._ended = True
        self.close_all(CLOSE_GOING_AWAY, "internal")
        self._turn_down("internal")

    def _turn_down(self, code: str) -> None:
        waiting = [*(self._batch.asked if self._batch else ()), *self._queue]
        self._queue.clear()
        self._batch = None
        for asked in waiting:
            self._reply(asked, Refused(code))
