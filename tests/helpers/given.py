"""given(...).when(...).then(...) for boards: a table, acts of people at a fake time, and what came of them."""

import copy
from typing import Any, Self

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide.decision import Decision, JobWanted
from cocreate.boards.events import Event, EventType, Fields, Records
from cocreate.boards.records import Kind, Language, Role
from cocreate.boards.visibility import event_for, records_for
from cocreate.errors import Refused

START = 1_700_000_000_000
STEP = 5_000  # ms between two acts: longer than a pause in typing
PEOPLE: dict[str, Role] = {
    "fede": "facilitator",
    "anna": "participant",
    "bruno": "participant",
    "carla": "participant",
    "osvaldo": "observer",
}
COMUNE = c.AddOrganisation(id="comune", name="Comune", sector="public")


class Table:
    """A board with its log, as the server would have made them."""

    def __init__(self) -> None:
        self.board = Board()
        self.events: list[Event] = []
        self.now = START
        self.outcome: Event | Refused | None = None
        self.jobs: list[JobWanted] = []

    def ask(self, actor: str, command: c.AnyCommand, *, after: int = STEP) -> Event | Refused:
        """The event that was appended, or the refusal."""
        self.now += after
        decided = decide(self.board, command, actor, self.now)
        if isinstance(decided, Refused):
            return decided
        return self._append(actor, decided)

    def _append(self, actor: str, decided: Decision) -> Event:
        seq = self.board.seq + 1
        event = Event(
            seq=seq,
            type=decided.type,
            by=actor,
            at=self.now,
            cmd=f"{actor}-{seq}",
            changes=list(decided.changes),
            anonymous=decided.anonymous,
        )
        self.board.advance(event)
        self.events.append(event)
        self.jobs += decided.jobs
        return event

    # given

    def by(self, actor: str, *commands: c.AnyCommand, after: int = STEP) -> Self:
        """The person has done this before."""
        for command in commands:
            came = self.ask(actor, command, after=after)
            assert isinstance(came, Event), f"{actor} may not {command}: {came}"
        return self

    # when

    def when(self, actor: str, command: c.AnyCommand, *, after: int = STEP) -> Self:
        self.outcome = self.ask(actor, command, after=after)
        return self

    # then

    def then(self, type: EventType) -> Event:
        """This has happened."""
        assert isinstance(self.outcome, Event), self.outcome
        assert self.outcome.type == type
        return self.outcome

    def refused(self, code: str, **args: str | int) -> Self:
        """This refusal came, and nothing has happened."""
        assert isinstance(self.outcome, Refused), self.outcome
        assert (self.outcome.code, self.outcome.args) == (code, args)
        return self

    # what stands there

    def get(self, kind: Kind, id: str) -> Fields:
        found = self.board.get(kind, id)
        assert found is not None, f"there is no {kind} {id}"
        return found

    def has(self, kind: Kind, id: str, /, **fields: Any) -> Self:
        """The record is there with these values; None: without the field."""
        found = self.get(kind, id)
        assert {name: found.get(name) for name in fields} == fields
        return self

    def lacks(self, kind: Kind, *ids: str) -> Self:
        assert not set(ids) & self.board.of(kind).keys()
        return self

    def seen_by(self, viewer: str | None) -> Records:
        return filled(records_for(self.board.records, viewer))

    def told(self, viewer: str | None) -> list[Event]:
        return [event_for(event, viewer) for event in self.events]

    def bytes_for(self, viewer: str | None) -> bytes:
        """All that has ever been on this viewer's wire, and a snapshot now."""
        return msgspec.json.encode([self.told(viewer), self.seen_by(viewer)])

    def records(self) -> Records:
        """A copy that keeps, without what every undo changes: the revision of a text."""
        found = copy.deepcopy(filled(self.board.records))
        for card in found.get("card", {}).values():
            card.pop("rev", None)
        return found


def given(
    phase: str = "cluster",
    *,
    phases: dict[str, c.PhaseSettings] | None = None,
    people: dict[str, Role] | None = None,
    language: Language = "en",
) -> Table:
    """A co-design table in this phase, with one facilitator, three participants, an observer and an organisation."""
    table = Table()
    table.by(SERVER, c.OpenBoard(title="Nidi", language=language, template="co-design", phases=phases or {}))
    for member, role in (PEOPLE if people is None else people).items():
        table.by(SERVER, c.JoinTable(member=member, role=role))
    table.by("fede", COMUNE)
    if phase != table.board.about["phase"]:
        table.by("fede", c.OpenPhase(phase=phase))
    return table


def filled(records: Records) -> Records:
    return {kind: of_kind for kind, of_kind in records.items() if of_kind}


def card(id: str, zone: str = "needs", text: str = "nido", **more: Any) -> c.AddCards:
    return cards(c.NewCard(id=id, zone=zone, text=text, x=10, y=20, **more))


def cards(*new: c.NewCard) -> c.AddCards:
    return c.AddCards(cards=list(new))


def drawing(id: str, zone: str = "needs", form: Any = "pen", **more: Any) -> c.AddDrawings:
    """A stroke of three points, or something of another form."""
    points = {"pen": [0, 0, 20, 40, 60, 40], "line": [0, 0, 60, 40], "arrow": [60, 40, 0, 0]}.get(form, [])
    said = {"file": "a" * 64} if form == "image" else {"label": "parole"} if form == "text" else {}
    at = {"x": 10, "y": 20, "w": 60, "h": 40, "points": points}
    new = c.NewDrawing(id=id, form=form, zone=zone, **{**at, **said, **more})
    return c.AddDrawings(drawings=[new])


def edit(card: str, rev: int, *edits: tuple[int, int, str]) -> c.EditText:
    return c.EditText(card=card, rev=rev, edits=[c.TextEdit(at=at, remove=cut, insert=put) for at, cut, put in edits])


def move(card: str, zone: str | None = None, x: int = 30, y: int = 40) -> c.MoveCards:
    return c.MoveCards(moves=[c.Move(id=card, zone=zone, x=x, y=y)])


def link(id: str, kind: Any, source: str, target: str) -> c.AddLink:
    return c.AddLink(id=id, kind=kind, source=source, target=target)


def votes(dots: int = 5, max_per_card: int = 3, zone: str = "ideas", *, secret: bool = True) -> c.VoteSettings:
    return c.VoteSettings(dots=dots, max_per_card=max_per_card, zone=zone, secret=secret)
