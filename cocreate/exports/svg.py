"""The plan's timeline as SVG: its words stay words, its letters come along, nothing in it is fetched or run."""

from cocreate.exports.gantt import gantt
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan


def render(plan: Plan) -> bytes:
    return gantt(Words.of(plan), alone=True).svg.encode()
