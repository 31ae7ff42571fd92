"""PDF, Word and Markdown read back: tagged, titled, in their language, with people's words as they wrote them."""

import io
import re
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import docx
import msgspec
import pikepdf
import pytest
from docx.oxml.ns import qn
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree  # type: ignore[import-untyped]

from cocreate.exports import FORMATS, glyphs, render
from cocreate.exports.glyphs import STAND_IN
from cocreate.exports.md import literal
from cocreate.exports.typesetter import EMBEDDED, FONTS
from cocreate.locales import LANGUAGES, Language, sentence
from cocreate.locales.formats import TAGS
from cocreate.plans.build import build
from cocreate.plans.plan import Plan
from tests.plans import brescia
from tests.plans.untimed import UNTIMED

MARKUP = ["#emph[x]", "$x$", "@ref", "*forte*", "_x_ `y` <z> ~", "= Titolo", '#include "/etc/passwd"', "// via", "- a"]
ODD = [
    "😀👩‍👩‍👧 🇮🇹",
    "你好 世界",
    "العربية বাংলা ਪੰਜਾਬੀ",
    "e\u0301\u0301\u20e3",
    "\ue000\ufdd0\U0010ffff",
    "a\u202eb\u2028c\ufeff",
    "x" * 2000,
]


def titled(text: str) -> Plan:
    """The Brescia plan with this text where it is shown largest, and in its first action."""
    plan = brescia.plan()
    first, *rest = plan.actions
    return msgspec.structs.replace(plan, title=text, actions=[msgspec.structs.replace(first, text=text), *rest])


def pdf_of(plan: Plan, language: Any = "it") -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(render(plan, "pdf", language)))


def is_declared(pdf: pikepdf.Pdf) -> bool:
    return b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_bytes()


def tags(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """The structure tree in reading order: what each tag is, and how it is described."""
    found, left = [], [pdf.Root.StructTreeRoot.K]
    while left:
        node = left.pop()
        if isinstance(node, pikepdf.Array):
            left.extend(reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append((str(node.S), str(node.get("/Alt", ""))))
            left.append(node.get("/K"))
    return found


def figures(plan: Plan) -> list[str]:
    return figures_of(pdf_of(plan))


def figures_of(pdf: pikepdf.Pdf) -> list[str]:
    return [described for kind, described in tags(pdf) if kind == "/Figure"]


def texts(pdf: pikepdf.Pdf) -> str:
    """What a reader would hear: the text of all pages through each font's map to Unicode."""
    return "".join(_page_text(page) for page in pdf.pages)


def _page_text(page: pikepdf.Page) -> str:
    maps = {name: _to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
    current: dict[int, str] = {}
    told: list[str] = []
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "Tf":
            current = maps[str(instruction.operands[0])]
        elif str(instruction.operator) in ("Tj", "TJ"):
            parts = instruction.operands[0]
            for part in parts if isinstance(parts, pikepdf.Array) else [parts]:
                if isinstance(part, pikepdf.String):
                    raw = bytes(part)
                    told += [current.get(int.from_bytes(raw[at : at + 2], "big"), "") for at in range(0, len(raw), 2)]
    return "".join(told)


def _to_unicode(font: pikepdf.Object) -> dict[int, str]:
    stream = font.ToUnicode.read_bytes().decode("latin-1")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n", stream)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


@pytest.mark.parametrize(("language", "tag"), TAGS.items())
def test_the_pdf_is_tagged_and_has_a_language_and_a_title(language: str, tag: str) -> None:
    pdf = pdf_of(brescia.plan(), language)
    assert is_declared(pdf)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert str(pdf.Root.Lang) == tag
    assert str(pdf.docinfo["/Title"]) == brescia.WORKSHOP["board"]["title"]
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("format", FORMATS)
def test_every_form_is_told_in_every_language(format: str, language: Language) -> None:
    plan = brescia.plan()
    body = render(plan, format, language)
    if format == "docx":
        file = docx.Document(io.BytesIO(body))
        assert file.core_properties.language == TAGS[language]
        assert sentence(language, "plan-signatures") in [paragraph.text for paragraph in file.paragraphs]
    elif format in ("md", "csv"):
        word = sentence(language, "plan-signatures" if format == "md" else "column-owner")
        assert word in body.decode("utf-8-sig")
    elif format == "json":
        assert msgspec.json.decode(body)["language"] == language
    else:
        assert language == plan.language or body != render(plan, format, plan.language)


def test_the_pdf_has_one_tag_for_each_thing_that_is_seen() -> None:
    pdf = pdf_of(brescia.plan())
    kinds = [kind for kind, _ in tags(pdf)]
    assert kinds.count("/H1") == 9
    assert kinds.count("/Table") == 7
    assert kinds.count("/TH") == 7 + 5 + 3 + 3 + 5 + 5 + 2
    (described,) = figures(brescia.plan())
    assert described.startswith("Calendario delle azioni da 1 a 13 (giu 2020 – mar 2024)")


def test_the_pdf_says_what_the_plan_says() -> None:
    told = "".join(texts(pdf_of(brescia.plan())).split())
    for said in ["€ 284.000", "13 / 18", "Navetta serale condivisa", "Gli orari del nido finiscono alle 16", "Firme"]:
        assert "".join(said.split()) in told


@pytest.mark.parametrize("text", MARKUP)
def test_markup_of_the_typesetter_stays_the_text_that_people_wrote(text: str) -> None:
    pdf = pdf_of(titled(text))
    assert is_declared(pdf)
    assert text.replace(" ", "") in texts(pdf).replace(" ", "").replace("\u200b", "")


@pytest.mark.parametrize("text", ODD)
def test_no_character_keeps_the_pdf_from_being_accessible(text: str) -> None:
    pdf = pdf_of(titled(text))
    assert is_declared(pdf)
    assert len(pdf.pages) >= 8


def test_a_letter_that_a_font_names_without_having_it_is_stood_in_for() -> None:
    pdf = pdf_of(titled("\u214c"))
    assert is_declared(pdf)
    assert STAND_IN in texts(pdf)


def test_a_pdf_that_cannot_be_declared_accessible_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a letter is taken to be in a font, and the typesetter finds it in none."""
    monkeypatch.setattr(glyphs, "covered", lambda: (frozenset(range(0x110000)),))
    pdf = pdf_of(titled("\u13a0"))
    assert not is_declared(pdf)
    assert bool(pdf.Root.MarkInfo.Marked)
    assert "conforme a PDF/UA-1" in "".join(texts(pdf)).replace("\n", " ")


def test_a_character_that_no_font_has_is_a_box_and_the_pdf_says_so() -> None:
    assert "caratteri che i font" not in texts(pdf_of(titled("😀 è già più ☑")))
    told = texts(pdf_of(titled("ᏣᎳ")))
    assert "▯▯" in told
    assert "icaratterichei" in told.casefold().replace(" ", "")


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
@example("a\u20e3b")
@settings(UNTIMED, max_examples=25)
def test_any_text_gives_a_pdf(text: str) -> None:
    assert pdf_of(titled(text)).Root.MarkInfo.Marked


def test_a_plan_with_nothing_in_it_can_be_taken_away_in_every_format() -> None:
    plan = build({}, board="b", seq=1, finished=0, language="en")
    for format in FORMATS:
        assert render(plan, format, "it")
    pdf = pdf_of(plan)
    assert str(pdf.docinfo["/Title"]) == "Piano d'azione"


def test_of_hundreds_of_actions_each_is_told_in_lines_with_all_that_the_boxes_say() -> None:
    plan = brescia.plan()
    few = texts(pdf_of(plan))
    first = plan.actions[0]
    more = [msgspec.structs.replace(first, id=f"x{n}", number=20 + n, text=f"Altra {n}") for n in range(290)]
    many = texts(pdf_of(msgspec.structs.replace(plan, actions=[*plan.actions, *more])))
    for words in ("Bisogno", "Si misura", "Enti che usano il questionario", "Accordi sindacali di secondo livello"):
        assert words in few and words in many
    assert "Bisogno: " in many and "Bisogno: " not in few


def test_needs_that_many_share_a_lack_with_are_told_in_one_sentence() -> None:
    """Their table says it of each: a page for each of fifty unanswered needs would hide what is to be mended."""
    records = {"card": {f"n{n:02}": {"kind": "need", "text": f"Bisogno {n}", "zone": "needs"} for n in range(50)}}
    plan = build(records, board="b", seq=1, finished=0, language="it")
    assert len(plan.checks) == 100
    told = render(plan, "md", "it").decode()
    assert "A 50 bisogni non risponde nessuna idea: sono nella tabella «I bisogni e le risposte»." in told
    assert "Nessuna idea risponde al bisogno" not in told
    few = msgspec.structs.replace(plan, checks=plan.checks[:6])
    assert render(few, "md", "it").decode().count("Nessuna idea risponde al bisogno") == 6


def test_a_long_plan_keeps_each_picture_to_thirty_rows() -> None:
    plan = brescia.plan()
    ids = [action.id for action in plan.actions] + [f"x{n}" for n in range(13, 65)]
    alike = [plan.actions[n % 13] for n in range(65)]
    actions = [msgspec.structs.replace(alike[n], id=ids[n], number=n + 1) for n in range(65)]
    described = figures(msgspec.structs.replace(plan, actions=actions))
    assert [re.findall(r"\d+", alt)[:2] for alt in described] == [["1", "30"], ["31", "60"], ["61", "65"]]


@pytest.mark.parametrize("format", FORMATS)
def test_JOB_4_the_same_plan_gives_the_same_bytes(format: str) -> None:
    assert render(brescia.plan(), format, "it") == render(brescia.plan(), format, "it")


@pytest.mark.parametrize("format", FORMATS)
def test_LOG_11_no_person_stands_in_what_is_taken_away(format: str) -> None:
    file = render(brescia.plan(), format, "it")
    told = texts(pikepdf.open(io.BytesIO(file))) if format == "pdf" else file.decode("utf-8", "ignore")
    assert "Referente" not in told
    assert "ref-sindacato" not in told


def test_renders_side_by_side_in_threads() -> None:
    with ThreadPoolExecutor(2) as pool:
        files = list(pool.map(lambda format: render(brescia.plan(), format, "it"), ["pdf", "docx", "pdf", "docx"]))
    assert files[0] == files[2]
    assert files[1] == files[3]


def test_the_word_document_has_real_headings_and_tables_that_repeat_their_heads() -> None:
    file = docx.Document(io.BytesIO(render(brescia.plan(), "docx", "it")))
    titles = [p.text for p in file.paragraphs if p.style.name == "Heading 1"]
    assert titles[:3] == ["Le azioni", "Il calendario", "I bisogni e le risposte"]
    assert [p.text for p in file.paragraphs if p.style.name == "Title"] == [brescia.WORKSHOP["board"]["title"]]
    assert len(file.tables) == 8
    for table in file.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
    actions = file.tables[1]
    assert [cell.text for cell in actions.rows[9].cells][:3] == [
        "9",
        "Aprire il nido di territorio con orario 7-19 in via sperimentale",
        "Cooperativa sociale servizi per l'infanzia\ncon Comune di Brescia e Impresa meccanica (PMI, 85 dipendenti)",
    ]


def test_the_word_document_has_its_language_title_and_described_picture() -> None:
    file = docx.Document(io.BytesIO(render(brescia.plan(), "docx", "en")))
    assert (file.core_properties.language, file.core_properties.author) == ("en-GB", "cocreate")
    assert file.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
    (picture,) = file.inline_shapes
    assert picture._inline.docPr.get("descr").startswith("Timeline of actions 1 to 13")
    footer = file.sections[0].footer.paragraphs[0]._p
    assert "".join(said.text for said in footer.iter(qn("w:t"))) == "Page 1 of 1"
    assert [field.get(qn("w:instr")) for field in footer.iter(qn("w:fldSimple"))] == [" PAGE ", " NUMPAGES "]


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40))
@example("<b>&amp;</b> \ufffe")
@settings(UNTIMED, max_examples=15)
def test_any_text_stands_in_the_word_document_as_it_was_written(text: str) -> None:
    file = docx.Document(io.BytesIO(render(titled(text), "docx", "it")))
    expected = text.strip().replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd") or "(senza testo)"
    assert file.tables[1].rows[1].cells[1].text == expected


@given(st.text())
@settings(UNTIMED)
@example("1. uno")
@example("- due")
@example("www.example.org https://example.org a@b.it")
@example("| a | <script> *x* `y` [z](w) #t")
def test_what_people_wrote_is_never_markup_in_markdown(text: str) -> None:
    told = literal(text)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", told) == " ".join(text.split())
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_\[\]<>#|~@]", re.sub(r"\\.", "", told))
    assert not re.search(r"://|(?i:\bwww\.)|^\d{1,3}[.)]|^[-+=]\s", re.sub(r"\\.", "\\\\", told))


def test_the_markdown_reads_well_as_it_is() -> None:
    told = render(brescia.plan(), "md", "it").decode()
    assert told.startswith(
        "# Tavolo di co-progettazione: conciliazione e welfare di territorio\n\n**Piano d'azione**\n"
    )
    assert "| 2 | Scrivere le linee guida territoriali per lo smart working | Organizzazione sindacale<br>con " in told
    assert "- Idea: Sportello unico conciliazione: un punto, fisico e digitale, per tutte le misure · 7 punti\n" in told


def test_EXP_3_the_word_document_brings_its_font_which_word_finds_by_its_key() -> None:
    archive = zipfile.ZipFile(io.BytesIO(render(brescia.plan(), "docx", "it")))
    fonts = etree.fromstring(archive.read("word/fontTable.xml"))
    named = next(font for font in fonts if font.get(qn("w:name")) == "Atkinson Hyperlegible Next")
    targets = {
        one.get("Id"): one.get("Target") for one in etree.fromstring(archive.read("word/_rels/fontTable.xml.rels"))
    }
    for shape, path in (("embedRegular", EMBEDDED[400]), ("embedBold", EMBEDDED[700])):
        found = named.find(qn(f"w:{shape}"))
        body = archive.read(f"word/{targets[found.get(qn('r:id'))]}")
        key = bytes.fromhex(re.sub("[{}-]", "", found.get(qn("w:fontKey"))))
        plain = bytes(byte ^ key[15 - n % 16] for n, byte in enumerate(body[:32])) + body[32:]
        assert plain == (FONTS / path).read_bytes()
    assert etree.fromstring(archive.read("word/settings.xml")).find(qn("w:embedTrueTypeFonts")) is not None
    assert b"obfuscatedFont" in archive.read("[Content_Types].xml")
