"""PAP-2: words of a paper that people write in place of its own, by the same rules as a card's text."""

from random import Random

import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.redaction import Redaction
from tests.helpers.given import Table, card, given

BASE = "Il tavolo vuole asili aperti."
ID = "plan.aims.it"


def write(rev: int, *edits: tuple[int, int, str], base: str = BASE, section: str = "aims") -> c.EditPassage:
    said = [c.PassageEdit(at=at, remove=remove, insert=insert) for at, remove, insert in edits]
    return c.EditPassage(paper="plan", section=section, language="it", rev=rev, edits=said, base=base)


DROP = c.DropPassage(paper="plan", section="aims", language="it")


def finished() -> Table:
    """Anna sits there for the Comune, which leads an action; Bruno for nobody, Osvaldo observes."""
    table = given("plan")
    table.by("", c.JoinTable(member="anna", role="participant", organisation="comune"))
    return table.by("fede", card("a", "actions"), c.SetAction(card="a", owner="comune"), c.FinishBoard())


def rev(table: Table) -> int:
    return int(table.get("passage", ID)["rev"])


def test_PAP_2_the_first_words_bring_what_the_paper_says_by_itself() -> None:
    table = finished().when("anna", write(0, (10, 5, "chiede")))
    event = table.then("passage_edited")
    assert [type(change).__name__ for change in event.changes] == ["Add", "Splice"]
    table.has("passage", ID, text="Il tavolo chiede asili aperti.", author="anna", at=table.now)
    table.by("anna", write(rev(table), (0, 2, "Questo"))).has("passage", ID, text="Questo tavolo chiede asili aperti.")


def test_PAP_2_facilitators_write_and_who_answers_for_an_action_and_nobody_else() -> None:
    table = finished().by("fede", write(0, (0, 0, "Sì. ")))
    for command in (write(rev(table), (0, 0, "x")), DROP):
        table.when("bruno", command).refused("not_answering")
        table.when("osvaldo", command).refused("observer")
    table.by("fede", c.RemoveMember(member="anna")).when("anna", DROP).refused("removed")


def test_PAP_2_while_the_board_is_open_nobody_writes_papers_nor_takes_back_what_was_written() -> None:
    table = finished().by("anna", write(0, (0, 0, "Sì. "))).by("fede", c.ReopenBoard())
    table.when("fede", write(rev(table), (0, 0, "x"))).refused("not_finished")
    table.when("fede", DROP).refused("not_finished")
    table.when("anna", c.Undo()).refused("nothing_to_undo")
    table.by("fede", card("b"), c.Undo()).lacks("card", "b")
    table.has("passage", ID, text="Sì. " + BASE)
    table.by("fede", c.FinishBoard()).by("anna", c.Undo()).lacks("passage", ID)


def test_PAP_2_what_was_done_on_the_board_stays_when_the_table_is_finished() -> None:
    table = finished().when("fede", c.Undo()).refused("board_finished")
    table.by("fede", write(0, (0, 0, "Sì. ")), c.Undo()).when("fede", c.Undo()).refused("nothing_to_undo")
    table.has("card", "a", owner="comune")


def test_PAP_2_undo_takes_back_my_words_one_act_after_the_other_and_then_the_passage() -> None:
    table = finished().by("anna", write(0, (0, 0, "Uno. ")))
    table.by("anna", write(rev(table), (0, 0, "Due. "))).by("anna", c.Undo()).has("passage", ID, text="Uno. " + BASE)
    table.by("anna", c.Undo()).lacks("passage", ID).by("anna", c.Redo(), c.Redo())
    table.has("passage", ID, text="Due. Uno. " + BASE)


def test_PAP_2_undo_leaves_what_another_has_written_since() -> None:
    table = finished().by("anna", write(0, (0, 0, "Uno. ")))
    table.by("fede", write(rev(table), (0, 0, "Due. "))).when("anna", c.Undo())
    table.refused("nothing_to_undo")
    table.has("passage", ID, text="Due. Uno. " + BASE).by("fede", c.Undo()).has("passage", ID, text="Uno. " + BASE)


def test_PAP_2_what_is_dropped_comes_back_by_undo() -> None:
    table = finished().by("anna", write(0, (0, 0, "Sì. "))).by("fede", DROP).lacks("passage", ID)
    table.when("fede", DROP).refused("passage_gone")
    table.by("fede", c.Undo()).has("passage", ID, text="Sì. " + BASE, author="anna")


def test_DEC_3_an_old_revision_is_stale_also_that_of_a_passage_that_was_dropped_and_written_anew() -> None:
    table = finished().by("anna", write(0, (0, 0, "Sì. ")))
    old = rev(table)
    table.when("fede", write(0, (0, 0, "No. "))).refused("stale", rev=old)
    table.by("anna", write(old, (0, 0, "Ecco. "))).when("fede", write(old, (0, 0, "No. "))).refused(
        "stale", rev=rev(table)
    )
    last = rev(table)
    table.by("fede", DROP).when("anna", write(last, (0, 0, "x"))).refused("stale", rev=0)
    table.by("fede", write(0, (0, 0, "Nuovo. ")))
    assert rev(table) > last


def test_PAP_2_words_have_a_bound_and_fit_where_they_are_put() -> None:
    table = finished().when("anna", write(0, (100, 0, "x"))).refused("bad_edit")
    table.when("anna", write(0, (0, 0, "x"), base="y" * c.MAX_PASSAGE))
    table.refused("too_long", max=c.MAX_PASSAGE, length=c.MAX_PASSAGE + 1)


def test_PAP_2_what_is_typed_in_one_go_is_one_step_after_the_first() -> None:
    table = finished().by("anna", write(0, (0, 0, "A")))
    for letter in "bcd":
        table.by("anna", write(rev(table), (1, 0, letter)), after=300)
    table.by("anna", c.Undo()).has("passage", ID, text="A" + BASE).by("anna", c.Undo()).lacks("passage", ID)


def test_DEC_4_after_an_anonymous_phase_the_plan_is_written_by_name() -> None:
    table = given("plan", phases={"plan": c.PhaseSettings(anonymous=True)})
    table.by("fede", card("a", "actions"))
    table.by("", c.JoinTable(member="anna", role="participant", organisation="comune"))
    table.by("fede", c.SetAction(card="a", owner="comune"), c.FinishBoard()).by("anna", write(0, (0, 0, "Sì. ")))
    assert table.told("bruno")[-1].by == "anna"


@pytest.mark.parametrize("seed", range(20))
def test_LOG_11_an_erasure_takes_the_persons_words_out_of_a_passage_and_leaves_all_others(seed: int) -> None:
    random, table = Random(seed), finished()
    table.by("anna", write(0, (0, 0, "anna ")))
    for _ in range(20):
        who = random.choice(["anna", "fede"])
        text = table.get("passage", ID)["text"]
        at = random.randint(0, len(text))
        table.by(who, write(rev(table), (at, 0, {"anna": "A", "fede": "F"}[who] * 2)))
    redaction = Redaction("anna")
    left = Board().replay([redaction.of(event) for event in table.events]).of("passage")[ID]["text"]
    whole = table.get("passage", ID)["text"]
    assert len(left) == len(whole) and "A" not in left and "anna" not in left
    assert left.count("F") == whole.count("F") and left.replace("·", "").replace("F", "") == BASE


def test_PAP_2_who_answers_no_more_takes_nothing_back() -> None:
    table = (
        finished().by("anna", write(0, (0, 0, "Sì. "))).by("fede", c.ReopenBoard(), c.SetAction(card="a", owner=None))
    )
    table.by("fede", c.FinishBoard()).when("anna", c.Undo()).refused("not_answering")
