"""Who answers for an action: what people may say of it once the table is finished hangs on that, not on a phase."""

from cocreate.boards.amendments import stands
from cocreate.boards.board import Board
from cocreate.boards.permissions import leads, member_of


def answers_for(board: Board, actor: str, action: str) -> bool:
    """A facilitator, or who sits there for the organisation that owns the action; never an observer."""
    member = member_of(board, actor)
    if member is None or member["role"] == "observer":
        return False
    return leads(board, actor) or (
        (owner := owner_of(board, action)) is not None and owner == member.get("organisation")
    )


def measures(board: Board, actor: str) -> bool:
    """Whether this observer writes readings and files, of any action and any result (MON-10)."""
    return bool((member_of(board, actor) or {}).get("monitors"))


def answers_for_any(board: Board, actor: str) -> bool:
    """A facilitator, or who answers for some action of the plan: they may write in its papers."""
    if member_of(board, actor) is not None and leads(board, actor):
        return True
    return any(answers_for(board, actor, id) for id, card in board.of("card").items() if card.get("kind") == "action")


def owner_of(board: Board, action: str) -> str | None:
    """Organisation id, as the plan has it; None where the action is gone, is none, or nobody owns it."""
    card = board.get("card", action)
    return None if card is None or card.get("kind") != "action" else stands(board.records, action, "owner")


def answers_for_result(board: Board, actor: str, result: str) -> bool:
    """Who answers for any action that leads to it, and facilitators."""
    return leads(board, actor) or any(
        stands(board.records, id, "result") == result and answers_for(board, actor, id)
        for id, card in board.of("card").items()
    )


def is_action(board: Board, id: str) -> bool:
    return (board.get("card", id) or {}).get("kind") == "action"


def is_result(board: Board, id: str) -> bool:
    """Whether the programme has a result of this id."""
    programme = board.get("programme", "programme") or {}
    return any(result["id"] == id for result in programme.get("results") or ())
