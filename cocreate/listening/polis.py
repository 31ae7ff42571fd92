"""Reads a consultation as Polis exports it: a folder with comments.csv, votes.csv and summary.csv. It changes nothing.

Columns are found by the header, for the exports of different years do not have the same ones.
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from cocreate.boards.commands import MAX_TEXT
from cocreate.boards.gate import CONTROL
from cocreate.ids import is_id
from cocreate.listening.mistakes import Mistake, Mistakes

ACCEPTED, PASS = "1", "0"
STATEMENTS = ("comment-id", "agrees", "disagrees", "moderated", "comment-body")
VOTES = ("comment-id", "vote")
LONGEST_ADDRESS = 200
LONGEST_SLUG = 40


class Statement(msgspec.Struct, frozen=True):
    id: str  # in the consultation
    text: str  # clean, and not longer than a card's
    accepted: bool
    cut: bool  # it was longer
    agrees: int
    passes: int
    disagrees: int


class Consultation(msgspec.Struct, frozen=True):
    slug: str
    topic: str
    url: str
    statements: list[Statement]

    def card(self, statement: Statement) -> str:
        """The id of its card: the same on every import, so that none is brought twice."""
        return f"polis-{self.slug}-{statement.id}"


def read(folder: Path) -> Consultation | Mistakes:
    if not folder.is_dir():
        return Mistakes([Mistake(str(folder), "folder_missing")])
    try:
        passes = Counter(row["comment-id"] for _, row in _rows(folder / "votes.csv", VOTES) if row["vote"] == PASS)
        rows = _rows(folder / "comments.csv", STATEMENTS)
        read = (_statement(line, row, passes[row["comment-id"]]) for line, row in rows)
        statements = list({statement.id: statement for statement in read}.values())
    except _Unreadable as unreadable:
        return Mistakes([unreadable.mistake])
    facts = _facts(folder / "summary.csv")
    url = facts.get("url", "")
    url = url if len(url) <= LONGEST_ADDRESS and re.match(r"https?://", url) else ""
    return Consultation(_slug(folder), facts.get("topic", ""), url, statements)


class _Unreadable(Exception):
    def __init__(self, place: str, code: str, **args: str) -> None:
        self.mistake = Mistake(place, code, args)


def _rows(file: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line; the columns that are needed are there."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines, restval="")
            if missing := [name for name in columns if name not in (table.fieldnames or ())]:
                raise _Unreadable(file.name, "columns_missing", columns=", ".join(missing))
            for row in table:
                yield table.line_num, row
    except UnicodeDecodeError as error:
        raise _Unreadable(file.name, "not_utf8") from error
    except (OSError, csv.Error) as error:
        raise _Unreadable(file.name, "file_missing") from error


def _statement(line: int, row: dict[str, str], passes: int) -> Statement:
    id = row["comment-id"].strip()
    if not is_id(id):
        raise _Unreadable("comments.csv", "statement_id", line=str(line), value=id)
    clean = _clean(row["comment-body"])
    text = clean if len(clean) <= MAX_TEXT else clean[: MAX_TEXT - 1].rstrip() + "…"
    return Statement(
        id=id,
        text=text,
        accepted=row["moderated"].strip() == ACCEPTED and bool(text),
        cut=text != clean,
        agrees=_count(line, row["agrees"]),
        passes=passes,
        disagrees=_count(line, row["disagrees"]),
    )


def _count(line: int, said: str) -> int:
    if not said.strip().isdecimal():
        raise _Unreadable("comments.csv", "not_a_number", line=str(line), value=said)
    return int(said)


def _clean(text: str) -> str:
    """Without the characters that the log would refuse (LOG-12)."""
    return CONTROL.sub("", re.sub(r"\r\n?", "\n", text)).strip()


def _facts(file: Path) -> dict[str, str]:
    """summary.csv: a name and a value in each row. A consultation can do without it."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return {row[0]: _clean(row[1]) for row in csv.reader(lines) if len(row) > 1}
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}


def _slug(folder: Path) -> str:
    """The folder's name, as it can stand in an id."""
    name = folder.resolve().name
    plain = re.sub(r"[^A-Za-z0-9_.-]+", "-", name).strip("-.") or "consultation"
    if len(plain) <= LONGEST_SLUG:
        return plain
    return plain[: LONGEST_SLUG - 9] + "-" + hashlib.sha256(name.encode()).hexdigest()[:8]
