"""Whose mailbox is entered, and by whom: the reader as it will stand, and the mail that asks it first (REM-1). Pure.

Who enters an address never learns its token: only the mailbox itself can confirm, or stop.
"""

from collections.abc import Sequence

import msgspec

from cocreate.errors import Refused
from cocreate.ids import new_id, new_key
from cocreate.locales import Language
from cocreate.mail_settings import address_of
from cocreate.reminders.letter import Post, confirm_mail
from cocreate.storage.readers import NewMail, Often, Reader

MOST = 200  # mailboxes at one table
AGAIN_MS = 600_000  # between two questions to the same mailbox

Entered = tuple[Reader, NewMail | None]


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody asks for themselves, or for an organisation."""

    email: str | None  # None: as it is
    often: Often
    everything: bool
    language: Language


def of_person(
    readers: Sequence[Reader], board: str, person: str, wish: Wish, at: int, *, title: str, post: Post
) -> Entered | Refused:
    before = next((one for one in readers if one.id == person), None)
    if wish.email is None:
        if before is None:
            return Refused("bad_address")
        same = msgspec.structs.replace(before, often=wish.often, everything=wish.everything)
        if not _takes_back_a_no(before, same):
            return same, None
        return _entered(readers, before, msgspec.structs.replace(same, asked=at, confirmed=0), title, post)
    made = Reader(
        board=board,
        id=person,
        person=person,
        email=address_of(wish.email) or "",
        language=wish.language,
        often=wish.often,
        everything=wish.everything,
        token=new_key(),
        asked=at,
    )
    return _entered(readers, before, made, title, post)


def of_organisation(
    readers: Sequence[Reader], board: str, organisation: str, wish: Wish, at: int, *, title: str, post: Post
) -> Entered | Refused:
    email = address_of(wish.email or "") or ""
    before = next((one for one in readers if one.organisation == organisation and one.email == email), None)
    made = Reader(
        board=board,
        id=before.id if before else new_id("r"),
        organisation=organisation,
        email=email,
        language=wish.language,
        often=wish.often,
        token=new_key(),
        asked=at,
    )
    return _entered(readers, before, made, title, post)


def _entered(
    readers: Sequence[Reader], before: Reader | None, made: Reader, title: str, post: Post
) -> Entered | Refused:
    """One that has confirmed is not asked again unless it said no since, and one that was just asked not at once."""
    if not made.email:
        return Refused("bad_address")
    if before is None and len(readers) >= MOST:
        return Refused("too_many", {"max": MOST})
    if before is not None and before.email == made.email:
        made = msgspec.structs.replace(made, token=before.token)  # so that the links of earlier mail lead on
        confirmed = 0 if _takes_back_a_no(before, made) else before.confirmed
        if confirmed or made.asked - before.asked < AGAIN_MS:
            return msgspec.structs.replace(made, asked=before.asked, confirmed=confirmed), None
    return made, confirm_mail(new_id("m"), made, title, made.asked, post)


def _takes_back_a_no(before: Reader, made: Reader) -> bool:
    """That is for the mailbox itself to say: whoever entered it may want what it does not."""
    return before.often == "none" and made.often != "none"
