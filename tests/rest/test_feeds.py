"""Calendars that programs subscribe to, asked of a real server: for whom, what they tell, and that they end."""

import asyncio
from datetime import date
from typing import Any

import msgspec
import pytest
from icalendar import Calendar

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.client.rest import Joined
from cocreate.realtime import frames as f
from cocreate.rest.feeds import _tells
from cocreate.sealing.container import unpack
from cocreate.storage.ports import Feed
from tests.realtime.serving import Served
from tests.rest.asking import Asking

NIDO = "Aprire il nido"


class Finished(msgspec.Struct):
    board: str
    seats: dict[str, Joined]
    bodies: dict[str, str]


def make(ask: Asking, at: Finished, who: str, organisation: str | None = None, status: int = 201) -> Any:
    body = {} if organisation is None else {"organisation": at.bodies[organisation]}
    answer = ask("POST", f"/api/boards/{at.board}/feeds?lang=it", token=at.seats[who].token, body=body)
    assert answer.status == status, answer.json
    return answer.json


def taken(ask: Asking, feed: Any) -> dict[str, Any]:
    """The tasks of a calendar, by their words, asked for by nobody."""
    path = feed["url"].removeprefix(ask.server.url)
    answer = ask("GET", path)
    assert answer.status == 200
    assert answer.all("content-type") == ["text/calendar; charset=utf-8"]
    calendar = Calendar.from_ical(answer.body)
    assert not calendar.errors
    return {str(entry["SUMMARY"]): entry for entry in calendar.walk("VTODO")}


def status_of(ask: Asking, feed: Any) -> int:
    return ask("GET", feed["url"].removeprefix(ask.server.url)).status


@pytest.fixture(scope="module")
def at(web: Served) -> Finished:
    return asyncio.run(_finished(web))


async def _finished(web: Served) -> Finished:
    """Two organisations with an action each, and one that both do; Ada answers for one in person."""
    opened = await web.opened()
    lead = await web.join(opened, "Lead", "facilitator")
    codes = await web.api.invites(lead)
    door = {"code": codes["participant"]["code"]}
    town = {"name": "Comune", "sector": "public"}
    seats = {
        "lead": lead,
        "ada": await web.api.join(door, "Ada", town),
        "bob": await web.api.join(door, "Bob", {"name": "Cooperativa", "sector": "nonprofit"}),
        "cleo": await web.api.join(door, "Cleo", town),
        "oss": await web.api.join({"code": codes["observer"]["code"]}, "Oss"),
    }
    async with web.socket(lead) as browser:
        welcome = await browser.welcome()
        bodies = {body["name"]: id for id, body in welcome.snapshot.records["organisation"].items()}
        words = {"a1": "Aprire il nido", "a2": "Fare la navetta", "a3": "Valutare insieme"}
        new = [c.NewCard(id=id, zone="actions", text=text, x=0, y=n) for n, (id, text) in enumerate(words.items())]
        ours, theirs = bodies["Comune"], bodies["Cooperativa"]
        await browser.do("cards", c.AddCards(cards=new))
        await browser.do("s1", c.SetAction(card="a1", owner=ours, person=seats["ada"].you, start="2027-01-04"))
        await browser.do("s2", c.SetAction(card="a2", owner=theirs, start="2027-02-01", end="2027-03-01"))
        await browser.do("s3", c.SetAction(card="a3", owner=ours, partners=[theirs]))
        await _finish(browser, "end", 1)
    return Finished(opened.board, seats, bodies)


async def _finish(browser: Any, id: str, version: int) -> None:
    await browser.do(id, c.FinishBoard(languages=["it"]))
    await browser.answer(id)
    await browser.until(
        lambda frame: isinstance(frame, f.Job) and frame.job.version == version and frame.job.status == "done", 60
    )


def test_EXP_8_an_organisation_has_a_calendar_of_what_it_leads_and_helps_with(ask: Asking, at: Finished) -> None:
    assert taken(ask, make(ask, at, "ada", "Comune")).keys() == {"Aprire il nido", "Valutare insieme"}
    assert taken(ask, make(ask, at, "bob", "Cooperativa")).keys() == {"Fare la navetta", "Valutare insieme"}
    assert taken(ask, make(ask, at, "lead", "Cooperativa")).keys() == {"Fare la navetta", "Valutare insieme"}


def test_EXP_8_a_person_has_a_calendar_of_what_they_answer_for(ask: Asking, at: Finished) -> None:
    assert taken(ask, make(ask, at, "ada")).keys() == {"Aprire il nido"}
    assert taken(ask, make(ask, at, "bob")) == {}


def test_EXP_8_who_does_not_sit_for_an_organisation_gets_no_calendar_of_it(ask: Asking, at: Finished) -> None:
    assert make(ask, at, "bob", "Comune", 422)["code"] == "other_organisation"
    assert make(ask, at, "oss", None, 403)["code"] == "observer"
    assert make(ask, at, "oss", "Comune", 403)["code"] == "observer"
    unknown = ask("POST", f"/api/boards/{at.board}/feeds", token=at.seats["ada"].token, body={"organisation": "nobody"})
    assert unknown.json["code"] == "unknown_organisation"


def test_EXP_8_an_address_is_told_once_and_ends_when_who_may_says_so(ask: Asking, at: Finished) -> None:
    feed = make(ask, at, "ada", "Comune")
    path = f"/api/boards/{at.board}/feeds"
    listed = ask("GET", path, token=at.seats["cleo"].token).json
    assert feed["id"] in [one["id"] for one in listed]  # of the same organisation
    assert not [one for one in listed if "url" in one or one["mine"]]
    assert feed["id"] not in [one["id"] for one in ask("GET", path, token=at.seats["bob"].token).json]
    assert ask("DELETE", f"{path}/{feed['id']}", token=at.seats["bob"].token).status == 404
    assert status_of(ask, feed) == 200
    assert ask("DELETE", f"{path}/{feed['id']}", token=at.seats["cleo"].token).status == 200
    assert status_of(ask, feed) == 404
    other = {**feed, "url": feed["url"][:-12] + "x" + feed["url"][-11:]}
    assert status_of(ask, other) == 404


async def test_EXP_7_what_is_taken_out_of_the_plan_is_cancelled_and_who_leaves_ends_their_calendars(
    web: Served, ask: Asking
) -> None:
    at = await _finished(web)
    feed = await asyncio.to_thread(make, ask, at, "cleo", "Comune")
    own = await asyncio.to_thread(make, ask, at, "cleo")
    before = await asyncio.to_thread(taken, ask, feed)
    async with web.socket(at.seats["lead"]) as browser:
        await browser.welcome()
        await browser.do("again", c.ReopenBoard())
        await browser.do("gone", c.DeleteCards(cards=["a3"]))
        await _finish(browser, "end-2", 2)
    after = await asyncio.to_thread(taken, ask, feed)
    assert {words: str(entry["STATUS"]) for words, entry in after.items()} == {
        "Aprire il nido": "NEEDS-ACTION",
        "Valutare insieme": "CANCELLED",
    }
    for words, entry in after.items():
        assert entry["UID"] == before[words]["UID"]
        assert entry["SEQUENCE"] > before[words]["SEQUENCE"]
    async with web.socket(at.seats["lead"]) as browser:
        await browser.welcome()
        await browser.do("out", c.RemoveMember(member=at.seats["cleo"].you))
        await browser.answer("out")
    for ended in (feed, own):
        assert await asyncio.to_thread(status_of, ask, ended) == 404


async def test_EXP_7_a_day_that_is_moved_in_the_plan_is_moved_in_its_calendars_and_their_sequence_grows(
    web: Served, ask: Asking
) -> None:
    at = await _finished(web)
    feed = await asyncio.to_thread(make, ask, at, "ada", "Comune")
    path = f"/api/boards/{at.board}/plan/1/ics?lang=it"

    def told() -> list[tuple[str, date | None, int]]:
        """Of the action, by its feed and by the file of the newest version."""
        file = Calendar.from_ical(ask("GET", path, token=at.seats["ada"].token).body).walk("VTODO")
        tasks = [taken(ask, feed)[NIDO], next(task for task in file if str(task["SUMMARY"]) == NIDO)]
        return [(str(task["UID"]), task["DUE"].dt, int(task["SEQUENCE"])) for task in tasks]

    before = await asyncio.to_thread(told)
    async with web.socket(at.seats["ada"]) as browser:
        await browser.welcome()
        await browser.do("moved", c.AmendAction(card="a1", start="2027-01-04", end="2027-03-05"))
        await browser.answer("moved")
    after = await asyncio.to_thread(told)
    assert [due for _, due, _ in before] == [date(2027, 1, 4)] * 2
    assert [due for _, due, _ in after] == [date(2027, 3, 5)] * 2
    assert len({uid for uid, _, _ in (*before, *after)}) == 1
    assert before[0][2] == before[1][2] < after[0][2] == after[1][2]
    async with web.socket(at.seats["lead"]) as browser:
        await browser.welcome()
        await browser.do("again", c.ReopenBoard())
        await browser.answer("again")
    open_again = await asyncio.to_thread(told)
    assert {due for _, due, _ in open_again} == {date(2027, 1, 4)}, "at work again: as its newest version says"
    assert min(sequence for *_, sequence in open_again) > after[0][2]


async def test_EXP_7_the_file_of_the_newest_version_says_what_its_feeds_say(web: Served, ask: Asking) -> None:
    at = await _finished(web)
    feed = await asyncio.to_thread(make, ask, at, "ada", "Comune")

    def file(version: int) -> dict[str, str]:
        path = f"/api/boards/{at.board}/plan/{version}/ics?lang=it"
        body = ask("GET", path, token=at.seats["ada"].token).body
        return {str(entry["SUMMARY"]): str(entry["STATUS"]) for entry in Calendar.from_ical(body).walk("VTODO")}

    async with web.socket(at.seats["lead"]) as browser:
        await browser.welcome()
        await browser.do("stop", c.ReportProgress(action="a1", status="stopped", percent=10))
        await browser.answer("stop")
    theirs = {words: str(entry["STATUS"]) for words, entry in (await asyncio.to_thread(taken, ask, feed)).items()}
    assert theirs == {"Aprire il nido": "CANCELLED", "Valutare insieme": "NEEDS-ACTION"}
    assert theirs.items() <= (await asyncio.to_thread(file, 1)).items()
    async with web.socket(at.seats["lead"]) as browser:
        await browser.welcome()
        await browser.do("again", c.ReopenBoard())
        await browser.do("gone", c.DeleteCards(cards=["a2"]))
        await _finish(browser, "end-2", 2)
    assert await asyncio.to_thread(file, 2) == {**theirs, "Fare la navetta": "CANCELLED"}
    assert (await asyncio.to_thread(file, 1))["Fare la navetta"] == "NEEDS-ACTION", "as that version was made"
    sealed = await asyncio.to_thread(
        ask, "POST", f"/api/boards/{at.board}/plan/2/seal", token=at.seats["lead"].token, body={}
    )
    assert sealed.status == 200
    kept = await asyncio.to_thread(ask, "GET", f"/api/boards/{at.board}/plan/2/seal", token=at.seats["lead"].token)
    calendar = Calendar.from_ical(dict(unpack(kept.body))["plan.it.ics"])
    assert {str(entry["SUMMARY"]): str(entry["STATUS"]) for entry in calendar.walk("VTODO")}["Fare la navetta"] == (
        "CANCELLED"
    ), "and the sealed one says it too"


def test_EXP_8_a_persons_calendar_tells_what_they_answer_for_as_the_plan_was_amended() -> None:
    amended = {"action": "a", "field": "person", "value": "p", "was": "q", "author": "q", "at": 1}
    board = Board(
        records={
            "member": {"p": {"role": "participant"}, "q": {"role": "participant"}},
            "card": {"a": {"kind": "action", "person": "q"}, "b": {"kind": "action", "person": "q"}},
            "amendment": {"a:person": amended},
        }
    )
    for person, actions in (("p", ["a"]), ("q", ["b"])):
        told = _tells(board, Feed(hash="h", board="b1", organisation=None, person=person, created=1))
        assert told is not None and told.actions == actions
