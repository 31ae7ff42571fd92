"""What a command will likely come to, shown before the server has said so (CLI-1). It must never pass for the truth.

The server's own rules are asked, on the records that this person sees: so a prediction cannot drift from them.
"""

from collections.abc import Sequence

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import decide
from cocreate.boards.decide.passages import passage_id
from cocreate.boards.events import Add, Change, Edit, Records, Splice
from cocreate.boards.records import Kind
from cocreate.errors import Refused

Predicted = (
    c.AddCards
    | c.MoveCards
    | c.ColourCards
    | c.TagCards
    | c.StackCards
    | c.CopyCards
    | c.ResizeZone
    | c.DeleteCards
    | c.SetAction
    | c.AddGroup
    | c.RenameGroup
    | c.DeleteGroup
    | c.GroupCards
    | c.AddLink
    | c.DeleteLink
    | c.AddComment
    | c.DeleteComment
    | c.React
    | c.CastVote
    | c.AddOrganisation
    | c.AddDrawings
    | c.MoveDrawings
    | c.ColourDrawings
    | c.RestackDrawings
    | c.LabelDrawing
    | c.DeleteDrawings
    | c.Together
    | c.ReportProgress
    | c.AddReading
    | c.DeleteReading
    | c.AttachFile
    | c.DetachFile
    | c.AnswerNeed
    | c.DropPassage
    | c.AmendAction
    | c.DropAmendment
)


def predict(records: Records, command: c.SocketCommand, me: str, at: int) -> Sequence[Change]:
    """The changes; none where only the server can say (undo, leading the table), or where it will refuse."""
    if not isinstance(command, Predicted):
        return []
    decided = decide(Board(records=records), command, me, at)
    return [] if isinstance(decided, Refused) else decided.changes


def predict_text(records: Records, card: str, edits: Sequence[Edit]) -> Sequence[Change]:
    """What I typed stands in the card as long as the card is there, whatever the phase says: words are never hidden."""
    if not edits or card not in records.get("card", {}):
        return []
    return [Splice(kind="card", id=card, edits=list(edits))]


def predict_wording(records: Records, command: c.EditWording, edits: Sequence[Edit], base: str) -> Sequence[Change]:
    """The same for the words of an action in the plan."""
    return _spliced(records, "wording", command.card, edits, base)


def predict_passage(records: Records, command: c.EditPassage, edits: Sequence[Edit], base: str) -> Sequence[Change]:
    """The same for a paper; what it says by itself is there for everybody, so mine can stand on it at once."""
    return _spliced(records, "passage", passage_id(command.paper, command.section, command.language), edits, base)


def _spliced(records: Records, kind: Kind, id: str, edits: Sequence[Edit], base: str) -> Sequence[Change]:
    if not edits:
        return []
    there = id in records.get(kind, {})
    came: list[Change] = [] if there else [Add(kind=kind, id=id, fields={"text": base, "rev": 0})]
    return [*came, Splice(kind=kind, id=id, edits=list(edits))]
