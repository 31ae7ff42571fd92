"""Who is where: the newest of each person, in one frame per tick to all, never logged (LIV-3)."""

from collections.abc import Iterable

from cocreate.fanout.ports import HereHint
from cocreate.realtime.frames import Presence, Present
from cocreate.realtime.packets import Packet, compact, packet

BYTES_A_SECOND = 120_000  # to each client: a fuller room ticks slower
AT_ONCE = 12  # people up to whom there is no tick at all
TICK = 0.033  # seconds, for fuller rooms
HEARD_OF = 10.0  # seconds after which a node that says nothing has nobody here
NODES = 64  # that are listened to


class Positions:
    """The newest of each person at one table."""

    def __init__(self) -> None:
        self._newest: dict[str, Present] = {}
        self._changed: dict[str, Present] = {}
        self._own: set[str] = set()  # who has moved here and not elsewhere, since it was last said
        self._last_size = 0
        self.told: frozenset[str] = frozenset()  # of whom the last frame told

    def put(self, place: Present, *, own: bool) -> bool:
        """Note where the person is; whether that is news."""
        known = self._newest.get(place.id)
        if known == place or (known is None and _is_nowhere(place)):
            return False
        self._newest[place.id] = self._changed[place.id] = place
        if own:
            self._own.add(place.id)
        return True

    def drop(self, person: str) -> bool:
        """The person is nowhere now; whether that is news."""
        if self._newest.pop(person, None) is None:
            return False
        self._changed[person] = nowhere(person)
        return True

    def hide(self, *, anonymous: bool, masked: bool) -> None:
        """What a phase that opens hides must not stand there from the one before (DEC-4)."""
        for person, place in list(self._newest.items()):
            if anonymous:
                self.drop(person)
            elif masked and (place.card is not None or place.writing or place.caret is not None):
                self._newest[person] = self._changed[person] = Present(person, place.x, place.y)

    def take(self) -> Packet | None:
        """What changed since the last time, in one frame."""
        if not self._changed:
            return None
        frame = _frame(self._changed)
        self.told = frozenset(self._changed)
        self._changed = {}
        self._last_size = len(frame.payload)
        return frame

    def some(self, people: Iterable[str]) -> Packet:
        """Where these are now, for who has missed it."""
        return _frame({person: self.of(person) for person in people})

    def all(self) -> Packet | None:
        return _frame(self._newest) if self._newest else None

    def interval(self, people: int) -> float:
        """Seconds from one frame to the next in a room of so many, within each client's budget of bytes."""
        if people <= AT_ONCE:
            return 0.0
        return max(TICK, self._last_size / BYTES_A_SECOND)

    def of(self, person: str) -> Present:
        return self._newest.get(person) or nowhere(person)

    def own_news(self) -> set[str]:
        """Who has moved here since it was last asked."""
        moved, self._own = self._own, set()
        return moved


class Elsewhere:
    """Who is at the table through which other node, as far as it has been heard."""

    def __init__(self) -> None:
        self._through: dict[str, set[str]] = {}
        self._heard: dict[str, float] = {}

    def has(self, person: str) -> bool:
        return any(person in people for people in self._through.values())

    def people(self) -> set[str]:
        return set().union(*self._through.values())

    def put(self, hint: HereHint, known: set[str], now: float) -> tuple[set[str], set[str]]:
        """What a node says of those that are known; who came to the table by that, and who has gone from it."""
        if hint.node not in self._heard and len(self._heard) >= NODES:
            return set(), set()
        before = self.people()
        through = known if hint.whole else (self._through.get(hint.node, set()) | known) - set(hint.gone)
        self._heard[hint.node] = now
        self._through[hint.node] = through
        if not through:
            del self._through[hint.node], self._heard[hint.node]
        after = self.people()
        return after - before, before - after

    def expire(self, now: float) -> set[str]:
        """Who has gone with a node of which nothing was heard for long."""
        before = self.people()
        for node in [node for node, heard in self._heard.items() if now - heard > HEARD_OF]:
            del self._through[node], self._heard[node]
        return before - self.people()

    def drop(self, people: Iterable[str]) -> None:
        for through in self._through.values():
            through.difference_update(people)


def _frame(places: dict[str, Present]) -> Packet:
    """In a full room it is compressed, once for all: within the same budget it goes out more often."""
    return compact(packet(Presence(who=list(places.values()))).payload)


def _is_nowhere(place: Present) -> bool:
    return place.x is None and place.card is None and not place.writing


def nowhere(person: str) -> Present:
    return Present(person)


def masked(place: Present) -> Present:
    """Without the card, and whether it is being written in."""
    return Present(place.id, place.x, place.y)
