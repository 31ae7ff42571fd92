"""Lies on the wire between Valkey and a node: hints that are dropped, doubled, and overtake one another (R2, R3)."""

import random
from collections.abc import Callable
from dataclasses import dataclass


@dataclass
class Lies:
    """Chances, of each message that is published; of nothing else that Valkey says."""

    drop: float = 0.0
    double: float = 0.0
    overtake: float = 0.0
    told: int = 0  # messages that were dropped, doubled or overtaken


def lying(lies: Lies, lots: random.Random) -> Callable[[], Callable[[bytes], bytes]]:
    """For a proxy: a filter for each of its connections."""
    return lambda: _Filter(lies, lots)


class _Filter:
    def __init__(self, lies: Lies, lots: random.Random) -> None:
        self._lies, self._lots = lies, lots
        self._buffer = b""
        self._held = b""  # one that is overtaken by the next

    def __call__(self, data: bytes) -> bytes:
        self._buffer += data
        out = b""
        while (end := _end(self._buffer, 0)) is not None:
            value, self._buffer = self._buffer[:end], self._buffer[end:]
            out += self._fate(value) if b"\r\n$7\r\nmessage\r\n" in value[:24] else value
        return out

    def _fate(self, value: bytes) -> bytes:
        held, self._held = self._held, b""
        self._lies.told += 1
        if self._lots.random() < self._lies.drop:
            return held
        if self._lots.random() < self._lies.double:
            return value + value + held
        if not held and self._lots.random() < self._lies.overtake:
            self._held = value
            return b""
        self._lies.told -= 1
        return value + held


def _end(data: bytes, at: int) -> int | None:
    """Where the value of Redis's protocol that begins at `at` ends; None where it is not all here."""
    line = data.find(b"\r\n", at)
    if line < 0:
        return None
    kind, rest = data[at : at + 1], data[at + 1 : line]
    end = line + 2
    match kind:
        case b"$":
            end += 0 if rest == b"-1" else int(rest) + 2
            return end if end <= len(data) else None
        case b"*" | b">":
            for _ in range(int(rest)):
                found = _end(data, end)
                if found is None:
                    return None
                end = found
            return end
        case _:
            return end
