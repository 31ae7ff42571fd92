"""compose.yaml is valid, names the parts that the documents speak of, and speaks to the code in its own words."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cocreate import settings as settings_module
from cocreate.cli import verbs

ROOT = Path(__file__).parents[2]
COMPOSE = [str(Path(sys.executable).parent / "docker-compose"), "-f", str(ROOT / "compose.yaml"), "config"]


def compose(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
    return subprocess.run(
        [*COMPOSE, *args], env={**clean, **env}, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    result = compose("--format", "json", COCREATE_DOMAIN="boards.example.org")
    assert result.returncode == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)["services"]
    return found


def test_it_validates() -> None:
    result = compose("--quiet", COCREATE_DOMAIN="boards.example.org")
    assert (result.returncode, result.stderr) == (0, "")


def test_without_a_domain_it_says_what_is_missing() -> None:
    result = compose("--quiet")
    assert result.returncode != 0
    assert "the name that browsers use" in result.stderr


def test_it_names_the_real_parts(services: dict[str, Any]) -> None:
    assert set(services) == {"proxy", "server", "worker", "migrate", "postgres", "redis"}


@pytest.mark.parametrize("name", ["proxy", "server", "worker", "migrate", "postgres", "redis"])
def test_every_part_is_hardened_and_bounded(services: dict[str, Any], name: str) -> None:
    service = services[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert int(service["mem_limit"]) > 0
    assert service["pids_limit"] > 0
    assert name == "migrate" or service["healthcheck"]["test"]


def test_only_the_proxy_is_reached_from_outside(services: dict[str, Any]) -> None:
    assert [name for name, service in services.items() if service.get("ports")] == ["proxy"]
    assert set(services["postgres"]["networks"]) == set(services["redis"]["networks"]) == {"back"}


def test_its_commands_are_verbs_and_its_variables_are_settings(services: dict[str, Any]) -> None:
    source = Path(settings_module.__file__).read_text()
    known = set(re.findall(r'"(COCREATE_[A-Z_]+)"', source))
    for name in ("server", "worker", "migrate"):
        variables = {v.removesuffix("_FILE") for v in services[name]["environment"] if v.startswith("COCREATE_")}
        assert variables <= known
        assert name == "worker" or services[name]["command"][0] in verbs()
