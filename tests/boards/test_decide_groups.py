"""Groups: a title over cards that speak of the same thing; each accepted case and each refusal."""

from cocreate.boards import commands as c
from cocreate.boards.decide.groups import MAX_GROUPS
from cocreate.boards.visibility import event_for
from tests.helpers.given import Table, card, given


def grouped() -> Table:
    return given().by("anna", card("k"), card("j")).by("bruno", c.AddGroup(id="g", title="Asili", cards=["k", "gone"]))


def test_a_group_has_a_title_an_author_and_cards() -> None:
    table = grouped().has("group", "g", title="Asili", author="bruno").has("card", "k", group="g")
    assert table.events[-1].type == "group_added"
    table.by("carla", c.RenameGroup(id="g", title="Nidi")).has("group", "g", title="Nidi", author="bruno")


def test_a_card_is_in_one_group_at_most() -> None:
    table = grouped().by("carla", c.AddGroup(id="h", title="Altro", cards=["k"])).has("card", "k", group="h")
    table.by("carla", c.GroupCards(cards=["k", "j", "gone"], group="g")).has("card", "j", group="g")
    table.by("carla", c.GroupCards(cards=["k"])).has("card", "k", group=None)


def test_a_group_goes_and_its_cards_stay() -> None:
    grouped().by("carla", c.DeleteGroup(id="g")).lacks("group", "g").has("card", "k", group=None, text="nido")


def test_DEC_4_the_group_of_a_card_that_is_still_private_is_not_told() -> None:
    table = given("listen").by("fede", c.AddGroup(id="g", title="Asili", cards=[])).by("anna", card("k", group="g"))
    table.by("fede", c.DeleteGroup(id="g"))
    assert [change.kind for change in event_for(table.events[-1], "bruno").changes] == ["group"]
    assert [change.kind for change in event_for(table.events[-1], "anna").changes] == ["card", "group"]
    table.by("fede", c.Undo(), c.RevealCards()).has("card", "k", group="g")


def test_DEC_4_in_an_anonymous_phase_a_group_has_no_author() -> None:
    table = given("cluster", phases={"cluster": c.PhaseSettings(anonymous=True)})
    table.by("anna", c.AddGroup(id="g", title="Asili", cards=[])).has("group", "g", author="")


def test_the_refusals_of_groups() -> None:
    table = grouped()
    table.when("anna", c.AddGroup(id="g", title="x", cards=[])).refused("id_taken", id="g")
    table.when("anna", c.RenameGroup(id="gone", title="x")).refused("group_gone")
    table.when("anna", c.DeleteGroup(id="gone")).refused("group_gone")
    table.when("anna", c.GroupCards(cards=["k"], group="gone")).refused("group_gone")
    table.when("anna", c.GroupCards(cards=["gone"], group="g")).refused("card_gone")
    for n in range(1, MAX_GROUPS):
        table.by("fede", c.AddGroup(id=f"g{n}", title="x", cards=[]))
    table.when("anna", c.AddGroup(id="more", title="x", cards=[])).refused("too_many", max=MAX_GROUPS)
