"""The way out of one client: bounded, and first at the expense of presence (LIV-4)."""

from cocreate.realtime.frames import CLOSE_TOO_SLOW
from cocreate.realtime.outbox import LIMIT, PRESENCE_UP_TO, Outbox
from cocreate.realtime.packets import Packet
from tests.realtime.given import Wire

EVENT, PRESENCE = Packet(b'{"t":"events","events":[]}'), Packet(b'{"t":"presence","who":[]}')


def outbox(waiting: int = 0) -> tuple[Outbox, Wire]:
    wire = Wire()
    wire.waiting = waiting
    return Outbox(wire), wire


def test_LIV_4_a_reader_that_keeps_up_gets_all_in_order() -> None:
    out, wire = outbox()
    out.send(EVENT)
    out.send_if_room(PRESENCE)
    out.send(EVENT)
    assert wire.packets == [EVENT, PRESENCE, EVENT]


def test_LIV_4_a_slow_reader_loses_presence_first() -> None:
    out, wire = outbox(PRESENCE_UP_TO)
    out.send_if_room(PRESENCE)
    wire.waiting += 1
    out.send_if_room(PRESENCE)
    out.send(EVENT)
    assert wire.packets == [PRESENCE, EVENT]
    assert wire.closed is None


def test_LIV_4_then_its_socket_with_a_reason_and_nothing_more_is_written() -> None:
    out, wire = outbox(LIMIT)
    out.send(EVENT)
    wire.waiting = LIMIT + 1
    for _ in range(3):
        out.send(EVENT)
        out.send_if_room(PRESENCE)
        out.welcome(EVENT)
    assert wire.packets == [EVENT]
    assert wire.closed == (CLOSE_TOO_SLOW, "too slow")
    assert out.closed


def test_LIV_4_a_large_board_may_wait_and_what_follows_it_as_usual() -> None:
    out, wire = outbox()
    board = Packet(b"x" * 3 * LIMIT)
    out.welcome(board)
    wire.waiting = 3 * LIMIT
    out.send(EVENT)
    wire.waiting += LIMIT
    out.send(EVENT)
    assert wire.packets == [board, EVENT, EVENT]
    wire.waiting += 1
    out.send(EVENT)
    assert wire.closed == (CLOSE_TOO_SLOW, "too slow")


def test_LIV_4_once_the_board_is_taken_its_allowance_is_over() -> None:
    out, wire = outbox()
    out.welcome(Packet(b"x" * 3 * LIMIT))
    out.send(EVENT)
    wire.waiting = LIMIT + 1
    out.send(EVENT)
    assert wire.closed == (CLOSE_TOO_SLOW, "too slow")


def test_the_first_reason_for_closing_stands() -> None:
    out, wire = outbox()
    out.close(4403, "removed")
    out.close(1012, "restart")
    out.send(EVENT)
    assert (wire.closed, wire.packets) == ((4403, "removed"), [])
