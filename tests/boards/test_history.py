"""CLI-4: undo takes back my own last act that still stands, never another's; redo does it again, as new events."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from cocreate.boards import commands as c
from cocreate.boards.events import Add, Delete, Event, Put, Records
from cocreate.boards.history import KEPT
from cocreate.boards.inverses import Step
from tests.helpers.given import Table, card, cards, edit, given, link, move
from tests.helpers.random_acts import WRITING, Make, RandomActs, redo, undo

ALONE: dict[Make, int] = {make: weight for make, weight in WRITING.items() if make not in (undo, redo)}
LETTERS = [chr(0x4E00 + n) for n in range(3_000)]  # each typed once, so that each can be looked for


def people(n: int) -> dict[str, Any]:
    return {"fede": "facilitator"} | {f"person{i}": "participant" for i in range(n)}


def undone(came: object) -> bool:
    return isinstance(came, Event) and came.type == "undone"


# alone


@pytest.mark.parametrize("seed", range(40))
def test_CLI_4_alone_undo_restores_exactly_and_redo_redoes_exactly(seed: int) -> None:
    acts = RandomActs(seed, given("cluster"), ALONE)
    table = acts.table
    table.by("bruno", *(card(f"b{n}", zone) for n, zone in enumerate(["needs", "ideas", "actions"])))
    table.by("bruno", link("lb", "answers", "b1", "b0"), c.AddComment(id="mb", card="b0", text="sì"))
    states = [table.records()]
    while len(states) < 30:
        acts.act("fede")
        if table.records() != states[-1]:
            states.append(table.records())
    done = walk(table, c.Undo(), states[::-1])
    walk(table, c.Redo(), states)
    assert walk(table, c.Undo(), states[::-1]) == done


def walk(table: Table, command: c.AnyCommand, states: list[Any]) -> int:
    """Undo or redo as far as it goes; each step leads on to one of the states, in their order, to the last."""
    place, steps = 0, 0
    while isinstance(table.ask("fede", command), Event):
        assert table.records() in states[place + 1 :]
        place = states.index(table.records(), place + 1)
        steps += 1
    assert place == len(states) - 1
    return steps


@pytest.mark.parametrize("seed", range(40))
def test_CLI_4_what_others_do_elsewhere_is_not_changed_by_my_undo(seed: int) -> None:
    """Anna and Bruno each act on cards of their own: what Anna takes back is as if she had never done it."""
    table = given("cluster", people={"anna": "facilitator", "bruno": "facilitator", "fede": "facilitator"})
    random = Random(seed)
    annas, brunos = OnOwnCards(table, "anna", random), OnOwnCards(table, "bruno", random)
    before = annas.cards()
    for _ in range(40):
        random.choice([annas, brunos]).act()
    after, theirs = annas.cards(), brunos.cards()
    while undone(table.ask("anna", c.Undo())):
        assert brunos.cards() == theirs
    assert annas.cards() == before
    while isinstance(table.ask("anna", c.Redo()), Event):
        pass
    assert annas.cards() == after


class OnOwnCards:
    def __init__(self, table: Table, who: str, random: Random) -> None:
        self.table, self.who, self.random = table, who, random
        self.ids = [f"{who}{n}" for n in range(3)]
        table.by("fede", *(card(id, "actions", "testo iniziale") for id in self.ids))

    def cards(self) -> dict[str, Any]:
        return {id: fields for id, fields in self.table.records().get("card", {}).items() if id in self.ids}

    def act(self) -> None:
        random, id = self.random, self.random.choice(self.ids)
        there = self.table.board.get("card", id)
        if there is None:
            return
        at = random.randint(0, len(there["text"]))
        acts: list[c.AnyCommand] = [
            edit(id, there["rev"], (at, min(2, len(there["text"]) - at), random.choice(LETTERS))),
            move(id, random.choice(["needs", "ideas"]), x=random.randrange(9)),
            c.ColourCards(cards=[id], colour=random.choice(["rose", "green"])),
            c.DeleteCards(cards=[id]),
        ]
        self.table.ask(self.who, random.choices(acts, [5, 3, 3, 1])[0], after=random.choice([100, 5_000]))


# at a table of five to ten


@pytest.mark.parametrize("seed", range(40))
def test_CLI_4_undo_never_reverts_what_another_has_done_since(seed: int) -> None:
    table = given("cluster", people=people(5 + seed % 6))
    table.by("fede", *(card(f"k{n}", zone) for n, zone in enumerate(["needs", "needs", "ideas", "actions"])))
    acts = RandomActs(seed, table, WRITING)
    writers: dict[tuple[str, str, str], Event] = {}
    for _ in range(150):
        before = {kind: dict(of_kind) for kind, of_kind in table.board.records.items()}
        who, _, came = acts.act()
        if not isinstance(came, Event):
            continue
        if came.type in ("undone", "redone"):
            back = step_behind(table, who, redo=came.type == "redone")
            assert_reverts_only_own(came, who, back, writers, before)
        writers |= dict.fromkeys(written(came, before), came)


def written(event: Event, before: Records) -> Iterator[tuple[str, str, str]]:
    """The fields that the event gave another value."""
    for change in event.changes:
        if isinstance(change, Put) and (old := before.get(change.kind, {}).get(change.id)) is not None:
            for name, value in change.fields.items():
                if old.get(name) != value:
                    yield change.kind, change.id, name


def step_behind(table: Table, who: str, *, redo: bool) -> Step:
    """The step that the last undo has put where redo finds it."""
    acts = table.board.history.acts[who]
    return (acts.undo if redo else acts.redo)[-1]


def assert_reverts_only_own(
    event: Event,
    who: str,
    back: Step,
    writers: dict[tuple[str, str, str], Event],
    before: Records,
) -> None:
    for key in written(event, before):
        last = writers[key]
        assert last.by == who or last.type in ("undone", "redone"), (key, last)
    for change in event.changes:
        if isinstance(change, Delete) and not back.type.endswith("_deleted"):
            assert before[change.kind][change.id]["author"] == who


@pytest.mark.parametrize("seed", range(40))
def test_CLI_4_taking_back_what_was_typed_keeps_the_words_of_others(seed: int) -> None:
    """Several type unmistakable letters in one card and take them back in any order: each has just their own gone."""
    random = Random(seed)
    who = [f"person{i}" for i in range(5 + seed % 6)]
    table = given("cluster", people=people(len(who))).by("fede", card("k", text="inizio"))
    letters = iter(LETTERS)
    typed: dict[str, list[list[str]]] = {one: [] for one in who}
    taken: dict[str, list[list[str]]] = {one: [] for one in who}
    for _ in range(120):
        one = random.choice(who)
        text = table.get("card", "k")["text"]
        match random.randrange(5):
            case 0:
                came = table.ask(one, c.Undo())
                assert undone(came) == bool(typed[one])
                if typed[one]:
                    taken[one].append(typed[one].pop())
            case 1:
                came = table.ask(one, c.Redo())
                assert isinstance(came, Event) == bool(taken[one])
                if taken[one]:
                    typed[one].append(taken[one].pop())
            case _:
                word = [next(letters) for _ in range(random.randint(1, 3))]
                at = random.randint(0, len(text))
                table.by(one, edit("k", table.get("card", "k")["rev"], (at, 0, "".join(word))))
                typed[one].append(word)
                taken[one].clear()
        there = table.get("card", "k")["text"]
        stand = sorted([*"inizio", *(letter for steps in typed.values() for word in steps for letter in word)])
        assert sorted(there) == stand
    for one in who:
        while undone(table.ask(one, c.Undo())):
            pass
    table.has("card", "k", text="inizio")


@pytest.mark.parametrize("seed", range(40))
def test_CLI_4_words_stay_while_cards_are_deleted_and_come_back_between_typing_and_undo(seed: int) -> None:
    random = Random(seed)
    who = ["anna", "bruno", "carla", "fede"]
    table = given("cluster").by("fede", card("k", text="inizio"), card("j", text="altro"))
    letters, typed = iter(LETTERS), {one: set[str]() for one in who}
    for _ in range(120):
        one, on = random.choice(who), random.choice("kj")
        there = table.board.get("card", on)
        match random.randrange(8):
            case 0 | 1 | 2:
                before = dict(table.board.of("card"))
                came = table.ask(one, random.choice([c.Undo(), c.Undo(), c.Redo()]))
                if isinstance(came, Event):
                    others = set[str]().union(*(typed[other] for other in who if other != one))
                    for id, card_before in before.items():
                        if after := table.board.get("card", id):
                            assert set(card_before["text"]) & others <= set(after["text"]), (seed, came)
            case 3 if there is not None:
                table.ask("fede", c.DeleteCards(cards=[on]))
            case _ if there is not None:
                letter = next(letters)
                typed[one].add(letter)
                at = random.randint(0, len(there["text"]))
                table.by(one, edit(on, there["rev"], (at, 0, letter)))


# cases by hand, each once a fault or the reason for a line


def test_CLI_4_a_field_that_another_has_set_since_is_left() -> None:
    table = given().by("anna", card("k"), c.ColourCards(cards=["k"], colour="rose"))
    table.by("bruno", c.ColourCards(cards=["k"], colour="green")).by("anna", move("k", x=99)).by("anna", c.Undo())
    table.when("anna", c.Undo()).refused("nothing_to_undo")
    table.has("card", "k", colour="green", x=10)


def test_CLI_4_what_another_has_set_is_theirs_also_where_it_is_the_same_as_mine() -> None:
    table = given().by("fede", card("k")).by("anna", c.ColourCards(cards=["k"], colour="rose"))
    table.by("bruno", c.ColourCards(cards=["k"], colour="green"), c.ColourCards(cards=["k"], colour="rose"))
    table.when("anna", c.Undo()).refused("nothing_to_undo").has("card", "k", colour="rose")


def test_CLI_4_what_another_has_set_and_taken_back_does_not_stand_in_my_way() -> None:
    table = given().by("fede", card("k")).by("anna", c.ColourCards(cards=["k"], colour="rose"))
    table.by("bruno", c.ColourCards(cards=["k"], colour="green"), c.Undo())
    table.when("anna", c.Undo()).then("undone")
    table.has("card", "k", colour=None)


def test_CLI_4_a_card_that_another_has_moved_on_stays_where_it_is_zone_and_place() -> None:
    table = given().by("fede", card("k", "needs")).by("anna", move("k", "ideas", x=500)).by("bruno", move("k", x=600))
    table.when("anna", c.Undo()).refused("nothing_to_undo").has("card", "k", zone="ideas", kind="idea", x=600)


def test_CLI_4_a_place_is_one_thing_also_where_another_has_moved_the_card_only_down() -> None:
    table = given().by("fede", card("k")).by("anna", move("k", x=500, y=20)).by("bruno", move("k", x=500, y=90))
    table.when("anna", c.Undo()).refused("nothing_to_undo").has("card", "k", x=500, y=90)


def test_CLI_4_a_card_that_others_have_linked_does_not_change_its_kind() -> None:
    table = given().by("fede", card("n", "needs"), card("i", "needs")).by("anna", move("i", "ideas"))
    table.by("bruno", link("l", "answers", "i", "n"))
    table.when("anna", c.Undo()).refused("nothing_to_undo").has("card", "i", kind="idea")


def test_CLI_4_a_link_comes_back_only_where_it_still_fits_and_is_not_there() -> None:
    table = given().by("fede", card("n", "needs"), card("i", "ideas")).by("anna", link("l", "answers", "i", "n"))
    table.by("anna", c.DeleteLink(id="l")).by("bruno", move("n", "ideas"))
    table.when("anna", c.Undo()).refused("nothing_to_undo").lacks("link", "l")


def test_CLI_4_a_link_that_another_has_made_anew_is_not_there_twice() -> None:
    table = given().by("fede", card("n", "needs"), card("i", "ideas")).by("anna", link("l", "answers", "i", "n"))
    table.by("anna", c.DeleteLink(id="l")).by("bruno", link("l2", "answers", "i", "n"))
    table.when("anna", c.Undo()).refused("nothing_to_undo").lacks("link", "l")


def test_CLI_4_a_card_that_others_have_tied_something_to_is_not_taken_away() -> None:
    ties: list[c.AnyCommand] = [
        c.AddComment(id="m", card="k", text="sì"),
        c.React(card="k", symbol="love", on=True),
        link("l", "answers", "i", "k"),
        c.GroupCards(cards=["k"], group="g"),
        edit("k", 0, (0, 0, "anche ")),
        c.ColourCards(cards=["k"], colour="rose"),
    ]
    for tie in ties:
        table = given().by("fede", card("i", "ideas"), c.AddGroup(id="g", title="asili", cards=[]))
        table.by("anna", card("k")).by("bruno", tie)
        table.when("anna", c.Undo()).refused("nothing_to_undo")
        table.by("bruno", c.Undo()).when("anna", c.Undo()).then("undone")
        table.lacks("card", "k")


def test_CLI_4_a_card_with_dots_of_a_closed_choice_is_not_taken_away() -> None:
    table = given("cluster").by("anna", card("i", "ideas")).by("fede", c.OpenPhase(phase="choose"))
    table.by("bruno", c.CastVote(card="i", dots=1)).by("fede", c.OpenPhase(phase="cluster"))
    table.when("anna", c.Undo()).refused("nothing_to_undo")


def test_CLI_4_own_ties_go_with_the_card_and_come_back_with_it() -> None:
    table = given().by("anna", cards(*(c.NewCard(id=id, zone="ideas", text=id, x=0, y=0) for id in ("i", "j"))))
    table.by("anna", c.AddComment(id="m", card="i", text="sì"), c.React(card="i", symbol="love", on=True))
    before = table.records()
    table.by("anna", c.DeleteCards(cards=["i"])).lacks("comment", "m").lacks("card", "i")
    table.by("anna", c.Undo())
    assert table.records() == before


def test_CLI_4_comments_of_others_come_back_with_the_card_and_redo_takes_both_away_again() -> None:
    table = given().by("anna", card("k")).by("bruno", c.AddComment(id="m", card="k", text="sì"), move("k", x=7))
    table.by("anna", c.DeleteCards(cards=["k"]), c.Undo()).has("comment", "m", text="sì").has("card", "k", x=7)
    event = table.when("anna", c.Redo()).then("redone")
    assert [(change.kind, change.id) for change in event.changes] == [("comment", "m"), ("card", "k")]


def test_CLI_4_redo_of_a_deletion_leaves_a_card_that_another_has_taken_up_since() -> None:
    table = given().by("anna", card("k"), c.DeleteCards(cards=["k"]), c.Undo())
    table.by("bruno", c.AddComment(id="m", card="k", text="bene"))
    table.when("anna", c.Redo()).refused("nothing_to_redo")


def test_CLI_4_what_hangs_on_a_card_that_stays_is_not_taken_away_with_it() -> None:
    table = given().by("anna", card("k")).by("carla", c.AddComment(id="old", card="k", text="prima"))
    table.by("anna", c.DeleteCards(cards=["k"]), c.Undo()).by("bruno", c.AddComment(id="new", card="k", text="bene"))
    table.when("anna", c.Redo()).refused("nothing_to_redo").has("comment", "old").has("comment", "new")


def test_CLI_4_an_id_that_stands_for_a_card_and_for_a_comment_is_not_mixed_up() -> None:
    table = given().by("fede", card("x"), c.AddComment(id="c", card="x", text="resto"))
    table.by("anna", c.AddComment(id="x", card="x", text="via"), c.Undo())
    table.lacks("comment", "x").has("comment", "c", text="resto").has("card", "x", text="nido")


def test_CLI_4_a_group_that_others_have_filled_stays_and_none_dangles() -> None:
    table = given().by("fede", card("k"), card("j")).by("anna", c.AddGroup(id="g", title="asili", cards=["k"]))
    table.by("bruno", c.GroupCards(cards=["k"]), c.GroupCards(cards=["k"], group="g"))
    table.when("anna", c.Undo()).refused("nothing_to_undo").has("card", "k", group="g").has("group", "g", title="asili")


def test_CLI_4_a_card_does_not_come_back_into_a_group_that_is_gone() -> None:
    table = given().by("fede", c.AddGroup(id="g", title="asili", cards=[])).by("anna", card("k", group="g"))
    table.by("anna", c.GroupCards(cards=["k"])).by("bruno", c.DeleteGroup(id="g"))
    table.when("anna", c.Undo()).then("undone")
    table.lacks("card", "k")  # the grouping could not come back, so the card's coming was the last act that stood
    table.when("anna", c.Redo()).then("redone")
    table.has("card", "k", group=None)


def test_CLI_4_dates_are_not_taken_back_one_without_the_other() -> None:
    table = given("plan").by("anna", card("a", "actions"), c.SetAction(card="a", start="2026-06-01"))
    table.by("anna", c.SetAction(card="a", start="2026-01-01")).by("bruno", c.SetAction(card="a", end="2026-03-01"))
    table.when("anna", c.Undo())
    start = table.get("card", "a").get("start")
    assert start is None or start <= "2026-03-01"


def test_CLI_4_a_pause_parts_what_was_typed_into_steps() -> None:
    table = given().by("fede", card("k", text=""))
    for rev, (letter, pause) in enumerate([("a", 5_000), ("b", 500), ("c", 500), ("d", 5_000)]):
        table.by("anna", edit("k", rev, (rev, 0, letter)), after=pause)
    table.by("anna", c.Undo()).has("card", "k", text="abc").by("anna", c.Undo()).has("card", "k", text="")
    table.by("anna", c.Redo()).has("card", "k", text="abc").by("anna", c.Redo()).has("card", "k", text="abcd")


def test_CLI_4_my_older_words_are_found_again_when_a_card_was_away_while_i_took_back_others() -> None:
    table = given().by("fede", card("k", text=""), card("j", text=""))
    table.by("anna", edit("k", 0, (0, 0, "uno")), edit("j", 0, (0, 0, "due")), edit("k", 1, (0, 0, "tre")))
    table.by("fede", c.DeleteCards(cards=["k"])).by("anna", c.Undo()).has("card", "j", text="")
    table.by("fede", c.Undo()).by("bruno", edit("k", 2, (6, 0, "!")))
    table.by("anna", c.Undo()).has("card", "k", text="uno!").by("anna", c.Undo()).has("card", "k", text="!")


def test_CLI_4_a_new_act_ends_what_could_be_redone_but_one_that_does_nothing_does_not() -> None:
    table = given().by("anna", card("k"), c.ColourCards(cards=["k"], colour="rose"), c.Undo())
    table.by("anna", c.React(card="k", symbol="love", on=False)).by("anna", c.Redo()).has("card", "k", colour="rose")
    table.by("anna", c.Undo(), move("k")).when("anna", c.Redo()).refused("nothing_to_redo")


def test_CLI_4_as_many_steps_are_kept_as_is_said() -> None:
    table = given().by("fede", card("k"))
    for n in range(KEPT + 20):
        table.by("anna", move("k", x=n))
    steps = 0
    while undone(table.ask("anna", c.Undo())):
        steps += 1
    assert steps == KEPT
    table.has("card", "k", x=19)


def test_CLI_4_of_what_is_gone_nothing_is_kept_but_the_step_that_brings_it_back() -> None:
    table = given("cluster").by("fede", card("k", text="a"))
    table.by("anna", move("k", x=5), edit("k", 0, (0, 0, "b"))).by("fede", c.DeleteCards(cards=["k"]))
    assert not table.board.history.marks and not table.board.history.typists
    table.by("fede", c.Undo()).by("bruno", edit("k", 1, (0, 0, "c"))).by("anna", c.Undo()).has("card", "k", text="ca")
    table.by("anna", c.Undo()).has("card", "k", x=10)


def test_CLI_4_undo_is_a_new_event_with_its_own_number() -> None:
    table = given().by("anna", card("k"))
    event = table.when("anna", c.Undo()).then("undone")
    assert (event.seq, event.by) == (table.events[-2].seq + 1, "anna")
    assert not any(isinstance(change, Add) for change in event.changes)


def test_CLI_4_two_moves_of_one_card_in_one_act_are_one_move() -> None:
    table = given().by("fede", card("k"))
    twice = c.MoveCards(moves=[c.Move(id="k", x=1, y=1), c.Move(id="k", x=2, y=2)])
    table.by("anna", c.ColourCards(cards=["k"], colour="rose"), move("k", x=50), twice)
    table.by("anna", c.Undo()).has("card", "k", x=50).by("anna", c.Undo()).has("card", "k", x=10)
