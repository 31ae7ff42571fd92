"""Erasing a person who asks for it (LOG-11), and the list of it that outlives the database: ids and times, no name.

The list stands in the data folder, apart from the store and from the backups: a restore of a backup that is older than
an erasure does it again.
"""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from cocreate.clock import SystemClock
from cocreate.ids import new_id
from cocreate.keeping.files import BadFile
from cocreate.storage.erasing import Erased
from cocreate.storage.store import open_store
from cocreate.storage.vault import Vault, open_vault

LIST = "erasures.jsonl"  # in the data folder


class Listed(msgspec.Struct, frozen=True):
    board: str
    person: str
    texts: bool
    at: int


class Unknown(Exception):
    """Nobody, or more than one, is meant; its text is a sentence."""


_listed = msgspec.json.Decoder(Listed)


async def erase(
    store_url: str, board: str, who: str, *, texts: bool, erasures: Path, scrub: bool = True, unsafe: bool = False
) -> Erased:
    """The person with this id, or this name; noted in the list before it is done, so that it is never forgotten."""
    person = await person_of(store_url, board, who)
    vault = await open_vault(store_url, unsafe=unsafe)
    try:
        one = Listed(board, person, texts, SystemClock().now_ms())
        note(erasures, one)
        erased = await vault.erase(board, person, texts=texts, at=one.at, epoch=new_id())
        if erased is None:
            raise Unknown(f"There is nobody {who!r} at the board {board}.")
        if scrub:
            await vault.scrub()
    finally:
        await vault.close()
    return erased


async def person_of(store_url: str, board: str, who: str) -> str:
    """The id of whoever has this id or, as the only one at the table, this name."""
    store = await open_store(store_url, read_only=True)
    try:
        if await store.head(board) is None:
            raise Unknown(f"There is no board {board}.")
        names = await store.names(board)
    finally:
        await store.close()
    called = [id for id, name in names.items() if name.casefold() == who.casefold()]
    if who in names or not called:
        return who
    if len(called) > 1:
        raise Unknown(f"{len(called)} people are called {who!r} here: name one by id: {', '.join(sorted(called))}.")
    return called[0]


async def erase_listed(vault: Vault, listed: Iterable[Listed]) -> int:
    """Once more what the list tells of and the store does not: no clock is asked which came first (LOG-7). How many."""
    done = 0
    for one in dict.fromkeys(listed):
        known = {Listed(one.board, e.person, e.texts, e.at) for e in await vault.erasures(one.board)}
        if one not in known:
            erased = await vault.erase(one.board, one.person, texts=one.texts, at=one.at, epoch=new_id())
            done += erased is not None
    return done


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
        raise BadFile(f"{path} is no list of erasures: {wrong}.") from wrong
