"""The conformance report leaves out no criterion of WCAG 2.2, and names tests that are there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORT = (ROOT / "docs/accessibility.md").read_text(encoding="utf-8")

# levels A and AA; 4.1.1 is no more
CRITERIA_OF: dict[str, tuple[int, ...]] = {
    "1.1": (1,),
    "1.2": (1, 2, 3, 4, 5),
    "1.3": (1, 2, 3, 4, 5),
    "1.4": (1, 2, 3, 4, 5, 10, 11, 12, 13),
    "2.1": (1, 2, 4),
    "2.2": (1, 2),
    "2.3": (1,),
    "2.4": (1, 2, 3, 4, 5, 6, 7, 11),
    "2.5": (1, 2, 3, 4, 7, 8),
    "3.1": (1, 2),
    "3.2": (1, 2, 3, 4, 6),
    "3.3": (1, 2, 3, 4, 7, 8),
    "4.1": (2, 3),
}
CRITERIA = [f"{guideline}.{n}" for guideline, numbers in CRITERIA_OF.items() for n in numbers]


def rows(heading: str) -> list[list[str]]:
    section = REPORT.split(f"### {heading}", 1)[1].split("\n#", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def numbers(cell: str) -> list[str]:
    first, _, last = cell.split(" ", maxsplit=1)[0].partition("–")
    if not last:
        return [first]
    head, tail = first.rsplit(".", 1)
    return [f"{head}.{n}" for n in range(int(tail), int(last.rsplit(".", 1)[1]) + 1)]


def test_every_criterion_has_its_row_and_its_verdict() -> None:
    table = rows("WCAG 2.2")
    assert [number for row in table for number in numbers(row[0])] == CRITERIA
    assert {row[1] for row in table} <= {"Yes", "Looked at", "In part", "None"}


def test_what_is_said_to_be_shown_names_a_test_that_is_there() -> None:
    for row in rows("WCAG 2.2"):
        named = re.findall(r"`([\w./-]+\.ts)`", row[3])
        assert bool(named) == (row[1] == "Yes"), row
        missing = [name for name in named if not (ROOT / (name if "/" in name else f"web/e2e/{name}")).is_file()]
        assert missing == [], row


def test_every_requirement_on_collaboration_that_is_met_has_a_test_of_its_number() -> None:
    for row in rows("W3C"):
        if row[1] in ("None", "Looked at"):
            continue
        named = re.findall(r"`([\w.-]+\.spec\.ts)`", row[2]) or ["ctaur.spec.ts"]
        tests = "".join((ROOT / "web/e2e" / name).read_text(encoding="utf-8") for name in named)
        for number in re.findall(r"\d+", re.split(r"[a-z]", row[0])[0]):
            assert re.search(rf"REQ {number}\b|REQ {number}[A-C]", tests), row
