"""Plays a workshop file to its plan: every person a real client, phase by phase, as fast as the server goes."""

import asyncio
import json
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.fold import state_hash
from cocreate.boards.layout import Slot, place, tidy
from cocreate.boards.records import THE_BOARD, Kind, Language
from cocreate.client.connection import Seat
from cocreate.client.core import Core
from cocreate.client.rest import Api
from cocreate.embedded import own_server
from cocreate.listening.mistakes import Mistake, Mistakes
from cocreate.play.format import CardPart, MonitoringPart, Workshop
from cocreate.play.schedule import Step
from cocreate.play.table import Answer, Refusal, Table, all_done, done, seated_table
from cocreate.play.workshop import Loaded, load
from cocreate.sealing.manifest import sha256
from cocreate.sealing.seal import SUFFIX
from cocreate.settings import settings

FORMATS = ("json", "pdf", "docx", "odt", "xlsx", "ods", "csv", "md", "ics", "svg", "png")
PAPERS = "papers"  # the folder beside the plan's files
OWN: frozenset[Kind] = frozenset({"vote"})  # what each person sees only of their own: secret votes (DEC-4)
NOBODY: Mapping[str, str] = {}
MOMENTS = frozenset({"opened", "closed", "since"})  # of choices, sittings, phases and seats: ms since 1970
EACH_TIME_ANOTHER: Mapping[str, Any] = {"board": "", "finished": 0}  # said here instead of what each run has otherwise
PLAN_WITHIN = 300.0  # seconds


class Played(msgspec.Struct, frozen=True):
    """The one line that `play` prints."""

    board: str
    participants: int
    cards: int
    votes: int  # dots
    events: int
    seconds: float


class PlanFailed(Exception):
    """The plan could not be built; the text says why."""


async def play(
    file: Path, out: Path, *, data: Path | None = None, port: int | None = None, lang: Language | None = None
) -> Played | Mistakes:
    """Start a server, play the file through it, and leave the plan's files in `out`. A bad file starts nothing."""
    loaded = await asyncio.to_thread(load, file)
    if isinstance(loaded, Mistakes):
        return loaded
    with ExitStack() as stack:
        folder = data or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="cocreate-")))
        server = stack.enter_context(own_server(settings(data=folder, host="127.0.0.1", port=port or 0)))
        try:
            return await play_on(loaded, out, server.url, server.desk_key, lang)
        except Refusal as refusal:
            return Mistakes([Mistake("", "board_refused", {"message": str(refusal)})])


async def play_on(loaded: Loaded, out: Path, url: str, desk_key: str, lang: Language | None = None) -> Played:
    """Play it on a server that runs."""
    started = time.monotonic()
    workshop = loaded.workshop
    language = lang or workshop.board.language
    async with seated_table(workshop, Api(url, language), desk_key, language) as table:
        player = Player(workshop, table)
        await player.play(loaded.plan.steps)
        await player.monitor()
        plan = await _take_away(table, out, language)
        return Played(
            board=table.opened.board,
            participants=len(table.seats),
            cards=len(table.lead.core.view.get("card", {})),
            votes=plan["votes_cast"],
            events=table.lead.core.seq,
            seconds=round(time.monotonic() - started, 2),
        )


class Player:
    def __init__(self, workshop: Workshop, table: Table) -> None:
        self._table, self._lead, self._workshop = table, table.lead, workshop
        self._authors = {card.id: card.author for card in workshop.cards}

    async def play(self, steps: list[Step]) -> None:
        for step in steps:
            if self._lead.core.view["board"][THE_BOARD]["phase"] != step.phase.id:
                await done(self._lead.give(c.OpenPhase(phase=step.phase.id)))
            await self._table.in_step()
            for act in (self._write, self._plan, self._group, self._link, self._vote):
                await all_done(act(step))
                await self._table.in_step()
            if step.groups:
                await self._tidy()
        await self._finish()

    def _give(self, card: str, command: c.SocketCommand) -> Answer:
        """By the card's author."""
        return self._table.seats[self._authors[card]].give(command)

    def _write(self, step: Step) -> Iterator[Answer]:
        for card, slot in places(self._lead, step.cards):
            new = c.NewCard(id=card.id, zone=card.zone, text=card.text, x=slot.x, y=slot.y)
            yield self._give(card.id, c.AddCards(cards=[new]))

    def _plan(self, step: Step) -> Iterator[Answer]:
        for card in step.actions:
            yield self._give(card.id, action_of(card, self._table.people))

    def _group(self, step: Step) -> Iterator[Answer]:
        for group in step.groups:
            yield self._give(group.cards[0], c.AddGroup(id=group.id, title=group.title, cards=group.cards))

    def _link(self, step: Step) -> Iterator[Answer]:
        for id, link in step.links:
            yield self._give(link.source, c.AddLink(id=id, **msgspec.structs.asdict(link)))

    def _vote(self, step: Step) -> Iterator[Answer]:
        for vote in step.votes:
            yield self._table.seats[vote.participant].give(c.CastVote(card=vote.card, dots=vote.dots))

    async def monitor(self) -> None:
        """What became of the plan, where the file tells it: by those who answer for it, one kind after the other."""
        said = self._workshop.monitoring or MonitoringPart()
        seats = self._table.seats
        for person in self._workshop.participants:
            if person.monitors:
                who = self._table.people[person.id]
                await done(self._lead.give(c.ChangeMember(member=who, role="observer", monitors=True)))
        await self._table.in_step()
        for report in said.progress:  # a later one stands instead of an earlier one
            command = c.ReportProgress(**{name: getattr(report, name) for name in c.ReportProgress.__struct_fields__})
            await done(seats[report.by].give(command))
        await all_done(
            seats[reading.by].give(
                c.AddReading(**{name: getattr(reading, name) for name in c.AddReading.__struct_fields__})
            )
            for reading in said.readings
        )
        await all_done(
            seats[answer.by].give(c.AnswerNeed(need=answer.need, text=answer.text)) for answer in said.answers
        )
        await self._table.in_step()

    async def _tidy(self) -> None:
        """The cards of a group are put side by side, zone after zone."""
        for zone in list(self._lead.core.view["zone"]):
            moves = [c.Move(id=move.id, x=move.x, y=move.y) for move in tidy(self._lead.core.view, zone)]
            for first in range(0, len(moves), c.MAX_BATCH):
                await done(self._lead.give(c.MoveCards(moves=moves[first : first + c.MAX_BATCH])))
        await self._table.in_step()

    async def _finish(self) -> None:
        """Finish, wait for the plan on every screen, and see that all screens show the same."""
        await done(self._lead.give(c.FinishBoard()))
        await self._table.in_step()
        seats = self._table.seats.values()
        await asyncio.gather(*(seat.until(_plan_is_there, PLAN_WITHIN) for seat in seats))
        job = self._lead.core.job
        if job is None or job.status == "failed":
            raise PlanFailed(job.error if job else "")
        if len({common_hash(seat) for seat in seats}) != 1:
            raise RuntimeError("the participants do not see the same board")


def places(lead: Seat, cards: list[CardPart]) -> Iterator[tuple[CardPart, Slot]]:
    """Each card with a free place in its zone, in the file's order."""
    for zone in dict.fromkeys(card.zone for card in cards):
        there = [card for card in cards if card.zone == zone]
        yield from zip(there, place(lead.core.view, zone, len(there)), strict=True)


def action_of(card: CardPart, people: Mapping[str, str] = NOBODY) -> c.SetAction:
    """What the file says of the action; what it does not say stays unsaid. `people`: who the participants became."""
    said = card.planned
    if card.person is not None:
        said["person"] = people.get(card.person, card.person)
    return c.SetAction(card=card.id, **said)


def common_hash(seat: Seat) -> int:
    """Of what everybody may see."""
    return state_hash({kind: records for kind, records in seat.core.confirmed.items() if kind not in OWN})


def _plan_is_there(core: Core) -> bool:
    version = core.view["board"][THE_BOARD].get("version")
    return core.job is not None and core.job.version == version and core.job.status in ("done", "failed")


async def _take_away(table: Table, out: Path, language: Language) -> dict[str, Any]:
    """All files of the plan into the folder; the plan itself is returned."""
    version = table.lead.core.view["board"][THE_BOARD]["version"]
    files = {format: await table.api.plan_file(table.lead.joined, version, format, language) for format in FORMATS}
    plan: dict[str, Any] = json.loads(files["json"])
    files["json"] = comparable(plan)
    files[SUFFIX] = await _sealed(table, version)
    await asyncio.to_thread(_write_all, out, {f"plan.{format}": body for format, body in files.items()})
    await asyncio.to_thread(_write_all, out / PAPERS, await _papers(table, language))
    return plan


async def _sealed(table: Table, version: int) -> bytes:
    """Sealed by who leads; what everybody is told of it is waited for, so that the table is as the log has it."""
    seal = await table.api.seal(table.lead.joined, version)
    await table.lead.until(lambda core: f"v{version}" in core.view.get("seal", {}), PLAN_WITHIN)
    body = await table.api.sealed_file(table.lead.joined, version)
    if sha256(body) != seal["digest"]:
        raise RuntimeError("the sealed file is not the one that the log tells of")
    return body


async def _papers(table: Table, language: Language) -> dict[str, bytes]:
    """Each paper in each format that holds a document."""
    api, seat = table.api, table.lead.joined
    listed = await api.papers(seat, language)
    wanted = [(paper["id"], format) for paper in listed["papers"] for format in listed["formats"]]
    return {f"{paper}.{format}": await api.paper_file(seat, paper, format, language) for paper, format in wanted}


def comparable(plan: dict[str, Any]) -> bytes:
    """The plan with nothing in place of what every run has otherwise: the same file gives the same bytes.

    Every field is there, for it is a plan as `docs/plan.schema.json` has it.
    """
    kept = {**plan, **EACH_TIME_ANOTHER, **{name: _timeless(plan[name]) for name in ("decisions", "minutes")}}
    return json.dumps(kept, ensure_ascii=False, indent=2).encode() + b"\n"


def _timeless(told: Any) -> Any:
    match told:
        case dict():
            return {name: 0 if name in MOMENTS else _timeless(value) for name, value in told.items()}
        case list():
            return [_timeless(value) for value in told]
        case _:
            return told


def _write_all(out: Path, files: dict[str, bytes]) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name, body in files.items():
        (out / name).write_bytes(body)
