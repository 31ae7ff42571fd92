"""How the public page says things: sentences of ours in the reader's language, people's words through the sieve.

Every text is escaped here, and nowhere else. What is said thousands of times on one page is put together once.
"""

import re
from collections.abc import Mapping
from html import escape

from cocreate.boards.records import Language
from cocreate.evidence.personal import Shown
from cocreate.locales import sentence
from cocreate.locales.formats import number
from cocreate.plans.telling import day

_MARKUP = re.compile("[&<>\"'\n]")
_THERE = "\0"  # stands in a sentence for what is put there later: no text has it (LOG-12)


def escaped(text: str) -> str:
    """Lines stay lines."""
    return escape(text).replace("\n", "<br>") if _MARKUP.search(text) else text


class Saying:
    def __init__(self, language: Language, shown: Shown, bodies: Mapping[str, str]) -> None:
        self._language, self._shown = language, shown
        self._bodies = bodies  # names of organisations, by id
        self._labels: dict[str | tuple[str, int], str] = {}  # sentences that are said again and again
        self._days: dict[str | None, str] = {}

    def _t(self, key: str, **args: str | int) -> str:
        if args:
            return escaped(sentence(self._language, f"public-{key}", **args))
        said = self._labels.get(key)
        if said is None:
            said = self._labels[key] = escaped(sentence(self._language, f"public-{key}"))
        return said

    def _count(self, key: str, count: int, numbers: str = "") -> str:
        """To know the plural takes longer than all else, so it is done once for each count."""
        said = self._labels.get((key, count))
        if said is None:
            figure = number(self._language, count)
            said = self._labels[key, count] = self._t(key, count=count, number=figure, numbers=_THERE)
        return said.replace(_THERE, escaped(numbers))

    def _say(self, place: str, text: str) -> str:
        """What people wrote."""
        return escaped(self._shown.say(place, text))

    def _raw(self, place: str, text: str) -> str:
        """The same, to be put into a sentence of ours, which is escaped as a whole."""
        return self._shown.say(place, text)

    def _body(self, id: str) -> str:
        return self._raw(f"organisation~{id}", self._bodies.get(id, ""))

    def _day(self, iso: str | None) -> str:
        said = self._days.get(iso)
        if said is None:
            said = self._days[iso] = day(iso, self._language)
        return said
