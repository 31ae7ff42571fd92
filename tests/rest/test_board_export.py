"""The board as a file over HTTP: for its members, each what they may see; the log for the facilitator alone."""

import asyncio
import csv
import gzip
import io
import itertools
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from cocreate.audit.judge import judge
from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import event_for
from cocreate.client.rest import Joined, Opened
from cocreate.jobs.apart import Apart
from cocreate.jobs.board_files import BOARD_FILES, BoardFiles
from cocreate.keeping.boards import import_board
from cocreate.storage.store import open_store
from tests.realtime.serving import Served, add, until
from tests.rest.asking import Answer, Asking, Table
from tests.rest.house import House, Said, house

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


# ---- how much is made


class Counting(Apart):
    """Makes nothing but JSON, one after the other, as long as the gate is open."""

    def __init__(self, gate: asyncio.Event, made: list[Any]) -> None:
        super().__init__()
        self._gate, self._made = gate, made

    async def run(self, within: float, work: Callable[..., Any], *args: Any, **named: Any) -> Any:
        self._made.append(args[-1])
        await self._gate.wait()
        return b'{"made":%d}' % len(self._made), 0


class Counted:
    """A house whose files are counted, and its facilitator."""

    def __init__(self, home: House) -> None:
        self.home, self.gate, self.made = home, asyncio.Event(), list[Any]()
        self.token = ""
        home.app.state.board_files = BoardFiles(home.hub.clock, "", lambda: Counting(self.gate, self.made))
        self.gate.set()

    async def take(self, format: str) -> Said:
        return await self.home.ask(path(self.home.door["board"], format), bearer=self.token)


@pytest.fixture
async def counted(tmp_path: Path) -> AsyncIterator[Counted]:
    async with house(tmp_path) as home:
        one = Counted(home)
        one.token = (await home.ask("/api/join", {**home.door, "name": "Lead"})).json["token"]
        yield one
        one.home.app.state.board_files.close()


async def test_a_board_that_has_not_changed_is_made_once_and_one_that_has_anew(counted: Counted) -> None:
    first = await counted.take("csv")
    assert (await counted.take("csv")).json == first.json == {"made": 1}
    await counted.home.hub.do(counted.home.door["board"], SERVER, c.SetProgramme(title="Altro"))
    assert (await counted.take("csv")).json == {"made": 2}
    assert (await counted.take("md")).json == {"made": 3}


async def test_LOG_8_what_was_made_before_an_erasure_is_given_to_nobody_after_it(counted: Counted) -> None:
    before = await counted.take("csv")
    room = await counted.home.hub.room(counted.home.door["board"])
    room.epoch = "another"
    assert (await counted.take("csv")).json != before.json


async def test_LOG_11_a_file_of_a_plan_that_was_made_before_an_erasure_is_given_to_nobody_after_it(
    counted: Counted,
) -> None:
    home, board = counted.home, counted.home.door["board"]
    lead = await home.hub.read(board, lambda seen: next(iter(seen.of("member"))))
    await home.hub.do(board, lead, c.FinishBoard(languages=["it"]))
    async with asyncio.timeout(60):
        while not await home.hub.store.plans(board):
            await asyncio.sleep(0.05)
    took = [
        (await home.ask(f"/api/boards/{board}/plan/1/md", bearer=counted.token, query="lang=en")).json for _ in range(2)
    ]
    assert took == [{"made": 1}, {"made": 1}]
    room = await home.hub.room(board)
    room.epoch = "another"
    after = await home.ask(f"/api/boards/{board}/plan/1/md", bearer=counted.token, query="lang=en")
    assert after.json == {"made": 2}


async def test_what_is_too_much_is_refused_for_the_moment(counted: Counted) -> None:
    counted.gate.clear()
    taking = [asyncio.create_task(counted.take(format)) for format in ("csv", "pdf")]
    await until(lambda: len(counted.made) == 2)
    refused = await counted.take("md")
    assert (refused.status, refused.json["code"]) == (503, "busy")
    counted.gate.set()
    assert [said.status for said in await asyncio.gather(*taking)] == [200, 200]
    assert (await counted.take("md")).status == 200
