"""Cards: write, edit, move, colour, delete."""

from collections.abc import Iterable

from cocreate.boards import commands as c
from cocreate.boards import text
from cocreate.boards.board import Board
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Edit, Fields, Put, Splice
from cocreate.boards.permissions import leads, refused_zone
from cocreate.boards.standing import dependants
from cocreate.boards.visibility import only_for
from cocreate.errors import Refused


def seen(board: Board, card: str, actor: str) -> Fields | None:
    """The card, where it is there and this person may see it (DEC-4)."""
    found = board.get("card", card)
    return None if found is None or only_for("card", found) not in (None, actor) else found


def seen_all(board: Board, ids: Iterable[str], actor: str) -> list[tuple[str, Fields]]:
    """Those of the cards that are there for this person, each once: what has gone meanwhile is left out (DEC-2)."""
    found = ((id, seen(board, id, actor)) for id in dict.fromkeys(ids))
    return [(id, card) for id, card in found if card is not None]


def add(board: Board, command: c.AddCards, actor: str, at: int) -> Decision | Refused:
    if len(board.of("card")) + len(command.cards) > c.MAX_CARDS:
        return Refused("board_full", {"max": c.MAX_CARDS})
    changes: list[Change] = []
    ids: set[str] = set()
    for new in command.cards:
        if refused := refused_zone(board, new.zone, actor) or _refused_card(board, new, ids, actor):
            return refused
        ids.add(new.id)
        changes.append(Add(kind="card", id=new.id, fields=_fields(board, new, actor, at)))
    return Decision("cards_added", changes)


def _refused_card(board: Board, new: c.NewCard, ids: set[str], actor: str) -> Refused | None:
    if new.id in ids or board.get("card", new.id) is not None:
        return Refused("id_taken", {"id": new.id})
    if new.group is not None and board.get("group", new.group) is None:
        return Refused("group_gone")
    if new.source is not None and not leads(board, actor):
        return Refused("facilitator_only")
    return None


def _fields(board: Board, new: c.NewCard, actor: str, at: int) -> Fields:
    zone = board.of("zone")[new.zone]
    fields: Fields = {
        "kind": new.kind or zone["kind"],
        "zone": new.zone,
        "text": new.text,
        "rev": 0,
        "x": new.x,
        "y": new.y,
        "author": actor,
        "at": at,
        "colour": new.colour,
        "group": new.group,
        "tags": distinct(new.tags) or None,
        "private": hidden_in(board) if new.source is None else None,
        "anonymous": True if anonymous(board, actor) else None,
        "source": None if new.source is None else {k: getattr(new.source, k) for k in new.source.__struct_fields__},
    }
    return {name: value for name, value in fields.items() if value is not None}


def distinct(tags: Iterable[str]) -> list[str]:
    """Each once, as it was first written: case does not make another tag of it."""
    first: dict[str, str] = {}
    for tag in tags:
        first.setdefault(tag.lower(), tag)
    return list(first.values())


def hidden_in(board: Board) -> str | None:
    """The phase in which people write in private now."""
    phase = board.phase
    return board.about.get("phase") if phase.get("writing") == "private" and not phase.get("revealed") else None


def anonymous(board: Board, actor: str) -> bool:
    """What is said of a finished plan is said by name, whatever the last phase was."""
    if board.about.get("status") == "finished":
        return False
    return bool(board.phase.get("anonymous")) and not leads(board, actor)


def edit_text(board: Board, command: c.EditText, actor: str) -> Decision | Refused:
    card = seen(board, command.card, actor)
    if card is None:
        return Refused("card_gone")
    if refused := refused_zone(board, card["zone"], actor):
        return refused
    if command.rev != card["rev"]:
        return Refused("stale", {"rev": card["rev"]})
    edits = [Edit(at=edit.at, remove=edit.remove, insert=edit.insert) for edit in command.edits]
    if not text.fits(edits, len(card["text"])):
        return Refused("bad_edit")
    length = len(card["text"]) + sum(len(edit.insert) - edit.remove for edit in edits)
    if length > max(c.MAX_TEXT, len(card["text"])):  # undo may have made it longer: then it may only shrink
        return Refused("too_long", {"max": c.MAX_TEXT, "length": length})
    return Decision("text_edited", [Splice(kind="card", id=command.card, edits=text.joined(edits))])


def move(board: Board, command: c.MoveCards, actor: str) -> Decision | Refused:
    changes: list[Change] = []
    for place in {place.id: place for place in command.moves}.values():
        card = seen(board, place.id, actor)
        if card is None:
            continue
        zone = place.zone or card["zone"]
        if refused := refused_zone(board, card["zone"], actor) or refused_zone(board, zone, actor):
            return refused
        fields: Fields = {"x": place.x, "y": place.y}
        if zone != card["zone"]:
            if refused := refused_deletion(board, [card]):
                return refused
            kind = board.of("zone")[zone]["kind"]
            if kind != card["kind"] and _linked(board, place.id):
                return Refused("card_linked")
            fields |= {"zone": zone, "kind": kind}
        changes.append(Put(kind="card", id=place.id, fields=fields))
    return Decision("cards_moved", changes) if changes else Refused("card_gone")


def _linked(board: Board, card: str) -> bool:
    return any(card in (link["from"], link["to"]) for link in board.of("link").values())


def colour(board: Board, command: c.ColourCards, actor: str) -> Decision | Refused:
    found = seen_all(board, command.cards, actor)
    for _, card in found:
        if refused := refused_zone(board, card["zone"], actor):
            return refused
    changes: list[Change] = [Put(kind="card", id=id, fields={"colour": command.colour}) for id, _ in found]
    return Decision("cards_coloured", changes) if changes else Refused("card_gone")


def delete(board: Board, command: c.DeleteCards, actor: str) -> Decision | Refused:
    """Own cards; a facilitator any. Links, comments and reactions go with them."""
    found = seen_all(board, command.cards, actor)
    if not found:
        return Refused("card_gone")
    if not leads(board, actor) and (refused := refused_own(board, [card for _, card in found], actor)):
        return refused
    if refused := refused_deletion(board, (card for _, card in found)):
        return refused
    going = dependants(board.records, *(id for id, _ in found))
    keys = dict.fromkeys([*((kind, id) for kind, id, _ in going), *(("card", id) for id, _ in found)])
    return Decision("cards_deleted", [Delete(kind=kind, id=id) for kind, id in keys])


def refused_own(board: Board, things: list[Fields], actor: str) -> Refused | None:
    """A participant deletes what is theirs, in zones that are open; known and anonymous never in one act (DEC-4)."""
    if any(thing["author"] != actor for thing in things):
        return Refused("not_yours")
    if len({bool(thing.get("anonymous")) for thing in things}) > 1:
        return Refused("anonymous_apart")
    return next((refused for thing in things if (refused := refused_zone(board, thing["zone"], actor))), None)


def refused_deletion(board: Board, cards: Iterable[Fields]) -> Refused | None:
    """While people choose no card goes, nor leaves their zone: to say on which the dots lie would break the secret."""
    chosen = board.open_round
    if chosen is not None and any(card["zone"] == chosen[1]["zone"] for card in cards):
        return Refused("round_open")
    return None
