"""What is shown at once is what the server then says: each command's prediction against its event (CLI-1)."""

from typing import Any

import pytest

from cocreate.boards import commands as c
from tests.client.tiny_server import Table
from tests.helpers.given import drawing


def timeless(records: dict[str, Any]) -> dict[str, Any]:
    """Without the server's time, which nobody can foresee, and without empty kinds."""
    return {
        kind: {id: {name: value for name, value in fields.items() if name != "at"} for id, fields in of_kind.items()}
        for kind, of_kind in records.items()
        if of_kind
    }


def cards(*ids: str, zone: str) -> c.AddCards:
    return c.AddCards(cards=[c.NewCard(id=id, zone=zone, text=id, x=0, y=0) for id in ids])


@pytest.fixture
def table() -> Table:
    """Bruno has cards, a group, a link, a comment; Anna leads, and the table plans."""
    table = Table(["anna", "bruno"], facilitators=("anna",))
    for n, (zone, ids) in enumerate({"needs": "n", "ideas": "i", "actions": "a"}.items()):
        table.server.ask(cards(ids, f"{ids}2", zone=zone), "anna", f"cards{n}")
    table.server.ask(c.OpenPhase(phase="plan"), "anna", "plan")
    table.server.ask(cards("mine", zone="actions"), "bruno", "mine")
    table.server.ask(c.AddGroup(id="g", title="Gruppo", cards=["n"]), "bruno", "g")
    table.server.ask(c.AddLink(id="l", kind="answers", source="i", target="n"), "bruno", "l")
    table.server.ask(c.AddComment(id="m", card="n", text="sì"), "bruno", "m")
    table.server.ask(c.AddOrganisation(id="o", name="Ente", sector="public"), "bruno", "o")
    table.server.ask(drawing("d", "actions"), "bruno", "d")
    table.settle()
    return table


COMMANDS: list[c.SocketCommand] = [
    cards("new", zone="actions"),
    c.MoveCards(moves=[c.Move(id="a", x=5, y=6), c.Move(id="gone", x=1, y=1)]),
    c.ColourCards(cards=["a"], colour="rose"),
    c.TagCards(cards=["a"], name="nido", on=True),
    c.StackCards(cards=["a"], to="front"),
    c.CopyCards(cards=[c.CardCopy(id="a3", of="a", x=9, y=9)]),
    c.DeleteCards(cards=["mine"]),
    c.SetAction(card="a", owner="o", start="2021-01-01", indicator=c.NewIndicator(name="Posti", target=1.23456)),
    c.AddGroup(id="g2", title="Altro", cards=["n", "i"]),
    c.RenameGroup(id="g", title="Nuovo"),
    c.DeleteGroup(id="g"),
    c.GroupCards(cards=["n"], group=None),
    c.AddLink(id="l2", kind="realises", source="a", target="i"),
    c.DeleteLink(id="l"),
    c.AddComment(id="m2", card="a", text="no"),
    c.DeleteComment(id="m"),
    c.React(card="n", symbol="love", on=True),
    c.AddOrganisation(id="o2", name="Coop", sector="nonprofit", territory="Brescia"),
    c.Together(
        cards=c.MoveCards(moves=[c.Move(id="a", x=5, y=6)]),
        drawings=c.MoveDrawings(moves=[c.MoveDrawing(id="d", x=7, y=8)]),
    ),
    c.Together(cards=c.DeleteCards(cards=["mine"]), drawings=c.DeleteDrawings(drawings=["d"])),
]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: type(command).__name__)
def test_CLI_1_the_prediction_is_what_the_server_says(table: Table, command: c.SocketCommand) -> None:
    core = table.cores["bruno"]
    before = timeless(core.view)
    table.give("bruno", command)
    foreseen = timeless(core.view)
    table.rest()
    assert not table.taken_back
    assert foreseen == timeless(core.confirmed) != before


AFTERWARDS: list[c.SocketCommand] = [
    c.ReportProgress(action="a", status="under_way", percent=40, note="Gara", spent_eur=12.345),
    c.AddReading(id="x", of="a", date="2026-01-01", value=1.5, reason="Neve"),
    c.AttachFile(id="f", action="a", file="a" * 64, name="Foto.jpg", size=7, kind="image/jpeg"),
    c.AnswerNeed(need="n", text="Apre a settembre."),
]


@pytest.mark.parametrize("command", AFTERWARDS, ids=lambda command: type(command).__name__)
def test_CLI_1_what_is_said_of_the_plan_shows_at_once(table: Table, command: c.SocketCommand) -> None:
    table.happen(c.FinishBoard(), "anna")
    table.rest()
    core = table.cores["anna"]
    before = timeless(core.view)
    table.give("anna", command)
    foreseen = timeless(core.view)
    table.rest()
    assert foreseen == timeless(core.confirmed) != before


def test_CLI_1_a_vote_shows_at_once_with_what_is_left_of_my_dots(table: Table) -> None:
    table.happen(c.OpenPhase(phase="choose"), "anna")
    table.rest()
    table.give("bruno", c.CastVote(card="i", dots=2))
    foreseen = timeless(table.cores["bruno"].view)
    assert [ballot["used"] for ballot in foreseen["ballot"].values()] == [2]
    table.rest()
    assert foreseen == timeless(table.cores["bruno"].confirmed)


def test_CLI_1_a_card_in_another_zone_takes_its_kind(table: Table) -> None:
    table.happen(c.OpenPhase(phase="cluster"), "anna")
    table.rest()
    table.give("bruno", c.MoveCards(moves=[c.Move(id="n2", x=500, y=90, zone="ideas")]))
    assert table.cores["bruno"].view["card"]["n2"]["kind"] == "idea"


def test_CLI_1_what_the_server_will_refuse_is_not_foreseen(table: Table) -> None:
    before = timeless(table.cores["bruno"].view)
    table.give("bruno", c.DeleteCards(cards=["a"]))
    assert timeless(table.cores["bruno"].view) == before
    table.rest()
    assert [told.refusal.code for told in table.taken_back] == ["not_yours"]
