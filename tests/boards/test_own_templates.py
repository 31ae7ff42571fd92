"""A template goes out as a file and comes in again; what is wrong with a file is said, and where."""

import copy
import re
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.templates import templates
from cocreate.boards.templates.own import OWN, made_of, read_file, suggested
from cocreate.boards.templates.shape import Template
from cocreate.errors import Refused
from tests.helpers.given import Table, card, given

WORDS = {"title": "Il nostro modo", "about": "Un piano.", "alt": "Due file di zone, e accanto le altre. " * 3}


def saved(table: Table, *, cards: bool = False) -> dict[str, Any]:
    raw = made_of(table.board, "fede", WORDS, cards=cards)
    assert isinstance(raw, bytes), raw
    return dict(msgspec.json.decode(raw))


def opened(file: dict[str, Any]) -> Table:
    found = read_file(msgspec.json.encode(file))
    assert isinstance(found, Template), found
    own = msgspec.to_builtins(found)
    return Table().by(SERVER, c.OpenBoard(title="x", language="en", template=OWN, own=own))


@pytest.mark.parametrize("name", templates())
def test_each_template_of_ours_can_be_taken_as_a_file(name: str) -> None:
    assert isinstance(read_file(msgspec.json.encode(templates()[name])), Template)


def test_a_board_that_is_opened_from_the_file_of_another_has_its_zones_phases_and_prompts_and_nobodys_words() -> None:
    table = given().by("anna", card("k", text="parole di Anna"))
    file = saved(table)
    again = opened(file)
    for kind in ("zone", "phase"):
        there = {id: {k: v for k, v in one.items() if k != "revealed"} for id, one in table.board.of(kind).items()}
        assert again.board.of(kind) == there
    again.has("board", "board", template=OWN, phase="listen")
    assert b"Anna" not in msgspec.json.encode(file) and not again.board.of("card")
    assert file["zones"][0]["title"] == templates()["co-design"]["zones"][0]["title"]  # in all languages


def test_peoples_words_are_in_the_file_where_that_is_asked_for_without_names_and_what_is_private_is_not() -> None:
    private = {"listen": c.PhaseSettings(writing="private")}
    table = given("listen", phases=private).by("anna", card("k", text="segreto")).by("fede", card("f", text="mia"))
    assert "cards" not in saved(table, cards=True)
    table.by("fede", c.RevealCards())
    file = saved(table, cards=True)
    assert sorted(one["text"] for one in file["cards"]) == ["mia", "segreto"]
    assert not {b'"anna"', b'"fede"'} & set(re.findall(rb'"[^"]*"', msgspec.json.encode(file)))
    again = opened(file)
    assert [(one["text"], one["author"], one["kind"]) for one in again.board.of("card").values()] == [
        ("segreto", "", "need"),
        ("mia", "", "need"),
    ]


def test_what_was_changed_on_the_board_stands_in_each_language_as_it_is() -> None:
    phases = {"listen": c.PhaseSettings(title="Prima di tutto", minutes=200)}
    [listen] = [phase for phase in saved(given(phases=phases))["phases"] if phase["id"] == "listen"]
    assert set(listen["title"].values()) == {"Prima di tutto"} and listen["minutes"] == 90
    assert suggested(given().board)["alt"] == templates()["co-design"]["alt"]["en"]


def test_a_text_that_is_missing_in_a_language_is_taken_from_another() -> None:
    file = saved(given())
    file["title"] = {"en": "Our way"}
    found = read_file(msgspec.json.encode(file))
    assert isinstance(found, Template) and found.title.it == found.title.en == "Our way"


def a(name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    return lambda file: file["zones"][0].__setitem__(name, value)


WRONG: list[tuple[Callable[[dict[str, Any]], Any], str, dict[str, str | int]]] = [
    (lambda file: file.pop("alt"), "template_missing", {"place": "template", "field": "alt"}),
    (lambda file: file.__setitem__("script", "x"), "template_unknown_field", {"place": "template", "field": "script"}),
    (a("title", {"it": "x" * 41}), "template_too_long", {"place": "zones[0].title.it", "bound": 40}),
    (lambda file: file["zones"].clear(), "template_too_short", {"place": "zones", "bound": 2}),
    (a("kind", "wish"), "template_value", {"place": "zones[0].kind"}),
    (a("x", 3), "template_value", {"place": "zones[0].x"}),
    (a("id", "ideas"), "template_twice", {"id": "ideas"}),
    (a("w", 4_000), "template_overlap", {"one": "needs", "other": "ideas"}),
    (a("y", 2_000), "template_outside", {"zone": "needs"}),
    (
        lambda file: file["phases"][0].__setitem__("zones", ["cellar"]),
        "template_no_zone",
        {"zone": "cellar", "place": "listen"},
    ),
    (lambda file: file["phases"][3].pop("vote"), "template_vote", {"phase": "choose"}),
]


@pytest.mark.parametrize(("spoil", "code", "args"), WRONG, ids=lambda it: it if isinstance(it, str) else "")
def test_what_is_wrong_with_a_file_is_said_with_its_place(spoil: Any, code: str, args: dict[str, Any]) -> None:
    file = copy.deepcopy(saved(given()))
    spoil(file)
    assert read_file(msgspec.json.encode(file)) == Refused(code, args)


@pytest.mark.parametrize("raw", [b"", b"\xff\xfe", b"[1, 2", b"[" * 5_000, b'{"a": "\\u0000"}', b"42"])
def test_what_is_no_template_at_all_is_refused(raw: bytes) -> None:
    assert isinstance(read_file(raw), Refused)
