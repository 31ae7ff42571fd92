"""A process that was told to leave is gone in time, whatever stands still in it (LIV-8)."""

import subprocess
import sys

STUCK = """
import signal, threading
from signal import Signals
from arq.connections import RedisSettings
from workers.steady import Steady
import cocreate.leaving as leaving, workers.steady as steady
steady.gone_within = lambda: leaving.gone_within(0.2)
threading.Thread(target=threading.Event().wait).start()  # a thread that Python would wait for
async def job(ctx): ...
import asyncio
async def main():
    worker = Steady(job, functions=[job], redis_settings=RedisSettings())
    worker.handle_sig(Signals.SIGTERM)
asyncio.run(main())
"""


def test_LIV_8_a_worker_with_a_thread_that_stands_still_is_gone_in_time() -> None:
    ended = subprocess.run([sys.executable, "-c", STUCK], timeout=60, check=False, capture_output=True)
    assert ended.returncode == 1, ended.stderr.decode()
