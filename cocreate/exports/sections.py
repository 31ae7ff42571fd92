"""A plan told as a document: one function a chapter, in the order in which people read."""

from collections import Counter

from cocreate.exports.cover import cover
from cocreate.exports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Legend,
    Section,
    Sentences,
    Signatures,
    Table,
    Tone,
)
from cocreate.exports.origins import origins
from cocreate.exports.planned import planned
from cocreate.exports.timeline import pictures
from cocreate.exports.words import Words
from cocreate.locales.formats import shortened
from cocreate.plans.bars import Bar
from cocreate.plans.bars import timeline as spans
from cocreate.plans.plan import CheckCode, Plan, PlanAction, PlanNeed, Severity

OF_NEEDS: frozenset[CheckCode] = frozenset({"need_without_idea", "need_without_action"})
FEW = 6  # checks of one code that are told one by one
SECTORS: tuple[Tone, ...] = ("public", "company", "nonprofit")


def document(plan: Plan) -> Document:
    words = Words.of(plan)
    return Document(
        language=plan.language,
        title=words.title,
        date=words.finished.date().isoformat(),
        cover=cover(words),
        sections=[
            _actions(words),
            _timeline(words),
            _needs(words),
            origins(words),
            _ideas(words),
            _organisations(words),
            *planned(words),
            _checks(words),
            *_signatures(words),
        ],
        page=words.page,
    )


def _section(words: Words, key: str, blocks: list[Block], lead: str | None = None) -> Section:
    """An empty chapter says so."""
    if not blocks:
        return Section(words.say(f"plan-{key}"), words.say(f"plan-{key}-empty"), [])
    return Section(words.say(f"plan-{key}"), words.say(f"plan-{key}-lead") if lead is None else lead, blocks)


def _columns(words: Words, *columns: tuple[str, int], figures: tuple[str, ...] = ()) -> list[Column]:
    return [Column(words.say(f"column-{name}"), share, name in figures) for name, share in columns]


def _actions(words: Words) -> Section:
    table = Table(
        about=words.say("plan-actions"),
        columns=_columns(
            words,
            ("number", 5),
            ("action", 30),
            ("owner", 28),
            ("when", 18),
            ("indicator", 23),
            ("budget", 14),
            ("votes", 9),
            figures=("budget", "votes"),
        ),
        rows=[_action(words, action) for action in words.plan.actions],
        total=_total(words),
    )
    return _section(words, "actions", [table] if table.rows else [])


def _action(words: Words, action: PlanAction) -> list[Cell]:
    return [
        Cell(str(action.number)),
        Cell(words.text(action.text), strong=True),
        _owner(words, action),
        _when(words, action),
        _indicator(words, action),
        Cell("" if action.budget_eur is None else words.euros(action.budget_eur)),
        Cell(words.number(action.votes)),
    ]


def _owner(words: Words, action: PlanAction) -> Cell:
    soft = words.say("plan-with", partners=_few(words, action.partners)) if action.partners else ""
    if action.owner is None:
        return Cell(words.say("plan-no-owner"), soft, tone="alert")
    body = words.organisations[action.owner]
    return Cell(body.name, soft, tone=body.sector)


def _few(words: Words, bodies: list[str], most: int = 6) -> str:
    """A sentence with fifty names is none; all of them stand in the table of the organisations."""
    names = [shortened(words.organisation(id)) for id in bodies[:most]]
    if len(bodies) > most:
        names.append(words.say("plan-more", number=str(len(bodies) - most)))
    return words.listed(names)


def _when(words: Words, action: PlanAction) -> Cell:
    if not (action.start or action.end):
        return Cell(words.say("plan-no-dates"), tone="alert")
    return Cell(words.when(action).replace(" – ", "\N{NO-BREAK SPACE}–\n"))  # a narrow column: one day a line


def _indicator(words: Words, action: PlanAction) -> Cell:
    if action.indicator is None:
        return Cell(words.say("plan-no-indicator"), tone="alert")
    return Cell(action.indicator.name, words.measured(action.indicator))


def _total(words: Words) -> list[Cell]:
    blank = Cell("")
    budget = Cell(words.euros(words.plan.budget_eur), strong=True)
    return [blank, Cell(words.say("total"), strong=True), blank, blank, blank, budget, blank]


def _timeline(words: Words) -> Section:
    shown = spans(words.plan)
    if shown is None:
        return _section(words, "timeline", [])
    used = {words.organisations[bar.action.owner].sector for bar in shown.bars if bar.action.owner}
    legend: list[tuple[Tone, str]] = [(s, words.say(f"plan-sector-{s}")) for s in SECTORS if s in used]
    if any(bar.action.owner is None for bar in shown.bars):
        legend.append(("alert", words.say("plan-legend-alert")))
    if shown.frame:
        legend.append(("plain", words.say("plan-legend-programme")))
    dates = Table(
        about=words.say("plan-timeline-table"),
        columns=_columns(
            words,
            ("number", 6),
            ("action", 52),
            ("start", 16),
            ("end", 16),
            ("days", 10),
            figures=("start", "end", "days"),
        ),
        rows=[_dates(words, bar) for bar in shown.bars],
    )
    table: list[Block] = [Heading(words.say("plan-timeline-table")), dates]
    return _section(words, "timeline", [Legend(legend), *pictures(words, shown), *table])


def _dates(words: Words, bar: Bar) -> list[Cell]:
    action = bar.action
    days = words.number(bar.days) if action.start and action.end else ""
    ends = [Cell(words.day(day)) if day else Cell(words.say("plan-open")) for day in (action.start, action.end)]
    return [Cell(str(action.number)), Cell(words.text(action.text)), *ends, Cell(days)]


def _needs(words: Words) -> Section:
    table = Table(
        about=words.say("plan-needs"),
        columns=_columns(words, ("need", 36), ("ideas", 36), ("actions", 34)),
        rows=[_need(words, need) for need in words.plan.needs],
    )
    return _section(words, "needs", [table] if table.rows else [])


def _need(words: Words, need: PlanNeed) -> list[Cell]:
    ideas = [words.ideas[id] for id in need.ideas]
    said = [f"{words.text(idea.text)} ({words.dots(idea.votes)})" for idea in ideas]
    done = [f"{words.actions[id].number}. {words.text(words.actions[id].text)}" for id in need.actions]
    return [
        Cell(words.text(need.text), words.groups.get(need.group or "", ""), strong=True),
        Cell("\n".join(said)) if said else Cell(words.say("plan-no-idea"), tone="alert"),
        Cell("\n".join(done)) if done else Cell(words.say("plan-no-action"), tone="alert"),
    ]


def _ideas(words: Words) -> Section:
    plan = words.plan
    table = Table(
        about=words.say("plan-ideas"),
        columns=_columns(words, ("votes", 9), ("idea", 62), ("actions", 20), figures=("votes",)),
        rows=[
            [
                Cell(words.number(idea.votes), strong=bool(idea.votes)),
                Cell(words.text(idea.text), words.groups.get(idea.group or "", "")),
                Cell(words.numbers(idea.actions)),
            ]
            for idea in plan.ideas
        ],
    )
    lead = None
    if plan.voters:
        shown, votes = words.number(plan.voters), words.dots(plan.votes_cast)
        lead = words.say("plan-ideas-chosen", voters=plan.voters, shown=shown, votes=votes)
    return _section(words, "ideas", [table] if table.rows else [], lead)


def _organisations(words: Words) -> Section:
    table = Table(
        about=words.say("plan-organisations"),
        columns=_columns(
            words,
            ("organisation", 44),
            ("sector", 18),
            ("members", 16),
            ("leads", 18),
            ("helps", 22),
            figures=("members",),
        ),
        rows=[
            [
                Cell(body.name, strong=True),
                Cell(words.say(f"plan-sector-{body.sector}"), tone=body.sector),
                Cell(words.number(body.members)),
                Cell(words.numbers(body.leads)),
                Cell(words.numbers(body.helps)),
            ]
            for body in words.plan.organisations
        ],
    )
    return _section(words, "organisations", [table] if table.rows else [])


def _checks(words: Words) -> Section:
    alerts, notes = _gathered(words, "alert"), _gathered(words, "note")
    blocks: list[Block] = [Sentences("alert", alerts)] if alerts else []
    if notes:
        blocks += [Heading(words.say("plan-know")), Sentences("plain", notes)]
    return Section(words.say("plan-mend"), "" if alerts else words.say("plan-mend-none"), blocks)


def _gathered(words: Words, severity: Severity) -> list[str]:
    """What many needs or actions lack is told in one sentence: their tables say it of each."""
    checks = [check for check in words.plan.checks if check.severity == severity]
    many = {code: n for code, n in Counter(check.code for check in checks).items() if n > FEW}
    told = [check.message for check in checks if check.code not in many]
    for code, n in many.items():
        subjects = [check.subjects[0] for check in checks if check.code == code]
        name = code.replace("_", "-")
        if code in OF_NEEDS:
            told.append(words.say(f"plan-many-{name}", count=words.number(n), table=words.say("plan-needs")))
        elif all(id in words.actions for id in subjects):
            numbers = words.some_numbers(subjects)
            told.append(words.say("plan-many-actions", check=words.say(f"check-name-{name}"), numbers=numbers))
        else:
            told += [check.message for check in checks if check.code == code]
    return told


def _signatures(words: Words) -> list[Section]:
    """Those that lead or help sign; nobody is named but the organisations. A draft is not signed."""
    if words.plan.draft:
        return []
    names = [body.name for body in words.plan.organisations if body.leads or body.helps]
    if not names:
        return []
    lines = Signatures(words.say("column-organisation"), words.say("column-signature"), names)
    return [Section(words.say("plan-signatures"), words.say("plan-signatures-lead"), [lines])]
