"""A worker that does one round of reminders, and dies of SIGKILL at the step that is named: a process of its own."""

import asyncio
import os
import signal
from typing import Any, cast

from cocreate.locales import LANGUAGES, entries
from cocreate.reminders.smtp import sender
from cocreate.storage.ports import Store
from cocreate.storage.store import open_store
from tests.reminders.tables import at_work, smtp

for _language in LANGUAGES:
    entries(_language)  # read before it is forked


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


def work(url: str, port: int, now: int, dying: tuple[str, str, int] | None) -> None:
    asyncio.run(_work(url, port, now, dying))


async def _work(url: str, port: int, now: int, dying: tuple[str, str, int] | None) -> None:
    store = await open_store(url, unsafe=True)
    seen = cast(Store, Dying(store, *dying)) if dying else store
    await at_work(seen, sender(smtp(port)), now).tick()
    await store.close()
