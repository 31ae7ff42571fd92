"""What a reader finds in a file: notes, arrows between them, and a report of all that is neither.

Nothing is dropped in silence: whatever is in the file is a note or is counted in the report.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

import msgspec

from cocreate.boards.commands import MAX_CARDS, MAX_TEXT, MAX_TITLE
from cocreate.boards.decide.groups import MAX_GROUPS
from cocreate.boards.decide.links import MAX_LINKS
from cocreate.boards.gate import CONTROL
from cocreate.boards.records import Language
from cocreate.errors import Refused
from cocreate.locales import sentence
from cocreate.locales.formats import number, shortened

MAX_FILE = 5 * 1_048_576  # bytes
MAX_NOTES = 5_000  # of one file; what comes after them is counted

Format = Literal["csv", "xlsx", "markdown", "excalidraw", "text"]

# what is on no card, and what is on one, though not as it stood in the file
LOST = frozenset(
    {
        "no_text", "beyond", "board_full", "images", "charts", "drawings", "lines", "shapes", "frames", "embeds",
        "arrow_labels", "other_elements", "damaged", "arrow_ends", "arrow_kinds", "arrow_twice", "arrow_private",
        "links_full", "sheets", "cell_comments", "widgets", "headings", "front_matter", "hidden",
    }
)  # fmt: skip
CHANGED = frozenset(
    {
        "cut", "control", "encoding", "bad_bytes", "quotes", "unknown_zone", "unknown_kind", "other_kind",
        "unknown_colour", "tags", "columns", "titles_cut", "groups_full", "done",
    }
)  # fmt: skip
BOUNDS = {
    "beyond": MAX_NOTES,
    "board_full": MAX_CARDS,
    "links_full": MAX_LINKS,
    "cut": MAX_TEXT,
    "titles_cut": MAX_TITLE,
    "groups_full": MAX_GROUPS,
}


class Spot(NamedTuple):
    """Where a note lies in its file, as that measures."""

    x: float
    y: float


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """A text, and in the file's own words what it says of it; "" where it says nothing."""

    text: str
    zone: str = ""
    kind: str = ""
    colour: str = ""
    tags: str = ""  # several, between commas or semicolons
    group: str = ""
    id: str = ""  # by which arrows name it
    spot: Spot | None = None


class Arrow(msgspec.Struct, frozen=True):
    source: str  # ids of notes
    target: str


class LeftOut(msgspec.Struct, frozen=True):
    """So many of this kind were not brought, or not as they stood. `code` names a sentence `left-out-<code>`."""

    code: str
    count: int
    example: str = ""  # from the file; one line

    @property
    def lost(self) -> bool:
        return self.code in LOST

    def sentence(self, language: Language) -> str:
        bound = number(language, BOUNDS.get(self.code, 0))
        return sentence(language, f"left-out-{self.code}", count=number(language, self.count), max=bound)


class Report:
    """What is left out, counted by code, with the first example of each."""

    def __init__(self, before: Iterable[LeftOut] = ()) -> None:
        self._found = {one.code: one for one in before}

    def note(self, code: str, count: int = 1, example: str = "") -> None:
        if count <= 0:
            return
        before = self._found.get(code)
        if before is not None:
            self._found[code] = LeftOut(code, before.count + count, before.example)
        else:
            self._found[code] = LeftOut(code, count, shortened(CONTROL.sub("", example[:400])))

    @property
    def left_out(self) -> list[LeftOut]:
        return list(self._found.values())


class Found(msgspec.Struct, frozen=True):
    format: Format
    notes: list[Note]
    arrows: list[Arrow]
    report: Report


class Unreadable(Exception):
    """Raised by a reader; `cocreate.imports.formats` makes a refusal of it."""

    def __init__(self, code: str = "unreadable_file", **args: str | int) -> None:
        super().__init__(code)
        self.refused = Refused(code, args)
