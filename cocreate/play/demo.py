"""A demo table: the Brescia workshop played at a pace one can follow, in four to six minutes. People may join in.

It never finishes the board unless told, and once somebody else has opened a phase it only follows.
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Iterator
from importlib import resources
from random import Random
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.layout import CARD_H, CARD_W, Slot, place, tidy
from cocreate.boards.records import THE_BOARD, Act, Language, Symbol
from cocreate.client.connection import Ended
from cocreate.client.rest import Api, Opened
from cocreate.play.actor import Actor, Pace, Todo
from cocreate.play.format import CardPart, Workshop
from cocreate.play.player import action_of, places
from cocreate.play.schedule import Step
from cocreate.play.table import Table, seated_table
from cocreate.play.workshop import Loaded, understood

SECONDS = {"listen": 45, "imagine": 65, "cluster": 60, "choose": 40, "plan": 90}  # of each phase, about
OVERTIME = 1.5  # then the table moves on all the same
REVEAL_AT = 0.4  # of the phase: what was written in private is shown
LOOK = 0.5  # seconds between two looks at how far the table is
SEED = 2020
MORE = ("effort_days", "milestone", "result", "promises", "funds", "risks")
SYMBOLS: tuple[Symbol, ...] = ("agree", "agree", "love", "question", "idea")


def brescia(*, monitored: bool = False) -> Loaded:
    """The workshop that comes with the product; with what became of its plan in two years."""
    name = "brescia-monitored.json" if monitored else "brescia.json"
    body = resources.files("cocreate.play").joinpath(name).read_bytes()
    loaded = understood(msgspec.json.decode(body, type=Workshop))
    if not isinstance(loaded, Loaded):
        raise ValueError(loaded.sentences("en"))
    return loaded


async def demo(
    url: str,
    desk_key: str,
    *,
    lang: Language = "it",
    speed: float = 1.0,
    finish: bool = False,
    ready: Callable[[Opened], None] | None = None,
) -> None:
    """Play until cancelled; when all is done the table stays as it is. `ready` is told the board when one can come."""
    loaded = brescia()
    # the first phase is written in the open, so that there is something to see from the first second
    phases = {
        p.id: msgspec.structs.replace(p, writing="open") if p.id == "listen" else p for p in loaded.workshop.phases
    }
    async with seated_table(loaded.workshop, Api(url, lang), desk_key, lang, phases) as table:
        if ready is not None:
            ready(table.opened)
        await Demo(loaded, table, speed).run(finish=finish)


class Demo:
    def __init__(self, loaded: Loaded, table: Table, speed: float) -> None:
        random = Random(SEED)  # noqa: S311
        self._steps, self._table, self._lead = loaded.plan.steps, table, table.lead
        self._pace = Pace(speed, random)
        order = [step.phase.id for step in self._steps]
        self._actors = {
            id: Actor(seat, Random(random.random()), self._pace, order, x=300 + 60 * n, y=-80)  # noqa: S311
            for n, (id, seat) in enumerate(table.seats.items())
            if seat is not table.lead
        }
        self._observers = {person.id for person in loaded.workshop.participants if person.role == "observer"}
        self._authors = {card.id: card.author for card in loaded.workshop.cards}
        for n, step in enumerate(self._steps):
            for who, todo in self._todos(n, step):
                if who in self._actors:
                    self._actors[who].todo.append(todo)

    async def run(self, *, finish: bool) -> None:
        async with asyncio.TaskGroup() as tasks:
            for actor in self._actors.values():
                tasks.create_task(_until_removed(actor.live()))
            tasks.create_task(_until_removed(self._lead_table(finish=finish)))

    # what there is to do

    def _todos(self, n: int, step: Step) -> Iterator[tuple[str, Todo]]:
        for card, slot in places(self._lead, step.cards):
            yield card.author, self._writing(n, card, slot)
        for card in step.actions:
            for command in _one_by_one(action_of(card)):
                yield card.author, self._asking(n, "plan", command, card.id, (1.0, 3.0))
        for group in step.groups:
            add = c.AddGroup(id=group.id, title=group.title, cards=group.cards)
            yield self._authors[group.cards[0]], self._asking(n, "group", add, group.cards[0], (3.0, 16.0))
        for id, link in step.links:
            add_link = c.AddLink(id=id, kind=link.kind, source=link.source, target=link.target)
            todo = self._asking(n, "link", add_link, link.source, (3.0, 9.0))
            todo.cards = (link.source, link.target)
            yield self._authors[link.source], todo
        for vote in step.votes:
            cast = c.CastVote(card=vote.card, dots=vote.dots)
            yield vote.participant, self._asking(n, "vote", cast, vote.card, (3.0, 9.0))
        if step.groups:
            yield from self._reactions(n)

    def _writing(self, n: int, card: CardPart, slot: Slot) -> Todo:
        async def write(actor: Actor) -> bool:
            free = slot if _is_free(actor, card.id, slot) else place(actor.view, card.zone, 1)[0]
            return await actor.write(card.id, card.zone, card.text, free)

        return Todo(n, "write", write, zone=card.zone, think=(1.5, 11.0))

    def _asking(self, n: int, act: Act, command: c.SocketCommand, near: str, think: tuple[float, float]) -> Todo:
        async def ask(actor: Actor) -> bool:
            return await actor.ask(command, near)

        return Todo(n, act, ask, cards=(near,), think=think)

    def _reactions(self, n: int) -> Iterator[tuple[str, Todo]]:
        """People also react to what others wrote."""
        for actor_id, actor in self._actors.items():
            if actor_id in self._observers:
                continue
            card = actor.random.choice(
                [id for id, author in self._authors.items() if author != actor_id and id[0] in "ni"]
            )
            react = c.React(card=card, symbol=actor.random.choice(SYMBOLS), on=True)
            yield actor_id, self._asking(n, "react", react, card, (2.0, 12.0))

    # leading

    async def _lead_table(self, *, finish: bool) -> None:
        for n, step in enumerate(self._steps):
            if n > 0:
                await self._lead.give(c.OpenPhase(phase=step.phase.id))
            seconds = SECONDS.get(step.phase.id, 60)
            await self._lead.give(c.SetTimer(seconds=seconds))
            if not await self._see_through(n, step, seconds):
                return
            await self._pace.rest(3, 5)
        if finish and self._leads(self._steps[-1]):
            await self._lead.give(c.FinishBoard())

    async def _see_through(self, n: int, step: Step, seconds: int) -> bool:
        """Until all have done what they meant to do; False as soon as somebody else leads."""
        revealed = tidied = False
        looks = round(seconds * OVERTIME / LOOK)
        for look in range(looks):
            if not self._leads(step):
                return False
            if not revealed and step.phase.writing == "private" and look > looks / OVERTIME * REVEAL_AT:
                revealed = True
                await self._lead.give(c.RevealCards())
            if not tidied and step.groups and not self._left(n, "group"):
                tidied = True
                await self._tidy()
            if not self._left(n) and look * LOOK > seconds / 3:
                break
            await self._pace.rest(LOOK, LOOK)
        return self._leads(step)

    def _leads(self, step: Step) -> bool:
        about = self._lead.core.view["board"][THE_BOARD]
        return bool(about["phase"] == step.phase.id and about["status"] == "open")

    def _left(self, n: int, act: str | None = None) -> bool:
        todos = (todo for actor in self._actors.values() for todo in actor.todo)
        return any(todo.step == n and act in (None, todo.act) for todo in todos)

    async def _tidy(self) -> None:
        """Group after group is put side by side."""
        for zone in ("needs", "ideas"):
            moves = tidy(self._lead.core.view, zone)
            groups = [self._lead.core.view["card"][move.id].get("group") for move in moves]
            for group in dict.fromkeys(groups):
                of_group = [move for move, its in zip(moves, groups, strict=True) if its == group]
                await self._lead.give(c.MoveCards(moves=[c.Move(id=m.id, x=m.x, y=m.y) for m in of_group]))
                await self._pace.rest(0.6, 1.2)


async def _until_removed(part: Coroutine[Any, Any, None]) -> None:
    """A simulated person whom a facilitator sends away is gone; the others play on."""
    with contextlib.suppress(Ended):
        await part


def _one_by_one(whole: c.SetAction) -> Iterator[c.SetAction]:
    """An action's fields as people fill them in: who, when, with what result and cost."""
    for names in (("owner", "partners"), ("start", "end"), ("indicator", "budget_eur"), MORE):
        said = {name: getattr(whole, name) for name in names if getattr(whole, name) is not msgspec.UNSET}
        if said:
            yield c.SetAction(card=whole.card, **said)


def _is_free(actor: Actor, id: str, slot: Slot) -> bool:
    others = (card for other, card in actor.view.get("card", {}).items() if other != id)
    return not any(abs(card["x"] - slot.x) < CARD_W and abs(card["y"] - slot.y) < CARD_H for card in others)
