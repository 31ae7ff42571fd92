"""PAP-1 and PAP-2 over HTTP: the papers, what people write in them, and their files."""

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from cocreate.locales import formats
from tests.realtime.serving import Served
from tests.rest.asking import Asking, Table
from tests.rest.test_editing import Table as Amended


def test_PAP_1_the_papers_are_listed_in_the_readers_language(ask: Asking, table: Table) -> None:
    listed = ask("GET", f"/api/boards/{table.board}/papers?lang=it", token=table.tokens["facilitator"]).json
    assert listed["papers"][0] == {"id": "plan", "name": "Piano territoriale"} and len(listed["papers"]) == 11
    assert listed["writes"] is True and {"pdf", "docx", "md"} <= set(listed["formats"])
    for who in ("participant", "observer"):
        assert ask("GET", f"/api/boards/{table.board}/papers", token=table.tokens[who]).json["writes"] is False


def test_PAP_1_a_paper_tells_each_section_with_what_is_asked_for(ask: Asking, table: Table) -> None:
    told = ask("GET", f"/api/boards/{table.board}/papers/plan?lang=en", token=table.tokens["observer"]).json
    assert (told["id"], told["name"], told["language"], told["version"]) == ("plan", "Territorial plan", "en", 1)
    training = next(one for one in told["sections"] if one["id"] == "training")
    assert training["ask"].startswith("To be written") and training["words"] == "" and not training["written"]


async def written(web: Served, table: Table, command: c.EditPassage) -> None:
    seat = Joined(table.board, "", table.tokens["facilitator"], "facilitator")
    async with web.socket(seat) as browser:
        await browser.welcome()
        await browser.do("write", command)
        await browser.answer("write")


def test_PAP_2_what_was_written_is_in_the_paper_and_in_its_file(web: Served, ask: Asking, table: Table) -> None:
    token, edits = table.tokens["facilitator"], [c.PassageEdit(at=0, remove=0, insert="Si formano i referenti.")]
    write = c.EditPassage(paper="plan", section="training", language="it", rev=0, edits=edits)
    asyncio.run(written(web, table, write))
    told = ask("GET", f"/api/boards/{table.board}/papers/plan?lang=it", token=token).json
    training = next(one for one in told["sections"] if one["id"] == "training")
    assert (training["words"], training["written"]) == ("Si formano i referenti.", True)
    file = ask("GET", f"/api/boards/{table.board}/papers/plan.md?lang=it", token=token)
    assert "Si formano i referenti." in file.body.decode()
    assert 'filename="piano-territoriale-v1.md"' in file.all("content-disposition")[0]
    assert (
        "Si formano" not in ask("GET", f"/api/boards/{table.board}/papers/plan.md?lang=en", token=token).body.decode()
    )


def test_PAP_3_the_minutes_tell_times_of_the_installations_zone(web: Served, ask: Asking) -> None:
    table = Amended(web, ask)
    asyncio.run(table.live(amended=False))
    held = table.version(1).minutes
    assert held is not None and held.sittings
    closed = datetime.fromtimestamp(held.sittings[-1].closed / 1000, ZoneInfo("Europe/Rome"))
    path, token = f"/api/boards/{table.lead.board}/papers/minutes", table.ada.token
    told = {one["id"]: one for one in ask("GET", f"{path}?lang=it", token=token).json["sections"]}
    assert f"alle {closed:%H:%M}" in told["closing"]["words"]
    [seated] = [block for block in told["present"]["blocks"] if block["type"] == "table"]
    people = [int(row[2]["text"]) for row in seated["rows"]]
    assert people and sum(people) == sum(one.people for one in held.present)


def test_REM_7_the_interim_report_tells_until_today_what_was_said_and_spent(web: Served, ask: Asking) -> None:
    table = Amended(web, ask)
    said = c.ReportProgress(action="a1", status="under_way", percent=40, spent_eur=60.25)
    asyncio.run(table.live(said, amended=False))
    table.version(1)
    today = formats.long_day("it", datetime.now(ZoneInfo("Europe/Rome")).date())
    path, token = f"/api/boards/{table.lead.board}/papers/interim", table.ada.token
    told = {one["id"]: one for one in ask("GET", f"{path}?lang=it", token=token).json["sections"]}
    assert f"Situazione al {today}." in told["state"]["words"]
    assert "Speso finora: €\xa060,25." in told["spending"]["words"]
    file = ask("GET", f"{path}.md?lang=it", token=token).body.decode()
    assert f"Situazione al {today}." in file and "| € 60,25 | € 39,75 |" in file


def test_what_is_no_paper_no_format_or_no_version_is_not_found(ask: Asking, table: Table) -> None:
    token = table.tokens["participant"]
    for path in ("diary", "diary.md", "plan.xlsx", "plan.md?version=9", "plan?version=x"):
        assert ask("GET", f"/api/boards/{table.board}/papers/{path}", token=token).status == 404, path
