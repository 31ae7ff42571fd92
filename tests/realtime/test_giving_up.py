"""A server whose writer or jobs have ended leaves, so that a supervisor starts it again; it quotes nobody."""

import asyncio
from pathlib import Path

import pytest

from tests.realtime.serving import Served

PLANTED = """
import sys
from cocreate.cli import main
from cocreate.{module} import {owner}

async def broken(self):
    raise ValueError("what Chiara wrote")

{owner}.{method} = broken
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("module", "owner", "method"), [("realtime.writing", "Writer", "commit"), ("jobs.runner", "LocalJobs", "run")]
)
async def test_a_server_without_its_writer_or_jobs_leaves(tmp_path: Path, module: str, owner: str, method: str) -> None:
    server = Served(tmp_path / "data")
    server.program = ["-c", PLANTED.format(module=module, owner=owner, method=method)]
    process = server.spawn()
    assert await asyncio.to_thread(process.wait, 60) == 1
    assert '"given_up"' in server.stderr
    assert "Chiara" not in server.stderr
    assert not server.settings.server_file.exists()
