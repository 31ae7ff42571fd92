"""The public page of a plan as plain HTML: it needs no script, names nobody, and says all through `Shown` (EVI-6).

Pure: the same view gives the same bytes.
"""

from collections.abc import Iterable, Mapping
from html import escape

import msgspec

from cocreate.boards.records import Language
from cocreate.evidence.graph import Graph, Node
from cocreate.evidence.personal import Shown
from cocreate.evidence.saying import Saying, escaped
from cocreate.evidence.style import STYLE
from cocreate.locales import sentence
from cocreate.locales.formats import cents, listed, number
from cocreate.monitoring.state import Series
from cocreate.plans.plan import Plan, PlanAction, PlanIdea, PlanIndicator, PlanNeed

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
NAMES: Mapping[Language, str] = {"it": "Italiano", "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
ALWAYS: tuple[Language, ...] = ("it", "en")
SECTIONS = ("asked", "said", "chosen", "done", "bodies", "data")


class View(msgspec.Struct, frozen=True, kw_only=True):
    board: str
    plan: Plan
    graph: Graph
    own: Language  # the table's
    updated: str  # ISO date of the newest event that the page tells of
    prompt: str = ""  # what the table was asked
    listed: bool = False  # search engines may list it
    waved: tuple[str, ...] = ()  # findings that were waved through
    series: Mapping[str, Series] = {}  # by action or result, where it has an indicator


def languages(own: Language) -> tuple[Language, ...]:
    return tuple(dict.fromkeys((*ALWAYS, own)))


def page(view: View, language: Language, shown: Shown) -> str:
    return _Page(view, language, shown).html()


def gone(language: Language) -> str:
    """What stands there where nothing is published, whether there is such a table or not."""
    title = escaped(sentence(language, "public-off-title"))
    text = escaped(sentence(language, "public-off"))
    return _document(language, title, f'<main id="main"><h1>{title}</h1><p>{text}</p></main>', listed=False)


def _document(language: Language, title: str, body: str, *, listed: bool) -> str:
    robots = "" if listed else '<meta name="robots" content="noindex, nofollow">\n'
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{robots}<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


class _Page(Saying):
    def __init__(self, view: View, language: Language, shown: Shown) -> None:
        super().__init__(language, shown, {body.id: body.name for body in view.plan.organisations})
        self._view, self._plan, self._graph = view, view.plan, view.graph
        self._numbers = {action.id: action.number for action in view.plan.actions}
        head = "".join(f'<th scope="col">{self._t(key)}</th>' for key in ("date", "value", "source"))
        self._head = f"<caption>{self._t('readings')}</caption><thead><tr>{head}</tr></thead>"
        self._told_back: dict[str, list[Node]] = {}  # by what was answered
        for node in view.graph.nodes.values():
            if node.kind == "answer":
                self._told_back.setdefault(view.graph.need_of(node.id), []).append(node)

    # the whole

    def html(self) -> str:
        title = self._say("title", self._plan.title)
        contents = "".join(f'<li><a href="#{name}">{self._t(name)}</a></li>' for name in SECTIONS)
        made = {
            "asked": self._asked,
            "said": self._said,
            "chosen": self._chosen,
            "done": self._done,
            "bodies": self._who,
            "data": self._data,
        }
        sections = "".join(
            f'<section aria-labelledby="{name}"><h2 id="{name}">{self._t(name)}</h2>\n{made[name]()}</section>\n'
            for name in SECTIONS
        )
        updated = self._t("updated", day=self._day(self._view.updated), version=self._plan.version)
        body = (
            f'<a class="skip" href="#main">{self._t("skip")}</a>\n<header>{self._languages()}'
            f'<h1>{title}</h1><p class="lead">{self._t("lead")}</p><p class="small">{updated}</p>\n'
            f'<nav aria-label="{self._t("contents")}"><ol>{contents}</ol></nav></header>\n'
            f'<main id="main">\n{sections}</main>\n<footer><p>{self._t("privacy")}</p></footer>'
        )
        return _document(self._language, title, body, listed=self._view.listed)

    def _languages(self) -> str:
        links = "".join(
            f'<li><a href="?lang={one}" lang="{one}" hreflang="{one}"{self._here(one)}>{NAMES[one]}</a></li>'
            for one in languages(self._view.own)
        )
        return f'<nav class="languages" aria-label="{self._t("languages")}"><ul>{links}</ul></nav>'

    def _here(self, language: Language) -> str:
        return ' aria-current="true"' if language == self._language else ""

    def _asked(self) -> str:
        programme = self._plan.programme
        parts = []
        if programme.title and programme.start and programme.end:
            said = self._raw("programme", programme.title)
            days = {"start": self._day(programme.start), "end": self._day(programme.end)}
            parts.append(f"<p>{self._t('programme', title=said, **days)}</p>")
        elif programme.title:
            parts.append(f"<p>{self._t('programme-plain', title=self._raw('programme', programme.title))}</p>")
        if programme.goal and programme.goal.text:
            parts.append(f"<p>{self._t('goal', goal=self._raw('goal', programme.goal.text))}</p>")
        if self._view.prompt:
            parts.append(f"<p>{self._t('question', prompt=self._raw('prompt', self._view.prompt))}</p>")
        if programme.aims:
            aims = "".join(f"<li>{self._say(f'aim~{n}', aim)}</li>" for n, aim in enumerate(programme.aims))
            parts.append(f"<h3>{self._t('aims')}</h3><ul>{aims}</ul>")
        return "".join(parts) or self._nothing()

    def _nothing(self) -> str:
        return f"<p>{self._t('empty')}</p>"

    # what people said

    def _said(self) -> str:
        needs = self._plan.needs
        if not needs:
            return self._nothing()
        titles = {group.id: group.title for group in self._plan.groups}
        themes: dict[str | None, list[PlanNeed]] = {}
        for need in needs:
            themes.setdefault(need.group, []).append(need)
        parts = [f"<p>{self._count('said-count', len(needs))}</p>"]
        for group, of_theme in themes.items():
            title = self._t("no-theme") if group is None else self._say(f"group~{group}", titles[group])
            count = number(self._language, len(of_theme))
            listed_needs = "".join(self._need(need) for need in of_theme)
            parts.append(f'<h3>{title} <span class="count">({count})</span></h3><ul class="needs">{listed_needs}</ul>')
        return "".join(parts)

    def _need(self, need: PlanNeed) -> str:
        node = self._graph.nodes[need.id]
        parts = [f'<p class="words">{self._say(need.id, need.text)}</p>']
        if len(need.voices) > 1:
            parts.append(f'<p class="small">{self._count("voices", len(need.voices) - 1)}</p>')
        for n, origin in enumerate(node.origins):
            votes = {name: number(self._language, getattr(origin, name)) for name in ("agrees", "disagrees", "passes")}
            from_where = self._raw(f"{need.id}.source~{n}", origin.consultation)
            parts.append(f'<p class="small">{self._t("consulted", consultation=from_where, **votes)}</p>')
        parts.append(f'<p class="small">{self._led_to(need)}</p>')
        parts.append(self._answers(need))
        return f'<li id="{escape(need.id)}">{"".join(parts)}</li>'

    def _led_to(self, need: PlanNeed) -> str:
        if not need.actions:
            return self._t("need-no-action")
        numbers = sorted(self._numbers[action] for action in need.actions)
        return self._count("need-actions", len(numbers), listed(self._language, [str(n) for n in numbers]))

    def _answers(self, need: PlanNeed) -> str:
        return self._told_about(need.id, 4) or f'<p class="answer none">{self._t("no-answer")}</p>'

    def _told_about(self, id: str, level: int) -> str:
        """The answers to a need, or to an idea or action that goes back to none, under headings of this level."""
        return "".join(
            f'<div class="answer"><h{level}>{self._t("answer")}</h{level}><p>{self._say(node.id, node.words)}</p>'
            f"{self._by(node)}</div>"
            for node in self._told_back.get(id, ())
        )

    def _by(self, node: Node) -> str:
        said = [*(self._body(id) for id in node.organisations), self._day(node.day)]
        return f'<p class="small">{escaped(", ".join(one for one in said if one))}</p>'

    # what was chosen

    def _chosen(self) -> str:
        ideas = {idea.id: idea for idea in self._plan.ideas}
        given = [node for node in self._graph.nodes.values() if node.kind == "decision" and node.vote is not None]
        parts = [] if given else [f"<p>{self._t('no-choice')}</p>"]
        for decision in self._plan.decisions:
            of_it = [node for node in given if node.id.startswith(f"decision~{decision.round}~")]
            how = {
                "voters": number(self._language, decision.voters),
                "dots": number(self._language, decision.votes_cast),
            }
            parts.append(f"<p>{self._t('chosen-how', **how)}</p>")
            for title, chosen in (("", True), (self._t("others"), False)):
                rows = "".join(
                    self._idea(ideas[node.back[0].rsplit("~", 1)[1]], node)
                    for node in of_it
                    if node.vote and node.vote.chosen is chosen
                )
                if rows and title:
                    parts.append(f"<details><summary>{title}</summary><ul>{rows}</ul></details>")
                elif rows:
                    parts.append(f"<ul>{rows}</ul>")
        return "".join([*parts, self._without_dots(bool(given))])

    def _without_dots(self, voted: bool) -> str:
        """Ideas that no choice tells of: they were said, and who said them may have been answered."""
        ideas = [idea for idea in self._plan.ideas if not self._voted_on(idea)]
        rows = "".join(f"<li>{self._say(idea.id, idea.text)}{self._told_about(idea.id, 3)}</li>" for idea in ideas)
        if not rows:
            return ""
        title = self._t("without-dots" if voted else "ideas")
        return f"<details><summary>{title}</summary><ul>{rows}</ul></details>"

    def _voted_on(self, idea: PlanIdea) -> bool:
        return any(self._graph.nodes[one].kind == "vote" for one in self._graph.nodes[idea.id].next)

    def _idea(self, idea: PlanIdea, node: Node) -> str:
        dots = self._count("dots", node.vote.dots) if node.vote else ""
        told = self._told_about(idea.id, 3)
        return f'<li>{self._say(idea.id, idea.text)} <span class="count">{dots}</span>{told}</li>'

    # what is done

    def _done(self) -> str:
        actions = "".join(self._action(action) for action in self._plan.actions)
        results = [node for node in self._graph.nodes.values() if node.kind == "result"]
        rule = f"<p>{self._t('light-rule')}</p>" if self._view.series else ""
        parts = [f'{rule}<ol class="actions">{actions}</ol>' if actions else self._nothing()]
        if results:
            rows = "".join(
                f"<li><p>{self._say(node.id, node.words)}</p>"
                f"{self._measured(node.id.removeprefix('result~'), node)}</li>"
                for node in results
            )
            parts.append(f"<h3>{self._t('results')}</h3><ul>{rows}</ul>")
        return "".join(parts)

    def _action(self, action: PlanAction) -> str:
        node = self._graph.nodes[action.id]
        title = self._t("action", number=str(action.number), text=self._raw(action.id, action.text))
        facts = [
            ("who", escaped(self._owner(action))),
            ("when", self._span(action)),
            ("money", self._money(node)),
            ("status", self._status(node)),
        ]
        rows = "".join(f"<dt>{self._t(key)}</dt><dd>{said}</dd>" for key, said in facts if said)
        told = f"{self._told(action.id)}{self._measured(action.id, node)}{self._told_about(action.id, 4)}"
        return f'<li id="{escape(action.id)}"><h3>{title}</h3><dl>{rows}</dl>{told}</li>'

    def _owner(self, action: PlanAction) -> str:
        owner = self._body(action.owner) if action.owner else sentence(self._language, "public-nobody")
        if not action.partners:
            return owner
        partners = listed(self._language, [self._body(body) for body in action.partners])
        return sentence(self._language, "public-with", owner=owner, partners=partners)

    def _span(self, action: PlanAction) -> str:
        if action.start and action.end:
            return self._t("span", start=self._day(action.start), end=self._day(action.end))
        return escaped(self._day(action.start or action.end))

    def _money(self, node: Node) -> str:
        sums = (("money-planned", node.budget_eur), ("money-spent", node.spent_eur))
        said = [self._t(key, sum=cents(self._language, sum)) for key, sum in sums if sum is not None]
        return "; ".join(said)

    def _status(self, node: Node) -> str:
        if node.status is None:
            return self._t("status-none")
        if node.status != "under_way":
            return self._t(f"status-{node.status}")
        percent = node.percent or 0
        said = self._t("status-under_way", percent=number(self._language, percent))
        return f'{said} <progress max="100" value="{percent}" aria-hidden="true"></progress>'

    def _told(self, action: str) -> str:
        node = self._graph.nodes.get(f"progress~{action}")
        if node is None:
            return ""
        note = f"<p>{self._say(node.id, node.words)}</p>" if node.words else ""
        if node.obstacles:
            note += f"<p>{self._t('obstacles', text=self._raw(f'{node.id}.obstacles', node.obstacles))}</p>"
        return note

    def _measured(self, of: str, node: Node) -> str:
        """The indicator with its target, its light with the rule, and every reading."""
        if node.indicator is None:
            return ""
        readings = [self._graph.nodes[one] for one in node.next if one.startswith("reading~")]
        parts = [f"<p>{self._target(of, node.indicator)}</p>"]
        if (series := self._view.series.get(of)) is not None:
            parts.append(self._light(of, series))
        if readings:
            rows = "".join(self._reading(one) for one in readings)
            parts.append(f"<table>{self._head}<tbody>{rows}</tbody></table>")
        return "".join(parts)

    def _light(self, of: str, series: Series) -> str:
        """Its colour in words; the rule stands once, above all actions."""
        colour = series.light.colour
        said = f"<strong>{self._t('light')}: {self._t(f'light-{colour}')}.</strong>"
        ahead = not series.points or series.end is None or series.points[-1].date < series.end
        if ahead and series.forecast is not None and series.end is not None:
            value, unit = number(self._language, round(series.forecast, 1)), self._raw(f"unit~{of}", series.unit)
            said += " " + self._t("forecast", day=self._day(series.end), value=value, unit=unit).strip() + "."
        return f'<p class="light {colour}">{said}</p>'

    def _target(self, of: str, indicator: PlanIndicator) -> str:
        def figure(value: float | None) -> str:
            return "–" if value is None else number(self._language, value)

        name = self._raw(f"indicator~{of}", indicator.name)
        unit = self._raw(f"unit~{of}", indicator.unit)
        target = {"baseline": figure(indicator.baseline), "target": figure(indicator.target), "unit": unit}
        return f"<strong>{self._t('measure')}.</strong> {self._t('target', name=name, **target).strip()}"

    def _reading(self, node: Node) -> str:
        measure = node.measure
        if measure is None:
            return ""
        notes = [self._say(f"{node.id}.source", measure.source)] if measure.source else []
        if node.words:
            notes.append(self._say(node.id, node.words))
        if measure.reason:
            notes.append(self._t("reason", text=self._raw(f"{node.id}.reason", measure.reason)))
        day, value = escaped(self._day(node.day)), number(self._language, measure.value)
        return f'<tr><th scope="row">{day}</th><td>{value}</td><td>{"<br>".join(notes)}</td></tr>'

    # who, and the data

    def _who(self) -> str:
        rows = "".join(
            f'<li>{escaped(self._body(body.id))} <span class="count">{self._t(f"sector-{body.sector}")}</span></li>'
            for body in self._plan.organisations
        )
        return f"<ul>{rows}</ul>" if rows else self._nothing()

    def _data(self) -> str:
        at = f"/p/{escape(self._view.board)}"
        how = self._t("data-how", licence=LICENCE)
        linked = how.replace(LICENCE, f'<a href="{LICENCE_URL}" rel="license">{LICENCE}</a>')
        files: Iterable[tuple[str, str]] = (("json", "plan.json"), ("csv", "plan.csv"))
        rows = "".join(
            f'<li><a href="{at}/{name}?lang={self._language}" download>{self._t(key)}</a></li>' for key, name in files
        )
        return f"<p>{linked}</p><ul>{rows}</ul>"
