"""Who gets a socket, and how it ends: other pages, unknown tokens, a person who is taken off the table (DEC-5)."""

import asyncio
import time

import msgspec
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from cocreate.boards import commands as c
from cocreate.client.rest import Joined, Unserved
from cocreate.locales import Language, sentence
from cocreate.realtime import frames as f
from cocreate.realtime.seats import is_ours, token_of
from tests.realtime.raw import Raw
from tests.realtime.serving import Browser, Served, add

OPEN = {"listen": {"writing": "open"}}
ENDS_WITHIN = 2.0  # promised


async def test_DEC_5_taking_away_access_ends_it_on_sockets_and_http_within_two_seconds(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    lead, ada = await shared.join(opened, "Lead", "facilitator"), await shared.join(opened, "Ada")
    async with shared.socket(lead) as leading, shared.socket(ada) as one, shared.socket(ada) as two:
        for browser in (leading, one, two):
            await browser.welcome()
        began = time.monotonic()
        await leading.do("r", c.RemoveMember(member=ada.you))
        await one.do("late", add("k1"))
        closed = [await one.closed(), await two.closed()]
        with pytest.raises(Unserved) as unserved:
            await shared.api.plan_file(ada, 1, "pdf", "en")
        assert time.monotonic() - began < ENDS_WITHIN
        assert closed == [(f.CLOSE_REMOVED, "removed")] * 2
        assert unserved.value.code in ("removed", "unknown_session")
        async with shared.socket(ada) as again:
            assert (await again.closed())[0] in (f.CLOSE_REMOVED, f.CLOSE_UNKNOWN_SESSION)
        await leading.do("c", c.RenameBoard(title="Dopo"))
        await leading.answer("c")
        assert b"k1" not in b"".join(leading.raw)
        assert b"Dopo" not in b"".join([*one.raw, *two.raw])


async def test_DEC_5_a_role_that_changes_counts_from_the_next_act_on_the_same_socket(shared: Served) -> None:
    opened = await shared.opened(**OPEN)
    lead, ada = await shared.join(opened, "Lead", "facilitator"), await shared.join(opened, "Ada")
    async with shared.socket(lead) as leading, shared.socket(ada) as browser:
        await leading.welcome()
        await browser.welcome()
        for n, (role, code) in enumerate([("observer", "observer"), ("participant", None), ("facilitator", None)]):
            await leading.do(f"r{n}", c.ChangeMember(member=ada.you, role=role))  # type: ignore[arg-type]
            await leading.answer(f"r{n}")
            await browser.do(f"k{n}", add(f"k{n}"))
            answer = await browser.answer(f"k{n}")
            assert (answer.code if isinstance(answer, f.Refusal) else None) == code
        await browser.do("t", c.RenameBoard(title="Di Ada"))
        assert isinstance(await browser.answer("t"), f.Events)


@pytest.mark.parametrize("lang", ["it", "en"])
async def test_an_unknown_session_is_told_so_and_the_socket_closed(shared: Served, lang: Language) -> None:
    opened = await shared.opened()
    seat = await shared.join(opened, "Ada")
    other = await shared.opened()
    strangers = [
        Joined(board=opened.board, you="", token="no token of ours", role="participant"),
        Joined(board=other.board, you=seat.you, token=seat.token, role="participant"),  # of another table
        Joined(board="nowhere", you=seat.you, token=seat.token, role="participant"),
        Joined(board=opened.board, you="", token=opened.key, role="facilitator"),  # a key is no session
        Joined(board=opened.board, you="", token=shared.desk_key, role="facilitator"),
    ]
    answers = []
    for stranger in strangers:
        raw = Raw(shared.settings.port)
        raw.upgraded()
        raw.send(msgspec.json.encode(f.Hello(v=1, board=stranger.board, token=stranger.token, lang=lang)))
        answers.append(await asyncio.to_thread(raw.rest))
        raw.close()
    assert sentence(lang, "refused-unknown_session").encode() in answers[0]
    assert (f.CLOSE_UNKNOWN_SESSION).to_bytes(2, "big") in answers[0]
    assert set(answers) == {answers[0]}  # and nothing tells which of them it was


@pytest.mark.parametrize(
    "origin",
    [
        "null",
        "http://evil.example",
        "http://127.0.0.1:{port}.evil.example",
        "http://evil.example/#http://127.0.0.1:{port}",
        "http://127.0.0.1:{other}",
        "http://127.0.0.1",
        "http://127.0.0.1:{port}@evil.example",
        "ws://127.0.0.1:{port}",
        "file://",
        "http://[",
        "http://[::1",
        "",
    ],
)
async def test_S3_a_socket_that_another_page_opens_is_refused(shared: Served, origin: str) -> None:
    port = shared.settings.port
    said = origin.format(port=port, other=port + 1).encode()
    raw = Raw(port, headers=b"Origin: " + said + b"\r\n")
    assert raw.upgraded().startswith(b"HTTP/1.1 403")
    raw.close()


@pytest.mark.parametrize(
    ("origin", "host", "url", "ours"),
    [
        ("http://127.0.0.1:8000", "127.0.0.1:8000", "http://127.0.0.1:8000", True),
        ("http://localhost:8000", "localhost:8000", "http://127.0.0.1:8000", True),  # by another of its names
        ("https://boards.example.org", "10.0.0.5:8000", "https://boards.example.org", True),
        ("https://boards.example.org", "boards.example.org", "http://0.0.0.0:8000", True),  # TLS ends before it
        ("https://Boards.Example.org", "x", "https://boards.example.org:443/tavoli", True),
        ("http://boards.example.org", "boards.example.org", "https://boards.example.org", False),
        ("https://boards.example.org:8443", "boards.example.org", "https://boards.example.org", False),
        ("https://boards.example.org.evil.example", "boards.example.org", "https://boards.example.org", False),
        ("https://evil.example/boards.example.org", "boards.example.org", "https://boards.example.org", False),
        ("null", "null", "https://boards.example.org", False),
        ("https://[", "boards.example.org", "https://boards.example.org", False),
        ("", "", "https://boards.example.org", False),
        (None, "boards.example.org", "https://boards.example.org", False),
    ],
)
def test_S3_whose_page_it_is(origin: str | None, host: str, url: str, ours: bool) -> None:
    assert is_ours(origin, host, url) is ours


def test_S3_a_cookie_counts_only_where_the_page_is_ours_and_what_is_said_comes_first() -> None:
    url, cookies = "https://boards.example.org", {"__Host-cocreate-b1": "seat", "cocreate-b1": "planted"}
    own, foreign = {"origin": url, "host": "boards.example.org"}, {"origin": "https://evil.example", "host": "h"}
    assert token_of(own, cookies, "b1", "", url) == "seat"
    assert token_of(own, cookies, "b1", "said", url) == "said"
    assert token_of(own, cookies, "b2", "", url) == ""
    assert token_of(foreign, cookies, "b1", "", url) == ""
    assert token_of({"host": "boards.example.org"}, cookies, "b1", "", url) == ""


async def test_a_socket_elsewhere_is_none(shared: Served) -> None:
    for path in (b"/", b"/b/x", b"/ws/", b"/ws/x", b"/api/boards", b"/healthz", b"//ws", b"/%00", b"/ws%2f.."):
        raw = Raw(shared.settings.port, path=path)
        assert not raw.upgraded().startswith(b"HTTP/1.1 101"), path
        raw.close()


async def test_S3_a_browser_comes_in_with_its_cookie_from_our_page_only(shared: Served) -> None:
    opened = await shared.opened()
    seat = await shared.join(opened, "Ada")
    cookie = {"Cookie": f"cocreate-{opened.board}={seat.token}"}
    hello = msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=opened.board))
    async with connect(shared.api.socket, origin=Origin(shared.url), additional_headers=cookie, proxy=None) as socket:
        await socket.send(hello.decode())
        assert (await Browser(socket).welcome()).you == seat.you
    async with connect(shared.api.socket, additional_headers=cookie, proxy=None) as socket:  # it says no origin
        await socket.send(hello.decode())
        assert (await Browser(socket).closed())[0] == f.CLOSE_UNKNOWN_SESSION
    with pytest.raises(InvalidStatus):
        await connect(shared.api.socket, origin=Origin("http://evil.example"), additional_headers=cookie, proxy=None)


async def test_hello_late_or_never_ends_the_socket(shared: Served) -> None:
    opened = await shared.opened()
    async with shared.socket(await shared.join(opened, "Ada")) as browser:
        await browser.welcome()
        await browser.say(f.Hello(v=f.PROTOCOL, board=opened.board, token="x", lang="en"))
        refused = await browser.until(lambda frame: isinstance(frame, f.Refusal))
        assert refused.code == "hello_twice"
        assert (await browser.closed())[0] == f.CLOSE_MALFORMED
