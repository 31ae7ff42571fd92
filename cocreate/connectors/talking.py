"""JSON with another program: a request, its answer, and what its refusals mean for us."""

from collections.abc import Mapping
from typing import Any

import msgspec

from cocreate.connectors.connector import Failed, Gone
from cocreate.connectors.outside import Ask, Unreached

# What asking again cannot mend: who we are, where we write, what we say.
LASTING = {400: "bad_request", 401: "not_let_in", 403: "not_allowed", 404: "not_there", 406: "bad_request"}
LASTING |= {405: "bad_request", 415: "bad_request", 422: "bad_request"}


class Talk:
    """`base` is the address of the program; `headers` go with every request."""

    def __init__(self, ask: Ask, base: str, headers: Mapping[str, str]) -> None:
        self._ask, self._base, self._headers = ask, base.rstrip("/"), dict(headers)

    async def get(self, path: str) -> Any:
        return await self.say("GET", path)

    async def say(self, method: str, path: str, body: Any = None, *, gone: bool = False, fine: int = 0) -> Any:
        """The answer as JSON, None where it has none. With `gone` a 404 is Gone; the status `fine` is no failure."""
        headers = dict(self._headers)
        content = b"" if body is None else msgspec.json.encode(body)
        try:
            heard = await self._ask(method, self._base + path, headers, content)
        except Unreached as unreached:
            lasting = str(unreached) in ("bad_url", "url_not_https", "url_not_public", "not_public")
            raise Failed(str(unreached), lasting=lasting) from None
        if heard.status == 404 and gone:
            raise Gone
        if heard.status == fine:
            return None
        if not 200 <= heard.status < 300:
            raise Failed(LASTING.get(heard.status, f"answered_{heard.status}"), lasting=heard.status in LASTING)
        if not heard.body.strip():
            return None
        try:
            return msgspec.json.decode(heard.body)
        except msgspec.DecodeError:
            raise Failed("strange_answer", lasting=True) from None


def field(answer: Any, *way: str | int) -> Any:
    """What stands there in an answer; another shape than its document tells of is a failure, not a bug."""
    for step in way:
        try:
            answer = answer[step]
        except (KeyError, IndexError, TypeError):
            raise Failed("strange_answer", lasting=True) from None
    return answer
