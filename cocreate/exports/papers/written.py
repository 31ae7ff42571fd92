"""Words of a section, in light Markdown, as blocks of a document: paragraphs, lists and headings."""

import re

from cocreate.boards.plain import plain
from cocreate.exports.document import Block, Heading, Paragraph, Sentences

ITEM = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)")
TITLE = re.compile(r"^#{1,6}\s+(?=\S)")


def blocks_of(text: str) -> list[Block]:
    made: list[Block] = []
    for stretch in re.split(r"\n\s*\n", text):
        lines: list[str] = []
        items: list[str] = []
        for line in stretch.split("\n"):
            if TITLE.match(line):
                _close(made, lines, items)
                made.append(Heading(_plain(TITLE.sub("", line))))
            elif ITEM.match(line):
                _close(made, lines, [])
                items.append(_plain(ITEM.sub("", line)))
            elif line.strip() and items:
                items[-1] += f" {_plain(line)}"  # a line that goes on
            elif line.strip():
                lines.append(_plain(line))
        _close(made, lines, items)
    return made


def _close(made: list[Block], lines: list[str], items: list[str]) -> None:
    if items:
        made.append(Sentences("plain", list(items)))
        items.clear()
    if lines:
        made.append(Paragraph("\n".join(lines)))
        lines.clear()


def _plain(line: str) -> str:
    return plain(line.strip())
