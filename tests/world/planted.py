"""Bugs that are planted so that the judge is seen to find them. None of them may be had by accident."""

from collections.abc import Sequence
from typing import Any

import msgspec

from cocreate.boards.events import Event
from cocreate.boards.lines import encoded
from cocreate.errors import Refused
from cocreate.fanout.ports import HeadHint
from cocreate.realtime.asking import Batch
from cocreate.realtime.crowd import Seat
from cocreate.realtime.errands import timed
from cocreate.realtime.feed import Feed
from cocreate.realtime.following import Following
from cocreate.realtime.hub import Hub
from cocreate.realtime.packets import Packet, events_packet
from cocreate.realtime.room import Room
from cocreate.realtime.writing import Writer
from cocreate.storage.chain import chained
from cocreate.storage.ports import Append, Appended, Moved, Stored
from tests.world.store import Truth


class OtherRooms(Hub):
    room_type: type[Room] = Room

    async def _load(self, board: str) -> Room | None:
        room = await super()._load(board)
        if room is not None:
            room.__class__ = self.room_type
        return room


class EarlyWriter(Writer):
    """It tells everybody before the store has written."""

    async def commit(self) -> None:
        for room in list(self._rooms.values()):
            if room.waits and (append := room.take()) is not None:
                stored = chained(room.seq, room.chain, append.lines)
                self._committed(room, Appended(stored[0].seq, stored[-1].chain))
                await timed(self._store.append([append]))


class EarlyHub(Hub):
    writer_type = EarlyWriter


class ForgetfulTruth(Truth):
    """Of several events it keeps all but the last, and says that it kept them."""

    def _append_one(self, append: Append) -> Appended | Moved:
        kept = append.lines[:-1] if len(append.lines) > 2 else append.lines
        return super()._append_one(msgspec.structs.replace(append, lines=kept))


class DoublingTruth(Truth):
    """It does not notice that a command stands in the log already."""

    def _append_one(self, append: Append) -> Appended | Moved:
        self._boards[append.board].commands.clear()
        return super()._append_one(append)


class UntiedTruth(Truth):
    """It does not notice that somebody else has changed what an act rests on (DEC-2)."""

    def _append_one(self, append: Append) -> Appended | Moved:
        return super()._append_one(msgspec.structs.replace(append, tied=()))


class DoublingRoom(Room):
    """It decides every command that comes, also those that were done before."""

    def take(self) -> Append | None:
        self._commands.clear()
        return super().take()


class DoublingHub(OtherRooms):
    room_type = DoublingRoom


class HastyRoom(Room):
    """It shows its own events, and leaves out those that others wrote before them."""

    def committed(self, first: int, chain: bytes) -> list[Event]:
        self._board.seq = max(self._board.seq, first - 1)
        return super().committed(first, chain)


class HastyWriter(Writer):
    def _told(self, room: Room, batch: Batch, result: Appended | Moved) -> None:
        if isinstance(result, Appended):
            self._committed(room, result)
        else:
            super()._told(room, batch, result)


class HastyHub(OtherRooms):
    room_type, writer_type = HastyRoom, HastyWriter


class CredulousFollowing(Following):
    """It takes the log to be as long as somebody says."""

    def hinted(self, room: Room, hint: HeadHint) -> None:
        if hint.epoch == room.epoch:
            room._board.seq = max(room.seq, hint.seq)


class CredulousWriter(Writer):
    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.following.__class__ = CredulousFollowing


class CredulousHub(Hub):
    writer_type = CredulousWriter


class TimelessHub(Hub):
    """It lets people go on at their number, whatever history that was a number of."""

    async def abreast(self, room: Room, person: str, epoch: str | None, seq: int | None) -> bool:
        return await super().abreast(room, person, room.epoch, seq)

    def sit(self, room: Room, seat: Seat, epoch: str | None, seq: int | None) -> None:
        super().sit(room, seat, room.epoch, seq)


class NarrowHub(Hub):
    """It does not look whether who comes knows more than it does."""

    async def abreast(self, room: Room, person: str, epoch: str | None, seq: int | None) -> bool:
        return epoch == room.epoch or await super().abreast(room, person, epoch, seq)


class GuessingWriter(Writer):
    """It takes an append of which it does not know for one that was not done."""

    def mend(self, room: Room, bug: Exception | None = None) -> None:
        batch, room._batch = room._batch, None
        for asked in batch.asked if batch else ():
            asked.answer(Refused("internal"))
        super().mend(room, bug)


class GuessingHub(Hub):
    writer_type = GuessingWriter


class KindRoom(Room):
    """Who is removed through another node may stay."""

    kind = False

    def follow(self, lines: Sequence[Stored]) -> list[Event]:
        self.kind = True
        try:
            return super().follow(lines)
        finally:
            self.kind = False

    def _expel(self, person: str, code: int, reason: str) -> None:
        if not self.kind:
            super()._expel(person, code, reason)


class KindHub(OtherRooms):
    room_type = KindRoom


class LeakyFeed(Feed):
    """It tells everybody everything."""

    def tell(self, events: Sequence[Event], lines: Sequence[bytes] = ()) -> tuple[Packet, dict[str, Packet]]:
        super().tell(events, lines)
        return events_packet([encoded(event) for event in events]), {}


class LeakyRoom(Room):
    def _tell(self, events: Sequence[Event], lines: Sequence[bytes]) -> None:
        self._feed.__class__ = LeakyFeed
        super()._tell(events, lines)


class LeakyHub(OtherRooms):
    room_type = LeakyRoom
