"""Pictures of any size: pixels within what programs open, pages on which every word can be read."""

import pytest

from cocreate.boards.events import Fields, Records
from cocreate.exports.board import _taken, render
from cocreate.exports.board.fit import LARGE, LEAST
from cocreate.exports.board.pdf import LEGIBLE, PAPERS
from cocreate.exports.board.png import AREA, SIDE
from cocreate.exports.board.scene import Rect, parts, whole
from cocreate.exports.board.view import View, view
from tests.exports.boards import brescia, file_of, taken_of
from tests.exports.reading import pdf_of, pictured, size
from tests.exports.test_documents import figures_of, is_declared, tags

ROOM = Rect(0, 0, 2400, 1500)


def spread(cards: int, *, columns: int = 3, far: int = 0) -> Records:
    """A zone that is as deep as it needs to be for so many cards; one of them far away."""
    placed: dict[str, Fields] = {
        f"c{n:04}": {
            "kind": "need",
            "zone": "z",
            "text": f"Carta {n} di molte, con alcune parole che dicono qualcosa",
            "x": 16 + n % columns * 196 + (far if n == 0 else 0),
            "y": 56 + n // columns * 160,
            "group": f"g{n // 7}",
        }
        for n in range(cards)
    }
    zone = {"title": "Bisogni", "kind": "need", "order": 0, "x": 0, "y": 0, "w": 32 + 196 * columns, "h": 1520}
    groups = {f"g{n}": {"title": f"Gruppo {n}"} for n in range(0, cards // 7, 2)}
    return {"board": {"board": {"title": "Grande"}}, "zone": {"z": zone}, "card": placed, "group": groups}


def seen(records: Records) -> View:
    return view(_taken.decode(taken_of(records)))


@pytest.mark.parametrize("far", [0, 90_000])
@pytest.mark.parametrize("cards", [3, 400])
def test_a_png_is_within_what_programs_open(cards: int, far: int) -> None:
    width, height = size(render(taken_of(spread(cards, far=far)), "png"))
    assert max(width, height) <= SIDE
    assert width * height <= AREA
    if cards == 3 and not far:
        assert height > 3_000  # two pixels a unit


def test_the_brescia_board_is_one_page_on_which_every_word_can_be_read() -> None:
    pdf = pdf_of(file_of(brescia(), "pdf"))
    assert len(figures_of(pdf)) == 1
    box = [float(side) for side in pdf.pages[0].MediaBox][2:]
    assert box == pytest.approx([1190.6, 841.9], abs=0.2)
    bounds = whole(seen(brescia().board.records)).bounds
    assert (PAPERS[1].room(0)[1] / bounds.h) * LARGE > LEGIBLE > (PAPERS[1].room(0)[1] / bounds.h) * LEAST


def test_a_board_that_is_too_large_for_a_page_is_a_map_and_then_page_by_page() -> None:
    pdf = pdf_of(render(taken_of(spread(400)), "pdf"))
    assert is_declared(pdf)
    described = figures_of(pdf)
    assert described[0].startswith("Immagine della lavagna «Grande»: 1 zone, 400 carte")
    assert sum(int(alt.split(": ")[1].split()[0]) for alt in described[1:]) == 400
    assert [kind for kind, _ in tags(pdf)].count("/LI") == 400
    assert "Bisogni(2di" in pictured(pdf).replace(" ", "")


@pytest.mark.parametrize("far", [0, 50_000])
@pytest.mark.parametrize("columns", [1, 3, 20])
def test_no_card_is_lost_or_cut_between_two_pages(columns: int, far: int) -> None:
    shown = seen(spread(333, columns=columns, far=far))
    pages = parts(shown, ROOM)
    placed = [one.card.number for page in pages for one in page.scene.cards]
    assert sorted(placed) == list(range(1, 334))
    for page in pages:
        cards = page.scene.cards
        assert all(0 <= one.x <= ROOM.w - 180 and 0 <= one.y <= ROOM.h - 144 for one in cards)
        spots = [(one.x, one.y) for one in cards]
        assert len(set(spots)) == len(spots)
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))


def test_the_bands_of_a_zone_are_of_about_the_same_height() -> None:
    [page] = parts(seen(spread(40)), ROOM)  # 14 rows, of which 9 have room
    heights = {strip: max(one.y for one in page.scene.cards if one.strip == strip) for strip in (0, 1)}
    assert abs(heights[0] - heights[1]) <= 160


def test_a_group_that_goes_on_in_the_next_band_has_a_box_in_each() -> None:
    [page] = parts(seen(spread(40)), ROOM)
    for box in page.scene.boxes:
        assert box.rect.w < 700
