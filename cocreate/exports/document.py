"""A plan as a document: what is said, in which order, in words. PDF, Word and Markdown only lay it out.

No format knows the plan, and no person is named here: only organisations (LOG-11).
"""

from typing import Literal

import msgspec

from cocreate.boards.records import Language

Tone = Literal["plain", "alert", "public", "company", "nonprofit", "need", "idea", "action", "resource", "obstacle"]


class Cell(msgspec.Struct, frozen=True):
    text: str
    soft: str = ""  # said below, quieter
    strong: bool = False
    tone: Tone = "plain"


class Column(msgspec.Struct, frozen=True):
    title: str
    share: int  # of the width
    figures: bool = False  # numbers, set to the right


class Table(msgspec.Struct, frozen=True, kw_only=True, tag="table"):
    about: str  # for those who hear the table before they see it
    columns: list[Column]
    rows: list[list[Cell]]
    total: list[Cell] = []


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    text: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    text: str


class Picture(msgspec.Struct, frozen=True, tag="picture"):
    svg: str
    alt: str


class Legend(msgspec.Struct, frozen=True, tag="legend"):
    entries: list[tuple[Tone, str]]


class Sentences(msgspec.Struct, frozen=True, tag="sentences"):
    tone: Tone
    sentences: list[str]


class Step(msgspec.Struct, frozen=True):
    tone: Tone
    label: str
    text: str
    soft: str = ""


class Trail(msgspec.Struct, frozen=True, tag="trail"):
    """How a need became an action, step by step."""

    title: str
    steps: list[Step]


class Signatures(msgspec.Struct, frozen=True, tag="signatures"):
    organisation: str  # title of the first column
    line: str  # and of the second
    names: list[str]


Block = Table | Heading | Paragraph | Picture | Legend | Sentences | Trail | Signatures


class Section(msgspec.Struct, frozen=True):
    title: str
    lead: str
    blocks: list[Block]


class Figure(msgspec.Struct, frozen=True):
    value: str
    label: str


class Cover(msgspec.Struct, frozen=True, kw_only=True):
    kind: str  # "Action plan"
    programme: list[str]
    figures: list[Figure]
    themes: str
    aims_title: str
    aims: list[str]
    warning: str  # how much is to be mended; empty when nothing is
    made: str


class Document(msgspec.Struct, frozen=True, kw_only=True):
    language: Language
    title: str
    date: str  # ISO, when the board was finished
    cover: Cover
    sections: list[Section]
    page: str  # "Page {page} of {pages}"
    brief: bool = False  # without a page for the cover: its title stands above the first chapter
