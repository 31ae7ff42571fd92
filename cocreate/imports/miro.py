"""What is particular to Miro's "Export board as CSV": what its widgets are called, and frames as rows of their own.

Nowhere is it laid down what such a file looks like: titles are tried first, and a row is only a frame where it bears a
zone's title.
"""

from collections.abc import Iterable, Iterator

from cocreate.imports.names import Zones, folded

TEXTS = frozenset(
    {
        "sticky note",
        "sticky",
        "sticker",
        "card",
        "app card",
        "text",
        "shape",
        "mindmap node",
        "mind map node",
        "mind map",
    }
)
OTHERS = frozenset(
    {"frame", "image", "line", "connector", "document", "embed", "preview", "drawing", "paint", "emoji", "stencil"}
)

Row = list[str]


def widget(name: str) -> bool | None:
    """Whether a widget of this type holds a text; None where it is no type of Miro's."""
    plain = folded(name)
    return True if plain in TEXTS else False if plain in OTHERS else None


def frame(row: Row, zones: Zones) -> str:
    """The zone that this row names and nothing else; "" for any other row."""
    filled = [cell for cell in row if cell.strip()]
    zone = zones.named(filled[0]) if len(filled) == 1 else None
    return zone.id if zone else ""


def sections(rows: Iterable[Row], zones: Zones) -> Iterator[tuple[str, list[Row]]]:
    """The rows beneath each frame, with the zone that it names; "" for those above the first."""
    zone, beneath = "", list[Row]()
    for row in rows:
        if named := frame(row, zones):
            yield zone, beneath
            zone, beneath = named, []
        else:
            beneath.append(row)
    yield zone, beneath
