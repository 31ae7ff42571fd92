"""The measurement of large plans says what took too long, and its chapter and the others leave each other alone."""

import datetime
from pathlib import Path

import pytest

from benchmarks import plans, report
from benchmarks.plans import BOUNDS, Taken
from benchmarks.store import Results
from cocreate.exports import FORMATS

SMALL = plans.table(40, 10)


def quick() -> list[Taken]:
    return [Taken(what, bound / 2, bound / 3) for what, bound in BOUNDS.items()]


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """As it was before; nothing is measured."""
    there = tmp_path / "page.md"
    there.write_text("# The server\n\nFast.\n")
    monkeypatch.setattr(report, "PAGE", there)
    monkeypatch.setattr(plans, "table", lambda cards, actions: SMALL)
    monkeypatch.setattr(plans, "reckoned", lambda plan: quick())
    monkeypatch.setattr(plans, "written", lambda plan: [])
    return there


@pytest.mark.parametrize("what", BOUNDS)
@pytest.mark.parametrize("slow", ["wall", "cpu"])
def test_EXP_9_what_takes_too_long_by_the_clock_or_of_a_processor_is_an_error(
    page: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], what: str, slow: str
) -> None:
    assert plans.main() == 0 and capsys.readouterr().err == ""
    late = [one._replace(**{slow: BOUNDS[what]}) if one.what == what else one for one in quick()]
    monkeypatch.setattr(plans, "reckoned", lambda plan: late)
    assert plans.main() == 1
    [sentence] = capsys.readouterr().err.splitlines()
    assert sentence.startswith(f"{what}: it took") and sentence.endswith(f"less than {BOUNDS[what]:g} s.")


def test_EXP_9_what_is_bound_is_what_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plans, "table", lambda cards, actions: SMALL)
    monkeypatch.setattr(plans, "TIMES", 1)
    taken = plans.reckoned(plans.whole(SMALL))
    assert BOUNDS.keys() <= {one.what for one in taken} | {f"2,000 actions as {format}" for format in FORMATS}


def test_the_chapter_on_plans_is_written_anew_and_stays_where_the_others_are(page: Path) -> None:
    for _ in range(2):
        plans.main()
    told = page.read_text()
    assert told.startswith("# The server\n\nFast.\n\n## Large plans\n\nWritten by") and told.count("## Large") == 1
    assert f"| {plans.CARDS} | 0.500 | 0.333 | 1 |" in told
    report.write(Results(None), {}, datetime.date(2026, 11, 28))
    again = page.read_text()
    assert again.startswith("# The server's speed") and again.endswith(told.partition("\n## Large plans")[2])
