"""PUS-7: the API's document names every route, is kept beside the code, and says what the server really answers."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cocreate.app import ROUTES
from cocreate.locales import entries
from cocreate.rest.openapi import described, document
from tests.rest.asking import WHO, Asking, Table
from tests.rest.documented import DOCUMENT, hold
from tests.rest.test_matrix import ROWS, filled
from tests.tooling.openapi_page import PAGE

OF_API = sorted((path, method) for path, method, _ in described(ROUTES))


def test_PUS_7_every_route_of_the_api_is_described() -> None:
    missing = [f"{method} {path}" for path, method, op in described(ROUTES) if op is None]
    assert not missing, f"say what they take and give in cocreate/rest/operations.py: {missing}"
    assert {(path, method.upper()) for path, of_path in DOCUMENT["paths"].items() for method in of_path} == set(OF_API)


def test_PUS_7_the_document_is_the_one_that_is_kept_and_served(ask: Asking) -> None:
    made = json.loads(json.dumps(document(ROUTES)))
    assert made == DOCUMENT, "run: python -m tests.tooling.openapi_page"
    assert ask("GET", "/api/openapi.json").body == PAGE.read_bytes()


def test_PUS_7_its_schemas_are_schemas_and_its_names_lead_somewhere() -> None:
    for name, schema in DOCUMENT["components"]["schemas"].items():
        Draft202012Validator.check_schema(schema)
        assert name
    named = {one["operationId"] for of_path in DOCUMENT["paths"].values() for one in of_path.values()}
    assert len(named) == len(OF_API)
    text = PAGE.read_text()
    for name in set(_refs(DOCUMENT)):
        assert name.removeprefix("#/components/schemas/") in DOCUMENT["components"]["schemas"], name
    assert text.count('"operationId"') == len(OF_API)


def test_PUS_7_every_answer_says_what_is_in_it() -> None:
    bare = [
        f"{method} {path}"
        for path, of_path in DOCUMENT["paths"].items()
        for method, one in of_path.items()
        for status, answer in one["responses"].items()
        if status < "300" and set(answer["content"].get("application/json", {}).get("schema", "$")) == {"type"}
    ]
    assert bare == ["get /api/openapi.json"]


def test_PUS_7_its_patterns_are_such_as_any_language_reads() -> None:
    assert "\\Z" not in json.dumps(DOCUMENT)


def test_PUS_7_every_code_that_it_names_has_a_sentence() -> None:
    known = {key.removeprefix("refused-") for key in entries("en") if key.startswith("refused-")}
    assert {code for _, code in _codes()} <= known


def _codes() -> list[tuple[str, str]]:
    found = []
    for path, of_path in DOCUMENT["paths"].items():
        for one in of_path.values():
            for answer in one["responses"].values():
                schema = answer["content"].get("application/json", {}).get("schema", {})
                for part in schema.get("allOf", []):
                    found += [(path, code) for code in part.get("properties", {}).get("code", {}).get("enum", [])]
    return found


def _refs(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [ref for one in value.values() for ref in _refs(one)]
    return [ref for one in value for ref in _refs(one)] if isinstance(value, list) else []


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("route", OF_API, ids=" ".join)
def test_PUS_7_what_the_server_answers_is_what_the_document_says(
    ask: Asking, table: Table, route: tuple[str, str], who: str
) -> None:
    path, body, _ = ROWS[route]
    answer = ask(route[1], filled(path, table), body=filled(body, table), token=table.tokens[who])
    media = {name.lower(): value for name, value in answer.headers}["content-type"]
    hold(route[1], route[0], answer.status, media, answer.body)
