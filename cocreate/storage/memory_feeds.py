"""Calendars that people subscribe to, in memory, for the simulated world and first in the contract suite."""

from cocreate.storage.ports import Feed, StoreError


class MemoryFeeds:
    """Beside the rest of the store in memory."""

    _feeds: dict[str, Feed]

    async def add_feed(self, feed: Feed) -> None:
        if feed.hash in self._feeds:
            raise StoreError("The feed exists.")
        self._feeds[feed.hash] = feed

    async def feed(self, hash: str) -> Feed | None:
        return self._feeds.get(hash)

    async def feeds(self, board: str) -> list[Feed]:
        found = [one for one in self._feeds.values() if one.board == board]
        return sorted(found, key=lambda one: (one.created, one.hash))

    async def end_feed(self, board: str, hash: str) -> bool:
        there = hash in self._feeds and self._feeds[hash].board == board
        if there:
            del self._feeds[hash]
        return there
