"""LOG-13: the past over HTTP is what its reader was shown, from where they sat down; who leads reads all of it."""

import asyncio
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.events import Event
from cocreate.client.rest import Joined
from cocreate.realtime import frames as f
from tests.helpers.given import edit
from tests.realtime.serving import Served, add
from tests.rest.asking import Answer, Asking

_events = msgspec.json.Decoder(list[Event])


class Evening:
    """A facilitator, Ada from the start, Ugo who comes later; Ada writes in private and without her name at first."""

    def __init__(self, web: Served, ask: Asking) -> None:
        self.web, self.ask = web, ask
        self.seats: dict[str, Joined] = {}
        self.seen: dict[str, list[Event]] = {}

    async def live(self) -> None:
        opened = await self.web.opened(listen={"writing": "private", "anonymous": True})
        self.seats = {
            "lead": await self.web.join(opened, "Lead", "facilitator"),
            "ada": await self.web.join(opened, "Ada"),
        }
        async with self.web.socket(self.seats["lead"]) as lead, self.web.socket(self.seats["ada"]) as ada:
            welcomes = {"lead": await lead.welcome(), "ada": await ada.welcome()}
            await ada.do("shy", add("shy", text="mai mostrato"))
            await ada.answer("shy")
            await ada.do("k", add("k", text="segreto"))
            await ada.answer("k")
            await ada.do("e", edit("k", 0, (0, 7, "detto")))
            await ada.do("gone", c.DeleteCards(cards=["shy"]))
            await ada.answer("gone")
            await lead.do("show", c.RevealCards())
            await lead.answer("show")
            await lead.do("go", c.OpenPhase(phase="cluster"))
            await lead.answer("go")
            await ada.do("tell", edit("k", 1, (5, 0, " ad alta voce")))
            await ada.answer("tell")
            self.seats["ugo"] = await self.web.join(opened, "Ugo")
            await lead.do("v", c.NameVersion(id="v", title="Prima"))
            await lead.answer("v")
            await ada.do("last", c.DeleteCards(cards=["k"]))
            await asyncio.gather(ada.answer("last"), lead.until(lambda frame: b"last" in lead.raw[-1] or heard(frame)))
            for who, browser in (("lead", lead), ("ada", ada)):
                told = [event for frame in browser.frames if isinstance(frame, f.Events) for event in frame.events]
                self.seen[who] = [*welcomes[who].events, *told]

    def get(self, who: str, path: str = "") -> Answer:
        return self.ask("GET", f"/api/boards/{self.board}/history{path}", token=self.seats[who].token)

    def restore(self, who: str, **asked: Any) -> Answer:
        path = f"/api/boards/{self.board}/restore"
        return self.ask("POST", path, token=self.seats[who].token, body={"id": "r1", **asked})

    @property
    def board(self) -> str:
        return self.seats["lead"].board


def heard(frame: Any) -> bool:
    return isinstance(frame, f.Events) and any(event.type == "cards_deleted" for event in frame.events[-1:])


def events_of(answer: Answer) -> list[Event]:
    return _events.decode(msgspec.json.encode(answer.json["events"]))


def test_LOG_13_the_past_is_what_its_reader_was_shown_and_begins_where_they_sat_down(web: Served, ask: Asking) -> None:
    evening = Evening(web, ask)
    asyncio.run(evening.live())
    for who in ("lead", "ada"):
        served = {event.seq: event for event in events_of(evening.get(who))}
        assert all(served[event.seq] == event for event in evening.seen[who])
    assert b"segreto" not in evening.get("lead").body and b"mai mostrato" not in evening.get("lead").body
    assert evening.get("lead").json["since"] == 0 and events_of(evening.get("lead"))[0].seq == 1
    whole = evening.get("ugo").json
    assert whole["since"] > 0 and min(event["seq"] for event in whole["events"]) == whole["since"] + 1
    state = evening.get("ugo", f"/{whole['since']}").json["records"]
    assert state["card"]["k"]["text"] == "detto ad alta voce" and state["card"]["k"]["author"] == ""
    for refused in (f"/{whole['since'] - 1}", f"/{whole['head'] + 1}", "/x", f"?after={whole['since'] - 1}"):
        assert (evening.get("ugo", refused).status, evening.get("ugo", refused).json["code"]) == (422, "unknown_seq")
    assert evening.get("ugo", "?epoch=other").json["code"] == "other_history"


def test_LOG_13_a_cards_story_says_who_and_what_and_no_more_than_its_reader_was_shown(web: Served, ask: Asking) -> None:
    evening = Evening(web, ask)
    asyncio.run(evening.live())

    def story(who: str) -> list[tuple[str, bool, list[Any]]]:
        entries = evening.get(who, "/cards/k").json["entries"]
        return [
            (e["type"], bool(e["by"]), [(c["what"], c["before"], c["after"]) for c in e["changed"]]) for e in entries
        ]

    told = ("text_edited", True, [("text", "detto", "detto ad alta voce")])
    gone = ("cards_deleted", False, [("card", "detto ad alta voce", None)])
    assert story("lead") == [("cards_revealed", True, [("card", None, "detto")]), told, gone]
    mine = [(kind, changed) for kind, _, changed in story("ada")]
    assert mine[:2] == [
        ("cards_added", [("card", None, "segreto")]),
        ("text_edited", [("text", "segreto", told[2][0][2])]),
    ]
    assert story("ugo") == [gone]
    assert evening.get("lead", "/cards/shy").json["entries"] == []


def test_LOG_14_a_board_is_restored_once_however_often_it_is_asked_and_by_who_leads(web: Served, ask: Asking) -> None:
    evening = Evening(web, ask)
    asyncio.run(evening.live())
    head = evening.get("lead").json["head"]
    assert evening.restore("ada", seq=head - 1).json["code"] == "facilitator_only"
    assert evening.restore("ugo", seq=1).json["code"] == "unknown_seq"
    assert evening.restore("ugo", seq=head - 1, card="k").json["code"] == "not_yours"
    assert evening.restore("lead", seq=head + 1).json["code"] == "unknown_seq"
    assert evening.restore("lead", seq=head - 1, by="ada").json["code"] == "malformed"
    first, again = evening.restore("lead", seq=head - 1), evening.restore("lead", seq=head - 1)
    assert first.json == again.json == {"seq": head + 1}
    assert evening.get("lead", f"/{head + 1}").json["records"]["card"]["k"]["text"] == "detto ad alta voce"
    assert evening.get("lead", "/cards/k").json["entries"][-1]["type"] == "board_restored"


def test_LOG_13_an_answer_is_compressed_where_the_reader_takes_it(web: Served, ask: Asking) -> None:
    evening = Evening(web, ask)
    asyncio.run(evening.live())
    plain = evening.get("lead")
    path, token = f"/api/boards/{evening.board}/history", evening.seats["lead"].token
    packed = ask("GET", path, token=token, headers={"Accept-Encoding": "gzip"})
    assert ("content-encoding", "gzip") in [(k.lower(), v) for k, v in packed.headers] and len(packed.body) < len(
        plain.body
    )
