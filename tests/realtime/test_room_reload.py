"""A room whose append broke off: it starts again from the log, and nothing is lost, doubled or told twice (LOG-4)."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.lines import event_of
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime.asking import Committed, Loaded
from cocreate.storage.ports import Append
from tests.realtime.given import Table, cards, texts


def logged(append: Append | None) -> list[Event]:
    assert append is not None and append.since is not None
    return [event_of(append.since + n, line.body) for n, line in enumerate(append.lines, start=1)]


def loaded(table: Table, *, batch: Append | None = None, epoch: str = "e1", behind: int = 0) -> Loaded:
    """The board as the log has it: what was written, and where that got through after all, the batch."""
    events = table.log + (logged(batch) if batch else [])
    events = events[: len(events) - behind]
    commands = {(event.by, event.cmd): event.seq for event in events}
    names = {"ada": "Ada", "bo": "Bo", "lead": "Lead"}
    return Loaded(board=Board().replay(events), epoch=epoch, commands=commands, names=names, job=None, tail=events)


def test_LOG_4_an_append_that_failed_is_decided_and_written_again() -> None:
    table = Table(ada="participant", bo="participant")
    bo = table.sit("bo")
    answers = table.ask("ada", cards("k1"), "mine")
    table.room.take()
    assert table.room.reload(loaded(table)) == []
    assert answers == [] and texts(bo.wire.frames) == []
    append = table.commit()
    assert append is not None and [line.cmd for line in append.lines] == ["mine"]
    assert answers == [Committed(table.room.seq)]
    assert texts(bo.wire.frames) == ["un bisogno"]


def test_LOG_4_an_append_that_was_written_after_all_is_announced_and_answered_once() -> None:
    table = Table(ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    answers = table.ask("ada", cards("k1"), "mine")
    append = table.room.take()
    assert [event.cmd for event in table.room.reload(loaded(table, batch=append))] == ["mine"]
    assert texts(bo.wire.frames) == texts(ada.wire.frames) == ["un bisogno"]
    assert table.commit() is None
    assert answers == [Committed(table.room.seq, again=True)]


def test_LOG_4_what_was_asked_meanwhile_keeps_its_place_behind_the_batch() -> None:
    table = Table(ada="participant")
    for n in range(3):
        table.ask("ada", cards(f"k{n}"), f"c{n}")
    table.room.take()
    table.ask("ada", cards("k9"), "c9")
    table.room.reload(loaded(table))
    append = table.commit()
    assert append is not None and [line.cmd for line in append.lines] == ["c0", "c1", "c2", "c9"]


def test_LOG_4_who_is_introduced_during_the_reload_keeps_the_name() -> None:
    table = Table(ada="participant")
    fresh = loaded(table)
    table.room.introduce("new", "Nuova")
    table.room.reload(fresh)
    assert table.room.people()["new"].name == "Nuova"


@pytest.mark.parametrize(("epoch", "behind"), [("e2", 0), ("e1", 1)], ids=["restored", "the log is shorter"])
def test_LOG_8_a_log_that_is_another_one_makes_all_reload(epoch: str, behind: int) -> None:
    table = Table(ada="participant", bo="participant")
    ada = table.sit("ada")
    table.done(cards("k1"), "ada")
    table.room.reload(loaded(table, epoch=epoch, behind=behind))
    assert ada.wire.closed == (f.CLOSE_RELOAD, "reload")
    again = table.sit("ada", "e1", table.room.seq)
    [welcome] = again.wire.of(f.Welcome)
    assert welcome.epoch == epoch
    assert (welcome.snapshot is not None) == (epoch != "e1")


def test_LOG_8_what_was_asked_of_another_history_is_left_to_those_who_asked() -> None:
    """They ask it again of this one; a text with its old revision could come to fit there by chance."""
    table = Table(ada="participant")
    under_way = table.ask("ada", cards("k1"))
    assert table.room.take() is not None
    waiting = table.ask("ada", cards("k2"))
    table.room.reload(loaded(table, epoch="e2"))
    assert under_way == waiting == [Refused("busy")]
    assert table.commit() is None


def test_LOG_8_who_was_stale_in_another_history_waits_for_no_revision_of_it() -> None:
    """Their no stays one; but this history may never come to the revision that it spoke of."""
    table = Table(ada="participant")
    table.done(cards("k1"), "ada")
    edits = [c.TextEdit(at=0, remove=0, insert="x")]
    table.done(c.EditText(card="k1", rev=0, edits=edits), "ada")
    word = c.EditText(card="k1", rev=0, edits=edits)
    told = table.ask("ada", word, "word")
    table.commit()
    [refused] = told
    assert isinstance(refused, Refused) and refused.code == "stale" and refused.args["rev"] > 0
    table.room.reload(loaded(table, epoch="e2"))
    again = table.ask("ada", word, "word")
    table.commit()
    assert again == [Refused("stale", {"rev": 0})]


def test_LIV_1_who_arrives_during_a_reload_gets_what_it_brings_next() -> None:
    table = Table(ada="participant", bo="participant")
    table.ask("ada", cards("k1"))
    append = table.room.take()
    bo = table.sit("bo", "e1", table.room.seq)
    [welcome] = bo.wire.of(f.Welcome)
    table.room.reload(loaded(table, batch=append))
    assert bo.wire.seqs == [welcome.seq + 1] == [table.room.seq]
