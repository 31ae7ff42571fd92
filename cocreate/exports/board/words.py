"""What every format says of a board, in the words of the reader's language."""

from datetime import UTC, datetime
from functools import lru_cache

import msgspec

from cocreate.boards.records import Language, Symbol
from cocreate.exports.board.drawings import Drawing
from cocreate.exports.board.view import Action, Card, Said, Tie, View
from cocreate.exports.words import frequency_key
from cocreate.locales import formats, sentence


class Words(msgspec.Struct, frozen=True):
    view: View

    def say(self, key: str, **args: str | int) -> str:
        return sentence(self.view.language, key, **args) if args else _word(self.view.language, key)

    def counted(self, key: str, count: int) -> str:
        return _counted(self.view.language, key, count)

    def day(self, at: int) -> str:
        return formats.day(self.view.language, moment(at).date())

    @property
    def title(self) -> str:
        return " ".join(self.view.title.split()) or self.say("file-board")

    @property
    def taken(self) -> str:
        """The day on which it was taken, the phase that the table was in, and how much lies there."""
        day = formats.long_day(self.view.language, moment(self.view.at).date())
        if self.view.finished:
            phase = self.say("file-finished")
        else:
            phase = self.say("file-phase", phase=self.view.phase) if self.view.phase else ""
        count = self.counted("file-cards", len(self.view.cards))
        return " · ".join(part for part in (day, phase, count) if part)

    @property
    def notes(self) -> list[str]:
        """What whoever passes the file on must know: it may hold what others do not see, or lack what they wrote."""
        own = sum(card.private for card in self.view.cards)
        notes = [self.counted("file-private", own)] if own else []
        return [*notes, self.say("file-covered")] if self.view.covered else notes

    def text(self, card: Card) -> str:
        return card.text.strip() or self.say("plan-no-text")

    def kind(self, card: Card) -> str:
        return self.say(f"kind-{card.kind}")

    def tie(self, tie: Tie) -> str:
        return f"{self.say(f'link-{tie.kind}' if tie.out else f'link-{tie.kind}-by')} {tie.other}"

    def reactions(self, card: Card) -> list[str]:
        return [_reaction(self.view.language, symbol, count) for symbol, count in card.reactions.items()]

    def facts(self, card: Card) -> list[str]:
        """What is known of a card besides its words."""
        return [
            self.kind(card),
            *([card.by] if card.by else []),
            *([self.say("file-tags", tags=", ".join(card.tags))] if card.tags else []),
            *([self.counted("plan-dots", card.votes)] if card.votes else []),
            *self.reactions(card),
            *([self.counted("file-comments", len(card.comments))] if card.comments else []),
            *([self.say("file-only-you")] if card.private else []),
        ]

    def drawing(self, one: Drawing) -> str:
        """What it is, in words; where nobody has said, that it is not said."""
        form = self.say(f"form-{one.form}")
        if one.form == "text":
            return f"{form}: {one.label}"
        if not one.is_told:
            return self.say("drawing-untold", form=form)
        return self.say("drawing-told", form=form, label=one.label) if one.label else form

    def drawing_facts(self, one: Drawing) -> list[str]:
        return [*([one.by] if one.by else []), *([self.say("file-only-you")] if one.private else [])]

    def planned(self, action: Action) -> list[str]:
        """What an action has beyond a card, as far as it is decided."""
        told = [
            ("column-owner", action.owner),
            ("column-partners", formats.listed(self.view.language, action.partners) if action.partners else ""),
            ("column-when", self._when(action)),
            ("column-indicator", self._measure(action)),
            ("column-source", action.source),
            ("column-frequency", self.often(action)),
            (
                "column-budget",
                "" if action.budget_eur is None else formats.euros(self.view.language, action.budget_eur),
            ),
        ]
        return [f"{self.say(key)}: {value}" for key, value in told if value]

    def often(self, action: Action) -> str:
        """How often the indicator is read; empty where nobody has said."""
        return self.say(frequency_key(action.frequency)) if action.frequency else ""

    def comment(self, said: Said) -> str:
        return f"{said.text} ({said.by or self.say('somebody')})"

    def _when(self, action: Action) -> str:
        start, end = (_iso(self.view, day) if day else "" for day in (action.start, action.end))
        if start and end:
            return self.say("plan-span", start=start, end=end)
        if start:
            return self.say("plan-from", day=start)
        return self.say("plan-until", day=end) if end else ""

    def _measure(self, action: Action) -> str:
        if not action.indicator:
            return ""
        ends = [
            "" if end is None else formats.number(self.view.language, end) for end in (action.baseline, action.target)
        ]
        way = " → ".join(end for end in ends if end)
        measured = f"{way} {action.unit}".strip()
        return f"{action.indicator} ({measured})" if measured else action.indicator


# a board says the same few things of thousands of cards


@lru_cache(1024)
def _word(language: Language, key: str) -> str:
    return sentence(language, key)


@lru_cache(4096)
def _counted(language: Language, key: str, count: int) -> str:
    return sentence(language, key, count=count, shown=formats.number(language, count))


@lru_cache(1024)
def _reaction(language: Language, symbol: Symbol, count: int) -> str:
    return sentence(language, "reaction", name=_word(language, f"reaction-{symbol}"), count=count)


def moment(at: int) -> datetime:
    return datetime.fromtimestamp(at / 1000, UTC)


def _iso(view: View, day: str) -> str:
    return formats.day(view.language, datetime.fromisoformat(day).date())
