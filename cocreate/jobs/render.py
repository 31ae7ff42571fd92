"""Rendering files away from the event loop, in one process of its own: a document must not delay a table."""

import asyncio
import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection

import msgspec

from cocreate.boards.records import Language
from cocreate.exports import render as render_file
from cocreate.plans.plan import Plan

TIMEOUT = 60.0  # seconds for one file


def _render(plan: bytes, format: str, language: Language) -> bytes:
    return render_file(msgspec.json.decode(plan, type=Plan), format, language)


def _end_with_parent() -> None:
    """A server that is killed must not leave somebody behind who renders for nobody."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            connection.wait([parent.sentinel])
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


class Renderer:
    """A process that renders, started at the first file and again where it has died."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    async def __call__(self, plan: bytes, format: str, language: Language) -> bytes:
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_end_with_parent)
        loop = asyncio.get_running_loop()
        try:
            work = loop.run_in_executor(self._pool, _render, plan, format, language)
            return await asyncio.wait_for(work, TIMEOUT)
        except (BrokenProcessPool, TimeoutError):
            self.close()
            raise

    def close(self) -> None:
        """At once: a file that takes for ever must not go on by itself, nor keep this process from ending (LIV-8)."""
        if self._pool is not None:
            processes = list((self._pool._processes or {}).values())
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
            for process in processes:
                process.kill()
