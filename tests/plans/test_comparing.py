import msgspec

from cocreate.plans.comparing import FIELDS, compare
from cocreate.plans.plan import PlanAction
from tests.plans import brescia


def test_EDT_5_a_plan_differs_in_nothing_from_itself() -> None:
    told = compare(brescia.plan("it"), brescia.plan("it"))
    assert (told.added, told.gone, told.changed) == ([], [], [])


def test_EDT_5_what_came_what_went_and_what_says_something_else() -> None:
    old = brescia.plan("it")
    first, second, *others = old.actions
    longer = msgspec.structs.replace(second, end="2030-01-31", budget_eur=5)
    new = msgspec.structs.replace(
        old, version=2, actions=[longer, *others, msgspec.structs.replace(first, id="new")], budget_eur=7
    )
    told = compare(old, new)
    assert ([one.action for one in told.added], [one.action for one in told.gone]) == (["new"], [first.id])
    (changed,) = told.changed
    assert (changed.action, [one.field for one in changed.fields]) == (second.id, ["end", "budget_eur"])
    assert [(one.old, one.new) for one in changed.fields] == [(second.end, "2030-01-31"), (second.budget_eur, 5)]
    assert told.budget_eur == (old.budget_eur, 7)


def test_EDT_5_all_that_can_be_amended_is_compared_but_who_answers_in_person() -> None:
    known = set(PlanAction.__struct_fields__)
    assert set(FIELDS) <= known
    assert "person" not in FIELDS
