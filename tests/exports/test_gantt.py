"""The timeline as SVG and PNG: every action with a day, where its days are, in words for who hears it."""

import re
from datetime import date
from typing import Any
from xml.etree import ElementTree

import msgspec
import pytest

from cocreate.exports import render
from cocreate.exports.timeline import LABEL, WIDTH
from cocreate.plans.bars import timeline
from cocreate.plans.build import build
from cocreate.plans.plan import Plan, PlanWait
from tests.exports.reading import drawn, size
from tests.plans import brescia

SVG = "{http://www.w3.org/2000/svg}"


def picture(plan: Plan, language: Any = "it") -> ElementTree.Element:
    return ElementTree.fromstring(render(plan, "svg", language).decode())


def heard(root: ElementTree.Element) -> list[str]:
    return [str(one.get("aria-label")) for one in root.iter(f"{SVG}g") if one.get("role")]


def long(count: int) -> Plan:
    """So many actions, each waiting for the one before."""
    plan = brescia.plan()
    actions = [
        msgspec.structs.replace(
            plan.actions[n % 13],
            id=f"x{n}",
            number=n + 1,
            depends_on=[f"x{n - 1}"] if n else [],
            waits=[PlanWait(action=f"x{n - 1}", timing="finish_start", lag=0)] if n else [],
        )
        for n in range(count)
    ]
    return msgspec.structs.replace(plan, actions=actions, checks=[], schedule=None, needs=[], ideas=[])


def test_EXP_4_the_picture_says_what_it_is_and_each_row_says_its_action_and_days() -> None:
    root = picture(brescia.plan())
    title, told = (root.find(f"{SVG}{name}") for name in ("title", "desc"))
    assert title is not None and title.text == f"Calendario: {brescia.WORKSHOP['board']['title']}"
    assert told is not None and told.text == (
        "13 azioni, da giu 2020 a mar 2024: una riga per azione, con una barra dal primo all'ultimo giorno."
    )
    assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), told.get("id"))
    said = heard(root)
    assert [int(row.partition(".")[0]) for row in said] == list(range(1, 14))
    assert said[8].startswith("9. Aprire il nido di territorio con orario 7-19 in via sperimentale · Cooperativa")
    assert said[8].endswith(" · 1 mar 2021 – 30 giu 2022")


def test_EXP_4_each_bar_reaches_from_the_first_to_the_last_day_of_the_timeline() -> None:
    plan = brescia.plan()
    shown = timeline(plan)
    assert shown is not None
    root = picture(plan)
    bars = [one for one in root.iter(f"{SVG}rect") if one.get("rx") == "5" and one.get("height") == "16"][:13]
    whole = (shown.last - shown.first).days + 1
    for rect, bar in zip(bars, shown.bars, strict=True):
        first = (float(rect.get("x", "")) - LABEL) / (WIDTH - LABEL) * whole
        days = float(rect.get("width", "")) / (WIDTH - LABEL) * whole
        assert first == pytest.approx((bar.first - shown.first).days, abs=1.5)
        assert days == pytest.approx(bar.days, abs=1.5)


def test_EXP_4_a_long_plan_stands_in_columns_that_can_be_read_and_loses_no_row() -> None:
    for count in (41, 400):
        plan = long(count)
        root = picture(plan)
        assert len(heard(root)) == count
        wide, high = (int(root.get(name, "")) for name in ("width", "height"))
        assert wide < 3 * high and high < 3 * wide
        across, down = size(render(plan, "png", "it"))
        assert max(across, down) <= 8_000 and across * down <= 40_000_000
        assert across / wide > 0.6  # letters of 16 units, so 10 pixels at least


def test_EXP_4_what_waits_is_drawn_to_what_it_waits_for_and_a_milestone_is_marked() -> None:
    plan = long(3)
    first, *rest = plan.actions
    marked = msgspec.structs.replace(plan, actions=[msgspec.structs.replace(first, milestone=True), *rest])
    bare = msgspec.structs.replace(plan, actions=[msgspec.structs.replace(one, waits=[]) for one in plan.actions])
    arrows = [len(re.findall('<path d="M[^"]*V[^"]*H', render(one, "svg", "it").decode())) for one in (bare, plan)]
    assert arrows == [0, 3]  # two, and the one of the legend
    assert "aspetta" in drawn(render(plan, "svg", "it")) and "aspetta" not in drawn(render(bare, "svg", "it"))
    assert "tappa" in drawn(render(marked, "svg", "it")) and "tappa" not in drawn(render(plan, "svg", "it"))


def test_EXP_4_a_plan_without_days_says_so() -> None:
    plan = build({}, board="b", seq=1, finished=0, language="it")
    assert "Nessuna azione ha ancora una data." in drawn(render(plan, "svg", "it"))
    assert size(render(plan, "png", "it"))[0] > 500
    wide = msgspec.structs.replace(brescia.plan().actions[0], start="0001-01-01", end=date.max.isoformat())
    assert render(msgspec.structs.replace(brescia.plan(), actions=[wide]), "svg", "it")


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><image href="http://x/y"/>', "&amp; ]]> \x00", "url(http://x)"]
)
def test_EXP_4_nothing_in_the_picture_is_fetched_or_run(text: str) -> None:
    plan = brescia.plan()
    actions = [msgspec.structs.replace(action, text=text) for action in plan.actions]
    bodies = [msgspec.structs.replace(body, name=text) for body in plan.organisations]
    root = picture(msgspec.structs.replace(plan, title=text, actions=actions, organisations=bodies))
    names = {one.tag.removeprefix(SVG) for one in root.iter()}
    assert names == {
        "svg", "title", "desc", "style", "defs", "pattern", "clipPath", "rect", "g", "line", "text", "path",
    }  # fmt: skip
    style = root.find(f"{SVG}style")
    assert style is not None and set(re.findall(r"url\((.{10})", str(style.text))) == {"data:font/"}
    for one in root.iter():
        assert not [name for name in one.attrib if name.startswith("on") or "href" in name]
