"""What is said of the plan of a finished table: progress, readings, files; by whom, and how it is taken back."""

from typing import Any

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER, monitoring
from cocreate.boards.events import Event
from cocreate.boards.gate import admit
from cocreate.boards.owning import answers_for_result
from cocreate.errors import Refused
from tests.helpers.given import Table, card, given

DIGEST = "a" * 64
RESULT = c.NewResult(id="r1", title="Più posti al nido", indicator=c.NewIndicator(name="Posti", baseline=1, target=9))
OF_THE_PLAN: list[c.AnyCommand] = [
    c.ReportProgress(action="a", status="under_way", percent=40),
    c.AddReading(id="new", of="a", date="2026-03-01", value=3),
    c.AddReading(id="new", of="r1", date="2026-03-01", value=3),
    c.DeleteReading(id="own"),
    c.AttachFile(id="newf", action="a", file=DIGEST, name="Verbale.pdf", size=9, kind="application/pdf"),
    c.DetachFile(id="ownf"),
]


def planned(*, finished: bool = True, phase: str = "plan", **more: Any) -> Table:
    """Anna sits there for the municipality, which owns the action `a`, that leads to `r1`; Bruno for a cooperative."""
    table = given(phase, people={"fede": "facilitator", "osvaldo": "observer"}, **more)
    table.by("fede", c.AddOrganisation(id="coop", name="Coop", sector="nonprofit"))
    for who, body in (("anna", "comune"), ("bruno", "coop"), ("dora", "comune")):
        table.by(SERVER, c.JoinTable(member=who, role="participant", organisation=body))
    table.by(SERVER, c.JoinTable(member="olga", role="observer", organisation="comune"))
    table.by("fede", c.SetProgramme(title="Servizi", results=[RESULT]))
    table.by("fede", card("a", "actions"), card("b", "actions"), card("k", "needs"))
    table.by("fede", c.SetAction(card="a", owner="comune", result="r1"), c.SetAction(card="b", owner="coop"))
    return table.by("fede", c.FinishBoard()) if finished else table


def monitored() -> Table:
    """With a reading and a file of Anna's."""
    return planned().by(
        "anna",
        c.AddReading(id="own", of="a", date="2026-02-01", value=2),
        c.AttachFile(id="ownf", action="a", file=DIGEST, name="Foto.jpg", size=7, kind="image/jpeg"),
    )


def test_MON_1_progress_is_said_anew_and_what_is_no_longer_said_is_gone() -> None:
    table = planned().by(
        "anna", c.ReportProgress(action="a", status="under_way", percent=40, note="Gara", obstacles="X")
    )
    table.has("progress", "a", status="under_way", percent=40, note="Gara", obstacles="X", author="anna", at=table.now)
    table.when("fede", c.ReportProgress(action="a", status="done", percent=100)).then("progress_reported")
    table.has("progress", "a", status="done", percent=100, note=None, obstacles=None, author="fede", at=table.now)


def test_MON_8_what_was_spent_is_kept_to_the_cent_and_stays_where_nothing_is_said_of_it() -> None:
    def said(percent: int, **money: Any) -> c.ReportProgress:
        return c.ReportProgress(action="a", status="under_way", percent=percent, **money)

    table = planned().by("anna", said(10)).has("progress", "a", percent=10)
    assert "spent_eur" not in table.records()["progress"]["a"]  # nothing said is not nothing spent
    table.by("anna", said(20, spent_eur=1234.567)).has("progress", "a", spent_eur=1234.57)
    table.by("anna", said(30)).has(
        "progress", "a", percent=30, spent_eur=1234.57
    )  # an earlier client does not speak of it
    table.by("anna", said(40, spent_eur=0)).has("progress", "a", spent_eur=0)
    table.by("anna", c.Undo()).has("progress", "a", percent=30, spent_eur=1234.57)
    table.by("anna", said(50, spent_eur=None))
    assert table.records()["progress"]["a"].get("spent_eur") is None


@pytest.mark.parametrize("spent", [-0.01, 10_000_000_000.01, float("nan"), "12"])
def test_MON_8_no_other_sum_comes_through_the_gate(spent: Any) -> None:
    said = {"type": "report_progress", "action": "a", "status": "done", "percent": 1, "spent_eur": spent}
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(said, c.ReportProgress)


def test_MON_1_a_reading_is_of_an_action_or_a_result_with_its_day_and_source() -> None:
    table = planned()
    said = {"date": "2026-03-31", "source": "Anagrafe", "note": "Primo trimestre", "reason": "Un nido chiuso"}
    table.by("anna", c.AddReading(id="x", of="r1", value=7.123456, **said))
    assert table.get("reading", "x") == {"of": "r1", "value": 7.1235, **said, "author": "anna", "at": table.now}
    table.by("anna", c.AddReading(id="y", of="a", date="2026-03-31", value=8.0))
    assert table.get("reading", "y")["value"] == 8 and isinstance(table.get("reading", "y")["value"], int)


@pytest.mark.parametrize(
    "command, code, args",
    [
        (c.AddReading(id="x", of="gone", date="2026-01-01", value=1), "not_in_plan", {}),
        (c.AddReading(id="x", of="k", date="2026-01-01", value=1), "not_in_plan", {}),
        (c.AddReading(id="x", of="a", date="2026-02-30", value=1), "bad_date", {"date": "2026-02-30"}),
        (c.AddReading(id="own", of="a", date="2026-01-01", value=1), "id_taken", {"id": "own"}),
        (c.ReportProgress(action="k", status="done", percent=1), "not_in_plan", {}),
        (c.DeleteReading(id="gone"), "reading_gone", {}),
        (c.DetachFile(id="gone"), "file_gone", {}),
        (c.AttachFile(id="x", action="r1", file=DIGEST, name="x", size=1, kind="a/b"), "not_an_action", {}),
        (c.AttachFile(id="ownf", action="a", file=DIGEST, name="x", size=1, kind="a/b"), "id_taken", {"id": "ownf"}),
    ],
    ids=lambda it: it if isinstance(it, str) else type(it).__name__,
)
def test_MON_1_what_makes_no_sense_is_refused(command: c.AnyCommand, code: str, args: dict[str, str]) -> None:
    monitored().when("fede", command).refused(code, **args)


@pytest.mark.parametrize(
    "bad",
    [
        '"percent":101,"status":"done"',
        '"percent":-1,"status":"done"',
        '"percent":1.5,"status":"done"',
        '"percent":1,"status":"sleeping"',
        '"percent":1,"status":"done","note":"' + "x" * 2_001 + '"',
    ],
)
def test_MON_1_the_gate_bounds_what_is_said(bad: str) -> None:
    raw = '{"type":"report_progress","action":"a",' + bad + "}"
    assert isinstance(admit(msgspec.json.Decoder(c.ReportProgress), raw.encode(), 10_000), Refused)


@pytest.mark.parametrize("value", ["1e13", "NaN", "1e999", '"3"', "null"])
def test_LOG_12_a_reading_is_a_number_within_bounds(value: str) -> None:
    raw = '{"type":"add_reading","id":"x","of":"a","date":"2026-01-01","value":' + value + "}"
    assert isinstance(admit(msgspec.json.Decoder(c.AddReading), raw.encode(), 10_000), Refused)


@pytest.mark.parametrize(
    "who, code",
    [
        ("fede", None),  # a facilitator
        ("anna", None),  # of the owner
        ("bruno", "not_your_action"),  # of another organisation
        ("olga", "observer"),  # observes for the owner
        ("osvaldo", "observer"),
        ("dora", "not_yours"),  # of the owner too: but what Anna wrote is Anna's
        ("nessuno", "removed"),
    ],
)
@pytest.mark.parametrize("command", OF_THE_PLAN, ids=lambda it: type(it).__name__)
def test_MON_2_who_answers_for_an_action_says_how_it_goes(command: c.AnyCommand, who: str, code: str | None) -> None:
    came = monitored().ask(who, command)
    if code == "not_yours" and not isinstance(command, c.DeleteReading | c.DetachFile):
        code = None
    if code is None:
        assert isinstance(came, Event) and came.by == who
    else:
        assert came == Refused(code)


@pytest.mark.parametrize("command", OF_THE_PLAN, ids=lambda it: type(it).__name__)
def test_MON_2_it_is_said_of_a_plan_so_only_of_a_finished_table(command: c.AnyCommand) -> None:
    assert planned(finished=False).ask("anna", command) == Refused("not_finished")
    assert monitored().by("fede", c.ReopenBoard()).ask("anna", command) == Refused("not_finished")
    again = monitored().by("fede", c.ReopenBoard(), c.FinishBoard())
    assert isinstance(again.ask("anna", command), Event)


def test_MON_2_who_is_taken_off_the_table_says_nothing_more() -> None:
    table = monitored().by("fede", c.RemoveMember(member="anna"))
    for command in OF_THE_PLAN:
        table.when("anna", command).refused("removed")


def test_MON_2_of_a_result_who_answers_for_an_action_that_leads_to_it() -> None:
    board = planned().board
    assert {who for who in board.of("member") if answers_for_result(board, who, "r1")} == {"fede", "anna", "dora"}


def test_MON_2_a_lock_and_an_anonymous_phase_were_for_the_work_at_the_table() -> None:
    table = planned(finished=False).by("fede", c.LockBoard(locked=True), c.FinishBoard())
    table.when("anna", OF_THE_PLAN[0]).then("progress_reported")
    hidden = planned(phases={"plan": c.PhaseSettings(anonymous=True)})
    event = hidden.when("anna", OF_THE_PLAN[0]).then("progress_reported")
    assert (event.by, event.anonymous) == ("anna", False)
    assert hidden.told("bruno")[-1].by == "anna"
    assert hidden.when("anna", c.Undo()).then("undone").anonymous is False


def test_MON_2_a_facilitator_takes_any_reading_away_and_the_log_keeps_it() -> None:
    table = monitored().by("fede", c.DeleteReading(id="own"), c.DetachFile(id="ownf"))
    table.lacks("reading", "own").lacks("attachment", "ownf")
    assert [event.type for event in table.events][-4:] == [
        "reading_added",
        "file_attached",
        "reading_deleted",
        "file_detached",
    ]


def test_CLI_4_what_was_said_of_the_plan_can_be_taken_back_and_said_again() -> None:
    table = planned().by("anna", c.ReportProgress(action="a", status="planned", percent=5, note="Prima"))
    before = table.records()
    table.by("anna", c.ReportProgress(action="a", status="under_way", percent=50))
    after = table.records()
    table.by("anna", c.Undo())
    assert table.records() == before
    table.by("anna", c.Redo())
    assert table.records() == after


def test_CLI_4_undo_after_finishing_touches_nothing_of_the_board_and_after_reopening_nothing_of_the_plan() -> None:
    table = planned(finished=False).by("anna", card("mine", "actions")).by("fede", c.FinishBoard())
    table.when("anna", c.Undo()).refused("board_finished")
    table.by("anna", c.AddReading(id="x", of="a", date="2026-01-01", value=1))
    table.by("fede", c.ReopenBoard()).by("anna", c.Undo()).lacks("card", "mine").has("reading", "x", value=1)
    table.by("fede", c.FinishBoard()).by("anna", c.Undo()).lacks("reading", "x")
    table.when("anna", c.Undo()).refused("nothing_to_undo")
    table.by("anna", c.Redo()).has("reading", "x", value=1)


def test_CLI_4_what_another_has_said_since_is_left() -> None:
    table = planned().by("anna", c.ReportProgress(action="a", status="under_way", percent=50, note="Anna"))
    table.by("dora", c.ReportProgress(action="a", status="under_way", percent=60, note="Dora"))
    table.when("anna", c.Undo()).refused("nothing_to_undo").has("progress", "a", percent=60, note="Dora")


def test_DEC_5_who_no_longer_answers_for_an_action_takes_nothing_of_it_back() -> None:
    table = monitored().by("fede", c.ReopenBoard(), c.SetAction(card="a", owner="coop"), c.FinishBoard())
    table.when("anna", c.Undo()).refused("not_your_action")


@pytest.mark.parametrize(
    "most, each, command",
    [
        ("MAX_READINGS", 1, c.AddReading(id="x", of="b", date="2026-01-01", value=1)),
        ("MAX_READINGS_EACH", 1, c.AddReading(id="x", of="a", date="2026-01-01", value=1)),
        ("MAX_FILES", 1, c.AttachFile(id="x", action="b", file=DIGEST, name="x", size=1, kind="a/b")),
        ("MAX_FILES_EACH", 1, c.AttachFile(id="x", action="a", file=DIGEST, name="x", size=1, kind="a/b")),
    ],
)
def test_MON_1_readings_and_files_are_bounded(
    most: str, each: int, command: c.AnyCommand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monitoring, most, each)
    monitored().when("fede", command).refused("too_many", max=each)
