"""LOG-7: order is the sequence number. A clock that jumps back writes odd times, and changes nothing else."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER, decide
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Event
from cocreate.plans.build import build, plan_json


def history(times: list[int]) -> list[Event]:
    """One table's acts, each at the time that the clock said then."""
    acts: list[tuple[c.AnyCommand, str]] = [
        (c.OpenBoard(title="T", language="it", template="co-design"), SERVER),
        (c.JoinTable(member="fede", role="facilitator"), SERVER),
        (c.RevealCards(), "fede"),
        (c.AddCards(cards=[c.NewCard(id="a", zone="actions", text="", x=0, y=0)]), "fede"),
        (c.EditText(card="a", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="prima")]), "fede"),
        (c.EditText(card="a", rev=1, edits=[c.TextEdit(at=5, remove=0, insert=" dopo")]), "fede"),
        (c.MoveCards(moves=[c.Move(id="a", x=1, y=1)]), "fede"),
        (c.MoveCards(moves=[c.Move(id="a", x=2, y=2)]), "fede"),
    ]
    board, events = Board(), []
    for (command, actor), at in zip(acts, times, strict=True):
        decided = decide(board, command, actor, at)
        assert isinstance(decided, Decision), decided
        event = Event(
            seq=board.seq + 1, type=decided.type, by=actor, at=at, cmd=f"c{board.seq}", changes=list(decided.changes)
        )
        board.advance(event)
        events.append(event)
    return events


def test_LOG_7_a_clock_that_jumps_back_changes_no_order() -> None:
    forth, back = history(list(range(8))), history(list(range(8, 0, -1)))
    assert [event.at for event in back] == sorted((event.at for event in back), reverse=True)
    card = Board().replay(back).of("card")["a"]
    assert (card["text"], card["x"], card["rev"]) == ("prima dopo", 2, 2)
    assert [event.seq for event in back] == [event.seq for event in forth]
    plans = [
        build(Board().replay(events).records, board="b", seq=8, finished=0, language="it") for events in (forth, back)
    ]
    assert plan_json(plans[0]) == plan_json(plans[1])


def test_LOG_7_what_is_taken_back_is_the_last_act_by_number_not_by_time() -> None:
    board = Board().replay(history(list(range(8, 0, -1))))
    undone = decide(board, c.Undo(), "fede", 0)
    assert isinstance(undone, Decision)
    [change] = undone.changes
    assert change.id == "a" and getattr(change, "fields", {}) == {"x": 1, "y": 1}
