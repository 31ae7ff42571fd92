"""The public page of a plan: shown to everybody while it is switched on, looked through before it is (EVI-5, EVI-6)."""

import asyncio
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Annotated, Literal

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from cocreate.boards import commands as c
from cocreate.boards.commands import Id
from cocreate.boards.events import Fields
from cocreate.boards.records import THE_BOARD, THE_PUBLICATION, Language
from cocreate.errors import Refused
from cocreate.evidence.chain import chain, told
from cocreate.evidence.data import as_csv, as_json
from cocreate.evidence.measured import measured
from cocreate.evidence.page import View, gone, languages, page
from cocreate.evidence.personal import Names, Shown
from cocreate.evidence.reading import Ease, ease
from cocreate.evidence.style import POLICY
from cocreate.locales import LANGUAGES, sentence
from cocreate.locales.negotiation import preferred
from cocreate.plans.plan import Plan
from cocreate.rest.chains import Evidence, chains_of, day_of
from cocreate.rest.replies import hub_of, member, read, refuse, reply

Form = Literal["html", "json", "csv"]
TYPES: dict[Form, str] = {"html": "text/html", "json": "application/json", "csv": "text/csv"}
FILES: dict[str, Form] = {"plan.json": "json", "plan.csv": "csv"}
KEPT = 64  # pages that are held ready
KEPT_NAMES = 16  # boards whose names are
NO_SENTENCE = ("title", "programme", "aim~", "group~", "organisation~", "indicator~", "unit~")  # names, by their place


class Publishing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Under the same id it is done once (LOG-3)."""

    id: Id
    on: bool
    listed: bool = False
    waved: Annotated[list[c.File], Meta(max_length=2_000)] = []


_publishing = msgspec.json.Decoder(Publishing)
_plan = msgspec.json.Decoder(Plan)


class Pages:
    """Bodies that were made, by all that they hang on; and of each board the names that are looked for in its texts."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], bytes] = OrderedDict()
        self._names: OrderedDict[str, tuple[tuple[frozenset[str], frozenset[str]], Names]] = OrderedDict()
        self._lock = threading.Lock()

    def names(self, board: str, people: Iterable[str], plan: Plan) -> Names:
        """With what was found in its texts before, as long as the names are the same."""
        common = [plan.title, plan.programme.title, *(body.name for body in plan.organisations)]
        key = frozenset(people), frozenset(common)
        with self._lock:  # it is asked in threads
            known, names = self._names.pop(board, (None, None))
            if names is None or known != key:
                names = Names(*key)
            self._names[board] = key, names
            while len(self._names) > KEPT_NAMES:
                self._names.popitem(last=False)
        return names

    def get(self, key: tuple[object, ...]) -> bytes | None:
        return self._kept.get(key)

    def keep(self, key: tuple[object, ...], body: bytes) -> None:
        self._kept[key] = body
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)


# for everybody


async def show(request: Request) -> Response:
    return await _public(request, "html")


async def data(request: Request) -> Response:
    form = FILES.get(request.path_params["file"])
    return _gone(request) if form is None else await _public(request, form)


async def _public(request: Request, form: Form) -> Response:
    """Where nothing is published it says the same, whether there is such a table or not."""
    board = request.path_params["board"]
    on = await hub_of(request).read(board, lambda seen: seen.get("publication", THE_PUBLICATION) is not None)
    evidence = await chains_of(request).of(request, board) if on is True else None
    versions = await hub_of(request).store.plans(board) if on is True else []
    if not isinstance(evidence, Evidence) or not versions or (said := _publication(evidence)) is None:
        return _gone(request)
    language = _language(request, evidence.records["board"][THE_BOARD].get("language", "it"))
    key = (board, await hub_of(request).epoch(board), evidence.seq, versions[-1], form, language)
    pages: Pages = request.app.state.pages
    body = pages.get(key)
    if body is None:
        body = await _made(request, evidence, versions[-1], language, form)
        pages.keep(key, body)
    return _answer(request, body, language, form, listed=bool(said.get("listed")))


async def _made(request: Request, evidence: Evidence, version: int, language: Language, form: Form) -> bytes:
    board = evidence.plan.board
    row = await hub_of(request).store.plan(board, version)
    assert row is not None  # no plan is ever taken away
    people = (await hub_of(request).store.names(board)).values()
    pages: Pages = request.app.state.pages

    def written() -> bytes:
        view = view_of(evidence, _plan.decode(row.body))
        return body_of(view, language, form, pages.names(board, people, view.plan))

    return await asyncio.to_thread(written)


def _publication(evidence: Evidence) -> Fields | None:
    return evidence.records.get("publication", {}).get(THE_PUBLICATION)


def view_of(evidence: Evidence, finished: Plan) -> View:
    """Of the table as it was finished; while it is open again, of its last plan: what is not decided is not public."""
    records = evidence.records
    publication = records["publication"][THE_PUBLICATION]
    about = records["board"][THE_BOARD]
    open_again = about.get("status") != "finished"
    plan = finished if open_again else evidence.plan
    said = [
        fields.get("at", 0) for kind in ("progress", "reading", "answer") for fields in records.get(kind, {}).values()
    ]
    prompts = [zone.get("prompt", "") for zone in records.get("zone", {}).values() if zone.get("kind") == "need"]
    return View(
        board=plan.board,
        plan=plan,
        graph=chain(plan, told(records, evidence.zone)) if open_again else evidence.graph,
        own=about.get("language", "it"),
        updated=day_of(max(finished.finished, *said, publication["at"]), evidence.zone),
        prompt=prompts[0] if prompts else "",
        listed=bool(publication.get("listed")),
        waved=tuple(publication.get("waved", ())),
        series=measured(plan, records),
    )


def body_of(view: View, language: Language, form: Form, names: Names) -> bytes:
    shown = Shown(names, view.waved, sentence(language, "public-omitted"))
    match form:
        case "html":
            return page(view, language, shown).encode()
        case "json":
            return as_json(view, language, shown)
        case "csv":
            return as_csv(view, shown)


def _language(request: Request, own: Language) -> Language:
    offered = languages(own)
    asked = request.query_params.get("lang")
    wanted = preferred(asked or request.headers.get("accept-language", "") or own)
    return wanted if wanted in offered else own


def _answer(request: Request, body: bytes, language: Language, form: Form, *, listed: bool) -> Response:
    tag = f'W/"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {
        "ETag": tag,
        "Cache-Control": "public, no-cache",  # kept, and asked for anew: what is switched off is gone at once
        "Vary": "Accept-Language",
        "Content-Language": language,
        "Content-Security-Policy": POLICY,
    }
    if not listed:
        headers["X-Robots-Tag"] = "noindex, nofollow"
    if tag in (one.strip() for one in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers, media_type=TYPES[form])


def _gone(request: Request) -> Response:
    asked = request.query_params.get("lang")
    language = asked if asked in LANGUAGES else preferred(request.headers.get("accept-language", ""))
    headers = {
        "Cache-Control": "no-store",
        "Vary": "Accept-Language",
        "Content-Security-Policy": POLICY,
        "X-Robots-Tag": "noindex, nofollow",
    }
    return Response(gone(language), 404, headers, "text/html")


# for who leads


class Checked(msgspec.Struct, frozen=True):
    view: View
    shown: Shown
    ease: Ease


async def state(request: Request) -> Response:
    """Whether the page is on, and what is found in the texts that it shows, or would show."""
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    checked = await _checked(request, found[0])
    if isinstance(checked, Refused):
        return refuse(request, checked)
    record = await hub_of(request).read(found[0], lambda seen: dict(seen.get("publication", THE_PUBLICATION) or {}))
    if isinstance(record, Refused):
        return refuse(request, record)
    return reply(
        {
            "on": bool(record),
            "listed": bool(record.get("listed")),
            "at": record.get("at"),
            "waved": record.get("waved", []),
            "findings": checked.shown.findings,
            "ease": checked.ease,
        }
    )


async def switch(request: Request) -> Response:
    found = await member(request, leads=True)
    if isinstance(found, Refused):
        return refuse(request, found)
    asked = await read(request, _publishing, 256_000)
    if isinstance(asked, Refused):
        return refuse(request, asked)
    board, person = found
    command: c.DoorCommand = c.WithdrawPage()
    if asked.on:
        checked = await _checked(request, board)
        if isinstance(checked, Refused):
            return refuse(request, checked)
        known = {one.id for one in checked.shown.findings}
        if open := known - set(asked.waved):
            return refuse(request, Refused("personal_data", {"count": len(open)}))
        command = c.PublishPage(listed=asked.listed, waved=sorted(known))
    answer = await hub_of(request).do(board, person, command, asked.id)
    return refuse(request, answer) if isinstance(answer, Refused) else reply({"seq": answer.seq})


async def _checked(request: Request, board: str) -> Checked | Refused:
    evidence = await chains_of(request).of(request, board)
    row = await hub_of(request).store.plan(board)
    if isinstance(evidence, Refused):
        return evidence
    if row is None:
        return Refused("no_plan")
    people = (await hub_of(request).store.names(board)).values()
    pages: Pages = request.app.state.pages

    def looked() -> Checked:
        view = _as_published(evidence, _plan.decode(row.body))
        return looked_through(view, pages.names(board, people, view.plan))

    return await asyncio.to_thread(looked)


def _as_published(evidence: Evidence, finished: Plan) -> View:
    records = {**evidence.records, "publication": {THE_PUBLICATION: {"at": 0}}}
    return view_of(msgspec.structs.replace(evidence, records=records), finished)


def looked_through(view: View, names: Names) -> Checked:
    """As if it were published: page and data, so that no text is left out."""
    shown = Shown(names, (), sentence(view.own, "public-omitted"))
    page(view, view.own, shown)
    as_json(view, view.own, shown)
    as_csv(view, shown)
    texts = {place: text for place, text in shown.texts.items() if not place.startswith(NO_SENTENCE)}
    return Checked(view, shown, ease(texts, italian=view.own == "it"))
