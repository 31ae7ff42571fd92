"""Drawings: strokes of the pen, shapes, words on the ground, images. They are seen, moved and deleted as cards are."""

from collections.abc import Iterable, Sequence

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import anonymous, hidden_in, refused_own
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Fields, Put
from cocreate.boards.permissions import leads, refused_zone
from cocreate.boards.records import Form
from cocreate.boards.visibility import only_for
from cocreate.errors import Refused

LEAST_POINTS: dict[Form, int] = {"pen": 1, "line": 2, "arrow": 2}
MOST_POINTS: dict[Form, int] = {"pen": c.MAX_POINTS, "line": 2, "arrow": 2}
FRAMED: frozenset[Form] = frozenset({"rectangle", "ellipse", "text", "image"})  # their size may be changed

Found = tuple[str, Fields]


def add(board: Board, command: c.AddDrawings, actor: str, at: int) -> Decision | Refused:
    if len(board.of("drawing")) + len(command.drawings) > c.MAX_DRAWINGS:
        return Refused("drawings_full", {"max": c.MAX_DRAWINGS})
    images = sum(drawing.get("form") == "image" for drawing in board.of("drawing").values())
    if images + sum(new.form == "image" for new in command.drawings) > c.MAX_IMAGES:
        return Refused("images_full", {"max": c.MAX_IMAGES})
    changes: list[Change] = []
    for new in command.drawings:
        if new.copied is not None and _seen(board, new.copied, actor) is None:
            continue
        if refused := refused_zone(board, new.zone, actor):
            return refused
        if any(change.id == new.id for change in changes) or board.get("drawing", new.id) is not None:
            return Refused("id_taken", {"id": new.id})
        if not _is_whole(new):
            return Refused("bad_drawing")
        changes.append(Add(kind="drawing", id=new.id, fields=_fields(board, new, actor, at)))
    return Decision("drawings_added", changes) if changes else Refused("drawing_gone")


def _is_whole(new: c.NewDrawing) -> bool:
    """A line has its points within its box, an image its file, and no other has them; words on the ground are there."""
    count, rest = divmod(len(new.points), 2)
    if rest or not LEAST_POINTS.get(new.form, 0) <= count <= MOST_POINTS.get(new.form, 0):
        return False
    if max(new.points[::2], default=0) > new.w or max(new.points[1::2], default=0) > new.h:
        return False
    return (new.file is not None) == (new.form == "image") and (new.form != "text" or bool(new.label.strip()))


def _fields(board: Board, new: c.NewDrawing, actor: str, at: int) -> Fields:
    fields: Fields = {
        "form": new.form,
        "zone": new.zone,
        "label": new.label or None,
        "x": new.x,
        "y": new.y,
        "w": new.w,
        "h": new.h,
        "points": new.points or None,
        "ink": None if new.form == "image" else new.ink,
        "file": new.file,
        "copied": new.copied,
        "author": actor,
        "at": at,
        "private": hidden_in(board),
        "anonymous": True if anonymous(board, actor) else None,
    }
    return {name: value for name, value in fields.items() if value is not None}


def move(board: Board, command: c.MoveDrawings, actor: str) -> Decision | Refused:
    changes: list[Change] = []
    for to in {to.id: to for to in command.moves}.values():
        drawing = _seen(board, to.id, actor)
        if drawing is None:
            continue
        zone = to.zone or drawing["zone"]
        if refused := refused_zone(board, drawing["zone"], actor) or refused_zone(board, zone, actor):
            return refused
        fields: Fields = {"x": to.x, "y": to.y}
        if drawing["form"] in FRAMED:
            fields |= {name: size for name, size in (("w", to.w), ("h", to.h)) if size is not None}
        if zone != drawing["zone"]:
            fields["zone"] = zone
        changes.append(Put(kind="drawing", id=to.id, fields=fields))
    return Decision("drawings_moved", changes) if changes else Refused("drawing_gone")


def colour(board: Board, command: c.ColourDrawings, actor: str) -> Decision | Refused:
    found = _changeable(board, command.drawings, actor)
    if isinstance(found, Refused):
        return found
    inked = [id for id, drawing in found if drawing["form"] != "image"]
    changes: list[Change] = [Put(kind="drawing", id=id, fields={"ink": command.ink}) for id in inked]
    return Decision("drawings_coloured", changes) if changes else Refused("no_ink")


def restack(board: Board, command: c.RestackDrawings, actor: str) -> Decision | Refused:
    """Above or beneath all others, among themselves in the order in which they lie."""
    found = _changeable(board, command.drawings, actor)
    if isinstance(found, Refused):
        return found
    stack = sorted(_seen_all(board, board.of("drawing"), actor), key=lambda one: one[1].get("z", 0))
    lowest, highest = (stack[end][1].get("z", 0) for end in (0, -1))
    first = highest + 1 if command.to == "front" else lowest - len(found)
    going = {id for id, _ in found}
    ordered = [id for id, _ in stack if id in going]
    changes: list[Change] = [Put(kind="drawing", id=id, fields={"z": first + n}) for n, id in enumerate(ordered)]
    return Decision("drawings_restacked", changes)


def label(board: Board, command: c.LabelDrawing, actor: str) -> Decision | Refused:
    found = _changeable(board, [command.drawing], actor)
    if isinstance(found, Refused):
        return found
    words = command.label.strip()
    if found[0][1]["form"] == "text" and not words:
        return Refused("bad_drawing")
    change = Put(kind="drawing", id=command.drawing, fields={"label": command.label if words else None})
    return Decision("drawing_labelled", [change])


def delete(board: Board, command: c.DeleteDrawings, actor: str) -> Decision | Refused:
    """One's own; a facilitator any."""
    found = _seen_all(board, command.drawings, actor)
    if not found:
        return Refused("drawing_gone")
    if not leads(board, actor) and (refused := refused_own(board, [drawing for _, drawing in found], actor)):
        return refused
    return Decision("drawings_deleted", [Delete(kind="drawing", id=id) for id, _ in found])


def _seen(board: Board, id: str, actor: str) -> Fields | None:
    found = board.get("drawing", id)
    return None if found is None or only_for("drawing", found) not in (None, actor) else found


def _seen_all(board: Board, ids: Iterable[str], actor: str) -> list[Found]:
    found = ((id, _seen(board, id, actor)) for id in dict.fromkeys(ids))
    return [(id, drawing) for id, drawing in found if drawing is not None]


def _changeable(board: Board, ids: Sequence[str], actor: str) -> list[Found] | Refused:
    """Those that are there for this person, where they lie in zones that are open."""
    found = _seen_all(board, ids, actor)
    refused = next((refused for _, one in found if (refused := refused_zone(board, one["zone"], actor))), None)
    return refused or found or Refused("drawing_gone")
