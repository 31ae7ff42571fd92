"""No text is untranslated: every language says what English says, with the same values, in its own words and plurals.

What fails lists what is missing file by file, for whoever translates it (CONTRIBUTING.md, "Languages").
"""

import re

from cocreate.boards.records import Language as OfBoards
from cocreate.locales import HERE, LANGUAGES, Language
from tests.locales.reading import (
    FILES,
    SOURCE,
    TRANSLATED,
    by_file,
    categories,
    category,
    held,
    messages,
    plurals,
    said,
    words,
)
from tests.locales.same import EVERYWHERE, SAME


def test_the_boards_speak_what_the_texts_speak() -> None:
    assert OfBoards == Language
    assert {path.name for path in HERE.iterdir() if (path / FILES[0]).exists()} == set(LANGUAGES)


def test_no_text_is_missing_and_none_is_left_over() -> None:
    english = {file: messages(SOURCE, file).keys() for file in FILES}
    missing = {(lang, file): set(english[file] - messages(lang, file).keys()) for lang, file in TRANSLATED}
    over = {(lang, file): set(messages(lang, file).keys() - english[file]) for lang, file in TRANSLATED}
    assert not by_file(missing), f"to be translated:{by_file(missing)}"
    assert not by_file(over), f"not in {SOURCE}:{by_file(over)}"


def test_every_text_has_the_same_values_and_attributes_in_all_languages() -> None:
    other = {
        (lang, file): {
            key
            for key, message in messages(lang, file).items()
            if key in messages(SOURCE, file) and held(message) != held(messages(SOURCE, file)[key])
        }
        for lang, file in TRANSLATED
    }
    assert not by_file(other), f"other values than in {SOURCE}:{by_file(other)}"


def test_what_is_said_as_in_English_is_meant_so() -> None:
    """A word that is the same in both languages stands in tests/locales/same.py; all else was forgotten."""
    alike = {
        (lang, file): {
            key
            for key, message in messages(lang, file).items()
            if key in messages(SOURCE, file)
            and said(message) == said(messages(SOURCE, file)[key])
            and re.search(r"[^\W\d_]", words(message))
        }
        for lang, file in TRANSLATED
    }
    unmeant = {at: keys - EVERYWHERE - SAME.get(at[0], set()) for at, keys in alike.items()}
    assert not by_file(unmeant), f"said in English still:{by_file(unmeant)}"
    listed = {lang: set().union(*(keys for (of, _), keys in alike.items() if of == lang)) for lang in SAME}
    assert not {lang: SAME[lang] - listed[lang] for lang in SAME if SAME[lang] - listed[lang]}


def test_plurals_are_those_of_the_language() -> None:
    """Only categories that it has (CLDR), one for each that small counts fall into, and the rest under `other`."""
    wrong = {
        (lang, file): {
            key
            for key, message in messages(lang, file).items()
            for choice in plurals(message)
            if not _fits(lang, set(choice))
        }
        for lang in LANGUAGES
        for file in FILES
    }
    assert not by_file(wrong), f"plurals of another language:{by_file(wrong)}"


def _fits(language: Language, keys: set[str]) -> bool:
    named = {key for key in keys if not key.isdigit() and key != "*"}
    small = {category(language, count) for count in range(2, 100) if str(count) not in keys}
    return named <= categories(language) and small <= named


def test_where_one_is_also_none_the_count_is_said() -> None:
    """In French 0 is `one`: a "1" or "un" written out there would be said of none, unless none has words of its own."""
    both = [lang for lang in LANGUAGES if category(lang, 0) == "one"]
    assert both == ["fr"]
    wrong = {
        ("fr", file): {
            key
            for key, message in messages("fr", file).items()
            for choice in plurals(message)
            if "0" not in choice and "one" in choice and re.search(r"\b1\b|^\s*une?\b", words(choice["one"]).lower())
        }
        for file in FILES
    }
    assert not by_file(wrong), f"says one of none:{by_file(wrong)}"


NBSP = "\N{NO-BREAK SPACE}"
SIGNS: dict[Language, str] = {  # what no text of the language may have
    "de": r"[\"'«»”]|“(?=\w)|„(?=\s)",
    "fr": rf"[\"'“”„]|(?<![{NBSP}\d])[?!;»]|(?<=\w):(?!\S)|«(?!{NBSP})",
    "es": r"[\"'“”„]|^[^¿]*\?|^[^¡]*!",
}


def test_each_language_has_its_own_marks() -> None:
    wrong = {
        (lang, file): {key for key, message in messages(lang, file).items() if _marked(lang, words(message))}
        for lang in SIGNS
        for file in FILES
    }
    assert not by_file(wrong), f"marks of another language:{by_file(wrong)}"


def _marked(language: Language, text: str) -> bool:
    return re.search(SIGNS[language], text) is not None
