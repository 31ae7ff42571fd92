"""The records with what people amended laid over them, and where the board says something else by now. Pure.

A table that is opened again and finished again keeps what was amended; its plan tells what differs (EDT-4).
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from cocreate.boards.amendments import TEXT, WAITS, as_amendment, is_action, of_board, wait
from cocreate.boards.events import Fields, Records
from cocreate.plans.plan import PlanDifference


def amended(records: Records) -> Records:
    """The records as the plan reads them: without amendments, for they are laid over. What is given stays."""
    standing = _standing(records)
    if not standing:
        return (
            {**records, "amendment": {}, "wording": {}}
            if records.get("amendment") or records.get("wording")
            else records
        )
    cards = dict(records["card"])
    for action, of_action in standing.items():
        fields = {name: one.get("value") for name, one in of_action.items() if name != WAITS}
        for name in _aside(cards[action], of_action):
            del fields[name]
        cards[action] = {name: value for name, value in {**cards[action], **fields}.items() if value is not None}
    waits = {action: one[WAITS].get("value") or [] for action, one in standing.items() if WAITS in one}
    return {**records, "card": cards, "link": _tied(records.get("link", {}), waits), "amendment": {}, "wording": {}}


def differences(records: Records, people: Mapping[str, str]) -> list[PlanDifference]:
    """By action, then field: where the card says by now something that it did not say when it was amended.

    `people`: member id -> id in the plan, for nobody is named there (LOG-11).
    """
    found: list[PlanDifference] = []
    for action, of_action in sorted(_standing(records).items()):
        aside = _aside(records["card"][action], of_action)
        for name, one in sorted(of_action.items()):
            now = of_board(records, action, name)
            if name not in aside and now in (one.get("was"), one.get("value")):
                continue
            was, board, plan = (_told(name, value, people) for value in (one.get("was"), now, one.get("value")))
            found.append(
                PlanDifference(action=action, field=one["field"], was=was, board=board, plan=plan, aside=name in aside)
            )
    return found


def _standing(records: Records) -> dict[str, dict[str, Fields]]:
    """By action and field."""
    found: dict[str, dict[str, Fields]] = defaultdict(dict)
    cards = records.get("card", {})
    for one in records.get("amendment", {}).values():
        if not one.get("dropped") and is_action(cards.get(one["action"])):
            found[one["action"]][one["field"]] = one
    for action, wording in records.get("wording", {}).items():
        if is_action(cards.get(action)):
            found[action][TEXT] = as_amendment(action, wording)
    return found


def _aside(card: Fields, of_action: Mapping[str, Fields]) -> frozenset[str]:
    """Its days where, with the card's own, it would end before it starts: the board has moved under them."""
    fields = {name: of_action[name].get("value") for name in ("start", "end") if name in of_action}
    both = {**card, **fields}
    start, end = both.get("start"), both.get("end")
    return frozenset(fields) if start is not None and end is not None and start > end else frozenset()


def _tied(links: Mapping[str, Fields], waits: Mapping[str, list[Fields]]) -> dict[str, Fields]:
    """The links of the board, but for the dependencies of those actions; for these what was amended."""
    tied = {id: link for id, link in links.items() if link["kind"] != "depends_on" or link["from"] not in waits}
    for action, of_action in waits.items():
        for one in of_action:
            when = wait(one["action"], one.get("timing"), one.get("lag"))
            fields = {"kind": "depends_on", "from": action, "to": when.pop("action"), **when}
            tied[f"{action}:{WAITS}:{one['action']}"] = fields
    return tied


def _told(name: str, value: Any, people: Mapping[str, str]) -> Any:
    return people.get(value) if name == "person" and value is not None else value
