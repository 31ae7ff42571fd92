"""The hash behind `check` reads the whole board: it is made once for all who see the same (CLI-5)."""

import pytest

from cocreate.boards.fold import state_hash
from cocreate.boards.visibility import records_for
from cocreate.realtime import frames as f
from cocreate.realtime import hashes
from tests.realtime.given import Chair, Table, cards


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One number for each time that a whole board is read."""
    times: list[int] = []

    def counted(records: object) -> int:
        times.append(1)
        return state_hash(records)  # type: ignore[arg-type]

    monkeypatch.setattr(hashes, "state_hash", counted)
    return times


def check(table: Table, chair: Chair, *, right: bool = True) -> bool:
    seen = state_hash(records_for(table.room._board.records, chair.seat.person))
    table.room.check(chair.seat, f.Check(seq=table.room.seq, hash=seen if right else seen ^ 1))
    return bool(chair.wire.of(f.Checked)[-1].same)


def test_CLI_5_many_checks_of_many_people_cost_one_hash(made: list[int]) -> None:
    table = Table(**{f"p{n}": "participant" for n in range(20)})
    table.done(cards("k1"), "p1")
    chairs = [table.sit(f"p{n}") for n in range(20)]
    assert all(check(table, chair) for chair in chairs for _ in range(5))
    assert not check(table, chairs[0], right=False)
    assert len(made) == 1


def test_CLI_5_each_insider_has_a_hash_of_their_own_once(made: list[int]) -> None:
    table = Table(private=True, ada="participant", bo="participant", cia="participant", dan="participant")
    table.done(cards("k1"), "ada")
    table.done(cards("k2"), "bo")
    chairs = [table.sit(who) for who in ("ada", "bo", "cia", "dan")]
    assert all(check(table, chair) for chair in chairs for _ in range(3))
    assert len(made) == 3


def test_CLI_5_the_next_number_has_another_hash(made: list[int]) -> None:
    table = Table(ada="participant")
    ada = table.sit("ada")
    for n in range(3):
        table.done(cards(f"k{n}"), "ada")
        assert check(table, ada) and check(table, ada)
    assert len(made) == 3


def test_CLI_5_another_board_under_the_same_number_has_another_hash() -> None:
    one, other = Table(ada="participant"), Table(ada="participant")
    one.done(cards("k1"), "ada")
    other.done(cards("k2"), "ada")
    assert one.room.seq == other.room.seq
    both = hashes.Hashes()
    assert both.of(one.room._board, "ada") != both.of(other.room._board, "ada")
