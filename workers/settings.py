"""What `arq workers.settings.WorkerSettings` runs: one task, which does the job whose row's id it is given (JOB-3).

Nothing rests on what Redis keeps: no result is kept, nothing is tried again by arq; the row says what is to be done.
"""

import asyncio
import socket
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import Any, ClassVar, cast

import structlog
from arq.connections import RedisSettings
from arq.typing import WorkerCoroutine
from arq.worker import Function, func, get_kwargs

from cocreate.clock import SystemClock
from cocreate.connectors.outside import Outside
from cocreate.counts import COUNTS
from cocreate.fanout.ports import JobHint
from cocreate.fanout.redis import RedisFanout
from cocreate.jobs.arq_queue import QUEUE, TASK, impatient
from cocreate.jobs.codec import decoded, encoded
from cocreate.jobs.deliver import Deliveries
from cocreate.jobs.render import Renderer
from cocreate.jobs.work import PLAN_WITHIN, work
from cocreate.logs import configure
from cocreate.metrics import serve_metrics, watch_loop
from cocreate.reminders.letter import Post
from cocreate.reminders.smtp import sender
from cocreate.reminders.work import EVERY, Reminders
from cocreate.settings import Settings, settings
from cocreate.storage.measured import measured
from cocreate.storage.store import open_store
from cocreate.tracing import configure as configure_tracing
from workers.steady import Steady

log = structlog.get_logger()
# Seconds; longer than a plan may take with all that is asked of the store about it. Whom arq stops is taken to have
# been told to leave: what was too long for it would be tried for ever, and none of the tries would count (JOB-5).
JOB_TIMEOUT = int(PLAN_WITHIN) + 60
FOR_EVER = 1_000_000_000  # times, a second apart, that a worker looks for Redis when it starts

Context = dict[str, Any]


async def do_job(context: Context, job: str | None = None) -> bool:
    """Whether there was something to do: the row may have been done meanwhile, or be in another's hands (JOB-2)."""
    fanout: RedisFanout = context["fanout"]

    async def moved(board: str) -> None:
        """The servers look at the job's row at once; without this word they do so a little later (JOB-5)."""
        fanout.publish(JobHint(board, ""))
        await fanout.flush()

    return await work(context["store"], context["clock"], context["render"], moved, job)


async def remind(reminders: Reminders) -> None:
    """Beside the jobs: no plan waits for a mail server, and no mail for Redis. Who does it twice changes nothing, for
    days and mails are held under leases in the store (REM-3)."""
    while True:
        try:
            await reminders.run()
        except Exception as bug:  # what it held runs out of its lease
            log.error("reminders_bug", error=type(bug).__name__, exc_info=bug)
            await asyncio.sleep(EVERY)


async def start(context: Context) -> None:
    opened = context["opened"] = AsyncExitStack()  # a start that fails closes what it has opened, no more
    given = settings()
    serve_metrics(given, COUNTS)
    configure_tracing("cocreate-worker")
    await impatient(context["redis"])
    opened.callback(asyncio.create_task(watch_loop(COUNTS)).cancel)
    context["clock"] = SystemClock()
    context["store"] = measured(await open_store(given.store_url, unsafe=given.unsafe), COUNTS)
    opened.push_async_callback(context["store"].close)
    context["fanout"] = RedisFanout(_redis())
    opened.push_async_callback(context["fanout"].close)
    outside = Outside(given.push_hosts)
    opened.push_async_callback(outside.close)
    deliveries = Deliveries(context["store"], context["clock"], outside, given.url)
    beside = [asyncio.create_task(deliveries.run())]
    opened.push_async_callback(_ended, beside)
    context["render"] = Renderer()
    opened.callback(context["render"].close)
    if (reminders := _reminders(given, context)) is not None:
        context["reminders"] = reminders
        beside.append(asyncio.create_task(remind(reminders)))
    log.info("worker_ready")


def _reminders(given: Settings, context: Context) -> Reminders | None:
    if (smtp := given.smtp) is None:
        return None
    send, post = sender(smtp), Post(smtp, given.url())
    return Reminders(context["store"], context["clock"], send, lambda: post, given.zone, per_minute=smtp.per_minute)


async def _ended(tasks: list[asyncio.Task[None]]) -> None:
    """What they hold is given back while the store is still open; all at once, for the time is short (LIV-8)."""
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)


async def stop(context: Context) -> None:
    await context["opened"].aclose()


def _redis() -> str:
    return settings().redis_url or "redis://localhost:6379"


class WorkerSettings:
    functions: ClassVar[list[Function]] = [func(cast(WorkerCoroutine, do_job), name=TASK, max_tries=1)]
    queue_name = QUEUE
    redis_settings = replace(RedisSettings.from_dsn(_redis()), conn_retries=FOR_EVER)
    job_serializer = staticmethod(encoded)
    job_deserializer = staticmethod(decoded)
    on_startup = start
    on_shutdown = stop
    keep_result = 0  # a kept result would block the same id for an hour
    retry_jobs = False  # a job that was given back is offered again by the servers, from its row
    max_jobs = 1  # rendering takes a core
    job_timeout = JOB_TIMEOUT
    health_check_interval = 15
    health_check_key = f"{QUEUE}:health-check:{socket.gethostname()}"  # of this worker, not of any that lives


def run() -> None:
    configure()
    kept: Any = WorkerSettings  # arq asks for a protocol that no class of settings has
    Steady(do_job, **get_kwargs(kept)).run()
