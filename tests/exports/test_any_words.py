"""Words of any kind come through every format; and no format fetches anything as it is made."""

import io
import re
import struct
import subprocess
import sys
from collections.abc import Callable

import docx
import msgspec
import openpyxl
import pikepdf
import pytest
from icalendar import Calendar

from cocreate.exports import FORMATS, glyphs, papers, render, report
from cocreate.exports.gantt import gantt
from cocreate.exports.glyphs import STAND_IN, wide
from cocreate.exports.lifted import lifted
from cocreate.exports.md import literal
from cocreate.exports.timeline import LABEL
from cocreate.exports.typesetter import EMBEDDED, FONTS, FONTS_OF, HERE
from cocreate.exports.words import Words
from cocreate.locales import sentence
from tests.exports import open_document, reading
from tests.exports.reading import cells, drawn
from tests.exports.test_documents import is_declared, pdf_of, texts, titled
from tests.monitoring.test_report import YEAR, whole
from tests.plans import brescia

EMOJI = "Nido 😀 👩‍👩‍👧 🇮🇹 ☑"
ARABIC = "روضة الحي مفتوحة حتى السابعة"
CHINESE = "社区托儿所 七点关门"
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 40
HINDI = "बच्चों का केंद्र"
CHEROKEE = "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ"  # which none of the fonts has
WRITTEN = {  # in the letters of those who live here, and of their neighbours
    "Chinese": CHINESE,
    "traditional Chinese": "幼兒園開放時間延長",
    "Japanese": "保育園の開園時間を延ばす ｶﾀｶﾅ",
    "Korean": "어린이집 운영 시간 연장",
    "Arabic": ARABIC,
    "Urdu": "بچوں کا مرکز ٹھیک ہے",
    "Hebrew": "מעון יום שכונתי",
    "Hindi": HINDI,
    "Bengali": "বাংলা লেখা",
    "Punjabi": "ਪੰਜਾਬੀ ਲਿਖਤ",
    "Sinhala": "ළමා මධ්‍යස්ථානය",
    "Tamil": "குழந்தைகள் மையம்",
    "Thai": "ศูนย์เด็กเล็ก",
    "Amharic": "የሕፃናት ማቆያ",
    "Georgian": "საბავშვო ბაღი",
    "Russian": "детский сад",
}

READ: dict[str, Callable[[bytes], str]] = {
    "docx": lambda body: docx.Document(io.BytesIO(body)).tables[1].rows[1].cells[1].text,
    "odt": lambda body: open_document.tables(body)[1][1][1],
    "xlsx": lambda body: str(openpyxl.load_workbook(io.BytesIO(body))["Azioni"]["C2"].value),
    "ods": lambda body: str(open_document.sheets(body)["Azioni"][0]["Azione"]),
    "csv": lambda body: cells(body)[0]["Azione"],
    "json": lambda body: str(msgspec.json.decode(body)["actions"][0]["text"]),
    "ics": lambda body: str(Calendar.from_ical(body).walk("VTODO")[0]["SUMMARY"]),
}


@pytest.mark.parametrize("text", [EMOJI, ARABIC, CHINESE, LONG, HINDI])
@pytest.mark.parametrize("format", READ)
def test_EXP_3_any_words_come_back_as_they_were_written(format: str, text: str) -> None:
    assert READ[format](render(titled(text), format, "it")) == text


@pytest.mark.parametrize("text", [EMOJI, ARABIC, CHINESE, LONG, HINDI])
def test_EXP_3_markdown_and_the_picture_have_them_too(text: str) -> None:
    assert literal(text) in render(titled(text), "md", "it").decode()
    start = text[:20]
    assert [line for line in drawn(render(titled(text), "svg", "it")) if line.startswith(start)]
    assert len(render(titled(text), "png", "it")) > 10_000


@pytest.mark.parametrize("text", [EMOJI, LONG])
def test_EXP_3_the_pdf_has_the_words_whose_letters_it_brings(text: str) -> None:
    told = re.sub(r"[\s\u200b\u00ad-]", "", texts(pdf_of(titled(text))))
    assert re.sub(r"[\s\u200d-]", "", text) in told.replace("\u200d", "")


def in_a_paper(text: str, format: str) -> bytes:
    """As its title, in its first action and in a passage."""
    return papers.render(titled(text), papers.Given(passages={"plan.training.it": text}), "plan", format, "it")


def in_a_report(text: str, format: str) -> bytes:
    """As its title, in its first action and in what was said of that."""
    year = whole(YEAR)
    first, *rest = year.actions
    actions = [msgspec.structs.replace(first, text=text, note=text), *rest]
    return report.render(msgspec.structs.replace(year, title=text, actions=actions), format, "it")


@pytest.mark.parametrize("text", [EMOJI, ARABIC, CHINESE, LONG, HINDI])
@pytest.mark.parametrize("made", [in_a_paper, in_a_report])
def test_EXP_3_papers_and_reports_have_them_as_they_were_written(made: Callable[[str, str], bytes], text: str) -> None:
    for format in ("docx", "odt", "md"):
        assert reading.said(format, made(text, format)).count(text) >= 3, format
    body = made(text, "pdf")
    letters, written = (re.sub(r"[\s\u200b\u00ad\u200d-]", "", told) for told in (reading.said("pdf", body), text))
    assert is_declared(reading.pdf_of(body)) and STAND_IN not in letters
    assert [one for one in set(written) if letters.count(one) < 3 * written.count(one)] == []


def drawn_as_nothing(pdf: pikepdf.Pdf) -> int:
    """How many glyphs are .notdef, the one of a font that stands for those that it has not."""
    codes = (
        bytes(part)[at : at + 2]
        for page in pdf.pages
        for instruction in pikepdf.parse_content_stream(page)
        if str(instruction.operator) in ("Tj", "TJ")
        for operand in [instruction.operands[0]]
        for part in (operand if isinstance(operand, pikepdf.Array) else [operand])
        if isinstance(part, pikepdf.String)
        for at in range(0, len(bytes(part)), 2)
    )
    return sum(code == b"\0\0" for code in codes)


@pytest.mark.parametrize("language", WRITTEN)
def test_EXP_3_the_pdf_has_a_glyph_for_each_letter_of_the_languages_that_are_spoken_here(language: str) -> None:
    """In the text, and in the picture, where what its drawer cannot join is laid over it."""
    text = WRITTEN[language]
    pdf = pdf_of(titled(text))
    told = texts(pdf)
    assert STAND_IN not in told and drawn_as_nothing(pdf) == 0
    assert all(letter in told for letter in set(text) - set(" \u200d"))
    assert is_declared(pdf), "and so it is to be read by ear, too"


def test_a_glyph_that_is_none_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    glyphs._letter.cache_clear()
    all_of_them = (frozenset(range(0x110000)),)
    monkeypatch.setattr(glyphs, "covered", lambda: all_of_them)
    assert drawn_as_nothing(pdf_of(titled(CHEROKEE))) > 0
    glyphs._letter.cache_clear()


@pytest.mark.parametrize(("one", "other"), [("托儿所", "幼兒園"), ("어린이", "연장을"), ("ළමාම", "ළමාව"), ("בית", "גדר")])
def test_EXP_3_the_picture_in_pixels_shows_them_too(one: str, other: str) -> None:
    """As boxes they would look alike."""
    assert render(titled(one), "png", "it") != render(titled(other), "png", "it")


def test_EXP_3_what_no_font_has_is_a_box_and_the_file_says_so_the_picture_too() -> None:
    pdf = texts(pdf_of(titled(CHEROKEE)))
    assert STAND_IN * 3 in pdf and CHEROKEE[0] not in pdf
    assert render(titled("ᏣᎳᎩ"), "png", "it") == render(titled("ᎦᏬᏂ"), "png", "it")
    noted, whole = (gantt(Words.of(brescia.plan()), note=note) for note in (sentence("it", "plan-glyphs"), ""))
    assert noted.height > whole.height and "mostrati come" in noted.svg
    assert tall(render(titled(CHEROKEE), "png", "it")) > tall(render(titled(CHINESE), "png", "it"))


def tall(png: bytes) -> int:
    return int(struct.unpack(">I", png[20:24])[0])


def test_EXP_3_a_label_that_is_laid_over_the_picture_is_cut_where_the_bars_begin() -> None:
    long = titled("社区托儿所" * 30)
    [label] = [line for line in lifted(gantt(Words.of(long)).svg).laid if line.x < LABEL and not line.strong]
    assert label.text.endswith("…") and label.x + wide(label.text) * label.size <= 32 + LABEL
    assert lifted(gantt(Words.of(brescia.plan())).svg).laid == []


def test_the_fonts_of_the_typesetter_the_templates_and_the_folder_are_the_same() -> None:
    listed = re.findall(r'^  "(.+)",$', (HERE / "fonts.typ").read_text("utf-8"), re.MULTILINE)
    assert listed == list(FONTS_OF)
    styles = {
        "AtkinsonHyperlegibleNext_400Regular_Italic.ttf",
        "AtkinsonHyperlegibleNext_600SemiBold.ttf",
        EMBEDDED[700],
    }
    assert {path.name for path in FONTS.iterdir() if path.suffix in (".ttf", ".otf")} == {*FONTS_OF.values(), *styles}
    largest = max(FONTS_OF.values(), key=lambda name: (FONTS / name).stat().st_size)
    assert list(FONTS_OF.values())[-1] == largest, "it is read only where none before it has a letter"


WITHOUT_NET = """
import sys
asked = []
def heard(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "subprocess.", "os.system", "os.exec")):
        asked.append(event)
        raise OSError(event)
from cocreate.exports import FORMATS, papers, render, report
from tests.exports.test_any_words import in_a_paper, in_a_report
from tests.exports.test_documents import titled
sys.addaudithook(heard)
for text in ('=WEBSERVICE("http://127.0.0.1:9/x")', '<image href="http://127.0.0.1:9/x"/> @import url(http://127.0.0.1:9/)'):
    for format in FORMATS:
        assert render(titled(text), format, "it"), format
    for format in papers.DOCUMENTS:
        assert in_a_paper(text, format), format
    for format in report.FORMATS:
        assert in_a_report(text, format), format
print(asked)
"""


def test_EXP_3_nothing_is_fetched_nor_started_as_a_file_is_made() -> None:
    """In a process that may not: what Python is asked for is refused; where the system allows, there is no network."""
    alone = ["unshare", "--user", "--map-root-user", "--net"]
    possible = subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0
    program = [*(alone if possible else []), sys.executable, "-c", WITHOUT_NET]
    done = subprocess.run(program, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


def test_EXP_3_the_formats_that_are_read_back_are_all_that_hold_words() -> None:
    assert set(FORMATS) - set(READ) == {"pdf", "md", "svg", "png"}
