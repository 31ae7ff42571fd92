"""How much may be on its way, and how long to rest when the server says "later". Pure: no clock, no chance.

After such a refusal the server refuses all that follows, until it is told that I begin again: so nothing overtakes what
was put off. I begin when my rest is over and all that was on its way has its answer (CLI-2).
"""

MOST = 64  # commands on their way; beyond that they wait here, where they are in order
FIRST_REST, LONGEST_REST = 0.5, 15.0  # seconds


class Pace:
    def __init__(self) -> None:
        self._most = MOST
        self._rests = 0  # since the last success
        self._resting = False
        self._put_off = False
        self._begins = False

    def put_off(self) -> float | None:
        """The server says "later": how long to rest; None where I rest for it already."""
        if self._put_off:
            return None
        self._put_off = self._resting = True
        self._most = 1
        self._rests += 1
        return float(min(LONGEST_REST, FIRST_REST * 2 ** min(self._rests - 1, 10)))

    def rested(self) -> None:
        self._resting = False

    def answered(self) -> None:
        """The server has taken one: it may have more of them at once. What it had taken before is no news."""
        if not self._put_off:
            self._rests = 0
            self._most = min(MOST, self._most + 1)

    def lost(self) -> None:
        """Another connection begins at the beginning by itself; how patient I am stays."""
        self._resting = self._put_off = self._begins = False

    def room(self, on_their_way: int) -> int:
        """How many more may go now."""
        if self._put_off:
            if self._resting or on_their_way:
                return 0
            self._put_off, self._begins = False, True
        return max(0, self._most - on_their_way)

    def begins(self) -> bool:
        """Whether the frame that goes now is the first after a rest."""
        begins, self._begins = self._begins, False
        return begins
