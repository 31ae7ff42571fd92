"""The contract of erasing, on every adapter (LOG-11)."""

from email import message_from_bytes, policy

from cocreate.audit.judge import judge
from cocreate.storage.ports import SavedSnapshot, Store
from tests.helpers.given import Table, card, edit, given
from tests.helpers.stored import append, build_plans, keep
from tests.reminders.tables import at_work, with_mailboxes
from tests.storage.conftest import head_of, to
from tests.storage.test_readers import mail, reader


def table() -> Table:
    from cocreate.boards import commands as c  # noqa: PLC0415

    made = given().by("anna", card("c1", text="abcdef")).by("bruno", edit("c1", 0, (3, 0, "BRUNO")))
    return made.by("fede", c.RenameBoard(title="Di Fede"), c.FinishBoard(), c.ReopenBoard())


async def kept(store: Store) -> Table:
    made = table()
    await keep(store, made)
    await store.retitle("b1", "Di Fede")
    await store.save_snapshot("b1", SavedSnapshot(len(made.events), b'{"card":{"c1":{"text":"abcBRUNOdef"}}}'))
    await build_plans(store)
    return made


async def test_LOG_11_words_and_name_go_and_a_new_epoch_comes(store: Store) -> None:
    made = await kept(store)
    done = await store.erase("b1", "anna", texts=True, at=77, epoch="new")
    assert done is not None
    assert (done.name, done.sessions, done.lines, done.plans, done.epoch) == (True, 1, 1, 1, "new")
    head = await store.head("b1")
    assert head is not None and (head.epoch, head.seq) == ("new", len(made.events) + 1)
    lines = await store.read("b1", 0)
    said = b"".join(line.body for line in lines)
    assert b"abcdef" not in said and b"BRUNO" in said and "······".encode() in said
    assert [line.seq for line in lines if line.salt == b""] == [9]
    assert "anna" not in await store.names("b1") and await store.session("session-b1-anna") is None
    assert await store.snapshots("b1") is None and await store.plans("b1") == []
    [erasure] = await store.erasures("b1")
    assert (erasure.seq, erasure.person, erasure.texts, erasure.at) == (head.seq, "anna", True, 77)
    assert lines[-1].cmd == erasure.cmd and await store.find("b1", "", erasure.cmd) == head.seq
    await build_plans(store)
    findings = await judge(store)
    assert (findings.found, findings.erased, findings.plans) == ([], 1, 1)


async def test_LOG_11_who_was_at_work_on_the_old_history_is_told_so(store: Store) -> None:
    made = await kept(store)
    await store.erase("b1", "anna", texts=True, at=77, epoch="new")
    [result] = await store.append([to("b1", len(made.events), "late")])
    assert head_of(result).epoch == "new"
    made.by("bruno", card("c2"))
    late = made.events[-1]
    import msgspec  # noqa: PLC0415

    await append(store, "b1", msgspec.structs.replace(late, seq=late.seq + 1))
    assert (await judge(store)).found == []


async def test_JOB_2_a_worker_that_read_the_words_writes_no_plan_of_them(store: Store) -> None:
    made = table()
    await keep(store, made)
    held = await store.claim(10**13, 10**12)
    assert held is not None
    await store.erase("b1", "anna", texts=True, at=77, epoch="new")
    assert not await store.progress(held.id, held.fence, 1, 2, 10**14)
    assert await store.due(0) == [held.id]
    await build_plans(store)
    plan = await store.plan("b1")
    assert plan is not None and b"abcdef" not in plan.body


async def test_LOG_11_the_name_alone(store: Store) -> None:
    made = await kept(store)
    done = await store.erase("b1", "anna", texts=False, at=77, epoch="new")
    assert done is not None and (done.name, done.lines, done.plans) == (True, 0, 0)
    assert await store.plans("b1") == [1] and await store.snapshots("b1") is not None
    assert b"abcdef" in b"".join(line.body for line in await store.read("b1", 0))
    assert len(made.events) + 1 == len(await store.read("b1", 0))


async def test_LOG_11_the_title_in_the_list_of_boards_goes_with_who_gave_it(store: Store) -> None:
    await kept(store)
    await store.erase("b1", "bruno", texts=True, at=77, epoch="e2")
    assert [row.title for row in await store.boards()] == ["Di Fede"]
    await store.erase("b1", "fede", texts=True, at=78, epoch="e3")
    assert [row.title for row in await store.boards()] == ["…"]
    findings = await judge(store)
    assert findings.found == [] and findings.erased >= 2


async def test_LOG_11_nobody_is_erased_who_is_not_there(store: Store) -> None:
    made = await kept(store)
    assert await store.erase("b1", "zoe", texts=True, at=77, epoch="new") is None
    assert await store.erase("b9", "anna", texts=True, at=77, epoch="new") is None
    head = await store.head("b1")
    assert head is not None and (head.epoch, head.seq) == ("epoch-b1", len(made.events))
    await store.scrub()
    assert await store.erasures("b9") == []


async def test_LOG_11_REM_3_a_digest_that_is_not_out_is_composed_anew_and_what_is_out_is_told_once(
    store: Store,
) -> None:
    await kept(store)
    for id in ("r1", "r2", "r3"):
        await store.keep_reader(reader(id, person="", confirmed=7))
    for n, (id, whose) in enumerate((("out", "r1"), ("gone", "r1"), ("sending", "r2"), ("waiting", "r3"))):
        assert await store.compose(mail(id, whose, created=n), [f"n-{id}"])
    out, gone, sending = [await store.claim_mail(100, 1_000) for _ in range(3)]
    assert out and gone and sending and [one.id for one in (out, gone, sending)] == ["out", "gone", "sending"]
    assert await store.mail_sent(out.id, out.fence) and await store.mail_failed(gone.id, gone.fence, "550", None)
    await store.keep_reader(reader("r4", person=""), mail("asks", "r4", kind="confirm"))
    fence = await store.take_day("b1", "2026-11-27", 100, 50)
    assert fence is not None and await store.end_day("b1", "2026-11-27", fence)
    await store.erase("b1", "anna", texts=True, at=77, epoch="new")
    assert await store.notices("b1") == {("r1", "n-out"), ("r1", "n-gone")}
    assert await store.mails() == {"sent": 1, "failed": 1, "waiting": 1}
    assert not await store.mail_sent(sending.id, sending.fence)
    asks = await store.claim_mail(10**15, 30)
    assert asks is not None and asks.id == "asks" and asks.body
    assert await store.behind("2026-11-27") == [("b1", 8)]  # today still: what was for today is told today
    assert not await store.end_day("b1", "2026-11-27", fence)
    assert not await store.compose(mail("read before", "r3"), ["n-waiting"], fence)
    anew = await store.take_day("b1", "2026-11-27", 100, 50)
    assert anew is not None and await store.compose(mail("again", "r3"), ["n-waiting"], anew)


async def test_LOG_11_the_name_alone_leaves_the_mail(store: Store) -> None:
    await kept(store)
    await store.keep_reader(reader("r1", person="", confirmed=7))
    await store.compose(mail("m1", "r1"), ["n1"])
    await store.erase("b1", "anna", texts=False, at=77, epoch="new")
    assert await store.notices("b1") == {("r1", "n1")} and await store.mails() == {"waiting": 1}


async def test_LOG_11_REM_3_what_waited_to_be_sent_goes_out_without_the_words_that_were_erased(store: Store) -> None:
    await with_mailboxes(store)
    told: dict[str, str] = {}

    async def send(to: str, body: bytes) -> None:
        assert to not in told
        told[to] = str(message_from_bytes(body, policy=policy.default).get_body(("plain",)).get_content())

    assert await at_work(store, send).compose() == 3
    await store.erase("b1", "fede", texts=True, at=77, epoch="new")
    await at_work(store, send).tick()
    assert sorted(told) == ["ada@example.org", "ufficio@comune.example.org"]
    assert not any("nido" in said for said in told.values())
    assert all(said.count("/action/") == 2 and "··" in said for said in told.values())
