"""Who is where: the newest of each person, in one frame for all, in a budget of bytes (LIV-3)."""

from random import Random

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Caret
from cocreate.realtime import frames as f
from cocreate.realtime.frames import Pointer, Present
from cocreate.realtime.outbox import PRESENCE_UP_TO
from cocreate.realtime.presence import AT_ONCE, BYTES_A_SECOND, TICK, Positions
from tests.realtime.given import Table


def moved(positions: Positions, person: str, x: int) -> bool:
    return positions.put(Present(person, x, 0), own=True)


def test_LIV_3_one_frame_has_the_newest_of_each() -> None:
    positions = Positions()
    for x in range(50):
        moved(positions, "ada", x)
        moved(positions, "bo", -x)
    frame = positions.take()
    assert frame is not None
    assert frame.text() == b'{"t":"presence","who":[{"id":"ada","x":49,"y":0},{"id":"bo","x":-49,"y":0}]}'
    assert positions.take() is None


def test_LIV_3_only_what_changed_is_sent_again_and_all_to_who_arrives() -> None:
    positions = Positions()
    assert positions.all() is None
    moved(positions, "ada", 1)
    moved(positions, "bo", 1)
    positions.take()
    assert not moved(positions, "ada", 1)
    assert positions.take() is None
    assert moved(positions, "bo", 2)
    frame, everybody = positions.take(), positions.all()
    assert frame is not None and b"ada" not in frame.text()
    assert everybody is not None and b"ada" in everybody.text() and b"bo" in everybody.text()


def test_LIV_3_who_leaves_is_nowhere() -> None:
    positions = Positions()
    moved(positions, "ada", 1)
    positions.take()
    assert positions.drop("ada")
    assert not positions.drop("ada")
    frame = positions.take()
    assert frame is not None and frame.text() == b'{"t":"presence","who":[{"id":"ada"}]}'
    assert positions.all() is None


def test_LIV_3_a_small_room_has_no_tick() -> None:
    assert [Positions().interval(people) for people in (1, AT_ONCE, AT_ONCE + 1)] == [0.0, 0.0, TICK]


@pytest.mark.parametrize("people", [13, 40, 100, 300, 600])
def test_LIV_3_the_tick_slows_so_that_each_client_stays_in_its_budget(people: int) -> None:
    positions = Positions()
    for n in range(people):
        moved(positions, f"person-{n:012}", n)
    frame = positions.take()
    assert frame is not None
    interval = positions.interval(people)
    assert interval >= TICK
    assert len(frame.payload) <= BYTES_A_SECOND * interval + 1


def test_LIV_3_a_full_room_gets_it_compressed_and_so_more_often() -> None:
    positions, random = Positions(), Random(1)
    for _ in range(600):
        positions.put(
            Present(f"p{random.randbytes(8).hex()}", random.randrange(5_000), random.randrange(5_000)), own=True
        )
    everybody, frame = positions.all(), positions.take()
    assert everybody is not None and everybody.binary and frame is not None and frame.binary
    presence = msgspec.json.decode(frame.text(), type=f.Presence)
    assert presence.who == msgspec.json.decode(everybody.text(), type=f.Presence).who
    assert len({present.id for present in presence.who}) == 600
    assert positions.interval(600) < len(frame.text()) / BYTES_A_SECOND / 2


def test_LIV_3_one_tick_is_one_frame_and_the_same_bytes_to_all_who_keep_up() -> None:
    table = Table(ada="participant", bo="participant", cy="observer")
    ada, bo, cy = (table.sit(who) for who in ("ada", "bo", "cy"))
    cy.wire.waiting = PRESENCE_UP_TO + 1
    for x in range(20):
        table.room.point(ada.seat, Pointer(x=x, y=x))
    table.room.tick()
    table.room.tick()
    [frame] = bo.wire.of(f.Presence)
    assert frame.who == [Present(id="ada", x=19, y=19)]
    assert bo.wire.packets[-1] is ada.wire.packets[-1]
    assert cy.wire.of(f.Presence) == []


def test_LIV_11_a_slow_line_hears_of_presence_less_often_and_then_the_newest_of_all_it_missed() -> None:
    table = Table(ada="participant", bo="participant", cy="participant")
    ada, bo, cy = (table.sit(who) for who in ("ada", "bo", "cy"))
    table.room.ticked_at = 10.0
    table.room.calm(bo.seat, 2.0)
    for n in range(20):
        table.room.ticked_at = 10.0 + n / 10
        table.room.point(ada.seat, Pointer(x=n, y=n))
        if n == 5:
            table.room.point(cy.seat, Pointer(x=7, y=7))
        table.room.tick()
    assert bo.wire.of(f.Presence) == []
    assert len(cy.wire.of(f.Presence)) == 20
    assert table.room.owes_at == 12.0
    table.room.leave(cy.seat)
    table.room.ticked_at = 12.0
    table.room.tick()
    [frame] = bo.wire.of(f.Presence)
    assert {present.id: present for present in frame.who} == {"ada": Present("ada", 19, 19), "cy": Present("cy")}
    assert table.room.owes_at is None


def test_LIV_11_who_is_no_longer_calm_hears_at_once_what_was_missed_and_nobody_is_owed_who_has_gone() -> None:
    table = Table(ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.room.ticked_at = 10.0
    table.room.calm(bo.seat, 5.0)
    table.room.point(ada.seat, Pointer(x=1, y=1))
    table.room.tick()
    table.room.calm(bo.seat, 0.0)
    assert [frame.who for frame in bo.wire.of(f.Presence)] == [[Present("ada", 1, 1)]]
    table.room.calm(bo.seat, 5.0)
    table.room.point(ada.seat, Pointer(x=2, y=2))
    table.room.tick()
    table.room.leave(bo.seat)
    assert table.room.owes_at is None


@pytest.mark.parametrize("calm", [-1, 5_001, 0.5])
def test_LIV_11_nobody_can_ask_for_less_than_is_bounded(calm: float) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"t": "ping", "calm": calm}, f.FromClient)


def test_LIV_3_presence_is_never_in_the_log() -> None:
    table = Table(ada="participant")
    ada = table.sit("ada")
    table.room.point(ada.seat, Pointer(x=1, y=1, card="k", writing=True))
    table.room.tick()
    assert not table.room.waits
    assert table.room.take() is None


def test_DEC_4_while_writing_is_private_nobody_learns_at_which_card() -> None:
    table = Table(private=True, ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.room.point(ada.seat, Pointer(x=1, y=2, card="mine", writing=True))
    table.room.tick()
    [frame] = bo.wire.of(f.Presence)
    assert frame.who == [Present(id="ada", x=1, y=2)]
    assert b"mine" not in table.sit("bo").wire.bytes


def test_LIV_3_where_somebody_writes_is_shown_to_all_and_never_logged() -> None:
    table = Table(ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    caret = Caret(rev=3, start=1, end=4)
    table.room.point(ada.seat, Pointer(card="k", writing=True, caret=caret))
    table.room.tick()
    [frame] = bo.wire.of(f.Presence)
    assert frame.who == [Present(id="ada", card="k", writing=True, caret=caret)]
    assert not table.room.waits


def test_DEC_4_a_caret_is_hidden_where_the_card_is() -> None:
    table = Table(private=True, ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.room.point(ada.seat, Pointer(x=1, y=2, card="mine", writing=True, caret=Caret(rev=0, start=1, end=1)))
    table.room.tick()
    assert [frame.who for frame in bo.wire.of(f.Presence)] == [[Present(id="ada", x=1, y=2)]]


@pytest.mark.parametrize("caret", [{"rev": -1}, {"start": -1}, {"end": 100_001}, {"start": 1.5}, {"more": 1}])
def test_LOG_12_a_caret_that_is_none_does_not_pass(caret: dict[str, object]) -> None:
    whole = {"rev": 0, "start": 0, "end": 0} | caret
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"t": "pointer", "card": "k", "caret": whole}, f.FromClient)


def test_DEC_4_after_the_reveal_it_may_be_seen() -> None:
    table = Table(private=True, ada="participant", bo="participant", lead="facilitator")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.done(c.RevealCards(), "lead")
    table.room.point(ada.seat, Pointer(x=1, y=2, card="mine", writing=True))
    table.room.tick()
    assert bo.wire.of(f.Presence)[-1].who == [Present(id="ada", x=1, y=2, card="mine", writing=True)]


def test_DEC_4_in_an_anonymous_phase_people_are_nowhere() -> None:
    table = Table(anonymous=True, ada="participant", bo="participant")
    ada, bo = table.sit("ada"), table.sit("bo")
    assert table.room.point(ada.seat, Pointer(x=1, y=2, card="mine", writing=True)) in (True, False)
    table.room.tick()
    for frame in bo.wire.of(f.Presence):
        assert frame.who == [Present(id="ada")]


def test_DEC_4_where_people_are_in_a_plan_does_not_stay_when_the_table_is_opened_again() -> None:
    table = Table(anonymous=True, ada="participant", bo="participant", lead="facilitator")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.done(c.FinishBoard(), "lead")
    table.room.point(ada.seat, Pointer(card="a1", writing=True))
    table.room.tick()
    table.done(c.ReopenBoard(), "lead")
    table.room.tick()
    assert bo.wire.of(f.Presence)[-1].who == [Present(id="ada")]


def test_LIV_3_who_writes_in_a_plan_is_shown_whatever_the_last_phase_was() -> None:
    table = Table(anonymous=True, ada="participant", bo="participant", lead="facilitator")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.done(c.FinishBoard(), "lead")
    caret = Caret(rev=0, start=2, end=2)
    table.room.point(ada.seat, Pointer(card="a1", writing=True, caret=caret))
    table.room.tick()
    assert bo.wire.of(f.Presence)[-1].who == [Present(id="ada", card="a1", writing=True, caret=caret)]


def test_DEC_4_what_was_seen_before_does_not_stay_when_a_phase_hides_it() -> None:
    """Else the last card that somebody wrote in, and where they were, would stand on all screens through the phase."""
    table = Table(ada="participant", bo="participant", lead="facilitator")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.room.point(ada.seat, Pointer(x=1, y=2, card="mine", writing=True))
    table.room.tick()
    table.done(c.OpenPhase(phase="imagine"), "lead")  # private writing
    table.room.tick()
    assert bo.wire.of(f.Presence)[-1].who == [Present(id="ada", x=1, y=2)]
    late = table.sit("bo")
    assert late.wire.of(f.Presence)[-1].who == [Present(id="ada", x=1, y=2)]


def test_LIV_3_who_is_removed_is_nowhere_at_once() -> None:
    table = Table(ada="participant", bo="participant", lead="facilitator")
    ada, bo = table.sit("ada"), table.sit("bo")
    table.room.point(ada.seat, Pointer(x=1, y=2))
    table.room.tick()
    table.done(c.RemoveMember(member="ada"), "lead")
    table.room.tick()
    assert bo.wire.of(f.Presence)[-1].who == [Present(id="ada")]
    said = [frame.people["ada"].here for frame in bo.wire.of(f.People) if "ada" in frame.people]
    table.room.leave(ada.seat)
    assert [frame.people["ada"].here for frame in bo.wire.of(f.People) if "ada" in frame.people] == said


def test_LIV_3_in_a_full_room_those_who_come_and_go_are_told_of_together() -> None:
    people = [f"p{n:02}" for n in range(AT_ONCE + 20)]
    table = Table(**dict.fromkeys(people, "participant"))
    first, *others = [table.sit(person) for person in people]
    told = len(first.wire.of(f.People))
    assert told <= AT_ONCE and table.room.has_news
    table.room.tick()
    [last] = first.wire.of(f.People)[told:]
    assert last.people.keys() >= set(people[AT_ONCE + 1 :]) and all(one.here for one in last.people.values())
    assert not table.room.has_news
    for chair in others[:5]:
        table.room.leave(chair.seat)
    table.room.tick()
    [gone] = first.wire.of(f.People)[told + 1 :]
    assert {person: one.here for person, one in gone.people.items()} == dict.fromkeys(people[1:6], False)
