"""A plan as items of another program, the same for all of them. Pure: the same plan gives the same items."""

import hashlib

import msgspec

from cocreate.exports.words import Words
from cocreate.plans.plan import Plan, PlanAction

MAX_TITLE = 255  # characters that every program takes

_encoder = msgspec.json.Encoder()


class Item(msgspec.Struct, frozen=True, kw_only=True):
    action: str
    mark: str  # ours, by which it is found there
    title: str  # one line
    text: str  # Markdown; its last line is the mark
    start: str | None  # ISO date
    end: str | None
    owner: str  # name of the organisation, or nothing
    after: list[str]  # actions that must have ended before it starts

    @property
    def digest(self) -> str:
        return hashlib.sha256(_encoder.encode(self)).hexdigest()


def items(plan: Plan, url: str) -> list[Item]:
    """In the order of the plan. `url` is where people find the board."""
    words = Words.of(plan)
    return [_item(words, action, url) for action in plan.actions]


def mark_of(board: str, action: str) -> str:
    """Square brackets and a blank around it: no id is the beginning of another's mark."""
    return f"[cocreate {board} {action}]"


def action_of(board: str, text: str) -> str | None:
    """The action whose mark the text carries."""
    before, found, rest = (text or "").rpartition(f"[cocreate {board} ")
    del before
    action, closed, _ = rest.partition("]")
    return action if found and closed and action else None


def _item(words: Words, action: PlanAction, url: str) -> Item:
    board = words.plan.board
    whole = " ".join(words.text(action.text).split())
    start, end = action.start, action.end
    if start and end and end < start:  # as a calendar shows it
        end = start
    return Item(
        action=action.id,
        mark=mark_of(board, action.id),
        title=whole if len(whole) <= MAX_TITLE else whole[: MAX_TITLE - 1] + "…",
        text=_text(words, action, whole, url),
        start=start,
        end=end,
        owner=words.organisation(action.owner),
        after=_awaited(action),
    )


def _awaited(action: PlanAction) -> list[str]:
    """Whose end it waits for: no other way of waiting is known to all programs."""
    if not action.waits:
        return action.depends_on
    return [wait.action for wait in action.waits if wait.timing == "finish_start"]


def _text(words: Words, action: PlanAction, whole: str, url: str) -> str:
    lines = [] if len(whole) <= MAX_TITLE else [whole, ""]
    told = [("column-owner", words.organisation(action.owner) or words.say("plan-no-owner"))]
    if action.partners:
        told.append(("column-partners", words.partners(action)))
    if action.indicator:
        told.append(("column-indicator", f"{action.indicator.name} {words.measured(action.indicator)}".strip()))
    if action.budget_eur is not None:
        told.append(("column-budget", words.euros(action.budget_eur)))
    if action.depends_on:
        told.append(("column-depends-on", words.numbers(action.depends_on)))
    lines += [f"- {words.say(key)}: {' '.join(value.split())}" for key, value in told]
    return "\n".join([*lines, "", f"{url}/b/{words.plan.board}/plan", "", mark_of(words.plan.board, action.id)])
