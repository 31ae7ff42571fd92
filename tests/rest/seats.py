"""A finished table with the plan that it made, and people of each kind who look at it over HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from tests.rest.documented import hold_what_was_done
from tests.rest.house import House, Said, house

YEAR = {"start": "2020-01-01", "end": "2020-12-31"}
INDICATOR = c.NewIndicator(name="Posti al nido", baseline=0, target=100, unit="posti")


class Seats(msgspec.Struct):
    house: House
    board: str
    lead: str
    anna: str  # of the municipality, which owns `a`
    bruno: str  # of the cooperative
    oss: str  # observes

    def at(self, path: str) -> str:
        return f"/api/boards/{self.board}/{path}"

    async def ask(self, path: str, body: Any = None, who: str = "lead", query: str = "") -> Said:
        return await self.house.ask(self.at(path), body, bearer=getattr(self, who), query=query)

    async def raw(self, path: str, who: str = "lead", method: str = "GET") -> tuple[int, dict[str, str], bytes]:
        """With its headers, and what is no JSON."""
        sent: list[Any] = []

        async def receive() -> Any:
            return {"type": "http.request", "body": b""}

        async def send(message: Any) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "path": self.at(path),
            "raw_path": self.at(path).encode(),
            "query_string": b"",
            "headers": [(b"authorization", f"Bearer {getattr(self, who)}".encode())],
            "client": ("10.0.0.1", 1),
        }
        await self.house.app(scope, receive, send)
        headers = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
        body = b"".join(message.get("body", b"") for message in sent)
        hold_what_was_done(method, self.at(path), sent[0]["status"], headers.get("content-type", ""), body)
        return sent[0]["status"], headers, body

    async def do(self, *commands: c.AnyCommand, actor: str = SERVER) -> None:
        for command in commands:
            answer = await self.house.hub.do(self.board, actor, command)
            assert not hasattr(answer, "code"), answer


@asynccontextmanager
async def seated(tmp_path: Path) -> AsyncIterator[Seats]:
    async with house(tmp_path) as one:
        board = one.door["board"]

        async def join(door: dict[str, str], **more: Any) -> str:
            return str((await one.ask("/api/join", {**door, "name": "N", **more})).json["token"])

        doors = {door.role: door.code for door in await one.hub.store.doors(board)}
        lead = await join(one.door)
        anna = await join(one.code, organisation={"name": "Comune", "sector": "public"})
        bruno = await join(one.code, organisation={"name": "Coop", "sector": "nonprofit"})
        oss = await join({"code": doors["observer"] or ""})
        seats = Seats(house=one, board=board, lead=lead, anna=anna, bruno=bruno, oss=oss)
        comune = await owner(seats)
        member = await one.hub.read(
            board, lambda seen: next(i for i, m in seen.of("member").items() if m["role"] == "facilitator")
        )
        cards = [("n", "needs"), ("i", "ideas"), ("a", "actions"), ("b", "actions")]
        new = [c.NewCard(id=id, zone=zone, text=f"Testo {id}", x=10, y=20) for id, zone in cards]
        await seats.do(
            c.OpenPhase(phase="plan"),
            c.AddCards(cards=new),
            c.AddLink(id="l1", kind="answers", source="i", target="n"),
            c.AddLink(id="l2", kind="realises", source="a", target="i"),
            c.SetAction(card="a", owner=comune, indicator=INDICATOR, **YEAR),
            c.FinishBoard(),
            actor=member,
        )
        yield seats


async def owner(seats: Seats, name: str = "Comune") -> str:
    return await seats.house.hub.read(
        seats.board, lambda seen: next(id for id, body in seen.of("organisation").items() if body["name"] == name)
    )


async def person(seats: Seats, name: str = "Comune") -> str:
    body = await owner(seats, name)
    return await seats.house.hub.read(
        seats.board, lambda seen: next(id for id, m in seen.of("member").items() if m.get("organisation") == body)
    )
