"""Both languages say the same things: same keys, same variables; every file parses, no key stands twice."""

from datetime import date

import pytest
from fluent.syntax import ast, visitor

from cocreate.locales import entries, sentence
from cocreate.locales.formats import day, euros, listed, number, shortened


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def variables(entry: ast.Message | ast.Term) -> set[str]:
    found = Variables()
    found.visit(entry)
    return found.names


def test_both_languages_have_the_same_keys_and_variables() -> None:
    italian, english = entries("it"), entries("en")
    assert italian.keys() == english.keys()
    differing = {key for key in italian if variables(italian[key]) != variables(english[key])}
    assert not differing


def test_a_sentence_has_its_values_and_no_isolation_marks() -> None:
    text = sentence("it", "check-action-without-owner", action="7 «Navetta»")
    assert text == "L'azione 7 «Navetta» non ha un responsabile: chi la guida?"


def test_plurals_follow_the_language() -> None:
    assert [sentence("it", "plan-dots", count=n, shown=str(n)) for n in (0, 1, 2)] == ["0 punti", "1 punto", "2 punti"]
    assert [sentence("en", "plan-dots", count=n, shown=str(n)) for n in (0, 1, 2)] == ["0 dots", "1 dot", "2 dots"]


def test_what_is_missing_is_a_bug() -> None:
    with pytest.raises(KeyError):
        sentence("it", "no-such-key")
    with pytest.raises(ValueError, match="action"):
        sentence("it", "check-action-without-owner")


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    assert [euros("it", 284_000), euros("en", 284_000)] == ["€\u00a0284.000", "€284,000"]
    assert [number("it", 1500.25), number("en", -3.0)] == ["1.500,25", "−3"]
    assert [day("it", date(2021, 3, 1)), day("en", date(2021, 3, 1))] == ["1 mar 2021", "1 Mar 2021"]
    assert [listed("it", ["3", "8", "12"]), listed("en", ["3", "8"])] == ["3, 8 e 12", "3 and 8"]


def test_a_long_text_is_cut_between_words() -> None:
    assert shortened("breve") == "breve"
    assert shortened("una\nriga   sola") == "una riga sola"
    cut = shortened("Aprire il nido di territorio con orario 7-19, in via sperimentale", 44)
    assert cut == "Aprire il nido di territorio con orario…"
    assert len(shortened("x" * 500)) == 60
