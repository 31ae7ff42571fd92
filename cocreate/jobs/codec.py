"""How arq writes what it carries: JSON, never pickle, which would run whatever Redis was told to hold (JOB-3)."""

from typing import Any

import msgspec


def encoded(job: dict[str, Any]) -> bytes:
    return msgspec.json.encode(job, enc_hook=str)


def decoded(raw: bytes) -> dict[str, Any]:
    job: dict[str, Any] = msgspec.json.decode(raw)
    if isinstance(job.get("a"), list):
        job["a"] = tuple(job["a"])
    return job
