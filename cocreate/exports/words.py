"""The plan's facts in the words of its language, as every format shows them."""

from datetime import UTC, date, datetime

import msgspec

from cocreate.boards.records import Frequency
from cocreate.locales import formats, sentence
from cocreate.plans.plan import Plan, PlanAction, PlanIdea, PlanIndicator, PlanNeed, PlanOrganisation
from cocreate.plans.telling import some
from cocreate.plans.timed import Timed


def frequency_key(often: Frequency) -> str:
    return f"frequency-{often.replace('_', '-')}"


class Words(msgspec.Struct, frozen=True):
    """A plan with its cards and organisations at hand, and its language."""

    plan: Plan
    actions: dict[str, PlanAction]
    needs: dict[str, PlanNeed]
    ideas: dict[str, PlanIdea]
    organisations: dict[str, PlanOrganisation]
    others: dict[str, str]  # texts of resources and obstacles
    groups: dict[str, str]  # titles
    results: dict[str, str]  # titles
    timed: dict[str, Timed]

    @staticmethod
    def of(plan: Plan) -> "Words":
        return Words(
            plan,
            {action.id: action for action in plan.actions},
            {need.id: need for need in plan.needs},
            {idea.id: idea for idea in plan.ideas},
            {body.id: body for body in plan.organisations},
            {card.id: card.text for card in [*plan.resources, *plan.obstacles]},
            {group.id: group.title for group in plan.groups},
            {result.id: result.title for result in plan.programme.results},
            {day.action: day for day in plan.schedule.days} if plan.schedule else {},
        )

    def say(self, key: str, **args: str | int) -> str:
        return sentence(self.plan.language, key, **args)

    def text(self, text: str) -> str:
        return text.strip() or self.say("plan-no-text")

    def number(self, value: float) -> str:
        return formats.number(self.plan.language, value)

    def euros(self, value: int) -> str:
        return formats.euros(self.plan.language, value)

    def day(self, iso: str) -> str:
        return formats.day(self.plan.language, date.fromisoformat(iso))

    def long_day(self, iso: str) -> str:
        return formats.long_day(self.plan.language, date.fromisoformat(iso))

    def month(self, iso: str) -> str:
        return formats.month(self.plan.language, date.fromisoformat(iso))

    def listed(self, items: list[str]) -> str:
        return formats.listed(self.plan.language, items)

    @property
    def finished(self) -> datetime:
        return datetime.fromtimestamp(self.plan.finished / 1000, UTC)

    @property
    def title(self) -> str:
        """A draft says in its title that it is one: there it is seen in every program that opens it."""
        title = self.plan.title.strip() or self.say("plan-name")
        return self.say("plan-draft-title", title=title) if self.plan.draft else title

    @property
    def made(self) -> str:
        """Of which moment and version it tells; of a draft, of which moment and place in the log."""
        if self.plan.draft:
            return self.say("plan-draft-made", **self.drafted)
        day = self.long_day(self.finished.date().isoformat())
        return self.say("plan-made", day=day, version=self.number(self.plan.version))

    @property
    def page(self) -> str:
        """At foot, to be counted by who lays it out: {page} and {pages} are left in it."""
        page = self.say("plan-page", page="{page}", pages="{pages}")
        return f"{self.say('plan-draft-foot', **self.drafted)} · {page}" if self.plan.draft else page

    @property
    def notes(self) -> list[str]:
        """What is to be known before a draft is passed on: as in a file of the board."""
        draft = self.plan.draft
        if not draft:
            return []
        own = [self.say("file-private", count=draft.own, shown=self.number(draft.own))] if draft.own else []
        return [*own, self.say("file-covered")] if draft.covered else own

    @property
    def drafted(self) -> dict[str, str]:
        """When a draft was made, and from which event: as the words of its sentences."""
        at = datetime.fromisoformat(self.plan.draft.at) if self.plan.draft else self.finished
        return {"day": self.long_day(at.date().isoformat()), "time": f"{at:%H:%M}", "seq": self.number(self.plan.seq)}

    def organisation(self, id: str | None) -> str:
        return self.organisations[id].name if id in self.organisations else ""

    def partners(self, action: PlanAction) -> str:
        return self.listed([self.organisation(id) for id in action.partners])

    def numbers(self, actions: list[str]) -> str:
        return ", ".join(str(n) for n in sorted(self.actions[id].number for id in actions))

    def some_numbers(self, actions: list[str]) -> str:
        return some([str(n) for n in sorted(self.actions[id].number for id in actions)], 12, self.plan.language)

    def dots(self, votes: int) -> str:
        return self.say("plan-dots", count=votes, shown=self.number(votes)).replace(" ", "\N{NO-BREAK SPACE}")

    def when(self, action: PlanAction) -> str:
        match action.start, action.end:
            case None, None:
                return ""
            case str(start), None:
                return self.say("plan-from", day=self.day(start))
            case None, str(end):
                return self.say("plan-until", day=self.day(end))
            case start, end:
                return self.say("plan-span", start=self.day(str(start)), end=self.day(str(end)))

    def measure(self, indicator: PlanIndicator) -> str:
        """ "0 → 24 places", as far as it is known."""
        ends = [
            "" if indicator.baseline is None else self.number(indicator.baseline),
            "" if indicator.target is None else self.number(indicator.target),
        ]
        way = f"{ends[0]} → {ends[1]}".strip() if any(ends) else ""
        return f"{way} {indicator.unit}".strip()

    def often(self, indicator: PlanIndicator) -> str:
        """How often it is read; empty where nobody has said."""
        return self.frequency(indicator.frequency) if indicator.frequency else ""

    def frequency(self, often: Frequency) -> str:
        return self.say(frequency_key(often))

    def measured(self, indicator: PlanIndicator) -> str:
        """ "0 → 24 places, every month"."""
        return ", ".join(filter(None, (self.measure(indicator), self.often(indicator))))
