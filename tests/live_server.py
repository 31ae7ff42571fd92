"""A server at work, in a process of its own, for tests that speak to it as everybody does."""

from collections.abc import Iterator

import pytest

from cocreate.embedded import Server, own_server
from cocreate.settings import settings


@pytest.fixture(scope="module")
def live_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    data = tmp_path_factory.mktemp("data")
    with own_server(settings(data=data, host="127.0.0.1", port=0, environment={})) as server:
        yield server
