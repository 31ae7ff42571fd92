"""What each viewer gets of a board: encoded once for all who see the same, and complete for each (LIV-1, LIV-2)."""

import zlib

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.fold import fold, state_hash
from cocreate.boards.visibility import records_for
from cocreate.realtime import frames as f
from cocreate.realtime.feed import RECENT, STALE_AFTER
from cocreate.realtime.packets import COMPRESS_FROM, Packet, deflated, packet
from tests.realtime.given import Chair, Table, Wire, cards

LONG = "Un bisogno che in molti hanno, detto con tante parole diverse. " * 5


def crowded(**given: bool) -> Table:
    """Enough people and cards for a compressed welcome."""
    table = Table(ada="participant", bo="participant", cy="participant", lead="facilitator", **given)
    for n in range(60):
        table.done(cards(f"c{n}", text=f"{n} {LONG}"), "ada")
    return table


def welcome(chair: Chair) -> f.Welcome:
    [frame] = chair.wire.of(f.Welcome)
    assert isinstance(frame, f.Welcome)
    return frame


def state(wire: Wire) -> tuple[int, int]:
    """Seq and hash of what a client holds that folds all that it got."""
    board = Board()
    for frame in wire.frames:
        if isinstance(frame, f.Welcome) and frame.snapshot is not None:
            board = Board(records=frame.snapshot.records, seq=frame.snapshot.seq)
        for event in frame.events if isinstance(frame, f.Welcome | f.Events) else []:
            assert event.seq == board.seq + 1
            fold(board.records, event)
            board.seq = event.seq
    return board.seq, state_hash(board.records)


def truth(table: Table, person: str) -> tuple[int, int]:
    return table.room.seq, state_hash(records_for(table.room.board.records, person))


def test_LIV_2_the_same_bytes_go_to_all_who_see_the_same() -> None:
    table = Table(ada="participant", bo="participant", cy="observer")
    chairs = [table.sit(who) for who in ("ada", "bo", "cy", "cy")]
    table.ask("ada", cards("k1"))
    table.ask("bo", cards("k2"))
    table.commit()
    packets = [chair.wire.packets[-1] for chair in chairs]
    assert all(one is packets[0] for one in packets)
    assert packets[0].framed is packets[1].framed
    assert [event.cmd for event in chairs[0].wire.of(f.Events)[-1].events] == ["cmd-4", "cmd-5"]


def test_LIV_2_who_sees_more_gets_the_same_numbers() -> None:
    table = Table(private=True, ada="participant", bo="participant", cy="participant")
    ada, bo, cy = (table.sit(who) for who in ("ada", "bo", "cy"))
    table.ask("ada", cards("k1", text="di ada"))
    table.ask("bo", cards("k2", text="di bo"))
    table.commit()
    assert ada.wire.seqs == bo.wire.seqs == cy.wire.seqs
    assert (b"di ada" in ada.wire.bytes, b"di bo" in ada.wire.bytes) == (True, False)
    assert (b"di ada" in bo.wire.bytes, b"di bo" in bo.wire.bytes) == (False, True)
    assert (b"di ada" in cy.wire.bytes, b"di bo" in cy.wire.bytes) == (False, False)


@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 65_535, 65_536, 100_000])
def test_a_packet_has_the_header_of_its_size(size: int) -> None:
    framed = Packet(b"x" * size, binary=bool(size % 2)).framed
    assert framed[0] == (0x82 if size % 2 else 0x81)
    length = framed[1]
    start = {126: 4, 127: 10}.get(length, 2)
    said = int.from_bytes(framed[2:start], "big") if length >= 126 else length
    assert (said, framed[start:]) == (size, b"x" * size)
    assert (length >= 126) == (size > 125) and (length == 127) == (size > 65_535)


def test_LIV_6_parts_that_were_compressed_apart_are_one_stream() -> None:
    parts = [b"{" + LONG.encode() * 50, b"", LONG.encode(), b"}"]
    stream = b"".join(deflated(part, last=n == len(parts) - 1) for n, part in enumerate(parts))
    assert zlib.decompress(stream, -zlib.MAX_WBITS) == b"".join(parts)


def test_LIV_6_a_snapshot_is_compressed_once_for_all_who_join() -> None:
    table = crowded()
    first = table.sit("bo").wire.packets[0]
    kept = table.room._feed._kept
    assert kept is not None and len(kept.common) > COMPRESS_FROM
    table.done(cards("late"), "ada")
    wires = [table.sit(who).wire for who in ("cy", "lead", "ada")]
    assert table.room._feed._kept is kept
    for whole in (first, *(wire.packets[0] for wire in wires)):
        assert whole.binary and kept.deflated in whole.payload
    for who, wire in zip(("cy", "lead", "ada"), wires, strict=True):
        assert state(wire) == truth(table, who)


def test_LIV_6_a_small_board_comes_as_text_and_a_large_one_inflates_to_the_same() -> None:
    small, large = Table(ada="participant"), crowded()
    assert not small.sit("ada").wire.packets[0].binary
    wire = large.sit("ada").wire
    assert wire.packets[0].binary
    assert len(wire.packets[0].payload) < len(wire.packets[0].text()) / 4
    assert state(wire) == truth(large, "ada")
    plain = msgspec.json.decode(packet(welcome_of(wire)).payload)
    assert msgspec.json.decode(wire.packets[0].text()) == plain


def welcome_of(wire: Wire) -> f.Welcome:
    frame = wire.frames[0]
    assert isinstance(frame, f.Welcome)
    return frame


def test_LIV_6_a_stale_snapshot_is_made_anew() -> None:
    table = crowded()
    table.sit("bo")
    kept = table.room._feed._kept
    for n in range(STALE_AFTER):
        table.done(c.RenameBoard(title=f"T{n}"), "lead")
    table.sit("bo")
    assert table.room._feed._kept is kept
    table.done(c.RenameBoard(title="one more"), "lead")
    assert state(table.sit("cy").wire) == truth(table, "cy")
    assert table.room._feed._kept is not kept


def test_LIV_6_a_snapshot_with_large_events_behind_it_is_made_anew() -> None:
    table = Table(ada="participant", bo="participant", lead="facilitator")
    table.sit("bo")
    for n in range(40):
        table.done(cards(*(f"c{n}-{m}" for m in range(5)), text=LONG), "ada")
    wire = table.sit("bo").wire
    assert wire.packets[0].binary
    assert len(wire.packets[0].payload) < COMPRESS_FROM
    assert not welcome_of(wire).events
    assert state(wire) == truth(table, "bo")


@pytest.mark.parametrize("given", [{}, {"private": True}, {"anonymous": True}, {"private": True, "anonymous": True}])
def test_LIV_6_DEC_4_whoever_joins_whenever_holds_what_they_may_see(given: dict[str, bool]) -> None:
    table = crowded(**given)
    early = {who: table.sit(who).wire for who in ("ada", "bo", "cy", "lead")}
    table.done(cards("from-bo", text="di bo"), "bo")
    late = {who: table.sit(who).wire for who in early}
    table.done(c.DeleteCards(cards=["c3"]), "ada")
    table.done(c.OpenPhase(phase="cluster"), "lead")
    last = {who: table.sit(who).wire for who in early}
    for who, wire in early.items():
        assert state(wire) == state(late[who]) == state(last[who]) == truth(table, who)


def test_LIV_1_resume_gives_exactly_what_came_since() -> None:
    table = crowded()
    head = table.room.seq
    for seq in range(head + 1):
        wire = table.sit("bo", "e1", seq).wire
        assert wire.of(f.Welcome)[0].snapshot is None
        assert wire.seqs == list(range(seq + 1, head + 1))
        assert wire.of(f.Welcome)[0].seq == head


def test_LIV_1_resume_gives_each_what_they_may_see() -> None:
    table = crowded(private=True)
    mine, others = table.sit("ada", "e1", 0).wire, table.sit("bo", "e1", 0).wire
    assert LONG.encode() in mine.bytes
    assert LONG.encode() not in others.bytes
    assert state(mine) == truth(table, "ada")
    assert state(others) == truth(table, "bo")


def test_LIV_1_who_was_away_for_too_long_gets_a_snapshot() -> None:
    table = Table(ada="participant", lead="facilitator")
    for n in range(RECENT + 10):
        table.ask("lead", c.RenameBoard(title=f"T{n}"))
        if n % 200 == 0:
            table.commit()
    while table.commit():
        pass
    oldest = table.room.seq - RECENT
    assert table.sit("ada", "e1", oldest).wire.of(f.Welcome)[0].snapshot is None
    wire = table.sit("ada", "e1", oldest - 1).wire
    assert wire.of(f.Welcome)[0].snapshot is not None
    assert state(wire) == truth(table, "ada")


@pytest.mark.parametrize(("epoch", "seq"), [("e0", 3), (None, 3), ("e1", 10_000), (None, None)])
def test_LOG_8_another_history_or_none_gets_a_snapshot(epoch: str | None, seq: int | None) -> None:
    table = crowded()
    wire = table.sit("ada", epoch, seq).wire
    assert wire.of(f.Welcome)[0].snapshot is not None
    assert wire.of(f.Welcome)[0].epoch == "e1"
    assert state(wire) == truth(table, "ada")
