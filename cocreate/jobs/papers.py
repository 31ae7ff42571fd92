"""Which papers a plan has, for those who serve them, and what one says: as data here, as a file in BoardFiles."""

from collections.abc import Collection
from typing import Final, NamedTuple

import msgspec

from cocreate.boards.records import Language
from cocreate.exports.papers import DOCUMENTS, PAPERS, Given, PaperSection, given, name_of, sections
from cocreate.exports.papers.given import progress_of
from cocreate.locales import LANGUAGES
from cocreate.plans.plan import Plan

__all__ = [
    "DOCUMENTS",
    "PAPERS",
    "Given",
    "PaperSection",
    "PaperWanted",
    "given",
    "name_of",
    "progress_of",
    "to_seal",
    "told",
]

SEALED_AS: Final = ("pdf", "md")  # as one files it; and with every letter as it was written, whatever the fonts have

_plan = msgspec.json.Decoder(Plan)


class PaperWanted(NamedTuple):
    paper: str
    format: str
    language: Language


def to_seal(about: Given, languages: Collection[str]) -> list[PaperWanted]:
    """Every paper in these languages, and in any other in which people wrote in it."""
    written = {(paper, language) for paper, _, language in (id.split(".") for id in about.passages)}
    return [
        PaperWanted(paper, format, language)
        for language in LANGUAGES
        for paper in PAPERS
        if language in languages or (paper, language) in written
        for format in SEALED_AS
    ]


def told(plan: bytes, about: Given, paper: str, language: Language) -> bytes:
    """The sections of a paper as JSON."""
    return msgspec.json.encode(sections(_plan.decode(plan), about, paper, language))
