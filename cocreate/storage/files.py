"""Rows in a file: gzip over lines of JSON, a header first and last a line that tells how many and their digest.

It is written beside its place and put there when it is whole, for its owner alone. It must never be taken for whole
when it is not: a reader that has not met the last line raises.
"""

import contextlib
import gzip
import hashlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import msgspec

from cocreate.storage.rows import Row

Format = Literal["cocreate-backup/1", "cocreate-board/1"]


class BadFile(Exception):
    """It cannot be written, or is not what it should be; its text is a sentence."""


class Header(msgspec.Struct, frozen=True, tag="header", tag_field="t"):
    format: str
    made: int  # ms since 1970
    about: dict[str, Any] = {}


class _End(msgspec.Struct, frozen=True, tag="end", tag_field="t"):
    rows: int
    sha256: str


_header = msgspec.json.Decoder(Header)
_end = msgspec.json.Decoder(_End)
_row = msgspec.json.Decoder(Row)
_encoder = msgspec.json.Encoder()
_END = b'{"t":"end"'


class Writer:
    def __init__(self, file: gzip.GzipFile) -> None:
        self._file, self._digest = file, hashlib.sha256()
        self.rows = 0

    def put(self, row: Row) -> None:
        self.rows += 1
        self.write(row)

    def write(self, said: msgspec.Struct) -> None:
        line = _encoder.encode(said) + b"\n"
        self._digest.update(line)
        self._file.write(line)

    def end(self) -> None:
        self.write(_End(self.rows, self._digest.hexdigest()))


@contextlib.contextmanager
def written(path: Path, header: Header) -> Iterator[Writer]:
    """A new file of that name, there when the block has ended well; an old one is left as it is, and refused."""
    if path.exists():
        raise BadFile(f"{path} is there already: name another file.")
    part = path.with_name(f".{path.name}.part")
    try:
        with _new(part) as raw:
            with gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=6, mtime=0) as file:
                writer = Writer(file)
                writer.write(header)
                yield writer
                writer.end()
            raw.flush()
            os.fsync(raw.fileno())
        os.replace(part, path)
    except OSError as wrong:
        raise BadFile(f"{path} cannot be written: {wrong.strerror}.") from wrong
    finally:
        part.unlink(missing_ok=True)


def _new(path: Path) -> Any:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def header_of(path: Path, format: Format) -> Header:
    with _lines(path) as lines:
        return _headed(path, lines, format)


def rows_in(path: Path, format: Format) -> Iterator[Row]:
    """All rows, one after the other. It raises at the end where the file was cut off or changed."""
    digest, count = hashlib.sha256(), 0
    with _lines(path) as lines:
        digest.update(_encoder.encode(_headed(path, lines, format)) + b"\n")
        for line in lines:
            if line.startswith(_END):
                if _end.decode(line) != _End(count, digest.hexdigest()):
                    raise BadFile(f"{path} was changed: its rows are not those that its last line tells of.")
                return
            digest.update(line)
            count += 1
            yield _row.decode(line)
    raise BadFile(f"{path} is not whole: its end is missing.")


def _headed(path: Path, lines: Iterator[bytes], format: Format) -> Header:
    try:
        header = _header.decode(next(lines, b""))
    except msgspec.DecodeError:
        header = Header("", 0)
    if header.format != format:
        raise BadFile(f"{path} is no {format}: {header.format or 'it was not made by this program'}.")
    return header


@contextlib.contextmanager
def _lines(path: Path) -> Iterator[Iterator[bytes]]:
    try:
        with gzip.open(path, "rb") as file:
            yield iter(file)
    except FileNotFoundError as wrong:
        raise BadFile(f"There is no file {path}.") from wrong
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as wrong:
        raise BadFile(f"{path} cannot be read whole: {wrong}.") from wrong
