"""Pushing a plan into another program: the connector of an outlet, and what it wrote kept beside the log (PUS-6)."""

from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple

import msgspec

from cocreate.connectors import deck, openproject
from cocreate.connectors.connector import Connector, Failed, Place, Pushed, Standing, push
from cocreate.connectors.items import items
from cocreate.connectors.outside import Ask, Heard
from cocreate.plans.plan import Plan
from cocreate.storage.outgoing import Outlet, Remote
from cocreate.storage.ports import Store

Keep = Callable[[], Awaitable[None]]  # holds the outlet longer, or raises where another has it

SETTINGS: dict[str, type[Any]] = {"openproject": openproject.Settings, "deck": deck.Settings}


class NotHeld(Exception):
    """Another worker has the outlet: what this one would write is refused (JOB-2)."""


def connector_of(outlet: Outlet, ask: Ask) -> Connector:
    where = msgspec.json.decode(outlet.settings, type=SETTINGS[outlet.kind])
    match where:
        case openproject.Settings():
            return openproject.OpenProject(ask, outlet.url, outlet.secret, where, outlet.board)
        case deck.Settings():
            return deck.Deck(ask, outlet.url, outlet.secret, where, outlet.board)
        case _:
            raise Failed("no_connector", lasting=True)


class Way(NamedTuple):
    ask: Ask
    keep: Keep


async def push_plan(store: Store, outlet: Outlet, version: int, way: Way, url: str) -> Pushed:
    """Raises Failed where the other program did not do it, NotHeld where another worker does."""
    row = await store.plan(outlet.board, version or None)
    if row is None:
        raise Failed("no_plan", lasting=True)
    plan = msgspec.json.decode(row.body, type=Plan)

    async def held(method: str, url: str, headers: Any, body: bytes = b"") -> Heard:
        await way.keep()  # before each request: a worker that was frozen must not write beside its successor
        return await way.ask(method, url, headers, body)

    async def note(action: str, standing: Standing) -> None:
        remote = Remote(
            action=action,
            remote=msgspec.json.encode(standing.place),
            digest=standing.digest,
            closed=standing.closed,
        )
        if not await store.put_remote(outlet.id, outlet.fence, remote):
            raise NotHeld(outlet.id)

    known = {action: _standing(remote) for action, remote in (await store.remotes(outlet.id)).items()}
    return await push(items(plan, url), known, connector_of(outlet, held), note)


def _standing(remote: Remote) -> Standing:
    return Standing(msgspec.json.decode(remote.remote, type=Place), remote.digest, remote.closed)
