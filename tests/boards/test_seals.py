"""SEA-1: who may seal which version, and when; and that it is done once."""

import pytest

from cocreate.boards import commands as c
from tests.boards.test_past import past
from tests.helpers.given import Table, card, given


def sealing(version: int = 1, digest: str = "d") -> c.SealPlan:
    return c.SealPlan(version=version, seq=3, digest=digest * 64, key="e" * 64, signature="f" * 128)


def finished() -> Table:
    return given().by("anna", card("k")).by("fede", c.FinishBoard())


def test_SEA_1_the_log_says_what_was_sealed_by_whom_and_when() -> None:
    table = finished().when("fede", sealing())
    assert table.then("plan_sealed").by == "fede"
    said = {"version": 1, "seq": 3, "digest": "d" * 64, "key": "e" * 64, "signature": "f" * 128}
    table.has("seal", "v1", **said, by="fede", at=table.now)


@pytest.mark.parametrize("who, code", [("anna", "facilitator_only"), ("osvaldo", "observer"), ("nessuno", "removed")])
def test_SEA_1_nobody_else_seals(who: str, code: str) -> None:
    finished().when(who, sealing()).refused(code)


def test_SEA_1_a_version_is_sealed_once_and_nobody_takes_that_back() -> None:
    table = finished().by("fede", sealing(digest="a"))
    table.when("fede", sealing(digest="b")).refused("already_sealed", version=1)
    table.when("fede", c.Undo()).refused("board_finished")
    table.by("fede", c.ReopenBoard()).when("fede", c.Undo())
    table.has("seal", "v1", digest="a" * 64)


def test_SEA_1_only_a_version_that_there_is_and_only_at_a_finished_table() -> None:
    table = given().by("anna", card("k"))
    table.when("fede", sealing()).refused("not_finished")
    table.by("fede", c.FinishBoard()).when("fede", sealing(2)).refused("no_plan")
    table.by("fede", sealing(), c.ReopenBoard()).when("fede", sealing(2)).refused("not_finished")
    table.by("fede", c.FinishBoard(), sealing(2)).has("seal", "v1").has("seal", "v2", version=2)


def test_SEA_1_a_board_that_is_restored_keeps_its_seals() -> None:
    table = given().by("anna", card("k"))
    then = past(table)
    table.by("fede", c.FinishBoard(), sealing(), c.ReopenBoard()).by("anna", card("late"))
    found = past(table, then.seq)
    table.by("fede", c.RestoreBoard(past=found, exactly=True)).lacks("card", "late").has("seal", "v1")
