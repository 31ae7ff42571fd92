"""The services of the tests: a clear failure where there is none, and nothing left behind."""

import os
from pathlib import Path

import pytest

from tests import services


def test_a_machine_without_postgresql_is_told_what_was_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COCREATE_TEST_PG_BIN", str(tmp_path))
    with pytest.raises(services.ServiceError, match=f"No PostgreSQL .* in: {tmp_path}"):
        services.find_postgres()


def test_a_machine_without_valkey_is_told_what_was_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(services, "find_spec", lambda name: None)
    with pytest.raises(services.ServiceError, match="No Valkey"):
        services.find_valkey()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root runs PostgreSQL as somebody else")
def test_a_folder_that_postgresql_cannot_reach_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    with pytest.raises(services.ServiceError, match="who may not pass through /"):
        services.Postgres(tmp_path / "server").initialise()


def test_a_server_that_ends_at_once_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    server = services.Valkey(tmp_path / "server")
    server.port = -1
    with pytest.raises(services.ServiceError, match="Valkey ended at once"):
        server.start()


def test_a_fresh_valkey_answers_and_holds_nothing(valkey: services.Valkey, redis_url: str) -> None:
    assert redis_url == f"redis://127.0.0.1:{valkey.port}/0"
    assert valkey.say("SET a 1") == b"+OK\r\n"
    assert valkey.say("DBSIZE") == b":1\r\n"
    assert valkey.say("FLUSHALL") == b"+OK\r\n"
