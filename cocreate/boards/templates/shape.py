"""The shape of a template file. `docs/template.schema.json` is generated from these types.

What one field asks of another (zones that stand apart, phases that know their zones) is left to the tests.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.records import Act, CardKind, Colour

WIDTH, HEIGHT = 4_000, 2_600  # of a whole board, in world units
STEP = 4  # of the grid on which zones stand
MAX_WORDS = 500  # cards that a template may bring along

Stage = Literal["whole", "understand", "imagine", "choose", "plan", "learn"]  # the stage of the work that it serves

_WORDS = "^\\S+([ \u00a0]\\S+)*\\Z"  # no blanks at the ends, and one between words; in French some do not break

Name = Annotated[str, Meta(pattern=r"^[a-z]+(-[a-z]+)*\Z", max_length=24)]
Title = Annotated[str, Meta(pattern=_WORDS, max_length=60)]
ShortTitle = Annotated[str, Meta(pattern=_WORDS, max_length=40)]
Sentence = Annotated[str, Meta(pattern=_WORDS, max_length=140)]
Description = Annotated[str, Meta(pattern=_WORDS, min_length=100, max_length=500)]
Left = Annotated[int, Meta(ge=0, le=WIDTH, multiple_of=STEP)]
Top = Annotated[int, Meta(ge=0, le=HEIGHT, multiple_of=STEP)]
Dots = Annotated[int, Meta(ge=1, le=20)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class TitleWords(Part, frozen=True):
    it: Title
    en: Title
    de: Title
    fr: Title
    es: Title


class ShortTitleWords(Part, frozen=True):
    it: ShortTitle
    en: ShortTitle
    de: ShortTitle
    fr: ShortTitle
    es: ShortTitle


class SentenceWords(Part, frozen=True):
    it: Sentence
    en: Sentence
    de: Sentence
    fr: Sentence
    es: Sentence


class DescriptionWords(Part, frozen=True):
    it: Description
    en: Description
    de: Description
    fr: Description
    es: Description


class ZonePart(Part, frozen=True):
    id: Name
    kind: CardKind
    x: Left
    y: Top
    w: Annotated[int, Meta(ge=400, le=WIDTH, multiple_of=STEP)]
    h: Annotated[int, Meta(ge=360, le=HEIGHT, multiple_of=STEP)]
    title: ShortTitleWords
    prompt: SentenceWords


class VotePart(Part, frozen=True):
    dots: Dots
    max_per_card: Dots
    secret: bool
    zone: Name


class PhasePart(Part, frozen=True, omit_defaults=True):
    id: Name
    minutes: Annotated[int, Meta(ge=5, le=90)]
    zones: list[Name]  # where participants may write; none means everywhere
    writing: Literal["open", "private"]
    allows: Annotated[list[Act], Meta(min_length=1)]
    title: ShortTitleWords
    prompt: SentenceWords
    anonymous: bool = False  # others do not learn who wrote
    vote: VotePart | msgspec.UnsetType = msgspec.UNSET  # where a phase allows to vote, and nowhere else


class CardPart(Part, frozen=True, omit_defaults=True):
    """What somebody wrote, where a template is to bring it along; in the language in which it was written."""

    zone: Name
    text: Annotated[str, Meta(min_length=1, max_length=2_000)]
    x: Annotated[int, Meta(ge=-100_000, le=100_000)]
    y: Annotated[int, Meta(ge=-100_000, le=100_000)]
    kind: CardKind | msgspec.UnsetType = msgspec.UNSET  # the zone's where it is not said
    colour: Colour | msgspec.UnsetType = msgspec.UNSET


class Template(Part, frozen=True, omit_defaults=True):
    title: TitleWords
    about: SentenceWords  # what the table leaves with
    stage: Stage
    alt: DescriptionWords  # how the board is laid out, for who cannot see it
    zones: Annotated[list[ZonePart], Meta(min_length=2, max_length=10)]
    phases: Annotated[list[PhasePart], Meta(min_length=2, max_length=6)]
    cards: Annotated[list[CardPart], Meta(max_length=MAX_WORDS)] = []


def schema() -> bytes:
    """The JSON schema as it stands in `docs/template.schema.json`."""
    whole = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A cocreate template",
        **msgspec.json.schema(Template, ref_template="#/$defs/{name}"),
    }
    text = msgspec.json.encode(whole, order="deterministic").replace(rb"\\Z", b"$")  # as other languages write it
    return msgspec.json.format(text, indent=2) + b"\n"
