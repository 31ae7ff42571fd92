"""The lock files: pinned with hashes, without addresses, in step with pyproject.toml and with one another."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCKS = ("requirements.lock", "requirements-otel.lock", "requirements-dev.lock")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def pins(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", (ROOT / name).read_text(), re.M):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_registry(name: str) -> None:
    assert re.search(r"://|index|find-links|\b[a-z]+\.(org|com|io)\b", (ROOT / name).read_text()) is None


@pytest.mark.parametrize(
    "name", ["web/package-lock.json", "benchmarks/peers/package-lock.json", "benchmarks/web/peers/package-lock.json"]
)
def test_a_lock_of_npm_names_no_registry(name: str) -> None:
    assert '"resolved"' not in (ROOT / name).read_text()


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_a_hash(name: str) -> None:
    for block in re.split(r"\n(?=\S)", (ROOT / name).read_text().strip()):
        assert "--hash=sha256:" in block, block.splitlines()[0]


def test_the_locks_fulfil_what_the_project_asks_for() -> None:
    asked = PROJECT["project"]["dependencies"]
    spans = PROJECT["project"]["optional-dependencies"]["otel"]
    wanted = {
        "requirements.lock": asked,
        "requirements-otel.lock": asked + spans,
        "requirements-dev.lock": asked + spans + PROJECT["dependency-groups"]["dev"],
    }
    for name, requirements in wanted.items():
        pinned = pins(name)
        for text in requirements:
            requirement = Requirement(text)
            versions = pinned.get(canonicalize_name(requirement.name), set())
            assert versions, f"{name} lacks {requirement.name}: ./run lock"
            assert all(v in requirement.specifier for v in versions), (
                f"{name}: {requirement} but {versions}: ./run lock"
            )


def test_what_tests_use_is_what_serves() -> None:
    """`./run test` installs only the last file, and tests what the others would serve."""
    *serving, testing = (pins(name) for name in LOCKS)
    for one in serving:
        assert {name: testing.get(name) for name in one} == one


def test_a_wheel_has_the_web_client_in_it() -> None:
    """What git does not know hatch leaves out, unless it is told otherwise."""
    assert "cocreate/static/" in (ROOT / ".gitignore").read_text().splitlines()
    assert "cocreate/static/**" in PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["artifacts"]
