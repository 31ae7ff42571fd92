"""What must hold at the end of a seed's history: the log is whole and lawful, nothing is lost, all see the same."""

from collections import Counter
from typing import TYPE_CHECKING

from cocreate.audit import audit
from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.bonds import FREE
from cocreate.boards.decide import decide
from cocreate.boards.events import Event
from cocreate.boards.fold import state_hash
from cocreate.boards.visibility import mark, records_for
from cocreate.errors import Refused
from tests.world.judge import words_in
from tests.world.store import BOARD

if TYPE_CHECKING:
    from tests.world.people import Browser, Person
    from tests.world.story import World

# a free act that was decided while something was there, and written when it had gone, does nothing (DEC-2)
CAME_TO_NOTHING = {"card_gone", "group_gone", "link_gone", "comment_gone", "reading_gone"}


class Verdict:
    def __init__(self, world: "World") -> None:
        self._world, self._truth = world, world.truth
        self._fault = world.judge.fault
        self._events = world.truth.history().events
        self._said = Counter((event.by, event.cmd) for event in self._events)

    async def judge(self) -> None:
        for flaw in (await audit(self._truth, BOARD)).flaws:
            self._fault(f"event {flaw.seq}: {flaw.said}")
        for key, n in self._said.items():
            if n > 1:
                self._fault(f"{key} happened {n} times")
        board = self._lawful()
        for browser in self._world.browsers:
            self._same(browser, board)
            self._kept(browser)
        if self._world.only_words:
            self._words(board)
        self._erased(board)
        jobs = [row for row in self._truth._jobs.values() if row.board == BOARD]
        if len(jobs) != board.about["version"]:
            self._fault(f"{board.about['version']} plans were asked for, {len(jobs)} jobs are there")

    def _lawful(self) -> Board:
        """Every event is what its command comes to on the board that stands right before it (DEC-1, DEC-2, DEC-5)."""
        board = Board()
        redacted = max(self._truth.erased.values(), default=0)
        for event in self._events:
            self._decided(board, event, exact=event.seq > redacted)
            if list(mark(board.records, event.changes)) != event.changes:
                self._fault(f"event {event.seq} shows what is somebody's own")
            board.advance(event)
        return board

    def _decided(self, board: Board, event: Event, *, exact: bool) -> None:
        command = self._world.asked.get((event.by, event.cmd))
        if command is None:
            return
        decided = decide(board, command, event.by, event.at)
        free = type(command) in FREE  # and drawings come above what lay on top when it was decided (boards/bonds.py)
        if isinstance(decided, Refused):
            if not (free and decided.code in CAME_TO_NOTHING):
                self._fault(f"event {event.seq} ({event.type}) may not stand there: {decided.code}")
        elif exact and not (free or isinstance(command, c.RestackDrawings)) and list(decided.changes) != event.changes:
            self._fault(f"event {event.seq} ({event.type}) was decided on another board than it stands on")

    def _same(self, browser: "Browser", board: Board) -> None:
        if browser.ended or browser.away:
            return
        core, person = browser.core, browser.person.id
        if not core.live or core.pending or core.seq != board.seq:
            self._fault(f"{browser} is at {core.seq} of {board.seq}, {len(core.pending)} acts pending")
        elif state_hash(core.confirmed) != state_hash(records_for(board.records, person)):
            self._fault(f"{browser} sees another board")
        elif state_hash(core.view) != state_hash(core.confirmed):
            self._fault(f"{browser} sees what is not confirmed")

    def _kept(self, browser: "Browser") -> None:
        """Nothing that was acknowledged is lost, but what a restore took away (LOG-2); one answer to each (LOG-3)."""
        person = browser.person
        for handle in browser.settled - set(person.words.values()):
            if (person.id, handle) not in self._said and (person.id, handle) not in self._truth.gone:
                self._fault(f"{browser}'s act {handle} was acknowledged and is lost")

        for id in browser.refused:
            key = person.id, id
            if key in self._said:
                if any(key in life.said_no and key in life.wrote for node in self._world.nodes for life in node.lives):
                    self._fault(f"{browser} was told no to {id} by the node that wrote it")
                self._world.tally["told no, and done by a copy under way elsewhere"] += 1

    def _words(self, board: Board) -> None:
        """Every word that was typed stands there once, unless its author was told that it was refused (DEC-3)."""
        there = words_in([card["text"] for card in board.of("card").values()])
        for person in self._world.people:
            for word, handle in person.words.items():
                if there[word] > 1 + self._by_copies(person, word) or (
                    there[word] < 1 and not self._may_be_missing(person, handle)
                ):
                    self._fault(f"{person.id}'s word {word} stands {there[word]} times")

    def _by_copies(self, person: "Person", word: str) -> int:
        """How often it was written by a copy under way elsewhere, after its author had been told no to that form of it:
        the node that said no remembers it, the log does not (docs/decisions/0005-refusals-are-remembered-in-memory.md).
        """
        told_no = {(person.id, id) for browser in person.browsers for id in browser.refused}
        return sum(word in str(self._world.asked[key]) for key in told_no & self._said.keys())

    def _may_be_missing(self, person: "Person", handle: str) -> bool:
        left = person.id in self._world.judge._removed or self._truth.gone
        waiting = {item.handle for browser in person.browsers if browser.ended for item in browser.core.pending}
        return bool(left) or handle in waiting or any(handle in browser.taken_back for browser in person.browsers)

    def _erased(self, board: Board) -> None:
        """No word of theirs is left in the log, nor on any screen (LOG-11)."""
        for id in self._truth.erased:
            theirs = {word for person in self._world.people if person.id == id for word in person.words}
            logged = words_in([line.body.decode() for line in self._truth._boards[BOARD].lines])
            if left := theirs & logged.keys():
                self._fault(f"{id} was erased, and the log has {sorted(left)[:3]}")
            live = [browser.core.view for browser in self._world.browsers if browser.core.live]
            shown = [
                one["text"]
                for view in live
                for kind in ("card", "passage", "wording")
                for one in view.get(kind, {}).values()
            ]
            if left := theirs & words_in(shown).keys():
                self._fault(f"{id} was erased, and somebody sees {sorted(left)[:3]}")
