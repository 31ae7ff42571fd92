"""OpenProject, API v3: an action is a work package of one project, a dependency a relation `follows`.

Written from its published documents (docs/decisions/0020-connectors-from-documents.md); never tried on a live server.
"""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import msgspec

from cocreate.connectors.connector import Failed, Gone, Place
from cocreate.connectors.items import Item, action_of
from cocreate.connectors.outside import Ask
from cocreate.connectors.talking import Talk, field

PAGE = 100
TRIES = 3  # on somebody who changes the same work package meanwhile
_CONFLICT = 409


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    project: int


class OpenProject:
    def __init__(self, ask: Ask, url: str, secret: str, settings: Settings, board: str) -> None:
        key = b64encode(f"apikey:{secret}".encode()).decode()
        headers = {"Authorization": f"Basic {key}", "Accept": "application/hal+json"}
        self._talk = Talk(ask, url, {**headers, "Content-Type": "application/json"})
        self._project, self._board = settings.project, board
        self._type: str | None = None
        self._statuses: list[Any] = []

    async def marked(self) -> dict[str, Place]:
        """Page after page, without any filter: else closed ones are left out. The oldest of two is ours."""
        found: dict[str, Place] = {}
        page, seen, total = 1, 0, 1
        while seen < total:
            path = f"/api/v3/projects/{self._project}/work_packages?filters=%5B%5D&offset={page}&pageSize={PAGE}"
            answer = await self._talk.get(path)
            elements = field(answer, "_embedded", "elements")
            for one in elements:
                action = action_of(self._board, _raw(one))
                if action is not None:
                    at = int(field(one, "id"))
                    found[action] = {"id": min(at, found.get(action, {"id": at})["id"])}
            page, seen, total = page + 1, seen + len(elements), int(field(answer, "total"))
            if not elements:
                break
        return found

    async def create(self, item: Item) -> Place:
        body = {**_fields(item), "_links": {"type": {"href": await self._type_href()}}}
        made = await self._talk.say("POST", f"/api/v3/projects/{self._project}/work_packages?notify=false", body)
        return {"id": field(made, "id")}

    async def update(self, item: Item, place: Place) -> Place:
        for _ in range(TRIES):
            now = await self._get(place)
            changes: dict[str, Any] = {
                name: value for name, value in _fields(item).items() if _shown(now, name) != value
            }
            if await self._is_closed(now):
                changes["_links"] = {"status": {"href": await self._status("isDefault")}}
            if not changes or await self._patched(place, now, changes):
                return place
        raise Failed("changed_meanwhile")

    async def relate(self, item: Item, place: Place, places: Mapping[str, Place]) -> None:
        ours = {one["id"] for one in places.values()}
        wanted = {places[action]["id"] for action in item.after if action in places}
        there: set[int] = set()
        for relation, awaited in (await self._relations(place)).items():
            if awaited in wanted:
                there.add(awaited)
            elif awaited in ours:
                await self._untie(relation)
        for awaited in sorted(wanted - there):
            body = {"type": "follows", "_links": {"to": {"href": f"/api/v3/work_packages/{awaited}"}}}
            # 409: they are tied already, in whatever way, by somebody there
            await self._talk.say("POST", f"/api/v3/work_packages/{place['id']}/relations", body, fine=_CONFLICT)

    async def close(self, place: Place) -> None:
        for _ in range(TRIES):
            now = await self._get(place)
            if await self._is_closed(now):
                return
            if await self._patched(place, now, {"_links": {"status": {"href": await self._status("isClosed")}}}):
                return
        raise Failed("changed_meanwhile")

    # ---- what is asked

    async def _get(self, place: Place) -> Any:
        return await self._talk.say("GET", f"/api/v3/work_packages/{place['id']}", gone=True)

    async def _patched(self, place: Place, now: Any, changes: dict[str, Any]) -> bool:
        """False where somebody changed it since it was read: the version says so."""
        body = {"lockVersion": field(now, "lockVersion"), **changes}
        path = f"/api/v3/work_packages/{place['id']}?notify=false"
        return await self._talk.say("PATCH", path, body, gone=True, fine=_CONFLICT) is not None

    async def _untie(self, relation: int) -> None:
        try:
            await self._talk.say("DELETE", f"/api/v3/relations/{relation}", gone=True)
        except Gone:
            return

    async def _relations(self, place: Place) -> dict[int, int]:
        """relation -> the work package that this one follows; either end may be said first."""
        involved = f'[{{"involved":{{"operator":"=","values":["{place["id"]}"]}}}}]'
        answer = await self._talk.get(f"/api/v3/relations?filters={quote(involved, safe='')}")
        found = {}
        for one in field(answer, "_embedded", "elements"):
            ends = [int(field(one, "_links", end, "href").rpartition("/")[2]) for end in ("from", "to")]
            if field(one, "type") == "precedes":
                ends.reverse()
            elif field(one, "type") != "follows":
                continue
            if ends[0] == place["id"]:
                found[int(field(one, "id"))] = ends[1]
        return found

    async def _type_href(self) -> str:
        if self._type is None:
            answer = await self._talk.get(f"/api/v3/projects/{self._project}/types")
            types = [one for one in field(answer, "_embedded", "elements") if not one.get("isMilestone")]
            self._type = str(field(types, 0, "_links", "self", "href"))  # a milestone has one day alone
        return self._type

    async def _status(self, which: str) -> str:
        for one in sorted(await self._all_statuses(), key=lambda one: bool(one.get("isReadonly"))):
            if one.get(which):  # one in which nothing can be changed only where there is no other
                return str(field(one, "_links", "self", "href"))
        raise Failed("no_such_status", lasting=True)

    async def _is_closed(self, now: Any) -> bool:
        href = field(now, "_links", "status", "href")
        return any(
            one.get("isClosed") and field(one, "_links", "self", "href") == href for one in await self._all_statuses()
        )

    async def _all_statuses(self) -> list[Any]:
        if not self._statuses:
            self._statuses = field(await self._talk.get("/api/v3/statuses"), "_embedded", "elements")
        return self._statuses


def _fields(item: Item) -> dict[str, Any]:
    """Its days are those that people chose, also where they are no working days there."""
    return {
        "subject": item.title,
        "description": {"format": "markdown", "raw": item.text},
        "scheduleManually": True,
        "ignoreNonWorkingDays": True,
        "startDate": item.start,
        "dueDate": item.end,
    }


def _shown(now: Any, name: str) -> Any:
    return {"format": "markdown", "raw": _raw(now)} if name == "description" else now.get(name)


def _raw(work_package: Any) -> str:
    description = work_package.get("description")
    return str(description.get("raw") or "") if isinstance(description, dict) else ""
