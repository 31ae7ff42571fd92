"""What the next table begins with: which actions, in which order, in which words, and where they lie."""

from typing import Any, get_args

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.events import Records
from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.boards.records import Language
from cocreate.boards.templates import template, templates
from cocreate.boards.templates.own import drawn_from, made_of
from cocreate.evidence.chain import chain
from cocreate.evidence.chain import told as told_of
from cocreate.monitoring.overview import overview
from cocreate.monitoring.review import MAX_CARRIED, Review, next_table, review, told
from cocreate.monitoring.state import State
from cocreate.plans.build import build
from cocreate.plans.plan import Plan
from tests.helpers.given import Table

DAY = "2026-06-01"
URL = "https://tavoli.example.org"
WORDS = {"about": "Si riparte dal piano.", "alt": "In alto il riesame, sotto le zone del modello. " * 3}


def actions(*cards: dict[str, Any], **said: dict[str, Any]) -> Records:
    """Actions a, b, c … of a finished table, with what was reported of each by its id."""
    fields = {"kind": "action", "zone": "actions", "author": "anna", "at": 1}
    made = {chr(97 + n): {**fields, "text": f"Azione {chr(97 + n)}", **card} for n, card in enumerate(cards)}
    return {
        "board": {"board": {"title": "Nidi", "language": "it", "status": "finished", "template": "co-design"}},
        "organisation": {"comune": {"name": "Comune", "sector": "public"}},
        "member": {"anna": {"role": "participant", "organisation": "comune"}},
        "card": made,
        "progress": {id: {"status": "under_way", "percent": 0, **one} for id, one in said.items()},
    }


def both(records: Records) -> tuple[Plan, State]:
    plan = build(records, board="old", seq=9, finished=0, language="it")
    return plan, overview(plan, records, seq=9, day=DAY)


def opened(records: Records, name: str = "co-design", language: Language = "it") -> Table:
    found = template(name)
    assert found is not None
    command = next_table(*both(records), found, name, title="Secondo incontro", language=language, url=URL)
    assert isinstance(command, c.OpenBoard), command
    return Table().by(SERVER, command)


def cards_of(table: Table) -> list[str]:
    """As one reads them: row by row."""
    lying = sorted(table.board.of("card").values(), key=lambda card: (card["y"], card["x"]))
    return [card["text"] for card in lying]


def test_MON_11_what_is_late_comes_first_then_what_ends_first() -> None:
    records = actions(
        {"start": "2026-07-01", "end": "2026-12-31"},  # a: to come
        {},  # b: without days
        {"start": "2026-01-01", "end": "2026-05-31"},  # c: over
        {"start": "2026-01-01", "end": "2026-09-30"},  # d: should have begun
        {"start": "2026-01-01", "end": "2026-08-31"},  # e: under way
        {"start": "2026-01-01", "end": "2026-02-28"},  # f: done
        {"start": "2026-01-01", "end": "2026-02-28"},  # g: stopped
        c={},
        e={"percent": 50},
        f={"status": "done", "percent": 100},
        g={"status": "stopped"},
    )
    seen = review(both(records)[1])
    assert [one.id for one in seen.carried] == ["c", "d", "e", "a", "b"]
    assert (seen.left_out, seen.done, seen.stopped) == (0, 1, 1)
    assert [text.split("\n")[0][:8] for text in cards_of(opened(records))] == [f"Azione {id}" for id in "cdeab"]


def test_MON_11_a_card_says_how_its_action_stands_and_where_it_comes_from_and_names_nobody() -> None:
    indicator = {"name": "Posti al nido", "unit": "posti", "baseline": 0, "target": 100}
    days = {"start": "2026-01-01", "end": "2026-05-31"}
    records = actions({**days, "owner": "comune", "person": "anna", "indicator": indicator})
    records["card"] |= {
        "i": {"kind": "idea", "zone": "ideas", "text": "Nido condiviso", "author": "anna", "at": 1},
        "n": {"kind": "need", "zone": "needs", "text": "Nidi fino alle 19", "author": "anna", "at": 1},
    }
    records["link"] = {
        "1": {"kind": "answers", "from": "i", "to": "n"},
        "2": {"kind": "realises", "from": "a", "to": "i"},
    }
    said = {"percent": 40, "obstacles": "La gara\nè deserta", "note": "Detto da Anna Bianchi", "author": "anna"}
    records["progress"] = {"a": {"status": "under_way", **said}}
    records["reading"] = {
        "1": {"of": "a", "date": "2026-03-01", "value": 5, "author": "anna", "at": 1},
        "2": {"of": "a", "date": "2026-05-01", "value": 8, "reason": "Neve", "author": "anna", "at": 2},
    }
    assert cards_of(opened(records)) == [
        "Azione a\n"
        "Stato: in corso, 40 %\n"
        "Entro il 31 mag 2026 · In ritardo\n"
        "Responsabile: Comune\n"
        "Posti al nido, 2026-05-01: 8 posti → 100\n"
        "Ostacoli: La gara è deserta\n"
        "Bisogno: Nidi fino alle 19\n"
        f"[Da dove viene]({URL}/b/old/action/a)"
    ]
    records["reading"] = {}
    assert "Posti al nido: ancora nessuna rilevazione → 100" in cards_of(opened(records))[0]
    assert "anna" not in str(opened(records).board.of("card"))


def test_MON_11_the_longest_words_fit_with_the_way_back_at_their_end() -> None:
    long = "parola " * 280
    records = actions({"owner": "comune", "text": long}, a={"obstacles": long})
    (text,) = cards_of(opened(records))
    assert len(text) <= c.MAX_TEXT and text.endswith(f"({URL}/b/old/action/a)") and "Responsabile: Comune" in text


@pytest.mark.parametrize("name", sorted(templates()))
def test_MON_11_the_review_is_the_first_phase_and_the_first_zone_of_every_template(name: str) -> None:
    table = opened(actions({}, {}), name)
    zones, phases = table.board.of("zone"), table.board.of("phase")
    assert table.board.about["phase"] == "review" and table.board.phase["zones"] == ["review"]
    for parts in (zones, phases):
        assert min(parts, key=lambda id: parts[id]["order"]) == "review"
        assert sorted(one["order"] for one in parts.values()) == list(range(len(parts)))
    found = template(name)
    assert found is not None
    assert [id for id in phases if id != "review"] == [one["id"] for one in found["phases"]]
    table.has("board", "board", template=name)
    seen = zones["review"]
    assert all(seen["y"] + seen["h"] < zone["y"] for id, zone in zones.items() if id != "review")


def test_MON_11_a_zone_of_that_name_is_no_hindrance() -> None:
    found = template("co-design")
    assert found is not None
    named = {**found, "zones": [{**found["zones"][0], "id": "review"}, *found["zones"][1:]]}
    command = next_table(*both(actions({})), named, "own", title="x", language="it", url=URL)
    assert isinstance(command, c.OpenBoard)
    table = Table().by(SERVER, command)
    table.has("board", "board", phase="review-a").has("zone", "review", title="Bisogni").has("zone", "review-a")
    table.has(
        "board",
        "board",
        follows={"board": "old", "title": "Nidi", "review": "review-a", "carried": 1, "left_out": 0},
    )


def test_MON_11_of_two_thousand_actions_the_five_hundred_most_urgent_are_carried_and_the_rest_is_counted() -> None:
    records = actions()
    for n in range(2_000):
        end = f"{2027 + n // 300}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        records["card"][f"a{n}"] = {"kind": "action", "zone": "actions", "text": f"Azione {n}", "end": end}
    seen = review(both(records)[1])
    assert (len(seen.carried), seen.left_out) == (MAX_CARRIED, 1_500)
    ends = [one.end for one in seen.carried]
    assert ends == sorted(card["end"] for card in records["card"].values())[:MAX_CARRIED]
    table = opened(records)
    assert len(table.board.of("card")) == MAX_CARRIED
    words = "2.000 azioni ancora aperte, 0 concluse da allora. 1.500 restano solo nel piano di prima."
    table.has("zone", "review", prompt=words)
    zone = table.get("zone", "review")
    for card in table.board.of("card").values():  # all of them within their zone, and none upon another
        assert zone["x"] <= card["x"] and card["x"] + CARD_W <= zone["x"] + zone["w"]
        assert zone["y"] <= card["y"] and card["y"] + CARD_H <= zone["y"] + zone["h"]
    assert len({(card["x"], card["y"]) for card in table.board.of("card").values()}) == MAX_CARRIED
    assert table.board.about["follows"]["left_out"] == 1_500


def test_MON_11_the_zone_says_in_words_what_was_done_since_also_where_nothing_is_open() -> None:
    records = actions({}, {}, {}, a={"status": "done"}, b={"status": "done"}, c={"status": "stopped"})
    table = opened(records)
    table.has("zone", "review", prompt="0 azioni ancora aperte, 2 concluse da allora, 1 fermata.")
    assert cards_of(table) == []
    for language in get_args(Language):
        words = told(Review([], 1, 1, 1), language)
        assert words.count("1") == 4, (language, words)


def test_MON_11_what_is_made_of_a_carried_action_leads_back_to_it_in_plan_and_chain() -> None:
    table = opened(actions({"text": "Aprire il nido"}))
    table.by(SERVER, c.JoinTable(member="fede", role="facilitator"))
    (old,) = table.board.of("card")
    table.by(
        "fede",
        c.OpenPhase(phase="plan"),
        c.AddCards(cards=[c.NewCard(id="new", zone="actions", text="Nuova gara", x=0, y=0)]),
        c.AddLink(id="l", kind="realises", source="new", target=old),
        c.FinishBoard(),
    )
    plan = build(table.board.records, board="next", seq=9, finished=0, language="it")
    assert [(one.id, one.ideas) for one in plan.actions] == [("new", [old])]
    graph = chain(plan, told_of(table.board.records))
    (source,) = [one for one in graph.thread("new") if one.kind == "idea"]
    assert source.words.startswith("Aprire il nido\nStato: prevista, 0 %\n") and f"{URL}/b/old/action/a" in source.words
    assert not [check for check in plan.checks if check.subjects == [old]]


def test_MON_11_a_template_that_is_made_of_such_a_table_is_without_the_review() -> None:
    table = opened(actions({}, {}), "logical-framework")
    table.by(SERVER, c.JoinTable(member="fede", role="facilitator"))
    drawn = drawn_from(table.board)
    found = template("logical-framework")
    assert found is not None
    assert [one["id"] for one in drawn["zones"]] == [one["id"] for one in found["zones"]]
    assert [one["id"] for one in drawn["phases"]] == [one["id"] for one in found["phases"]]
    again = next_table(*both(actions({})), drawn, "own", title="Terzo", language="it", url=URL)
    assert isinstance(again, c.OpenBoard)
    third = Table().by(SERVER, again)
    third.has("board", "board", phase="review", template="own")
    third.has("phase", found["phases"][0]["id"], title=found["phases"][0]["title"]["it"], order=1)
    file = made_of(table.board, "fede", {"title": "Ancora", **WORDS}, cards=True)
    assert isinstance(file, bytes) and b"review" not in file and b"Azione" not in file
