"""The model of a node does what a node does: it answers at once while it is calm, and drowns when it has too much."""

import dataclasses
import math

import pytest

from benchmarks.node import LEFT, Constants, Load, Node
from benchmarks.region import Database, Habits, board_cost, needed
from benchmarks.workloads import Numbers, Pace, capacity

COSTS = Constants(write=10e-6, pointer=20e-6, edit=150e-6, batch=400e-6, commit=800e-6, place=17)
STORE = Database(statement=600e-6, board=30e-6, line_bytes=500)


def boards(number: float) -> Load:
    return Load(round(number), 10, edits=1, hertz=5)


def test_a_calm_node_shows_a_pointer_at_once_and_an_edit_when_the_disk_has_it() -> None:
    seen = Node(boards(5), COSTS).live(3.0)
    assert max(seen.pointers) < 0.003
    assert min(seen.edits) >= COSTS.commit
    assert seen.p99("edits") < 0.005
    assert seen.busy < 0.05


def test_every_edit_is_told_once() -> None:
    asked = Node(Load(20, 5, edits=50), COSTS)
    seen = asked.live(4.0)
    waiting = sum(len(board.edits) for board in asked._boards) + len(asked._committing)
    assert len(seen.edits) / len(LEFT) + waiting == pytest.approx(20 * 50 * 3.5, rel=0.05)  # of 4 s


def test_a_node_that_has_too_much_to_do_is_full_and_late() -> None:
    seen = Node(boards(2_000), COSTS).live(2.0)
    assert seen.busy > 0.97
    assert seen.p99("pointers") > 0.2


def test_what_is_too_much_at_these_costs_is_well_at_half_of_them() -> None:
    halved = dataclasses.replace(COSTS, **{name: getattr(COSTS, name) / 2 for name in ("write", "pointer", "edit")})
    late, well = (Node(boards(800), costs).live(2.0).p99("pointers") for costs in (COSTS, halved))
    assert late > 0.15 > well


def test_a_hundred_times_the_people_are_a_hundred_times_the_nodes_and_one_may_fail() -> None:
    few, many = (needed(people, Habits(), COSTS, STORE) for people in (100_000, 10_000_000))
    assert many.nodes == pytest.approx(100 * few.nodes, rel=0.02)
    assert many.nodes * 0.6 == pytest.approx(many.boards * board_cost(Habits(), COSTS), rel=0.01)
    assert needed(10, Habits(), COSTS, STORE).nodes == 2
    assert few.fullest > 0.6  # by lot some node has more than its share


def within(limit: float, most: float = math.inf, hint: float = 100.0) -> tuple[Numbers, list[float]]:
    """What is found of something that holds up to a limit, and what was tried."""
    tried: list[float] = []

    def at(value: float) -> Numbers:
        tried.append(value)
        return {"wrong": "", "value": value}

    return capacity(at, lambda seen: seen["value"] <= limit, hint, Pace(), most=most), tried


@pytest.mark.parametrize("limit", [20.0, 99.0, 101.0, 700.0])
def test_a_capacity_is_found_from_both_sides_a_step_of_a_fifth_apart(limit: float) -> None:
    found, _ = within(limit)
    assert found["passed"] <= limit < found["failed"] < 1.2 * found["passed"]
    assert found["at_value"] == pytest.approx(found["passed"], abs=1)


def test_where_no_more_are_let_in_that_is_what_holds() -> None:
    found, tried = within(1e9, most=150.0)
    assert tried == [100.0, 141.0, 150.0]
    assert found["passed"] == 150 and "failed" not in found and found["why"] == "more are not let in"


def test_a_trial_that_went_wrong_has_not_passed() -> None:
    found = capacity(lambda value: {"wrong": "2 lost" if value > 60 else ""}, lambda seen: True, 100.0, Pace())
    assert found["passed"] <= 60 < found["failed"] and found["why"] == "2 lost"
