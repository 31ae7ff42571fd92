"""The papers that a public body files about a plan: the same data in the order that each of them asks for.

What the table gave nothing for stays in a paper as a question to its editor; nothing is made up (PAP-1). What people
wrote in place of a section's own words stands there instead (PAP-2); tables and sums are the plan's always.
"""

from importlib import import_module
from typing import Any

import msgspec

from cocreate.boards.records import Language
from cocreate.exports import FORMATS
from cocreate.exports.cover import cover
from cocreate.exports.document import Block, Document, Section, Sentences
from cocreate.exports.papers import (
    budget,
    citizens,
    framework,
    minutes,
    monitoring,
    plan,
    project,
    register,
    reports,
    timetable,
)
from cocreate.exports.papers.given import Given, given
from cocreate.exports.papers.part import Make, Part
from cocreate.exports.papers.written import blocks_of
from cocreate.exports.words import Words
from cocreate.locales import sentence
from cocreate.plans.messages import retold
from cocreate.plans.plan import Plan

PAPERS: dict[str, Make] = {
    "plan": plan.parts,
    "project": project.parts,
    "framework": framework.parts,
    "timetable": timetable.parts,
    "budget": budget.parts,
    "monitoring": monitoring.parts,
    "register": register.parts,
    "minutes": minutes.parts,
    "interim": reports.interim,
    "final": reports.final,
    "citizens": citizens.parts,
}
DOCUMENTS: tuple[str, ...] = tuple(format for format in ("pdf", "docx", "odt", "md") if format in FORMATS)
OF_ITS_OWN = frozenset(  # what the board does not ask anybody: each of these says what is to be written
    {
        "training",
        "communication",
        "recipients",
        "sustainability",
        "rhythm",
        "joining",
        "lessons",
        "contact",
        "objections",
    }
)
BRIEF = frozenset({"citizens"})  # without a page for the cover

__all__ = ["DOCUMENTS", "PAPERS", "Given", "PaperSection", "document", "given", "name_of", "render", "sections"]


class PaperSection(msgspec.Struct, frozen=True, kw_only=True):
    """A section as the page of the papers shows it."""

    id: str
    title: str
    own: str  # what the paper says there by itself, light Markdown
    words: str  # what stands there
    written: bool  # by people
    ask: str  # what an editor is asked to write
    blocks: list[Block]  # the plan's data, the same whatever people write


def sections(told: Plan, about: Given, paper: str, language: Language) -> list[PaperSection]:
    """The sections of this paper (one of PAPERS) in this language."""
    words = Words.of(retold(told, language))
    return [_section(words, about, paper, part) for part in PAPERS[paper](words, about)]


def _section(words: Words, about: Given, paper: str, part: Part) -> PaperSection:
    own = "\n\n".join(part.words)
    written = about.passages.get(f"{paper}.{part.section}.{words.plan.language}")
    title = words.say(f"paper-title-{part.section}")
    ask = words.say(f"paper-ask-{part.section}") if part.section in OF_ITS_OWN else words.say("paper-ask", title=title)
    return PaperSection(
        id=part.section,
        title=title,
        own=own,
        words=own if written is None else written,
        written=written is not None,
        ask=ask,
        blocks=part.blocks,
    )


def name_of(paper: str, language: Language) -> str:
    return sentence(language, f"paper-{paper}")


def document(told: Plan, about: Given, paper: str, language: Language) -> Document:
    words = Words.of(retold(told, language))
    first = cover(words)
    return Document(
        language=language,
        title=words.title,
        date=words.finished.date().isoformat(),
        cover=msgspec.structs.replace(first, kind=words.say(f"paper-{paper}"), warning=""),
        sections=[Section(section.title, "", _blocks(section)) for section in sections(told, about, paper, language)],
        page=words.say("plan-page", page="{page}", pages="{pages}"),
        brief=paper in BRIEF,
    )


def _blocks(section: PaperSection) -> list[Block]:
    said = blocks_of(section.words)
    return [*said, *section.blocks] if said or section.blocks else [Sentences("alert", [section.ask])]


def render(told: Plan, about: Given, paper: str, format: str, language: Language) -> bytes:
    """A file of this paper, in one of DOCUMENTS. The same plan and the same words give the same bytes."""
    if paper not in PAPERS or format not in DOCUMENTS:
        raise KeyError(f"{paper}.{format}")
    words = Words.of(retold(told, language))
    module: Any = import_module(f"cocreate.exports.{format}")
    made: bytes = module.written(
        document(told, about, paper, language), about=words.say(f"paper-{paper}"), made=words.finished
    )
    return made
