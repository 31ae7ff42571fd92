"""What happened on a board, and what changed: the lines of the log (LOG-1) and the only input of the fold."""

from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.records import Act, Kind

Fields = dict[str, Any]  # JSON values; None takes the field away


class Add(msgspec.Struct, frozen=True, tag="add", tag_field="op", omit_defaults=True):
    """The whole record stands there now, whatever stood there before."""

    kind: Kind
    id: str
    fields: Fields
    only: str | None = None  # the one person who may see this change (DEC-4)


class Put(msgspec.Struct, frozen=True, tag="put", tag_field="op", omit_defaults=True):
    """These fields have these values now; on a record that is gone it does nothing (DEC-2)."""

    kind: Kind
    id: str
    fields: Fields
    only: str | None = None


class Delete(msgspec.Struct, frozen=True, tag="delete", tag_field="op", omit_defaults=True):
    kind: Kind
    id: str
    only: str | None = None


class Edit(msgspec.Struct, frozen=True, array_like=False):
    """At this code point of the old text take away so many code points and put this text."""

    at: int
    remove: int
    insert: str


Gap = Annotated[int, Meta(ge=0, le=100_000)]  # between two code points


class Caret(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where somebody writes in a card: what they have taken of its text as it was at this revision. Never logged."""

    rev: Annotated[int, Meta(ge=0, le=2**53)]
    start: Gap
    end: Gap


class Splice(msgspec.Struct, frozen=True, tag="splice", tag_field="op", omit_defaults=True):
    """The text has these edits: all on the old text, ascending, not touching; `rev` grows by one (DEC-3)."""

    kind: Kind
    id: str
    edits: list[Edit]
    only: str | None = None


Change = Add | Put | Delete | Splice

EventType = Literal[
    "board_opened",
    "board_renamed",
    "board_locked",
    "board_finished",
    "board_reopened",
    "programme_set",
    "organisation_added",
    "member_joined",
    "member_changed",
    "member_removed",
    "cards_added",
    "text_edited",
    "cards_moved",
    "cards_coloured",
    "cards_tagged",
    "cards_stacked",
    "cards_copied",
    "cards_deleted",
    "action_set",
    "group_added",
    "group_renamed",
    "group_deleted",
    "cards_grouped",
    "link_added",
    "link_deleted",
    "comment_added",
    "comment_deleted",
    "reacted",
    "drawings_added",
    "drawings_moved",
    "drawings_coloured",
    "drawings_restacked",
    "drawing_labelled",
    "drawings_deleted",
    "phase_opened",
    "cards_revealed",
    "timer_set",
    "round_opened",
    "vote_cast",
    "round_closed",
    "undone",
    "redone",
    "zone_resized",
    "version_named",
    "version_deleted",
    "card_restored",
    "board_restored",
    "need_answered",
    "page_published",
    "page_withdrawn",
    "progress_reported",
    "reading_added",
    "reading_deleted",
    "file_attached",
    "file_detached",
    "plan_sealed",
    "passage_edited",
    "passage_dropped",
    "action_amended",
    "wording_edited",
    "amendment_dropped",
    "version_issued",
    "plan_restored",
]


# what a person does with the board's content, each by what it takes to be allowed to; these can be taken back (CLI-4)
ACT_OF_EVENT: dict[EventType, Act] = {
    "cards_added": "write",
    "text_edited": "write",
    "cards_deleted": "write",
    "cards_moved": "arrange",
    "cards_coloured": "arrange",
    "cards_tagged": "arrange",
    "cards_stacked": "arrange",
    "cards_copied": "write",
    "zone_resized": "arrange",
    "action_set": "plan",
    "group_added": "group",
    "group_renamed": "group",
    "group_deleted": "group",
    "cards_grouped": "group",
    "link_added": "link",
    "link_deleted": "link",
    "comment_added": "comment",
    "comment_deleted": "comment",
    "reacted": "react",
    "drawings_added": "write",
    "drawings_moved": "arrange",
    "drawings_coloured": "arrange",
    "drawings_restacked": "arrange",
    "drawing_labelled": "write",
    "drawings_deleted": "write",
    "card_restored": "write",  # and what else it changed, each as it is done by hand
    "board_restored": "write",
}


# what people say of the plan once the table is finished; it can be taken back as long as it is
AFTERWARDS: frozenset[EventType] = frozenset(
    {
        "progress_reported",
        "reading_added",
        "reading_deleted",
        "file_attached",
        "file_detached",
        "need_answered",
        "passage_edited",
        "passage_dropped",
        "action_amended",
        "wording_edited",
        "amendment_dropped",
        "plan_restored",
    }
)


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of a board's log. `seq` is given by the log; all else is the body that the log keeps."""

    seq: int
    type: EventType
    by: str  # participant id; "" for the server, and for an author whom the reader may not know
    at: int  # ms since 1970, by the server's clock: a record, never an order (LOG-7)
    cmd: str  # the command's id; "" where the reader may not know the author
    changes: list[Change]
    anonymous: bool = False


Records = dict[Kind, dict[str, Fields]]
