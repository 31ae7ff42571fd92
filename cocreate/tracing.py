"""Spans for OpenTelemetry, where it is installed (`cocreate[otel]`) and told where to send them; else nothing at all.

What a span says of itself are numbers and kinds: never a text, a name, or whose it is (S14).
"""

import os
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import wraps
from typing import Any, Protocol, TypeVar

from cocreate.settings import SettingsError

ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT"
T = TypeVar("T")


class _Spans(Protocol):
    def __call__(self, name: str, **numbers: int | str) -> AbstractContextManager[None]: ...


def _none(name: str, **numbers: int | str) -> AbstractContextManager[None]:
    return _NOTHING


_NOTHING = nullcontext()
_spans: _Spans = _none


def span(name: str, **numbers: int | str) -> AbstractContextManager[None]:
    return _spans(name, **numbers)


def traced(name: str, work: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
    @wraps(work)
    async def within(*args: Any, **named: Any) -> T:
        with span(name):
            return await work(*args, **named)

    return within


def configure(service: str) -> None:
    """Send spans to where OTEL_EXPORTER_OTLP_ENDPOINT says; where it says nothing, nothing is even imported."""
    if not os.environ.get(ENDPOINT):
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415
    except ImportError as missing:
        raise SettingsError(
            f"{ENDPOINT} is set, but {missing.name} is not installed: it comes with cocreate[otel]."
        ) from missing
    send_to(service, BatchSpanProcessor(OTLPSpanExporter()))


def send_to(service: str, processor: Any) -> None:
    """Make spans from now on, and give them to this span processor."""
    from opentelemetry.sdk.resources import Resource  # noqa: PLC0415
    from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415
    from opentelemetry.trace import StatusCode  # noqa: PLC0415

    provider = TracerProvider(resource=Resource.create({"service.name": service}))
    provider.add_span_processor(processor)
    tracer = provider.get_tracer("cocreate")

    @contextmanager
    def spans(name: str, **numbers: int | str) -> Iterator[None]:
        # an exception's sentence may quote what somebody wrote: its type is enough
        with tracer.start_as_current_span(
            name, attributes=numbers, record_exception=False, set_status_on_exception=False
        ) as made:
            try:
                yield
            except BaseException as error:
                made.set_attribute("error.type", type(error).__name__)
                made.set_status(StatusCode.ERROR)
                raise

    global _spans  # noqa: PLW0603  # one process, one place to send them to
    _spans = spans
