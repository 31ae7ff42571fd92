"""What leaves the house, for who leads the table: webhooks, connectors, deliveries. In person, never by token.

A secret is shown once, when it is made; those that a person brings along are never shown again.
"""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.connectors.addresses import MAX_URL, fault_of
from cocreate.connectors.signing import EVENTS
from cocreate.errors import Refused
from cocreate.ids import new_id, new_key
from cocreate.jobs.deliver import NEVER, TRIES, WebhookSettings
from cocreate.rest.replies import hub_of, member, read, refuse, reply
from cocreate.storage.outgoing import Delivery, NewDelivery, Outlet, OutletKind

MOST = 20  # outlets of a board
SHOWN = 100  # deliveries
Number = Annotated[int, Meta(ge=1, le=2**53)]


class NewWebhook(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="webhook", tag_field="kind"):
    url: Annotated[str, Meta(min_length=1, max_length=MAX_URL)]
    events: Annotated[list[str], Meta(min_length=1, max_length=len(EVENTS))]
    words: bool = False  # with what changed, and not ids alone


class NewOpenProject(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="openproject", tag_field="kind"):
    url: Annotated[str, Meta(min_length=1, max_length=MAX_URL)]
    project: Number
    token: Annotated[str, Meta(min_length=1, max_length=500)]


class NewDeck(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag="deck", tag_field="kind"):
    url: Annotated[str, Meta(min_length=1, max_length=MAX_URL)]
    board: Number
    user: Annotated[str, Meta(min_length=1, max_length=200)]
    password: Annotated[str, Meta(min_length=1, max_length=500)]  # one for this program alone


NewOutlet = NewWebhook | NewOpenProject | NewDeck


class Switching(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    active: bool


class ShownOutlet(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    kind: OutletKind
    url: str
    events: list[str]
    words: bool
    target: int | None  # the project, or the board of Deck
    active: bool
    created: int
    failing: int  # ms since 1970; 0: the last delivery arrived


class ShownDelivery(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    outlet: str
    event: str
    seq: int
    version: int
    status: Literal["waiting", "done", "dead"]
    attempts: int
    not_before: int
    answer: str
    created: int
    ended: int


class Outlets(msgspec.Struct, frozen=True, kw_only=True):
    outlets: list[ShownOutlet]
    deliveries: list[ShownDelivery]  # newest first
    events: list[str]  # that a webhook may ask for
    tries: int  # after which a delivery is dead


class MadeOutlet(msgspec.Struct, frozen=True, kw_only=True):
    outlet: ShownOutlet
    secret: str | None  # of a webhook: shown now and never again


_new = msgspec.json.Decoder(NewOutlet)
_switching = msgspec.json.Decoder(Switching)


async def show(request: Request) -> Response:
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    store = hub_of(request).store
    outlets, deliveries = await store.outlets(found[0]), await store.deliveries(found[0], SHOWN)
    return reply(
        Outlets(
            outlets=[_shown(one) for one in outlets],
            deliveries=[_shown_delivery(one) for one in deliveries],
            events=list(EVENTS),
            tries=TRIES,
        )
    )


async def add(request: Request) -> Response:
    """A webhook, or a way into another program."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    new = await read(request, _new)
    if isinstance(new, Refused):
        return refuse(request, new)
    if (fault := fault_of(new.url, request.app.state.outside.allowed)) is not None:
        return refuse(request, Refused(fault))
    outlet = await _outlet(request, new, *found)
    if isinstance(outlet, Refused):
        return refuse(request, outlet)
    if not await hub_of(request).store.add_outlet(outlet, MOST):
        return refuse(request, Refused("outlets_full", {"max": MOST}))
    secret = outlet.secret if outlet.kind == "webhook" else None
    return reply(MadeOutlet(outlet=_shown(outlet), secret=secret), 201)


async def switch(request: Request) -> Response:
    """On again, after it was switched off for it failed, or by hand."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _switching)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    outlet = request.path_params["outlet"]
    if not await hub_of(request).store.set_active(found[0], outlet, asked.active):
        return refuse(request, Refused("not_found"))
    return reply({"active": asked.active})


async def remove(request: Request) -> Response:
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    if not await hub_of(request).store.remove_outlet(found[0], request.path_params["outlet"]):
        return refuse(request, Refused("not_found"))
    return reply({"removed": True})


async def push(request: Request) -> Response:
    """Ask for the newest plan to be written there. Asked again while it waits, it is the same one."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    board, store = found[0], hub_of(request).store
    outlet = await _mine(request, board)
    if outlet is None or outlet.kind == "webhook":
        return refuse(request, Refused("not_found"))
    plan = await store.plan(board)
    if plan is None:
        return refuse(request, Refused("no_plan"))
    waiting = [one for one in await store.deliveries(board, SHOWN) if one.outlet == outlet.id]
    again = next((one for one in waiting if one.status == "waiting" and one.version == plan.version), None)
    if again is None:
        now = hub_of(request).clock.now_ms()
        new = NewDelivery(id=new_id("d-"), event="push", seq=plan.seq, version=plan.version, created=now)
        await store.ask_delivery(outlet.id, new)
        return reply({"delivery": new.id}, 202)
    return reply({"delivery": again.id}, 202)


async def send_again(request: Request) -> Response:
    """A delivery that has ended, under its old id: a receiver that had it drops it."""
    found = await member(request, leads=True, in_person=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    if not await hub_of(request).store.deliver_again(found[0], request.path_params["delivery"]):
        return refuse(request, Refused("not_found"))
    return reply({"delivery": request.path_params["delivery"]}, 202)


async def _mine(request: Request, board: str) -> Outlet | None:
    outlets = await hub_of(request).store.outlets(board)
    return next((one for one in outlets if one.id == request.path_params["outlet"]), None)


async def _outlet(request: Request, new: NewOutlet, board: str, person: str) -> Outlet | Refused:
    """A webhook is told what happens from now on; a connector writes when it is asked."""
    hub = hub_of(request)
    told, planned, secret = NEVER, NEVER, ""
    settings: dict[str, Any]
    match new:
        case NewWebhook():
            if unknown := sorted(set(new.events) - set(EVENTS)):
                return Refused("unknown_event", {"event": unknown[0][:100]})
            settings = msgspec.to_builtins(WebhookSettings(events=sorted(set(new.events)), words=new.words))
            head, plans = await hub.store.head(board), await hub.store.plans(board)
            told, planned, secret = 0 if head is None else head.seq, max(plans, default=0), new_key()
        case NewOpenProject():
            settings, secret = {"project": new.project}, new.token
        case NewDeck():
            if ":" in new.user:
                return Refused("malformed", {"why": "user"})
            settings, secret = {"board": new.board}, f"{new.user}:{new.password}"
    return Outlet(
        id=new_id("o-"),
        board=board,
        kind=_kind(new),
        url=new.url.rstrip("/") if not isinstance(new, NewWebhook) else new.url,
        settings=msgspec.json.encode(settings),
        secret=secret,
        person=person,
        created=hub.clock.now_ms(),
        told=told,
        planned=planned,
    )


def _kind(new: NewOutlet) -> OutletKind:
    match new:
        case NewWebhook():
            return "webhook"
        case NewOpenProject():
            return "openproject"
        case NewDeck():
            return "deck"


def _shown(outlet: Outlet) -> ShownOutlet:
    settings: dict[str, Any] = msgspec.json.decode(outlet.settings)
    return ShownOutlet(
        id=outlet.id,
        kind=outlet.kind,
        url=outlet.url,
        events=settings.get("events", []),
        words=settings.get("words", False),
        target=settings.get("project", settings.get("board")),
        active=outlet.active,
        created=outlet.created,
        failing=outlet.failing,
    )


def _shown_delivery(one: Delivery) -> ShownDelivery:
    return ShownDelivery(**{name: getattr(one, name) for name in ShownDelivery.__struct_fields__})
