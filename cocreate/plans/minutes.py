"""The minutes keep themselves: told a board's events one by one, they say how its table was held. Pure.

Order is the log's; times are as it has them (LOG-7). What people did before the first who takes part sat down is
preparation: it is told apart, and no phase of it.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from cocreate.boards.events import Add, Change, Event, Fields, Put, Records, Splice
from cocreate.boards.fold import apply
from cocreate.boards.records import THE_BOARD, Kind, Role
from cocreate.plans.held import PlanMinutes, PlanPoll, PlanPresence, PlanSitting, PlanStretch, PlanWritten

WRITTEN: Final[tuple[Kind, ...]] = ("card", "comment", "link", "group")
HEARD: Final[frozenset[Kind]] = frozenset({"board", "phase", "member", *WRITTEN})
ROLES: Final[tuple[Role, ...]] = ("facilitator", "participant", "observer")
BEFORE: Final = -1

Key = tuple[Kind, str]


@dataclass
class _Stretch:
    phase: str
    opened: int
    closed: int = 0


@dataclass
class Minutes:
    """`held` is how the table was held until it was finished last; None as long as it never was."""

    held: PlanMinutes | None = None
    _records: Records = field(default_factory=dict)
    _stretches: list[_Stretch] = field(default_factory=list)
    _firsts: list[int] = field(default_factory=list)  # the stretch with which each sitting began
    _written: dict[Key, int] = field(default_factory=dict)  # in which stretch each thing was written first
    _polls: dict[str, PlanPoll] = field(default_factory=dict)
    _seated: bool = False

    def take(self, event: Event) -> None:
        for change in event.changes:
            self._hear(change, event.at)
        match event.type:
            case "board_opened" | "board_reopened":
                self._sit(event.at)
            case "member_joined" if not self._seated and self._takes_part(event):
                self._gather(event.at)
            case "phase_opened":
                self._end(event.at)
                self._stretches.append(_Stretch(self._phase, event.at))
            case "board_finished":
                self._end(event.at)
                self.held = self._told()

    def _hear(self, change: Change, at: int) -> None:
        if isinstance(change, Put) and change.kind == "round" and change.fields.get("status") == "closed":
            self._polls[change.id] = PlanPoll(round=change.id, closed=at, entitled=self._entitled())
        if change.kind not in HEARD or isinstance(change, Splice):  # nobody's words are told here
            return
        apply(self._records, change)
        if isinstance(change, Add) and change.kind in WRITTEN:
            self._written.setdefault((change.kind, change.id), len(self._stretches) - 1)

    def _sit(self, at: int) -> None:
        self._firsts.append(len(self._stretches))
        self._stretches.append(_Stretch(self._phase, at))

    def _end(self, at: int) -> None:
        if self._stretches:
            self._stretches[-1].closed = at

    def _gather(self, at: int) -> None:
        """All until now was preparation."""
        self._seated = True
        self._stretches, self._firsts = [], []
        self._written = dict.fromkeys(self._written, BEFORE)
        self._sit(at)

    @property
    def _phase(self) -> str:
        phase: str = self._records.get("board", {}).get(THE_BOARD, {}).get("phase", "")
        return phase

    def _takes_part(self, event: Event) -> bool:
        members = self._records.get("member", {})
        return any(members.get(change.id, {}).get("role") == "participant" for change in event.changes)

    def _members(self) -> list[Fields]:
        return [one for one in self._records.get("member", {}).values() if not one.get("removed")]

    def _entitled(self) -> int:
        """Who leads has no dots, and who observes gives none."""
        return sum(one.get("role") == "participant" for one in self._members())

    # as the table stands when it is finished

    def _told(self) -> PlanMinutes:
        ends = [*self._firsts[1:], len(self._stretches)]
        written = self._counted()
        return PlanMinutes(
            before=written.get(BEFORE, PlanWritten()),
            sittings=[
                PlanSitting(
                    opened=self._stretches[first].opened,
                    closed=self._stretches[end - 1].closed,
                    stretches=[self._stretch(n, written) for n in range(first, end)],
                )
                for first, end in zip(self._firsts, ends, strict=True)
            ],
            present=self._present(),
            polls=list(self._polls.values()),
        )

    def _stretch(self, n: int, written: dict[int, PlanWritten]) -> PlanStretch:
        one = self._stretches[n]
        phase = self._records.get("phase", {}).get(one.phase, {})
        return PlanStretch(
            phase=one.phase,
            title=phase.get("title", ""),
            minutes=phase.get("minutes", 0),
            opened=one.opened,
            closed=one.closed,
            written=written.get(n, PlanWritten()),
        )

    def _counted(self) -> dict[int, PlanWritten]:
        counts: dict[int, Counter[str]] = {}
        for (kind, id), n in self._written.items():
            if (found := self._records.get(kind, {}).get(id)) is not None:
                counts.setdefault(n, Counter())[found.get("kind", "need") if kind == "card" else f"{kind}s"] += 1
        return {
            n: PlanWritten(
                comments=of.pop("comments", 0),
                links=of.pop("links", 0),
                groups=of.pop("groups", 0),
                cards={kind: of[kind] for kind in sorted(of)},  # type: ignore[misc]
            )
            for n, of in counts.items()
        }

    def _present(self) -> list[PlanPresence]:
        people: dict[tuple[Role, str], list[int]] = {}
        for one in self._members():
            people.setdefault((one.get("role", "participant"), one.get("organisation", "")), []).append(
                one.get("joined", 0)
            )
        order = sorted(people.items(), key=lambda item: (ROLES.index(item[0][0]), item[0][1]))
        return [
            PlanPresence(organisation=body or None, role=role, people=len(joined), since=min(joined))
            for (role, body), joined in order
        ]
