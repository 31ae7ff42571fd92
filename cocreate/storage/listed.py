"""The list of erasures that outlives a database: ids and times, no name (LOG-11). A restore does them again.

It stands apart from the store and from its copies. It is only ever added to.
"""

from pathlib import Path

import msgspec

from cocreate.storage.noted import add_lines, lines_in


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
    try:
        add_lines(path, [msgspec.json.encode(one)], 0o600)
    except OSError as wrong:
        raise BadList(f"{path} cannot be written: {wrong.strerror}. Nobody was erased.") from wrong


def listed_in(path: Path) -> list[Listed]:
    """A list that is not there is a mistake: those in it would come back, and nobody would be told."""
    try:
        return lines_in(
            path, _listed.decode, lambda n, why: BadList(f"{path} is no list of erasures: line {n}: {why}.")
        )
    except FileNotFoundError as wrong:
        raise BadList(
            f"There is no list of erasures at {path}: "
            "put the copy of it there or, if nobody was ever erased, an empty file."
        ) from wrong
    except OSError as wrong:
        raise BadList(f"{path} cannot be read: {wrong.strerror}.") from wrong
