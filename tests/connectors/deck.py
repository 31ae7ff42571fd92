"""A stand-in for Nextcloud Deck that knows docs/API.md alone: what is not in it is refused, and noted as a fault."""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from cocreate.connectors.outside import Heard

USER, PASSWORD = "anna", "app-pass"
BOARD = 7
API = re.compile(r"^/index\.php/apps/deck/api/v1\.[01]")


class Fault(Exception):
    """A request that the document does not know: Deck says 400."""


class Missing(Exception):
    """403, as Deck says where one may not see it, or it is not there."""


class Deck:
    """Asked as `Ask` is. `after` is called with each request that was done, and may raise: then its answer is lost."""

    def __init__(self) -> None:
        self.stacks: dict[int, dict[str, Any]] = {}
        self.cards: dict[int, dict[str, Any]] = {}
        self.labels: dict[int, dict[str, Any]] = {1: {"id": 1, "title": "Finished", "color": "31CC7C"}}
        self.requests: list[tuple[str, str]] = []
        self.faults: list[str] = []
        self.after: Callable[[str, str], None] = lambda method, path: None
        self._next = 30

    @property
    def writes(self) -> list[tuple[str, str]]:
        return [one for one in self.requests if one[0] != "GET"]

    def stack(self, title: str, order: int) -> int:
        self._next += 1
        self.stacks[self._next] = {"id": self._next, "title": title, "order": order, "boardId": BOARD, "deletedAt": 0}
        return self._next

    async def __call__(self, method: str, url: str, headers: Mapping[str, str], body: bytes = b"") -> Heard:
        parts = urlsplit(url)
        self.requests.append((method, parts.path))
        try:
            status, said = 200, self._answer(method, parts.path, parts.query, dict(headers), body)
        except Fault as fault:
            self.faults.append(f"{method} {parts.path}: {fault}")
            status, said = 400, {"status": 400, "message": str(fault)}
        except Missing:
            status, said = 403, {"status": 403, "message": "Permission denied"}
        self.after(method, parts.path)
        return Heard(status, {"content-type": "application/json"}, json.dumps(said).encode())

    def _answer(self, method: str, path: str, query: str, headers: dict[str, str], body: bytes) -> Any:
        if headers.get("Authorization") != "Basic " + b64encode(f"{USER}:{PASSWORD}".encode()).decode():
            raise Missing
        if headers.get("OCS-APIRequest") != "true" or headers.get("Content-Type") != "application/json":
            raise Fault("OCS-APIRequest and Content-Type are required")
        if not API.match(path) or query:
            raise Fault("no such address")
        shape = re.sub(r"/\d+(?=/|$)", "/{}", API.sub("", path))
        ids = [int(one) for one in re.findall(r"/(\d+)(?=/|$)", API.sub("", path))]
        if ids[:1] != [BOARD]:
            raise Missing
        said = json.loads(body) if body else None
        match method, shape:
            case "GET", "/boards/{}":
                return {"id": BOARD, "title": "Piano", "labels": list(self.labels.values())}
            case "POST", "/boards/{}/labels":
                _exact(said, {"title": str, "color": str})
                return self._labelled(said)
            case "GET", "/boards/{}/stacks":
                return self._stacks(archived=False)
            case "GET", "/boards/{}/stacks/archived":
                return self._stacks(archived=True)
            case "POST", "/boards/{}/stacks":
                _exact(said, {"title": str, "order": int})
                return self.stacks[self.stack(said["title"], said["order"])]
            case "POST", "/boards/{}/stacks/{}/cards":
                _exact(said, {"title": str, "type": str, "order": int}, {"description": str, "duedate": _due})
                return self._create(ids[1], said)
            case "PUT", "/boards/{}/stacks/{}/cards/{}":
                kinds = {"title": str, "description": str, "type": str, "owner": str, "order": int, "archived": bool}
                _exact(said, {**kinds, "duedate": _due}, {"done": _due})
                self._card(ids).update(said)
                return self._card(ids)
            case "PUT", "/boards/{}/stacks/{}/cards/{}/archive":
                self._card(ids)["archived"] = True
                return self._card(ids)
            case "PUT", "/boards/{}/stacks/{}/cards/{}/assignLabel":
                _exact(said, {"labelId": int})
                self._card(ids)["labels"].append(self.labels[said["labelId"]])
                return None
            case _:
                raise Fault("no such operation")

    def _labelled(self, said: Any) -> Any:
        if not re.fullmatch("[0-9A-F]{6}", said["color"]):
            raise Fault("color")
        self._next += 1
        self.labels[self._next] = {"id": self._next, **said}
        return self.labels[self._next]

    def _stacks(self, *, archived: bool) -> Any:
        def cards(stack: int) -> list[Any]:
            return [c for c in self.cards.values() if c["stackId"] == stack and c["archived"] is archived]

        shown = [{**stack, "cards": cards(id)} for id, stack in self.stacks.items()]
        return [stack for stack in shown if stack["cards"] or not archived]

    def _create(self, stack: int, said: Any) -> Any:
        if stack not in self.stacks:
            raise Missing
        if said["type"] != "plain" or not 1 <= len(said["title"]) <= 255:
            raise Fault("type and title")
        self._next += 1
        rest = {"archived": False, "done": None, "owner": USER, "labels": [], "deletedAt": 0}
        self.cards[self._next] = {
            "duedate": None,
            "description": "",
            **said,
            **rest,
            "id": self._next,
            "stackId": stack,
        }
        return {**self.cards[self._next], "labels": None}

    def _card(self, ids: list[int]) -> dict[str, Any]:
        card = self.cards.get(ids[2])
        if card is None or card["stackId"] != ids[1]:
            raise Missing
        return card


def _exact(said: Any, required: dict[str, Any], optional: Mapping[str, Any] = {}) -> None:
    """All request parameters are required, unless otherwise specified."""
    if not isinstance(said, dict) or required.keys() - said.keys():
        raise Fault(f"{sorted(required)} must be provided")
    kinds = {**required, **optional}
    for name, value in said.items():
        kind = kinds.get(name)
        if kind is None or not (kind(value) if kind is _due else type(value) is kind):
            raise Fault(f"{name} is not what it must be")


def _due(value: Any) -> bool:
    if value is None:
        return True
    return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
