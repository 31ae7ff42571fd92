"""Cards: write, edit, move, colour, delete; each accepted case and each refusal."""

from cocreate.boards import commands as c
from cocreate.boards.decide.cards import seen
from cocreate.boards.events import Add, Event, Put, Splice
from cocreate.boards.visibility import event_for
from tests.helpers.given import START, card, cards, edit, given, link, move, votes

SOURCE = c.NewSource(consultation="Bowling Green", statement="12", agrees=40, passes=3, disagrees=2)


# add


def test_a_card_takes_the_kind_of_its_zone_and_bears_its_author() -> None:
    table = given("cluster")
    event = table.when("anna", card("k", "ideas", "Un nido")).then("cards_added")
    assert event.changes == [
        Add(
            kind="card",
            id="k",
            fields={
                "kind": "idea",
                "zone": "ideas",
                "text": "Un nido",
                "rev": 0,
                "x": 10,
                "y": 20,
                "author": "anna",
                "at": event.at,
            },
        )
    ]
    assert event.at > START


def test_a_card_may_have_another_kind_a_colour_and_a_group() -> None:
    table = given().by("anna", c.AddGroup(id="g", title="asili", cards=[]))
    table.by("anna", card("k", "ideas", kind="obstacle", colour="rose", group="g"))
    table.has("card", "k", kind="obstacle", zone="ideas", colour="rose", group="g")


def test_fifty_lines_are_fifty_cards_in_one_event() -> None:
    table = given().by("anna", cards(*(c.NewCard(id=f"k{n}", zone="ideas", text=f"{n}", x=0, y=n) for n in range(50))))
    assert len(table.events[-1].changes) == len(table.board.of("card")) == 50


def test_a_refused_card_takes_the_whole_paste_back() -> None:
    table = given("imagine")
    new = [c.NewCard(id=id, zone=zone, text="", x=0, y=0) for id, zone in (("a", "ideas"), ("b", "needs"))]
    table.when("anna", cards(*new)).refused("zone_closed", zone="Needs", phase="Imagine").lacks("card", "a", "b")


def test_a_facilitator_writes_in_any_zone() -> None:
    given("imagine").by("fede", card("k", "needs"))


def test_an_imported_card_keeps_its_source_and_is_never_private() -> None:
    table = given("listen").by("fede", card("k", source=SOURCE))
    assert table.get("card", "k")["source"]["agrees"] == 40
    assert seen(table.board, "k", "anna") is not None


def test_the_refusals_of_a_new_card() -> None:
    table = given("cluster").by("fede", card("k"))
    table.when("anna", card("n", "nowhere")).refused("unknown_zone", id="nowhere")
    table.when("anna", card("k")).refused("id_taken", id="k")
    same = c.NewCard(id="n", zone="needs", text="", x=0, y=0)
    table.when("anna", cards(same, same)).refused("id_taken", id="n")
    table.when("anna", card("n", group="g")).refused("group_gone")
    table.when("anna", card("n", source=SOURCE)).refused("facilitator_only")


def test_a_board_holds_so_many_cards_and_no_more() -> None:
    table = given()
    for n in range(c.MAX_CARDS // 500):
        table.by("fede", cards(*(c.NewCard(id=f"f{n}-{i}", zone="needs", text="", x=0, y=0) for i in range(500))))
    table.when("anna", card("k")).refused("board_full", max=c.MAX_CARDS)
    table.by("fede", c.DeleteCards(cards=["f0-0"])).by("anna", card("k"))
    table.when("fede", c.Undo()).refused("board_full", max=c.MAX_CARDS)


def test_DEC_4_a_card_written_in_private_is_for_its_author_until_it_is_revealed() -> None:
    table = given("listen").by("anna", card("k"))
    table.has("card", "k", private="listen")
    assert "card" not in table.seen_by("fede")
    table.by("fede", c.RevealCards()).has("card", "k", private=None)
    assert table.seen_by("bruno")["card"]["k"]["author"] == "anna"
    table.by("bruno", card("j")).has("card", "j", private=None)


def test_DEC_4_a_card_written_anonymously_stays_so() -> None:
    table = given("cluster", phases={"cluster": c.PhaseSettings(anonymous=True)}).by("anna", card("k"))
    table.by("fede", card("j"), c.OpenPhase(phase="plan"))
    assert table.seen_by("bruno")["card"]["k"]["author"] == ""
    assert table.seen_by("anna")["card"]["k"]["author"] == "anna"
    assert table.seen_by("bruno")["card"]["j"]["author"] == "fede"


# edit


def test_DEC_3_an_edit_on_the_newest_revision_is_taken_in_its_normal_form() -> None:
    table = given().by("anna", card("k", text="abc"))
    event = table.when("bruno", edit("k", 0, (0, 1, "x"), (1, 1, "y"), (3, 0, ""))).then("text_edited")
    (splice,) = event.changes
    assert isinstance(splice, Splice)
    assert [(it.at, it.remove, it.insert) for it in splice.edits] == [(0, 2, "xy")]
    table.has("card", "k", text="xyc", rev=1)


def test_DEC_3_an_edit_on_an_older_or_a_future_revision_is_stale() -> None:
    table = given().by("anna", card("k", text="abc"), edit("k", 0, (0, 0, "x")))
    for rev in (0, 2):
        table.when("bruno", edit("k", rev, (0, 0, "y"))).refused("stale", rev=1)


def test_the_refusals_of_an_edit() -> None:
    table = given("cluster").by("anna", card("k", text="abc"), card("i", "ideas", "x"))
    table.when("anna", edit("gone", 0, (0, 0, "x"))).refused("card_gone")
    table.when("anna", edit("k", 0, (2, 2, ""))).refused("bad_edit")
    table.when("anna", edit("k", 0, (2, 0, "x"), (1, 0, "y"))).refused("bad_edit")
    table.when("anna", edit("k", 0, (0, 0, "x" * 2_000))).refused("too_long", max=2_000, length=2_003)
    table.by("anna", edit("k", 0, (0, 0, "x" * 1_997)))
    table.by("fede", c.OpenPhase(phase="imagine"))
    table.when("anna", edit("k", 1, (0, 0, ""))).refused("zone_closed", zone="Needs", phase="Imagine")


def test_a_text_that_undo_has_made_too_long_may_be_shortened_by_a_letter() -> None:
    table = given().by("anna", card("k", text="a" * 2_000)).by("anna", edit("k", 0, (0, 100, "")))
    table.by("bruno", edit("k", 1, (1_900, 0, "b" * 100))).by("anna", c.Undo())
    table.has("card", "k", text="a" * 2_000 + "b" * 100)
    table.by("anna", edit("k", 3, (0, 1, ""))).when("anna", edit("k", 4, (0, 0, "xy"))).refused(
        "too_long", max=2_000, length=2_101
    )


def test_DEC_4_another_persons_private_card_is_as_good_as_gone() -> None:
    table = given("listen").by("anna", card("k"))
    for who in ("bruno", "fede"):
        table.when(who, edit("k", 0, (0, 0, "x"))).refused("card_gone")
        table.when(who, move("k")).refused("card_gone")
        table.when(who, c.ColourCards(cards=["k"], colour="rose")).refused("card_gone")
        table.when(who, c.DeleteCards(cards=["k"])).refused("card_gone")
    table.by("anna", edit("k", 0, (0, 0, "x")))
    assert event_for(table.events[-1], "bruno").changes == []


# move, colour


def test_DEC_6_a_card_in_another_zone_takes_its_kind() -> None:
    table = given().by("anna", card("k", "needs")).by("bruno", move("k", "ideas", x=500))
    table.has("card", "k", zone="ideas", kind="idea", x=500, y=40)
    table.by("bruno", move("k", x=600)).has("card", "k", zone="ideas", x=600)


def test_DEC_2_a_move_leaves_out_cards_that_have_gone() -> None:
    table = given().by("anna", card("k"))
    moves = [c.Move(id=id, x=1, y=1) for id in ("gone", "k")]
    event = table.when("bruno", c.MoveCards(moves=moves)).then("cards_moved")
    assert event.changes == [Put(kind="card", id="k", fields={"x": 1, "y": 1})]


def test_the_refusals_of_a_move() -> None:
    table = given("cluster").by("anna", card("n", "needs"), card("i", "ideas"), link("l", "answers", "i", "n"))
    table.when("anna", move("gone")).refused("card_gone")
    table.when("anna", move("n", "nowhere")).refused("unknown_zone", id="nowhere")
    table.when("anna", move("n", "ideas")).refused("card_linked")
    table.by("anna", move("n"))
    table.by("fede", c.OpenPhase(phase="imagine"))
    table.when("anna", move("i", "needs")).refused("zone_closed", zone="Needs", phase="Imagine")
    table.when("anna", move("n", "ideas")).refused("zone_closed", zone="Needs", phase="Imagine")


def test_no_card_leaves_the_zone_in_which_people_choose() -> None:
    table = given("cluster").by("fede", card("i", "ideas"), card("n", "needs"), c.OpenRound(id="r", rules=votes()))
    table.when("fede", move("i", "needs")).refused("round_open")
    table.by("fede", move("i"), move("n", "ideas"), c.CloseRound(), move("i", "needs"))


def test_no_card_leaves_the_zone_in_which_people_choose_by_undo_either() -> None:
    table = given("cluster").by("fede", card("n", "needs"), move("n", "ideas"), c.OpenRound(id="r", rules=votes()))
    table.when("fede", c.Undo()).refused("round_open")


def test_a_colour_is_set_and_taken_away() -> None:
    table = given().by("anna", card("k")).by("bruno", c.ColourCards(cards=["k", "gone"], colour="violet"))
    table.has("card", "k", colour="violet").by("bruno", c.ColourCards(cards=["k"])).has("card", "k", colour=None)
    table.when("bruno", c.ColourCards(cards=["gone"], colour="rose")).refused("card_gone")
    table.by("fede", c.OpenPhase(phase="imagine"))
    table.when("anna", c.ColourCards(cards=["k"])).refused("zone_closed", zone="Needs", phase="Imagine")


# delete


def test_links_comments_and_reactions_go_with_a_card() -> None:
    table = (
        given()
        .by("anna", card("n"), card("i", "ideas"), card("j", "ideas"))
        .by("bruno", link("l", "answers", "i", "n"))
    )
    table.by("bruno", link("l2", "answers", "j", "n"), c.AddComment(id="m", card="i", text="sì"))
    table.by("carla", c.React(card="i", symbol="love", on=True)).by("anna", c.DeleteCards(cards=["i", "i"]))
    table.lacks("card", "i").lacks("link", "l").lacks("comment", "m").lacks("reaction", "i:carla:love")
    table.has("link", "l2", to="n")
    assert len(table.events[-1].changes) == 4


def test_a_participant_deletes_own_cards_a_facilitator_any() -> None:
    table = given().by("anna", card("a")).by("bruno", card("b"))
    table.when("anna", c.DeleteCards(cards=["a", "b"])).refused("not_yours")
    table.by("fede", c.DeleteCards(cards=["a", "b", "gone"])).lacks("card", "a", "b")
    table.when("fede", c.DeleteCards(cards=["a"])).refused("card_gone")


def test_nothing_is_deleted_from_a_zone_that_is_closed() -> None:
    table = given("cluster").by("anna", card("n", "needs"), card("i", "ideas")).by("fede", c.OpenPhase(phase="imagine"))
    table.when("anna", c.DeleteCards(cards=["n"])).refused("zone_closed", zone="Needs", phase="Imagine")
    table.by("anna", c.DeleteCards(cards=["i"])).by("fede", c.DeleteCards(cards=["n"]))


def test_no_card_is_deleted_while_people_choose_among_them() -> None:
    table = given("cluster").by("fede", card("i", "ideas"), card("n"), c.OpenRound(id="r", rules=votes()))
    table.when("fede", c.DeleteCards(cards=["i"])).refused("round_open")
    table.by("fede", c.DeleteCards(cards=["n"]), c.CloseRound(), c.DeleteCards(cards=["i"]))


def test_DEC_4_anonymous_cards_are_not_deleted_together_with_signed_ones() -> None:
    table = given("imagine", phases={"imagine": c.PhaseSettings(anonymous=True)}).by("anna", card("h", "ideas"))
    table.by("fede", c.OpenPhase(phase="cluster")).by("anna", card("s", "ideas"))
    table.when("anna", c.DeleteCards(cards=["h", "s"])).refused("anonymous_apart")
    table.by("anna", c.DeleteCards(cards=["h"]))
    assert event_for(table.events[-1], "bruno").by == ""
    table.by("anna", c.DeleteCards(cards=["s"]))
    assert event_for(table.events[-1], "bruno").by == "anna"


def test_DEC_4_a_facilitator_who_deletes_anonymous_cards_is_named() -> None:
    table = given("imagine", phases={"imagine": c.PhaseSettings(anonymous=True, writing="open")})
    table.by("anna", card("h", "ideas")).by("fede", c.DeleteCards(cards=["h"]))
    assert isinstance(table.events[-1], Event) and event_for(table.events[-1], "bruno").by == "fede"
