"""A worker that does one round of reminders, and dies of SIGKILL at the step that is named.

`python -m tests.reminders.killed STORE PORT NOW [before|after METHOD NTH]`
"""

import asyncio
import os
import signal
import sys
from typing import Any, cast

from cocreate.reminders.smtp import sender
from cocreate.storage.ports import Store
from cocreate.storage.store import open_store
from tests.reminders.tables import at_work, smtp


class Dying:
    """The store, which takes its process with it before or after what is asked of it."""

    def __init__(self, store: Store, when: str, method: str, nth: int) -> None:
        self._store, self._when, self._method, self._left = store, when, method, nth

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._store, name)
        return self._deadly(found) if name == self._method else found

    def _deadly(self, ask: Any) -> Any:
        async def asked(*args: Any) -> Any:
            self._left -= 1
            if self._left == 0 and self._when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            answer = await ask(*args)
            if self._left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return answer

        return asked


async def main(url: str, port: str, now: str, *dying: str) -> None:
    store = await open_store(url, unsafe=True)
    seen = cast(Store, Dying(store, dying[0], dying[1], int(dying[2]))) if dying else store
    await at_work(seen, sender(smtp(int(port))), int(now)).tick()
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
