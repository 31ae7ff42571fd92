"""Choosing with dots: a budget, a cap, a secret until the round is closed, and a tally as a hand count gives it."""

from collections import Counter

import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Event
from tests.helpers.given import Table, card, cards, given, move, votes
from tests.helpers.random_acts import VOTING, RandomActs


def choosing(*, phases: dict[str, c.PhaseSettings] | None = None) -> Table:
    """Three ideas, five dots each, three at most on a card."""
    new = [c.NewCard(id=id, zone="ideas", text=id, x=0, y=0) for id in ("i1", "i2", "i3")]
    return given("cluster", phases=phases).by("fede", cards(*new), card("n"), c.OpenPhase(phase="choose"))


def cast(on: str, dots: int) -> c.CastVote:
    return c.CastVote(card=on, dots=dots)


def test_the_phase_opens_a_round_with_its_rules() -> None:
    table = choosing()
    table.has("round", "choose-1", phase="choose", zone="ideas", dots=5, max_per_card=3, secret=True, status="open")


def test_dots_are_placed_in_place_of_those_before() -> None:
    table = choosing().by("anna", cast("i1", 3), cast("i2", 2), cast("i1", 1), cast("i3", 2))
    table.has("ballot", "choose-1:anna", round="choose-1", author="anna", used=5)
    table.has("vote", "choose-1:anna:i1", dots=1, card="i1", author="anna", secret=True)
    table.by("anna", cast("i3", 0)).lacks("vote", "choose-1:anna:i3").has("ballot", "choose-1:anna", used=3)


def test_the_refusals_of_a_vote() -> None:
    table = choosing().by("anna", cast("i1", 3), cast("i2", 1))
    table.when("anna", cast("i3", 2)).refused("vote_budget", dots=5, left=1)
    table.when("anna", cast("i2", 3)).refused("vote_budget", dots=5, left=2)
    table.when("anna", cast("i3", 4)).refused("vote_cap", max=3)
    table.when("anna", cast("n", 1)).refused("not_to_choose")
    table.when("anna", cast("gone", 1)).refused("card_gone")
    table.when("fede", cast("i1", 1)).refused("participants_choose")
    table.by("fede", c.CloseRound()).when("anna", cast("i3", 1)).refused("round_closed")


def test_the_refusals_of_rounds() -> None:
    table = choosing()
    table.when("fede", c.OpenRound(id="r", rules=votes())).refused("round_open")
    table.by("fede", c.CloseRound()).when("fede", c.CloseRound()).refused("round_closed")
    table.when("fede", c.OpenRound(id="choose-1", rules=votes())).refused("id_taken", id="choose-1")
    table.when("fede", c.OpenRound(id="r", rules=votes(zone="nowhere"))).refused("unknown_zone", id="nowhere")


def test_DEC_4_nobody_votes_for_a_card_that_is_still_private() -> None:
    table = given("cluster", phases={"choose": c.PhaseSettings(writing="private")})
    table.by("fede", c.OpenPhase(phase="choose"), card("i", "ideas"), c.ChangeMember(member="anna", role="facilitator"))
    table.by("anna", card("j", "ideas"), c.ChangeMember(member="fede", role="participant"))
    table.when("fede", cast("i", 1)).refused("not_revealed").when("fede", cast("j", 1)).refused("card_gone")


def test_DEC_4_dots_that_are_not_secret_are_seen_at_once() -> None:
    table = given("cluster").by("fede", card("i", "ideas"), c.OpenPhase(phase="choose"), c.CloseRound())
    table.by("fede", c.OpenRound(id="r", rules=votes(secret=False))).by("anna", cast("i", 2))
    assert table.seen_by("bruno")["vote"]["r:anna:i"]["dots"] == 2


def test_everybody_knows_who_has_placed_how_many_dots_and_nobody_where() -> None:
    table = choosing().by("anna", cast("i1", 3))
    assert table.seen_by("bruno")["ballot"] == {"choose-1:anna": {"round": "choose-1", "author": "anna", "used": 3}}
    assert "vote" not in table.seen_by("bruno")


def test_closing_and_opening_the_phase_again_loses_no_dot() -> None:
    table = choosing().by("anna", cast("i1", 3), cast("i2", 1)).by("fede", c.OpenPhase(phase="plan"))
    table.has("round", "choose-1", status="closed", tally={"i1": 3, "i2": 1}, voters=1)
    table.by("fede", c.OpenPhase(phase="choose")).has("round", "choose-1", status="open", tally=None, voters=None)
    table.when("anna", cast("i3", 2)).refused("vote_budget", dots=5, left=1)
    table.by("bruno", cast("i2", 3)).by("anna", cast("i3", 1)).by("fede", c.CloseRound())
    table.has("round", "choose-1", tally={"i1": 3, "i2": 4, "i3": 1}, voters=2)
    assert len(table.board.of("round")) == 1


def test_who_comes_late_votes_as_all_others() -> None:
    table = choosing().by("anna", cast("i1", 3)).by(SERVER, c.JoinTable(member="dario", role="participant"))
    table.by("dario", cast("i1", 2), cast("i2", 3)).by("fede", c.CloseRound())
    table.has("round", "choose-1", tally={"i1": 5, "i2": 3}, voters=2)


def test_the_dots_of_who_was_removed_do_not_count_for_who_comes_again_has_new_ones() -> None:
    table = choosing().by("anna", cast("i1", 3)).by("bruno", cast("i2", 1)).by("fede", c.RemoveMember(member="anna"))
    table.by(SERVER, c.JoinTable(member="anna2", role="participant")).by("anna2", cast("i1", 3)).by(
        "fede", c.CloseRound()
    )
    table.has("round", "choose-1", tally={"i1": 3, "i2": 1}, voters=2)


def test_a_tally_that_was_written_stays_when_somebody_is_removed_later() -> None:
    table = choosing().by("anna", cast("i1", 3)).by("fede", c.CloseRound(), c.RemoveMember(member="anna"))
    table.has("round", "choose-1", tally={"i1": 3}, voters=1)


def test_the_dots_of_who_only_observes_or_leads_now_count_as_they_were_placed() -> None:
    table = choosing().by("anna", cast("i1", 3)).by("bruno", cast("i2", 1))
    table.by("fede", c.ChangeMember(member="anna", role="observer"), c.ChangeMember(member="bruno", role="facilitator"))
    table.by("fede", c.CloseRound()).has("round", "choose-1", tally={"i1": 3, "i2": 1}, voters=2)


def test_dots_on_a_card_that_went_while_the_choice_was_closed_are_free_again() -> None:
    table = choosing().by("anna", cast("i1", 3), cast("i2", 2)).by("fede", c.OpenPhase(phase="cluster"))
    table.by("fede", c.DeleteCards(cards=["i1"]), c.OpenPhase(phase="choose")).by("anna", cast("i3", 3))
    table.has("ballot", "choose-1:anna", used=5).lacks("vote", "choose-1:anna:i1")
    table.by("fede", c.OpenPhase(phase="cluster"), c.Undo(), c.OpenPhase(phase="choose"), c.CloseRound())
    table.has("card", "i1", zone="ideas").has("round", "choose-1", tally={"i2": 2, "i3": 3})


def test_dots_on_a_card_that_is_elsewhere_now_are_free_again_when_its_voter_votes() -> None:
    table = choosing().by("anna", cast("i1", 3)).by("fede", c.OpenPhase(phase="cluster"), move("i1", "needs"))
    table.by("fede", c.OpenPhase(phase="choose")).when("anna", cast("i1", 0)).refused("not_to_choose")
    table.by("anna", cast("i2", 3), cast("i3", 2)).has("ballot", "choose-1:anna", used=5)


def test_a_second_round_has_dots_of_its_own_and_the_first_keeps_its_tally() -> None:
    table = choosing().by("anna", cast("i1", 3)).by("fede", c.CloseRound(), c.OpenRound(id="r", rules=votes(2, 1)))
    table.by("anna", cast("i1", 1), cast("i2", 1)).by("fede", c.OpenPhase(phase="plan"))
    table.has("round", "choose-1", tally={"i1": 3}).has("round", "r", tally={"i1": 1, "i2": 1})
    table.by("fede", c.OpenPhase(phase="choose")).has("round", "r", status="open").has(
        "round", "choose-1", status="closed"
    )


def test_a_round_whose_id_is_that_of_the_phases_first_does_not_share_its_votes() -> None:
    table = given("cluster").by("fede", card("i", "ideas"), c.OpenRound(id="choose-1", rules=votes()))
    table.by("fede", c.OpenPhase(phase="choose")).has("round", "choose-1", phase="cluster", status="closed")
    table.has("round", "choose-2", phase="choose", status="open")


def test_LOG_9_the_round_that_goes_on_is_the_last_one_also_from_a_snapshot() -> None:
    table = choosing().by("fede", c.CloseRound(), c.OpenRound(id="a-second", rules=votes()), c.OpenPhase(phase="plan"))
    board = Board(records=table.board.records, seq=table.board.seq)
    assert list(board.of("round")) == ["choose-1", "a-second"]
    table.by("fede", c.OpenPhase(phase="choose")).has("round", "a-second", status="open")


def assert_lawful(table: Table) -> None:
    """At no time has anybody more dots than the rules give, and each ballot says how many there are."""
    used: Counter[tuple[str, str]] = Counter()
    for vote in table.board.of("vote").values():
        rules = table.get("round", vote["round"])
        assert 1 <= vote["dots"] <= rules["max_per_card"]
        used[vote["round"], vote["author"]] += vote["dots"]
    for ballot in table.board.of("ballot").values():
        key = (ballot["round"], ballot["author"])
        assert used.pop(key, 0) == ballot["used"] <= table.get("round", ballot["round"])["dots"]
    assert not used


HandCount = dict[tuple[str, str, str], int]  # round, person, card -> dots as last said and taken


def counted(hand: HandCount, round: str, table: Table) -> dict[str, int]:
    tally: Counter[str] = Counter()
    for (of, who, on), dots in hand.items():
        if of == round and dots and not table.get("member", who).get("removed") and on in table.board.of("card"):
            tally[on] += dots
    return dict(tally)


@pytest.mark.parametrize("seed", range(40))
def test_no_sequence_of_acts_exceeds_budget_or_cap_and_each_tally_is_what_a_hand_count_gives(seed: int) -> None:
    table = choosing().by(SERVER, c.JoinTable(member="dario", role="participant"))
    acts = RandomActs(seed, table, VOTING)
    hand: HandCount = {}
    for n in range(150):
        if n == 100:
            table.by("fede", c.RemoveMember(member="dario"))
        chosen = table.board.open_round
        who, command, came = acts.act()
        if not isinstance(came, Event):
            continue
        assert_lawful(table)
        if isinstance(command, c.CastVote) and chosen is not None:
            hand[chosen[0], who, command.card] = command.dots
            forget_lost(hand, chosen[0], who, table)
        if chosen is not None and table.get("round", chosen[0])["status"] == "closed":
            assert table.get("round", chosen[0])["tally"] == counted(hand, chosen[0], table)


def forget_lost(hand: HandCount, round: str, who: str, table: Table) -> None:
    """Dots on cards that are no longer to be chosen from are free again once their owner needs them."""
    zone = table.get("round", round)["zone"]
    if (
        sum(dots for (of, voter, _), dots in hand.items() if (of, voter) == (round, who))
        <= table.get("round", round)["dots"]
    ):
        return
    for of, voter, on in list(hand):
        if (of, voter) == (round, who) and table.board.of("card").get(on, {}).get("zone") != zone:
            del hand[of, voter, on]
