"""Boards as files on demand: what is asked alike is made once and kept for a while, a few at a time, in bounds (B7)."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cocreate.errors import Refused
from cocreate.jobs import board_files
from cocreate.jobs.apart import Apart, take_along
from cocreate.jobs.board_files import EACH, KEPT, KEPT_FOR, LOG, MOST, PICKED, Asked, BoardFiles
from cocreate.jobs.papers import PaperWanted
from tests.helpers.stored import Clock
from tests.realtime.serving import ROOT, until

HERE = Asked("b1", "e1", 7, None, "csv", "it")


class Held(Apart):
    """Somebody who makes files, each when it is let go; `size` bytes each."""

    asked: list[tuple[Any, ...]]
    gate: asyncio.Event
    size = 3

    async def run(self, within: float, work: Callable[..., Any], *args: Any, **named: Any) -> Any:
        self.asked.append(args)
        await self.gate.wait()
        if isinstance(args[0], Path):
            args[0].write_bytes(b"the log")
        return bytes([len(self.asked)]) * self.size, 0


class Bench:
    """Files, and those who ask for them."""

    def __init__(self, *, open: bool = True, size: int = 3) -> None:
        kind = type("HeldHere", (Held,), {"asked": [], "gate": asyncio.Event(), "size": size})
        self.clock, self.made, self.gate = Clock(), kind.asked, kind.gate
        self.files = BoardFiles(self.clock, "sqlite:////nowhere", kind)
        if open:
            self.gate.set()

    async def ask(self, asked: Asked = HERE, person: str = "anna") -> bytes | Refused:
        async def taken() -> bytes:
            return b"{}"

        return await self.files.file(asked, person, taken)

    def asking(self, asked: Asked = HERE, person: str = "anna") -> "asyncio.Task[bytes | Refused]":
        return asyncio.create_task(self.ask(asked, person))


async def settle() -> None:
    for _ in range(10):
        await asyncio.sleep(0)


async def test_equal_requests_share_one_file() -> None:
    bench = Bench(open=False)
    asking = [bench.asking(person=f"p{n}") for n in range(20)]
    await settle()
    assert len(bench.made) == 1
    bench.gate.set()
    assert set(await asyncio.gather(*asking)) == {b"\x01\x01\x01"}


@pytest.mark.parametrize(
    "other", [{"board": "b2"}, {"epoch": "e2"}, {"seq": 8}, {"viewer": "anna"}, {"format": "md"}, {"language": "en"}]
)
async def test_DEC_4_who_sees_something_else_gets_another_file(other: dict[str, Any]) -> None:
    bench = Bench()
    assert await bench.ask() != await bench.ask(HERE._replace(**other))
    assert len(bench.made) == 2


async def test_a_file_is_kept_for_a_while_and_not_longer() -> None:
    bench = Bench()
    first = await bench.ask()
    bench.clock.at += int(KEPT_FOR * 1000) - 1
    assert await bench.ask() is first
    bench.clock.at += 1
    assert await bench.ask() != first
    assert not [one for one in bench.files._kept if one.seq != 7]


async def test_what_is_kept_is_bounded() -> None:
    bench = Bench(size=PICKED)
    for seq in range(20):
        await bench.ask(HERE._replace(seq=seq))
        assert sum(len(body) for _, body in bench.files._kept.values()) <= KEPT
    assert [one.seq for one in bench.files._kept] == [16, 17, 18, 19]
    large = Bench(size=PICKED + 1)
    await large.ask()
    assert not large.files._kept


WANTED = [PaperWanted("budget", "pdf", "it"), PaperWanted("budget", "md", "it"), PaperWanted("plan", "pdf", "en")]


async def test_SEA_6_the_papers_of_a_seal_are_made_one_by_one_and_who_asks_meanwhile_is_let_in() -> None:
    bench = Bench(open=False)
    sealing = asyncio.create_task(bench.files.papers(b"{}", b"{}", WANTED, 9))
    await settle()
    asking = bench.asking(HERE._replace(format="png"))
    await settle()
    assert [len(args) for args in bench.made] == [5], "one paper, and nothing beside it"
    bench.gate.set()
    made = await sealing
    assert isinstance(made, list) and len(made) == len(WANTED)
    await asking
    order = [args[2] if len(args) == 5 else "picture" for args in bench.made]
    assert order.index("picture") < len(order) - 1, "it has not waited for all of them"


async def test_SEA_6_papers_that_are_too_much_together_are_not_made_to_the_end() -> None:
    bench = Bench()
    assert await bench.files.papers(b"{}", b"{}", WANTED, 5) == Refused("file_failed")
    assert len(bench.made) == 2


async def test_SEA_6_where_one_paper_cannot_be_made_there_are_none() -> None:
    files = BoardFiles(Clock(), "")
    try:
        assert await files.papers(b"{}", b"{}", WANTED, 1000) == Refused("file_failed")
    finally:
        files.close()


async def test_the_log_is_never_kept() -> None:
    bench = Bench()
    assert await bench.files.log(HERE._replace(format=LOG), "fede") == b"the log"
    assert not bench.files._kept
    [(path, *asked)] = bench.made
    assert asked == ["sqlite:////nowhere", "b1", "fede"] and not path.parent.exists()


async def test_what_is_too_much_is_refused_as_busy_and_may_be_asked_again() -> None:
    bench = Bench(open=False)
    asking = [bench.asking(HERE._replace(seq=n), f"p{n}") for n in range(MOST)]
    await settle()
    assert len(bench.made) == 1
    assert await bench.ask(HERE._replace(seq=99), "late") == Refused("busy")
    assert isinstance(asking[0], asyncio.Task) and not asking[0].done()
    bench.gate.set()
    assert all(isinstance(made, bytes) for made in await asyncio.gather(*asking))
    assert isinstance(await bench.ask(HERE._replace(seq=99), "late"), bytes)


async def test_a_table_does_not_wait_for_a_picture_nor_a_picture_for_a_table() -> None:
    bench = Bench(open=False)
    kinds = ("png", "csv", "pdf", "md")
    asking = [bench.asking(HERE._replace(format=kind), kind) for kind in kinds]
    await settle()
    assert [args[1] for args in bench.made] == ["png", "csv"]
    bench.gate.set()
    await asyncio.gather(*asking)
    assert sorted(args[1] for args in bench.made) == sorted(kinds)


async def test_one_person_alone_does_not_fill_the_queue() -> None:
    bench = Bench(open=False)
    asking = [bench.asking(HERE._replace(seq=n)) for n in range(EACH)]
    await settle()
    assert await bench.ask(HERE._replace(seq=99)) == Refused("busy")
    another = bench.asking(HERE._replace(seq=99), "bruno")
    same = bench.asking(HERE._replace(seq=0))  # it is being made anyway
    bench.gate.set()
    assert all(isinstance(made, bytes) for made in await asyncio.gather(*asking, another, same))


async def test_who_leaves_does_not_take_the_file_from_those_who_wait() -> None:
    bench = Bench(open=False)
    leaving, staying = bench.asking(), bench.asking(person="bruno")
    await settle()
    leaving.cancel()
    await settle()
    bench.gate.set()
    assert await staying == b"\x01\x01\x01"


async def test_a_refusal_of_what_it_is_made_of_is_the_answer_and_is_not_kept() -> None:
    bench = Bench()

    async def gone() -> Refused:
        return Refused("unknown_board")

    assert await bench.files.file(HERE, "anna", gone) == Refused("unknown_board")
    assert await bench.ask() == b"\x01\x01\x01"


# ---- with real processes


def die() -> None:
    os._exit(1)


def grow() -> int:
    return len(bytearray(2**31))


def hang() -> None:
    time.sleep(60)


async def test_a_process_that_died_is_another_one_the_next_time() -> None:
    files = BoardFiles(Clock(), "")
    apart = Apart()
    try:
        assert await files._made(apart, die) == Refused("file_failed")
        assert await apart.run(30, len, b"abc") == 3
    finally:
        apart.close()


async def test_a_file_that_takes_too_much_memory_or_time_fails_and_takes_nothing_from_us(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files, apart = BoardFiles(Clock(), ""), Apart(memory=2**30, nice=1)
    try:
        assert await files._made(apart, grow) == Refused("file_failed")
        assert await apart.run(30, os.nice, 0) == os.nice(0) + 1
        monkeypatch.setattr(board_files, "WITHIN", 0.3)
        assert await files._made(apart, hang) == Refused("file_failed")
        assert apart._pool is None
    finally:
        apart.close()


async def test_a_file_that_cannot_be_made_says_nothing_of_what_is_in_it(caplog: pytest.LogCaptureFixture) -> None:
    files = BoardFiles(Clock(), "")
    secret = b'{"records": "SEGRETO"}'

    async def taken() -> bytes:
        return secret

    try:
        assert await files.file(HERE, "anna", taken) == Refused("file_failed")
        assert "SEGRETO" not in caplog.text
    finally:
        files.close()


# ---- and what they leave


def half_written(path: Path, *_: object) -> None:
    take_along(path.parent)
    path.with_suffix(".part").write_bytes(b"SEGRETO")
    hang()


def half_written_beside() -> None:
    """A parent that dies while its file is made: `python -c` calls it in a process of its own."""

    async def making() -> None:
        await Apart().run(60, half_written, Path(sys.argv[1]) / "board.gz")

    asyncio.run(making())


async def test_LOG_11_of_a_log_that_was_half_written_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(board_files, "_written", half_written)
    files = BoardFiles(Clock(), "")
    making = asyncio.create_task(files.log(HERE._replace(format=LOG), "fede"))
    await until(lambda: len(list(tmp_path.rglob("*.part"))) == 1, 60)
    files.close()
    await asyncio.wait([making])
    assert list(tmp_path.iterdir()) == []


async def test_LOG_11_nor_where_the_server_was_killed_meanwhile(tmp_path: Path) -> None:
    place = tmp_path / "cocreate-made"
    place.mkdir()
    program = "from tests.jobs.test_board_files import half_written_beside as work; work()"
    server = subprocess.Popen([sys.executable, "-c", program, str(place)], cwd=ROOT)
    await until(lambda: len(list(place.iterdir())) == 1, 60)
    server.kill()
    server.wait()
    await until(lambda: not place.exists(), 60)
