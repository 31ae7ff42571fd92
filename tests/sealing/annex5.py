"""Annex 5 of AgID's guidelines on the metadata of a documento informatico, as a table, and who holds XML to it.

The guidelines (May 2021) give each field's name, its place, how often it stands, and its permitted values. Their XML
schema is no part of this repository: this table is ours, of the fields that our metadata have and could have.
"""

import base64
import binascii
import re
from collections.abc import Callable, Iterator
from datetime import date, time
from typing import NamedTuple
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

FORMED = (
    "creazione tramite utilizzo di strumenti software che assicurino la produzione di documenti nei formati previsti in"
    " allegato 2",
    "acquisizione di un documento informatico per via telematica o su supporto informatico, acquisizione della copia"
    " per immagine su supporto informatico di un documento analogico, acquisizione della copia informatica di un"
    " documento analogico",
    "memorizzazione su supporto informatico in formato digitale delle informazioni risultanti da transazioni o processi"
    " informatici o dalla presentazione telematica di dati attraverso moduli o formulari resi disponibili ad utente",
    "generazione o raggruppamento anche in via automatica di un insieme di dati o registrazioni, provenienti da una o"
    " più banche dati, anche appartenenti a più soggetti interoperanti, secondo una struttura logica predeterminata e"
    " memorizzata in forma statica",
)
Fits = Callable[[str], object]


class Field(NamedTuple):
    """`holds`: what its text must be, or its fields; with `one`, a single one of those."""

    name: str
    holds: "Fits | list[Field]"
    least: int = 1
    most: int = 1
    one: bool = False


def some(text: str) -> bool:
    return bool(text.strip())


def among(*values: str) -> Fits:
    return lambda text: text in values


def whole(text: str) -> object:
    return re.fullmatch("0|[1-9][0-9]{0,3}", text)


def digest(text: str) -> bool:
    return len(base64.b64decode(text, validate=True)) == 32


TRUTH = among("true", "false")
ID = Field(
    "IdDoc",
    [
        Field("ImprontaCrittograficaDelDocumento", [Field("Impronta", digest), Field("Algoritmo", among("SHA-256"))]),
        Field("Identificativo", some),
    ],
)
PERSON = Field("PF", [Field("Cognome", some), Field("Nome", some), Field("CodiceFiscale", some, 0)], 0)
BODY = Field(
    "PG",
    [
        Field("DenominazioneOrganizzazione", some),
        Field("CodiceFiscale_PartitaIva", some, 0),
        Field("DenominazioneUfficio", some, 0),
        Field("IndirizziDigitaliDiRiferimento", some, 0, 99),
    ],
    0,
)


def role(name: str, *who: Field) -> Field:
    return Field(name, [Field("TipoRuolo", among(name)), *who], 0)


ROLES = [
    role("Destinatario", PERSON, BODY),
    role("Mittente", PERSON, BODY),
    role("Autore", PERSON, BODY),
    role("Operatore", PERSON),
    role("Produttore", Field("SW", [Field("DenominazioneSistema", some)])),
    role("Altro", PERSON, BODY),
]
CHANGE = [
    Field("TipoModifica", among("Annullamento", "Rettifica", "Integrazione", "Annotazione")),
    Field("SoggettoAutoreDellaModifica", PERSON.holds),
    Field("DataModifica", date.fromisoformat),
    Field("OraModifica", time.fromisoformat, 0),
    Field("IdDocVersionePrecedente", ID.holds),
]
NONE = [
    Field("TipoRegistro", among("Nessuno")),
    Field("DataDocumento", date.fromisoformat),
    Field("OraDocumento", time.fromisoformat, 0),
    Field("NumeroDocumento", some),
]
DOCUMENT = Field(
    "DocumentoInformatico",
    [
        ID,
        Field("ModalitaDiFormazione", among(*FORMED)),
        Field("TipologiaDocumentale", some),
        Field(
            "DatiDiRegistrazione",
            [
                Field("TipologiaDiFlusso", among("E", "U", "I")),
                Field("TipoRegistro", [Field("Nessuno", NONE)]),
            ],
        ),
        Field("Soggetti", [Field("Ruolo", ROLES, 1, 99, one=True)]),
        Field("ChiaveDescrittiva", [Field("Oggetto", some), Field("ParoleChiave", some, 0, 5)]),
        Field(
            "Allegati",
            [
                Field("NumeroAllegati", whole),
                Field("IndiceAllegati", [ID, Field("Descrizione", some)], 0, 9_999),
            ],
        ),
        Field(
            "Classificazione",
            [Field(name, some, 0) for name in ("IndiceDiClassificazione", "Descrizione", "PianoDiClassificazione")],
            0,
        ),
        Field("Riservato", TRUTH),
        Field(
            "IdentificativoDelFormato",
            [
                Field("Formato", some),
                Field(
                    "ProdottoSoftware",
                    [Field(name, some, 0) for name in ("NomeProdotto", "VersioneProdotto", "Produttore")],
                    0,
                ),
            ],
        ),
        Field(
            "Verifica",
            [
                Field("FirmatoDigitalmente", TRUTH),
                Field("SigillatoElettronicamente", TRUTH),
                Field("MarcaturaTemporale", TRUTH),
                Field("ConformitaCopieImmagineSuSupportoInformatico", TRUTH),
            ],
        ),
        Field("Agg", [Field("TipoAgg", [Field("TipoAggregazione", some), Field("IdAggregazione", some)], 0, 99)]),
        Field("IdIdentificativoDocumentoPrimario", ID.holds, 0),
        Field("NomeDelDocumento", some),
        Field("VersioneDelDocumento", some),
        Field("TracciatureModificheDocumento", CHANGE, 0),
        Field("TempoDiConservazione", whole, 0),
        Field("Note", some, 0),
    ],
)


def faults(xml: bytes) -> list[str]:
    """What is not as the table says, each with where it stands."""
    root = ElementTree.fromstring(xml)
    if root.tag != DOCUMENT.name:
        return [f"{root.tag}: not {DOCUMENT.name}"]
    found = list(_faults(root, DOCUMENT, DOCUMENT.name))
    said = root.findtext("Allegati/NumeroAllegati")
    if said != str(len(root.findall("Allegati/IndiceAllegati"))):
        found.append("Allegati: as many are listed as are counted")
    if root.findtext("VersioneDelDocumento") not in (None, "1") and root.find("TracciatureModificheDocumento") is None:
        found.append("TracciatureModificheDocumento: a version that is not the first says what it changes")
    return found


def _faults(element: Element, field: Field, where: str) -> Iterator[str]:
    if element.attrib:
        yield f"{where}: an attribute"
    if callable(field.holds):
        if len(element) or not _fits(field.holds, element.text or ""):
            yield f"{where}: {element.text!r}"
        return
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        yield f"{where}: words between its fields"
    names = [child.tag for child in element]
    known = [one.name for one in field.holds]
    yield from (f"{where}/{name}: unknown" for name in names if name not in known)
    if [name for name in known for _ in range(names.count(name))] != [name for name in names if name in known]:
        yield f"{where}: in another order"
    if field.one and len(names) != 1:
        yield f"{where}: not one"
    for one in field.holds:
        there = [child for child in element if child.tag == one.name]
        if not one.least <= len(there) <= one.most:
            yield f"{where}/{one.name}: {len(there)} times"
        for child in there:
            yield from _faults(child, one, f"{where}/{one.name}")


def _fits(holds: Fits, text: str) -> bool:
    try:
        return bool(holds(text)) or isinstance(holds(text), time)  # midnight
    except (ValueError, binascii.Error):
        return False
