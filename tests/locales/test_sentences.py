"""A sentence has its values, and its numbers, days and lists are written as its language writes them."""

import re
from datetime import date

import pytest
from fluent.runtime import FluentBundle
from fluent.syntax import FluentSerializer, ast

from cocreate.locales import LANGUAGES, Language, entries, sentence
from cocreate.locales.formats import day, euros, listed, long_day, number, shortened
from cocreate.locales.negotiation import preferred


def test_a_sentence_has_its_values_and_no_isolation_marks() -> None:
    text = sentence("it", "check-action-without-owner", action="7 «Navetta»")
    assert text == "L'azione 7 «Navetta» non ha un responsabile: chi la guida?"


def test_plurals_follow_the_language() -> None:
    assert [sentence("it", "plan-dots", count=n, shown=str(n)) for n in (0, 1, 2)] == ["0 punti", "1 punto", "2 punti"]
    assert [sentence("en", "plan-dots", count=n, shown=str(n)) for n in (0, 1, 2)] == ["0 dots", "1 dot", "2 dots"]
    assert [sentence("fr", "plan-dots", count=n, shown=str(n)) for n in (0, 1, 2)] == ["0 point", "1 point", "2 points"]
    assert [sentence("de", "plan-dots", count=n, shown=str(n)) for n in (0, 1)] == ["0 Punkte", "1 Punkt"]
    assert [sentence("es", "plan-dots", count=n, shown=str(n)) for n in (0, 1)] == ["0 puntos", "1 punto"]


def test_what_is_missing_is_a_bug() -> None:
    with pytest.raises(KeyError):
        sentence("it", "no-such-key")
    with pytest.raises(ValueError, match="action"):
        sentence("it", "check-action-without-owner")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_put_together_at_once_is_what_fluent_says(lang: Language) -> None:
    bundle = FluentBundle([lang], use_isolating=False)
    bundle.add_resource(ast.Resource(list(entries(lang).values())))
    checked = 0
    for key, entry in entries(lang).items():
        if not isinstance(entry, ast.Message) or (pattern := bundle.get_message(key).value) is None:
            continue
        args = {
            name: f"<{name}> & 1 000\n«x»"
            for name in re.findall(r"\$([a-zA-Z_]\w*)", FluentSerializer().serialize_entry(entry))
        }
        said, errors = bundle.format_pattern(pattern, args)
        if not errors:
            assert sentence(lang, key, **args) == said, key
            checked += 1
    assert checked > 2_000


def test_a_value_may_be_of_any_length() -> None:
    partners = ", ".join(f"Comune di Paese numero {n}" for n in range(400))
    assert sentence("it", "public-with", owner="Provincia", partners=partners).endswith("numero 399")


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    assert {lang: euros(lang, 284_000) for lang in LANGUAGES} == {
        "it": "€\u00a0284.000",
        "en": "€284,000",
        "de": "284.000\u00a0€",
        "fr": "284\u202f000\u00a0€",
        "es": "284.000\u00a0€",
    }
    assert [number(lang, 1500.25) for lang in LANGUAGES] == [
        "1.500,25",
        "1,500.25",
        "1.500,25",
        "1\u202f500,25",
        "1.500,25",
    ]
    assert number("en", -3.0) == "−3"
    first = date(2021, 3, 1)
    assert [day(lang, first) for lang in LANGUAGES] == [
        "1 mar 2021",
        "1 Mar 2021",
        "1. März 2021",
        "1 mars 2021",
        "1 mar 2021",
    ]
    assert [long_day(lang, first) for lang in ("de", "fr", "es")] == [
        "1. März 2021",
        "1 mars 2021",
        "1 de marzo de 2021",
    ]
    assert [listed(lang, ["3", "8", "12"]) for lang in LANGUAGES] == [
        "3, 8 e 12",
        "3, 8 and 12",
        "3, 8 und 12",
        "3, 8 et 12",
        "3, 8 y 12",
    ]


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("de", "de"),
        ("de-CH,fr;q=0.9", "de"),
        ("fr;q=0.4, es-MX;q=0.8, en;q=0.1", "es"),
        ("pt-BR, fr-CA;q=0.7, *;q=0.1", "fr"),
        ("frr, de;q=0.1", "de"),  # North Frisian is no French
        ("EN-gb", "en"),
        ("de;q=0, en;q=0.2", "en"),
        ("de;q=lots", "it"),
        ("*", "it"),
        ("", "it"),
        (";;,,=;q=", "it"),
        ("fr;q=nan,fr;q=9", "it"),
        (",".join(["xx"] * 40 + ["de"]), "it"),  # nobody reads so many
    ],
)
def test_a_browser_is_answered_in_the_language_that_it_likes_best(header: str, language: str) -> None:
    assert preferred(header) == language


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("breve") == "breve"
    assert shortened("una\nriga   sola") == "una riga sola"
    cut = shortened("Aprire il nido di territorio con orario 7-19, in via sperimentale", 44)
    assert cut == "Aprire il nido di territorio con orario…"
    assert len(shortened("x" * 500)) == 60
