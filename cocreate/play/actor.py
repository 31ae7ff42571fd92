"""A simulated person at a demo table: glides, types in bursts, thinks. It does nothing that the phase forbids."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from cocreate.boards import commands as c
from cocreate.boards.events import Edit, Fields, Records
from cocreate.boards.layout import CARD_H, CARD_W, Slot
from cocreate.boards.records import THE_BOARD, Act
from cocreate.client.connection import Seat

BURST = (3, 9)  # letters
BETWEEN_BURSTS = (0.25, 0.7)  # seconds
GLIDE = 0.9
GLIDE_STEPS = 8
TRIES = 3  # then an act is let be


class Pace:
    def __init__(self, speed: float, random: Random) -> None:
        self._speed, self._random = speed, random

    async def rest(self, low: float, high: float) -> None:
        await asyncio.sleep(self._random.uniform(low, high) / self._speed)


@dataclass(eq=False)
class Todo:
    """One thing that somebody means to do: from its phase on, when it is allowed and the cards are there."""

    step: int
    act: Act
    do: Callable[["Actor"], Awaitable[bool]]  # whether it is done, or better left alone
    zone: str | None = None  # where it writes
    cards: Iterable[str] = ()  # that it needs
    think: tuple[float, float] = (2.0, 6.0)
    tries: int = 0


@dataclass
class Actor:
    seat: Seat
    random: Random
    pace: Pace
    order: list[str]  # the phases
    todo: list[Todo] = field(default_factory=list)
    x: int = 0
    y: int = 0

    @property
    def view(self) -> Records:
        return self.seat.core.view

    async def live(self) -> None:
        """Do what is to do, for as long as the table is there; then sit and look."""
        while True:
            todo = next((one for one in self.todo if self._may(one)), None)
            if todo is None:
                await self._look_on()
                continue
            await self.pace.rest(*todo.think)
            if self._may(todo):
                todo.tries += 1
                if await todo.do(self) or todo.tries == TRIES:
                    self.todo.remove(todo)

    def _may(self, todo: Todo) -> bool:
        about = self.view["board"][THE_BOARD]
        phase = self.view["phase"][about["phase"]]
        if about["status"] == "finished" or about.get("locked") or todo.act not in phase["allows"]:
            return False
        if self.order.index(about["phase"]) < todo.step:
            return False
        open_zone = todo.zone is None or not phase["zones"] or todo.zone in phase["zones"]
        return open_zone and all(card in self.view.get("card", {}) for card in todo.cards)

    # acts; each says whether it went through

    async def write(self, id: str, zone: str, text: str, slot: Slot) -> bool:
        """Letter by letter. A card that somebody else has put a hand to is theirs now."""
        await self.glide(slot.x + CARD_W // 2, slot.y + CARD_H // 2)
        if self.seat.core.card(id) is None:
            first = c.NewCard(id=id, zone=zone, text=text[: self._burst()], x=slot.x, y=slot.y)
            if await self.seat.give(c.AddCards(cards=[first])) is not None:
                return False
        while (card := self.seat.core.card(id)) is not None and card["text"] != text:
            if not text.startswith(card["text"]):
                return True
            self.seat.point(self.x, self.y, id, writing=True)
            await self.pace.rest(*BETWEEN_BURSTS)
            if not await self._type_on(id, text):
                return False
        self.seat.point(self.x, self.y)
        return True

    async def _type_on(self, id: str, text: str) -> bool:
        written = str((self.seat.core.card(id) or {}).get("text", text))
        if not text.startswith(written):
            return True
        more = text[len(written) : len(written) + self._burst()]
        if not more:
            return True
        return await self.seat.type(id, [Edit(at=len(written), remove=0, insert=more)]) is None

    def _burst(self) -> int:
        return self.random.randint(*BURST)

    async def ask(self, command: c.SocketCommand, near: str | None = None) -> bool:
        """Go to the card, and do it."""
        if near is not None and (card := self.seat.core.card(near)) is not None:
            await self.glide(*self._on(card))
        return await self.seat.give(command) is None

    async def glide(self, x: int, y: int) -> None:
        """The cursor moves there in a little while, as a hand would move it."""
        from_x, from_y = self.x, self.y
        for step in range(1, GLIDE_STEPS + 1):
            part = step / GLIDE_STEPS
            eased = part * part * (3 - 2 * part)
            self.x, self.y = round(from_x + (x - from_x) * eased), round(from_y + (y - from_y) * eased)
            self.seat.point(self.x, self.y)
            await self.pace.rest(GLIDE / GLIDE_STEPS, GLIDE / GLIDE_STEPS)

    async def _look_on(self) -> None:
        """Read a card now and then; when all is done, seldom."""
        await self.pace.rest(*((2.0, 6.0) if self.todo else (15.0, 45.0)))
        cards = list(self.view.get("card", {}).values())
        if cards and self.random.random() < 0.5:
            await self.glide(*self._on(self.random.choice(cards)))

    def _on(self, card: Fields) -> tuple[int, int]:
        return card["x"] + self.random.randint(20, CARD_W - 20), card["y"] + self.random.randint(20, CARD_H - 20)
