"""What the words of a file mean, in Italian or English, in any case and with any accents: columns, zones, kinds."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec

from cocreate.boards.records import CardKind, Colour

LONGEST = 400  # what is longer names nothing

# the first that there is, holds the text
TEXT = (
    "testo", "text", "carta", "card", "sticky note text", "sticky note", "sticky text", "widget text", "contenuto",
    "content", "descrizione", "description", "titolo", "title", "nota", "note", "proposta", "proposal",
    "bisogno", "need", "idea", "risorsa", "resource", "ostacolo", "obstacle", "azione", "action",
)  # fmt: skip
COLUMNS: dict[str, tuple[str, ...]] = {
    "zone": ("zona", "zone", "frame", "frame name", "frame title", "riquadro"),
    "kind": ("tipo", "kind", "type", "widget type", "item type"),
    "group": ("gruppo", "group", "cluster"),
    "colour": ("colore", "colour", "color", "sticky note color", "sticky color"),
    "tags": ("tag", "tags", "etichetta", "etichette"),
}
KNOWN = frozenset({*TEXT, *(name for names in COLUMNS.values() for name in names)})

KINDS: dict[str, CardKind] = {
    "bisogno": "need", "bisogni": "need", "need": "need", "needs": "need",
    "idea": "idea", "idee": "idea", "ideas": "idea",
    "risorsa": "resource", "risorse": "resource", "resource": "resource", "resources": "resource",
    "ostacolo": "obstacle", "ostacoli": "obstacle", "obstacle": "obstacle", "obstacles": "obstacle",
    "azione": "action", "azioni": "action", "action": "action", "actions": "action",
}  # fmt: skip
COLOURS: dict[str, Colour] = {
    "rosa": "rose", "rose": "rose", "pink": "rose",
    "giallo": "yellow", "yellow": "yellow",
    "verde": "green", "green": "green",
    "viola": "violet", "violet": "violet", "purple": "violet", "lilla": "violet",
    "azzurro": "blue", "blu": "blue", "blue": "blue", "celeste": "blue",
    "bianco": "white", "white": "white",
}  # fmt: skip
SHADES = ("light ", "dark ")


class Zone(msgspec.Struct, frozen=True):
    id: str
    title: str
    kind: CardKind


class Zones:
    """The zones of a board, and the one for what names none."""

    def __init__(self, zones: Sequence[Zone], default: str) -> None:
        self.default = next(zone for zone in zones if zone.id == default)
        self._of_kind = {zone.kind: zone for zone in (*reversed(zones), self.default)}
        self._named = {name: zone for zone in reversed(zones) for name in (folded(zone.id), folded(zone.title)) if name}
        self._named |= {folded(zone.title): zone for zone in reversed(zones) if folded(zone.title)}

    def named(self, name: str) -> Zone | None:
        return self._named.get(folded(name))

    def of_kind(self, kind: CardKind) -> Zone | None:
        """The default where it is of that kind, else the first."""
        return self._of_kind.get(kind)


def folded(name: str) -> str:
    """As names are compared: letters and digits in lower case, without accents; "" for what is too long for a name."""
    if len(name) > LONGEST:
        return ""
    letters = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", " ", plain).strip()


def colour(name: str) -> Colour | None:
    plain = folded(name)
    for shade in SHADES:
        plain = plain.removeprefix(shade)
    return COLOURS.get(plain)
