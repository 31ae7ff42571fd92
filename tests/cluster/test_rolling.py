"""Servers of a cluster are restarted one after the other under people who work: nobody loses anything (R7, LIV-8)."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Iterator

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.client.connection import Seat, seated
from cocreate.client.rest import Api, Opened
from cocreate.storage.store import open_store
from tests.cluster import Cluster
from tests.realtime.serving import BAD

PEOPLE = 6
WITHIN = 120.0  # seconds in which everything that is waited for must come
CANARY = "Serafina"
PAUSE = 0.05  # between two acts of one person


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with Cluster(nodes=2, workers=1) as cluster:
        yield cluster
        logs = cluster.logs()
        assert [(name, log[-4_000:]) for name, log in logs.items() if BAD.search(log)] == []
        assert [name for name, log in logs.items() if CANARY in log] == []  # S14: proxy and stores neither


@pytest.fixture
async def opened(cluster: Cluster) -> Opened:
    open_to_all = {"listen": {"writing": "open"}}
    board = {"template": "co-design", "title": "Tavolo", "language": "it", "phases": open_to_all}
    return await Api(cluster.url, "en").open_board(cluster.desk_key, board)


@contextlib.asynccontextmanager
async def people(cluster: Cluster, opened: Opened) -> AsyncIterator[list[Seat]]:
    api = Api(cluster.url, "en")
    lead = await api.join({"board": opened.board, "key": opened.key}, f"{CANARY} who leads")
    code = (await api.invites(lead))["participant"]["code"]
    async with contextlib.AsyncExitStack() as stack:
        joined = [await api.join({"code": code}, f"{CANARY} {n}") for n in range(PEOPLE)]
        yield [await stack.enter_async_context(seated(api, one, "en")) for one in joined]


async def works(seat: Seat, name: str, over: asyncio.Event) -> list[str]:
    """One card after the other, each given without waiting, until it is over and all are answered."""
    given = []
    answers = []
    while not over.is_set():
        card = f"{name}-{len(given)}"
        given.append(card)
        answers.append(seat.give(c.AddCards(cards=[c.NewCard(id=card, zone="needs", text=card, x=0, y=0)])))
        await asyncio.sleep(PAUSE)
    async with asyncio.timeout(WITHIN):
        assert [refusal for refusal in await asyncio.gather(*answers) if refusal is not None] == []
    return given


async def test_LIV_8_R7_servers_restarted_in_turn_lose_nothing_and_everybody_is_back(
    cluster: Cluster, opened: Opened
) -> None:
    over = asyncio.Event()
    async with people(cluster, opened) as seats:
        working = [asyncio.create_task(works(seat, f"p{n}", over)) for n, seat in enumerate(seats)]
        for server in cluster.servers:
            took = await asyncio.to_thread(_restarted, cluster, server.name)
            assert took < 12  # it ends within 10 s
            async with asyncio.timeout(WITHIN):
                while not all(seat.core.live for seat in seats):
                    await asyncio.sleep(0.05)
        over.set()
        given = [card for cards in await asyncio.gather(*working) for card in cards]
        for seat in seats:
            await seat.until(lambda core: core.confirmed.get("card", {}).keys() >= set(given), WITHIN)
        assert min(seat.connections for seat in seats) > 1  # each of them has been sent away
    assert len(given) > 10 * PEOPLE
    assert await written(cluster, opened.board) == sorted(given)


def _restarted(cluster: Cluster, name: str) -> float:
    began = time.monotonic()
    cluster.stop_part(name)
    took = time.monotonic() - began
    cluster.start_part(name)
    return took


async def written(cluster: Cluster, board: str) -> list[str]:
    """The cards of all lines of the log: each once."""
    store = await open_store(cluster.store_url, read_only=True)
    try:
        lines, cards = await store.read(board, 0, 100_000), []
        assert [line.seq for line in lines] == list(range(1, len(lines) + 1))
        for line in lines:
            event = msgspec.json.decode(line.body)
            cards += [change["id"] for change in event["changes"] if change["op"] == "add" and change["kind"] == "card"]
        return sorted(cards)
    finally:
        await store.close()
