"""What to mend before signing: one function a check, each yielding the ids that it is about, the one at fault first.

A check of what a table may leave unsaid altogether (sources of readings, promises, money, results) speaks as soon as
one of the plan says it: docs/decisions/0015-checks-wait-until-something-is-said.md.
"""

from collections.abc import Callable

from cocreate.boards.records import Language
from cocreate.plans.case import Case, Subjects
from cocreate.plans.checks import burdens, money, said, threads, times
from cocreate.plans.messages import message
from cocreate.plans.plan import Check, CheckCode, Plan, Severity
from cocreate.plans.remedies import remedy
from cocreate.plans.telling import Facts

CHECKS: dict[CheckCode, tuple[Severity, Callable[[Case], Subjects]]] = {
    "action_without_owner": ("alert", said.action_without_owner),
    "action_without_indicator": ("alert", said.action_without_indicator),
    "indicator_without_target": ("alert", said.indicator_without_target),
    "action_without_dates": ("alert", said.action_without_dates),
    "action_outside_programme": ("alert", times.action_outside_programme),
    "starts_before_dependency_ends": ("alert", times.starts_before_dependency_ends),
    "dependency_not_kept": ("alert", times.dependency_not_kept),
    "dependency_cycle": ("alert", times.dependency_cycle),
    "budget_not_covered": ("alert", money.budget_not_covered),
    "budget_does_not_add_up": ("alert", money.budget_does_not_add_up),
    "budget_over_programme": ("alert", money.budget_over_programme),
    "chosen_idea_without_action": ("alert", threads.chosen_idea_without_action),
    "action_without_idea": ("note", said.action_without_idea),
    "action_without_votes": ("note", said.action_without_votes),
    "action_without_result": ("note", said.action_without_result),
    "indicator_without_source": ("note", said.indicator_without_source),
    "result_without_action": ("note", threads.result_without_action),
    "result_without_indicator": ("note", threads.result_without_indicator),
    "result_without_target": ("note", said.result_without_target),
    "result_without_source": ("note", said.result_without_source),
    "need_without_idea": ("note", threads.need_without_idea),
    "need_without_action": ("note", threads.need_without_action),
    "date_on_holiday": ("note", times.date_on_holiday),
    "owner_overloaded": ("note", burdens.owner_overloaded),
    "owner_overloaded_at_once": ("note", burdens.owner_overloaded_at_once),
    "person_overloaded": ("note", burdens.person_overloaded),
    "partner_without_promise": ("note", burdens.partner_without_promise),
    "organisation_without_part": ("note", burdens.organisation_without_part),
}


def check(plan: Plan, language: Language) -> list[Check]:
    """All checks, in the order of the table above and of the plan. The plan has its schedule already."""
    case, facts = Case.of(plan), Facts.of(plan)
    return [
        Check(
            code=code,
            severity=severity,
            subjects=subjects,
            message=message(facts, code, subjects, language),
            remedy=remedy(case, facts, code, subjects, language),
        )
        for code, (severity, found) in CHECKS.items()
        for subjects in found(case)
    ]
