"""CSV files as spreadsheets, people and Miro write them."""

import pytest

from tests.imports.files import brought, example, report, texts

TABLE = """testo;zona;gruppo;colore
"Manca un posto dove fare i compiti; a casa siamo in cinque";Bisogni;Scuola;giallo
L'autobus non passa dopo le 20;bisogni;Mobilità;
"Un doposcuola in biblioteca, il martedì";IDEE;Scuola;verde
"""


def test_a_table_with_titles_goes_into_its_zones_and_groups() -> None:
    found = brought(TABLE, "raccolta.csv")
    assert found.format == "csv"
    assert texts(found, "needs") == [
        "Manca un posto dove fare i compiti; a casa siamo in cinque",
        "L'autobus non passa dopo le 20",
    ]
    assert texts(found, "ideas") == ["Un doposcuola in biblioteca, il martedì"]
    assert [card.colour for card in found.cards] == ["yellow", None, "green"]
    assert found.groups == [("needs", "Scuola"), ("needs", "Mobilità"), ("ideas", "Scuola")]
    assert report(found) == {}


@pytest.mark.parametrize("sign", [";", ",", "\t"])
def test_the_separator_is_found(sign: str) -> None:
    rows = [("Text", "Zone"), ("More trees; and benches", "Idee"), ("A night bus, please", "Bisogni")]
    content = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    found = brought(content, "list.csv")
    assert [(card.zone, card.text) for card in found.cards] == [
        ("ideas", "More trees; and benches"),
        ("needs", "A night bus, please"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_encoding_is_found_and_a_guess_is_said(encoding: str) -> None:
    found = brought("testo\nPerché non c’è più il mercato?\n".encode(encoding), "elenco.csv")
    assert texts(found) == ["Perché non c’è più il mercato?"]
    assert report(found) == ({"encoding": 1} if encoding == "cp1252" else {})


def test_one_bad_byte_does_not_spoil_all_accents() -> None:
    found = brought("testo\nLa città è vuota\nPiù alberi\n".encode() + b"Sab\xffato\n", "elenco.csv")
    assert texts(found) == ["La città è vuota", "Più alberi", "Sab\ufffdato"]
    assert report(found) == {"bad_bytes": 1}


def test_without_titles_the_first_column_with_words_is_the_text_and_the_others_are_said() -> None:
    found = brought("1;12/03;Mancano panchine;Lucia\n2;12/03;Strade buie;Omar\n", "x.csv")
    assert texts(found) == ["Mancano panchine", "Strade buie"]
    assert report(found) == {"columns": 3} and example(found, "columns") == "1, 12/03, Lucia"


def test_tags_beyond_what_a_card_can_bear_are_said() -> None:
    many = ",".join(f"t{n}" for n in range(13))
    found = brought(f"Testo;Tag\nUno;{'x' * 41}, breve\nDue;{many}\nTre;Nido; \n", "x.csv")
    assert [len(card.tags) for card in found.cards] == [1, 12, 1] and report(found) == {"tags": 2}


def test_columns_that_are_not_known_are_named() -> None:
    found = brought("Età;Testo;Tag\n34;Un parco giochi;verde, bimbi\n12;Un campo da basket;\n", "x.csv")
    assert texts(found) == ["Un parco giochi", "Un campo da basket"]
    assert report(found) == {"columns": 1}
    assert example(found, "columns") == "Età" and [card.tags for card in found.cards] == [("verde", "bimbi"), ()]


def test_sentences_with_commas_are_not_parted() -> None:
    found = brought("Un nido, vicino alla stazione\nPiù luce, di sera\nMeno auto, ovunque\n", "x.csv")
    assert texts(found) == ["Un nido, vicino alla stazione", "Più luce, di sera", "Meno auto, ovunque"]
    one_title = brought("testo\nUn nido, vicino alla stazione\n", "x.csv")
    assert texts(one_title) == ["Un nido, vicino alla stazione"]


def test_a_quoted_text_keeps_its_lines() -> None:
    found = brought('testo,zona\n"Prima riga\nseconda riga",Idee\n', "x.csv")
    assert texts(found, "ideas") == ["Prima riga\nseconda riga"]


def test_a_quotation_mark_that_is_never_closed_takes_no_row_away() -> None:
    found = brought('testo;zona\n"Un nido;Bisogni\nUn parco;Idee\nUna piazza;Idee\n', "x.csv")
    assert texts(found) == ['"Un nido', "Un parco", "Una piazza"]
    assert report(found) == {"quotes": 1}


def test_rows_without_text_are_counted_and_empty_ones_are_nothing() -> None:
    found = brought("testo;zona\n;Idee\n\n;;\nUn parco;Idee\n", "x.csv")
    assert texts(found) == ["Un parco"]
    assert report(found) == {"no_text": 1} and example(found, "no_text") == "Idee"


def test_a_zone_that_is_not_here_is_said_and_the_card_stays_in_the_chosen_one() -> None:
    found = brought("testo;zona\nUn parco;Sogni\nUn muro;OSTACOLI E DIFFICOLTA\n", "x.csv", zone="ideas")
    assert [(card.zone, card.text) for card in found.cards] == [("ideas", "Un parco"), ("obstacles", "Un muro")]
    assert report(found) == {"unknown_zone": 1} and example(found, "unknown_zone") == "Sogni"


def test_the_kind_leads_to_its_zone_and_never_against_the_zone_that_is_named() -> None:
    found = brought("testo;tipo;zona\nA;azione;\nB;Idee;Bisogni\nC;sogno;\nD;risorsa;\n", "x.csv")
    assert [(card.zone, card.text) for card in found.cards] == [
        ("actions", "A"),
        ("needs", "B"),
        ("needs", "C"),
        ("resources", "D"),
    ]
    assert report(found) == {"other_kind": 1, "unknown_kind": 1}


def test_an_unknown_colour_is_said() -> None:
    found = brought("testo;colore\nA;azzurro\nB;arcobaleno\nC;light_yellow\n", "x.csv")
    assert [card.colour for card in found.cards] == ["blue", None, "yellow"]
    assert report(found) == {"unknown_colour": 1}


def test_a_separator_that_is_told_as_excel_is_told() -> None:
    assert texts(brought("sep=|\ntesto|zona\nUn parco|Idee\n", "x.csv"), "ideas") == ["Un parco"]


def test_our_own_guard_against_formulas_is_taken_off() -> None:
    assert texts(brought("testo;zona\n'=1+1 fa due;Idee\n'Ndrangheta;Bisogni\n", "x.csv")) == [
        "=1+1 fa due",
        "'Ndrangheta",
    ]


MIRO_ROWS = """Type,Sticky note text,Frame,Color,Tags
sticky_note,"Mancano posti al nido",Bisogni,light_yellow,urgente
sticky_note,Un pedibus,Idee,light_green,
frame,Idee,,,
image,,Bisogni,,
shape,Il bando regionale,Risorse,,
sticky_note,Parcheggio selvaggio,Le paure,red,
"""


def test_a_board_of_Miro_by_its_titles() -> None:
    found = brought(MIRO_ROWS, "Board.csv", zone="obstacles")
    assert [(card.zone, card.text, card.colour) for card in found.cards] == [
        ("needs", "Mancano posti al nido", "yellow"),
        ("ideas", "Un pedibus", "green"),
        ("resources", "Il bando regionale", None),
        ("obstacles", "Parcheggio selvaggio", None),
    ]
    assert report(found) == {"widgets": 2, "unknown_zone": 1, "unknown_colour": 1}


MIRO_FRAMES = """"Il quartiere che vorrei"

"Bisogni"
"Mancano posti al nido","urgente"
"L'autobus non passa, di sera",""

"Idee"
"Un pedibus",""
"""


def test_a_board_of_Miro_with_frames_as_rows() -> None:
    found = brought(MIRO_FRAMES, "Board.csv", zone="resources")
    assert texts(found, "needs") == ["Mancano posti al nido", "L'autobus non passa, di sera"]
    assert texts(found, "ideas") == ["Un pedibus"]
    assert texts(found, "resources") == ["Il quartiere che vorrei"]  # the name of the board: it looks like any text
    assert report(found) == {"columns": 1} and example(found, "columns") == "urgente"
