"""The append on PostgreSQL: one statement for many boards, which links the hash chain itself.

It must name each board once. What does not fit writes nothing; the heads that it saw come back either way, and the
lines of others since the head that the append was decided on. Functions of the database read those (migrations 0003 and
0005): they see what was committed while the statement waited for the board, as the statement itself cannot.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import text

from cocreate.storage.chain import digest
from cocreate.storage.ports import Append, Appended, Head, Moved, Stored, StoreError

_lines = msgspec.json.Decoder(list[list[str]])

# Boards are locked in the order of their ids, so that two nodes that append to the same ones cannot deadlock.
STATEMENT: Final = text("""
WITH RECURSIVE
asked AS (
    SELECT * FROM unnest(
        CAST(:boards AS text[]), CAST(:epochs AS text[]), CAST(:expects AS bigint[]), CAST(:counts AS bigint[]),
        CAST(:sinces AS bigint[]), CAST(:rulings AS boolean[])
    ) AS a (board, epoch, expect, n, since, ruling)
),
line AS (
    SELECT * FROM unnest(
        CAST(:of_boards AS text[]), CAST(:places AS bigint[]), CAST(:actors AS text[]), CAST(:cmds AS text[]),
        CAST(:salts AS bytea[]), CAST(:digests AS bytea[]), CAST(:bodies AS bytea[])
    ) AS l (board, place, actor, cmd, salt, digest, body)
),
tied AS (
    SELECT board, array_agg(record) AS records
    FROM unnest(CAST(:tied_boards AS text[]), CAST(:tied_records AS text[])) AS t (board, record) GROUP BY board
),
locked AS (
    SELECT id, epoch, head, chain, ruled FROM board
    WHERE id = ANY (CAST(:boards AS text[])) ORDER BY id FOR NO KEY UPDATE
),
fits AS (
    SELECT locked.id, locked.head, locked.chain, locked.ruled, asked.n, asked.ruling
    FROM locked JOIN asked ON asked.board = locked.id LEFT JOIN tied ON tied.board = locked.id
    WHERE locked.epoch = asked.epoch
      AND (asked.expect IS NULL OR asked.expect = locked.head)
      AND (asked.since IS NULL OR asked.since >= locked.ruled)
      AND CASE WHEN asked.since < locked.head AND tied.records IS NOT NULL
          THEN NOT cocreate_changed(locked.id, asked.since, locked.head, tied.records) ELSE true END
),
linked (board, place, seq, chain) AS (
    SELECT id, CAST(0 AS bigint), head, chain FROM fits
    UNION ALL
    SELECT linked.board, line.place, linked.seq + 1,
           sha256(linked.chain || int8send(linked.seq + 1) || line.digest)
    FROM linked JOIN line ON line.board = linked.board AND line.place = linked.place + 1
),
tip AS (
    SELECT linked.board, linked.seq, linked.chain, CASE WHEN fits.ruling THEN linked.seq ELSE fits.ruled END AS ruled
    FROM linked JOIN fits ON fits.id = linked.board AND fits.n = linked.place
),
advanced AS (
    UPDATE board SET head = tip.seq, chain = tip.chain, ruled = tip.ruled FROM tip WHERE board.id = tip.board
),
written AS (
    INSERT INTO event (board_id, seq, actor, cmd, salt, digest, chain, body)
    SELECT line.board, linked.seq, line.actor, line.cmd, line.salt, line.digest, linked.chain, line.body
    FROM linked JOIN line ON line.board = linked.board AND line.place = linked.place
),
queued AS (
    INSERT INTO job (id, board_id, kind, seq, settings, status, attempts, done, steps, fence, lease_until, not_before,
                     error, created)
    SELECT j.id, j.board, j.kind, tip.seq, j.settings, 'waiting', 0, 0, 0, 0, 0, 0, '', j.created
    FROM unnest(
        CAST(:job_boards AS text[]), CAST(:job_ids AS text[]), CAST(:job_kinds AS text[]),
        CAST(:job_settings AS bytea[]), CAST(:job_times AS bigint[])
    ) AS j (board, id, kind, settings, created) JOIN tip ON tip.board = j.board
)
SELECT locked.id, locked.epoch, locked.head, locked.chain, tip.chain AS tip, asked.since,
       CASE WHEN asked.since < locked.head THEN cocreate_between(locked.id, asked.since, locked.head) END AS between
FROM locked JOIN asked ON asked.board = locked.id LEFT JOIN tip ON tip.board = locked.id
""")

# Which boards already hold a command of these lines (LOG-3). Asked only after the unique key has refused the statement:
# it is rare, and the key is checked anyway.
STANDING: Final = text("""
SELECT id, epoch, head, chain FROM board WHERE id IN (
    SELECT event.board_id FROM event JOIN unnest(
        CAST(:of_boards AS text[]), CAST(:actors AS text[]), CAST(:cmds AS text[])
    ) AS l (board, actor, cmd) ON event.board_id = l.board AND event.actor = l.actor AND event.cmd = l.cmd
)
""")

HEAD: Final = text("SELECT id, epoch, head, chain FROM board WHERE id = :board")


def arrays(appends: Sequence[Append]) -> dict[str, list[Any]]:
    lines = [(append.board, place, line) for append in appends for place, line in enumerate(append.lines, 1)]
    tied = [(append.board, record) for append in appends for record in append.tied]
    jobs = [(append.board, job) for append in appends for job in append.jobs]
    return {
        "boards": [append.board for append in appends],
        "epochs": [append.epoch for append in appends],
        "expects": [append.expect for append in appends],
        "counts": [len(append.lines) for append in appends],
        "sinces": [append.since for append in appends],
        "rulings": [append.ruling for append in appends],
        "tied_boards": [board for board, _ in tied],
        "tied_records": [record for _, record in tied],
        "of_boards": [board for board, _, _ in lines],
        "places": [place for _, place, _ in lines],
        "actors": [line.actor for _, _, line in lines],
        "cmds": [line.cmd for _, _, line in lines],
        "salts": [line.salt for _, _, line in lines],
        "digests": [digest(line.salt, line.body) for _, _, line in lines],
        "bodies": [line.body for _, _, line in lines],
        "job_boards": [board for board, _ in jobs],
        "job_ids": [job.id for _, job in jobs],
        "job_kinds": [job.kind for _, job in jobs],
        "job_settings": [job.settings for _, job in jobs],
        "job_times": [job.at for _, job in jobs],
    }


def commands(appends: Sequence[Append]) -> dict[str, list[str]]:
    lines = [(append.board, line) for append in appends for line in append.lines]
    return {
        "of_boards": [board for board, _ in lines],
        "actors": [line.actor for _, line in lines],
        "cmds": [line.cmd for _, line in lines],
    }


def results(appends: Sequence[Append], rows: Sequence[Any]) -> list[Appended | Moved]:
    found = {row.id: row for row in rows}
    if missing := [append.board for append in appends if append.board not in found]:
        raise StoreError(f"There is no board {', '.join(missing)}.")
    return [_result(found[append.board]) for append in appends]


def _result(row: Any) -> Appended | Moved:
    between = () if row.between is None else _between(row.since, row.between)
    if row.tip is None:
        return Moved(Head(row.epoch, row.head, row.chain), between)
    return Appended(row.head + 1, row.tip, between)


def moved(row: Any) -> Moved:
    return Moved(Head(row.epoch, row.head, row.chain))


def _between(since: int, lines: str) -> list[Stored]:
    """As `cocreate_between` gives them: actor, command and body as text, the rest in hexadecimal."""
    return [
        Stored(seq, actor, cmd, body.encode(), *(bytes.fromhex(part) for part in rest))
        for seq, (actor, cmd, body, *rest) in enumerate(_lines.decode(lines), since + 1)
    ]
