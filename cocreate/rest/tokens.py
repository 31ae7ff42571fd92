"""Tokens of the API: each opens one board, to read or to act too, as the facilitator who made it. Shown once."""

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.errors import Refused
from cocreate.ids import new_id, new_key
from cocreate.rest.replies import TOKEN, digest, hub_of, member, read, refuse, reply
from cocreate.storage.outgoing import Scope, Token

MOST = 20  # tokens of a board


class NewToken(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: Annotated[str, Meta(min_length=1, max_length=60)]
    scope: Scope = "read"


class ShownToken(msgspec.Struct, frozen=True):
    id: str
    name: str
    scope: Scope
    created: int


class Tokens(msgspec.Struct, frozen=True):
    tokens: list[ShownToken]


class MadeToken(msgspec.Struct, frozen=True):
    id: str
    token: str  # shown now and never again


_new = msgspec.json.Decoder(NewToken)


async def show(request: Request) -> Response:
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    tokens = await hub_of(request).store.tokens(found[0])
    return reply(Tokens([ShownToken(one.id, one.name, one.scope, one.created) for one in tokens]))


async def add(request: Request) -> Response:
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    new = await read(request, _new)
    if isinstance(new, Refused):
        return refuse(request, new)
    board, person = found
    secret, hub = TOKEN + new_key(), hub_of(request)
    token = Token(
        id=new_id("t-"), board=board, name=new.name, scope=new.scope, person=person, created=hub.clock.now_ms()
    )
    if not await hub.store.add_token(token, digest(secret), MOST):
        return refuse(request, Refused("tokens_full", {"max": MOST}))
    return reply(MadeToken(token.id, secret), 201)


async def revoke(request: Request) -> Response:
    """From now on it opens nothing."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    if not await hub_of(request).store.revoke_token(found[0], request.path_params["token"]):
        return refuse(request, Refused("not_found"))
    return reply({"revoked": True})
