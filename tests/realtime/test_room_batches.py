"""Of what is decided together nobody is told on account of what is not in the log (LOG-2, LOG-5, DEC-5)."""

from cocreate.boards import commands as c
from cocreate.errors import Refused
from cocreate.realtime.asking import Committed
from cocreate.realtime.frames import CLOSE_REMOVED
from tests.realtime.given import Table, cards


def test_DEC_5_who_is_removed_is_not_told_what_was_committed_together_with_it() -> None:
    table = Table(lead="facilitator", ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    head = table.room.seq
    table.ask("lead", cards("before"))
    table.ask("lead", c.RemoveMember(member="ada"))
    table.ask("lead", cards("after"))
    table.commit()
    assert ada.wire.seqs == [head + 1, head + 2]
    assert ada.wire.closed == (CLOSE_REMOVED, "removed")
    assert b"after" not in ada.wire.bytes
    assert bo.wire.seqs == [head + 1, head + 2, head + 3]


def test_LOG_2_a_refusal_that_rests_on_an_act_before_it_waits_until_that_is_in_the_log() -> None:
    table = Table(lead="facilitator", ada="participant")
    opened, refused = table.ask("lead", c.OpenPhase(phase="imagine")), table.ask("ada", cards("k1"), "one")
    twin = table.ask("ada", cards("k1"), "one")
    append = table.room.take()
    assert append is not None
    assert opened == refused == twin == []
    table.written(append)
    assert opened == [Committed(table.room.seq)]
    assert refused == twin == [Refused("zone_closed", refused[0].args)]  # type: ignore[union-attr]
    assert table.ask("ada", cards("k1"), "one") == []
    assert table.commit() is None  # and it is remembered


def test_LOG_4_a_refusal_that_rests_on_an_act_which_never_came_is_decided_again() -> None:
    table = Table(lead="facilitator", other="facilitator", ada="participant")
    opened, written = table.ask("lead", c.OpenPhase(phase="imagine")), table.ask("ada", cards("k1"))
    assert table.room.take() is not None
    table.room.follow(table.elsewhere(("other", c.ChangeMember(member="lead", role="participant"))))
    table.room.again()
    table.commit()
    assert opened == [Refused("facilitator_only")]
    assert written == [Committed(table.room.seq)]
    assert table.room.board.get("card", "k1") is not None
