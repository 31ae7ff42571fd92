"""The Brescia workshop as it was held: a log with times, as a server would have made it, and the plan of it."""

from functools import cache
from pathlib import Path

import msgspec

import cocreate
from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.records import THE_BOARD, Language
from cocreate.plans.build import build
from cocreate.plans.held import PlanMinutes
from cocreate.plans.minutes import Minutes
from cocreate.plans.plan import Plan
from cocreate.play.format import Workshop
from cocreate.play.player import action_of
from cocreate.play.schedule import Step
from cocreate.play.workshop import Loaded, load
from tests.helpers.given import Table
from tests.plans.brescia import FINISHED

MINUTE = 60_000
SECOND = 1_000
LASTED = {"listen": 22, "imagine": 24, "cluster": 16, "choose": 9, "plan": 44}  # minutes; 20, 25, 15, 10, 40 as planned
OPENED = FINISHED - sum(LASTED.values()) * MINUTE
READY = OPENED - 30 * MINUTE  # when the table was made


def minutes_of(table: Table) -> PlanMinutes | None:
    """As the table's own log has them."""
    minutes = Minutes()
    for event in table.events:
        minutes.take(event)
    return minutes.held


@cache
def held() -> Table:
    loaded = load(Path(cocreate.__file__).parent / "play" / "brescia.json")
    assert isinstance(loaded, Loaded)
    table, workshop = Table(), loaded.workshop
    table.now = READY
    _prepare(table, workshop)
    table.now = opened = OPENED
    _sit_down(table, workshop)
    for step in loaded.plan.steps:
        table.now = opened
        if step.phase.id != table.board.about["phase"]:
            table.by("facilitazione", c.OpenPhase(phase=step.phase.id), after=0)
        _live(table, step)
        opened += LASTED[step.phase.id] * MINUTE
        assert table.now < opened
    table.now = FINISHED
    return table.by("facilitazione", c.FinishBoard(), after=0)


def plan(language: Language = "it") -> Plan:
    """With its minutes."""
    table = held()
    about = {"board": "brescia", "seq": table.board.seq, "finished": FINISHED, "language": language}
    assert table.board.records["board"][THE_BOARD]["status"] == "finished"
    return build(table.board.records, minutes=minutes_of(table), **about)  # type: ignore[arg-type]


def _prepare(table: Table, workshop: Workshop) -> None:
    settings = {phase.id: phase.settings for phase in workshop.phases}
    opening = c.OpenBoard(title=workshop.board.title, language="it", template="co-design", phases=settings)
    table.by(SERVER, opening, after=0)
    table.by(SERVER, c.JoinTable(member="facilitazione", role="facilitator"))
    for body in workshop.organisations:
        added = c.AddOrganisation(id=body.id, name=body.name, sector=body.sector, territory=body.territory)
        table.by("facilitazione", added, after=SECOND)
    assert workshop.programme
    table.by("facilitazione", c.SetProgramme(**msgspec.structs.asdict(workshop.programme)))


def _sit_down(table: Table, workshop: Workshop) -> None:
    """One after the other, within a few minutes; the first of them opens the sitting. Somebody observes."""
    after = 0
    for person in workshop.participants:
        if person.role == "participant":
            seat = c.JoinTable(member=person.id, role="participant", organisation=person.organisation)
            table.by(SERVER, seat, after=after)
            after = 20 * SECOND
    table.by(SERVER, c.JoinTable(member="osserva", role="observer", organisation="ats-brescia"), after=MINUTE)


def _live(table: Table, step: Step) -> None:
    for card in step.cards:
        new = c.NewCard(id=card.id, zone=card.zone, text=card.text, x=0, y=0)
        table.by(card.author, c.AddCards(cards=[new]), after=10 * SECOND)
    for card in step.actions:
        table.by(card.author, action_of(card), after=SECOND)
    authors = {id: fields["author"] for id, fields in table.board.of("card").items()}
    for group in step.groups:
        added = c.AddGroup(id=group.id, title=group.title, cards=group.cards)
        table.by(authors[group.cards[0]], added, after=SECOND)
    for id, link in step.links:
        table.by(authors[link.source], c.AddLink(id=id, **msgspec.structs.asdict(link)), after=SECOND)
    if step.groups:
        table.by(authors["i03"], c.AddComment(id="said", card="i02", text="Anche nei piccoli Comuni"), after=SECOND)
    for vote in step.votes:
        table.by(vote.participant, c.CastVote(card=vote.card, dots=vote.dots), after=SECOND)
