"""All ports in memory, for the simulated world and first in the contract suite. It must never await, nor guess."""

from collections.abc import Mapping, Sequence

import msgspec

from cocreate.storage.appending import check, fits
from cocreate.storage.chain import GENESIS, chained
from cocreate.storage.erasures import Erasure
from cocreate.storage.memory_erasing import MemoryErasures
from cocreate.storage.memory_feeds import MemoryFeeds
from cocreate.storage.memory_images import MemoryImages
from cocreate.storage.memory_outgoing import MemoryOutgoing
from cocreate.storage.ports import (
    Append,
    Appended,
    Artefact,
    BoardRow,
    Decide,
    Door,
    Head,
    JobRow,
    Moved,
    PlanRow,
    SavedSnapshot,
    Session,
    Stored,
    StoreError,
)


class _Board:
    def __init__(self, row: BoardRow) -> None:
        self.row = row
        self.lines: list[Stored] = []
        self.commands: dict[tuple[str, str], int] = {}
        self.snapshots: dict[int, SavedSnapshot] = {}
        self.ruled = 0
        self.names: dict[str, str] = {}
        self.erasures: list[Erasure] = []

    def bodies(self, after: int) -> list[bytes]:
        return [line.body for line in self.lines[after:]]

    @property
    def head(self) -> Head:
        return Head(self.row.epoch, len(self.lines), self.lines[-1].chain if self.lines else GENESIS)


class MemoryStore(MemoryImages, MemoryFeeds, MemoryErasures, MemoryOutgoing):
    def __init__(self) -> None:
        self._boards: dict[str, _Board] = {}
        self._doors: dict[str, Door] = {}
        self._sessions: dict[str, Session] = {}
        self._jobs: dict[str, JobRow] = {}
        self._plans: dict[tuple[str, int], PlanRow] = {}
        self._artefacts: dict[tuple[str, int, str, str], bytes] = {}
        self._images = []
        self._readers, self._notices, self._mails, self._days = {}, {}, {}, {}
        self._feeds = {}
        self._outlets, self._deliveries, self._remotes, self._tokens = {}, {}, {}, {}

    async def head(self, board: str) -> Head | None:
        return self._boards[board].head if board in self._boards else None

    async def append(self, appends: Sequence[Append]) -> list[Appended | Moved]:
        for append in appends:
            check(append)
            self._known(append.board)
        return [self._append_one(append) for append in appends]

    def _append_one(self, append: Append) -> Appended | Moved:
        board = self._boards[append.board]
        head = board.head
        taken = any((line.actor, line.cmd) in board.commands for line in append.lines)
        if taken or not fits(append, head, board.ruled, board.bodies):
            return Moved(head)
        stored = chained(head.seq, head.chain, append.lines)
        board.lines += stored
        board.commands |= {(line.actor, line.cmd): line.seq for line in stored}
        if append.ruling:
            board.ruled = stored[-1].seq
        for job in append.jobs:
            self._jobs[job.id] = JobRow(
                id=job.id,
                board=append.board,
                kind=job.kind,
                seq=stored[-1].seq,
                settings=job.settings,
                status="waiting",
                attempts=0,
                done=0,
                steps=0,
                fence=0,
                lease_until=0,
                not_before=0,
                error="",
                created=job.at,
            )
        return Appended(stored[0].seq, stored[-1].chain)

    async def read(self, board: str, after: int, limit: int = 1000) -> list[Stored]:
        return self._boards[board].lines[after : after + limit] if board in self._boards else []

    async def find(self, board: str, actor: str, cmd: str) -> int | None:
        return self._boards[board].commands.get((actor, cmd)) if board in self._boards else None

    async def commands(self, board: str, among: Sequence[tuple[str, str]] | None = None) -> dict[tuple[str, str], int]:
        known = self._boards[board].commands if board in self._boards else {}
        return dict(known) if among is None else {key: known[key] for key in among if key in known}

    async def append_under_lock(self, board: str, after: int, decide: Decide) -> Appended | Moved | None:
        append = decide(self._known(board).head, self._boards[board].lines[after:])
        if append is None:
            return None
        check(append)
        return self._append_one(append)

    async def heads(self, boards: Sequence[str]) -> dict[str, tuple[str, int]]:
        found = {board: self._boards[board].head for board in boards if board in self._boards}
        return {board: (head.epoch, head.seq) for board, head in found.items()}

    async def save_snapshot(
        self, board: str, snapshot: SavedSnapshot, epoch: str | None = None, apart: int = 0
    ) -> None:
        saved = self._known(board).snapshots
        near = any(abs(seq - snapshot.seq) < apart for seq in saved)
        if near or epoch not in (None, self._boards[board].row.epoch):
            return
        saved[snapshot.seq] = snapshot
        for seq in sorted(saved)[:-2]:
            del saved[seq]

    async def snapshots(self, board: str, at_most: int | None = None) -> SavedSnapshot | None:
        saved = self._boards[board].snapshots if board in self._boards else {}
        fitting = [seq for seq in saved if at_most is None or seq <= at_most]
        return saved[max(fitting)] if fitting else None

    async def create_board(self, row: BoardRow, doors: Mapping[str, Door]) -> None:
        if row.id in self._boards or doors.keys() & self._doors.keys():
            raise StoreError(f"The board {row.id}, or a door of it, exists.")
        self._boards[row.id] = _Board(row)
        self._doors |= doors

    async def boards(self) -> list[BoardRow]:
        rows = [msgspec.structs.replace(board.row, seq=board.head.seq) for board in self._boards.values()]
        return sorted(rows, key=lambda row: (row.created, row.id), reverse=True)

    async def retitle(self, board: str, title: str) -> None:
        if board in self._boards:
            self._boards[board].row = msgspec.structs.replace(self._boards[board].row, title=title)

    async def door(self, secret_hash: str) -> Door | None:
        return self._doors.get(secret_hash)

    async def doors(self, board: str) -> list[Door]:
        ordered = sorted(self._doors.items(), key=lambda item: (item[1].role, item[0]))
        return [door for _, door in ordered if door.board == board]

    async def replace_door(self, old_hash: str, new_hash: str, door: Door) -> None:
        self._known(door.board)
        if new_hash in self._doors and new_hash != old_hash:
            raise StoreError("The new door exists.")
        self._doors.pop(old_hash, None)
        self._doors[new_hash] = door

    async def close_door(self, secret_hash: str) -> None:
        self._doors.pop(secret_hash, None)

    async def add_person(self, board: str, person: str, name: str, session_hash: str, at: int) -> None:
        names = self._known(board).names
        if person in names or session_hash in self._sessions:
            raise StoreError(f"The person {person}, or the session, exists.")
        names[person] = name
        self._sessions[session_hash] = Session(board, person)

    async def add_session(self, board: str, person: str, session_hash: str, at: int) -> None:
        if person not in self._known(board).names or session_hash in self._sessions:
            raise StoreError(f"There is no person {person}, or the session exists.")
        self._sessions[session_hash] = Session(board, person)

    async def names(self, board: str) -> dict[str, str]:
        return dict(self._boards[board].names) if board in self._boards else {}

    async def session(self, session_hash: str) -> Session | None:
        return self._sessions.get(session_hash)

    async def end_sessions(self, board: str, person: str) -> None:
        ended = Session(board, person)
        self._sessions = {hashed: session for hashed, session in self._sessions.items() if session != ended}

    async def claim(self, now: int, lease_ms: int, job: str | None = None) -> JobRow | None:
        for row in self._due(now):
            if job in (None, row.id):
                return self._put(
                    row,
                    status="running",
                    fence=row.fence + 1,
                    attempts=row.attempts + 1,
                    lease_until=now + lease_ms,
                )
        return None

    async def progress(self, job: str, fence: int, done: int, steps: int, lease_until: int) -> bool:
        row = self._held(job, fence)
        if row is not None:
            self._put(row, done=done, steps=steps, lease_until=lease_until)
        return row is not None

    async def finish(self, job: str, fence: int, plan: PlanRow, artefacts: Sequence[Artefact]) -> bool:
        row = self._held(job, fence)
        if row is None:
            return False
        self._put(row, status="done", done=row.steps, lease_until=0, error="")
        of_plan = (plan.board, plan.version)
        self._plans[of_plan] = plan
        self._artefacts = {key: body for key, body in self._artefacts.items() if key[:2] != of_plan}
        self._artefacts |= {(*of_plan, made.format, made.language): made.body for made in artefacts}
        return True

    async def fail(self, job: str, fence: int, error: str, retry_at: int | None) -> bool:
        row = self._held(job, fence)
        if row is not None:
            status = "failed" if retry_at is None else "waiting"
            self._put(row, status=status, not_before=retry_at or 0, error=error, lease_until=0)
        return row is not None

    async def release(self, job: str, fence: int) -> bool:
        row = self._held(job, fence)
        if row is not None:
            self._put(row, status="waiting", attempts=row.attempts - 1, not_before=0, lease_until=0)
        return row is not None

    async def latest_job(self, board: str) -> JobRow | None:
        rows = [row for row in self._jobs.values() if row.board == board]
        return max(rows, key=lambda row: (row.seq, row.created, row.id), default=None)

    async def due(self, now: int) -> list[str]:
        return [row.id for row in self._due(now)]

    async def plans(self, board: str) -> list[int]:
        return sorted(version for owner, version in self._plans if owner == board)

    async def plan(self, board: str, version: int | None = None) -> PlanRow | None:
        versions = await self.plans(board) if version is None else [version]
        return self._plans.get((board, versions[-1])) if versions else None

    async def artefact(self, board: str, version: int, format: str, language: str) -> bytes | None:
        return self._artefacts.get((board, version, format, language))

    async def artefacts(self, board: str, version: int) -> list[Artefact]:
        mine = sorted((key, body) for key, body in self._artefacts.items() if key[:2] == (board, version))
        return [Artefact(format=key[2], language=key[3], body=body) for key, body in mine]

    async def keep_artefact(self, board: str, version: int, artefact: Artefact) -> bool:
        if (board, version) not in self._plans:
            return False
        self._artefacts.setdefault((board, version, artefact.format, artefact.language), artefact.body)
        return True

    async def only_artefact(self, board: str, version: int, format: str, language: str) -> None:
        for key in [key for key in self._artefacts if key[:3] == (board, version, format) and key[3] != language]:
            del self._artefacts[key]

    async def ready(self) -> bool:
        return True

    async def close(self) -> None:
        """Nothing to let go of: what stands here stays readable."""

    def _known(self, board: str) -> _Board:
        if board not in self._boards:
            raise StoreError(f"There is no board {board}.")
        return self._boards[board]

    def _due(self, now: int) -> list[JobRow]:
        due = [
            row
            for row in self._jobs.values()
            if (row.status == "waiting" and row.not_before <= now)
            or (row.status == "running" and row.lease_until <= now)
        ]
        return sorted(due, key=lambda row: (row.created, row.id))

    def _held(self, job: str, fence: int) -> JobRow | None:
        row = self._jobs.get(job)
        return row if row is not None and row.status == "running" and row.fence == fence else None

    def _put(self, row: JobRow, **changes: object) -> JobRow:
        self._jobs[row.id] = msgspec.structs.replace(row, **changes)
        return self._jobs[row.id]
