"""What a file asks of a board: the same each time, nothing twice, nothing upon something else."""

from itertools import pairwise

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide.groups import MAX_GROUPS
from cocreate.boards.events import Records
from cocreate.boards.layout import CARD_H, CARD_W
from cocreate.imports import asking
from cocreate.imports.asking import Wanted, batches, wanted
from cocreate.imports.brought import Brought
from cocreate.imports.found import Spot
from cocreate.imports.laid import laid
from tests.helpers.given import Table, card, given
from tests.imports.files import arrow, brought, drawing, drawn, written

TABLE = "testo;zona;gruppo\nStrade buie;Bisogni;Sicurezza\nPochi autobus;Bisogni;\nUn pedibus;Idee;Scuola\n"


def want(table: Table, found: Brought, file: str = "file") -> Wanted:
    return wanted(found, "board", file, table.board.records)


def bring(table: Table, found: Brought, file: str = "file") -> Wanted:
    """It has been asked for, and all of it was done."""
    asked = want(table, found, file)
    cards = [c.AddCards(cards=some) for some in batches(asked.cards)]
    table.by("fede", *asked.groups, *cards, *asked.links)
    return asked


def left(asked: Wanted) -> dict[str, int]:
    return {one.code: one.count for one in asked.left_out}


def overlap(records: Records) -> list[tuple[str, str]]:
    cards = sorted(records["card"].items(), key=lambda item: item[1]["x"])
    return [
        (one, other)
        for n, (one, a) in enumerate(cards)
        for other, b in cards[n + 1 :]
        if abs(a["x"] - b["x"]) < CARD_W and abs(a["y"] - b["y"]) < CARD_H
    ]


def test_cards_stand_in_their_zones_and_groups_and_none_on_another() -> None:
    table = given().by("anna", card("old", "needs"))
    asked = bring(table, brought(TABLE, "x.csv"))
    assert [(one.zone, one.text) for one in asked.cards] == [
        ("needs", "Strade buie"),
        ("needs", "Pochi autobus"),
        ("ideas", "Un pedibus"),
    ]
    first, second, third = (one.id for one in asked.cards)
    table.has("card", first, kind="need", author="fede", group=asked.groups[0].id)
    table.has("card", second, group=None).has("card", third, kind="idea")
    assert [group["title"] for group in table.board.of("group").values()] == ["Sicurezza", "Scuola"]
    assert overlap(table.board.records) == []


def test_LOG_3_the_same_file_asks_for_nothing_twice() -> None:
    table, found = given(), brought(TABLE, "x.csv")
    assert want(table, found) == want(table, found)
    bring(table, found)
    again = want(table, found)
    assert (again.groups, again.cards, again.links, again.present) == ([], [], [], 3)


def test_what_was_deleted_comes_again() -> None:
    table, found = given(), brought(TABLE, "x.csv")
    gone = bring(table, found).cards[1].id
    table.by("fede", c.DeleteCards(cards=[gone]))
    again = bring(table, found)
    assert ([one.id for one in again.cards], again.present) == ([gone], 2)


def test_other_files_other_boards_and_other_formats_have_other_ids() -> None:
    table, found = given(), brought("Uno", "x.txt")
    ids = {want(table, found).cards[0].id, want(table, found, "other").cards[0].id}
    ids.add(want(table, brought("Uno", "x.md")).cards[0].id)
    ids.add(wanted(found, "another board", "file", table.board.records).cards[0].id)
    assert len(ids) == 4


def test_a_group_that_has_cards_in_that_zone_is_gone_on_with() -> None:
    table = given()
    old = bring(table, brought(TABLE, "x.csv")).groups
    more = brought("testo;zona;gruppo\nIl parco di notte;Bisogni;SICUREZZA\nLampioni;Idee;Sicurezza\n", "y.csv")
    asked = bring(table, more, "other")
    assert [group.title for group in asked.groups] == ["Sicurezza"]  # of the ideas
    assert [one.group for one in asked.cards] == [old[0].id, asked.groups[0].id]


def test_groups_beyond_the_bound_are_said_and_their_cards_are_there() -> None:
    table = given()
    rows = "".join(f"Bisogno {n};Gruppo {n}\n" for n in range(MAX_GROUPS + 3))
    asked = bring(table, brought("testo;gruppo\n" + rows, "x.csv"))
    assert left(asked) == {"groups_full": 3} and len(table.board.of("card")) == MAX_GROUPS + 3


def test_cards_beyond_the_bound_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    table = given().by("anna", card("old"))
    monkeypatch.setattr(asking.c, "MAX_CARDS", 3)
    asked = bring(table, brought("Uno\nDue\nTre\nQuattro\n", "x.txt"))
    assert [one.text for one in asked.cards] == ["Uno", "Due"] and left(asked) == {"board_full": 2}
    assert left(want(table, brought("Uno\nDue\nTre\nQuattro\n", "x.txt"))) == {"board_full": 2}


FRAMES = [drawn("fi", "frame", name="Idee")]
PAIR = [written("n", "Strade buie"), written("i", "Lampioni", frameId="fi")]
LINKED = drawing(*FRAMES, *PAIR, arrow("a", "i", "n"))


def test_arrows_are_links_between_the_cards() -> None:
    table = given()
    asked = bring(table, brought(LINKED, "x.excalidraw"))
    [found] = table.board.of("link").values()
    assert (found["kind"], found["from"], found["to"]) == ("answers", asked.cards[1].id, asked.cards[0].id)
    assert want(table, brought(LINKED, "x.excalidraw")).links == []


def test_what_is_written_in_private_cannot_be_linked_and_that_is_said() -> None:
    table = given("listen")
    asked = bring(table, brought(LINKED, "x.excalidraw"))
    assert left(asked) == {"arrow_private": 1} and len(table.board.of("card")) == 2
    table.by("fede", c.OpenPhase(phase="cluster"))
    later = bring(table, brought(LINKED, "x.excalidraw"))
    assert (later.present, len(later.links), left(later)) == (2, 1, {})


def test_batches_fit_a_command_and_a_frame() -> None:
    table = given()
    asked = want(table, brought("\n".join(f"Bisogno {n} " + "è" * (n % 700) for n in range(900)), "x.txt"))
    sizes = [len(some) for some in batches(asked.cards)]
    assert sum(sizes) == 900 and max(sizes) <= asking.BATCH and len(sizes) > 5


# ---- where they lie


def test_what_lay_apart_in_a_drawing_lies_apart_and_from_above_to_below() -> None:
    """Two heaps, one at the top left and one at the bottom right."""
    table = given()
    spots = [Spot(x, y) for y in (0, 100) for x in (0, 150)] + [
        Spot(900 + x, 2_000 + y) for y in (0, 90) for x in (0, 99)
    ]
    slots = laid(table.board.records, "needs", spots)
    assert len(set(slots)) == len(spots)
    above, below = slots[:4], slots[4:]
    assert max(slot.y for slot in above) < min(slot.y for slot in below)
    assert all(one.y <= other.y for one, other in pairwise(slots))
    assert slots[0].x < slots[1].x and min(slot.x for slot in above) < max(slot.x for slot in below)


def test_a_drawing_lies_around_what_lies_there() -> None:
    table = given().by("anna", *(card(f"k{n}", "needs") for n in range(1)))
    elements = [written(f"t{n}", f"Testo {n}", x=n % 4 * 200, y=n // 4 * 100) for n in range(24)]
    bring(table, brought(drawing(*elements), "x.excalidraw"))
    assert overlap(table.board.records) == []


def test_a_full_zone_takes_them_all_the_same() -> None:
    table = given()
    elements = [written(f"t{n}", f"Testo {n}", y=n) for n in range(80)]
    asked = bring(table, brought(drawing(*elements), "x.excalidraw", zone="resources"))
    assert len({(one.x, one.y) for one in asked.cards}) == 80


def test_all_at_one_spot_is_no_trouble() -> None:
    slots = laid(given().board.records, "needs", [Spot(5, 5)] * 9)
    assert len(set(slots)) == 9 and laid(given().board.records, "needs", []) == []
