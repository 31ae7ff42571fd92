"""When each action can and must happen: 500 random graphs against a reference; cycles, milestones, holidays."""

import random
from datetime import date, timedelta

import pytest

from cocreate.boards.events import Fields
from cocreate.plans.plan import Plan
from cocreate.plans.schedule import schedule
from cocreate.plans.timed import PlanSchedule, Timed
from tests.plans import brescia, reference
from tests.plans.small import plan_of

TIMINGS = ("finish_start", "start_start", "finish_finish", "start_finish")


def timed(plan: Plan) -> dict[str, Timed]:
    assert plan.schedule is not None
    return {day.action: day for day in plan.schedule.days}


def of(plan: Plan) -> PlanSchedule:
    assert plan.schedule is not None
    return plan.schedule


def random_graph(seed: int) -> tuple[dict[str, reference.Job], list[reference.Wait]]:
    """Up to nine actions within two years; each may wait for any before it, in any manner."""
    lots = random.Random(seed)
    ids = [f"a{n}" for n in range(lots.randint(1, 9))]
    jobs: dict[str, reference.Job] = {}
    for id in ids:
        day = date(2027, 1, 4) + timedelta(days=lots.randrange(150))
        first = day if reference.works(day) else reference.on(day, 1)
        jobs[id] = reference.Job(first, lots.randint(1, 30))
    ends = [(ids[n], ids[lots.randrange(n)]) for n in range(1, len(ids)) for _ in range(lots.randint(0, 2))]
    waits = [
        reference.Wait(one, other, lots.choice(TIMINGS), lots.randint(-5, 8)) for one, other in dict.fromkeys(ends)
    ]
    return jobs, waits


def as_plan(jobs: dict[str, reference.Job], waits: list[reference.Wait]) -> Plan:
    cards: dict[str, Fields] = {
        id: {"start": job.start.isoformat(), "end": reference.last_of(job.start, job).isoformat()}
        for id, job in jobs.items()
    }
    links = {
        f"{wait.action}-{wait.other}": {
            "kind": "depends_on", "from": wait.action, "to": wait.other, "timing": wait.timing, "lag": wait.lag
        }
        for wait in waits
    }  # fmt: skip
    return plan_of(cards, link=links)


@pytest.mark.parametrize("block", range(10))
def test_PLN_3_500_random_graphs_are_scheduled_as_the_reference_does(block: int) -> None:
    for seed in range(block * 50, block * 50 + 50):
        jobs, waits = random_graph(seed)
        found = timed(as_plan(jobs, waits))
        early = reference.earliest(jobs, waits)
        late = reference.latest(jobs, waits, early)
        for id, job in jobs.items():
            said = found[id].earliest_start, found[id].earliest_end, found[id].latest_start
            wanted = early[id], reference.last_of(early[id], job), late[id]
            assert said == tuple(day.isoformat() for day in wanted), (seed, id)
            assert found[id].critical == (early[id] == late[id]), (seed, id)
            assert reference.on(early[id], found[id].slack) == late[id], (seed, id)


def test_slack_is_counted_in_working_days_and_the_chain_without_it_is_critical() -> None:
    """b waits for a over Easter; c has until the end of b."""
    plan = plan_of(
        {
            "a": {"start": "2027-03-22", "end": "2027-03-26"},
            "b": {"start": "2027-03-29", "end": "2027-04-02"},  # four days, for the first is Easter Monday
            "c": {"start": "2027-03-22", "end": "2027-03-23"},
        },
        [("depends_on", "b", "a")],
    )
    assert of(plan).critical == ["a", "b"]
    assert (timed(plan)["c"].slack, timed(plan)["c"].latest_end) == (7, "2027-04-02")
    assert timed(plan)["b"].earliest_start == "2027-03-29", "where nothing pushes it, it stands as people wrote it"
    assert of(plan).end == "2027-04-02"


def test_a_day_of_the_local_patron_is_no_working_day() -> None:
    actions = {"a": {"start": "2027-02-08", "end": "2027-02-12"}, "b": {"start": "2027-02-10", "end": "2027-02-10"}}
    frame: Fields = {"programme": {"title": "P", "patron_days": ["02-15"]}}
    links = [("depends_on", "b", "a")]
    assert timed(plan_of(actions, links))["b"].earliest_start == "2027-02-15"
    assert timed(plan_of(actions, links, programme=frame))["b"].earliest_start == "2027-02-16"


def test_PLN_3_a_cycle_and_all_that_waits_behind_it_are_shown_and_nothing_is_cut() -> None:
    plan = plan_of({id: {} for id in "abcde"}, [("depends_on", *ends) for ends in ("ab", "ba", "cb", "dc")])
    assert of(plan).cycles == [["a", "b"]]
    assert of(plan).unscheduled == ["a", "b", "c", "d"]
    assert [day.action for day in of(plan).days] == ["e"]


def test_the_brescia_schedule_shows_its_cycle_and_who_waits_for_it() -> None:
    found = of(brescia.plan())
    assert found.cycles == [["a08", "a12"]]
    assert sorted(found.unscheduled) == ["a03", "a08", "a12", "a13"]
    assert len(found.days) == 9


def test_a_milestone_takes_no_day_and_may_stand_where_its_work_ends() -> None:
    actions: dict[str, Fields] = {
        "a": {"start": "2027-03-01", "end": "2027-03-05"},
        "m": {"start": None, "end": "2027-03-05", "milestone": True, "indicator": None},
        "b": {"start": "2027-03-08", "end": "2027-03-12"},
    }
    plan = plan_of(actions, [("depends_on", "m", "a"), ("depends_on", "b", "m")])
    assert plan.checks == []
    assert of(plan).milestones == ["m"]
    assert of(plan).critical == ["a", "m", "b"]
    late = plan_of({**actions, "a": {"start": "2027-03-01", "end": "2027-03-09"}}, [("depends_on", "m", "a")])
    assert timed(late)["m"].earliest_start == "2027-03-09"


def test_what_has_no_date_begins_with_the_programme_and_is_as_long_as_its_effort() -> None:
    frame: Fields = {"programme": {"title": "P", "start": "2027-01-07"}}
    none: Fields = {"start": None, "end": None}
    plan = plan_of({"a": {**none, "effort_days": 2.5}, "b": none}, [("depends_on", "b", "a")], programme=frame)
    found = timed(plan)
    assert (found["a"].earliest_start, found["a"].earliest_end, found["a"].assumed) == (
        "2027-01-07",
        "2027-01-11",
        True,
    )
    assert found["b"].earliest_start == "2027-01-12"


def test_a_plan_without_actions_has_an_empty_schedule() -> None:
    assert of(plan_of({})) == PlanSchedule(
        end=None, days=[], critical=[], cycles=[], unscheduled=[], milestones=[], moves=[]
    )


def test_days_at_the_end_of_all_days_are_no_error() -> None:
    plan = plan_of({"a": {"start": "9999-12-01", "end": "9999-12-31"}, "b": {}}, [("depends_on", "b", "a")])
    assert timed(plan)["b"].earliest_end == "9999-12-31"
    assert schedule(plan).days == of(plan).days
