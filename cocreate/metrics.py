"""The numbers of this process for Prometheus, on a listener of their own, away from where people come.

It reads counts.py when it is asked, and holds nothing itself. docs/grafana.json names these families.
"""

import asyncio
from collections.abc import Iterable, Iterator, Mapping

from prometheus_client import CollectorRegistry, ProcessCollector, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily, Metric
from prometheus_client.registry import Collector

from cocreate.counts import Counts, Histogram
from cocreate.settings import Settings, SettingsError

SAMPLE = 0.25  # seconds between two looks at how late the loop is

Labelled = Mapping[tuple[str, ...], float]


class Numbers(Collector):
    def __init__(self, counts: Counts) -> None:
        self._counts = counts

    def collect(self) -> Iterator[Metric]:
        c = self._counts
        yield _counter("cocreate_commands", "Commands by what became of them.", ("outcome",), _outcomes(c))
        yield _counter("cocreate_refusals", "Refused commands and requests.", ("code",), _by_one(c.refusals))
        yield _histogram("cocreate_append_seconds", "From an append to its commit or failure.", c.append_seconds)
        yield _histogram("cocreate_append_lines", "Lines in one commit, of all boards together.", c.append_lines)
        yield _counter("cocreate_appends_moved", "Appends decided on a head that had moved.", value=c.moved)
        yield _counter(
            "cocreate_store_errors", "Times that the store gave no answer, or none in time.", value=c.store_errors
        )
        yield _gauge("cocreate_sockets", "Open sockets.", c.sockets)
        yield _counter("cocreate_sockets_opened", "Sockets opened.", value=c.sockets_opened)
        yield _counter("cocreate_sockets_too_slow", "Sockets closed because nobody read.", value=c.too_slow)
        yield _counter("cocreate_fan_out_bytes", "Bytes handed to sockets for everybody.", value=c.fan_out_bytes)
        yield _counter("cocreate_clients_astray", "Clients that held another board than the log's.", value=c.astray)
        yield _gauge("cocreate_rooms", "Boards that are loaded here.", c.rooms())
        yield _gauge("cocreate_seats", "Sockets that sit at a table here.", c.seats)
        yield _counter("cocreate_hints", "Hints between servers.", ("what",), _hints(c))
        yield _counter("cocreate_hint_reconnects", "Times that Redis was reached anew.", value=c.hints_reconnects())
        yield _counter("cocreate_caught_up", "Times the log had more than any hint had said.", value=c.caught_up())
        yield _counter("cocreate_polls_failed", "Looks at the log that got no answer.", value=c.polls_failed())
        yield _counter("cocreate_appends_locked", "Appends decided while the board was held.", value=c.locks())
        yield _counter("cocreate_reloads", "Boards loaded anew, for their log was in doubt.", value=c.reloads())
        yield _counter("cocreate_bugs", "Errors at the tables that nobody had foreseen.", value=c.bugs())
        yield _counter("cocreate_jobs", "Jobs by how they ended here.", ("outcome",), _by_one(c.jobs))
        yield _gauge("cocreate_jobs_running", "Jobs under way here.", c.jobs_running)
        yield _gauge("cocreate_jobs_due", "Jobs that wait for a worker, at this server's last look.", c.jobs_due)
        yield _counter("cocreate_mails", "Mails by what became of them here.", ("outcome",), _by_one(c.mails))
        yield _gauge("cocreate_loop_tasks", "Tasks of the event loop.", c.tasks)
        yield _histogram("cocreate_loop_lag_seconds", "How late the event loop was.", c.lag_seconds)
        yield _counter(
            "cocreate_log_lines",
            "Lines of the log.",
            ("level", "event"),
            dict(c.log_lines),
        )


def registry(counts: Counts) -> CollectorRegistry:
    made = CollectorRegistry()
    made.register(Numbers(counts))
    ProcessCollector(registry=made)
    return made


def serve_metrics(settings: Settings, counts: Counts) -> None:
    """In a thread of its own, so that it answers also while the loop is held up. Nothing where no address is set."""
    if settings.metrics is None:
        return
    host, port = settings.metrics
    try:
        start_http_server(port, host, registry(counts))
    except OSError as error:
        raise SettingsError(f"COCREATE_METRICS names {host}:{port}, which is not free ({error.strerror}).") from error


async def watch_loop(counts: Counts) -> None:
    """How late this loop comes to what is due, for as long as it runs."""
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + SAMPLE
        await asyncio.sleep(SAMPLE)
        counts.lag_seconds.observe(max(0.0, loop.time() - due))
        counts.tasks = len(asyncio.all_tasks(loop))


# ---- families


def _outcomes(c: Counts) -> Labelled:
    return {("done",): c.committed, ("again",): c.again, ("refused",): c.refused}


def _hints(c: Counts) -> Labelled:
    return {
        ("sent",): c.hints_sent(),
        ("lost",): c.hints_lost(),
        ("received",): c.hints_received(),
        ("bad",): c.hints_bad(),
    }


def _by_one(counted: Mapping[str, int]) -> Labelled:
    return {(name,): number for name, number in dict(counted).items()}


def _gauge(name: str, help: str, value: float) -> Metric:
    return GaugeMetricFamily(name, help, value)


def _counter(name: str, help: str, labels: Iterable[str] = (), values: Labelled = {}, *, value: float = 0) -> Metric:  # noqa: B006
    family = CounterMetricFamily(name, help, labels=tuple(labels))
    for of, number in values.items() if labels else [((), value)]:
        family.add_metric(of, number)
    return family


def _histogram(name: str, help: str, seen: Histogram) -> Metric:
    """Its buckets hold all that is at most so much, each with those before it."""
    total, buckets = 0, []
    for bound, count in zip((*map(str, seen.bounds), "+Inf"), list(seen.counts), strict=True):
        total += count
        buckets.append((bound, total))
    return HistogramMetricFamily(name, help, buckets=buckets, sum_value=seen.sum)
