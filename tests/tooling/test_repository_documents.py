"""The documents speak of what is there: every file, verb and variable that they name exists."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from cocreate.cli import verbs
from tests.tooling.test_run import load

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
PLACES = "|".join(
    (
        r"(?:cocreate|workers|web|tests|docs|benchmarks|\.ci)/[\w./-]*[\w/]",
        r"[A-Z]\w+\.md",
        r"[\w-]+\.ya?ml",
        r"requirements[\w-]*\.lock",
    )
)
MADE = {"cocreate/static"}  # by the build
COMING = {"benchmarks/"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_a_document_names_is_there(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    named = {match.rstrip("/.") for match in re.findall(rf"(?<![\w/.*-])(?:{PLACES})", text)}
    near = (ROOT, document.parent)
    missing = [name for name in named - MADE if not any((folder / name).exists() for folder in near)]
    assert sorted(name for name in missing if name + "/" not in COMING) == []


def test_every_verb_that_a_document_names_is_one() -> None:
    known = {*verbs(), *load().TOOLS}
    named = {verb for document in DOCUMENTS for verb in re.findall(r"\./run ([a-z]+)", document.read_text())}
    assert named - known == set()


def test_every_variable_that_a_document_names_is_read() -> None:
    places = ("cocreate/settings.py", "cocreate/mail_settings.py", "compose.yaml")
    code = "".join((ROOT / place).read_text() for place in places)
    text = "\n".join(document.read_text() for document in DOCUMENTS)
    named = {name.removesuffix("_FILE") for name in re.findall(r"\bCOCREATE_[A-Z_]+\b", text)}
    assert {name for name in named if name not in code} == set()


def test_every_line_of_the_log_stands_in_the_operations_page() -> None:
    code = "".join(path.read_text() for folder in ("cocreate", "workers") for path in (ROOT / folder).rglob("*.py"))
    said = set(re.findall(r"\blog\.(?:info|warning|error|critical|exception)\(\s*\"(\w+)\"", code))
    page = (ROOT / "docs/operations.md").read_text().partition("### What the log says")[2].partition("\n### ")[0]
    explained = set(re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| ([^|]+) \|", page, re.M))))
    assert said and said == explained


COMPOSE = re.findall(r"docker compose ([^;`#\n]+)", (ROOT / "docs/operations.md").read_text())


def test_every_command_for_compose_finds_what_it_needs() -> None:
    """The name of the site stands in a file: given to one command alone, the next one would fail."""
    text = (ROOT / "docs/operations.md").read_text()
    assert "> .env" in text and "/.env" in (ROOT / ".gitignore").read_text().splitlines()
    assert not re.search(r"COCREATE_\w+=\S+ docker compose", text)
    assert {"up", "build", "run", "stop"} <= {said.split()[0] for said in COMPOSE}


def test_what_is_started_anew_under_compose_is_made_anew() -> None:
    """Without that a container whose file has not changed goes on as it is, with the old key."""
    again = [said for said in COMPOSE if "--no-deps" in said]
    assert len(again) == 2 and all("--force-recreate" in said and "--build" not in said for said in again)


def test_all_that_the_keeper_is_asked_for_is_a_verb() -> None:
    asked = [said.split("keeper ")[1].split() for said in COMPOSE if "keeper " in said and "--entrypoint" not in said]
    assert {"backup", "restore", "erase", "audit", "check", "export", "import", "key"} == {first for first, *_ in asked}
    assert {first for first, *_ in asked} <= set(verbs())
    for _, *rest in asked:
        assert all(Path(word).parts[:2] == ("/", "backup") for word in rest if word.startswith("/"))


def test_all_files_say_the_same_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    assert json.loads((ROOT / "web/package.json").read_text())["version"] == version
    assert f'softwareVersion: "{version}"' in (ROOT / "publiccode.yml").read_text()
    assert f"image: cocreate:{version}" in (ROOT / "compose.yaml").read_text()
    assert f"\n## {version}" in (ROOT / "CHANGELOG.md").read_text()


def test_the_licence_is_the_eupl() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in text
    assert "15. Applicable Law" in text
    assert "‘Compatible Licences’ according to Article 5 EUPL are:" in text
