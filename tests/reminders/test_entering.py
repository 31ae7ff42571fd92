"""Who enters a mailbox, and when it is asked: what it said itself, nobody says otherwise for it."""

from typing import Any

import pytest

from cocreate.reminders.entering import AGAIN_MS, Entered, Wish, of_organisation, of_person
from cocreate.storage.readers import Often, Reader
from tests.reminders.tables import NOW, mailbox, post

LATER = NOW + 2 * AGAIN_MS


def wish(often: Often = "at_once", email: str | None = "ada@example.org") -> Wish:
    return Wish(email=email, often=often, everything=False, language="it")


def entered(before: Reader, wanted: Wish, at: int = LATER) -> Entered:
    """The same mailbox once more, by its person or by who leads the table."""
    enter: Any = of_person if before.person else of_organisation
    found = enter([before], "b1", before.person or before.organisation, wanted, at, title="T", post=post())
    assert isinstance(found, tuple), found
    return found


OF_ALL = [
    mailbox("ada", asked=NOW),
    mailbox("r1", person="", organisation="comune", email="ada@example.org", asked=NOW),
]


@pytest.mark.parametrize("before", OF_ALL, ids=["person", "organisation"])
@pytest.mark.parametrize("confirmed", [0, NOW])
def test_REM_1_a_mailbox_that_said_no_is_asked_anew_before_it_is_written_to(before: Reader, confirmed: int) -> None:
    silent = mailbox_of(before, often="none", confirmed=confirmed)
    kept, mail = entered(silent, wish())
    assert (kept.often, kept.confirmed, kept.asked) == ("at_once", 0, LATER)
    assert mail is not None and mail.kind == "confirm" and mail.reader == before.id
    assert kept.token == before.token  # the link in what it was sent before goes on stopping it


def test_REM_1_how_often_is_no_way_round_the_question() -> None:
    silent = mailbox_of(OF_ALL[0], often="none")
    kept, mail = entered(silent, wish("weekly", email=None))
    assert (kept.often, kept.confirmed) == ("weekly", 0) and mail is not None
    kept, mail = entered(silent, wish("none", email=None))
    assert (kept, mail) == (silent, None)


def test_REM_1_one_that_was_just_asked_and_said_no_is_not_asked_again_at_once() -> None:
    kept, mail = entered(mailbox_of(OF_ALL[0], often="none"), wish(), NOW + 1)
    assert (kept.often, kept.confirmed, mail) == ("at_once", 0, None)


def test_REM_1_one_that_has_confirmed_says_how_often_without_being_asked() -> None:
    kept, mail = entered(OF_ALL[0], wish("weekly"))
    assert (kept.often, kept.confirmed, mail) == ("weekly", OF_ALL[0].confirmed, None)
    kept, mail = entered(OF_ALL[0], wish("none", email=None))
    assert (kept.often, kept.confirmed, mail) == ("none", OF_ALL[0].confirmed, None)


def mailbox_of(one: Reader, **changes: Any) -> Reader:
    said = {"person": one.person, "organisation": one.organisation, "email": one.email, "asked": one.asked}
    return mailbox(one.id, **{**said, **changes})
