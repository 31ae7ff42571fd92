"""What was decided about a need, told back to those who raised it, once the table is finished and in one's own name.

What goes back to no need is answered itself: an idea that answers none, an action that realises no idea (EVI-4).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

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
    links, back = _links(board), BACK[kind]
    return not any(_shown(board, end, LINK_ENDS[back][1]) for end in _ends(links[back], _alike(links, {card})))


def may_answer(board: Board, actor: str, card: str) -> bool:
    return bool(answerable(board, actor, [card]))


def answerable(board: Board, actor: str, cards: Sequence[str]) -> list[str]:
    """Those that somebody may answer: who leads, any; who answers for an action, it and what it comes of (EVI-4).

    Cards that say the same count as one, as they do in the plan.
    """
    if leads(board, actor):
        return list(cards)
    all_cards, links = board.of("card"), _links(board)
    actions = {id for id, card in all_cards.items() if card.get("kind") == "action" and answers_for(board, actor, id)}
    ideas = _alike(links, _ends(links["realises"], actions))
    needs = _alike(links, _ends(links["answers"], ideas))
    of = {"action": actions, "need": needs}
    return [one for one in cards if one in of.get(all_cards.get(one, {}).get("kind", ""), ideas)]


def _shown(board: Board, card: str, kinds: frozenset[CardKind]) -> bool:
    """Whether it is there for all, and still of such a kind."""
    there = board.get("card", card) or {}
    return there.get("kind") in kinds and not there.get("private")


def _links(board: Board) -> Mapping[LinkKind, Mapping[str, list[str]]]:
    """By kind: from where to where; what says the same, both ways."""
    found: Mapping[LinkKind, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for link in board.of("link").values():
        found[link["kind"]][link["from"]].append(link["to"])
        if link["kind"] == "same_as":
            found["same_as"][link["to"]].append(link["from"])
    return found


def _ends(links: Mapping[str, list[str]], starts: Iterable[str]) -> set[str]:
    return {end for start in starts for end in links.get(start, ())}


def _alike(links: Mapping[LinkKind, Mapping[str, list[str]]], cards: set[str]) -> set[str]:
    """These cards with all that are said to be the same as any of them."""
    found = near = cards
    while near := _ends(links["same_as"], near) - found:
        found = found | near
    return found
