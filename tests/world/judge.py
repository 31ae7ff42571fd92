"""The judge: looks at every frame as it is written. It asks the truth, and believes nobody.

What it finds are sentences; none of them is expected.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from cocreate.boards.events import Add, Event
from cocreate.boards.visibility import event_for
from cocreate.client.core import FOR_NOW
from cocreate.realtime import frames as f
from tests.world.store import History

if TYPE_CHECKING:
    from tests.world.network import Line
    from tests.world.people import Browser
    from tests.world.story import World

ENOUGH = 30  # faults of one seed
WORD = re.compile(r"w\d+x")


class Judge:
    def __init__(self, world: "World") -> None:
        self._world = world
        self.faults: list[str] = []

    def fault(self, said: str) -> None:
        if len(self.faults) < ENOUGH and said not in self.faults:
            self.faults.append(said)

    # ---- on the way

    def written(self, line: "Line", frame: f.FromServer) -> None:
        match frame:
            case f.Events(events):
                self._told(line, events)
            case f.Welcome():
                self._welcomed(line, frame)
            case f.Done(id, seq):
                self._done(line, id, seq)
            case f.Refusal(id, code) if id in line.came and code not in FOR_NOW:
                self._refused(line, id)
            case f.Checked(same=False) if not line.browser.flipped:
                self.fault(f"{line.browser} holds another board than the log's")
            case _:
                pass

    def _told(self, line: "Line", events: list[Event]) -> None:
        history = self._world.truth.history(line.epoch)
        for event in events:
            if event.seq != line.seq + 1:
                self.fault(f"{line.browser} is told event {event.seq} after {line.seq}")
            line.seq = event.seq
            self._shown(line, event, history)

    def _shown(self, line: "Line", event: Event, history: History) -> None:
        """It is in the log (LOG-2), it is what the log says as far as this person may see it (DEC-4), and only to those
        who sit at the table (DEC-5)."""
        if event.seq > len(history):
            self.fault(f"event {event.seq} was shown while the log ended at {len(history)}")
            return
        if event not in [event_for(stood, line.person) for stood in history.at(event.seq)]:
            self.fault(f"{line.browser} is told another event {event.seq} than the log's")
        if any(change.only not in (None, line.person) for change in event.changes):
            self.fault(f"{line.browser} is told in event {event.seq} what is another's")
        for change in event.changes:
            if isinstance(change, Add):
                self._is_theirs(line, change.kind, change.fields)
        if event.seq > history.removed_by(line.person):
            self.fault(f"{line.browser} is told event {event.seq} after having been removed")

    def _is_theirs(self, line: "Line", kind: str, fields: dict[str, object]) -> None:
        """Not by the product's own rule of what is seen, but by what is said in the record (DEC-4)."""
        author = fields.get("author")
        secret = (kind == "card" and fields.get("private")) or (kind == "vote" and fields.get("secret"))
        unnamed = kind in ("card", "comment") and fields.get("anonymous")
        if (secret and author != line.person) or (unnamed and author not in ("", line.person)):
            self.fault(f"{line.browser} is shown a {kind} that is another's")

    def _welcomed(self, line: "Line", welcome: f.Welcome) -> None:
        truth = self._world.truth
        history = truth.history(welcome.epoch)
        line.epoch, line.seq = welcome.epoch, welcome.seq
        if welcome.seq > len(history):
            self.fault(f"{line.browser} is welcomed at {welcome.seq} while the log ended at {len(history)}")
        if history.removed_by(line.person) <= welcome.seq:
            self.fault(f"{line.browser} is welcomed after having been removed")
        hello = line.hello
        if hello is not None and hello.epoch == welcome.epoch == truth.epoch and welcome.seq < (hello.seq or 0):
            self.fault(f"{line.browser} knew event {hello.seq}, and is taken back to {welcome.seq}")
        if hello is not None and hello.epoch == truth.epoch != welcome.epoch:
            self.fault(f"{line.browser} knew this history, and is welcomed to one that is over")
        for event in welcome.events:
            self._shown(line, event, history)
        if welcome.snapshot is not None:
            for kind, of_kind in welcome.snapshot.records.items():
                for fields in of_kind.values():
                    self._is_theirs(line, kind, fields)

    def _done(self, line: "Line", id: str, seq: int) -> None:
        """The same answer as ever, and a true one (LOG-3)."""
        history = self._world.truth.history(line.epoch)
        if seq > len(history) or (history.at(seq)[0].by, history.at(seq)[0].cmd) != (line.person, id):
            self.fault(f"{line.browser} is told that {id} is event {seq}, which it is not")

    def _refused(self, line: "Line", id: str) -> None:
        """What stood in the log before it was asked again has its answer (LOG-3)."""
        line.process.said_no.add((line.person, id))
        done_at = self._world.truth.committed_at.get((line.person, id), float("inf"))
        if done_at < line.came[id] and not line.browser.was_refused(id):
            self.fault(f"{line.browser} is told no to {id}, which had been done")

    def turned_away(self, browser: "Browser", code: int) -> None:
        truth = self._world.truth
        removed = truth.was_removed(browser.person.id)
        if code in (f.CLOSE_UNKNOWN_SESSION, f.CLOSE_REMOVED) and not removed:
            self.fault(f"{browser} was turned away with {code}, and sits at the table")
        if code in (f.CLOSE_MALFORMED, f.CLOSE_UNKNOWN_BOARD):
            self.fault(f"{browser} was turned away with {code}")

    # ---- now and then, when all has healed

    def is_quiet(self) -> bool:
        truth = self._world.truth
        return all(
            browser.core.live
            and not browser.core.pending
            and not browser.flipped
            and (browser.core.epoch, browser.core.seq) == (truth.epoch, truth.seq)
            for person in self._world.people
            for browser in person.browsers
            if not browser.ended
        ) and not any(self._sits(id) for id in self._removed)

    @property
    def _removed(self) -> set[str]:
        return set(self._world.truth.history().removed)

    def _sits(self, person: str) -> bool:
        return any(line.person == person for process in self._world.processes for line in process.lines)

    def unseen(self) -> list[str]:
        """Who is shown as here and is not, or the other way round; where they are that are nowhere (LIV-3)."""
        world, said = self._world, []
        here = {person.id for person in world.people if self._sits(person.id)}
        for browser in world.browsers:
            if not browser.core.live:
                continue
            near = here
            if world.deaf and browser.line is not None:
                near = {line.person for line in browser.line.process.lines}
            shown = {id for id, person in browser.core.people.items() if person.here}
            if not (near <= shown <= here):
                said.append(f"{browser} sees {sorted(shown)} here, who are {sorted(here)}")
            places = {id for id, place in browser.core.present.items() if place.x is not None}
            if not places <= here:
                said.append(f"{browser} sees {sorted(places - here)} somewhere, who are not here")
        return said


def words_in(texts: list[str]) -> Counter[str]:
    return Counter(word for text in texts for word in WORD.findall(text))
