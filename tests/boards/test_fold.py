"""LOG-9, DEC-2, CLI-5: the fold never fails, does nothing to what is gone, and comes to the same from any snapshot."""

import copy
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given as whatever
from hypothesis import settings
from hypothesis import strategies as st

from cocreate.boards import commands as c
from cocreate.boards.board import Board, records_of
from cocreate.boards.events import Add, Change, Delete, Edit, Event, Put, Records, Splice
from cocreate.boards.fold import apply, fold, state_hash
from cocreate.boards.lines import body_of, encoded, event_of
from tests.helpers.given import card, edit, given
from tests.helpers.random_acts import RandomActs

steady = settings(deadline=None, derandomize=True, database=None, max_examples=60)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=5,
)
KINDS: Any = st.sampled_from(["card", "link", "comment", "board", "hologram"])
IDS = st.sampled_from(["a", "b", "", "🎈"])
FIELDS = st.dictionaries(st.sampled_from(["text", "rev", "x", "author", "private", "later"]), JSON, max_size=4)
EDITS = st.lists(
    st.builds(Edit, at=st.integers(-(2**53), 2**53), remove=st.integers(-(2**53), 2**53), insert=st.text(max_size=3)),
    max_size=4,
)
ONLY = st.none() | IDS
CHANGES: Any = st.one_of(
    st.builds(Add, kind=KINDS, id=IDS, fields=FIELDS, only=ONLY),
    st.builds(Put, kind=KINDS, id=IDS, fields=FIELDS, only=ONLY),
    st.builds(Delete, kind=KINDS, id=IDS, only=ONLY),
    st.builds(Splice, kind=KINDS, id=IDS, edits=EDITS, only=ONLY),
)
BATCHES: Any = st.lists(st.lists(CHANGES, max_size=4), max_size=6)


def event(seq: int, changes: list[Change]) -> Event:
    return Event(seq=seq, type="cards_added", by="anna", at=0, cmd="c", changes=changes)


@steady
@whatever(BATCHES)
def test_DEC_2_the_fold_never_fails_and_alters_no_record_in_place(batches: list[list[Change]]) -> None:
    records: Records = {}
    for seq, changes in enumerate(batches, 1):
        shallow = {kind: dict(of_kind) for kind, of_kind in records.items()}
        deep = copy.deepcopy(shallow)
        fold(records, event(seq, changes))
        assert shallow == deep
        assert all(value is not None for of_kind in records.values() for f in of_kind.values() for value in f.values())


@steady
@whatever(BATCHES)
def test_DEC_2_a_board_with_its_history_takes_any_change(batches: list[list[Change]]) -> None:
    board = Board()
    for seq, changes in enumerate(batches, 1):
        board.advance(event(seq, changes))
    assert board.seq == len(batches)


@steady
@whatever(CHANGES)
def test_DEC_2_nothing_but_an_add_does_anything_to_what_is_gone(change: Change) -> None:
    records: Records = {"card": {"other": {"text": "x"}}}
    apply(records, change)
    if not isinstance(change, Add):
        assert {kind: of_kind for kind, of_kind in records.items() if of_kind} == {"card": {"other": {"text": "x"}}}


def test_DEC_2_what_is_done_to_a_deleted_card_at_the_same_time_does_nothing() -> None:
    table = given().by("anna", card("k")).by("fede", c.DeleteCards(cards=["k"]))
    before = state_hash(table.board.records)
    for change in (
        Put(kind="card", id="k", fields={"x": 1}),
        Splice(kind="card", id="k", edits=[Edit(at=0, remove=0, insert="x")]),
        Delete(kind="card", id="k"),
    ):
        apply(table.board.records, change)
        assert state_hash(table.board.records) == before


def test_DEC_2_the_last_writer_of_a_field_wins_and_leaves_the_other_fields() -> None:
    records: Records = {"card": {"k": {"x": 1, "y": 1, "colour": "rose"}}}
    apply(records, Put(kind="card", id="k", fields={"x": 2, "colour": None}))
    apply(records, Put(kind="card", id="k", fields={"x": 3}))
    assert records == {"card": {"k": {"x": 3, "y": 1}}}


def test_LIV_1_a_gap_in_the_events_is_a_bug() -> None:
    board = given().board
    for seq in (board.seq, board.seq + 2):
        with pytest.raises(ValueError, match="does not follow"):
            board.advance(event(seq, []))


SEEDS = range(12)
ACTS = 80


@pytest.mark.parametrize("seed", SEEDS)
def test_LOG_9_any_snapshot_and_the_events_after_it_come_to_the_same_board(seed: int) -> None:
    acts = RandomActs(seed)
    for _ in range(ACTS):
        acts.act()
    lines = [(it.seq, body_of(encoded(it))) for it in acts.table.events]
    board, hashes, snapshots = Board(), [state_hash({})], [b"{}"]
    for seq, body in lines:
        board.advance(event_of(seq, body))
        hashes.append(state_hash(board.records))
        snapshots.append(msgspec.json.encode(board.records))
    assert board.records == acts.table.board.records
    for k, saved in enumerate(snapshots):
        later = Board(records=records_of(msgspec.json.decode(saved)), seq=k)
        for seq, body in lines[k:]:
            later.advance(event_of(seq, body))
            assert state_hash(later.records) == hashes[seq]


@pytest.mark.parametrize("seed", SEEDS)
def test_LOG_9_who_may_take_back_what_comes_from_the_log_alone(seed: int) -> None:
    """A server that starts again from the log decides as the one before."""
    acts = RandomActs(seed)
    for _ in range(ACTS):
        acts.act()
    replayed = Board().replay(acts.table.events)
    assert replayed.history == acts.table.board.history


@pytest.mark.parametrize("seed", SEEDS)
def test_LOG_9_a_board_that_starts_from_a_snapshot_takes_back_what_came_after_it_alike(seed: int) -> None:
    acts = RandomActs(seed)
    for _ in range(ACTS):
        acts.act()
    k = len(acts.table.events) // 2
    early = Board().replay(acts.table.events[:k])
    later = Board(records=records_of(msgspec.json.decode(msgspec.json.encode(early.records))), seq=k)
    later.replay(acts.table.events[k:])
    for person in acts.table.board.of("member"):
        whole = acts.table.board.history.last(acts.table.board.records, person)
        part = later.history.last(later.records, person)
        if part is not None and whole is not None and whole[0].at > acts.table.events[k - 1].at:
            assert part[1] == whole[1]


def numbers(value: Any) -> Iterator[int | float]:
    match value:
        case bool() | str() | None:
            return
        case dict():
            for item in value.values():
                yield from numbers(item)
        case list():
            for item in value:
                yield from numbers(item)
        case _:
            yield value


@pytest.mark.parametrize("seed", SEEDS)
def test_CLI_5_numbers_are_whole_or_of_four_decimals_so_that_python_and_typescript_write_them_alike(seed: int) -> None:
    acts = RandomActs(seed)
    for _ in range(ACTS * 2):
        acts.act()
    for number in numbers(acts.table.board.records):
        assert isinstance(number, int | float)
        if isinstance(number, float):
            assert number != int(number) and round(number, 4) == number
            assert "e" not in repr(number)
        else:
            assert abs(number) <= 2**53


@pytest.mark.parametrize(
    "said, kept",
    [(0.1 + 0.2, 0.3), (1 / 3, 0.3333), (-0.0, 0), (-0.00001, 0), (2.0, 2), (1e12, 10**12), (0.0001, 0.0001)],
)
def test_CLI_5_an_indicators_numbers_are_kept_in_one_form(said: float, kept: float) -> None:
    table = given("plan").by("anna", card("a", "actions"))
    table.by("anna", c.SetAction(card="a", indicator=c.NewIndicator(name="posti", target=said)))
    target = table.get("card", "a")["indicator"]["target"]
    assert (type(target), repr(target)) == (type(kept), repr(kept))


def test_CLI_5_the_hash_knows_the_order_of_nothing_and_the_value_of_everything() -> None:
    one: Records = {"card": {"a": {"x": 1, "y": 2}, "b": {}}, "link": {}}
    other: Records = {"card": {"b": {}, "a": {"y": 2, "x": 1}}}
    assert state_hash(one) == state_hash(other)
    assert state_hash(one) != state_hash({"card": {"a": {"x": 1, "y": 3}, "b": {}}})


def test_DEC_3_each_splice_makes_the_revision_grow_by_one() -> None:
    table = given().by("anna", card("k", text="ab")).by("bruno", edit("k", 0, (1, 0, "X")), edit("k", 1, (0, 1, "")))
    table.has("card", "k", text="Xb", rev=2).by("bruno", c.Undo()).has("card", "k", text="aXb", rev=3)
