"""Servers for the tests of the wire. None may leave the trace of a bug in what it says."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.realtime.serving import Served


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Served]:
    """A server of this test's own, to be stopped and killed."""
    one = Served(tmp_path / "data").start()
    yield one
    one.end()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server for all tests that leave it as it is: each opens a table of its own."""
    one = Served(tmp_path_factory.mktemp("served") / "data").start()
    yield one
    one.end()
