"""Who gets a socket, and how it ends: other pages, unknown tokens, a person who is taken off the table (DEC-5)."""

import asyncio
import http.client
import json
import time
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from starlette.requests import HTTPConnection
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from cocreate.boards import commands as c
from cocreate.client.rest import Joined, Unserved
from cocreate.locales import LANGUAGES, Language, sentence
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


@pytest.mark.parametrize("lang", LANGUAGES)
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


async def test_S3_a_page_of_ours_under_another_name_than_the_public_one_is_told_where_to_go(tmp_path: Path) -> None:
    served = Served(tmp_path / "data", COCREATE_PUBLIC_URL=PUBLIC).start()
    opened = await served.opened()
    async with connect(served.api.socket, origin=Origin(served.url), proxy=None) as mine:
        await asyncio.wait_for(mine.wait_closed(), ENDS_WITHIN)
    assert (mine.close_code, mine.close_reason) == (f.CLOSE_WRONG_ADDRESS, PUBLIC)
    stranger = Raw(served.settings.port, headers=b"Origin: http://evil.example\r\n")
    assert stranger.upgraded().startswith(b"HTTP/1.1 403")
    stranger.close()
    refused = await asyncio.to_thread(_join_as_a_page, served, opened.board, opened.key)
    assert refused == (403, "wrong_address")
    served.end()


def _join_as_a_page(served: Served, board: str, key: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", served.settings.port, timeout=20)
    asked = {"board": board, "key": key, "name": "Ada", "cookie": True}
    headers = {"Content-Type": "application/json", "Origin": served.url}
    connection.request("POST", "/api/join", json.dumps(asked), headers)
    answer = connection.getresponse()
    said = json.loads(answer.read())
    connection.close()
    return answer.status, str(said.get("code"))


PUBLIC = "https://boards.example.org"
HERE = "boards.example.org"


@pytest.mark.parametrize(
    ("origin", "public", "ours"),
    [
        # a public address: only its origin, whatever name was used to come here
        ("https://boards.example.org", PUBLIC, True),
        ("https://boards.example.org:443", PUBLIC, True),
        ("https://Boards.Example.org", PUBLIC, True),
        ("HTTPS://BOARDS.EXAMPLE.ORG", "https://Boards.example.org:443/tavoli", True),
        ("http://boards.example.org", PUBLIC, False),  # a page that anybody on the line could have written
        ("http://boards.example.org:443", PUBLIC, False),
        ("https://boards.example.org:8443", PUBLIC, False),
        ("https://boards.example.org:80", PUBLIC, False),
        ("https://boards.example.org.", PUBLIC, False),
        ("https://inside.example.org:8000", PUBLIC, False),  # the Host of these rows
        ("http://inside.example.org:8000", PUBLIC, False),
        ("http://boards.example.org:8000", "http://boards.example.org:8000", True),
        ("https://boards.example.org:8000", "http://boards.example.org:8000", False),
        ("http://boards.example.org", "http://boards.example.org:8000", False),
        ("http://[2001:db8::1]:8000", "http://[2001:DB8:0::1]:8000", True),
        ("http://[2001:db8::2]:8000", "http://[2001:db8::1]:8000", False),
        ("http://2001:db8::1:8000", "http://[2001:db8::1]:8000", False),
        ("https://xn--citt-3na.example", "https://città.example", True),
    ],
)
def test_S3_with_a_public_address_only_its_pages_are_ours(origin: str, public: str, ours: bool) -> None:
    assert is_ours(origin, host="inside.example.org:8000", scheme="http", public=public) is ours


@pytest.mark.parametrize(
    ("origin", "host", "scheme", "ours"),
    [
        # none: only the name that was used
        ("http://127.0.0.1:8000", "127.0.0.1:8000", "http", True),
        ("http://localhost:8000", "localhost:8000", "ws", True),
        ("http://localhost:8000", "127.0.0.1:8000", "http", False),
        ("http://tavoli.lan", "Tavoli.LAN", "http", True),
        ("http://tavoli.lan", "tavoli.lan:80", "http", True),
        ("http://tavoli.lan.", "tavoli.lan.", "http", True),
        ("http://tavoli.lan", "tavoli.lan.", "http", False),
        ("http://tavoli.lan:8001", "tavoli.lan:8000", "http", False),
        ("http://tavoli.lan", "tavoli.lan:8000", "http", False),
        ("http://[::1]:8000", "[::1]:8000", "http", True),
        ("http://[::1]:8000", "[0:0:0:0:0:0:0:1]:8000", "http", True),
        ("http://[::1]:8000", "[::1]:8001", "http", False),
        ("https://boards.example.org", "boards.example.org", "http", True),  # TLS ends before it and nobody says so
        ("https://boards.example.org", "boards.example.org", "wss", True),
        ("http://boards.example.org", "boards.example.org", "https", False),
        ("http://boards.example.org", "boards.example.org", "wss", False),
        ("http://evil.example", "boards.example.org", "http", False),
        ("http://", "", "http", False),
    ],
)
def test_S3_without_a_public_address_only_the_host_that_was_asked_is_ours(
    origin: str, host: str, scheme: str, ours: bool
) -> None:
    assert is_ours(origin, host=host, scheme=scheme, public=None) is ours


TRICKS = [
    "",
    "null",
    "Null",
    "*",
    "file://",
    "https://",
    "https://[",
    "https://[::1",
    "https://[evil]",
    "boards.example.org",
    "//boards.example.org",
    "wss://boards.example.org",
    "ftp://boards.example.org",
    "https:/boards.example.org",
    "https:\\\\boards.example.org",
    "https://boards.example.org/",
    "https://boards.example.org?",
    "https://boards.example.org#",
    "https://boards.example.org:",
    "https://boards.example.org:0443",
    "https://boards.example.org:443443",
    "https://boards.example.org:x",
    "https://boards.example.org.evil.example",
    "https://evil.example/boards.example.org",
    "https://evil.example#boards.example.org",
    "https://evil.example?https://boards.example.org",
    "https://boards.example.org@evil.example",
    "https://boards.example.org:443@evil.example",
    "https://evil.example\\@boards.example.org",
    "https://user@boards.example.org",
    "https://evilboards.example.org",
    "https://evil-boards.example.org",
    "https://evil.boards.example.org",
    "https://boardsxexample.org",
    "https://boards.example.or",
    "https://boards.example.orgg",
    "https://example.org",
    "https://boards.example.org https://boards.example.org",
    "https://boards.example.org, https://evil.example",
    " https://boards.example.org",
    "https://boards.example.org\n",
    "https://boards.example.org\x00",
    "https://boards.exa\u212aple.org",
    "https://boards\u3002example.org",
]


@pytest.mark.parametrize("public", [PUBLIC, None], ids=["public", "host"])
@pytest.mark.parametrize("origin", TRICKS, ids=[repr(one) for one in TRICKS])
def test_S3_what_only_looks_like_our_page_is_not(origin: str, public: str | None) -> None:
    assert not is_ours(origin, host=HERE, scheme="https", public=public)
    assert is_ours(PUBLIC, host=HERE, scheme="https", public=public)


def asked(kind: str, method: str = "GET", public: str | None = PUBLIC, **headers: str | list[str]) -> HTTPConnection:
    """With the cookie of the board, and one that a neighbour planted."""
    said = [(name.replace("_", "-"), one) for name, v in headers.items() for one in ([v] if isinstance(v, str) else v)]
    said += [("host", "10.0.0.5:8000"), ("cookie", "__Host-cocreate-b1=seat; cocreate-b1=planted")]
    state = SimpleNamespace(url=lambda: PUBLIC, public_url=public)
    raw = [(name.encode(), value.encode("latin-1")) for name, value in said]
    scope = {"type": kind, "method": method, "scheme": "http", "headers": raw, "app": SimpleNamespace(state=state)}
    return HTTPConnection(scope)


def test_S3_a_cookie_counts_only_where_the_page_is_ours_and_what_is_said_comes_first() -> None:
    for kind in ("websocket", "http"):
        assert token_of(asked(kind, origin=PUBLIC), "b1", "") == "seat"
        assert token_of(asked(kind, origin=PUBLIC), "b1", "said") == "said"
        assert token_of(asked(kind, origin=PUBLIC), "b2", "") == ""
        for origin in ("https://evil.example", "null", "http://10.0.0.5:8000"):
            assert token_of(asked(kind, origin=origin), "b1", "") == ""
            assert token_of(asked(kind, origin=origin), "b1", "said") == "said"
        assert token_of(asked(kind, origin=[PUBLIC, "https://evil.example"]), "b1", "") == ""
    assert token_of(asked("http", origin="http://10.0.0.5:8000", public=None), "b1", "") == "seat"


def test_S3_who_says_no_origin_has_no_cookie_unless_it_only_reads() -> None:
    assert token_of(asked("websocket"), "b1", "") == ""
    assert token_of(asked("websocket", sec_fetch_site="same-origin"), "b1", "") == ""
    assert token_of(asked("websocket"), "b1", "said") == "said"
    assert token_of(asked("http", "POST"), "b1", "") == ""
    assert token_of(asked("http", "POST", sec_fetch_site="same-origin"), "b1", "") == ""
    assert token_of(asked("http"), "b1", "") == "seat"
    assert token_of(asked("http", sec_fetch_site="same-origin"), "b1", "") == "seat"
    for site in ("cross-site", "same-site", "none"):
        assert token_of(asked("http", sec_fetch_site=site), "b1", "") == ""


async def test_S3_with_a_public_address_the_name_that_was_used_is_none_of_ours(tmp_path: Path) -> None:
    """The server itself, told that people reach it by another name."""
    served = Served(tmp_path / "data", COCREATE_PUBLIC_URL=PUBLIC).start()
    opened = await served.opened()
    seat = await served.join(opened, "Ada")
    cookie = {"Cookie": f"__Host-cocreate-{opened.board}={seat.token}"}
    hello = msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=opened.board)).decode()
    with pytest.raises(InvalidStatus):
        origin = Origin("http://boards.example.org")
        await connect(served.api.socket, origin=origin, additional_headers=cookie, proxy=None)
    async with connect(
        served.api.socket, origin=Origin(served.url), additional_headers=cookie, proxy=None
    ) as turned_back:
        assert await Browser(turned_back).closed(ENDS_WITHIN) == (f.CLOSE_WRONG_ADDRESS, PUBLIC)
    async with connect(served.api.socket, origin=Origin(PUBLIC), additional_headers=cookie, proxy=None) as socket:
        await socket.send(hello)
        assert (await Browser(socket).welcome()).you == seat.you
    async with connect(served.api.socket, proxy=None) as socket:  # no browser: it says who it is
        await socket.send(msgspec.json.encode(f.Hello(v=f.PROTOCOL, board=opened.board, token=seat.token)).decode())
        assert (await Browser(socket).welcome()).you == seat.you
    served.end()


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
