"""PUS-6: a plan in another program, held against that program's documents; pushed again it changes nothing twice."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from cocreate.connectors import deck, openproject
from cocreate.connectors.connector import Connector, Failed, Pushed, Standing, push
from cocreate.connectors.items import Item, action_of, items, mark_of
from cocreate.connectors.outside import Unreached
from cocreate.plans.plan import Plan
from tests.connectors.deck import BOARD, PASSWORD, USER, Deck
from tests.connectors.openproject import KEY, PROJECT, OpenProject
from tests.plans import brescia

HERE = "https://tavoli.example.org"
THERE = "https://altrove.example.org"
TYPE, TO = {"type": {"href": "/api/v3/types/1"}}, {"to": {"href": "/api/v3/work_packages/1"}}


class Killed(Exception):
    """The worker dies here."""


class Side:
    """The other program, what we keep of it, and a worker that can die at any of its steps."""

    def __init__(self, other: Any, connect: Callable[[Any], Connector]) -> None:
        self.other, self._connect = other, connect
        self.known: dict[str, Standing] = {}
        self.dies_at = 0  # so many steps from now: a request that was done, or a note that was not
        self.steps = 0
        other.after = lambda method, path: self._step()

    def _step(self) -> None:
        self.steps += 1
        if self.steps == self.dies_at:
            raise Killed

    async def push(self, wanted: list[Item]) -> Pushed:
        async def note(action: str, standing: Standing) -> None:
            self._step()
            self.known[action] = msgspec.json.decode(msgspec.json.encode(standing), type=Standing)

        self.other.requests.clear()
        try:
            return await push(wanted, dict(self.known), self._connect(self.other), note)
        finally:
            assert self.other.faults == []

    @property
    def texts(self) -> list[str]:
        if isinstance(self.other, OpenProject):
            return [one["description"]["raw"] for one in self.other.packages.values()]
        return [one["description"] for one in self.other.cards.values()]

    def open_titles(self) -> list[str]:
        if isinstance(self.other, OpenProject):
            return sorted(one["subject"] for one in self.other.packages.values() if one["status"] != 12)
        return sorted(one["title"] for one in self.other.cards.values() if not one["archived"])


def openproject_side() -> Side:
    settings = openproject.Settings(project=PROJECT)
    return Side(OpenProject(), lambda ask: openproject.OpenProject(ask, THERE, KEY, settings, "brescia"))


def deck_side() -> Side:
    secret = f"{USER}:{PASSWORD}"
    other = Deck()
    other.stack("Fatto", 2)
    other.stack("Da fare", 1)
    return Side(other, lambda ask: deck.Deck(ask, THERE, secret, deck.Settings(board=BOARD), "brescia"))


@pytest.fixture(params=[openproject_side, deck_side], ids=["openproject", "deck"])
def side(request: pytest.FixtureRequest) -> Side:
    made: Side = request.param()
    return made


def plan(**changes: Any) -> Plan:
    return msgspec.structs.replace(brescia.plan(), **changes)


def wanted(*, without: tuple[str, ...] = (), **changes: Any) -> list[Item]:
    """`changes` are of the first action."""
    made = plan()
    actions = [action for action in made.actions if action.id not in without]
    actions[0] = msgspec.structs.replace(actions[0], **changes)
    return items(msgspec.structs.replace(made, actions=actions), HERE)


def test_PUS_6_items_are_the_plan_in_its_own_words() -> None:
    made = wanted()
    actions = plan().actions
    assert [item.action for item in made] == [action.id for action in actions]
    assert items(plan(), HERE) == made
    first = made[0]
    assert first.title == " ".join(actions[0].text.split())
    assert first.text.endswith(mark_of("brescia", first.action)) and f"{HERE}/b/brescia/plan" in first.text
    assert first.owner and first.owner in first.text
    assert any(item.after for item in made) is any(action.depends_on for action in actions)
    long = wanted(text="è " * 300)[0]
    assert len(long.title) == 255 and ("è " * 300).strip() in long.text
    assert len({item.digest for item in made}) == len(made)


def test_PUS_6_a_mark_is_found_in_a_text_that_people_have_written_around() -> None:
    assert action_of("b1", f"prima\n{mark_of('b1', 'a7')}\ndopo [altro]") == "a7"
    assert action_of("b1", mark_of("b10", "a7")) is None
    assert action_of("b1", "[cocreate b1 ") is None
    assert action_of("b1", "") is None


async def test_PUS_6_a_plan_is_written_and_written_again_without_a_change(side: Side) -> None:
    made = wanted()
    assert await side.push(made) == Pushed(created=len(made))
    assert side.open_titles() == sorted(item.title for item in made)
    assert sorted(side.texts) == sorted(item.text for item in made)
    assert all(one.digest for one in side.known.values())
    assert await side.push(made) == Pushed(same=len(made))
    assert side.other.requests == []


async def test_PUS_6_what_differs_is_changed_and_nothing_else(side: Side) -> None:
    made = wanted()
    await side.push(made)
    assert await side.push(wanted(text="Un'altra cosa")) == Pushed(changed=1, same=len(made) - 1)
    assert "Un'altra cosa" in side.open_titles()
    assert len(side.other.writes) == 1


async def test_PUS_6_an_action_that_is_gone_is_closed_and_opened_when_it_comes_back(side: Side) -> None:
    made = wanted()
    await side.push(made)
    last = made[-1].action
    assert (await side.push(wanted(without=(last,)))).closed == 1
    assert side.open_titles() == sorted(item.title for item in made[:-1])
    assert len(side.texts) == len(made)  # never deleted
    again = await side.push(wanted(without=(last,)))
    assert (again.closed, again.created, side.other.writes) == (0, 0, [])
    back = await side.push(made)
    assert back.created == 0
    assert side.open_titles() == sorted(item.title for item in made)


async def test_PUS_6_who_dies_anywhere_finds_what_was_made_by_its_mark(side: Side) -> None:
    """At every step of the first push: a request whose answer never came, a note that was never written."""
    dies_at = 0
    while True:
        dies_at += 1
        here = openproject_side() if isinstance(side.other, OpenProject) else deck_side()
        here.dies_at = dies_at
        made = wanted()[:6]
        try:
            await here.push(made)
        except Killed:
            pass
        else:
            assert dies_at > 20
            return
        await here.push(made)
        assert here.open_titles() == sorted(item.title for item in made), dies_at
        assert len(here.texts) == len(made), dies_at
        assert (await here.push(made), here.other.requests) == (Pushed(same=len(made)), [])


async def test_PUS_6_what_somebody_deleted_there_is_made_again(side: Side) -> None:
    made = wanted()
    await side.push(made)
    delete(side, made[0].action)
    assert await side.push(wanted(text="Un'altra cosa")) == Pushed(created=1, same=len(made) - 1)
    assert "Un'altra cosa" in side.open_titles()


def delete(side: Side, action: str) -> None:
    """Somebody does, in the other program."""
    place = side.known[action].place
    if isinstance(side.other, OpenProject):
        del side.other.packages[place["id"]]
    else:
        del side.other.cards[place["card"]]


async def test_PUS_6_what_somebody_deleted_there_is_made_again_once_however_often_the_worker_dies(side: Side) -> None:
    made, again = wanted(), wanted(text="Un'altra cosa")
    await side.push(made)
    delete(side, made[0].action)

    def dying(method: str, path: str) -> None:
        if method == "POST" and path.endswith(("/work_packages", "/cards")):
            raise Killed  # it is made, and not noted yet

    side.other.after = dying
    with pytest.raises(Killed):
        await side.push(again)
    for _ in range(2):
        await side.push(again)
    assert side.open_titles() == sorted(item.title for item in again)
    assert await side.push(again) == Pushed(same=len(made))


async def test_PUS_6_deck_a_label_that_cannot_be_given_adds_no_card_at_each_try() -> None:
    side = deck_side()
    made, again = wanted(), wanted(text="Un'altra cosa")
    await side.push(made)
    side.other.cards[side.known[made[0].action].place["card"]]["deletedAt"] = 7  # shown still, and gone

    def losing(method: str, path: str) -> None:
        if method == "POST" and path.endswith("/labels"):
            raise Unreached("timeout")

    side.other.after = losing
    for _ in range(3):
        side.other.labels.clear()
        with pytest.raises(Failed, match="timeout"):
            await side.push(again)
    assert len([card for card in side.other.cards.values() if not card["deletedAt"]]) == len(made)


async def test_PUS_6_who_is_not_let_in_is_told_so_and_need_not_try_again() -> None:
    async def note(action: str, standing: Standing) -> None: ...

    for other in (
        openproject.OpenProject(OpenProject(), THERE, "wrong", openproject.Settings(project=PROJECT), "b"),
        openproject.OpenProject(OpenProject(), THERE, KEY, openproject.Settings(project=99), "b"),
        deck.Deck(Deck(), THERE, "anna:wrong", deck.Settings(board=BOARD), "b"),
    ):
        with pytest.raises(Failed) as failed:
            await push(wanted(), {}, other, note)
        assert failed.value.lasting and str(failed.value) in ("not_let_in", "not_there", "not_allowed")


async def test_PUS_6_a_program_that_is_away_is_tried_again_and_one_that_is_private_is_not() -> None:
    async def note(action: str, standing: Standing) -> None: ...

    for why, lasting in (("timeout", False), ("unreachable", False), ("not_public", True)):

        async def away(*_: Any, why: str = why) -> Any:
            raise Unreached(why)

        other = deck.Deck(away, THERE, "anna:x", deck.Settings(board=BOARD), "b")
        with pytest.raises(Failed) as failed:
            await push(wanted(), {}, other, note)
        assert (str(failed.value), failed.value.lasting) == (why, lasting)


# ---- OpenProject


async def test_PUS_6_openproject_has_the_days_and_ties_of_the_plan_and_no_others() -> None:
    side = openproject_side()
    made = wanted()
    made[1] = msgspec.structs.replace(made[1], after=[made[0].action])
    made[2] = msgspec.structs.replace(made[2], after=[made[0].action, made[1].action])
    for n in range(3, len(made)):
        made[n] = msgspec.structs.replace(made[n], after=[])
    made[0] = msgspec.structs.replace(made[0], after=[])
    await side.push(made)
    ids = {action: one.place["id"] for action, one in side.known.items()}
    ties = {(one, other) for one, kind, other in side.other.relations.values() if kind == "follows"}
    first, second, third = (ids[item.action] for item in made[:3])
    assert ties == {(second, first), (third, first), (third, second)}
    package = side.other.packages[first]
    assert (package["startDate"], package["dueDate"]) == (made[0].start, made[0].end)
    side.other.relations[999] = (third, "follows", 7)  # somebody's own, to something that is not ours
    made[2] = msgspec.structs.replace(made[2], after=[made[1].action])
    await side.push(made)
    ties = {(one, other) for one, kind, other in side.other.relations.values() if kind == "follows"}
    assert ties == {(second, first), (third, second), (third, 7)}


async def test_PUS_6_openproject_keeps_what_people_changed_meanwhile() -> None:
    side = openproject_side()
    await side.push(wanted())
    package = side.other.packages[min(side.other.packages)]
    package |= {"lockVersion": 9, "dueDate": "2027-01-31"}
    changed = False

    def meanwhile(method: str, path: str) -> None:
        nonlocal changed
        if method == "GET" and path.endswith(str(package["id"])) and not changed:
            changed = True
            package["lockVersion"] += 1

    side.other.after = meanwhile
    done = await side.push(wanted(text="Un'altra cosa"))
    assert done.changed == 1 and package["subject"] == "Un'altra cosa"
    assert [method for method, _ in side.other.writes] == ["PATCH", "PATCH"]  # the first came too late


async def test_PUS_6_openproject_is_looked_through_page_by_page_closed_ones_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(openproject, "PAGE", 3)
    side = openproject_side()
    made = wanted()
    await side.push(made)
    for package in side.other.packages.values():
        package["status"] = 12
    side.known.clear()
    done = await side.push(made)
    assert (done.created, done.changed) == (0, len(made))
    assert side.open_titles() == sorted(item.title for item in made)


# ---- Deck


async def test_PUS_6_deck_has_due_days_and_owners_and_leaves_cards_where_people_move_them() -> None:
    side = deck_side()
    made = wanted()
    await side.push(made)
    first_stack = min(side.other.stacks.values(), key=lambda stack: stack["order"])["id"]
    cards = {one["description"]: one for one in side.other.cards.values()}
    for item in made:
        card = cards[item.text]
        assert card["stackId"] == first_stack
        assert (card["duedate"] or "")[:10] == (item.end or item.start or "")
        assert [label["title"] for label in card["labels"]] == ([item.owner] if item.owner else [])
    moved = side.other.cards[side.known[made[0].action].place["card"]]
    moved |= {"stackId": side.other.stack("In corso", 3), "order": 5, "owner": {"uid": "anna", "primaryKey": "anna"}}
    await side.push(wanted(text="Un'altra cosa"))
    assert (moved["title"], moved["order"]) == ("Un'altra cosa", 5)
    assert side.other.stacks[moved["stackId"]]["title"] == "In corso"


async def test_PUS_6_deck_is_given_a_stack_where_there_is_none() -> None:
    side = deck_side()
    side.other.stacks.clear()
    await side.push(wanted())
    assert [stack["title"] for stack in side.other.stacks.values()] == ["cocreate"]


# ---- the stand-ins bite


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", f"/api/v3/projects/{PROJECT}/work_packages", {"subject": "x"}),
        ("POST", f"/api/v3/projects/{PROJECT}/work_packages", {"subject": "", "_links": TYPE}),
        ("POST", f"/api/v3/projects/{PROJECT}/work_packages", {"subject": "x", "id": 7, "_links": TYPE}),
        ("PATCH", "/api/v3/work_packages/1", {"subject": "x"}),
        ("GET", f"/api/v3/projects/{PROJECT}/work_packages?page=2", None),
        ("POST", "/api/v3/relations", {}),
        ("POST", "/api/v3/work_packages/1/relations", {"type": "after", "_links": TO}),
    ],
)  # fmt: skip
async def test_PUS_6_the_stand_in_for_openproject_refuses_what_its_documents_do_not_have(
    method: str, path: str, body: Any
) -> None:
    other = OpenProject()
    other.packages[1] = {"id": 1, "lockVersion": 0, "status": 1, "subject": "x", "description": {"raw": ""}}
    headers = {"Authorization": "Basic YXBpa2V5Om9wYXBpLTEyMzQ=", "Content-Type": "application/json"}
    heard = await other(method, THERE + path, headers, b"" if body is None else json.dumps(body).encode())
    assert heard.status == 422 and other.faults


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/boards/7/stacks/1/cards", {"title": "x", "order": 1}),
        ("POST", "/boards/7/stacks/1/cards", {"title": "x", "type": "plain", "order": "1"}),
        ("POST", "/boards/7/stacks/1/cards", {"title": "x", "type": "plain", "order": 1, "duedate": "2027-01-31"}),
        ("PUT", "/boards/7/stacks/1/cards/2", {"title": "x"}),
        ("POST", "/boards/7/labels", {"title": "x", "color": "#31CC7C"}),
        ("PATCH", "/boards/7/stacks/1/cards/2", {}),
    ],
)
async def test_PUS_6_the_stand_in_for_deck_refuses_what_its_document_does_not_have(
    method: str, path: str, body: Any
) -> None:
    other = Deck()
    headers = {"Authorization": "Basic YW5uYTphcHAtcGFzcw==", "OCS-APIRequest": "true"}
    headers["Content-Type"] = "application/json"
    url = f"{THERE}/index.php/apps/deck/api/v1.1{path}"
    assert (await other(method, url, headers, json.dumps(body).encode())).status == 400 and other.faults
    del headers["OCS-APIRequest"]
    assert (await other("GET", f"{THERE}/index.php/apps/deck/api/v1.1/boards/7", headers)).status == 400
