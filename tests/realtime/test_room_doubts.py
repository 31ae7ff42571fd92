"""Where other nodes write too, nobody is refused on an old board: the log is read first (LOG-3)."""

from cocreate.boards import commands as c
from cocreate.errors import Refused
from cocreate.realtime.asking import Committed
from cocreate.storage.chain import chained
from tests.realtime.given import Table, cards


def shared() -> Table:
    table = Table(lead="facilitator", ada="participant")
    table.room.shared = True
    return table


def sure(table: Table) -> None:
    """As the writer does when it has read on."""
    table.room.sure_of(table.room.doubtful())


def test_LOG_3_what_would_be_refused_waits_until_the_log_was_read() -> None:
    table = shared()
    answers = table.ask("ada", c.CastVote(card="k1", dots=1))
    assert table.commit() is None
    assert (answers, table.room.doubts, table.room.waits, table.room.busy) == ([], True, False, True)
    sure(table)
    table.commit()
    assert [type(answer) for answer in answers] == [Refused]


def test_LOG_3_a_command_that_another_node_has_done_is_done_here_too_though_here_it_would_be_refused() -> None:
    table = shared()
    command = c.AddGroup(id="g", title="G", cards=[])
    lines = table.elsewhere(("lead", c.OpenPhase(phase="cluster")), ("ada", command))
    done = lines[-1]
    answers = table.ask("ada", command, done.cmd)
    table.commit()
    assert answers == []
    table.room.follow(lines)
    sure(table)
    table.commit()
    assert answers == [Committed(done.seq, again=True)]


def test_LOG_3_what_was_refused_here_and_then_done_by_a_copy_elsewhere_is_done() -> None:
    table = shared()
    command = c.AddGroup(id="g", title="G", cards=[])
    lines = table.elsewhere(("lead", c.OpenPhase(phase="cluster")), ("ada", command))
    done = lines[-1]
    refused = table.ask("ada", command, done.cmd)
    table.commit()
    sure(table)
    table.commit()
    assert [type(answer) for answer in refused] == [Refused]
    answers = table.ask("ada", command, done.cmd)
    table.commit()
    assert (answers, table.room.doubts) == ([], True)
    table.room.follow(lines)
    sure(table)
    table.commit()
    assert answers == [Committed(done.seq, again=True)]


def test_LOG_3_what_the_store_knows_of_lines_that_are_not_here_yet_is_not_remembered() -> None:
    """What is asked after it rests on it, and would be refused on a board without it."""
    table = shared()
    table.room._knows_all = False
    head = table.room.seq
    assert not table.room.remember({("ada", "early"): head + 1})
    assert table.room.remember({("ada", "late"): head})
    assert (("ada", "early") in table.room._commands, ("ada", "late") in table.room._commands) == (False, True)


def test_LOG_3_who_would_be_refused_for_a_line_of_the_batch_and_was_done_elsewhere_is_done() -> None:
    table = shared()
    table.room.follow(table.elsewhere(("lead", c.OpenPhase(phase="cluster")), ("ada", cards("k", zone="ideas"))))
    comment = c.AddComment(id="n", card="k", text="so")
    table.room.follow(table.elsewhere(("ada", comment)))
    delete = c.DeleteComment(id="n")
    theirs = table.elsewhere(("ada", delete))
    mine = table.ask("lead", delete, "mine")
    copy = table.ask("ada", delete, theirs[0].cmd)
    for asked in table.room.doubtful():
        asked.sure = True
    append = table.room.take()
    assert append is not None and len(append.lines) == 1
    table.room.follow(theirs)
    stored = chained(table.room.seq, table.room.chain, append.lines)
    table.room.committed(stored[0].seq, stored[0].chain)
    assert copy == [Committed(theirs[0].seq, again=True)]
    assert mine == [Committed(stored[0].seq)]


def test_CLI_2_what_came_after_a_doubt_waits_behind_it() -> None:
    table = shared()
    first = table.ask("ada", cards("k1"))
    doubted = table.ask("ada", c.CastVote(card="k1", dots=1))
    after = table.ask("ada", cards("k2"))
    append = table.commit()
    assert append is not None and len(append.lines) == 1
    assert (len(first), doubted, after) == (1, [], [])
    assert not table.room.waits
    sure(table)
    table.commit()
    assert (len(doubted), len(after)) == (1, 1)


def test_LOG_3_what_comes_after_the_look_began_needs_a_look_of_its_own() -> None:
    table = shared()
    table.ask("ada", c.CastVote(card="k1", dots=1))
    table.commit()
    waited = table.room.doubtful()
    late = table.ask("ada", c.CastVote(card="k2", dots=1))
    table.room.sure_of(waited)
    table.commit()
    assert late == []
    assert table.room.doubts


def test_a_node_that_is_alone_refuses_at_once() -> None:
    table = Table(ada="participant")
    answers = table.ask("ada", c.CastVote(card="k1", dots=1))
    table.commit()
    assert [type(answer) for answer in answers] == [Refused]
