"""The import rules hold, and a violation of each is caught: a linter that cannot fail proves nothing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PLANTED = [
    ("cocreate/boards/fold.py", "import asyncio", "the pure core does no I/O"),
    ("cocreate/boards/decide/__init__.py", "import random", "the pure core does no I/O"),
    ("cocreate/plans/plan.py", "from cocreate import clock", "the pure core does no I/O"),
    ("cocreate/imports/csv.py", "import tempfile", "what reads the files that people bring"),
    ("cocreate/plans/plan.py", "from cocreate.imports import names", "entry > client > edges"),
    ("cocreate/realtime/session.py", "import asyncio", "the parts of the socket that decide"),
    ("cocreate/realtime/frames.py", "import starlette", "the parts of the socket that decide"),
    ("cocreate/rest/__init__.py", "from cocreate.storage import sqlite", "edges see ports"),
    (
        "cocreate/rest/plans.py",
        "from cocreate.realtime.room import Room",
        "the HTTP side reads a board through the hub",
    ),
    ("cocreate/jobs/__init__.py", "import sqlalchemy", "the databases have one home"),
    ("cocreate/jobs/__init__.py", "import starlette", "the web framework has one home"),
    ("cocreate/rest/__init__.py", "import arq", "Redis and arq have one home"),
    ("cocreate/plans/plan.py", "import typst", "the writers of files have one home"),
    ("cocreate/storage/ports.py", "import cocreate.rest", "entry > client > edges"),
    ("workers/__init__.py", "import cocreate.rest", "workers never import the edges"),
    ("cocreate/app.py", "import workers", "the server never imports the workers"),
    ("cocreate/boards/records.py", "from cocreate.boards import fold", "no cycles between siblings"),
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tree")
    for package in ("cocreate", "workers"):
        leave = shutil.ignore_patterns("static", "__pycache__", "fonts")
        shutil.copytree(ROOT / package, folder / package, ignore=leave)
    shutil.copy(ROOT / ".importlinter", folder)
    return folder


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "lint-imports"), "--cache-dir", str(folder / "cache")]
    env = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=120)


def test_the_import_rules_hold(tree: Path) -> None:
    result = lint(tree)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(("file", "line", "contract"), PLANTED, ids=[f"{line} in {file}" for file, line, _ in PLANTED])
def test_a_planted_violation_is_caught(tree: Path, file: str, line: str, contract: str) -> None:
    path = tree / file
    clean = path.read_text()
    path.write_text(f"{clean}\n{line}\n")
    try:
        result = lint(tree)
    finally:
        path.write_text(clean)
    assert result.returncode == 1
    broken = [row for row in result.stdout.splitlines() if " BROKEN" in row]
    assert any(contract in row for row in broken), result.stdout


def test_the_HTTP_side_asks_the_hub_for_no_room() -> None:
    """Nor can it come by one without importing it (LOG-2)."""
    named = {path.name for path in (ROOT / "cocreate/rest").glob("*.py") if ".room(" in path.read_text()}
    assert named == set()


def test_every_folder_of_code_is_a_package() -> None:
    """The linter does not see a folder without __init__.py: what is in it could import anything."""
    folders = {path.parent for package in ("cocreate", "workers") for path in (ROOT / package).rglob("*.py")}
    scripts = {"migrations", "versions"}  # read by alembic as files
    missing = [f for f in folders if not (f / "__init__.py").exists() and not scripts & set(f.parts)]
    assert missing == []
