"""Whether the server lives, and whether it can serve."""

from starlette.requests import Request
from starlette.responses import Response

from cocreate.rest.replies import hub_of, reply


async def healthz(request: Request) -> Response:
    """200 when ready: the store answers."""
    ready = await hub_of(request).store.ready()
    return reply({"ready": ready}, 200 if ready else 503)
