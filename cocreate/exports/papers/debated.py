"""What a table talked about, chose and left open: facts and counts for its minutes, no judgement."""

from collections import Counter
from collections.abc import Iterable, Sequence

from cocreate.boards.records import CardKind
from cocreate.exports.document import Block, Cell, Heading, Paragraph, Sentences
from cocreate.exports.papers.facts import needs_told, span_told
from cocreate.exports.papers.hours import Hours
from cocreate.exports.papers.part import alert, table
from cocreate.exports.words import Words
from cocreate.plans.held import PlanMinutes, PlanPoll, PlanWritten
from cocreate.plans.plan import Plan, PlanCard, PlanDecision, PlanIdea, PlanNeed

CARDS: tuple[CardKind, ...] = ("need", "idea", "resource", "obstacle", "action")
BESIDE = ("groups", "links", "comments")


# what was discussed


def told(words: Words) -> list[str]:
    ideas = len(words.plan.ideas)
    lines = [*needs_told(words), *([words.say("paper-say-ideas", count=ideas)] if ideas else [])]
    return [" ".join(lines)] if lines else []


def discussed(words: Words, held: PlanMinutes | None) -> list[Block]:
    return [*(_by_phase(words, held) if held else []), *_groups(words)]


def _by_phase(words: Words, held: PlanMinutes) -> list[Block]:
    """What lay there when people sat down has a row of its own."""
    rows = [(words.text(one.title), _counts(one.written)) for of in held.sittings for one in of.stretches]
    if before := _counts(held.before):
        rows.insert(0, (words.say("paper-before"), before))
    total = sum((counts for _, counts in rows), Counter())
    if not total:
        return []
    made = [[Cell(title, strong=True), Cell(_written(words, counts))] for title, counts in rows]
    last = [Cell(words.say("total"), strong=True), Cell(_written(words, total), strong=True)]
    return table(words, "paper-title-discussed", (("phase", 40), ("noted", 60)), made, total=last)


def _counts(written: PlanWritten) -> Counter[str]:
    cards = {f"{kind}s": written.cards.get(kind, 0) for kind in CARDS}
    beside = {name: getattr(written, name) for name in BESIDE}
    return +Counter(cards | beside)


def _written(words: Words, counts: Counter[str]) -> str:
    order = [*(f"{kind}s" for kind in CARDS), *BESIDE]
    return ", ".join(words.say(f"paper-count-{name}", count=counts[name]) for name in order if counts[name])


def _groups(words: Words) -> list[Block]:
    lines = [
        words.say("paper-say-group", title=words.text(group.title), count=len(group.cards))
        for group in words.plan.groups
    ]
    return _listed(words, "paper-head-groups", lines)


def _listed(words: Words, key: str, lines: Iterable[str]) -> list[Block]:
    """A list under its heading, where there is a line."""
    made = [" ".join(line.split()) for line in lines]
    return [Heading(words.say(key)), Sentences("plain", made)] if made else []


# what was chosen


def votes(words: Words, hours: Hours) -> list[Block]:
    held = words.plan.minutes
    polls = {poll.round: poll for poll in held.polls} if held else {}
    texts = _texts(words)
    return [
        block
        for decision in words.plan.decisions
        for block in _vote(words, hours, decision, polls.get(decision.round), texts)
    ]


def _vote(
    words: Words, hours: Hours, decision: PlanDecision, poll: PlanPoll | None, texts: dict[str, str]
) -> list[Block]:
    rows = [
        [
            Cell(texts.get(card, ""), strong=card in decision.chosen),
            Cell(words.number(dots)),
            Cell(words.say("paper-chosen") if card in decision.chosen else ""),
        ]
        for card, dots in decision.tally.items()
    ]
    result = table(words, "paper-title-votes", (("voted", 68), ("votes*", 12), ("outcome", 20)), rows)
    how = " ".join(_how(words, hours, decision, poll))
    return [Heading(words.text(decision.title)), Paragraph(how), *result]


def _how(words: Words, hours: Hours, decision: PlanDecision, poll: PlanPoll | None) -> list[str]:
    told = []
    if decision.dots:
        rules = {"dots": decision.dots, "most": decision.max_per_card}
        told.append(words.say("paper-vote-rules", zone=words.text(decision.zone), **rules))
        told.append(words.say("paper-vote-secret" if decision.secret else "paper-vote-open"))
    if poll:
        told.append(words.say("paper-vote-entitled", count=poll.entitled))
    told.append(words.say("paper-vote-cast", voters=decision.voters, votes=words.dots(decision.votes_cast)))
    if poll:
        told.append(words.say("paper-vote-closed", day=hours.day(poll.closed), time=hours.time(poll.closed)))
    return told


def _texts(words: Words) -> dict[str, str]:
    """Of every card that may be chosen, also of one that stands behind another."""
    plan = words.plan
    said = {voice.card: words.text(voice.text) for of in _kinds(plan) for one in of for voice in one.voices}
    return said | {action.id: words.text(action.text) for action in plan.actions}


def decided(words: Words) -> list[str]:
    actions = len(words.plan.actions)
    if not actions:
        return []
    return [" ".join([words.say("paper-say-agreed", count=actions), *span_told(words)])]


def decisions(words: Words) -> list[Block]:
    """What each choice chose, most dots first, and the actions that come of it."""
    texts, leads = _texts(words), _actions(words)
    blocks: list[Block] = []
    for decision in words.plan.decisions:
        rows = [
            [
                Cell(texts.get(card, ""), strong=True),
                Cell(words.number(decision.tally[card])),
                Cell(words.numbers(leads[card])) if leads.get(card) else alert(words, "plan-no-action"),
            ]
            for card in decision.chosen
        ]
        columns = (("chosen", 62), ("votes*", 12), ("actions", 26))
        made = table(words, "paper-title-decisions", columns, rows)
        blocks += [Heading(words.text(decision.title)), *made] if made else []
    return blocks


def _actions(words: Words) -> dict[str, list[str]]:
    """What comes of each card that may be chosen; of an action, itself."""
    plan = words.plan
    spoken = [(voice.card, one.actions) for of in _kinds(plan) for one in of for voice in one.voices]
    return dict(spoken) | {action.id: [action.id] for action in plan.actions}


def _kinds(plan: Plan) -> tuple[Sequence[PlanNeed | PlanIdea | PlanCard], ...]:
    return plan.needs, plan.ideas, plan.resources, plan.obstacles


# what stayed open


def left(words: Words) -> list[str]:
    if words.plan.actions and not left_open(words):
        return [words.say("paper-say-nothing-open")]
    return []


def left_open(words: Words) -> list[Block]:
    plan, chosen = words.plan, {card for decision in words.plan.decisions for card in decision.chosen}
    idle = [idea for idea in plan.ideas if not idea.actions]
    taken = {idea.id: chosen & {idea.id, *(voice.card for voice in idea.voices)} for idea in idle}
    return [
        *_listed(words, "paper-head-needs-open", (words.text(need.text) for need in plan.needs if not need.actions)),
        *_listed(words, "paper-head-ideas-open", (words.text(one.text) for one in idle if taken[one.id])),
        *_listed(words, "paper-head-ideas-left", (words.text(one.text) for one in idle if not taken[one.id])),
        *_listed(words, "paper-head-obstacles", (words.text(one.text) for one in plan.obstacles)),
    ]
