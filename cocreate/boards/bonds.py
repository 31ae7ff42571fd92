"""Which commands may be written at any head of the log, and what others must not have changed meanwhile (DEC-2). Data.

A rule of the table (phase, lock, round, role) or the end of a record changes what others may do: such a line is
`ruling`. What was decided before it is never written after it without being decided again (DEC-5, LOG-6).
"""

from collections.abc import Iterable

from cocreate.boards import commands as c
from cocreate.boards.events import Change, Put

# Right at any head since the last ruling line: what they read changes by ruling lines alone, and what they write is
# the last writer's (a put or delete of a record that is gone does nothing).
FREE: frozenset[type[c.Command]] = frozenset(
    {
        c.MoveCards,  # within their zone: see `is_bound`
        c.ColourCards,
        c.RenameGroup,
        c.GroupCards,
        c.DeleteLink,
        c.DeleteComment,
        c.React,
        c.SetTimer,
        c.RenameBoard,
        c.SetProgramme,
    }
)
# Besides that they read the very records that they write: a revision, a ballot, whether an id is taken, two dates that
# must fit each other. So they are right wherever nobody else has changed these records. The number of cards, groups
# and comments may come to exceed its bound by what other nodes had under way.
TIED: frozenset[type[c.Command]] = frozenset(
    {
        c.AddCards,
        c.EditText,
        c.SetAction,
        c.AddGroup,
        c.AddComment,
        c.CastVote,
    }
)
# They read what others write at any time: whether a pair or a name is taken, who is there, how many.
BOUND: frozenset[type[c.Command]] = frozenset(
    {
        c.AddLink,
        c.AddOrganisation,
        c.JoinTable,
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
    }
)
FIRST: frozenset[type[c.Command]] = frozenset(
    {c.Undo, c.Redo}
)  # they read the history, which knows confirmed acts only


def is_bound(command: c.Command, changes: Iterable[Change]) -> bool:
    """Whether the event must stand right after the head on which it was decided."""
    kind = type(command)
    return kind not in FREE | TIED or (kind is c.MoveCards and _changes_zone(changes))


def tied_to(command: c.Command, changes: Iterable[Change]) -> set[str]:
    """The records, as `kind id`, that nobody else may have changed since the event was decided."""
    return {f"{change.kind} {change.id}" for change in changes} if type(command) in TIED else set()


def is_ruling(command: c.Command, changes: Iterable[Change]) -> bool:
    """Whether what was decided before must be decided again after it."""
    kind = type(command)
    return kind in RULING or (kind is c.MoveCards and _changes_zone(changes))


def _changes_zone(changes: Iterable[Change]) -> bool:
    """A card that is put into another zone takes its kind, on which links and actions rest."""
    return any(isinstance(change, Put) and "zone" in change.fields for change in changes)
