"""Of what is decided together nobody is told on account of what is not in the log (LOG-2, LOG-5, DEC-5)."""

from cocreate.boards import commands as c
from cocreate.boards.events import Add
from cocreate.errors import Refused
from cocreate.realtime import frames as f
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


def test_DEC_3_a_passage_that_is_written_again_within_a_batch_has_no_revision_that_it_had() -> None:
    table = Table(lead="facilitator")
    table.ask("lead", c.FinishBoard())
    table.commit()
    drop = c.DropPassage(paper="plan", section="aims", language="it")
    edit = c.EditPassage(
        paper="plan", section="aims", language="it", rev=0, edits=[c.PassageEdit(at=0, remove=0, insert="x")]
    )
    told = table.sit("lead")
    for command in (edit, drop, edit):
        table.ask("lead", command)
    table.commit()
    events = [event for frame in told.wire.frames if isinstance(frame, f.Events) for event in frame.events]
    changes = [change for event in events for change in event.changes]
    first, second = (change.fields["rev"] for change in changes if isinstance(change, Add))
    assert second > first + 1  # which is what the first came to


def test_LOG_5_a_version_that_is_named_within_a_batch_is_the_board_right_before_it() -> None:
    table = Table(lead="facilitator")
    table.ask("lead", cards("k1"))
    table.ask("lead", c.NameVersion(id="v", title="V"))
    table.commit()
    assert (table.room.board.get("version", "v") or {})["seq"] == table.room.seq - 1
