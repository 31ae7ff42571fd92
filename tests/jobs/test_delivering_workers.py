"""Workers in processes of their own deliver, too: one that is killed in the middle of it loses nothing (JOB-2)."""

import asyncio
import contextlib
import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from cocreate.boards import commands as c
from tests.connectors.receiver import receiver
from tests.realtime.serving import ROOT, Served, add, until
from tests.services import _die_with_us

QUICK = """
import sys
from cocreate.jobs import deliver

deliver.LEASE_MS = 1_500
from cocreate.cli import main

sys.exit(main())
"""


@contextlib.contextmanager
def worker(server: Served) -> Iterator[subprocess.Popen[bytes]]:
    with (server.data / "worker").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", QUICK, "worker"],
            cwd=ROOT, env=server.environment, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
            preexec_fn=_die_with_us,  # noqa: PLW1509  # it calls nothing that takes a lock
        )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def test_PUS_2_JOB_2_a_worker_that_is_killed_while_it_delivers_is_followed_by_another(
    tmp_path: Path, postgres_url: str, redis_url: str
) -> None:
    cluster = Served(
        tmp_path / "data",
        COCREATE_STORE_URL=postgres_url,
        COCREATE_REDIS_URL=redis_url,
        COCREATE_PUSH_HOSTS="localhost",
    ).start()
    with receiver() as there:
        opened = await cluster.opened(listen={"writing": "open"})
        lead = await cluster.join(opened, "Lead", "facilitator")
        hook = {"kind": "webhook", "url": there.url, "events": ["board_finished"]}
        connection = http.client.HTTPConnection("127.0.0.1", cluster.settings.port, timeout=20)
        headers = {"Authorization": f"Bearer {lead.token}"}
        connection.request("POST", f"/api/boards/{opened.board}/outlets", json.dumps(hook), headers)
        assert connection.getresponse().status == 201
        async with cluster.socket(lead) as browser:
            await browser.welcome()
            await browser.do("k", add("n1"))
            await browser.do("end", c.FinishBoard(languages=["it"]))
            await browser.answer("end")
        there.hold.clear()
        with worker(cluster):
            await until(lambda: bool(there.came), 60)
        there.hold.set()
        await asyncio.sleep(0)
        with worker(cluster):
            await until(lambda: len(there.came) > 1, 60)
        assert len(set(there.ids)) == 1
        assert b"Lead" not in there.came[0].body and b"bisogno" not in there.came[0].body
    cluster.end()
