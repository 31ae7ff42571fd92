"""Plays the Brescia workshop to a phase and waits, at the word of the browser tests: a line in, a line of JSON out.

It says where the table is, then does each phase that it is told; its people stay, and move their cursors.
"""

import asyncio
import dataclasses
import json
import random
import sys

from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.boards.records import THE_BOARD
from cocreate.client.connection import Seat
from cocreate.client.rest import Api
from cocreate.play.demo import brescia
from cocreate.play.player import Player
from cocreate.play.table import Table, seated_table

STILL_CHOOSING = 6  # votes that are not there yet while one looks
JITTER = 4  # world units by which a cursor moves, so that it does not fade
SHOWN = 6  # people who point at something: every other one, so that all sectors do


class Stage(Player):
    """Finishes only when it is told to."""

    async def _finish(self) -> None:
        pass

    async def finish(self) -> None:
        await super()._finish()


async def main(url: str, desk_key: str) -> None:
    loaded = brescia(monitored=True)
    async with seated_table(loaded.workshop, Api(url, "it"), desk_key, "it") as table:
        stage = Stage(loaded.workshop, table)
        steps = {step.phase.id: step for step in loaded.plan.steps}
        pointing = asyncio.ensure_future(point(table))
        say(board=table.opened.board, key=table.opened.key)
        while phase := (await asyncio.to_thread(sys.stdin.readline)).strip():
            if phase == "finish":
                await stage.finish()
            elif phase == "monitor":
                await stage.monitor()
            elif phase == "choosing":
                step = steps["choose"]
                await stage.play([dataclasses.replace(step, votes=step.votes[:-STILL_CHOOSING])])
            else:
                await stage.play([steps[phase]])
            say(done=phase)
        pointing.cancel()


async def point(table: Table) -> None:
    """Each stays at one card, and moves a little, so that no cursor fades."""
    dice = random.Random(7)
    seats = [seat for seat in table.seats.values() if seat is not table.lead][::2][:SHOWN]
    while True:
        for n, seat in enumerate(seats):
            look(seat, n, dice)
        await asyncio.sleep(1)


def look(seat: Seat, n: int, dice: random.Random) -> None:
    """Spread over the cards that lie highest in the zones of the phase."""
    view = seat.core.view
    zones = view["phase"][view["board"][THE_BOARD]["phase"]]["zones"] or ["needs", "ideas"]
    cards = [card for card in view.get("card", {}).values() if card["zone"] in zones]
    if cards:
        card = sorted(cards, key=lambda card: (card["y"], card["x"]))[(3 * n + 1) % len(cards)]
        seat.point(card["x"] + CARD_W * 2 // 3 + dice.randint(-JITTER, JITTER), card["y"] + CARD_H // 2 + dice.randint(-JITTER, JITTER))


def say(**what: str) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:3]))
