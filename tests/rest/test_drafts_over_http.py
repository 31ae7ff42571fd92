"""EXP-10: the plan as it would be now over HTTP: at any time, for whoever sits at the table, made once and apart."""

import asyncio
import itertools
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.client.rest import Joined, Opened
from cocreate.jobs import drafts
from cocreate.jobs.board_files import BoardFiles
from cocreate.jobs.files import FILES
from tests.exports.drafts import told
from tests.exports.reading import cells
from tests.realtime.serving import Served, add, until
from tests.rest.asking import Answer, Asking, Table
from tests.rest.house import House, Said, house
from tests.rest.test_board_export import Counting

OWNED, BARE = "Aprire il nido", "Scrivere a chi non c'era"
MEMBERS = ("participant", "observer", "facilitator")
_acts = itertools.count()


def path(board: str, format: str, query: str = "") -> str:
    return f"/api/boards/{board}/plan/draft/{format}{query}"


class AtWork:
    """A table whose people write actions: one with days, one of which nothing else is known."""

    def __init__(self, web: Served, ask: Asking, opened: Opened) -> None:
        self.web, self.ask, self.board = web, ask, opened.board
        self.seats: dict[str, Joined] = {}
        self._opened = opened

    async def sit(self) -> None:
        for who in ("lead", "ada", "bruno"):
            self.seats[who] = await self.web.join(
                self._opened, who.title(), "facilitator" if who == "lead" else "participant"
            )

    async def act(self, who: str, *commands: Any) -> int:
        """Up to which event that went."""
        async with self.web.socket(self.seats[who]) as browser:
            welcome = await browser.welcome()
            for command in commands:
                named = f"draft-act-{next(_acts)}"
                await browser.do(named, command)
                await browser.answer(named)
        return welcome.seq + len(commands)

    def take(self, who: str, format: str, query: str = "?lang=en") -> Answer:
        return self.ask("GET", path(self.board, format, query), token=self.seats[who].token)

    def texts(self, who: str) -> set[str]:
        return {row["Action"] for row in cells(self.take(who, "csv").body)}


async def begun(web: Served, ask: Asking, writing: str = "open") -> AtWork:
    table = AtWork(web, ask, await web.opened(plan={"writing": writing}))
    await table.sit()
    await table.act("lead", c.OpenPhase(phase="plan"))
    await table.act("ada", add("owned", zone="actions", text=OWNED), add("bare", zone="actions", text=BARE))
    return table


@pytest.fixture
def at_work(web: Served, ask: Asking) -> AtWork:
    table = asyncio.run(begun(web, ask))
    asyncio.run(table.act("ada", c.SetAction(card="owned", start="2027-01-04", end="2027-02-26")))
    return table


@pytest.mark.parametrize("format", FILES)
def test_EXP_10_whoever_sits_at_an_open_table_takes_its_plan_in_every_format(at_work: AtWork, format: str) -> None:
    bodies = set()
    for who in at_work.seats:
        answer = at_work.take(who, format)
        assert answer.status == 200, answer.body
        [seq] = re.findall(r'^attachment; filename="tavolo-draft-(\d+)\.\w+"$', answer.all("content-disposition")[0])
        assert answer.all("content-type") == [FILES[format]]
        assert answer.all("cache-control") == ["no-store"]
        bodies.add(answer.body)
    assert len(bodies) == 1, "they see the same, and it was made once"
    if format != "png":
        words = told(format, bodies.pop())
        assert OWNED in words and ("Draft: Tavolo" in words or format in ("csv", "json", "xlsx", "ods"))
        assert (BARE in words) is (format != "svg")
        assert (f'"seq": {seq}' if format == "json" else f"event {seq}") in words


def test_EXP_10_a_draft_is_no_version_of_the_plan(at_work: AtWork) -> None:
    token = at_work.seats["lead"].token
    assert at_work.take("lead", "pdf").status == 200
    assert at_work.ask("GET", f"/api/boards/{at_work.board}/plan", token=token).json["code"] == "no_plan"
    for address in ("0/csv", "1/csv", "draft/seal"):
        assert at_work.ask("GET", f"/api/boards/{at_work.board}/plan/{address}", token=token).status == 404


def test_EXP_10_a_draft_follows_the_table_and_says_where_it_stands(at_work: AtWork) -> None:
    before = at_work.take("ada", "json").json
    seq = asyncio.run(at_work.act("ada", add("late", zone="actions", text="Ancora una")))
    after = at_work.take("ada", "json").json
    assert (after["seq"], len(after["actions"])) == (seq, len(before["actions"]) + 1)
    assert after["finished"] > before["finished"]


@pytest.mark.parametrize("language, title", [("it", "Bozza: "), ("es", "Borrador: "), ("de", "Entwurf: ")])
def test_a_draft_speaks_the_language_that_is_asked_for(at_work: AtWork, language: str, title: str) -> None:
    assert at_work.take("ada", "md", f"?lang={language}").body.decode().startswith(f"# {title}Tavolo")


def test_DEC_4_what_is_written_in_private_is_in_its_authors_draft_until_it_is_shown(web: Served, ask: Asking) -> None:
    table = asyncio.run(begun(web, ask, "private"))
    asyncio.run(table.act("bruno", add("other", zone="actions", text="Di Bruno")))
    assert table.texts("ada") == {OWNED, BARE} and table.texts("bruno") == {"Di Bruno"} and table.texts("lead") == set()
    asyncio.run(table.act("lead", c.RevealCards()))
    assert table.texts("ada") == table.texts("lead") == {OWNED, BARE, "Di Bruno"}


@pytest.mark.parametrize("format", ["exe", "PDF", "cocreate", "pdf%00", "..%2fpdf"])
def test_a_format_that_there_is_not_is_told_so(at_work: AtWork, format: str) -> None:
    answer = at_work.take("ada", format)
    assert (answer.status, answer.json["code"]) == (404, "not_found")


def test_DEC_5_strangers_take_nothing_and_who_was_taken_off_no_more(at_work: AtWork, table: Table) -> None:
    for who in ("nobody", "stranger", "their facilitator"):
        answer = at_work.ask("GET", path(at_work.board, "csv"), token=table.tokens[who])
        assert (answer.status, answer.json["code"]) == (401, "unknown_session")
    asyncio.run(at_work.act("lead", c.RemoveMember(member=at_work.seats["bruno"].you)))
    refused = at_work.take("bruno", "csv")
    assert (refused.status, refused.json["code"]) in ((403, "removed"), (401, "unknown_session"))


def test_EXP_10_of_a_finished_table_there_are_drafts_too_beside_its_versions(ask: Asking, table: Table) -> None:
    for who in MEMBERS:
        answer = ask("GET", path(table.board, "md", "?lang=en"), token=table.tokens[who])
        assert answer.status == 200 and answer.body.startswith(b"# Draft: ")
    version = ask("GET", f"/api/boards/{table.board}/plan/1/md?lang=en", token=table.tokens["observer"])
    assert version.status == 200 and b"Draft" not in version.body


# ---- how much is made, and where


class Counted:
    """A house whose files are counted, and its facilitator."""

    def __init__(self, home: House) -> None:
        self.home, self.gate, self.made = home, asyncio.Event(), list[Any]()
        self.token = ""
        home.app.state.board_files = BoardFiles(home.hub.clock, "", lambda: Counting(self.gate, self.made))

    async def take(self, format: str) -> Said:
        return await self.home.ask(path(self.home.door["board"], format), bearer=self.token)


@pytest.fixture
async def counted(tmp_path: Path) -> AsyncIterator[Counted]:
    async with house(tmp_path) as home:
        one = Counted(home)
        one.token = (await home.ask("/api/join", {**home.door, "name": "Lead"})).json["token"]
        yield one
        one.home.app.state.board_files.close()


async def test_EXP_10_who_asks_for_the_same_waits_for_the_same_and_nobody_else_waits(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    def here(*_: Any, **__: Any) -> Any:
        raise AssertionError("the plan was made in the server's own process")

    monkeypatch.setattr(drafts, "drafted", here)
    taking = [asyncio.create_task(counted.take("csv")) for _ in range(3)]
    await until(lambda: len(counted.made) == 1)
    assert (await counted.home.ask("/healthz")).status == 200
    counted.gate.set()
    assert [said.json for said in await asyncio.gather(*taking)] == [{"made": 1}] * 3
    assert (await counted.take("csv")).json == {"made": 1}
    await counted.home.hub.do(counted.home.door["board"], SERVER, c.SetProgramme(title="Altro"))
    assert (await counted.take("csv")).json == {"made": 2}, "the board has gone on"


async def test_LOG_8_a_draft_that_was_made_before_an_erasure_is_given_to_nobody_after_it(counted: Counted) -> None:
    counted.gate.set()
    before = await counted.take("csv")
    room = await counted.home.hub.room(counted.home.door["board"])
    room.epoch = "another"
    assert (await counted.take("csv")).json != before.json


async def test_B7_of_one_person_two_drafts_are_made_at_a_time(counted: Counted) -> None:
    taking = [asyncio.create_task(counted.take(format)) for format in ("csv", "pdf")]
    await until(lambda: len(counted.made) == 2)
    refused = await counted.take("md")
    assert (refused.status, refused.json["code"]) == (503, "busy")
    counted.gate.set()
    assert [said.status for said in await asyncio.gather(*taking)] == [200, 200]


async def test_LOG_8_where_the_log_has_become_another_one_meanwhile_one_is_told_to_come_again(
    counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def shorter(*_: Any) -> list[Any]:
        return []

    counted.gate.set()
    monkeypatch.setattr(counted.home.hub.store, "read", shorter)
    refused = await counted.take("csv")
    assert (refused.status, refused.json["code"]) == (503, "busy")
