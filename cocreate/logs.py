"""What the server says of itself, a line of JSON each. Never what people wrote: no text, no name, no local variable."""

import contextlib
import logging
import sys
from collections.abc import Iterable
from typing import Any, TextIO, cast

import structlog

from cocreate.counts import COUNTS


def configure() -> None:
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            _counted,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.ExceptionRenderer(structlog.tracebacks.ExceptionDictTransformer(show_locals=False)),
            _without_values,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(cast(TextIO, _Unfailing())),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(handlers=[_Libraries()], level=logging.WARNING, force=True)


class _Unfailing:
    """Where it cannot be written (the disk is full, the pipe is closed) the server goes on without it (D10)."""

    def write(self, text: str) -> None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text)

    def flush(self) -> None:
        with contextlib.suppress(OSError):
            sys.stderr.flush()


class _Libraries(logging.Handler):
    """What libraries have to say: who, where, and what kind of error. Their sentences may quote what somebody wrote."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        said = {"library": record.name, "where": f"{record.module}.{record.funcName}:{record.lineno}"}
        structlog.get_logger().log(record.levelno, "library", exc_info=error, **said)


def _counted(_: object, level: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """An event of ours is a word that stands in the code, never what somebody wrote."""
    COUNTS.log_lines[level, event["event"]] += 1
    return event


def _without_values(_: object, __: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """An exception's own sentence may quote what somebody wrote: its type and place are enough."""
    _emptied(event.get("exception", ()))
    return event


def _emptied(errors: Iterable[dict[str, Any]]) -> None:
    """Also of those in a group, which holds errors of its own, each with its causes."""
    for error in errors:
        error["exc_value"] = ""
        error.pop("exc_notes", None)
        error.pop("syntax_error", None)  # it quotes the line
        for causes in error.get("exceptions") or ():
            _emptied(causes)
