"""The next table of a plan over HTTP: one table however often it is asked, by whom, and the way there and back."""

import asyncio
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.templates import template
from cocreate.monitoring.review import MAX_CARRIED
from cocreate.rest.next_table import MAX_NEXT
from tests.rest.seats import Seats, owner, person

ASKED = {"title": "Secondo incontro"}


def records(board: Board) -> dict[str, dict[str, Any]]:
    return {str(kind): dict(of_kind) for kind, of_kind in board.records.items()}


async def of(seats: Seats, board: str) -> dict[str, dict[str, Any]]:
    return await seats.house.hub.read(board, records)


async def lead(seats: Seats) -> str:
    members = (await of(seats, seats.board))["member"]
    return next(id for id, member in members.items() if member["role"] == "facilitator")


async def test_MON_11_the_next_table_begins_with_what_is_open_and_goes_on_as_the_first(seats: Seats) -> None:
    anna = await person(seats)
    await seats.do(
        c.ReportProgress(action="a", status="under_way", percent=40, obstacles="Gara deserta"),
        c.AddReading(id="x", of="a", date="2020-06-01", value=5),
        actor=anna,
    )
    await seats.do(c.ReportProgress(action="b", status="done", percent=100), actor=await lead(seats))
    opened = await seats.ask("next", ASKED)
    assert opened.status == 201 and (opened.json["carried"], opened.json["left_out"]) == (1, 0)
    new = await of(seats, opened.json["board"])
    (card,) = new["card"].values()
    assert (card["zone"], card["author"]) == ("review", "")
    assert card["text"].startswith("Testo a\nStato: in corso, 40 %\n")
    for words in ("In ritardo", "Comune", "Posti al nido, 2020-06-01: 5 posti → 100", "Gara deserta", "Testo n"):
        assert words in card["text"], words
    assert f"/b/{seats.board}/action/a" in card["text"]
    about = new["board"]["board"]
    assert (about["phase"], about["template"], about["language"]) == ("review", "co-design", "it")
    assert about["follows"]["board"] == seats.board and about["follows"]["title"] == "T"
    assert new["zone"]["review"]["prompt"] == "1 azione ancora aperta, 1 conclusa da allora."
    assert new["organisation"] == (await of(seats, seats.board))["organisation"]
    assert "member" not in new
    joined = await seats.house.ask(
        "/api/join", {"board": opened.json["board"], "key": opened.json["key"], "name": "Guida"}
    )
    assert joined.status == 201 and joined.json["role"] == "facilitator"


async def test_MON_11_asked_twice_or_by_two_at_once_it_is_one_table(seats: Seats) -> None:
    before = len(await seats.house.hub.store.boards())
    two = await asyncio.gather(seats.ask("next", ASKED), seats.ask("next", {**ASKED, "title": "Altro nome"}))
    assert [one.status for one in two] == [201, 201] and two[0].json == two[1].json
    head = (await of(seats, two[0].json["board"]))["organisation"]
    await seats.do(c.ReportProgress(action="b", status="done", percent=100), actor=await lead(seats))
    late = await seats.ask("next", {**ASKED, "template": "retrospective"})  # the answer was lost, the plan went on
    assert late.json == two[0].json
    assert (await of(seats, late.json["board"]))["organisation"] == head
    assert len(await seats.house.hub.store.boards()) == before + 1
    second = await seats.ask("next", {"title": "Terzo incontro", "number": 2})
    assert second.status == 201 and second.json["board"] != late.json["board"] and second.json["carried"] == 1
    assert (await seats.ask("next", {"title": "x", "number": 4})).json["code"] == "not_found"
    assert (await seats.ask("next", {"title": "x", "number": MAX_NEXT + 1})).json["code"] == "malformed"
    assert len(await seats.house.hub.store.boards()) == before + 2


async def test_MON_11_what_was_left_half_done_is_completed(seats: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    hub, real = seats.house.hub, seats.house.hub.do

    async def cut(board: str, actor: str, command: c.AnyCommand, cmd: str | None = None) -> Any:
        if isinstance(command, c.AddOrganisation):
            raise ConnectionError("the server fell here")
        return await real(board, actor, command, cmd)

    monkeypatch.setattr(hub, "do", cut)
    with pytest.raises(ConnectionError):
        await seats.ask("next", ASKED)
    monkeypatch.setattr(hub, "do", real)
    opened = (await seats.ask("next", ASKED)).json
    brought = (await of(seats, opened["board"]))["organisation"]
    assert brought == (await of(seats, seats.board))["organisation"]
    door = {"board": opened["board"], "key": opened["key"], "name": "Guida"}
    assert (await seats.house.ask("/api/join", door)).status == 201
    await seats.do(c.AddOrganisation(id="late", name="Venuta dopo", sector="company"))
    assert (await seats.ask("next", ASKED)).json == opened
    assert (await of(seats, opened["board"]))["organisation"] == brought  # people are at work there


async def test_MON_11_the_plan_says_which_tables_went_on_from_it_to_all_and_the_key_to_who_leads(seats: Seats) -> None:
    assert (await seats.ask("next", who="oss")).json == {"tables": []}
    opened = (await seats.ask("next", ASKED)).json
    await seats.ask("next", {"title": "Terzo incontro", "number": 2})
    for who in ("anna", "bruno", "oss"):
        tables = (await seats.ask("next", who=who)).json["tables"]
        assert [(one["title"], one["key"]) for one in tables] == [("Secondo incontro", ""), ("Terzo incontro", "")]
    assert (await seats.ask("next")).json["tables"][0] == opened
    assert opened["key"] and opened["opened"] > 0
    for who, status in (("anna", 403), ("oss", 403), ("board", 401)):
        assert (await seats.ask("next", ASKED, who=who)).status == status


async def test_MON_11_of_a_large_plan_the_answer_says_how_many_were_left_out(seats: Seats) -> None:
    fede = await lead(seats)
    many = [c.NewCard(id=f"m{n}", zone="actions", text=f"Azione {n}", x=0, y=0) for n in range(MAX_CARRIED + 7)]
    await seats.do(c.ReopenBoard(), c.AddCards(cards=many[:300]), c.AddCards(cards=many[300:]), actor=fede)
    await seats.do(c.FinishBoard(), c.ReportProgress(action="b", status="done", percent=100), actor=fede)
    opened = (await seats.ask("next", ASKED)).json
    assert (opened["carried"], opened["left_out"]) == (MAX_CARRIED, 8)  # those and `a`, which is late
    new = await of(seats, opened["board"])
    assert len(new["card"]) == MAX_CARRIED and new["card"]["t0000"]["text"].startswith("Testo a\n")
    assert (await seats.ask("next", who="anna")).json["tables"][0]["left_out"] == 8


async def test_MON_11_a_token_learns_of_them_and_is_given_no_key(seats: Seats) -> None:
    opened = (await seats.ask("next", ASKED)).json
    token = (await seats.ask("tokens", {"name": "Portale", "scope": "write"})).json["token"]
    told = await seats.house.ask(seats.at("next"), bearer=token)
    assert told.json == {"tables": [opened | {"key": ""}]} and opened["key"]
    assert (await seats.house.ask(seats.at("next"), ASKED, bearer=token)).json["code"] == "in_person"


async def test_MON_11_they_are_found_again_under_another_desk_key(seats: Seats) -> None:
    opened = (await seats.ask("next", ASKED)).json
    seats.house.app.state.desk_key = "another"
    assert (await seats.ask("next")).json == {"tables": [opened | {"key": ""}]}
    assert (await seats.ask("next", ASKED)).json == opened | {"key": ""}


async def test_MON_11_only_of_a_finished_table_and_from_a_template_that_there_is(seats: Seats) -> None:
    other = await seats.ask("next", {**ASKED, "template": "lunch"})
    assert (other.status, other.json["code"]) == (422, "unknown_template")
    await seats.do(c.ReopenBoard(), actor=await lead(seats))
    assert (await seats.ask("next", ASKED)).json["code"] == "not_finished"
    assert (await seats.ask("next")).json == {"tables": []}
    await seats.do(c.FinishBoard(), actor=await lead(seats))
    asked = {**ASKED, "template": "retrospective", "language": "en"}
    new = await of(seats, (await seats.ask("next", asked)).json["board"])
    assert {"review", "worked", "steps"} <= new["zone"].keys() and new["zone"]["review"]["title"] == "Review"


async def test_MON_11_the_programme_comes_along_whole(seats: Seats) -> None:
    fede, comune = await lead(seats), await owner(seats)
    frame = c.SetProgramme(
        title="Conciliazione 2020",
        start="2020-01-01",
        end="2020-12-31",
        lead=comune,
        aims=["Posti"],
        aim_rows=[c.NewAimRow(assumption="La legge resta")],
        goal=c.NewGoal(text="Famiglie serene"),
        results=[c.NewResult(id="r", title="Più posti", aim="Posti", indicator=c.NewIndicator(name="Posti", target=9))],
        budget_eur=1_000,
        patron_days=["02-15"],
    )
    await seats.do(c.ReopenBoard(), frame, c.FinishBoard(), actor=fede)
    opened = (await seats.ask("next", ASKED)).json
    old = await of(seats, seats.board)
    assert (await of(seats, opened["board"]))["programme"] == old["programme"] and old["programme"]


async def test_MON_11_a_table_from_a_template_in_a_file_goes_on_with_that(seats: Seats) -> None:
    file = template("co-design") or {}
    file = {**file, "zones": [zone for zone in file["zones"] if zone["id"] != "obstacles"]}
    file["phases"] = [{**phase, "zones": [], "title": {"it": f"Mia {phase['id']}"}} for phase in file["phases"]]
    house = seats.house
    opened = (await house.ask("/api/boards", {"template": "x", "title": "Mio", "file": file}, bearer=house.key)).json
    token = (await house.ask("/api/join", {**opened, "name": "Guida"})).json["token"]
    here = Seats(house=house, board=opened["board"], lead=token, anna="", bruno="", oss="")
    await here.do(c.FinishBoard(), actor=await lead(here))
    asked = await here.ask("next", ASKED)
    assert asked.status == 201, asked
    new = await of(seats, asked.json["board"])
    assert list(new["zone"]) == ["review", "needs", "ideas", "actions", "resources"]
    assert [phase["title"] for phase in new["phase"].values()][:2] == ["Riesame", "Mia listen"]
    assert new["board"]["board"]["template"] == "own" and new["zone"]["review"]["prompt"].startswith("0 azioni")
