"""The board as a file over HTTP: for its members, each what they may see; the log for the facilitator alone."""

import asyncio
import csv
import gzip
import io
import itertools
from pathlib import Path
from typing import Any

import pytest

from cocreate.audit.judge import judge
from cocreate.boards import commands as c
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import event_for
from cocreate.client.rest import Joined, Opened
from cocreate.jobs.board_files import BOARD_FILES
from cocreate.keeping.boards import import_board
from cocreate.storage.store import open_store
from tests.realtime.serving import Served, add
from tests.rest.asking import Answer, Asking, Table

MEMBERS = ("participant", "observer", "facilitator")
STARTS = {
    "png": b"\x89PNG",
    "svg": b"<svg ",
    "pdf": b"%PDF-",
    "csv": b"\xef\xbb\xbfNo.",
    "xlsx": b"PK",
    "md": b"# Tavolo",
}


_acts = itertools.count()


def path(board: str, format: str, query: str = "") -> str:
    return f"/api/boards/{board}/export/{format}{query}"


@pytest.mark.parametrize("format", STARTS)
def test_members_take_the_board_away_in_every_form(ask: Asking, table: Table, format: str) -> None:
    bodies = set()
    for who in MEMBERS:
        answer = ask("GET", path(table.board, format, "?lang=en"), token=table.tokens[who])
        assert answer.status == 200, answer.body
        assert answer.body.startswith(STARTS[format])
        assert answer.all("content-disposition") == [f'attachment; filename="tavolo.{format}"']
        assert answer.all("content-type") == [BOARD_FILES[format]]
        assert answer.all("cache-control") == ["no-store"]
        assert answer.all("x-content-type-options") == ["nosniff"]
        bodies.add(answer.body)
    assert len(bodies) == 1  # they see the same, and it was made once


def test_a_file_speaks_the_language_that_is_asked_for(ask: Asking, table: Table) -> None:
    token = table.tokens["observer"]
    assert ask("GET", path(table.board, "csv", "?lang=it"), token=token).body.startswith(b"\xef\xbb\xbfN.,Codice")
    assert ask("GET", path(table.board, "csv"), token=token).body.startswith(b"\xef\xbb\xbfNo.,Code")


@pytest.mark.parametrize("format", ["exe", "docx", "pdf%00", "..%2fpdf", "PDF"])
def test_a_format_that_there_is_not_is_told_so(ask: Asking, table: Table, format: str) -> None:
    assert ask("GET", path(table.board, format), token=table.tokens["participant"]).status == 404


# ---- a table at work


class Working:
    """A table whose people write in private: a facilitator, Ada and Bruno, each with a card of their own."""

    def __init__(self, opened: Opened, seats: dict[str, Joined]) -> None:
        self.board, self.seats = opened.board, seats

    def take(self, ask: Asking, who: str, format: str) -> Answer:
        return ask("GET", path(self.board, format), token=self.seats[who].token)

    def texts(self, ask: Asking, who: str) -> set[str]:
        body = self.take(ask, who, "csv").body.decode("utf-8-sig")
        return {row["Text"] for row in csv.DictReader(io.StringIO(body, newline=""))}


async def at_work(web: Served) -> Working:
    opened = await web.opened()
    seats = {
        "lead": await web.join(opened, "Lead", "facilitator"),
        "ada": await web.join(opened, "Ada"),
        "bruno": await web.join(opened, "Bruno"),
    }
    for who in ("ada", "bruno"):
        await acts(web, seats[who], add(f"of-{who}", text=f"CANARINO-{who}"))
    return Working(opened, seats)


async def acts(web: Served, seat: Joined, *commands: Any) -> None:
    async with web.socket(seat) as browser:
        await browser.welcome()
        for command in commands:
            named = f"act-{next(_acts)}"
            await browser.do(named, command)
            await browser.answer(named)


@pytest.fixture
def working(web: Served) -> Working:
    return asyncio.run(at_work(web))


def test_DEC_4_each_gets_what_they_may_see_and_the_others_when_it_is_revealed(
    web: Served, ask: Asking, working: Working
) -> None:
    assert working.texts(ask, "lead") == set()
    assert working.texts(ask, "ada") == {"CANARINO-ada"}
    assert working.texts(ask, "bruno") == {"CANARINO-bruno"}
    asyncio.run(acts(web, working.seats["lead"], c.OpenPhase(phase="cluster")))
    for who in working.seats:
        assert working.texts(ask, who) == {"CANARINO-ada", "CANARINO-bruno"}


def test_DEC_5_who_was_taken_off_the_table_takes_nothing_away(web: Served, ask: Asking, working: Working) -> None:
    assert working.take(ask, "ada", "csv").status == 200
    asyncio.run(acts(web, working.seats["lead"], c.RemoveMember(member=working.seats["ada"].you)))
    answer = working.take(ask, "ada", "csv")
    assert (answer.status, answer.json["code"]) in ((403, "removed"), (401, "unknown_session"))


# ---- the log


def test_the_log_is_for_the_facilitator(ask: Asking, table: Table) -> None:
    for who, status in {
        "participant": 403,
        "observer": 403,
        "nobody": 401,
        "stranger": 401,
        "facilitator": 200,
    }.items():
        answer = ask("GET", path(table.board, "cocreate"), token=table.tokens[who])
        assert answer.status == status
    assert answer.all("content-disposition") == ['attachment; filename="tavolo.cocreate"']
    assert b"Un bisogno di molti" in gzip.decompress(answer.body)


async def test_another_server_opens_the_log_with_the_history_that_the_facilitator_saw(
    web: Served, ask: Asking, working: Working, tmp_path: Path
) -> None:
    lead, ada = working.seats["lead"], working.seats["ada"]
    await acts(web, lead, c.OpenPhase(phase="imagine"))
    await acts(web, ada, add("idea", zone="ideas", text="un'idea"))
    await acts(web, lead, c.OpenPhase(phase="choose"))
    await acts(web, ada, c.CastVote(card="idea", dots=3))
    refused = await asyncio.to_thread(working.take, ask, "lead", "cocreate")
    assert (refused.status, refused.json["code"]) == (422, "round_open")
    await acts(web, lead, c.CloseRound())
    body = (await asyncio.to_thread(working.take, ask, "lead", "cocreate")).body
    assert b'"dots":3,"secret":true' not in gzip.decompress(body)
    (tmp_path / "board.cocreate").write_bytes(body)
    target = f"sqlite:///{tmp_path / 'other.db'}"
    done = await import_board(target, tmp_path / "board.cocreate", None, [])
    before, after = await open_store(web.settings.store_url, read_only=True), await open_store(target)
    ours = [event_of(line.seq, line.body) for line in await before.read(working.board, 0, 1_000)]
    theirs = [event_of(line.seq, line.body) for line in await after.read(done.board, 0, 1_000)]
    assert theirs[: len(ours)] == [event_for(event, lead.you) for event in ours]
    assert [event.type for event in theirs[len(ours) :]] == ["member_removed"]  # it vouches for what was left out
    assert (await judge(after)).found == []
    await before.close()
    await after.close()
