"""A worker that is killed at any step: each notice arrives, none twice but in the one window that is named (REM-3)."""

import asyncio
import multiprocessing
import signal
from collections import Counter
from collections.abc import Iterator
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from cocreate.reminders.smtp import sender
from cocreate.storage.store import open_store
from tests.reminders import killed
from tests.reminders.sink import Sink
from tests.reminders.tables import MINUTE, NOW, at_work, smtp, with_mailboxes

PROCESSES = multiprocessing.get_context("forkserver")  # which has read our code once, for all of them
PROCESSES.set_forkserver_preload([killed.__name__])
Step = tuple[str, str, int]
MAILS = 3  # ada, fede and the municipality
WITHIN = 180  # seconds, on a machine that has much else to do
STEPS = [
    ("before", "take_day", 1),
    ("after", "take_day", 1),
    ("before", "compose", 1),
    ("after", "compose", 1),
    ("before", "compose", 3),
    ("after", "compose", 3),
    ("before", "end_day", 1),
    ("after", "end_day", 1),
    ("before", "claim_mail", 1),
    ("after", "claim_mail", 1),
    ("after", "claim_mail", 2),
    ("after", "mail_sent", 1),
    ("after", "mail_sent", 3),
]
WINDOW = [("before", "mail_sent", 1), ("before", "mail_sent", 3)]  # the server has taken it, and we have not noted it


@pytest.fixture
def sink() -> Iterator[Sink]:
    one = Sink().start()
    yield one
    one.stop()


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of a store with a finished table and its mailboxes."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'store.db'}"
    else:
        url = str(request.getfixturevalue("postgres_url"))

    async def filled() -> None:
        store = await open_store(url, unsafe=True)
        await with_mailboxes(store)
        await store.close()

    asyncio.run(filled())
    return url


def worker(url: str, port: int, dying: Step | None = None) -> BaseProcess:
    process = PROCESSES.Process(target=killed.work, args=(url, port, NOW, dying), daemon=True)
    process.start()
    return process


def ended(process: BaseProcess) -> int | None:
    process.join(WITHIN)
    return process.exitcode


def rounds(url: str, sink: Sink) -> None:
    """Others come: when the leases have run out, and once more."""

    async def later() -> None:
        store = await open_store(url, unsafe=True)
        for minutes in (10, 20):
            await at_work(store, sender(smtp(sink.port)), NOW + minutes * MINUTE).tick()
        await store.close()

    asyncio.run(later())


def arrived(sink: Sink) -> Counter[str]:
    """Message-ID -> how often; each mailbox got one mail, and it tells all that concerns it."""
    for address, notices in (("ada", 2), ("fede", 3), ("ufficio@comune", 2)):
        mails = {one.id: one.plain.count("/action/") for one in sink.got if one.to[0].startswith(address)}
        assert list(mails.values()) == [notices], (address, mails)
    return Counter(one.id for one in sink.got)


@pytest.mark.parametrize("step", STEPS, ids=lambda step: " ".join(map(str, step)))
def test_REM_3_killed_at_any_step_each_notice_arrives_once(address: str, sink: Sink, step: Step) -> None:
    if "postgres" in address and step[2] == 1:
        pytest.skip("these are the same pieces of work: the later ones are enough there")
    assert ended(worker(address, sink.port, step)) == -signal.SIGKILL
    rounds(address, sink)
    assert list(arrived(sink).values()) == [1] * MAILS


@pytest.mark.parametrize("step", WINDOW, ids=lambda step: " ".join(map(str, step)))
def test_REM_3_killed_after_the_servers_yes_the_same_mail_goes_once_more_under_the_same_id(
    address: str, sink: Sink, step: Step
) -> None:
    assert ended(worker(address, sink.port, step)) == -signal.SIGKILL
    rounds(address, sink)
    assert sorted(arrived(sink).values()) == [1, 1, 2]
    [twice] = [id for id, many in arrived(sink).items() if many == 2]
    first, again = (one for one in sink.got if one.id == twice)
    assert first.raw == again.raw


def test_REM_3_killed_while_the_server_answers_the_same_mail_goes_once_more_under_the_same_id(
    address: str, sink: Sink
) -> None:
    process = worker(address, sink.port)
    sink.kill = process.pid
    assert ended(process) == -signal.SIGKILL
    rounds(address, sink)
    assert sorted(arrived(sink).values()) == [1, 1, 2]


def test_REM_3_two_workers_at_once_send_each_notice_once(request: pytest.FixtureRequest, sink: Sink) -> None:
    url = str(request.getfixturevalue("postgres_url"))

    async def filled() -> None:
        store = await open_store(url, unsafe=True)
        await with_mailboxes(store)
        await store.close()

    asyncio.run(filled())
    both = [worker(url, sink.port) for _ in range(2)]
    assert [ended(one) for one in both] == [0, 0]
    rounds(url, sink)
    assert list(arrived(sink).values()) == [1] * MAILS
