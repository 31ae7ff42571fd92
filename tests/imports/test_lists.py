"""Plain lists, as they are pasted into a file."""

from cocreate.imports.found import MAX_NOTES
from tests.imports.files import brought, report, texts


def test_each_line_is_a_card_without_its_bullet_or_number() -> None:
    lines = ["- Un parco", "• Una piazza", "  * Un mercato", "1. Un nido", "2) Una scuola", "[x] Fatto", "Senza segno"]
    found = brought("\r\n".join(lines), "elenco.txt")
    assert texts(found) == ["Un parco", "Una piazza", "Un mercato", "Un nido", "Una scuola", "Fatto", "Senza segno"]
    assert found.format == "text" and report(found) == {}


def test_what_only_looks_like_a_bullet_stays() -> None:
    lines = ["-10% di traffico", "2024. Un anno difficile", "3,5 milioni", "*** tre stelle", "#verde"]
    assert texts(brought("\n".join(lines), "elenco.txt")) == lines


def test_rules_between_lines_are_no_text() -> None:
    found = brought("Un parco\n-----\n\n* * *\nUna piazza\n-\n", "elenco.txt")
    assert texts(found) == ["Un parco", "Una piazza"]
    assert report(found) == {"no_text": 3}


def test_lines_with_tabs_are_a_table() -> None:
    found = brought("testo\tzona\nUn parco\tIdee\nStrade buie\tBisogni\n", "incollato.txt")
    assert [(card.zone, card.text) for card in found.cards] == [("ideas", "Un parco"), ("needs", "Strade buie")]


def test_a_file_without_an_ending_is_a_list() -> None:
    assert texts(brought("Un parco\nUna piazza", "elenco")) == ["Un parco", "Una piazza"]
    assert texts(brought("Un parco", "")) == ["Un parco"]


def test_a_novel_is_cut_and_all_that_is_cut_is_said() -> None:
    found = brought("Nel mezzo del cammin. " * 200 + "\nFine.", "romanzo.txt")
    assert [len(text) for text in texts(found)] == [2_000, 5] and texts(found)[0].endswith("…")
    assert report(found) == {"cut": 1}


def test_lines_beyond_the_bound_are_counted() -> None:
    found = brought("\n".join(f"Bisogno {n}" for n in range(MAX_NOTES + 7)), "lungo.txt")
    assert len(found.cards) == MAX_NOTES and report(found) == {"beyond": 7}


def test_invisible_characters_are_taken_out_and_said() -> None:
    found = brought("Un par\x02co\nUna piazza\n" + "Tutto il resto è testo.\n" * 20, "elenco.txt")
    assert texts(found)[:2] == ["Un parco", "Una piazza"] and report(found) == {"control": 1}
