"""A process that appends to a store and prints each command that was acknowledged, until it is killed."""

import asyncio
import sys

from cocreate.storage.store import open_store
from tests.storage.conftest import to, write


async def main(url: str, run: str) -> None:
    store = await open_store(url)
    for number in range(1_000_000):
        cmds = [f"{run}-{number}-{place}" for place in range(3)]
        await write(store, to("b1", None, *cmds))
        print(*cmds, flush=True)


asyncio.run(main(*sys.argv[1:]))
