"""The contract of who is reminded and of the mail on its way, on every adapter."""

import asyncio

import msgspec

from cocreate.storage.ports import Store
from cocreate.storage.readers import UNWANTED, NewMail, Reader, Timetable
from tests.storage.conftest import row


def reader(id: str = "p1", board: str = "b1", **more: object) -> Reader:
    given = {"email": f"{id}@example.org", "language": "it", "often": "at_once", "token": f"t-{board}-{id}"}
    return Reader(**{"board": board, "id": id, "person": id, "asked": 5, **given, **more})  # type: ignore[arg-type]


def mail(id: str, to: str = "p1", kind: str = "digest", created: int = 10) -> NewMail:
    body = f"Subject: {id}\r\n\r\nperò".encode()
    return NewMail(id=id, board="b1", reader=to, kind=kind, body=body, created=created)  # type: ignore[arg-type]


async def with_reader(store: Store, *ids: str) -> None:
    await store.create_board(row("b1"), {})
    for id in ids:
        await store.keep_reader(reader(id, confirmed=7))


async def test_REM_1_a_reader_is_kept_with_the_mail_that_asks_and_found_by_its_token_alone(store: Store) -> None:
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    mine = reader(everything=True)
    assert await store.keep_reader(mine, mail("m1", kind="confirm"))
    assert await store.keep_reader(reader("org", person="", organisation="o1"))
    assert await store.keep_reader(reader("p1", "b2"))  # the same address at another table
    assert await store.readers("b1") == [reader("org", person="", organisation="o1"), mine]
    assert await store.reader(mine.token) == mine
    assert await store.reader("unknown") is None
    assert await store.readers("unknown") == []
    assert await store.mails() == {"waiting": 1}


async def test_an_address_is_one_readers_at_a_table(store: Store) -> None:
    await store.create_board(row("b1"), {})
    tries = [store.keep_reader(reader(id, email="a@example.org"), mail(f"m-{id}", id)) for id in ("p1", "p2", "p3")]
    assert sorted(await asyncio.gather(*tries)) == [False, False, True]
    assert await store.mails() == {"waiting": 1}
    [kept] = await store.readers("b1")
    changed = msgspec.structs.replace(kept, often="weekly", token="new")
    assert await store.keep_reader(changed)
    assert await store.readers("b1") == [changed]
    assert await store.reader(kept.token) is None


async def test_REM_1_a_reader_confirms_once_and_says_how_often(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.keep_reader(reader(), mail("m1", kind="confirm"))
    assert not await store.compose(mail("m2"), ["n1"])  # not before it has said yes
    said = await store.settle_reader("t-b1-p1", "weekly", 20)
    assert said == reader(often="weekly", confirmed=20)
    assert await store.settle_reader("t-b1-p1", "at_once", 30) == reader(confirmed=20)
    assert await store.settle_reader("unknown", "at_once", 30) is None
    assert await store.compose(mail("m2"), ["n1"])
    assert (await store.settle_reader("t-b1-p1", "none", 40)) == reader(often="none", confirmed=20)
    assert await store.mails() == {}  # what waited is not sent any more
    assert not await store.compose(mail("m3"), ["n2"])
    assert await store.claim_mail(10**15, 30) is None


async def test_REM_3_a_notice_is_told_once_to_each_reader_and_all_or_nothing(store: Store) -> None:
    await with_reader(store, "p1", "p2")
    assert await store.compose(mail("m1"), ["n1", "n2"])
    assert not await store.compose(mail("m2"), ["n2", "n3"])
    assert await store.compose(mail("m3", "p2"), ["n2"])
    assert not await store.compose(mail("m4", "nobody"), ["n9"])
    assert await store.notices("b1") == {("p1", "n1"), ("p1", "n2"), ("p2", "n2")}
    assert await store.notices("b2") == set()
    assert await store.mails() == {"waiting": 2}


async def test_REM_3_of_many_who_tell_the_same_at_once_one_does(store: Store) -> None:
    await with_reader(store, "p1")
    done = await asyncio.gather(*(store.compose(mail(f"m{n}"), ["n1", f"n{n + 2}"]) for n in range(8)))
    assert sum(done) == 1
    assert await store.mails() == {"waiting": 1}
    assert len(await store.notices("b1")) == 2


async def test_REM_3_mail_is_sent_under_a_lease_and_a_fence_and_its_words_are_dropped(store: Store) -> None:
    await with_reader(store, "p1")
    await store.compose(mail("late", created=20), ["n1"])
    await store.compose(mail("early"), ["n2"])
    frozen = await store.claim_mail(100, 30)
    assert frozen is not None
    assert (frozen.id, frozen.status, frozen.fence, frozen.attempts, frozen.lease_until) == (
        "early",
        "sending",
        1,
        1,
        130,
    )
    assert frozen.body == mail("early").body
    other = await store.claim_mail(100, 1_000)
    assert other is not None and other.id == "late"
    assert await store.claim_mail(129, 30) is None
    taken = await store.claim_mail(130, 30)
    assert taken is not None and (taken.id, taken.fence, taken.attempts) == ("early", 2, 2)
    assert not await store.mail_sent("early", frozen.fence)
    assert not await store.mail_failed("early", frozen.fence, "frozen", None)
    assert await store.mail_sent("early", taken.fence)
    assert not await store.mail_sent("early", taken.fence)
    assert await store.mails() == {"sending": 1, "sent": 1}
    assert await store.claim_mail(200, 30) is None


async def test_a_mail_that_failed_waits_for_its_time_or_is_given_up(store: Store) -> None:
    await with_reader(store, "p1")
    await store.compose(mail("m1"), ["n1"])
    first = await store.claim_mail(100, 30)
    assert first is not None and await store.mail_failed("m1", first.fence, "later", 500)
    assert await store.claim_mail(499, 30) is None
    second = await store.claim_mail(500, 30)
    assert second is not None and (second.attempts, second.error) == (2, "later")
    assert await store.mail_failed("m1", second.fence, "no such mailbox", None)
    assert await store.claim_mail(10**15, 30) is None
    assert await store.mails() == {"failed": 1}


async def test_REM_8_a_mailbox_is_unreached_until_something_arrives_again(store: Store) -> None:
    await with_reader(store, "p1", "p2")

    async def ended(id: str, to: str, at: int, error: str) -> None:
        await store.compose(mail(id, to, created=at), [f"n-{id}"])
        held = await store.claim_mail(100, 30)
        assert held is not None and held.id == id
        assert await (store.mail_failed(id, held.fence, error, None) if error else store.mail_sent(id, held.fence))

    assert await store.unreached("b1") == {}
    await ended("m1", "p1", 10, "no such mailbox")
    await ended("m2", "p2", 20, "")
    assert await store.unreached("b1") == {"p1": 10}
    await ended("m3", "p1", 30, "full")
    assert await store.unreached("b1") == {"p1": 30} and await store.unreached("b2") == {}
    await ended("m4", "p1", 40, UNWANTED)  # not for its mailbox's sake
    assert await store.unreached("b1") == {"p1": 30}
    await ended("m5", "p1", 50, "")
    assert await store.unreached("b1") == {}


async def test_claimers_at_once_never_get_the_same_mail(store: Store) -> None:
    await with_reader(store, "p1")
    for n in range(5):
        await store.compose(mail(f"m{n}"), [f"n{n}"])
    taken = await asyncio.gather(*(store.claim_mail(100, 30) for _ in range(10)))
    while None in taken and (more := await store.claim_mail(100, 30)) is not None:
        taken.append(more)  # on PostgreSQL a claimer may step over a row that another just holds
    assert sorted(one.id for one in taken if one is not None) == [f"m{n}" for n in range(5)]


async def test_a_days_digests_are_made_by_one(store: Store) -> None:
    await store.create_board(row("b1"), {})
    assert await store.timetable("b1") == Timetable(8, "")
    await store.set_hour("b1", 17)
    fences = await asyncio.gather(*(store.take_day("b1", "2026-11-27", 100, 50) for _ in range(6)))
    assert sorted(fence for fence in fences if fence is not None) == [1]
    assert await store.take_day("b1", "2026-11-27", 149, 50) is None
    assert await store.take_day("b1", "2026-11-27", 150, 50) == 2  # whoever had it is gone
    assert not await store.end_day("b1", "2026-11-27", 1)
    assert await store.end_day("b1", "2026-11-27", 2)
    assert await store.take_day("b1", "2026-11-27", 10_000, 50) is None
    assert await store.timetable("b1") == Timetable(17, "2026-11-27")
    assert await store.take_day("b1", "2026-11-28", 10_000, 50) == 3


async def test_LOG_11_an_address_and_all_that_was_written_to_it_go_with_the_person(store: Store) -> None:
    await with_reader(store, "p1", "p2")
    for person in ("p1", "p2"):
        await store.add_person("b1", person, person, f"s-{person}", 5)
        await store.compose(mail(f"m-{person}", person), ["n1"])
    await store.erase("b1", "p1", texts=False, at=9, epoch="e2")
    assert [one.id for one in await store.readers("b1")] == ["p2"]
    assert await store.notices("b1") == {("p2", "n1")}
    assert await store.mails() == {"waiting": 1}
    assert await store.forget_reader("b1", "p2")
    assert not await store.forget_reader("b1", "p2")
    assert await store.readers("b1") == [] and await store.mails() == {}


async def test_tables_where_somebody_wants_mail_are_behind_until_their_day_is_made(store: Store) -> None:
    await with_reader(store, "p1", "p2")
    for board, more in (("b2", {}), ("b3", {"confirmed": 5, "often": "none"}), ("b4", {"confirmed": 5})):
        await store.create_board(row(board), {})
        await store.keep_reader(reader("p1", board, **more))
    await store.set_hour("b4", 17)
    assert await store.behind("2026-11-27") == [("b1", 8), ("b4", 17)]
    fence = await store.take_day("b1", "2026-11-27", 100, 50)
    assert await store.behind("2026-11-27") == [("b1", 8), ("b4", 17)]  # not made yet
    assert fence is not None and await store.end_day("b1", "2026-11-27", fence)
    assert await store.behind("2026-11-27") == [("b4", 17)]
    assert await store.behind("2026-11-28") == [("b1", 8), ("b4", 17)]


async def test_REM_1_a_no_confirms_nothing(store: Store) -> None:
    await store.create_board(row("b1"), {})
    await store.keep_reader(reader(), mail("m1", kind="confirm"))
    assert await store.settle_reader("t-b1-p1", "none", 20) == reader(often="none")
    assert await store.settle_reader("t-b1-p1", "weekly", 30) == reader(often="weekly", confirmed=30)
