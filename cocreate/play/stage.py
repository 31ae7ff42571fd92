"""The demo table's people, in a process of their own beside the server, so that they cost it no time.

They go when the server goes, however it ended: nobody plays on at a table that is started anew.
"""

import asyncio
import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import webbrowser

from cocreate.boards.records import Language
from cocreate.client.rest import Opened, Unserved
from cocreate.play.demo import demo
from cocreate.play.table import Refusal

_GUEST = "Ospite"


def raise_curtain(url: str, desk_key: str, lang: Language) -> None:
    """Start them. They print the table's address once one can come, and open it where there is a screen."""
    people = multiprocessing.get_context("spawn").Process(target=_people, args=(url, desk_key, lang), daemon=True)
    people.start()


def _people(url: str, desk_key: str, lang: Language) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, and ends us with it
    threading.Thread(target=_leave_with_the_server, daemon=True).start()
    with contextlib.suppress(OSError, TimeoutError, Unserved, Refusal):  # the server has gone, or somebody leads it
        asyncio.run(demo(url, desk_key, lang=lang, ready=lambda opened: _invite(url, opened)))


def _leave_with_the_server() -> None:
    server = multiprocessing.parent_process()
    if server is not None:
        server.join()
    os._exit(0)


def _invite(url: str, opened: Opened) -> None:
    link = f"{url}/b/{opened.board}#key={opened.key}&name={_GUEST}"  # with a name nobody is asked for one
    sys.stdout.write(f"A table is at work; join it as its facilitator:\n  {link}\n")
    sys.stdout.flush()
    if sys.platform in ("darwin", "win32") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(link)
