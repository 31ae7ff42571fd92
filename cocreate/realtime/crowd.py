"""Who sits at a table: sockets, names and places; what is told to all of them. It knows nothing of the board."""

from collections.abc import Iterable
from dataclasses import dataclass

from cocreate.counts import COUNTS
from cocreate.realtime.frames import People, Person
from cocreate.realtime.outbox import Outbox
from cocreate.realtime.packets import Packet, packet
from cocreate.realtime.presence import Positions


@dataclass(eq=False)
class Seat:
    """One socket at the table. A person may have several."""

    person: str
    outbox: Outbox


class Crowd:
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.seats: dict[Seat, None] = {}  # in the order of arrival
        self.positions = Positions()

    def people(self) -> dict[str, Person]:
        here = {seat.person for seat in self.seats}
        return {id: Person(name=name, here=id in here) for id, name in self.names.items()}

    def introduce(self, person: str, name: str) -> None:
        """A new person's name, which is not in the log (LOG-11)."""
        self.names[person] = name
        self._tell_people([person])

    def _is_here(self, person: str) -> bool:
        return any(seat.person == person for seat in self.seats)

    def _tell_people(self, ids: Iterable[str], but: Seat | None = None) -> None:
        news = {id: Person(name=self.names[id], here=self._is_here(id)) for id in ids if id in self.names}
        if news:
            self._send_all(packet(People(people=news)), but=but)

    def leave(self, seat: Seat) -> bool:
        """The socket is gone. Whether the person's position is, too."""
        if seat not in self.seats:
            return False
        del self.seats[seat]
        if self._is_here(seat.person):
            return False
        self._tell_people([seat.person])
        return self.positions.drop(seat.person)

    def _expel(self, person: str, code: int, reason: str) -> None:
        for seat in [seat for seat in self.seats if seat.person == person]:
            seat.outbox.close(code, reason)
            self.leave(seat)

    def close_all(self, code: int, reason: str) -> None:
        for seat in list(self.seats):
            seat.outbox.close(code, reason)
        self.seats.clear()
        self.positions = Positions()

    def tick(self) -> None:
        """One frame of presence to all who keep up with it (LIV-3)."""
        if (frame := self.positions.take()) is not None:
            COUNTS.fan_out_bytes += len(frame.payload) * len(self.seats)
            for seat in self.seats:
                seat.outbox.send_if_room(frame)

    def _send_all(self, frame: Packet, but: Seat | None = None) -> None:
        COUNTS.fan_out_bytes += len(frame.payload) * len(self.seats)  # once a frame, not once a socket
        for seat in self.seats:
            if seat is not but:
                seat.outbox.send(frame)
