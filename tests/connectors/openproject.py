"""A stand-in for OpenProject that knows its documents alone: what is not in them is refused, and noted as a fault.

Its bounds are those of docs/api/apiv3 of opf/openproject; docs/decisions/0020-connectors-from-documents.md names which.
"""

import json
import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from cocreate.connectors.outside import Heard

KEY = "opapi-1234"
PROJECT = 14
WRITABLE = {"subject", "description", "scheduleManually", "startDate", "dueDate", "estimatedTime", "duration"}
WRITABLE |= {"ignoreNonWorkingDays", "_links"}
LINKS = {"category", "type", "priority", "project", "status", "responsible", "assignee", "version", "parent"}
RELATIONS = {"relates", "duplicates", "duplicated", "blocks", "blocked", "precedes", "follows"}
RELATIONS |= {"includes", "partof", "requires", "required"}
QUERY = {
    "/api/v3/projects/{id}/work_packages GET": {
        "offset", "pageSize", "filters", "sortBy", "groupBy", "showSums", "select",
    },
    "/api/v3/projects/{id}/work_packages POST": {"notify"},
    "/api/v3/work_packages/{id} PATCH": {"notify"},
    "/api/v3/relations GET": {"filters", "sortBy"},
}  # fmt: skip


class Fault(Exception):
    """A request that the documents do not know."""


class Refuse(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class OpenProject:
    """Asked as `Ask` is. `after` is called with each request that was done, and may raise: then its answer is lost."""

    def __init__(self) -> None:
        self.packages: dict[int, dict[str, Any]] = {}
        self.relations: dict[int, tuple[int, str, int]] = {}
        self.requests: list[tuple[str, str]] = []
        self.faults: list[str] = []
        self.after: Callable[[str, str], None] = lambda method, path: None
        self._next = 100

    @property
    def writes(self) -> list[tuple[str, str]]:
        return [one for one in self.requests if one[0] != "GET"]

    async def __call__(self, method: str, url: str, headers: Mapping[str, str], body: bytes = b"") -> Heard:
        parts = urlsplit(url)
        self.requests.append((method, parts.path))
        try:
            status, said = self._answer(method, parts.path, dict(parse_qsl(parts.query)), dict(headers), body)
        except Fault as fault:
            self.faults.append(f"{method} {parts.path}: {fault}")
            status, said = 422, {"_type": "Error", "message": str(fault)}
        except Refuse as refuse:
            status, said = refuse.status, {"_type": "Error"}
        self.after(method, parts.path)
        return Heard(
            status, {"content-type": "application/hal+json"}, b"" if said is None else json.dumps(said).encode()
        )

    def _answer(
        self, method: str, path: str, query: dict[str, str], headers: dict[str, str], body: bytes
    ) -> tuple[int, Any]:
        if headers.get("Authorization") != "Basic " + b64encode(f"apikey:{KEY}".encode()).decode():
            raise Refuse(401)
        shape = re.sub(r"/\d+(?=/|$)", "/{id}", path)
        if unknown := query.keys() - QUERY.get(f"{shape} {method}", set()):
            raise Fault(f"unknown parameters {sorted(unknown)}")
        if method in ("POST", "PATCH", "DELETE") and headers.get("Content-Type") != "application/json":
            raise Refuse(415 if "Content-Type" in headers else 406)
        ids = [int(one) for one in re.findall(r"/(\d+)(?=/|$)", path)]
        said = json.loads(body) if body else None
        match method, shape:
            case "GET", "/api/v3/statuses":
                return 200, _collection([_status(1, "New", default=True), _status(12, "Closed", closed=True)])
            case "GET", "/api/v3/projects/{id}/types":
                self._project(ids[0])
                return 200, _collection([_type(2, milestone=True), _type(1)])
            case "GET", "/api/v3/projects/{id}/work_packages":
                self._project(ids[0])
                return 200, self._page(query)
            case "POST", "/api/v3/projects/{id}/work_packages":
                self._project(ids[0])
                return 201, self._shown(self._create(said))
            case "GET", "/api/v3/work_packages/{id}":
                return 200, self._shown(self._found(ids[0]))
            case "PATCH", "/api/v3/work_packages/{id}":
                return 200, self._shown(self._patch(self._found(ids[0]), said))
            case "GET", "/api/v3/relations":
                return 200, self._related(query)
            case "POST", "/api/v3/work_packages/{id}/relations":
                return 201, self._relate(self._found(ids[0])["id"], said)
            case "DELETE", "/api/v3/relations/{id}":
                if self.relations.pop(ids[0], None) is None:
                    raise Refuse(404)
                return 204, None
            case _:
                raise Fault("no such operation")

    def _project(self, id: int) -> None:
        if id != PROJECT:
            raise Refuse(404)

    def _found(self, id: int) -> dict[str, Any]:
        if id not in self.packages:
            raise Refuse(404)
        return self.packages[id]

    def _page(self, query: dict[str, str]) -> Any:
        filters = json.loads(query.get("filters", '[{"status_id": {"operator": "o", "values": null}}]'))
        shown = [one for _, one in sorted(self.packages.items()) if not (filters and one["status"] == 12)]
        size, page = int(query.get("pageSize", "20")), int(query.get("offset", "1"))
        elements = [self._shown(one) for one in shown[(page - 1) * size : page * size]]
        return {**_collection(elements), "total": len(shown)}

    def _create(self, said: Any) -> dict[str, Any]:
        self._check(said, required={"subject", "_links"})
        if "type" not in said["_links"]:
            raise Fault("a work package has a type")
        self._next += 1
        package = {"id": self._next, "lockVersion": 0, "status": 1, **_fields(said)}
        self.packages[self._next] = package
        return package

    def _patch(self, package: dict[str, Any], said: Any) -> dict[str, Any]:
        if not isinstance(said, dict) or not isinstance(said.get("lockVersion"), int):
            raise Fault("lockVersion is mandatory")
        if said.pop("lockVersion") != package["lockVersion"]:
            raise Refuse(409)
        self._check(said, required=set())
        package |= {**_fields(said), "lockVersion": package["lockVersion"] + 1}
        if status := said.get("_links", {}).get("status"):
            package["status"] = int(status["href"].removeprefix("/api/v3/statuses/"))
        return package

    def _check(self, said: Any, required: set[str]) -> None:
        if not isinstance(said, dict) or required - said.keys():
            raise Fault(f"missing {sorted(required)}")
        if unknown := said.keys() - WRITABLE:
            raise Fault(f"not to be written: {sorted(unknown)}")
        if "subject" in said and not (isinstance(said["subject"], str) and 1 <= len(said["subject"]) <= 255):
            raise Fault("subject")
        if "description" in said and (
            said["description"].keys() - {"format", "raw"} or said["description"].get("format") != "markdown"
        ):
            raise Fault("description")
        for name in ("startDate", "dueDate"):
            if said.get(name) is not None:
                date.fromisoformat(said[name])
        if said.get("startDate") and said.get("dueDate") and said["dueDate"] < said["startDate"]:
            raise Fault("due before start")
        for name in ("scheduleManually", "ignoreNonWorkingDays"):
            if not isinstance(said.get(name, True), bool):
                raise Fault(name)
        links = said.get("_links", {})
        if links.keys() - LINKS or any(set(link) != {"href"} for link in links.values()):
            raise Fault("links")
        if links.get("type", {"href": "/api/v3/types/1"})["href"] != "/api/v3/types/1":
            raise Fault("a milestone has neither start nor end")

    def _relate(self, from_: int, said: Any) -> Any:
        if not isinstance(said, dict) or said.keys() - {"type", "description", "lag", "_links"}:
            raise Fault("relation")
        if said.get("type") not in RELATIONS or set(said["_links"]) != {"to"}:
            raise Fault("relation")
        to = int(said["_links"]["to"]["href"].removeprefix("/api/v3/work_packages/"))
        self._found(to)
        if any({from_, to} == {one, other} for one, _, other in self.relations.values()):
            raise Refuse(409)
        self._next += 1
        self.relations[self._next] = (from_, said["type"], to)
        return self._relation(self._next)

    def _related(self, query: dict[str, str]) -> Any:
        [asked] = json.loads(query["filters"])
        [(name, how)] = asked.items()
        if name != "involved" or how["operator"] != "=":
            raise Fault("filter")
        involved = {int(value) for value in how["values"]}
        return _collection(
            [self._relation(id) for id, (one, _, other) in self.relations.items() if involved & {one, other}]
        )

    def _relation(self, id: int) -> Any:
        """OpenProject may say either end first: here it says the one that comes first, as its example does."""
        from_, kind, to = self.relations[id]
        if kind == "follows":
            from_, kind, to = to, "precedes", from_
        ends = {"from": {"href": f"/api/v3/work_packages/{from_}"}, "to": {"href": f"/api/v3/work_packages/{to}"}}
        return {"_type": "Relation", "id": id, "type": kind, "_links": ends}

    def _shown(self, package: dict[str, Any]) -> Any:
        shown = {name: value for name, value in package.items() if name != "status"}
        shown["description"] = {**package["description"], "html": "<p>…</p>"}
        links = {
            "self": {"href": f"/api/v3/work_packages/{package['id']}"},
            "status": {"href": f"/api/v3/statuses/{package['status']}"},
        }
        return {"_type": "WorkPackage", **shown, "_links": links}


def _fields(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in said.items() if name != "_links"}


def _collection(elements: list[Any]) -> Any:
    return {"_type": "Collection", "count": len(elements), "total": len(elements), "_embedded": {"elements": elements}}


def _status(id: int, name: str, *, default: bool = False, closed: bool = False) -> Any:
    links = {"self": {"href": f"/api/v3/statuses/{id}"}}
    return {"_type": "Status", "id": id, "name": name, "isDefault": default, "isClosed": closed, "_links": links}


def _type(id: int, *, milestone: bool = False) -> Any:
    return {"_type": "Type", "id": id, "isMilestone": milestone, "_links": {"self": {"href": f"/api/v3/types/{id}"}}}
