"""How much one person may ask, over all sockets and reconnects; and how many may be unknown. Pure: it reads no clock.

It knows neither sockets nor boards: only names, and things that can be told to go.
"""

from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T", bound=Hashable)

RATE, BURST = 100.0, 1_000.0  # commands a second; less than a room's queue, which nobody must fill alone (LIV-5)
WAITING = 1_000  # commands of one person without an answer: the same, where the store is silent for long
POINTER_RATE, POINTER_BURST = 60.0, 120.0
OTHERS_RATE, OTHERS_BURST = 5.0, 20.0  # pings, checks and summons
UNKNOWN_BURST = 20.0  # of anything, before it is known whose the socket is

SOCKETS = 8  # of one person at one board
KEPT = 60.0  # seconds after the last socket; longer than any burst takes to come back, so that forgetting gives nothing
KEPT_PEOPLE = 10_000  # without a socket

STRANGERS_EACH = 256  # sockets from one address of which nobody knows yet whose they are
STRANGERS_ALL = 1_024


class Bucket:
    """So many a second, and so many at once."""

    def __init__(self, rate: float, burst: float) -> None:
        self._rate, self._burst, self._left, self._at = rate, burst, burst, 0.0

    def take(self, now: float) -> bool:
        self._left = min(self._burst, self._left + (now - self._at) * self._rate)
        self._at = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Allowance:
    """What one person may still ask, by all their sockets together; or one socket of whom nobody knows yet."""

    def __init__(self, most: float = BURST) -> None:
        self.commands = Bucket(RATE, min(BURST, most))
        self.pointers = Bucket(POINTER_RATE, min(POINTER_BURST, most))
        self.others = Bucket(OTHERS_RATE, min(OTHERS_BURST, most))
        self.patience = Bucket(RATE, min(BURST, most))  # with what is too much: who goes on is cut off (LIV-4)
        self.waiting = 0  # commands without an answer

    @classmethod
    def of_the_unknown(cls) -> "Allowance":
        return cls(UNKNOWN_BURST)


class Limits(Generic[T]):
    """Each person's allowance at each board; kept for a while after their last socket has gone."""

    def __init__(self) -> None:
        self._here: dict[tuple[str, str], tuple[Allowance, list[T]]] = {}
        self._gone: OrderedDict[tuple[str, str], tuple[Allowance, float]] = OrderedDict()  # and since when, in order

    def enter(self, board: str, person: str, socket: T, now: float) -> tuple[Allowance, T | None]:
        """The person's allowance, and the oldest socket where there are too many now: that one must go."""
        self._forget(now)
        who = board, person
        if who not in self._here:
            kept = self._gone.pop(who, None)
            self._here[who] = (kept[0] if kept else Allowance(), [])
        allowance, sockets = self._here[who]
        sockets.append(socket)
        return allowance, sockets.pop(0) if len(sockets) > SOCKETS else None

    def leave(self, board: str, person: str, socket: T, now: float) -> None:
        who = board, person
        allowance, sockets = self._here.get(who, (None, []))
        if allowance is None or socket not in sockets:  # it had to go before
            return
        sockets.remove(socket)
        if not sockets:
            del self._here[who]
            self._gone[who] = allowance, now
            self._forget(now)

    def _forget(self, now: float) -> None:
        while self._gone:
            _, since = next(iter(self._gone.values()))
            if now - since <= KEPT and len(self._gone) <= KEPT_PEOPLE:
                return
            self._gone.popitem(last=False)

    def __len__(self) -> int:
        return len(self._here) + len(self._gone)


class Lobby(Generic[T]):
    """Who has not said yet who they are: so many of one address and in all (B4).

    Beyond that the oldest goes: who says it at once, as every client does, still gets in.
    """

    def __init__(self, each: int = STRANGERS_EACH, all_: int = STRANGERS_ALL) -> None:
        self._each, self._all = each, all_
        self._strangers: OrderedDict[T, str] = OrderedDict()
        self._of: dict[str, OrderedDict[T, None]] = {}

    def enter(self, address: str, stranger: T) -> T | None:
        """The one that must go for this one, if any."""
        self._strangers[stranger] = address
        mine = self._of.setdefault(address, OrderedDict())
        mine[stranger] = None
        if len(mine) > self._each:
            return self._out(next(iter(mine)))
        if len(self._strangers) > self._all:
            return self._out(next(iter(self._strangers)))
        return None

    def spoke(self, stranger: T) -> None:
        """It has said who it is, and that is looked up: those that are silent go before it."""
        if (address := self._strangers.get(stranger)) is not None:
            self._strangers.move_to_end(stranger)
            self._of[address].move_to_end(stranger)

    def leave(self, stranger: T) -> None:
        if stranger in self._strangers:
            self._out(stranger)

    def _out(self, stranger: T) -> T:
        address = self._strangers.pop(stranger)
        mine = self._of[address]
        del mine[stranger]
        if not mine:
            del self._of[address]
        return stranger

    def __len__(self) -> int:
        return len(self._strangers)
