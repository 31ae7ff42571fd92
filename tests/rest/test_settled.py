"""What HTTP shows of a board while something is being committed to it: nothing that could still be lost (LOG-2)."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.errors import Refused
from cocreate.realtime import writing
from cocreate.storage.ports import Append, StoreError
from tests.realtime.serving import until
from tests.rest.house import House, Said, house

COMUNE = c.AddOrganisation(id="o1", name="Comune", sector="public")


class Held:
    """The appends of a house: each waits until it is let go, to be written or to be lost."""

    def __init__(self, at: House, monkeypatch: pytest.MonkeyPatch) -> None:
        self._append = at.hub.store.append
        self._fate: asyncio.Queue[bool] = asyncio.Queue()
        self.waiting = False
        self.times = 0
        monkeypatch.setattr(at.hub.store, "append", self.append)

    async def append(self, appends: Sequence[Append]) -> Any:
        self.waiting = True
        self.times += 1
        written = await self._fate.get()
        self.waiting = False
        if not written:
            raise StoreError("lost")
        return await self._append(appends)

    def let_go(self, *, written: bool) -> None:
        self._fate.put_nowait(written)


class At:
    """A house with one person at its table."""

    def __init__(self, home: House, monkeypatch: pytest.MonkeyPatch) -> None:
        self.house, self._patch = home, monkeypatch
        self.board = home.door["board"]
        self.you = self.token = ""

    async def underway(self, command: c.AnyCommand) -> tuple[Held, "asyncio.Task[Any]"]:
        """This is being committed from here on, until it is let go."""
        held = Held(self.house, self._patch)
        asking = asyncio.create_task(self.house.hub.do(self.board, SERVER, command))
        await until(lambda: held.waiting)
        return held, asking

    async def shown(self, path: str, body: Any = None) -> Said:
        """What somebody sees who asks; nobody is kept waiting."""
        return await self.house.ask(path, body, bearer=self.token)


@pytest.fixture
async def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[At]:
    monkeypatch.setattr(writing, "RETRY", 0.01)
    async with house(tmp_path) as home:
        one = At(home, monkeypatch)
        for name in ("Lead", "Another"):  # the last to lead could not be taken off
            seat = (await home.ask("/api/join", {**home.door, "name": name})).json
        one.you, one.token = seat["you"], seat["token"]
        yield one


async def test_LOG_2_a_door_shows_an_organisation_only_once_it_is_on_disk(at: At) -> None:
    held, asking = await at.underway(COMUNE)
    assert (await at.shown("/api/look", at.house.code)).json["organisations"] == []
    held.let_go(written=True)
    assert not isinstance(await asking, Refused)
    assert [body["name"] for body in (await at.shown("/api/look", at.house.code)).json["organisations"]] == ["Comune"]


async def test_LOG_2_what_was_lost_is_never_shown(at: At) -> None:
    """The command is not lost with its append: it is decided and written anew, and shown then."""
    held, asking = await at.underway(COMUNE)
    held.let_go(written=False)
    await until(lambda: held.times == 2)
    assert (await at.shown("/api/look", at.house.code)).json["organisations"] == []
    held.let_go(written=True)
    assert not isinstance(await asking, Refused)
    assert [body["id"] for body in (await at.shown("/api/look", at.house.code)).json["organisations"]] == ["o1"]


async def test_LOG_2_a_title_that_may_be_lost_is_not_shown(at: At) -> None:
    held, asking = await at.underway(c.RenameBoard(title="Dopo"))
    held.let_go(written=False)
    assert (await at.shown("/api/look", at.house.code)).json["title"] == "T"
    held.let_go(written=True)
    await asking
    assert (await at.shown("/api/look", at.house.code)).json["title"] == "Dopo"


@pytest.mark.parametrize("written", [True, False])
async def test_LOG_2_DEC_5_a_role_counts_when_it_is_on_disk(at: At, written: bool) -> None:
    held, asking = await at.underway(c.ChangeMember(member=at.you, role="participant"))
    invites = f"/api/boards/{at.board}/invites"
    assert (await at.shown(invites)).status == 200
    held.let_go(written=written)
    if not written:
        await until(lambda: held.times == 2)
        assert (await at.shown(invites)).status == 200
        held.let_go(written=True)
    await asking
    assert (await at.shown(invites)).status == 403


async def test_LOG_2_a_body_that_may_be_lost_cannot_be_joined(at: At) -> None:
    held, asking = await at.underway(COMUNE)
    as_ada = {**at.house.code, "name": "Ada", "organisation": {"id": "o1"}}
    assert (await at.shown("/api/join", as_ada)).json["code"] == "unknown_organisation"
    for _ in range(3):
        held.let_go(written=True)
    await asking
    assert (await at.shown("/api/join", as_ada)).status == 201


async def test_LOG_2_who_looks_is_not_kept_waiting_by_a_store_that_does_not_answer(at: At) -> None:
    held, asking = await at.underway(COMUNE)
    looking = await at.shown("/api/look", at.house.code)
    assert (looking.status, looking.json["organisations"]) == (200, [])
    held.let_go(written=True)
    await asking


async def test_LOG_2_a_room_that_has_ended_shows_nothing(at: At) -> None:
    held, asking = await at.underway(COMUNE)
    room = await at.house.hub.room(at.board)
    at.house.hub._writer._drop(room)
    assert await asking == Refused("internal")
    with pytest.raises(LookupError):
        _ = room.board
    held.let_go(written=True)


async def test_LOG_3_two_who_name_the_same_new_body_at_once_are_of_one(at: At) -> None:
    body = {"name": "Caffè  Sospeso", "sector": "nonprofit"}
    bodies = [{**body, "name": name} for name in ("Caffè Sospeso", "CAFFÈ  sospeso", "Caffè Sospeso")]
    joins = [{**at.house.code, "name": f"P{n}", "organisation": body} for n, body in enumerate(bodies)]
    answers = await asyncio.gather(*(at.house.ask("/api/join", join) for join in joins))
    assert {answer.status for answer in answers} == {201}
    [shown] = (await at.house.ask("/api/look", at.house.code)).json["organisations"]
    assert shown["name"].casefold() == "caffè sospeso"
