"""Leading the table: phases, private writing, the timer. Any phase may be opened at any time; nothing is dropped."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.decide.rounds import closing, for_phase
from cocreate.boards.events import Add, Change, Delete, Put
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
    for id, card in board.of("card").items():
        if card.get("private"):
            fields = {name: value for name, value in card.items() if name != "private"}
            changes.append(Add(kind="card", id=id, fields=fields))
    return changes


def set_timer(command: c.SetTimer, at: int) -> Decision:
    if command.paused and command.seconds:
        fields = {"left": command.seconds * 1000, "seconds": command.seconds}
        return Decision("timer_set", [Add(kind="timer", id="timer", fields=fields)])
    return Decision("timer_set", [timer(command.seconds, at)])


def timer(seconds: int, at: int) -> Change:
    if not seconds:
        return Delete(kind="timer", id="timer")
    return Add(kind="timer", id="timer", fields={"ends": at + seconds * 1000, "seconds": seconds})
