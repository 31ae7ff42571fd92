"""The plan's timeline in pixels: so many that its words can be read, within what programs open.

A letter that none of the fonts has is shown as a box, and the picture says so.
"""

from cocreate.exports.gantt import gantt
from cocreate.exports.glyphs import lacking, legible
from cocreate.exports.lifted import lifted
from cocreate.exports.words import Words
from cocreate.plans.plan import Plan

SCALE = 2.0  # pixels for each unit, where there is room
SIDE, AREA = 8_000, 40_000_000  # pixels at most


def render(plan: Plan) -> bytes:
    words = Words.of(plan)
    said = [words.title, *(action.text for action in plan.actions)]
    drawn = gantt(words, letters=legible, note=words.say("plan-glyphs") if lacking(said) else "")
    w, h = drawn.width, drawn.height
    scale = min(SCALE, (SIDE - 1) / w, (SIDE - 1) / h, (AREA / (w * h)) ** 0.5 * 0.999)
    return lifted(drawn.svg).png(width=w * scale)
