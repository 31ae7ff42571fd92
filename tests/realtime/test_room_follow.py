"""A room beside others: what other nodes wrote comes first where it stands first, and nothing is told twice or lost."""

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.fold import state_hash
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime.asking import Committed
from cocreate.realtime.room import OtherHistory
from cocreate.storage.chain import chained
from cocreate.storage.ports import Append, Stored
from tests.realtime.given import Table, cards, texts

MOVE = c.MoveCards(moves=[c.Move(id="k", x=7, y=7)])
EDIT = c.EditText(card="k", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="mia")])


def after(table: Table, lines: list[Stored], append: Append | None) -> tuple[int, bytes]:
    """First line and chain of the append, when it stands after those lines."""
    assert append is not None
    before = (lines[-1].seq, lines[-1].chain) if lines else (table.room.seq, table.room.chain)
    own = chained(*before, append.lines)
    return own[0].seq, own[-1].chain


def test_LOG_6_what_others_wrote_between_is_folded_before_ours_and_all_see_the_logs_order() -> None:
    table = Table(ada="participant", bo="participant")
    table.done(cards("k"), "ada")
    bo = table.sit("bo")
    theirs = table.elsewhere(("bo", cards("b1", text="theirs")), ("bo", MOVE))
    mine = table.ask("ada", cards("a1", text="mine"))
    append = table.room.take()
    assert append is not None and append.expect is None
    first, chain = after(table, theirs, append)
    table.room.follow(theirs)
    table.room.committed(first, chain)
    assert texts(bo.wire.frames) == ["theirs", "mine"]
    assert bo.wire.seqs == [theirs[0].seq, theirs[1].seq, first]
    assert mine == [Committed(first)]
    assert list(table.room.board.of("card")) == ["k", "b1", "a1"]
    assert table.room.chain == chain


def test_LOG_6_the_board_is_that_of_the_log_whatever_was_decided_on() -> None:
    """Both put the same field: what stands later in the log counts, not what was decided later."""
    table = Table(ada="participant", bo="participant")
    table.done(cards("k"), "ada")
    theirs = table.elsewhere(("bo", c.MoveCards(moves=[c.Move(id="k", x=1, y=1)])))
    table.ask("ada", MOVE)
    append = table.room.take()
    first, chain = after(table, theirs, append)
    assert table.room.board.of("card")["k"]["x"] == 0  # nothing of what may be lost
    table.room.follow(theirs)
    table.room.committed(first, chain)
    assert table.room.board.of("card")["k"]["x"] == 7
    undo = table.done(c.Undo(), "ada")
    assert isinstance(undo, Committed) and table.room.board.of("card")["k"]["x"] == 1


def test_LIV_1_our_own_lines_read_from_the_log_are_told_once_and_answered() -> None:
    table = Table(ada="participant", bo="participant")
    bo = table.sit("bo")
    answer = table.ask("ada", cards("a1"))
    append = table.room.take()
    assert append is not None
    own = chained(table.room.seq, table.room.chain, append.lines)
    table.room.follow(own)
    table.room.follow(own)
    assert answer == []
    table.room.committed(own[0].seq, own[-1].chain)
    assert answer == [Committed(own[0].seq)]
    assert bo.wire.seqs == [own[0].seq]


def test_LIV_1_our_own_lines_of_which_some_were_read() -> None:
    table = Table(ada="participant", bo="participant")
    bo = table.sit("bo")
    answers = [table.ask("ada", cards(f"a{n}")) for n in range(3)]
    append = table.room.take()
    assert append is not None
    own = chained(table.room.seq, table.room.chain, append.lines)
    table.room.follow(own[:2])
    table.room.committed(own[0].seq, own[-1].chain)
    assert answers == [[Committed(line.seq)] for line in own]
    assert bo.wire.seqs == [line.seq for line in own]
    assert table.room.chain == own[-1].chain


def test_LOG_3_a_command_that_another_node_did_is_done() -> None:
    table = Table(ada="participant")
    theirs = table.elsewhere(("ada", cards("k")))
    table.room.follow(theirs)
    assert table.done(cards("k"), "ada", theirs[0].cmd) == Committed(theirs[0].seq, again=True)


def test_LOG_6_what_has_to_be_decided_again_keeps_its_place_and_its_ids() -> None:
    table = Table(ada="participant")
    table.done(cards("k", text=""), "ada")
    first = table.ask("ada", EDIT, "first")
    append = table.room.take()
    assert append is not None and (append.since, append.tied) == (table.room.seq, ["card k"])
    second = table.ask("ada", cards("k2"), "second")
    table.room.follow(table.elsewhere(("ada", EDIT)))
    table.room.again()
    assert table.room.tries == 1
    again = table.commit()
    assert again is not None and [line.cmd for line in again.lines] == ["second"]
    assert first == [Refused("stale", {"rev": 1})] and isinstance(second[0], Committed)
    assert table.room.tries == 0


@pytest.mark.parametrize("spoilt", ["gap", "chain", "digest"])
def test_LOG_8_lines_of_another_history_are_not_folded(spoilt: str) -> None:
    table = Table(ada="participant")
    lines = table.elsewhere(("ada", cards("k")), ("ada", cards("k2")))
    before = state_hash(table.room.board.records)
    match spoilt:
        case "gap":
            lines = lines[1:]
        case "chain":
            lines[0] = msgspec.structs.replace(lines[0], chain=bytes(32))
        case _:
            lines[1] = msgspec.structs.replace(lines[1], digest=bytes(32))
    with pytest.raises(OtherHistory):
        table.room.follow(lines)
    assert state_hash(table.room.board.records) == before


def test_CLI_4_what_reads_the_history_is_decided_on_what_is_confirmed() -> None:
    """An undo never takes back what is not in the log yet, so it waits for it."""
    table = Table(ada="participant")
    table.ask("ada", cards("k1"))
    table.ask("ada", c.Undo())
    table.ask("ada", c.Undo())
    sizes = [len(append.lines) for append in iter(table.commit, None)]
    assert sizes == [1, 1]
    assert table.room.board.of("card") == {}


def test_DEC_2_DEC_5_a_batch_says_what_it_rests_on() -> None:
    table = Table(ada="participant", lead="facilitator")
    table.done(cards("k"), "ada")
    link = c.AddLink(id="l", kind="answers", source="k2", target="k")
    for commands, bound, tied, ruling in (
        ([MOVE, EDIT, cards("k2", zone="ideas")], False, ["card k", "card k2"], False),
        ([MOVE, link], True, [], False),
        ([MOVE, c.LockBoard(locked=False)], True, [], True),
    ):
        for command in commands:
            table.ask("lead", command)
        append = table.commit()
        assert append is not None
        assert (append.expect == append.since, append.tied, append.ruling) == (bound, tied, ruling)


def test_LOG_11_who_joined_elsewhere_has_no_name_until_it_is_told() -> None:
    table = Table(ada="participant")
    ada = table.sit("ada")
    table.room.follow(table.elsewhere(("", c.JoinTable(member="dora", role="participant"))))
    assert list(table.room.nameless) == ["dora"]
    table.room.introduce("dora", "Dora")
    assert table.room.nameless == {}
    assert ada.wire.of(f.People)[-1].people == {"dora": f.Person(name="Dora", here=False)}
