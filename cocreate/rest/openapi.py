"""The API's document, OpenAPI 3.1, made from the routes, `operations.py` and the types of what they take and give.

docs/openapi.json is its copy: `python -m tests.tooling.openapi_page` writes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from cocreate.rest.operations import OPERATIONS, Op
from cocreate.rest.replies import STATUS
from cocreate.rest.shapes import Refusal

VERSION: Final = "1"
NOT_OF_THE_API: Final = re.compile(r"^/(?!api/|healthz$|readyz$)")  # pages and their files
SCHEMAS: Final = "#/components/schemas/{name}"
ABOUT: Final = (
    "One board is one resource with all that belongs to it. A seat at the table, or a token that its facilitator made,"
    " is said as a bearer. What is refused is answered with a code and a sentence: docs/errors.md lists them."
)
ALWAYS: Final = ("internal", "store_unreachable")
OF_WHO: Final[dict[str, tuple[str, ...]]] = {
    "all": (),
    "desk": ("desk_only",),
    "member": ("unknown_session", "removed", "unknown_board"),
    "facilitator": ("unknown_session", "removed", "unknown_board", "facilitator_only"),
    "in person": ("unknown_session", "removed", "unknown_board", "facilitator_only", "in_person"),
}
OF_BODIES: Final = ("malformed", "too_big", "control_characters")


def described(routes: Iterable[BaseRoute]) -> Iterator[tuple[str, str, Op | None]]:
    """Each method of each route of the API; None where nobody has said what it is."""
    for route in routes:
        if isinstance(route, Route) and not NOT_OF_THE_API.match(route.path):
            for method in sorted((route.methods or set()) - {"HEAD"}):
                yield route.path, method, OPERATIONS.get((route.path, method))


def document(routes: Sequence[BaseRoute]) -> dict[str, Any]:
    known = [(path, method, op) for path, method, op in described(routes) if op is not None]
    types = [Refusal, *(one for _, _, op in known for one in (op.answer, op.body) if _is_type(one))]
    schemas, components = _as_others_write(msgspec.json.schema_components(types, ref_template=SCHEMAS))
    of_type = {id(one): schema for one, schema in zip(types, schemas, strict=True)}
    paths: dict[str, dict[str, Any]] = defaultdict(dict)
    for path, method, op in known:
        paths[path][method.lower()] = _operation(path, method, op, of_type)
    return {
        "openapi": "3.1.0",
        "info": {"title": "cocreate", "version": VERSION, "description": ABOUT, "license": {"name": "EUPL-1.2"}},
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "paths": dict(paths),
        "components": {
            "schemas": components,
            "securitySchemes": {
                "seat": {"type": "http", "scheme": "bearer", "description": "Of a person at the table, or a token."},
                "desk": {"type": "http", "scheme": "bearer", "description": "The key of this server's desk."},
            },
        },
    }


def _as_others_write(made: Any) -> Any:
    """Patterns end with a sign that all languages know."""
    return msgspec.json.decode(msgspec.json.encode(made).replace(rb"\\Z", b"$"))


def encoded(routes: Sequence[BaseRoute]) -> bytes:
    """The same bytes for the same routes."""
    return msgspec.json.format(msgspec.json.encode(document(routes), order="deterministic"), indent=1) + b"\n"


async def show(request: Request) -> Response:
    state = request.app.state
    if not hasattr(state, "openapi"):
        state.openapi = encoded(request.app.routes)
    return Response(state.openapi, media_type="application/json", headers={"Cache-Control": "no-cache"})


def _is_type(one: Any) -> bool:
    return one is not None and one is not bytes and not isinstance(one, tuple)


def _operation(path: str, method: str, op: Op, of_type: dict[int, Any]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "operationId": _named(path, method),
        "summary": op.does,
        "security": [] if op.who == "all" else [{"desk" if op.who == "desk" else "seat": []}],
        "responses": {str(op.status): _answer(op, of_type), **_refusals(op, method)},
    }
    parameters = [*map(_of_path, re.findall(r"{(\w+)}", path)), *(_of_query(*one) for one in op.query)]
    if parameters:
        made["parameters"] = parameters
    if op.body is bytes:
        made["requestBody"] = {"required": True, "content": {"application/octet-stream": {}}}
    elif op.body is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": of_type[id(op.body)]}}}
    if path == "/readyz":
        made["responses"]["503"] = _answer(op, of_type)
    return made


def _named(path: str, method: str) -> str:
    words = re.sub(r"[^a-z]+", " ", path.removeprefix("/api").lower()).split()
    return "_".join([method.lower(), *words])


def _of_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _of_query(name: str, about: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "description": about, "schema": {"type": "string"}}


def _answer(op: Op, of_type: dict[int, Any]) -> dict[str, Any]:
    if isinstance(op.answer, tuple):
        return {"description": "The file.", "content": {media.partition(";")[0]: {} for media in op.answer}}
    return {"description": op.does, "content": {"application/json": {"schema": of_type[id(op.answer)]}}}


def _refusals(op: Op, method: str) -> dict[str, Any]:
    """By status, with the codes that there can be; where rules of the board decide, 422 has any."""
    codes = {*ALWAYS, *OF_WHO[op.who], *op.errors}
    if op.body is not None:
        codes |= set(OF_BODIES)
    if op.who in ("member", "facilitator") and method != "GET":
        codes.add("token_reads")
    by_status: dict[int, list[str]] = defaultdict(list)
    for code in sorted(codes):
        by_status[STATUS.get(code, 422)].append(code)
    found = {str(status): _refusal(codes) for status, codes in sorted(by_status.items())}
    if op.open:
        found["422"] = _refusal(None)
    return found


def _refusal(codes: list[str] | None) -> dict[str, Any]:
    schema: dict[str, Any] = {"$ref": SCHEMAS.format(name="Refusal")}
    if codes is not None:
        schema = {"allOf": [schema, {"properties": {"code": {"enum": codes}}}]}
    said = "A rule of the board: any code of docs/errors.md." if codes is None else f"Refused: {', '.join(codes)}."
    return {"description": said, "content": {"application/json": {"schema": schema}}}
