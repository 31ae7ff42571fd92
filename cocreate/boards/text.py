"""Edits of a text, in code points: apply, invert, carry over another's edits. Nobody's words are lost (DEC-3).

An edit list stands on one text: ascending, not touching. web/src/board/text.ts is its twin, on tests/vectors/text.json.
"""

from collections.abc import Sequence

from cocreate.boards.events import Edit


def fits(edits: Sequence[Edit], length: int) -> bool:
    """Whether the edits stand on a text of so many code points."""
    end = 0
    for edit in edits:
        if edit.at < end or edit.remove < 0 or edit.at + edit.remove > length:
            return False
        end = edit.at + edit.remove
    return True


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits; where they do not fit they are held to its bounds, so that a fold never fails."""
    parts: list[str] = []
    end = 0
    for edit in edits:
        at = min(max(edit.at, end), len(text))
        parts.append(text[end:at])
        parts.append(edit.insert)
        end = min(max(at + edit.remove, at), len(text))
    parts.append(text[end:])
    return "".join(parts)


def difference(old: str, new: str) -> list[Edit]:
    """The one edit that leads from the old text to the new, between what both begin and end with."""
    begin = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    most = min(len(old), len(new)) - begin
    end = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return joined([Edit(at=begin, remove=len(old) - begin - end, insert=new[begin : len(new) - end])])


def invert(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """The edits that lead from `apply(text, edits)` back to the text."""
    back: list[Edit] = []
    shift = 0
    for edit in edits:
        back.append(Edit(at=edit.at + shift, remove=len(edit.insert), insert=text[edit.at : edit.at + edit.remove]))
        shift += len(edit.insert) - edit.remove
    return back


def carry(edits: Sequence[Edit], over: Sequence[Edit], *, after: bool) -> list[Edit]:
    """The edits as they stand once `over`, made on the same text, has been applied.

    What `over` put is kept, also inside a stretch that an edit takes away. Where both put text at one
    place, `after` says that the carried text comes after that of `over`.
    """
    carried: list[Edit] = []
    for edit in edits:
        carried.append(Edit(at=_place(edit.at, over, after=after), remove=0, insert=edit.insert))
        for start, end in _left_by(over, edit.at, edit.at + edit.remove):
            carried.append(Edit(at=_place(start, over, after=True), remove=end - start, insert=""))
    return joined(carried)


def joined(edits: Sequence[Edit]) -> list[Edit]:
    """The same edits in their one normal form: those that touch made one, those that do nothing dropped."""
    out: list[Edit] = []
    for edit in edits:
        if out and out[-1].at + out[-1].remove == edit.at:
            last = out.pop()
            edit = Edit(at=last.at, remove=last.remove + edit.remove, insert=last.insert + edit.insert)  # noqa: PLW2901
        out.append(edit)
    return [edit for edit in out if edit.remove or edit.insert]


def _place(gap: int, over: Sequence[Edit], *, after: bool) -> int:
    """Where the gap before code point `gap` stands once `over` has been applied."""
    shift = 0
    for edit in over:
        if edit.at > gap or (edit.at == gap and not after):
            break
        if gap < edit.at + edit.remove:
            return edit.at + shift + len(edit.insert)
        shift += len(edit.insert) - edit.remove
    return gap + shift


def _left_by(over: Sequence[Edit], start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of start..end that `over` leaves standing, parted where it puts something in."""
    left: list[tuple[int, int]] = []
    for edit in over:
        if edit.at >= end:
            break
        if start < edit.at:
            left.append((start, edit.at))
        start = max(start, edit.at + edit.remove)
    if start < end:
        left.append((start, end))
    return left
