"""A finished table with two actions of the municipality, one of nobody, and people with mailboxes."""

from datetime import UTC, datetime

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.mail_settings import Smtp
from cocreate.reminders.letter import Post
from cocreate.reminders.smtp import Send
from cocreate.reminders.work import Reminders
from cocreate.storage.ports import Store
from cocreate.storage.readers import Reader
from tests.helpers.given import Table, card, given
from tests.helpers.stored import keep
from tests.realtime.given import FakeClock

# Wednesday, 24 March 2027, nine in the morning in Rome
NOW = int(datetime(2027, 3, 24, 8, 0, tzinfo=UTC).timestamp() * 1000)
MINUTE = 60_000
DAY = 24 * 60 * MINUTE


def a_table(title: str = "Nidi", text: str = "Apre il nido", end: str = "2027-03-31") -> Table:
    """`due` ends in a week, `late` ended yesterday, `free` begins in two weeks and is nobody's."""
    table = given("plan", language="it")
    table.by("fede", c.RenameBoard(title=title))
    table.by(SERVER, c.JoinTable(member="ada", role="participant", organisation="comune"))
    table.by(
        "fede", card("due", "actions", text), card("late", "actions", "In ritardo"), card("free", "actions", "Di tutti")
    )
    table.by("fede", c.SetAction(card="due", owner="comune", start="2020-01-11", end=end))
    table.by("fede", c.SetAction(card="late", owner="comune", start="2027-01-11", end="2027-03-23"))
    table.by("fede", c.SetAction(card="free", start="2027-04-07", end="2027-12-31"))
    return table.by("fede", c.FinishBoard())


def mailbox(id: str, **more: object) -> Reader:
    given = {"board": "b1", "id": id, "person": id, "email": f"{id}@example.org", "language": "it"}
    rest = {"often": "at_once", "token": f"token-of-{id}", "asked": 1, "confirmed": NOW - 30 * DAY}
    return Reader(**{**given, **rest, **more})  # type: ignore[arg-type]


ALL = [
    mailbox("ada"),
    mailbox("fede", everything=True, language="en"),
    mailbox("r1", person="", organisation="comune", email="ufficio@comune.example.org"),
    mailbox("carla"),  # of no organisation: nothing concerns her
    mailbox("osvaldo", everything=True),  # only observes
    mailbox("bruno", confirmed=0, everything=True),
]


async def with_mailboxes(store: Store, table: Table | None = None) -> None:
    await keep(store, table or a_table())
    for one in ALL:
        assert await store.keep_reader(one)


def smtp(port: int, **more: object) -> Smtp:
    plain = {"host": "127.0.0.1", "port": port, "tls": "none", "user": None, "password": None}
    return Smtp(**{**plain, "name": "Tavoli", "sender": "tavoli@example.org", "per_minute": 6_000, **more})  # type: ignore[arg-type]


def post(port: int = 25) -> Post:
    return Post(smtp(port), "https://boards.example.org")


def at_work(store: Store, send: Send, now: int = NOW, clock: FakeClock | None = None) -> Reminders:
    clock = clock or FakeClock(now)
    return Reminders(store, clock, send, post, "Europe/Rome", per_minute=1_000_000)
