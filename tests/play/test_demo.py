"""The demo table, in haste: it comes to rest with all that the workshop has, and it never fights a person."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from cocreate.boards import commands as c
from cocreate.boards.events import Edit
from cocreate.client.connection import Seat, seated
from cocreate.client.core import Core
from cocreate.client.rest import Api, Opened
from cocreate.embedded import Server
from cocreate.play.demo import brescia, demo

SPEED = 60.0
TEXTS = {card.id: card.text for card in brescia().workshop.cards}


@asynccontextmanager
async def visited(server: Server) -> AsyncIterator[Seat]:
    """A demo at work, and a person who leads beside it."""
    opened: asyncio.Future[Opened] = asyncio.get_running_loop().create_future()
    playing = asyncio.create_task(demo(server.url, server.desk_key, speed=SPEED, ready=opened.set_result))
    try:
        await asyncio.wait({playing, opened}, return_when=asyncio.FIRST_COMPLETED)
        api = Api(server.url)
        joined = await api.join({"board": opened.result().board, "key": opened.result().key}, "Visita")
        async with seated(api, joined) as seat:
            yield seat
            assert not playing.done()
    finally:
        playing.cancel()
        await asyncio.gather(playing, return_exceptions=True)


def texts(core: Core) -> dict[str, str]:
    return {id: card["text"] for id, card in core.confirmed.get("card", {}).items()}


async def test_the_demo_comes_to_rest_with_the_whole_workshop_and_does_not_finish_the_board(
    live_server: Server,
) -> None:
    async with visited(live_server) as visitor:
        await visitor.until(lambda core: texts(core) == TEXTS, 120)
        await visitor.until(lambda core: len(core.confirmed.get("link", {})) == 54)
        await visitor.until(lambda core: core.confirmed["card"]["a13"].get("budget_eur") == 8000)
        assert len(visitor.core.confirmed["group"]) == 7
        [round_] = visitor.core.confirmed["round"].values()
        assert sum(round_["tally"].values()) == 60
        about = visitor.core.confirmed["board"]["board"]
        assert (about["status"], about["phase"]) == ("open", "plan")


async def test_when_a_person_opens_another_phase_the_demo_follows_and_leads_no_more(live_server: Server) -> None:
    async with visited(live_server) as visitor:
        await visitor.until(lambda core: bool(texts(core)))
        assert await visitor.give(c.OpenPhase(phase="plan")) is None
        actions = {id: text for id, text in TEXTS.items() if id.startswith("a")}
        await visitor.until(lambda core: actions.items() <= texts(core).items(), 120)
        assert visitor.core.confirmed["board"]["board"]["phase"] == "plan"
        assert await visitor.give(c.OpenPhase(phase="imagine")) is None
        assert await visitor.give(c.RevealCards()) is None
        ideas = {id: text for id, text in TEXTS.items() if id.startswith("i")}
        await visitor.until(lambda core: ideas.items() <= texts(core).items(), 120)
        assert visitor.core.confirmed["board"]["board"]["phase"] == "imagine"


async def test_a_card_that_a_person_has_changed_is_left_to_them(live_server: Server) -> None:
    async with visited(live_server) as visitor:
        await visitor.until(lambda core: bool(texts(core)))
        id = next(iter(texts(visitor.core)))
        assert await visitor.type(id, [Edit(at=0, remove=0, insert="Parole mie: ")]) is None
        await visitor.until(lambda core: len(texts(core)) >= 18, 120)
        assert texts(visitor.core)[id].startswith("Parole mie: ")
