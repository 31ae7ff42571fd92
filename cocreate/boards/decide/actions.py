"""The fields that make a card an action: who, when, with which indicator, at what cost."""

from datetime import date
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Fields, Put
from cocreate.boards.permissions import refused_zone
from cocreate.errors import Refused

DECIMALS = 4  # of an indicator: Python and TypeScript write such numbers alike (CLI-5)


def set_action(board: Board, command: c.SetAction, actor: str) -> Decision | Refused:
    card = seen(board, command.card, actor)
    if card is None:
        return Refused("card_gone")
    if card["kind"] != "action":
        return Refused("not_an_action")
    if refused := refused_zone(board, card["zone"], actor):
        return refused
    fields = _said(command)
    if refused := _refused_bodies(board, fields) or refused_dates({**card, **fields}):
        return refused
    return Decision("action_set", [Put(kind="card", id=command.card, fields=fields)])


def _said(command: c.SetAction) -> Fields:
    said: Fields = {}
    for name in command.__struct_fields__[1:]:
        value: Any = getattr(command, name)
        if value is msgspec.UNSET:
            continue
        if isinstance(value, c.NewIndicator):
            value = _indicator(value)
        elif name == "partners":
            value = list(dict.fromkeys(value or ())) or None
        said[name] = value
    return said


def _indicator(new: c.NewIndicator) -> Fields:
    fields = {"name": new.name, "unit": new.unit, "baseline": _number(new.baseline), "target": _number(new.target)}
    return {name: value for name, value in fields.items() if value not in (None, "")}


def _number(value: float | None) -> float | int | None:
    if value is None:
        return None
    rounded = round(value, DECIMALS)
    return int(rounded) if rounded == int(rounded) else rounded


def _refused_bodies(board: Board, fields: Fields) -> Refused | None:
    for body in (fields.get("owner"), *(fields.get("partners") or ())):
        if body is not None and board.get("organisation", body) is None:
            return Refused("unknown_organisation", {"id": body})
    return None


def refused_dates(fields: Fields) -> Refused | None:
    """Days of the calendar, the first not after the last."""
    days: list[date] = []
    for name in ("start", "end"):
        said = fields.get(name)
        if said is None:
            continue
        try:
            days.append(date.fromisoformat(said))
        except ValueError:
            return Refused("bad_date", {"date": said})
    if len(days) == 2 and days[1] < days[0]:
        return Refused("ends_before_start", {"start": fields["start"], "end": fields["end"]})
    return None
