"""Whatever people write stays text in every file: no markup, no formula, no link, and it never runs out of its card."""

import io
import re
from typing import Any
from xml.etree import ElementTree

import msgspec
import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cocreate.boards.events import Records
from cocreate.boards.plain import plain
from cocreate.exports.board import _taken, render
from cocreate.exports.board.fit import CUT, LARGE, LEAST, SIZES, WIDTH, fit, shortened
from cocreate.exports.board.measure import width
from cocreate.exports.board.picture import Drawn, Style, picture
from cocreate.exports.board.scene import whole
from cocreate.exports.board.view import Group, view
from cocreate.exports.board.words import Words
from cocreate.exports.glyphs import legible
from cocreate.exports.packed import writable
from tests.exports.boards import brescia, file_of, taken_of
from tests.exports.reading import cells, drawn, pdf_of, pictured
from tests.exports.test_documents import MARKUP, ODD, is_declared
from tests.exports.test_tables import LINKS, NASTY, TEXT, as_written
from tests.plans.untimed import UNTIMED

SVG = "{http://www.w3.org/2000/svg}"
SIMPLE = {f"{SVG}{name}" for name in ("svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan", "circle")}
BREAKING = ["</text><script>alert(1)</script>", "]]>", "&lt;b&gt; &#x41;", '" onload="x', "<!--", "<?xml?>", "%PDF"]
PRESS = "https://example.org/a?b=c javascript:alert(1)"


def written(text: str) -> bytes:
    """A board with this text wherever people write."""
    zone = {"title": text, "kind": "need", "prompt": text, "order": 0, "x": 0, "y": 0, "w": 616, "h": 700}
    cards = {
        "n1": {"kind": "need", "zone": "z", "text": text, "x": 16, "y": 56, "author": "anna", "group": "g"},
        "a1": {"kind": "action", "zone": "z", "text": text, "x": 212, "y": 56, "author": "anna", "owner": "o"}
        | {"indicator": {"name": text, "unit": text, "target": 1.5}},
    }
    records: Records = {
        "board": {"board": {"title": text, "language": "it", "phase": "p"}},
        "phase": {"p": {"title": text, "writing": "open"}},
        "zone": {"z": zone},
        "organisation": {"o": {"name": text, "sector": "public"}},
        "member": {"anna": {"role": "participant", "organisation": "o"}},
        "card": cards,  # type: ignore[dict-item]
        "group": {"g": {"title": text}},
        "comment": {"k": {"card": "n1", "text": text, "author": "anna", "at": 1}},
        "round": {"r": {"phase": "p", "zone": "z", "status": "closed", "opened": 1, "voters": 1, "tally": {"n1": 2}}},
    }
    return taken_of(records)


def bare(text: str) -> str:
    return "".join(text.split())


@given(text=TEXT)
@example("<script>alert(1)</script>")
@settings(UNTIMED, max_examples=60)
def test_any_text_gives_an_svg_with_that_text_and_nothing_that_runs_or_is_fetched(text: str) -> None:
    assert_harmless(render(written(text), "svg"))


@pytest.mark.parametrize("text", [*MARKUP, *ODD, *BREAKING, *LINKS, PRESS])
def test_what_could_be_markup_stays_text_in_the_svg(text: str) -> None:
    body = render(written(text), "svg")
    assert_harmless(body)
    if len(text) < 100:
        assert bare(writable(text)) in bare("".join(drawn(body)))


def assert_harmless(body: bytes) -> None:
    tree = ElementTree.fromstring(body.decode())
    assert {element.tag for element in tree.iter()} <= SIMPLE
    for element in tree.iter():
        names = {name.rpartition("}")[2] for name in element.attrib}
        assert not [name for name in names if name.startswith("on") or name in ("href", "style", "src", "class")]
        assert not [value for value in element.attrib.values() if "url(" in value or "javascript" in value]
    [style] = tree.iter(f"{SVG}style")
    assert set(re.findall(r"url\(([a-z]+:[a-z]+/[a-z]+)", style.text or "")) == {"data:font/ttf"}
    assert (style.text or "").count("url(") == 2


@given(text=TEXT)
@settings(UNTIMED, max_examples=40)
def test_S7_any_text_comes_back_from_the_tables_and_is_never_run(text: str) -> None:
    words = plain(text)  # no mark of Markdown is read where none is shown
    for row in cells(render(written(text), "csv")):
        assert as_written(row["Testo"]) == words
        assert not [name for name, cell in row.items() if cell[:1] in "=+@\t\r\n\0＝＋－＠" and cell]
    assert_plain_cells(render(written(text), "xlsx"), words)


@pytest.mark.parametrize("text", [text for text in [*NASTY, *LINKS] if plain(text) == text])
def test_S7_what_a_spreadsheet_would_run_stays_text(text: str) -> None:
    row = cells(render(written(text), "csv"))[0]
    assert [as_written(row[name]) for name in ("Testo", "Zona", "Gruppo", "Scritta da")] == [text] * 4
    assert (row["Testo"] != text) == bool(re.match(r"'*[=+\-@\t\n＝]", text))
    assert_plain_cells(render(written(text), "xlsx"), text)


def assert_plain_cells(body: bytes, text: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(body))
    there = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert not [cell for cell in there if cell.data_type == "f" or cell.hyperlink]
    for sheet, cell in (("Carte", "F2"), ("Commenti", "C2")):
        assert (book[sheet][cell].value or "") == writable(text)


@pytest.mark.parametrize("text", [*MARKUP, *ODD, *BREAKING, PRESS])
def test_markup_of_the_typesetter_stays_what_people_wrote_and_every_pdf_is_accessible(text: str) -> None:
    pdf = pdf_of(render(written(text), "pdf"))
    assert is_declared(pdf)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    if text in MARKUP or text in BREAKING:
        assert bare(text) in bare(pictured(pdf)).replace("\u200b", "")
    assert not [page for page in pdf.pages if page.get("/Annots")]


def test_a_pdf_that_cannot_be_declared_accessible_says_so() -> None:
    pdf = pdf_of(render(written("\ufb50"), "pdf"))
    assert is_declared(pdf) or "conformeaPDF/UA-1" in bare(pictured(pdf))


@pytest.mark.parametrize("text", [*BREAKING, *MARKUP, "# x\n- y\n1. z", "| a | b |", PRESS])
def test_markdown_of_people_is_no_markdown_of_the_file(text: str) -> None:
    told = render(written(text), "md").decode()
    assert not re.search(r"^(# x|- y|1\. z)", told, re.MULTILINE)
    assert "<script" not in told.replace("\\<", "") and "](" not in told
    assert "https://" not in told.replace("\\:", "")


# ---- what has room


@given(text=TEXT | st.text("il mW\n \u0627", max_size=900))
@example("x" * 2_000)
@example("supercalifragilistichespiralidoso" * 9)
@example("👩\u200d👩\u200d👧" * 60)
@example("")
@settings(UNTIMED, max_examples=100)
def test_no_line_of_a_card_is_wider_than_the_card_and_no_word_is_lost(text: str) -> None:
    for least in (LEAST, LARGE):
        fitted = fit(text, least)
        assert fitted.size in SIZES and fitted.size >= least
        for line in fitted.lines:
            assert width(line) * fitted.size <= WIDTH + 0.01 or len(line) == 1
        if fitted.cut:
            assert fitted.lines[-1].endswith(CUT)
        else:
            assert bare("".join(fitted.lines)) == bare(text)


def test_a_short_text_is_set_large_and_a_long_one_small_before_it_is_cut() -> None:
    assert fit("Nido").size == 16
    assert (fit("parola " * 18).size, fit("parola " * 18).cut) == (13, False)
    assert fit("parola " * 60).cut


def test_what_belongs_to_one_letter_is_not_torn() -> None:
    family = "👩\u200d👩\u200d👧"
    for line in fit(family * 40).lines:
        assert not line.startswith("\u200d") and not line.rstrip(CUT).endswith("\u200d")
    assert shortened(family * 40, 12).rstrip(CUT).endswith("👧")


def test_a_text_that_was_cut_is_whole_for_who_hovers_or_hears_and_in_the_pdf() -> None:
    long = "Una frase che non finisce mai. " * 40
    body = render(written(long.strip()), "svg")
    titles = [element.text for element in ElementTree.fromstring(body.decode()).iter(f"{SVG}title")]
    assert titles[1:] == [long.strip()] * 2
    assert bare(long) in bare(pictured(pdf_of(render(written(long), "pdf"))))


def test_a_text_that_runs_from_right_to_left_begins_at_the_right() -> None:
    body = render(written("مرحبا بالعالم"), "svg").decode()
    assert 'text-anchor="end"' in body
    assert 'text-anchor="end"' not in render(written("ciao مرحبا"), "svg").decode()


def test_the_names_on_cards_stay_within_them() -> None:
    """Measured by the tables of the fonts, as they are drawn."""
    tree: Any = ElementTree.fromstring(file_of(brescia(), "svg").decode())
    feet = [text for text in tree.iter(f"{SVG}text") if text.get("font-size") == "13"]
    assert len(feet) > 100
    for text in feet:
        assert width("".join(text.itertext())) * 13 <= 150


# ---- letters that take other fonts


def shown(text: str, *, beneath: bool = False) -> Drawn:
    """A picture for the typesetter of two cards, the second of them upon the first or beside it."""
    seen = view(_taken.decode(written(text)))
    [zone] = seen.zones
    first, second = zone.cards
    if beneath:
        second = msgspec.structs.replace(second, x=first.x + 20, y=first.y + 20)
    moved = msgspec.structs.replace(zone, groups=[Group("g", "", [first, second])])
    seen = msgspec.structs.replace(seen, zones=[moved], title="T", phase="")
    return picture(Words(seen), whole(seen), Style(letters=legible))


@pytest.mark.parametrize("text", ["Ciao 😀 a voi", "বাংলা লেখা", "ਪੰਜਾਬੀ", "Ελλάδα مرحبا"])
def test_a_line_with_letters_of_other_fonts_is_left_to_the_typesetter(text: str) -> None:
    drawn = shown(text)
    laid = [line.text for line in drawn.laid]
    assert laid.count(text) >= 4  # title and prompt of the zone, two cards
    assert not [line for line in drawn_lines(drawn) if text.split(maxsplit=1)[0] in line and text != line]
    assert shown("Così è più facile").laid == []


def test_what_lies_beneath_another_card_is_not_laid_over_both() -> None:
    beside, beneath = shown("Ciao 🎈"), shown("Ciao 🎈", beneath=True)
    assert [len(one.laid) for one in (beside, beneath)] == [len(beside.laid), len(beside.laid) - 2]
    assert 'font-family="Noto Emoji">🎈' in beneath.svg and "🎈" not in beside.svg


def tall(png: bytes) -> int:
    return int.from_bytes(png[20:24], "big")


def test_EXP_3_the_board_in_pixels_shows_letters_of_all_languages_and_says_where_it_cannot() -> None:
    chinese, other, boxes, more = (render(written(text), "png") for text in ("托儿所", "幼兒園", "ᏣᎳᎩ", "ᎦᏬᏂ"))
    assert chinese != other and boxes == more, "boxes look alike"
    assert tall(boxes) > tall(chinese), "there is one line more, below the title"


def drawn_lines(one: Drawn) -> list[str]:
    return drawn(one.svg.encode())
