"""Which beginnings of a thread somebody may answer: told of all at once as the rule tells it of each (EVI-4)."""

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any

import pytest

from cocreate.boards.board import Board
from cocreate.boards.decide.answers import answerable, may_answer
from cocreate.boards.owning import answers_for
from cocreate.boards.permissions import leads
from tests.evidence.boards import random_records


def owned(seed: int) -> Board:
    """A random board, more tied together than people tie it; each action is one organisation's, or nobody's."""
    dice, records = Random(seed), random_records(seed)
    cards = records["card"]
    for card in cards.values():
        if card["kind"] == "action":
            card["owner"] = dice.choice(["comune", "coop", None])
    ids = {
        kind: sorted(id for id, card in cards.items() if card["kind"] == kind) for kind in ("need", "idea", "action")
    }
    links = records.setdefault("link", {})
    joined = (("same_as", "need", "need"), ("same_as", "idea", "idea"), ("answers", "idea", "need"))
    for kind, source, target in (*joined, ("realises", "action", "idea")):
        for n in range(4 if ids[source] and ids[target] else 0):
            links[f"{kind}{n}"] = {"kind": kind, "from": dice.choice(ids[source]), "to": dice.choice(ids[target])}
    return Board(records=records)


def told_of_each(board: Board, person: str, card: str) -> bool:
    """As the rule says it: who leads, and who answers for an action that comes of this card, or is it."""
    kind = (board.get("card", card) or {}).get("kind")
    if kind == "action":
        actions = {card}
    else:
        alike = same(board, {card})
        ideas = same(board, leading_to(board, "answers", alike)) if kind == "need" else alike
        actions = leading_to(board, "realises", ideas)
    return leads(board, person) or any(answers_for(board, person, action) for action in actions)


def leading_to(board: Board, kind: str, ends: Iterable[str]) -> set[str]:
    there = set(ends)
    return {link["from"] for link in board.of("link").values() if link["kind"] == kind and link["to"] in there}


def same(board: Board, cards: set[str]) -> set[str]:
    pairs = [(link["from"], link["to"]) for link in board.of("link").values() if link["kind"] == "same_as"]
    found, grown = set(cards), True
    while grown:
        near = {end for pair in pairs if found & set(pair) for end in pair}
        grown = not near <= found
        found |= near
    return found


@pytest.mark.parametrize("seed", range(40))
def test_EVI_4_who_may_answer_is_the_same_as_told_of_each(seed: int) -> None:
    board = owned(seed)
    begun = [*board.of("card"), "gone"]
    for person in [*board.of("member"), "stranger"]:
        told = [one for one in begun if told_of_each(board, person, one)]
        assert answerable(board, person, begun) == told
        assert [one for one in begun if may_answer(board, person, one)] == told


class Walked(dict[str, Any]):
    """Counts how often it was walked through."""

    times = 0

    def values(self) -> Any:
        self.times += 1
        return super().values()

    def __iter__(self) -> Iterator[str]:
        self.times += 1
        return super().__iter__()


def test_EVI_4_the_links_are_walked_through_once_however_many_begin_there() -> None:
    board = owned(1)
    board.records["link"] = links = Walked(board.of("link"))
    links.times = 0
    person = next(id for id, one in board.of("member").items() if one["role"] == "participant")
    answerable(board, person, list(board.of("card")))
    assert links.times == 1
