"""SEA-2: the metadata of a sealed plan against the table of annex 5, and that whoever holds them to it sees a fault."""

import base64
import hashlib
from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from cocreate.plans.build import build, plan_json
from cocreate.sealing.container import unpack
from cocreate.storage.ports import Artefact
from tests.helpers.given import given as table
from tests.plans import brescia
from tests.sealing.annex5 import FORMED, faults
from tests.sealing.made import FILES, sealed


def metadata(**other: object) -> bytes:
    return dict(unpack(sealed(**other).body))["metadata.xml"]  # type: ignore[arg-type]


def bare() -> bytes:
    board = table().board
    return plan_json(build(board.records, board="b", seq=board.seq, finished=0, language="it"))


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"organisation": ""},
        {"plan": bare(), "organisation": ""},
        {"plan": plan_json(brescia.plan())},
        {"papers": [], "files": FILES[1:2]},  # the document alone
        {"at": 1_780_005_600_000 // 86_400_000 * 86_400_000 - 7_200_000},  # midnight in Rome
        {"organisation": "Comune di <Brescia> & \u0001 altri"},
    ],
)
def test_SEA_2_the_metadata_are_as_the_table_of_annex_5_says(other: dict[str, object]) -> None:
    assert faults(metadata(**other)) == []


BEFORE = (1, Artefact("pdf", "it", b"%PDF-1.7 prima"))
CHANGE = "TracciatureModificheDocumento"
NOBODY = f"DocumentoInformatico/{CHANGE}/SoggettoAutoreDellaModifica: 0 times"


def test_SEA_2_a_later_version_says_which_it_changes_and_when() -> None:
    made = metadata(version=2, before=BEFORE)
    change = ElementTree.fromstring(made).find(CHANGE)
    assert change is not None
    assert [(part.tag, part.text) for part in change][:3] == [
        ("TipoModifica", "Rettifica"),
        ("DataModifica", "2026-05-28"),
        ("OraModifica", "22:26:40"),
    ]
    assert change.findtext("IdDocVersionePrecedente/Identificativo") == "cocreate:b1/v1:plan.it.pdf"
    digest = base64.b64encode(hashlib.sha256(BEFORE[1].body).digest()).decode()
    assert change.findtext("IdDocVersionePrecedente/ImprontaCrittograficaDelDocumento/Impronta") == digest
    assert CHANGE not in metadata().decode(), "the first changes none"


def test_SEA_5_of_all_that_a_change_wants_only_the_name_of_a_person_is_left_out() -> None:
    assert faults(metadata(version=2, before=BEFORE)) == [NOBODY]
    assert "Il soggetto autore della modifica va indicato" in metadata(version=2, before=BEFORE).decode()
    unknown = f"DocumentoInformatico/{CHANGE}/IdDocVersionePrecedente: 0 times"
    assert faults(metadata(version=3)) == [NOBODY, unknown], "a version before that is kept no more"


@pytest.mark.parametrize("field", ["", "TipoModifica", "DataModifica", "IdDocVersionePrecedente/Identificativo"])
def test_a_later_version_that_does_not_say_what_it_changes_is_found(field: str) -> None:
    root = ElementTree.fromstring(metadata(version=2, before=BEFORE))
    _without(f"{CHANGE}/{field}".rstrip("/"))(root)
    assert any(CHANGE in fault for fault in faults(ElementTree.tostring(root)) if fault != NOBODY)


def _without(path: str) -> Callable[[Element], None]:
    parent, _, name = path.rpartition("/")

    def cut(root: Element) -> None:
        of = root.find(parent) if parent else root
        assert of is not None
        child = of.find(name)
        assert child is not None
        of.remove(child)

    return cut


def _saying(path: str, text: str) -> Callable[[Element], None]:
    def change(root: Element) -> None:
        found = root.find(path)
        assert found is not None
        found.text = text

    return change


def _moved(root: Element) -> None:
    first = root[0]
    root.remove(first)
    root.append(first)


def _twice(root: Element) -> None:
    root.insert(8, root[7])


def _named(root: Element) -> None:
    root.set("versione", "1")


PLANTED: list[Callable[[Element], None]] = [
    *map(_without, ["IdDoc", "Soggetti", "Riservato", "Verifica", "Agg", "NomeDelDocumento"]),
    *map(_without, ["IdDoc/Identificativo", "Verifica/MarcaturaTemporale", "Soggetti/Ruolo/Autore/TipoRuolo"]),
    _without("Allegati/IndiceAllegati"),  # one less than are counted
    _saying("ModalitaDiFormazione", FORMED[3][:-1]),
    _saying("DatiDiRegistrazione/TipologiaDiFlusso", "X"),
    _saying("DatiDiRegistrazione/TipoRegistro/Nessuno/DataDocumento", "28/05/2026"),
    _saying("IdDoc/ImprontaCrittograficaDelDocumento/Impronta", "abcd"),
    _saying("Riservato", "no"),
    _saying("Soggetti/Ruolo/Autore/TipoRuolo", "Altro"),
    _saying("Soggetti", "parole"),
    lambda root: ElementTree.SubElement(root, "Protocollo").set("n", "1"),
    _moved,
    _twice,
    _named,
]


@pytest.mark.parametrize("plant", PLANTED)
def test_a_fault_that_is_planted_is_found(plant: Callable[[Element], None]) -> None:
    root = ElementTree.fromstring(metadata().decode())
    plant(root)
    assert faults(ElementTree.tostring(root))
