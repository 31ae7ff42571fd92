"""The plan as a Word document to go on working in: real headings, tables with repeated heads, described pictures."""

import io
from datetime import datetime
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.oxml.shape import CT_Inline
from docx.shared import Mm, Pt, RGBColor

from cocreate.exports import wordfonts, wordml
from cocreate.exports.document import (
    Block,
    Cell,
    Column,
    Cover,
    Document,
    Heading,
    Legend,
    Paragraph,
    Picture,
    Sentences,
    Signatures,
    Table,
    Trail,
)
from cocreate.exports.lifted import lifted
from cocreate.exports.packed import packed, writable
from cocreate.exports.sections import document
from cocreate.exports.words import Words
from cocreate.locales.formats import TAGS
from cocreate.plans.plan import Plan

WIDTH = Mm(174)
FONT = "Atkinson Hyperlegible Next"
LOOKS = {"Subtitle": (12, "0E5A5A"), "Title": (26, "1D2B33"), "Heading 1": (17, "0E5A5A"), "Heading 2": (12, "1D2B33")}


def render(plan: Plan) -> bytes:
    words = Words.of(plan)
    return written(document(plan), about=words.say("plan-name"), made=words.finished)


def written(told: Document, *, about: str, made: datetime) -> bytes:
    """Any document, not only a plan's."""
    file: Any = docx.Document()
    _describe(file, told, made)
    _style(file)
    _footer(file, told.page)
    wordfonts.embed(file, FONT)
    _paragraph(file, wordml.run(told.cover.kind), style="Subtitle")
    _paragraph(file, wordml.run(told.title), style="Title")
    if told.brief:
        _paragraph(file, wordml.run(told.cover.made, colour=wordml.SOFT))
    else:
        _cover(file, told.cover)
        file.add_page_break()
    for section in told.sections:
        _paragraph(file, wordml.run(section.title), style="Heading1")
        if section.lead:
            _paragraph(file, wordml.run(section.lead, colour=wordml.SOFT))
        for block in section.blocks:
            _block(file, block)
    out = io.BytesIO()
    file.save(out)
    return packed(out.getvalue())


def _describe(file: Any, told: Document, made: datetime) -> None:
    about = file.core_properties
    about.title, about.language, about.author = writable(told.title)[:255], TAGS[told.language], "cocreate"
    about.comments, about.last_modified_by, about.revision = "", "cocreate", 1
    about.created = about.modified = made.replace(tzinfo=None)
    language = file.styles.element.find(f".//{qn('w:docDefaults')}//{qn('w:lang')}")
    language.set(qn("w:val"), TAGS[told.language])


def _style(file: Any) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(20)
    file.styles["Normal"].font.name, file.styles["Normal"].font.size = FONT, Pt(10.5)
    for name, (size, colour) in LOOKS.items():
        style = file.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor.from_string(colour)
        style.font.italic = False  # only the upright ones come along
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)  # the theme's font would win over the one that is named


def _footer(file: Any, page: str) -> None:
    """ "Page {page} of {pages}", counted by Word."""
    before, rest = page.split("{page}")
    between, after = rest.split("{pages}")
    parts = [
        *_quiet(before),
        wordml.field("PAGE"),
        *_quiet(between),
        wordml.field("NUMPAGES"),
        *_quiet(after),
    ]
    footer = file.sections[0].footer
    footer.paragraphs[0]._p.addprevious(wordml.paragraph(parts, right=True))


def _quiet(text: str) -> list[wordml.Element]:
    return [wordml.run(text, colour=wordml.SOFT, size=16)] if text else []


def _append(file: Any, made: wordml.Element) -> None:
    """Before the section's properties, which stand last; python-docx looks through the whole body for them."""
    file.element.body[-1].addprevious(made)


def _paragraph(file: Any, *runs: wordml.Element, style: str = "") -> None:
    """Style by its id: python-docx searches for a name each time."""
    _append(file, wordml.paragraph(runs, style=style))


def _table(file: Any, made: wordml.Element) -> None:
    _append(file, made)
    _append(file, wordml.paragraph([]))  # Word joins tables with nothing between them


def _cover(file: Any, cover: Cover) -> None:
    for n, line in enumerate([*cover.programme, *([cover.themes] if cover.themes else [])]):
        _paragraph(file, wordml.run(line, bold=n == 0, colour="" if n == 0 else wordml.SOFT))
    figures = Table(
        about=cover.kind,
        columns=[Column(figure.label, 1) for figure in cover.figures],
        rows=[[Cell(figure.value, strong=True) for figure in cover.figures]],
    )
    _table(file, wordml.table(figures))
    if cover.warning:
        _paragraph(file, wordml.run(cover.warning, bold=True, colour=wordml.COLOURS["alert"]))
    if cover.aims:
        _paragraph(file, wordml.run(cover.aims_title, bold=True))
        for aim in cover.aims:
            _paragraph(file, wordml.run(aim), style="ListBullet")
    _paragraph(file, wordml.run(cover.made, colour=wordml.SOFT))


def _block(file: Any, block: Block) -> None:
    match block:
        case Table():
            _table(file, wordml.table(block))
        case Heading(text):
            _paragraph(file, wordml.run(text), style="Heading2")
        case Paragraph(text):
            _paragraph(file, wordml.run(text))
        case Legend(entries):
            _legend(file, entries)
        case Picture():
            _picture(file, block)
        case Sentences(_, sentences):
            for sentence in sentences:
                _paragraph(file, wordml.run(sentence), style="ListBullet")
        case Trail():
            _trail(file, block)
        case Signatures():
            _table(file, wordml.signatures(block.organisation, block.line, block.names))


def _legend(file: Any, entries: list[tuple[Any, str]]) -> None:
    runs = []
    for tone, words in entries:
        runs.append(wordml.run("■ ", colour=wordml.COLOURS.get(tone, "BFD9D4"), size=18))
        runs.append(wordml.run(f"{words}    ", colour=wordml.SOFT, size=18))
    _paragraph(file, *runs)


def _picture(file: Any, picture: Picture) -> None:
    """Its number is that of its part: python-docx would look through the whole document for a free one."""
    related, image = file.part.get_or_add_image(io.BytesIO(lifted(picture.svg).png()))
    across, down = image.scaled_dimensions(WIDTH, None)
    shape = CT_Inline.new_pic_inline(int(related[3:]), related, "timeline.png", across, down)
    shape.docPr.set("descr", writable(picture.alt))
    _paragraph(file, wordml.element("r", wordml.element("drawing", shape)))


def _trail(file: Any, trail: Trail) -> None:
    _paragraph(file, wordml.run(trail.title), style="Heading2")
    for step in trail.steps:
        runs = [wordml.run(f"{step.label}: ", colour=wordml.SOFT), wordml.run(step.text)]
        if step.soft:
            runs.append(wordml.run(f" · {step.soft}", colour=wordml.SOFT))
        _paragraph(file, *runs, style="ListBullet")
