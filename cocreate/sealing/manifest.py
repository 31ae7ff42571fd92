"""What a seal says: the files with their digests, the place in the log, who, when; and what is signed of it. Pure.

Its twin is web/src/pages/verify/manifest.ts.
"""

import hashlib
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta

FORMAT: Final = "cocreate-plan-seal/1"
MANIFEST: Final = "manifest.json"
SIGNATURE: Final = "signature.json"
METADATA: Final = "metadata.xml"

Hex32 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Hex64 = Annotated[str, Meta(pattern=r"^[0-9a-f]{128}\Z")]
Moment = Annotated[int, Meta(ge=0, le=8_640_000_000_000_000)]  # ms since 1970, as far as a browser's clock goes
Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9._-]{0,99}\Z")]
Natural = Annotated[int, Meta(ge=0, le=2**53 - 1)]
Text = Annotated[str, Meta(max_length=1_000)]


class PublicKey(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A key of this server: each but the first is signed by the one before it, which ends where it begins (SEA-4)."""

    key: Hex32
    since: Moment
    until: Moment | None = None  # None: it is in use
    by: Annotated[str, Meta(pattern=r"^([0-9a-f]{64})?\Z")] = ""  # the key before; "" for the first
    proof: Annotated[str, Meta(pattern=r"^([0-9a-f]{128})?\Z")] = ""


class SealedFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    name: Name
    media: Text
    size: Natural
    sha256: Hex32


class Position(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Of an event (LOG-10), here of the one that the plan was built on: `./run audit` prints the same."""

    seq: Natural
    epoch: Text
    chain: Hex32


class Sealer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Nobody's name, and no id of a person: who it was stands in the board's log (LOG-11)."""

    role: Literal["facilitator"]
    organisation: Text = ""  # its name; "" for who speaks for none


class Manifest(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: Literal["cocreate-plan-seal/1"]
    board: Text
    title: Text
    version: Natural
    log: Position
    papers: Position | None = None  # as they stood when sealed: of the last event until then; None: none are in it
    at: Moment
    by: Sealer
    key: Hex32
    keys: Annotated[list[PublicKey], Meta(min_length=1, max_length=1_000)]  # up to the one that signed
    files: Annotated[list[SealedFile], Meta(max_length=498)]


_decoder = msgspec.json.Decoder(Manifest)


def written(manifest: Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def read(raw: bytes) -> Manifest | None:
    """None where it is none."""
    try:
        return _decoder.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def sha256(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def signed_bytes(manifest: bytes) -> bytes:
    """What the signature is of: it is good for nothing else that the key ever signs."""
    return FORMAT.encode() + b"\n" + manifest


def succession(by: str, key: str, since: int) -> bytes:
    """What the key before signs for the one that follows."""
    return f"cocreate-key/1\n{by}\n{key}\n{since}\n".encode()


def signature_file(key: str, signature: str) -> bytes:
    """The only way to write it, so that it can be held against what is there byte for byte."""
    return f'{{"algorithm":"Ed25519","key":"{key}","signature":"{signature}"}}\n'.encode()


class _Signed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    algorithm: Literal["Ed25519"]
    key: Hex32
    signature: Hex64


def read_signature(raw: bytes) -> tuple[str, str] | None:
    """Key and signature; None where they are not written as they must be."""
    try:
        found = msgspec.json.decode(raw, type=_Signed)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return (found.key, found.signature) if signature_file(found.key, found.signature) == raw else None
