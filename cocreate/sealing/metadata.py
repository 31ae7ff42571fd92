"""A sealed plan as a records office files it: the metadata of a documento informatico, in XML. Pure.

Names, order and permitted values are those of annex 5 of AgID's guidelines on electronic documents (Linee guida sulla
formazione, gestione e conservazione dei documenti informatici, May 2021). What only the office knows (protocol number,
codes of the IPA, classification, years of keeping) is left out rather than made up; docs/decisions/0019 says what.
"""

import base64
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from cocreate.exports.packed import writable
from cocreate.sealing.manifest import SealedFile

ROME = ZoneInfo("Europe/Rome")
FORMED = (
    "generazione o raggruppamento anche in via automatica di un insieme di dati o registrazioni, provenienti da una o"
    " più banche dati, anche appartenenti a più soggetti interoperanti, secondo una struttura logica predeterminata e"
    " memorizzata in forma statica"
)
NOTE = (
    "Integrità: impronte di tutti i file in manifest.json, firmato con Ed25519 (signature.json). La firma prova che"
    " nulla è cambiato e da quale server viene; non è una firma né un sigillo elettronico qualificato"
    " (Regolamento UE 910/2014)."
)
NO_CHANGER = " Il soggetto autore della modifica va indicato alla registrazione: qui non si nomina nessuna persona."
NO_AUTHOR = " L'autore va indicato alla registrazione: nel piano nessuna organizzazione guida il programma."
KEYWORDS = 5  # the most that annex 5 takes

Tree = tuple[str, "str | Sequence[Tree]"]


class Before(NamedTuple):
    """The version that this one takes the place of."""

    version: int
    file: SealedFile  # its document


class Subject(NamedTuple):
    """What the metadata are of."""

    board: str
    title: str
    version: int
    at: int  # ms since 1970
    themes: Sequence[str]
    author: str  # organisation that leads the programme, or that of who sealed; "" where there is none
    sealer: str  # organisation of who sealed; ""
    before: Before | None  # None for the first, and where it is kept no more


def metadata(about: Subject, files: Sequence[SealedFile]) -> bytes:
    """Of the first file, with the others as its attachments."""
    main, *attached = files
    when = datetime.fromtimestamp(about.at / 1000, ROME)
    number = f"{about.board}/v{about.version}"
    tree: Tree = (
        "DocumentoInformatico",
        [
            ("IdDoc", _identified(main, f"cocreate:{number}:{main.name}")),
            ("ModalitaDiFormazione", FORMED),
            ("TipologiaDocumentale", "Piano d'azione"),
            (
                "DatiDiRegistrazione",
                [
                    ("TipologiaDiFlusso", "I"),
                    ("TipoRegistro", [("Nessuno", list(_registered(number, when)))]),
                ],
            ),
            ("Soggetti", list(_subjects(about))),
            (
                "ChiaveDescrittiva",
                [
                    ("Oggetto", f"{about.title}: piano d'azione, versione {about.version}"),
                    *(("ParoleChiave", theme) for theme in about.themes[:KEYWORDS]),
                ],
            ),
            ("Allegati", [("NumeroAllegati", str(len(attached))), *(_attached(number, file) for file in attached)]),
            ("Riservato", "false"),
            (
                "IdentificativoDelFormato",
                [
                    ("Formato", main.media.partition(";")[0]),
                    (
                        "ProdottoSoftware",
                        [("NomeProdotto", "cocreate")],
                    ),
                ],
            ),
            (
                "Verifica",
                [
                    ("FirmatoDigitalmente", "false"),
                    ("SigillatoElettronicamente", "false"),
                    ("MarcaturaTemporale", "false"),
                    ("ConformitaCopieImmagineSuSupportoInformatico", "false"),
                ],
            ),
            ("Agg", []),  # in no fascicolo, until an office puts it into one
            ("NomeDelDocumento", main.name),
            ("VersioneDelDocumento", str(about.version)),
            *_changed(about, when),
            ("Note", NOTE + (NO_CHANGER if about.version > 1 else "") + ("" if about.author else NO_AUTHOR)),
        ],
    )
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + "".join(_lines(tree, ""))).encode()


def _identified(file: SealedFile, id: str) -> list[Tree]:
    digest = base64.b64encode(bytes.fromhex(file.sha256)).decode()
    return [
        ("ImprontaCrittograficaDelDocumento", [("Impronta", digest), ("Algoritmo", "SHA-256")]),
        ("Identificativo", id),
    ]


def _changed(about: Subject, when: datetime) -> Iterator[Tree]:
    """Of the second version and each after it. Who changed it would be a person by name, so it is left out (SEA-5)."""
    if about.version < 2:
        return
    said: list[Tree] = [
        ("TipoModifica", "Rettifica"),
        ("DataModifica", when.date().isoformat()),
        ("OraModifica", when.time().isoformat("seconds")),
    ]
    if about.before:
        version, file = about.before
        id = f"cocreate:{about.board}/v{version}:{file.name}"
        said.append(("IdDocVersionePrecedente", _identified(file, id)))
    yield "TracciatureModificheDocumento", said


def _registered(number: str, when: datetime) -> Iterator[Tree]:
    """In no register: its own number, until an office gives it another."""
    yield "TipoRegistro", "Nessuno"
    yield "DataDocumento", when.date().isoformat()
    yield "OraDocumento", when.time().isoformat("seconds")
    yield "NumeroDocumento", number


def _subjects(about: Subject) -> Iterator[Tree]:
    """Organisations alone. A public body's code in the IPA is not known here, so it too is told by its name."""
    if about.author:
        yield "Ruolo", [("Autore", _organisation("Autore", about.author))]
    if about.sealer and about.sealer != about.author:
        yield "Ruolo", [("Altro", _organisation("Altro", about.sealer))]
    yield (
        "Ruolo",
        [("Produttore", [("TipoRuolo", "Produttore"), ("SW", [("DenominazioneSistema", "cocreate")])])],
    )


def _organisation(role: str, name: str) -> list[Tree]:
    return [("TipoRuolo", role), ("PG", [("DenominazioneOrganizzazione", name)])]


def _attached(number: str, file: SealedFile) -> Tree:
    id = f"cocreate:{number}:{file.name}"
    return "IndiceAllegati", [("IdDoc", _identified(file, id)), ("Descrizione", file.name)]


def _lines(tree: Tree, indent: str) -> Iterator[str]:
    name, content = tree
    if isinstance(content, str):
        yield f"{indent}<{name}>{escape(writable(content))}</{name}>\n"
        return
    yield f"{indent}<{name}>\n"
    for inner in content:
        yield from _lines(inner, indent + "  ")
    yield f"{indent}</{name}>\n"
