"""S14: what people wrote is not in the logs, also not through a library that quotes it."""

import json
import subprocess
import sys

SAYS = """
import asyncio, logging
from cocreate.logs import configure
configure()
try:
    raise KeyError("what Chiara wrote")
except KeyError as error:
    logging.getLogger("uvicorn.error").error("failed on %s", "what Chiara wrote", exc_info=error)
logging.getLogger("uvicorn.error").error("Traceback: what Chiara wrote")
try:
    try:
        raise ValueError("what Chiara wrote")
    except ValueError as error:
        error.add_note("what Chiara wrote")
        deeper = ExceptionGroup("what Chiara wrote", [error, SyntaxError("no", ("x", 1, 1, "what Chiara wrote"))])
        raise ExceptionGroup("what Chiara wrote", [KeyError("what Chiara wrote"), deeper])
except ExceptionGroup as group:
    group.add_note("what Chiara wrote")
    logging.getLogger("anyio").error("failed", exc_info=group)
async def task(): raise ValueError("what Chiara wrote")
async def main():
    asyncio.create_task(task())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(main())
"""


def test_S14_no_library_quotes_what_somebody_wrote() -> None:
    said = subprocess.run([sys.executable, "-c", SAYS], capture_output=True, text=True, check=True)
    assert "Chiara" not in said.stderr + said.stdout
    lines = [json.loads(line) for line in said.stderr.splitlines()]
    assert [line["level"] for line in lines] == ["error"] * 4
    assert lines[0]["library"] == "uvicorn.error" and lines[0]["exception"][0]["exc_type"] == "KeyError"
    group = lines[2]["exception"][0]
    assert group["exc_type"] == "ExceptionGroup"
    [[key], [deeper]] = group["exceptions"]
    assert key["exc_type"] == "KeyError"
    assert [error[0]["exc_type"] for error in deeper["exceptions"]] == ["ValueError", "SyntaxError"]
    assert lines[3]["library"] == "asyncio"


FULL = """
import logging
import structlog
from cocreate.logs import configure
configure()
for _ in range(500):
    structlog.get_logger().warning("store_unreachable", error="StoreError")
    logging.getLogger("uvicorn.error").error("failed")
print("it goes on")
"""


def test_D10_what_cannot_be_said_stops_nothing() -> None:
    """The log stands on the disk that is full."""
    with open("/dev/full", "w") as full:
        said = subprocess.run([sys.executable, "-c", FULL], stdout=subprocess.PIPE, stderr=full, text=True, check=False)
    assert said.stdout == "it goes on\n"
