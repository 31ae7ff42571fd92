"""A room: nobody is told before it is durable, nothing happens twice, each command is authorised when it is decided."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Event
from cocreate.boards.fold import state_hash
from cocreate.boards.lines import event_of
from cocreate.boards.visibility import records_for
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime import room as room_module
from cocreate.realtime.asking import Committed
from cocreate.realtime.room import BATCH, QUEUE
from cocreate.storage.ports import Append
from tests.realtime.given import Chair, Table, cards, texts


def logged(append: Append | None) -> list[Event]:
    assert append is not None and append.since is not None
    return [event_of(append.since + n, line.body) for n, line in enumerate(append.lines, start=1)]


# ---- LOG-2


def test_LOG_2_nobody_is_told_before_it_is_durable() -> None:
    table = Table(ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    before = len(ada.wire.packets), len(bo.wire.packets)
    answers = table.ask("ada", cards("k1"))
    append = table.room.take()
    assert append is not None
    assert (len(ada.wire.packets), len(bo.wire.packets), answers) == (*before, [])
    assert table.room.seq == append.since
    table.written(append)
    assert answers == [Committed(append.since + 1)]
    assert texts(bo.wire.frames) == ["un bisogno"]
    assert table.room.seq == append.since + 1


def test_LOG_2_what_is_being_written_is_in_no_answer_to_a_check() -> None:
    table = Table(ada="participant")
    ada = table.sit("ada")
    table.ask("ada", cards("k1"))
    table.room.take()
    table.room.check(ada.seat, f.Check(seq=table.room.seq + 1, hash=0))
    assert ada.wire.of(f.Checked) == []


# ---- LOG-3


def test_LOG_3_two_copies_in_one_batch_have_one_effect_and_both_are_answered() -> None:
    table = Table(ada="participant")
    one, two = table.ask("ada", cards("k1"), "same"), table.ask("ada", cards("k1"), "same")
    append = table.commit()
    assert [line.cmd for line in append.lines] == ["same"] if append else False
    assert one == two == [Committed(table.room.seq)]


def test_LOG_3_a_copy_that_comes_later_gets_the_first_ones_answer() -> None:
    table = Table(ada="participant")
    first = table.done(cards("k1"), "ada", "same")
    table.done(c.MoveCards(moves=[c.Move(id="k1", x=7, y=7)]), "ada")
    assert isinstance(first, Committed)
    assert table.done(cards("k1"), "ada", "same") == Committed(first.seq, again=True)
    assert table.done(c.DeleteCards(cards=["k1"]), "ada", "same") == Committed(first.seq, again=True)
    assert table.commit() is None


def test_LOG_3_a_copy_that_comes_during_the_commit_waits_for_it() -> None:
    table = Table(ada="participant")
    first = table.ask("ada", cards("k1"), "same")
    append = table.room.take()
    assert append is not None
    second = table.ask("ada", cards("k1"), "same")
    assert not table.room.waits and table.room.busy
    table.written(append)
    assert (first, second) == ([Committed(table.room.seq)], [])
    assert table.commit() is None
    assert second == [Committed(table.room.seq, again=True)]


def test_LOG_3_what_was_refused_stays_refused() -> None:
    table = Table(ada="participant", lead="facilitator")
    refused = table.done(c.RenameGroup(id="g", title="x"), "ada", "same")
    table.done(c.OpenPhase(phase="cluster"), "lead")
    table.done(c.AddGroup(id="g", title="G", cards=[]), "lead")
    assert isinstance(refused, Refused)
    assert table.done(c.RenameGroup(id="g", title="x"), "ada", "same") == refused
    assert isinstance(table.done(c.RenameGroup(id="g", title="x"), "ada", "another"), Committed)


def test_LOG_3_ids_of_two_people_have_nothing_to_do_with_each_other() -> None:
    table = Table(ada="participant", bo="participant")
    one, two = table.done(cards("k1"), "ada", "same"), table.done(cards("k2"), "bo", "same")
    assert isinstance(one, Committed) and two == Committed(one.seq + 1)


def test_refusals_are_remembered_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_module, "REFUSALS", 10)
    table = Table(ada="observer")
    for n in range(30):
        table.done(cards("k1"), "ada", f"c{n}")
    assert list(table.room._refusals) == [("ada", f"c{n}") for n in range(20, 30)]


# ---- LOG-5


def test_LOG_5_commands_that_wait_are_written_together() -> None:
    table = Table(ada="participant", bo="participant")
    answers = [table.ask("ada" if n % 2 else "bo", cards(f"k{n}")) for n in range(50)]
    head = table.room.seq
    append = table.commit()
    assert append is not None and append.since == head
    assert [event.seq for event in logged(append)] == list(range(head + 1, head + 51))
    assert answers == [[Committed(head + n)] for n in range(1, 51)]
    assert table.room.take() is None


def test_LOG_5_a_batch_is_bounded_and_the_rest_comes_next() -> None:
    table = Table(ada="participant")
    for n in range(BATCH + 5):
        table.ask("ada", cards(f"k{n}"))
    sizes = [len(append.lines) for append in iter(table.commit, None)]
    assert sizes == [BATCH, 5]


def test_LOG_5_within_a_batch_each_is_decided_on_the_one_before() -> None:
    table = Table(ada="participant", lead="facilitator")
    answers = [
        table.ask("ada", cards("k1", text="a")),
        table.ask("ada", c.EditText(card="k1", rev=0, edits=[c.TextEdit(at=1, remove=0, insert="b")])),
        table.ask("lead", c.EditText(card="k1", rev=0, edits=[c.TextEdit(at=1, remove=0, insert="c")])),
    ]
    table.commit()
    assert answers[2] == [Refused("stale", {"rev": 1})]
    assert table.room.board.of("card")["k1"]["text"] == "ab"


def test_JOB_1_the_job_is_in_the_append_of_its_cause_and_reads_the_board_as_it_is_there() -> None:
    table = Table(ada="participant", lead="facilitator")
    table.ask("ada", cards("k1"))
    table.ask("lead", c.FinishBoard(languages=["it"]))
    late = table.ask("ada", cards("k2"))
    append = table.room.take()
    assert append is not None
    assert [(job.id, job.settings) for job in append.jobs] == [
        ("build_plan:table:1", b'{"version":1,"languages":["it"]}')
    ]
    assert logged(append)[-1].type == "board_finished"
    assert append.expect == append.since and append.ruling
    table.written(append)
    assert table.commit() is None
    assert late == [Refused("board_finished")]


# ---- LIV-1, LIV-5


def test_LIV_1_who_arrives_during_a_commit_gets_what_is_in_the_log_and_the_rest_next() -> None:
    table = Table(ada="participant", bo="participant")
    table.ask("ada", cards("k1"))
    append = table.room.take()
    assert append is not None
    bo = table.sit("bo")
    [welcome] = bo.wire.of(f.Welcome)
    assert welcome.seq == append.since
    assert not welcome.snapshot.records.get("card")
    table.written(append)
    table.done(cards("k2"), "ada")
    assert bo.wire.seqs == [welcome.seq + 1, welcome.seq + 2]


def test_LIV_1_who_has_left_already_is_not_seated() -> None:
    table = Table(ada="participant", bo="participant")
    ada = table.sit("ada")
    gone = Chair("bo")
    gone.seat.outbox.closed = True
    table.room.arrive(gone.seat, None, None)
    assert list(table.room.seats) == [ada.seat]
    assert ada.wire.of(f.People) == [] and gone.wire.packets == []


def test_LIV_5_the_queue_is_bounded_and_says_busy() -> None:
    table = Table(ada="participant")
    accepted = [table.ask("ada", cards(f"k{n}")) for n in range(QUEUE)]
    assert table.ask("ada", cards("one-more"), "again") == [Refused("busy")]
    while table.commit():
        pass
    assert all(isinstance(answer[0], Committed) for answer in accepted)
    assert isinstance(table.done(cards("one-more"), "ada", "again"), Committed)


def test_a_bug_in_one_command_is_reported_and_refused_and_stops_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    table = Table(ada="participant")
    sound = room_module.decide

    def decide(board: Board, command: c.AnyCommand, actor: str, at: int) -> object:
        if isinstance(command, c.Undo):
            raise RuntimeError("planted")
        return sound(board, command, actor, at)

    monkeypatch.setattr(room_module, "decide", decide)
    bad, good = table.ask("ada", c.Undo()), table.ask("ada", cards("k1"))
    table.commit()
    assert bad == [Refused("internal")] and isinstance(good[0], Committed)
    assert [str(bug) for bug in table.bugs] == ["planted"]


# ---- DEC-5


def test_DEC_5_a_role_counts_from_the_next_command_even_in_the_same_batch() -> None:
    table = Table(ada="participant", bo="participant", lead="facilitator")
    before = table.ask("ada", cards("k1"))
    table.ask("lead", c.ChangeMember(member="ada", role="observer"))
    after = table.ask("ada", cards("k2"))
    table.ask("lead", c.ChangeMember(member="bo", role="facilitator"))
    promoted = table.ask("bo", c.RenameBoard(title="Di Bo"))
    table.commit()
    assert isinstance(before[0], Committed) and after == [Refused("observer")] and isinstance(promoted[0], Committed)


def test_DEC_5_who_is_removed_can_do_nothing_and_every_socket_of_theirs_is_closed() -> None:
    table = Table(ada="participant", bo="participant", lead="facilitator")
    one, two, bo = table.sit("ada"), table.sit("ada"), table.sit("bo")
    table.ask("lead", c.RemoveMember(member="ada"))
    after = table.ask("ada", cards("k1"))
    table.commit()
    assert after == [Refused("removed")]
    assert one.wire.closed == two.wire.closed == (f.CLOSE_REMOVED, "removed")
    assert list(table.room.seats) == [bo.seat]
    told = len(one.wire.packets)
    table.done(cards("k2"), "bo")
    assert len(one.wire.packets) == told
    assert bo.wire.of(f.People)[-1].people["ada"].here is False


def test_DEC_5_who_was_removed_is_not_seated_again() -> None:
    table = Table(ada="participant", lead="facilitator")
    table.done(c.RemoveMember(member="ada"), "lead")
    for chair in (table.sit("ada"), table.sit("stranger")):
        assert chair.wire.closed == (f.CLOSE_REMOVED, "removed")
        assert chair.wire.packets == []


def test_DEC_5_only_a_facilitator_summons_by_the_role_of_now() -> None:
    table = Table(ada="participant", lead="facilitator")
    ada, lead = table.sit("ada"), table.sit("lead")
    assert table.room.summon(ada.seat, f.Summon(x=1, y=2)) == Refused("facilitator_only")
    assert table.room.summon(lead.seat, f.Summon(x=1, y=2, zoom=0.5, card="k")) is None
    assert ada.wire.of(f.Summoned) == [f.Summoned(by="lead", x=1, y=2, zoom=0.5, card="k")]
    assert lead.wire.of(f.Summoned) == []


# ---- CLI-5, people, jobs


def test_CLI_5_a_check_says_whether_the_state_is_the_logs_for_this_viewer() -> None:
    table = Table(private=True, ada="participant", bo="participant")
    table.done(cards("k1"), "ada")
    for who in ("ada", "bo"):
        chair = table.sit(who)
        right = state_hash(records_for(table.room.board.records, who))
        table.room.check(chair.seat, f.Check(seq=table.room.seq, hash=right))
        table.room.check(chair.seat, f.Check(seq=table.room.seq, hash=right ^ 1))
        table.room.check(chair.seat, f.Check(seq=table.room.seq - 1, hash=right))
        assert [checked.same for checked in chair.wire.of(f.Checked)] == [True, False]


def test_others_learn_who_came_and_who_went_and_a_second_window_is_no_news() -> None:
    table = Table(ada="participant", bo="participant")
    ada = table.sit("ada")
    one, two = table.sit("bo"), table.sit("bo")
    table.room.leave(one.seat)
    table.room.leave(two.seat)
    table.room.leave(two.seat)
    assert [frame.people["bo"].here for frame in ada.wire.of(f.People)] == [True, False]
    assert one.wire.of(f.Welcome)[0].people["ada"] == f.Person(name="Ada", here=True)


def test_JOB_5_a_jobs_progress_is_shown_once_to_all_and_to_who_comes_later() -> None:
    table = Table(ada="participant", bo="participant")
    ada = table.sit("ada")
    job = f.JobState(id="j", kind="build_plan", seq=3, version=1, status="running", done=1, steps=9)
    table.room.show_job(job)
    table.room.show_job(job)
    assert [frame.job for frame in ada.wire.of(f.Job)] == [job]
    assert table.sit("bo").wire.of(f.Welcome)[0].job == job
