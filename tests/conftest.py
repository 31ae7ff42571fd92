"""Fixtures for every test: real services, started when first asked for, and an empty database for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import services

HERE = Path(__file__).parent
# They start processes and wait for them: begun first, so that at the end there is only what computes, in small pieces.
FIRST = ("chaos", "cluster", "workers", "play", "keeping", "realtime", "rest", "reminders")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files of `FIRST`, then those of this very folder, then all others; within a file nothing changes."""
    items.sort(key=lambda item: turn(item.path.relative_to(HERE)) if item.path.is_relative_to(HERE) else 0)


def turn(path: Path) -> int:
    folder = path.parts[0]
    return FIRST.index(folder) if folder in FIRST else len(FIRST) + (len(path.parts) > 1)


@pytest.fixture(scope="session", autouse=True)
def the_command_line_leaves_logs_alone() -> Iterator[None]:
    """Run within a test it would tie them to what the test reads of it, for all tests that follow."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cocreate.cli.configure", lambda: None)
        yield


@pytest.fixture(scope="session")
def postgres() -> Iterator[services.Postgres]:
    with services.postgres() as server:
        yield server


@pytest.fixture
def postgres_url(postgres: services.Postgres) -> Iterator[str]:
    """A database of our tables, empty, for this test alone."""
    database = postgres.fresh()
    yield postgres.url(database)
    postgres.drop(database)


@pytest.fixture(scope="session")
def valkey() -> Iterator[services.Valkey]:
    with services.valkey() as server:
        yield server


@pytest.fixture
def redis_url(valkey: services.Valkey) -> str:
    """A Valkey that holds nothing."""
    assert valkey.say("FLUSHALL") == b"+OK\r\n"
    return valkey.url
