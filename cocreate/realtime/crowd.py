"""Who sits at a table: sockets, names and places; what is told to all of them. It knows nothing of the board."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cocreate.counts import COUNTS
from cocreate.fanout.ports import HereHint, Place
from cocreate.realtime.frames import People, Person
from cocreate.realtime.outbox import Outbox
from cocreate.realtime.packets import Packet, packet
from cocreate.realtime.presence import AT_ONCE, Elsewhere, Positions


@dataclass(eq=False, slots=True)
class Seat:
    """One socket at the table. A person may have several."""

    person: str
    outbox: Outbox
    calm: float = 0.0  # seconds that it wants between two frames of presence: its line is slow (LIV-11)
    missed: set[str] = field(default_factory=set)  # whose moves it has not been told since its last one
    calm_until: float = float("-inf")


class Crowd:
    def __init__(self, id: str, names: dict[str, str]) -> None:
        self.id = id  # the board's
        self.names = names
        self.seats: dict[Seat, None] = {}  # in the order of arrival
        self._calm: dict[Seat, None] = {}  # whose line is slow
        self.positions = Positions()
        self.elsewhere = Elsewhere()
        self._sockets: dict[str, int] = {}  # of each person who sits here
        self._moved: set[str] = set()  # who came or went here since it was last said to other nodes
        self._news: set[str] = set()  # of whom all are to be told with the next tick
        self.ticked_at = float("-inf")  # by the clock of its timers

    def people(self) -> dict[str, Person]:
        here = self._sockets.keys() | self.elsewhere.people()
        return {id: Person(name=name, here=id in here) for id, name in self.names.items()}

    @property
    def how_many(self) -> int:
        """Places whose moves are shown: the sockets here, and the people elsewhere."""
        return len(self.seats) + len(self.elsewhere.people())

    def introduce(self, person: str, name: str) -> None:
        """A new person's name, which is not in the log (LOG-11)."""
        self.names[person] = name
        self._tell_people([person])

    def is_here(self, person: str) -> bool:
        """On this node or another."""
        return person in self._sockets or self.elsewhere.has(person)

    @property
    def has_news(self) -> bool:
        return bool(self._news)

    def _tell_people(self, ids: Iterable[str], but: Seat | None = None) -> None:
        """Who came and went: at once in a small room; in a full one together, where a hundred may come at once."""
        if len(self.seats) > AT_ONCE:
            self._news.update(ids)
        else:
            self._tell_now(ids, but)

    def _tell_now(self, ids: Iterable[str], but: Seat | None = None) -> None:
        news = {id: Person(name=self.names[id], here=self.is_here(id)) for id in ids if id in self.names}
        if news:
            self._send_all(packet(People(people=news)), but=but)

    def _sit(self, seat: Seat) -> None:
        self.seats[seat] = None
        self._sockets[seat.person] = self._sockets.get(seat.person, 0) + 1
        if self._sockets[seat.person] == 1:
            self._moved.add(seat.person)

    def leave(self, seat: Seat) -> bool:
        """The socket is gone. Whether the person's position is, too."""
        if seat not in self.seats:
            return False
        del self.seats[seat]
        self._calm.pop(seat, None)
        self._sockets[seat.person] -= 1
        if self._sockets[seat.person]:
            return False
        del self._sockets[seat.person]
        self._moved.add(seat.person)
        if self.elsewhere.has(seat.person):
            return False
        self._tell_people([seat.person])
        return self.positions.drop(seat.person)

    def _expel(self, person: str, code: int, reason: str) -> None:
        only_elsewhere = self.elsewhere.has(person) and person not in self._sockets
        self.elsewhere.drop([person])
        for seat in [seat for seat in self.seats if seat.person == person]:
            seat.outbox.close(code, reason)
            self.leave(seat)
        self.positions.drop(person)
        if only_elsewhere:
            self._tell_people([person])

    def close_all(self, code: int, reason: str) -> None:
        for seat in list(self.seats):
            seat.outbox.close(code, reason)
        self._moved |= self._sockets.keys()
        self.seats.clear()
        self._calm.clear()
        self._sockets.clear()
        self.positions = Positions()

    def tick(self) -> None:
        """One frame of presence to all who keep up with it (LIV-3); before it, who came and went."""
        if self._news:
            news, self._news = self._news, set()
            self._tell_now(news)
        if (frame := self.positions.take()) is not None:
            COUNTS.fan_out_bytes += len(frame.payload) * (len(self.seats) - len(self._calm))
            for seat in self.seats:
                if not seat.calm:
                    seat.outbox.send_if_room(frame)
            for seat in self._calm:
                seat.missed |= self.positions.told
        for seat in self._calm:
            if seat.missed and seat.calm_until <= self.ticked_at:
                self._tell_missed(seat)

    def _tell_missed(self, seat: Seat) -> None:
        frame = self.positions.some(seat.missed)
        COUNTS.fan_out_bytes += len(frame.payload)
        seat.outbox.send_if_room(frame)
        seat.missed.clear()
        seat.calm_until = self.ticked_at + seat.calm

    def calm(self, seat: Seat, seconds: float) -> None:
        """So long between two frames of presence for this socket; 0: each of them as it comes (LIV-11)."""
        if seat not in self.seats or seat.calm == seconds:
            return
        if seat.missed:
            self._tell_missed(seat)
        seat.calm, seat.calm_until = seconds, self.ticked_at + seconds
        if seconds:
            self._calm[seat] = None
        else:
            self._calm.pop(seat, None)

    @property
    def owes_at(self) -> float | None:
        """When somebody is to be told what they have missed, by the clock of `ticked_at`."""
        return min((seat.calm_until for seat in self._calm if seat.missed), default=None)

    def _send_all(self, frame: Packet, but: Seat | None = None) -> None:
        COUNTS.fan_out_bytes += len(frame.payload) * len(self.seats)  # once a frame, not once a socket
        for seat in self.seats:
            if seat is not but:
                seat.outbox.send(frame)

    # ---- who is here through other nodes

    def _came_and_went(self, came: set[str], went: set[str]) -> None:
        gone = {person for person in went if person not in self._sockets}
        for person in gone:
            self.positions.drop(person)
        self._tell_people((came - self._sockets.keys()) | gone)

    def expire(self, now: float) -> bool:
        """Forget who was here through a node that is silent; whether there is something to show."""
        went = self.elsewhere.expire(now)
        self._came_and_went(set(), went)
        return bool(went) or self.has_news

    def news(self, node: str) -> HereHint | None:
        """What other nodes do not know yet of those who sit here."""
        moved, self._moved = self._moved | self.positions.own_news(), set()
        if not moved:
            return None
        who = [self._place(person) for person in moved if person in self._sockets]
        return HereHint(self.id, node, who=who, gone=sorted(moved - self._sockets.keys()))

    def all_here(self, node: str, *, ask: bool = False) -> HereHint:
        """All who sit here, for nodes that know nothing of it, or have missed something."""
        self.positions.own_news()
        self._moved.clear()
        who = [self._place(person) for person in self._sockets]
        return HereHint(self.id, node, who=who, whole=True, ask=ask)

    def _place(self, person: str) -> Place:
        now = self.positions.of(person)
        return Place(now.id, now.x, now.y, now.card, now.writing, now.caret)
