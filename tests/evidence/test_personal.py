"""What looks like personal data is found with its place, and what only resembles it is left alone."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cocreate.evidence.personal import Names, Shown, findings, is_iban, is_tax_code
from tests.plans.untimed import UNTIMED

NOBODY = Names([])
TABLE = Names(
    ["Anna Bianchi", "Ugo De Santis", "Referente Comune di Brescia", "Li"], ["Comune di Brescia", "Referente"]
)


def found(text: str, names: Names = NOBODY) -> list[tuple[str, str]]:
    return [(one.kind, text[one.start : one.end]) for one in findings("n", text, names)]


@pytest.mark.parametrize(
    "text, kind, passage",
    [
        ("Scrivere a anna.bianchi+nido@comune.brescia.it, grazie", "email", "anna.bianchi+nido@comune.brescia.it"),
        ("Cellulare 333 1234567.", "phone", "333 1234567"),
        ("Cellulare 3331234567", "phone", "3331234567"),
        ("cell. 347-12.34.567", "phone", "347-12.34.567"),
        ("Chiamare +39 030 297 7600", "phone", "+39 030 297 7600"),
        ("Tel. 030 2977600 la mattina", "phone", "030 2977600"),
        ("Tel. 0302977600", "phone", "0302977600"),
        ("0039 3331234567", "phone", "0039 3331234567"),
        ("codice RSSMRA85T10A562S", "tax_code", "RSSMRA85T10A562S"),
        ("codice rss mra 85t10 a562 s qui", "tax_code", "rss mra 85t10 a562 s"),
        ("IBAN IT60X0542811101000000123456", "iban", "IT60X0542811101000000123456"),
        ("su IT60 X054 2811 1010 0000 0123 456 entro maggio", "iban", "IT60 X054 2811 1010 0000 0123 456"),
        ("DE89 3704 0044 0532 0130 00", "iban", "DE89 3704 0044 0532 0130 00"),
    ],
)
def test_EVI_6_it_finds(text: str, kind: str, passage: str) -> None:
    assert found(text) == [(kind, passage)]


def test_EVI_6_what_is_known_of_a_text_is_known_at_each_place_and_of_these_names_alone() -> None:
    text = "Chiedere a Anna, o 333 1234567"
    for _ in range(2):
        assert [one.place for place in ("a", "b") for one in findings(place, text, TABLE)] == ["a", "a", "b", "b"]
    assert found(text) == [("phone", "333 1234567")]
    shown = Shown(TABLE)
    assert shown.say("a", text) == shown.say("b", text) == "Chiedere a […], o […]"
    assert [one.place for one in shown.findings] == ["a", "a", "b", "b"]
    assert shown.say("c", "Niente qui") == "Niente qui" and set(shown.texts) == {"a", "b", "c"}


LETTERS = "aAeEiIßİıſŉK-’' .1_"
NAMED = st.lists(st.text(LETTERS, min_size=1, max_size=9), max_size=3)


@UNTIMED
@given(NAMED, NAMED, st.text(LETTERS, max_size=40))
def test_EVI_6_a_text_that_is_passed_over_at_once_has_no_name_in_it(
    people: list[str], common: list[str], text: str
) -> None:
    for said in (text, " ".join([text, *people]), text + "".join(people).upper()):
        names = Names(people, common)
        assert names.may_be_in(said) or list(names.found(said)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Brescia concilia 2020-2023",
        "dal 01/03/2021 al 30/06/2022, ore 7-19",
        "dal 2021-03-01 al 2022-06-30",
        "Il costo è di 300 000 000 euro, cioè 60.000 a ente",
        "RSSMRA85T10A562T",  # the check letter is another
        "IT61X0542811101000000123456",  # does not add up
        "@comune e chi@casa",
        "da 3 a 12 mesi, 1.200 famiglie, 24 posti",
        "Deliberazione 123/2020",
        "CUP B81B21000000006, CIG 8765432109",
    ],
)
def test_EVI_6_and_leaves_alone(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text, passages",
    [
        ("Lo ha chiesto Anna Bianchi.", ["Anna Bianchi"]),
        ("Bianchi Anna, e poi De Santis", ["Bianchi Anna", "Santis"]),
        ("la signora Bianchi e i fogli bianchi", ["Bianchi"]),
        ("Il Comune di Brescia e i referenti", []),
        ("Referente Comune di Brescia", []),  # nothing in it that the table does not say of itself
        ("Li abbiamo visti", []),  # too short to be told from a word
    ],
)
def test_EVI_6_names_of_those_who_sit_there_are_found(text: str, passages: list[str]) -> None:
    assert found(text, TABLE) == [("name", passage) for passage in passages]


@pytest.mark.parametrize("code", ["RSSMRA85T10A562S", "MRTMTT91D08F205J", "rssmra85t10a562s", "BNCGNN80A01F205W"])
def test_the_check_letter_of_a_tax_code(code: str) -> None:
    assert is_tax_code(code)
    for letter in set(string.ascii_uppercase) - {code[-1].upper()}:
        assert not is_tax_code(code[:-1] + letter)


@UNTIMED
@given(
    st.sampled_from(["IT60X0542811101000000123456", "GB82WEST12345698765432"]), st.integers(4, 20), st.integers(1, 9)
)
def test_one_wrong_figure_is_no_account(iban: str, at: int, add: int) -> None:
    assert is_iban(iban)
    if iban[at].isdigit():
        assert not is_iban(iban[:at] + str((int(iban[at]) + add) % 10) + iban[at + 1 :])


WORDS = st.text(st.sampled_from("abAB 0123456789@.+-/ìè'\n"), max_size=60)


@UNTIMED
@given(WORDS, st.sampled_from(["a.b@c.it", "+39 333 1234567", "RSSMRA85T10A562S", "Anna Bianchi"]), WORDS)
def test_EVI_6_what_was_not_waved_through_never_comes_out(before: str, secret: str, after: str) -> None:
    """Between spaces, as people write; whatever else stands there, the page holds none of it."""
    text = f"{before} {secret} {after}"
    shown = Shown(TABLE)
    assert secret not in shown.say("n", text)
    assert shown.open
    again = Shown(TABLE, [one.id for one in shown.findings])
    assert again.say("n", text) == text and again.open == []


def test_EVI_6_a_text_that_is_another_now_must_be_looked_at_anew() -> None:
    text = "Scrivere a info@coop.it"
    waved = [one.id for one in findings("n1", text, NOBODY)]
    assert Shown(NOBODY, waved).say("n1", text) == text
    assert Shown(NOBODY, waved).say("n1", f"{text} o chiamare") == "Scrivere a […] o chiamare"
    assert Shown(NOBODY, waved).say("n2", text) == "Scrivere a […]"
