"""Typed links, from a need to the action that realises an idea for it; each accepted case and each refusal."""

import itertools
import typing
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.decide import links
from cocreate.boards.events import Event
from cocreate.boards.records import CardKind, LinkKind
from tests.helpers.given import Table, card, given, link

ZONE_OF = {"need": "needs", "idea": "ideas", "action": "actions", "resource": "resources", "obstacle": "obstacles"}
KINDS: tuple[CardKind, ...] = typing.get_args(CardKind)
FITS = {
    "answers": {("idea", "need")},
    "realises": {("action", "idea")},
    "uses": {("action", "resource"), ("idea", "resource")},
    "hindered_by": {("action", "obstacle"), ("idea", "obstacle")},
    "depends_on": {("action", "action")},
    "same_as": {(kind, kind) for kind in ("need", "idea", "resource", "obstacle")},
}


def table() -> Table:
    return given().by("anna", *(card(f"{kind}{n}", ZONE_OF[kind]) for kind in KINDS for n in (1, 2)))


@pytest.mark.parametrize("kind", typing.get_args(LinkKind))
def test_a_link_joins_the_kinds_that_it_is_for_and_no_others(kind: Any) -> None:
    at = table()
    for source, target in itertools.product(KINDS, KINDS):
        came = at.ask("bruno", link(f"{source}-{target}", kind, f"{source}1", f"{target}2"))
        assert isinstance(came, Event) == ((source, target) in FITS[kind])
        if not isinstance(came, Event):
            assert (came.code, came.args) == ("link_kinds", {"kind": kind})


def test_a_link_has_an_author_and_may_be_taken_away_by_anybody() -> None:
    at = table().by("bruno", link("l", "answers", "idea1", "need1")).has("link", "l", author="bruno", kind="answers")
    at.by("carla", c.DeleteLink(id="l")).lacks("link", "l")


def test_the_refusals_of_links(monkeypatch: pytest.MonkeyPatch) -> None:
    at = table().by("bruno", link("l", "answers", "idea1", "need1"))
    at.when("anna", link("m", "answers", "gone", "need1")).refused("card_gone")
    at.when("anna", link("m", "answers", "idea1", "gone")).refused("card_gone")
    at.when("anna", link("m", "depends_on", "action1", "action1")).refused("link_kinds", kind="depends_on")
    at.when("anna", link("m", "answers", "idea1", "need1")).refused("link_exists")
    at.when("anna", link("l", "answers", "idea2", "need1")).refused("id_taken", id="l")
    at.when("anna", c.DeleteLink(id="gone")).refused("link_gone")
    monkeypatch.setattr(links, "MAX_LINKS", 1)
    at.when("anna", link("m", "answers", "idea2", "need1")).refused("too_many", max=1)


def test_DEC_4_nobody_links_a_private_card_not_even_the_own() -> None:
    at = given("cluster").by("fede", card("n"), c.OpenPhase(phase="imagine"), card("i", "ideas"))
    at.when("fede", link("l", "answers", "i", "n")).refused("not_revealed")
    at.by("fede", c.RevealCards(), link("l", "answers", "i", "n"))


def test_a_dependency_says_which_ends_it_ties_and_what_lies_between() -> None:
    at = table()
    late = c.AddLink(id="l", kind="depends_on", source="action1", target="action2", timing="start_start", lag=-3)
    plain = c.AddLink(id="m", kind="depends_on", source="action2", target="action1", timing="finish_start", lag=0)
    at.by("anna", late, plain).has("link", "l", timing="start_start", lag=-3).has("link", "m", timing=None, lag=None)
    answer = c.AddLink(id="n", kind="answers", source="idea1", target="need1", lag=2)
    at.when("anna", answer).refused("link_timing", kind="answers")
