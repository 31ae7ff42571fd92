"""Webhooks and tokens at a real server: told over real sockets, nothing lost when it is killed, tokens bounded."""

import asyncio
import hashlib
import hmac
import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from tests.connectors.receiver import Receiver, receiver
from tests.realtime.serving import Served, add, until
from tests.rest.documented import hold, route_of

QUICK = """
import sys
from cocreate.cli import main
from cocreate.jobs import deliver

deliver.LEASE_MS = 1_500
sys.exit(main())
"""


@pytest.fixture
def there() -> Iterator[Receiver]:
    with receiver() as one:
        yield one


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    one = Served(tmp_path / "data", COCREATE_PUSH_HOSTS="localhost")
    one.program = ["-c", QUICK]
    one.start()
    yield one
    one.end()


def asked(served: Served, method: str, path: str, token: str, body: Any = None) -> tuple[int, Any]:
    connection = http.client.HTTPConnection("127.0.0.1", served.settings.port, timeout=20)
    content = b"" if body is None else json.dumps(body).encode()
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}
    connection.request(method, f"/api/boards/{path}", content, headers)
    answer = connection.getresponse()
    said = answer.read()
    connection.close()
    hold(method, route_of(f"/api/boards/{path}"), answer.status, answer.headers["Content-Type"], said)
    return answer.status, json.loads(said)


async def sent(served: Served, lead: Joined, *commands: tuple[str, c.SocketCommand]) -> None:
    async with served.socket(lead) as browser:
        await browser.welcome()
        for id, command in commands:
            await browser.do(id, command)
            await browser.answer(id)


async def test_PUS_2_PUS_3_a_webhook_is_told_and_a_server_that_is_killed_in_the_middle_loses_nothing(
    served: Served, there: Receiver
) -> None:
    opened = await served.opened(listen={"writing": "open"})
    lead = await served.join(opened, "Lead", "facilitator")
    new = {"kind": "webhook", "url": f"{there.url}/hook", "events": ["board_finished", "plan_ready"]}
    status, made = asked(served, "POST", f"{opened.board}/outlets", lead.token, new)
    assert status == 201 and len(made["secret"]) > 40
    assert made["outlet"]["active"] and made["outlet"]["events"] == ["board_finished", "plan_ready"]
    there.hold.clear()
    await sent(served, lead, ("k", add("n1")), ("end", c.FinishBoard(languages=["it"])))
    await until(lambda: bool(there.came))
    served.kill()  # while it waits for the answer
    there.hold.set()
    served.start()
    await until(lambda: {one.json["event"] for one in there.came} == {"board_finished", "plan_ready"}, 60)
    await until(lambda: all(one["status"] == "done" for one in shown(served, opened.board, lead)["deliveries"]), 30)
    finished = [one for one in there.came if one.json["event"] == "board_finished"]
    assert len(finished) == 2 and len({one.headers["cocreate-delivery"] for one in finished}) == 1
    for came in there.came:
        parts = dict(part.split("=") for part in came.headers["cocreate-signature"].split(","))
        signed = f"{parts['t']}.".encode() + came.body
        assert parts["v1"] == hmac.new(made["secret"].encode(), signed, hashlib.sha256).hexdigest()
    page = json.dumps(shown(served, opened.board, lead))
    assert made["secret"] not in page  # shown once
    assert made["secret"] not in served.stderr and there.url not in served.stderr


def shown(served: Served, board: str, lead: Joined) -> Any:
    status, page = asked(served, "GET", f"{board}/outlets", lead.token)
    assert status == 200
    return page


async def test_PUS_1_an_outlet_is_switched_removed_and_bounded_and_an_address_that_cannot_be_is_refused(
    served: Served, there: Receiver
) -> None:
    opened = await served.opened()
    lead = await served.join(opened, "Lead", "facilitator")
    at = f"{opened.board}/outlets"

    def refused(body: Any) -> str:
        status, said = asked(served, "POST", at, lead.token, body)
        assert status == 422
        return str(said["code"])

    hook = {"kind": "webhook", "url": there.url, "events": ["plan_ready"]}
    assert refused({**hook, "url": "http://example.org/"}) == "url_not_https"
    assert refused({**hook, "url": "https://169.254.169.254/latest"}) == "url_not_public"
    assert refused({**hook, "url": "https://me:pass@example.org/"}) == "bad_url"
    assert refused({**hook, "events": ["nothing"]}) == "unknown_event"
    assert refused({"kind": "fax", "url": there.url}) == "malformed"
    status, made = asked(served, "POST", at, lead.token, hook)
    one = made["outlet"]["id"]
    assert asked(served, "POST", f"{at}/{one}/push", lead.token)[0] == 404  # a webhook is not pushed to
    assert asked(served, "POST", f"{at}/{one}/active", lead.token, {"active": False}) == (200, {"active": False})
    assert [shown["active"] for shown in asked(served, "GET", at, lead.token)[1]["outlets"]] == [False]
    deck = {"kind": "deck", "url": f"{there.url}/", "board": 7, "user": "anna", "password": "app pass"}
    status, made = asked(served, "POST", at, lead.token, deck)
    assert (status, made["secret"], made["outlet"]["target"], made["outlet"]["url"]) == (201, None, 7, there.url)
    assert "app pass" not in json.dumps(asked(served, "GET", at, lead.token)[1])
    assert asked(served, "POST", f"{at}/{made['outlet']['id']}/push", lead.token)[1]["code"] == "no_plan"
    assert asked(served, "DELETE", f"{at}/{one}", lead.token) == (200, {"removed": True})
    assert asked(served, "DELETE", f"{at}/{one}", lead.token)[0] == 404
    for _ in range(19):
        assert asked(served, "POST", at, lead.token, hook)[0] == 201
    assert refused(hook) == "outlets_full"


async def test_PUS_5_a_token_reads_or_acts_on_its_board_until_it_is_revoked_or_its_maker_leads_no_more(
    served: Served,
) -> None:
    opened, other = await served.opened(listen={"writing": "open"}), await served.opened()
    lead, second = (
        await served.join(opened, "Lead", "facilitator"),
        await served.join(opened, "Altra", "facilitator"),
    )
    board = opened.board

    def token(scope: str) -> tuple[str, str]:
        status, made = asked(served, "POST", f"{board}/tokens", lead.token, {"name": "Portale", "scope": scope})
        assert status == 201 and made["token"].startswith("cct_")
        return made["id"], made["token"]

    (reading_id, reading), (_, writing) = token("read"), token("write")
    listed = asked(served, "GET", f"{board}/tokens", second.token)[1]["tokens"]
    assert [(one["name"], one["scope"]) for one in listed] == [("Portale", "read"), ("Portale", "write")]
    assert reading not in json.dumps(listed)
    doing = {"id": "over-http", "command": {"type": "add_cards", "cards": [card("n1")]}}
    assert asked(served, "POST", f"{board}/commands", reading, doing)[1]["code"] == "token_reads"
    status, done = asked(served, "POST", f"{board}/commands", writing, doing)
    assert (status, asked(served, "POST", f"{board}/commands", writing, doing)) == (200, (200, done))  # once (LOG-3)
    status, state = asked(served, "GET", f"{board}/state", reading)
    assert (status, state["seq"], state["records"]["card"]["n1"]["author"]) == (200, done["seq"], lead.you)
    assert asked(served, "GET", f"{other.board}/state", reading)[0] == 401
    for method, path, body in (
        ("GET", "tokens", None),
        ("POST", "tokens", {"name": "x"}),
        ("GET", "outlets", None),
        ("POST", "outlets", {"kind": "webhook", "url": "https://x.example/", "events": ["plan_ready"]}),
        ("GET", "invites", None),  # with what these say one would come in for good, whatever the token
        ("POST", "invites/participant", None),
        ("GET", "qr.svg", None),
        ("GET", "owners", None),
        ("POST", "owners/comune", None),
        ("POST", "tables", {"subject": "a1", "title": "x"}),
        ("POST", "next", {"title": "x"}),
    ):
        assert asked(served, method, f"{board}/{path}", writing, body)[1]["code"] == "in_person"
    assert asked(served, "DELETE", f"{board}/tokens/{reading_id}", second.token) == (200, {"revoked": True})
    assert asked(served, "GET", f"{board}/state", reading)[1]["code"] == "unknown_session"
    await sent(served, second, ("down", c.ChangeMember(member=lead.you, role="participant")))
    assert asked(served, "GET", f"{board}/template", writing)[1]["code"] == "facilitator_only"
    await sent(served, second, ("out", c.RemoveMember(member=lead.you)))
    assert asked(served, "GET", f"{board}/state", writing)[1]["code"] == "removed"


async def test_PUS_5_who_asks_too_fast_over_http_is_told_so(served: Served) -> None:
    opened = await served.opened(listen={"writing": "open"})
    lead = await served.join(opened, "Lead", "facilitator")

    def ask(n: int) -> str:
        doing = {"id": f"c{n}", "command": {"type": "delete_comment", "id": "none"}}
        return str(asked(served, "POST", f"{opened.board}/commands", lead.token, doing)[1]["code"])

    codes = await asyncio.to_thread(lambda: [ask(n) for n in range(150)])
    assert codes[0] != "too_fast" and "too_fast" in codes


def card(id: str) -> dict[str, Any]:
    return {"id": id, "zone": "needs", "text": "un bisogno", "x": 0, "y": 0}
