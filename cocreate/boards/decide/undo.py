"""Undo takes back my own last act that still stands, as a new event; redo does it again (CLI-4).

What may not be done now may not be taken back or done again now either (DEC-5).
"""

from collections import Counter
from collections.abc import Sequence

from cocreate.boards.board import Board
from cocreate.boards.commands import MAX_CARDS, MAX_DRAWINGS
from cocreate.boards.decide import afterwards
from cocreate.boards.decide.cards import anonymous, refused_deletion
from cocreate.boards.decide.decision import Decision
from cocreate.boards.decide.restore import acts_of
from cocreate.boards.events import ACT_OF_EVENT, AFTERWARDS, Add, Change, Delete, EventType, Put
from cocreate.boards.inverses import Step
from cocreate.boards.permissions import is_finished, leads, refused_act, refused_zone
from cocreate.boards.records import Act, Kind
from cocreate.errors import Refused

RESTORED: frozenset[EventType] = frozenset({"card_restored", "board_restored"})
BY_ZONE: frozenset[EventType] = RESTORED | {
    "cards_added",
    "text_edited",
    "cards_moved",
    "cards_coloured",
    "cards_tagged",
    "cards_stacked",
    "cards_copied",
    "cards_deleted",
    "action_set",
    "drawings_added",
    "drawings_moved",
    "drawings_coloured",
    "drawings_restacked",
    "drawing_labelled",
    "drawings_deleted",
}
IN_ZONES: frozenset[Kind] = frozenset({"card", "drawing"})


def take_back(board: Board, actor: str, *, redo: bool) -> Decision | Refused:
    found = board.history.last(board.records, actor, redo=redo)
    if found is None:
        return _nothing(board, actor, redo=redo)
    step, changes = found
    if step.type in AFTERWARDS:
        refused = afterwards.refused_taking_back(board, changes, actor)
        return refused or Decision("redone" if redo else "undone", changes)
    for act in _acts(step, changes):
        if refused := refused_act(board, act, board.of("member")[actor]):
            return refused
    if step.type == "reacted" and anonymous(board, actor):  # as in `react`
        return Refused("not_in_phase", {"phase": board.phase.get("title", "")})
    if step.type == "zone_resized" and not leads(board, actor):  # who led then, and does no more
        return Refused("facilitator_only")
    if step.type in BY_ZONE and (refused := _refused_zones(board, changes, actor)):
        return refused
    if refused := _refused_going(board, changes, actor) or _refused_coming(board, changes):
        return refused
    seen = [_revealed(board, change) for change in changes]
    return Decision("redone" if redo else "undone", seen, anonymous=step.anonymous)


def _nothing(board: Board, actor: str, *, redo: bool) -> Refused:
    """Of who has said nothing of the plan yet, a finished table takes nothing back."""
    acts = board.history.acts.get(actor)
    if is_finished(board) and not (acts and any(step.type in AFTERWARDS for step in (*acts.undo, *acts.redo))):
        return Refused("board_finished")
    return Refused("nothing_to_redo" if redo else "nothing_to_undo")


def _acts(step: Step, changes: Sequence[Change]) -> set[Act]:
    return acts_of(changes) if step.type in RESTORED else {ACT_OF_EVENT[step.type]}


def _refused_zones(board: Board, changes: Sequence[Change], actor: str) -> Refused | None:
    """Cards and drawings neither leave nor reach a zone that is closed in this phase, nor change in one."""
    for change in changes:
        if change.kind not in IN_ZONES:
            continue
        said = change.fields if isinstance(change, Add | Put) else {}
        for zone in (board.of(change.kind).get(change.id, {}).get("zone"), said.get("zone")):
            if zone is not None and (refused := refused_zone(board, zone, actor)):
                return refused
    return None


def _refused_going(board: Board, changes: Sequence[Change], actor: str) -> Refused | None:
    for change in changes:
        if isinstance(change, Delete) and change.kind in IN_ZONES:
            author = board.of(change.kind).get(change.id, {}).get("author")
            if author != actor and not leads(board, actor):  # who led when it was deleted, and does no more
                return Refused("not_yours")
    leaving = (change.id for change in changes if change.kind == "card" and _leaves(change))
    return refused_deletion(board, (board.of("card").get(id, {}) for id in leaving))


def _leaves(change: Change) -> bool:
    return isinstance(change, Delete) or (isinstance(change, Put) and "zone" in change.fields)


def _refused_coming(board: Board, changes: Sequence[Change]) -> Refused | None:
    coming = Counter(change.kind for change in changes if isinstance(change, Add))
    if coming["card"] and len(board.of("card")) + coming["card"] > MAX_CARDS:
        return Refused("board_full", {"max": MAX_CARDS})
    if coming["drawing"] and len(board.of("drawing")) + coming["drawing"] > MAX_DRAWINGS:
        return Refused("drawings_full", {"max": MAX_DRAWINGS})
    return None


def _revealed(board: Board, change: Change) -> Change:
    """What was deleted in private and comes back after the reveal is for all."""
    if not isinstance(change, Add) or "private" not in change.fields:
        return change
    if change.fields["private"] == board.about.get("phase") and not board.phase.get("revealed"):
        return change
    fields = {name: value for name, value in change.fields.items() if name != "private"}
    return Add(kind=change.kind, id=change.id, fields=fields)
