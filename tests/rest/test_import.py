"""Cards from a file: who may, a look that changes nothing, the same file twice, and what is said of the rest."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from starlette.routing import Route

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import SERVER
from cocreate.imports.found import MAX_FILE
from cocreate.locales import Language
from cocreate.realtime.asking import Answer
from cocreate.realtime.transport import LiveProtocol, http
from cocreate.rest import importing, replies
from tests.imports.files import arrow, drawing, drawn, workbook, written
from tests.realtime.here import serving
from tests.realtime.raw import Raw
from tests.realtime.serving import until
from tests.realtime.test_crowds import is_closed
from tests.rest.house import House, Said, house

TABLE = "testo;zona;gruppo;note\nStrade buie;Bisogni;Sicurezza;x\nUn pedibus;Idee;;\n;Idee;;y\nPochi autobus;;;\n"


class Desk:
    """A house with a facilitator and a participant."""

    def __init__(self, at: House) -> None:
        self.at, self.board = at, at.door["board"]
        self.lead = self.other = self.you = ""

    async def sit_down(self) -> None:
        lead = await self.at.ask("/api/join", {**self.at.door, "name": "Fede"})
        other = await self.at.ask("/api/join", {**self.at.code, "name": "Anna"})
        self.lead, self.you, self.other = lead.json["token"], lead.json["you"], other.json["token"]

    async def bring(
        self, content: str | bytes, name: str = "raccolta.csv", bearer: str | None = None, **more: Any
    ) -> Said:
        query = urlencode({"zone": "needs", "name": name, "lang": "it", **more})
        body = content.encode() if isinstance(content, str) else content
        who = self.lead if bearer is None else bearer
        return await self.at.ask(f"/api/boards/{self.board}/import", body, bearer=who, query=query)

    async def seen(self) -> Board:
        board: Board = await self.at.hub.read(self.board, lambda seen: seen)
        return board

    async def texts(self) -> list[str]:
        return [card["text"] for card in (await self.seen()).of("card").values()]

    async def phase(self, id: str) -> None:
        await self.at.hub.do(self.board, SERVER, c.OpenPhase(phase=id))


@contextlib.asynccontextmanager
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with house(tmp_path) as at:
        one = Desk(at)
        await one.sit_down()
        yield one


def left_out(said: Said) -> dict[str, int]:
    return {one["code"]: one["count"] for one in said.json["left_out"]}


async def test_a_look_says_what_would_come_and_changes_nothing(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:
        before = (await at.seen()).seq
        said = await at.bring(TABLE, look=1)
        assert said.status == 200 and said.json["look"] and said.json["format"] == "csv"
        counts = {name: said.json[name] for name in ("cards", "present", "groups", "links")}
        assert counts == {"cards": 3, "present": 0, "groups": 1, "links": 0}
        assert said.json["zones"] == [
            {"id": "needs", "title": "Bisogni", "cards": 2, "first": ["Strade buie", "Pochi autobus"]},
            {"id": "ideas", "title": "Idee", "cards": 1, "first": ["Un pedibus"]},
        ]
        assert said.json["left_out"] == [
            {
                "code": "columns",
                "count": 1,
                "lost": False,
                "example": "note",
                "message": "Colonne che non sono state portate: 1.",
            },
            {"code": "no_text", "count": 1, "lost": True, "example": "Idee, y", "message": "Senza testo: 1."},
        ]
        assert (await at.seen()).seq == before


async def test_the_cards_are_the_persons_own_and_of_their_zones(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:
        await at.phase("imagine")
        said = await at.bring(TABLE)
        assert (said.status, said.json["cards"], said.json["look"]) == (200, 3, False)
        board = await at.seen()
        cards = {card["text"]: card for card in board.of("card").values()}
        assert {card["author"] for card in cards.values()} == {at.you}
        assert {text: card["kind"] for text, card in cards.items()} == {
            "Strade buie": "need",
            "Pochi autobus": "need",
            "Un pedibus": "idea",
        }
        [(group, fields)] = board.of("group").items()
        assert fields["title"] == "Sicurezza" and cards["Strade buie"]["group"] == group


async def test_LOG_3_the_same_file_again_brings_nothing_twice(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:
        await at.bring(TABLE)
        before = (await at.seen()).seq
        for look in (1, 0):
            again = await at.bring(TABLE, look=look)
            assert (again.json["cards"], again.json["present"], again.json["zones"]) == (0, 3, [])
        assert (await at.seen()).seq == before


async def test_LOG_3_the_same_file_through_two_servers_at_once_stands_there_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both have seen that it is not there yet: the slower one asks for what is still missing."""
    async with desk(tmp_path) as at:
        monkeypatch.setattr(importing.Imports, "turn", lambda *_: contextlib.nullcontext(True))
        links = drawing(
            drawn("f", "frame", name="Idee"),
            written("n", "Buio"),
            written("i", "Luce", frameId="f"),
            arrow("a", "i", "n"),
        )
        await at.phase("cluster")
        for content, name in ((TABLE, "x.csv"), (links, "x.excalidraw")):
            answers = await asyncio.gather(*(at.bring(content, name) for _ in range(3)))
            assert [said.status for said in answers] == [200] * 3
        board = await at.seen()
        assert sorted(await at.texts()) == ["Buio", "Luce", "Pochi autobus", "Strade buie", "Un pedibus"]
        assert (len(board.of("group")), len(board.of("link"))) == (1, 1)


async def test_DEC_5_only_who_leads_now_brings_cards_also_for_a_look(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:
        for look in (0, 1):
            refused = await at.bring(TABLE, bearer=at.other, look=look)
            assert (refused.status, refused.json["code"]) == (403, "facilitator_only")
            nobody = await at.bring(TABLE, bearer="x", look=look)
            assert (nobody.status, nobody.json["code"]) == (401, "unknown_session")
        await at.at.hub.do(at.board, SERVER, c.FinishBoard())
        for look in (0, 1):
            finished = await at.bring(TABLE, look=look)
            assert (finished.status, finished.json["code"]) == (422, "board_finished")
        assert await at.texts() == []


async def test_who_is_taken_off_the_table_in_the_middle_of_it_brings_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with desk(tmp_path) as at:
        real = at.at.hub.do

        async def do(board: str, actor: str, command: c.AnyCommand, cmd: str | None = None) -> Answer:
            if isinstance(command, c.AddCards):
                await at.at.ask("/api/join", {**at.at.door, "name": "Gina"})
                await real(board, SERVER, c.RemoveMember(member=at.you))
            answer: Answer = await real(board, actor, command, cmd)
            return answer

        monkeypatch.setattr(at.at.hub, "do", do)
        refused = await at.bring("Uno\nDue", "x.txt")
        assert (refused.status, refused.json["code"]) == (403, "removed")
        assert await at.texts() == []


@pytest.mark.parametrize(
    ("content", "query", "code", "status"),
    [
        (TABLE, {"zone": "nowhere"}, "unknown_zone", 422),
        (TABLE, {"zone": ""}, "unknown_zone", 422),
        (b"", {}, "empty_file", 422),
        (b"%PDF-1.7", {"name": "piano.pdf"}, "unknown_format", 422),
        (b"PK\x03\x04", {"name": "x.xlsx"}, "unreadable_file", 422),
        (b"," * 200_000, {"name": "x.csv"}, "swollen_file", 422),
        (b"x" * (MAX_FILE + 1), {}, "too_big", 413),
    ],
)
async def test_what_cannot_be_brought_is_refused_with_a_sentence(
    tmp_path: Path, content: str | bytes, query: dict[str, str], code: str, status: int
) -> None:
    async with desk(tmp_path) as at:
        for look in (0, 1):
            refused = await at.bring(content, **query, look=look)
            assert (refused.status, refused.json["code"]) == (status, code) and refused.json["message"]
        assert await at.texts() == []


async def test_what_is_written_in_private_stays_so_and_arrows_wait(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:  # in the first phase one writes in private
        content = drawing(
            drawn("f", "frame", name="Idee"),
            written("n", "Buio"),
            written("i", "Luce", frameId="f"),
            arrow("a", "i", "n"),
        )
        said = await at.bring(content, "x.excalidraw")
        assert (said.json["cards"], left_out(said)) == (2, {"arrow_private": 1})
        assert {card["private"] for card in (await at.seen()).of("card").values()} == {"listen"}
        await at.phase("cluster")
        assert (await at.bring(content, "x.excalidraw")).json["links"] == 1


async def test_a_link_that_has_become_impossible_is_said(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:
        await at.phase("cluster")
        pair = [drawn("f", "frame", name="Idee"), written("n", "Buio"), written("i", "Luce", frameId="f")]
        content = drawing(*pair, arrow("a", "i", "n"))
        await at.bring(content, "x.excalidraw")
        board = await at.seen()
        [link] = board.of("link")
        [idea] = [id for id, card in board.of("card").items() if card["kind"] == "idea"]
        await at.at.hub.do(at.board, at.you, c.DeleteLink(id=link))
        await at.at.hub.do(at.board, at.you, c.MoveCards(moves=[c.Move(id=idea, zone="needs", x=0, y=0)]))
        again = await at.bring(content, "x.excalidraw")
        assert (again.status, left_out(again)) == (200, {"arrow_kinds": 1})


async def test_a_large_file_comes_in_batches_and_whole(tmp_path: Path) -> None:
    async with desk(tmp_path) as at:
        rows = [["testo", "gruppo"], *([f"Bisogno {n} della gente", f"Gruppo {n % 70}"] for n in range(1_200))]
        said = await at.bring(workbook({"Foglio1": rows}), "x.xlsx")
        assert (said.json["cards"], said.json["groups"]) == (1_200, 70)
        board = await at.seen()
        assert len(board.of("card")) == 1_200
        assert len({(card["x"], card["y"]) for card in board.of("card").values()}) == 1_200


@pytest.mark.parametrize(("lang", "said"), [("it", "Senza testo: 1."), ("en", "Without text: 1.")])
async def test_the_report_speaks_the_readers_language(tmp_path: Path, lang: Language, said: str) -> None:
    async with desk(tmp_path) as at:
        answer = await at.bring("Uno\n---\n", "x.txt", lang=lang, look=1)
        assert answer.json["left_out"][0]["message"] == said


# ---- a few at a time


async def test_one_file_a_board_and_a_few_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(tmp_path) as at:
        imports: importing.Imports = at.at.app.state.imports
        with imports.turn(at.board) as first:
            busy = await at.bring("Uno", "x.txt", look=1)
            assert first and (busy.status, busy.json["code"]) == (503, "busy")
        with contextlib.ExitStack() as others:
            turns = [others.enter_context(imports.turn(f"b{n}")) for n in range(importing.BOARDS)]
            assert all(turns) and (await at.bring("Uno", "x.txt")).json["code"] == "busy"
        assert (await at.bring("Uno", "x.txt")).status == 200


async def test_B7_files_are_read_beside_the_loop_and_two_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    imports, under_way, most = importing.Imports(), 0, 0
    gate = asyncio.Event()
    loop = asyncio.get_running_loop()

    def work() -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        asyncio.run_coroutine_threadsafe(gate.wait(), loop).result(10)
        under_way -= 1

    working = [asyncio.create_task(imports.beside(work)) for _ in range(5)]
    await until(lambda: under_way == importing.READING)
    gate.set()
    await asyncio.gather(*working)
    assert most == importing.READING


async def test_a_file_that_never_arrives_gives_its_place_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with desk(tmp_path) as at:
        monkeypatch.setattr(importing, "UPLOAD", 0.01)
        never = asyncio.Event()

        async def received(*_: Any) -> bytes:
            await never.wait()
            return b""

        monkeypatch.setattr(replies, "received", received)
        late = await at.bring("Uno", "x.txt")
        assert (late.status, late.json["code"]) == (408, "late_file")
        monkeypatch.undo()
        assert (await at.bring("Uno", "x.txt")).status == 200


async def test_B4_a_slow_file_of_who_may_is_waited_for_and_a_strangers_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cocreate.realtime.transport.REQUEST_WITHIN", 0.3)
    route = Route("/api/boards/{board}/import", importing.bring, methods=["POST"])
    async with serving(LiveProtocol, routes=[route], http=http()) as here:
        here.app.state.imports = importing.Imports()
        await here.hub.do("b1", SERVER, c.ChangeMember(member="ada", role="facilitator"))
        head = "POST /api/boards/b1/import?zone=needs&name=x.txt HTTP/1.1\r\nHost: h\r\nContent-Length: 8\r\n"
        token = "Authorization: Bearer token-ada\r\n"
        slow, stranger = Raw.plain(here.port), Raw.plain(here.port)
        slow.socket.sendall(f"{head}{token}\r\nUno\n".encode())
        stranger.socket.sendall(f"{head}\r\nUno\n".encode()[:-5])
        await until(lambda: is_closed(stranger))
        slow.socket.sendall(b"Due\n")
        await until(lambda: b'"cards":2' in received(slow))
        slow.close()
        stranger.close()


def received(raw: Raw) -> bytes:
    """All that has come so far."""
    raw.socket.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        return raw.socket.recv(65_536, socket.MSG_PEEK)
    return b""
