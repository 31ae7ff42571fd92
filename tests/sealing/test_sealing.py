"""SEA-2, SEA-3, SEA-5: what a sealed file holds, and that no byte of it can change unseen."""

import io
import json
import zipfile
from xml.etree import ElementTree

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cocreate.plans.build import build, plan_json
from cocreate.sealing.check import check
from cocreate.sealing.container import Member, NotPacked, pack, unpack
from cocreate.sealing.keys import new_ring, public_of
from cocreate.sealing.manifest import Position, PublicKey, read, sha256, signature_file, signed_bytes
from tests.helpers.given import given as table
from tests.sealing.made import (
    AT,
    BEFORE,
    FILES,
    FIRST,
    FOREIGN,
    MEDIA,
    PAPERS,
    SECOND,
    manifest_of,
    ring,
    sealed,
    turned_ring,
)

WHOLE = sealed().body
MEMBERS = unpack(WHOLE)


def faults(raw: bytes, *keys: PublicKey) -> list[tuple[str, str]]:
    return [(fault.code, fault.name) for fault in check(raw, keys).faults]


def test_SEA_2_the_file_is_a_zip_with_all_files_their_list_and_the_metadata() -> None:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        bodies = {name: archive.read(name) for name in names}
    plan, papers = ["plan.it.pdf", "plan.en.pdf", "plan.it.csv"], ["paper-budget.it.pdf", "paper-budget.it.md"]
    assert names == ["manifest.json", "signature.json", "metadata.xml", *plan, *papers]
    assert bodies["plan.it.csv"] == FILES[0].body
    manifest = json.loads(bodies["manifest.json"])
    assert manifest["log"] == {"seq": 12, "epoch": "e1", "chain": "ab" * 32}
    assert {file["name"]: file["sha256"] for file in manifest["files"]} == {
        name: sha256(body) for name, body in bodies.items() if name not in ("manifest.json", "signature.json")
    }
    assert sealed().digest == sha256(WHOLE)


def test_SEA_6_the_papers_are_in_it_each_with_its_digest_and_where_in_the_log_their_words_stood() -> None:
    manifest = read(dict(MEMBERS)["manifest.json"])
    assert manifest is not None and manifest.papers == Position(seq=15, epoch="e1", chain="cd" * 32)
    [listed] = [file for file in manifest.files if file.name == "paper-budget.it.md"]
    assert (listed.sha256, listed.media) == (sha256(PAPERS[1].body), MEDIA["md"])
    attached = ElementTree.fromstring(dict(MEMBERS)["metadata.xml"].decode()).iterfind("Allegati/IndiceAllegati")
    assert "paper-budget.it.pdf" in [one.findtext("Descrizione") for one in attached]


def test_SEA_6_a_paper_that_was_changed_is_named() -> None:
    other = [Member(name, body + b"!" if name == "paper-budget.it.pdf" else body) for name, body in MEMBERS]
    assert faults(pack(other)) == [("changed", "paper-budget.it.pdf")]


def test_SEA_6_a_file_that_was_sealed_without_papers_still_holds() -> None:
    verdict = check(BEFORE.read_bytes(), [PublicKey(key=public_of(FIRST), since=0)])
    assert verdict.holds and verdict.manifest is not None and verdict.manifest.papers is None
    changed = BEFORE.read_bytes().replace(b"%PDF-1.7 piano", b"%PDF-1.7 Piano")
    assert faults(changed) == [("changed", "plan.it.pdf")]


def test_SEA_2_asked_the_same_it_is_the_same_byte_for_byte() -> None:
    assert sealed(files=list(reversed(FILES))).body == WHOLE


def test_SEA_5_no_person_is_named_only_role_and_organisation() -> None:
    assert manifest_of(WHOLE)["by"] == {"role": "facilitator", "organisation": "Coop <Uno>"}
    assert b"fede" not in WHOLE and b'"by": "fede"' not in WHOLE


def test_SEA_2_the_metadata_are_those_of_annex_5() -> None:
    tree = ElementTree.fromstring(dict(MEMBERS)["metadata.xml"].decode())
    assert tree.tag == "DocumentoInformatico"
    assert [child.tag for child in tree] == [
        "IdDoc",
        "ModalitaDiFormazione",
        "TipologiaDocumentale",
        "DatiDiRegistrazione",
        "Soggetti",
        "ChiaveDescrittiva",
        "Allegati",
        "Riservato",
        "IdentificativoDelFormato",
        "Verifica",
        "Agg",
        "NomeDelDocumento",
        "VersioneDelDocumento",
        "Note",
    ]
    said = {path: tree.findtext(path) for path in ("IdDoc/Identificativo", "NomeDelDocumento", "VersioneDelDocumento")}
    assert said == {
        "IdDoc/Identificativo": "cocreate:b1/v1:plan.it.pdf",
        "NomeDelDocumento": "plan.it.pdf",
        "VersioneDelDocumento": "1",
    }
    assert tree.findtext("DatiDiRegistrazione/TipoRegistro/Nessuno/DataDocumento") == "2026-05-28"
    assert tree.findtext("Soggetti/Ruolo/Autore/PG/DenominazioneOrganizzazione") == "Comune"
    assert tree.findtext("Soggetti/Ruolo/Altro/PG/DenominazioneOrganizzazione") == "Coop <Uno>"
    assert tree.findtext("Allegati/NumeroAllegati") == "4"
    assert tree.findtext("IdDoc/ImprontaCrittograficaDelDocumento/Algoritmo") == "SHA-256"
    assert [word.text for word in tree.iterfind("ChiaveDescrittiva/ParoleChiave")] == ["infanzia", "famiglie & lavoro"]


def test_SEA_3_an_unchanged_file_holds() -> None:
    verdict = check(WHOLE)
    assert verdict.holds and verdict.trust == "alone"
    assert verdict.manifest is not None and verdict.manifest.version == 1 and verdict.manifest.at == AT


@pytest.mark.parametrize("bit", range(8))
def test_SEA_3_every_byte_of_the_file_counts(bit: int) -> None:
    """Each byte of the whole file, in one of its bits: the container's own, the list's, the signature's, the files'."""
    for place in range(bit, len(WHOLE), 8):
        changed = bytearray(WHOLE)
        changed[place] ^= 1 << bit
        assert not check(bytes(changed)).holds, place


@settings(max_examples=300, deadline=None)
@given(
    place=st.integers(0, len(WHOLE) - 1),
    removed=st.integers(0, 40),
    put=st.binary(max_size=40),
)
@example(place=0, removed=0, put=b"before")
@example(place=len(WHOLE) - 1, removed=1, put=WHOLE[-1:] + b"after")
def test_SEA_3_no_byte_is_put_in_or_taken_out_unseen(place: int, removed: int, put: bytes) -> None:
    changed = WHOLE[:place] + put + WHOLE[place + removed :]
    assert check(changed).holds == (changed == WHOLE)


@settings(max_examples=200, deadline=None)
@given(raw=st.binary(max_size=300))
def test_SEA_3_what_is_no_seal_is_said_to_be_none(raw: bytes) -> None:
    assert faults(raw) == [("container", "")]
    assert faults(b"PK\3\4" + raw) == [("container", "")] or not check(b"PK\3\4" + raw).holds


def test_SEA_3_what_was_changed_is_missing_or_was_added_is_named() -> None:
    other = [Member(name, body + b"!" if name == "plan.it.csv" else body) for name, body in MEMBERS]
    assert faults(pack(other)) == [("changed", "plan.it.csv")]
    assert faults(pack([one for one in MEMBERS if one.name != "metadata.xml"])) == [("missing", "metadata.xml")]
    assert faults(pack([*MEMBERS, Member("plan.de.pdf", b"")])) == [("added", "plan.de.pdf")]
    assert faults(pack([*MEMBERS, MEMBERS[-1]])) == [("added", MEMBERS[-1].name)]
    assert faults(pack([*MEMBERS, MEMBERS[0]])) == [("added", "manifest.json")]
    assert faults(pack([*MEMBERS[:2], *reversed(MEMBERS[2:])])) == [("wrapping", "")]
    assert faults(pack(MEMBERS[1:])) == [("missing", "manifest.json")]
    assert faults(pack([MEMBERS[0], *MEMBERS[2:]])) == [("missing", "signature.json")]
    assert faults(WHOLE + b"\0") == [("wrapping", "")]


def test_SEA_3_a_file_that_another_program_packed_anew_is_not_the_sealed_one() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in MEMBERS:
            archive.writestr(name, body)
    assert faults(out.getvalue()) == [("container", "")]


def test_SEA_3_a_list_that_somebody_else_signed_is_told_from_ours() -> None:
    theirs = new_ring(0, FOREIGN)
    forged = sealed(theirs, organisation="Comune di Brescia").body
    assert check(forged).holds, "by itself it is whole: that is why the verdict says what it is worth"
    ours = PublicKey(key=public_of(FIRST), since=0)
    assert faults(forged, ours) == [("foreign", "")]
    # our list, their signature; their key said to be ours
    signature = theirs.sign(signed_bytes(MEMBERS[0].body))
    for key in (theirs.key, ring().key):
        mixed = [MEMBERS[0], Member("signature.json", signature_file(key, signature)), *MEMBERS[2:]]
        assert faults(pack(mixed)) == [("manifest" if key == theirs.key else "signature", "")]


def test_SEA_4_a_seal_holds_against_its_own_key_and_against_those_before_it() -> None:
    old, new = (PublicKey(key=public_of(secret), since=0) for secret in (FIRST, SECOND))
    assert check(WHOLE, [old]).trust == "known" and faults(WHOLE, old) == []
    assert faults(WHOLE, new) == [("foreign", "")], "the key that came later sealed nothing before"
    later = sealed(turned_ring()).body
    assert faults(later, new) == faults(later, old) == faults(later, old, new) == []


def test_SEA_4_what_bears_a_date_outside_of_its_keys_time_does_not_hold() -> None:
    keys = turned_ring().keys
    assert faults(sealed(at=AT - 2_000).body, *keys) == []
    assert faults(sealed(at=AT).body, *keys) == [("late", "")], "the old key, after its end"
    assert faults(sealed(turned_ring(), at=AT - 2_000).body, *keys) == [("late", "")], "the new one, before it was"


def test_SEA_4_a_chain_of_keys_that_was_made_up_leads_nowhere() -> None:
    theirs = new_ring(0, FOREIGN)
    [mine] = theirs.keys
    made_up = [
        PublicKey(key=public_of(FIRST), since=0, until=1),
        PublicKey(key=mine.key, since=1, by=public_of(FIRST), proof="00" * 64),
    ]
    forged = sealed(type(theirs)(theirs.secret, made_up)).body
    assert faults(forged, PublicKey(key=public_of(FIRST), since=0)) == [("foreign", "")]


@pytest.mark.parametrize("name", ["../x", "A", "", "x" * 101, "a b"])
def test_a_container_takes_plain_names_alone(name: str) -> None:
    with pytest.raises(NotPacked):
        unpack(pack([Member(name, b"")]))


def test_SEA_2_without_any_organisation_the_metadata_leave_the_author_to_the_office() -> None:
    board = table().board
    plan = plan_json(build(board.records, board="b", seq=board.seq, finished=0, language="it"))
    tree = ElementTree.fromstring(dict(unpack(sealed(plan=plan, organisation="").body))["metadata.xml"].decode())
    assert tree.find("Soggetti/Ruolo/Autore") is None and "registrazione" in (tree.findtext("Note") or "")
