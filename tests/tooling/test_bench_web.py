"""The browser's benchmark: its scene is one that a table could have, its report says what was seen."""

import statistics
from typing import Any

import pytest

from benchmarks.web import report
from benchmarks.web.bench import HEARD, SIZES, jobs
from benchmarks.web.pages import OURS, PEERS
from benchmarks.web.scene import LINKS, scene
from cocreate.boards.records import LINK_ENDS


@pytest.mark.parametrize("cards", [HEARD, *SIZES])
def test_a_scene_is_one_that_a_table_could_have(cards: int) -> None:
    made = scene(cards)
    assert made == scene(cards)
    lengths = [len(card["text"]) for card in made["cards"]]
    assert len(lengths) == cards and min(lengths) >= 47 and max(lengths) <= 116
    assert 70 <= statistics.median(lengths) <= 95
    kinds = {card["id"]: card["kind"] for card in made["cards"]}
    for link in made["links"]:
        sources, targets = LINK_ENDS[link["kind"]]
        assert kinds[link["source"]] in sources and kinds[link["target"]] in targets
    assert len({(link["source"], link["target"]) for link in made["links"]}) == min(LINKS, 3 * cards)
    assert len({(card["x"], card["y"]) for card in made["cards"]}) == cards


def test_no_two_jobs_have_one_name() -> None:
    names = [(job.name, job.page) for job in jobs(SIZES, quick=False)]
    assert len(set(names)) == len(names)


def frame(p95: float, **more: Any) -> dict[str, Any]:
    return {"mean": 16.7, "p95": p95, "over": 0.0, "frames": 120, "task_ms": 4.0} | more


def test_the_summary_takes_the_worse_view_and_the_table_marks_what_had_no_effect() -> None:
    seen: report.Seen = {
        "load 500 desk": {OURS: {"visits": [{"ready": 300.0, "js_kb": 90.0}, {"ready": 500.0, "js_kb": 90.0}]}},
        "frames 500 desk": {
            OURS: {
                "scenarios": {"pan near": frame(17), "pan whole": frame(33), "drag near": frame(17, wrong="stayed")},
                "elements": {"near": 700, "whole": 400},
                "heap_mb": 6.0,
            },
            "tldraw": {"wrong": "not done within 300 s"},
        },
        "hands 50 desk": {OURS: {"texts": {"near": 50, "whole": 49}, "keys": {"reach": True}}},
    }
    ours = report.summary(seen)[OURS]
    assert ours["500"]["ready_ms"] == 400 and ours["500"]["js_kb_gz"] == 90 and ours["500"]["elements"] == 700
    assert ours["500"]["pan_p95_ms"] == 33 and ours["500"]["zoom_p95_ms"] is None
    assert ours["50"]["ax_texts"] == 49
    assert report.summary(seen)["peers"].keys() == set(PEERS)
    table = "\n".join(report.table(seen))
    assert "49 of 50" in table and "(!)" in table and "16.7 / 33 ms" in table
