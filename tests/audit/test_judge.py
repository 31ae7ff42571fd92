"""The judge on a store that kept its promises, and on each planted fault: what it cannot find it does not prove."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import msgspec
import orjson
import pytest

from cocreate.audit.judge import Findings, judge
from cocreate.audit.retelling import event_hash
from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.fold import state_hash
from cocreate.boards.visibility import event_for, records_for
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import PlanRow, SavedSnapshot
from tests.helpers.given import Table, card, given
from tests.helpers.random_acts import RandomActs
from tests.helpers.stored import build_plans, keep

Note = Callable[..., Path]


@pytest.fixture
def table() -> Table:
    acts = RandomActs(7)
    for _ in range(200):
        acts.act()
    table = acts.table
    if table.board.about["status"] != "finished":
        table.by("fede", c.FinishBoard())
    return table


@pytest.fixture
async def store(table: Table) -> AsyncIterator[MemoryStore]:
    kept = MemoryStore()
    await keep(kept, table)
    replayed = Board()
    for event in table.events:
        replayed.advance(event)
        if event.seq % 10 == 0:
            plant(kept, event.seq, msgspec.json.encode(replayed.records))
    await build_plans(kept)
    yield kept


def plant(store: MemoryStore, seq: int, body: bytes) -> None:
    store._boards["b1"].snapshots[seq] = SavedSnapshot(seq, body)


@pytest.fixture
def note(tmp_path: Path) -> Note:
    """A journal of anna with these lines."""

    def noted(*lines: dict[str, Any], actor: str = "anna") -> Path:
        path = tmp_path / f"{len(list(tmp_path.iterdir()))}.jsonl"
        path.write_bytes(b"\n".join(orjson.dumps(line) for line in ({"board": "b1", "actor": actor}, *lines)))
        return path

    return noted


def rules(findings: Findings) -> set[tuple[str, int]]:
    return {(one.rule, one.seq) for one in findings.found}


async def test_a_store_that_kept_all_its_promises_is_clean(store: MemoryStore, table: Table) -> None:
    findings = await judge(store)
    assert findings.found == [] and findings.clean
    assert (findings.boards, findings.events, findings.snapshots) == (1, len(table.events), len(table.events) // 10)
    assert findings.plans == table.board.about["version"]


async def test_LOG_1_a_line_that_was_dropped_is_found(store: MemoryStore) -> None:
    del store._boards["b1"].lines[20]
    found = rules(await judge(store))
    assert ("LOG-10", 22) in found and ("LOG-1", 22) in found


async def test_LOG_3_a_command_that_stands_twice_is_found(store: MemoryStore, table: Table) -> None:
    board = store._boards["b1"]
    board.lines.append(msgspec.structs.replace(board.lines[10], seq=len(board.lines) + 1))
    findings = await judge(store)
    assert ("LOG-3", len(board.lines)) in rules(findings) and findings.doubled == 1


async def test_LOG_9_a_snapshot_that_is_not_the_replay_is_found(store: MemoryStore, table: Table) -> None:
    plant(store, 30, b'{"card":{}}')
    plant(store, len(table.events) + 5, b"{}")
    assert rules(await judge(store)) == {("LOG-9", 30), ("LOG-9", len(table.events) + 5)}


async def test_JOB_1_a_finished_board_without_its_job_is_found(store: MemoryStore, table: Table) -> None:
    finish = max(event.seq for event in table.events if event.type == "board_finished")
    store._jobs.clear()
    assert rules(await judge(store)) == {("JOB-1", finish)}


async def test_JOB_4_a_plan_that_is_not_that_of_its_board_is_found(store: MemoryStore) -> None:
    plan = await store.plan("b1")
    assert plan is not None
    store._plans["b1", plan.version] = PlanRow("b1", plan.version, plan.seq, plan.body + b" ", plan.created)
    assert rules(await judge(store)) == {("JOB-4", plan.seq)}


def own(table: Table, person: str) -> Event:
    return next(event for event in table.events if event.by == person)


async def test_LOG_2_what_was_acknowledged_and_is_not_there_is_lost(
    store: MemoryStore, table: Table, note: Note
) -> None:
    done = own(table, "anna")
    kept = note({"cmd": done.cmd, "sent": 1}, {"cmd": done.cmd, "acked_seq": done.seq})
    assert (await judge(store, [kept])).clean
    lost = note({"cmd": "never", "sent": 1}, {"cmd": "never", "acked_seq": 12})
    elsewhere = note({"cmd": done.cmd, "acked_seq": done.seq + 1})
    findings = await judge(store, [kept, lost, elsewhere])
    assert rules(findings) == {("LOG-2", 12), ("LOG-3", done.seq + 1)}
    assert (findings.sent, findings.acknowledged, findings.lost) == (2, 3, 1)


async def test_LOG_3_what_was_refused_and_stands_there_is_found(store: MemoryStore, table: Table, note: Note) -> None:
    done = own(table, "anna")
    assert rules(await judge(store, [note({"cmd": done.cmd, "refused": "card_gone"})])) == {("LOG-3", done.seq)}
    assert (await judge(store, [note({"cmd": done.cmd, "refused": "busy"})])).clean


async def test_LOG_1_two_who_were_shown_another_order_are_found(store: MemoryStore, table: Table, note: Note) -> None:
    seen = [{"seq": e.seq, "hash": event_hash(event_for(e, "anna"))} for e in table.events]
    assert (await judge(store, [note({"epoch": "epoch-b1"}, *seen)])).clean
    swapped = [*seen[:20], {**seen[21], "seq": 21}, {**seen[20], "seq": 22}, *seen[22:]]
    assert rules(await judge(store, [note(*swapped)])) == {("LOG-1", 21), ("LOG-1", 22)}
    assert rules(await judge(store, [note(*seen[:20], *seen[21:])])) == {("LIV-1", 22)}
    beyond = {"seq": len(seen) + 1, "hash": 5}
    findings = await judge(store, [note(*seen, beyond)])
    assert (rules(findings), findings.lost) == ({("LOG-2", beyond["seq"])}, 1)


async def test_CLI_5_who_held_another_board_or_epoch_is_found(store: MemoryStore, table: Table, note: Note) -> None:
    head, held = len(table.events), state_hash(records_for(table.board.records, "anna"))
    assert (await judge(store, [note({"seq": head, "state": held})])).clean
    assert rules(await judge(store, [note({"seq": head, "state": held + 1})])) == {("CLI-5", head)}
    assert rules(await judge(store, [note({"seq": head + 1, "state": held})])) == {("LOG-2", head + 1)}
    assert rules(await judge(store, [note({"epoch": "another"})])) == {("LOG-8", 0)}


async def test_a_journal_of_a_board_that_is_gone_is_found(note: Note) -> None:
    findings = await judge(MemoryStore(), [note()])
    assert rules(findings) == {("LOG-2", 0)}


async def test_half_a_line_ends_a_journal(store: MemoryStore, tmp_path: Path) -> None:
    path = tmp_path / "killed.jsonl"
    path.write_bytes(b'{"board":"b1","actor":"anna"}\n{"cmd":"never","acked_seq":3}\n{"cmd":"half')
    assert rules(await judge(store, [path])) == {("LOG-2", 3)}


async def test_LOG_1_a_line_that_makes_no_sense_ends_the_retelling_and_not_the_judge() -> None:
    store, table = MemoryStore(), given().by("anna", card("c1"))
    await keep(store, table)
    lines = store._boards["b1"].lines
    lines[-1] = msgspec.structs.replace(lines[-1], body=b'{"type":"dance"}')
    assert {rule for rule, _ in rules(await judge(store))} == {"LOG-1", "LOG-10"}
