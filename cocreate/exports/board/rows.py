"""The board as rows of typed values, for the formats that are tables: CSV and XLSX."""

from datetime import date

from cocreate.exports.board.view import Card
from cocreate.exports.board.words import Words, moment
from cocreate.exports.rows import SEPARATOR, Rows, Value

CARDS = (
    "number", "id", "zone", "group", "kind", "text", "tags", "by", "written", "seen-by", "votes", "reactions",
    "comments", "links", "owner", "partners", "start", "end", "indicator", "baseline", "target", "unit",
    "source", "frequency", "budget-eur",
)  # fmt: skip
DRAWINGS = ("form", "id", "zone", "description", "by", "written", "seen-by")


def card_rows(words: Words) -> Rows:
    titles = {zone.id: zone.title for zone in words.view.zones}
    groups = {group.id: group.title for zone in words.view.zones for group in zone.groups}
    rows = [
        [*_card(words, card, titles[card.zone], groups[card.group]), *_action(words, card)] for card in words.view.cards
    ]
    return Rows(_titles(words, CARDS), rows)


def all_rows(words: Words) -> Rows:
    """The drawings in the same columns, for a format that has one table."""
    rows = card_rows(words)
    told = [dict(zip(DRAWINGS, row, strict=True)) for row in drawing_rows(words).rows]
    as_cards = [{**one, "kind": one["form"], "text": one["description"]} for one in told]
    return Rows(rows.titles, [*rows.rows, *([one.get(name) for name in CARDS] for one in as_cards)])


def _card(words: Words, card: Card, zone: str, group: str) -> list[Value]:
    return [
        card.number,
        card.id,
        zone,
        group,
        words.kind(card),
        card.text,
        SEPARATOR.join(card.tags),
        card.by,
        _day(card.at),
        words.say("file-you") if card.private else "",
        card.votes,
        SEPARATOR.join(words.reactions(card)),
        len(card.comments),
        SEPARATOR.join(words.tie(tie) for tie in card.ties),
    ]


def _action(words: Words, card: Card) -> list[Value]:
    action = card.action
    if action is None:
        return [None] * 11
    return [
        action.owner,
        SEPARATOR.join(action.partners),
        date.fromisoformat(action.start) if action.start else None,
        date.fromisoformat(action.end) if action.end else None,
        action.indicator,
        action.baseline,
        action.target,
        action.unit,
        action.source,
        words.often(action),
        action.budget_eur,
    ]


def drawing_rows(words: Words) -> Rows:
    """Zone by zone, as they lie."""
    return Rows(
        _titles(words, DRAWINGS),
        [
            [
                words.say(f"form-{one.form}"),
                one.id,
                zone.title,
                one.label if one.is_told else words.say("drawing-missing"),
                one.by,
                _day(one.at),
                words.say("file-you") if one.private else "",
            ]
            for zone in words.view.zones
            for one in words.view.drawn_in(zone.id)
        ],
    )


def link_rows(words: Words) -> Rows:
    texts = _texts(words)
    return Rows(
        _titles(words, ("from", "from-text", "relation", "to", "to-text")),
        [
            [link.source, texts[link.source], words.say(f"link-{link.kind}"), link.target, texts[link.target]]
            for link in words.view.links
        ],
    )


def vote_rows(words: Words) -> Rows:
    texts = _texts(words)
    return Rows(
        _titles(words, ("round", "zone", "voters", "number", "text", "votes")),
        [
            [choice.title, choice.zone, choice.voters, number, texts.get(number or 0, ""), dots]
            for choice in words.view.choices
            for number, dots in choice.tally
        ],
    )


def comment_rows(words: Words) -> Rows:
    return Rows(
        _titles(words, ("number", "text", "comment", "by", "written")),
        [
            [card.number, card.text, said.text, said.by, _day(said.at)]
            for card in words.view.cards
            for said in card.comments
        ],
    )


def _titles(words: Words, columns: tuple[str, ...]) -> list[str]:
    return [words.say(f"column-{name}") for name in columns]


def _texts(words: Words) -> dict[int, str]:
    return {card.number: card.text for card in words.view.cards}


def _day(at: int) -> date | None:
    return moment(at).date() if at else None
