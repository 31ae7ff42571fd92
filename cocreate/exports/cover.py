"""The first page: what the plan is, and its figures."""

from cocreate.exports.document import Cover, Figure
from cocreate.exports.words import Words


def cover(words: Words) -> Cover:
    programme = words.plan.programme
    alerts = sum(check.severity == "alert" for check in words.plan.checks)
    return Cover(
        kind=words.say("plan-name"),
        programme=_programme(words),
        figures=_figures(words),
        themes=" · ".join(programme.themes),
        aims_title=words.say("plan-aims") if programme.aims else "",
        aims=programme.aims,
        warning=words.say("plan-warning", count=alerts, shown=words.number(alerts)) if alerts else "",
        made=" ".join([words.made, *words.notes]),
    )


def _programme(words: Words) -> list[str]:
    programme = words.plan.programme
    lines = [programme.title]
    if programme.start and programme.end:
        span = {"start": words.long_day(programme.start), "end": words.long_day(programme.end)}
        lines.append(words.say("plan-programme-span", **span))
    if lead := words.organisation(programme.lead):
        lines.append(words.say("plan-lead", organisation=lead))
    return [line for line in lines if line.strip()]


def _figures(words: Words) -> list[Figure]:
    plan = words.plan
    answered = sum(bool(need.actions) for need in plan.needs)
    bodies = len(plan.organisations)
    figures = [
        Figure(words.number(len(plan.actions)), words.say("plan-figure-actions", count=len(plan.actions))),
        Figure(words.euros(plan.budget_eur), words.say("plan-figure-budget")),
        Figure(f"{words.number(answered)} / {words.number(len(plan.needs))}", words.say("plan-figure-needs")),
        Figure(words.number(bodies), words.say("plan-figure-organisations", count=bodies)),
    ]
    if plan.voters:
        label = words.say("plan-figure-votes", voters=plan.voters, shown=words.number(plan.voters))
        figures.append(Figure(words.number(plan.votes_cast), label))
    if plan.end:
        figures.append(Figure(words.month(plan.end), words.say("plan-figure-end")))
    return figures
