"""DEC-4: what a viewer may not see never reaches that viewer: in no event, in no snapshot, nor between the lines."""

import itertools
from collections.abc import Iterator

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Add, Event, Records
from cocreate.boards.fold import fold, state_hash
from cocreate.boards.records import Kind
from cocreate.boards.visibility import audience, event_for, insiders, is_common, only_for, records_for
from tests.helpers.given import Table, card, cards, edit, filled, given, link, move
from tests.helpers.random_acts import RandomActs

SEEDS = range(60)
ACTS = 90
VIEWERS = ("fede", "anna", "bruno", "carla", "osvaldo", None)
REVEALING = {"cards_revealed", "phase_opened", "board_finished"}  # of all cards alike, whoever wrote them
ANONYMOUS = {phase: c.PhaseSettings(writing="open", anonymous=True) for phase in ("listen", "imagine", "cluster")}


def hidden_from(records: Records, viewer: str | None) -> Iterator[tuple[Kind, str]]:
    kinds: tuple[Kind, ...] = ("card", "vote", "drawing")
    for kind in kinds:
        for id, fields in records.get(kind, {}).items():
            if only_for(kind, fields) not in (None, viewer):
                yield kind, id


def nameless(event: Event, actor: str) -> str:
    """The event without the records whose author all know: dots and reactions, and what was signed."""
    changes = [
        change
        for change in event.changes
        if change.kind not in ("reaction", "ballot", "vote")
        and not (
            isinstance(change, Add) and change.fields.get("author") == actor and not change.fields.get("anonymous")
        )
    ]
    return msgspec.json.encode(msgspec.structs.replace(event, changes=changes)).decode()


def masked(event: Event, viewer: str | None) -> set[str]:
    """Who wrote what arrives with this event without a name."""
    return {
        str(change.fields["author"])
        for change in event.changes
        if isinstance(change, Add) and change.fields.get("anonymous") and change.fields["author"] != viewer
    }


def assert_tells_nothing(wire: bytes, hidden: set[tuple[Kind, str]]) -> None:
    for _, id in hidden:
        assert id.encode() not in wire  # the texts hold the ids of their cards, votes those of their authors


@pytest.mark.parametrize("seed", SEEDS)
def test_DEC_4_what_each_viewer_gets_is_what_each_may_see_and_not_a_byte_more(seed: int) -> None:
    acts = RandomActs(seed)
    table = acts.table
    views = {viewer: table.seen_by(viewer) for viewer in VIEWERS}
    before = {viewer: set(hidden_from(table.board.records, viewer)) for viewer in VIEWERS}
    for _ in range(ACTS):
        _, _, event = acts.act()
        if not isinstance(event, Event):
            continue
        for viewer, view in views.items():
            told = event_for(event, viewer)
            fold(view, told)
            assert filled(view) == table.seen_by(viewer), (seed, event.seq, viewer)
            assert state_hash(view) == state_hash(records_for(table.board.records, viewer))
            hidden = set(hidden_from(table.board.records, viewer))
            wire = msgspec.json.encode(told)
            assert_tells_nothing(wire, {it for it in hidden | before[viewer] if it[1] not in view.get(it[0], {})})
            assert told.seq == event.seq
            if event.anonymous and viewer != event.by:
                assert event.by not in nameless(told, event.by)
            assert told.by not in masked(event, viewer) or event.type in REVEALING
            before[viewer] = hidden
    for viewer in VIEWERS:
        assert_tells_nothing(msgspec.json.encode(table.seen_by(viewer)), before[viewer])


@pytest.mark.parametrize("seed", SEEDS)
def test_LIV_2_who_sees_more_is_counted_so_that_all_others_share_one_encoding(seed: int) -> None:
    acts = RandomActs(seed)
    for _ in range(ACTS):
        _, _, event = acts.act()
        if isinstance(event, Event):
            common = event_for(event, None)
            assert not is_common(event) or common == event
            for viewer in set(VIEWERS) - audience(event) - {None}:
                assert event_for(event, viewer) == common
    records = acts.table.board.records
    for viewer in set(VIEWERS) - insiders(records) - {None}:
        assert records_for(records, viewer) == records_for(records, None)


def wires(play: list[tuple[str, c.AnyCommand]], viewer: str, table: Table) -> bytes:
    for actor, command in play:
        table.by(actor, command)
    return table.bytes_for(viewer)


@pytest.mark.parametrize("viewer", ["fede", "carla", "osvaldo"])
def test_DEC_4_what_is_written_in_private_makes_no_difference_to_others(viewer: str) -> None:
    def play(text: str, id: str, x: int) -> list[tuple[str, c.AnyCommand]]:
        return [
            ("anna", card(id, text=text)),
            ("anna", edit(id, 0, (0, 1, text))),
            ("anna", move(id, x=x)),
            ("anna", c.Undo()),
            ("anna", c.DeleteCards(cards=[id])),
            ("anna", c.Undo()),
        ]

    assert wires(play("un segreto", "k1", 5), viewer, given("listen")) == wires(
        play("altro", "k2", 9), viewer, given("listen")
    )


def ideas(*ids: str) -> c.AddCards:
    return cards(*(c.NewCard(id=id, zone="ideas", text=id, x=0, y=0) for id in ids))


@pytest.mark.parametrize("viewer", ["fede", "carla", "osvaldo"])
def test_DEC_4_where_dots_lie_makes_no_difference_to_others_while_people_choose(viewer: str) -> None:
    def play(first: str, second: str) -> list[tuple[str, c.AnyCommand]]:
        votes = [(first, 3), (second, 2), (first, 1), (second, 0), ("i3", 0)]
        return [("anna", c.CastVote(card=on, dots=dots)) for on, dots in votes]

    def table() -> Table:
        return given("cluster").by("fede", ideas("i1", "i2", "i3"), c.OpenPhase(phase="choose"))

    outcomes = {wires(play(*pair), viewer, table()) for pair in itertools.permutations(["i1", "i2"])}
    assert len(outcomes) == 1


def test_DEC_4_the_tally_tells_where_dots_lie_and_never_whose_they_are() -> None:
    def table(one: str, other: str) -> Table:
        table = given("cluster").by("fede", ideas("i1", "i2"), c.OpenPhase(phase="choose"))
        table.by(one, c.CastVote(card="i1", dots=2)).by(other, c.CastVote(card="i2", dots=2))
        return table.by("fede", c.CloseRound())

    told, swapped = table("anna", "bruno"), table("bruno", "anna")
    assert told.seen_by("carla")["round"] == swapped.seen_by("carla")["round"]
    assert told.get("round", "choose-1")["tally"] == {"i1": 2, "i2": 2}
    for viewer in ("fede", "carla"):
        assert "vote" not in told.seen_by(viewer)


def test_DEC_4_who_takes_away_dots_that_never_lay_tells_nobody_of_the_card() -> None:
    table = given("cluster").by("fede", ideas("i1", "i2"), c.OpenPhase(phase="choose"))
    event = table.when("anna", c.CastVote(card="i1", dots=0)).then("vote_cast")
    assert b"i1" not in msgspec.json.encode(event_for(event, "carla"))


LATER: dict[str, list[c.AnyCommand]] = {
    "delete the card": [c.DeleteCards(cards=["k"])],
    "delete the comment": [c.DeleteComment(id="m")],
    "undo": [c.Undo()],
    "undo all": [c.Undo()] * 5,
    "undo and redo": [c.Undo(), c.Undo(), c.Undo(), c.Redo(), c.Redo()],
    "delete, and undo that": [c.DeleteCards(cards=["k"]), c.Undo()],
    "delete, undo, redo": [c.DeleteCards(cards=["k"]), c.Undo(), c.Redo()],
}


@pytest.mark.parametrize("then", LATER.values(), ids=LATER)
@pytest.mark.parametrize("viewer", ["fede", "carla", "osvaldo"])
def test_DEC_4_whoever_acts_in_an_anonymous_phase_and_takes_it_back_later_leaves_the_same_wire(
    viewer: str, then: list[c.AnyCommand]
) -> None:
    def play(actor: str) -> bytes:
        table = given("cluster", phases=ANONYMOUS)
        table.by(actor, card("k", "actions"), edit("k", 0, (0, 0, "un ")), c.AddComment(id="m", card="k", text="sì"))
        table.by(actor, c.AddGroup(id="g", title="asili", cards=["k"]), card("i", "actions"))
        table.by(actor, link("l", "depends_on", "i", "k"))
        table.by("fede", c.OpenPhase(phase="plan"))
        table.by(actor, *then)
        return table.bytes_for(viewer)

    assert play("anna") == play("bruno")


def test_a_phase_in_which_people_write_anonymously_is_itself_nobodys() -> None:
    """An author that nobody else has would be a state of one's own: the events give what the snapshot gives (CLI-5)."""
    table = given("cluster", phases=ANONYMOUS)
    opened = table.events[0]
    assert is_common(opened) and event_for(opened, None) is opened
    told: Records = {}
    for event in table.told("anna"):
        fold(told, event)
    assert filled(told) == table.seen_by("anna")
