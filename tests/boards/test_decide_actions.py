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
