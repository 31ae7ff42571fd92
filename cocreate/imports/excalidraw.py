"""An Excalidraw drawing: its texts are notes that lie as they lay there, its arrows between texts are arrows.

All else is counted. The file is a stranger's JSON: its elements are decoded one by one, in a few fields.
"""

import math
from collections.abc import Iterable

import msgspec

from cocreate.imports.found import MAX_NOTES, Arrow, Note, Report, Spot, Unreadable
from cocreate.imports.names import Zones

MOST_COMMAS = 400_000  # of a file; one with more holds no drawing, but would hold much memory
MOST_ELEMENTS = 20_000

KINDS = frozenset({"excalidraw", "excalidraw/clipboard"})
SHAPES = frozenset({"rectangle", "ellipse", "diamond"})
OTHERS = {
    "image": "images",
    "freedraw": "drawings",
    "line": "lines",
    "embeddable": "embeds",
    "iframe": "embeds",
}
FRAMES = frozenset({"frame", "magicframe"})
FILLS = {  # the light ones of its palette
    "#ffc9c9": "rose", "#fcc2d7": "rose", "#eebefa": "violet", "#d0bfff": "violet", "#a5d8ff": "blue",
    "#99e9f2": "blue", "#96f2d7": "green", "#b2f2bb": "green", "#ffec99": "yellow", "#ffd8a8": "yellow",
}  # fmt: skip


class Binding(msgspec.Struct, frozen=True):
    element: str | None = msgspec.field(default=None, name="elementId")


class Element(msgspec.Struct, frozen=True, rename="camel"):
    type: str
    id: str = ""
    is_deleted: bool | None = None
    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None
    text: str | None = None
    original_text: str | None = None  # as it was written, without the breaks of its box
    container_id: str | None = None
    frame_id: str | None = None
    name: str | None = None
    background_color: str | None = None
    start_binding: Binding | None = None
    end_binding: Binding | None = None
    start_arrowhead: str | None = None
    end_arrowhead: str | None = None

    @property
    def middle(self) -> Spot:
        spot = (self.x or 0.0) + (self.width or 0.0) / 2, (self.y or 0.0) + (self.height or 0.0) / 2
        return Spot(*spot) if all(map(math.isfinite, spot)) else Spot(0.0, 0.0)


class Scene(msgspec.Struct, frozen=True):
    type: str
    elements: list[msgspec.Raw]


_scene = msgspec.json.Decoder(Scene)
_element = msgspec.json.Decoder(Element)


def read(raw: bytes, zones: Zones, report: Report) -> tuple[list[Note], list[Arrow]]:
    elements: dict[str, Element] = {}
    for n, element in enumerate(_elements(raw, report)):
        elements[element.id if element.id and element.id not in elements else f"#{n}"] = element
    frames = _frames(elements, zones, report)
    notes = _notes(elements, frames, report)
    held = {note.id: note for note in notes}  # by the text, and by the shape that it is written in
    for id, element in elements.items():
        if element.type == "text" and id in held and element.container_id:
            held[element.container_id] = held[id]
    for id, element in elements.items():
        if element.type in SHAPES and id not in held:
            report.note("shapes")
    return notes, _arrows(elements.values(), held, report)


def _elements(raw: bytes, report: Report) -> Iterable[Element]:
    if raw.count(b",") > MOST_COMMAS:
        raise Unreadable("swollen_file")
    try:
        scene = _scene.decode(raw)
    except msgspec.ValidationError:  # JSON of another kind
        raise Unreadable("unknown_format") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise Unreadable from None
    if len(scene.elements) > MOST_ELEMENTS:
        raise Unreadable("swollen_file")
    if scene.type not in KINDS:
        raise Unreadable("unknown_format")
    for one in scene.elements:
        try:
            element = _element.decode(one)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            report.note("damaged")
            continue
        if not element.is_deleted:
            yield element


def _frames(elements: dict[str, Element], zones: Zones, report: Report) -> dict[str, str]:
    """The zone of each frame that bears its title; the others are counted."""
    found: dict[str, str] = {}
    for id, element in elements.items():
        if element.type not in FRAMES:
            continue
        zone = zones.named(element.name or "")
        if zone is None:
            report.note("frames", example=element.name or "")
        else:
            found[id] = zone.id
    return found


def _notes(elements: dict[str, Element], frames: dict[str, str], report: Report) -> list[Note]:
    notes: list[Note] = []
    for id, element in elements.items():
        if element.type != "text":
            _count_other(element, report)
            continue
        box = elements.get(element.container_id or "", element)
        said = (element.original_text or element.text or "").strip()
        if box.type == "arrow":
            report.note("arrow_labels", example=said)
        elif not said:
            report.note("no_text")
        elif len(notes) >= MAX_NOTES:
            report.note("beyond", example=said)
        else:
            zone = frames.get(box.frame_id or "", "")
            fill = FILLS.get(box.background_color or "", "")
            notes.append(Note(text=said, zone=zone, colour=fill, id=id, spot=box.middle))
    return notes


def _count_other(element: Element, report: Report) -> None:
    if element.type in OTHERS:
        report.note(OTHERS[element.type])
    elif element.type not in SHAPES | FRAMES | {"arrow"}:
        report.note("other_elements", example=element.type)


def _arrows(elements: Iterable[Element], held: dict[str, Note], report: Report) -> list[Arrow]:
    arrows: list[Arrow] = []
    for element in elements:
        if element.type != "arrow":
            continue
        bound = (element.start_binding, element.end_binding)
        ends = [held.get(end.element or "") if end else None for end in bound]
        if element.start_arrowhead and not element.end_arrowhead:
            ends.reverse()
        match ends:
            case [Note() as source, Note() as target] if source is not target:
                arrows.append(Arrow(source=source.id, target=target.id))
            case _:
                report.note("arrow_ends")
    return arrows
