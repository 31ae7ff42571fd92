"""Whether the server lives, and whether people should be sent to it. Neither says anything of what is kept here."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from cocreate.rest.replies import reply

PATIENCE = 2.0  # seconds; who asks again meanwhile waits for the same look, and takes no more of a store that stalls


class Probe:
    """One look at a time at whether something answers."""

    def __init__(self, look: Callable[[], Awaitable[bool]]) -> None:
        self._look = look
        self._looking: asyncio.Task[bool] | None = None

    async def answers(self) -> bool:
        looking = self._looking
        if looking is None or looking.done():
            looking = self._looking = asyncio.ensure_future(self._asked())
        done, _ = await asyncio.wait({looking}, timeout=PATIENCE)  # by then another may have begun the next look
        return bool(done) and looking.result()

    async def _asked(self) -> bool:
        return await self._look()


async def healthz(_: Request) -> Response:
    """200 as long as it answers at all: to start it again would help nobody whose store is away."""
    return reply({"alive": True})


async def readyz(request: Request) -> Response:
    """200 where the store answers and the server means to stay. Its tables were brought up to date before it listened.

    Without Redis it serves as well, only what comes from other servers comes later (LIV-7). Both are asked at once, for
    who asks here waits for 3 s.
    """
    state = request.app.state
    store, redis = await asyncio.gather(state.store.answers(), _answers(state.redis))
    missing = [] if store else ["store"]
    if state.draining:
        missing.append("staying")
    degraded = [] if redis else ["redis"]
    ready = not missing
    return reply({"ready": ready, "missing": missing, "degraded": degraded}, 200 if ready else 503)


async def _answers(probe: Probe | None) -> bool:
    """What is not there need not answer."""
    return probe is None or await probe.answers()
