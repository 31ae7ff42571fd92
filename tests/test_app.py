"""The wired application: the desk key, a store that does not answer, what was never opened."""

import asyncio
import json
import os
import stat
from pathlib import Path

import pytest
from prometheus_client import generate_latest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.testclient import TestClient

from cocreate.app import build, desk_key
from cocreate.boards.commands import EditText, RemoveMember, RenameBoard, TextEdit
from cocreate.counts import COUNTS
from cocreate.metrics import registry
from cocreate.realtime.asking import Committed
from cocreate.rest.health import Probe, readyz
from cocreate.settings import Settings, SettingsError, settings
from cocreate.storage.ports import BoardRow, StoreError
from tests.realtime.given import cards


@pytest.fixture
def given(tmp_path: Path) -> Settings:
    return settings(data=tmp_path / "data", environment={})


class Silent:
    """A store of which every answer is that there is none."""

    def __getattr__(self, name: str) -> object:
        async def broken(*_: object, **__: object) -> None:
            raise StoreError("the database is gone")

        return broken

    async def ready(self) -> bool:
        return False


def test_the_desk_key_is_made_once_for_its_owner_alone(given: Settings) -> None:
    key = desk_key(given)
    assert len(key) >= 43
    assert stat.S_IMODE(given.desk_key_file.stat().st_mode) == 0o600
    assert desk_key(given) == key


@pytest.mark.parametrize("key", ["", "\n", "x" * 31])
def test_a_desk_key_that_is_none_or_short_lets_no_server_start(given: Settings, key: str) -> None:
    given.data.mkdir()
    given.desk_key_file.write_text(key)
    with pytest.raises(SettingsError, match=r"desk\.key"):
        build(given)


def test_the_desk_key_is_whole_or_not_there(given: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """The power fails after the file was made and before the key was in it."""

    def fails(_: int) -> None:
        raise OSError("no power")

    with monkeypatch.context() as patch, pytest.raises(OSError, match="no power"):
        patch.setattr(os, "fsync", fails)
        desk_key(given)
    assert list(given.data.iterdir()) == []
    assert len(desk_key(given)) >= 43


def test_no_key_opens_no_desk_whatever_the_server_holds(given: Settings) -> None:
    with TestClient(build(given)) as client:
        client.app.state.desk_key = ""  # type: ignore[attr-defined]
        assert client.get("/api/boards", headers={"Authorization": "Bearer "}).status_code == 401
        assert client.get("/api/boards").status_code == 401


def test_a_store_that_does_not_answer_is_said_in_a_sentence(given: Settings) -> None:
    with TestClient(build(given), raise_server_exceptions=False) as client:
        desk = {"Authorization": f"Bearer {desk_key(given)}", "Accept-Language": "en"}
        assert client.get("/readyz").json() == {"ready": True, "missing": [], "degraded": []}
        store = client.app.state.hub.store  # type: ignore[attr-defined]
        client.app.state.hub.store = silent = Silent()  # type: ignore[attr-defined]
        client.app.state.store = Probe(silent.ready)  # type: ignore[attr-defined]
        try:
            ready = client.get("/readyz")
            assert (ready.status_code, ready.json()["missing"]) == (503, ["store"])
            assert client.get("/healthz").status_code == 200  # it lives: to start it again would help nobody
            for answer in (
                client.get("/api/boards", headers=desk),
                client.post("/api/boards", headers=desk, json={"template": "co-design", "title": "T"}),
                client.post("/api/look", headers=desk, json={"code": "2222-2222"}),
                client.get("/api/boards/b1/plan", headers=desk),
            ):
                assert (answer.status_code, answer.json()["code"]) == (503, "store_unreachable")
                assert "database" not in answer.text and "content-security-policy" in answer.headers
            assert client.get("/").status_code in (200, 503)  # the page needs no store
        finally:
            client.app.state.hub.store = store  # type: ignore[attr-defined]


async def test_who_asks_while_a_look_ends_is_not_given_the_look_of_another() -> None:
    """The second comes after the first look has ended and before the first asker is told of it."""
    ended = asyncio.Event()
    looks = 0

    async def look() -> bool:
        nonlocal looks
        looks += 1
        await asyncio.sleep(0)
        ended.set()
        return True

    async def second() -> bool:
        await ended.wait()
        return await probe.answers()

    probe = Probe(look)
    assert await asyncio.gather(second(), probe.answers()) == [True, True]
    assert looks == 2


async def test_store_and_redis_are_asked_at_once() -> None:
    """One after the other they would take longer than a proxy waits; here neither answers before both were asked."""
    both = asyncio.Barrier(2)

    async def look() -> bool:
        await both.wait()
        return True

    app = Starlette()
    app.state.store, app.state.redis, app.state.draining = Probe(look), Probe(look), False
    answer = await readyz(Request({"type": "http", "app": app}))
    assert json.loads(answer.body) == {"ready": True, "missing": [], "degraded": []}


def test_what_a_node_counts_of_its_troubles_is_read_out(given: Settings) -> None:
    with TestClient(build(given)) as client:
        counters = client.app.state.hub.counters  # type: ignore[attr-defined]
        counters.polls_failed, counters.reloads, counters.locks, counters.bugs = 2, 3, 4, 5
        said = generate_latest(registry(COUNTS)).decode()
    for line in ("polls_failed_total 2.0", "reloads_total 3.0", "appends_locked_total 4.0", "bugs_total 5.0"):
        assert f"cocreate_{line}\n" in said


def test_a_table_that_was_never_opened_is_none(given: Settings) -> None:
    """The server was killed between its row and its first event."""
    with TestClient(build(given)) as client:
        row = BoardRow(id="half", title="T", created=1, epoch="e", seq=0)
        client.portal.call(client.app.state.hub.store.create_board, row, {})  # type: ignore[attr-defined,union-attr]
        for path in ("look", "join"):
            body = {"board": "half", "key": desk_key(given), **({"name": "Ada"} if path == "join" else {})}
            answer = client.post(f"/api/{path}", json=body)
            assert (answer.status_code, answer.json()["code"]) == (404, "unknown_door")


def test_DEC_5_who_was_removed_is_refused_also_while_the_session_still_stands(given: Settings) -> None:
    async def stays(*_: object) -> None:
        """The session is ended a moment after the removal; until then the board itself must say no."""

    with TestClient(build(given)) as client:
        desk = {"Authorization": f"Bearer {desk_key(given)}"}
        opened = client.post("/api/boards", headers=desk, json={"template": "co-design", "title": "T"}).json()
        lead, ada = [client.post("/api/join", json={**opened, "name": name}).json() for name in ("Lead", "Ada")]
        hub = client.app.state.hub  # type: ignore[attr-defined]
        hub.store.end_sessions = stays
        path, said = f"/api/boards/{opened['board']}/invites", {"Authorization": f"Bearer {ada['token']}"}
        assert client.get(path, headers=said).status_code == 200
        client.portal.call(hub.do, opened["board"], lead["you"], RemoveMember(member=ada["you"]))  # type: ignore[union-attr]
        answer = client.get(path, headers=said)
        assert (answer.status_code, answer.json()["code"]) == (403, "removed")


def test_an_sqlite_store_with_redis_is_refused_for_no_worker_would_come_for_its_plans(tmp_path: Path) -> None:
    given = settings(data=tmp_path / "data", environment={"COCREATE_REDIS_URL": "redis://127.0.0.1:1/0"})
    with pytest.raises(SettingsError, match="COCREATE_REDIS_URL is for servers on PostgreSQL"):
        build(given)


def test_LOG_3_servers_on_postgresql_reckon_with_each_other_also_without_redis(
    tmp_path: Path, postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cocreate.realtime.hub.FRESH", 1_000.0)  # nothing is read again because time went by
    given = settings(data=tmp_path / "data", environment={"COCREATE_STORE_URL": postgres_url})
    desk = {"Authorization": f"Bearer {desk_key(given)}"}
    with TestClient(build(given)) as one, TestClient(build(given)) as other:
        opened = one.post("/api/boards", headers=desk, json={"template": "co-design", "title": "Old"}).json()
        lead = one.post("/api/join", json={**opened, "name": "Lead"}).json()
        assert other.post("/api/look", json=opened).json()["title"] == "Old"
        hubs = [server.app.state.hub for server in (one, other)]  # type: ignore[attr-defined]
        one.portal.call(hubs[0].do, opened["board"], lead["you"], cards("k", text=""))  # type: ignore[union-attr]
        edit = EditText(card="k", rev=0, edits=[TextEdit(at=0, remove=0, insert="mia")])
        asked = (opened["board"], lead["you"], edit, "same")
        done = one.portal.call(hubs[0].do, *asked)  # type: ignore[union-attr]
        assert isinstance(done, Committed)
        assert other.portal.call(hubs[1].do, *asked) == Committed(done.seq, again=True)  # type: ignore[union-attr]
        one.portal.call(hubs[0].do, opened["board"], lead["you"], RenameBoard(title="New"))  # type: ignore[union-attr]
        assert other.post("/api/look", json=opened).json()["title"] == "New"


def test_LIV_8_the_application_starts_and_ends_with_its_lifespan(given: Settings) -> None:
    with TestClient(build(given)) as client:
        hub = client.app.state.hub  # type: ignore[attr-defined]
    assert hub._finished.is_set()
    with TestClient(build(given)) as client:  # nothing of the first holds the store
        assert client.get("/healthz").status_code == 200
