"""Numbers, sums, days and lists as a language writes them; what `sentence` is given is made here."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from cocreate.locales import Language

LOCALES: dict[Language, str] = {"it": "it_IT", "en": "en_GB", "de": "de_DE", "fr": "fr_FR", "es": "es_ES"}
TAGS: dict[Language, str] = {language: locale.replace("_", "-") for language, locale in LOCALES.items()}
MANY = 4_096  # of them kept: a plan says the same days and figures again and again


@lru_cache(MANY)
def number(lang: Language, value: float) -> str:
    """At most four decimals; a minus is a real minus."""
    return format_decimal(value, format="#,##0.####", locale=LOCALES[lang]).replace("-", "\N{MINUS SIGN}")


def euros(lang: Language, value: int) -> str:
    shown = number(lang, value)
    match lang:
        case "en":
            return f"€{shown}"
        case "it":
            return f"€\N{NO-BREAK SPACE}{shown}"
        case _:
            return f"{shown}\N{NO-BREAK SPACE}€"


def cents(lang: Language, value: float) -> str:
    """A sum as an account says it: to the cent."""
    shown = format_decimal(value, format="#,##0.00", locale=LOCALES[lang]).replace("-", "\N{MINUS SIGN}")
    match lang:
        case "en":
            return f"€{shown}"
        case "it":
            return f"€\N{NO-BREAK SPACE}{shown}"
        case _:
            return f"{shown}\N{NO-BREAK SPACE}€"


@lru_cache(MANY)
def day(lang: Language, value: date) -> str:
    return format_skeleton("yMMMd", value, locale=LOCALES[lang])


def long_day(lang: Language, value: date) -> str:
    return format_date(value, "long", locale=LOCALES[lang])


def month(lang: Language, value: date) -> str:
    return format_skeleton("yMMM", value, locale=LOCALES[lang])


def listed(lang: Language, items: Sequence[str]) -> str:
    return _listed(lang, tuple(items))


@lru_cache(MANY)
def _listed(lang: Language, items: tuple[str, ...]) -> str:
    return format_list(items, locale=LOCALES[lang])


def shortened(text: str, most: int = 60) -> str:
    """The text on one line, cut between words where it is longer."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > most // 2 else head).rstrip(" ,;:.") + "…"
