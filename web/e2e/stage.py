"""Plays the Brescia workshop to a phase and waits, at the word of the browser tests: a line in, a line of JSON out.

It says where the table is, then does each phase that it is told; its people stay, and move their cursors.
"""

import asyncio
import dataclasses
import json
import random
import sys

from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.client.connection import Seat
from cocreate.client.rest import Api
from cocreate.play.demo import brescia
from cocreate.play.player import Player
from cocreate.play.table import Table, seated_table

STILL_CHOOSING = 6  # votes that are not there yet while one looks
SHOWN = 7  # people who point at something


class Stage(Player):
    """Finishes only when it is told to."""

    async def _finish(self) -> None:
        pass

    async def finish(self) -> None:
        await super()._finish()


async def main(url: str, desk_key: str) -> None:
    loaded = brescia()
    async with seated_table(loaded.workshop, Api(url, "it"), desk_key, "it") as table:
        stage = Stage(loaded.workshop, table)
        steps = {step.phase.id: step for step in loaded.plan.steps}
        pointing = asyncio.ensure_future(point(table))
        say(board=table.opened.board, key=table.opened.key)
        while phase := (await asyncio.to_thread(sys.stdin.readline)).strip():
            if phase == "finish":
                await stage.finish()
            elif phase == "choosing":
                step = steps["choose"]
                await stage.play([dataclasses.replace(step, votes=step.votes[:-STILL_CHOOSING])])
            else:
                await stage.play([steps[phase]])
            say(done=phase)
        pointing.cancel()


async def point(table: Table) -> None:
    """Each comes back to a card that one of them wrote, so that no cursor fades."""
    dice = random.Random(7)
    seats = [seat for seat in table.seats.values() if seat is not table.lead][:SHOWN]
    while True:
        for seat in seats:
            look(seat, dice)
        await asyncio.sleep(1)


def look(seat: Seat, dice: random.Random) -> None:
    view = seat.core.view
    zones = view["phase"][view["board"]["board"]["phase"]]["zones"] or ["needs", "ideas"]
    cards = sorted(id for id, card in view.get("card", {}).items() if card["zone"] in zones)
    if not cards:
        return
    card = view["card"][cards[hash_of(seat) % len(cards)]]
    x, y = card["x"] + CARD_W * 2 // 3, card["y"] + CARD_H * 2 // 3
    seat.point(x + dice.randint(-4, 4), y + dice.randint(-4, 4))


def hash_of(seat: Seat) -> int:
    return sum(seat.joined.you.encode())


def say(**what: str) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
