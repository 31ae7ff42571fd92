"""Choosing with dots: a budget for each person, a cap for each card, secret until the round is closed."""

from collections import Counter

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.cards import seen
from cocreate.boards.decide.decision import Decision, derived_id
from cocreate.boards.events import Add, Change, Delete, Fields, Put
from cocreate.boards.permissions import leads
from cocreate.errors import Refused


def cast_vote(board: Board, command: c.CastVote, actor: str) -> Decision | Refused:
    """So many dots on this card instead of those before. Facilitators lead the choice and have no dots."""
    if leads(board, actor):
        return Refused("participants_choose")
    chosen = board.open_round
    if chosen is None:
        return Refused("round_closed")
    round_id, rules = chosen
    card = seen(board, command.card, actor)
    if card is None:
        return Refused("card_gone")
    if card.get("private"):
        return Refused("not_revealed")
    if card["zone"] != rules["zone"]:
        return Refused("not_to_choose")
    if command.dots > rules["max_per_card"]:
        return Refused("vote_cap", {"max": rules["max_per_card"]})
    ballot_id = derived_id("b-", round_id, actor)
    vote_id = derived_id("v-", round_id, actor, command.card)
    before = (board.get("vote", vote_id) or {}).get("dots", 0)
    used = (board.get("ballot", ballot_id) or {}).get("used", 0) - before + command.dots
    lost = _lost(board, round_id, actor) if used > rules["dots"] else {}
    used -= sum(lost.values())
    if used > rules["dots"]:
        return Refused("vote_budget", {"dots": rules["dots"], "left": rules["dots"] - used + command.dots})
    vote: Fields = {"round": round_id, "author": actor, "card": command.card, "dots": command.dots}
    if rules.get("secret"):
        vote["secret"] = True
    changes: list[Change] = [Delete(kind="vote", id=id) for id in lost]
    if command.dots:
        changes.append(Add(kind="vote", id=vote_id, fields=vote))
    elif board.get("vote", vote_id) is not None:  # else all would be told of a card on which no dot lay
        changes.append(Delete(kind="vote", id=vote_id))
    changes.append(Add(kind="ballot", id=ballot_id, fields={"round": round_id, "author": actor, "used": used}))
    return Decision("vote_cast", changes)


def _lost(board: Board, round_id: str, actor: str) -> dict[str, int]:
    """The person's dots on cards that went while the round was closed; they are free again when they are needed.

    Not sooner, and not for all at once: whose ballot shrinks would tell who had placed them (DEC-4).
    """
    zone, there = board.of("round")[round_id]["zone"], board.of("card")
    return {
        id: vote["dots"]
        for id, vote in board.of("vote").items()
        if vote["round"] == round_id and vote["author"] == actor and there.get(vote["card"], {}).get("zone") != zone
    }


def open_round(board: Board, command: c.OpenRound, at: int) -> Decision | Refused:
    if board.open_round is not None:
        return Refused("round_open")
    if board.get("round", command.id) is not None:
        return Refused("id_taken", {"id": command.id})
    if board.get("zone", command.rules.zone) is None:
        return Refused("unknown_zone", {"id": command.rules.zone})
    rules = {name: getattr(command.rules, name) for name in command.rules.__struct_fields__}
    return Decision("round_opened", [opened(command.id, board.about.get("phase", ""), rules, at)])


def opened(id: str, phase: str, rules: Fields, at: int) -> Change:
    return Add(kind="round", id=id, fields={**rules, "phase": phase, "status": "open", "opened": at})


def for_phase(board: Board, phase: str, rules: Fields, at: int) -> Change:
    """The round of a phase that is opened: its last one goes on where there was one, so that no dot is lost."""
    before = [id for id, fields in board.of("round").items() if fields["phase"] == phase]
    if before:
        return Put(kind="round", id=before[-1], fields={"status": "open", "tally": None, "voters": None})
    taken = board.of("round")
    id = next(id for n in range(1, len(taken) + 2) if (id := f"{phase}-{n}") not in taken)
    return opened(id, phase, rules, at)


def close_round(board: Board) -> Decision | Refused:
    changes = closing(board)
    return Decision("round_closed", changes) if changes else Refused("round_closed")


def closing(board: Board) -> list[Change]:
    """Close the open round, if there is one, and write its tally: dots by card, never who placed them.

    The dots of who was removed do not count: who comes in again has new ones, and would count twice.
    """
    chosen = board.open_round
    if chosen is None:
        return []
    id, _ = chosen
    votes = [vote for vote in board.of("vote").values() if vote["round"] == id and _counts(board, vote)]
    tally: Counter[str] = Counter()
    for vote in votes:
        tally[vote["card"]] += vote["dots"]
    fields: Fields = {
        "status": "closed",
        "tally": dict(sorted(tally.items())),
        "voters": len({vote["author"] for vote in votes}),
    }
    return [Put(kind="round", id=id, fields=fields)]


def _counts(board: Board, vote: Fields) -> bool:
    member = board.get("member", vote["author"])
    return vote["card"] in board.of("card") and member is not None and not member.get("removed")
