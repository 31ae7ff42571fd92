"""The colours and signs of a board on paper, those of web/src/design/tokens.css by day. No kind is its colour alone."""

from cocreate.boards.records import CardKind, Colour, Ink, LinkKind

PAPER, SURFACE, LINE, TRACK = "#F7F5F0", "#FDFCFA", "#DCD8CE", "#E6E2D8"
INK, SOFT = "#1D2B33", "#51616B"
BRAND, BRAND_SOFT, BRAND_INK = "#0E5A5A", "#DDEDEA", "#0A4747"
ALERT, ALERT_INK = "#B4451F", "#8F3315"
ON_CARD, ON_CARD_SOFT, EDGE = "#1D2B33", "#45535B", "#B9B4A8"

KINDS: dict[CardKind, str] = {
    "need": "#F7C9BC",
    "idea": "#F8E39A",
    "resource": "#CFE3BE",
    "obstacle": "#E3CCE6",
    "action": "#BCDCEE",
}
COLOURS: dict[Colour, str] = {
    "rose": KINDS["need"],
    "yellow": KINDS["idea"],
    "green": KINDS["resource"],
    "violet": KINDS["obstacle"],
    "blue": KINDS["action"],
    "white": "#FDFCF8",
}

INKS: dict[Ink, str] = {"black": INK, "green": BRAND, "red": ALERT, "violet": "#6B4C9A", "blue": "#1F5F99"}

# each drawn in a square of SIGN units
SIGN = 12
SIGNS: dict[CardKind, str] = {
    "need": "M6 1a5 5 0 1 0 0 10a5 5 0 0 0 0-10z",
    "idea": "M6 .4l1.6 3.7 4 .4-3 2.7.9 3.9L6 9l-3.5 2.1.9-3.9-3-2.7 4-.4z",
    "resource": "M1.6 1.6h8.8v8.8H1.6z",
    "obstacle": "M6 1l5.4 9.6H.6z",
    "action": "M1 4.2h4.6V1.2L11.4 6l-5.8 4.8v-3H1z",
}
HEART = "M6 10.8L1.5 6.3a2.9 2.9 0 0 1 4.1-4.1l.4.4.4-.4a2.9 2.9 0 0 1 4.1 4.1z"
BUBBLE = (
    "M2.2 1.4h7.6A1.2 1.2 0 0 1 11 2.6v4.6a1.2 1.2 0 0 1-1.2 1.2H6L3.2 10.9V8.4h-1"
    "A1.2 1.2 0 0 1 1 7.2V2.6a1.2 1.2 0 0 1 1.2-1.2z"
)
LOCK = "M2.4 5.2h7.2v5.6H2.4zM3.6 5.2V3.7a2.4 2.4 0 0 1 4.8 0v1.5H7.2V3.7a1.2 1.2 0 0 0-2.4 0v1.5z"

# colour, width, dashes
LINKS: dict[LinkKind, tuple[str, float, str]] = {
    "answers": (BRAND, 1.8, ""),
    "realises": (BRAND, 3, ""),
    "uses": (SOFT, 2.2, "0.1 5"),
    "hindered_by": (ALERT, 2, "9 6"),
    "depends_on": (SOFT, 2, "12 4 2 4"),
    "same_as": (SOFT, 2, "2 4"),
}
