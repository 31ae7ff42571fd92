"""The schema in the documents is the one of the types."""

from pathlib import Path

from cocreate.plans.schema import plan_schema


def test_the_schema_of_the_plan_is_the_one_of_its_types() -> None:
    written = Path(__file__).parents[2] / "docs" / "plan.schema.json"
    assert written.read_bytes() == plan_schema(), "run: python -m cocreate.plans.schema > docs/plan.schema.json"
