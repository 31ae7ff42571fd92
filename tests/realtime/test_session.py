"""A session: what a frame comes to, whatever the client sends."""

import json
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.realtime import frames as f
from cocreate.realtime.session import (
    BURST,
    MALFORMED_LIMIT,
    OTHERS_BURST,
    POINTER_BURST,
    RATE,
    End,
    Enter,
    Send,
    Session,
)

HELLO = {"t": "hello", "v": f.PROTOCOL, "board": "b1", "token": "secret"}


def raw(frame: Any) -> bytes:
    return json.dumps(frame).encode()


def greeted(lang: str = "en") -> Session:
    session = Session()
    assert isinstance(session.receive(raw(HELLO | {"lang": lang}), 0.0), Enter)
    return session


def said(effect: Any) -> dict[str, Any]:
    """The refusal that goes out."""
    assert isinstance(effect, Send | End) and effect.packet is not None, effect
    refusal = json.loads(effect.packet.text())
    assert refusal.pop("t") == "refused"
    return dict(refusal)


def do(id: str = "c1") -> bytes:
    return raw({"t": "do", "id": id, "command": {"type": "undo"}})


def test_hello_lets_the_session_in() -> None:
    effect = Session().receive(raw(HELLO | {"epoch": "e1", "seq": 7}), 0.0)
    assert effect == Enter(f.Hello(v=1, board="b1", token="secret", epoch="e1", seq=7))


@pytest.mark.parametrize(
    "frame", [do(), raw({"t": "ping"}), raw({"t": "pointer"}), raw({"t": "check", "seq": 1, "hash": 1})]
)
def test_before_hello_there_is_nothing_else(frame: bytes) -> None:
    effect = Session().receive(frame, 0.0)
    assert isinstance(effect, End) and effect.code == f.CLOSE_MALFORMED
    assert said(effect)["code"] == "hello_first"


def test_hello_twice_ends_it() -> None:
    effect = greeted().receive(raw(HELLO), 0.0)
    assert isinstance(effect, End) and effect.code == f.CLOSE_MALFORMED
    assert said(effect)["code"] == "hello_twice"


def test_another_version_is_told_so() -> None:
    effect = Session().receive(raw(HELLO | {"v": 2, "lang": "en"}), 0.0)
    assert isinstance(effect, End) and effect.code == f.CLOSE_MALFORMED
    assert said(effect) == {"id": "", "code": "other_version", "message": "This page is of another version: reload it."}


@pytest.mark.parametrize(
    ("lang", "message"),
    [
        ("it", "Troppe azioni in poco tempo"),
        ("en", "Too many acts in a short time"),
    ],
)
def test_refusals_speak_the_language_of_hello(lang: str, message: str) -> None:
    session = greeted(lang)
    for n in range(int(BURST)):
        assert isinstance(session.receive(do(f"c{n}"), 0.0), f.Do)
    refusal = said(session.receive(do("late"), 0.0))
    assert (refusal["id"], refusal["code"]) == ("late", "too_fast")
    assert refusal["message"].startswith(message)


def test_LIV_4_acts_come_at_a_rate_that_recovers() -> None:
    session = greeted()
    assert all(isinstance(session.receive(do(), 0.0), f.Do) for _ in range(int(BURST)))
    assert isinstance(session.receive(do(), 0.0), Send)
    assert all(isinstance(session.receive(do(), 1.0), f.Do) for _ in range(int(RATE)))
    assert isinstance(session.receive(do(), 1.0), Send)


@pytest.mark.parametrize(
    "frame",
    [
        do(),
        raw({"t": "pointer", "x": 1, "y": 1}),
        raw({"t": "ping"}),
        raw({"t": "check", "seq": 1, "hash": 1}),
        raw({"t": "summon", "x": 1, "y": 1}),
    ],
)
def test_LIV_4_who_floods_is_cut_off(frame: bytes) -> None:
    session = greeted()
    last = next(effect for _ in range(10_000) if isinstance(effect := session.receive(frame, 0.0), End))
    assert last.code == f.CLOSE_TOO_MANY
    assert said(last)["code"] == "too_fast"


def test_LIV_3_pointers_beyond_their_rate_are_dropped_in_silence() -> None:
    session = greeted()
    pointer = raw({"t": "pointer", "x": 1, "y": 2})
    effects = [session.receive(pointer, 0.0) for _ in range(int(POINTER_BURST) + 10)]
    assert effects == [f.Pointer(x=1, y=2)] * int(POINTER_BURST) + [None] * 10
    assert isinstance(session.receive(pointer, 1.0), f.Pointer)


def test_pings_and_checks_pass_at_the_pace_of_a_client() -> None:
    session = greeted()
    for second in range(0, 3_600, 15):
        assert isinstance(session.receive(raw({"t": "ping"}), float(second)), f.Ping)
        assert isinstance(session.receive(raw({"t": "check", "seq": 1, "hash": 1}), float(second)), f.Check)
    assert OTHERS_BURST >= 10


NONSENSE: list[tuple[bytes, str, str]] = [
    (b"", "", "malformed"),
    (b"{", "", "malformed"),
    (b"null", "", "malformed"),
    (b'"hello"', "", "malformed"),
    (b"\xff\xfe", "", "malformed"),
    (b"[" * 60_000, "", "malformed"),
    (b'{"t":' * 10_000, "", "malformed"),
    (b'{"t":"nothing","id":"a1"}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"undo"},"more":1}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"open_board"}}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"join_table","member":"m","role":"facilitator"}}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"set_timer","seconds":1e300}}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"set_timer","seconds":99999999999999999999}}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"delete_cards","cards":[]}}', "a1", "malformed"),
    (b'{"t":"do","id":"a b","command":{"type":"undo"}}', "a b", "malformed"),
    (b'{"t":"do","id":7,"command":{"type":"undo"}}', "", "malformed"),
    (b'{"t":"pointer","x":1e9}', "", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"rename_board","title":"a\\u0000b"}}', "a1", "control_characters"),
    (b'{"t":"do","id":"a1","command":{"type":"rename_board","title":"a\\ud800b"}}', "a1", "malformed"),
    (b'{"t":"do","id":"a1","command":{"type":"rename_board","title":"a\\u001b[2J"}}', "a1", "control_characters"),
    (b'{"t":"do","id":"a1","command":{"type":"rename_board","title":"' + b"x" * f.MAX_FRAME + b'"}}', "a1", "too_big"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("frame", "id", "code"), NONSENSE, ids=[frame[:60].decode(errors="replace") for frame, *_ in NONSENSE]
)
def test_LOG_12_nonsense_is_answered_with_its_id_where_that_can_be_read(frame: bytes, id: str, code: str) -> None:
    effect = greeted().receive(frame, 0.0)
    assert isinstance(effect, Send), effect
    refusal = said(effect)
    assert refusal["id"] == id
    assert refusal["code"] == code
    assert refusal["message"]


def test_nonsense_before_hello_ends_it_at_once() -> None:
    effect = Session().receive(b"{}", 0.0)
    assert isinstance(effect, End) and effect.code == f.CLOSE_MALFORMED


def test_too_much_nonsense_ends_it() -> None:
    session = greeted()
    effects = [session.receive(b"{}", 0.0) for _ in range(MALFORMED_LIMIT + 1)]
    assert all(isinstance(effect, Send) for effect in effects[:-1])
    assert isinstance(effects[-1], End) and effects[-1].code == f.CLOSE_MALFORMED


def test_an_act_passes_as_it_is() -> None:
    frame = {"t": "do", "id": "c1", "command": {"type": "react", "card": "k", "symbol": "love", "on": True}}
    effect = greeted().receive(raw(frame), 0.0)
    assert effect == f.Do(id="c1", command=c.React(card="k", symbol="love", on=True))
