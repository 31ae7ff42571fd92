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
    assert [line["level"] for line in lines] == ["error"] * 3
    assert lines[0]["library"] == "uvicorn.error" and lines[0]["exception"][0]["exc_type"] == "KeyError"
    assert lines[2]["library"] == "asyncio"
