"""A server, or a worker, with a bug: `python -m tests.chaos.planted BUG[,BUG] serve ...`. So the judge is judged.

Each bug is wrapped round the product's own parts from outside: the product has no hook for it.
"""

import asyncio
import itertools
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import msgspec
from sqlalchemy import bindparam, update

from cocreate.jobs import work
from cocreate.storage import jobs as sql_jobs
from cocreate.storage.chain import chained
from cocreate.storage.log import SqlLog
from cocreate.storage.ports import Append, Appended, Head, JobRow, Line, Moved
from cocreate.storage.tables import JOB

Write = Callable[[SqlLog, Sequence[Append]], Awaitable[list[Appended | Moved]]]

EARLY = 3.0  # seconds between the answer and the commit
SOMETIMES = 12  # each so manieth append
OFTEN = 3  # likewise; half of what people do brings no word by which it could be told that it is there twice
_background: set[asyncio.Task[None]] = set()
_heads: dict[str, Head] = {}


def acknowledge_early() -> None:
    """The answer comes before the commit: who is killed in between had said what is not so (LOG-2)."""
    write = SqlLog.append

    async def append(self: SqlLog, appends: Sequence[Append]) -> list[Appended | Moved]:
        said = [await _as_if(self, one) for one in appends]
        later = [one for one, answer in zip(appends, said, strict=True) if isinstance(answer, Appended)]
        if later:
            task = asyncio.create_task(_write_later(write, self, later))
            _background.add(task)
            task.add_done_callback(_background.discard)
        return said

    SqlLog.append = append  # type: ignore[method-assign]


async def _write_later(write: Write, log: SqlLog, appends: Sequence[Append]) -> None:
    await asyncio.sleep(EARLY)
    for one in appends:
        await write(log, [one])


async def _as_if(log: SqlLog, append: Append) -> Appended | Moved:
    """What the log would answer, were all written that was promised."""
    head = _heads.get(append.board) or await log.head(append.board)
    assert head is not None
    if append.expect not in (None, head.seq):
        return Moved(head)
    lines = chained(head.seq, head.chain, append.lines)
    _heads[append.board] = Head(head.epoch, lines[-1].seq, lines[-1].chain)
    return Appended(lines[0].seq, lines[-1].chain)


def drop_one() -> None:
    """Now and then what was said to be written is not."""
    write, count = SqlLog.append, itertools.count(1)

    async def append(self: SqlLog, appends: Sequence[Append]) -> list[Appended | Moved]:
        if next(count) % SOMETIMES:
            return await write(self, appends)
        _heads.clear()
        return [await _as_if(self, one) for one in appends]

    SqlLog.append = append  # type: ignore[method-assign]


def append_twice() -> None:
    """Now and then an act is written once more, under another id (LOG-3)."""
    write, count = SqlLog.append, itertools.count(1)

    async def append(self: SqlLog, appends: Sequence[Append]) -> list[Appended | Moved]:
        if next(count) % OFTEN == 0:
            appends = [msgspec.structs.replace(one, lines=[*one.lines, *map(_again, one.lines)]) for one in appends]
        return await write(self, appends)

    SqlLog.append = append  # type: ignore[method-assign]


def _again(line: Line) -> Line:
    said = msgspec.json.decode(line.body)
    return msgspec.structs.replace(line, cmd=f"{line.cmd}-", body=msgspec.json.encode({**said, "cmd": f"{line.cmd}-"}))


def no_fence() -> None:
    """A worker that has lost its lease writes all the same (JOB-2)."""
    held_or_not = update(JOB).where(JOB.c.id == bindparam("job"))
    sql_jobs._FINISH = held_or_not.values(status="done", done=JOB.c.steps, lease_until=0, error="")
    sql_jobs._PROGRESS = held_or_not.values(
        done=bindparam("new_done"), steps=bindparam("new_steps"), lease_until=bindparam("new_lease")
    )


def short_lease() -> None:
    """No bug: a lease of two seconds, so that a test need not wait for thirty."""
    work.LEASE_MS, work.BEAT = 2_000, 0.6


def poison() -> None:
    """The job of one board kills whoever does it."""
    planted: Any = work
    build = planted.build_plan

    async def deadly(job: JobRow, *rest: Any) -> Any:
        if job.board == os.environ["POISON"]:
            os.kill(os.getpid(), signal.SIGKILL)
        return await build(job, *rest)

    planted.build_plan = deadly


BUGS: dict[str, Callable[[], None]] = {
    "early": acknowledge_early,
    "drop": drop_one,
    "twice": append_twice,
    "no-fence": no_fence,
    "short-lease": short_lease,
    "poison": poison,
}


def main() -> int:
    bugs = sys.argv.pop(1)
    for bug in bugs.split(","):
        if bug:
            BUGS[bug]()
    from cocreate.cli import main as product  # noqa: PLC0415  # after what is planted

    return product()


if __name__ == "__main__":
    sys.exit(main())
