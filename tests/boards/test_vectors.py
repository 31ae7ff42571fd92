"""Vectors that both sides run: text (DEC-3), fold and state hash (CLI-5), layout; also web/tests/vectors.test.ts."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cocreate.boards import layout, text
from cocreate.boards.events import Change, Edit, Records
from cocreate.boards.fold import apply, state_hash
from cocreate.boards.plain import plain

VECTORS = Path(__file__).parent.parent / "vectors"


def vectors(name: str) -> Any:
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


def edits(plain: list[list[Any]]) -> list[Edit]:
    return [Edit(at=at, remove=remove, insert=insert) for at, remove, insert in plain]


@pytest.mark.parametrize("case", vectors("text.json")["apply"])
def test_DEC_3_edits_are_applied_and_taken_back(case: dict[str, Any]) -> None:
    assert text.apply(case["text"], edits(case["edits"])) == case["result"]
    if case["back"] is not None:
        assert text.invert(case["text"], edits(case["edits"])) == edits(case["back"])
        assert text.apply(case["result"], edits(case["back"])) == case["text"]


@pytest.mark.parametrize("case", vectors("text.json")["carry"])
def test_DEC_3_edits_are_carried_over_anothers_and_both_orders_give_one_text(case: dict[str, Any]) -> None:
    mine, over = edits(case["edits"]), edits(case["over"])
    assert text.carry(mine, over, after=case["after"]) == edits(case["carried"])
    one = text.apply(text.apply(case["text"], over), text.carry(mine, over, after=True))
    other = text.apply(text.apply(case["text"], mine), text.carry(over, mine, after=False))
    assert one == other


@pytest.mark.parametrize("case", vectors("plain.json"))
def test_a_text_without_its_marks(case: dict[str, str]) -> None:
    assert plain(case["text"], addresses=False) == case["words"]
    assert plain(case["text"]) == case["file"]
    assert plain(case["words"], addresses=False).count("https://") == case["words"].count("https://")


@pytest.mark.parametrize("case", vectors("fold.json"), ids=lambda case: f"seed {case['seed']}")
def test_CLI_5_the_fold_gives_these_records_and_these_hashes(case: dict[str, Any]) -> None:
    records: Records = {}
    for step in case["steps"]:
        for change in step["changes"]:
            apply(records, msgspec.convert(change, Change))
        assert state_hash(records) == step["hash"]
    assert records == case["records"]


@pytest.mark.parametrize("case", vectors("layout.json"), ids=lambda case: f"seed {case['seed']}")
def test_cards_get_these_places(case: dict[str, Any]) -> None:
    for want in case["place"]:
        assert [list(slot) for slot in layout.place(case["records"], want["zone"], want["n"])] == want["slots"]
    for want in case["tidy"]:
        assert [list(move) for move in layout.tidy(case["records"], want["zone"])] == want["moves"]


def test_new_cards_lie_on_no_other_while_there_is_room() -> None:
    zone = {"x": 0, "y": 0, "w": 616, "h": 1520}
    records: Records = {"zone": {"z": zone}, "card": {"a": {"zone": "z", "x": 100, "y": 100}}}
    slots = layout.place(records, "z", 20)
    assert len(set(slots)) == 20
    assert all(abs(slot.x - 100) >= layout.CARD_W or abs(slot.y - 100) >= layout.CARD_H for slot in slots)
