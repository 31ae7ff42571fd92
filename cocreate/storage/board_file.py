"""One board with its whole log in a file. Codes, keys and sessions stay behind, names too unless they are asked for.

The keeper gets all of it. A person gets it as that person may see it (DEC-4): a line that holds more is left as an
erasure leaves it, without its salt, and one more line vouches for what it says now. So the chain verifies anywhere.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from cocreate.boards.events import Add
from cocreate.boards.lines import body_of, encoded, event_of
from cocreate.boards.redaction import TRACED
from cocreate.boards.visibility import event_for
from cocreate.clock import SystemClock
from cocreate.storage.chain import chained
from cocreate.storage.erasures import GONE, Erasure, fingerprint
from cocreate.storage.files import Format, Header, written
from cocreate.storage.redacting import vouching
from cocreate.storage.rows import Row, packed, unpacked
from cocreate.storage.tables import BOARD, ERASURE, EVENT
from cocreate.storage.vault import open_vault

FORMAT: Format = "cocreate-board/1"
TAKEN = ("board", "event", "job", "image", "erasure")

Put = Callable[[Row], None]


class NoBoard(Exception):
    """Its text is a sentence."""


class Exported(msgspec.Struct, frozen=True):
    board: str
    title: str
    events: int
    names: int


async def write_board(
    store_url: str, board: str, path: Path, *, names: bool = False, seen_by: str | None = None
) -> Exported:
    """The board as it stands now; with `seen_by` what this person may see of it."""
    vault = await open_vault(store_url, read_only=True)
    now = SystemClock().now_ms()
    count: dict[str, int] = {}
    title = ""

    def put(row: Row) -> None:
        nonlocal title
        count[row.t] = count.get(row.t, 0) + 1
        title = row.v["title"] if row.t == "board" else title
        writer.put(row)

    try:
        if board not in await vault.boards():
            raise NoBoard(f"There is no board {board}.")
        tables = (*TAKEN, *(["person"] if names else []))
        with written(path, Header(FORMAT, now, {"board": board, "names": names})) as writer:
            if seen_by is None:
                await vault.dump(put, boards=[board], tables=tables)
            else:
                seen = Withheld(seen_by, put, now)
                await vault.dump(seen.take, boards=[board], tables=tables)
                seen.end()
    finally:
        await vault.close()
    return Exported(board, title, count.get("event", 0), count.get("person", 0))


class Withheld:
    """Takes the rows of one board in turn, and puts them as one person may see them.

    The board's own row comes after its lines, for it names the last of them.
    """

    def __init__(self, viewer: str, put: Put, at: int) -> None:
        self._viewer, self._put, self._at = viewer, put, at
        self._id, self._board = "", dict[str, Any]()
        self._lines: list[tuple[int, str]] = []
        self._images: dict[str, set[str]] = {}  # files that the person's lines show -> known authors
        self._shown: set[tuple[str, str]] = set()
        self._erasure: Erasure | None = None

    def take(self, row: Row) -> None:
        if row.t == "board":
            self._board = unpacked(row)
        elif row.t == "event":
            self._put(self._seen(row))
        else:
            self._close()
            if row.t != "image":
                self._put(row)
            elif row.v["file"] in self._images:
                self._image(row)

    def end(self) -> None:
        self._close()
        if (one := self._erasure) is not None:
            said = {"seq": one.seq, "person": one.person, "texts": int(one.texts), "at": one.at}
            lines = msgspec.json.encode(one.lines)
            self._put(Row("erasure", packed(ERASURE, {"board_id": self._id, **said, "lines": lines})))

    def _seen(self, row: Row) -> Row:
        values = unpacked(row)
        event = event_of(values["seq"], values["body"])
        seen = event_for(event, self._viewer)
        for change in seen.changes:
            if isinstance(change, Add) and change.kind in TRACED and "file" in change.fields:
                self._images.setdefault(change.fields["file"], set()).add(str(change.fields["author"]))
        if seen == event:
            return row
        if not seen.cmd:  # no two lines have the same command (LOG-3)
            seen = msgspec.structs.replace(seen, cmd=f"withheld.{seen.seq}")
        body = body_of(encoded(seen))
        self._lines.append((seen.seq, fingerprint(body)))
        return Row("event", packed(EVENT, {**values, "actor": seen.by, "cmd": seen.cmd, "body": body, "salt": GONE}))

    def _image(self, row: Row) -> None:
        """Who brought it is said where the lines say it: an anonymous one is nobody's here."""
        file, person = row.v["file"], row.v["person_id"]
        said = person if person in self._images[file] else ""
        if (file, said) not in self._shown:
            self._shown.add((file, said))
            self._put(Row("image", {**row.v, "person_id": said}))

    def _close(self) -> None:
        """After the last line: the one that vouches for those that were changed, and the board."""
        if not self._board:
            return
        board, self._board, self._id = self._board, {}, self._board["id"]
        if self._lines:
            one = Erasure(seq=board["head"] + 1, person="", texts=True, at=self._at, lines=self._lines)
            [line] = chained(board["head"], board["chain"], [vouching(one, os.urandom(16))])
            self._put(Row("event", packed(EVENT, {"board_id": self._id, **msgspec.structs.asdict(line)})))
            board |= {"head": line.seq, "chain": line.chain, "ruled": line.seq}
            self._erasure = one
        self._put(Row("board", packed(BOARD, board)))
