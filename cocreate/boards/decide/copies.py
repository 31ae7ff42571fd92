"""Copies of cards, and of the links between them: one act, which one undo takes back whole."""

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.actions import ACTION
from cocreate.boards.decide.cards import anonymous, hidden_in, seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.decide.links import MAX_LINKS
from cocreate.boards.events import Add, Change, Fields
from cocreate.boards.permissions import refused_act, refused_zone
from cocreate.errors import Refused

CONTENT = ("kind", "zone", "text", "colour", "group", "tags", *sorted(ACTION))
LINKED = ("kind", "timing", "lag")


def copy(board: Board, command: c.CopyCards, actor: str, at: int) -> Decision | Refused:
    if len(board.of("card")) + len(command.cards) > c.MAX_CARDS:
        return Refused("board_full", {"max": c.MAX_CARDS})
    copies: dict[str, str] = {}  # card -> its copy
    changes: list[Change] = []
    ids: set[str] = set()
    for one in command.cards:
        card = seen(board, one.of, actor)
        if card is None or one.of in copies:
            continue
        if one.id in ids or board.get("card", one.id) is not None:
            return Refused("id_taken", {"id": one.id})
        if refused := refused_zone(board, card["zone"], actor):
            return refused
        ids.add(one.id)
        copies[one.of] = one.id
        changes.append(Add(kind="card", id=one.id, fields=_fields(board, one, card, actor, at)))
    if not changes:
        return Refused("card_gone")
    links = _links(board, command, copies, actor, at)
    return links if isinstance(links, Refused) else Decision("cards_copied", [*changes, *links])


def _fields(board: Board, one: c.CardCopy, card: Fields, actor: str, at: int) -> Fields:
    own: Fields = {
        "rev": 0,
        "x": one.x,
        "y": one.y,
        "author": actor,
        "at": at,
        "z": card.get("z"),
        "copied": one.of,
        "private": hidden_in(board),
        "anonymous": True if anonymous(board, actor) else None,
    }
    fields = {name: card.get(name) for name in CONTENT} | own
    return {name: value for name, value in fields.items() if value is not None}


def _links(board: Board, command: c.CopyCards, copies: dict[str, str], actor: str, at: int) -> list[Change] | Refused:
    """Such as join two of the cards; one whose end was not copied is left out."""
    if not command.links:
        return []
    if refused := refused_act(board, "link", board.of("member")[actor]):
        return refused
    if hidden_in(board):
        return Refused("not_revealed")
    if len(board.of("link")) + len(command.links) > MAX_LINKS:
        return Refused("too_many", {"max": MAX_LINKS})
    author = "" if anonymous(board, actor) else actor
    changes: list[Change] = []
    ids: set[str] = set()
    for one in command.links:
        link = board.get("link", one.of)
        if link is None or not {link["from"], link["to"]} <= copies.keys():
            continue
        if one.id in ids or board.get("link", one.id) is not None:
            return Refused("id_taken", {"id": one.id})
        ids.add(one.id)
        said = {name: link[name] for name in LINKED if name in link}
        ends = {"from": copies[link["from"]], "to": copies[link["to"]]}
        changes.append(Add(kind="link", id=one.id, fields={**said, **ends, "author": author, "at": at}))
    return changes
