"""Work away from the event loop, in a process of its own: it must not delay a table, nor outlive its server."""

import asyncio
import contextlib
import multiprocessing
import os
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_along: list[Path] = []  # of this process, which does one piece of work at a time


class Apart:
    """A process that works, started at the first piece of work and again where it has died."""

    def __init__(self, *, memory: int = 0, nice: int = 0) -> None:
        self._limits = memory, nice
        self._pool: ProcessPoolExecutor | None = None

    async def run(self, within: float, work: Callable[P, T], *args: P.args, **named: P.kwargs) -> T:
        """What the work gives, or BrokenProcessPool where it was ended for its memory, TimeoutError for its time."""
        if self._pool is None:
            spawn = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(1, mp_context=spawn, initializer=_begin, initargs=self._limits)
        loop = asyncio.get_running_loop()
        try:
            done = loop.run_in_executor(self._pool, _called, work, args, named)
            return await asyncio.wait_for(done, within)
        except (BrokenProcessPool, TimeoutError):
            self.close()
            raise

    def close(self) -> None:
        """At once: what takes for ever must not go on by itself, nor keep this process from ending (LIV-8)."""
        if self._pool is not None:
            processes = list((self._pool._processes or {}).values())
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None
            for process in processes:
                process.kill()


def _called(work: Callable[..., T], args: tuple[object, ...], named: dict[str, object]) -> T:
    return work(*args, **named)


def _begin(memory: int, nice: int) -> None:
    _end_with_parent()
    if nice and hasattr(os, "nice"):  # who is at a table comes first
        os.nice(nice)
    with contextlib.suppress(OSError):  # on Linux: where memory runs out, the server must not be the one that goes
        Path("/proc/self/oom_score_adj").write_text("1000", "ascii")
    if memory and os.name == "posix":
        import resource  # noqa: PLC0415  # not on Windows

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def take_along(folder: Path) -> None:
    """One that the parent has made for this piece of work, and removes: where the parent is gone, this process does."""
    _along[:] = [folder]


def _end_with_parent() -> None:
    """A server that is killed must not leave somebody behind who works for nobody."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            connection.wait([parent.sentinel])
            for folder in _along:
                shutil.rmtree(folder, ignore_errors=True)
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
