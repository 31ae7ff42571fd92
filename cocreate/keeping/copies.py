"""A copy of all boards in one file, taken while people work on them, and put back into an empty store (LOG-8).

SQLite and PostgreSQL write the same file and read each other's. It holds names, texts, codes and digests of sessions:
whoever has it has the boards. The desk key is not in it. What was acknowledged after it was taken is not in it either.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from cocreate.audit.chain import Report, audit
from cocreate.clock import SystemClock
from cocreate.ids import new_id
from cocreate.storage.files import Format, Header, header_of, rows_in, written
from cocreate.storage.listed import listed_in
from cocreate.storage.rows import Row
from cocreate.storage.store import open_store
from cocreate.storage.vault import open_vault

FORMAT: Format = "cocreate-backup/1"


class Copied(msgspec.Struct, frozen=True):
    boards: int
    rows: int


class Restored(msgspec.Struct, frozen=True):
    boards: int
    rows: int
    erased: int  # people who were erased after the copy was made, and are again
    flaws: list[str]


async def backup(store_url: str, path: Path) -> Copied:
    """All of one moment: what is committed later is in the next copy."""
    vault = await open_vault(store_url, read_only=True)
    boards = 0

    def put(row: Row) -> None:
        nonlocal boards
        boards += row.t == "board"
        writer.put(row)

    try:
        with written(path, Header(FORMAT, SystemClock().now_ms())) as writer:
            await vault.dump(put)
    finally:
        await vault.close()
    return Copied(boards, writer.rows)


async def restore(store_url: str, path: Path, lists: Sequence[Path], *, unsafe: bool = False) -> Restored:
    """All or nothing, into a store without boards, with the erasures that these lists tell of; then the audit."""
    header_of(path, FORMAT)  # before a store is made for it
    known = [one for file in lists for one in listed_in(file)]
    vault = await open_vault(store_url, unsafe=unsafe)
    try:
        rows, erased = await vault.load(_renewed(rows_in(path, FORMAT)), empty=True, listed=known)
        if erased:
            await vault.scrub()
    finally:
        await vault.close()
    reports = await audited(store_url)
    flaws = [f"{report.board}: event {flaw.seq}: {flaw.said}" for report in reports for flaw in report.flaws]
    return Restored(len(reports), rows, erased, flaws)


async def audited(store_url: str, boards: Iterable[str] | None = None) -> list[Report]:
    store = await open_store(store_url, read_only=True)
    try:
        return [await audit(store, board) for board in boards or [row.id for row in await store.boards()]]
    finally:
        await store.close()


def _renewed(rows: Iterable[Row]) -> Iterator[Row]:
    for row in rows:
        yield Row(row.t, renewed(row))


def renewed(row: Row) -> dict[str, Any]:
    """As it begins anew: another epoch (LOG-8), nothing decided on an older head, no job in anybody's hands (JOB-2)."""
    match row.t:
        case "board":
            return {**row.v, "epoch": new_id(), "ruled": row.v["head"]}
        case "job" if row.v["status"] == "running":
            return {**row.v, "status": "waiting", "fence": row.v["fence"] + 1, "lease_until": 0}
        case "outlet":  # what is put back sends nothing anywhere until somebody switches it on (PUS-1)
            return {**row.v, "active": 0, "fence": row.v["fence"] + 1, "lease_until": 0}
        case _:
            return row.v
