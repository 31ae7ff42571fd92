"""ODT and ODS read back: the same as Word and Excel get, in its language, with its fonts, and nothing that is run."""

import io
import zipfile
from datetime import date
from xml.etree import ElementTree

import docx
import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cocreate.exports import render
from cocreate.exports.packed import writable
from cocreate.locales import LANGUAGES, Language
from tests.exports.open_document import NS, OFFICE, TABLE, TEXT, paragraphs, part, sheets, tables, told
from tests.exports.reading import sheets as excel_sheets
from tests.exports.test_documents import titled
from tests.exports.test_tables import LINKS, NASTY, planned
from tests.exports.test_tables import TEXT as ANY
from tests.plans import brescia
from tests.plans.untimed import UNTIMED

FO, STYLE = (f"{{{NS.format(name)}}}" for name in ("xsl-fo-compatible", "style"))
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"


@pytest.mark.parametrize(("format", "media"), [("odt", "text"), ("ods", "spreadsheet")])
def test_EXP_1_the_package_is_one_and_lists_what_is_in_it(format: str, media: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(render(brescia.plan(), format, "it")))
    first = archive.infolist()[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert archive.read("mimetype").decode() == f"application/vnd.oasis.opendocument.{media}"
    listed = ElementTree.fromstring(archive.read("META-INF/manifest.xml"))
    names = {entry.get(f"{{{NS.format('manifest')}}}full-path") for entry in listed}
    assert names == {"/", *archive.namelist()} - {"mimetype", "META-INF/manifest.xml"}
    assert archive.testzip() is None
    fonts = [name for name in names if name and name.startswith("Fonts/")]
    assert len(fonts) == 2 and all(archive.read(name)[:4] == b"\0\1\0\0" for name in fonts)


@pytest.mark.parametrize("format", ["odt", "ods"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_EXP_1_it_has_its_language_and_title(format: str, language: Language) -> None:
    body = render(brescia.plan(), format, language)
    about = part(body, "meta.xml")
    assert about.find(f".//{DC}title").text == brescia.WORKSHOP["board"]["title"]  # type: ignore[union-attr]
    assert about.find(f".//{DC}language").text.startswith(language)  # type: ignore[union-attr]
    said = {one.get(f"{FO}language") for one in part(body, "styles.xml").iter() if one.get(f"{FO}language")}
    assert said == {language}


def test_EXP_1_the_text_has_real_headings_lists_and_tables_that_repeat_their_heads() -> None:
    content = part(render(brescia.plan(), "odt", "it"))
    heads = [(one.get(f"{TEXT}outline-level"), one.text) for one in content.iter(f"{TEXT}h")]
    assert [text for level, text in heads if level == "1"][:3] == [
        "Le azioni",
        "Il calendario",
        "I bisogni e le risposte",
    ]
    assert len(list(content.iter(f"{TEXT}list"))) > 13
    shown = list(content.iter(f"{TABLE}table"))
    assert len(shown) == 8
    for table in shown:
        assert table.find(f"{TABLE}table-header-rows/{TABLE}table-row") is not None
        assert table.find(f"{TABLE}title").text  # type: ignore[union-attr]
    described = [one.text for one in content.iter() if one.tag.endswith("svg-compatible:1.0}desc")]
    assert [text[:29] for text in described if text] == ["Calendario delle azioni da 1 "]
    footer = part(render(brescia.plan(), "odt", "en"), "styles.xml").find(f".//{STYLE}footer/{TEXT}p")
    assert footer is not None and told(footer) == "Page 1 of 1"


@pytest.mark.parametrize("language", LANGUAGES)
def test_EXP_1_the_text_says_what_the_word_document_says(language: Language) -> None:
    word = docx.Document(io.BytesIO(render(brescia.plan(), "docx", language)))
    theirs = [[[cell.text for cell in row.cells] for row in table.rows] for table in word.tables]
    assert tables(render(brescia.plan(), "odt", language)) == theirs
    ours = [line for line in paragraphs(render(brescia.plan(), "odt", language)) if line]
    assert ours == [paragraph.text for paragraph in word.paragraphs if paragraph.text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_EXP_1_the_workbook_has_what_the_excel_one_has(language: Language) -> None:
    ours = sheets(render(brescia.plan(), "ods", language))
    theirs = excel_sheets(render(brescia.plan(), "xlsx", language))
    assert list(ours) == list(theirs)
    for name, rows in theirs.items():
        days = [tuple(cell.date() if hasattr(cell, "date") else cell for cell in row) for row in rows]
        assert [tuple(row.values()) for row in ours[name]] == days


@given(text=ANY)
@example("=1+1")
@example(" a  b\tc\n\n d ")
@settings(UNTIMED, max_examples=40)
def test_S7_any_text_comes_back_from_ods_and_nothing_in_it_is_a_formula_or_a_link(text: str) -> None:
    body = render(planned(text), "ods", "it")
    found = sheets(body)
    expected = writable(text).replace("\r\n", "\n").replace("\r", "\n") or None
    assert found["Azioni"][0]["Azione"] == expected
    assert found["Bisogni"][0]["Bisogno"] == expected
    _nothing_is_run(body)


@pytest.mark.parametrize("text", [*NASTY, *LINKS])
def test_S7_what_a_spreadsheet_would_run_comes_back_from_ods_as_text(text: str) -> None:
    body = render(planned(text), "ods", "it")
    assert sheets(body)["Azioni"][0]["Azione"] == (writable(text) or None)
    _nothing_is_run(body)


def _nothing_is_run(body: bytes) -> None:
    for name in zipfile.ZipFile(io.BytesIO(body)).namelist():
        if name.endswith(".xml"):
            for one in part(body, name).iter():
                assert f"{TABLE}formula" not in one.attrib
                assert not one.tag.startswith(f"{OFFICE}scripts") and not one.tag.startswith(f"{OFFICE}event")
                assert one.get(f"{XLINK}href", "Fonts/").startswith(("Fonts/", "Pictures/"))


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
@example("<b>&amp;</b> \ufffe  due  spazi ")
@settings(UNTIMED, max_examples=15)
def test_any_text_stands_in_the_open_document_as_it_was_written(text: str) -> None:
    body = render(titled(text), "odt", "it")
    assert tables(body)[1][1][1] == (writable(text.strip()) or "(senza testo)")
    _nothing_is_run(body)


def test_a_day_that_excel_does_not_know_and_a_text_too_long_for_it_stay_readable_in_ods() -> None:
    plan = brescia.plan()
    actions = [msgspec.structs.replace(action, start="0001-01-01", ideas=[]) for action in plan.actions]
    ideas = [msgspec.structs.replace(idea, text="x" * 40_000) for idea in plan.ideas]
    found = sheets(render(msgspec.structs.replace(plan, actions=actions, ideas=ideas), "ods", "it"))
    assert found["Azioni"][0]["Inizio"] == "0001-01-01"
    assert isinstance(found["Azioni"][0]["Fine"], date)
    assert len(str(found["Idee"][0]["Idea"])) == 32_767
