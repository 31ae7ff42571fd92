"""Sealed plans to try: a key that is always the same, a small plan, its files."""

import hashlib
import json
from pathlib import Path

from cocreate.boards import commands as c
from cocreate.plans.build import build, plan_json
from cocreate.sealing.container import unpack
from cocreate.sealing.keys import KeyRing, new_ring, turned
from cocreate.sealing.manifest import Position
from cocreate.sealing.seal import Asked, Sealed, SealedPaper, seal
from cocreate.storage.ports import Artefact
from tests.helpers.given import given

AT = 1_780_000_000_000
FIRST, SECOND, FOREIGN = (hashlib.sha256(word).digest() for word in (b"first", b"second", b"foreign"))
MEDIA = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "md": "text/markdown; charset=utf-8"}
FILES = [
    Artefact("csv", "it", "azione;responsabile\r\nNido;però è così\r\n".encode()),
    Artefact("pdf", "en", b"%PDF-1.7 plan"),
    Artefact("pdf", "it", b"%PDF-1.7 piano\x00\xff"),
]
PAPERS = [
    SealedPaper("budget", "pdf", "it", b"%PDF-1.7 bilancio"),
    SealedPaper("budget", "md", "it", "Piano economico: è così\n".encode()),
]
BEFORE = Path(__file__).with_name("without-papers.cocreate-plan.zip")  # sealed when papers were no part of it


def ring() -> KeyRing:
    return new_ring(AT - 1_000_000, FIRST)


def turned_ring() -> KeyRing:
    return turned(ring(), AT - 1_000, SECOND)


def plan() -> bytes:
    table = given().by("fede", c.SetProgramme(title="Nidi", lead="comune", themes=["infanzia", "famiglie & lavoro"]))
    table.by("fede", c.FinishBoard())
    return plan_json(build(table.board.records, board="b1", seq=table.board.seq, finished=table.now, language="it"))


def asked(**other: object) -> Asked:
    said = {
        "plan": plan(),
        "version": 1,
        "files": FILES,
        "papers": PAPERS,
        "log": Position(seq=12, epoch="e1", chain="ab" * 32),
        "written": Position(seq=15, epoch="e1", chain="cd" * 32),
        "at": AT,
        "organisation": "Coop <Uno>",
    }
    return Asked(**{**said, **other})  # type: ignore[arg-type]


def sealed(ring_: KeyRing | None = None, **other: object) -> Sealed:
    return seal(asked(**other), ring_ or ring(), MEDIA)


def manifest_of(body: bytes) -> dict[str, object]:
    found: dict[str, object] = json.loads(dict(unpack(body))["manifest.json"])
    return found
