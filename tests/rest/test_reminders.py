"""Mailboxes at a table: asked first, shown to whom they belong, stopped with one click, gone with the person."""

import asyncio
import json
import re
import time
from collections.abc import Iterator
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from cocreate.realtime import frames as f
from tests.realtime.serving import Served, add
from tests.reminders.sink import Got, Sink
from tests.rest.asking import Answer, Asking

WITHIN = 20.0  # seconds


class Place:
    """A server that sends mail to a sink, with a finished table."""

    def __init__(self, server: Served, sink: Sink, board: str, people: dict[str, Joined]) -> None:
        self.server, self.sink, self.board, self.people = server, sink, board, people
        self.ask = Asking(server)

    def __call__(self, who: str, path: str = "", body: Any = None) -> Answer:
        method = "GET" if body is None else "POST"
        there = f"/api/boards/{self.board}/reminders{path}"
        return self.ask(method, there, token=self.people[who].token if who else "", body=body)

    def mail_to(self, address: str, number: int = 1) -> Got:
        until = time.monotonic() + WITHIN
        while len(self.sink.to(address)) < number:
            assert time.monotonic() < until, self.server.stderr
            time.sleep(0.02)
        return self.sink.to(address)[number - 1]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    sink = Sink().start()
    server = Served(
        tmp_path_factory.mktemp("mail") / "data",
        COCREATE_TRUSTED_PROXIES="127.0.0.1",
        COCREATE_SMTP_HOST="127.0.0.1",
        COCREATE_SMTP_PORT=str(sink.port),
        COCREATE_SMTP_TLS="none",
        COCREATE_SMTP_FROM="Tavoli <tavoli@example.org>",
    ).start()
    yield asyncio.run(_finished(server, sink))
    server.end()
    sink.stop()


async def _finished(server: Served, sink: Sink) -> Place:
    ours = await server.opened(listen={"writing": "open"})
    people = {
        "lead": await server.join(ours, "Lead", "facilitator"),
        "ada": await server.join(ours, "Ada"),
        "eva": await server.join(ours, "Eva"),
        "gone": await server.join(ours, "Via"),
        "observer": await server.join(ours, "Oss", "observer"),
    }
    async with server.socket(people["lead"]) as browser:
        await browser.welcome()
        await browser.do("k", add("n1", text="Un bisogno"))
        await browser.do("o", c.AddOrganisation(id="comune", name="Comune", sector="public"))
        await browser.do("end", c.FinishBoard())
        await browser.answer("end")
        await browser.until(lambda frame: isinstance(frame, f.Job) and frame.job.status == "done", 60)
    return Place(server, sink, ours.board, people)


def token_in(got: Got) -> str:
    return got.link.rpartition("#")[2]


def test_REM_1_a_mailbox_is_asked_first_and_says_yes_by_its_own_link(place: Place) -> None:
    answer = place("ada", "", {"email": "Ada@Example.org", "often": "weekly", "language": "de"})
    assert (answer.status, answer.json["confirmed"], answer.json["email"]) == (200, False, "Ada@example.org")
    assert "token" not in answer.body.decode()
    got = place.mail_to("Ada@example.org")
    assert got.message["Subject"].startswith("Möchten Sie Erinnerungen")
    assert got.link.startswith(f"{place.server.url}/reminders#")
    looked = place.ask("POST", "/api/reminders", body={"token": token_in(got)}).json
    assert (looked["confirmed"], looked["often"], looked["title"]) == (False, "weekly", "Tavolo")
    said = place.ask("POST", "/api/reminders", body={"token": token_in(got), "often": "weekly"}).json
    assert (said["confirmed"], said["often"]) == (True, "weekly")
    mine = place("ada").json
    assert mine["mine"] == {
        "email": "Ada@example.org",
        "often": "weekly",
        "confirmed": True,
        "everything": False,
        "language": "de",
        "unreached": None,
    }
    assert (mine["sends"], mine["hour"], mine["zone"]) == (True, 8, "Europe/Rome")
    # how often may be said at the table too, without being asked again
    assert place("ada", "", {"often": "at_once"}).json["confirmed"] is True
    assert place("ada", "", {"often": "weekly", "email": "Ada@example.org"}).json["confirmed"] is True
    assert len(place.sink.to("Ada@example.org")) == 1


def test_REM_1_one_click_of_the_mail_program_stops_it(place: Place) -> None:
    place("lead", "", {"email": "lead@example.org", "often": "at_once", "everything": True})
    got = place.mail_to("lead@example.org")
    [there] = re.findall(r"<(.*)>", got.message["List-Unsubscribe"])
    assert got.message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = there.removeprefix(place.server.url)
    clicked = place.ask(
        "POST",
        path,
        raw=b"List-Unsubscribe=One-Click",
        headers={"Content-Type": "application/x-www-form-urlencoded", "Origin": "https://mail.example"},
    )
    assert (clicked.status, clicked.json) == (200, {"often": "none"})
    assert place("lead").json["mine"]["often"] == "none"
    again = place("lead", "", {"often": "at_once", "everything": True}).json
    assert (again["often"], again["confirmed"]) == ("at_once", False)  # a no confirmed nothing
    assert place.ask("POST", path + "x").json["code"] == "unknown_link"
    assert place.ask("GET", path).status == 404  # a program that only looks at links stops nothing


def test_REM_8_a_mailbox_that_takes_no_mail_is_told_to_whom_it_belongs_and_to_who_leads(place: Place) -> None:
    place.sink.refused["via@example.org"] = "550 no such mailbox"
    asked = int(time.time() * 1000)
    place("gone", "", {"email": "via@example.org", "often": "weekly"})
    until = time.monotonic() + WITHIN
    while (at := place("gone").json["mine"]["unreached"]) is None:
        assert time.monotonic() < until, place.server.stderr
        time.sleep(0.05)
    assert asked <= at <= int(time.time() * 1000)
    [told] = [one for one in place("lead").json["people"] if one["person"] == place.people["gone"].you]
    assert told["unreached"] == at and "via@" not in place("lead").body.decode()
    del place.sink.refused["via@example.org"]
    place("gone", "", {"email": "via2@example.org", "often": "weekly"})
    place.mail_to("via2@example.org")
    while place("gone").json["mine"]["unreached"] is not None:
        assert time.monotonic() < until, place.server.stderr
        time.sleep(0.05)
    assert place("gone", "/remove", {}).json == {"removed": True}


def test_REM_1_an_address_is_shown_to_nobody_else(place: Place) -> None:
    place("eva", "", {"email": "eva@example.org", "often": "weekly"})
    entered = place("lead", "/organisations", {"organisation": "comune", "email": "ufficio@comune.example.org"})
    assert entered.status == 200
    for who in ("ada", "observer"):
        seen = place(who).body.decode()
        assert "eva@" not in seen and "ufficio@" not in seen
        assert set(json.loads(seen)) == {"sends", "hour", "zone", "mine"}
    lead = place("lead").json
    assert "eva@" not in json.dumps(lead)
    assert {"person": place.people["eva"].you, "often": "weekly", "confirmed": False, "unreached": None} in lead[
        "people"
    ]
    [office] = lead["organisations"]
    assert (office["organisation"], office["email"]) == ("comune", "ufficio@comune.example.org")
    assert place("ada", "/remove", {"id": office["id"]}).json["code"] == "facilitator_only"
    assert place("lead", "/remove", {"id": place.people["eva"].you}).json["code"] == "not_found"
    assert place("lead", "/remove", {"id": office["id"]}).json == {"removed": True}
    assert place("lead").json["organisations"] == []


def test_what_cannot_be_is_said(place: Place) -> None:
    refusals = [
        ("ada", "", {"email": "ada", "often": "weekly"}, "bad_address"),
        ("gone", "", {"often": "weekly"}, "bad_address"),
        ("ada", "", {"email": "x@example.org\r\nBcc: y@example.org", "often": "weekly"}, None),
        ("ada", "", {"email": "eva@example.org", "often": "weekly"}, "address_known"),
        ("ada", "", {"email": "a@example.org", "often": "weekly", "everything": True}, "facilitator_only"),
        ("observer", "", {"email": "o@example.org", "often": "weekly"}, "observer"),
        ("ada", "/organisations", {"organisation": "comune", "email": "x@example.org"}, "facilitator_only"),
        ("lead", "/organisations", {"organisation": "nobody", "email": "x@example.org"}, "unknown_organisation"),
        ("ada", "/hour", {"hour": 7}, "facilitator_only"),
        ("", "", {"email": "a@example.org", "often": "weekly"}, "unknown_session"),
    ]
    place("eva", "", {"email": "eva@example.org", "often": "weekly"})
    for who, path, body, code in refusals:
        answer = place(who, path, body)
        assert answer.status >= 400, (who, path, body)
        assert code in (None, answer.json["code"]), (who, path, body)
    assert place("lead", "/hour", {"hour": 17}).json == {"hour": 17}
    assert place("ada").json["hour"] == 17
    assert not any(address.startswith(("x@", "o@", "a@")) for one in place.sink.got for address in one.to)


def test_LOG_11_an_erased_person_leaves_no_address(place: Place) -> None:
    place("gone", "", {"email": "via@example.org", "often": "weekly"})
    token = token_in(place.mail_to("via@example.org"))
    body = {"person": place.people["gone"].you}
    assert place.ask("POST", f"/api/boards/{place.board}/erase", token=place.server.desk_key, body=body).status == 200
    assert place.ask("POST", "/api/reminders", body={"token": token}).json["code"] == "unknown_link"
    assert b"via@example.org" not in (place.server.data / "cocreate.db").read_bytes()


def test_LOG_11_no_address_and_no_token_is_in_what_the_server_says_of_itself(place: Place) -> None:
    place.mail_to("Ada@example.org")
    said = place.server.stderr
    assert "@example.org" not in said
    assert not any(token_in(got) in said for got in place.sink.got)


def test_REM_1_a_mailbox_forgets_itself(place: Place) -> None:
    place("ada", "", {"email": "ada2@example.org", "often": "weekly"})
    token = token_in(place.mail_to("ada2@example.org"))
    assert place.ask("POST", "/api/reminders", body={"token": token, "forget": True}).json == {"forgotten": True}
    assert place("ada").json["mine"] is None
    assert place.ask("POST", "/api/reminders", body={"token": token, "forget": True}).status == 404


def test_a_report_is_taken_in_every_format(place: Place) -> None:
    for format, begins in (("pdf", b"%PDF-"), ("docx", b"PK"), ("md", b"# "), ("json", b"{")):
        path = f"/api/boards/{place.board}/reports/2024-Q1.{format}"
        answer = place.ask("GET", path, token=place.people["ada"].token)
        assert answer.status == 200 and answer.body.startswith(begins), answer.body
        assert f"-2024-Q1.{format}" in answer.all("content-disposition")[0]
    for path, code in (("2024-Q5.pdf", "not_found"), ("2024.exe", "not_found"), ("2999.pdf", "period_to_come")):
        there = f"/api/boards/{place.board}/reports/{path}"
        assert place.ask("GET", there, token=place.people["ada"].token).json["code"] == code
