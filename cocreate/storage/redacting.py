"""A board's lines without one person's words, and the line that vouches for that: pure, alike for every adapter."""

from collections.abc import Callable, Iterator

from cocreate.boards.events import Add, Event, Put
from cocreate.boards.lines import body_of, encoded, event_of
from cocreate.boards.records import THE_BOARD
from cocreate.boards.redaction import Bodies, Redaction
from cocreate.storage.erasures import Erasure, fingerprint
from cocreate.storage.ports import Line

Bodied = Callable[[], Iterator[tuple[int, bytes]]]  # (seq, body) of all lines of a board, from the first


def was_here(lines: Bodied, person: str) -> bool:
    """Whether somebody of that id ever sat at this table."""
    return any(
        isinstance(change, Add) and change.kind == "member" and change.id == person
        for seq, body in lines()
        for change in event_of(seq, body).changes
    )


def redacted(lines: Bodied, person: str) -> tuple[dict[int, bytes], str]:
    """The lines that held words of the person, as they are left, and the board's title now."""
    bodies = Bodies(person)
    for seq, body in lines():
        bodies.take(event_of(seq, body))
    redaction = Redaction(person, bodies.going)
    changed: dict[int, bytes] = {}
    title = ""
    for seq, body in lines():
        event = event_of(seq, body)
        left = redaction.of(event)
        if left is not event:
            changed[seq] = body_of(encoded(left))
        title = _title(left) or title
    return changed, title


def _title(event: Event) -> str:
    for change in reversed(event.changes):
        if isinstance(change, Add | Put) and (change.kind, change.id) == ("board", THE_BOARD):
            return str(change.fields.get("title", ""))
    return ""


def erasure_for(head: int, person: str, changed: dict[int, bytes], *, texts: bool, at: int) -> Erasure:
    lines = [(seq, fingerprint(body)) for seq, body in changed.items()]
    return Erasure(seq=head + 1, person=person, texts=texts, at=at, lines=lines)


def vouching(erasure: Erasure, salt: bytes) -> Line:
    """The event that takes the person off the table, under the command that stands for the record."""
    removed = Put(kind="member", id=erasure.person, fields={"removed": True})
    event = Event(seq=erasure.seq, type="member_removed", by="", at=erasure.at, cmd=erasure.cmd, changes=[removed])
    return Line(actor="", cmd=erasure.cmd, body=body_of(encoded(event)), salt=salt)
