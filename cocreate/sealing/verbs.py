"""What `./run verify` and `./run key` come to. They read and write files, and print nothing."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from cocreate.locales import Language
from cocreate.sealing.check import check
from cocreate.sealing.keys import BadKeys, KeyFile
from cocreate.sealing.manifest import PublicKey
from cocreate.sealing.telling import as_json

_HEX = re.compile("[0-9a-f]{64}")


class Unreadable(Exception):
    """What was given cannot be read; the text is a sentence."""


class _Published(msgspec.Struct, frozen=True):
    keys: list[PublicKey]


def verified(file: Path, keys: Sequence[str], published: Path | None, language: Language) -> dict[str, Any]:
    known = [PublicKey(key=_key(key), since=0) for key in keys]
    if published is not None:
        known += _listed(published)
    return as_json(check(_read(file), known), language)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.") from error


def _key(said: str) -> str:
    plain = re.sub(r"[\s:]", "", said).lower()
    if not _HEX.fullmatch(plain):
        raise Unreadable(f"{said!r} is no public key: it has 64 figures from 0 to f.")
    return plain


def _listed(path: Path) -> list[PublicKey]:
    try:
        found = msgspec.json.decode(_read(path), type=_Published).keys
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        found = []
    if not found:  # nothing to hold the file against: it must not pass as if there were
        raise Unreadable(f"{path} holds no keys: save what the server says at /api/keys.")
    return found


def shown(act: str, file: KeyFile, at: int) -> list[PublicKey]:
    """The public keys, after what was asked; BadKeys where that cannot be."""
    if act == "turn":
        return file.turn(at).keys
    ring = file.read()
    if act == "make":
        if ring is not None:
            raise BadKeys(f"There is a key at {file.path} already: ./run key turn puts a new one in its place.")
        ring = file.make(at)
    return ring.keys if ring else []
