"""The daily round, to a real SMTP server: who gets what, when, and what becomes of a mail that is refused."""

import asyncio
import ssl
import subprocess
import threading
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from structlog.testing import capture_logs

from cocreate.boards import commands as c
from cocreate.counts import COUNTS
from cocreate.jobs.board_files import Told as Calendar
from cocreate.jobs.board_files import _fed
from cocreate.monitoring.now import plan_now
from cocreate.plans.build import plan_json
from cocreate.reminders import smtp as smtp_module
from cocreate.reminders import work
from cocreate.reminders.letter import Told, digest_mail
from cocreate.reminders.smtp import Unsent, hand_over, sender
from cocreate.reminders.work import ATTEMPTS, LET_GO
from cocreate.rest import feeds
from cocreate.storage.memory import MemoryStore
from cocreate.storage.ports import PlanRow
from tests.helpers.given import Table
from tests.helpers.stored import append, keep
from tests.realtime.given import FakeClock
from tests.reminders.sink import Sink, knows
from tests.reminders.tables import ALL, DAY, MINUTE, NOW, a_table, at_work, mailbox, post, smtp, with_mailboxes

DUE = ("due.b1@cocreate", "due.b1.task@cocreate")


@pytest.fixture
def sink() -> Iterator[Sink]:
    one = Sink().start()
    yield one
    one.stop()


@pytest.fixture
async def store() -> MemoryStore:
    opened = MemoryStore()
    await with_mailboxes(opened)
    return opened


async def test_REM_4_each_hears_of_what_they_answer_for_and_nobody_who_did_not_say_yes(
    store: MemoryStore, sink: Sink
) -> None:
    await at_work(store, sender(smtp(sink.port))).tick()
    got = {one.to[0]: [line for line in one.plain.splitlines() if "/action/" in line] for one in sink.got}
    ends = {to: sorted(link.rpartition("/")[2] for link in links) for to, links in got.items()}
    mine = ["due", "late"]
    assert ends == {
        "ada@example.org": mine,
        "fede@example.org": [*mine[:1], "free", *mine[1:]],
        "ufficio@comune.example.org": mine,
    }
    assert [one.sender for one in sink.got] == ["tavoli@example.org"] * 3


async def test_REM_4_a_digest_comes_at_the_tables_hour_and_once_a_day(store: MemoryStore, sink: Sink) -> None:
    clock = FakeClock(NOW - 90 * MINUTE)  # half past seven in Rome
    working = at_work(store, sender(smtp(sink.port)), clock=clock)
    assert await working.compose() == 0
    clock.now += 30 * MINUTE
    assert await working.compose() == 3
    await store.set_hour("b1", 17)
    clock.now += DAY
    assert await working.compose() == 0  # not yet, at the table's new hour
    clock.now += 9 * 60 * MINUTE
    assert await working.compose() == 0  # and there is nothing new
    assert await store.behind("2027-03-26") == [("b1", 17)]


async def test_REM_4_who_wants_one_mail_a_week_gets_it_on_its_first_working_day_with_what_comes_in_it(
    sink: Sink,
) -> None:
    store = MemoryStore()
    await keep(store, a_table())
    await store.keep_reader(mailbox("ada", often="weekly"))
    clock = FakeClock(NOW - 2 * DAY)  # Monday, 22 March
    working = at_work(store, sender(smtp(sink.port)), clock=clock)
    assert await working.compose() == 1
    await working.deliver()
    assert "Finisce il 31 mar 2027, tra 9 giorni." in sink.got[0].plain
    for _ in range(6):
        clock.now += DAY
        assert await working.compose() == 0
    clock.now += DAY  # Easter Monday
    assert await working.compose() == 0
    clock.now += DAY
    assert await working.compose() == 1
    await working.deliver()
    assert "late" in sink.got[1].plain and "action/due" not in sink.got[1].plain


async def test_REM_3_nothing_is_told_of_a_table_that_is_open_again_nor_before_one_said_yes(sink: Sink) -> None:
    store, table = MemoryStore(), a_table()
    await keep(store, table)
    await store.keep_reader(mailbox("ada", confirmed=NOW))  # today: what was to be told before is not told
    reopened = table.ask("fede", c.ReopenBoard())
    await append(store, "b1", reopened)  # type: ignore[arg-type]
    assert await at_work(store, sender(smtp(sink.port))).compose() == 0
    finished = table.ask("fede", c.FinishBoard())
    await append(store, "b1", finished)  # type: ignore[arg-type]
    working = at_work(store, sender(smtp(sink.port)), NOW + DAY)
    assert await working.compose() == 1


async def test_EXP_7_the_calendar_of_a_mail_and_a_feed_say_the_same_of_an_action_whose_days_were_moved() -> None:
    store, table = MemoryStore(), a_table()
    await with_mailboxes(store, table)
    plan = plan_now(table.board.records, board="b1", seq=table.board.seq, at=NOW)
    issued = PlanRow(board="b1", version=1, seq=plan.seq, body=plan_json(plan), created=NOW)
    told = []
    for end in ("2027-03-31", "2027-03-30"):
        if end != plan.end:
            moved = table.ask("ada", c.AmendAction(card="due", end=end))
            await append(store, "b1", moved)  # type: ignore[arg-type]
        mail, feed = await _calendar_of_a_mail(store), await _calendar_of_a_feed(store, table, issued)
        assert [mail[uid].to_ical() for uid in DUE] == [feed[uid].to_ical() for uid in DUE]
        task = mail[DUE[1]]
        assert task["DUE"].dt.isoformat() == end
        told.append(int(task["SEQUENCE"]))
    assert told[0] < told[1]


async def _calendar_of_a_mail(store: MemoryStore) -> dict[str, Any]:
    """By id."""
    today = date(2027, 3, 24)
    found = await work.look(store, "b1", today, ZoneInfo("Europe/Rome"))
    assert found is not None
    digest = next(one for one in found.digests if one.reader.id == "ada")
    body = digest_mail("m1", digest, Told(found.known, today, NOW), post()).body
    [attached] = [part for part in message_from_bytes(body).walk() if part.get_content_type() == "text/calendar"]
    return _by_id(attached.get_payload(decode=True))


async def _calendar_of_a_feed(store: MemoryStore, table: Table, issued: PlanRow) -> dict[str, Any]:
    seq = table.board.seq
    bodies = await feeds.versions(store, issued, feeds.standing(table.board), seq)
    return _by_id(_fed(bodies, "it", Calendar(seq=seq, organisation="comune"))[0])


def _by_id(body: Any) -> dict[str, Any]:
    return {str(entry["UID"]): entry for entry in icalendar.Calendar.from_ical(body).subcomponents}


async def test_REM_1_whoever_stops_between_the_composing_and_the_sending_gets_nothing(
    store: MemoryStore, sink: Sink
) -> None:
    working = at_work(store, sender(smtp(sink.port)))
    assert await working.compose() == 3
    claimed = await store.claim_mail(NOW, 1)  # on its way already, by somebody who dies
    assert claimed is not None
    for one in ALL:
        await store.settle_reader(one.token, "none", NOW)
    later = at_work(store, sender(smtp(sink.port)), NOW + DAY)
    await later.deliver()
    assert sink.got == [] and await store.mails() == {"failed": 1}


async def test_digests_are_made_beside_the_loop_that_serves_the_tables(
    store: MemoryStore, sink: Sink, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, bool]] = []

    def watched(name: str, real: Any) -> Any:
        def make(*args: Any, **more: Any) -> Any:
            made.append((name, threading.current_thread() is threading.main_thread()))
            return real(*args, **more)

        return make

    for name in ("plan_now", "digest_mail"):
        monkeypatch.setattr(work, name, watched(name, getattr(work, name)))
    assert await at_work(store, sender(smtp(sink.port))).compose() == 3
    assert made == [("plan_now", False), *[("digest_mail", False)] * 3]


async def test_a_mailbox_that_is_not_there_is_given_up_and_the_others_get_theirs(
    store: MemoryStore, sink: Sink
) -> None:
    sink.refused["ada@example.org"] = "550 no such mailbox"
    sink.refused["fede@example.org"] = "450 try later"
    clock = FakeClock(NOW)
    working = at_work(store, sender(smtp(sink.port)), clock=clock)
    before = dict(COUNTS.mails)
    with capture_logs() as said:
        await working.tick()
    assert [one.to[0] for one in sink.got] == ["ufficio@comune.example.org"]
    assert await store.mails() == {"failed": 1, "waiting": 1, "sent": 1}
    assert {name: COUNTS.mails[name] - before.get(name, 0) for name in ("sent", "tried", "failed")} == {
        "sent": 1,
        "tried": 1,
        "failed": 1,
    }
    assert "example.org" not in str(said) and "550" in str(said)
    del sink.refused["fede@example.org"]
    clock.now += MINUTE - 1
    assert await working.deliver() == 0
    clock.now += 1
    assert await working.deliver() == 1


async def test_after_many_tries_a_mail_is_given_up(store: MemoryStore) -> None:
    async def never(_: str, __: bytes) -> None:
        raise Unsent("away", for_good=False)

    clock = FakeClock(NOW)
    working = at_work(store, never, clock=clock)
    await working.compose()
    for _ in range(ATTEMPTS):
        assert await store.mails() == {"waiting": 3}
        await working.deliver()
        clock.now += DAY
    assert await store.mails() == {"failed": 3}


async def test_REM_3_whoever_is_told_to_leave_waits_for_the_servers_answer_and_notes_it(store: MemoryStore) -> None:
    began, answer = asyncio.Event(), asyncio.Event()

    async def slow(_: str, __: bytes) -> None:
        began.set()
        await answer.wait()

    working = at_work(store, slow)
    await working.compose()
    sending = asyncio.create_task(working.deliver())
    await began.wait()
    sending.cancel()
    await asyncio.sleep(0)
    answer.set()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(sending, LET_GO + 5)
    assert await store.mails() == {"waiting": 2, "sent": 1}


async def test_one_table_that_cannot_be_told_does_not_keep_the_others_from_it(store: MemoryStore, sink: Sink) -> None:
    broken = a_table()
    await keep(store, broken, "b0")
    await store.keep_reader(mailbox("fede", board="b0", token="other", language="xx"))
    with capture_logs() as said:
        await at_work(store, sender(smtp(sink.port))).tick()
    assert [line["event"] for line in said] == ["digest_failed"]
    assert len(sink.got) == 3


def test_a_mail_server_that_wants_a_password_over_tls_is_spoken_to_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "cert.pem"
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run(
        [*made, "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    options = {
        "tls_context": context,
        "require_starttls": True,
        "authenticator": knows("u", "p"),
        "auth_required": True,
    }
    sink = Sink(**options).start()
    try:
        secured = smtp(sink.port, host="localhost", tls="starttls", user="u", password="p")
        with pytest.raises(Unsent, match="SSLCertVerificationError"):  # nobody whom we know vouches for it
            hand_over(secured, "ada@example.org", b"Subject: a\r\n\r\nb")
        trusting = ssl.create_default_context(cafile=str(certificate))
        monkeypatch.setattr(smtp_module.ssl, "create_default_context", lambda: trusting)
        with pytest.raises(Unsent, match="535") as wrong:
            hand_over(smtp(sink.port, host="localhost", tls="starttls", user="u", password="x"), "a@example.org", b"x")
        assert not wrong.value.for_good
        hand_over(secured, "ada@example.org", b"Subject: a\r\n\r\nb")
        assert [one.to for one in sink.got] == [["ada@example.org"]]
    finally:
        sink.stop()


def test_a_mail_server_that_is_not_there_or_says_no_is_told_in_a_word() -> None:
    with pytest.raises(Unsent, match="ConnectionRefusedError"):
        hand_over(smtp(1), "ada@example.org", b"x")
    sink = Sink(lambda _: "554 we want none of it").start()
    try:
        with pytest.raises(Unsent, match="refused 554") as refused:
            hand_over(smtp(sink.port), "ada@example.org", b"x")
        assert refused.value.for_good
    finally:
        sink.stop()
