"""How the plan's sentences name things: actions by number and words, days, organisations; nobody by name (LOG-11)."""

from collections.abc import Iterable
from datetime import date

import msgspec

from cocreate.boards.records import Language
from cocreate.locales import formats, sentence
from cocreate.plans.plan import (
    Plan,
    PlanAction,
    PlanIdea,
    PlanNeed,
    PlanOrganisation,
    PlanPerson,
    PlanProgramme,
    PlanResult,
)

QUOTES: dict[Language, tuple[str, str]] = {
    "it": ("«", "»"),
    "en": ("“", "”"),
    "de": ("„", "“"),
    "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»"),
    "es": ("«", "»"),
}


class Facts(msgspec.Struct, frozen=True):
    """What the sentences speak of, by id."""

    actions: dict[str, PlanAction]
    needs: dict[str, PlanNeed]
    ideas: dict[str, PlanIdea]
    organisations: dict[str, PlanOrganisation]
    people: dict[str, PlanPerson]
    results: dict[str, PlanResult]
    programme: PlanProgramme
    budget_eur: int

    @staticmethod
    def of(plan: Plan) -> "Facts":
        return Facts(
            {action.id: action for action in plan.actions},
            {need.id: need for need in plan.needs},
            {idea.id: idea for idea in plan.ideas},
            {body.id: body for body in plan.organisations},
            {person.id: person for person in plan.people},
            {result.id: result for result in plan.programme.results},
            plan.programme,
            plan.budget_eur,
        )

    def numbers(self, actions: Iterable[str], language: Language, most: int = 12) -> str:
        return some([str(n) for n in sorted(self.actions[id].number for id in actions)], most, language)

    def bodies(self, ids: Iterable[str], language: Language) -> str:
        return some([self.organisations[id].name for id in ids], 4, language)

    def who(self, id: str, language: Language) -> str:
        """An organisation by its name, a person as somebody of theirs (LOG-11)."""
        if id in self.organisations:
            return self.organisations[id].name
        body = self.people[id].organisation
        if body is None:
            return sentence(language, "plan-somebody")
        return sentence(language, "plan-somebody-of", organisation=self.organisations[body].name)


def short(text: str, language: Language) -> str:
    return formats.shortened(text, 80) or sentence(language, "plan-no-text")


def some(names: list[str], most: int, language: Language) -> str:
    """All of them, or so many and how many more: a sentence with a thousand names is none (Fluent refuses it too)."""
    if len(names) > most + 1:
        names = [*names[:most], sentence(language, "plan-more-actions", number=str(len(names) - most))]
    return formats.listed(language, names)


def named(action: PlanAction, language: Language) -> str:
    before, after = QUOTES[language]
    text = formats.shortened(action.text, 60) or sentence(language, "plan-no-text")
    return f"{action.number} {before}{text}{after}"


def day(iso: str | None, language: Language) -> str:
    return formats.day(language, date.fromisoformat(iso)) if iso else ""
