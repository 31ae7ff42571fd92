"""The board as Markdown: zones, in them groups, in them cards with links and dots. People's words are no markup."""

from collections.abc import Iterator

from cocreate.exports.board.view import Card, Choice, Tie, View, Zone
from cocreate.exports.board.words import Words
from cocreate.exports.md import literal
from cocreate.locales.formats import shortened


def render(view: View) -> bytes:
    words = Words(view)
    texts = {card.number: words.text(card) for card in view.cards}
    parts = [f"# {literal(words.title)}", literal(words.taken), *(f"> {literal(note)}" for note in words.notes)]
    for zone in view.zones:
        parts += _zone(words, zone, texts)
        parts.append(_drawings(words, zone))
    for choice in view.choices:
        parts += _choice(words, choice, texts)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def _zone(words: Words, zone: Zone, texts: dict[int, str]) -> Iterator[str]:
    yield f"## {literal(zone.title)}"
    if zone.prompt:
        yield literal(zone.prompt)
    if not zone.groups:
        yield literal(words.say("zone-empty"))
    for group in zone.groups:
        if group.id or len(zone.groups) > 1:
            yield f"### {literal(group.title or words.say('group-rest'))}"
        yield "\n".join(line for card in group.cards for line in _card(words, card, texts))


def _drawings(words: Words, zone: Zone) -> str:
    told = [" · ".join([words.drawing(one), *words.drawing_facts(one)]) for one in words.view.drawn_in(zone.id)]
    lines = [f"- {literal(' '.join(line.split()))}" for line in told]
    return "\n".join([f"### {literal(words.say('drawings'))}\n", *lines]) if lines else ""


def _card(words: Words, card: Card, texts: dict[int, str]) -> Iterator[str]:
    yield f"- **{card.number}** {literal(texts[card.number])} · {literal(' · '.join(words.facts(card)))}"
    for fact in words.planned(card.action) if card.action else ():
        yield f"  - {literal(fact)}"
    for tie in card.ties:
        yield f"  - {literal(_tie(words, tie, texts))}"
    for said in card.comments:
        yield f"  - {literal(words.comment(said))}"


def _tie(words: Words, tie: Tie, texts: dict[int, str]) -> str:
    return f"{words.tie(tie)}: {shortened(texts[tie.other])}"


def _choice(words: Words, choice: Choice, texts: dict[int, str]) -> Iterator[str]:
    yield f"## {literal(words.say('file-choice', title=choice.title, zone=choice.zone))}"
    yield literal(words.counted("file-voters", choice.voters))
    heads = [literal(words.say(f"column-{name}")) for name in ("number", "text", "votes")]
    rows = [
        f"| {number or ''} | {literal(texts.get(number or 0, words.say('file-gone')))} | {dots} |"
        for number, dots in choice.tally
    ]
    yield "\n".join([f"| {' | '.join(heads)} |", "| ---: | --- | ---: |", *rows])
