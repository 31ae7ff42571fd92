"""The shapes of answers about a plan that lives on: sealed, written out, monitored, followed. As `shapes.py`."""

from typing import Literal

import msgspec

from cocreate.boards.records import Language
from cocreate.boards.templates import shape
from cocreate.evidence.graph import Gap, Node
from cocreate.evidence.personal import Finding
from cocreate.evidence.reading import Ease
from cocreate.jobs.papers import PaperSection
from cocreate.rest.monitoring import Said
from cocreate.sealing.check import Fault, Trust
from cocreate.sealing.manifest import Manifest, PublicKey
from cocreate.storage.readers import Often


class PlanSeal(msgspec.Struct, kw_only=True):
    """That a version was sealed, as the log has it."""

    version: int
    seq: int
    digest: str
    key: str
    signature: str
    at: int
    by: str


class Keys(msgspec.Struct):
    keys: list[PublicKey]


class Verified(msgspec.Struct, kw_only=True):
    holds: bool
    outcome: Literal["holds", "broken", "elsewhere"]
    trust: Trust
    faults: list[Fault]
    seal: Manifest | None
    told: list[str]  # in sentences


class PaperName(msgspec.Struct):
    id: str
    name: str


class Papers(msgspec.Struct, kw_only=True):
    version: int
    formats: list[str]
    writes: bool  # whether who asks may write in them
    papers: list[PaperName]


class Paper(msgspec.Struct, kw_only=True):
    id: str
    name: str
    version: int
    language: Language
    sections: list[PaperSection]


class SaidThen(Said, frozen=True):
    """One thing that was said of an action or a result; its fields are empty where it was taken away."""


class SaidOfIt(msgspec.Struct):
    said: list[SaidThen]


class LineLeftOut(msgspec.Struct, kw_only=True):
    line: int
    code: str
    example: str
    message: str


class ReadingsBrought(msgspec.Struct, kw_only=True):
    added: int
    present: int
    left_out: list[LineLeftOut]


class KeptFile(msgspec.Struct, kw_only=True):
    file: str  # SHA-256
    size: int
    type: str


class Links(msgspec.Struct):
    links: dict[str, str]  # by organisation


class Link(msgspec.Struct):
    link: str | None


class Mailbox(msgspec.Struct, kw_only=True):
    often: Often
    confirmed: bool
    email: str
    everything: bool
    language: Language


class MailboxOfPerson(msgspec.Struct, kw_only=True):
    person: str
    often: Often
    confirmed: bool
    unreached: int | None  # ms: when the newest mail to it was composed, where that one could not be delivered


class MyMailbox(Mailbox, kw_only=True):
    unreached: int | None


class MailboxOfOrganisation(MyMailbox, kw_only=True):
    id: str
    organisation: str


class MailboxOfLink(msgspec.Struct, kw_only=True):
    """What a link opens, or that its mailbox was forgotten."""

    often: Often | msgspec.UnsetType = msgspec.UNSET
    confirmed: bool | msgspec.UnsetType = msgspec.UNSET
    email: str | msgspec.UnsetType = msgspec.UNSET
    everything: bool | msgspec.UnsetType = msgspec.UNSET
    language: Language | msgspec.UnsetType = msgspec.UNSET
    board: str | msgspec.UnsetType = msgspec.UNSET
    title: str | msgspec.UnsetType = msgspec.UNSET
    forgotten: bool | msgspec.UnsetType = msgspec.UNSET


class Reminded(msgspec.Struct, kw_only=True):
    sends: bool
    hour: int
    zone: str
    mine: MyMailbox | None
    people: list[MailboxOfPerson] = []  # for who leads, and the next too
    organisations: list[MailboxOfOrganisation] = []


class MailHour(msgspec.Struct):
    hour: int


class Stopped(msgspec.Struct):
    often: Often


class Calendar(msgspec.Struct, kw_only=True):
    id: str
    organisation: str | None
    created: int
    mine: bool


class NewCalendar(Calendar, kw_only=True):
    url: str  # shown now and never again


class Nothing(msgspec.Struct):
    """It is done."""


class Chain(msgspec.Struct, kw_only=True):
    seq: int
    finished: bool
    version: int
    nodes: list[Node]
    gaps: list[Gap]
    organisations: dict[str, str]  # id -> name


class Thread(Chain, kw_only=True):
    node: str
    may_answer: list[str]  # of the nodes where its threads begin


class Publication(msgspec.Struct, kw_only=True):
    on: bool
    listed: bool
    at: int | None
    waved: list[str]
    findings: list[Finding]
    ease: Ease


class TemplateFile(shape.Template, frozen=True):
    """A board as a template, as docs/template.schema.json has it."""
