"""Stores of each kind to copy from and to, and a table with something of everything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cocreate.boards import commands as c
from tests.helpers.given import SERVER, Table, card
from tests.helpers.random_acts import RandomActs

Address = Callable[[str], str]


@pytest.fixture
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Address:
    """The address of an empty store of a kind; another one each time that it is asked for."""
    made = 0

    def of(kind: str) -> str:
        nonlocal made
        made += 1
        if kind == "sqlite":
            return f"sqlite:///{tmp_path / f'{made}.db'}"
        assert made < 3, "one PostgreSQL is enough for a test"
        postgres = request.getfixturevalue("postgres")
        database = postgres.fresh()
        request.addfinalizer(lambda: postgres.drop(database))
        return str(postgres.url(database))

    return of


@pytest.fixture
def table() -> Table:
    """Anything that people do at a table, finished twice."""
    acts = RandomActs(21)
    for _ in range(120):
        acts.act()
    table = acts.table
    if table.board.about["status"] == "finished":
        table.by(SERVER, c.ReopenBoard())
    table.by("fede", c.FinishBoard()).by("fede", c.ReopenBoard(), card("last", text="è «così» 🎈"), c.FinishBoard())
    return table
