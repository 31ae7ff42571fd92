"""Telling back what was decided about a need, and switching the public page on and off: who may, and when."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Event
from tests.helpers.given import COMUNE, Table, card, given, link

ANSWER = c.AnswerNeed(need="n", text="Il nido apre a settembre.")


def finished(*, alike: bool = False) -> Table:
    """A need, an idea, and an action that the municipality owns; Marta sits there for it, Ugo for another."""
    table = given("plan").by("fede", c.AddOrganisation(id="coop", name="Coop", sector="nonprofit"))
    table.by(SERVER, c.JoinTable(member="marta", role="participant", organisation=COMUNE.id))
    table.by(SERVER, c.JoinTable(member="ugo", role="participant", organisation="coop"))
    table.by(SERVER, c.JoinTable(member="vede", role="observer", organisation=COMUNE.id))
    table.by("fede", card("n"), card("n2"), card("lone"), card("i", "ideas"), card("i2", "ideas"), card("a", "actions"))
    table.by("fede", c.SetAction(card="a", owner=COMUNE.id))
    if alike:
        table.by("fede", link("s", "same_as", "n", "n2"), link("t", "same_as", "i2", "i"))
        table.by("fede", link("l", "answers", "i2", "n2"), link("m", "realises", "a", "i"))
    else:
        table.by("fede", link("l", "answers", "i", "n"), link("m", "realises", "a", "i"))
    return table.by("fede", c.FinishBoard())


def test_EVI_4_who_leads_and_who_answers_for_an_action_of_it_answer_a_need() -> None:
    for who in ("fede", "marta"):
        table = finished().by(who, ANSWER)
        table.has("answer", "n", need="n", text=ANSWER.text, author=who, at=table.now)
        assert table.events[-1].type == "need_answered" and table.events[-1].by == who


@pytest.mark.parametrize(
    "who, code", [("ugo", "not_answering"), ("anna", "not_answering"), ("vede", "observer"), ("nessuno", "removed")]
)
def test_EVI_4_nobody_else_does(who: str, code: str) -> None:
    finished().when(who, ANSWER).refused(code)


def test_EVI_4_what_is_said_to_be_the_same_is_one_need_also_for_who_may_answer_it() -> None:
    finished(alike=True).by("marta", ANSWER, c.AnswerNeed(need="n2", text="Anche qui."))
    finished().when("marta", c.AnswerNeed(need="n2", text="x")).refused("not_answering")
    finished().when("marta", c.AnswerNeed(need="lone", text="x")).refused("not_answering")


def test_EVI_4_a_need_is_answered_once_the_table_is_finished_and_only_then() -> None:
    table = finished().by("fede", c.ReopenBoard())
    for who in ("fede", "marta"):
        table.when(who, ANSWER).refused("not_finished")


def test_EVI_4_an_answer_is_changed_and_taken_away_by_whoever_may_give_it() -> None:
    table = finished().by("fede", ANSWER).by("marta", c.AnswerNeed(need="n", text="A ottobre."))
    table.has("answer", "n", text="A ottobre.", author="marta")
    table.by("fede", c.AnswerNeed(need="n", text=" ")).lacks("answer", "n")
    table.when("fede", c.AnswerNeed(need="n", text="")).refused("no_answer")


def test_EVI_4_undo_takes_back_what_one_has_answered_and_redo_says_it_again() -> None:
    table = finished().by("fede", ANSWER).by("marta", c.AnswerNeed(need="n", text="A ottobre."), c.Undo())
    table.has("answer", "n", text=ANSWER.text, author="fede").by("marta", c.Redo()).has("answer", "n", author="marta")
    table = finished().by("marta", ANSWER, c.Undo()).lacks("answer", "n")
    table.by("marta", c.Redo(), c.AnswerNeed(need="n", text="")).lacks("answer", "n")
    table.by("marta", c.Undo()).has("answer", "n", text=ANSWER.text)


def test_EVI_4_who_answers_for_it_no_more_takes_nothing_back() -> None:
    table = finished().by("marta", ANSWER).by("fede", c.ReopenBoard(), c.SetAction(card="a", owner="coop"))
    table.by("fede", c.FinishBoard()).when("marta", c.Undo()).refused("not_answering")


def test_what_is_no_need_has_no_answer() -> None:
    table = finished()
    for id in ("i", "a"):
        table.when("fede", c.AnswerNeed(need=id, text="x")).refused("not_a_need")
    table.when("fede", c.AnswerNeed(need="gone", text="x")).refused("card_gone")


def test_EVI_4_what_goes_back_to_no_need_is_answered_itself_by_who_leads_and_who_answers_for_it() -> None:
    table = finished().by("fede", c.ReopenBoard(), card("b", "actions"), card("j", "ideas"))
    table.by("fede", c.SetAction(card="b", owner=COMUNE.id), link("k", "realises", "b", "i2"), card("d", "actions"))
    table.by("fede", c.SetAction(card="d", owner=COMUNE.id), c.FinishBoard())
    for who in ("fede", "marta"):
        table.by(who, c.AnswerNeed(need="i2", text="Si fa."), c.AnswerNeed(need="d", text="Si fa anche questa."))
        table.has("answer", "i2", author=who).has("answer", "d", author=who)
    table.when("marta", c.AnswerNeed(need="j", text="x")).refused("not_answering")
    table.by("fede", c.AnswerNeed(need="j", text="Non se ne fa nulla."))
    for who in ("ugo", "anna"):
        for id in ("i2", "d", "j"):
            table.when(who, c.AnswerNeed(need=id, text="x")).refused("not_answering")


def test_EVI_4_of_ideas_that_are_the_same_one_need_is_enough_and_what_is_private_is_none() -> None:
    finished(alike=True).when("fede", c.AnswerNeed(need="i", text="x")).refused("not_a_need")
    table = finished()
    table.board.records["card"]["n"] = {**table.board.records["card"]["n"], "private": True, "author": "anna"}
    table.by("fede", c.AnswerNeed(need="i", text="Nessuno ha detto perché."))


def test_EVI_4_an_answer_given_before_there_was_a_need_is_still_changed_and_taken_away() -> None:
    table = finished().by("fede", c.AnswerNeed(need="i2", text="Si fa."), c.ReopenBoard())
    table.by("fede", link("k", "answers", "i2", "n2"), c.FinishBoard(), c.AnswerNeed(need="i2", text="Si è fatto."))
    table.by("fede", c.AnswerNeed(need="i2", text="")).lacks("answer", "i2")
    table.when("fede", c.AnswerNeed(need="i2", text="x")).refused("not_a_need")


def test_EVI_4_an_answer_has_an_author_also_where_the_table_ended_in_an_anonymous_phase() -> None:
    table = given("plan", phases={"plan": c.PhaseSettings(anonymous=True)})
    table.by(SERVER, c.JoinTable(member="marta", role="participant", organisation=COMUNE.id))
    table.by("fede", card("n"), card("i", "ideas"), card("a", "actions"), c.SetAction(card="a", owner=COMUNE.id))
    table.by("fede", link("l", "answers", "i", "n"), link("m", "realises", "a", "i"), c.FinishBoard())
    table.by("marta", ANSWER)
    assert table.told("anna")[-1].by == "marta"


def test_EVI_5_the_page_is_switched_on_and_off_by_who_leads_and_the_log_says_who_and_when() -> None:
    table = finished().lacks("publication", "publication")
    table.by("fede", c.PublishPage(waved=["b" * 64, "a" * 64, "b" * 64]))
    table.has("publication", "publication", waved=["a" * 64, "b" * 64], listed=None, author="fede", at=table.now)
    table.by("fede", c.PublishPage(listed=True)).has("publication", "publication", waved=None, listed=True)
    table.by("fede", c.WithdrawPage()).lacks("publication", "publication")
    table.when("fede", c.WithdrawPage()).refused("not_published")
    assert [event.type for event in table.events[-3:]] == ["page_published", "page_published", "page_withdrawn"]


@pytest.mark.parametrize("command", [c.PublishPage(), c.WithdrawPage()])
@pytest.mark.parametrize(
    "who, code", [("marta", "facilitator_only"), ("anna", "facilitator_only"), ("vede", "observer")]
)
def test_EVI_5_nobody_else_switches_it(command: c.AnyCommand, who: str, code: str) -> None:
    finished().by("fede", c.PublishPage()).when(who, command).refused(code)


def test_EVI_5_it_can_be_switched_off_whatever_the_table_does_and_on_once_there_is_a_plan() -> None:
    given("plan").when("fede", c.PublishPage()).refused("no_plan")
    table = finished().by("fede", c.PublishPage(), c.ReopenBoard(), c.WithdrawPage(), c.PublishPage())
    assert isinstance(table.ask("fede", c.FinishBoard()), Event)
    table.has("publication", "publication", author="fede")
