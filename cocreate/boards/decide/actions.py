"""The fields that make a card an action: who, when, with which indicator, at what cost, with what at stake."""

from datetime import date
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Fields, Put
from cocreate.boards.permissions import member_of, refused_zone
from cocreate.errors import Refused

DECIMALS = 4  # of an indicator: Python and TypeScript write such numbers alike (CLI-5)
CENTS = 2

ACTION = frozenset(c.SetAction.__struct_fields__) - {"card"}  # the fields of a card that its action consists of


def set_action(board: Board, command: c.SetAction, actor: str) -> Decision | Refused:
    card = seen(board, command.card, actor)
    if card is None:
        return Refused("card_gone")
    if card["kind"] != "action":
        return Refused("not_an_action")
    if refused := refused_zone(board, card["zone"], actor):
        return refused
    fields = said(command)
    if refused := refused_fields(board, card, fields):
        return refused
    return Decision("action_set", [Put(kind="card", id=command.card, fields=fields)])


def said(command: c.ActionFields) -> Fields:
    """What the command says of each field that it names, as a record has it."""
    values: Fields = {}
    for name in command.__struct_fields__[1:]:
        value: Any = getattr(command, name)
        if value is not msgspec.UNSET:
            values[name] = _kept(name, value)
    return values


def refused_fields(board: Board, now: Fields, fields: Fields) -> Refused | None:
    """Why the action, which is `now`, may not have these fields."""
    return _refused_bodies(board, fields) or _refused_person(board, fields) or refused_dates({**now, **fields})


def _kept(name: str, value: Any) -> Any:
    """As it stands in the record: nothing where there is nothing to say."""
    match value:
        case c.NewIndicator():
            return indicator(value)
        case list() if name == "partners":
            return list(dict.fromkeys(value)) or None
        case list():
            return [msgspec.to_builtins(item) for item in value] or None
        case bool():
            return value or None
        case float() if name == "effort_days":
            return number(value) or None
        case _:
            return value


def indicator(new: c.NewIndicator) -> Fields:
    fields = {
        "name": new.name,
        "unit": new.unit,
        "baseline": number(new.baseline),
        "target": number(new.target),
        "source": new.source,
        "frequency": new.frequency,
    }
    return {name: value for name, value in fields.items() if value not in (None, "")}


def number(value: float | None, decimals: int = DECIMALS) -> float | int | None:
    """As it is kept: with so many decimals, and whole where it is."""
    if value is None:
        return None
    rounded = round(value, decimals)
    return int(rounded) if rounded == int(rounded) else rounded


def _refused_bodies(board: Board, fields: Fields) -> Refused | None:
    promised = [promise["organisation"] for promise in fields.get("promises") or ()]
    for body in (fields.get("owner"), *(fields.get("partners") or ()), *promised):
        if body is not None and board.get("organisation", body) is None:
            return Refused("unknown_organisation", {"id": body})
    return None


def _refused_person(board: Board, fields: Fields) -> Refused | None:
    person = fields.get("person")
    return Refused("unknown_member") if person is not None and member_of(board, person) is None else None


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
