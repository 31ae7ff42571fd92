"""Files that are none: each is refused with a sentence, or comes to something bounded; nothing else is ever raised."""

import random
import re
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given as holds_for
from hypothesis import settings
from hypothesis import strategies as st

from cocreate.boards import commands as c
from cocreate.boards.gate import admit
from cocreate.errors import Refused
from cocreate.imports.asking import batches, wanted
from cocreate.imports.brought import Brought, bring
from cocreate.imports.decoded import MOST_LINES
from cocreate.imports.found import CHANGED, LOST, MAX_FILE, MAX_NOTES, LeftOut
from cocreate.locales import LANGUAGES, sentence
from tests.helpers.given import given
from tests.imports.files import ZONES, brought, drawing, refused, report, written

FRAME = 65_536  # bytes
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
NAMES = ["x.csv", "x.tsv", "x.txt", "x.md", "x.xlsx", "x.excalidraw", "x.json", "x", "", "x.exe", ".", "csv", "a.b.MD"]


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "x.csv", "empty_file"),
        (b" \n\t\n", "x.txt", "empty_file"),
        (b"\xef\xbb\xbf", "x.csv", "empty_file"),
        (b"testo;zona\n", "x.csv", "empty_file"),
        (b"x" * (MAX_FILE + 1), "x.txt", "too_big"),
        (PNG, "foto.png", "unknown_format"),
        (PNG, "foto.csv", "unreadable_file"),
        (OLE, "vecchio.xls", "unknown_format"),
        (OLE, "vecchio.xlsx", "unreadable_file"),
        (b"%PDF-1.7", "piano.pdf", "unknown_format"),
        (b"testo", "x.xlsx", "unreadable_file"),
        (b"testo", "x.excalidraw", "unreadable_file"),
        (random.Random(1).randbytes(50_000), "x.csv", "unreadable_file"),
        (b"\xff\xfea", "x.txt", "unreadable_file"),
        (b"testo\x00\x01\x02", "x.txt", "unreadable_file"),
        (b"\x81\x8d\x8f", "x.txt", "unreadable_file"),
        (b"," * 200_000, "x.csv", "swollen_file"),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes, name: str, code: str) -> None:
    assert refused(content, name) == code
    for language in LANGUAGES:
        assert sentence(language, f"refused-{code}", max=1, size=2)


@pytest.mark.parametrize("name", ["x.csv", "x.txt", "x.md"])
def test_a_million_rows_are_refused(name: str) -> None:
    assert refused("a\n" * 1_000_000, name) == "swollen_file"


def test_many_rows_come_to_as_many_as_a_board_has_room_for() -> None:
    found = brought("a\n" * MOST_LINES, "x.csv")
    assert len(found.cards) == MAX_NOTES and report(found) == {"beyond": MOST_LINES - MAX_NOTES}


SWOLLEN: dict[str, tuple[Callable[[int], str], str]] = {
    "brackets": (lambda n: "[" * n, "x.md"),
    "images": (lambda n: "![" * n, "x.md"),
    "links": (lambda n: "[](" * n, "x.md"),
    "stars": (lambda n: "*a" * n, "x.md"),
    "underlines": (lambda n: "_a " * n, "x.md"),
    "remarks": (lambda n: "<!--" * n, "x.md"),
    "quotes": (lambda n: "> " * n, "x.md"),
    "fences": (lambda n: "```a\n" * (n // 10), "x.md"),
    "lines of one paragraph": (lambda n: "a\n" * (n // 10), "x.md"),
    "items within items": (lambda n: "".join(" " * (i % 500) + "- a\n" for i in range(n // 100)), "x.md"),
    "spaces": (lambda n: "-" + " " * n + "a", "x.txt"),
    "numbers": (lambda n: "1. " * n, "x.txt"),
    "quotation marks": (lambda n: '"' * n, "x.csv"),
    "a cell": (lambda n: '"' + "a\n" * (n // 10) + '"', "x.csv"),
    "guards": (lambda n: "'" * 100_000 + "\n", "x.csv"),
    "combining accents": (lambda n: "testo;zona\na;" + "\u0301" * 60_000, "x.csv"),
}


@pytest.mark.parametrize("name", SWOLLEN)
def test_no_pattern_reads_a_text_more_than_once(name: str) -> None:
    """Where one did, this would take minutes."""
    make, file = SWOLLEN[name]
    found = bring(make(300_000).encode()[:MAX_FILE], file, ZONES, "needs")
    assert isinstance(found, Brought) or found.code in ("swollen_file", "empty_file")


@settings(max_examples=300, deadline=None)
@holds_for(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)), st.sampled_from(NAMES))
def test_any_bytes_come_to_cards_or_to_a_refusal(content: bytes, name: str) -> None:
    found = bring(content, name, ZONES, "needs")
    if isinstance(found, Refused):
        assert sentence("it", f"refused-{found.code}", **found.args)
    else:
        assert all(card.text.strip() and len(card.text) <= c.MAX_TEXT for card in found.cards)


ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)
TABLE = given()


@settings(max_examples=100, deadline=None)
@holds_for(st.lists(st.tuples(ANY_TEXT, ANY_TEXT, st.floats(allow_nan=False)), max_size=8), ANY_TEXT)
def test_LOG_12_all_that_is_asked_for_passes_the_gate(cards: list[tuple[str, str, float]], title: str) -> None:
    elements = [written(f"t{n}", text, x=at, y=-at, frameId=zone) for n, (text, zone, at) in enumerate(cards)]
    rows = "\n".join(f"{text!r}\t{title!r}" for text, _, _ in cards)
    for content, name in ((drawing(*elements), "x.excalidraw"), ("testo\tgruppo\n" + rows, "x.txt")):
        found = bring(content.encode("utf-8", "surrogatepass"), name, ZONES, "needs")
        if isinstance(found, Brought):
            passes_the_gate(found)


def passes_the_gate(found: Brought) -> None:
    want = wanted(found, "b", "d", TABLE.board.records)
    decoder = msgspec.json.Decoder(c.SocketCommand)
    commands = [*want.groups, *(c.AddCards(cards=cards) for cards in batches(want.cards)), *want.links]
    for command in commands:
        assert admit(decoder, msgspec.json.encode(command), FRAME) == command


def test_the_longest_texts_fill_no_frame_beyond_its_size() -> None:
    found = brought("\n".join("\N{BLACK HEART SUIT}" * 2_000 for _ in range(40)), "x.txt")
    assert len(found.cards) == 40
    passes_the_gate(found)


@pytest.mark.parametrize("code", sorted(LOST | CHANGED))
def test_all_that_is_left_out_is_said_in_all_languages(code: str) -> None:
    for language in LANGUAGES:
        said = LeftOut(code, 1_234).sentence(language)
        assert not re.search(r"[{}$]", said) and said.endswith(".")
