"""The action plan as data: what `plan.json` holds, what every export and the plan page show."""

from typing import Literal

import msgspec

from cocreate.boards.records import Language, Sector

Severity = Literal["alert", "note"]  # alert: mend before signing; note: good to know
CheckCode = Literal[
    "action_without_owner",
    "action_without_indicator",
    "action_without_dates",
    "action_without_idea",
    "action_outside_programme",
    "starts_before_dependency_ends",
    "dependency_cycle",
    "need_without_idea",
    "need_without_action",
    "owner_overloaded",
]


class PlanIndicator(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    unit: str
    baseline: float | None
    target: float | None


class PlanOrganisation(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    sector: Sector
    members: int  # people of it at the table, observers left out
    leads: list[str]  # action ids
    helps: list[str]  # action ids


class PlanProgramme(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    start: str | None  # ISO date
    end: str | None
    lead: str | None  # organisation id
    themes: list[str]
    aims: list[str]


class PlanAction(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    number: int  # 1.. in the order of the plan: by start, then end, then id; those without dates last
    text: str
    owner: str | None  # organisation id
    partners: list[str]  # organisation ids, in the order in which the table named them
    start: str | None  # ISO date, first day
    end: str | None  # ISO date, last day
    indicator: PlanIndicator | None
    budget_eur: int | None
    votes: int  # dots of the ideas that it realises
    ideas: list[str]  # card ids that it realises
    needs: list[str]  # card ids that those ideas answer
    resources: list[str]  # card ids that it uses
    obstacles: list[str]  # card ids that hinder it
    depends_on: list[str]  # action ids


class PlanNeed(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    group: str | None  # group id
    ideas: list[str]  # that answer it
    actions: list[str]  # that realise those ideas


class PlanIdea(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    group: str | None
    votes: int
    needs: list[str]  # that it answers
    actions: list[str]  # that realise it


class PlanCard(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str


class PlanGroup(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str
    cards: list[str]


class Check(msgspec.Struct, frozen=True, kw_only=True):
    code: CheckCode
    severity: Severity
    subjects: list[str]  # ids; the one at fault first
    message: str  # a sentence in the plan's language


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """In one order, whatever order it was written in: the same board at the same seq gives the same bytes (JOB-4)."""

    format: Literal["cocreate-plan/1"]
    board: str  # board id
    title: str
    language: Language
    version: int
    seq: int  # of the log that it was built from
    finished: int  # ms since 1970: when the board was finished
    programme: PlanProgramme
    start: str | None  # first day of the first action
    end: str | None  # last day of the last
    actions: list[PlanAction]
    needs: list[PlanNeed]
    ideas: list[PlanIdea]
    resources: list[PlanCard]
    obstacles: list[PlanCard]
    groups: list[PlanGroup]
    organisations: list[PlanOrganisation]
    tally: dict[str, int]  # card id -> dots, most first, then by id; of the last closed round on the card's zone
    voters: int
    votes_cast: int
    budget_eur: int
    checks: list[Check]
