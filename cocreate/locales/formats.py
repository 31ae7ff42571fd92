"""Numbers, sums, days and lists as a language writes them; what `sentence` is given is made here."""

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from cocreate.locales import Language

LOCALES: dict[Language, str] = {"it": "it_IT", "en": "en_GB"}
TAGS: dict[Language, str] = {"it": "it-IT", "en": "en-GB"}


def number(lang: Language, value: float) -> str:
    """At most four decimals; a minus is a real minus."""
    return format_decimal(value, format="#,##0.####", locale=LOCALES[lang]).replace("-", "\N{MINUS SIGN}")


def euros(lang: Language, value: int) -> str:
    shown = number(lang, value)
    return f"€\N{NO-BREAK SPACE}{shown}" if lang == "it" else f"€{shown}"


def day(lang: Language, value: date) -> str:
    return format_date(value, "d MMM y", locale=LOCALES[lang])


def long_day(lang: Language, value: date) -> str:
    return format_date(value, "d MMMM y", locale=LOCALES[lang])


def month(lang: Language, value: date) -> str:
    return format_skeleton("yMMM", value, locale=LOCALES[lang])


def listed(lang: Language, items: Sequence[str]) -> str:
    return format_list(list(items), locale=LOCALES[lang])


def shortened(text: str, most: int = 60) -> str:
    """The text on one line, cut between words where it is longer."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:.") + "…"
