"""Whether a sealed plan is as it was sealed, and by whom. Pure; its twin is web/src/pages/verify/check.ts.

It finds a change in any byte: of a member by its digest, of the list by its signature, of all else because the file
must be what its members give (SEA-3). Whose key it is, only a key from elsewhere can tell (SEA-5).
"""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from cocreate.sealing.container import Member, NotPacked, pack, unpack
from cocreate.sealing.keys import is_signed
from cocreate.sealing.manifest import (
    MANIFEST,
    SIGNATURE,
    Manifest,
    PublicKey,
    read,
    read_signature,
    sha256,
    signed_bytes,
    succession,
)

Code = Literal["container", "manifest", "signature", "changed", "missing", "added", "wrapping", "foreign", "late"]
Trust = Literal["known", "alone"]  # held against keys from elsewhere; or against the one that the file brings


class Fault(msgspec.Struct, frozen=True):
    code: Code  # of a sentence `verify-<code>`
    name: str = ""  # of the member


class Verdict(msgspec.Struct, frozen=True):
    faults: list[Fault]
    trust: Trust
    manifest: Manifest | None  # what the seal says, where that is signed

    @property
    def holds(self) -> bool:
        return not self.faults

    @property
    def outcome(self) -> Literal["holds", "broken", "elsewhere"]:
        """`elsewhere`: nothing was changed, but whoever sealed it has not the key that it was held against."""
        if self.holds:
            return "holds"
        return "elsewhere" if all(fault.code in ("foreign", "late") for fault in self.faults) else "broken"


def check(raw: bytes, keys: Sequence[PublicKey] = ()) -> Verdict:
    """`keys`: those that the reader knows to be the server's; none: only the file itself is asked."""
    trust: Trust = "known" if keys else "alone"
    try:
        members = unpack(raw)
    except NotPacked:
        return Verdict([Fault("container")], trust, None)
    by_name: dict[str, bytes] = dict(members)
    if MANIFEST not in by_name or SIGNATURE not in by_name:
        missing = [Fault("missing", name) for name in (MANIFEST, SIGNATURE) if name not in by_name]
        return Verdict(missing, trust, None)
    signed = read_signature(by_name[SIGNATURE])
    if signed is None or not is_signed(*signed, signed_bytes(by_name[MANIFEST])):
        return Verdict([Fault("signature")], trust, None)
    manifest = read(by_name[MANIFEST])
    if manifest is None or manifest.key != signed[0]:
        return Verdict([Fault("manifest")], trust, None)
    faults = [*_differing(manifest, members), *_untrusted(manifest, keys)]
    in_order = [MANIFEST, SIGNATURE, *(file.name for file in manifest.files)]
    if not faults and (in_order != [name for name, _ in members] or pack(members) != raw):
        faults.append(Fault("wrapping"))
    return Verdict(faults, trust, manifest)


def _differing(manifest: Manifest, members: Sequence[Member]) -> Iterator[Fault]:
    """Which files are not those of the list."""
    listed = {file.name: file for file in manifest.files}
    found: set[str] = set()
    for name, body in members:
        if name in found or (name not in listed and name not in (MANIFEST, SIGNATURE)):
            yield Fault("added", name)
        elif (file := listed.get(name)) is not None and (file.size, file.sha256) != (len(body), sha256(body)):
            yield Fault("changed", name)
        found.add(name)
    missing = [name for name in listed if name not in found]
    yield from (Fault("missing", name) for name in missing)


def _untrusted(manifest: Manifest, keys: Sequence[PublicKey]) -> Iterator[Fault]:
    """The key must be one of those, or follow one of them, each signed by the one before."""
    if not keys:
        return
    known = {key.key: key for key in keys}
    own = {key.key: key for key in manifest.keys}
    key = manifest.key
    for _ in own:
        if key in known:
            break
        link = own.get(key)
        if link is None or not link.by or not is_signed(link.by, link.proof, succession(link.by, key, link.since)):
            break
        key = link.by
    if key not in known or (key != manifest.key and known[key].until is not None):
        yield Fault("foreign")  # a key that has ended has one successor, which who knows its end would know too
    elif (named := known.get(manifest.key)) is not None and not _in_time(named, manifest.at):
        yield Fault("late")


def _in_time(key: PublicKey, at: int) -> bool:
    return key.since <= at and (key.until is None or at <= key.until)
