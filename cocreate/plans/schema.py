"""The JSON schema of `plan.json`, made from its types: `python -m cocreate.plans.schema > docs/plan.schema.json`."""

import sys

import msgspec

from cocreate.plans.plan import Plan


def plan_schema() -> bytes:
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Plan)}
    return msgspec.json.format(msgspec.json.encode(schema, order="deterministic"), indent=2) + b"\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(plan_schema())
