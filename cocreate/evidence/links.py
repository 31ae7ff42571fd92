"""How what a plan holds, what was reported and what was answered hang together: each looked at once. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, tzinfo

import msgspec

from cocreate.boards.events import Fields, Records
from cocreate.evidence.graph import End, Vote
from cocreate.plans.plan import Plan, PlanDecision, PlanIdea, PlanResult, PlanVoice

Reported = Mapping[str, Fields]
Ids = tuple[str, ...]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What the log holds besides the plan: records by id, and for whom people sit there."""

    progress: Reported = {}
    readings: Reported = {}
    answers: Reported = {}
    cards: Reported = {}  # for their days, and where they came from
    bodies: Mapping[str, str | None] = {}  # member -> organisation
    finished: bool = True
    zone: tzinfo = UTC  # in which a moment has its day


def told(records: Records, zone: tzinfo = UTC) -> Told:
    of: Mapping[str, dict[str, Fields]] = {str(kind): of_kind for kind, of_kind in records.items()}
    return Told(
        progress=of.get("progress", {}),
        readings=of.get("reading", {}),
        answers=of.get("answer", {}),
        cards=of.get("card", {}),
        bodies={id: member.get("organisation") for id, member in of.get("member", {}).items()},
        finished=of.get("board", {}).get("board", {}).get("status") == "finished",
        zone=zone,
    )


class Links:
    """What there is, in the order of the chain; where each thing leads, and what leads to it."""

    def __init__(self, plan: Plan, said: Told) -> None:
        self.plan, self.said = plan, said
        said_alike = [(one.id, one.voices) for one in plan.needs] + [(one.id, one.voices) for one in plan.ideas]
        self.heads = {voice.card: head for head, voices in said_alike for voice in voices if voice.card != head}
        self.given = [(decision, _given(plan, decision)) for decision in plan.decisions]
        self.answers = self._answers_in_order()
        readings = sorted(said.readings.items(), key=_written)
        self.readings = [(f"reading~{id}", reading) for id, reading in readings]
        self._measured: dict[str, list[str]] = defaultdict(list)  # by action or result
        for id, reading in self.readings:
            self._measured[reading.get("of", "")].append(id)
        self.results = [one for one in plan.programme.results if one.actions or one.id in self._measured]
        self._told_back: dict[str, list[str]] = defaultdict(list)  # the answers, by what was answered
        for id, _ in sorted(self.answers):
            self._told_back[self.head(id.removeprefix("answer~"))].append(id)
        self._begun = {idea.id: self._from(idea.id, idea.needs) for idea in plan.ideas}
        self.next = dict(self._ways())
        self.back: dict[str, list[str]] = defaultdict(list)
        for start, ends in self.next.items():
            for end in ends:
                self.back[end].append(start)

    def head(self, card: str) -> str:
        """The node under which a card stands."""
        return self.heads.get(card, card)

    def end_of(self, idea: PlanIdea) -> End | None:
        """Why nothing was made of an idea, where no choice and no action tells what was."""
        if idea.actions or any(idea.id in given for _, given in self.given):
            return None
        return "without_dots" if any(given for _, given in self.given) else "not_realised"

    def _answers_in_order(self) -> list[tuple[str, Fields]]:
        """As what they answer stands in the plan; what was written in private is not there."""
        plan, said = self.plan, self.said
        asked = [one.id for one in plan.needs] + [one.id for one in plan.ideas] + [one.id for one in plan.actions]
        place = {id: n for n, id in enumerate(asked)}
        public = (item for item in said.answers.items() if not said.cards.get(item[0], {}).get("private"))
        in_order = sorted(public, key=lambda item: (place.get(self.head(item[0]), len(place)), item[0]))
        return [(f"answer~{id}", answer) for id, answer in in_order]

    def _ways(self) -> Iterable[tuple[str, Ids]]:
        """From each thing to the next; what leads nowhere further leads to the answers to where its threads began."""
        for need in self.plan.needs:
            yield need.id, tuple(need.ideas) or self._answers_to((need.id,))
        for idea in self.plan.ideas:
            onward = tuple(idea.actions) or self._answers_to(self._begun[idea.id])
            choices = [decision for decision, given in self.given if idea.id in given]
            yield idea.id, tuple(vote_id(one, idea.id) for one in choices) or onward
            for one in choices:
                yield vote_id(one, idea.id), (decision_id(one, idea.id),)
                yield decision_id(one, idea.id), onward
        yield from self._of_actions()

    def _of_actions(self) -> Iterable[tuple[str, Ids]]:
        begun: dict[str, Ids] = {}
        for action in self.plan.actions:
            begun[action.id] = of = self._from(action.id, _each(self._begun[idea] for idea in action.ideas))
            told_back = self._answers_to(of)
            reports = [f"progress~{action.id}"] if action.id in self.said.progress else []
            reports += self._measured.get(action.id, ())
            yield action.id, (*reports, *([f"result~{action.result}"] if action.result else ())) or told_back
            yield from ((report, told_back) for report in reports)
        for result in self.results:
            yield from self._of_result(result, self._answers_to(_each(begun[action] for action in result.actions)))

    def _of_result(self, result: PlanResult, told_back: Ids) -> Iterable[tuple[str, Ids]]:
        readings = self._measured.get(result.id, ())
        yield f"result~{result.id}", tuple(readings) or told_back
        yield from ((reading, told_back) for reading in readings)

    def _from(self, own: str, before: Iterable[str]) -> Ids:
        """Where the threads of a thing begin, to be answered there: itself where nothing came before it, and where it
        was answered before something did."""
        begun = tuple(before)
        return (*begun, own) if not begun or own in self._told_back else begun

    def _answers_to(self, begun: Ids) -> Ids:
        return tuple(answer for one in begun for answer in self._told_back.get(one, ()))


def _written(item: tuple[str, Fields]) -> tuple[str, int, str]:
    """By their days, and of one day what was written last at the end, as monitoring has them (MON-3)."""
    id, reading = item
    return reading.get("date", ""), reading.get("at", 0), id


def vote_id(decision: PlanDecision, idea: str) -> str:
    return f"vote~{decision.round}~{idea}"


def decision_id(decision: PlanDecision, idea: str) -> str:
    return f"decision~{decision.round}~{idea}"


def _each(found: Iterable[Ids]) -> Ids:
    """All of them, each once."""
    return tuple(dict.fromkeys(id for ids in found for id in ids))


def _given(plan: Plan, decision: PlanDecision) -> dict[str, Vote]:
    """Ideas with dots, with all that was given to cards that say the same."""
    dots = {idea.id: sum(decision.tally.get(card, 0) for card in _cards(idea.voices, idea.id)) for idea in plan.ideas}
    got = sorted(n for n in dots.values() if n)
    place = {n: len(got) - at for at, n in enumerate(got)}  # of those with as many, the first
    chosen = set(decision.chosen)
    return {
        idea.id: Vote(
            dots=dots[idea.id],
            votes_cast=decision.votes_cast,
            voters=decision.voters,
            place=place[dots[idea.id]],
            ideas=len(got),
            chosen=bool(chosen.intersection(_cards(idea.voices, idea.id))),
        )
        for idea in plan.ideas
        if dots[idea.id]
    }


def _cards(voices: list[PlanVoice], id: str) -> list[str]:
    return [voice.card for voice in voices] or [id]
