"""A table at which people do anything, by a seed: every kind of command, also such as will be refused."""

from collections.abc import Callable
from random import Random
from typing import Any

from cocreate.boards import commands as c
from cocreate.boards.events import Event
from cocreate.errors import Refused
from tests.helpers.given import Table, drawing, edit, given, votes

ZONES = ["needs", "ideas", "actions", "resources", "obstacles"]
PHASES = ["listen", "imagine", "cluster", "choose", "plan"]
COLOURS: list[Any] = ["rose", "green", None]
TAGS = ["nido", "Nido", "orari", "trasporti"]
SYMBOLS: list[Any] = ["agree", "love"]
LETTERS = "abcdefghijklmnopqrstuvwxyzàèìòù🎈𝄞"
HIDDEN = {
    "listen": c.PhaseSettings(anonymous=True),
    "imagine": c.PhaseSettings(anonymous=False),
    "cluster": c.PhaseSettings(anonymous=True),
}

Make = Callable[["RandomActs", str], c.AnyCommand | None]


class RandomActs:
    """Ids, texts and people are unmistakable, so that each can be looked for in what a viewer was sent."""

    def __init__(self, seed: int, table: Table | None = None, makes: dict[Make, int] | None = None) -> None:
        self.random = Random(seed)
        self.table = given("listen", phases=HIDDEN if seed % 2 else {}) if table is None else table
        weights = EVERYTHING if makes is None else makes
        self._makes, self._weights = list(weights), list(weights.values())
        self._count = 0

    def act(self, actor: str | None = None) -> tuple[str, c.AnyCommand, Event | Refused]:
        """One random act of one random person; most pauses are long, some are those of typing."""
        random = self.random
        while True:
            who = actor or random.choice(sorted(self.table.board.of("member")))
            make = random.choices(self._makes, self._weights)[0]
            if (command := make(self, who)) is not None:
                return who, command, self.table.ask(who, command, after=random.choice([300, 5_000]))

    def new(self, prefix: str) -> str:
        self._count += 1
        return f"{prefix}{self._count:04}q"

    def one(self, kind: Any) -> str | None:
        ids = sorted(self.table.board.of(kind))
        return self.random.choice(ids) if ids else None

    def some(self, kind: Any, most: int = 3) -> list[str]:
        ids = sorted(self.table.board.of(kind))
        return self.random.sample(ids, min(len(ids), self.random.randint(1, most)))

    def open_zone(self) -> str:
        zones = self.table.board.phase.get("zones") or ZONES
        return self.random.choice(ZONES if self.random.random() < 0.2 else zones)


def add_cards(r: RandomActs, actor: str) -> c.AnyCommand:
    news = []
    for _ in range(r.random.randint(1, 2)):
        id = r.new("card")
        group = r.one("group") if r.random.random() < 0.2 else None
        x, y = r.random.randrange(500), r.random.randrange(500)
        news.append(c.NewCard(id=id, zone=r.open_zone(), text=f"words-of-{id}", x=x, y=y, group=group))
    return c.AddCards(cards=news)


def edit_text(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id = r.one("card")
    if id is None:
        return None
    card = r.table.get("card", id)
    at = r.random.randint(0, len(card["text"]))
    cut = min(r.random.choice([0, 0, 1, 4]), len(card["text"]) - at)
    rev = card["rev"] - (r.random.random() < 0.05 and card["rev"] > 0)
    return edit(id, rev, (at, cut, r.random.choice(LETTERS) * r.random.randint(0, 2)))


def move_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    zone = r.open_zone() if r.random.random() < 0.5 else None
    moves = [c.Move(id=id, x=r.random.randrange(9), y=r.random.randrange(9), zone=zone) for id in r.some("card")]
    return c.MoveCards(moves=moves) if moves else None


def colour_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("card")
    return c.ColourCards(cards=ids, colour=r.random.choice(COLOURS)) if ids else None


def tag_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("card")
    return c.TagCards(cards=ids, name=r.random.choice(TAGS), on=r.random.random() < 0.7) if ids else None


def stack_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("card")
    return c.StackCards(cards=ids, to=r.random.choice(["front", "back"])) if ids else None


def copy_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("card", 4)
    cards = [c.CardCopy(id=r.new("copy"), of=id, x=r.random.randrange(9), y=r.random.randrange(9)) for id in ids]
    links = [c.LinkCopy(id=r.new("link"), of=id) for id in r.table.board.of("link")]
    return c.CopyCards(cards=cards, links=links if r.random.random() < 0.5 else []) if ids else None


def resize_zone(r: RandomActs, actor: str) -> c.AnyCommand:
    x, y = r.random.randrange(9), r.random.randrange(9)
    return c.ResizeZone(zone=r.random.choice(ZONES), x=x, y=y, w=300 + x, h=300 + y)


def delete_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("card", 2)
    own = [id for id in ids if r.table.get("card", id)["author"] == actor]
    ids = own or ids
    return c.DeleteCards(cards=ids) if ids else None


def set_action(r: RandomActs, actor: str) -> c.AnyCommand | None:
    actions = sorted(id for id, card in r.table.board.of("card").items() if card["kind"] == "action")
    if not actions:
        return None
    number = r.random.choice([0, 3, 0.1, 1 / 3, -2.5, 1e-9, 123456789.123456, 1e12])
    said: dict[str, Any] = r.random.choice(
        [
            {"owner": "comune"},
            {"owner": None},
            {"partners": ["comune"]},
            {"partners": []},
            {"start": f"2026-0{r.random.randint(1, 9)}-01"},
            {"end": f"2026-0{r.random.randint(1, 9)}-28"},
            {"indicator": c.NewIndicator(name="places", baseline=number, target=-number)},
            {"budget_eur": r.random.randrange(10_000)},
            {"person": actor, "effort_days": number if 0 <= number <= 100_000 else None},
            {"milestone": r.random.random() < 0.5, "result": "r1"},
            {"promises": [c.NewPromise(organisation="comune", what="rooms", eur=r.random.randrange(3))]},
            {"funds": [c.NewFund(source="the region", eur=5)], "risks": []},
            {"risks": [c.NewRisk(text="rain", likelihood=1, impact=3)]},
        ]
    )
    return c.SetAction(card=r.random.choice(actions), **said)


def add_group(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.AddGroup(id=r.new("group"), title="group", cards=r.some("card"))


def rename_group(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id = r.one("group")
    return c.RenameGroup(id=id, title=f"title {r.random.randrange(4)}") if id else None


def delete_group(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id = r.one("group")
    return c.DeleteGroup(id=id) if id else None


def group_cards(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("card")
    return c.GroupCards(cards=ids, group=r.random.choice([r.one("group"), None])) if ids else None


def add_link(r: RandomActs, actor: str) -> c.AnyCommand | None:
    one, other = r.one("card"), r.one("card")
    if one is None or other is None:
        return None
    kinds: list[Any] = ["answers", "realises", "uses", "hindered_by", "depends_on"]
    return c.AddLink(id=r.new("link"), kind=r.random.choice(kinds), source=one, target=other)


def delete_link(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id = r.one("link")
    return c.DeleteLink(id=id) if id else None


def add_comment(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id, card = r.new("comment"), r.one("card")
    return c.AddComment(id=id, card=card, text=f"words-of-{id}") if card else None


def delete_comment(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id = r.one("comment")
    return c.DeleteComment(id=id) if id else None


def react(r: RandomActs, actor: str) -> c.AnyCommand | None:
    card = r.one("card")
    return c.React(card=card, symbol=r.random.choice(SYMBOLS), on=r.random.random() < 0.7) if card else None


def cast_vote(r: RandomActs, actor: str) -> c.AnyCommand | None:
    card = r.one("card")
    return c.CastVote(card=card, dots=r.random.randint(0, 4)) if card else None


def add_drawings(r: RandomActs, actor: str) -> c.AnyCommand:
    id = r.new("draw")
    form = r.random.choice(["pen", "line", "rectangle", "text", "image"])
    return drawing(id, r.open_zone(), form, label=f"words-of-{id}")


def move_drawings(r: RandomActs, actor: str) -> c.AnyCommand | None:
    zone = r.open_zone() if r.random.random() < 0.5 else None
    moves = [c.MoveDrawing(id=id, x=r.random.randrange(9), y=1, w=5, zone=zone) for id in r.some("drawing")]
    return c.MoveDrawings(moves=moves) if moves else None


def colour_drawings(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("drawing")
    return c.ColourDrawings(drawings=ids, ink=r.random.choice(["red", "blue"])) if ids else None


def restack_drawings(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("drawing")
    return c.RestackDrawings(drawings=ids, to=r.random.choice(["front", "back"])) if ids else None


def label_drawing(r: RandomActs, actor: str) -> c.AnyCommand | None:
    id = r.one("drawing")
    return c.LabelDrawing(drawing=id, label=f"words-of-{id}") if id else None


def delete_drawings(r: RandomActs, actor: str) -> c.AnyCommand | None:
    ids = r.some("drawing", 2)
    own = [id for id in ids if r.table.get("drawing", id)["author"] == actor]
    ids = own or ids
    return c.DeleteDrawings(drawings=ids) if ids else None


def together(r: RandomActs, actor: str) -> c.AnyCommand | None:
    """What one hand does to cards and drawings at once."""
    moved, laid = move_cards(r, actor), move_drawings(r, actor)
    if isinstance(moved, c.MoveCards) and isinstance(laid, c.MoveDrawings) and r.random.random() < 0.7:
        return c.Together(cards=moved, drawings=laid)
    gone, wiped = delete_cards(r, actor), delete_drawings(r, actor)
    if isinstance(gone, c.DeleteCards) and isinstance(wiped, c.DeleteDrawings):
        return c.Together(cards=gone, drawings=wiped)
    return None


def undo(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.Undo()


def redo(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.Redo()


def open_phase(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.OpenPhase(phase=r.random.choice(PHASES))


def reveal_cards(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.RevealCards()


def set_timer(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.SetTimer(seconds=r.random.choice([0, 60]), paused=r.random.random() < 0.3)


def open_round(r: RandomActs, actor: str) -> c.AnyCommand:
    rules = votes(
        r.random.randint(1, 6), r.random.randint(1, 3), r.random.choice(ZONES), secret=r.random.random() < 0.7
    )
    return c.OpenRound(id=r.new("round"), rules=rules)


def close_round(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.CloseRound()


def lock_board(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.LockBoard(locked=r.random.random() < 0.3)


def finish_board(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.FinishBoard()


def reopen_board(r: RandomActs, actor: str) -> c.AnyCommand:
    return c.ReopenBoard()


def change_member(r: RandomActs, actor: str) -> c.AnyCommand:
    roles: list[Any] = ["facilitator", "participant", "participant", "observer"]
    return c.ChangeMember(member=r.one("member") or "", role=r.random.choice(roles))


WRITING: dict[Make, int] = {
    add_cards: 12,
    edit_text: 14,
    move_cards: 10,
    colour_cards: 5,
    tag_cards: 5,
    stack_cards: 3,
    copy_cards: 4,
    delete_cards: 7,
    set_action: 6,
    add_group: 4,
    rename_group: 3,
    delete_group: 2,
    group_cards: 5,
    add_link: 8,
    delete_link: 3,
    add_comment: 6,
    delete_comment: 2,
    react: 6,
    add_drawings: 8,
    move_drawings: 5,
    colour_drawings: 3,
    restack_drawings: 3,
    label_drawing: 3,
    delete_drawings: 4,
    together: 5,
    undo: 16,
    redo: 9,
}
EVERYTHING: dict[Make, int] = WRITING | {
    cast_vote: 12,
    open_phase: 5,
    reveal_cards: 2,
    set_timer: 1,
    open_round: 2,
    close_round: 1,
    lock_board: 2,
    finish_board: 1,
    reopen_board: 3,
    change_member: 1,
    resize_zone: 2,
}
VOTING: dict[Make, int] = {
    cast_vote: 40,
    open_round: 4,
    close_round: 2,
    open_phase: 4,
    add_cards: 6,
    delete_cards: 4,
    move_cards: 4,
    undo: 3,
    redo: 2,
}
