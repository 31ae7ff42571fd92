"""Answers held against the API's document: their status is in it, and JSON is what its schema says (PUS-7)."""

import json
import re
from typing import Any

from jsonschema import Draft202012Validator

from tests.tooling.openapi_page import PAGE

DOCUMENT: dict[str, Any] = json.loads(PAGE.read_bytes())


def route_of(path: str) -> str:
    """The one that Starlette would take: fixed words go before what stands for any."""
    found = [one for one in DOCUMENT["paths"] if re.fullmatch(re.sub(r"{\w+}", "[^/]+", one), path)]
    return min(found, key=lambda one: one.count("{"))


def hold_what_was_done(method: str, path: str, status: int, media: str, body: bytes) -> None:
    """Every answer in JSON that a test of HTTP gets and that is no refusal: what it is about is on the table then."""
    path = path.partition("?")[0]
    if status < 300 and media == "application/json" and path.startswith("/api/"):
        hold(method, route_of(path), status, media, body)


def hold(method: str, route: str, status: int, media: str, body: bytes) -> None:
    says = DOCUMENT["paths"][route][method.lower()]["responses"]
    assert str(status) in says, f"{status}: {body[:200]!r}"
    content = says[str(status)]["content"]
    media = media.partition(";")[0]
    assert media in content
    if media == "application/json" and (schema := content[media].get("schema")) is not None:
        whole = {**schema, "components": DOCUMENT["components"]}
        Draft202012Validator(whole).validate(json.loads(body))
