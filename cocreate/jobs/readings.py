"""The readings of a plan, and how its actions stand, as files to take away."""

from cocreate.exports.csv import table
from cocreate.exports.rows import Rows
from cocreate.monitoring.lines import STATE_TITLES, TITLES, rows, state_rows
from cocreate.monitoring.state import State


def readings_file(state: State) -> bytes:
    return table(Rows(list(TITLES), [list(row) for row in rows(state)]))


def state_file(state: State) -> bytes:
    return table(Rows(list(STATE_TITLES), [list(row) for row in state_rows(state)]))
