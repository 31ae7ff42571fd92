"""What makes a card an action: who, when, with which indicator, at what cost; each accepted case and each refusal."""

import pytest

from cocreate.boards import commands as c
from tests.helpers.given import Table, card, given

ASILO = c.AddOrganisation(id="asilo", name="Asilo", sector="nonprofit", territory="Brescia")


def plan() -> Table:
    return given("plan").by("anna", card("a", "actions"), ASILO)


def test_the_fields_that_are_said_are_set_and_the_others_stay() -> None:
    table = plan().by("anna", c.SetAction(card="a", owner="comune", partners=["asilo", "comune", "asilo"]))
    table.by("bruno", c.SetAction(card="a", start="2026-01-01", end="2026-01-01", budget_eur=0))
    table.has("card", "a", owner="comune", partners=["asilo", "comune"], start="2026-01-01", budget_eur=0)


def test_what_is_said_to_be_nothing_is_taken_away() -> None:
    table = plan().by("anna", c.SetAction(card="a", owner="comune", partners=["asilo"], end="2026-01-01"))
    table.by("anna", c.SetAction(card="a", owner=None, partners=[], end=None))
    table.has("card", "a", owner=None, partners=None, end=None)


def test_an_indicator_keeps_what_is_said_of_it() -> None:
    table = plan().by("anna", c.SetAction(card="a", indicator=c.NewIndicator(name="Posti", baseline=0, target=12.5)))
    table.has("card", "a", indicator={"name": "Posti", "baseline": 0, "target": 12.5})
    monthly = c.NewIndicator(name="Posti", frequency="monthly")
    table.by("anna", c.SetAction(card="a", indicator=monthly))
    table.has("card", "a", indicator={"name": "Posti", "frequency": "monthly"})
    table.by("anna", c.SetAction(card="a", indicator=c.NewIndicator(name="Posti", unit="posti")))
    table.has("card", "a", indicator={"name": "Posti", "unit": "posti"})


def test_the_refusals_of_an_action() -> None:
    table = plan().by("fede", card("n"))
    table.when("anna", c.SetAction(card="gone", budget_eur=1)).refused("card_gone")
    table.when("anna", c.SetAction(card="n", budget_eur=1)).refused("not_an_action")
    table.when("anna", c.SetAction(card="a", owner="nobody")).refused("unknown_organisation", id="nobody")
    table.when("anna", c.SetAction(card="a", partners=["asilo", "x"])).refused("unknown_organisation", id="x")
    table.by("fede", card("b", "needs", kind="action"))
    table.when("anna", c.SetAction(card="b", budget_eur=1)).refused("zone_closed", zone="Needs", phase="Plan")


@pytest.mark.parametrize("day", ["2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "٢٠٢٦-٠١-٠١"])
def test_a_day_that_is_not_in_the_calendar_is_refused(day: str) -> None:
    plan().when("anna", c.SetAction(card="a", start=day)).refused("bad_date", date=day)
    plan().when("fede", c.SetProgramme(title="x", end=day)).refused("bad_date", date=day)


def test_an_action_does_not_end_before_it_starts_whoever_says_which() -> None:
    table = plan().by("anna", c.SetAction(card="a", start="2026-05-02"))
    table.when("bruno", c.SetAction(card="a", end="2026-05-01")).refused(
        "ends_before_start", start="2026-05-02", end="2026-05-01"
    )
    table.by("bruno", c.SetAction(card="a", end="2026-05-02"))
    table.by("bruno", c.SetAction(card="a", start="2027-01-01", end="2027-02-01"))


def test_what_a_plan_for_signing_wants_is_kept_as_it_is_said() -> None:
    table = plan().by("anna", c.SetAction(card="a", person="bruno", effort_days=2.5, milestone=True, result="r1"))
    table.by("anna", c.SetAction(card="a", promises=[c.NewPromise(organisation="comune", what="una sala", eur=0)]))
    table.by("anna", c.SetAction(card="a", funds=[c.NewFund(source="Regione", eur=7)]))
    table.by("anna", c.SetAction(card="a", risks=[c.NewRisk(text="piove", likelihood=1, impact=3)]))
    table.has("card", "a", person="bruno", effort_days=2.5, milestone=True, result="r1")
    table.has("card", "a", promises=[{"organisation": "comune", "what": "una sala"}])
    table.has("card", "a", funds=[{"source": "Regione", "eur": 7}])
    table.has("card", "a", risks=[{"text": "piove", "likelihood": 1, "impact": 3}])
    table.by("anna", c.SetAction(card="a", effort_days=0.0, milestone=False, promises=[], funds=None, risks=[]))
    table.has("card", "a", effort_days=None, milestone=None, promises=None, funds=None, risks=None)


def test_only_who_is_at_the_table_answers_for_an_action_or_promises_something() -> None:
    table = plan()
    table.when("anna", c.SetAction(card="a", person="nobody")).refused("unknown_member")
    table.by("fede", c.RemoveMember(member="bruno"))
    table.when("anna", c.SetAction(card="a", person="bruno")).refused("unknown_member")
    promise = c.NewPromise(organisation="nobody", what="una sala")
    table.when("anna", c.SetAction(card="a", promises=[promise])).refused("unknown_organisation", id="nobody")


def test_a_programme_has_results_money_and_days_of_the_patron() -> None:
    result = c.NewResult(id="r1", title="Orari lunghi", indicator=c.NewIndicator(name="Bambini", target=24))
    table = plan().by("fede", c.SetProgramme(title="P", results=[result], budget_eur=9, patron_days=["02-15", "02-29"]))
    told = {"id": "r1", "title": "Orari lunghi", "indicator": {"name": "Bambini", "target": 24}}
    table.has("programme", "programme", results=[told], budget_eur=9, patron_days=["02-15", "02-29"])
    table.by("fede", c.SetProgramme(title="P")).has("programme", "programme", results=None, patron_days=None)
    table.when("fede", c.SetProgramme(title="P", patron_days=["02-30"])).refused("bad_date", date="02-30")
