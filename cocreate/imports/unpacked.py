"""A stranger's zip of XML, read part by part: whatever is in it, what reading it may cost is bounded.

Why no library does it: docs/decisions/0011-workbooks-are-read-by-code-of-ours.md.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Protocol, TypeVar
from xml.parsers import expat

from cocreate.imports.found import Unreadable

MAX_PARTS = 2_000  # files in the zip
MAX_UNPACKED = 16 * 1_048_576  # bytes that are read, of all parts together
MAX_ELEMENTS = 500_000  # of all parts together
MAX_DEPTH = 64
MAX_TAG = 262_144  # bytes in which nothing begins or ends
CHUNK = 65_536

PLAIN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # what others pack with may want a gigabyte to unpack it
ENCRYPTED = 1
HARMED = (
    *(zipfile.BadZipFile, zlib.error, expat.ExpatError),
    *(ArithmeticError, EOFError, LookupError, OSError, RuntimeError, ValueError),
)

Attributes = Mapping[str, str]
T = TypeVar("T")


class Reader(Protocol):
    """Of one part; names come without their prefix."""

    def start(self, name: str, attributes: Attributes) -> None: ...

    def end(self, name: str) -> None: ...

    def data(self, text: str) -> None: ...


R = TypeVar("R", bound=Reader)


class Unpacked:
    """Nothing but `Unreadable` is raised by it, however the file is made."""

    def __init__(self, raw: bytes) -> None:
        self._left, self._elements = MAX_UNPACKED, MAX_ELEMENTS
        if raw.count(b"PK\x01\x02") > MAX_PARTS:
            raise Unreadable("swollen_file")
        self._zip = _careful(lambda: zipfile.ZipFile(io.BytesIO(raw)))
        self._parts = {info.filename: info for info in self._zip.infolist()}

    def __contains__(self, path: str) -> bool:
        return path in self._parts

    @property
    def paths(self) -> list[str]:
        return list(self._parts)

    def walk(self, path: str, reader: R) -> R:
        """Let it read a part. No entity is ever declared, and none resolved."""
        parser = expat.ParserCreate()
        parser.buffer_text = True
        watched = _Watched(reader, self._elements)
        parser.StartElementHandler, parser.EndElementHandler = watched.start, watched.end
        parser.CharacterDataHandler = watched.data
        parser.StartDoctypeDeclHandler = _no_doctype
        silent = 0
        for chunk in self.chunks(path):
            before = watched.heard
            _careful(parser.Parse, chunk)
            silent = silent + len(chunk) if watched.heard == before else 0
            if silent > MAX_TAG:
                raise Unreadable("swollen_file")
        _careful(parser.Parse, b"", True)
        self._elements = watched.left
        return reader

    def chunks(self, path: str) -> Iterator[bytes]:
        info = self._parts[path]
        if info.compress_type not in PLAIN or info.flag_bits & ENCRYPTED:
            raise Unreadable
        part = _careful(self._zip.open, info)
        while chunk := _careful(part.read, CHUNK):
            self._left -= len(chunk)
            if self._left < 0:
                raise Unreadable("swollen_file")
            yield chunk


class _Watched:
    """A reader, and what it may still be given."""

    def __init__(self, reader: Reader, left: int) -> None:
        self.left, self.heard = left, 0
        self._reader, self._depth = reader, 0

    def start(self, name: str, attributes: Attributes) -> None:
        self.left -= 1
        self.heard += 1
        self._depth += 1
        if self.left < 0 or self._depth > MAX_DEPTH:
            raise Unreadable("swollen_file")
        self._reader.start(name.rpartition(":")[2], attributes)

    def end(self, name: str) -> None:
        self.heard += 1
        self._depth -= 1
        self._reader.end(name.rpartition(":")[2])

    def data(self, text: str) -> None:
        self.heard += 1
        self._reader.data(text)


def _no_doctype(*_: object) -> None:
    raise Unreadable


def _careful(ask: Callable[..., T], *arguments: object) -> T:
    """What a harmed or forged file makes of it is `Unreadable`."""
    try:
        return ask(*arguments)
    except HARMED:
        raise Unreadable from None
