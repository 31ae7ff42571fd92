"""The state of the whole plan on a day, from the plan and what people have said of it since."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from cocreate.boards.events import Fields, Records
from cocreate.boards.records import ProgressStatus
from cocreate.monitoring.lights import is_late, of_action
from cocreate.monitoring.series import series
from cocreate.monitoring.spending import spending_of, together
from cocreate.monitoring.state import ActionState, Colour, FileOf, Overall, ResultState, Series, State
from cocreate.plans.plan import Plan, PlanAction, PlanResult

Readings = dict[str, list[tuple[str, Fields]]]
STATUSES: tuple[ProgressStatus, ...] = ("planned", "under_way", "done", "stopped")
COLOURS: tuple[Colour, ...] = ("green", "amber", "red", "grey")


def overview(plan: Plan, records: Records, *, seq: int, day: str) -> State:
    """`day` is today, as an ISO date: nothing here reads a clock."""
    readings: Readings = defaultdict(list)
    for id, reading in records.get("reading", {}).items():
        readings[reading["of"]].append((id, reading))
    files: Readings = defaultdict(list)
    for id, file in records.get("attachment", {}).items():
        files[file["action"]].append((id, file))
    said = records.get("progress", {})
    actions = [
        _action(action, said.get(action.id, {}), readings[action.id], files[action.id], day) for action in plan.actions
    ]
    results = [_result(result, readings[result.id], plan) for result in plan.programme.results]
    return State(
        board=plan.board,
        seq=seq,
        day=day,
        title=plan.title,
        programme=plan.programme.title,
        start=plan.programme.start,
        end=plan.programme.end,
        organisations={body.id: body.name for body in plan.organisations},
        overall=overall(actions, results),
        actions=actions,
        results=results,
    )


def overall(actions: list[ActionState], results: list[ResultState]) -> Overall:
    measured = [one for one in (*(a.indicator for a in actions), *(r.indicator for r in results)) if one is not None]
    aimed = [one for one in measured if one.target is not None]
    statuses, lights = Counter(a.status for a in actions), Counter(a.light.colour for a in actions)
    reached = Counter(one.light.colour for one in aimed)
    return Overall(
        actions=len(actions),
        percent=round(sum(a.percent for a in actions) / len(actions)) if actions else 0,
        statuses={status: statuses[status] for status in STATUSES},
        lights={colour: lights[colour] for colour in COLOURS},
        late=[a.id for a in actions if a.late],
        targets=len(aimed),
        on_track=reached["green"],
        off_track=reached["amber"] + reached["red"],
        readings=sum(len(one.points) for one in measured),
        spending=together(a.spending for a in actions),
    )


def _action(
    action: PlanAction, said: Fields, readings: Iterable[tuple[str, Fields]], files: list[tuple[str, Fields]], day: str
) -> ActionState:
    status, percent = said.get("status", "planned"), said.get("percent", 0)
    return ActionState(
        id=action.id,
        number=action.number,
        text=action.text,
        owner=action.owner,
        result=action.result,
        start=action.start,
        end=action.end,
        status=status,
        percent=percent,
        note=said.get("note", ""),
        obstacles=said.get("obstacles", ""),
        spending=spending_of(action, said.get("spent_eur")),
        reported=said.get("at"),
        author=said.get("author", ""),
        late=is_late(status, action.start, action.end, day),
        light=of_action(status=status, percent=percent, start=action.start, end=action.end, today=day),
        indicator=None
        if action.indicator is None
        else series(action.id, action.indicator, readings, action.start, action.end),
        files=sorted((_file(id, fields) for id, fields in files), key=lambda one: (one.at, one.id)),
    )


def _result(result: PlanResult, readings: Iterable[tuple[str, Fields]], plan: Plan) -> ResultState:
    """Its time is the programme's, or where that has none, the plan's."""
    frame = plan.programme
    start, end = frame.start or plan.start, frame.end or plan.end
    measured: Series | None = None
    if result.indicator is not None:
        measured = series(result.id, result.indicator, readings, start, end)
    return ResultState(
        id=result.id, title=result.title, aim=result.aim, actions=list(result.actions), indicator=measured
    )


def _file(id: str, fields: Fields) -> FileOf:
    return FileOf(id=id, **{name: fields[name] for name in ("file", "name", "size", "type", "author", "at")})
