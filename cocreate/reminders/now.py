"""Today's reminders at the command line: shown, or sent at once. No address and no token is ever printed."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from cocreate.clock import SystemClock
from cocreate.reminders.letter import Post, told
from cocreate.reminders.smtp import sender
from cocreate.reminders.work import Reminders, look
from cocreate.settings import Settings, SettingsError
from cocreate.storage.store import open_store


class Shown(msgspec.Struct, frozen=True):
    """One mail that would go out."""

    board: str
    reader: str
    notices: list[str]
    says: list[str]


class Went(msgspec.Struct, frozen=True):
    composed: int
    sent: int


async def shown_today(given: Settings) -> list[Shown]:
    """Also of tables whose hour has not come yet, and of those whose mail went out already nothing."""
    zone = ZoneInfo(given.zone)
    today = datetime.now(zone).date()
    store = await open_store(given.store_url, read_only=True)
    try:
        shown: list[Shown] = []
        for board, _ in await store.behind("9999"):
            found = await look(store, board, today, zone)
            for one in found.digests if found is not None else []:
                assert found is not None
                says = [told(n, found.known, today, one.reader.language) for n in one.notices]
                shown.append(Shown(board, one.reader.id, [notice.id for notice in one.notices], says))
        return shown
    finally:
        await store.close()


async def remind_now(given: Settings) -> Went:
    if given.smtp is None:
        raise SettingsError("No mail server is named: COCREATE_SMTP_HOST and COCREATE_SMTP_FROM say how mail leaves.")
    smtp, store = given.smtp, await open_store(given.store_url, unsafe=given.unsafe)
    try:
        post = Post(smtp, given.url())
        working = Reminders(store, SystemClock(), sender(smtp), lambda: post, given.zone, per_minute=smtp.per_minute)
        return Went(await working.compose(), await working.deliver())
    finally:
        await store.close()
