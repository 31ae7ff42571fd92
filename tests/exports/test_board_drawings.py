"""DRW-4: every file of a board shows its drawings and images, and says what each is, or that nobody has said it."""

import csv
import hashlib
import io
import xml.etree.ElementTree as ET

import openpyxl
import pikepdf
import pytest
from PIL import Image

from cocreate.boards import commands as c
from cocreate.exports.board import FORMATS, render
from tests.exports.boards import taken
from tests.helpers.given import Table, card, drawing, given
from tests.images_made import image, photo

PHOTO = photo((400, 300), orientation=1)
FILE = hashlib.sha256(PHOTO).hexdigest()
TOLD = "Il nido visto dalla <strada> & dal parco"


def table() -> Table:
    at_table = given("cluster").by("anna", card("k", text="Un nido"))
    at_table.by("anna", drawing("told", form="image", file=FILE, label=TOLD, w=400, h=300))
    at_table.by(
        "anna",
        drawing("untold", form="image", file="b" * 64, w=300),
        drawing("stroke"),
        drawing("ring", form="ellipse"),
    )
    return at_table.by("bruno", drawing("words", form="text", label="Qui si comincia"))


def file_of(format: str, images: dict[str, bytes] | None = None, viewer: str | None = None) -> bytes:
    return render(taken(table(), viewer, "en"), format, {FILE: PHOTO} if images is None else images)


def heard(pdf: bytes) -> list[str]:
    """The text alternatives of its figures."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [str(one["/Alt"]) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Alt" in one]


@pytest.mark.parametrize("format", ["md", "csv", "svg"])
def test_DRW_4_what_is_text_says_each_description_or_that_it_is_missing(format: str) -> None:
    said = file_of(format).decode("utf-8-sig")
    if format == "svg":
        said = "\n".join(one.text or "" for one in ET.fromstring(said).iter("{http://www.w3.org/2000/svg}title"))
    plain = said.replace("\\", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert TOLD in plain and "Qui si comincia" in plain
    assert plain.count("without description") == 2  # the other image and the stroke: an ellipse says what it is


def test_DRW_4_a_workbook_has_a_sheet_of_them() -> None:
    book = openpyxl.load_workbook(io.BytesIO(file_of("xlsx")))
    rows = list(book["Drawings and images"].iter_rows(min_row=2, values_only=True))
    said = {str(row[1]): row[3] for row in rows}
    assert said["told"] == TOLD and said["untold"] == said["stroke"] == "without description"
    assert len(rows) == len(table().board.of("drawing"))


def test_DRW_4_a_table_of_one_sheet_has_them_after_the_cards() -> None:
    rows = list(csv.DictReader(io.StringIO(file_of("csv").decode("utf-8-sig"))))
    kinds = [row["Kind"] for row in rows]
    assert kinds[0] == "need" and kinds.count("Image") == 2


def test_DRW_4_a_tagged_document_has_each_image_with_its_text_alternative() -> None:
    alternatives = heard(file_of("pdf"))
    assert any(TOLD in said for said in alternatives)
    with pikepdf.open(io.BytesIO(file_of("pdf"))) as document:
        assert document.Root.MarkInfo.Marked


def test_DRW_4_pictures_show_the_image_and_say_where_one_is_gone() -> None:
    with_it, without = (Image.open(io.BytesIO(file_of("png", images))).convert("RGB") for images in (None, {}))
    reds = [
        sum(count for count, (r, g, b) in one.getcolors(1 << 24) or [] if r > 230 and g < 40 and b < 40)
        for one in (with_it, without)
    ]
    assert reds[0] > 50_000 and reds[1] < 100
    svg = file_of("svg").decode()
    assert svg.count("data:image/jpeg") == 1 and "Image not available" in svg


def test_DEC_4_a_drawing_made_in_private_is_in_nobody_elses_file() -> None:
    at_table = given("listen").by("anna", drawing("d", label="segretissimo"))
    for format in sorted(set(FORMATS) - {"png", "pdf", "xlsx"}):
        for viewer, seen in (("anna", True), ("bruno", False), (None, False)):
            assert (b"segretissimo" in render(taken(at_table, viewer, "en"), format)) == seen


def test_DRW_4_a_screenshot_takes_no_more_room_in_a_file_than_is_seen_of_it() -> None:
    raw = image("PNG", (2_000, 2_000))
    at_table = given().by("anna", drawing("i", form="image", file=FILE, w=50, h=50))
    small = render(taken(at_table, None, "en"), "svg", {FILE: raw}).decode()
    assert small.count("data:image") == 1


def test_DRW_4_two_hundred_strokes_are_drawn_where_they_lie() -> None:
    at_table = given()
    for n in range(200):
        at_table.by("anna", drawing(f"s{n}"))
    svg = render(taken(at_table, None, "en"), "svg").decode()
    assert svg.count('<path d="M10 20Q30 60') == 200
    assert c.MAX_DRAWINGS >= 200
