"""Who is where: the newest of each person, in one frame per tick to all, never logged (LIV-3)."""

import msgspec

from cocreate.realtime.frames import Pointer, Presence, Present
from cocreate.realtime.packets import Packet, packet

BYTES_A_SECOND = 120_000  # to each client: a fuller room ticks slower
AT_ONCE = 12  # people up to whom there is no tick at all
TICK = 0.033  # seconds, for fuller rooms


class Positions:
    """The newest of each person at one table."""

    def __init__(self) -> None:
        self._newest: dict[str, Present] = {}
        self._changed: dict[str, Present] = {}
        self._last_size = 0

    def put(self, person: str, pointer: Pointer, *, masked: bool) -> bool:
        """Note where the person is; whether that is news. Masked: not at which card, nor whether they write."""
        now = Present(
            id=person,
            x=pointer.x,
            y=pointer.y,
            card=None if masked else pointer.card,
            writing=pointer.writing and not masked,
        )
        if self._newest.get(person) == now:
            return False
        self._newest[person] = self._changed[person] = now
        return True

    def drop(self, person: str) -> bool:
        """The person is nowhere now; whether that is news."""
        if self._newest.pop(person, None) is None:
            return False
        self._changed[person] = Present(id=person)
        return True

    def hide(self, *, anonymous: bool, masked: bool) -> None:
        """What a phase that opens hides must not stand there from the one before (DEC-4)."""
        for person, present in list(self._newest.items()):
            if anonymous:
                self.drop(person)
            elif masked and (present.card is not None or present.writing):
                now = Present(id=person, x=present.x, y=present.y)
                self._newest[person] = self._changed[person] = now

    def take(self) -> Packet | None:
        """What changed since the last time, in one frame."""
        if not self._changed:
            return None
        frame = packet(Presence(who=list(self._changed.values())))
        self._changed = {}
        self._last_size = len(frame.payload)
        return frame

    def all(self) -> Packet | None:
        return packet(Presence(who=list(self._newest.values()))) if self._newest else None

    def interval(self, people: int) -> float:
        """Seconds from one frame to the next in a room of so many, within each client's budget of bytes."""
        if people <= AT_ONCE:
            return 0.0
        return max(TICK, self._last_size / BYTES_A_SECOND)


def nowhere(pointer: Pointer) -> Pointer:
    return msgspec.structs.replace(pointer, x=None, y=None, card=None, writing=False)
