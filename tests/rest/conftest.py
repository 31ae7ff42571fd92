"""One server for all tests of HTTP, with a table that has its plan."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from cocreate.boards import commands as c
from cocreate.realtime import frames as f
from tests.realtime.serving import Served, add
from tests.rest.asking import Asking, Table
from tests.rest.seats import Seats, seated


@pytest.fixture(scope="session")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """It believes the address that this machine says others have, as behind a proxy."""
    one = Served(tmp_path_factory.mktemp("web") / "data", COCREATE_TRUSTED_PROXIES="127.0.0.1").start()
    yield one
    one.end()


@pytest.fixture(scope="session")
def ask(web: Served) -> Asking:
    return Asking(web)


@pytest.fixture(scope="session")
def table(web: Served) -> Table:
    return asyncio.run(_finished(web))


@pytest.fixture
async def seats(tmp_path: Path) -> AsyncIterator[Seats]:
    async with seated(tmp_path) as one:
        yield one


async def _finished(web: Served) -> Table:
    ours, theirs = await web.opened(listen={"writing": "open"}), await web.opened()
    people = {
        "facilitator": await web.join(ours, "Lead", "facilitator"),
        "participant": await web.join(ours, "Ada"),
        "observer": await web.join(ours, "Oss", "observer"),
        "removed": await web.join(ours, "Via"),
        "stranger": await web.join(theirs, "Altro"),
        "their facilitator": await web.join(theirs, "Altra", "facilitator"),
    }
    invites = await web.api.invites(people["facilitator"])
    async with web.socket(people["facilitator"]) as browser:
        await browser.welcome()
        await browser.do("k", add("n1", text="Un bisogno di molti"))
        await browser.do("r", c.RemoveMember(member=people["removed"].you))
        await browser.do("end", c.FinishBoard())
        await browser.answer("end")
        await browser.until(lambda frame: isinstance(frame, f.Job) and frame.job.status == "done", 60)
    tokens = {who: seat.token for who, seat in people.items()} | {"desk": web.desk_key, "nobody": ""}
    codes = {role: invites[role]["code"] for role in ("participant", "observer")}
    return Table(board=ours.board, key=ours.key, codes=codes, tokens=tokens)
