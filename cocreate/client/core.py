"""The optimistic client of a table (CLI-1 to CLI-5), sans I/O: frames and my acts in, effects out. It reads no clock.

The view is the confirmed records, then the prediction of each pending command. web/src/sync is its twin.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.events import Edit, Event, Fields, Records, Splice
from cocreate.boards.fold import apply, state_hash
from cocreate.boards.records import Language
from cocreate.client.pace import Pace
from cocreate.client.pending import (
    SIGNS,
    Kept,
    Pending,
    PendingList,
    Typing,
    added,
    difference,
    edited,
    record_of,
    text_edited,
    text_key,
    text_of,
)
from cocreate.client.predict import predict, predict_passage, predict_text, predict_wording
from cocreate.realtime import frames as f

FOR_NOW = {"busy", "too_fast", "store_unreachable"}  # refusals that say "later", not "no"


class Send(msgspec.Struct, frozen=True):
    frame: f.FromClient


class Keep(msgspec.Struct, frozen=True):
    """Store this before anything that follows is sent (CLI-2)."""

    kept: Kept


class Settled(msgspec.Struct, frozen=True):
    """The command of this handle is confirmed: it is in the log."""

    handle: str


class TakenBack(msgspec.Struct, frozen=True):
    """It was refused. `words` are the texts that the person had typed, by card, for them to use (CLI-3)."""

    handle: str
    refusal: f.Refusal
    words: dict[str, str]


class Reconnect(msgspec.Struct, frozen=True):
    """The connection is of no more use."""

    why: str


class Rest(msgspec.Struct, frozen=True):
    """The server has too much to do: call `rested` after about so long, at random (CLI-2)."""

    seconds: float


Effect = Send | Keep | Settled | TakenBack | Reconnect | Rest


class Core:
    def __init__(
        self, board: str, token: str, new_id: Callable[[], str], lang: Language = "it", kept: Kept | None = None
    ) -> None:
        self.board, self.token, self.lang = board, token, lang
        self.me = ""
        self.epoch: str | None = None
        self.seq = 0
        self.confirmed: Records = {}
        self.people: dict[str, f.Person] = {}
        self.present: dict[str, f.Present] = {}
        self.job: f.JobState | None = None
        self.live = False
        self._pending = PendingList(kept)
        self._pace = Pace()
        self._new_id = new_id
        self._view: Records | None = None
        self._awaited: dict[str, int] = {}  # card -> the seq at which it comes to the text that my words stand on

    # what I see and do

    @property
    def view(self) -> Records:
        """What the person sees (CLI-1); not to be altered."""
        if self._view is None:
            self._view = {kind: dict(of_kind) for kind, of_kind in self.confirmed.items()}
            for item in self._pending.items:
                self._foresee(self._view, item)
        return self._view

    @property
    def pending(self) -> Sequence[Pending]:
        return self._pending.items

    def card(self, id: str) -> Fields | None:
        return self.view.get("card", {}).get(id)

    def give(self, command: c.SocketCommand, at: int = 0) -> tuple[str, list[Effect]]:
        """Do this: shown now, stored, then sent. Returns the handle by which it will be settled or taken back."""
        if isinstance(command, Typing):
            return self._typed(command, [Edit(at=e.at, remove=e.remove, insert=e.insert) for e in command.edits], at)
        item = self._pending.add(self._new_id(), command, at)
        if self._view is not None:
            self._foresee(self._view, item)
        return item.handle, self._stored_then_sent()

    def type(self, card: str, edits: Sequence[Edit], at: int = 0) -> tuple[str, list[Effect]]:
        """Typing on the text of the card as I see it."""
        return self._typed(c.EditText(card=card, rev=0, edits=[]), edits, at)

    def _typed(self, command: Typing, edits: Sequence[Edit], at: int) -> tuple[str, list[Effect]]:
        seen = text_of(self.view, text_edited(command))
        base = seen or "" if seen is not None or isinstance(command, c.EditText) else command.base
        item = self._pending.type(self._new_id(), command, edits, base, at)
        self._view = None
        return item.handle, self._stored_then_sent()

    def check(self) -> list[Effect]:
        """Ask whether my state is the log's (CLI-5); only when nothing of mine is under way."""
        if not self.live or self._pending.items:
            return []
        return [Send(f.Check(seq=self.seq, hash=state_hash(self.confirmed)))]

    # the connection

    def hello(self) -> f.Hello:
        """The first frame of a connection; it resumes where I am."""
        seq = None if self.epoch is None else self.seq
        return f.Hello(v=f.PROTOCOL, board=self.board, token=self.token, lang=self.lang, epoch=self.epoch, seq=seq)

    def lost(self) -> None:
        self.live = False
        self.present = {}
        self._pending.disconnect()
        self._pace.lost()

    def rested(self) -> list[Effect]:
        """The rest is over: what was put off goes again, unchanged and in its order (CLI-2)."""
        self._pace.rested()
        return self._stored_then_sent()

    def forget(self) -> None:
        """What I hold is not this log: start from a snapshot. What I did and is not confirmed stays mine."""
        self.epoch, self.seq = None, 0

    def take(self, frame: f.FromServer) -> list[Effect]:
        match frame:
            case f.Welcome():
                return self._welcomed(frame)
            case f.Events() if self.live:
                return self._happened(frame.events)
            case f.Done() if frame.seq <= self.seq and (item := self._pending.find(frame.id)):
                return self._was_done(item)
            case f.Refusal() if item := self._pending.find(frame.id):
                return self._refused(item, frame)
            case f.Checked(same=False):
                self.forget()
                return [Reconnect("the state differs")]
            case f.Pong() if self.live and frame.seq > self.seq:  # no later event would tell of it (LIV-1)
                return [Reconnect("an event is missing")]
            case f.Presence():
                self.present.update({one.id: one for one in frame.who})
            case f.People():
                self.people.update(frame.people)
            case f.Job():
                self.job = frame.job
            case _:
                pass
        return []

    def _welcomed(self, frame: f.Welcome) -> list[Effect]:
        self.me, self.epoch = frame.you, frame.epoch
        self.people = dict(frame.people)
        self.job = frame.job or self.job
        if frame.snapshot is not None:
            self._start_from(frame.snapshot, frame.events)
        self.live = True
        told = self._happened(frame.events)
        if self.seq != frame.seq:
            self.forget()
            return [*told, Reconnect("the welcome has a gap")]
        return [*told, *self._stored_then_sent()]

    def _start_from(self, snapshot: f.Snapshot, events: Sequence[Event]) -> None:
        records: Any = snapshot.records
        self.confirmed, self.seq = {kind: dict(of_kind) for kind, of_kind in records.items()}, snapshot.seq
        self._awaited = {}
        for card, base in list(self._pending.bases.items()):
            seq = self._comes_to(card, base, events)
            if seq is None:
                self._rebase(card, None)
            else:
                self._awaited[card] = seq
        self._view = None

    def _comes_to(self, card: str, base: str, events: Sequence[Event]) -> int | None:
        """The event that brings the text that my words stand on, where the snapshot is older than they are."""
        now = record_of(self.confirmed, card)
        if now is not None and now["text"] == base:
            return None
        then: Records = {
            kind: {
                id: dict(fields) for id, fields in self.confirmed.get(kind, {}).items() if text_key(kind, id) == card
            }
            for kind in SIGNS
        }
        for event in events:
            for change in event.changes:
                if text_key(change.kind, change.id) == card:
                    apply(then, change)
                    if text_of(then, card) == base:
                        return event.seq
        return None

    def _happened(self, events: Sequence[Event]) -> list[Effect]:
        """Fold what follows; a duplicate is dropped, a gap is fetched by resuming (LIV-1)."""
        told: list[Effect] = []
        for event in events:
            if event.seq <= self.seq:
                continue
            if event.seq != self.seq + 1:
                return [*told, Reconnect("an event is missing")]
            told += self._fold(event)
        self._view = None
        return [*told, *self._stored_then_sent()] if told or self._pending.items else told

    def _fold(self, event: Event) -> list[Effect]:
        mine = self._pending.find(event.cmd) if event.cmd and event.by == self.me else None
        for change in event.changes:
            card = text_key(change.kind, change.id)
            written = card is not None and card in self._pending.bases
            before = text_of(self.confirmed, card) if written and card is not None else None
            apply(self.confirmed, change)
            if not written or card is None:
                continue
            earlier = event.seq <= self._awaited.get(card, 0)  # than the text that my words stand on
            if not earlier and (mine is None or edited(mine) != card):
                known = isinstance(change, Splice) and before == self._pending.bases[card]
                self._rebase(card, change.edits if known and isinstance(change, Splice) else None)
        self.seq = event.seq
        if mine is None:
            return []
        self._pending.settle(mine, self.confirmed)
        self._pace.answered()
        return [Settled(mine.handle)]

    def _rebase(self, card: str, over: Sequence[Edit] | None) -> None:
        now = text_of(self.confirmed, card)
        if now is None:  # of a passage that is gone the paper says its own again: what others wrote there is not mine
            now, over = self._pending.own(card), None
        if now is not None:  # a card that is gone may come back; until then the words stand on what it said
            over = difference(self._pending.bases[card], now) if over is None else over
            self._pending.carry(card, over, now)

    def _was_done(self, item: Pending) -> list[Effect]:
        """It stands in the snapshot that I started from."""
        self._pending.withdraw(item)
        self._pace.answered()
        self._view = None
        return [Settled(item.handle), *self._stored_then_sent()]

    def _refused(self, item: Pending, refusal: f.Refusal) -> list[Effect]:
        if refusal.code in FOR_NOW:
            return self._put_off(item)
        self._pace.answered()
        if refusal.code == "stale" and edited(item) is not None:
            item.id, item.sent, item.tried = self._new_id(), False, False
            item.rev = int(refusal.args.get("rev", 0))
            return self._stored_then_sent()
        fallen = [item, *self._standing_on(item)]
        words = self._pending.words(item)
        for one in reversed(fallen):
            self._pending.withdraw(one)
        self._view = None
        taken = [TakenBack(one.handle, refusal, words if one is item else {}) for one in fallen]
        return [*taken, *self._stored_then_sent()]

    def _put_off(self, item: Pending) -> list[Effect]:
        """It stays mine, and goes again after a rest; so do those behind it, which are refused like it."""
        item.sent = False
        rest = self._pace.put_off()
        return self._stored_then_sent() if rest is None else [Rest(rest)]

    def _standing_on(self, item: Pending) -> list[Pending]:
        """My unsent edits of cards that will now never be."""
        cards = added(item)
        return [one for one in self._pending.items if edited(one) in cards and not one.tried]

    # how effects come about

    def _foresee(self, view: Records, item: Pending) -> None:
        match item.command:
            case c.EditText(card=card):
                changes = predict_text(view, card, item.edits)
            case c.EditPassage() as writing:
                base = self._pending.bases.get(text_edited(writing), writing.base)
                changes = predict_passage(view, writing, item.edits, base)
            case c.EditWording() as wording:
                base = self._pending.bases.get(text_edited(wording), wording.base)
                changes = predict_wording(view, wording, item.edits, base)
            case other:
                changes = predict(view, other, self.me, item.at)
        for change in changes:
            apply(view, change)

    def _stored_then_sent(self) -> list[Effect]:
        idle = self._pending.idle()
        for item in idle:
            self._pending.withdraw(item)
        sending = list(self._sending()) if self.live else []
        return [*(Settled(item.handle) for item in idle), Keep(self._pending.kept()), *sending]

    def _sending(self) -> Iterator[Effect]:
        room = self._pace.room(sum(item.sent for item in self._pending.items))
        for item in islice(self._pending.to_send(self.confirmed), room):
            yield Send(f.Do(id=item.id, command=item.command, again=self._pace.begins()))
