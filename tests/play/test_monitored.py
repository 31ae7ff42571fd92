"""The Brescia workshop with two years of readings, reports and answers: played for real, and its chain of evidence."""

import asyncio

import msgspec
import pytest

from cocreate.boards.events import Records
from cocreate.boards.records import Kind
from cocreate.client.rest import Api
from cocreate.embedded import Server
from cocreate.evidence.chain import chain, told
from cocreate.evidence.graph import Graph, gaps, whole
from cocreate.evidence.measured import measured
from cocreate.evidence.personal import Names, findings
from cocreate.evidence.reading import ease
from cocreate.listening.mistakes import Mistakes
from cocreate.plans.build import build
from cocreate.plans.plan import Plan
from cocreate.play.demo import brescia
from cocreate.play.format import AnswerPart, MonitoringPart, ProgressPart, ReadingPart
from cocreate.play.player import Player
from cocreate.play.table import seated_table
from cocreate.play.workshop import understood
from tests.play.whole import faults

WORKSHOP = brescia(monitored=True).workshop
SAID = WORKSHOP.monitoring


@pytest.fixture(scope="module")
def records(live_server: Server) -> Records:
    """What stands on the board when the file has been played through real clients."""
    return asyncio.run(_played(live_server))


async def _played(server: Server) -> Records:
    loaded = brescia(monitored=True)
    async with seated_table(loaded.workshop, Api(server.url, "it"), server.desk_key, "it") as table:
        player = Player(loaded.workshop, table)
        await player.play(loaded.plan.steps)
        await player.monitor()
        return {kind: dict(of_kind) for kind, of_kind in table.lead.core.confirmed.items()}


@pytest.fixture(scope="module")
def plan(records: Records) -> Plan:
    return build(records, board="b", seq=1, finished=0, language="it")


@pytest.fixture(scope="module")
def graph(records: Records, plan: Plan) -> Graph:
    return chain(plan, told(records))


def test_the_workshop_itself_is_the_same() -> None:
    plain, monitored = brescia().workshop, brescia(monitored=True).workshop
    assert msgspec.structs.replace(monitored, monitoring=None, about=plain.about) == plain
    assert plain.monitoring is None


def test_all_that_the_file_tells_is_on_the_board(records: Records) -> None:
    assert SAID is not None
    assert set(records["reading"]) == {reading.id for reading in SAID.readings}
    assert set(records["answer"]) == {answer.need for answer in SAID.answers}
    last = {report.action: (report.status, report.percent) for report in SAID.progress}
    assert {id: (said["status"], said["percent"]) for id, said in records["progress"].items()} == last


def test_EVI_1_from_every_node_one_comes_to_where_its_thread_begins_and_to_the_answer(graph: Graph) -> None:
    """Of all that the file tells. What was not chosen, or not taken up, says so and was answered too."""
    assert len(graph.nodes) > 140
    assert [id for id in graph.nodes if not whole(graph, id)] == []
    assert faults(graph, WORKSHOP) == []


def test_EVI_1_the_idea_without_a_need_and_the_action_without_an_idea_begin_themselves(graph: Graph) -> None:
    assert {id for id, node in graph.nodes.items() if node.begins and node.kind != "need"} == {"i20", "a13"}
    for id in ("i20", "a13"):
        assert [one.id for one in graph.thread(id) if one.kind == "answer"] == [f"answer~{id}"]
    ends = {id.split("~")[-1]: node.end for id, node in graph.nodes.items() if node.end}
    chosen = {"i01", "i02", "i03", "i04", "i05", "i06", "i08", "i12", "i15", "i17"}
    assert ends["n13"] == "not_taken_up" and not chosen & ends.keys()
    assert {id for id, end in ends.items() if end == "not_chosen"} == ends.keys() - {"n13"} > {"i20", "i07"}


def test_EVI_1_whichever_way_is_cut_it_is_seen(graph: Graph) -> None:
    ways = [(start, end) for start, node in graph.nodes.items() for end in node.next]
    assert len(ways) > 150
    for start, end in ways:
        assert faults(_cut(graph, start, end), WORKSHOP), f"from {start} to {end}"


@pytest.mark.parametrize("kind", ["link", "card", "progress", "reading", "answer", "round"])
def test_EVI_1_whichever_record_is_lost_it_is_seen(records: Records, kind: Kind) -> None:
    def tells(id: str) -> bool:
        fields = records[kind][id]
        return kind not in ("link", "card") or fields["kind"] in ("answers", "realises", "need", "idea", "action")

    for id in filter(tells, records[kind]):
        left: Records = {**records, kind: {one: fields for one, fields in records[kind].items() if one != id}}
        plan = build(left, board="b", seq=1, finished=0, language="it")
        assert faults(chain(plan, told(left)), WORKSHOP), f"without {kind} {id}"


def _cut(graph: Graph, start: str, end: str) -> Graph:
    one, other = graph.nodes[start], graph.nodes[end]
    left = {
        start: msgspec.structs.replace(one, next=tuple(id for id in one.next if id != end)),
        end: msgspec.structs.replace(other, back=tuple(id for id in other.back if id != start)),
    }
    return msgspec.structs.replace(graph, nodes={**graph.nodes, **left})


def test_EVI_3_the_gaps_are_those_that_the_checks_of_the_plan_know(graph: Graph) -> None:
    assert {(gap.node, gap.missing) for gap in gaps(graph)} == {("i20", "need"), ("n13", "idea"), ("a13", "idea")}


def test_the_figures_are_such_as_a_territory_has(records: Records, plan: Plan) -> None:
    """Most targets are reached, some late, one is missed; and where one lags behind on its last day it is said why."""
    series = measured(plan, records)
    reached = {id for id, one in series.items() if one.target and max(p.value for p in one.points) >= one.target}
    assert {action.id for action in plan.actions if action.indicator} - reached == {"a07", "a13"}
    assert series["a07"].light.colour == "red" and series["a07"].reason
    late = set()
    for action in plan.actions:
        one = series.get(action.id)
        if one is None or action.end is None or one.target is None or action.id == "a13":
            continue
        then = [point for point in one.points if point.date <= action.end]
        if then and then[-1].value < one.target:
            late.add(action.id)
            assert then[-1].reason, action.id
    assert {"a01", "a02", "a03", "a08", "a12"} <= late
    days = sorted(reading["date"] for reading in records["reading"].values())
    assert days[0] == "2020-12-31" and days[-1] == "2022-12-31"
    for id, one in series.items():
        assert all(point.value >= 0 and point.source for point in one.points), id


def test_EVI_6_nothing_in_it_looks_like_personal_data_and_it_is_easy_to_read() -> None:
    assert SAID is not None
    workshop = brescia(monitored=True).workshop
    common = [body.name for body in workshop.organisations]
    names = Names([person.name for person in workshop.participants], common)
    texts = {answer.need: answer.text for answer in SAID.answers}
    texts |= {f"{n}": f"{report.note} {report.obstacles}" for n, report in enumerate(SAID.progress)}
    texts |= {reading.id: f"{reading.source}. {reading.note} {reading.reason}" for reading in SAID.readings}
    texts |= {card.id: card.text for card in workshop.cards}
    assert [one for place, text in texts.items() for one in findings(place, text, names)] == []
    found = ease({need: text for need, text in texts.items() if need in {a.need for a in SAID.answers}}, italian=True)
    assert found.gulpease is not None and found.gulpease >= 55 and found.long == []


def test_a_mistake_in_it_is_told_with_its_place() -> None:
    said = MonitoringPart(
        progress=[ProgressPart(action="a99", status="done", by="facilitazione")],
        readings=[ReadingPart(id="r", of="a01", date="2021-02-30", value=1, by="nobody")],
        answers=[AnswerPart(need="n99", text="x", by="facilitazione")],
    )
    found = understood(msgspec.structs.replace(brescia().workshop, monitoring=said))
    assert isinstance(found, Mistakes)
    assert [(one.place, one.code) for one in found.found] == [
        ("monitoring.progress[0].action", "unknown_card"),
        ("monitoring.readings[0].by", "unknown_participant"),
        ("monitoring.readings[0].date", "date"),
        ("monitoring.answers[0].need", "unknown_card"),
    ]
