"""One source for the protocol: the TypeScript types are what the Python types give."""

from pathlib import Path

import pytest

from cocreate.wire import TARGET, main, typescript


def test_the_committed_types_are_what_the_generator_writes() -> None:
    assert TARGET.read_text(encoding="utf-8") == typescript(), "run `python -m cocreate.wire` and commit the file"


def test_a_field_that_may_be_taken_away_may_be_null_and_one_with_a_default_may_be_left_out() -> None:
    made = typescript()
    assert "  budget_eur?: number | null;" in made  # SetAction: null takes the value away
    assert "  zone?: string;" in made  # Move: left out, never null
    assert "  snapshot: Snapshot | null;" in made  # Welcome: always said


def test_a_drift_is_found_and_not_mended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drifted = tmp_path / "types.ts"
    drifted.write_text(typescript() + "// by hand\n", encoding="utf-8")
    monkeypatch.setattr("cocreate.wire.TARGET", drifted)
    assert main(["--check"]) == 1
    assert drifted.read_text(encoding="utf-8").endswith("// by hand\n")
    assert main([]) == 0 and main(["--check"]) == 0
