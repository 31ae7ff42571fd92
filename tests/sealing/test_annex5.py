"""SEA-2: the metadata of a sealed plan against the table of annex 5, and that whoever holds them to it sees a fault."""

from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from cocreate.plans.build import build, plan_json
from cocreate.sealing.container import unpack
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
