"""The contract of the calendars that people subscribe to, on every adapter."""

import pytest

from cocreate.storage.ports import Feed, Store, StoreError
from tests.storage.conftest import row


async def test_EXP_8_a_calendar_is_found_by_the_hash_of_its_address_until_it_is_ended(store: Store) -> None:
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    one, other = Feed("h1", "b1", "o1", "p1", 5), Feed("h2", "b1", None, "p2", 4)
    for feed in (one, other, Feed("h3", "b2", None, "p1", 6)):
        await store.add_feed(feed)
    assert await store.feed("h1") == one
    assert await store.feed("h9") is None
    assert await store.feeds("b1") == [other, one]
    with pytest.raises(StoreError):
        await store.add_feed(one)
    assert not await store.end_feed("b2", "h1")
    assert await store.end_feed("b1", "h1")
    assert not await store.end_feed("b1", "h1")
    assert await store.feed("h1") is None


async def test_LOG_11_the_calendars_of_an_erased_person_end(store: Store) -> None:
    await store.create_board(row("b1"), {})
    for person in ("p1", "p2"):
        await store.add_person("b1", person, person, f"s-{person}", 5)
        await store.add_feed(Feed(f"h-{person}", "b1", "o1", person, 5))
    await store.erase("b1", "p1", texts=False, at=9, epoch="e2")
    assert [feed.person for feed in await store.feeds("b1")] == ["p2"]
