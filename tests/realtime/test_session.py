"""A session: what a frame comes to, whatever the client sends."""

import json
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.errors import Refused
from cocreate.realtime import frames as f
from cocreate.realtime.limits import BURST, OTHERS_BURST, POINTER_BURST, RATE, Allowance
from cocreate.realtime.session import MALFORMED_LIMIT, End, Enter, Send, Session

HELLO = {"t": "hello", "v": f.PROTOCOL, "board": "b1", "token": "secret"}


def raw(frame: Any) -> bytes:
    return json.dumps(frame).encode()


def greeted(lang: str = "en", allowance: Allowance | None = None) -> Session:
    session = Session()
    assert isinstance(session.receive(raw(HELLO | {"lang": lang}), 0.0), Enter)
    session.known(allowance or Allowance())
    return session


def said(effect: Any) -> dict[str, Any]:
    """The refusal that goes out."""
    assert isinstance(effect, Send | End) and effect.packet is not None, effect
    refusal = json.loads(effect.packet.text())
    assert refusal.pop("t") == "refused"
    return dict(refusal)


def do(id: str = "c1", *, again: bool = False) -> bytes:
    return raw({"t": "do", "id": id, "command": {"type": "undo"}} | ({"again": True} if again else {}))


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
    assert isinstance(session.receive(do(again=True), 1.0), f.Do)
    assert all(isinstance(session.receive(do(), 1.0), f.Do) for _ in range(int(RATE) - 1))
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


def test_LIV_4_a_new_socket_brings_no_new_allowance() -> None:
    """Whoever comes back again and again has what is left, on whichever socket."""
    ada = Allowance()
    taken = 0
    for _ in range(20):
        session = greeted(allowance=ada)
        taken += sum(isinstance(session.receive(do(), 0.0), f.Do) for _ in range(90))
    assert taken == BURST
    checks = [greeted(allowance=ada).receive(raw({"t": "check", "seq": 1, "hash": 1}), 0.0) for _ in range(50)]
    assert sum(isinstance(check, f.Check) for check in checks) == OTHERS_BURST


def test_LIV_4_who_floods_is_cut_off_however_often_they_come_back() -> None:
    ada = Allowance()
    while ada.commands.take(0.0) or ada.patience.take(0.0):
        pass
    assert all(isinstance(greeted(allowance=ada).receive(do(), 0.0), End) for _ in range(3))
    assert isinstance(greeted(allowance=ada).receive(b"{}", 0.0), End)


def test_CLI_2_nothing_overtakes_an_act_that_was_put_off() -> None:
    ada = Allowance()
    session = greeted(allowance=ada)
    while ada.commands.take(0.0):
        pass
    assert said(session.receive(do("c1"), 0.0))["code"] == "too_fast"
    late = [said(session.receive(do(id), 9.0)) for id in ("c2", "c3")]  # there would be room for them now
    assert [(one["id"], one["code"]) for one in late] == [("c2", "too_fast"), ("c3", "too_fast")]
    answers = [session.receive(do("c1", again=True), 9.0), session.receive(do("c2"), 9.0)]
    assert [answer.id for answer in answers if isinstance(answer, f.Do)] == ["c1", "c2"]


def test_CLI_2_what_the_room_puts_off_holds_back_what_follows_too_and_a_real_refusal_does_not() -> None:
    session = greeted()
    session.refused("c1", Refused("busy"))
    assert said(session.receive(do("c2"), 0.0))["code"] == "busy"
    assert isinstance(session.receive(raw({"t": "ping"}), 0.0), f.Ping)
    assert isinstance(session.receive(do("c1", again=True), 0.0), f.Do)
    session.refused("c1", Refused("observer"))
    assert isinstance(session.receive(do("c2"), 0.0), f.Do)


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
