"""The plan as data, the same bytes for the same plan (JOB-4); `docs/plan.schema.json` is its schema."""

from cocreate.plans.build import plan_json
from cocreate.plans.plan import Plan


def render(plan: Plan) -> bytes:
    return plan_json(plan)
