"""A Markdown file: headings choose the zone or make groups; paragraphs, items and rows of tables are notes."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from cocreate.imports import table
from cocreate.imports.found import MAX_NOTES, Note, Report
from cocreate.imports.names import Zones

DEEPER = 2  # spaces by which what belongs to an item stands to the right of it
FRONT = 100  # lines within which the matter at the front ends
LONGEST = 8_000  # characters; what is longer keeps its marks

_HEADING = re.compile(r" {0,3}(#{1,6})(?=\s|\Z)")
_ITEM = re.compile(r"\s*(?:[-*+•]|[0-9]{1,3}[.)])\s+(?=\S)")
_TASK = re.compile(r"\[([ xX])\]\s+")
_FENCE = re.compile(r"(`{3,}|~{3,})")
_QUOTE = re.compile(r"(?:\s{0,3}> ?)+")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
_LINK = re.compile(r"\[([^\[\]]*+)\]\(([^()\s]*+)[^()]*+\)")
_MARKS = (
    re.compile(r"(?<![*\\])\*(?![\s*])([^*\n]+)(?<![\s\\])\*(?!\*)"),
    re.compile(r"(?<!\\)\*\*([^*\n]+)(?<!\\)\*\*"),
    re.compile(r"(?<![\w\\])__([^_\n]+)(?<!\\)__(?!\w)"),
    re.compile(r"(?<![\w\\])_([^_\n]+)(?<!\\)_(?!\w)"),
    re.compile(r"(?<!\\)~~([^~\n]+)~~"),
    re.compile(r"(?<!\\)`([^`\n]+)`"),
)
_MARKED = re.compile(r"[*_~`\[\\<]")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Heading(NamedTuple):
    level: int
    text: str


class Passage(NamedTuple):
    """A paragraph, or an item with all that is nested in it."""

    text: str


class Table(NamedTuple):
    rows: list[list[str]]


Block = Heading | Passage | Table


def read(text: str, zones: Zones, report: Report) -> list[Note]:
    chapter, notes = _Chapter(zones, report), list[Note]()
    for block in blocks(_shown(text, report), report):
        match block:
            case Heading():
                chapter.turn(block.level, block.text)
            case Passage() if len(notes) >= MAX_NOTES:
                report.note("beyond", example=block.text)
            case Passage() if said := _plain(block.text, report).strip():
                notes.append(Note(text=said, zone=chapter.zone, group=chapter.group()))
            case Passage():
                continue  # there were images alone, and these are counted
            case Table():
                notes += _table(block.rows, chapter, MAX_NOTES - len(notes), report)
    chapter.turn(0, "")
    return notes


def _table(rows: list[list[str]], chapter: "_Chapter", most: int, report: Report) -> list[Note]:
    found = table.notes(rows, report, zone=chapter.zone, titled=True, most=most)
    plain = [(note, _plain(note.text, report)) for note in found]
    return [replace(note, text=text, group=note.group or chapter.group()) for note, text in plain if text.strip()]


class _Chapter:
    """The zone and the group in which one reads: a heading that is a zone's title, and the last other one."""

    def __init__(self, zones: Zones, report: Report) -> None:
        self.zone = ""
        self._zones, self._report, self._level = zones, report, 0
        self._title = ""  # of the group, as it was written
        self._group: str | None = ""  # the same without marks; None as long as there is no note of it

    def group(self) -> str:
        """Of the note that is being read."""
        if self._group is None:
            self._group = _plain(self._title, self._report)
        return self._group

    def turn(self, level: int, title: str) -> None:
        if self._title and self._group is None:
            self._report.note("headings", example=self._title)
        zone = self._zones.named(title)
        self._title, self._group = "" if zone else title.strip(), None
        if zone is not None:
            self.zone, self._level = zone.id, level
        elif level <= self._level:  # the zone's chapter is over
            self.zone, self._level = "", 0


# ---- blocks


def blocks(text: str, report: Report) -> Iterator[Block]:
    lines = text.split("\n")
    opened = _Opened(report)
    at = 0
    while at < len(lines):
        line = _unquoted(lines[at])
        at += 1
        if fence := _FENCE.match(line.strip()):
            yield from opened.close()
            end = next((n for n in range(at, len(lines)) if lines[n].strip().startswith(fence[1])), len(lines))
            yield Passage("\n".join(lines[at:end]))
            at = end + 1
        elif heading := _HEADING.match(line):
            yield from opened.close()
            yield Heading(len(heading[1]), line[heading.end() :].strip().rstrip("#"))
        elif opened.is_one_line and (level := _underline(line)):
            yield Heading(level, opened.take())
        elif _is_rule(line):
            yield from opened.close()
        elif "|" in line and at < len(lines) and _is_ruler(_unquoted(lines[at])):
            yield from opened.close()
            rows = [_cells(line)]
            at += 1
            while at < len(lines) and "|" in lines[at]:
                rows.append(_cells(_unquoted(lines[at])))
                at += 1
            yield Table(rows)
        else:
            yield from opened.read(line)
    yield from opened.close()


class _Opened:
    """The paragraph or item that is being read."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._lines: list[list[str]] = []  # words of each line of the note
        self._item: int | None = None  # how far it stands to the right
        self._blank = False
        self._breaks = False

    @property
    def is_one_line(self) -> bool:
        return self._item is None and not self._blank and len(self._lines) == 1 and len(self._lines[0]) == 1

    def take(self) -> str:
        text = "\n".join(" ".join(words) for words in self._lines)
        self._lines, self._item, self._blank, self._breaks = [], None, False, False
        return text

    def close(self) -> Iterator[Passage]:
        if text := self.take():
            yield Passage(text)

    def read(self, line: str) -> Iterator[Passage]:
        bare, far = line.strip().removesuffix("\\"), _far(line)
        within = self._item is not None and far >= self._item + DEEPER
        if not bare.strip("-*+•"):  # an empty line, or an item without a word
            self._blank = bool(self._lines)
        elif item := _ITEM.match(line):
            said = self._task(line[item.end() :].strip())
            if within:
                self._lines.append(["– " + said])
            else:
                yield from self.close()
                self._lines, self._item = [[said]], far
            self._blank = False
        elif self._blank and not within:
            yield from self.close()
            self._lines = [[bare]]
        elif not self._lines or self._blank or self._breaks:
            self._lines.append([bare])
            self._blank = False
        else:
            self._lines[-1].append(bare)
        self._breaks = line.endswith(("  ", "\\")) and bool(bare)

    def _task(self, said: str) -> str:
        task = _TASK.match(said)
        if task and task[1] != " ":
            self._report.note("done", example=said[task.end() :])
        return said[task.end() :] if task else said


def _shown(text: str, report: Report) -> str:
    """Without the matter at the front, and without remarks, which no reader of the page would see."""
    if text.startswith("---\n"):
        lines = text.split("\n", FRONT)
        if (end := next((n for n, line in enumerate(lines[1:FRONT], 1) if line.rstrip() in ("---", "...")), 0)) > 1:
            report.note("front_matter", example=lines[1])
            text = "\n".join(lines[end + 1 :])
    parts, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        report.note("hidden", example=text[start + 4 : end])
        parts.append(text[at:start])
        at = end + 3
    return "".join([*parts, text[at:]])


def _unquoted(line: str) -> str:
    quote = _QUOTE.match(line)
    return line[quote.end() :] if quote else line


def _far(line: str) -> int:
    indent = line[: len(line) - len(line.lstrip())].expandtabs(4)
    return len(indent)


def _underline(line: str) -> int:
    bare = line.strip()
    return 0 if len(bare) < 3 else 1 if not bare.strip("=") else 2 if not bare.strip("-") else 0


def _is_rule(line: str) -> bool:
    signs = "".join(line.split())
    return len(signs) >= 3 and signs[0] in "-*_" and not signs.strip(signs[0])


def _is_ruler(line: str) -> bool:
    """The line beneath the titles of a table."""
    return "-" in line and "|" in line and not line.strip("|-: \t")


def _cells(line: str) -> list[str]:
    bare = line.strip()
    bare = bare[1:] if bare.startswith("|") else bare
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", bare)]


def _plain(text: str, report: Report) -> str:
    """Without the marks of Markdown. Every pattern here reads its text once, however it is made."""
    if len(text) > LONGEST or not _MARKED.search(text):
        return text
    images = _IMAGE.findall(text)
    report.note("images", len(images), next(iter(images), ""))
    text = _LINK.sub(lambda link: _link(link[1], link[2]), _IMAGE.sub("", _BREAK.sub("\n", text)))
    for mark in _MARKS:
        text = mark.sub(r"\1", text)
    return _ESCAPED.sub(r"\1", text)


def _link(text: str, address: str) -> str:
    if not address.startswith(("http://", "https://")) or address == text:
        return text
    return f"{text} ({address})" if text else address
