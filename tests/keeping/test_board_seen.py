"""DEC-4 in the log as a file: a person takes away what that person may see, and it verifies and replays anywhere."""

import gzip
from pathlib import Path

import msgspec
import pytest

from cocreate.audit.judge import judge
from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import event_for, only_for
from cocreate.keeping.boards import export_board, import_board
from cocreate.keeping.erasing import erase
from cocreate.storage.board_file import FORMAT, NoBoard, write_board
from cocreate.storage.files import rows_in
from cocreate.storage.ports import Stored
from cocreate.storage.store import open_store
from tests.helpers.given import Table, card, filled, given
from tests.helpers.random_acts import RandomActs
from tests.helpers.stored import keep
from tests.keeping.conftest import Address

VIEWER = "fede"


def acted(seed: int) -> Table:
    acts = RandomActs(seed)
    for _ in range(120):
        acts.act()
    return acts.table


async def stored(url: str, table: Table) -> None:
    store = await open_store(url)
    await keep(store, table)
    await store.close()


async def opened(url: str, file: Path) -> list[Stored]:
    """The lines of the board that another server makes of the file; it verifies, and nothing is found wrong with it."""
    done = await import_board(url, file, None, [])
    assert done.flaws == []
    store = await open_store(url)
    assert (await judge(store, boards=[done.board])).found == []
    lines = await store.read(done.board, 0, 10_000)
    await store.close()
    return lines


def events_of(lines: list[Stored]) -> list[Event]:
    return [event_of(line.seq, line.body) for line in lines]


def unnamed(event: Event) -> Event:
    """Without the command, which is another one where the author is hidden."""
    return msgspec.structs.replace(event, cmd="")


@pytest.mark.parametrize("seed", range(8))
async def test_DEC_4_another_server_has_the_history_that_the_person_had(
    address: Address, tmp_path: Path, seed: int
) -> None:
    table, source, file = acted(seed), address("sqlite"), tmp_path / "seen.gz"
    await stored(source, table)
    done = await write_board(source, "b1", file, seen_by=VIEWER)
    lines = await opened(address("sqlite"), file)
    changed = any(event_for(event, VIEWER) != event for event in table.events)
    assert done.events == len(lines) == len(table.events) + changed
    there = events_of(lines)
    assert [unnamed(one) for one in there[: len(table.events)]] == [unnamed(one) for one in table.told(VIEWER)]
    records = Board().replay(there[: len(table.events)]).records
    assert filled(records) == msgspec.to_builtins(table.seen_by(VIEWER))


@pytest.mark.parametrize("seed", range(8))
async def test_DEC_4_no_byte_of_it_is_hidden_from_the_person(address: Address, tmp_path: Path, seed: int) -> None:
    table, source, file = acted(seed), address("sqlite"), tmp_path / "seen.gz"
    await stored(source, table)
    await write_board(source, "b1", file, seen_by=VIEWER)
    content = gzip.decompress(file.read_bytes()).decode()
    records = table.board.records
    hidden = [id for id, one in records.get("card", {}).items() if only_for("card", one) not in (None, VIEWER)]
    hidden += [id for id, one in records.get("vote", {}).items() if one.get("secret")]
    assert not [id for id in hidden if id in content]
    for row in rows_in(file, FORMAT):
        event = table.events[row.v["seq"] - 1] if row.t == "event" and row.v["seq"] <= len(table.events) else None
        if event is not None and event.anonymous and event.by != VIEWER:
            assert row.v["actor"] == "" and f'"by":"{event.by}"' not in row.v["body"]
        if event is not None and event_for(event, VIEWER) != event:
            assert row.v["salt"] == [""]  # else what was taken out could be guessed from the digest


async def test_where_nothing_is_hidden_it_is_the_keepers_file(address: Address, tmp_path: Path) -> None:
    table = given("cluster").by("anna", card("n1")).by("bruno", card("n2"))
    source = address("sqlite")
    await stored(source, table)
    await write_board(source, "b1", tmp_path / "seen.gz", seen_by=VIEWER)
    await export_board(source, "b1", tmp_path / "all.gz", names=False)
    rows = [sorted(rows_in(tmp_path / name, FORMAT), key=str) for name in ("seen.gz", "all.gz")]
    assert rows[0] == rows[1]


async def test_what_was_taken_away_can_be_taken_away_again_and_people_erased_from_it(
    address: Address, tmp_path: Path
) -> None:
    source, target = address("sqlite"), address("sqlite")
    await stored(source, acted(3))
    await write_board(source, "b1", tmp_path / "one.gz", seen_by=VIEWER)
    first = await opened(target, tmp_path / "one.gz")
    await erase(target, "b1", "anna", texts=True, erasures=tmp_path / "list")
    await write_board(target, "b1", tmp_path / "two.gz", seen_by=VIEWER)
    again = await opened(address("sqlite"), tmp_path / "two.gz")
    assert len(again) >= len(first) + 1
    assert [line.seq for line in again] == list(range(1, len(again) + 1))


async def test_no_name_is_in_it_and_nothing_that_opens_a_door(address: Address, tmp_path: Path) -> None:
    source, file = address("sqlite"), tmp_path / "seen.gz"
    await stored(source, acted(5))
    await write_board(source, "b1", file, seen_by=VIEWER)
    content = gzip.decompress(file.read_bytes())
    assert b"Nome di" not in content and b"session-" not in content and b"CODE" not in content
    with pytest.raises(NoBoard):
        await write_board(source, "b2", tmp_path / "none.gz", seen_by=VIEWER)
    assert not (tmp_path / "none.gz").exists()
