"""Who may what of a finished table's plan: the table in the decision's page is what is decided."""

import re
from pathlib import Path

import pytest

from cocreate.boards import commands as c
from cocreate.boards import permissions
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide.decision import Decision
from cocreate.errors import Refused
from tests.boards.test_permissions import ALL, PAST
from tests.helpers.given import Table, card, given, link

PAGE = Path(__file__).parents[2] / "docs/decisions/0023-who-may-what-of-a-plan.md"
WHO = ("fede", "marta", "ugo", "mara", "vede")


def seated() -> Table:
    """Marta's organisation leads the action; Ugo's does not; Mara observes and measures, Vede observes."""
    table = given("plan").by("fede", c.AddOrganisation(id="coop", name="Coop", sector="nonprofit"))
    for member, role, body in (("marta", "participant", "comune"), ("ugo", "participant", "coop")):
        table.by(SERVER, c.JoinTable(member=member, role=role, organisation=body))
    for member in ("mara", "vede"):
        table.by(SERVER, c.JoinTable(member=member, role="observer"))
    table.by("fede", card("n"), card("i", "ideas"), card("a", "actions"), c.SetAction(card="a", owner="comune"))
    table.by("fede", link("l", "answers", "i", "n"), link("m", "realises", "a", "i"))
    result = c.NewResult(id="q", title="Più tempo", indicator=c.NewIndicator(name="ore", target=10))
    table.by("fede", c.SetProgramme(title="P", results=[result]), c.FinishBoard())
    return table.by("fede", c.ChangeMember(member="mara", role="observer", monitors=True))


def prepared(table: Table) -> Table:
    """Something of each kind stands there, of whoever may have made it."""
    table.by("fede", c.AmendAction(card="a", budget_eur=1), edit(), c.PublishPage(), c.IssueVersion())
    for who in ("fede", "marta", "mara"):
        table.by(who, reading(f"r-{who}"), c.AttachFile(id=f"f-{who}", action="a", file="a" * 64, **FILE))
    return table


FILE = {"name": "x", "size": 1, "kind": "image/png"}


def reading(id: str, of: str = "a") -> c.AddReading:
    return c.AddReading(id=id, of=of, date="2026-01-01", value=1)


def edit(paper: str = "plan") -> c.EditPassage:
    words = [c.PassageEdit(at=0, remove=0, insert="x")]
    return c.EditPassage(paper=paper, section="aims", language="it", rev=0, edits=words)


def samples(who: str) -> dict[str, c.AnyCommand]:
    said: list[c.AnyCommand] = [
        c.AmendAction(card="a", budget_eur=2),
        c.DropAmendment(card="a", fields=["budget_eur"]),
        c.ReportProgress(action="a", status="done", percent=100),
        reading("new"),
        c.AttachFile(id="new", action="a", file="b" * 64, **FILE),
        c.DeleteReading(id=f"r-{who}" if who in ("fede", "marta", "mara") else "r-marta"),
        c.DetachFile(id=f"f-{who}" if who in ("fede", "marta", "mara") else "f-marta"),
        c.AnswerNeed(need="n", text="x"),
        c.EditWording(card="a", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="x")], base="a"),
        edit("project"),
        c.DropPassage(paper="plan", section="aims", language="it"),
        c.IssueVersion(),
        c.RestorePlan(past=PAST),
        c.SealPlan(version=1, seq=1, digest="0" * 64, key="1" * 64, signature="2" * 128),
        c.PublishPage(listed=True),
        c.WithdrawPage(),
        c.ReopenBoard(),
        c.ChangeMember(member="ugo", role="facilitator"),
        c.RemoveMember(member="ugo"),
    ]
    return {str(type(one).__struct_config__.tag): one for one in said}


def page() -> dict[str, dict[str, bool]]:
    """By command, then person."""
    found: dict[str, dict[str, bool]] = {}
    for row in re.findall(r"^\| (`.*)\|$", PAGE.read_text(), re.MULTILINE):
        names, *cells = (cell.strip() for cell in row.split("|"))
        assert {*cells} <= {"yes", "no"} and len(cells) == len(WHO)
        for name in re.findall(r"`(\w+)`", names):
            found[name] = dict(zip(WHO, (cell == "yes" for cell in cells), strict=True))
    return found


def of_the_plan() -> set[str]:
    kinds = permissions.AFTERWARDS | permissions.WHEN_FINISHED
    return {str(kind.__struct_config__.tag) for kind in ALL if kind in kinds}


def test_DEC_5_the_page_speaks_of_every_command_that_a_finished_table_hears() -> None:
    assert page().keys() == of_the_plan() == samples("fede").keys()


@pytest.fixture(scope="module")
def table() -> Table:
    return prepared(seated())


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("name", sorted(of_the_plan()))
def test_DEC_5_what_the_page_says_is_what_is_decided(table: Table, name: str, who: str) -> None:
    came = decide(table.board, samples(who)[name], who, 0)
    if came == Refused("nothing_to_restore"):  # they may, but the plan is what it was then
        assert page()[name][who]
    else:
        assert isinstance(came, Decision) == page()[name][who], came


def test_MON_10_who_measures_writes_of_any_action_and_result_and_takes_back_their_own() -> None:
    table = seated().by("mara", reading("one"), reading("two", of="q"))
    table.has("reading", "one", author="mara").has("reading", "two", of="q")
    table.when("mara", reading("three", of="n")).refused("not_in_plan")
    table.by("mara", c.Undo()).lacks("reading", "two").by("mara", c.Redo()).has("reading", "two")
    table.by("marta", reading("hers")).when("mara", c.DeleteReading(id="hers")).refused("not_yours")
    assert [event.by for event in table.events[-2:]] == ["mara", "marta"]


def test_MON_10_and_nothing_else_and_only_of_a_finished_table() -> None:
    table = seated()
    for command in (
        card("k"),
        c.AddComment(id="m", card="n", text="x"),
        c.AddOrganisation(id="z", name="Z", sector="public"),
    ):
        table.when("mara", command).refused("monitor")
    table.by("fede", c.ReopenBoard()).when("mara", reading("r")).refused("not_finished")
    for command in (card("k"), c.Undo(), c.RenameBoard(title="x")):
        table.when("mara", command).refused("monitor")


def test_MON_10_what_was_done_before_as_a_participant_is_not_taken_back_by_who_measures() -> None:
    table = seated().by("marta", c.AmendAction(card="a", budget_eur=7))
    table.by("fede", c.ChangeMember(member="marta", role="observer", monitors=True))
    table.when("marta", c.Undo()).refused("not_your_action")


def test_MON_10_it_ends_with_any_other_role_and_is_an_observers_alone() -> None:
    table = seated().by("fede", c.ChangeMember(member="mara", role="observer"))
    table.has("member", "mara", role="observer", monitors=None).when("mara", reading("r")).refused("observer")
    table.by("fede", c.ChangeMember(member="mara", role="observer", monitors=True))
    table.by("fede", c.ChangeMember(member="mara", role="participant", monitors=True))
    table.has("member", "mara", role="participant", monitors=None).when("mara", reading("r")).refused("not_your_action")


def test_DEC_5_seats_change_on_a_finished_table_and_somebody_leads_it_always() -> None:
    table = seated().when("fede", c.ChangeMember(member="fede", role="observer")).refused("last_facilitator")
    table.by("fede", c.ChangeMember(member="ugo", role="facilitator")).by("ugo", c.SealPlan(**SEAL))
    assert table.events[-2].type == "member_changed" and table.events[-2].by == "fede"


SEAL = {"version": 1, "seq": 1, "digest": "0" * 64, "key": "1" * 64, "signature": "2" * 128}
