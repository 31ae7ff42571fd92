"""The action plan as data: what `plan.json` holds, what every export and the plan page show."""

from typing import Any, Literal

import msgspec

from cocreate.boards.records import AmendedField, Frequency, Language, Sector, Timing
from cocreate.plans.held import PlanMinutes
from cocreate.plans.timed import PlanSchedule

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
    "indicator_without_target",
    "dependency_not_kept",
    "budget_not_covered",
    "budget_does_not_add_up",
    "budget_over_programme",
    "chosen_idea_without_action",
    "indicator_without_source",
    "action_without_votes",
    "action_without_result",
    "result_without_action",
    "result_without_indicator",
    "result_without_target",
    "result_without_source",
    "date_on_holiday",
    "owner_overloaded_at_once",
    "person_overloaded",
    "partner_without_promise",
    "organisation_without_part",
]
RemedyKind = Literal["set", "fill", "unlink", "realise"]


class PlanIndicator(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    unit: str
    baseline: float | None
    target: float | None
    source: str = ""
    frequency: Frequency | None = None  # how often it is read


class PlanPromise(msgspec.Struct, frozen=True, kw_only=True):
    organisation: str
    what: str
    eur: int


class PlanFund(msgspec.Struct, frozen=True, kw_only=True):
    source: str
    eur: int


class PlanRisk(msgspec.Struct, frozen=True, kw_only=True):
    text: str
    likelihood: int  # 1 to 3
    impact: int  # 1 to 3
    response: str


class PlanWait(msgspec.Struct, frozen=True, kw_only=True):
    """How an action waits for another."""

    action: str
    timing: Timing
    lag: int  # working days between the two moments


class PlanResult(msgspec.Struct, frozen=True, kw_only=True):
    """What the programme is to have changed."""

    id: str
    title: str
    aim: str | None  # one of the programme's
    indicator: PlanIndicator | None
    actions: list[str]  # that lead to it
    assumption: str = ""  # what must come true beside it


class PlanGoal(msgspec.Struct, frozen=True, kw_only=True):
    """The general objective that all aims serve."""

    text: str  # "" where the programme's title stands for it
    indicator: PlanIndicator | None
    assumption: str


class PlanAimRow(msgspec.Struct, frozen=True, kw_only=True):
    """What stands beside an aim in the logical framework."""

    indicator: PlanIndicator | None = None
    assumption: str = ""


class PlanVoice(msgspec.Struct, frozen=True, kw_only=True):
    """One card of those that say the same, and for whom it was written; nobody is named (LOG-11)."""

    card: str
    text: str
    organisation: str | None  # None where it was anonymous, or its author spoke for nobody


class PlanPerson(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who answers for actions in person, as a number and never by name (LOG-11)."""

    id: str  # p1, p2 … in the order of their first actions
    organisation: str | None
    actions: list[str]


class PlanDecision(msgspec.Struct, frozen=True, kw_only=True):
    """A choice that was closed: what was given to what, and what was chosen with it."""

    round: str
    title: str  # of its phase, or of its zone
    opened: int  # ms since 1970
    voters: int
    votes_cast: int
    tally: dict[str, int]  # card id -> dots, most first
    chosen: list[str]  # card ids: those with no fewer dots than the average of those that got any
    zone: str = ""  # its title: whose cards were chosen from
    dots: int = 0  # of each person
    max_per_card: int = 0
    secret: bool = False  # until it was closed


class PlanOrganisation(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    name: str
    sector: Sector
    members: int  # people of it at the table, observers left out
    leads: list[str]  # action ids
    helps: list[str]  # action ids
    promised_eur: int = 0  # in all actions


class PlanProgramme(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    start: str | None  # ISO date
    end: str | None
    lead: str | None  # organisation id
    themes: list[str]
    aims: list[str]
    aim_rows: list[PlanAimRow] = []  # one for each aim, in their order; none where nothing is said of any
    goal: PlanGoal | None = None
    results: list[PlanResult] = []
    budget_eur: int | None = None
    patron_days: list[str] = []  # MM-DD

    @property
    def rows(self) -> list[tuple[str, PlanAimRow]]:
        """Each aim with what stands beside it."""
        return list(zip(self.aims, self.aim_rows or [PlanAimRow()] * len(self.aims), strict=True))

    @property
    def in_order(self) -> list[PlanResult]:
        """The results in the order of the aims; those without one last."""
        return [one for aim in (*dict.fromkeys(self.aims), None) for one in self.results if one.aim == aim]


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
    waits: list[PlanWait] = []  # the same, with when
    person: str | None = None  # of Plan.people
    effort_days: float | None = None  # of one person's work
    milestone: bool = False
    result: str | None = None  # of the programme's results
    promises: list[PlanPromise] = []
    funds: list[PlanFund] = []
    risks: list[PlanRisk] = []
    proposed_by: str | None = None  # organisation id of who wrote it

    @property
    def covered_eur(self) -> int:
        return sum(promise.eur for promise in self.promises) + sum(fund.eur for fund in self.funds)


class PlanNeed(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    group: str | None  # group id
    ideas: list[str]  # that answer it
    actions: list[str]  # that realise those ideas
    voices: list[PlanVoice] = []  # every card that says it, the one that stands for them first


class PlanIdea(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    group: str | None
    votes: int
    needs: list[str]  # that it answers
    actions: list[str]  # that realise it
    voices: list[PlanVoice] = []


class PlanCard(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    voices: list[PlanVoice] = []
    actions: list[str] = []  # that use it, or that it stands in the way of


class PlanGroup(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str
    cards: list[str]


class PlanDifference(msgspec.Struct, frozen=True, kw_only=True):
    """The board says by now something that it did not say when the action was amended; people choose (EDT-4)."""

    action: str
    field: AmendedField
    was: Any  # of the board, when it was amended; None where it said nothing
    board: Any  # of the board now
    plan: Any  # as it was amended
    aside: bool = False  # the amended days do not fit the board's any more: the plan has the board's


Value = str | int | list[str] | None


class Remedy(msgspec.Struct, frozen=True, kw_only=True):
    """What one click does: set fields of an action, lead to a field that only people can fill, take a dependency away,
    or write the action that realises an idea."""

    kind: RemedyKind
    card: str
    fields: dict[str, Value] = {}  # set: as the command set_action takes them
    field: str = ""  # fill
    other: str = ""  # unlink: the action that `card` no longer waits for
    text: str = ""  # a sentence in the plan's language


class Check(msgspec.Struct, frozen=True, kw_only=True):
    code: CheckCode
    severity: Severity
    subjects: list[str]  # ids; the one at fault first
    message: str  # a sentence in the plan's language
    remedy: Remedy | None = None


class PlanDraft(msgspec.Struct, frozen=True, kw_only=True):
    """Of a plan that nobody has issued: of which moment it tells, and whose cards it is made of."""

    at: str  # ISO, with the zone's offset
    own: int  # cards in it that only its reader sees for now
    covered: bool  # others may have written cards that are not in it


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
    covered_eur: int = 0  # promised by the partners, or from elsewhere
    effort_days: float = 0.0
    people: list[PlanPerson] = []
    decisions: list[PlanDecision] = []
    schedule: PlanSchedule | None = None
    differences: list[PlanDifference] = []
    minutes: PlanMinutes | None = None  # None where the log was not told
    draft: PlanDraft | msgspec.UnsetType = msgspec.UNSET  # of a plan that was issued nothing
