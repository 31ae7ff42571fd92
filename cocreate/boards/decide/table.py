"""The table itself: opening it, who sits at it, its programme, finishing it."""

from datetime import date
from typing import Any

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.actions import indicator, refused_dates
from cocreate.boards.decide.decision import Decision, JobWanted
from cocreate.boards.decide.phases import revealing, timer
from cocreate.boards.decide.rounds import closing, for_phase
from cocreate.boards.events import Add, Change, Fields, Put
from cocreate.boards.records import THE_BOARD
from cocreate.boards.templates import template
from cocreate.errors import Refused

MAX_MEMBERS = 1_000
MAX_ORGANISATIONS = 500
# left out where they are empty, as boards before them are
NEW_IN_A_FRAME = frozenset({"aim_rows", "goal", "results", "patron_days"})


def open_board(board: Board, command: c.OpenBoard, at: int) -> Decision | Refused:
    if board.about:
        return Refused("board_open")
    found = template(command.template) if command.own is None else command.own
    if found is None:
        return Refused("unknown_template", {"id": command.template})
    lang = command.language
    changes: list[Change] = [
        Add(kind="zone", id=zone["id"], fields=_worded(zone, lang) | {"order": order})
        for order, zone in enumerate(found["zones"])
    ]
    for order, phase in enumerate(found["phases"]):
        fields = _worded(phase, lang) | {"order": order} | _settings(command.phases.get(phase["id"]))
        changes.append(Add(kind="phase", id=phase["id"], fields=fields))
    first = changes[len(found["zones"])]
    about: Fields = {
        "title": command.title,
        "language": lang,
        "template": command.template,
        "status": "open",
        "phase": first.id,
        "version": 0,
        "opened": at,
    }
    if command.follows is not None:
        about["follows"] = {name: getattr(command.follows, name) for name in command.follows.__struct_fields__}
    changes.append(Add(kind="board", id=THE_BOARD, fields=about))
    changes += _brought(found, at)
    if isinstance(first, Add) and "vote" in first.fields:
        changes.append(for_phase(board, first.id, first.fields["vote"], at))
    return Decision("board_opened", changes)


def _brought(found: dict[str, Any], at: int) -> list[Change]:
    """The cards that a template brings along: nobody at this table wrote them."""
    kinds = {zone["id"]: zone["kind"] for zone in found["zones"]}
    return [
        Add(kind="card", id=f"t{n:04}", fields={"kind": kinds[card["zone"]], "author": "", "rev": 0, "at": at, **card})
        for n, card in enumerate(found.get("cards", []))
    ]


def _worded(data: dict[str, Any], language: str) -> Fields:
    """A template's record in one language."""
    return {
        name: value[language] if isinstance(value, dict) and language in value else value
        for name, value in data.items()
        if name != "id"
    }


def _settings(settings: c.PhaseSettings | None) -> Fields:
    if settings is None:
        return {}
    said = {name: getattr(settings, name) for name in settings.__struct_fields__}
    if settings.vote is not None:
        said["vote"] = {name: getattr(settings.vote, name) for name in settings.vote.__struct_fields__}
    return {name: value for name, value in said.items() if value is not None}


def rename(command: c.RenameBoard) -> Decision:
    return Decision("board_renamed", [Put(kind="board", id=THE_BOARD, fields={"title": command.title})])


def lock(command: c.LockBoard) -> Decision:
    return Decision("board_locked", [Put(kind="board", id=THE_BOARD, fields={"locked": command.locked or None})])


def set_programme(board: Board, command: c.SetProgramme) -> Decision | Refused:
    if command.lead is not None and board.get("organisation", command.lead) is None:
        return Refused("unknown_organisation", {"id": command.lead})
    fields = {name: getattr(command, name) for name in command.__struct_fields__}
    said = {name: value for name, value in fields.items() if value is not None and name not in NEW_IN_A_FRAME}
    if refused := refused_dates(said) or _refused_days(command.patron_days):
        return refused
    if len(command.aim_rows) > len(command.aims):
        return Refused("too_many", {"max": len(command.aims)})
    more = {
        "aim_rows": _aim_rows(command.aim_rows),
        "goal": {} if command.goal is None else _said({"text": command.goal.text, **_row(command.goal)}),
        "results": [_result(result) for result in command.results],
        "patron_days": command.patron_days,
    }
    said |= {name: value for name, value in more.items() if value}
    return Decision("programme_set", [Add(kind="programme", id="programme", fields=said)])


def _result(new: c.NewResult) -> Fields:
    return _said({"id": new.id, "title": new.title, "aim": new.aim, **_row(new)})


def _aim_rows(new: list[c.NewAimRow]) -> list[Fields]:
    """In the order of the aims, so that an aim's words may be changed or erased; what is empty at the end is no row."""
    rows = [_row(row) for row in new]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def _row(new: c.NewGoal | c.NewAimRow | c.NewResult) -> Fields:
    """What stands in the logical framework beside what is to be reached."""
    measure = None if new.indicator is None else indicator(new.indicator)
    return _said({"indicator": measure, "assumption": new.assumption})


def _said(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if value}


def _refused_days(days: list[str]) -> Refused | None:
    """Days of any year: of 29 February too."""
    for day in days:
        try:
            date.fromisoformat(f"2000-{day}")
        except ValueError:
            return Refused("bad_date", {"date": day})
    return None


def add_organisation(board: Board, command: c.AddOrganisation) -> Decision | Refused:
    if board.get("organisation", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    if len(board.of("organisation")) >= MAX_ORGANISATIONS:
        return Refused("too_many", {"max": MAX_ORGANISATIONS})
    fields: Fields = {"name": command.name, "sector": command.sector}
    if command.territory:
        fields["territory"] = command.territory
    return Decision("organisation_added", [Add(kind="organisation", id=command.id, fields=fields)])


def join(board: Board, command: c.JoinTable, at: int) -> Decision | Refused:
    if command.organisation is not None and board.get("organisation", command.organisation) is None:
        return Refused("unknown_organisation", {"id": command.organisation})
    if sum(not member.get("removed") for member in board.of("member").values()) >= MAX_MEMBERS:
        return Refused("too_many", {"max": MAX_MEMBERS})
    fields: Fields = {"role": command.role, "joined": at}
    if command.organisation is not None:
        fields["organisation"] = command.organisation
    return Decision("member_joined", [Add(kind="member", id=command.member, fields=fields)])


def change_member(board: Board, command: c.ChangeMember) -> Decision | Refused:
    if refused := _refused_member(board, command.member, stays=command.role == "facilitator"):
        return refused
    fields: Fields = {"role": command.role}
    monitors = command.monitors and command.role == "observer"
    if monitors or board.of("member")[command.member].get("monitors"):
        fields["monitors"] = monitors or None
    return Decision("member_changed", [Put(kind="member", id=command.member, fields=fields)])


def remove_member(board: Board, command: c.RemoveMember) -> Decision | Refused:
    if refused := _refused_member(board, command.member, stays=False):
        return refused
    return Decision("member_removed", [Put(kind="member", id=command.member, fields={"removed": True})])


def _refused_member(board: Board, id: str, *, stays: bool) -> Refused | None:
    member = board.get("member", id)
    if member is None or member.get("removed"):
        return Refused("unknown_member")
    leading = [who for who, m in board.of("member").items() if m["role"] == "facilitator" and not m.get("removed")]
    return Refused("last_facilitator") if leading == [id] and not stays else None


def finish(board: Board, command: c.FinishBoard) -> Decision | Refused:
    """Freeze the board: what was private shows, an open round is closed, and the plan's job is born (JOB-1)."""
    version = board.about.get("version", 0) + 1
    changes: list[Change] = [*revealing(board), *closing(board), timer(0, 0)]
    changes.append(Put(kind="board", id=THE_BOARD, fields={"status": "finished", "version": version}))
    wanted = JobWanted(kind="build_plan", version=version, languages=tuple(dict.fromkeys(command.languages)))
    return Decision("board_finished", changes, [wanted])


def issue(board: Board, command: c.IssueVersion) -> Decision:
    """Another version of the plan, as it is amended by now; the table stays as it is."""
    version = board.about.get("version", 0) + 1
    wanted = JobWanted(kind="build_plan", version=version, languages=tuple(dict.fromkeys(command.languages)))
    return Decision("version_issued", [Put(kind="board", id=THE_BOARD, fields={"version": version})], [wanted])


def reopen(board: Board, at: int) -> Decision | Refused:
    """The table goes on where it was; a choice that finishing had closed goes on with its dots."""
    if board.about.get("status") != "finished":
        return Refused("board_open")
    changes: list[Change] = [Put(kind="board", id=THE_BOARD, fields={"status": "open"})]
    if "vote" in board.phase:
        changes.append(for_phase(board, board.about["phase"], board.phase["vote"], at))
    return Decision("board_reopened", changes)
