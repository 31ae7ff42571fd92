"""Drawings as one viewer sees them: strokes, shapes, words on the ground, images; each with its words, or none."""

from collections.abc import Callable
from typing import Final

import msgspec

from cocreate.boards.events import Fields
from cocreate.boards.records import Form, Ink

LINES: Final[frozenset[Form]] = frozenset({"pen", "line", "arrow"})
WORDED: Final[frozenset[Form]] = frozenset({"rectangle", "ellipse", "text"})  # their words stand on them
ABOVE: Final[frozenset[Form]] = LINES | {"text"}  # over the cards, as ink is; all else is ground beneath them


class Drawing(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    form: Form
    zone: str
    label: str  # "" where nobody has said what it is
    by: str  # who stands behind it; "" where that is not to be known
    at: int
    x: int
    y: int
    w: int
    h: int
    points: list[tuple[int, int]]  # from its corner
    ink: Ink
    file: str
    private: bool  # only this viewer sees it

    @property
    def is_told(self) -> bool:
        """Whether a listener learns what it is; a shape without words tells its form, and that is all it is."""
        return bool(self.label) or self.form in ("rectangle", "ellipse", "line", "arrow")


def drawings(records: dict[str, Fields], zones: list[str], by: Callable[[Fields], str]) -> list[Drawing]:
    """From beneath to above; those of zones that are not there are left out."""
    there = [(id, fields) for id, fields in records.items() if fields.get("zone") in zones]
    return [_drawing(id, fields, by(fields)) for id, fields in sorted(there, key=lambda one: one[1].get("z", 0))]


def _drawing(id: str, fields: Fields, by: str) -> Drawing:
    flat = fields.get("points", [])
    return Drawing(
        id=id,
        form=fields["form"],
        zone=fields["zone"],
        label=str(fields.get("label", "")).strip(),
        by=by,
        at=int(fields.get("at", 0)),
        x=int(fields["x"]),
        y=int(fields["y"]),
        w=int(fields["w"]),
        h=int(fields["h"]),
        points=list(zip(flat[::2], flat[1::2], strict=False)),
        ink=fields.get("ink", "black"),
        file=str(fields.get("file", "")),
        private=bool(fields.get("private")),
    )
