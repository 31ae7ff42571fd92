"""A seat on a real server: joining, acting, losing the connection, being refused."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from pathlib import Path

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Edit
from cocreate.boards.fold import state_hash
from cocreate.client.connection import Ended, Seat, seated
from cocreate.client.pending import Kept
from cocreate.client.rest import Api, Unserved
from cocreate.embedded import Server, own_server
from cocreate.settings import settings


@asynccontextmanager
async def table(server: Server) -> AsyncIterator[tuple[Api, Seat, Seat]]:
    """A facilitator and a participant at a new board, in a phase that is open to all."""
    api = Api(server.url)
    opened = await api.open_board(server.desk_key, {"template": "co-design", "title": "Tavolo", "language": "it"})
    lead = await api.join({"board": opened.board, "key": opened.key}, "Anna")
    code = (await api.invites(lead))["participant"]["code"]
    guest = await api.join({"code": code}, "Bruno")
    async with AsyncExitStack() as stack:
        anna = await stack.enter_async_context(seated(api, lead))
        bruno = await stack.enter_async_context(seated(api, guest))
        assert await anna.give(c.OpenPhase(phase="cluster")) is None
        yield api, anna, bruno


def note(id: str, text: str) -> c.AddCards:
    return c.AddCards(cards=[c.NewCard(id=id, zone="needs", text=text, x=16, y=56)])


async def test_LOG_2_an_act_is_done_when_the_server_says_so_and_the_others_see_it(live_server: Server) -> None:
    async with table(live_server) as (_, anna, bruno):
        assert await bruno.give(note("k", "nido")) is None
        await anna.until(lambda core: core.card("k") is not None)
        assert state_hash(anna.core.confirmed) == state_hash(bruno.core.confirmed)


async def test_DEC_3_two_type_in_one_card_at_the_same_time(live_server: Server) -> None:
    async with table(live_server) as (_, anna, bruno):
        await bruno.give(note("k", "-"))
        await anna.until(lambda core: core.card("k") is not None)
        typed = []
        for n in range(12):
            typed.append(anna.type("k", [Edit(at=n, remove=0, insert="anna anna anna"[n])]))
            end = len(str(bruno.core.card("k")["text"]))  # type: ignore[index]
            typed.append(bruno.type("k", [Edit(at=end, remove=0, insert="bruno bruno bruno"[n])]))
            await asyncio.sleep(0)
        assert [refusal for refusal in await asyncio.gather(*typed) if refusal] == []
        await asyncio.gather(*(seat.until(lambda core: not core.pending) for seat in (anna, bruno)))
        newest = max(anna.core.seq, bruno.core.seq)
        await asyncio.gather(*(seat.until(lambda core: core.seq >= newest) for seat in (anna, bruno)))
        texts = {str(seat.core.confirmed["card"]["k"]["text"]) for seat in (anna, bruno)}
        assert texts == {"anna anna an-bruno bruno "[:13] + "bruno bruno "}


async def test_CLI_2_what_is_done_while_the_line_is_dead_arrives_once_after_it_is_back(live_server: Server) -> None:
    async with table(live_server) as (_, anna, bruno):
        before = bruno.connections
        bruno.hang_up()
        waiting = [bruno.give(note(f"k{n}", "senza linea")) for n in range(5)]
        assert [await one for one in waiting] == [None] * 5
        assert bruno.connections > before
        await anna.until(lambda core: len(core.view.get("card", {})) == 5)
        assert sum(len(core.view["card"]) for core in (anna.core, bruno.core)) == 10


async def test_LOG_9_a_server_that_is_started_again_finds_the_table_and_what_was_done_meanwhile(tmp_path: Path) -> None:
    first = settings(data=tmp_path, host="127.0.0.1", port=0, environment={})
    with ExitStack() as life:
        server = life.enter_context(own_server(first))
        again = msgspec.structs.replace(first, port=int(server.url.rpartition(":")[2]))
        async with table(server) as (_, anna, bruno):
            await bruno.give(note("before", "prima"))
            await asyncio.to_thread(life.close)
            meanwhile = bruno.give(note("meanwhile", "intanto"))
            await asyncio.to_thread(life.enter_context, own_server(again))
            assert await meanwhile is None
            await anna.until(lambda core: set(core.confirmed.get("card", {})) == {"before", "meanwhile"})
            assert state_hash(anna.core.confirmed) == state_hash(bruno.core.confirmed)
        await asyncio.to_thread(life.close)


async def test_CLI_2_everything_is_kept_before_it_is_sent(live_server: Server) -> None:
    async with table(live_server) as (api, anna, _):
        kept: list[bytes] = []
        offline = Seat(api, anna.joined, keep=kept.append)
        offline.give(note("k", "nido"))
        [item] = msgspec.json.decode(kept[-1], type=Kept).pending
        assert item.command == note("k", "nido")
        assert not item.sent


async def test_CLI_3_a_refusal_comes_with_its_sentence(live_server: Server) -> None:
    async with table(live_server) as (_, _, bruno):
        refusal = await bruno.give(c.OpenPhase(phase="plan"))
        assert refusal is not None
        assert (refusal.code, refusal.message) == ("facilitator_only", "Solo chi facilita può farlo.")


async def test_DEC_5_who_is_removed_is_told_and_does_not_come_back(live_server: Server) -> None:
    async with table(live_server) as (_, anna, bruno):
        never = asyncio.ensure_future(bruno.until(lambda core: False))
        await anna.give(c.RemoveMember(member=bruno.core.me))
        with pytest.raises(Ended) as ended:
            await never
        assert ended.value.code == 4403
        with pytest.raises(Ended):
            await bruno.give(note("k", "troppo tardi"))


async def test_an_unknown_code_is_answered_with_a_sentence(live_server: Server) -> None:
    with pytest.raises(Unserved) as unserved:
        await Api(live_server.url, "en").join({"code": "22222222"}, "Anna")
    assert (unserved.value.status, unserved.value.code) == (404, "unknown_door")


async def test_a_server_that_is_not_there_is_said_so() -> None:
    with pytest.raises(Unserved) as unserved:
        await Api("http://127.0.0.1:9").boards("key")
    assert unserved.value.code == "unreachable"
