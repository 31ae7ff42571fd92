"""LOG-12: one strict gate before the log; what passes is stored alike by every store and read alike by every client."""

import json
from typing import Any

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Event
from cocreate.boards.gate import admit
from cocreate.boards.lines import body_of, encoded, event_of, with_seq
from cocreate.errors import Refused
from tests.helpers.given import card, given

SIZE = 64_000
DECODER = msgspec.json.Decoder(c.SocketCommand)


def admitted(raw: bytes | str | dict[str, Any]) -> c.SocketCommand | Refused:
    if isinstance(raw, dict):
        raw = json.dumps(raw)
    return admit(DECODER, raw.encode() if isinstance(raw, str) else raw, SIZE)


def comment(text: str) -> str:
    """With the text as it stands, between quotes."""
    return f'{{"type":"add_comment","id":"m","card":"k","text":"{text}"}}'


def action(**fields: Any) -> dict[str, Any]:
    return {"type": "set_action", "card": "a", **fields}


def test_LOG_12_what_is_well_formed_passes_as_it_is() -> None:
    words = 'perché «sì» 🎈 𝄞 \u200d\u2028 "\\/\n\t'
    assert admitted({"type": "add_comment", "id": "m", "card": "k", "text": words}) == c.AddComment(
        id="m", card="k", text=words
    )


CONTROLS = [*range(0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF]


@pytest.mark.parametrize("point", [point for point in CONTROLS if chr(point) not in "\n\t"], ids=hex)
def test_LOG_12_control_characters_are_refused_escaped_and_raw(point: int) -> None:
    assert admitted(comment(f"a\\u{point:04x}b")) == Refused("control_characters")
    raw = admitted(comment(f"a{chr(point)}b"))
    assert isinstance(raw, Refused) and raw.code in ("control_characters", "malformed")


@pytest.mark.parametrize("text", ["a\\nb", "a\\tb", "a\\u000ab", "a\\u0009b", "\\u0041", "\\ud83c\\udf88"])
def test_LOG_12_newline_tab_and_what_is_merely_escaped_pass(text: str) -> None:
    assert isinstance(admitted(comment(text)), c.AddComment)


@pytest.mark.parametrize("text", ["\\ud800", "\\udfff x", "\\udf88\\ud83c"])
def test_LOG_12_half_of_a_surrogate_pair_is_refused(text: str) -> None:
    came = admitted(comment(text))
    assert isinstance(came, Refused) and came.code in ("malformed", "control_characters")
    raw = admitted(comment("x").encode().replace(b'"x"', b'"\xed\xa0\x80"'))
    assert isinstance(raw, Refused) and raw.code == "malformed"


def test_LOG_12_control_characters_are_found_wherever_they_stand() -> None:
    new = {"id": "k", "zone": "needs", "text": "x", "x": 0, "y": 0}
    source = {"consultation": "a\u0007", "statement": "1"}
    assert admitted({"type": "add_cards", "cards": [new, {**new, "source": source}]}) == Refused("control_characters")
    assert admitted({"type": "set_programme", "title": "x", "themes": ["\x7f"]}) == Refused("control_characters")


def test_LOG_12_what_is_too_large_is_refused_unread() -> None:
    assert admitted(comment("x" * SIZE)) == Refused("too_big", {"max": SIZE, "size": len(comment("x" * SIZE))})


@pytest.mark.parametrize("depth", [33, 10_000])
def test_LOG_12_what_is_nested_too_deeply_is_refused(depth: int) -> None:
    deep = "[" * depth + "]" * depth
    for raw in (deep, comment("x")[:-1] + f',"more":{deep}}}', f'{{"type":"add_cards","cards":{deep}}}'):
        came = admitted(raw)
        assert isinstance(came, Refused) and came.code == "malformed"


MALFORMED: dict[str, bytes | str | dict[str, Any]] = {
    "no JSON": b"hello",
    "nothing": b"",
    "cut": comment("x")[:-2],
    "two": comment("x") + comment("x"),
    "not UTF-8": b'{"type":"\xff"}',
    "no object": b"[]",
    "no type": {},
    "another type": {"type": "drop_table"},
    "unknown field": {"type": "undo", "more": 1},
    "unknown field within": {
        "type": "open_round",
        "id": "r",
        "rules": {"dots": 1, "max_per_card": 1, "zone": "z", "q": 1},
    },
    "field missing": {"type": "add_comment", "id": "m", "card": "k"},
    "text empty": {"type": "add_comment", "id": "m", "card": "k", "text": ""},
    "text too long": {"type": "add_comment", "id": "m", "card": "k", "text": "x" * 2_001},
    "id empty": {"type": "add_comment", "id": "", "card": "k", "text": "x"},
    "id too long": {"type": "add_comment", "id": "m" * 65, "card": "k", "text": "x"},
    "id with a space": {"type": "add_comment", "id": "a b", "card": "k", "text": "x"},
    "id with a newline": {"type": "add_comment", "id": "a\n", "card": "k", "text": "x"},
    "id that is a path": {"type": "add_comment", "id": "../a", "card": "k", "text": "x"},
    "a fraction for a whole number": {"type": "cast_vote", "card": "k", "dots": 1.5},
    "a negative count": {"type": "cast_vote", "card": "k", "dots": -1},
    "beyond 2^53": {"type": "cast_vote", "card": "k", "dots": 2**53},
    "truth for a number": {"type": "cast_vote", "card": "k", "dots": True},
    "text for a number": {"type": "cast_vote", "card": "k", "dots": "1"},
    "not finite": '{"type":"set_action","card":"a","indicator":{"name":"n","target":NaN}}',
    "infinite": '{"type":"set_action","card":"a","indicator":{"name":"n","target":1e999}}',
    "too large": action(indicator={"name": "n", "target": 1e13}),
    "money below zero": action(budget_eur=-1),
    "no date": action(start="1 May"),
    "a date and a newline": action(start="2026-05-01\n"),
    "no cards": {"type": "add_cards", "cards": []},
    "too many cards": {"type": "delete_cards", "cards": ["k"] * 501},
    "an unknown colour": {"type": "colour_cards", "cards": ["k"], "colour": "red"},
    "what only the server may ask": {"type": "join_table", "member": "m", "role": "facilitator"},
    "opening a board": {"type": "open_board", "title": "x", "language": "it", "template": "co-design"},
}


@pytest.mark.parametrize("raw", MALFORMED.values(), ids=MALFORMED)
def test_LOG_12_what_is_not_a_command_is_refused(raw: bytes | str | dict[str, Any]) -> None:
    came = admitted(raw)
    assert isinstance(came, Refused) and came.code == "malformed"
    assert set(came.args) == {"why"}


def test_LOG_12_a_refusal_says_where_and_repeats_no_value() -> None:
    came = admitted({"type": "colour_cards", "cards": ["k"], "colour": "<b>secret"})
    assert isinstance(came, Refused) and came.args["why"] == "`$.colour`"
    assert "secret" not in str(admitted({"type": "secret"}))


def test_LOG_12_an_event_is_read_back_as_it_was_written() -> None:
    table = given("listen").by("anna", card("k", text='«perché»\n\t"\\ 🎈')).by("fede", c.OpenPhase(phase="choose"))
    for event in table.events:
        line = encoded(event)
        assert event_of(event.seq, body_of(line)) == event
        assert with_seq(event.seq, body_of(line)) == line
    assert msgspec.json.decode(encoded(table.events[-1]), type=Event) == table.events[-1]
