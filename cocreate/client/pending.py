"""What I have done and the server has not confirmed, in order. Pure. Here others' words are carried past mine (DEC-3).

A card stands here for a text that people edit together: under its id, or as § and its id where it is a paper's passage,
or as ¶ and that of the action whose words the plan has otherwise.

Of each card at most one edit is on its way; what is typed meanwhile is held, and what is typed in one go is one edit.
What I do after words that are held waits behind them: the log has my acts as I did them, and undo goes by it (CLI-4).
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import assert_never

import msgspec

from cocreate.boards import commands as c
from cocreate.boards import text
from cocreate.boards.decide.passages import passage_id
from cocreate.boards.events import Edit, Fields, Records
from cocreate.boards.records import Kind

MAX_EDITS = 100  # in one command

PASSAGE, WORDING = "§", "¶"  # no id begins with them
SIGNS: dict[Kind, str] = {"card": "", "passage": PASSAGE, "wording": WORDING}  # of the kinds that have such a text

Typing = c.EditText | c.EditPassage | c.EditWording

_WORDS = re.compile(r"\w+|\W")


class Pending(msgspec.Struct):
    handle: str  # the first id; it stays when an edit is sent again under another
    id: str  # of the command, on the wire
    command: c.SocketCommand  # as it was sent, and will be sent again unchanged (CLI-2)
    at: int = 0
    edits: list[Edit] = []  # of an edit_text, as they stand now on my text
    tried: bool = False  # it has been on the wire: its form is settled
    sent: bool = False  # on this connection
    rev: int = 0  # a stale edit waits until the card has come to this revision
    own: str | None = None  # of an edit_passage: what the paper says there by itself


class Kept(msgspec.Struct, frozen=True):
    """What is stored before anything is sent, to survive a crash (CLI-2)."""

    pending: list[Pending]
    bases: dict[str, str]


class PendingList:
    def __init__(self, kept: Kept | None = None) -> None:
        self.items: list[Pending] = list(kept.pending) if kept else []
        self.bases: dict[str, str] = dict(kept.bases) if kept else {}  # card -> the text that my edits stand on
        self.disconnect()

    def kept(self) -> Kept:
        return Kept(self.items, self.bases)

    def disconnect(self) -> None:
        for item in self.items:
            item.sent = False
            item.rev = 0  # the welcome brings every card up to date: nothing is left to wait for

    def find(self, id: str) -> Pending | None:
        return next((item for item in self.items if item.id == id), None)

    def edits_of(self, card: str) -> list[Pending]:
        return [item for item in self.items if edited(item) == card]

    def add(self, id: str, command: c.SocketCommand, at: int) -> Pending:
        item = Pending(id, id, command, at)
        self.items.append(item)
        return item

    def type(self, id: str, command: Typing, edits: Sequence[Edit], base: str, at: int) -> Pending:
        """Typing on the text that I see; `base` is that text where nothing of mine is pending on the card."""
        card = text_edited(command)
        last = self.items[-1] if self.items else None
        if not self.edits_of(card):
            self.bases[card] = base
        elif last and edited(last) == card and not last.tried and (merged := _merged(last.edits, edits)) is not None:
            last.edits = merged
            return last
        item = self.add(id, _shaped(command, edits, rev=0, base=base), at)
        item.edits = list(edits)
        item.own = command.base if isinstance(command, c.EditPassage) else None
        return item

    def own(self, card: str) -> str | None:
        """What stands there by itself where the text that I edit has gone."""
        return next((item.own for item in self.edits_of(card)), None)

    def settle(self, item: Pending, records: Records) -> None:
        """It is confirmed: the text that my other edits stand on has it now."""
        self.items.remove(item)
        if (card := edited(item)) is not None and (now := text_of(records, card)) is not None:
            shown = text.apply(self.bases[card], item.edits)
            if shown != now:  # a node that was behind had shown me an older text meanwhile
                _carry(self.edits_of(card), difference(shown, now))
            self.bases[card] = now
        self._forget_bases()

    def withdraw(self, item: Pending) -> None:
        """It is not, or no longer, mine to add: my later edits of the card stand on a text without it."""
        card = edited(item)
        if card is not None:
            siblings = self.edits_of(card)
            at = siblings.index(item)
            before = self.bases[card]
            for sibling in siblings[:at]:
                before = text.apply(before, sibling.edits)
            _carry(siblings[at + 1 :], text.invert(before, item.edits))
        self.items.remove(item)
        self._forget_bases()

    def carry(self, card: str, over: Sequence[Edit], now: str) -> None:
        """Another has changed the text under my edits: theirs and mine both stay."""
        _carry(self.edits_of(card), over)
        self.bases[card] = now

    def words(self, item: Pending) -> dict[str, str]:
        """The texts that this person wrote with it, by card: as they had them before their eyes (CLI-3)."""
        match item.command:
            case c.AddCards(cards=cards):
                return {card.id: self._with_my_edits(card.id, card.text) for card in cards}
            case c.EditText() | c.EditPassage() | c.EditWording():
                card = text_edited(item.command)
                return {card: self._with_my_edits(card, self.bases[card])}
            case c.AddComment(card=card, text=said):
                return {card: said}
            case _:
                return {}

    def _with_my_edits(self, card: str, words: str) -> str:
        for item in self.edits_of(card):
            words = text.apply(words, item.edits)
        return words

    def idle(self) -> list[Pending]:
        """Edits of which others' changes have left nothing to do."""
        return [item for item in self.items if edited(item) is not None and not item.edits and not item.tried]

    def to_send(self, records: Records) -> Iterator[Pending]:
        """What is to go out now, in order; an edit gets the form in which it stays."""
        writing: set[str] = set()
        for item in self.items:
            card = edited(item)
            if card is not None:
                if card in writing or not (item.sent or self._may_go(item, card, records)):
                    return
                writing.add(card)
                self._shape(item, card, records)
            if not item.sent:
                item.sent = item.tried = True
                yield item

    def _may_go(self, item: Pending, card: str, records: Records) -> bool:
        found = record_of(records, card)
        if found is not None:
            return bool(item.tried or found["rev"] >= item.rev)
        return not any(isinstance(p.command, c.AddCards) and card in added(p) for p in self.items)

    def _shape(self, item: Pending, card: str, records: Records) -> None:
        if not item.tried:
            rev = (record_of(records, card) or {}).get("rev", 0)
            base = self.bases[card]
            if len(item.edits) > MAX_EDITS:
                item.edits = [Edit(at=0, remove=len(base), insert=text.apply(base, item.edits))]
            item.command = _shaped(item.command, item.edits, rev=rev, base=base)

    def _forget_bases(self) -> None:
        edited_still = {edited(item) for item in self.items}
        self.bases = {card: base for card, base in self.bases.items() if card in edited_still}


def edited(item: Pending) -> str | None:
    """The card whose text it edits."""
    return text_edited(item.command) if isinstance(item.command, Typing) else None


def text_edited(command: Typing) -> str:
    match command:
        case c.EditText(card=card):
            return card
        case c.EditWording(card=card):
            return WORDING + card
        case c.EditPassage(paper=paper, section=section, language=language):
            return PASSAGE + passage_id(paper, section, language)
        case _:
            assert_never(command)


def text_key(kind: Kind, id: str) -> str | None:
    """Under what the text of this record stands here; None where it has none that is edited together."""
    return SIGNS[kind] + id if kind in SIGNS else None


def record_of(records: Records, card: str) -> Fields | None:
    kind: Kind = next((kind for kind, sign in SIGNS.items() if sign and card.startswith(sign)), "card")
    return records.get(kind, {}).get(card.removeprefix(SIGNS[kind]))


def added(item: Pending) -> list[str]:
    return [card.id for card in item.command.cards] if isinstance(item.command, c.AddCards) else []


def text_of(records: Records, card: str) -> str | None:
    found = record_of(records, card)
    return None if found is None else str(found["text"])


def difference(old: str, new: str) -> list[Edit]:
    """Edits from the old text to the new by whole words, so that nothing of mine is carried into another's word."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    starts = [0, *accumulate(len(word) for word in before)]
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    edits = [
        Edit(at=starts[i], remove=starts[j] - starts[i], insert="".join(after[k:m]))
        for tag, i, j, k, m in codes
        if tag != "equal"
    ]
    return text.joined(edits)


def _shaped(command: c.SocketCommand, edits: Sequence[Edit], *, rev: int, base: str) -> c.SocketCommand:
    """As it goes out; `base` is told only where nothing stands there yet."""
    if isinstance(command, c.EditPassage):
        said = [c.PassageEdit(at=edit.at, remove=edit.remove, insert=edit.insert) for edit in edits]
        return msgspec.structs.replace(command, rev=rev, edits=said, base="" if rev else base)
    if isinstance(command, c.EditWording):
        return msgspec.structs.replace(command, rev=rev, edits=_wire(edits), base="" if rev else base)
    if isinstance(command, c.EditText):
        return c.EditText(card=command.card, rev=rev, edits=_wire(edits))
    return command


def _wire(edits: Sequence[Edit]) -> list[c.TextEdit]:
    return [c.TextEdit(at=edit.at, remove=edit.remove, insert=edit.insert) for edit in edits]


def _carry(mine: Sequence[Pending], over: Sequence[Edit]) -> None:
    """Where both put text at one place mine stays before theirs: so what each types on stays in one piece."""
    theirs = list(over)
    for item in mine:
        carried = text.carry(item.edits, theirs, after=False)
        theirs = text.carry(theirs, item.edits, after=True)
        item.edits = carried


def _merged(first: Sequence[Edit], then: Sequence[Edit]) -> list[Edit] | None:
    """Both as one edit, where the second touches what the first put there; else None."""
    if len(first) != 1 or len(then) != 1:
        return None
    old, new = first[0], then[0]
    end = old.at + len(old.insert)
    if new.at > end or new.at + new.remove < old.at:
        return None
    before, after = max(0, old.at - new.at), max(0, new.at + new.remove - end)
    head = old.insert[: max(0, new.at - old.at)]
    tail = old.insert[max(0, new.at + new.remove - old.at) :]
    insert = head + new.insert + tail
    if len(insert) > c.MAX_TEXT:
        return None
    return text.joined([Edit(at=min(old.at, new.at), remove=old.remove + before + after, insert=insert)])
