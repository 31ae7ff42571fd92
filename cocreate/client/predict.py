"""What a command will likely come to, shown before the server has said so (CLI-1). It must never pass for the truth.

The server's own rules are asked, on the records that this person sees: so a prediction cannot drift from them.
"""

from collections.abc import Sequence

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide import decide
from cocreate.boards.events import Change, Edit, Records, Splice
from cocreate.errors import Refused

Predicted = (
    c.AddCards
    | c.MoveCards
    | c.ColourCards
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
