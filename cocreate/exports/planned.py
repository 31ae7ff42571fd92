"""The plan in time, as a logical framework, in money, in risks: chapters that stand where there is something to say."""

from collections.abc import Iterator

from cocreate.exports.document import Block, Cell, Column, Heading, Section, Sentences, Table
from cocreate.exports.words import Words
from cocreate.plans.plan import PlanAction, PlanResult
from cocreate.plans.timed import PlanSchedule, Timed


def planned(words: Words) -> Iterator[Section]:
    schedule = words.plan.schedule
    if schedule and (schedule.days or schedule.cycles):
        yield _schedule(words, schedule)
    if words.plan.programme.results:
        yield _framework(words)
    if words.plan.covered_eur:
        yield _money(words)
    if any(action.risks for action in words.plan.actions):
        yield _risks(words)


def _columns(words: Words, *columns: tuple[str, int], figures: tuple[str, ...] = ()) -> list[Column]:
    return [Column(words.say(f"column-{name}"), share, name in figures) for name, share in columns]


def _schedule(words: Words, schedule: PlanSchedule) -> Section:
    told = list(_told(words, schedule))
    moves = [move.message for move in schedule.moves]
    table = Table(
        about=words.say("plan-schedule"),
        columns=_columns(words, ("number", 6), ("action", 44), ("earliest", 22), ("latest", 22), ("slack", 12)),
        rows=[_timed(words, day) for day in schedule.days],
    )
    blocks: list[Block] = [Sentences("plain", told)] if told else []
    if schedule.cycles:
        blocks.append(Sentences("alert", [_cycle(words, cycle, schedule.unscheduled) for cycle in schedule.cycles]))
    if table.rows:
        blocks.append(table)
    if moves:
        blocks += [Heading(words.say("plan-moves")), Sentences("plain", moves)]
    return Section(words.say("plan-schedule"), words.say("plan-schedule-lead"), blocks)


def _told(words: Words, schedule: PlanSchedule) -> Iterator[str]:
    if schedule.end:
        yield words.say("plan-schedule-end", day=words.long_day(schedule.end))
    for key, ids in (("critical", schedule.critical), ("milestones", schedule.milestones)):
        if ids:
            yield words.say(f"plan-schedule-{key}", count=len(ids), actions=words.some_numbers(ids))


def _cycle(words: Words, cycle: list[str], unscheduled: list[str]) -> str:
    waiting = words.say("check-dependency-cycle", count=len(cycle), actions=words.some_numbers(cycle))
    without = words.say("plan-unscheduled", count=len(unscheduled), actions=words.some_numbers(unscheduled))
    return f"{waiting} {without}"


def _timed(words: Words, day: Timed) -> list[Cell]:
    action = words.actions[day.action]
    pushed = words.say("plan-pushed") if day.pushed else words.say("plan-assumed") if day.assumed else ""
    slack = words.say("plan-slack-none") if day.critical else words.number(day.slack)
    return [
        Cell(str(action.number)),
        Cell(words.text(action.text)),
        Cell(_span(words, day.earliest_start, day.earliest_end), pushed),
        Cell(_span(words, day.latest_start, day.latest_end)),
        Cell(slack, strong=day.critical),
    ]


def _span(words: Words, start: str, end: str) -> str:
    first, last = words.day(start), words.day(end)
    return first if start == end else f"{first}\N{NO-BREAK SPACE}–\n{last}"


def _framework(words: Words) -> Section:
    table = Table(
        about=words.say("plan-framework"),
        columns=_columns(words, ("aim", 24), ("result", 24), ("indicator", 24), ("source", 18), ("actions", 12)),
        rows=[_result(words, result) for result in words.plan.programme.in_order],
    )
    return Section(words.say("plan-framework"), words.say("plan-framework-lead"), [table])


def _result(words: Words, result: PlanResult) -> list[Cell]:
    indicator = result.indicator
    return [
        Cell(result.aim or ""),
        Cell(words.text(result.title), strong=True),
        Cell(indicator.name, words.measured(indicator))
        if indicator
        else Cell(words.say("plan-no-indicator"), tone="alert"),
        Cell(indicator.source if indicator else ""),
        Cell(words.numbers(result.actions)) if result.actions else Cell(words.say("plan-no-action"), tone="alert"),
    ]


def _money(words: Words) -> Section:
    plan = words.plan
    missing = plan.budget_eur - plan.covered_eur
    table = Table(
        about=words.say("plan-money"),
        columns=_columns(
            words,
            ("number", 6),
            ("action", 34),
            ("covered-by", 40),
            ("budget", 14),
            ("covered", 14),
            ("missing", 14),
            figures=("budget", "covered", "missing"),
        ),
        rows=[_funded(words, action) for action in plan.actions if action.budget_eur or action.covered_eur],
        total=[
            Cell(""),
            Cell(words.say("total"), strong=True),
            Cell(""),
            *(Cell(words.euros(sum), strong=True) for sum in (plan.budget_eur, plan.covered_eur, missing)),
        ],
    )
    return Section(words.say("plan-money"), words.say("plan-money-lead"), [table])


def _funded(words: Words, action: PlanAction) -> list[Cell]:
    promised = [
        f"{words.organisation(one.organisation)}: {one.what}" + (f", {words.euros(one.eur)}" if one.eur else "")
        for one in action.promises
    ]
    funds = [f"{one.source}: {words.euros(one.eur)}" for one in action.funds]
    cost = action.budget_eur or 0
    return [
        Cell(str(action.number)),
        Cell(words.text(action.text), strong=True),
        Cell("\n".join([*promised, *funds])),
        *(Cell(words.euros(sum)) for sum in (cost, action.covered_eur, cost - action.covered_eur)),
    ]


def _risks(words: Words) -> Section:
    found = [
        (-risk.likelihood * risk.impact, action.number, n, action, risk)
        for action in words.plan.actions
        for n, risk in enumerate(action.risks)
    ]
    table = Table(
        about=words.say("plan-risks"),
        columns=_columns(words, ("number", 6), ("risk", 40), ("likelihood", 14), ("impact", 14), ("response", 36)),
        rows=[
            [
                Cell(str(action.number)),
                Cell(risk.text, strong=True),
                Cell(words.say(f"plan-grade-{risk.likelihood}")),
                Cell(words.say(f"plan-grade-{risk.impact}")),
                Cell(risk.response) if risk.response else Cell(words.say("plan-no-response"), tone="alert"),
            ]
            for *_, action, risk in sorted(found, key=lambda one: one[:3])
        ],
    )
    return Section(words.say("plan-risks"), words.say("plan-risks-lead"), [table])
