"""Leading the table: phases, private writing, the timer; each accepted case and each refusal."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Add
from tests.helpers.given import card, given, votes


def test_any_phase_may_be_opened_forwards_or_back_and_sets_its_timer() -> None:
    table = given("listen").by("fede", c.OpenPhase(phase="plan")).has("board", "board", phase="plan")
    table.has("timer", "timer", ends=table.now + 40 * 60_000, seconds=2_400)
    table.by("fede", c.OpenPhase(phase="listen")).has("board", "board", phase="listen")


def test_a_phase_without_minutes_has_no_timer() -> None:
    table = given("listen", phases={"plan": c.PhaseSettings(minutes=0)}).by("fede", c.SetTimer(seconds=9))
    table.by("fede", c.OpenPhase(phase="plan")).lacks("timer", "timer")


def test_DEC_4_what_was_private_is_shown_as_whole_records_when_the_phase_is_left() -> None:
    table = given("listen").by("anna", card("k")).by("bruno", card("j"))
    event = table.when("fede", c.OpenPhase(phase="imagine")).then("phase_opened")
    assert {change.id for change in event.changes if isinstance(change, Add) and change.kind == "card"} == {"k", "j"}
    table.has("phase", "listen", revealed=True).has("card", "k", private=None)
    assert sorted(table.seen_by("carla")["card"]) == ["j", "k"]


def test_writing_goes_on_openly_after_the_reveal_also_when_the_phase_is_opened_again() -> None:
    table = given("listen").by("fede", c.OpenPhase(phase="imagine"), c.OpenPhase(phase="listen"))
    table.by("anna", card("k")).has("card", "k", private=None)


def test_DEC_4_a_card_deleted_in_private_comes_back_for_all_after_the_reveal() -> None:
    for reveal in (c.RevealCards(), c.OpenPhase(phase="cluster")):
        table = given("listen").by("anna", card("k"), c.DeleteCards(cards=["k"])).by("fede", reveal)
        table.by("anna", c.Undo()).has("card", "k", private=None)
        assert "k" in table.seen_by("bruno")["card"]


def test_DEC_4_a_card_deleted_in_private_comes_back_in_private_before_the_reveal() -> None:
    table = (
        given("listen").by("anna", card("k"), c.DeleteCards(cards=["k"]), c.Undo()).has("card", "k", private="listen")
    )
    assert b"nido" not in table.bytes_for("bruno")


def test_DEC_4_a_card_taken_back_in_private_is_for_all_when_it_is_done_again_in_a_later_private_phase() -> None:
    table = given("listen", phases={"imagine": c.PhaseSettings(writing="private")}).by("fede", card("k"), c.Undo())
    table.by("fede", c.OpenPhase(phase="imagine"), c.Redo()).has("card", "k", private=None)


def test_the_table_may_begin_with_a_choice() -> None:
    table = given("listen", phases={"listen": c.PhaseSettings(vote=votes(zone="needs"))})
    table.has("round", "listen-1", status="open", phase="listen", zone="needs")


def test_the_refusals_of_phases() -> None:
    table = given("cluster")
    table.when("fede", c.OpenPhase(phase="cluster")).refused("phase_open", phase="Cluster")
    table.when("fede", c.OpenPhase(phase="lunch")).refused("unknown_phase", id="lunch")
    table.when("fede", c.RevealCards()).refused("nothing_private")
    table = given("listen").by("fede", c.RevealCards())
    table.when("fede", c.RevealCards()).refused("nothing_private")


@pytest.mark.parametrize("paused", [False, True])
def test_the_timer_is_set_paused_and_taken_away(paused: bool) -> None:
    table = given("cluster").by("fede", c.SetTimer(seconds=90, paused=paused))
    timer = {"left": 90_000, "ends": None} if paused else {"ends": table.now + 90_000, "left": None}
    table.has("timer", "timer", seconds=90, **timer)
    table.by("fede", c.SetTimer(seconds=0, paused=paused)).lacks("timer", "timer")
