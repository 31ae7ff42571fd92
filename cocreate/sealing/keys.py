"""The keys with which this server seals: one in use, and the public halves of those before it. One file, for its owner.

Turned over, the old key signs the new one and is forgotten; what it sealed stays verifiable (SEA-4).
"""

import contextlib
import os
import tempfile
from pathlib import Path
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from msgspec import Meta

from cocreate.sealing.manifest import PublicKey, succession


class BadKeys(Exception):
    """The file of keys cannot be used; the text is a sentence for who keeps the server."""


class KeyRing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file holds: the secret half of the last of `keys`."""

    secret: Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
    keys: Annotated[list[PublicKey], Meta(min_length=1, max_length=1_000)]

    @property
    def key(self) -> str:
        return self.keys[-1].key

    def sign(self, message: bytes) -> str:
        return _private(self.secret).sign(message).hex()


def new_ring(at: int, secret: bytes) -> KeyRing:
    return KeyRing(secret.hex(), [PublicKey(key=public_of(secret), since=at)])


def turned(ring: KeyRing, at: int, secret: bytes) -> KeyRing:
    """The ring with a new key, which the old one vouches for; the old one's secret is not in it."""
    last, key = ring.keys[-1], public_of(secret)
    at = max(at, last.since)  # a clock that went back must not let a key end before it began
    ended = msgspec.structs.replace(last, until=at)
    proof = ring.sign(succession(last.key, key, at))
    return KeyRing(secret.hex(), [*ring.keys[:-1], ended, PublicKey(key=key, since=at, by=last.key, proof=proof)])


def public_of(secret: bytes) -> str:
    return _private(secret.hex()).public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex()


def _private(secret: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(secret))


def is_signed(key: str, signature: str, message: bytes) -> bool:
    """Whether the key (32 bytes in hex) made this signature (64 bytes in hex) of the message."""
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(bytes.fromhex(signature), message)
    except (InvalidSignature, ValueError):
        return False
    return True


class KeyFile:
    """The ring on the disk. `named`: several servers share it, so none of them makes one by itself."""

    def __init__(self, path: Path, *, named: bool = False) -> None:
        self.path, self.named = path, named

    def read(self) -> KeyRing | None:
        """None where there is none yet. Read anew each time: a key is turned over while servers run."""
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise BadKeys(f"The keys for sealing in {self.path} cannot be read: {error.strerror}.") from error
        try:
            ring = msgspec.json.decode(raw, type=KeyRing)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            ring = None
        if ring is None or public_of(bytes.fromhex(ring.secret)) != ring.key:
            raise BadKeys(f"The file {self.path} holds no keys for sealing: put the copy of it back.")
        return ring

    def ensure(self, at: int) -> KeyRing:
        """The ring, made where there is none; of two who make it at once one wins."""
        if (ring := self.read()) is not None:
            return ring
        if self.named:
            raise BadKeys(f"COCREATE_SEAL_KEYS names {self.path}, which is not there: ./run key make makes it.")
        return self.make(at)

    def make(self, at: int) -> KeyRing:
        self._write(new_ring(at, os.urandom(32)), replace=False)
        ring = self.read()
        assert ring is not None
        return ring

    def turn(self, at: int) -> KeyRing:
        ring = self.read()
        if ring is None:
            raise BadKeys(f"There is no key at {self.path} yet: ./run key make makes one.")
        ring = turned(ring, at, os.urandom(32))
        self._write(ring, replace=True)
        return ring

    def _write(self, ring: KeyRing, *, replace: bool) -> None:
        """Whole or not at all, also where the power fails."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, temporary = tempfile.mkstemp(dir=self.path.parent, prefix=f".{self.path.name}-")  # 0600
            try:
                with os.fdopen(descriptor, "wb") as file:
                    file.write(msgspec.json.format(msgspec.json.encode(ring), indent=2) + b"\n")
                    file.flush()
                    os.fsync(file.fileno())
                if replace:
                    os.replace(temporary, self.path)
                else:
                    with contextlib.suppress(FileExistsError):
                        os.link(temporary, self.path)
            finally:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(temporary)
        except OSError as error:
            raise BadKeys(f"The keys for sealing cannot be written to {self.path}: {error.strerror}.") from error
