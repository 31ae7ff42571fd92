"""The optimistic client's rules, one by one."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Edit, Event, Splice
from cocreate.client.core import Core, Effect, Reconnect, Rest, Send
from cocreate.client.pace import MOST
from cocreate.client.pending import PendingList
from cocreate.realtime import frames as f
from tests.client.tiny_server import Table


def note(id: str, text: str = "", zone: str = "needs") -> c.AddCards:
    return c.AddCards(cards=[c.NewCard(id=id, zone=zone, text=text, x=0, y=0)])


def typing(at: int, insert: str, remove: int = 0) -> list[Edit]:
    return [Edit(at=at, remove=remove, insert=insert)]


@pytest.fixture
def table() -> Table:
    table = Table(["anna", "bruno"], facilitators=("anna",))
    table.happen(c.RevealCards(), "anna")
    table.rest()
    return table


def seen(table: Table, person: str, card: str = "k") -> str:
    return str(table.cores[person].view["card"][card]["text"])


def test_CLI_1_my_own_act_shows_before_the_server_has_said_anything(table: Table) -> None:
    table.give("bruno", note("k", "nido"))
    assert seen(table, "bruno") == "nido"
    assert "k" not in table.cores["bruno"].confirmed.get("card", {})
    table.rest()
    assert table.cores["bruno"].confirmed["card"]["k"] == table.server.board.records["card"]["k"]


def test_CLI_1_what_only_the_server_can_say_is_not_foreseen(table: Table) -> None:
    table.give("bruno", note("k", "nido"))
    table.rest()
    table.give("bruno", c.Undo())
    assert seen(table, "bruno") == "nido"
    table.rest()
    assert "k" not in table.cores["bruno"].view["card"]


def test_CLI_2_what_is_done_offline_is_kept_through_a_crash_and_sent_once(table: Table) -> None:
    table.cut("bruno")
    table.give("bruno", note("k", "nido"))
    table.act("bruno", lambda core: core.type("k", typing(4, " fino alle 19")))
    table.crash("bruno")
    table.settle()
    assert table.server.board.records["card"]["k"]["text"] == "nido fino alle 19"


def test_CLI_2_a_command_whose_answer_was_lost_is_sent_again_unchanged_and_has_one_effect(table: Table) -> None:
    table.give("bruno", note("k", "nido"))
    table.up("bruno")  # it is in the log, but bruno never hears of it
    table.crash("bruno")
    assert [item.command for item in table.cores["bruno"].pending] == [note("k", "nido")]
    table.rest()
    assert not table.cores["bruno"].pending
    assert [event.type for event in table.server.log].count("cards_added") == 1


def later(table: Table, id: str) -> list[Effect]:
    return table.cores["bruno"].take(f.Refusal(id=id, code="too_fast", message=""))


def does(effects: list[Effect]) -> list[tuple[str, bool]]:
    """The acts that go out, each with whether it begins again."""
    return [(one.frame.id, one.frame.again) for one in effects if isinstance(one, Send) and isinstance(one.frame, f.Do)]


def test_CLI_2_what_was_put_off_goes_again_in_its_order_when_all_has_its_answer(table: Table) -> None:
    core = table.cores["bruno"]
    _, two, three = (table.give("bruno", note(f"k{n}")) for n in range(3))
    assert later(table, two) == [Rest(0.5)]
    assert does(core.give(note("k3"))[1]) == []
    assert does(core.rested()) == []  # the third has no answer yet
    later(table, three)
    table.up("bruno")
    assert does(core.take(f.Events(events=[table.server.log[-1]]))) == [(two, True)]
    assert [item.handle for item in core.pending][:2] == [two, three]
    assert not table.taken_back and table.wires["bruno"] is not None


def test_CLI_2_each_rest_is_twice_as_long_until_the_server_has_taken_one(table: Table) -> None:
    core = table.cores["bruno"]
    id = table.give("bruno", note("k"))
    rests = []
    for _ in range(8):
        [rest] = later(table, id)
        rests.append(rest)
        assert does(core.rested()) == [(id, True)]
    assert rests == [Rest(seconds) for seconds in (0.5, 1, 2, 4, 8, 15, 15, 15)]
    table.rest()
    assert later(table, table.give("bruno", note("k2"))) == [Rest(0.5)]


def test_CLI_2_a_line_that_breaks_in_a_rest_does_not_make_it_impatient(table: Table) -> None:
    core = table.cores["bruno"]
    id = table.give("bruno", note("k"))
    later(table, id)
    table.cut("bruno")
    assert does(core.rested()) == []
    welcome = table.server.welcome("bruno", core.hello(), snapshot=False)
    assert does(core.take(welcome)) == [(id, False)]
    assert later(table, id) == [Rest(1.0)]


def test_CLI_2_many_acts_that_waited_go_a_few_at_a_time_in_their_order(table: Table) -> None:
    table.cut("bruno")
    ids = [table.give("bruno", note(f"k{n}")) for n in range(200)]
    table.connect("bruno")
    table.up("bruno")
    table.down("bruno")
    assert [frame.id for frame in table.sent] == ids[:MOST]
    table.rest()
    assert [frame.id for frame in table.sent] == ids
    assert len(table.server.board.records["card"]) == 200


def test_CLI_3_a_refused_command_is_taken_back_with_its_reason_and_the_words_are_kept(table: Table) -> None:
    handle = table.give("bruno", note("k", "nid", zone="needs"))
    table.act("bruno", lambda core: core.type("k", typing(3, "o di valle")))
    table.happen(c.OpenPhase(phase="choose"), "anna")
    table.rest()
    assert "k" not in table.cores["bruno"].view.get("card", {})
    told = next(one for one in table.taken_back if one.handle == handle)
    assert told.refusal.code == "not_in_phase"
    assert told.words == {"k": "nido di valle"}
    assert not table.cores["bruno"].pending


def test_CLI_3_an_edit_of_a_card_that_is_gone_keeps_what_was_typed(table: Table) -> None:
    table.give("bruno", note("k", "nido"))
    table.rest()
    table.act("bruno", lambda core: core.type("k", typing(4, " notturno")))
    table.happen(c.DeleteCards(cards=["k"]), "anna")
    table.rest()
    assert [told.refusal.code for told in table.taken_back] == ["card_gone"]
    assert not table.cores["bruno"].pending


def test_DEC_3_a_stale_edit_is_sent_again_under_a_new_id_and_both_keep_their_words(table: Table) -> None:
    table.give("bruno", note("k", "nido"))
    table.rest()
    table.act("bruno", lambda core: core.type("k", typing(4, " di notte")))
    table.act("anna", lambda core: core.type("k", typing(0, "Un ")))
    table.up("anna")
    table.up("bruno")  # refused as stale
    first = table.sent[-2].id, table.sent[-1].id
    table.rest()
    assert table.sent[-1].id not in first
    assert seen(table, "anna") == seen(table, "bruno") == "Un nido di notte"
    assert not table.taken_back


def test_DEC_3_one_edit_of_a_card_is_on_its_way_and_what_is_typed_meanwhile_goes_as_one(table: Table) -> None:
    table.give("bruno", note("k", ""))
    table.rest()
    before = len(table.sent)
    for at, letter in enumerate("navetta"):
        table.act("bruno", lambda core, at=at, letter=letter: core.type("k", typing(at, letter)))  # type: ignore[misc]
    table.act("bruno", lambda core: core.type("k", typing(5, "e", remove=2)))
    assert seen(table, "bruno") == "navete"
    table.rest()
    assert len(table.sent) - before == 2
    assert table.server.board.records["card"]["k"]["text"] == "navete"


def test_CLI_4_undo_waits_for_the_words_that_were_typed_before_it(table: Table) -> None:
    table.give("bruno", note("k", ""))
    table.rest()
    table.act("bruno", lambda core: core.type("k", typing(0, "a")))
    table.act("bruno", lambda core: core.type("k", typing(1, "b")))
    table.give("bruno", c.Undo())
    table.rest()
    assert [type(frame.command).__name__ for frame in table.sent][-3:] == ["EditText", "EditText", "Undo"]


def test_CLI_4_on_a_slow_line_what_is_done_after_held_words_waits_behind_them(table: Table) -> None:
    table.give("bruno", note("k", ""))
    table.give("bruno", note("l"))
    table.rest()
    before = len(table.sent)
    table.act("bruno", lambda core: core.type("k", typing(0, "a")))
    table.act("bruno", lambda core: core.type("k", typing(1, "b")))
    table.give("bruno", c.MoveCards(moves=[c.Move(id="l", x=700, y=80)]))
    table.act("bruno", lambda core: core.type("k", typing(2, "c")))
    assert seen(table, "bruno") == "abc"
    assert len(table.sent) == before + 1
    table.rest()
    acts = [frame.command for frame in table.sent[before:]]
    assert [type(act).__name__ for act in acts] == ["EditText", "EditText", "MoveCards", "EditText"]
    table.give("bruno", c.Undo())
    table.rest()
    assert seen(table, "bruno") == "ab"


def test_CLI_5_a_state_that_differs_is_reloaded_and_what_is_pending_stays(table: Table) -> None:
    core = table.cores["bruno"]
    core.confirmed["zone"].pop("needs")
    [asked] = core.check()
    assert isinstance(asked.frame, f.Check)  # type: ignore[union-attr]
    assert core.take(f.Checked(seq=core.seq, same=False)) == [Reconnect("the state differs")]
    table.cut("bruno")
    assert core.hello().epoch is None
    table.give("bruno", note("k", "nido"))
    table.rest()
    assert core.confirmed == table.server.board.records


def test_CLI_5_nothing_is_compared_while_an_act_is_under_way(table: Table) -> None:
    table.give("bruno", note("k", "nido"))
    assert table.cores["bruno"].check() == []


def test_LIV_1_a_duplicate_is_dropped_and_a_gap_is_fetched(table: Table) -> None:
    core = table.cores["bruno"]
    last = table.server.log[-1]
    assert core.take(f.Events(events=[last])) == []
    for n in range(2):
        table.happen(note(f"k{n}", "x"), "anna")
    assert core.take(f.Events(events=[table.server.log[-1]])) == [Reconnect("an event is missing")]
    assert core.hello().seq == core.seq == last.seq


def test_LOG_8_another_epoch_is_loaded_from_its_snapshot(table: Table) -> None:
    core = table.cores["bruno"]
    table.server.epoch = "second"
    table.settle()
    assert (core.epoch, core.seq) == ("second", table.server.board.seq)


def test_DEC_4_a_card_of_others_in_private_is_not_there_until_it_is_revealed(table: Table) -> None:
    table.happen(c.OpenPhase(phase="imagine"), "anna")
    table.rest()
    table.give("bruno", note("i", "idea", zone="ideas"))
    table.rest()
    assert "i" not in table.cores["anna"].view.get("card", {})
    assert table.cores["anna"].seq == table.server.board.seq
    table.happen(c.RevealCards(), "anna")
    table.rest()
    assert seen(table, "anna", "i") == "idea"


def test_CLI_2_words_stay_in_their_place_where_the_snapshot_is_older_than_they_are() -> None:
    def wrote(seq: int, text: str) -> Event:
        splice = Splice(kind="card", id="k", edits=[Edit(at=0, remove=0, insert=text)])
        return Event(seq=seq, type="text_edited", by="bruno", at=0, cmd=f"b-{seq}", changes=[splice])

    card = {"kind": "need", "zone": "needs", "text": "", "rev": 0, "x": 0, "y": 0}
    snapshot = f.Snapshot(seq=1, records={"card": {"k": card}})
    events = [wrote(2, "nido di quartiere"), wrote(3, "Un ")]
    core = Core("b", "t", lambda: "id")
    core.take(f.Welcome(epoch="e", seq=2, you="anna", now=0, people={}, snapshot=snapshot, events=events[:1]))
    core.lost()
    core.type("k", typing(4, " aperto"), 0)
    core.forget()
    core.take(f.Welcome(epoch="e", seq=3, you="anna", now=0, people={}, snapshot=snapshot, events=events))
    assert core.view["card"]["k"]["text"] == "Un nido aperto di quartiere"


def test_DEC_3_what_is_typed_beside_words_whose_place_was_lost_for_a_while_does_not_end_within_them() -> None:
    def welcome(epoch: str, text: str) -> f.Welcome:
        card = {"kind": "need", "zone": "needs", "text": text, "rev": 0, "x": 0, "y": 0}
        snapshot = f.Snapshot(seq=1, records={"card": {"k": card}})
        return f.Welcome(epoch=epoch, seq=1, you="anna", now=0, people={}, snapshot=snapshot, events=[])

    ids = iter(["first", "then"])
    core = Core("b", "t", lambda: next(ids))
    core.take(welcome("e", "nido"))
    core.type("k", typing(4, " aperto"), 0)
    for epoch, text in (("old", ""), ("new", "nido")):  # first from a node that is behind
        core.lost()
        core.take(welcome(epoch, text))
    assert core.view["card"]["k"]["text"] == " apertonido"
    core.type("k", typing(7, " ora "), 0)
    splice = Splice(kind="card", id="k", edits=[Edit(at=4, remove=0, insert=" aperto")])
    core.take(f.Events([Event(seq=2, type="text_edited", by="anna", at=0, cmd="first", changes=[splice])]))
    assert sorted(core.view["card"]["k"]["text"].split()) == ["aperto", "nido", "ora"]


def test_LIV_1_a_pong_that_knows_more_than_was_told_says_that_an_event_is_missing(table: Table) -> None:
    core = table.cores["anna"]
    assert core.take(f.Pong(n=1, now=0, seq=core.seq)) == []
    assert core.take(f.Pong(n=2, now=0, seq=core.seq + 1)) == [Reconnect("an event is missing")]


def test_DEC_3_what_was_typed_and_deleted_again_before_it_went_is_not_sent() -> None:
    waiting = PendingList()
    first = waiting.type("first", c.EditText(card="k", rev=0, edits=[]), [Edit(at=4, remove=0, insert="x")], "nido", 0)
    assert (
        waiting.type("then", c.EditText(card="k", rev=0, edits=[]), [Edit(at=4, remove=1, insert="")], "nido", 0)
        is first
    )
    assert waiting.idle() == [first]
