"""What a participant may ask of a board, in the imperative. Closed types: an unknown field is an error (LOG-12)."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.records import (
    CardKind,
    Colour,
    Language,
    LinkKind,
    Role,
    Sector,
    Symbol,
)
from cocreate.ids import ID_PATTERN

MAX_CARDS = 5_000
MAX_BATCH = 500  # cards, moves or ids in one command
MAX_TEXT = 2_000  # code points
MAX_TITLE = 200

Id = Annotated[str, Meta(pattern=ID_PATTERN)]
Text = Annotated[str, Meta(max_length=MAX_TEXT)]
Title = Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
Place = Annotated[int, Meta(ge=-100_000, le=100_000)]  # world units: CSS pixels at zoom 1
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Date = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}\Z")]
Euros = Annotated[int, Meta(ge=0, le=10_000_000_000)]
Number = Annotated[float, Meta(ge=-1e12, le=1e12)]


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", omit_defaults=True):
    pass


class NewSource(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where an imported card comes from, and how people voted on it there."""

    consultation: Title
    statement: Id
    url: Annotated[str, Meta(max_length=MAX_TITLE)] = ""
    agrees: Count = 0
    passes: Count = 0
    disagrees: Count = 0


class VoteSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    dots: Annotated[int, Meta(ge=1, le=100)]  # budget of each person
    max_per_card: Annotated[int, Meta(ge=1, le=100)]
    zone: Id
    secret: bool = True


class NewCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    id: Id
    zone: Id
    text: Text
    x: Place
    y: Place
    kind: CardKind | None = None  # the zone's kind where it is not said
    colour: Colour | None = None
    group: Id | None = None
    source: NewSource | None = None  # by facilitators only


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    id: Id
    x: Place
    y: Place
    zone: Id | None = None  # stays in its zone where it is not said


class TextEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    at: Count
    remove: Count
    insert: Text


class NewIndicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    name: Title
    baseline: Number | None = None
    target: Number | None = None
    unit: Annotated[str, Meta(max_length=40)] = ""


Cards = Annotated[list[Id], Meta(min_length=1, max_length=MAX_BATCH)]


class AddCards(Command, frozen=True, tag="add_cards"):
    cards: Annotated[list[NewCard], Meta(min_length=1, max_length=MAX_BATCH)]


class EditText(Command, frozen=True, tag="edit_text"):
    """Edits on revision `rev` of the card's text; refused as stale when the text has moved on (DEC-3)."""

    card: Id
    rev: Count
    edits: Annotated[list[TextEdit], Meta(min_length=1, max_length=100)]


class MoveCards(Command, frozen=True, tag="move_cards"):
    moves: Annotated[list[Move], Meta(min_length=1, max_length=MAX_BATCH)]


class ColourCards(Command, frozen=True, tag="colour_cards"):
    cards: Cards
    colour: Colour | None = None  # None: the colour of its kind


class DeleteCards(Command, frozen=True, tag="delete_cards"):
    cards: Cards


class SetAction(Command, frozen=True, tag="set_action"):
    """The fields that are said get these values; None takes the value away."""

    card: Id
    owner: Id | msgspec.UnsetType | None = msgspec.UNSET
    partners: Annotated[list[Id], Meta(max_length=50)] | msgspec.UnsetType | None = msgspec.UNSET
    start: Date | msgspec.UnsetType | None = msgspec.UNSET
    end: Date | msgspec.UnsetType | None = msgspec.UNSET
    indicator: NewIndicator | msgspec.UnsetType | None = msgspec.UNSET
    budget_eur: Euros | msgspec.UnsetType | None = msgspec.UNSET


class AddGroup(Command, frozen=True, tag="add_group"):
    id: Id
    title: Title
    cards: Annotated[list[Id], Meta(max_length=MAX_BATCH)]


class RenameGroup(Command, frozen=True, tag="rename_group"):
    id: Id
    title: Title


class DeleteGroup(Command, frozen=True, tag="delete_group"):
    """The group goes, its cards stay."""

    id: Id


class GroupCards(Command, frozen=True, tag="group_cards"):
    cards: Cards
    group: Id | None = None  # None: out of any group


class AddLink(Command, frozen=True, tag="add_link"):
    id: Id
    kind: LinkKind
    source: Id
    target: Id


class DeleteLink(Command, frozen=True, tag="delete_link"):
    id: Id


class AddComment(Command, frozen=True, tag="add_comment"):
    id: Id
    card: Id
    text: Annotated[str, Meta(min_length=1, max_length=MAX_TEXT)]


class DeleteComment(Command, frozen=True, tag="delete_comment"):
    id: Id


class React(Command, frozen=True, tag="react"):
    card: Id
    symbol: Symbol
    on: bool


class CastVote(Command, frozen=True, tag="cast_vote"):
    """So many dots of mine on this card in the open round, instead of those that stood there."""

    card: Id
    dots: Annotated[int, Meta(ge=0, le=100)]


class Undo(Command, frozen=True, tag="undo"):
    """Take back my own last act that still stands (CLI-4)."""


class Redo(Command, frozen=True, tag="redo"):
    """Do again what I took back last."""


class AddOrganisation(Command, frozen=True, tag="add_organisation"):
    id: Id
    name: Title
    sector: Sector
    territory: Annotated[str, Meta(max_length=MAX_TITLE)] = ""


# what only a facilitator may ask


class OpenPhase(Command, frozen=True, tag="open_phase"):
    """Any phase, forwards or back. What was private is revealed, an open round is closed, nothing is dropped."""

    phase: Id


class RevealCards(Command, frozen=True, tag="reveal_cards"):
    """End private writing in this phase: all that was written is shown."""


class SetTimer(Command, frozen=True, tag="set_timer"):
    """Let the timer end in so many seconds from now; 0 takes it away."""

    seconds: Annotated[int, Meta(ge=0, le=86_400)]
    paused: bool = False


class OpenRound(Command, frozen=True, tag="open_round"):
    id: Id
    rules: VoteSettings


class CloseRound(Command, frozen=True, tag="close_round"):
    pass


class RenameBoard(Command, frozen=True, tag="rename_board"):
    title: Title


class LockBoard(Command, frozen=True, tag="lock_board"):
    locked: bool


class SetProgramme(Command, frozen=True, tag="set_programme"):
    title: Title
    start: Date | None = None
    end: Date | None = None
    lead: Id | None = None
    themes: Annotated[list[Title], Meta(max_length=50)] = []
    aims: Annotated[list[Title], Meta(max_length=50)] = []


class ChangeMember(Command, frozen=True, tag="change_member"):
    member: Id
    role: Role


class RemoveMember(Command, frozen=True, tag="remove_member"):
    member: Id


class FinishBoard(Command, frozen=True, tag="finish_board"):
    """Freeze the board and have its plan built (JOB-1)."""

    languages: Annotated[list[Language], Meta(min_length=1, max_length=2)] = msgspec.field(
        default_factory=lambda: ["it", "en"]
    )


class ReopenBoard(Command, frozen=True, tag="reopen_board"):
    pass


# what only the server asks, never a socket


class PhaseSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    title: Title | None = None
    minutes: Annotated[int, Meta(ge=0, le=600)] | None = None
    writing: Literal["open", "private"] | None = None
    anonymous: bool | None = None
    vote: VoteSettings | None = None


class OpenBoard(Command, frozen=True, tag="open_board"):
    """The first command of every board."""

    title: Title
    language: Language
    template: Id
    phases: dict[str, PhaseSettings] = {}  # instead of the template's own, by phase id


class JoinTable(Command, frozen=True, tag="join_table"):
    member: Id
    role: Role
    organisation: Id | None = None


ParticipantCommand = (
    AddCards
    | EditText
    | MoveCards
    | ColourCards
    | DeleteCards
    | SetAction
    | AddGroup
    | RenameGroup
    | DeleteGroup
    | GroupCards
    | AddLink
    | DeleteLink
    | AddComment
    | DeleteComment
    | React
    | CastVote
    | Undo
    | Redo
    | AddOrganisation
)
FacilitatorCommand = (
    OpenPhase
    | RevealCards
    | SetTimer
    | OpenRound
    | CloseRound
    | RenameBoard
    | LockBoard
    | SetProgramme
    | ChangeMember
    | RemoveMember
    | FinishBoard
    | ReopenBoard
)
ServerCommand = OpenBoard | JoinTable
SocketCommand = ParticipantCommand | FacilitatorCommand
AnyCommand = ParticipantCommand | FacilitatorCommand | ServerCommand
