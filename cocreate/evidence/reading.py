"""How easy the texts of a page are to read. Pure; a figure with its rule, never a verdict on who wrote them."""

import re
from collections.abc import Mapping
from typing import Final

import msgspec

LONG = 25  # words of a sentence that one reads twice
_WORD: Final = re.compile(r"[^\W_]+")
_BREAK: Final = re.compile(r"(?<=[.!?…;:])\s+|\n+")


class LongSentence(msgspec.Struct, frozen=True, kw_only=True):
    place: str
    words: str
    count: int


class Ease(msgspec.Struct, frozen=True, kw_only=True):
    """Gulpease (Lucisano and Piemontese, 1988): 89 + (300 sentences − 10 letters) / words, for Italian alone."""

    gulpease: int | None  # 0 to 100, the higher the easier; None in other languages, and without words
    sentences: int
    words: int
    letters: int
    long: list[LongSentence]


def ease(texts: Mapping[str, str], *, italian: bool) -> Ease:
    """Of all these texts together, by place."""
    sentences = [(place, one) for place, text in texts.items() for one in sentences_of(text)]
    words = sum(len(_WORD.findall(one)) for _, one in sentences)
    letters = sum(len(word) for _, one in sentences for word in _WORD.findall(one))
    long = [
        LongSentence(place=place, words=one, count=count)
        for place, one in sentences
        if (count := len(_WORD.findall(one))) > LONG
    ]
    index = gulpease(len(sentences), words, letters) if italian and words else None
    return Ease(gulpease=index, sentences=len(sentences), words=words, letters=letters, long=long)


def gulpease(sentences: int, words: int, letters: int) -> int:
    return max(0, min(100, round(89 + (300 * sentences - 10 * letters) / words)))


def sentences_of(text: str) -> list[str]:
    parts = (part.strip() for part in _BREAK.split(text))
    return [part for part in parts if _WORD.search(part)]
