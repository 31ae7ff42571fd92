"""Boards to take away: the Brescia workshop as its people left it, and what is made of a board for one viewer."""

from collections.abc import Iterable
from pathlib import Path

import cocreate
from cocreate.boards import commands as c
from cocreate.boards.events import Records
from cocreate.boards.layout import place, tidy
from cocreate.boards.records import Language
from cocreate.boards.visibility import records_for
from cocreate.exports.board import render
from cocreate.jobs.board_files import taken as handed_on
from cocreate.play.player import action_of
from cocreate.play.schedule import Step
from cocreate.play.workshop import Loaded, load
from tests.helpers.given import SERVER, Table

BRESCIA = Path(cocreate.__file__).parent / "play" / "brescia.json"
AT = 1_795_359_600_000  # 22 November 2026
LEAD = "facilitazione"


def taken(table: Table, viewer: str | None = None, language: Language = "it") -> bytes:
    """What is handed to the process that renders."""
    return taken_of(records_for(table.board.records, viewer), language, table.board.of("member"))


def taken_of(records: Records, language: Language = "it", people: Iterable[str] = ()) -> bytes:
    names = {person: f"Nome di {person}" for person in people}
    return handed_on(records, names, language, AT)


def file_of(table: Table, format: str, viewer: str | None = None, language: Language = "it") -> bytes:
    return render(taken(table, viewer, language), format)


def brescia(*, phases: int = 5, finished: bool = True) -> Table:
    """So many phases of the workshop, as `cocreate play` plays it, but without a server."""
    loaded = load(BRESCIA)
    assert isinstance(loaded, Loaded)
    workshop, table = loaded.workshop, Table()
    settings = {phase.id: phase.settings for phase in workshop.phases}
    board = workshop.board
    opened = c.OpenBoard(title=board.title, language=board.language, template=board.template, phases=settings)
    table.by(SERVER, opened)
    for body in workshop.organisations:
        added = c.AddOrganisation(id=body.id, name=body.name, sector=body.sector, territory=body.territory)
        table.by(SERVER, added)
    for one in workshop.participants:
        table.by(SERVER, c.JoinTable(member=one.id, role=one.role, organisation=one.organisation))
    for step in loaded.plan.steps[:phases]:
        _play(table, step, {card.id: card.author for card in workshop.cards})
    return table.by(LEAD, c.FinishBoard()) if finished else table


def _play(table: Table, step: Step, authors: dict[str, str]) -> None:
    if table.board.about["phase"] != step.phase.id:
        table.by(LEAD, c.OpenPhase(phase=step.phase.id))
    for card in step.cards:
        [slot] = place(table.board.records, card.zone, 1)
        new = c.NewCard(id=card.id, zone=card.zone, text=card.text, x=slot.x, y=slot.y)
        table.by(card.author, c.AddCards(cards=[new]))
    for card in step.actions:
        table.by(card.author, action_of(card))
    for group in step.groups:
        table.by(authors[group.cards[0]], c.AddGroup(id=group.id, title=group.title, cards=group.cards))
    for id, link in step.links:
        added = c.AddLink(id=id, kind=link.kind, source=link.source, target=link.target)
        table.by(authors[link.source], added)
    for vote in step.votes:
        table.by(vote.participant, c.CastVote(card=vote.card, dots=vote.dots))
    if step.groups:
        for zone in list(table.board.of("zone")):
            moves = [c.Move(id=move.id, x=move.x, y=move.y) for move in tidy(table.board.records, zone)]
            if moves:
                table.by(LEAD, c.MoveCards(moves=moves))
