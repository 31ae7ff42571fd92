"""./run: what it says, what it does again, how it sums up. Played on a copy, with a stand-in for npm."""

import importlib.machinery
import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from cocreate.cli import verbs

ROOT = Path(__file__).parents[2]

NPM = """#!/bin/sh
echo "$@" >> "$NPM_LOG"
[ "$1" = ci ] && mkdir -p node_modules && touch node_modules/.package-lock.json
[ "$3" = build ] && mkdir -p ../cocreate/static && echo built > ../cocreate/static/index.html
exit 0
"""


def load() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("run_file", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run_file", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


class Copy:
    """`run` in a folder of its own, on a machine that has what we say it has."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.bin, self.log = folder / "tree", folder / "bin", folder / "npm.log"
        for path in ("web/src", "web/public", "cocreate/locales/it"):
            (self.folder / path).mkdir(parents=True)
        shutil.copy(ROOT / "run", self.folder)
        for name in ("web/package.json", "web/package-lock.json"):
            shutil.copy(ROOT / name, self.folder / name)
        self.bin.mkdir()
        self.has("node", "#!/bin/sh\necho v22.1.0\n")
        self.has("npm", NPM)

    def has(self, program: str, script: str) -> None:
        (self.bin / program).write_text(script)
        (self.bin / program).chmod(0o755)

    def run(self, *args: str) -> subprocess.CompletedProcess[str]:
        env = {"PATH": f"{self.bin}:/bin:/usr/sbin", "HOME": str(self.folder), "NPM_LOG": str(self.log)}
        command = [sys.executable, str(self.folder / "run"), *args]
        return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)

    def npm_calls(self) -> list[str]:
        calls = [line.split()[0] for line in self.log.read_text().splitlines()] if self.log.exists() else []
        self.log.unlink(missing_ok=True)
        return calls


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path)


def test_help_names_every_verb_in_one_line_each() -> None:
    result = subprocess.run([str(ROOT / "run"), "--help"], capture_output=True, text=True, check=True, timeout=60)
    said = re.findall(r"^  (\w+) +\S", result.stdout, re.MULTILINE)
    run = load()
    assert said == [*run.PRODUCT, *run.TOOLS]
    assert set(run.PRODUCT) == set(verbs())


def test_an_unknown_verb_is_refused_with_the_list(copy: Copy) -> None:
    result = copy.run("dance")
    assert result.returncode == 1
    assert "there is no verb 'dance'" in result.stderr
    assert "./run [VERB]" in result.stderr


def test_too_old_a_node_is_said_with_its_remedy(copy: Copy) -> None:
    copy.has("node", "#!/bin/sh\necho v18.19.0\n")
    result = copy.run("build")
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "needs Node.js 20.19 or newer, this is v18.19.0. Install" in result.stderr


def test_no_npm_is_said_with_its_remedy(copy: Copy) -> None:
    (copy.bin / "npm").unlink()
    env = {"PATH": str(copy.bin), "HOME": str(copy.folder)}
    command = [sys.executable, str(copy.folder / "run"), "build"]
    result = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 1
    assert "found no npm. Install" in result.stderr


def test_the_client_is_built_again_only_when_it_has_changed(copy: Copy) -> None:
    (copy.folder / "web/src/main.ts").write_text("1")
    assert copy.run("build").returncode == 0
    assert copy.npm_calls() == ["ci", "run"]
    copy.run("build")
    assert copy.npm_calls() == []
    (copy.folder / "web/src/main.ts").write_text("2")
    copy.run("build")
    assert copy.npm_calls() == ["run"]
    (copy.folder / "cocreate/locales/it/web.ftl").write_text("a = b")
    copy.run("build")
    assert copy.npm_calls() == ["run"]
    lock = copy.folder / "web/package-lock.json"
    lock.write_text(json.dumps(json.loads(lock.read_text()) | {"version": "9"}))
    copy.run("build")
    assert copy.npm_calls() == ["ci", "run"]


def test_a_build_that_failed_is_done_again(copy: Copy) -> None:
    assert copy.run("build").returncode == 0
    (copy.folder / "web/src/main.ts").write_text("broken")
    copy.has("npm", "#!/bin/sh\nexit 1\n")
    result = copy.run("build")
    assert result.returncode == 1
    assert "that failed:" in result.stderr
    (copy.folder / "web/src/main.ts").unlink()
    copy.has("npm", NPM)
    copy.npm_calls()
    copy.run("build")
    assert copy.npm_calls() == ["run"]


def said(text: str, code: int = 0) -> tuple[str, list[str], Path]:
    return ("step", [sys.executable, "-c", f"print({text!r}); raise SystemExit({code})"], ROOT)


def test_the_counts_of_all_runners_are_summed_up(capfd: pytest.CaptureFixture[str]) -> None:
    steps = [
        said("12 passed, 1 skipped in 0.31s"),
        said("= 3 passed in 1.2s ="),
        said(" Test Files  2 passed (2)\n      Tests  20 passed | 1 skipped (21)"),
        said("  4 passed (14.0s)"),
    ]
    run = load()
    assert run.run_steps(run.two_at_a_time(steps[:3]), run.one_by_one(steps[3:])) == 0
    assert capfd.readouterr().out.splitlines()[-1] == "39 passed, 0 failed"


def test_the_first_failing_step_ends_the_run_and_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    _, *rest = said("1 failed, 4 passed in 0.3s", code=1)
    run = load()
    for way in (run.one_by_one, run.two_at_a_time):
        broken = way([said("2 passed in 0.1s"), ("contracts", *rest), said("9 passed in 0.1s")])
        assert run.run_steps(broken, run.one_by_one([said("5 passed in 0.1s")])) == 1
        lines = capfd.readouterr().out.splitlines()
        assert "FAILED at step: contracts" in lines
        assert lines[-1] == "6 passed, 1 failed"
        assert not any("5 passed" in line or "9 passed" in line for line in lines if line[:1] != "=")


def test_what_runs_two_at_a_time_is_shown_in_turn(capfd: pytest.CaptureFixture[str]) -> None:
    slow = ("slow", [sys.executable, "-c", "import time; time.sleep(0.5); print('slow')"], ROOT)
    run = load()
    assert run.run_steps(run.two_at_a_time([slow, said("quick"), said("last")])) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [line for line in lines if line in ("slow", "quick", "last")] == ["slow", "quick", "last"]


def test_files_of_tests_stand_in_memory_where_there_is_room_and_are_gone_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    where = ("where", [sys.executable, "-c", "import tempfile; print('in', tempfile.gettempdir())"], ROOT)
    run = load()
    monkeypatch.setattr(run, "MEMORY", tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path.parent))

    def places() -> list[str]:
        assert run.run_steps(run.in_memory(run.one_by_one([where])), run.one_by_one([where])) == 0
        return [line[3:] for line in capfd.readouterr().out.splitlines() if line.startswith("in ")]

    monkeypatch.setattr(run, "ROOM", 1)
    inside, outside = places()
    assert Path(inside).parent == tmp_path and not Path(inside).exists()
    monkeypatch.setattr(run, "ROOM", 1 << 62)
    assert places() == [outside, outside] == [str(tmp_path.parent)] * 2


def test_a_step_that_fails_without_a_test_counts_as_a_failure(capfd: pytest.CaptureFixture[str]) -> None:
    run = load()
    assert run.run_steps(run.one_by_one([said("a linter complains", code=1)])) == 1
    assert capfd.readouterr().out.splitlines()[-1] == "0 passed, 1 failed"


FICKLE = """
from pathlib import Path

def test_one(): pass

def test_other():
    seen = Path(__file__).with_name("seen")
    if not seen.exists():
        seen.touch()
        raise AssertionError
"""


def pytest_step(run: ModuleType, file: Path) -> tuple[str, list[str], Path]:
    given = ["-q", "-o", f"cache_dir={file.parent / 'cache'}"]
    return ("fickle", [sys.executable, "-m", "pytest", *given, *run.TWO, str(file)], file.parent)


def test_what_fails_once_is_run_again_alone_and_is_said_to_be_unsteady(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "test_fickle.py"
    file.write_text(FICKLE)
    run = load()
    assert run.run_steps(run.one_by_one([pytest_step(run, file)])) == 0
    said = capfd.readouterr().out
    assert re.search("^fickle .* unsteady$", said, re.M) and "\nunsteady: " in said
    assert "test_fickle.py::test_other" in said.partition("\nin fickle:\n")[2]
    assert said.splitlines()[-1] == "2 passed, 0 failed"


def test_what_fails_twice_fails(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "test_broken.py"
    file.write_text("def test_one(): pass\n\ndef test_other(): assert False\n")
    run = load()
    assert run.run_steps(run.two_at_a_time([pytest_step(run, file)])) == 1
    said = capfd.readouterr().out.splitlines()
    assert "FAILED at step: fickle" in said and said[-1] == "1 passed, 1 failed"
