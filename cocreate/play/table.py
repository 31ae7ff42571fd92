"""A table of simulated participants: a board opened as the workshop says, and one real client for each person."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.records import Language
from cocreate.client.connection import Seat, seated
from cocreate.client.rest import Api, Opened
from cocreate.play.format import OrganisationPart, ParticipantPart, PhasePart, Workshop
from cocreate.realtime import frames as f

Answer = asyncio.Future[f.Refusal | None]  # None: it is in the log


class Refusal(Exception):
    """The table said no to something that the workshop does; the text is the table's own sentence."""

    def __init__(self, refusal: f.Refusal) -> None:
        self.code = refusal.code
        super().__init__(refusal.message)


@dataclass
class Table:
    api: Api
    opened: Opened
    lead: Seat
    seats: dict[str, Seat]  # by the participant's id in the file

    @property
    def people(self) -> dict[str, str]:
        """Who they are on the board, by the participant's id in the file."""
        return {id: seat.joined.you for id, seat in self.seats.items()}

    async def in_step(self) -> None:
        """Until everybody has seen what anybody has seen."""
        newest = max(seat.core.seq for seat in self.seats.values())
        await asyncio.gather(*(seat.until(lambda core: core.seq >= newest) for seat in self.seats.values()))


async def done(answer: Answer) -> None:
    """Wait until it is in the log; that it is refused was not meant to happen."""
    if (refusal := await answer) is not None:
        raise Refusal(refusal)


async def all_done(answers: Iterable[Answer]) -> None:
    for answer in list(answers):
        await done(answer)


@asynccontextmanager
async def seated_table(
    workshop: Workshop, api: Api, desk_key: str, lang: Language, phases: dict[str, PhasePart] | None = None
) -> AsyncIterator[Table]:
    """Open a board and seat everybody, the facilitator first: so every run has the same events in the same order."""
    settings = phases or {phase.id: phase for phase in workshop.phases}
    opened = await api.open_board(desk_key, _board(workshop, settings))
    async with AsyncExitStack() as stack:
        lead = next(person for person in workshop.participants if person.role == "facilitator")
        key = {"board": opened.board, "key": opened.key}
        organisations = {o.id: o for o in workshop.organisations}
        own = organisations.get(lead.organisation or "")
        joined = await api.join(key, lead.name, _body(own) if own else None)
        seat = await stack.enter_async_context(seated(api, joined, lang))
        await _set_up(workshop, seat, own)
        invites = await api.invites(joined)
        doors = {role: {"code": invite["code"]} for role, invite in invites.items() if "code" in invite}
        table = Table(api, opened, seat, {lead.id: seat})
        for person in workshop.participants:
            if person is not lead:
                door = key if person.role == "facilitator" else doors[person.role]
                table.seats[person.id] = await stack.enter_async_context(_sat_down(api, person, door, lang))
        yield table


@asynccontextmanager
async def _sat_down(api: Api, person: ParticipantPart, door: dict[str, str], lang: Language) -> AsyncIterator[Seat]:
    joined = await api.join(door, person.name, {"id": person.organisation} if person.organisation else None)
    async with seated(api, joined, lang) as seat:
        yield seat


async def _set_up(workshop: Workshop, lead: Seat, own: OrganisationPart | None) -> None:
    """The bodies under their ids, then the programme, which names one of them."""
    adding = [body for body in workshop.organisations if body is not own]
    await all_done(
        lead.give(c.AddOrganisation(id=b.id, name=b.name, sector=b.sector, territory=b.territory)) for b in adding
    )
    if (programme := workshop.programme) is not None:
        await done(lead.give(c.SetProgramme(**msgspec.structs.asdict(programme))))


def _board(workshop: Workshop, phases: dict[str, PhasePart]) -> dict[str, Any]:
    return {
        "template": workshop.board.template,
        "title": workshop.board.title,
        "language": workshop.board.language,
        "phases": {id: phase.settings for id, phase in phases.items()},
    }


def _body(organisation: OrganisationPart) -> dict[str, str]:
    said = {"id": organisation.id, "name": organisation.name, "sector": organisation.sector}
    return {**said, "territory": organisation.territory}
