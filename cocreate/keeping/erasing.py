"""Erasing a person who asks for it (LOG-11): in the store itself or, where its one server has it open, through that."""

import asyncio
import json
import urllib.error
import urllib.request
from pathlib import Path

import msgspec

from cocreate.clock import SystemClock
from cocreate.embedded import HERE, Server, running
from cocreate.ids import is_id, new_id
from cocreate.settings import Settings
from cocreate.storage.erasures import Erased
from cocreate.storage.listed import Listed, note
from cocreate.storage.ports import Store
from cocreate.storage.redacting import was_here
from cocreate.storage.store import open_store
from cocreate.storage.vault import open_vault

PAGE = 1_000  # lines
LONG = 600.0  # seconds: a board is told again from its first line, and the file written anew


class _Said(msgspec.Struct):
    message: str


class Unknown(Exception):
    """Nobody, or more than one, is meant; its text is a sentence."""


async def erase_at(given: Settings, board: str, who: str, *, texts: bool, scrub: bool) -> Erased:
    """SQLite is its server's alone: who is at work there is asked to do it."""
    server = running(given) if given.database is not None else None
    if server is None:
        return await erase(
            given.store_url, board, who, texts=texts, erasures=given.erasures_file, scrub=scrub, unsafe=given.unsafe
        )
    person = await person_of(given.store_url, board, who)
    return await asyncio.to_thread(_asked, server, board, person, texts=texts, scrub=scrub)


def _asked(server: Server, board: str, person: str, *, texts: bool, scrub: bool) -> Erased:
    request = urllib.request.Request(  # noqa: S310
        f"{server.url}/api/boards/{board}/erase",
        json.dumps({"person": person, "texts": texts, "scrub": scrub}).encode(),
        {"Authorization": f"Bearer {server.desk_key}", "Accept-Language": "en"},
    )
    try:
        with HERE.open(request, timeout=LONG) as answer:
            return msgspec.json.decode(answer.read(), type=Erased)
    except urllib.error.HTTPError as refused:
        raise Unknown(_sentence_of(refused)) from refused
    except msgspec.DecodeError as strange:
        raise Unknown(f"What answers at {server.url} is not this server.") from strange
    except OSError as gone:  # it may have done it, before it went
        raise Unknown(f"The server at {server.url} did not answer: ask again, for twice does no harm.") from gone


def _sentence_of(refused: urllib.error.HTTPError) -> str:
    try:
        return msgspec.json.decode(refused.read(), type=_Said).message
    except msgspec.DecodeError:
        return f"What answers at {refused.url} is not this server: HTTP {refused.code}."


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
            raise Unknown(f"There is nobody {person!r} at the board {board}.")
        if scrub:
            await vault.scrub()
    finally:
        await vault.close()
    return erased


async def person_of(store_url: str, board: str, who: str) -> str:
    """The id of whoever has this id or, as the only one at the table, this name.

    What was typed may be a name: nothing that is not found here is noted, or sent anywhere.
    """
    store = await open_store(store_url, read_only=True)
    try:
        if await store.head(board) is None:
            raise Unknown(f"There is no board {board}.")
        names = await store.names(board)
        called = [id for id, name in names.items() if name.casefold() == who.casefold()]
        if who in names or (not called and await _sat_here(store, board, who)):
            return who
    finally:
        await store.close()
    if not called:
        raise Unknown(f"There is nobody {who!r} at the board {board}.")
    if len(called) > 1:
        raise Unknown(f"{len(called)} people are called {who!r} here: name one by id: {', '.join(sorted(called))}.")
    return called[0]


async def _sat_here(store: Store, board: str, who: str) -> bool:
    """Also of whom the name is gone already: the log says who sat at the table."""
    after = 0
    while page := await store.read(board, after, PAGE) if is_id(who) else []:
        lines = [(line.seq, line.body) for line in page]
        if was_here(lines.__iter__, who):
            return True
        after = page[-1].seq
    return False
