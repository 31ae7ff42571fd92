"""The same board says the same in every format: as many cards, links, dots and comments, in the same words."""

import re
from collections import Counter
from functools import cache
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.exports.board import FORMATS, _taken
from cocreate.exports.board.view import View, view
from cocreate.locales import sentence
from cocreate.locales.formats import TAGS
from tests.exports.boards import AT, LEAD, brescia, file_of, taken
from tests.exports.reading import cells, drawn, pdf_of, pictured, sheets, size
from tests.exports.test_documents import tags, texts
from tests.helpers.given import Table, given


@cache
def table() -> Table:
    played = brescia(finished=False)
    played.by(LEAD, c.AddComment(id="k1", card="i01", text="Chi paga?"), c.AddComment(id="k2", card="i01", text="Noi"))
    measured = c.NewIndicator(name="Posti nido", target=24, source="Registro comunale", frequency="half_yearly")
    played.by(LEAD, c.SetAction(card="a01", indicator=measured))
    for person in (LEAD, "ref-ats-brescia"):
        played.by(person, c.React(card="n01", symbol="agree", on=True))
    return played.by(LEAD, c.FinishBoard())


@cache
def file(format: str) -> bytes:
    return file_of(table(), format)


@cache
def seen() -> View:
    return view(_taken.decode(taken(table())))


def tally() -> dict[str, int]:
    [closed] = table().board.of("round").values()
    return dict(closed["tally"])


def test_cards_are_numbered_as_the_board_is_read() -> None:
    """Zone after zone, group after group, row by row; every card once."""
    cards = seen().cards
    assert [card.number for card in cards] == list(range(1, 63))
    assert {card.id for card in cards} == table().board.of("card").keys()
    assert [zone.title for zone in seen().zones] == ["Bisogni", "Idee", "Azioni", "Risorse", "Ostacoli"]
    for zone in seen().zones:
        assert [group.id for group in zone.groups if not group.id] == [group.id for group in zone.groups][-1:] or all(
            group.id for group in zone.groups
        )
        for group in zone.groups:
            assert [(card.y, card.x) for card in group.cards] == sorted((card.y, card.x) for card in group.cards)


def test_every_format_has_every_card_with_its_number() -> None:
    texts_of = {str(card.number): card.text for card in seen().cards}
    assert {row["N."]: row["Testo"] for row in cells(file("csv"))} == texts_of
    assert {str(row[0]): row[5] for row in sheets(file("xlsx"))["Carte"]} == texts_of
    told = file("md").decode()
    assert re.findall(r"^- \*\*(\d+)\*\*", told, re.MULTILINE) == [*texts_of]
    assert [line for line in drawn(file("svg")) if line.isdecimal() and line in texts_of][-1] == "62"
    whole = "".join(drawn(file("svg"))).replace(" ", "")
    heard = texts(pdf_of(file("pdf"))).replace(" ", "").replace("\u200b", "")
    for text in texts_of.values():
        assert text.replace(" ", "") in whole
        assert text.replace(" ", "") in heard


def test_every_format_has_the_same_dots() -> None:
    assert sum(tally().values()) == 60
    by_card = {row["Codice"]: int(row["Punti"]) for row in cells(file("csv")) if row["Punti"] not in ("", "0")}
    assert by_card == tally()
    book = sheets(file("xlsx"))
    assert {row[1]: row[10] for row in book["Carte"] if row[10]} == tally()
    assert Counter(row[5] for row in book["Punti"]) == Counter(tally().values())
    assert {row[2] for row in book["Punti"]} == {12}  # voters
    rows = re.findall(r"^\| (\d+) \| .* \| (\d+) \|$", file("md").decode(), re.MULTILINE)
    assert Counter(int(dots) for _, dots in rows) == Counter(tally().values())
    few = sum(dots for dots in tally().values() if dots <= 5)
    many = [dots for dots in tally().values() if dots > 5]
    assert file("svg").count(b'r="4.5"') == few + len(many) + 1  # the last is the legend's


def test_every_format_has_the_same_links_and_comments() -> None:
    links = table().board.of("link")
    assert len(sheets(file("xlsx"))["Legami"]) == len(links) == len(seen().links)
    ties = [tie for row in cells(file("csv")) for tie in row["Legami"].split("; ") if tie]
    assert len(ties) == 2 * len(links)
    lines = file("md").decode().splitlines()
    words = ("risponde a", "realizza", "usa", "è ostacolata da", "dipende da")
    assert sum(line.lstrip(" -").startswith(words) for line in lines) == len(links)
    arrows = re.findall(rb'<path d="M[^"]*C[^"]*" stroke="', file("svg"))
    assert len(arrows) == len(links) + 5  # those of the legend
    assert [row[2] for row in sheets(file("xlsx"))["Commenti"]] == ["Chi paga?", "Noi"]
    assert "  - Chi paga? (Comune di Brescia)" in lines
    assert "Chipaga?(ComunediBrescia)" in texts(pdf_of(file("pdf"))).replace(" ", "")
    assert "D'accordo: 2" in [row["Reazioni"] for row in cells(file("csv"))]


def test_actions_have_what_was_decided_of_them() -> None:
    row = next(row for row in cells(file("csv")) if row["Codice"] == "a01")
    assert (row["Inizio"], row["Fine"], row["Traguardo"], row["Risorse (€)"]) == (
        "2021-03-01",
        "2022-06-30",
        "24",
        "60000",
    )
    assert row["Responsabile"] == "Cooperativa sociale servizi per l'infanzia"
    told = file("md").decode()
    assert "  - Responsabile: Cooperativa sociale servizi per l'infanzia\n" in told
    assert "  - Quando: 1 mar 2021 – 30 giu 2022\n" in told
    assert (row["Fonte dei valori"], row["Ogni quanto"]) == ("Registro comunale", "ogni semestre")
    assert "  - Ogni quanto: ogni semestre\n" in told and "  - Fonte dei valori: Registro comunale\n" in told


def test_the_pdf_can_be_heard_in_the_order_of_the_board() -> None:
    pdf = pdf_of(file("pdf"))
    kinds = [kind for kind, _ in tags(pdf)]
    assert kinds.count("/LI") == 62
    assert kinds.count("/H2") == 5 + 1  # zones, and the choice
    assert kinds.count("/H3") == 14
    [described] = [alt for kind, alt in tags(pdf) if kind == "/Figure"]
    assert described.startswith("Immagine della lavagna «Tavolo di co-progettazione")
    assert f"5 zone, 62 carte, {len(seen().links)} legami" in described
    heard = texts(pdf).replace(" ", "").partition("Lalavagnainparole")[2]
    told = ("Zonaperzona", "Bisogni", "Chiassisteun", "fraimpreseeComune", "Punti:Scegliere")
    places = [heard.index(words) for words in told]
    assert places == sorted(places)


SPEAKING = [("it", "62 carte"), ("en", "62 cards"), ("de", "62 Karten"), ("fr", "62 cartes"), ("es", "62 tarjetas")]


@pytest.mark.parametrize(("language", "says"), SPEAKING)
def test_a_file_speaks_the_language_of_who_asks(language: Any, says: str) -> None:
    for format in ("svg", "md"):
        assert says in file_of(table(), format, language=language).decode()
    head = next(iter(cells(file_of(table(), "csv", language=language))[0]))
    assert head == sentence(language, "column-number")
    pdf = pdf_of(file_of(table(), "pdf", language=language))
    assert str(pdf.Root.Lang) == TAGS[language]
    assert says.replace(" ", "") in pictured(pdf).replace(" ", "")


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_board_gives_the_same_bytes(format: str) -> None:
    assert file_of(table(), format) == file(format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_board_with_nothing_on_it_is_a_decent_file(format: str) -> None:
    body = file_of(given("listen", language="it"), format)
    match format:
        case "svg":
            assert drawn(body).count("Qui non c'è ancora niente.") == 5
        case "png":
            assert size(body) == (4904, 3496)
        case "pdf":
            pdf = pdf_of(body)
            assert str(pdf.docinfo["/Title"]) == "Nidi"
        case "csv":
            assert body.count(b"\r\n") == 1
        case "xlsx":
            assert sheets(body) == {"Carte": [], "Legami": [], "Punti": [], "Commenti": [], "Disegni e immagini": []}
        case "md":
            assert body.decode().startswith("# Nidi\n\n22 novembre 2026 · Fase: Ascolto · 0 carte\n")


def test_the_day_is_that_on_which_it_was_taken() -> None:
    assert seen().at == AT
    assert "22 novembre 2026 · Il tavolo è chiuso · 62 carte" in drawn(file("svg"))
