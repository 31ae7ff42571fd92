"""Drawings of Excalidraw."""

import pytest

from cocreate.imports.brought import Link
from tests.imports.files import arrow, brought, drawing, drawn, example, refused, report, texts, written


def test_texts_and_texts_in_shapes_are_cards() -> None:
    box = drawn("box", "rectangle", backgroundColor="#ffec99", boundElements=[{"type": "text", "id": "t2"}])
    within = written(
        "t2", "Un doposcuola in\nbiblioteca", containerId="box", originalText="Un doposcuola in biblioteca"
    )
    found = brought(drawing(written("t1", "Mancano posti al nido"), box, within), "lavagna.excalidraw")
    assert texts(found) == ["Mancano posti al nido", "Un doposcuola in biblioteca"]
    assert [card.colour for card in found.cards] == [None, "yellow"]
    assert found.format == "excalidraw" and report(found) == {}


def test_all_that_is_no_text_is_counted() -> None:
    others = ["image", "freedraw", "freedraw", "line", "ellipse", "embeddable", "laser"]
    elements = [drawn(f"e{n}", type) for n, type in enumerate(others)]
    elements += [drawn("f", "frame", name="Le paure"), written("w", " "), drawn("gone", "image", isDeleted=True)]
    elements += [arrow("a", None, None), written("label", "perché sì", containerId="a"), {"type": 7}, {}]
    found = brought(drawing(*elements), "x.excalidraw")
    assert report(found) == {
        "images": 1, "drawings": 2, "lines": 1, "shapes": 1, "embeds": 1, "other_elements": 1, "frames": 1,
        "no_text": 1, "arrow_ends": 1, "arrow_labels": 1, "damaged": 2,
    }  # fmt: skip
    assert example(found, "arrow_labels") == "perché sì" and example(found, "frames") == "Le paure"


def test_a_frame_that_bears_a_zones_title_puts_its_texts_there() -> None:
    frame = drawn("f", "frame", name="idee ")
    found = brought(
        drawing(frame, written("a", "Un pedibus", frameId="f"), written("b", "Strade buie")), "x.excalidraw"
    )
    assert (texts(found, "ideas"), texts(found, "needs")) == (["Un pedibus"], ["Strade buie"])
    assert report(found) == {}


def test_an_arrow_is_a_link_where_the_two_cards_can_be_linked() -> None:
    frames = [drawn("fi", "frame", name="Idee"), drawn("fa", "frame", name="Azioni")]
    box = drawn("box", "diamond", frameId="fi")
    cards = [
        written("need", "Strade buie"),
        written("idea", "Lampioni", containerId="box", frameId="fi"),
        written("action", "Posare 20 lampioni", frameId="fa"),
    ]
    arrows = [
        arrow("1", "box", "need"),
        arrow("2", "action", "idea"),
        arrow("3", "need", "action"),  # nothing of that kind
        arrow("4", "idea", "need"),  # again
        arrow("5", "need", None),
        arrow("6", "need", "need"),
        arrow("7", "box", "action") | {"endArrowhead": None, "startArrowhead": "arrow"},  # as 2, drawn backwards
    ]
    found = brought(drawing(*frames, box, *cards, *arrows), "x.excalidraw")
    assert found.links == [Link("answers", 1, 0), Link("realises", 2, 1)]
    assert report(found) == {"arrow_kinds": 1, "arrow_twice": 2, "arrow_ends": 2}


def test_two_elements_of_one_id_are_both_there() -> None:
    assert texts(brought(drawing(written("a", "Uno"), written("a", "Due")), "x.excalidraw")) == ["Uno", "Due"]


def test_a_drawing_is_known_by_what_is_in_it() -> None:
    assert texts(brought("\ufeff" + drawing(written("a", "Uno")), "senza nome")) == ["Uno"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('{"type": "excalidraw", "elements": [', "unreadable_file"),
        ('{"type": "excalidraw", "elements": {}}', "unknown_format"),
        ('{"type": "FeatureCollection", "elements": []}', "unknown_format"),
        ("[1, 2]", "unreadable_file"),
        ('{"type": "excalidraw", "elements": []}', "empty_file"),
        ('{"type": "excalidraw", "elements": [' + "[" * 10_000 + "]" * 10_000 + "]}", "unreadable_file"),
        ('{"type": "excalidraw", "elements": [], "x": ' + "[" * 10_000 + "]" * 10_000 + "}", "unreadable_file"),
        ('{"type": "excalidraw", "elements": [' + "1," * 400_001 + "1]}", "swollen_file"),
    ],
)
def test_what_is_no_drawing_is_refused(content: str, code: str) -> None:
    assert refused(content, "x.excalidraw") == code


def test_numbers_beyond_all_bounds_put_a_text_at_the_middle() -> None:
    far = drawing(written("a", "Uno", x=1e308, y=1e308, width=1e308), written("b", "Due"))
    assert texts(brought(far, "x.excalidraw")) == ["Uno", "Due"]
