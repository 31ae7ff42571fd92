"""People who sit here through other nodes: seen as if they sat here, and trusted with nothing (LIV-3, DEC-4)."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Caret
from cocreate.fanout.ports import HereHint, Place, SummonHint
from cocreate.realtime import frames as f
from cocreate.realtime.frames import Pointer, Present
from cocreate.realtime.presence import HEARD_OF, NODES
from tests.realtime.given import BOARD, Chair, Table


def here(*who: Place, node: str = "n2", gone: tuple[str, ...] = (), whole: bool = False) -> HereHint:
    return HereHint(BOARD, node, who=list(who), gone=list(gone), whole=whole)


def shown(table: Table, chair: Chair) -> list[Present]:
    """Who is shown in the next frame of presence."""
    chair.wire.packets.clear()
    table.room.tick()
    return [present for frame in chair.wire.of(f.Presence) for present in frame.who]


def are_here(chair: Chair) -> dict[str, bool]:
    return {id: person.here for frame in chair.wire.of(f.People) for id, person in frame.people.items()}


def test_LIV_3_who_sits_elsewhere_is_here_and_where_they_point_is_shown() -> None:
    table = Table(ada="participant", bo="participant")
    bo = table.sit("bo")
    assert table.room.heard(here(Place("ada", 3, 4, "k", True)), 0.0)
    assert are_here(bo) == {"ada": True}
    assert shown(table, bo) == [Present("ada", 3, 4, "k", True)]
    late = table.sit("bo")
    assert late.wire.of(f.Welcome)[0].people["ada"].here
    assert late.wire.of(f.Presence)[0].who == [Present("ada", 3, 4, "k", True)]
    assert table.room.heard(here(gone=("ada",)), 1.0)
    assert shown(table, bo) == [Present("ada")]
    assert table.room.people()["ada"].here is False


def test_LIV_3_the_caret_of_who_sits_elsewhere_is_shown() -> None:
    table = Table(ada="participant", bo="participant")
    bo = table.sit("bo")
    caret = Caret(rev=2, start=5, end=5)
    table.room.heard(here(Place("ada", card="k", writing=True, caret=caret)), 0.0)
    assert shown(table, bo) == [Present("ada", card="k", writing=True, caret=caret)]


def test_LIV_3_what_is_whole_takes_the_place_of_all_that_was_said() -> None:
    table = Table(ada="participant", bo="participant", cy="participant")
    bo = table.sit("bo")
    table.room.heard(here(Place("ada"), Place("cy")), 0.0)
    table.room.heard(here(Place("cy"), whole=True), 1.0)
    assert are_here(bo) == {"ada": False, "cy": True}


def test_LIV_3_who_was_here_through_a_node_that_died_is_gone_after_a_while() -> None:
    table = Table(ada="participant", bo="participant", cy="participant")
    bo = table.sit("bo")
    table.room.heard(here(Place("ada", 1, 1), node="dead"), 0.0)
    table.room.heard(here(Place("cy"), node="alive"), HEARD_OF)
    assert not table.room.expire(HEARD_OF)
    assert table.room.expire(HEARD_OF + 0.1)
    assert are_here(bo) == {"ada": False, "cy": True}
    assert shown(table, bo) == [Present("ada")]


def test_somebody_with_a_window_here_and_one_elsewhere_is_here_until_both_are_closed() -> None:
    table = Table(ada="participant", bo="participant")
    bo, ada = table.sit("bo"), table.sit("ada")
    bo.wire.packets.clear()
    table.room.heard(here(Place("ada")), 0.0)
    table.room.leave(ada.seat)
    assert are_here(bo) == {}
    table.room.heard(here(gone=("ada",)), 1.0)
    assert are_here(bo) == {"ada": False}


@pytest.mark.parametrize("who", ["stranger", "gone"])
def test_DEC_5_who_is_not_at_the_table_is_nowhere_whoever_says_so(who: str) -> None:
    table = Table(bo="participant", gone="participant", lead="facilitator")
    table.room.heard(here(Place("gone")), 0.0)
    table.done(c.RemoveMember(member="gone"), "lead")
    bo = table.sit("bo")
    assert bo.wire.of(f.Welcome)[0].people["gone"].here is False
    assert not table.room.heard(here(Place(who, 1, 1)), 1.0)
    assert shown(table, bo) == []
    assert not table.room.people()["gone"].here


def test_DEC_4_what_the_phase_hides_is_hidden_of_those_elsewhere_too() -> None:
    table = Table(private=True, ada="participant", bo="participant")
    bo = table.sit("bo")
    table.room.heard(here(Place("ada", 1, 2, "secret-card", True)), 0.0)
    assert shown(table, bo) == [Present("ada", 1, 2)]
    table = Table(anonymous=True, ada="participant", bo="participant")
    bo = table.sit("bo")
    table.room.heard(here(Place("ada", 1, 2, "secret-card", True)), 0.0)
    assert shown(table, bo) == [] and table.room.is_here("ada")


def test_DEC_4_what_is_told_to_other_nodes_is_what_may_be_seen() -> None:
    table = Table(private=True, ada="participant")
    ada = table.sit("ada")
    table.room.point(ada.seat, Pointer(x=1, y=2, card="secret-card", writing=True))
    told = table.room.news("n1")
    assert told is not None and told.who == [Place("ada", 1, 2)]


def test_LIV_3_other_nodes_are_told_of_our_own_people_only_and_only_of_what_changed() -> None:
    table = Table(ada="participant", bo="participant", cy="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.room.heard(here(Place("cy", 1, 1)), 0.0)
    first = table.room.news("n1")
    assert first is not None and {place.id for place in first.who} == {"ada", "bo"} and not first.whole
    table.room.point(ada.seat, Pointer(x=5, y=5))
    table.room.leave(bo.seat)
    assert table.room.news("n1") == HereHint(BOARD, "n1", who=[Place("ada", 5, 5)], gone=["bo"])
    assert table.room.news("n1") is None
    whole = table.room.all_here("n1")
    assert (whole.who, whole.whole) == ([Place("ada", 5, 5)], True)


def test_LIV_3_the_tick_counts_those_elsewhere() -> None:
    people = {f"p{n}": "participant" for n in range(40)}
    table = Table(**people)  # type: ignore[arg-type]
    table.sit("p0")
    table.room.heard(here(*(Place(person, 1, 1) for person in people)), 0.0)
    assert table.room.how_many == 41


def test_no_more_nodes_are_listened_to_than_there_can_be() -> None:
    table = Table(ada="participant", bo="participant")
    for n in range(NODES):
        table.room.heard(here(Place("ada"), node=f"n{n}"), 0.0)
    table.room.heard(here(Place("bo"), node="one more"), 0.0)
    assert not table.room.is_here("bo")


def test_DEC_5_only_a_facilitator_calls_all_from_another_node() -> None:
    table = Table(ada="participant", bo="participant", lead="facilitator")
    bo = table.sit("bo")
    assert not table.room.summoned(SummonHint(BOARD, "n2", by="ada", x=1, y=1))
    assert not table.room.summoned(SummonHint(BOARD, "n2", by="nobody", x=1, y=1))
    assert table.room.summoned(SummonHint(BOARD, "n2", by="lead", x=1, y=1))
    assert bo.wire.of(f.Summoned) == [f.Summoned(by="lead", x=1, y=1)]
