"""What a paper is made of: sections, each with words that people may write anew and figures that stay the plan's."""

from collections.abc import Callable, Iterable

import msgspec

from cocreate.exports.document import Block, Cell, Column, Table
from cocreate.exports.papers.given import Given
from cocreate.exports.words import Words


class Part(msgspec.Struct, frozen=True):
    """A section as it is by itself: words (lines of light Markdown), and the plan's data."""

    section: str
    words: list[str] = []
    blocks: list[Block] = []


Make = Callable[[Words, Given], Iterable[Part]]


def bullets(lines: Iterable[str]) -> list[str]:
    """One entry: its lines stand together."""
    made = "\n".join(f"- {' '.join(line.split())}" for line in lines)
    return [made] if made else []


def table(
    words: Words,
    about: str,
    columns: Iterable[tuple[str, int]],
    rows: list[list[Cell]],
    *,
    total: list[Cell] | None = None,
) -> list[Block]:
    """A table where there is a row; a column whose name ends in `*` holds figures."""
    if not rows:
        return []
    made = [Column(words.say(f"column-{name.rstrip('*')}"), share, name.endswith("*")) for name, share in columns]
    return [Table(about=words.say(about), columns=made, rows=rows, total=total or [])]


def alert(words: Words, key: str) -> Cell:
    return Cell(words.say(key), tone="alert")
