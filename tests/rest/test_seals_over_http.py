"""SEA-1, SEA-2 over HTTP: a version is sealed once, with its file or not at all, whoever asks and whatever dies."""

import asyncio
import base64
import contextlib
import hashlib
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.routing import Route

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from cocreate.jobs.papers import PAPERS
from cocreate.realtime import frames as f
from cocreate.realtime.transport import LiveProtocol, http
from cocreate.rest import seals
from cocreate.sealing.check import check
from cocreate.sealing.container import unpack
from cocreate.sealing.keys import KeyFile
from cocreate.sealing.manifest import PublicKey
from tests.realtime.here import serving
from tests.realtime.raw import Raw
from tests.realtime.serving import Served, add, until
from tests.realtime.test_crowds import is_closed
from tests.rest.asking import Answer, Asking


class Sealing:
    """A table of its own, finished, with two who lead it."""

    def __init__(self, web: Served) -> None:
        self.web, self.ask = web, Asking(web)
        self.seats: dict[str, Joined] = {}
        asyncio.run(self._finish())

    async def _finish(self) -> None:
        opened = await self.web.opened(listen={"writing": "open"})
        of = {"name": "Comune di Brescia", "sector": "public"}
        door = {"board": opened.board, "key": opened.key}
        self.seats = {
            "lead": await self.web.api.join(door, "Fede", of),
            "other lead": await self.web.join(opened, "Gino", "facilitator"),
            "ada": await self.web.join(opened, "Ada"),
            "oss": await self.web.join(opened, "Oss", "observer"),
        }
        async with self.web.socket(self.seats["ada"]) as ada:
            await ada.welcome()
            await ada.do("n1", add("n1", text="Un bisogno di Ada"))
            await ada.answer("n1")
        await self.give(c.FinishBoard(), done=True)

    async def give(self, command: c.SocketCommand, *, done: bool = False) -> None:
        async with self.web.socket(self.seats["lead"]) as lead:
            await lead.welcome()
            await lead.do(f"do-{time.monotonic_ns()}", command)
            if done:
                await lead.until(lambda frame: isinstance(frame, f.Job) and frame.job.status == "done", 60)
            else:
                await lead.until(lambda frame: isinstance(frame, f.Events | f.Done))

    def seal(self, who: str = "lead", version: int | str = 1) -> Answer:
        return self.ask("POST", self.path(version), token=self.seats[who].token, body={})

    def take(self, who: str = "lead", version: int | str = 1) -> Answer:
        return self.ask("GET", self.path(version), token=self.seats[who].token)

    def path(self, version: int | str) -> str:
        return f"/api/boards/{self.seats['lead'].board}/plan/{version}/seal"

    def keys(self) -> list[PublicKey]:
        answer = self.ask("GET", "/api/keys")
        assert answer.status == 200
        return msgspec.convert(answer.json["keys"], list[PublicKey])


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    one = Served(tmp_path_factory.mktemp("seals") / "data", COCREATE_TRUSTED_PROXIES="127.0.0.1").start()
    yield one
    one.end()


@pytest.fixture
def at(server: Served) -> Sealing:
    return Sealing(server)


@pytest.fixture(scope="module")
def settled(server: Served) -> Sealing:
    """For those who change nothing but to seal."""
    return Sealing(server)


def code(answer: Answer) -> tuple[int, str]:
    return answer.status, answer.json["code"]


def test_SEA_1_only_who_leads_seals_and_everybody_at_the_table_may_take_the_file(settled: Sealing) -> None:
    assert code(settled.seal("ada")) == (403, "facilitator_only")
    assert code(settled.seal("oss")) == (403, "facilitator_only")
    assert code(settled.take("ada")) == (404, "no_seal")
    sealed = settled.seal()
    assert sealed.status == 200
    assert sealed.json["by"] == settled.seats["lead"].you and sealed.json["version"] == 1
    for who in settled.seats:
        answer = settled.take(who)
        assert answer.status == 200 and hashlib.sha256(answer.body).hexdigest() == sealed.json["digest"]
    assert answer.all("content-disposition") == ['attachment; filename="tavolo-v1.cocreate-plan.zip"']
    verdict = check(answer.body, settled.keys())
    assert verdict.holds and verdict.trust == "known" and verdict.manifest is not None
    assert verdict.manifest.by.organisation == "Comune di Brescia"
    names = {file.name for file in verdict.manifest.files}
    assert {"metadata.xml", "plan.it.pdf", "plan.en.pdf", "plan.it.json", "plan.it.docx", "plan.en.ics"} <= names
    for person in ("Fede", settled.seats["lead"].you):
        assert person.encode() not in answer.body.split(b"plan.it.pdf")[0], "the list and the metadata name nobody"


def words(insert: str, section: str = "training", language: str = "it") -> c.EditPassage:
    edits = [c.PassageEdit(at=0, remove=0, insert=insert)]
    return c.EditPassage(paper="plan", section=section, language=language, rev=0, edits=edits)  # type: ignore[arg-type]


def test_SEA_6_all_papers_are_sealed_as_their_words_stand_in_the_languages_of_the_plan_and_of_who_wrote(
    at: Sealing,
) -> None:
    asyncio.run(at.give(words("Si formano i referenti.")))
    asyncio.run(at.give(words("Es wird geschult.", language="de")))
    assert at.seal().status == 200
    asyncio.run(at.give(words("Scritto dopo.", section="communication")))
    file = at.take().body
    members, manifest = dict(unpack(file)), check(file, at.keys()).manifest
    assert manifest is not None and manifest.papers is not None
    listed = {one.name for one in manifest.files}
    assert listed >= {f"paper-{p}.{lang}.{form}" for p in PAPERS for lang in ("it", "en") for form in ("pdf", "md")}
    assert {name for name in listed if ".de." in name} == {"paper-plan.de.pdf", "paper-plan.de.md"}
    assert "Si formano i referenti." in members["paper-plan.it.md"].decode()
    assert "Es wird geschult." in members["paper-plan.de.md"].decode()
    assert "Scritto dopo." not in members["paper-plan.it.md"].decode()
    assert members["paper-plan.it.pdf"].startswith(b"%PDF-")
    story = at.ask("GET", f"/api/boards/{at.seats['lead'].board}/history", token=at.seats["lead"].token).json
    written = [event["seq"] for event in story["events"] if event["type"] == "passage_edited"]
    assert manifest.papers.seq == written[1] > manifest.log.seq


def test_SEA_1_who_asks_again_gets_the_first_seal(settled: Sealing) -> None:
    first = settled.seal().json
    file = settled.take().body
    assert [settled.seal(who).json for who in ("lead", "other lead", "lead")] == [first] * 3
    assert settled.take().body == file


def test_SEA_2_many_who_seal_at_once_make_one_seal_with_its_file(at: Sealing, server: Served) -> None:
    answers: list[Any] = []
    ask = [threading.Thread(target=lambda who=who: answers.append(at.seal(who))) for who in ("lead", "other lead") * 2]
    for thread in ask:
        thread.start()
    for thread in ask:
        thread.join()
    digests = {answer.json["digest"] for answer in answers if answer.status == 200}
    assert len(digests) == 1 and all(answer.status in (200, 503) for answer in answers)
    assert hashlib.sha256(at.take().body).hexdigest() in digests
    story = at.ask("GET", f"/api/boards/{at.seats['lead'].board}/history", token=at.seats["lead"].token).json
    assert [event["type"] for event in story["events"]].count("plan_sealed") == 1


def test_SEA_1_a_table_at_work_seals_nothing_and_a_version_that_is_not_there_neither(at: Sealing) -> None:
    for version in (2, 0, "x", "99999999999"):
        assert code(at.seal(version=version)) == (404, "no_plan")
    asyncio.run(at.give(c.ReopenBoard()))
    assert code(at.seal()) == (422, "not_finished")
    asyncio.run(at.give(c.FinishBoard(), done=True))
    assert at.seal(version=2).status == 200 and at.seal(version=1).status == 200
    assert check(at.take(version=2).body).holds and at.take(version=2).body != at.take(version=1).body
    first, second = (dict(unpack(at.take(version=version).body)) for version in (1, 2))
    digest = base64.b64encode(hashlib.sha256(first["plan.it.pdf"]).digest())
    assert digest in second["metadata.xml"].partition(b"<IdDocVersionePrecedente>")[2], "it names the first"


def test_SEA_2_the_seal_says_where_in_the_log_the_plan_stands(settled: Sealing) -> None:
    sealed = settled.seal().json
    manifest = check(settled.take().body).manifest
    assert manifest is not None and manifest.log.seq == sealed["seq"]
    story = settled.ask(
        "GET", f"/api/boards/{settled.seats['lead'].board}/history", token=settled.seats["lead"].token
    ).json
    [finished] = [event for event in story["events"] if event["type"] == "board_finished"]
    assert (finished["seq"], story["epoch"]) == (manifest.log.seq, manifest.log.epoch)


def test_LOG_11_when_words_are_erased_the_sealed_file_goes_and_the_seal_stays(at: Sealing, server: Served) -> None:
    sealed, copy = at.seal().json, at.take().body
    erased = {"person": at.seats["ada"].you, "texts": True}
    board = at.seats["lead"].board
    assert at.ask("POST", f"/api/boards/{board}/erase", token=server.desk_key, body=erased).status == 200
    assert code(at.take()) == (410, "seal_gone")
    assert at.seal().json == sealed
    assert check(copy, at.keys()).holds, "who has a copy may still verify it"


def test_SEA_6_words_that_are_erased_while_the_papers_are_made_are_in_no_sealed_file(
    at: Sealing, server: Served
) -> None:
    answers: list[Answer] = []
    sealing = threading.Thread(target=lambda: answers.append(at.seal()))
    sealing.start()
    time.sleep(0.5)  # into the making of the papers, which takes seconds; at any other moment the same must hold
    erased = {"person": at.seats["ada"].you, "texts": True}
    board = at.seats["lead"].board
    assert at.ask("POST", f"/api/boards/{board}/erase", token=server.desk_key, body=erased).status == 200
    sealing.join()
    found = at.take()
    assert answers[0].status in (200, 404, 503), answers[0].json
    if found.status == 200:
        assert b"bisogno di Ada" not in found.body
    else:
        assert code(found) in ((404, "no_seal"), (410, "seal_gone"))


def test_SEA_4_a_key_is_turned_over_while_the_server_runs(at: Sealing, server: Served) -> None:
    at.seal()
    old_file, [*_, old] = at.take().body, at.keys()
    turn = [sys.executable, *server.program, "key", "turn", "--data", str(server.data)]
    subprocess.run(turn, check=True, capture_output=True, env=server.environment)
    keys = at.keys()
    assert keys[-1].by == keys[-2].key == old.key
    later = Sealing(server)
    later.seal()
    new_file = later.take().body
    assert check(old_file, keys).holds and check(new_file, keys).holds
    assert check(new_file, [old]).holds, "who knows the old key alone is led to the new one"
    assert [fault.code for fault in check(old_file, [keys[-1]]).faults] == ["foreign"]


def test_SEA_3_anybody_may_have_a_file_verified_here_and_nothing_is_kept(settled: Sealing) -> None:
    settled.seal()
    whole = settled.take().body
    answer = settled.ask("POST", "/api/verify", raw=whole)
    assert answer.status == 200 and answer.json["holds"] and answer.json["trust"] == "known"
    assert any("from there" in sentence for sentence in answer.json["told"])
    changed = bytearray(whole)
    changed[len(changed) // 2] ^= 1
    answer = settled.ask("POST", "/api/verify", raw=bytes(changed))
    assert answer.status == 200 and not answer.json["holds"] and answer.json["faults"]


async def test_SEA_3_B4_a_file_to_verify_may_take_its_time_and_so_may_who_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Others would be let go meanwhile."""
    monkeypatch.setattr("cocreate.realtime.transport.REQUEST_WITHIN", 0.3)
    route = Route("/api/verify", seals.verify, methods=["POST"])
    async with serving(LiveProtocol, routes=[route], http=http()) as here:
        here.app.state.seals = seals.Seals(KeyFile(tmp_path / "keys.json", named=False))
        slow, also_slow, other = (Raw.plain(here.port) for _ in range(3))
        head = b"POST /api/verify HTTP/1.1\r\nHost: h\r\nContent-Length: 8\r\n"
        for raw in (slow, also_slow):
            raw.socket.sendall(head + b"\r\nhalf")
        other.socket.sendall(head)
        await until(lambda: is_closed(other))
        for raw in (slow, also_slow):
            raw.socket.sendall(b"file")
        await until(lambda: all(b'"holds":false' in so_far(raw) for raw in (slow, also_slow)))
        for raw in (slow, also_slow, other):
            raw.close()


def so_far(raw: Raw) -> bytes:
    raw.socket.setblocking(False)
    with contextlib.suppress(BlockingIOError):
        return raw.socket.recv(65_536, socket.MSG_PEEK)
    return b""


def test_SEA_2_a_killed_server_leaves_a_seal_with_its_file_or_none(tmp_path: Path) -> None:
    """Killed at another moment each time, soon after it was asked: at once, and while the file is made."""
    server = Served(tmp_path / "data", COCREATE_TRUSTED_PROXIES="127.0.0.1").start()
    at = Sealing(server)
    for version in range(1, 4):
        if version > 1:
            asyncio.run(at.give(c.ReopenBoard()))
            asyncio.run(at.give(c.FinishBoard(), done=True))
        answers: list[Answer] = []

        def ask(version: int = version, answers: list[Answer] = answers) -> None:
            with contextlib.suppress(OSError, ValueError):
                answers.append(at.seal(version=version))

        thread = threading.Thread(target=ask)
        thread.start()
        time.sleep((0.0, 0.02, 0.3)[version - 1])
        server.kill()
        thread.join()
        server.start()
        found = at.take(version=version)
        if answers and answers[0].status == 200:  # acknowledged: it must be there (LOG-2)
            assert hashlib.sha256(found.body).hexdigest() == answers[0].json["digest"]
        assert (found.status == 200 and check(found.body, at.keys()).holds) or code(found) == (404, "no_seal")
        sealed = at.seal(version=version)
        assert sealed.status == 200
        assert hashlib.sha256(at.take(version=version).body).hexdigest() == sealed.json["digest"]
        if found.status == 200:
            assert at.take(version=version).body == found.body
    server.end()


def test_SEA_4_keys_that_are_named_and_not_there_are_made_by_no_server(tmp_path: Path) -> None:
    """Several servers share them: each would make its own. All else goes on."""
    named = tmp_path / "shared" / "seal-keys.json"
    server = Served(tmp_path / "data", COCREATE_SEAL_KEYS=str(named), COCREATE_TRUSTED_PROXIES="127.0.0.1").start()
    at = Sealing(server)
    assert code(at.seal()) == (503, "no_seal_key") and code(at.take()) == (404, "no_seal")
    assert at.keys() == [] and not named.exists()
    KeyFile(named).make(1)
    assert at.seal().status == 200 and check(at.take().body, at.keys()).holds
    server.end()
