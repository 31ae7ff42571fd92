"""Amending the plan of a finished table: what it says of an action in place of its card, by who answers for it.

A value is one thing with who said it and what the card said then, so that it comes and goes as a whole (CLI-4, EDT-3).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.amendments import AMENDED, TEXT, WAITS, amendment_id, is_action, of_board, standing, stands, wait
from cocreate.boards.board import Board
from cocreate.boards.decide import wordings
from cocreate.boards.decide.actions import refused_dates, refused_fields, said
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Fields, Put, Records
from cocreate.boards.fold import apply
from cocreate.boards.owning import answers_for
from cocreate.errors import Refused


def amend(board: Board, command: c.AmendAction, actor: str, at: int) -> Decision | Refused:
    if refused := _refused(board, command.card, actor):
        return refused
    fields = said(command)
    if WAITS in fields:
        waits = {one.action: wait(one.action, one.timing, one.lag) for one in command.waits or ()}
        if refused := _refused_waits(board, command.card, waits):
            return refused
        fields[WAITS] = [waits[id] for id in sorted(waits)] or None
    if not fields:
        return Refused("nothing_said")
    if refused := refused_fields(board, _as_amended(board.records, command.card), fields):
        return refused
    hand = _Hand(board, actor, at)
    changes = [change for name, value in fields.items() for change in hand.says(command.card, name, value)]
    return Decision("action_amended", changes)


def edit_wording(board: Board, command: c.EditWording, actor: str, at: int) -> Decision | Refused:
    return _refused(board, command.card, actor) or wordings.edit(board, command, actor, at)


def drop(board: Board, command: c.DropAmendment, actor: str, at: int) -> Decision | Refused:
    if refused := _refused(board, command.card, actor):
        return refused
    hand = _Hand(board, actor, at)
    fields = [name for name in dict.fromkeys(command.fields) if standing(board.records, command.card, name)]
    changes = [change for name in fields for change in hand.silent(command.card, name)]
    if not changes:
        return Refused("not_amended")
    return _refused_times(board.records, changes) or Decision("amendment_dropped", changes)


def restore(board: Board, command: c.RestorePlan, actor: str, at: int) -> Decision | Refused:
    """What the plan said then of each action that is still there; where the card says the same, it does."""
    then, now, hand = command.past.records, board.records, _Hand(board, actor, at)
    waits_then, waits_now = _waits(then), _waits(now)
    changes: list[Change] = []
    for action, card in now.get("card", {}).items():
        if not is_action(card) or not is_action(then.get("card", {}).get(action)):
            continue
        before, here = {**then, "link": waits_then[action]}, {**now, "link": waits_now[action]}
        for name in AMENDED:
            value = _still_there(now, name, stands(before, action, name))
            if value == stands(here, action, name):
                continue
            of_card = value == of_board(here, action, name)
            changes += hand.silent(action, name) if of_card else hand.says(action, name, value)
    if not changes:
        return Refused("nothing_to_restore")
    return _refused_times(now, changes) or Decision("plan_restored", changes)


def refused_taking_back(board: Board, changes: Sequence[Change], actor: str) -> Refused | None:
    """Undo of what was amended: by who still answers for the actions, and with days that fit (DEC-5)."""
    for action in _actions(board.records, changes):
        if refused := _refused(board, action, actor):
            return refused
    return _refused_times(board.records, changes)


def _refused(board: Board, action: str, actor: str) -> Refused | None:
    card = board.get("card", action)
    if card is None or card.get("private"):
        return Refused("card_gone")
    if not is_action(card):
        return Refused("not_an_action")
    return None if answers_for(board, actor, action) else Refused("not_your_action")


def _refused_waits(board: Board, action: str, waits: Iterable[str]) -> Refused | None:
    for other in waits:
        if other == action:
            return Refused("link_kinds", {"kind": "depends_on"})
        if not is_action(board.get("card", other)):
            return Refused("card_gone")
    return None


def _refused_times(records: Records, changes: Sequence[Change]) -> Refused | None:
    """Whether with these changes an action would end before it starts."""
    after: Records = {**records, "amendment": dict(records.get("amendment", {}))}
    for change in changes:
        if change.kind == "amendment":
            apply(after, change)
    for action in _actions(after, changes) | _actions(records, changes):
        if refused := refused_dates({name: stands(after, action, name) for name in ("start", "end")}):
            return refused
    return None


def _actions(records: Records, changes: Iterable[Change]) -> set[str]:
    """Whose amendments these are; of those that come back their own fields tell."""
    there, found = records.get("amendment", {}), set[str]()
    for change in changes:
        fields = change.fields if isinstance(change, Add) else there.get(change.id, {})
        if action := change.id if change.kind == "wording" else fields.get("action"):
            found.add(action)
    return found


def _as_amended(records: Records, action: str) -> Fields:
    return {name: stands(records, action, name) for name in AMENDED if name != WAITS}


class _Hand(msgspec.Struct, frozen=True):
    """Who writes down what the plan says, and when."""

    board: Board
    actor: str
    at: int  # ms since 1970

    def says(self, action: str, name: str, value: Any) -> list[Change]:
        if name == TEXT:
            return wordings.rewritten(self.board, action, value, self.actor, self.at)
        id, was = amendment_id(action, name), of_board(self.board.records, action, name)
        said = {"value": value, "was": was, "author": self.actor, "at": self.at}
        if self.board.get("amendment", id) is not None:
            return [Put(kind="amendment", id=id, fields={**said, "dropped": None})]
        known = {name: value for name, value in said.items() if value is not None}
        return [Add(kind="amendment", id=id, fields={"action": action, "field": name, **known})]

    def silent(self, action: str, name: str) -> list[Change]:
        """It stays as a record that says nothing: so it is known who was last to touch it (CLI-4)."""
        gone = wordings.taken_away(self.board, action) if name == TEXT else []
        id = amendment_id(action, name)
        if (self.board.get("amendment", id) or {"dropped": True}).get("dropped"):
            return gone
        fields: Fields = {"value": None, "was": None, "author": self.actor, "at": self.at, "dropped": True}
        return [*gone, Put(kind="amendment", id=id, fields=fields)]


def _waits(records: Records) -> Mapping[str, dict[str, Fields]]:
    """The links by which each action waits for others: walked through once, however many actions there are."""
    found: Mapping[str, dict[str, Fields]] = defaultdict(dict)
    for id, link in records.get("link", {}).items():
        if link["kind"] == "depends_on":
            found[link["from"]][id] = link
    return found


def _still_there(records: Records, name: str, value: Any) -> Any:
    """Without a wait for what is no action any more, which no plan can have."""
    if name != WAITS or not value:
        return value
    cards = records.get("card", {})
    return [one for one in value if is_action(cards.get(one["action"]))] or None
