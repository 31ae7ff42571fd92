"""Leading the table: phases, private writing, the timer. Any phase may be opened at any time; nothing is dropped."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.decide.rounds import closing, for_phase
from cocreate.boards.events import Add, Change, Delete, Fields, Put
from cocreate.boards.layout import place
from cocreate.boards.records import THE_BOARD
from cocreate.errors import Refused

MINUTE_MS = 60_000


def open_phase(board: Board, command: c.OpenPhase, at: int) -> Decision | Refused:
    phase = board.get("phase", command.phase)
    if phase is None:
        return Refused("unknown_phase", {"id": command.phase})
    now = board.about.get("phase")
    if now == command.phase:
        return Refused("phase_open", {"phase": phase["title"]})
    changes: list[Change] = [*revealing(board), *closing(board)]
    changes.append(Put(kind="board", id=THE_BOARD, fields={"phase": command.phase}))
    if "vote" in phase:
        changes.append(for_phase(board, command.phase, phase["vote"], at))
    changes.append(timer(phase.get("minutes", 0) * MINUTE_MS // 1000, at))
    return Decision("phase_opened", changes)


def reveal(board: Board) -> Decision | Refused:
    changes = revealing(board)
    return Decision("cards_revealed", changes) if changes else Refused("nothing_private")


def revealing(board: Board) -> list[Change]:
    """Show what was written in private, as whole records: nobody else has ever had them (DEC-4)."""
    changes: list[Change] = []
    phase = board.about.get("phase")
    if phase and board.phase.get("writing") == "private" and not board.phase.get("revealed"):
        changes.append(Put(kind="phase", id=phase, fields={"revealed": True}))
    hidden = {id: card for id, card in board.of("card").items() if card.get("private")}
    places = _side_by_side(board, hidden)
    for id, card in hidden.items():
        changes.append(Add(kind="card", id=id, fields=_shown(card) | places.get(id, {})))
    for id, drawing in board.of("drawing").items():
        if drawing.get("private"):
            changes.append(Add(kind="drawing", id=id, fields=_shown(drawing)))
    return changes


def _shown(fields: Fields) -> Fields:
    return {name: value for name, value in fields.items() if name != "private"}


def _side_by_side(board: Board, hidden: dict[str, Fields]) -> dict[str, Fields]:
    """Other places for those that lie right on another card: who wrote them could not see it there (DEC-4)."""
    taken = {_spot(card) for id, card in board.of("card").items() if id not in hidden}
    covered: dict[str, list[str]] = {}
    for id, card in hidden.items():
        if _spot(card) in taken:
            covered.setdefault(card["zone"], []).append(id)
        taken.add(_spot(card))
    return {
        id: slot._asdict()
        for zone, ids in covered.items()
        for id, slot in zip(ids, place(board.records, zone, len(ids)), strict=True)
    }


def _spot(card: Fields) -> tuple[str, int, int]:
    return card["zone"], card["x"], card["y"]


def set_timer(command: c.SetTimer, at: int) -> Decision:
    if command.paused and command.seconds:
        fields = {"left": command.seconds * 1000, "seconds": command.seconds}
        return Decision("timer_set", [Add(kind="timer", id="timer", fields=fields)])
    return Decision("timer_set", [timer(command.seconds, at)])


def timer(seconds: int, at: int) -> Change:
    if not seconds:
        return Delete(kind="timer", id="timer")
    return Add(kind="timer", id="timer", fields={"ends": at + seconds * 1000, "seconds": seconds})
