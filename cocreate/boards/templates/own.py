"""Templates that facilitators make and share as files: read with a clear word on what is wrong, made from a board.

Pure. What a file may hold stands in shape.py; here is also what one field asks of another. People's words are never
in it unless they are asked for, and never whose they are.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Set
from typing import Any, Final, get_args

import msgspec

from cocreate.boards.board import Board
from cocreate.boards.events import Fields
from cocreate.boards.gate import admit
from cocreate.boards.records import Language
from cocreate.boards.templates import template
from cocreate.boards.templates.shape import HEIGHT, MAX_WORDS, STEP, WIDTH, Template, ZonePart
from cocreate.boards.visibility import records_for
from cocreate.errors import Refused

OWN: Final = "own"  # the name of a template that came in a file
MAX_FILE: Final = 2_000_000  # bytes
LANGUAGES: Final[tuple[str, ...]] = get_args(Language)

_any = msgspec.json.Decoder(Any)
_PLACE = re.compile(r" - at `\$\.?(.*)`$")
_MISSING = re.compile(r"missing required field `(\w+)`")
_UNKNOWN = re.compile(r"contains unknown field `(\w{1,40})`")
_LONGEST = re.compile(r"length <= (\d+)")
_SHORTEST = re.compile(r"length >= (\d+)")


def read_file(raw: bytes) -> Template | Refused:
    """The template in a file. A text that is not there in one of our languages is taken from another that is."""
    said = admit(_any, raw, MAX_FILE)
    if isinstance(said, Refused):
        return said if said.code != "malformed" else Refused("template_unreadable")
    try:
        found = msgspec.convert(_completed(said), Template)
    except msgspec.ValidationError as error:
        return _refused_shape(str(error))
    return next(_flaws(found), found)


def _completed(value: Any) -> Any:
    match value:
        case dict() if value and all(isinstance(text, str) for text in value.values()) and value.keys() & {*LANGUAGES}:
            first = next(value[language] for language in LANGUAGES if language in value)
            return {**{language: value.get(language, first) for language in LANGUAGES}, **value}
        case dict():
            return {name: _completed(one) for name, one in value.items()}
        case list():
            return [_completed(one) for one in value]
        case _:
            return value


def _refused_shape(why: str) -> Refused:
    at = _PLACE.search(why)
    place = at.group(1) if at is not None and at.group(1) else "template"
    if found := _MISSING.search(why):
        return Refused("template_missing", {"place": place, "field": found.group(1)})
    if found := _UNKNOWN.search(why):
        return Refused("template_unknown_field", {"place": place, "field": found.group(1)})
    if found := _LONGEST.search(why):
        return Refused("template_too_long", {"place": place, "bound": int(found.group(1))})
    if found := _SHORTEST.search(why):
        return Refused("template_too_short", {"place": place, "bound": int(found.group(1))})
    return Refused("template_value", {"place": place})


def _flaws(found: Template) -> Iterator[Refused]:
    zones = {zone.id for zone in found.zones}
    for part in (found.zones, found.phases):
        seen: set[str] = set()
        for one in part:
            if one.id in seen:
                yield Refused("template_twice", {"id": one.id})
            seen.add(one.id)
    for zone in found.zones:
        if zone.x + zone.w > WIDTH or zone.y + zone.h > HEIGHT:
            yield Refused("template_outside", {"zone": zone.id})
    for one, other in itertools.combinations(found.zones, 2):
        if _overlap(one, other):
            yield Refused("template_overlap", {"one": one.id, "other": other.id})
    for phase in found.phases:
        named = [*phase.zones, *([] if phase.vote is msgspec.UNSET else [phase.vote.zone])]
        if lost := next((zone for zone in named if zone not in zones), None):
            yield Refused("template_no_zone", {"zone": lost, "place": phase.id})
        if (phase.vote is msgspec.UNSET) == ("vote" in phase.allows):
            yield Refused("template_vote", {"phase": phase.id})
    for card in found.cards:
        if card.zone not in zones:
            yield Refused("template_no_zone", {"zone": card.zone, "place": "cards"})


def _overlap(one: ZonePart, other: ZonePart) -> bool:
    apart = one.x + one.w <= other.x or other.x + other.w <= one.x
    return not (apart or one.y + one.h <= other.y or other.y + other.h <= one.y)


def suggested(board: Board) -> dict[str, str]:
    """What a template of this board would say of itself: the words of the one that it was opened from."""
    lang = board.about.get("language", "it")
    found = template(board.about.get("template", "")) or {}
    title = " ".join(str(board.about.get("title", "")).split())[:60].strip()
    return {"title": title, **{name: found.get(name, {}).get(lang, "") for name in ("about", "alt")}}


def made_of(board: Board, viewer: str, words: Mapping[str, str], *, cards: bool) -> bytes | Refused:
    """The board as a file: `words` are its title, `about` and `alt`; with `cards` those that this viewer sees."""
    original = template(board.about.get("template", "")) or {}
    said = {name: dict.fromkeys(LANGUAGES, " ".join(text.split())) for name, text in words.items()}
    lang = board.about.get("language", "it")
    for name in ("about", "alt"):
        if original.get(name, {}).get(lang) == words.get(name):
            said[name] = original[name]
    zones, (left, top) = _zones(board, original)
    whole = {
        **said,
        "stage": original.get("stage", "whole"),
        "zones": zones,
        "phases": [_phase(id, phase, _part(original, "phases", id), lang) for id, phase in _ordered(board, "phase")],
        "cards": _cards(board, viewer, left, top, {zone["id"] for zone in zones}) if cards else [],
    }
    raw = msgspec.json.encode({name: value for name, value in whole.items() if value != []})
    checked = read_file(raw)
    return checked if isinstance(checked, Refused) else msgspec.json.format(raw, indent=2) + b"\n"


def drawn_from(board: Board) -> dict[str, Any]:
    """Zones and phases as they stand on a board, in its own language."""
    phases = [{"id": id, **fields} for id, fields in _ordered(board, "phase")]
    zones = [{"id": id, **fields} for id, fields in _ordered(board, "zone")]
    return {"zones": zones, "phases": [_afresh(phase) for phase in phases]}


def _afresh(phase: Fields) -> Fields:
    return {name: value for name, value in phase.items() if name not in ("order", "revealed")}


def _ordered(board: Board, kind: Any) -> list[tuple[str, Fields]]:
    """Without the review of an earlier plan, and choices in it: each table that goes on from a plan gets its own."""
    review = board.about.get("follows", {}).get("review")
    kept = [item for item in board.of(kind).items() if review is None or not _is_of(item, review)]
    return sorted(kept, key=lambda item: item[1].get("order", 0))


def _is_of(part: tuple[str, Fields], review: str) -> bool:
    return review in (part[0], (part[1].get("vote") or {}).get("zone"))


def _part(original: Fields, of: str, id: str) -> Fields:
    return next((part for part in original.get(of, []) if part["id"] == id), {})


def _zones(board: Board, original: Fields) -> tuple[list[Fields], tuple[int, int]]:
    """On the template's grid, its corner at 0, 0; and where that corner was."""
    zones, lang = _ordered(board, "zone"), board.about.get("language", "it")
    left, top = (min((zone[side] for _, zone in zones), default=0) for side in ("x", "y"))
    found = []
    for id, zone in zones:
        size = {"w": _on_grid(zone["w"]), "h": _on_grid(zone["h"])}
        place = {"x": _on_grid(zone["x"] - left), "y": _on_grid(zone["y"] - top)}
        said = _texts(zone, _part(original, "zones", id), lang)
        found.append({"id": id, "kind": zone["kind"], **place, **size, **said})
    return found, (left, top)


def _on_grid(value: float) -> int:
    return round(value / STEP) * STEP


def _phase(id: str, phase: Fields, original: Fields, lang: str) -> Fields:
    vote = phase.get("vote")
    found = {
        "id": id,
        "minutes": min(90, max(5, phase.get("minutes", 5))),
        "zones": phase.get("zones", []),
        "writing": phase.get("writing", "open"),
        "allows": phase.get("allows", []),
        **_texts(phase, original, lang),
    }
    if phase.get("anonymous"):
        found["anonymous"] = True
    if vote is not None:
        dots = {name: min(20, vote[name]) for name in ("dots", "max_per_card")}
        found["vote"] = {**dots, "secret": bool(vote.get("secret", True)), "zone": vote["zone"]}
    return found


def _texts(part: Fields, original: Fields, lang: str) -> Fields:
    """What still reads as in the template it came from is said in all languages; else as it stands, in each."""
    texts: Fields = {}
    for name, most in (("title", 40), ("prompt", 140)):
        stands = " ".join(str(part.get(name) or part.get("title", "")).split())
        known = original.get(name, {})
        texts[name] = known if known.get(lang) == stands else dict.fromkeys(LANGUAGES, stands[:most].strip())
    return texts


def _cards(board: Board, viewer: str, left: int, top: int, zones: Set[str]) -> list[Fields]:
    """Without who wrote them, and without what is still private."""
    seen = records_for(board.records, viewer).get("card", {}).values()
    there = (card for card in seen if card["zone"] in zones)
    kept = [card for card in there if card["text"].strip() and not card.get("private")][:MAX_WORDS]
    return [
        {name: card[name] for name in ("zone", "text", "kind", "colour") if name in card}
        | {"x": card["x"] - left, "y": card["y"] - top}
        for card in kept
    ]
