"""What a table goes on to once it has a plan, by lot too: amended, reported on, its papers written; and drawings."""

from collections.abc import Callable

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.amendments import stands
from cocreate.boards.decide.passages import passage_id
from cocreate.boards.records import AmendedField
from tests.world.acts import Acts
from tests.world.people import Browser

HOUSE = "house"  # the organisation for which all but the first sit there
DAYS = ("2027-01-04", "2027-06-30", "2028-01-10", "2028-06-30")
BASE = "What the paper says by itself. "


def finished() -> list[c.AnyCommand]:
    """With these a table has its plan: two needs, and two actions of which one has an owner."""
    kinds = {"need0": "needs", "need1": "needs", "act0": "actions", "act1": "actions"}
    cards = [c.NewCard(id=id, zone=zone, text="", x=0, y=0) for id, zone in kinds.items()]
    return [c.AddCards(cards=cards), c.SetAction(card="act0", owner=HOUSE), c.FinishBoard()]


class LaterActs(Acts):
    def _repertoire(self, browser: Browser) -> list[Callable[[Browser], None]]:
        acts = super()._repertoire(browser)
        if self._only_words:
            return acts
        if browser.core.view.get("board", {}).get("board", {}).get("status") != "finished":
            return [*acts, self._draw, self._draw, self._tag, self._copy, self._name]
        later = [
            self._amend,
            self._amend,
            self._drop,
            self._report,
            self._read,
            self._pass,
            self._pass,
            self._word,
            self._word,
            self._answer,
        ]
        lead = [self._lead, self._issue] if browser.person.id == "lead" else []
        return [*later, *lead, self._undo, self._point]

    def _act_of_lead(self, browser: Browser) -> list[c.SocketCommand]:
        """Often finished, rarely opened again."""
        acts = super()._act_of_lead(browser)
        return acts if self._only_words else [*acts, c.FinishBoard(), c.FinishBoard()]

    # ---- at the table

    def _draw(self, browser: Browser) -> None:
        lots, drawings = self._lots, list(browser.core.view.get("drawing", {}))
        if not drawings or lots.random() < 0.4:
            shape = c.NewDrawing(id=self._new("d"), form="rectangle", zone="ideas", x=lots.randrange(99), y=0, w=9, h=9)
            browser.give(c.AddDrawings(drawings=[shape]))
            return
        one = lots.choice(drawings[-6:])
        acts: list[c.SocketCommand] = [
            c.MoveDrawings(moves=[c.MoveDrawing(id=one, x=lots.randrange(99), y=1)]),
            c.ColourDrawings(drawings=[one], ink=lots.choice(("red", "blue"))),
            c.RestackDrawings(drawings=[one], to=lots.choice(("front", "back"))),
            c.LabelDrawing(drawing=one, label=self._new("D")),
            c.DeleteDrawings(drawings=[one]),
        ]
        browser.give(lots.choice(acts))

    def _tag(self, browser: Browser) -> None:
        if card := self._card(browser):
            tag = c.TagCards(cards=[card], name=self._lots.choice(("casa", "Casa")), on=self._lots.random() < 0.6)
            browser.give(self._lots.choice((tag, c.StackCards(cards=[card], to="front"))))

    def _copy(self, browser: Browser) -> None:
        """What was typed stands in one card alone, so that the judge can count it."""
        lots, cards = self._lots, browser.core.view.get("card", {})
        if bare := [id for id, card in cards.items() if not card["text"]]:
            browser.give(c.CopyCards(cards=[c.CardCopy(id=self._new("c"), of=lots.choice(bare[-6:]), x=0, y=0)]))

    def _name(self, browser: Browser) -> None:
        if versions := [id for id in browser.core.view.get("version", {}) if self._lots.random() < 0.3]:
            browser.give(c.DeleteVersion(id=versions[0]))
        else:
            browser.give(c.NameVersion(id=self._new("v"), title="V"))

    # ---- afterwards

    def _action(self, browser: Browser) -> str | None:
        cards = browser.core.view.get("card", {})
        actions = [id for id, card in cards.items() if card["kind"] == "action"]
        return self._lots.choice(actions[-6:]) if actions else None

    def _amend(self, browser: Browser) -> None:
        if card := self._action(browser):
            lots, other = self._lots, self._action(browser)
            acts: list[c.SocketCommand] = [
                c.AmendAction(card=card, owner=lots.choice((HOUSE, None))),
                c.AmendAction(card=card, start=lots.choice(DAYS), end=lots.choice(DAYS)),
                c.AmendAction(card=card, effort_days=lots.randrange(1, 9)),
                c.AmendAction(card=card, text=self._new("So ")),
                c.AmendAction(card=card, waits=[c.NewWait(action=other or card)]),
                c.AmendAction(card=card, waits=None, budget_eur=lots.choice((100, None))),
            ]
            browser.give(lots.choice(acts))

    def _drop(self, browser: Browser) -> None:
        said: list[tuple[str, AmendedField]] = [
            (one["action"], one["field"]) for one in browser.core.view.get("amendment", {}).values()
        ]
        said += [(action, "text") for action in browser.core.view.get("wording", {})]
        if said:
            action, name = self._lots.choice(said[-6:])
            browser.give(c.DropAmendment(card=action, fields=[name]))

    def _report(self, browser: Browser) -> None:
        if card := self._action(browser):
            status = self._lots.choice(("planned", "under_way", "done", "stopped"))
            percent = self._lots.randrange(101)
            spent = percent * 1_000 + 0.37 if percent % 2 else msgspec.UNSET  # the lots of old seeds fall as they did
            browser.give(c.ReportProgress(action=card, status=status, percent=percent, spent_eur=spent))

    def _read(self, browser: Browser) -> None:
        readings, card = list(browser.core.view.get("reading", {})), self._action(browser)
        if readings and self._lots.random() < 0.3:
            browser.give(c.DeleteReading(id=self._lots.choice(readings)))
        elif card:
            value = self._lots.randrange(99)
            browser.give(c.AddReading(id=self._new("r"), of=card, date=self._lots.choice(DAYS), value=value))

    def _pass(self, browser: Browser) -> None:
        """Whole words between words of a passage; now and then the paper is to say again what it says by itself."""
        section = self._lots.choice(("aims", "context"))
        if self._lots.random() < 0.1:
            browser.give(c.DropPassage(paper="plan", section=section, language="it"))
            return
        found = browser.core.view.get("passage", {}).get(passage_id("plan", section, "it"))
        text = BASE if found is None else found["text"]
        at = self._lots.choice([0, *(n + 1 for n, sign in enumerate(text) if sign == " ")])
        word = self._new("w") + "x"
        edit = c.PassageEdit(at=at, remove=0, insert=word + " ")
        place = {"paper": "plan", "section": section, "language": "it"}
        browser.write(c.EditPassage(**place, rev=0, edits=[edit], base=BASE), word)

    def _word(self, browser: Browser) -> None:
        """The same in what the plan says of an action."""
        if card := self._action(browser):
            text = str(stands(browser.core.view, card, "text") or "")
            at = self._lots.choice([0, *(n + 1 for n, sign in enumerate(text) if sign == " ")])
            word = self._new("w") + "x"
            edit = c.TextEdit(at=at, remove=0, insert=word + " ")
            browser.write(c.EditWording(card=card, rev=0, edits=[edit], base=text), word)

    def _answer(self, browser: Browser) -> None:
        cards = browser.core.view.get("card", {})
        if needs := [id for id, card in cards.items() if card["kind"] == "need"]:
            browser.give(c.AnswerNeed(need=self._lots.choice(needs[-6:]), text=self._lots.choice(("Sì.", "No.", ""))))

    def _issue(self, browser: Browser) -> None:
        browser.give(c.IssueVersion())


class TogetherActs(LaterActs):
    """Cards and drawings also in one act."""

    def _repertoire(self, browser: Browser) -> list[Callable[[Browser], None]]:
        acts = super()._repertoire(browser)
        return [*acts, self._together, self._together] if self._draw in acts else acts

    def _together(self, browser: Browser) -> None:
        lots, card, drawings = self._lots, self._card(browser), list(browser.core.view.get("drawing", {}))
        if card is None or not drawings:
            return self._draw(browser)
        one, zone = lots.choice(drawings[-6:]), lots.choice((None, None, "ideas", "actions"))
        moved = c.Together(
            cards=c.MoveCards(moves=[c.Move(id=card, x=lots.randrange(999), y=3, zone=zone)]),
            drawings=c.MoveDrawings(moves=[c.MoveDrawing(id=one, x=lots.randrange(99), y=3, zone=zone)]),
        )
        gone = c.Together(cards=c.DeleteCards(cards=[card]), drawings=c.DeleteDrawings(drawings=[one]))
        browser.give(lots.choice((moved, moved, gone)))
