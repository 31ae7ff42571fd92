"""DRW-1: a drawing is written, seen, moved, deleted, taken back and erased by the same rules as a card."""

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.gate import admit
from cocreate.boards.redaction import Redaction
from cocreate.errors import Refused
from tests.helpers.given import Table, drawing, given

DECODER = msgspec.json.Decoder(c.SocketCommand)


def moved(id: str, x: int = 100, y: int = 200, **more: object) -> c.MoveDrawings:
    return c.MoveDrawings(moves=[c.MoveDrawing(id=id, x=x, y=y, **more)])  # type: ignore[arg-type]


def stack(table: Table) -> list[str]:
    """From beneath to above."""
    return [id for id, _ in sorted(table.board.of("drawing").items(), key=lambda one: one[1].get("z", 0))]


def test_DRW_1_a_stroke_is_one_act_and_is_taken_back_as_one() -> None:
    table = given().by("anna", drawing("d"))
    table.has("drawing", "d", form="pen", points=[0, 0, 20, 40, 60, 40], author="anna", zone="needs", ink="black")
    table.when("anna", c.Undo()).then("undone")
    table.lacks("drawing", "d").by("anna", c.Redo()).has("drawing", "d", form="pen")


@pytest.mark.parametrize(
    "wrong",
    [
        {"points": []},
        {"points": [0, 0, 20]},
        {"points": [0, 0, 61, 40]},  # out of its box
        {"form": "line", "points": [0, 0, 9, 9, 20, 20]},
        {"form": "rectangle", "points": [0, 0]},
        {"form": "image", "points": [], "file": None},
        {"form": "pen", "file": "a" * 64},
        {"form": "text", "points": [], "label": " \n"},
    ],
)
def test_DRW_1_what_is_no_whole_drawing_is_refused(wrong: dict[str, object]) -> None:
    new = c.NewDrawing(
        **{"id": "d", "form": "pen", "zone": "needs", "x": 0, "y": 0, "w": 60, "h": 40, "points": [0, 0], **wrong}  # type: ignore[arg-type]
    )
    given().when("anna", c.AddDrawings(drawings=[new])).refused("bad_drawing")


def test_DRW_1_a_stroke_has_a_bound_before_it_is_read() -> None:
    points = [1] * (2 * c.MAX_POINTS + 2)
    raw = b'{"type":"add_drawings","drawings":[{"id":"d","form":"pen","zone":"z","x":0,"y":0,"w":9,"h":9,"points":%s}]}'
    refused = admit(DECODER, raw % str(points).encode(), 65_536)
    assert isinstance(refused, Refused) and refused.code == "malformed"


def test_DRW_1_where_a_phase_closes_a_zone_nobody_draws_there_nor_moves_anything_out() -> None:
    table = given("cluster").by("anna", drawing("d", "actions")).by("fede", c.OpenPhase(phase="listen"))
    for closed in (drawing("e", "actions"), moved("d", zone="needs"), c.LabelDrawing(drawing="d", label="x")):
        outcome = table.when("anna", closed).outcome
        assert isinstance(outcome, Refused) and outcome.code in ("zone_closed", "not_in_phase")


def test_DEC_4_what_is_drawn_in_private_reaches_nobody_else_before_it_is_revealed() -> None:
    table = given("listen").by("anna", drawing("celato-d", label="celato in parole"), moved("celato-d"))
    assert b"celato" not in table.bytes_for("bruno") and b"celato" in table.bytes_for("anna")
    table.when("bruno", moved("celato-d")).refused("drawing_gone")
    table.by("fede", c.RevealCards())
    assert table.seen_by("bruno")["drawing"]["celato-d"]["x"] == 100
    table.has("drawing", "celato-d", private=None, author="anna")


def test_DEC_4_nobody_learns_who_drew_in_an_anonymous_phase() -> None:
    table = given("cluster", phases={"cluster": c.PhaseSettings(anonymous=True)}).by("anna", drawing("d"))
    assert table.seen_by("bruno")["drawing"]["d"]["author"] == ""
    assert b"anna" not in table.bytes_for("bruno").rpartition(b"drawings_added")[2].partition(b"]")[0]


def test_DRW_1_a_participant_deletes_what_is_theirs_and_a_facilitator_anything() -> None:
    table = given().by("anna", drawing("d"), drawing("e"))
    table.when("bruno", c.DeleteDrawings(drawings=["d"])).refused("not_yours")
    table.when("anna", c.DeleteDrawings(drawings=["d"])).then("drawings_deleted")
    table.when("fede", c.DeleteDrawings(drawings=["d", "e"])).then("drawings_deleted")
    table.lacks("drawing", "d", "e").when("anna", c.DeleteDrawings(drawings=["e"])).refused("drawing_gone")


def test_DRW_1_front_and_back_are_above_and_beneath_all_and_keep_the_order_among_those_that_go() -> None:
    table = given().by("anna", *(drawing(id) for id in "abcd"))
    table.by("bruno", c.RestackDrawings(drawings=["b", "a"], to="front"))
    assert stack(table) == ["c", "d", "a", "b"]
    table.by("bruno", c.RestackDrawings(drawings=["b", "d"], to="back"))
    assert stack(table) == ["d", "b", "c", "a"]
    assert stack(table.by("bruno", c.Undo())) == ["c", "d", "a", "b"]


def test_DRW_1_a_shape_takes_another_size_and_a_stroke_keeps_its_own() -> None:
    table = given().by("anna", drawing("r", form="rectangle"), drawing("p"))
    table.by("bruno", moved("r", w=500, h=300), moved("p", w=500, h=300))
    table.has("drawing", "r", x=100, w=500, h=300).has("drawing", "p", x=100, w=60, h=40)
    table.by("bruno", c.Undo(), c.Undo()).has("drawing", "r", x=10, w=60).has("drawing", "p", x=10)


def test_CLI_4_my_undo_leaves_what_another_has_moved_since() -> None:
    table = given().by("anna", drawing("r", form="rectangle"), moved("r", 50, 60)).by("bruno", moved("r", 50, 90))
    table.when("anna", c.Undo()).refused("nothing_to_undo")  # nor that she drew it: Bruno has touched it since
    table.has("drawing", "r", x=50, y=90)


def test_DRW_1_an_image_bears_its_own_colours_and_words_on_the_ground_stay_words() -> None:
    table = given().by("anna", drawing("i", form="image"), drawing("t", form="text", label="Qui"))
    table.when("anna", c.ColourDrawings(drawings=["i"], ink="red")).refused("no_ink")
    table.when("anna", c.LabelDrawing(drawing="t", label="  ")).refused("bad_drawing")
    table.by("bruno", c.LabelDrawing(drawing="i", label="Il nido visto dalla strada"))
    table.has("drawing", "i", label="Il nido visto dalla strada")
    table.by("bruno", c.LabelDrawing(drawing="i", label="")).has("drawing", "i", label=None)


def test_DRW_1_a_board_holds_so_many_images() -> None:
    table = given()
    for n in range(0, c.MAX_IMAGES, 100):
        some = [drawing(f"i{n + m}", form="image").drawings[0] for m in range(100)]
        table.by("anna", c.AddDrawings(drawings=some))
    table.when("anna", drawing("more", form="image")).refused("images_full", max=c.MAX_IMAGES)
    table.when("anna", drawing("pen")).then("drawings_added")


def test_LOG_11_the_hand_the_words_and_the_picture_of_an_erased_person_go_and_those_of_others_stay() -> None:
    table = given("listen").by("anna", drawing("d", label="la mia mano"), drawing("i", form="image", label="casa mia"))
    table.by("bruno", drawing("o", label="di Bruno")).by("fede", c.RevealCards())
    table.by("anna", c.LabelDrawing(drawing="o", label="parole di Anna")).by("bruno", c.DeleteDrawings(drawings=["o"]))
    table.by("bruno", c.Undo())
    redaction = Redaction("anna")
    left = Board()
    for event in table.events:
        left.advance(redaction.of(event))
    d, i, o = (left.of("drawing")[id] for id in "dio")
    assert (d["points"], d["label"], d["x"], d["author"]) == ([], "…", 10, "anna")
    assert (i["file"], i["label"]) == ("…", "…")
    assert (o["points"], o["label"]) == ([0, 0, 20, 40, 60, 40], "…")


def test_LOG_11_a_copy_is_still_of_whose_hand_and_words_it_was() -> None:
    table = given().by("anna", drawing("d", form="line", label="parole di Anna")).by("bruno", drawing("b", label="mie"))
    table.by("bruno", copied("d", "d2", "parole di Anna")).by("anna", copied("b", "b2", "mie"))
    table.has("drawing", "d2", copied="d", author="bruno").has("drawing", "b2", copied="b", author="anna")
    redaction, left = Redaction("anna"), Board()
    for event in table.events:
        left.advance(redaction.of(event))
    d2, b2 = (left.of("drawing")[id] for id in ("d2", "b2"))
    assert (d2["points"], d2["label"]) == ([], "…")
    assert (b2["points"], b2["label"]) == ([0, 0, 60, 40], "mie")


def test_DEC_4_what_one_does_not_see_one_cannot_copy() -> None:
    table = given("listen").by("anna", drawing("celato", label="in segreto"))
    table.when("bruno", copied("celato", "c", "in segreto")).refused("drawing_gone")
    table.when("bruno", copied("nothing", "c", "")).refused("drawing_gone")
    table.when("anna", copied("celato", "c", "in segreto")).then("drawings_added")


def copied(of: str, id: str, label: str) -> c.AddDrawings:
    return drawing(id, form="line", label=label, copied=of)
