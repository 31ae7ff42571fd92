"""Every rule of docs/spec.md is cited by a test, and every number that is cited anywhere is a rule."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
FAMILIES = "LOG|DEC|LIV|CLI|JOB|DRW|ACC|PLN|EDT|PAP|EXP|SEA|PUS|MON|REM|EVI"
RULE = re.compile(rf"^- \*\*((?:{FAMILIES})-\d+)\*\*( \(coming\))?", re.MULTILINE)
CITED = re.compile(rf"(?<![A-Za-z])({FAMILIES})[-_](\d+)(?!\d)")
NAMED = re.compile(r"def test_|\b(?:test|it|describe)\(")  # a mention in a comment shows nothing
TESTS = ("tests", "web/tests", "web/e2e")
EVERYWHERE = (*TESTS, "cocreate", "workers", "web/src", "docs", "README.md", "CONTRIBUTING.md", "compose.yaml")


def rules() -> dict[str, bool]:
    """Rule -> whether it is only coming."""
    found = RULE.findall((ROOT / "docs/spec.md").read_text(encoding="utf-8"))
    assert len(found) == len(dict(found)), "a number is used twice"
    return {rule: bool(coming) for rule, coming in found}


def citations(places: tuple[str, ...], lines: re.Pattern[str] = re.compile("")) -> dict[str, str]:
    """Rule -> one file that cites it, in a line of this kind."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *places],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    found = {}
    for name in listed:
        path = ROOT / name
        if (
            path.suffix in {".py", ".ts", ".svelte", ".md", ".yaml", ".sql", ".css"}
            and path.name != Path(__file__).name
        ):
            text = path.read_text(encoding="utf-8") if path.exists() else ""
            cited = "\n".join(line for line in text.splitlines() if lines.search(line))
            found |= {f"{kind}-{number}": name for kind, number in CITED.findall(cited)}
    return found


def test_every_rule_that_holds_is_shown_by_a_test() -> None:
    shown = citations(TESTS, NAMED)
    missing = [rule for rule, coming in rules().items() if not coming and rule not in shown]
    assert not missing, ", ".join(missing)


def test_every_number_that_is_cited_is_a_rule() -> None:
    known = rules()
    assert {rule: place for rule, place in citations(EVERYWHERE).items() if rule not in known} == {}


def test_no_rule_is_both_held_and_coming() -> None:
    assert [rule for rule, coming in rules().items() if coming] == []
