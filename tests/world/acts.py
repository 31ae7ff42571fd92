"""What people do at the table, drawn by lot. It knows nothing of nodes, stores or faults."""

import itertools
import random
from collections.abc import Callable

from cocreate.boards import commands as c
from cocreate.realtime import frames as f
from tests.world.people import Browser, Person


class Acts:
    def __init__(self, lots: random.Random, people: list[Person], *, only_words: bool, harsh: bool) -> None:
        self._lots, self._people, self._only_words, self._harsh = lots, people, only_words, harsh
        self._names = itertools.count()

    def of(self, browser: Browser) -> None:
        acts = self._repertoire(browser)
        chance = self._lots.random()
        if chance < 0.01:
            browser.reload()
        elif chance < 0.02:
            browser.put_away(self._lots.uniform(0.5, 6))
        else:
            self._lots.choice(acts)(browser)

    def _repertoire(self, browser: Browser) -> list[Callable[[Browser], None]]:
        acts: list[Callable[[Browser], None]] = [self._write, self._type, self._type, self._type, self._point]
        if not self._only_words:
            acts += [self._move, self._move, self._group, self._link, self._comment, self._vote, self._vote]
            acts += [self._delete, self._undo, self._react, self._plan]
        if browser.person.id == "lead":
            acts += [self._lead, self._lead]
        return acts

    def _new(self, prefix: str) -> str:
        return f"{prefix}{next(self._names)}"

    def _card(self, browser: Browser) -> str | None:
        cards = browser.core.view.get("card", {})
        if not cards:
            return None
        return self._lots.choice(list(cards)[-6:])  # together on few

    def _write(self, browser: Browser) -> None:
        zone = self._lots.choice(["needs", "ideas", "ideas", "actions"])
        cards = [
            c.NewCard(id=self._new("c"), zone=zone, text="", x=0, y=0) for _ in range(self._lots.choice((1, 1, 3)))
        ]
        browser.give(c.AddCards(cards=cards))

    def _type(self, browser: Browser) -> None:
        """Whole words between words, so that the judge can look for each of them."""
        card = self._card(browser)
        if card is None or (found := browser.core.card(card)) is None:
            return
        places = [0, *(n + 1 for n, sign in enumerate(found["text"]) if sign == " ")]
        browser.type(card, self._lots.choice(places), self._new("w") + "x")

    def _point(self, browser: Browser) -> None:
        lots, card = self._lots, self._card(browser)
        browser.say(f.Pointer(x=lots.randrange(999), y=1, card=lots.choice((None, card)), writing=lots.random() < 0.5))

    def _move(self, browser: Browser) -> None:
        if card := self._card(browser):
            zone = self._lots.choice((None, None, "ideas", "actions"))
            browser.give(c.MoveCards(moves=[c.Move(id=card, x=self._lots.randrange(999), y=2, zone=zone)]))

    def _group(self, browser: Browser) -> None:
        groups, card = list(browser.core.view.get("group", {})), self._card(browser)
        if card and groups and self._lots.random() < 0.5:
            group = self._lots.choice(groups)
            browser.give(self._lots.choice((c.GroupCards(cards=[card], group=group), c.DeleteGroup(id=group))))
        elif card:
            browser.give(c.AddGroup(id=self._new("g"), title="G", cards=[card]))

    def _link(self, browser: Browser) -> None:
        one, two = self._card(browser), self._card(browser)
        links = list(browser.core.view.get("link", {}))
        if links and self._lots.random() < 0.3:
            browser.give(c.DeleteLink(id=self._lots.choice(links)))
        elif one and two:
            browser.give(c.AddLink(id=self._new("l"), kind="answers", source=one, target=two))

    def _comment(self, browser: Browser) -> None:
        comments = list(browser.core.view.get("comment", {}))
        if comments and self._lots.random() < 0.3:
            browser.give(c.DeleteComment(id=self._lots.choice(comments)))
        elif card := self._card(browser):
            browser.give(c.AddComment(id=self._new("k"), card=card, text="so"))

    def _vote(self, browser: Browser) -> None:
        if card := self._card(browser):
            browser.give(c.CastVote(card=card, dots=self._lots.randrange(4)))

    def _react(self, browser: Browser) -> None:
        if card := self._card(browser):
            browser.give(c.React(card=card, symbol="love", on=self._lots.random() < 0.6))

    def _plan(self, browser: Browser) -> None:
        if card := self._card(browser):
            start, end = (
                self._lots.choice(("2027-01-01", "2028-01-01")),
                self._lots.choice(("2027-06-01", "2028-06-01")),
            )
            browser.give(self._lots.choice((c.SetAction(card=card, start=start), c.SetAction(card=card, end=end))))

    def _delete(self, browser: Browser) -> None:
        if card := self._card(browser):
            browser.give(c.DeleteCards(cards=[card]))

    def _undo(self, browser: Browser) -> None:
        browser.give(self._lots.choice((c.Undo(), c.Undo(), c.Redo())))

    def _lead(self, browser: Browser) -> None:
        acts = self._act_of_lead(browser)
        if self._lots.random() < 0.1:
            browser.say(f.Summon(x=1, y=2))
        browser.give(self._lots.choice(acts))

    def _act_of_lead(self, browser: Browser) -> list[c.SocketCommand]:
        phases = list(browser.core.view.get("phase", {"listen": {}}))
        acts: list[c.SocketCommand] = [c.OpenPhase(phase=self._lots.choice(phases)), c.RevealCards()]
        acts += [c.SetTimer(seconds=9), c.RenameBoard(title=self._new("Tavolo "))]
        if not self._only_words:
            acts += [c.FinishBoard(), c.ReopenBoard(), c.ReopenBoard(), c.CloseRound(), *self._locks()]
        if self._harsh:
            person = self._lots.choice(self._people).id
            role = self._lots.choice(("participant", "participant", "observer"))
            acts += [c.ChangeMember(member=person, role=role)] if person != "lead" else []
            acts += [c.RemoveMember(member=person)] if person != "lead" and self._lots.random() < 0.3 else []
        return acts

    def _locks(self) -> list[c.SocketCommand]:
        return [c.LockBoard(locked=True), c.LockBoard(locked=False), c.LockBoard(locked=False)]
