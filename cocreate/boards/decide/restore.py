"""Restoring a card or the whole board to what it was: a new event, which can be taken back, and the log keeps all.

It brings back cards, groups and links, and with the whole board its drawings. Never votes, rounds, phases, roles or the
programme; never a comment that was taken back by itself; never what this person could not see then, or cannot see now
(DEC-4).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from cocreate.boards import commands as c
from cocreate.boards import text
from cocreate.boards.board import Board
from cocreate.boards.decide.actions import ACTION
from cocreate.boards.decide.cards import refused_deletion, seen
from cocreate.boards.decide.decision import Decision
from cocreate.boards.events import Add, Change, Delete, Fields, Put, Records, Splice
from cocreate.boards.fold import apply
from cocreate.boards.inverses import PLACE as PLACES
from cocreate.boards.inverses import words_of
from cocreate.boards.past import Gone, Key, Past
from cocreate.boards.permissions import leads, refused_act, refused_zone
from cocreate.boards.records import Act, joins
from cocreate.boards.standing import dependants
from cocreate.boards.visibility import only_for
from cocreate.errors import Refused

PLACE = PLACES["card"]
PARTS: Mapping[Act, frozenset[str]] = {
    "arrange": PLACE | {"colour", "tags", "z"},
    "group": frozenset({"group"}),
    "plan": ACTION,
}
OF_A_DRAWING = PLACES["drawing"] | {"ink", "label", "z"}


def restore_card(board: Board, command: c.RestoreCard, actor: str) -> Decision | Refused:
    """Of a card that is there, what this person may change by hand; one that is gone, its author or who leads."""
    id, past = command.card, command.past
    then = _seen_then(past, id, actor)
    if then is None:
        return Refused("not_there_then")
    if board.get("card", id) is None:
        refused = _refused_return(board, past, id, actor)
        wanted: frozenset[Act] = frozenset()
    else:
        refused = _refused_change(board, id, actor)
        wanted = frozenset(act for act in (*PARTS, "write") if not _refused(board, act, actor))
    if refused is not None:
        return refused
    draft = _Draft(board, actor)
    draft.card(id, then, past.gone.get(id), wanted)
    draft.links(past.gone[id].ties.items() if id in past.gone else ())
    decided = draft.decision("card_restored")
    return decided if isinstance(decided, Decision) else _refused(board, "write", actor) or decided


def restore_board(board: Board, command: c.RestoreBoard, actor: str) -> Decision | Refused:
    """By who leads. Cards made since stay where they are or, with `exactly`, go; the log has them."""
    past = command.past
    cards = {id: then for id in past.records.get("card", {}) if (then := _seen_then(past, id, actor)) is not None}
    draft = _Draft(board, actor)
    draft.groups(past.records.get("group", {}))
    if command.exactly:
        draft.without_later(past.records)
    for id, then in cards.items():
        draft.card(id, then, past.gone.get(id), frozenset((*PARTS, "write")))
    linked: dict[Key, Fields] = {("link", id): link for id, link in past.records.get("link", {}).items()}
    for id in cards.keys() & past.gone.keys():
        linked |= past.gone[id].ties
    draft.links(linked.items())
    draft.drawings(past.records.get("drawing", {}), exactly=command.exactly)
    if command.exactly:
        draft.without_later_groups(past.records)
    return draft.decision("board_restored")


def acts_of(changes: Sequence[Change]) -> set[Act]:
    """What one must be allowed to do, to change this by hand. What hangs on a card goes and comes with it."""
    whole = any(change.kind == "card" and isinstance(change, Add | Delete) for change in changes)
    acts: set[Act] = {"write"} if whole else set()
    for change in changes:
        if change.kind == "group" or (change.kind == "link" and not whole):
            acts.add("group" if change.kind == "group" else "link")
        elif change.kind == "card" and isinstance(change, Splice):
            acts.add("write")
        elif change.kind == "card" and isinstance(change, Put):
            acts |= {act for act, names in PARTS.items() if names & change.fields.keys()}
    return acts


def _seen_then(past: Past, id: str, actor: str) -> Fields | None:
    then = past.records.get("card", {}).get(id)
    return None if then is None or only_for("card", then) not in (None, actor) else then


def _refused(board: Board, act: Act, actor: str) -> Refused | None:
    return refused_act(board, act, board.of("member")[actor])


def _refused_change(board: Board, id: str, actor: str) -> Refused | None:
    now = seen(board, id, actor)
    return Refused("card_gone") if now is None else refused_zone(board, now["zone"], actor)


def _refused_return(board: Board, past: Past, id: str, actor: str) -> Refused | None:
    then = past.records["card"][id]
    if id not in past.gone:  # it went after the log was read
        return Refused("card_gone")
    if then["author"] != actor and not leads(board, actor):
        return Refused("not_yours")
    return _refused(board, "write", actor) or refused_zone(board, then["zone"], actor)


class _Draft:
    """The changes so far, and the records as they will be with them."""

    def __init__(self, board: Board, actor: str) -> None:
        self._board, self._actor = board, actor
        self._records: Records = {kind: dict(of_kind) for kind, of_kind in board.records.items()}
        self._changes: list[Change] = []
        self._own_nameless = False  # that it comes back would tell whose it was (DEC-4)
        self._leaving: list[Fields] = []  # cards that go, or leave their zone

    def decision(self, type: Literal["card_restored", "board_restored"]) -> Decision | Refused:
        if not self._changes:
            return Refused("nothing_to_restore")
        if len(self._records.get("card", {})) > max(c.MAX_CARDS, len(self._board.of("card"))):
            return Refused("board_full", {"max": c.MAX_CARDS})
        if len(self._records.get("drawing", {})) > max(c.MAX_DRAWINGS, len(self._board.of("drawing"))):
            return Refused("drawings_full", {"max": c.MAX_DRAWINGS})
        if refused := refused_deletion(self._board, self._leaving):
            return refused
        return Decision(type, self._changes, anonymous=self._own_nameless)

    def card(self, id: str, then: Fields, gone: Gone | None, wanted: frozenset[Act]) -> None:
        if self._board.get("card", id) is not None:
            if (now := seen(self._board, id, self._actor)) is not None:
                self._change(id, now, then, wanted)
        elif gone is not None:
            self._bring_back(id, then, gone)

    def _change(self, id: str, now: Fields, then: Fields, wanted: frozenset[Act]) -> None:
        names = frozenset().union(*(PARTS[act] for act in PARTS if act in wanted))
        differing = {name for name in names if now.get(name) != then.get(name)}
        if differing & PLACE:
            differing = differing | PLACE if self._may_lie(id, now, then) else differing - PLACE
        if "kind" not in differing and now["kind"] != then["kind"]:
            differing -= ACTION
        if then.get("group") not in (None, *self._records.get("group", {})):
            differing -= {"group"}
        if "zone" in differing and now["zone"] != then["zone"]:
            self._leaving.append(now)
        if differing:
            self._do(Put(kind="card", id=id, fields={name: then.get(name) for name in sorted(differing)}))
        if "write" in wanted and (edits := text.difference(words_of(now), words_of(then))):
            self._do(Splice(kind="card", id=id, edits=edits))

    def _may_lie(self, id: str, now: Fields, then: Fields) -> bool:
        """Where it lay: a link joins certain kinds only, and the zone may be closed."""
        links = self._records.get("link", {}).values()
        if now["kind"] != then["kind"] and any(id in (link["from"], link["to"]) for link in links):
            return False
        return refused_zone(self._board, then["zone"], self._actor) is None

    def _bring_back(self, id: str, then: Fields, gone: Gone) -> None:
        """Under a revision that it never had: what was typed on an old one must not pass for new (DEC-3)."""
        fields = {**self._shown(then), "rev": gone.fields["rev"] + 1}
        if fields.get("group") not in self._records.get("group", {}):
            fields.pop("group", None)
        self._do(Add(kind="card", id=id, fields=fields))
        self._own_nameless |= bool(then.get("anonymous")) and then["author"] == self._actor
        for (kind, tie), held in gone.ties.items():
            if kind != "link" and tie not in self._records.get(kind, {}):
                self._do(Add(kind=kind, id=tie, fields=held))

    def _shown(self, then: Fields) -> Fields:
        """Private still only where the phase that it was written in goes on and hides what is written."""
        hidden = then.get("private") == self._board.about.get("phase") and not self._board.phase.get("revealed")
        return then if hidden else {name: value for name, value in then.items() if name != "private"}

    def drawings(self, then: Mapping[str, Fields], *, exactly: bool) -> None:
        there = self._board.of("drawing")
        for id, old in then.items():
            now = there.get(id)
            if only_for("drawing", old) not in (None, self._actor):
                continue
            if now is None:
                self._do(Add(kind="drawing", id=id, fields=self._shown(old)))
                self._own_nameless |= bool(old.get("anonymous")) and old["author"] == self._actor
            elif only_for("drawing", now) in (None, self._actor):
                differing = sorted(name for name in OF_A_DRAWING if now.get(name) != old.get(name))
                if differing:
                    self._do(Put(kind="drawing", id=id, fields={name: old.get(name) for name in differing}))
        for id, now in there.items() if exactly else ():
            if id not in then and only_for("drawing", now) in (None, self._actor):
                self._do(Delete(kind="drawing", id=id))

    def links(self, wanted: Iterable[tuple[Key, Fields]]) -> None:
        """Those that fit what stands there now."""
        cards, there = self._records.get("card", {}), self._records.get("link", {})
        joined = {(link["kind"], link["from"], link["to"]) for link in there.values()}
        for (kind, id), link in wanted:
            ends = link.get("kind"), link.get("from"), link.get("to")
            if kind != "link" or id in self._records.get("link", {}) or ends in joined:
                continue
            source, target = cards.get(link["from"]), cards.get(link["to"])
            if source and target and joins(link["kind"], source["kind"], target["kind"]):
                joined.add(ends)
                self._do(Add(kind="link", id=id, fields=link))

    def groups(self, then: Mapping[str, Fields]) -> None:
        for id, group in then.items():
            now = self._records.get("group", {}).get(id)
            if now is None:
                self._do(Add(kind="group", id=id, fields=group))
            elif now["title"] != group["title"]:
                self._do(Put(kind="group", id=id, fields={"title": group["title"]}))

    def without_later(self, then: Records) -> None:
        """Without the cards and links made since; what others keep private is not there for who asks."""
        cards = [id for id in self._records.get("card", {}) if id not in then.get("card", {})]
        going = [id for id in cards if seen(self._board, id, self._actor) is not None]
        self._leaving += [self._records["card"][id] for id in going]
        later: list[Key] = [("link", id) for id in self._records.get("link", {}) if id not in then.get("link", {})]
        ties = [(kind, id) for kind, id, _ in dependants(self._records, *going)]
        gone: list[Key] = [("card", id) for id in going]
        for kind, id in dict.fromkeys([*later, *ties, *gone]):
            self._do(Delete(kind=kind, id=id))

    def without_later_groups(self, then: Records) -> None:
        later = [id for id in self._records.get("group", {}) if id not in then.get("group", {})]
        for id, card in list(self._records.get("card", {}).items()):
            if card.get("group") in later and seen(self._board, id, self._actor) is not None:
                self._do(Put(kind="card", id=id, fields={"group": None}))
        held = {card.get("group") for card in self._records.get("card", {}).values()}
        for id in later:
            if id not in held:
                self._do(Delete(kind="group", id=id))

    def _do(self, change: Change) -> None:
        apply(self._records, change)
        self._changes.append(change)
