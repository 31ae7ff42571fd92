"""Which commands may be written at any head of the log, and what others must not have changed meanwhile (DEC-2). Data.

A rule of the table (phase, lock, round, role) or the end of a record changes what others may do: such a line is
`ruling`. What was decided before it is never written after it without being decided again (DEC-5, LOG-6).
"""

from collections.abc import Iterable

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.events import Add, Change, Put

# Right at any head since the last ruling line: what they read changes by ruling lines alone, and what they write is
# the last writer's (a put or delete of a record that is gone does nothing).
FREE: frozenset[type[c.Command]] = frozenset(
    {
        c.MoveCards,  # within their zone: see `is_bound`
        c.ColourCards,
        c.StackCards,  # above what lay on top when it was decided
        c.RenameGroup,
        c.GroupCards,
        c.DeleteLink,
        c.DeleteComment,
        c.React,
        c.SetTimer,
        c.RenameBoard,
        c.SetProgramme,
        c.ResizeZone,
        c.DeleteVersion,
        c.PublishPage,
        c.WithdrawPage,
        c.DeleteReading,
        c.DetachFile,
    }
)
# Besides that they read the very records that they write: a revision, a ballot, whether an id is taken, two dates that
# must fit each other, the zone of a drawing. So they are right wherever nobody else has changed these records. The
# number of cards, drawings, groups and comments may come to exceed its bound by what other nodes had under way.
TIED: frozenset[type[c.Command]] = frozenset(
    {
        c.AddCards,
        c.EditText,
        c.TagCards,
        c.SetAction,
        c.AddGroup,
        c.AddComment,
        c.CastVote,
        c.AddDrawings,
        c.MoveDrawings,
        c.ColourDrawings,
        c.RestackDrawings,  # above what lay on top when it was decided
        c.LabelDrawing,
        c.DeleteDrawings,  # nothing is ever tied to a drawing
        c.Together,  # as much more as the cards in it are: see `_kinds`
        c.ReportProgress,
        c.AddReading,
        c.AttachFile,
        c.EditPassage,  # the first one in its place is bound: see `is_bound`
        c.EditWording,  # the same
        c.DropPassage,
    }
)
# They read what others write at any time: whether a pair or a name is taken, who is there, how many.
BOUND: frozenset[type[c.Command]] = frozenset(
    {
        c.AddLink,
        c.CopyCards,
        c.AddOrganisation,
        c.JoinTable,
        c.NameVersion,
        c.AnswerNeed,  # who answers for an action may change
        c.SealPlan,
        c.AmendAction,  # two dates that must fit each other stand in two records
        c.DropAmendment,
        c.IssueVersion,
    }
)
# Bound too, and after them all that is under way elsewhere is decided again: they change who may do what, or take away
# what others may be tying something to.
RULING: frozenset[type[c.Command]] = frozenset(
    {
        c.DeleteCards,
        c.DeleteGroup,
        c.Undo,
        c.Redo,
        c.OpenRound,
        c.CloseRound,
        c.OpenPhase,
        c.RevealCards,
        c.LockBoard,
        c.ChangeMember,
        c.RemoveMember,
        c.FinishBoard,
        c.ReopenBoard,
        c.OpenBoard,
        c.RestoreCard,
        c.RestoreBoard,
        c.RestorePlan,
    }
)
ANYWHERE = FREE | TIED  # but for what `is_bound` knows of some
FIRST: frozenset[type[c.Command]] = frozenset(
    {c.Undo, c.Redo}
)  # they read the history, which knows confirmed acts only


def is_bound(command: c.Command, changes: Iterable[Change]) -> bool:
    """Whether the event must stand right after the head on which it was decided."""
    kinds = _kinds(command)
    return (
        not kinds <= ANYWHERE
        or (c.MoveCards in kinds and _changes_zone(changes))
        or (not kinds.isdisjoint((c.EditPassage, c.EditWording)) and _begins(changes))
    )


def tied_to(command: c.Command, changes: Iterable[Change]) -> set[str]:
    """The records, as `kind id`, that nobody else may have changed since the event was decided."""
    return {f"{change.kind} {change.id}" for change in changes} if type(command) in TIED else set()


def _kinds(command: c.Command) -> set[type[c.Command]]:
    return {type(part) for part in c.parts(command)}


def is_ruling(command: c.Command, changes: Iterable[Change]) -> bool:
    """Whether what was decided before must be decided again after it."""
    kinds = _kinds(command)
    ruling = not kinds.isdisjoint(RULING) or (c.MoveCards in kinds and _changes_zone(changes))
    return ruling or _changes_owner(command)


def _changes_owner(command: c.Command) -> bool:
    """Who answers for an action may say of it what others may not."""
    match command:
        case c.AmendAction():
            return command.owner is not msgspec.UNSET
        case c.DropAmendment():
            return "owner" in command.fields
        case _:
            return False


def _begins(changes: Iterable[Change]) -> bool:
    """A first revision of a passage or a wording is the head on which it was decided."""
    return any(isinstance(change, Add) for change in changes)


def _changes_zone(changes: Iterable[Change]) -> bool:
    """A card that is put into another zone takes its kind, on which links and actions rest."""
    return any(isinstance(change, Put) and "zone" in change.fields for change in changes)
