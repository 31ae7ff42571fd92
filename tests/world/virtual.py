"""Time that jumps: an event loop on which no second is ever waited for, and whose processes can be stopped or killed.

What belongs to a process carries it in its context: a callback of a stopped one is held, one of a dead one never runs.
"""

import asyncio
import heapq
from collections import deque
from contextvars import Context, ContextVar, copy_context
from typing import Any, Literal

_home: ContextVar["Home | None"] = ContextVar("home", default=None)

START_MS = 1_600_000_000_000


class Home:
    """What a process does, as far as the loop is concerned."""

    def __init__(self) -> None:
        self.state: Literal["up", "stopped", "dead"] = "up"
        self.held: list[asyncio.Handle] = []
        self.context: Context = copy_context()
        self.context.run(_home.set, self)

    def stop(self) -> None:
        """As SIGSTOP: it does nothing, and does not know it."""
        if self.state == "up":
            self.state = "stopped"

    def go_on(self) -> None:
        if self.state == "stopped":
            self.state = "up"
            here().hand_in(self.held)
            self.held = []

    def kill(self) -> None:
        """As SIGKILL: not even what it would do at last is done."""
        self.state = "dead"
        self.held.clear()


class VirtualLoop(asyncio.BaseEventLoop):
    """Its clock jumps to the next timer."""

    _ready: deque[asyncio.Handle]
    _scheduled: list[asyncio.TimerHandle]

    def __init__(self) -> None:
        super().__init__()
        self._now = 0.0
        self.outside = copy_context()  # of what belongs to no process: the network, the store, the people
        self.over = False
        self._kept: list[asyncio.Task[Any]] = []  # also those of the dead: none is swept up while others live

    def create_task(self, *given: Any, **named: Any) -> asyncio.Task[Any]:
        task = super().create_task(*given, **named)
        self._kept.append(task)
        return task

    def time(self) -> float:
        return self._now

    def hand_in(self, handles: list[asyncio.Handle]) -> None:
        self._ready.extend(handles)

    def _run_once(self) -> None:
        if not self._ready:
            self._jump()
        for _ in range(len(self._ready)):
            handle: Any = self._ready.popleft()
            if handle._cancelled:
                continue
            home = handle._context.get(_home)
            if home is None or home.state == "up" or self.over:
                handle._run()
            elif home.state == "stopped":
                home.held.append(handle)

    def _jump(self) -> None:
        while self._scheduled:
            timer: Any = heapq.heappop(self._scheduled)
            timer._scheduled = False
            if not timer._cancelled:
                self._now = max(self._now, timer._when)
                self._ready.append(timer)
                return
        raise RuntimeError("nothing will ever happen again")

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """It is left out when its time comes."""

    def _write_to_self(self) -> None:
        """Nobody calls from another thread."""


def here() -> VirtualLoop:
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    return loop


class NodeClock:
    """One machine's clocks: the wall's is wrong, and jumps both ways (LOG-7); the other began when it began."""

    def __init__(self, skew_ms: int, began: float) -> None:
        self.skew_ms, self._began = skew_ms, began

    def now_ms(self) -> int:
        return START_MS + int(asyncio.get_running_loop().time() * 1000) + self.skew_ms

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time() + self._began
