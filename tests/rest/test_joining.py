"""Joining with many at once, at a full table, and again after an answer that was lost."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.decide import table as deciding
from cocreate.rest.join import TRIES_ALL, TRIES_EACH, _source
from cocreate.rest.replies import digest
from cocreate.storage.ports import StoreError
from tests.rest.house import House, house

WRONG = {"code": "2222-2222"}


async def test_S5_wrong_codes_sent_at_once_are_not_more_than_one_after_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with house(tmp_path) as at:
        asked = at.counted(monkeypatch)
        answers = await asyncio.gather(*(at.ask("/api/look", WRONG) for _ in range(200)))
        assert len(asked) == TRIES_EACH.amount
        statuses = [answer.status for answer in answers]
        assert (statuses.count(404), statuses.count(429)) == (10, 190)


async def test_S5_a_room_behind_one_address_comes_in_together_and_nobody_elses_mistakes_keep_it_out(
    tmp_path: Path,
) -> None:
    async with house(tmp_path) as at:
        for n in range(TRIES_ALL.amount // TRIES_EACH.amount):
            for _ in range(TRIES_EACH.amount):
                await at.ask("/api/look", WRONG, f"10.1.0.{n}")
        answers = await asyncio.gather(*(at.ask("/api/look", at.code) for _ in range(40)))
        assert {answer.status for answer in answers} == {200}
        assert (await at.ask("/api/look", WRONG)).status == 404
        assert (await at.ask("/api/look", at.code)).status == 429  # all were wrong too often, and so was this one
        assert (await at.ask("/api/look", at.door)).status == 200  # a key is not counted


async def test_S5_a_code_that_is_said_to_be_a_key_is_counted(tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        body = {"board": at.door["board"], "key": "22222222"}
        answers = [await at.ask("/api/look", body) for _ in range(TRIES_EACH.amount + 1)]
        assert [answer.status for answer in answers] == [404] * TRIES_EACH.amount + [429]


def test_S5_a_network_of_IPv6_is_one_address() -> None:
    assert _source("2001:db8::1") == _source("2001:db8::ffff:2") != _source("2001:db8:0:1::1")
    assert _source("::ffff:10.0.0.1") != _source("::ffff:10.0.0.2")
    assert _source("10.0.0.1") == "10.0.0.1" and _source("") == ""


# ---- again, and in vain


AGAIN = "join-aaaaaaaaaaaaaaaa"


async def people(at: House) -> tuple[int, set[str], set[str]]:
    room = await at.hub.room(at.door["board"])
    return room.board.seq, set(await at.hub.store.names(room.id)), set(room.names)


async def test_who_is_refused_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with house(tmp_path) as at:
        await at.ask("/api/join", {**at.code, "name": "Ada"})
        before = await people(at)
        monkeypatch.setattr(deciding, "MAX_MEMBERS", 1)
        body = {"name": "Comune", "sector": "public"}
        refused = await at.ask("/api/join", {**at.code, "name": "Eva", "organisation": body})
        assert (refused.status, refused.json["code"]) == (422, "too_many")
        assert await people(at) == before
        assert all(len(part) == 1 for part in before[1:])


async def test_LOG_3_who_joins_again_with_the_same_id_is_the_same_person(tmp_path: Path) -> None:
    async with house(tmp_path) as at:
        body = {**at.code, "name": "Ada", "id": AGAIN}
        answers = await asyncio.gather(*(at.ask("/api/join", body) for _ in range(5)))
        assert {answer.status for answer in answers} == {201}
        [you] = {answer.json["you"] for answer in answers}
        tokens = {answer.json["token"] for answer in answers}
        assert len(tokens) == 5
        for token in tokens:
            session = await at.hub.store.session(digest(token))
            assert session is not None and session.person == you
        assert (await people(at))[1:] == ({you}, {you})
        for other in ({**body, "id": AGAIN + "b"}, {**at.door, "name": "Ada", "id": AGAIN}):
            assert (await at.ask("/api/join", other)).json["you"] != you
        assert (await at.ask("/api/join", {**body, "id": "short"})).status == 422
        await at.hub.do(at.door["board"], SERVER, c.RemoveMember(member=you))
        assert (await at.ask("/api/join", body)).status == 403


async def test_LOG_4_an_append_that_does_not_answer_is_looked_for_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with house(tmp_path) as at:
        real = at.hub.do
        lost = {"done": True}

        async def do(*asked: Any) -> Any:
            if lost["done"]:
                await real(*asked)
            raise TimeoutError

        monkeypatch.setattr(at.hub, "do", do)
        assert (await at.ask("/api/join", {**at.code, "name": "Ada", "id": AGAIN})).status == 201
        lost["done"] = False
        before = await people(at)
        refused = await at.ask("/api/join", {**at.code, "name": "Eva"})
        assert (refused.status, refused.json["code"]) == (503, "store_unreachable")
        assert await people(at) == before


@pytest.mark.parametrize("written", [True, False])
async def test_LOG_4_who_was_left_without_a_name_gets_it_on_the_next_try(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: bool
) -> None:
    """The log has the person, and then the store breaks off, before it wrote the name or after."""
    async with house(tmp_path) as at:
        real = at.hub.store.add_person

        async def broken(*asked: Any) -> None:
            if written:
                await real(*asked)
            raise StoreError("broke off")

        body = {**at.code, "name": "Ada", "id": AGAIN}
        monkeypatch.setattr(at.hub.store, "add_person", broken)
        failed = await at.ask("/api/join", body)
        assert failed.status == (201 if written else 503)
        monkeypatch.undo()
        again = await at.ask("/api/join", body)
        assert again.status == 201
        you = again.json["you"]
        room = await at.hub.room(at.door["board"])
        assert list(room.board.of("member")) == [you]
        assert (await at.hub.store.names(room.id), room.names) == ({you: "Ada"}, {you: "Ada"})
