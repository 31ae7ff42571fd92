"""What the plan says of an action in place of its card, field by field, as it stands in the records. Pure.

What the board says is never altered by it: an amendment that is dropped leaves the card as it was (EDT-1).
"""

import hashlib
from collections.abc import Mapping
from typing import Any, Final, get_args

from cocreate.boards.events import Fields, Records
from cocreate.boards.records import AmendedField

AMENDED: Final[tuple[AmendedField, ...]] = get_args(AmendedField)
TEXT: Final = "text"  # edited by several at once: a wording is its amendment
WAITS: Final = "waits"  # no field of a card: the links by which it depends on others


def amendment_id(action: str, field: str) -> str:
    """There is one for each field of an action; a digest where that would be too long."""
    joined = f"{action}:{field}"
    return joined if len(joined) <= 64 else "e" + hashlib.sha256(joined.encode()).hexdigest()[:24]


def is_action(card: Fields | None) -> bool:
    return card is not None and card.get("kind") == "action" and not card.get("private")


def standing(records: Records, action: str, field: str) -> Fields | None:
    """The amendment of this field, where there is one that says something."""
    if field == TEXT and (wording := records.get("wording", {}).get(action)) is not None:
        return as_amendment(action, wording)
    found = records.get("amendment", {}).get(amendment_id(action, field))
    return None if found is None or found.get("dropped") else found


def as_amendment(action: str, wording: Fields) -> Fields:
    """A wording as what it is: the amendment of an action's words."""
    said = {name: value for name, value in wording.items() if name not in (TEXT, "rev")}
    return {"action": action, "field": TEXT, "value": wording.get(TEXT), **said}


def of_board(records: Records, action: str, field: str) -> Any:
    """What the board itself says; None where it says nothing."""
    if field == WAITS:
        return waits_of(records.get("link", {}), action)
    return records.get("card", {}).get(action, {}).get(field)


def stands(records: Records, action: str, field: str) -> Any:
    """What the plan says: the amendment, where there is one, else the board."""
    found = standing(records, action, field)
    return of_board(records, action, field) if found is None else found.get("value")


def waits_of(links: Mapping[str, Fields], action: str) -> list[Fields] | None:
    """For what the action waits, by action, and how."""
    waits = [
        wait(link["to"], link.get("timing"), link.get("lag"))
        for link in links.values()
        if link["kind"] == "depends_on" and link["from"] == action
    ]
    return sorted(waits, key=lambda one: str(one["action"])) or None


def wait(action: str, timing: str | None, lag: int | None) -> Fields:
    """That the one starts as the other has ended, with no day between, goes without saying."""
    when = {"timing": None if timing == "finish_start" else timing, "lag": lag}
    return {"action": action, **{name: value for name, value in when.items() if value}}
