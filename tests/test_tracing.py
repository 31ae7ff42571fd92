"""Spans: none unless they are asked for, and then without a word of what people wrote (S14)."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import ClassVar

import pytest
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from starlette.testclient import TestClient

from cocreate import tracing
from cocreate.app import build, desk_key
from cocreate.counts import Counts
from cocreate.jobs.work import work
from cocreate.settings import Settings, SettingsError, settings
from cocreate.storage.measured import measured
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import Append, StoreError
from tests.jobs.conftest import finish
from tests.realtime.given import FakeClock

CANARY = "Serafina Xilofono"


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> Iterator[InMemorySpanExporter]:
    monkeypatch.setattr(tracing, "_spans", tracing._none)
    exporter = InMemorySpanExporter()
    tracing.send_to("tests", SimpleSpanProcessor(exporter))
    yield exporter
    exporter.shutdown()


def names(exporter: InMemorySpanExporter) -> list[str]:
    return [span.name for span in exporter.get_finished_spans()]


def text(exporter: InMemorySpanExporter) -> str:
    return "\n".join(span.to_json() for span in exporter.get_finished_spans())


def test_S14_a_join_and_its_appends_are_spans_that_tell_nothing_of_it(
    spans: InMemorySpanExporter, given: Settings
) -> None:
    with TestClient(build(given)) as client:
        desk = {"Authorization": f"Bearer {desk_key(given)}"}
        opened = client.post("/api/boards", headers=desk, json={"template": "co-design", "title": CANARY}).json()
        joined = client.post("/api/join", json={**opened, "name": CANARY}).json()
    assert {"append", "join"} <= set(names(spans))
    [append] = [span for span in spans.get_finished_spans() if span.name == "append"][-1:]
    assert append.attributes is not None and append.attributes["lines"] == 1
    secret = [*CANARY.split(), opened["board"], opened["key"], joined["you"], joined["token"]]
    assert [word for word in secret if word in text(spans)] == []


@pytest.fixture
def given(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return settings(data=tmp_path_factory.mktemp("data"), environment={})


async def test_S14_what_an_error_quotes_is_not_in_the_span(spans: InMemorySpanExporter) -> None:
    class Broken(MemoryStore):
        async def append(self, appends: object) -> list[object]:  # type: ignore[override]
            raise StoreError(f"could not write {CANARY}")

    counts = Counts()
    with pytest.raises(StoreError):
        await measured(Broken(), counts).append([Append(board="b", epoch="e", expect=None, lines=[])])
    [span] = spans.get_finished_spans()
    assert span.attributes is not None and span.attributes["error.type"] == "StoreError"
    assert not span.status.is_ok and CANARY not in text(spans)
    assert counts.store_errors == 1


async def test_a_job_is_a_span(spans: InMemorySpanExporter) -> None:
    async def render(*_: object) -> bytes:
        return b"x"

    async def nobody(_: str) -> None:
        """Nobody is told."""

    store, clock = MemoryStore(), FakeClock()
    await finish(store, clock)
    assert await work(store, clock, render, nobody)
    assert names(spans)[-1] == "job"


def test_where_nobody_asked_nothing_is_imported() -> None:
    code = "import sys, cocreate.server, workers.settings; from cocreate.tracing import configure; configure('x')"
    code += "; sys.exit(any(name.startswith('opentelemetry') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


SENDS = """
from cocreate.tracing import configure, span
configure("tests")
with span("append", lines=3):
    pass
"""


class Collector(BaseHTTPRequestHandler):
    """As much of a collector as an exporter sees."""

    got: ClassVar[list[tuple[str, str, bytes]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.got.append((self.path, self.headers["Content-Type"], body))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


def test_spans_reach_a_collector_through_the_real_exporter() -> None:
    """The one of the extra, as a server has it; what waits is sent as the process ends."""
    with HTTPServer(("127.0.0.1", 0), Collector) as collector:
        thread = threading.Thread(target=collector.serve_forever)
        thread.start()
        try:
            there = {tracing.ENDPOINT: f"http://127.0.0.1:{collector.server_port}", "NO_PROXY": "*"}
            subprocess.run([sys.executable, "-c", SENDS], env={**os.environ, **there}, check=True, timeout=60)
        finally:
            collector.shutdown()
            thread.join()
    [(path, kind, body)] = Collector.got
    assert (path, kind) == ("/v1/traces", "application/x-protobuf")
    assert b"append" in body and b"service.name" in body


def test_who_asks_for_spans_without_the_extra_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(tracing.ENDPOINT, "http://127.0.0.1:4318")
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with pytest.raises(SettingsError, match=r"comes with cocreate\[otel\]"):
        tracing.configure("tests")
