"""The way past one machine, computed: what so many people need of servers, PostgreSQL and Redis, by measured constants.

A model, not a measurement. It takes a working day's habits, and draws by lot which boards meet on which server.
"""

import math
import random
from dataclasses import dataclass

from benchmarks.node import Constants
from cocreate.realtime.hub import BREATH
from cocreate.realtime.presence import AT_ONCE, TICK

BUSY = 0.6  # of a core: what is planned for, so that a node can take over others' boards
CORES = 8  # of a database server
DAY = 8 * 3_600.0  # seconds in which people are at work
HINTS = 20.0  # a second at most, from each node that serves a board where somebody moves
SHARED = 0.05  # of the boards are served by two nodes: the proxy sends those of one board to one where it can
DRAWN = 200_000  # boards


@dataclass(frozen=True)
class Habits:
    """Of people at tables, on the average of a working day."""

    seats: int = 20  # at a board
    acts: float = 0.1  # a second: a workshop of 40 people does 4 in all
    moving: float = 0.2  # share of people whose pointer moves
    hertz: float = 10.0  # of a pointer that moves


@dataclass(frozen=True)
class Database:
    """Seconds of a PostgreSQL core, and bytes on its disk."""

    statement: float  # an append of one line to one board
    board: float  # each board more in it, with a line
    line_bytes: float


@dataclass(frozen=True)
class Need:
    people: int
    boards: int
    nodes: int  # a core each
    fullest: float  # share of its core that the fullest node is busy
    acts: float  # a second
    statements: float  # a second, of all nodes
    database: float  # cores
    shards: int  # of the log, each with a PostgreSQL of its own
    gigabytes: float  # of log in a day
    hints: float  # through Redis, a second


def board_cost(h: Habits, k: Constants) -> float:
    """Of a node's core, for one board."""
    movers = h.seats * h.moving
    frames = min(1 / TICK, movers * h.hertz) if h.seats > AT_ONCE else movers * h.hertz
    acts = h.seats * h.acts * (k.edit + k.batch + h.seats * k.write)
    return movers * h.hertz * k.pointer + frames * h.seats * k.write + acts


def needed(people: int, h: Habits, k: Constants, db: Database) -> Need:
    boards = math.ceil(people / h.seats)
    each = board_cost(h, k)
    nodes = max(2, math.ceil(boards * each / BUSY))  # one may fail
    acts = people * h.acts
    between = k.batch + k.commit + min(k.batch + k.commit, BREATH)  # from one commit of a node to the next
    statements = min(acts, nodes / between)
    cores = statements * db.statement + (acts - statements) * db.board
    return Need(
        people=people,
        boards=boards,
        nodes=nodes,
        fullest=fullest(boards, nodes, each),
        acts=acts,
        statements=statements,
        database=cores,
        shards=max(1, math.ceil(cores / (CORES * BUSY))),
        gigabytes=acts * DAY * db.line_bytes / 1e9,
        hints=boards * SHARED * 2 * HINTS + acts,
    )


def fullest(boards: int, nodes: int, each: float) -> float:
    """Boards of uneven size fall to nodes by their ids: how busy the unluckiest is, of its core.

    Of very many nodes as many are drawn as have `DRAWN` boards together.
    """
    lots = random.Random(1)
    mean = boards / nodes
    drawn = max(1, min(nodes, int(DRAWN / max(mean, 1))))
    return max(sum(_size(lots) for _ in range(_how_many(mean, lots))) * each for _ in range(drawn))


def _size(lots: random.Random) -> float:
    """Of a board, as a share of the average one: most are small, few are large."""
    return lots.lognormvariate(-0.18, 0.6)


def _how_many(mean: float, lots: random.Random) -> int:
    return max(0, round(lots.gauss(mean, math.sqrt(mean))))
