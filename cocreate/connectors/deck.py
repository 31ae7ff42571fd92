"""Nextcloud Deck, REST API 1.1: an action is a card of one board, its owner a label, its last day the due date.

A new card goes into the first stack, and stays wherever people move it. Dependencies, which Deck has none of, are told.
Written from its published documents (docs/decisions/0020-connectors-from-documents.md); never tried on a live server.
"""

from base64 import b64encode
from collections.abc import Mapping
from typing import Any

import msgspec

from cocreate.connectors.connector import Failed, Gone, Place
from cocreate.connectors.items import Item, action_of
from cocreate.connectors.outside import Ask
from cocreate.connectors.talking import Talk, field

API = "/index.php/apps/deck/api/v1.1"
MAX_LABEL = 100
COLOURS = ("31CC7C", "317CCC", "FF7A66", "F1DB50", "7C31CC", "CC317C")
_LAST = 999  # behind all others of its stack


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    board: int


class Deck:
    """`secret` is a user and an app password, with a colon between."""

    def __init__(self, ask: Ask, url: str, secret: str, settings: Settings, board: str) -> None:
        headers = {"Authorization": f"Basic {b64encode(secret.encode()).decode()}", "OCS-APIRequest": "true"}
        self._talk = Talk(ask, url, {**headers, "Accept": "application/json", "Content-Type": "application/json"})
        self._at, self._board = f"{API}/boards/{settings.board}", board
        self._stacks: list[Any] | None = None  # with their cards
        self._labels: dict[str, int] | None = None  # title -> id

    async def marked(self) -> dict[str, Place]:
        found: dict[str, Place] = {}
        for card in (await self._cards()).values():
            action = action_of(self._board, card.get("description") or "")
            if action is not None and not card.get("deletedAt"):
                at = int(field(card, "id"))
                found[action] = {"card": min(at, found.get(action, {"card": at})["card"])}
        return found

    async def create(self, item: Item) -> Place:
        stack = await self._first_stack()
        body = {"title": item.title, "type": "plain", "order": _LAST, "description": item.text, "duedate": _due(item)}
        made = await self._talk.say("POST", f"{self._at}/stacks/{stack}/cards", body)
        card = int(field(made, "id"))
        await self._label(item, stack, card, [])
        return {"card": card}

    async def update(self, item: Item, place: Place) -> Place:
        card = await self._card(place)
        stack = int(field(card, "stackId"))
        changes = {"title": item.title, "description": item.text, "duedate": _due(item), "archived": False}
        differs = (
            card.get("title") != item.title
            or (card.get("description") or "") != item.text
            or (card.get("duedate") or "")[:10] != (item.end or item.start or "")
            or bool(card.get("archived"))
        )
        if differs:
            await self._put(card, stack, changes)
        await self._label(item, stack, int(field(card, "id")), card.get("labels") or [])
        return place

    async def relate(self, item: Item, place: Place, places: Mapping[str, Place]) -> None:
        """The text of the card names them."""

    async def close(self, place: Place) -> None:
        card = await self._card(place)
        if not card.get("archived"):
            path = f"{self._at}/stacks/{field(card, 'stackId')}/cards/{field(card, 'id')}/archive"
            await self._talk.say("PUT", path, {}, gone=True)

    # ---- what is asked

    async def _cards(self) -> dict[int, Any]:
        """All of the board, once for a push: wherever people have moved them, also into the archive."""
        if self._stacks is None:
            shown = await self._talk.get(f"{self._at}/stacks") or []
            archived = await self._talk.get(f"{self._at}/stacks/archived") or []
            self._stacks = [*shown, *archived]
        return {int(field(card, "id")): card for stack in self._stacks for card in stack.get("cards") or []}

    async def _card(self, place: Place) -> Any:
        found = (await self._cards()).get(place["card"])
        if found is None or found.get("deletedAt"):
            raise Gone
        return found

    async def _put(self, card: Any, stack: int, changes: dict[str, Any]) -> None:
        """Every field is asked for: those that are not ours are said as they were."""
        kept = {"type": card.get("type") or "plain", "order": card.get("order") or 0, "done": card.get("done")}
        body = {**kept, "owner": _owner(card), **changes}
        await self._talk.say("PUT", f"{self._at}/stacks/{stack}/cards/{card['id']}", body, gone=True)

    async def _first_stack(self) -> int:
        await self._cards()
        stacks = [stack for stack in self._stacks or [] if not stack.get("deletedAt")]
        if not stacks:
            made = await self._talk.say("POST", f"{self._at}/stacks", {"title": "cocreate", "order": 0})
            self._stacks = [made]
            return int(field(made, "id"))
        first = min(stacks, key=lambda stack: (stack.get("order") or 0, int(field(stack, "id"))))
        return int(field(first, "id"))

    async def _label(self, item: Item, stack: int, card: int, there: list[Any]) -> None:
        """That of the owner; labels that others gave stay, and so does one that was the owner's before."""
        title = item.owner[:MAX_LABEL]
        if not title or any(label.get("title") == title for label in there):
            return
        body = {"labelId": await self._label_id(title)}
        await self._talk.say("PUT", f"{self._at}/stacks/{stack}/cards/{card}/assignLabel", body)

    async def _label_id(self, title: str) -> int:
        if self._labels is None:
            board = await self._talk.get(self._at)
            self._labels = {str(field(one, "title")): int(field(one, "id")) for one in board.get("labels") or []}
        if title not in self._labels:
            colour = COLOURS[len(self._labels) % len(COLOURS)]
            made = await self._talk.say("POST", f"{self._at}/labels", {"title": title, "color": colour})
            self._labels[title] = int(field(made, "id"))
        return self._labels[title]


def _due(item: Item) -> str | None:
    day = item.end or item.start
    return None if day is None else f"{day}T12:00:00+00:00"  # noon, so that it is the same day for all of Europe


def _owner(card: Any) -> str:
    """A name, or a person as an object, as newer servers say it."""
    owner = card.get("owner")
    named = owner.get("uid") or owner.get("primaryKey") if isinstance(owner, dict) else owner
    if not named:
        raise Failed("strange_answer", lasting=True)
    return str(named)
