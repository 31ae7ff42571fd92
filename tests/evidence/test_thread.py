"""The chain of evidence: both ways from anywhere, nothing lost, nobody named, and where it breaks."""

from datetime import UTC, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec
import pytest

from cocreate.boards.events import Fields, Records
from cocreate.evidence.chain import chain, told
from cocreate.evidence.graph import COLUMNS, Graph, gaps, whole
from cocreate.evidence.measured import measured
from cocreate.plans.build import build
from tests.evidence.boards import chain_of, random_records

SEEDS = range(40)
PEOPLE = {
    "anna": {"role": "participant", "organisation": "coop"},
    "bruno": {"role": "participant", "organisation": "comune"},
}
BODIES = {id: {"name": id, "sector": "public"} for id in ("coop", "comune")}
INDICATOR = {"name": "posti", "baseline": 0, "target": 10, "unit": "posti"}


def card(kind: str, author: str = "anna", **more: object) -> Fields:
    return {"kind": kind, "text": f"{kind} di tutti", "author": author, "at": 1_600_000_000_000, "zone": kind, **more}


def small(**kinds: dict[str, Fields]) -> Records:
    """A need, the idea that won, the action that realises it, a report, two readings and the answer."""
    records: Records = {
        "board": {"board": {"title": "T", "status": "finished", "version": 1}},
        "member": PEOPLE,
        "organisation": BODIES,
        "card": {
            "n": card("need"),
            "i": card("idea", "bruno"),
            "a": card("action", owner="comune", partners=["coop"], start="2026-03-01", indicator=INDICATOR),
        },
        "link": {"1": {"kind": "answers", "from": "i", "to": "n"}, "2": {"kind": "realises", "from": "a", "to": "i"}},
        "round": {"r": {"zone": "idea", "status": "closed", "opened": 1, "tally": {"i": 3}, "voters": 2}},
        "progress": {"a": {"status": "done", "percent": 100, "note": "Fatto.", "author": "bruno", "at": 1}},
        "reading": {
            "late": {"of": "a", "date": "2026-09-01", "value": 8, "author": "bruno", "reason": "un cantiere"},
            "early": {"of": "a", "date": "2026-06-01", "value": 4, "author": "bruno"},
        },
        "answer": {"n": {"need": "n", "text": "Ci sono otto posti.", "author": "bruno", "at": 1}},
    }
    for kind, of_kind in kinds.items():
        records[kind] = {**records.get(kind, {}), **of_kind}  # type: ignore[index, call-overload]
    return records


def test_EVI_1_from_the_need_to_the_answer_and_back() -> None:
    graph, _ = chain_of(small())
    way = ["n", "i", "vote~r~i", "decision~r~i", "a"]
    for start, end in pairwise(way):
        assert graph.nodes[start].next == (end,) and graph.nodes[end].back == (start,)
    reports = ("progress~a", "reading~early", "reading~late")
    assert graph.nodes["a"].next == reports
    assert all(graph.nodes[one].next == ("answer~n",) for one in reports)
    assert graph.nodes["answer~n"].back == reports and graph.nodes["answer~n"].next == ()
    assert gaps(graph) == [] and all(whole(graph, id) for id in graph.nodes)
    vote = graph.nodes["decision~r~i"].vote
    assert vote is not None and (vote.dots, vote.place, vote.ideas, vote.chosen) == (3, 1, 1, True)


@pytest.mark.parametrize("seed", SEEDS)
def test_EVI_1_who_goes_forward_and_then_back_comes_to_where_they_began(seed: int) -> None:
    graph, _ = chain_of(random_records(seed))
    for node in graph.nodes.values():
        for end in node.next:
            assert node.id in graph.nodes[end].back
        for start in node.back:
            assert node.id in graph.nodes[start].next
        for far in graph.after(node.id):
            assert node.id in graph.before(far)
        for far in graph.before(node.id):
            assert node.id in graph.after(far)
        assert node.id not in graph.after(node.id), "a chain has no ring"


@pytest.mark.parametrize("seed", SEEDS)
def test_EVI_1_any_node_of_a_thread_is_one_step_away_on_its_page(seed: int) -> None:
    """The page of a node shows its whole thread: what is further is on the page of one of those, so two clicks do."""
    graph, _ = chain_of(random_records(seed))
    for node in graph.nodes.values():
        thread = graph.thread(node.id)
        assert node in thread
        answers = {one for one in graph.after(node.id) if graph.nodes[one].kind == "answer"}
        shown = {one.id for one in thread}
        assert {one for one in graph.before(node.id) | graph.after(node.id) if one not in answers} <= shown
        assert {one for one in answers if graph.need_of(one) in shown} <= shown
        assert all(graph.need_of(one.id) in shown for one in thread if one.kind == "answer" and one is not node)


@pytest.mark.parametrize("seed", SEEDS)
def test_EVI_1_all_that_was_answered_is_led_to_from_what_it_answers(seed: int) -> None:
    records = random_records(seed)
    graph, _ = chain_of(records)
    for id, node in graph.nodes.items():
        if node.kind == "answer" and (asked := graph.find(id.removeprefix("answer~"))) is not None:
            assert asked.id in graph.before(id)
    for node in graph.nodes.values():
        if node.begins and any(graph.need_of(one) == node.id for one in graph.nodes if one.startswith("answer~")):
            assert whole(graph, node.id)


@pytest.mark.parametrize("seed", SEEDS)
def test_EVI_1_nothing_is_lost(seed: int) -> None:
    records = random_records(seed)
    graph, _ = chain_of(records)
    of = {
        kind: {id for id, card in records["card"].items() if card["kind"] == kind and not card.get("private")}
        for kind in ("need", "idea", "action")
    }
    for kind, ids in of.items():
        assert {graph.heads.get(id, id) for id in ids} == {n.id for n in graph.nodes.values() if n.kind == kind}
        voiced = {voice.card for n in graph.nodes.values() if n.kind == kind for voice in n.voices}
        assert voiced == (ids if kind != "action" else set())
    for kind in ("progress", "reading", "answer"):
        kept = {id for id in records[kind] if not records["card"].get(id, {}).get("private")}  # type: ignore[index]
        assert {f"{kind}~{id}" for id in kept} <= graph.nodes.keys()
    assert {gap.missing for gap in gaps(graph) if gap.node == "reading~lost"} == {"subject"}
    assert sum(1 for node in graph.nodes.values() if node.kind == "vote") == sum(
        1 for node in graph.nodes.values() if node.kind == "decision"
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_EVI_2_nobody_is_named_what_is_anonymous_stays_so_and_what_is_private_is_not_there(seed: int) -> None:
    records = random_records(seed)
    graph, _ = chain_of(records)
    told = msgspec.json.encode(graph).decode()
    for person in records["member"]:
        assert f'"{person}"' not in told
    for id, one in records["card"].items():
        if one.get("private"):
            assert id not in graph.nodes and id not in graph.heads
            assert f"answer~{id}" not in graph.nodes
        node = graph.find(id)
        if one.get("anonymous") and node is not None and len(node.voices) == 1:
            assert node.organisations == ()


def test_EVI_2_it_is_said_for_whom_one_spoke_and_on_which_day() -> None:
    graph, _ = chain_of(
        small(card={"n2": card("need", anonymous=True)}, link={"3": {"kind": "same_as", "from": "n2", "to": "n"}})
    )
    need, action, reading = graph.nodes["n"], graph.nodes["a"], graph.nodes["reading~late"]
    assert (need.day, need.organisations) == ("2020-09-13", ("coop",))
    assert [voice.organisation for voice in need.voices] == ["coop", None]
    assert (action.day, action.organisations, action.status, action.percent) == (
        "2026-03-01",
        ("comune", "coop"),
        "done",
        100,
    )
    assert (reading.day, reading.organisations) == ("2026-09-01", ("comune",))
    assert reading.measure is not None and (reading.measure.value, reading.measure.reason) == (8.0, "un cantiere")


def test_EVI_2_a_day_is_that_of_the_installation() -> None:
    late = int(datetime(2026, 3, 31, 22, 30, tzinfo=UTC).timestamp() * 1000)  # half past midnight in Rome
    records = small(card={"n": {**card("need"), "at": late}}, answer={"n": {**answered("n")["n"], "at": late}})
    plan = build(records, board="b", seq=1, finished=0, language="it")
    days = {
        zone: {id: chain(plan, told(records, ZoneInfo(zone))).nodes[id].day for id in ("n", "answer~n")}
        for zone in ("UTC", "Europe/Rome")
    }
    assert days["UTC"] == dict.fromkeys(("n", "answer~n"), "2026-03-31")
    assert days["Europe/Rome"] == dict.fromkeys(("n", "answer~n"), "2026-04-01")


def test_EVI_6_of_several_readings_of_a_day_the_last_is_the_one_that_was_written_last() -> None:
    """As monitoring has it, so that the table of the public page says the same value."""
    alike = {"of": "a", "date": "2026-09-01", "author": "bruno"}
    readings: dict[str, Fields] = {"late": {**alike, "value": 8, "at": 1}, "again": {**alike, "value": 9, "at": 2}}
    records = small(reading=readings)
    graph, _ = chain_of(records)
    plan = build(records, board="b", seq=1, finished=0, language="it")
    points = measured(plan, records)["a"].points
    assert [one for one in graph.nodes["a"].next if one.startswith("reading~")] == [f"reading~{p.id}" for p in points]
    assert points[-1].id == "again"


def test_an_answer_to_any_of_the_cards_that_say_the_same_is_one_to_the_need() -> None:
    same: dict[str, Fields] = {"3": {"kind": "same_as", "from": "n2", "to": "n"}}
    answer: dict[str, Fields] = {"n2": {"need": "n2", "text": "Anche a voi.", "author": "bruno", "at": 2}}
    graph, _ = chain_of(small(card={"n2": card("need")}, link=same, answer=answer))
    assert graph.need_of("answer~n2") == "n" and graph.find("n2") is graph.nodes["n"]
    assert graph.nodes["progress~a"].next == ("answer~n", "answer~n2")


def test_a_need_that_came_from_a_consultation_keeps_its_statement() -> None:
    source = {"consultation": "Orari", "statement": "17", "url": "https://example.org/17", "agrees": 40, "disagrees": 3}
    graph, _ = chain_of(small(card={"n": card("need", source=source)}))
    [origin] = graph.nodes["n"].origins
    assert (origin.consultation, origin.statement, origin.agrees, origin.passes) == ("Orari", "17", 40, 0)


def test_what_leads_to_a_result_goes_on_to_its_readings() -> None:
    programme: dict[str, Fields] = {
        "programme": {"title": "P", "results": [{"id": "q", "title": "Più tempo", "indicator": INDICATOR}]}
    }
    reading: dict[str, Fields] = {"of-q": {"of": "q", "date": "2026-12-01", "value": 9, "author": "anna"}}
    records = small(programme=programme, reading=reading)
    records["card"]["a"]["result"] = "q"
    graph, _ = chain_of(records)
    assert graph.nodes["a"].next[-1] == "result~q"
    assert graph.nodes["result~q"].next == ("reading~of-q",) and graph.nodes["reading~of-q"].next == ("answer~n",)


def without(records: Records, kind: str, id: str) -> Records:
    return {of: {n: f for n, f in items.items() if (of, n) != (kind, id)} for of, items in records.items()}


@pytest.mark.parametrize(
    "kind, ids, expected",
    [
        ("answer", ["n"], [("n", "answer")]),
        ("progress", ["a"], [("a", "progress")]),
        ("reading", ["late", "early"], [("a", "reading")]),
        ("link", ["1"], [("n", "idea"), ("i", "need"), ("i", "answer")]),
        ("link", ["2"], [("decision~r~i", "action"), ("a", "idea"), ("a", "answer")]),
        ("card", ["n"], [("i", "need"), ("i", "answer"), ("answer~n", "subject")]),
    ],
)
def test_EVI_3_where_the_chain_breaks_it_is_said_what_is_missing(
    kind: str, ids: list[str], expected: list[tuple[str, str]]
) -> None:
    records = small()
    for id in ids:
        records = without(records, kind, id)
    graph, _ = chain_of(records)
    assert [(gap.node, gap.missing) for gap in gaps(graph)] == expected


def answered(id: str) -> dict[str, Fields]:
    return {id: {"need": id, "text": "Ecco che cosa ne è stato.", "author": "bruno", "at": 1}}


def test_EVI_1_what_goes_back_to_no_need_begins_a_thread_and_is_answered_itself() -> None:
    records = small(card={"j": card("idea"), "b": card("action", owner="comune")}, answer=answered("j") | answered("b"))
    graph, _ = chain_of(records)
    assert graph.nodes["j"].begins and graph.nodes["j"].next == ("answer~j",) and whole(graph, "j")
    assert graph.nodes["b"].begins and graph.nodes["b"].next == ("answer~b",) and whole(graph, "b")
    assert not graph.nodes["i"].begins and not graph.nodes["a"].begins
    left, _ = chain_of(without(without(records, "answer", "j"), "answer", "b"))
    assert not whole(left, "j") and not whole(left, "b")
    assert {("j", "answer"), ("b", "answer")} <= {(gap.node, gap.missing) for gap in gaps(left)}


def test_EVI_1_an_action_of_such_an_idea_leads_to_its_answer() -> None:
    link: dict[str, Fields] = {"3": {"kind": "realises", "from": "a", "to": "j"}}
    graph, _ = chain_of(small(card={"j": card("idea")}, link=link, answer=answered("j")))
    assert graph.nodes["progress~a"].next == ("answer~n", "answer~j") and not graph.nodes["a"].begins
    assert {one.id for one in graph.thread("j")} >= {"a", "answer~j"} and "answer~n" not in {
        one.id for one in graph.thread("j")
    }


def test_EVI_1_an_idea_that_was_answered_before_it_got_a_need_keeps_its_answer() -> None:
    graph, _ = chain_of(small(answer=answered("i")))
    assert graph.nodes["progress~a"].next == ("answer~n", "answer~i")
    assert [one.id for one in graph.thread("n") if one.kind == "answer"] == ["answer~n", "answer~i"]


def test_EVI_1_what_nothing_was_made_of_says_so() -> None:
    more = {"m": card("need"), "j": card("idea"), "k": card("idea")}
    link: dict[str, Fields] = {
        "3": {"kind": "answers", "from": "j", "to": "n"},
        "4": {"kind": "answers", "from": "k", "to": "n"},
    }
    records = small(card=more, link=link)
    records["round"]["r"] = {**records["round"]["r"], "tally": {"i": 3, "k": 1}}
    ends = {id: node.end for id, node in chain_of(records)[0].nodes.items() if node.end}
    assert ends == {"m": "not_taken_up", "j": "without_dots", "decision~r~k": "not_chosen"}
    unmade = without(records, "link", "2")
    assert chain_of(unmade)[0].nodes["decision~r~i"].end == "not_realised"
    assert chain_of(without(records, "round", "r"))[0].nodes["j"].end == "not_realised"


def test_EVI_3_an_idea_without_a_dot_is_a_gap_where_there_was_a_choice() -> None:
    more = {"j": card("idea")}
    link: dict[str, Fields] = {"3": {"kind": "answers", "from": "j", "to": "n"}}
    assert ("j", "vote") in {(gap.node, gap.missing) for gap in gaps(chain_of(small(card=more, link=link))[0])}
    bare = without(small(card=more, link=link), "round", "r")
    assert ("j", "vote") not in {(gap.node, gap.missing) for gap in gaps(chain_of(bare)[0])}


def test_EVI_3_while_the_table_is_at_work_nobody_is_asked_for_reports() -> None:
    records = small()
    for kind in ("answer", "progress", "reading"):
        records[kind] = {}  # type: ignore[index]
    records["board"]["board"]["status"] = "open"
    assert gaps(chain_of(records)[0]) == []


def test_the_nodes_stand_in_the_order_of_the_columns() -> None:
    graph: Graph = chain_of(random_records(3))[0]
    column = {kind: n for n, kinds in enumerate(COLUMNS) for kind in kinds}
    columns = [column[node.kind] for node in graph.nodes.values() if node.kind not in ("vote", "decision")]
    assert columns == sorted(columns)
