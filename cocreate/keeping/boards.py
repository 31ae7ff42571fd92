"""One board with its whole log in a file, from one installation to another. Nothing in it opens a door.

Codes, keys and sessions stay behind; names too, unless they are asked for. Plans are made anew where it arrives.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from cocreate.audit.chain import Flaw, check
from cocreate.ids import is_id, new_code, new_id, new_key
from cocreate.keeping.copies import audited, renewed
from cocreate.keeping.erasing import Unknown
from cocreate.storage.board_file import FORMAT, Exported, NoBoard, write_board
from cocreate.storage.erasures import Erasure
from cocreate.storage.files import BadFile, header_of, rows_in
from cocreate.storage.listed import listed_in
from cocreate.storage.ports import Head, Stored
from cocreate.storage.rows import TABLES, Row, unpacked
from cocreate.storage.vault import Vault, open_vault

MINE = {name: "id" if name == "board" else "board_id" for name in TABLES}  # where a row names its board


class Imported(msgspec.Struct, frozen=True):
    board: str
    key: str  # the facilitator's, shown once
    codes: dict[str, str]
    events: int
    flaws: list[str]


async def export_board(store_url: str, board: str, path: Path, *, names: bool) -> Exported:
    """All of it: the keeper sees every line anyway."""
    try:
        return await write_board(store_url, board, path, names=names)
    except NoBoard as gone:
        raise Unknown(str(gone)) from gone


async def import_board(
    store_url: str, path: Path, into: str | None, lists: Sequence[Path], *, unsafe: bool = False
) -> Imported:
    """Under the id that is named, else its own where that is free, else a new one. What does not verify is refused."""
    was = str(header_of(path, FORMAT).about.get("board", ""))
    if flaws := flaws_of(rows_in(path, FORMAT)):
        raise BadFile(f"{path} does not verify: event {flaws[0].seq}: {flaws[0].said}. Nothing was imported.")
    listed = [one for file in lists for one in listed_in(file) if one.board == was]
    vault = await open_vault(store_url, unsafe=unsafe)
    try:
        board = await _free(vault, was, into)
        key, codes = new_key(), {"participant": new_code(), "observer": new_code()}
        rows = [
            _door(board, "facilitator", key, None),
            *(_door(board, role, code, code) for role, code in codes.items()),
        ]
        gone = [msgspec.structs.replace(one, board=board) for one in listed]
        _, erased = await vault.load(_moved(rows_in(path, FORMAT), board, rows), empty=False, listed=gone)
        if erased:
            await vault.scrub()
    finally:
        await vault.close()
    [report] = await audited(store_url, [board])
    return Imported(board, key, codes, report.events, [flaw.said for flaw in report.flaws])


async def _free(vault: Vault, was: str, into: str | None) -> str:
    taken = await vault.boards()
    if into is not None and (not is_id(into) or into in taken):
        raise Unknown(f"The id {into!r} is {'taken' if into in taken else 'no id'}: name another, or none.")
    return into or (was if is_id(was) and was not in taken else new_id())


def flaws_of(rows: Iterable[Row]) -> list[Flaw]:
    """The chain of one board as it stands in a file, held against its own head; before anything is written."""
    head: Head | None = None
    erasures: list[Erasure] = []
    lines: list[Stored] = []
    for row in rows:
        values = unpacked(row)
        match row.t:
            case "board":
                head = Head(values["epoch"], values["head"], values["chain"])
            case "event":
                lines.append(Stored(**{name: values[name] for name in Stored.__struct_fields__}))
            case "erasure":
                fields = {name: values[name] for name in ("seq", "person", "at")}
                left = msgspec.json.decode(values["lines"], type=list[tuple[int, str]])
                erasures.append(Erasure(**fields, texts=bool(values["texts"]), lines=left))
            case _:
                pass
    return check(lines, head, erasures)


def _moved(rows: Iterable[Row], board: str, doors: Iterable[Row]) -> Iterator[Row]:
    """The rows under their new id; doors of its own after the board, and every job to be done here."""
    for row in rows:
        if row.t == "image" and sha256(unpacked(row)["body"]).hexdigest() != row.v["file"]:
            raise BadFile("An image in it is not the one that its board shows. Nothing was imported.")
        values = {**renewed(row), MINE[row.t]: board}
        yield Row(row.t, _job(values, board) if row.t == "job" else values)
        if row.t == "board":
            yield from doors


def _job(values: dict[str, Any], board: str) -> dict[str, Any]:
    version = msgspec.json.decode(values["settings"])["version"]
    fresh = dict.fromkeys(("attempts", "done", "fence", "lease_until", "not_before"), 0)
    return {**values, **fresh, "id": f"{values['kind']}:{board}:{version}", "status": "waiting", "error": ""}


def _door(board: str, role: str, secret: str, code: str | None) -> Row:
    hashed = sha256(secret.encode()).hexdigest()
    return Row("door", {"hash": hashed, "board_id": board, "role": role, "code": code})
