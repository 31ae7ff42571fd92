"""The sealed file of a plan: files, papers, the list of them, the signature. Pure: asked the same, the same bytes."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import msgspec

from cocreate.plans.plan import Plan
from cocreate.sealing.container import Member, pack
from cocreate.sealing.keys import KeyRing
from cocreate.sealing.manifest import (
    FORMAT,
    MANIFEST,
    METADATA,
    SIGNATURE,
    Manifest,
    Position,
    SealedFile,
    Sealer,
    sha256,
    signature_file,
    signed_bytes,
    written,
)
from cocreate.sealing.metadata import Before, Subject, metadata
from cocreate.storage.ports import Artefact

SEALED = "sealed"  # as a format of the plan's files: the sealed file itself, under its digest in place of a language
SUFFIX = "cocreate-plan.zip"
MEDIA = "application/zip"
XML = "application/xml; charset=utf-8"
PDF = "application/pdf"
UNKNOWN = "application/octet-stream"


class Sealed(msgspec.Struct, frozen=True):
    body: bytes
    digest: str  # SHA-256 of the body, in hex
    key: str
    signature: str


class SealedPaper(NamedTuple):
    paper: str
    format: str
    language: str
    body: bytes


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    plan: bytes  # JSON, as the store has it
    version: int
    files: Sequence[Artefact]
    log: Position
    papers: Sequence[SealedPaper] = ()
    written: Position | None = None  # where in the log the papers' words stood
    at: int  # ms since 1970
    organisation: str  # for which the person speaks who seals; "" where for none
    before: tuple[int, Artefact] | None = None  # the version before this one, and its PDF in its own language


def seal(asked: Asked, ring: KeyRing, media: Mapping[str, str]) -> Sealed:
    """`media`: format -> media type. The PDF in the plan's language is the document, all else is attached to it."""
    plan = msgspec.json.decode(asked.plan, type=Plan)
    made = [one for one in asked.files if one.format != SEALED]
    made.sort(key=lambda one: (one.format != "pdf", one.language != plan.language, one.format, one.language))
    members = [Member(_name("plan", one), one.body) for one in made]
    members += [Member(_name(f"paper-{one.paper}", one), one.body) for one in asked.papers]
    formats = [*(one.format for one in made), *(one.format for one in asked.papers)]
    files = [_listed(one, media.get(format, UNKNOWN)) for one, format in zip(members, formats, strict=True)]
    about = Member(METADATA, metadata(_subject(plan, asked), files))
    manifest = written(
        Manifest(
            format=FORMAT,
            board=plan.board,
            title=plan.title,
            version=asked.version,
            log=asked.log,
            papers=asked.written,
            at=asked.at,
            by=Sealer(role="facilitator", organisation=asked.organisation),
            key=ring.key,
            keys=ring.keys,
            files=[_listed(about, XML), *files],
        )
    )
    signature = ring.sign(signed_bytes(manifest))
    signed = Member(SIGNATURE, signature_file(ring.key, signature))
    body = pack([Member(MANIFEST, manifest), signed, about, *members])
    return Sealed(body, sha256(body), ring.key, signature)


def _name(stem: str, made: Artefact | SealedPaper) -> str:
    return re.sub("[^a-z0-9.]+", "-", f"{stem}.{made.language}.{made.format}".lower())


def _listed(member: Member, media: str) -> SealedFile:
    return SealedFile(name=member.name, media=media, size=len(member.body), sha256=sha256(member.body))


def _subject(plan: Plan, asked: Asked) -> Subject:
    names = {organisation.id: organisation.name for organisation in plan.organisations}
    return Subject(
        board=plan.board,
        title=plan.title,
        version=asked.version,
        at=asked.at,
        themes=plan.programme.themes,
        author=names.get(plan.programme.lead or "", "") or asked.organisation,
        sealer=asked.organisation,
        before=_before(*asked.before) if asked.before else None,
    )


def _before(version: int, document: Artefact) -> Before:
    return Before(version, _listed(Member(_name("plan", document), document.body), PDF))
