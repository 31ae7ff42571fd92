"""A draft of the board: whatever is folded into it, taken back it leaves the board as it was, order and all."""

import copy

from hypothesis import given
from hypothesis import strategies as st

from cocreate.boards.board import Board
from cocreate.boards.draft import Draft
from cocreate.boards.events import Add, Change, Delete, Edit, Event, Put, Records, Splice
from cocreate.boards.fold import fold

ids = st.sampled_from(["a", "b", "c", "d"])
changes: st.SearchStrategy[Change] = st.one_of(
    st.builds(Add, kind=st.sampled_from(["card", "link"]), id=ids, fields=st.just({"text": "ciao", "rev": 0})),
    st.builds(Put, kind=st.just("card"), id=ids, fields=st.fixed_dictionaries({"x": st.integers(0, 9)})),
    st.builds(Delete, kind=st.sampled_from(["card", "link"]), id=ids),
    st.builds(Splice, kind=st.just("card"), id=ids, edits=st.just([Edit(at=0, remove=0, insert="x")])),
)
events = st.lists(st.lists(changes, max_size=4), max_size=6)


def event(changes: list[Change], seq: int = 1) -> Event:
    return Event(seq=seq, type="cards_added", by="p", at=0, cmd="c", changes=changes)


def ordered(records: Records) -> dict[str, list[object]]:
    return {kind: list(of_kind.items()) for kind, of_kind in records.items() if of_kind}


@given(events, events)
def test_LOG_2_a_draft_is_folded_as_the_log_will_be_and_taken_back_leaves_nothing(
    before: list[list[Change]], batch: list[list[Change]]
) -> None:
    board = Board(seq=7)
    for one in before:
        fold(board.records, event(one))
    was = copy.deepcopy(board.records)
    after = copy.deepcopy(board.records)
    draft = Draft(board)
    for seq, one in enumerate(batch, 8):
        draft.fold(event(one, seq))
        fold(after, event(one))
        assert board.seq == seq
    assert ordered(board.records) == ordered(after)
    draft.take_back()
    assert (ordered(board.records), board.seq) == (ordered(was), 7)
