"""Erasing a person from a board in memory (LOG-11), for the simulated world and first in the contract suite."""

import os
from typing import Any

import msgspec

from cocreate.storage.chain import chained
from cocreate.storage.erasures import GONE, Erased, Erasure
from cocreate.storage.memory_readers import MemoryReaders
from cocreate.storage.outgoing import Token
from cocreate.storage.ports import Feed, Image
from cocreate.storage.redacting import erasure_for, redacted, vouching, was_here


class MemoryErasures(MemoryReaders):
    """Beside the rest of the store in memory, whose tables it reaches into."""

    _boards: dict[str, Any]
    _sessions: dict[str, Any]
    _jobs: dict[str, Any]
    _plans: dict[tuple[str, int], Any]
    _artefacts: dict[tuple[str, int, str, str], bytes]
    _images: list[Image]
    _feeds: dict[str, Feed]
    _tokens: dict[str, Token]

    async def erasures(self, board: str) -> list[Erasure]:
        return list(self._boards[board].erasures) if board in self._boards else []

    async def erase(self, board: str, person: str, *, texts: bool, at: int, epoch: str) -> Erased | None:
        table = self._boards.get(board)
        lines = [] if table is None else [(line.seq, line.body) for line in table.lines]
        if table is None or not (person in table.names or was_here(lambda: iter(lines), person)):
            return None
        changed, title = redacted(lambda: iter(lines), person) if texts else ({}, "")
        plans = self._forget(board, table, changed, title) if changed else 0
        if texts:
            self._images = [one for one in self._images if (one.board, one.person) != (board, person)]
        await self._forget_person(board, person)
        name = table.names.pop(person, None) is not None
        self._feeds = {key: one for key, one in self._feeds.items() if (one.board, one.person) != (board, person)}
        ended = [hashed for hashed, seat in self._sessions.items() if (seat.board, seat.person) == (board, person)]
        for hashed in ended:
            del self._sessions[hashed]
        self._tokens = {
            hashed: one for hashed, one in self._tokens.items() if (one.board, one.person) != (board, person)
        }
        erasure = erasure_for(len(table.lines), person, changed, texts=texts, at=at)
        stored = chained(table.head.seq, table.head.chain, [vouching(erasure, os.urandom(16))])
        table.lines += stored
        table.commands["", erasure.cmd] = table.ruled = erasure.seq
        table.erasures.append(erasure)
        table.row = msgspec.structs.replace(table.row, epoch=epoch)
        return Erased(board, person, name, len(ended), len(changed), plans, epoch)

    def _forget(self, board: str, table: Any, changed: dict[int, bytes], title: str) -> int:
        for seq, body in changed.items():
            table.lines[seq - 1] = msgspec.structs.replace(table.lines[seq - 1], body=body, salt=GONE)
        table.snapshots.clear()
        table.row = msgspec.structs.replace(table.row, title=title or table.row.title)
        plans = [key for key in self._plans if key[0] == board]
        for key in plans:
            del self._plans[key]
        self._artefacts = {key: body for key, body in self._artefacts.items() if key[0] != board}
        again = {"status": "waiting", "attempts": 0, "done": 0, "lease_until": 0, "not_before": 0, "error": ""}
        for id, row in self._jobs.items():
            if row.board == board and row.status != "failed":
                self._jobs[id] = msgspec.structs.replace(row, fence=row.fence + 1, **again)
        self._unsay(board)
        return len(plans)

    def _unsay(self, board: str) -> None:
        here = [one for one in self._mails.values() if one.board == board]
        unsent = {one.id for one in here if one.kind == "digest" and one.status in ("waiting", "sending")}
        self._notices = {key: mail for key, mail in self._notices.items() if mail not in unsent}
        self._mails = {id: one for id, one in self._mails.items() if id not in unsent}
        if board in self._days:
            times, _, fence = self._days[board]
            self._days[board] = msgspec.structs.replace(times, day=""), 0, fence + 1
        for one in here:
            if one.status == "failed":
                self._put_mail(one, body=b"")

    async def scrub(self) -> None:
        """What is dropped here is gone."""
