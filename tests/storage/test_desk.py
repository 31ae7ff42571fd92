"""The contract of the desk, on every adapter."""

import pytest

from cocreate.storage.ports import BoardRow, Door, Session, Store, StoreError
from tests.storage.conftest import row, to, write


def door(board: str, role: str = "participant", code: str | None = "ABCD2345") -> Door:
    return Door(board=board, role=role, code=code)  # type: ignore[arg-type]


async def test_a_board_stands_with_its_doors(store: Store) -> None:
    doors = {"h1": door("b1"), "h2": door("b1", "observer", "WXYZ2345"), "h3": door("b1", "facilitator", None)}
    await store.create_board(row("b1"), doors)
    assert await store.door("h1") == door("b1")
    assert await store.door("h3") == door("b1", "facilitator", None)
    assert await store.door("unknown") is None
    assert await store.doors("b1") == [doors["h3"], doors["h2"], doors["h1"]]
    assert await store.doors("unknown") == []


async def test_boards_are_listed_newest_first_with_their_heads(store: Store) -> None:
    for board, created in (("old", 1), ("Zeta", 2), ("alfa", 2), ("new", 3)):
        await store.create_board(row(board, created), {})
    await write(store, to("old", 0, "a", "b"))
    await store.retitle("old", "Così è «nuovo» 🎉")
    await store.retitle("unknown", "nothing")
    boards = await store.boards()
    assert [board.id for board in boards] == ["new", "alfa", "Zeta", "old"]
    assert boards[-1] == BoardRow("old", "Così è «nuovo» 🎉", 1, "epoch-old", 2)


async def test_a_board_or_door_that_exists_is_not_made_again(store: Store) -> None:
    await store.create_board(row("b1"), {"h1": door("b1")})
    with pytest.raises(StoreError):
        await store.create_board(row("b1"), {})
    with pytest.raises(StoreError):
        await store.create_board(row("b2"), {"h2": door("b2"), "h1": door("b2")})
    assert [board.id for board in await store.boards()] == ["b1"]
    assert await store.door("h2") is None


async def test_MON_4_a_door_may_be_an_organisations_and_be_closed(store: Store) -> None:
    ours = Door(board="b1", role="participant", code="ORGA2345", organisation="comune")
    await store.create_board(row("b1"), {"h1": door("b1")})
    await store.replace_door("h2", "h2", ours)
    assert await store.door("h2") == ours
    assert sorted(await store.doors("b1"), key=lambda one: one.code or "") == [door("b1"), ours]
    await store.close_door("h2")
    await store.close_door("unknown")
    assert await store.door("h2") is None and await store.doors("b1") == [door("b1")]


async def test_a_door_is_replaced_by_another(store: Store) -> None:
    await store.create_board(row("b1"), {"h1": door("b1"), "key": door("b1", "facilitator", None)})
    await store.replace_door("h1", "h2", door("b1", code="NEWC2345"))
    assert await store.door("h1") is None
    assert await store.door("h2") == door("b1", code="NEWC2345")
    await store.replace_door("unknown", "h3", door("b1", "observer"))
    assert len(await store.doors("b1")) == 3
    with pytest.raises(StoreError):
        await store.replace_door("h2", "key", door("b1"))
    assert await store.door("h2") == door("b1", code="NEWC2345")


async def test_LOG_11_names_stand_with_the_people(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.create_board(row("b2"), {})
    await store.add_person("b1", "p1", "Zoë Nuñez-D’Amico 🌱", "s1", 5)
    await store.add_person("b1", "p2", "李雷", "s2", 6)
    await store.add_person("b2", "p1", "Un'altra", "s3", 7)
    assert await store.names("b1") == {"p1": "Zoë Nuñez-D’Amico 🌱", "p2": "李雷"}
    assert await store.session("s1") == Session("b1", "p1")
    assert await store.session("s3") == Session("b2", "p1")
    assert await store.session("unknown") is None
    assert await store.names("unknown") == {}


async def test_a_person_is_not_made_twice_nor_without_a_board(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.add_person("b1", "p1", "Ada", "s1", 5)
    for board, person, session in (("b1", "p1", "s2"), ("b1", "p2", "s1"), ("unknown", "p1", "s3")):
        with pytest.raises(StoreError):
            await store.add_person(board, person, "Eva", session, 6)
    assert await store.names("b1") == {"p1": "Ada"}
    assert await store.session("s2") is None


async def test_LOG_3_a_person_who_joins_again_has_one_more_session(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.add_person("b1", "p1", "Ada", "s1", 5)
    await store.add_session("b1", "p1", "s2", 6)
    assert await store.session("s1") == await store.session("s2") == Session("b1", "p1")
    for person, session in (("p1", "s2"), ("p2", "s3")):
        with pytest.raises(StoreError):
            await store.add_session("b1", person, session, 7)


async def test_DEC_5_ended_sessions_open_nothing(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.add_person("b1", "p1", "Ada", "s1", 5)
    await store.add_person("b1", "p2", "Eva", "s2", 5)
    await store.end_sessions("b1", "p1")
    await store.end_sessions("b1", "unknown")
    assert await store.session("s1") is None
    assert await store.session("s2") == Session("b1", "p2")
    assert await store.names("b1") == {"p1": "Ada", "p2": "Eva"}


async def test_a_store_that_answers_is_ready(store: Store) -> None:
    assert await store.ready()
