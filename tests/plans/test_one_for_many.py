"""Cards that say the same, one card and many actions, many cards and one action: nothing is lost on either way."""

import io
from collections.abc import Iterator

import openpyxl

from cocreate.boards.events import Fields, Records
from cocreate.exports import render
from cocreate.plans.build import build, plan_json
from cocreate.plans.plan import Plan

PEOPLE = {
    "anna": {"role": "participant", "organisation": "o"},
    "bruno": {"role": "participant", "organisation": "p"},
    "carla": {"role": "participant"},
}


KINDS = ("need", "need", "idea", "idea", "action", "action")


def plan(cards: dict[str, Fields], links: list[tuple[str, str, str]], **kinds: dict[str, Fields]) -> Plan:
    records: Records = {
        "card": cards,
        "link": {str(n): {"kind": kind, "from": start, "to": end} for n, (kind, start, end) in enumerate(links)},
        "member": PEOPLE,
        "organisation": {id: {"name": id, "sector": "public"} for id in "op"},
        **kinds,
    }
    return build(records, board="b", seq=1, finished=0, language="en")


def card(kind: str, author: str = "anna", **more: object) -> Fields:
    return {"kind": kind, "text": f"{kind} of {author}", "author": author, **more}


THREE = {"n1": card("need"), "n2": card("need", "bruno"), "n3": card("need", "carla"), "n4": card("need")}
SAME = [("same_as", "n2", "n1"), ("same_as", "n3", "n1")]


def test_PLN_1_cards_that_say_the_same_are_one_need_with_everybodys_words() -> None:
    found = plan(THREE, SAME).needs
    assert [need.id for need in found] == ["n1", "n4"]
    assert [(voice.card, voice.organisation) for voice in found[0].voices] == [("n1", "o"), ("n2", "p"), ("n3", None)]
    assert found[0].voices[1].text == "need of bruno"


def test_who_stands_for_them_is_who_most_are_said_to_be_like_then_the_oldest() -> None:
    assert plan(THREE, [("same_as", "n1", "n3"), ("same_as", "n2", "n3")]).needs[0].id == "n3"
    older = {**THREE, "n2": card("need", "bruno", at=1), "n1": card("need", at=2)}
    pair = [("same_as", "n1", "n2"), ("same_as", "n2", "n1")]
    assert plan(older, pair).needs[0].id == "n2"


def test_LOG_11_who_wrote_anonymously_stays_so_and_no_person_is_told() -> None:
    found = plan({**THREE, "n2": card("need", "bruno", anonymous=True)}, SAME)
    assert [voice.organisation for voice in found.needs[0].voices] == ["o", None, None]
    assert '"bruno"' not in plan_json(found).decode()


def test_PLN_1_links_and_dots_of_each_count_for_all() -> None:
    cards = {**THREE, "i1": card("idea"), "i2": card("idea", "bruno"), "a1": card("action"), "a2": card("action")}
    links = [
        *SAME,
        ("same_as", "i2", "i1"),
        ("answers", "i1", "n2"),
        ("answers", "i2", "n4"),
        ("realises", "a1", "i1"),
        ("realises", "a2", "i2"),
    ]
    found = plan(cards, links, round={"r": {"status": "closed", "tally": {"i1": 2, "i2": 3}}})
    (idea,) = found.ideas
    assert (idea.votes, idea.needs, idea.actions) == (5, ["n1", "n4"], ["a1", "a2"])
    assert [(need.id, need.ideas, need.actions) for need in found.needs] == [
        ("n1", ["i1"], ["a1", "a2"]),
        ("n4", ["i1"], ["a1", "a2"]),
    ]
    assert [(a.id, a.ideas, a.needs, a.votes) for a in found.actions] == [
        ("a1", ["i1"], ["n1", "n4"], 5),
        ("a2", ["i1"], ["n1", "n4"], 5),
    ]
    assert found.tally == {"i2": 3, "i1": 2}, "the tally is of cards, as people voted"


def many_to_many() -> Plan:
    """Two needs, an idea for each; one action does both ideas, another the second alone."""
    cards = {id: card(kind, text=id) for id, kind in zip(("n1", "n2", "i1", "i2", "a1", "a2"), KINDS, strict=True)}
    links = [
        ("answers", "i1", "n1"),
        ("answers", "i2", "n2"),
        ("realises", "a1", "i1"),
        ("realises", "a1", "i2"),
        ("realises", "a2", "i2"),
    ]
    return plan(cards, links, round={"r": {"status": "closed", "tally": {"i1": 2, "i2": 3}}})


def test_PLN_1_an_action_of_two_ideas_and_an_idea_of_two_actions_are_followed_both_ways() -> None:
    found = many_to_many()
    assert [(a.id, a.ideas, a.needs, a.votes) for a in found.actions] == [
        ("a1", ["i1", "i2"], ["n1", "n2"], 5),
        ("a2", ["i2"], ["n2"], 3),
    ]
    assert [(i.id, i.needs, i.actions) for i in found.ideas] == [
        ("i2", ["n2"], ["a1", "a2"]),
        ("i1", ["n1"], ["a1"]),
    ]
    assert [(n.id, n.ideas, n.actions) for n in found.needs] == [
        ("n1", ["i1"], ["a1"]),
        ("n2", ["i2"], ["a1", "a2"]),
    ]


def test_PLN_1_a_workbook_tells_them_both_ways_too() -> None:
    book = openpyxl.load_workbook(io.BytesIO(render(many_to_many(), "xlsx", "en")))
    told = {sheet.title: _rows(sheet.iter_rows(values_only=True)) for sheet in book}
    assert [(row["Action"], row["Ideas"], row["Needs"]) for row in told["Actions"]] == [
        ("a1", "i1; i2", "n1; n2"),
        ("a2", "i2", "n2"),
    ]
    assert [(row["Idea"], row["Needs"], row["Actions"]) for row in told["Ideas"]] == [
        ("i2", "n2", "1, 2"),
        ("i1", "n1", "1"),
    ]
    assert [(row["Need"], row["Ideas"], row["Actions"]) for row in told["Needs"]] == [
        ("n1", "i1", "1"),
        ("n2", "i2", "1, 2"),
    ]


def _rows(cells: Iterator[tuple[object, ...]]) -> list[dict[object, object]]:
    titles = next(cells)
    return [dict(zip(titles, row, strict=True)) for row in cells]


def test_a_choice_is_a_decision_with_what_was_chosen() -> None:
    cards = {"i1": card("idea", zone="z"), "i2": card("idea", zone="z"), "i3": card("idea", zone="z")}
    first = {"status": "closed", "opened": 1, "zone": "z", "voters": 2, "tally": {"i1": 4, "i2": 1, "i3": 0}}
    rounds: dict[str, Fields] = {"r2": {**first, "opened": 2, "tally": {"i2": 3, "gone": 1}}, "r1": first}
    rounds["r3"] = {"status": "open", "opened": 3}
    found = plan(cards, [], round=rounds, zone={"z": {"title": "Ideas"}}).decisions
    assert [(d.round, d.title, d.votes_cast, d.chosen) for d in found] == [
        ("r1", "Ideas", 5, ["i1"]),
        ("r2", "Ideas", 3, ["i2"]),
    ]
