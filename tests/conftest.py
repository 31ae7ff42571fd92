"""Fixtures for every test: real services, started when first asked for, and an empty database for each test."""

from collections.abc import Iterator

import pytest

from tests import services


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
