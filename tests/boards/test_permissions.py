"""DEC-5: who may do what: a matrix of command x role x phase, against the template's own data and the rows below."""

import typing
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards import permissions
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Event
from cocreate.boards.past import Past
from cocreate.boards.templates import template, templates
from cocreate.errors import Refused
from tests.helpers.given import Table, card, drawing, edit, given, link, move, votes

PHASES: list[dict[str, Any]] = (template("co-design") or {})["phases"]
ALLOWS: dict[str, list[str]] = {phase["id"]: phase["allows"] for phase in PHASES}
ROLES = ["facilitator", "participant", "observer", "removed", "stranger"]
WHO = {"facilitator": "fede", "participant": "anna", "observer": "osvaldo", "removed": "carla", "stranger": "nessuno"}

ALWAYS, THEIR_STEP, LEADING, SERVER_ONLY = "always", "as the act that is taken back", "leading", "server"
OF_THE_PLAN = "of the plan of a finished table"  # by whom: tests/boards/test_decide_monitoring.py and others
ROWS: dict[type[c.Command], str] = {
    c.AddCards: "write",
    c.EditText: "write",
    c.DeleteCards: "write",
    c.MoveCards: "arrange",
    c.ColourCards: "arrange",
    c.TagCards: "arrange",
    c.StackCards: "arrange",
    c.CopyCards: "write",
    c.SetAction: "plan",
    c.AddGroup: "group",
    c.RenameGroup: "group",
    c.DeleteGroup: "group",
    c.GroupCards: "group",
    c.AddLink: "link",
    c.DeleteLink: "link",
    c.AddComment: "comment",
    c.DeleteComment: "comment",
    c.React: "react",
    c.CastVote: "vote",
    c.AddDrawings: "write",
    c.MoveDrawings: "arrange",
    c.ColourDrawings: "arrange",
    c.RestackDrawings: "arrange",
    c.LabelDrawing: "write",
    c.DeleteDrawings: "write",
    c.Together: "arrange",  # as what is done in it
    c.Undo: THEIR_STEP,
    c.Redo: THEIR_STEP,
    c.AddOrganisation: ALWAYS,
    c.ReportProgress: OF_THE_PLAN,
    c.AddReading: OF_THE_PLAN,
    c.DeleteReading: OF_THE_PLAN,
    c.AttachFile: OF_THE_PLAN,
    c.DetachFile: OF_THE_PLAN,
    c.OpenPhase: LEADING,
    c.RevealCards: LEADING,
    c.SetTimer: LEADING,
    c.OpenRound: LEADING,
    c.CloseRound: LEADING,
    c.RenameBoard: LEADING,
    c.LockBoard: LEADING,
    c.SetProgramme: LEADING,
    c.ChangeMember: LEADING,
    c.RemoveMember: LEADING,
    c.FinishBoard: LEADING,
    c.ReopenBoard: LEADING,
    c.ResizeZone: LEADING,
    c.NameVersion: LEADING,
    c.DeleteVersion: LEADING,
    c.RestoreBoard: LEADING,
    c.SealPlan: LEADING,
    c.RestoreCard: "write",
    c.AnswerNeed: OF_THE_PLAN,
    c.PublishPage: LEADING,
    c.WithdrawPage: LEADING,
    c.EditPassage: OF_THE_PLAN,
    c.DropPassage: OF_THE_PLAN,
    c.AmendAction: OF_THE_PLAN,
    c.EditWording: OF_THE_PLAN,
    c.DropAmendment: OF_THE_PLAN,
    c.IssueVersion: LEADING,
    c.RestorePlan: LEADING,
    c.OpenBoard: SERVER_ONLY,
    c.JoinTable: SERVER_ONLY,
}

# where a command that is allowed says no for another reason than who asks and when
OTHERWISE: dict[tuple[type[c.Command], str, str], str] = (
    {(c.CastVote, "facilitator", phase): "participants_choose" for phase in ALLOWS}
    | {(c.CloseRound, "facilitator", phase): "round_closed" for phase in ALLOWS if phase != "choose"}
    | {(c.OpenRound, "facilitator", "choose"): "round_open"}
    | {(c.RevealCards, "facilitator", phase): "nothing_private" for phase in ALLOWS if phase != "imagine"}
    | {(c.ReopenBoard, "facilitator", phase): "board_open" for phase in ALLOWS}
    | {(c.PublishPage, "facilitator", phase): "no_plan" for phase in ALLOWS}
    | {(c.WithdrawPage, "facilitator", phase): "not_published" for phase in ALLOWS}
    | {(c.SealPlan, "facilitator", phase): "not_finished" for phase in ALLOWS}
    | {(kind, "facilitator", phase): "not_finished" for kind in (c.IssueVersion, c.RestorePlan) for phase in ALLOWS}
)


def at_table(phase: str) -> Table:
    """Cards of Anna in a zone that the phase leaves open, with all that one can do something to; Carla was removed."""
    table = given("cluster").by("anna", card("k", zone_in(phase)), card("i", "ideas"), card("a", "actions"))
    table.by("anna", card("n", "needs"), c.AddGroup(id="g", title="asili", cards=[]), link("l", "answers", "i", "n"))
    table.by("anna", c.AddComment(id="m", card="k", text="sì")).by("fede", c.AddComment(id="mf", card="k", text="no"))
    table.by("anna", drawing("d", zone_in(phase))).by("fede", drawing("df", zone_in(phase)))
    table.by("fede", card("f", zone_in(phase)), c.RemoveMember(member="carla"))
    table.by("fede", c.NameVersion(id="v", title="prima"))
    return table if phase == "cluster" else table.by("fede", c.OpenPhase(phase=phase))


def zone_in(phase: str) -> str:
    zones = next(it for it in PHASES if it["id"] == phase)["zones"]
    return str(zones[0]) if zones else "needs"


def other(phase: str) -> str:
    return "choose" if phase != "choose" else "cluster"


def sample(kind: type[c.Command], phase: str, role: str) -> c.AnyCommand:
    """A command of this type that this table accepts from whoever may ask it."""
    mine, stroke = ("f", "df") if role == "facilitator" else ("k", "d")
    samples: list[c.AnyCommand] = [
        card("new", zone_in(phase)),
        edit("k", 0, (0, 0, "x")),
        c.DeleteCards(cards=[mine if phase != "choose" else "n"]),
        move("k"),
        c.ColourCards(cards=["k"], colour="rose"),
        c.TagCards(cards=["k"], name="nido", on=True),
        c.StackCards(cards=["k"], to="front"),
        c.CopyCards(cards=[c.CardCopy(id="copy", of=mine, x=0, y=0)]),
        c.ResizeZone(zone="needs", x=0, y=0, w=400, h=400),
        c.SetAction(card="a", budget_eur=1),
        c.AddGroup(id="new", title="x", cards=["k"]),
        c.RenameGroup(id="g", title="x"),
        c.DeleteGroup(id="g"),
        c.GroupCards(cards=["k"], group="g"),
        link("new", "realises", "a", "i"),
        c.DeleteLink(id="l"),
        c.AddComment(id="new", card="k", text="x"),
        c.DeleteComment(id="mf" if role == "facilitator" else "m"),
        c.React(card="k", symbol="love", on=True),
        c.CastVote(card="i", dots=1),
        drawing("new", zone_in(phase)),
        c.MoveDrawings(moves=[c.MoveDrawing(id=stroke, x=1, y=2)]),
        c.ColourDrawings(drawings=[stroke], ink="red"),
        c.RestackDrawings(drawings=[stroke], to="back"),
        c.LabelDrawing(drawing=stroke, label="un cerchio"),
        c.DeleteDrawings(drawings=[stroke]),
        c.Together(cards=move("k"), drawings=c.MoveDrawings(moves=[c.MoveDrawing(id=stroke, x=1, y=2)])),
        c.Undo(),
        c.Redo(),
        c.AddOrganisation(id="new", name="x", sector="company"),
        c.ReportProgress(action="a", status="done", percent=100),
        c.AddReading(id="new", of="a", date="2026-01-01", value=1),
        c.DeleteReading(id="gone"),
        c.AttachFile(id="new", action="a", file="a" * 64, name="x", size=1, kind="image/png"),
        c.DetachFile(id="gone"),
        c.OpenPhase(phase=other(phase)),
        c.RevealCards(),
        c.SetTimer(seconds=60),
        c.OpenRound(id="new", rules=votes()),
        c.CloseRound(),
        c.RenameBoard(title="x"),
        c.LockBoard(locked=True),
        c.SetProgramme(title="x"),
        c.ChangeMember(member="anna", role="observer"),
        c.RemoveMember(member="anna"),
        c.FinishBoard(),
        c.ReopenBoard(),
        c.NameVersion(id="new", title="x"),
        c.DeleteVersion(id="v"),
        c.RestoreBoard(past=PAST),
        c.RestoreCard(card="k", past=PAST),
        c.AnswerNeed(need="n", text="x"),
        c.PublishPage(),
        c.WithdrawPage(),
        c.SealPlan(version=1, seq=1, digest="0" * 64, key="1" * 64, signature="2" * 128),
        c.EditPassage(
            paper="plan", section="aims", language="it", rev=0, edits=[c.PassageEdit(at=0, remove=0, insert="x")]
        ),
        c.DropPassage(paper="plan", section="aims", language="it"),
        c.AmendAction(card="a", budget_eur=1),
        c.EditWording(card="a", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="x")]),
        c.DropAmendment(card="a", fields=["budget_eur"]),
        c.IssueVersion(),
        c.RestorePlan(past=PAST),
        c.OpenBoard(title="x", language="it", template="co-design"),
        c.JoinTable(member="new", role="participant"),
    ]
    return next(command for command in samples if type(command) is kind)


THEN = {"text": "then", "kind": "need", "zone": "needs", "x": 0, "y": 0, "author": "anna"}
PAST = Past(seq=1, records={"card": {"k": THEN}})


def expected(kind: type[c.Command], role: str, phase: str) -> str | None:
    """The code of the refusal that the data asks for; None: none."""
    row = ROWS[kind]
    if row == SERVER_ONLY:
        return "server_only"
    if role in ("removed", "stranger"):
        return "removed"
    if role == "observer":
        return "observer"
    if row == LEADING and role != "facilitator":
        return "facilitator_only"
    if row == OF_THE_PLAN:
        return "not_finished"
    if role == "facilitator" or row == ALWAYS:
        return None
    return None if row in ALLOWS[phase] else "not_in_phase"


ALL = typing.get_args(c.AnyCommand)


def test_DEC_5_every_command_has_a_row() -> None:
    assert set(ROWS) == set(ALL)
    kept = set(permissions.ACTS) | permissions.LEADING | permissions.PARTICIPANTS_ALWAYS | permissions.ACT_OF_THE_STEP
    kept |= permissions.AFTERWARDS | {c.Together}  # whose parts are asked each for itself
    assert kept == {kind for kind, row in ROWS.items() if row != SERVER_ONLY}
    assert set(typing.get_args(c.SocketCommand)) == kept - set(typing.get_args(c.DoorCommand))


def test_every_template_allows_only_acts_that_there_are_and_its_phases_know_its_zones() -> None:
    acts = set(permissions.ACTS.values())
    for found in templates().values():
        zones = {zone["id"] for zone in found["zones"]}
        for phase in found["phases"]:
            assert set(phase["allows"]) <= acts
            assert set(phase["zones"]) <= zones
            assert ("vote" in phase) == ("vote" in phase["allows"])
            assert "vote" not in phase or phase["vote"]["zone"] in zones


PAIRS = [(kind, role) for kind in ALL for role in ROLES if ROWS[kind] != THEIR_STEP]


@pytest.mark.parametrize("phase", ALLOWS)
@pytest.mark.parametrize("kind, role", PAIRS, ids=lambda it: it if isinstance(it, str) else it.__name__)
def test_DEC_5_the_matrix(kind: type[c.Command], role: str, phase: str, tables: dict[str, Table]) -> None:
    board = tables[phase].board
    came = decide(board, sample(kind, phase, role), WHO[role], 0)
    code = expected(kind, role, phase) or OTHERWISE.get((kind, role, phase))
    if code is None:
        assert isinstance(came, Decision), came
    else:
        assert isinstance(came, Refused) and came.code == code


@pytest.fixture(scope="module")
def tables() -> dict[str, Table]:
    """One for each phase; `decide` alters none (DEC-1)."""
    return {phase: at_table(phase) for phase in ALLOWS}


STEPS: dict[str, tuple[str, list[c.AnyCommand]]] = {
    "write": ("cluster", [card("own", "ideas")]),
    "edit": ("cluster", [edit("k", 0, (0, 0, "x"))]),
    "arrange": ("cluster", [move("k")]),
    "group": ("cluster", [c.GroupCards(cards=["k"], group="g")]),
    "link": ("cluster", [c.DeleteLink(id="l")]),
    "plan": ("plan", [c.SetAction(card="a", budget_eur=7)]),
    "comment": ("cluster", [c.AddComment(id="new", card="k", text="x")]),
    "react": ("cluster", [c.React(card="k", symbol="love", on=True)]),
}


@pytest.mark.parametrize("phase", ALLOWS)
@pytest.mark.parametrize("role", ["facilitator", "participant"])
@pytest.mark.parametrize("act", STEPS)
@pytest.mark.parametrize("redo", [False, True], ids=["undo", "redo"])
def test_DEC_5_what_may_not_be_done_in_a_phase_may_not_be_taken_back_in_it(
    act: str, role: str, phase: str, redo: bool
) -> None:
    done_in, commands = STEPS[act]
    who = WHO[role]
    table = at_table(phase)
    if table.board.about["phase"] != done_in:
        table.by("fede", c.OpenPhase(phase=done_in))
    table.by(who, *commands, *([c.Undo()] if redo else []))
    if phase != done_in:
        table.by("fede", c.OpenPhase(phase=phase))
    came = table.ask(who, c.Redo() if redo else c.Undo())
    allowed = role == "facilitator" or {"edit": "write"}.get(act, act) in ALLOWS[phase]
    if allowed:
        closed = {"zone_closed"} if role == "participant" else {"round_open"} if phase == "choose" else set()
        assert isinstance(came, Event) or came.code in closed
    else:
        assert isinstance(came, Refused) and came.code == "not_in_phase"


@pytest.mark.parametrize("kind", ALL)
def test_DEC_5_a_locked_board_is_changed_by_facilitators_alone(kind: type[c.Command]) -> None:
    table = (
        at_table("cluster").by("anna", move("k", x=1), move("k", x=2), c.Undo()).by("fede", c.LockBoard(locked=True))
    )
    came = table.ask("anna", sample(kind, "cluster", "participant"))
    if ROWS[kind] == ALWAYS:
        assert isinstance(came, Event)
    else:
        codes = {LEADING: "facilitator_only", SERVER_ONLY: "server_only", OF_THE_PLAN: "not_finished"}
        code = codes.get(ROWS[kind], "board_locked")
        assert isinstance(came, Refused) and came.code == code
    assert isinstance(table.ask("fede", move("k", x=3)), Event)
    table.by("fede", c.LockBoard(locked=False)).by("anna", move("k", x=4))


THERE_IS_NOTHING: dict[type[c.Command], str] = {
    c.WithdrawPage: "not_published",
    c.RestorePlan: "nothing_to_restore",
}


@pytest.mark.parametrize("kind", ALL)
def test_DEC_5_a_finished_board_is_only_reopened_or_left_or_spoken_of(kind: type[c.Command]) -> None:
    table = at_table("cluster").by("fede", c.FinishBoard())
    if kind is c.DropPassage:
        table.by("fede", sample(c.EditPassage, "cluster", "facilitator"))
    for role in ("facilitator", "participant"):
        came = decide(table.board, sample(kind, "cluster", role), WHO[role], 0)
        if ROWS[kind] == SERVER_ONLY:
            assert came == Refused("server_only")
        elif role == "participant" and ROWS[kind] == LEADING:
            assert came == Refused("facilitator_only")
        elif kind in (c.ReopenBoard, c.ChangeMember, c.RemoveMember, c.PublishPage, c.SealPlan, c.IssueVersion):
            assert isinstance(came, Decision)
        elif kind in THERE_IS_NOTHING:
            assert came == Refused(THERE_IS_NOTHING[kind])
        elif ROWS[kind] == OF_THE_PLAN:
            assert isinstance(came, Decision) or came.code in (
                "not_your_action",
                "not_amended",
                "reading_gone",
                "file_gone",
                "not_answering",
                "passage_gone",
            )
        else:
            assert came == Refused("board_finished")


CLOSED = {"zone": "Needs", "phase": "Plan"}


@pytest.mark.parametrize(
    "command", [card("j"), edit("k", 0, (0, 0, "x")), move("k"), c.DeleteCards(cards=["k"]), move("k", "actions")]
)
def test_DEC_5_nothing_changes_in_a_closed_zone_by_undo_or_redo(command: c.AnyCommand) -> None:
    table = given("cluster").by("anna", card("k"), command).by("fede", c.OpenPhase(phase="plan"))
    table.when("anna", c.Undo()).refused("zone_closed", **CLOSED)
    table.by("fede", c.OpenPhase(phase="cluster")).by("anna", c.Undo()).by("fede", c.OpenPhase(phase="plan"))
    table.when("anna", c.Redo()).refused("zone_closed", **CLOSED)


def test_DEC_5_a_new_role_holds_from_the_next_command_on() -> None:
    table = given().by("anna", card("k")).by("fede", c.ChangeMember(member="anna", role="observer"))
    table.when("anna", move("k")).refused("observer")
    table.by("fede", c.ChangeMember(member="anna", role="facilitator")).by("anna", c.RenameBoard(title="x"))
    table.by("anna", c.ChangeMember(member="fede", role="participant"))
    table.when("fede", c.RenameBoard(title="y")).refused("facilitator_only")
    table.by("anna", c.RemoveMember(member="fede")).when("fede", move("k")).refused("removed")


def test_DEC_5_who_led_and_does_no_more_does_not_delete_the_cards_of_others_by_redo() -> None:
    table = given(people={"fede": "facilitator", "gino": "facilitator", "anna": "participant"})
    table.by("anna", card("k")).by("gino", c.DeleteCards(cards=["k"]), c.Undo())
    table.by("fede", c.ChangeMember(member="gino", role="participant"))
    table.when("gino", c.Redo()).refused("not_yours")


def test_DEC_5_the_server_alone_opens_a_board_and_seats_people() -> None:
    table = given()
    assert isinstance(table.ask(SERVER, c.JoinTable(member="x", role="facilitator")), Event)
    table.when("fede", c.JoinTable(member="y", role="facilitator")).refused("server_only")
