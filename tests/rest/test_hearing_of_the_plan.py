"""What is said of a plan once the table is finished, told by webhook: from the real command to the signed delivery."""

import asyncio
import hashlib
import hmac
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from cocreate.connectors.signing import EVENTS
from cocreate.realtime import frames as f
from tests.connectors.receiver import Came, Receiver, receiver
from tests.realtime.serving import Served, until
from tests.rest.asking import Answer, Asking

OF_THE_PLAN = ["action_amended", "progress_reported", "reading_added", "reading_deleted", "undone", "plan_sealed"]
WORDS = "Parole che nessuno deve leggere altrove"
_ids = itertools.count()
INDICATOR = c.NewIndicator(name="Bambini", baseline=0, target=24, unit="bambini", source="registro")


class Town(msgspec.Struct):
    """A finished table, its owner of an action, and two webhooks: one is told ids alone, the other words too."""

    board: str
    lead: Joined
    owner: Joined
    secrets: dict[str, str]  # by path
    token: str  # of the API, to act


@pytest.fixture(scope="module")
def there() -> Iterator[Receiver]:
    with receiver() as one:
        yield one


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    data: Path = tmp_path_factory.mktemp("hearing") / "data"
    trusted = {"COCREATE_PUSH_HOSTS": "localhost", "COCREATE_TRUSTED_PROXIES": "127.0.0.1"}
    one = Served(data, **trusted).start()
    yield one
    one.end()


@pytest.fixture(scope="module")
def ask(served: Served) -> Asking:
    return Asking(served)


@pytest.fixture(scope="module")
def town(served: Served, there: Receiver, ask: Asking) -> Town:
    return asyncio.run(_town(served, there, ask))


async def _town(served: Served, there: Receiver, ask: Asking) -> Town:
    opened = await served.opened(listen={"writing": "open"})
    lead = await served.join(opened, "Rosa Verdi", "facilitator")
    await _given(served, lead, c.AddOrganisation(id="coop", name="Cooperativa", sector="nonprofit"))
    code = (await served.api.invites(lead))["participant"]["code"]
    owner = await served.api.join({"code": code}, "Ugo Neri", {"id": "coop"})
    action = c.NewCard(id="a1", zone="actions", text="Aprire il nido", x=0, y=0)
    owned = c.SetAction(card="a1", owner="coop", start="2026-01-01", end="2026-12-31", indicator=INDICATOR)
    async with served.socket(lead) as browser:
        await browser.welcome()
        for id, command in (("card", c.AddCards(cards=[action])), ("set", owned), ("end", c.FinishBoard())):
            await browser.do(id, command)
            await browser.answer(id)
        await browser.until(lambda frame: isinstance(frame, f.Job) and frame.job.status == "done", 60)
    secrets = {}
    for path, words in (("/ids", False), ("/words", True)):
        hook = {"kind": "webhook", "url": there.url + path, "events": OF_THE_PLAN, "words": words}
        made = ask("POST", f"/api/boards/{opened.board}/outlets", token=lead.token, body=hook)
        secrets[path] = made.json["secret"]
    token = ask("POST", f"/api/boards/{opened.board}/tokens", token=lead.token, body={"name": "x", "scope": "write"})
    return Town(opened.board, lead, owner, secrets, token.json["token"])


async def _given(served: Served, who: Joined, command: c.SocketCommand, id: str = "given") -> None:
    async with served.socket(who) as browser:
        await browser.welcome()
        await browser.do(id, command)
        await browser.answer(id)


def over_socket(served: Served, town: Town, command: c.SocketCommand) -> str:
    """By the owner; whose act it is."""
    asyncio.run(_given(served, town.owner, command, id=f"c{next(_ids)}"))
    return town.owner.you


def over_http(ask: Asking, town: Town, command: c.SocketCommand) -> str:
    """By a program, with the facilitator's token."""
    doing = {"id": f"h{next(_ids)}", "command": msgspec.to_builtins(command)}
    said = ask("POST", f"/api/boards/{town.board}/commands", token=town.token, body=doing)
    assert said.status == 200, said.body
    return town.lead.you


def told(there: Receiver, ask: Asking, town: Town, event: str) -> dict[str, Came]:
    """Of what happened last, the one delivery to each webhook, signed with the secret of each."""
    seq = ask("GET", f"/api/boards/{town.board}/state", token=town.lead.token).json["seq"]

    def found() -> dict[str, Came]:
        return {one.path: one for one in there.came if one.json["seq"] == seq and one.json["event"] == event}

    asyncio.run(until(lambda: len(found()) == 2, 30))
    for path, came in found().items():
        parts = dict(part.split("=") for part in came.headers["cocreate-signature"].split(","))
        signed = hmac.new(town.secrets[path].encode(), f"{parts['t']}.".encode() + came.body, hashlib.sha256)
        assert hmac.compare_digest(parts["v1"], signed.hexdigest())
        assert came.headers["cocreate-event"] == event and came.headers["cocreate-delivery"] == came.json["id"]
    return found()


def event_at(ask: Asking, town: Town, seq: int) -> dict[str, Any]:
    page = ask("GET", f"/api/boards/{town.board}/history?after={seq - 1}", token=town.lead.token)
    event: dict[str, Any] = page.json["events"][0]
    return event


def held(ask: Asking, town: Town, came: dict[str, Came], by: str) -> None:
    """What was told is what the log says; words are in what asked for them, and nowhere else."""
    event = event_at(ask, town, came["/ids"].json["seq"])
    for path, one in came.items():
        said = one.json
        assert (said["event"], said["seq"], said["at"], said["by"]) == (event["type"], event["seq"], event["at"], by)
        assert (said["board"], event["by"]) == (town.board, by)
        assert said["links"]["plan"].endswith(f"/b/{town.board}/plan")
        assert said["records"] == [f"{change['kind']} {change['id']}" for change in event["changes"]]
        assert ("changes" in said) == (path == "/words")
    assert came["/words"].json["changes"] == event["changes"]
    assert WORDS.encode() not in came["/ids"].body


def test_PUS_2_each_of_these_events_can_be_asked_for() -> None:
    assert set(OF_THE_PLAN) <= set(EVENTS)


def test_PUS_2_progress_that_an_owner_reports_is_told(served: Served, there: Receiver, ask: Asking, town: Town) -> None:
    report = c.ReportProgress(action="a1", status="under_way", percent=40, note=WORDS, obstacles="Mancano educatori")
    by = over_socket(served, town, report)
    came = told(there, ask, town, "progress_reported")
    held(ask, town, came, by)
    assert WORDS.encode() in came["/words"].body and came["/ids"].json["records"] == ["progress a1"]


def test_PUS_2_a_reading_is_told_whether_it_came_over_http_or_in_a_file(
    there: Receiver, ask: Asking, town: Town
) -> None:
    by = over_http(ask, town, c.AddReading(id="r1", of="a1", date="2026-06-30", value=18, note=WORDS))
    held(ask, town, told(there, ask, town, "reading_added"), by)
    lines = f"of,date,value,note\na1,2026-09-30,21,{WORDS}\n".encode()
    brought = ask("POST", f"/api/boards/{town.board}/readings", token=town.owner.token, raw=lines)
    assert brought.json["added"] == 1
    held(ask, town, told(there, ask, town, "reading_added"), town.owner.you)


def test_PUS_2_a_reading_that_is_taken_away_or_undone_is_told(
    served: Served, there: Receiver, ask: Asking, town: Town
) -> None:
    over_http(ask, town, c.AddReading(id="r2", of="a1", date="2026-07-31", value=19))
    by = over_http(ask, town, c.DeleteReading(id="r2"))
    came = told(there, ask, town, "reading_deleted")
    held(ask, town, came, by)
    assert came["/ids"].json["records"] == ["reading r2"]
    by = over_socket(served, town, c.AddReading(id="r3", of="a1", date="2026-08-31", value=20))
    held(ask, town, told(there, ask, town, "reading_added"), by)
    by = over_socket(served, town, c.Undo())
    came = told(there, ask, town, "undone")
    held(ask, town, came, by)
    assert came["/ids"].json["records"] == ["reading r3"]


def test_PUS_2_an_amended_action_is_told(served: Served, there: Receiver, ask: Asking, town: Town) -> None:
    by = over_socket(served, town, c.AmendAction(card="a1", text=WORDS))
    held(ask, town, told(there, ask, town, "action_amended"), by)


def test_PUS_2_a_seal_is_told_to_both_once(there: Receiver, ask: Asking, town: Town) -> None:
    path = f"/api/boards/{town.board}/plan/1/seal"
    first = ask("POST", path, token=town.lead.token)
    assert first.status == 200, first.body
    came = told(there, ask, town, "plan_sealed")
    held(ask, town, came, town.lead.you)
    digest = first.json["digest"]
    assert digest in json.dumps(came["/words"].json) and digest not in json.dumps(came["/ids"].json)
    ask("POST", path, token=town.lead.token)  # the first seal again, so nothing new
    over_http(ask, town, c.AddReading(id="r9", of="a1", date="2026-12-30", value=24))
    told(there, ask, town, "reading_added")
    assert sorted(one.path for one in there.came if one.json["event"] == "plan_sealed") == ["/ids", "/words"]
    assert len(there.ids) == len(set(there.ids))


def test_PUS_2_what_is_refused_is_told_to_nobody(there: Receiver, ask: Asking, town: Town) -> None:
    doing = {"id": "refused", "command": {"type": "report_progress", "action": "gone", "status": "done"}}
    refused: Answer = ask("POST", f"/api/boards/{town.board}/commands", token=town.token, body=doing)
    assert refused.status == 422
    over_http(ask, town, c.ReportProgress(action="a1", status="done", percent=100))
    told(there, ask, town, "progress_reported")
    assert all("gone" not in record for one in there.came for record in one.json["records"])
