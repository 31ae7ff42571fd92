"""The list of erasures that outlives a database: ids and times, no name (LOG-11). A restore does them again.

It stands apart from the store and from its copies. It is only ever added to.
"""

import os
from pathlib import Path

import msgspec


class Listed(msgspec.Struct, frozen=True):
    board: str
    person: str
    texts: bool
    at: int


class BadList(ValueError):
    """Its text is a sentence."""


_listed = msgspec.json.Decoder(Listed)


def note(path: Path, one: Listed) -> None:
    """For its owner alone, and on the disk before anything else is done."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as file:
        file.write(msgspec.json.encode(one) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def listed_in(path: Path) -> list[Listed]:
    if not path.exists():
        return []
    try:
        return [_listed.decode(line) for line in path.read_bytes().splitlines()]
    except msgspec.DecodeError as wrong:
        raise BadList(f"{path} is no list of erasures: {wrong}.") from wrong
