"""What was decided about a need, told back to those who raised it, once the table is finished and in one's own name.

What goes back to no need is answered itself: an idea that answers none, an action that realises no idea (EVI-4).
"""

from collections.abc import Iterable, Mapping

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Delete, Put
from cocreate.boards.owning import answers_for
from cocreate.boards.permissions import leads
from cocreate.boards.records import LINK_ENDS, CardKind, LinkKind
from cocreate.errors import Refused

BACK: Mapping[CardKind, LinkKind] = {"idea": "answers", "action": "realises"}  # by what they go back to what was needed


def answer(board: Board, command: c.AnswerNeed, actor: str, at: int) -> Decision | Refused:
    card = seen(board, command.need, actor)
    if card is None:
        return Refused("card_gone")
    if not begins(board, command.need) and board.get("answer", command.need) is None:
        return Refused("not_a_need")
    if not may_answer(board, actor, command.need):
        return Refused("not_answering")
    if command.text.strip():
        said = {"text": command.text, "author": actor, "at": at}
        if board.get("answer", command.need) is not None:  # each field as it was, where it is taken back
            return Decision("need_answered", [Put(kind="answer", id=command.need, fields=said)])
        return Decision("need_answered", [Add(kind="answer", id=command.need, fields={"need": command.need, **said})])
    if board.get("answer", command.need) is None:
        return Refused("no_answer")
    return Decision("need_answered", [Delete(kind="answer", id=command.need)])


def begins(board: Board, card: str) -> bool:
    """Whether a thread begins there: with a need, or with an idea or an action that goes back to nothing."""
    kind: CardKind | None = (board.get("card", card) or {}).get("kind")
    if kind is None or kind not in BACK:
        return kind == "need"
    alike, link = _alike(board, {card}), BACK[kind]
    return not any(
        one["kind"] == link and one["from"] in alike and _shown(board, one["to"], LINK_ENDS[link][1])
        for one in board.of("link").values()
    )


def may_answer(board: Board, actor: str, card: str) -> bool:
    """Who leads, and who answers for an action that comes of this need or idea, or is this one (EVI-4)."""
    return leads(board, actor) or any(answers_for(board, actor, action) for action in _actions_for(board, card))


def _shown(board: Board, card: str, kinds: frozenset[CardKind]) -> bool:
    """Whether it is there for all, and still of such a kind."""
    there = board.get("card", card) or {}
    return there.get("kind") in kinds and not there.get("private")


def _actions_for(board: Board, card: str) -> set[str]:
    """Cards that say the same count as one, as they do in the plan."""
    kind = (board.get("card", card) or {}).get("kind")
    if kind == "action":
        return {card}
    alike = _alike(board, {card})
    ideas = _alike(board, _leading_to(board, "answers", alike)) if kind == "need" else alike
    return _leading_to(board, "realises", ideas)


def _leading_to(board: Board, kind: LinkKind, ends: Iterable[str]) -> set[str]:
    there = set(ends)
    return {link["from"] for link in board.of("link").values() if link["kind"] == kind and link["to"] in there}


def _alike(board: Board, cards: set[str]) -> set[str]:
    """These cards with all that are said to be the same as any of them."""
    pairs = [(link["from"], link["to"]) for link in board.of("link").values() if link["kind"] == "same_as"]
    found, grown = set(cards), True
    while grown:
        near = {end for pair in pairs if found & set(pair) for end in pair}
        grown = not near <= found
        found |= near
    return found
