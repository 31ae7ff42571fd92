"""The board as PDF: its picture on as large a page as it needs, then all in words, tagged to be heard (PDF/UA-1)."""

from collections.abc import Iterator
from itertools import product
from typing import Any, NamedTuple

import msgspec
import typst

from cocreate.exports import typesetter
from cocreate.exports.board.drawings import Drawing
from cocreate.exports.board.fit import LARGE, LEAST, fit
from cocreate.exports.board.pen import is_rtl
from cocreate.exports.board.picture import EDGE, ROW, Drawn, Style, picture
from cocreate.exports.board.png import pixels
from cocreate.exports.board.scene import Rect, parts, whole
from cocreate.exports.board.sketch import data_of
from cocreate.exports.board.view import Card, Choice, View, Zone
from cocreate.exports.board.words import Words
from cocreate.exports.glyphs import lacking, legible, shown
from cocreate.exports.laid import Laid
from cocreate.locales.formats import TAGS, shortened

TEMPLATE = typesetter.HERE / "board" / "board.typ"
LEGIBLE = 6.0  # points: nothing on a card is printed smaller
FEW = 0.1  # of the cards may be cut for being printed in larger letters; all are whole in words
LARGEST = 0.75  # points for each unit: a page with few cards is not blown up
MARGIN, HEAD, NOTE, FOOT = 28.0, 46.0, 14.0, 34.0  # points, as board.typ has them
THUMB = 600  # pixels of an image that is shown beside its words
PIXELS = 8_000_000  # of a picture whose letters are refused as such


class Paper(NamedTuple):
    name: str
    width: float
    height: float

    def room(self, notes: int) -> tuple[float, float]:
        """Points for the picture on a page that lies on its side."""
        return self.width - 2 * MARGIN, self.height - MARGIN - HEAD - NOTE * notes - FOOT


PAPERS = (Paper("a4", 841.9, 595.3), Paper("a3", 1190.6, 841.9))


class Picture(msgspec.Struct):
    title: str  # "" where the page has that of the board alone
    alt: str
    width: float  # points
    unit: float  # points for each unit of the picture
    svg: str
    laid: list[Laid]


def render(view: View) -> bytes:
    """A character that no font has is shown as a box; where that does not do, the file says that it is no PDF/UA."""
    words = Words(view)
    paper, pictures = _pictures(words)
    told = _told(words)
    notes = [words.say("file-glyphs")] if lacking(told) else []
    data = {**shown(told), "notes": notes, "paper": paper, "pictures": pictures}
    try:
        return _set(data, view, accessible=True)
    except typst.TypstError:
        return _in_pixels(data, words)


def _in_pixels(data: dict[str, Any], words: Words) -> bytes:
    data["pictures"] = [_framed(drawn) for drawn in data["pictures"]]
    try:
        return _set(data, words.view, accessible=True)
    except typst.TypstError:
        data["notes"].append(words.say("file-not-accessible"))
        return _set(data, words.view, accessible=False)


def _set(data: dict[str, Any], view: View, *, accessible: bool) -> bytes:
    said = msgspec.json.encode(data).decode()
    return typesetter.pdf(TEMPLATE, said, made=view.at // 1000, accessible=accessible)


# ---- the pictures


def _pictures(words: Words) -> tuple[str, list[Picture]]:
    """On one page if its words can be read there; else where everything lies, and zone by zone."""
    style, notes = Style(letters=legible, heading=False, ground=False), len(words.notes)
    scene = whole(words.view)
    for paper, least in product(PAPERS, (LEAST, LARGE)):
        if _scale(scene.bounds.w, scene.bounds.h, paper, notes) * least < LEGIBLE:
            continue
        drawn = picture(words, scene, msgspec.structs.replace(style, least=least))
        scale = _scale(drawn.width, drawn.height, paper, notes)
        if scale * least >= LEGIBLE and (least == LEAST or _cut(words, least) <= FEW):
            return paper.name, [_picture("", _alt(words), drawn, scale)]
    over = picture(words, scene, msgspec.structs.replace(style, map=True))
    first = _picture(words.say("file-map"), _alt(words), over, _scale(over.width, over.height, paper, notes))
    return paper.name, [first, *_parts(words, paper, style)]


def _cut(words: Words, least: int) -> float:
    """The share of cards whose words have no room at this size."""
    cards = words.view.cards
    return sum(fit(legible(card.text), least).cut for card in cards) / max(1, len(cards))


def _parts(words: Words, paper: Paper, style: Style) -> Iterator[Picture]:
    wide, high = paper.room(0)
    unit = LEGIBLE / LEAST
    # room for the boxes of groups around the cards, and for two rows of the legend
    room = Rect(0, 0, wide / unit - 2 * EDGE - 32, high / unit - 2 * EDGE - 2 * ROW - 54)
    for part in parts(words.view, room):
        said: dict[str, str | int] = {"zone": part.zone.title, "part": part.number, "parts": part.parts}
        drawn = picture(words, part.scene, style)
        title = words.say("file-part", **said) if part.parts > 1 else part.zone.title
        alt = words.say("file-part-alt", **said, cards=len(part.scene.cards))
        yield _picture(title, alt, drawn, _scale(drawn.width, drawn.height, paper, 0))


def _scale(width: float, height: float, paper: Paper, notes: int) -> float:
    wide, high = paper.room(notes)
    return min(LARGEST, wide / max(width, 1), high / max(height, 1))


def _picture(title: str, alt: str, drawn: Drawn, scale: float) -> Picture:
    return Picture(legible(title), legible(alt), drawn.width * scale, scale, drawn.svg, drawn.laid)


def _framed(made: Picture) -> Picture:
    """Some letters are refused inside an SVG: then the picture is drawn in pixels."""
    size = typesetter.SIZE.search(made.svg)
    if size is None:
        raise ValueError("the picture does not say its size")
    drawn = Drawn(made.svg, float(size[1]), float(size[2]), made.laid)
    return msgspec.structs.replace(made, svg=typesetter.framed(made.svg, pixels(drawn, PIXELS)), laid=[])


def _alt(words: Words) -> str:
    view = words.view
    said: dict[str, str | int] = {
        "title": words.title,
        "zones": len(view.zones),
        "cards": len(view.cards),
        "links": len(view.links),
    }
    return words.say("file-alt", **said)


# ---- in words


def _told(words: Words) -> dict[str, Any]:
    texts = {card.number: words.text(card) for card in words.view.cards}
    return {
        "title": words.title,
        "language": words.view.language,
        "region": TAGS[words.view.language][-2:],
        "taken": words.taken,
        "warnings": words.notes,
        "words": words.say("file-words"),
        "lead": words.say("file-words-lead"),
        "zones": [_zone(words, zone, texts) for zone in words.view.zones],
        "choices": [_choice(words, choice, texts) for choice in words.view.choices],
        "page": words.say("plan-page", page="{page}", pages="{pages}"),
    }


def _zone(words: Words, zone: Zone, texts: dict[int, str]) -> dict[str, Any]:
    named = len(zone.groups) > 1 or any(group.id for group in zone.groups)
    return {
        "title": zone.title,
        "kind": zone.kind,
        "drawings": words.say("drawings"),
        "drawn": [_drawing(words, one) for one in words.view.drawn_in(zone.id)],
        "note": zone.prompt if zone.groups else words.say("zone-empty"),
        "groups": [
            {
                "title": (group.title or words.say("group-rest")) if named else "",
                "cards": [_card(words, card, texts) for card in group.cards],
            }
            for group in zone.groups
        ],
    }


def _card(words: Words, card: Card, texts: dict[int, str]) -> dict[str, Any]:
    more = [f"{words.tie(tie)}: {shortened(texts[tie.other])}" for tie in card.ties]
    more += words.planned(card.action) if card.action else []
    return {
        "number": card.number,
        "text": texts[card.number],
        "rtl": is_rtl(card.text),
        "facts": " · ".join(words.facts(card)),
        "more": more + [words.comment(said) for said in card.comments],
    }


def _drawing(words: Words, one: Drawing) -> dict[str, str]:
    """An image is shown again beside its words, small and with them as its text alternative."""
    told = words.drawing(one)
    shown = {"svg": "", "width": "0"}
    if (body := words.view.images.get(one.file)) is not None:
        size = f'width="{max(one.w, 1)}" height="{max(one.h, 1)}"'
        data = data_of(body, THUMB)
        image = f'<image {size} preserveAspectRatio="none" href="{data}"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'
        shown = {"svg": svg, "width": f"{min(1.0, one.w / max(one.h, 1)):.3f}"}
    return {"told": told, "facts": " · ".join(words.drawing_facts(one)), "rtl": "yes" if is_rtl(told) else "", **shown}


def _choice(words: Words, choice: Choice, texts: dict[int, str]) -> dict[str, Any]:
    return {
        "title": words.say("file-choice", title=choice.title, zone=choice.zone),
        "lead": words.counted("file-voters", choice.voters),
        "columns": [words.say(f"column-{name}") for name in ("number", "text", "votes")],
        "rows": [
            [str(number or ""), shortened(texts[number], 120) if number else words.say("file-gone"), str(dots)]
            for number, dots in choice.tally
        ],
    }
