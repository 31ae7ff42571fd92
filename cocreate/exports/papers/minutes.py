"""Verbale: who met and when, what was on the agenda and how long it took, what was said, chosen and agreed.

All of it is told by the log. What a table does not know (who was away, what people want on record) stays for its
editor; that a table met over the network is what it says by itself, until people write otherwise.
"""

from collections.abc import Iterator

from cocreate.exports.document import Block, Cell, Signatures
from cocreate.exports.papers import debated
from cocreate.exports.papers.facts import named, owner, when
from cocreate.exports.papers.given import Given
from cocreate.exports.papers.hours import Hours
from cocreate.exports.papers.part import Part, alert, table
from cocreate.exports.words import Words
from cocreate.plans.held import PlanMinutes, PlanPresence, PlanStretch

SIGNERS = ("presides", "keeps")


def parts(words: Words, given: Given) -> Iterator[Part]:
    held, hours = words.plan.minutes, Hours(words, given.zone)
    yield Part("meeting", _met(words, held), _meeting(words, hours, held))
    yield Part("present", _counted(words, held), _present(words, hours, held))
    yield Part("agenda", [], _agenda(words, hours, held))
    yield Part("discussed", debated.told(words), debated.discussed(words, held))
    yield Part("votes", _quorum(words), debated.votes(words, hours))
    yield Part("decisions", debated.decided(words), debated.decisions(words))
    yield Part("agreed", [], _agreed(words))
    yield Part("commitments", _committed(words), _commitments(words))
    yield Part("left-open", debated.left(words), debated.left_open(words))
    yield Part("objections")
    yield Part("closing", _closed(words, hours, held))
    yield Part("signatures", [], [_signatures(words)])


def _met(words: Words, held: PlanMinutes | None) -> list[str]:
    return [words.say("paper-say-remote" if held and held.sittings else "paper-say-unheld")]


def _meeting(words: Words, hours: Hours, held: PlanMinutes | None) -> list[Block]:
    programme = words.plan.programme
    rows = [("paper-item-subject", Cell(words.say("paper-say-subject", title=words.title)))]
    if programme.title:
        rows.append(("paper-item-programme", Cell(programme.title)))
    if lead := words.organisation(programme.lead):
        rows.append(("paper-item-lead", Cell(lead)))
    if not held or not held.sittings:
        rows += [(key, alert(words, "paper-missing")) for key in ("paper-item-opened", "paper-item-closed")]
    for sitting in held.sittings if held else []:
        rows += [
            ("paper-item-opened", Cell(hours.moment(sitting.opened))),
            ("paper-item-closed", Cell(hours.moment(sitting.closed), hours.lasted(sitting.opened, sitting.closed))),
        ]
    told = [[Cell(words.say(key), strong=True), cell] for key, cell in rows]
    return table(words, "paper-title-meeting", (("item", 30), ("content", 70)), told)


def _counted(words: Words, held: PlanMinutes | None) -> list[str]:
    if not held or not held.present:
        return []
    people = sum(one.people for one in held.present if one.role != "observer")
    bodies = {one.organisation for one in held.present if one.role != "observer" and one.organisation}
    told = [words.say("paper-say-present", people=people, bodies=len(bodies))]
    for role in ("facilitator", "observer"):
        if names := list(dict.fromkeys(_body(words, one) for one in held.present if one.role == role)):
            told.append(words.say(f"paper-say-{role}s", bodies=words.listed(names)))
    return [" ".join(told)]


def _body(words: Words, one: PlanPresence) -> str:
    return words.organisation(one.organisation) or words.say("paper-no-body")


def _present(words: Words, hours: Hours, held: PlanMinutes | None) -> list[Block]:
    rows = [
        [
            Cell(_body(words, one), strong=True),
            Cell(words.say(f"role-{one.role}")),
            Cell(words.number(one.people)),
            Cell(hours.moment(one.since)),
        ]
        for one in sorted(held.present if held else [], key=lambda one: _place(words, one))
    ]
    columns = (("organisation", 46), ("role", 16), ("people*", 10), ("seated", 28))
    return table(words, "paper-title-present", columns, rows)


def _place(words: Words, one: PlanPresence) -> tuple[bool, bool, str]:
    """Who leads, who takes part, who observes: each by name."""
    return one.role == "observer", one.role != "facilitator", _body(words, one).casefold()


def _agenda(words: Words, hours: Hours, held: PlanMinutes | None) -> list[Block]:
    stretches = [one for sitting in held.sittings for one in sitting.stretches] if held else []
    rows = [_item(words, hours, n, one) for n, one in enumerate(stretches, start=1)]
    columns = (("number", 6), ("phase", 36), ("opened", 28), ("lasted*", 15), ("foreseen*", 15))
    return table(words, "paper-title-agenda", columns, rows)


def _item(words: Words, hours: Hours, n: int, one: PlanStretch) -> list[Cell]:
    return [
        Cell(words.number(n)),
        Cell(words.text(one.title), strong=True),
        Cell(hours.moment(one.opened)),
        Cell(hours.lasted(one.opened, one.closed)),
        Cell(hours.minutes(one.minutes) if one.minutes else ""),
    ]


def _quorum(words: Words) -> list[str]:
    return [words.say("paper-say-no-quorum")] if words.plan.decisions else []


def _agreed(words: Words) -> list[Block]:
    rows = [
        [
            Cell(str(action.number)),
            Cell(words.text(action.text), strong=True),
            owner(words, action),
            when(words, action),
        ]
        for action in words.plan.actions
    ]
    return table(words, "paper-title-agreed", (("number", 6), ("action", 42), ("owner", 32), ("when", 20)), rows)


def _committed(words: Words) -> list[str]:
    bodies = words.plan.organisations
    busy = [body.name for body in bodies if body.leads or body.helps]
    idle = [body.name for body in bodies if not body.leads and not body.helps]
    told = [words.say("paper-say-committed", count=len(busy), bodies=words.listed(busy))] if busy else []
    return [*told, words.say("paper-say-idle", bodies=words.listed(idle))] if idle else told


def _commitments(words: Words) -> list[Block]:
    rows = [
        [
            Cell(words.organisation(promise.organisation), strong=True),
            Cell(promise.what),
            Cell(words.euros(promise.eur) if promise.eur else ""),
            Cell(named(words, action)),
        ]
        for action in words.plan.actions
        for promise in action.promises
    ]
    columns = (("organisation", 30), ("promise", 26), ("sum*", 14), ("action", 30))
    return table(words, "paper-title-commitments", columns, rows)


def _closed(words: Words, hours: Hours, held: PlanMinutes | None) -> list[str]:
    if not held or not held.sittings:
        return []
    at = held.sittings[-1].closed
    told = words.say("paper-say-closed", day=hours.day(at), time=hours.time(at))
    made = words.say("paper-say-plan-made", version=words.number(words.plan.version))
    return [f"{told} {made}", words.say("paper-say-read-and-signed")]


def _signatures(words: Words) -> Block:
    signers = [words.say(f"paper-signs-{signer}") for signer in SIGNERS]
    return Signatures(words.say("column-role"), words.say("column-signature"), signers)
