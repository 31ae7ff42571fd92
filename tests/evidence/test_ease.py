"""The Gulpease index, and the sentences that are long."""

from cocreate.evidence.reading import ease, gulpease, sentences_of


def test_gulpease_by_its_rule() -> None:
    text = "Il nido apre a settembre. Ci sono otto posti!"
    found = ease({"n": text}, italian=True)
    assert (found.sentences, found.words, found.letters) == (2, 9, 35)
    assert found.gulpease == 100 == gulpease(2, 9, 35)  # 89 + (600 - 350) / 9 is more than the scale has
    assert gulpease(1, 20, 120) == 44  # 89 + (300 - 1200) / 20


def test_it_says_nothing_of_other_languages_nor_of_nothing() -> None:
    assert ease({"n": "The nursery opens."}, italian=False).gulpease is None
    assert ease({}, italian=True).gulpease is None


def test_long_sentences_are_listed_with_their_place() -> None:
    long = " ".join(["parola"] * 26)
    found = ease({"a": "Breve. " + long, "b": " ".join(["parola"] * 25)}, italian=True)
    assert [(one.place, one.count, one.words) for one in found.long] == [("a", 26, long)]


def test_sentences_end_at_their_marks_and_at_line_ends() -> None:
    assert sentences_of("Uno. Due! Tre?\nQuattro; cinque… ") == ["Uno.", "Due!", "Tre?", "Quattro;", "cinque…"]
    assert sentences_of("Costa 3.5 euro") == ["Costa 3.5 euro"]
