"""The chain over HTTP, and the public page: what it shows and never shows, and what stands there while it is off."""

import asyncio
import csv
import itertools
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from cocreate.evidence.style import POLICY
from cocreate.realtime import frames as f
from tests.realtime.serving import Served, add
from tests.rest.asking import Answer, Asking

SECRET = "Scrivere a rosa.verdi@example.org entro maggio"
INDICATOR = c.NewIndicator(name="Bambini iscritti", baseline=0, target=24, unit="bambini", source="registro")


class Town(msgspec.Struct):
    """A finished table with a need, an idea, an action, a report, a reading and an answer."""

    board: str
    seat: Joined  # of who leads
    lead: str
    owner: str
    other: str


@pytest.fixture(scope="module")
def town(web: Served) -> Iterator[Town]:
    yield asyncio.run(_town(web))


async def _town(web: Served) -> Town:
    opened = await web.opened(listen={"writing": "open"})
    lead = await web.join(opened, "Rosa Verdi", "facilitator")
    async with web.socket(lead) as browser:
        await browser.welcome()
        await browser.do("o", c.AddOrganisation(id="coop", name="Cooperativa Nidi", sector="nonprofit"))
        await browser.answer("o")
    code = {"code": (await web.api.invites(lead))["participant"]["code"]}
    owner = await web.api.join(code, "Ugo Neri", {"id": "coop"})
    other = await web.join(opened, "Ada Bruni")
    async with web.socket(lead) as browser:
        await browser.welcome()
        for n, command in enumerate(
            [
                add("n1", text="Il nido chiude alle 16"),
                c.AddCards(cards=[c.NewCard(id="i1", zone="ideas", text="Nido fino alle 19", x=0, y=0)]),
                c.AddCards(cards=[c.NewCard(id="a1", zone="actions", text="Aprire il nido", x=0, y=0)]),
                c.AddLink(id="l1", kind="answers", source="i1", target="n1"),
                c.AddLink(id="l2", kind="realises", source="a1", target="i1"),
                c.SetAction(card="a1", owner="coop", start="2026-01-01", end="2026-12-31", indicator=INDICATOR),
                c.FinishBoard(),
                c.ReportProgress(action="a1", status="under_way", percent=50, note="Iscrizioni aperte."),
                c.AddReading(id="r1", of="a1", date="2026-06-30", value=18, source="registro"),
            ]
        ):
            await browser.do(f"c{n}", command)
            await browser.answer(f"c{n}")
        await browser.until(lambda frame: isinstance(frame, f.Job) and frame.job.status == "done", 60)
    async with web.socket(owner) as browser:
        await browser.welcome()
        await browser.do("answer", c.AnswerNeed(need="n1", text="Il nido apre fino alle 19."))
        await browser.answer("answer")
    return Town(opened.board, lead, lead.token, owner.token, other.token)


_said = itertools.count()


def say(web: Served, town: Town, *commands: c.SocketCommand) -> None:
    """By the facilitator."""

    async def said() -> None:
        async with web.socket(town.seat) as browser:
            await browser.welcome()
            for command in commands:
                id = f"say{next(_said)}"
                await browser.do(id, command)
                await browser.answer(id)

    asyncio.run(said())


def publication(ask: Asking, town: Town, id: str, **said: object) -> Answer:
    path = f"/api/boards/{town.board}/publication"
    return ask("POST", path, token=town.lead, body={"id": id, "on": True, **said})


def page(ask: Asking, board: str, query: str = "", **headers: str) -> Answer:
    return ask("GET", f"/p/{board}{query}", headers=headers)


def test_EVI_1_the_chain_and_a_thread_of_it(ask: Asking, town: Town) -> None:
    whole = ask("GET", f"/api/boards/{town.board}/chain", token=town.other).json
    assert [node["id"] for node in whole["nodes"]] == ["n1", "i1", "a1", "progress~a1", "reading~r1", "answer~n1"]
    assert whole["finished"] and whole["organisations"] == {"coop": "Cooperativa Nidi"}
    assert whole["gaps"] == []
    thread = ask("GET", f"/api/boards/{town.board}/chain/reading~r1", token=town.other).json
    assert thread["node"] == "reading~r1" and [node["kind"] for node in thread["nodes"]] == [
        "need", "idea", "action", "reading", "answer",
    ]  # fmt: skip
    assert ask("GET", f"/api/boards/{town.board}/chain/none", token=town.other).json["code"] == "not_found"


def test_EVI_4_each_is_told_which_needs_they_may_answer(ask: Asking, town: Town) -> None:
    path = f"/api/boards/{town.board}/chain/a1"
    may = {who: ask("GET", path, token=getattr(town, who)).json["may_answer"] for who in ("lead", "owner", "other")}
    assert may == {"lead": ["n1"], "owner": ["n1"], "other": []}


def test_EVI_5_it_is_off_at_first_and_off_says_what_nowhere_says(ask: Asking, town: Town) -> None:
    off, nowhere = page(ask, town.board), page(ask, "nowhere")
    assert (off.status, off.body) == (404, nowhere.body) == (nowhere.status, off.body)
    assert {name: value for name, value in off.headers if name.lower() != "date"} == {
        name: value for name, value in nowhere.headers if name.lower() != "date"
    }
    assert b"<h1>This page is not here</h1>" in off.body and b"Nidi" not in off.body
    for file in ("plan.json", "plan.csv", "other.txt"):
        assert page(ask, f"{town.board}/{file}").body == off.body
    assert b"Diese Seite gibt es nicht" in page(ask, town.board, "?lang=de").body


def test_EVI_5_EVI_7_once_it_is_on_everybody_reads_it_and_when_it_is_off_again_nobody(ask: Asking, town: Town) -> None:
    assert publication(ask, town, "on1").status == 200
    shown = page(ask, town.board, **{"Accept-Language": "it"})
    text = shown.body.decode()
    assert shown.status == 200 and shown.all("content-type") == ["text/html; charset=utf-8"]
    for words in (
        "Il nido chiude alle 16", "Aprire il nido", "Cooperativa Nidi", "Iscrizioni aperte.",
        "Il nido apre fino alle 19.", "in corso: 50", "CC BY 4.0", "Bambini iscritti: da 0 a 24 bambini",
        "Semaforo: verde",
    ):  # fmt: skip
        assert words in text, words
    for name in ("Rosa", "Verdi", "Ugo", "Neri", "Ada", "Bruni"):
        assert name not in text
    assert shown.all("content-security-policy") == [POLICY] and "script-src" not in POLICY
    assert shown.all("x-robots-tag") == ["noindex, nofollow"] and '<meta name="robots"' in text
    assert "<script" not in text and not re.findall(r'(?:src|href)="(?!#|\?|/p/|https://creativecommons)', text)
    [tag] = shown.all("etag")
    again = page(ask, town.board, **{"Accept-Language": "it", "If-None-Match": tag})
    assert (again.status, again.body) == (304, b"")
    assert page(ask, town.board, **{"Accept-Language": "en", "If-None-Match": tag}).status == 200
    off = ask("POST", f"/api/boards/{town.board}/publication", token=town.lead, body={"id": "off1", "on": False})
    assert off.status == 200 and page(ask, town.board, **{"If-None-Match": tag}).status == 404


def test_EVI_7_search_engines_are_let_in_where_that_was_said(ask: Asking, town: Town) -> None:
    publication(ask, town, "on2", listed=True)
    shown = page(ask, town.board)
    assert shown.all("x-robots-tag") == [] and b"noindex" not in shown.body


def test_EVI_6_a_name_is_looked_for_from_when_somebody_bears_it(ask: Asking, web: Served, town: Town) -> None:
    say(web, town, c.AnswerNeed(need="n1", text="Ne parla Zenobia Contarini."))
    publication(ask, town, "on-named")
    assert "Zenobia Contarini" in page(ask, town.board).body.decode()
    code = {"code": asyncio.run(web.api.invites(town.seat))["participant"]["code"]}
    asyncio.run(web.api.join(code, "Zenobia Contarini"))
    assert "Contarini" not in page(ask, town.board).body.decode()
    say(web, town, c.AnswerNeed(need="n1", text="Il nido apre fino alle 19."))


@pytest.mark.parametrize("who", ["owner", "other"])
def test_EVI_5_who_does_not_lead_neither_looks_nor_switches(ask: Asking, town: Town, who: str) -> None:
    path = f"/api/boards/{town.board}/publication"
    for method, body in (("GET", None), ("POST", {"id": f"x-{who}", "on": True})):
        answer = ask(method, path, token=getattr(town, who), body=body)
        assert (answer.status, answer.json["code"]) == (403, "facilitator_only")


def test_EVI_6_it_is_not_published_before_each_passage_is_mended_or_waved_through(
    ask: Asking, web: Served, town: Town
) -> None:
    ask("POST", f"/api/boards/{town.board}/publication", token=town.lead, body={"id": "off2", "on": False})
    say(web, town, c.AnswerNeed(need="n1", text=SECRET))
    found = ask("GET", f"/api/boards/{town.board}/publication", token=town.lead).json
    assert not found["on"]
    [finding] = found["findings"]
    assert (finding["kind"], finding["place"]) == ("email", "answer~n1")
    assert finding["words"][finding["start"] : finding["end"]] == "rosa.verdi@example.org"
    refused = publication(ask, town, "on3", waved=["0" * 64])
    assert (refused.status, refused.json["code"], refused.json["args"]) == (422, "personal_data", {"count": 1})
    assert page(ask, town.board).status == 404
    assert publication(ask, town, "on4", waved=[finding["id"]]).status == 200
    assert b"rosa.verdi@example.org" in page(ask, town.board).body


def test_EVI_6_what_was_written_since_and_not_looked_at_is_left_out_of_page_and_data(
    ask: Asking, web: Served, town: Town
) -> None:
    say(web, town, c.AnswerNeed(need="n1", text="Ora chiamare Ugo Neri, 333 1234567"))
    assert publication(ask, town, "on5").json["code"] == "personal_data"
    for path in ("", "/plan.json", "/plan.csv"):
        body = page(ask, town.board + path, "?lang=en").body.decode()
        assert "Neri" not in body and "1234567" not in body and "rosa" not in body
    assert "Ora chiamare [left out], [left out]" in page(ask, town.board, "?lang=en").body.decode()
    say(web, town, c.AnswerNeed(need="n1", text="Il nido apre fino alle 19."))


def test_the_data_are_what_the_page_says_with_a_licence(ask: Asking, town: Town) -> None:
    told = json.loads(page(ask, f"{town.board}/plan.json").body)
    assert told["licence"]["name"] == "CC BY 4.0" and told["format"] == "cocreate-evidence/1"
    assert {node["kind"] for node in told["nodes"]} == {"need", "idea", "action", "progress", "reading", "answer"}
    rows = list(csv.DictReader(page(ask, f"{town.board}/plan.csv").body.decode("utf-8-sig").splitlines()))
    assert [(row["action"], row["owner"], row["last_value"]) for row in rows] == [
        ("Aprire il nido", "Cooperativa Nidi", "18.0")
    ]


class Outline(HTMLParser):
    """What a reader without a browser's help finds: the headings, and whether tags close as they opened."""

    VOID = frozenset({"meta", "br", "link", "progress"})

    def __init__(self) -> None:
        super().__init__()
        self.headings: list[int] = []
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in self.VOID or tag == "progress":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("language", ["it", "en"])
def test_EVI_7_the_page_is_well_formed_and_its_headings_go_down_step_by_step(
    ask: Asking, town: Town, language: str
) -> None:
    outline = Outline()
    outline.feed(page(ask, town.board, f"?lang={language}").body.decode())
    assert outline.open == [] and outline.headings[0] == 1 and outline.headings.count(1) == 1
    steps = itertools.pairwise(outline.headings)
    assert all(deeper <= before + 1 for before, deeper in steps)
    assert len(outline.ids) == len(set(outline.ids))


def test_EVI_5_while_the_table_is_open_again_the_page_tells_of_its_last_plan(
    ask: Asking, web: Served, town: Town
) -> None:
    say(web, town, c.ReopenBoard(), c.EditText(card="a1", rev=0, edits=[c.TextEdit(at=0, remove=0, insert="Forse ")]))
    assert "Forse" not in page(ask, town.board).body.decode()
    assert "Aprire il nido" in page(ask, town.board).body.decode()
