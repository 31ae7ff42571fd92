"""The schema in the documents is the one of the types, and the plans that are written keep it."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cocreate.exports import render
from cocreate.locales import LANGUAGES, Language
from cocreate.plans.schema import plan_schema
from tests.exports.test_planned_chapters import rich
from tests.plans import brescia
from tests.plans.small import plan_of

WRITTEN = Path(__file__).parents[2] / "docs" / "plan.schema.json"


def faults(body: bytes) -> list[str]:
    """Where a plan is not as the document has it."""
    return [f"{one.json_path}: {one.message}" for one in Draft202012Validator(schema()).iter_errors(json.loads(body))]


def schema() -> Any:
    return json.loads(WRITTEN.read_bytes())


def test_the_schema_of_the_plan_is_the_one_of_its_types() -> None:
    assert WRITTEN.read_bytes() == plan_schema(), "run: python -m cocreate.plans.schema > docs/plan.schema.json"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plan_that_is_taken_away_as_data_keeps_the_schema(language: Language) -> None:
    """The whole one of a workshop; one with money, results and risks; and one with nothing."""
    for plan in (brescia.plan(), rich(), plan_of({})):
        assert faults(render(plan, "json", language)) == []


def test_what_a_plan_lacks_or_has_otherwise_is_found() -> None:
    whole = json.loads(render(rich(), "json", "it"))
    for name in schema()["$defs"]["Plan"]["required"]:
        assert faults(json.dumps({key: value for key, value in whole.items() if key != name}).encode()), name
    assert faults(json.dumps({**whole, "finished": "ieri"}).encode()) == ["$.finished: 'ieri' is not of type 'integer'"]
