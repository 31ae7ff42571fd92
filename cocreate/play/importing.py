"""Brings a consultation onto a board: each accepted statement becomes a need card, once. It is a client like any."""

import hashlib
import itertools
from collections.abc import Sequence
from pathlib import Path

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.layout import place
from cocreate.boards.records import Language
from cocreate.client.connection import Seat, seated
from cocreate.client.rest import Api, Joined, Unserved
from cocreate.imports.asking import batches
from cocreate.listening.mistakes import Mistake, Mistakes
from cocreate.listening.polis import Consultation, Statement, read
from cocreate.locales import sentence
from cocreate.play.table import Refusal, done


class Imported(msgspec.Struct, frozen=True):
    """The one line that `import` prints."""

    added: int
    present: int  # were there already
    rejected: int  # by those who held the consultation, or never moderated
    cut: int  # of those added: longer than a card can be


async def import_polis(folder: Path, url: str, desk_key: str, board: str, lang: Language = "it") -> Imported | Mistakes:
    consultation = read(folder)
    if isinstance(consultation, Mistakes):
        return consultation
    api = Api(url, lang)
    joined = await _seat_of_imports(api, board, desk_key, sentence(lang, "import-name"))
    async with seated(api, joined, lang) as seat:
        try:
            return await _bring(consultation, seat)
        except Refusal as refusal:
            return Mistakes([Mistake("", "board_refused", {"message": str(refusal)})])


async def _seat_of_imports(api: Api, board: str, desk_key: str, name: str) -> Joined:
    """The same seat at each run (LOG-3); another one only where a facilitator has taken that off the table."""
    for n in itertools.count():
        id = hashlib.sha256(f"import:{n}:{board}:{desk_key}".encode()).hexdigest()
        try:
            return await api.join({"board": board, "key": desk_key}, name, id=id)
        except Unserved as refused:
            if refused.code != "removed":
                raise
    raise AssertionError


async def _bring(consultation: Consultation, seat: Seat) -> Imported:
    accepted = [one for one in consultation.statements if one.accepted]
    there = seat.core.view.get("card", {})
    new = [one for one in accepted if consultation.card(one) not in there]
    for cards in batches(_cards(consultation, new, seat)):
        await done(seat.give(c.AddCards(cards=cards)))
    return Imported(
        added=len(new),
        present=len(accepted) - len(new),
        rejected=len(consultation.statements) - len(accepted),
        cut=sum(one.cut for one in new),
    )


def _cards(consultation: Consultation, statements: Sequence[Statement], seat: Seat) -> list[c.NewCard]:
    zones = seat.core.view["zone"]
    zone = next((id for id, fields in zones.items() if fields["kind"] == "need"), next(iter(zones)))
    slots = place(seat.core.view, zone, len(statements))
    return [
        c.NewCard(
            id=consultation.card(one),
            zone=zone,
            text=one.text,
            x=slot.x,
            y=slot.y,
            kind="need",
            source=c.NewSource(
                consultation=consultation.slug,
                statement=one.id,
                url=consultation.url,
                agrees=one.agrees,
                passes=one.passes,
                disagrees=one.disagrees,
            ),
        )
        for one, slot in zip(statements, slots, strict=True)
    ]
