"""The public page as text: it speaks plainly, escapes what people wrote, and says all through the one sieve."""

import re

import pytest

from cocreate.boards.records import Language
from cocreate.evidence.chain import chain, told
from cocreate.evidence.data import as_csv, as_json
from cocreate.evidence.measured import measured
from cocreate.evidence.page import View, gone, languages, page
from cocreate.evidence.personal import Names, Shown
from cocreate.evidence.reading import ease
from cocreate.locales import LANGUAGES, entries
from cocreate.plans.build import build
from tests.evidence.boards import random_records
from tests.evidence.test_thread import card, small
from tests.locales.reading import words

NOBODY = Names([])
EVIL = "<script>alert('x')</script> & \"=1+1\"\nseconda riga"


def view_of(records: object) -> View:
    plan = build(records, board="b", seq=1, finished=0, language="it")  # type: ignore[arg-type]
    graph = chain(plan, told(records))  # type: ignore[arg-type]
    series = measured(plan, records)  # type: ignore[arg-type]
    return View(board="b", plan=plan, graph=graph, own="it", updated="2026-11-27", series=series)


def test_our_own_words_on_it_are_easy_to_read() -> None:
    """Whole sentences alone; without the values, which are others' words."""
    ours = {key: re.sub(r"\{[^}]*\}", "", words(entry)) for key, entry in entries("it").items() if key[:7] == "public-"}
    sentences = {key: text for key, text in ours.items() if text.rstrip().endswith(".")}
    found = ease(sentences, italian=True)
    assert len(sentences) > 8 and found.gulpease is not None and found.gulpease >= 60
    assert [one.words for one in found.long if one.count > 30] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_EVI_7_what_people_wrote_is_text_and_never_markup(language: Language) -> None:
    records = small(card={"n": card("need"), "x": card("need")})
    for kind, id, name in (("card", "n", "text"), ("answer", "n", "text"), ("progress", "a", "note")):
        records[kind][id] = {**records[kind][id], name: EVIL}  # type: ignore[index]
    records["organisation"]["coop"] = {"name": EVIL, "sector": "company"}
    text = page(view_of(records), language, Shown(NOBODY))
    assert "<script" not in text and "&lt;script&gt;" in text and f'<html lang="{language}">' in text
    cells = as_csv(view_of(records), Shown(NOBODY)).decode("utf-8-sig")
    assert not re.search(r"(?m)(^|,)\"?[=+@]", cells)


def test_EVI_6_the_goal_stands_on_the_page_and_goes_through_the_sieve() -> None:
    frame = {"title": "P", "goal": {"text": "Più tempo: chiedere a anna@comune.it", "assumption": "se piove"}}
    shown = Shown(NOBODY)
    text = page(view_of(small(programme={"programme": frame})), "it", shown)
    assert "<p>A che cosa serve: Più tempo: chiedere a […]</p>" in text and "se piove" not in text
    assert [(one.place, one.kind) for one in shown.findings] == [("goal", "email")]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("form", ["html", "json", "csv"])
def test_EVI_6_no_word_of_a_board_comes_out_that_did_not_go_through_the_sieve(seed: int, form: str) -> None:
    """Every text is a name here, so whatever passes by the sieve would be seen."""
    records = random_records(seed)
    for n, one in enumerate(records["card"].values()):
        one["text"] = f"Xqzsecret{n}"
    for n, one in enumerate(records["answer"].values()):
        one["text"] = f"Xqzanswer{n}"
    for n, one in enumerate([*records["reading"].values(), *records["progress"].values()]):
        one |= {"note": f"Xqznote{n}", "source": f"Xqzsource{n}", "reason": f"Xqzreason{n}", "obstacles": f"Xqzobst{n}"}
    for n, one in enumerate([*records.get("group", {}).values(), records["board"]["board"]]):
        one["title"] = f"Xqztitle{n}"
    for n, one in enumerate(records["organisation"].values()):
        one["name"] = f"Xqzbody{n}"
        one.setdefault("sector", "public")
    goal = {"text": "Xqzgoal", "assumption": "Xqzassumption"}
    records["programme"] = {"programme": {"title": "Xqzprogramme", "aims": ["Xqzaim"], "goal": goal}}
    every = set(re.findall(r"Xqz\w+", repr(records)))
    view, shown = view_of(records), Shown(Names(every))
    made = {
        "html": lambda: page(view, "it", shown),
        "json": lambda: as_json(view, "it", shown).decode(),
        "csv": lambda: as_csv(view, shown).decode(),
    }[form]()
    assert re.findall(r"Xqz\w+", made) == []
    assert shown.findings or form == "csv", "something was there to be found"


def test_EVI_1_what_goes_back_to_no_need_is_answered_where_it_stands_on_the_page() -> None:
    told = {id: {"need": id, "text": f"Ecco che ne è di {id}.", "author": "bruno", "at": 1} for id in ("j", "b")}
    records = small(card={"j": card("idea"), "b": card("action")}, answer=told)
    records["round"]["r"] = {**records["round"]["r"], "tally": {"i": 3, "j": 1}}
    text = page(view_of(records), "it", Shown(NOBODY))
    chosen, done = text.index('id="chosen"'), text.index('id="done"')
    assert chosen < text.index("Ecco che ne è di j.") < done < text.index("Ecco che ne è di b.")


def test_what_an_action_costs_and_has_cost_stands_on_the_page_and_in_the_table() -> None:
    report = {"status": "under_way", "percent": 40, "author": "anna", "at": 1, "spent_eur": 12_500.5}
    records = small(progress={"a": report})
    records["card"]["a"] = {**records["card"]["a"], "budget_eur": 30_000}
    view = view_of(records)
    text = page(view, "it", Shown(NOBODY)).replace("\N{NO-BREAK SPACE}", " ")
    assert "<dt>Quanto costa</dt><dd>previsti € 30.000,00; spesi finora € 12.500,50</dd>" in text
    titles, row = as_csv(view, Shown(NOBODY)).decode("utf-8-sig").splitlines()
    assert titles.endswith(",budget_eur,spent_eur") and row.endswith(",30000,12500.5")
    assert "Quanto costa" not in page(view_of(small()), "it", Shown(NOBODY))


@pytest.mark.parametrize("voted", [True, False])
def test_ideas_that_got_no_dots_are_told_with_their_answers(voted: bool) -> None:
    said = {"need": "j", "text": "Non ora.", "author": "bruno", "at": 1}
    records = small(card={"j": {**card("idea"), "text": "Una navetta"}}, answer={"j": said})
    if not voted:
        records["round"] = {}
    text = page(view_of(records), "it", Shown(NOBODY))
    chosen = text[text.index('id="chosen"') : text.index('id="done"')]
    assert chosen.count("Una navetta") == 1 and "Non ora." in chosen
    assert ("Idee senza punti" in chosen, "Il tavolo non ha votato" in chosen) == (voted, not voted)


def test_the_page_is_in_italian_english_and_the_tables_own_language() -> None:
    assert languages("it") == ("it", "en") and languages("de") == ("it", "en", "de")
    assert len({gone(language) for language in LANGUAGES}) == len(LANGUAGES)


def test_of_an_empty_plan_each_part_says_that_there_is_nothing() -> None:
    text = page(view_of({"board": {"board": {"title": "T", "status": "finished"}}}), "en", Shown(NOBODY))
    assert text.count("There is nothing here yet.") >= 3 and "The table did not vote." in text
