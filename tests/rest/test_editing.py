"""EDT-5, EDT-6: the plan as it stands now, what differs between two of its versions, one of them brought back."""

import asyncio
import time
from typing import Any

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.client.rest import Joined
from cocreate.plans.plan import Plan
from cocreate.realtime import frames as f
from cocreate.rest import editing
from tests.realtime.serving import Served, add
from tests.rest.asking import Answer, Asking

NEW = {"text": "Aprire il nido a marzo", "budget_eur": 250}


class Table:
    """A finished table with one action, which is amended over the socket after its first version."""

    def __init__(self, web: Served, ask: Asking) -> None:
        self.web, self.ask = web, ask
        self.lead: Joined
        self.ada: Joined

    async def live(self, *commands: c.AnyCommand, amended: bool = True) -> None:
        opened = await self.web.opened()
        self.lead = await self.web.join(opened, "Lead", "facilitator")
        self.ada = await self.web.join(opened, "Ada")
        await self.give(c.OpenPhase(phase="plan"), add("a1", zone="actions", text="Aprire il nido"))
        await self.give(c.SetAction(card="a1", start="2027-01-04", end="2027-02-26", budget_eur=100), c.FinishBoard())
        if amended:
            await self.give(c.AmendAction(card="a1", **NEW))  # type: ignore[arg-type]
        await self.give(*commands)

    async def give(self, *commands: Any) -> None:
        async with self.web.socket(self.lead) as socket:
            await socket.welcome()
            for n, command in enumerate(commands):
                id = f"{type(command).__name__}-{n}-{time.monotonic_ns()}"
                await socket.do(id, command)
                assert not isinstance(await socket.answer(id), f.Refusal), command

    def get(self, path: str, who: Joined | None = None) -> Answer:
        return self.ask("GET", f"/api/boards/{self.lead.board}/plan{path}", token=(who or self.lead).token)

    def restore(self, **asked: Any) -> Answer:
        path = f"/api/boards/{self.lead.board}/plan/restore"
        return self.ask("POST", path, token=self.lead.token, body=asked)

    def version(self, number: int) -> Plan:
        """Once its job is done."""
        for _ in range(300):
            answer = self.get(f"?version={number}")
            if answer.status == 200:
                return msgspec.convert(answer.json["plan"], Plan)
            time.sleep(0.1)
        raise AssertionError(f"version {number} was never made")

    def draft(self) -> Plan:
        return msgspec.convert(self.get("/draft", self.ada).json, Plan)


def test_EDT_6_the_draft_is_the_plan_as_it_is_amended_with_its_checks_and_schedule(web: Served, ask: Asking) -> None:
    table = Table(web, ask)
    asyncio.run(table.live())
    (action,) = table.draft().actions
    assert (action.text, action.budget_eur, action.start) == (NEW["text"], 250, "2027-01-04")
    assert table.draft().schedule is not None and table.draft().checks
    assert table.version(1).actions[0].budget_eur == 100, "a version stays as it was made (EDT-5)"
    assert table.get("/draft").body == table.get("/draft").body


def test_EDT_6_while_the_table_is_open_there_is_no_draft(web: Served, ask: Asking) -> None:
    table = Table(web, ask)
    asyncio.run(table.live(c.ReopenBoard()))
    table.version(1)
    assert table.get("/draft").json["code"] == "not_finished"
    assert table.get("/compare?from=1").json["code"] == "not_finished"


def test_EDT_5_a_version_is_issued_compared_and_brought_back(web: Served, ask: Asking) -> None:
    table = Table(web, ask)
    asyncio.run(table.live(c.IssueVersion(languages=["it"])))
    assert table.version(2).actions[0].budget_eur == 250 and table.version(2).version == 2
    table.version(1)
    told = table.get("/compare?from=1&to=2").json
    assert (told["old"], told["new"], told["added"], told["gone"]) == (1, 2, [], [])
    assert told["budget_eur"] == [100, 250]
    fields = {one["field"]: (one["old"], one["new"]) for one in told["changed"][0]["fields"]}
    assert fields == {"text": ("Aprire il nido", NEW["text"]), "budget_eur": (100, 250)}
    first, again = table.restore(id="r1", version=1), table.restore(id="r1", version=1)
    assert first.status == 200 and first.json == again.json
    assert table.draft().actions[0].budget_eur == 100
    assert table.restore(id="r2", version=1).json["code"] == "nothing_to_restore"
    assert table.restore(id="r3", version=9).json["code"] == "no_plan"


@pytest.mark.parametrize("asked", ["0", "9", "-1", "1.5", "x", "99999999999999"])
def test_EDT_5_what_is_no_version_cannot_be_compared(web: Served, ask: Asking, asked: str) -> None:
    table = Table(web, ask)
    asyncio.run(table.live())
    assert table.get(f"/compare?from={asked}").json["code"] == "no_plan"


def test_JOB_4_a_draft_is_made_once_for_each_number_of_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    monkeypatch.setattr(editing, "_built", lambda stand, _: made.append(stand.seq) or b"plan %d" % stand.seq)

    async def asked() -> None:
        drafts = editing.Drafts()
        stands = [editing.Stand("b", "e", seq, "it", {}) for seq in (1, 1, 2, 1)]
        bodies = await asyncio.gather(*(drafts.of(stand, 0) for stand in stands))
        assert bodies == [b"plan 1", b"plan 1", b"plan 2", b"plan 1"]
        for seq in range(3, 3 + editing.KEPT):
            await drafts.of(editing.Stand("b", "e", seq, "it", {}), 0)
        await drafts.of(stands[0], 0)

    asyncio.run(asked())
    assert sorted(made).count(1) == 2 and sorted(made).count(2) == 1, "and what nobody asks for is forgotten"
