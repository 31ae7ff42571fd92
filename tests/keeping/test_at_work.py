"""The keeper's verbs beside a server at work: copies, a restore that clients notice, a person erased (D11, S11)."""

import asyncio
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from cocreate import embedded
from cocreate.audit.judge import judge
from cocreate.client.connection import Ended, Seat, seated
from cocreate.client.rest import Unserved
from cocreate.keeping.erasing import Unknown, _asked
from cocreate.realtime import frames as f
from cocreate.storage.store import open_store
from tests.realtime.serving import ROOT, Served, add
from tests.services import free_port

OPEN = {"listen": {"writing": "open"}}
SECRET = "CANARINO"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    served = Served(tmp_path / "data").start()
    yield served
    served.end()


def told(server: Served, *arguments: str | Path) -> dict[str, Any]:
    """What the verb did; it ends well."""
    command = [sys.executable, "-m", "cocreate", *map(str, arguments), "--data", str(server.data)]
    done = subprocess.run(
        command, cwd=ROOT, env=server.environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


async def clean(server: Served, *, erased: int = 0) -> None:
    store = await open_store(server.settings.store_url, read_only=True)
    findings = await judge(store)
    await store.close()
    assert (findings.found, findings.erased) == ([], erased)


async def write(seat: Seat, *cards: str) -> None:
    for card in cards:
        assert await seat.give(add(card, text=f"testo {card}")) is None


async def test_LOG_8_D11_a_client_that_saw_more_than_the_copy_holds_gets_the_board_anew_and_says_once_what_waited(
    server: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.client.connection.LONGEST_PAUSE", 0.5)
    opened = await server.opened(**OPEN)
    joined = await server.join(opened, "Ada")
    async with seated(server.api, joined) as ada:
        await write(ada, "a", "b")
        copied = await asyncio.to_thread(told, server, "backup", tmp_path / "copy.gz")
        assert copied["boards"] == 1
        await write(ada, "later", "later.still")
        epoch, seq = ada.core.epoch, ada.core.seq
        await asyncio.to_thread(server.kill)
        waiting = ada.give(add("waiting"))
        for name in ("cocreate.db", "cocreate.db-wal", "cocreate.db-shm"):
            (server.data / name).unlink(missing_ok=True)
        restored = await asyncio.to_thread(told, server, "restore", tmp_path / "copy.gz")
        assert (restored["boards"], restored["flaws"]) == (1, [])
        await asyncio.to_thread(server.start)
        async with asyncio.timeout(30):
            assert await waiting is None
        assert ada.core.epoch != epoch and ada.core.seq < seq
        assert set(ada.core.confirmed["card"]) == {"a", "b", "waiting"}
    store = await open_store(server.settings.store_url, read_only=True)
    lines = await store.read(opened.board, 0)
    await store.close()
    assert sum(b'"waiting"' in line.body for line in lines) == 1
    await clean(server)


async def test_S11_LOG_11_erased_while_people_work_all_screens_load_anew_and_the_person_is_out(
    server: Served,
) -> None:
    opened = await server.opened(**OPEN)
    anna, bo = await server.join(opened, f"{SECRET} Anna"), await server.join(opened, "Bo")
    async with seated(server.api, anna) as hers:
        assert await hers.give(add("hers", text=f"{SECRET} in una scheda")) is None
        assert await hers.give(add("two", text=f"{SECRET} ancora")) is None
        async with server.socket(bo) as his:
            welcome = await his.welcome()
            assert anna.you in welcome.people
            done = await asyncio.to_thread(told, server, "erase", f"{SECRET} anna", "--board", opened.board, "--texts")
            assert (done["person"], done["name"], done["lines"]) == (anna.you, True, 2)
            assert await his.closed() == (f.CLOSE_RELOAD, "reload")
        async with server.socket(bo, welcome.epoch, welcome.seq) as his:
            again = await his.welcome()
            assert again.epoch == done["epoch"] != welcome.epoch and again.snapshot is not None
            assert anna.you not in again.people
            assert again.snapshot.records["card"]["hers"]["text"] == "·" * len(f"{SECRET} in una scheda")
            await his.do("go.on", add("his"))
            assert isinstance(await his.answer("go.on"), f.Events)
            assert SECRET.encode() not in b"".join(his.raw)
        with pytest.raises(Ended, match="unknown_session"):
            await hers.until(lambda _: False, 20)
    found = {path.name for path in server.data.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()}
    assert found == set()
    assert json.loads((server.data / "erasures.jsonl").read_text())["person"] == anna.you
    await clean(server, erased=2)


async def test_LOG_11_a_server_behind_a_proxy_is_asked_past_it_and_bytes_are_left_where_that_was_said(
    tmp_path: Path,
) -> None:
    dead = f"http://127.0.0.1:{free_port()}"
    server = Served(tmp_path / "data", COCREATE_PUBLIC_URL=f"{dead}/boards", http_proxy=dead, HTTP_PROXY=dead).start()
    try:
        said = json.loads(server.settings.server_file.read_text())
        assert said == {"url": server.url, "pid": server.pid}
        opened = await server.opened(**OPEN)
        for number, (scrub, left) in enumerate(((["--no-vacuum"], True), ([], False))):
            person = await server.join(opened, f"{SECRET} {number}")
            async with seated(server.api, person) as seat:
                assert await seat.give(add(f"hers.{number}", text=f"{SECRET} in una scheda")) is None
            asked = ["erase", f"{SECRET} {number}", "--board", opened.board, "--texts", *scrub]
            assert (await asyncio.to_thread(told, server, *asked))["lines"] == 1
            bytes_there = b"".join(path.read_bytes() for path in server.data.glob("cocreate.db*"))
            assert (SECRET.encode() in bytes_there) is left
    finally:
        server.end()


class Stranger(BaseHTTPRequestHandler):
    """Something else, where the server was."""

    status = 200

    def do_POST(self) -> None:
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(b"<html>no</html>")

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


class Asked(BaseHTTPRequestHandler):
    """Something else, at the address where the server was: it answers to all, and remembers it."""

    heard: ClassVar[list[str | None]] = []

    def do_GET(self) -> None:
        self.heard.append(self.headers.get("Authorization"))
        self.send_response(200)
        self.end_headers()

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


async def test_LOG_11_the_desk_key_is_given_to_nobody_who_only_listens_where_a_server_was(
    server: Served, tmp_path: Path
) -> None:
    """A server that was killed leaves its file, and its number may be another's."""
    opened = await server.opened(**OPEN)
    anna = await server.join(opened, "Anna")
    await asyncio.to_thread(server.kill)
    heard: list[str | None] = []
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Now", (Asked,), {"heard": heard})) as stranger:
        threading.Thread(target=stranger.serve_forever, daemon=True).start()
        for pid in (server.pid, os.getpid()):
            said = {"url": f"http://127.0.0.1:{stranger.server_port}", "pid": pid}
            server.settings.server_file.write_text(json.dumps(said))
            assert embedded.running(server.settings) is None
        done = await asyncio.to_thread(told, server, "erase", anna.you, "--board", opened.board)
        assert (done["person"], done["name"]) == (anna.you, True)  # in the store itself
        assert heard == []
        held = await open_store(server.settings.store_url)
        found = embedded.running(server.settings)
        assert found is not None and found.url == said["url"] and heard == [None]
        server.settings.server_file.write_text(json.dumps({**said, "pid": server.pid}))
        assert embedded.running(server.settings) is None
        await held.close()
        stranger.shutdown()


@pytest.mark.parametrize("status", [200, 502])
def test_who_answers_in_the_servers_place_is_said_to_be_somebody_else(status: int) -> None:
    with HTTPServer(("127.0.0.1", 0), type("Now", (Stranger,), {"status": status})) as stranger:
        threading.Thread(target=stranger.handle_request).start()
        there = embedded.Server(f"http://127.0.0.1:{stranger.server_port}", "key")
        with pytest.raises(Unknown, match=f"What answers at {there.url}.* is not this server"):
            _asked(there, "b1", "anna", texts=False, scrub=True)
    with pytest.raises(Unknown, match=f"The server at {there.url} did not answer: ask again"):
        _asked(there, "b1", "anna", texts=False, scrub=True)


async def test_LOG_11_only_who_has_the_desk_key_erases(server: Served) -> None:
    opened = await server.opened(**OPEN)
    lead = await server.join(opened, "Guida", "facilitator")
    path = f"/api/boards/{opened.board}/erase"
    for bearer in (None, lead.token):
        with pytest.raises(Unserved) as refused:
            await server.api._json("POST", path, {"person": lead.you}, bearer)
        assert refused.value.code == "desk_only"
    with pytest.raises(Unserved) as unknown:
        await server.api._json("POST", path, {"person": "nobody"}, server.desk_key)
    assert unknown.value.code == "unknown_member"
    with pytest.raises(Unserved) as nowhere:
        await server.api._json("POST", "/api/boards/none/erase", {"person": lead.you}, server.desk_key)
    assert nowhere.value.code == "unknown_board"
    assert not server.settings.erasures_file.exists()  # only who is there is noted
    await clean(server)


async def test_LOG_11_nobody_is_erased_where_that_cannot_be_noted(server: Served) -> None:
    opened = await server.opened(**OPEN)
    lead = await server.join(opened, "Guida", "facilitator")
    server.settings.erasures_file.mkdir()
    with pytest.raises(Unserved) as refused:
        await server.api._json("POST", f"/api/boards/{opened.board}/erase", {"person": lead.you}, server.desk_key)
    assert (refused.value.status, refused.value.code) == (503, "list_unwritable")
    await clean(server)


async def test_SQLite_is_its_servers_alone_for_what_writes_besides(server: Served, tmp_path: Path) -> None:
    opened = await server.opened(**OPEN)
    await asyncio.to_thread(told, server, "export", opened.board, tmp_path / "board.gz", "--names")
    with pytest.raises(AssertionError, match="Another server is at work in"):
        await asyncio.to_thread(told, server, "import", "board", tmp_path / "board.gz")
    assert (await server.stop_in_thread())[0] == 0
    arrived = await asyncio.to_thread(told, server, "import", "board", tmp_path / "board.gz", "--into", "arrived")
    await asyncio.to_thread(server.start)
    joined = await server.api.join({"board": "arrived", "key": arrived["key"]}, "Ada")
    async with server.socket(joined) as socket:
        assert (await socket.welcome()).snapshot is not None
    await clean(server)
