"""What a participant may ask of a board, in the imperative. Closed types: an unknown field is an error (LOG-12)."""

from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from cocreate.boards.past import Past
from cocreate.boards.records import (
    AmendedField,
    CardKind,
    Colour,
    Form,
    Frequency,
    Ink,
    Language,
    LinkKind,
    ProgressStatus,
    Role,
    Sector,
    Symbol,
    Timing,
)
from cocreate.ids import ID_PATTERN

MAX_CARDS = 5_000
MAX_DRAWINGS = 2_000
MAX_IMAGES = 200  # among them
MAX_POINTS = 500  # of one stroke
MAX_BATCH = 500  # cards, moves or ids in one command
MAX_TEXT = 2_000  # code points
MAX_TITLE = 200
MAX_ASSUMPTION = 500
MAX_PASSAGE = 10_000  # code points of one passage of a paper
MAX_TAG = 40
MAX_TAGS = 12  # on one card

Id = Annotated[str, Meta(pattern=ID_PATTERN)]
Text = Annotated[str, Meta(max_length=MAX_TEXT)]
Words = Annotated[str, Meta(max_length=MAX_PASSAGE)]
Part = Annotated[str, Meta(pattern=r"^[a-z][a-z-]{0,23}\Z")]  # of a paper
Title = Annotated[str, Meta(min_length=1, max_length=MAX_TITLE)]
# one line, without blanks at its ends
Tag = Annotated[str, Meta(min_length=1, max_length=MAX_TAG, pattern=r"^\S+( \S+)*\Z")]
Place = Annotated[int, Meta(ge=-100_000, le=100_000)]  # world units: CSS pixels at zoom 1
Length = Annotated[int, Meta(ge=0, le=20_000)]  # world units
Label = Annotated[str, Meta(max_length=500)]
Assumption = Annotated[str, Meta(max_length=MAX_ASSUMPTION)]
File = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]  # SHA-256
Size = Annotated[int, Meta(ge=228, le=50_000)]  # of a zone: one card across at least
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Date = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}\Z")]
Euros = Annotated[int, Meta(ge=0, le=10_000_000_000)]
Spent = Annotated[float, Meta(ge=0, le=10_000_000_000)]  # euros, kept to the cent
Number = Annotated[float, Meta(ge=-1e12, le=1e12)]
Effort = Annotated[float, Meta(ge=0, le=100_000)]  # days of one person's work
Grade = Annotated[int, Meta(ge=1, le=3)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Media = Annotated[str, Meta(max_length=100, pattern=r"^[a-z]+/[a-z0-9.+-]+\Z")]
Lag = Annotated[int, Meta(ge=-10_000, le=10_000)]
DayOfYear = Annotated[str, Meta(pattern=r"^\d{2}-\d{2}\Z")]


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
    tags: Annotated[list[Tag], Meta(max_length=MAX_TAGS)] = []
    source: NewSource | None = None  # by facilitators only


class Move(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    id: Id
    x: Place
    y: Place
    zone: Id | None = None  # stays in its zone where it is not said


class CardCopy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    of: Id
    x: Place
    y: Place


class LinkCopy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    id: Id
    of: Id


class TextEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    at: Count
    remove: Count
    insert: Text


class NewIndicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    name: Title
    baseline: Number | None = None
    target: Number | None = None
    unit: Annotated[str, Meta(max_length=40)] = ""
    source: Annotated[str, Meta(max_length=MAX_TITLE)] = ""
    frequency: Frequency | None = None


class NewPromise(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    organisation: Id
    what: Title
    eur: Euros = 0


class NewFund(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: Title
    eur: Euros


class NewRisk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    text: Title
    likelihood: Grade
    impact: Grade
    response: Annotated[str, Meta(max_length=MAX_TITLE)] = ""


class NewResult(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    id: Id
    title: Title
    aim: Annotated[str, Meta(max_length=MAX_TITLE)] = ""
    indicator: NewIndicator | None = None
    assumption: Assumption = ""


class NewGoal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    text: Annotated[str, Meta(max_length=MAX_TITLE)] = ""
    indicator: NewIndicator | None = None
    assumption: Assumption = ""


class NewAimRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    indicator: NewIndicator | None = None
    assumption: Assumption = ""


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


class TagCards(Command, frozen=True, tag="tag_cards"):
    """Each of the cards bears this tag, or no longer does. Tags that differ in case alone are one."""

    cards: Cards
    name: Tag
    on: bool


class StackCards(Command, frozen=True, tag="stack_cards"):
    """Above all others of the board, or beneath them; among themselves they lie as they did."""

    cards: Cards
    to: Literal["front", "back"]


class CopyCards(Command, frozen=True, tag="copy_cards"):
    """Each a new card of mine with the same content, in the same zone; the links are such as join two of the cards."""

    cards: Annotated[list[CardCopy], Meta(min_length=1, max_length=MAX_BATCH)]
    links: Annotated[list[LinkCopy], Meta(max_length=MAX_BATCH)] = []


class DeleteCards(Command, frozen=True, tag="delete_cards"):
    cards: Cards


class ActionFields(Command, frozen=True):
    """The fields that are said get these values; None takes the value away."""

    card: Id
    owner: Id | msgspec.UnsetType | None = msgspec.UNSET
    partners: Annotated[list[Id], Meta(max_length=50)] | msgspec.UnsetType | None = msgspec.UNSET
    start: Date | msgspec.UnsetType | None = msgspec.UNSET
    end: Date | msgspec.UnsetType | None = msgspec.UNSET
    indicator: NewIndicator | msgspec.UnsetType | None = msgspec.UNSET
    budget_eur: Euros | msgspec.UnsetType | None = msgspec.UNSET
    person: Id | msgspec.UnsetType | None = msgspec.UNSET
    effort_days: Effort | msgspec.UnsetType | None = msgspec.UNSET
    milestone: bool | msgspec.UnsetType | None = msgspec.UNSET
    result: Id | msgspec.UnsetType | None = msgspec.UNSET
    promises: Annotated[list[NewPromise], Meta(max_length=50)] | msgspec.UnsetType | None = msgspec.UNSET
    funds: Annotated[list[NewFund], Meta(max_length=50)] | msgspec.UnsetType | None = msgspec.UNSET
    risks: Annotated[list[NewRisk], Meta(max_length=50)] | msgspec.UnsetType | None = msgspec.UNSET


class SetAction(ActionFields, frozen=True, tag="set_action"):
    pass


class NewWait(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    action: Id
    timing: Timing | None = None  # finish_start where it is not said
    lag: Lag | None = None  # working days


class AmendAction(ActionFields, frozen=True, tag="amend_action"):
    """What the plan says of the action in place of its card, once the table is finished."""

    text: Annotated[str, Meta(min_length=1, max_length=MAX_TEXT)] | msgspec.UnsetType = msgspec.UNSET
    waits: Annotated[list[NewWait], Meta(max_length=100)] | msgspec.UnsetType | None = msgspec.UNSET  # for whom


class EditWording(Command, frozen=True, tag="edit_wording"):
    """Edits on revision `rev` of the words of an action in the plan, as of a card's text (DEC-3).

    The first ones stand on `base`, which is what the plan said there to who typed; else it is not read.
    """

    card: Id
    rev: Annotated[int, Meta(ge=0, le=2**53)]  # 0: nobody has written there yet
    edits: Annotated[list[TextEdit], Meta(min_length=1, max_length=100)]
    base: Text = ""


class DropAmendment(Command, frozen=True, tag="drop_amendment"):
    """The plan says again what the card says."""

    card: Id
    fields: Annotated[list[AmendedField], Meta(min_length=1, max_length=20)]


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
    timing: Timing | None = None  # of a dependency; finish_start where it is not said
    lag: Lag | None = None  # working days, of a dependency


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


class NewDrawing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    id: Id
    form: Form
    zone: Id
    x: Place
    y: Place
    w: Length
    h: Length
    points: Annotated[list[Length], Meta(max_length=2 * MAX_POINTS)] = []  # of pen, line and arrow: x, y, x, y …
    ink: Ink = "black"
    label: Label = ""
    file: File | None = None  # of an image: what the server said when it was brought
    copied: Id | None = None  # the drawing of which it is a copy: its words stay whose they were


class MoveDrawing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    id: Id
    x: Place
    y: Place
    w: Length | None = None  # it keeps its size where that is not said; strokes and lines always do
    h: Length | None = None
    zone: Id | None = None  # stays in its zone where it is not said


Drawings = Annotated[list[Id], Meta(min_length=1, max_length=MAX_BATCH)]


class AddDrawings(Command, frozen=True, tag="add_drawings"):
    """A stroke is one of them: begun, drawn and ended, it is one act."""

    drawings: Annotated[list[NewDrawing], Meta(min_length=1, max_length=MAX_BATCH)]


class MoveDrawings(Command, frozen=True, tag="move_drawings"):
    moves: Annotated[list[MoveDrawing], Meta(min_length=1, max_length=MAX_BATCH)]


class ColourDrawings(Command, frozen=True, tag="colour_drawings"):
    drawings: Drawings
    ink: Ink


class RestackDrawings(Command, frozen=True, tag="restack_drawings"):
    drawings: Drawings
    to: Literal["front", "back"]


class LabelDrawing(Command, frozen=True, tag="label_drawing"):
    drawing: Id
    label: Label


class DeleteDrawings(Command, frozen=True, tag="delete_drawings"):
    drawings: Drawings


class Together(Command, frozen=True, tag="together"):
    """What one hand does to the cards and the drawings that it took together: one act, and one step back."""

    cards: MoveCards | StackCards | CopyCards | DeleteCards
    drawings: MoveDrawings | RestackDrawings | AddDrawings | DeleteDrawings

    def __post_init__(self) -> None:
        if ALIKE[type(self.cards)] is not type(self.drawings):
            raise ValueError("the same must be done to the drawings as to the cards")


ALIKE: Final[dict[type[Command], type[Command]]] = {
    MoveCards: MoveDrawings,
    StackCards: RestackDrawings,
    CopyCards: AddDrawings,
    DeleteCards: DeleteDrawings,
}


def parts(command: Command) -> tuple[Command, ...]:
    """The acts of which a command is made: of one but for what is done together."""
    return (command.cards, command.drawings) if isinstance(command, Together) else (command,)


class PassageEdit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    at: Count
    remove: Count
    insert: Words


class EditPassage(Command, frozen=True, tag="edit_passage"):
    """Edits on revision `rev` of a paper's passage, as of a card's text (DEC-3); the first ones stand on `base`.

    `base` is what the paper says there by itself, which only the paper knows; else it is not read.
    """

    paper: Part
    section: Part
    language: Language
    rev: Annotated[int, Meta(ge=0, le=2**53)]  # 0: nobody has written there yet
    edits: Annotated[list[PassageEdit], Meta(min_length=1, max_length=100)]
    base: Words = ""


class DropPassage(Command, frozen=True, tag="drop_passage"):
    """The paper says again what it says by itself."""

    paper: Part
    section: Part
    language: Language


class AddOrganisation(Command, frozen=True, tag="add_organisation"):
    id: Id
    name: Title
    sector: Sector
    territory: Annotated[str, Meta(max_length=MAX_TITLE)] = ""


# what people say of the plan once the table is finished: who answers for an action, and facilitators


class ReportProgress(Command, frozen=True, tag="report_progress"):
    """How far the action has come. It says all of it anew, but for money: what is not said of that stays as it was."""

    action: Id
    status: ProgressStatus
    percent: Percent
    note: Text = ""
    obstacles: Text = ""
    spent_eur: Spent | msgspec.UnsetType | None = msgspec.UNSET


class AddReading(Command, frozen=True, tag="add_reading"):
    """What the indicator of an action, or of a result of the programme, was found to be on a day."""

    id: Id
    of: Id
    date: Date
    value: Number
    source: Annotated[str, Meta(max_length=MAX_TITLE)] = ""
    note: Text = ""
    reason: Text = ""


class DeleteReading(Command, frozen=True, tag="delete_reading"):
    """A wrong one is taken away; that it was there stays in the log."""

    id: Id


class AttachFile(Command, frozen=True, tag="attach_file"):
    """The file is what the server said when it was brought."""

    id: Id
    action: Id
    file: File
    name: Title
    size: Annotated[int, Meta(ge=1, le=100_000_000)]
    kind: Media


class DetachFile(Command, frozen=True, tag="detach_file"):
    id: Id


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
    aim_rows: Annotated[list[NewAimRow], Meta(max_length=50)] = []  # of the aim at the same place
    goal: NewGoal | None = None
    results: Annotated[list[NewResult], Meta(max_length=50)] = []
    budget_eur: Euros | None = None
    patron_days: Annotated[list[DayOfYear], Meta(max_length=20)] = []


class ChangeMember(Command, frozen=True, tag="change_member"):
    member: Id
    role: Role
    monitors: bool = False  # of an observer


class RemoveMember(Command, frozen=True, tag="remove_member"):
    member: Id


class FinishBoard(Command, frozen=True, tag="finish_board"):
    """Freeze the board and have its plan built (JOB-1)."""

    languages: Annotated[list[Language], Meta(min_length=1, max_length=5)] = msgspec.field(
        default_factory=lambda: ["it", "en"]
    )


class IssueVersion(Command, frozen=True, tag="issue_version"):
    """Another version of the plan of a finished table, as it is amended by now (JOB-1)."""

    languages: Annotated[list[Language], Meta(min_length=1, max_length=5)] = msgspec.field(
        default_factory=lambda: ["it", "en"]
    )


class ReopenBoard(Command, frozen=True, tag="reopen_board"):
    pass


class ResizeZone(Command, frozen=True, tag="resize_zone"):
    """The place and size of a zone; its cards stay where they lie."""

    zone: Id
    x: Place
    y: Place
    w: Size
    h: Size


class NameVersion(Command, frozen=True, tag="name_version"):
    """Give a name to the board as it was after an event; as it is now, where none is said."""

    id: Id
    title: Title
    seq: Annotated[int, Meta(ge=1, le=2**53)] | None = None


class DeleteVersion(Command, frozen=True, tag="delete_version"):
    """The name goes; what stood there stays in the log."""

    id: Id


class AnswerNeed(Command, frozen=True, tag="answer_need"):
    """Tell those who raised a need what was decided about it; without a text the answer is taken away.

    An idea that answers no need, and an action that realises no idea, are answered themselves.
    """

    need: Id
    text: Text


# what the server's doors ask for a person: they have read the past in the log, or made a file; no socket may tell that


class RestoreCard(Command, frozen=True, tag="restore_card"):
    """The card as it was then, in all that this person may change by hand."""

    card: Id
    past: Past


class RestoreBoard(Command, frozen=True, tag="restore_board"):
    """All that was there then, as it was. What was made since stays; with `exactly` it is taken off the board."""

    past: Past
    exactly: bool = False


class PublishPage(Command, frozen=True, tag="publish_page"):
    """Show the plan to everybody. The door has looked for personal data in it; what was waved through is named."""

    listed: bool = False
    waved: Annotated[list[File], Meta(max_length=2_000)] = []


class WithdrawPage(Command, frozen=True, tag="withdraw_page"):
    pass


class SealPlan(Command, frozen=True, tag="seal_plan"):
    """This version of the plan is sealed: the door has made the file, and keeps it under its digest (SEA-1)."""

    version: Annotated[int, Meta(ge=1, le=1_000_000)]
    seq: Annotated[int, Meta(ge=1, le=2**53)]
    digest: File
    key: File  # 32 bytes in hex, as a digest
    signature: Annotated[str, Meta(pattern=r"^[0-9a-f]{128}\Z")]


class RestorePlan(Command, frozen=True, tag="restore_plan"):
    """What the plan said then of the actions that are still there, as new amendments."""

    past: Past


# what only the server asks, never a socket


class PhaseSettings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    title: Title | None = None
    minutes: Annotated[int, Meta(ge=0, le=600)] | None = None
    writing: Literal["open", "private"] | None = None
    anonymous: bool | None = None
    vote: VoteSettings | None = None


class NewFollows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table from whose plan the new one goes on, as `records.Follows` has it."""

    board: Id
    title: Title
    review: Id
    carried: Count
    left_out: Count


class OpenBoard(Command, frozen=True, tag="open_board"):
    """The first command of every board."""

    title: Title
    language: Language
    template: Id
    phases: dict[str, PhaseSettings] = {}  # instead of the template's own, by phase id
    own: dict[str, Any] | None = None  # a template that came in a file, read and found right, instead of ours
    follows: NewFollows | None = None


class JoinTable(Command, frozen=True, tag="join_table"):
    member: Id
    role: Role
    organisation: Id | None = None


ParticipantCommand = (
    AddCards
    | EditText
    | MoveCards
    | ColourCards
    | TagCards
    | StackCards
    | CopyCards
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
    | AddDrawings
    | MoveDrawings
    | ColourDrawings
    | RestackDrawings
    | LabelDrawing
    | DeleteDrawings
    | Together
    | Undo
    | Redo
    | AddOrganisation
    | AnswerNeed
    | ReportProgress
    | AddReading
    | DeleteReading
    | AttachFile
    | DetachFile
    | EditPassage
    | DropPassage
    | AmendAction
    | EditWording
    | DropAmendment
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
    | ResizeZone
    | NameVersion
    | DeleteVersion
    | IssueVersion
)
ServerCommand = OpenBoard | JoinTable
DoorCommand = RestoreCard | RestoreBoard | RestorePlan | PublishPage | WithdrawPage | SealPlan
SocketCommand = ParticipantCommand | FacilitatorCommand
AnyCommand = ParticipantCommand | FacilitatorCommand | ServerCommand | DoorCommand
