"""What people at a table do, by lots: write, type, move, group, link, comment, react, vote, draw, undo; and once it has
its plan: amend it, report on it, write in its papers. Bounded in size.
"""

import random
from collections.abc import Callable, Sized
from typing import Any

from cocreate.boards import commands as c
from cocreate.boards.decide.passages import passage_id
from cocreate.boards.events import Edit
from cocreate.boards.records import THE_BOARD
from tests.chaos.people import Person

LONG = 300  # code points: from then on a card's text is left alone
PAPER = "What the paper says by itself. "
MANY = 60  # of each kind: where there are so many they are taken away as often as they come

Act = Callable[[Person, random.Random], bool]


def act(person: Person, lots: random.Random) -> bool:
    """One act of this person, as the phase allows; whether there was any to do."""
    about = person.core.view.get("board", {}).get(THE_BOARD)
    if about is None:
        return False
    if about["status"] == "finished":  # two have all the say: at the pace of two
        return person.role == "facilitator" and lots.random() < 0.25 and lots.choice(AFTERWARDS)(person, lots)
    if person.role == "facilitator" and lots.random() < 0.03:
        return lead(person, lots)
    allowed = person.core.view["phase"][about["phase"]]["allows"]
    acts = [one for what, ones in ACTS.items() if what in allowed or what == "always" for one in ones]
    return lots.choice(acts)(person, lots)


def _card(person: Person, lots: random.Random, zone: str | None = None) -> str | None:
    cards = person.core.view.get("card", {})
    ids = [id for id, card in cards.items() if zone is None or card["zone"] == zone]
    return lots.choice(ids) if ids else None


def _enough(of_a_kind: Sized, lots: random.Random) -> bool:
    return lots.random() * 2 * MANY < len(of_a_kind)


def write(person: Person, lots: random.Random) -> bool:
    if _enough(person.core.view.get("card", {}), lots):
        return delete(person, lots)
    word = person.word()
    zone = lots.choice(("needs", "ideas", "ideas"))
    card = c.NewCard(id=word, zone=zone, text=f"{word} ", x=lots.randrange(999), y=lots.randrange(999))
    person.give(c.AddCards(cards=[card]))
    return True


def delete(person: Person, lots: random.Random) -> bool:
    own = [id for id, card in person.core.view.get("card", {}).items() if card.get("author") == person.core.me]
    if not own or any(one["status"] == "open" for one in person.core.view.get("round", {}).values()):
        return False
    person.give(c.DeleteCards(cards=[lots.choice(own)]))
    return True


def type_(person: Person, lots: random.Random) -> bool:
    """A word between words."""
    card = _card(person, lots)
    text = "" if card is None else str((person.core.card(card) or {}).get("text", ""))
    if card is None or len(text) > LONG:
        return False
    places = [0, *(n + 1 for n, sign in enumerate(text) if sign == " ")]
    person.type(card, [Edit(at=lots.choice(places), remove=0, insert=person.word() + " ")])
    return True


def move(person: Person, lots: random.Random) -> bool:
    if card := _card(person, lots):
        person.give(c.MoveCards(moves=[c.Move(id=card, x=lots.randrange(999), y=lots.randrange(999))]))
    return card is not None


def colour(person: Person, lots: random.Random) -> bool:
    colours: list[Any] = ["rose", "green", None]
    if card := _card(person, lots):
        person.give(c.ColourCards(cards=[card], colour=lots.choice(colours)))
    return card is not None


def group(person: Person, lots: random.Random) -> bool:
    if _enough(groups := list(person.core.view.get("group", {})), lots):
        person.give(c.DeleteGroup(id=lots.choice(groups)))
        return True
    if card := _card(person, lots):
        person.give(c.AddGroup(id=person.word(), title="G", cards=[card]))
    return card is not None


def link(person: Person, lots: random.Random) -> bool:
    if _enough(links := list(person.core.view.get("link", {})), lots):
        person.give(c.DeleteLink(id=lots.choice(links)))
        return True
    one, two = _card(person, lots), _card(person, lots)
    if one is None or two is None or one == two:
        return False
    person.give(c.AddLink(id=person.word(), kind="answers", source=one, target=two))
    return True


def comment(person: Person, lots: random.Random) -> bool:
    comments = person.core.view.get("comment", {})
    own = [id for id, one in comments.items() if one.get("author") == person.core.me]
    if own and _enough(comments, lots):
        person.give(c.DeleteComment(id=lots.choice(own)))
        return True
    if card := _card(person, lots):
        word = person.word()
        person.give(c.AddComment(id=word, card=card, text=word))
    return card is not None


def react(person: Person, lots: random.Random) -> bool:
    if card := _card(person, lots):
        person.give(c.React(card=card, symbol="love", on=lots.random() < 0.7))
    return card is not None


def vote(person: Person, lots: random.Random) -> bool:
    if person.role == "facilitator" or (card := _card(person, lots, "ideas")) is None:
        return False
    person.give(c.CastVote(card=card, dots=lots.randrange(3)))
    return True


def undo(person: Person, lots: random.Random) -> bool:
    person.give(lots.choice((c.Undo(), c.Undo(), c.Redo())))
    return True


def lead(person: Person, lots: random.Random) -> bool:
    person.give(lots.choice((c.OpenPhase(phase=lots.choice(("cluster", "choose"))), c.SetTimer(seconds=60))))
    return True


def draw(person: Person, lots: random.Random) -> bool:
    drawings = list(person.core.view.get("drawing", {}))
    if _enough(drawings, lots):
        person.give(c.DeleteDrawings(drawings=[lots.choice(drawings)]))
    elif drawings and lots.random() < 0.5:
        laid = c.MoveDrawings(moves=[c.MoveDrawing(id=lots.choice(drawings), x=lots.randrange(999), y=0)])
        card = _card(person, lots)
        moved = c.MoveCards(moves=[c.Move(id=card or "", x=lots.randrange(999), y=0)])
        person.give(c.Together(cards=moved, drawings=laid) if card and lots.random() < 0.5 else laid)
    else:
        shape = c.NewDrawing(id=person.word(), form="ellipse", zone="ideas", x=lots.randrange(999), y=0, w=90, h=90)
        person.give(c.AddDrawings(drawings=[shape]))
    return True


# ---- once there is a plan: facilitators, who answer for all of it


def _action(person: Person, lots: random.Random) -> str | None:
    actions = [id for id, card in person.core.view.get("card", {}).items() if card["kind"] == "action"]
    return lots.choice(actions) if actions else None


def amend(person: Person, lots: random.Random) -> bool:
    if card := _action(person, lots):
        year = lots.randrange(2027, 2030)
        acts = (
            c.AmendAction(card=card, text=person.word()),
            c.AmendAction(card=card, start=f"{year}-01-04", end=f"{year}-06-30"),
            c.AmendAction(card=card, effort_days=lots.randrange(1, 99)),
            c.DropAmendment(card=card, fields=["text"]),
        )
        person.give(lots.choice(acts))
    return card is not None


def report(person: Person, lots: random.Random) -> bool:
    if card := _action(person, lots):
        person.give(c.ReportProgress(action=card, status="under_way", percent=lots.randrange(100), note=person.word()))
    return card is not None


def read(person: Person, lots: random.Random) -> bool:
    readings = list(person.core.view.get("reading", {}))
    if _enough(readings, lots):
        person.give(c.DeleteReading(id=lots.choice(readings)))
        return True
    if card := _action(person, lots):
        date = f"2027-{lots.randrange(1, 13):02}-15"
        person.give(c.AddReading(id=person.word(), of=card, date=date, value=lots.randrange(99)))
    return card is not None


def write_paper(person: Person, lots: random.Random) -> bool:
    """A word in a passage; one that has grown long says again what the paper says by itself."""
    place: dict[str, Any] = {"paper": "plan", "section": lots.choice(("aims", "context")), "language": "it"}
    found = person.core.view.get("passage", {}).get(passage_id(**place))
    text = PAPER if found is None else str(found["text"])
    if len(text) > LONG:
        person.give(c.DropPassage(**place))
        return True
    places = [0, *(n + 1 for n, sign in enumerate(text) if sign == " ")]
    edit = c.PassageEdit(at=lots.choice(places), remove=0, insert=person.word() + " ")
    person.give(c.EditPassage(**place, rev=0, edits=[edit], base=PAPER))
    return True


ACTS: dict[str, list[Act]] = {
    "write": [write, write, type_, type_, type_, type_, draw],
    "arrange": [move, move, colour],
    "group": [group],
    "link": [link],
    "comment": [comment],
    "react": [react],
    "vote": [vote, vote, vote],
    "always": [undo],
}
AFTERWARDS: tuple[Act, ...] = (amend, amend, report, read, write_paper, write_paper, undo)
