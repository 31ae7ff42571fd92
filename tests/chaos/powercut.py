"""The power fails under SQLite (D3): what was written and not synced is there, or not, sector by sector, as lots fall.

A recording VFS notes each write and each sync of the product's own append; a cut is made from the notes, as often as
one likes. It needs apsw, whose SQLite is not the one that serves, but whose files are the same.
"""

import random
import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import apsw

from cocreate.storage.ports import Append, Line
from cocreate.storage.sqlite import _prepare
from cocreate.storage.sqlite_append import append_all
from cocreate.storage.store import open_store

SECTOR = 512
BOARD, EPOCH = "table", "e1"


@dataclass
class Note:
    """One thing done to one file: bytes written at a place, a new size, or a sync; or an act acknowledged."""

    file: str
    what: str  # "write", "truncate", "sync", "delete", "acknowledged"
    at: int = 0
    data: bytes = b""


@dataclass
class Recording:
    notes: list[Note] = field(default_factory=list)
    start: dict[str, bytes] = field(default_factory=dict)  # what was there before


class RecordingVFS(apsw.VFS):
    def __init__(self, recording: Recording) -> None:
        self.recording = recording
        super().__init__("recording", "")

    def xOpen(self, name: Any, flags: list[int]) -> "RecordingFile":
        return RecordingFile(self.recording, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.recording.notes.append(Note(Path(filename).name, "delete"))


class RecordingFile(apsw.VFSFile):
    def __init__(self, recording: Recording, name: Any, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._notes = recording.notes
        self._name = Path(name.filename() if isinstance(name, apsw.URIFilename) else str(name)).name

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._notes.append(Note(self._name, "write", offset, bytes(data)))

    def xTruncate(self, newsize: int) -> None:
        super().xTruncate(newsize)
        self._notes.append(Note(self._name, "truncate", newsize))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._notes.append(Note(self._name, "sync"))


class Result(list[Any]):
    def all(self) -> list[Any]:
        return list(self)

    def first(self) -> Any:
        return self[0] if self else None


class Bridge:
    """As much of SQLAlchemy's connection as the append uses, over apsw."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._cursor = connection.cursor()

    def exec_driver_sql(self, statement: str, values: Sequence[Any] = ()) -> Result:
        if isinstance(values, list):
            self._cursor.executemany(statement, values)
            return Result()
        return Result(self._cursor.execute(statement, values))


async def recorded(folder: Path, lots: random.Random, appends: int, *, synchronous: str) -> Recording:
    """So many appends as the product makes them, each acknowledged when its transaction has been committed."""
    path = folder / "cut.db"
    store = await open_store(f"sqlite:///{path}")
    await store.close()
    recording = Recording()
    vfs = RecordingVFS(recording)
    connection = apsw.Connection(str(path), vfs="recording")
    connection.execute(
        "INSERT INTO board (id, title, created, epoch, head, chain, ruled) VALUES (?, 'T', 0, ?, 0, ?, 0)"
        if "ruled" in columns(connection)
        else "INSERT INTO board (id, title, created, epoch, head, chain) VALUES (?, 'T', 0, ?, 0, ?)",
        (BOARD, EPOCH, bytes(32)),
    )
    connection.close()
    for file in folder.glob("cut.db*"):
        recording.start[file.name] = file.read_bytes()
    recording.notes.clear()
    connection = apsw.Connection(str(path), vfs="recording")
    _prepare(connection, writes=True)
    connection.execute(f"PRAGMA synchronous={synchronous}")
    connection.execute("PRAGMA wal_autocheckpoint=40")  # so that some cuts fall into a checkpoint
    bridge: Any = Bridge(connection)
    for number in range(appends):
        lines = [line(f"c{number}.{k}", lots) for k in range(lots.randint(1, 5))]
        connection.execute("BEGIN IMMEDIATE")
        append_all(bridge, [Append(board=BOARD, epoch=EPOCH, expect=None, lines=lines)], look=False)
        connection.execute("COMMIT")
        recording.notes += [Note("", "acknowledged", data=one.cmd.encode()) for one in lines]
    recording.notes.append(Note("", "end"))
    connection.close()
    del connection, vfs
    while recording.notes[-1].what != "end":  # what closing wrote came after all cuts
        recording.notes.pop()
    return recording


def columns(connection: apsw.Connection) -> set[str]:
    return {row[1] for row in connection.execute("PRAGMA table_info(board)")}


def line(cmd: str, lots: random.Random) -> Line:
    body = b'{"type":"cards_added","by":"p1","at":1,"cmd":"%s","changes":[]}' % cmd.encode()
    return Line(actor="p1", cmd=cmd, body=body + b" " * lots.randrange(3_000), salt=lots.randbytes(16))


def cut(recording: Recording, at: int, lots: random.Random) -> tuple[dict[str, bytes], set[str]]:
    """The files after the power failed at this note, and what had been acknowledged by then."""
    files = {name: bytearray(content) for name, content in recording.start.items()}
    waiting: dict[str, list[Note]] = defaultdict(list)
    acknowledged: set[str] = set()
    for note in recording.notes[:at]:
        match note.what:
            case "acknowledged":
                acknowledged.add(note.data.decode())
            case "sync":
                for one in waiting.pop(note.file, []):
                    _done(files, one)
            case _:
                waiting[note.file].append(note)
    for notes in waiting.values():
        for note in notes:
            for piece in _pieces(note):
                if lots.random() < 0.5:
                    _done(files, piece)
    return {name: bytes(content) for name, content in files.items()}, acknowledged


def _pieces(note: Note) -> list[Note]:
    if note.what != "write":
        return [note]
    starts = range(0, len(note.data), SECTOR)
    return [Note(note.file, "write", note.at + start, note.data[start : start + SECTOR]) for start in starts]


def _done(files: dict[str, bytearray], note: Note) -> None:
    content = files.setdefault(note.file, bytearray())
    match note.what:
        case "write":
            if len(content) < note.at:
                content.extend(bytes(note.at - len(content)))
            content[note.at : note.at + len(note.data)] = note.data
        case "truncate":
            del content[note.at :]
        case "delete":
            del files[note.file]
        case _:
            pass


def lost(folder: Path, files: dict[str, bytes], acknowledged: set[str]) -> tuple[set[str], str]:
    """What had been acknowledged and is not there when the machine is up again; and what SQLite says of its file."""
    for old in folder.glob("cut.db*"):
        old.unlink()
    for name, content in files.items():
        if not name.endswith("-shm"):  # memory, not disk
            (folder / name).write_bytes(content)
    connection = sqlite3.connect(folder / "cut.db")
    try:
        whole = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        rows = connection.execute("SELECT seq, cmd FROM event ORDER BY seq").fetchall()
        head = connection.execute("SELECT head FROM board").fetchone()[0]
    except sqlite3.DatabaseError as broken:
        return set(), str(broken)
    finally:
        connection.close()
    if [seq for seq, _ in rows] != list(range(1, head + 1)):
        whole = f"the log has {len(rows)} lines, and the head is {head}"
    return acknowledged - {cmd for _, cmd in rows}, whole
