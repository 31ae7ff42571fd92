"""How a process leaves that was told to: by its own way, and within `GONE` in any case (LIV-8)."""

import os
import threading

GONE = 9.5  # seconds, a little more than a server's steps down take together


def gone_within(seconds: float = GONE) -> None:
    """At its end Python waits for every thread, and a disk may keep one for ever: then it ends as in a power cut, which
    loses nothing that was acknowledged (LOG-2), and leaves a job to whoever takes it next (JOB-2)."""
    last = threading.Timer(seconds, os._exit, (1,))
    last.daemon = True  # it keeps nobody who ends before
    last.start()
