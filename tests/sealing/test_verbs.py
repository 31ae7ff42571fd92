"""`./run verify` and `./run key`: what they say, in whose language, and how they end."""

import json
from pathlib import Path

import msgspec
import pytest

from cocreate.cli import main
from cocreate.locales import LANGUAGES
from cocreate.sealing.keys import public_of
from tests.sealing.made import FIRST, FOREIGN, ring, sealed, turned_ring


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "piano.cocreate-plan.zip"
    path.write_bytes(sealed().body)
    return path


def test_SEA_3_verify_says_what_the_file_is_who_sealed_it_and_when(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(file), "--lang", "en"]) == 0
    said = capsys.readouterr().out
    for words in (
        "whole",
        "version 1",
        "28 May 2026",
        "Coop <Uno>",
        "event 12",
        "event 15",
        ring().key,
        "not who sealed",
    ):
        assert words in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_SEA_3_a_changed_byte_ends_it_with_1_in_every_language(
    file: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = bytearray(file.read_bytes())
    raw[raw.index(b"%PDF-1.7 piano")] ^= 1
    file.write_bytes(raw)
    assert main(["verify", str(file), "--lang", language]) == 1
    assert "plan.it.pdf" in capsys.readouterr().out
    assert main(["verify", str(file), "--lang", language, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["holds"] is False and found["faults"] == [{"code": "changed", "name": "plan.it.pdf"}]
    assert found["seal"]["version"] == 1 and len(found["told"]) > 3


def test_SEA_5_held_against_a_key_it_says_whose_it_is_or_that_it_is_not(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(file), "--key", public_of(FIRST).upper(), "--lang", "en"]) == 0
    assert "the seal comes from there" in capsys.readouterr().out
    assert main(["verify", str(file), "--key", public_of(FOREIGN), "--lang", "en"]) == 1
    assert "comes from elsewhere" in capsys.readouterr().out
    listed = tmp_path / "keys.json"
    listed.write_bytes(msgspec.json.encode({"keys": ring().keys}))
    assert main(["verify", str(file), "--keys", str(listed)]) == 0
    listed.write_bytes(msgspec.json.encode({"keys": turned_ring().keys}))
    assert main(["verify", str(file), "--keys", str(listed), "--lang", "it"]) == 1
    assert "non era in uso" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["nothing.zip"], ["FILE", "--key", "abc"], ["FILE", "--keys", "FILE"]])
def test_what_cannot_be_read_is_a_sentence_and_ends_with_2(
    file: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", *(str(file) if one == "FILE" else one for one in arguments)]) == 2
    said = capsys.readouterr()
    assert not said.out and said.err.startswith("cocreate: ") and said.err.count("\n") == 1


def test_SEA_4_the_key_is_shown_made_and_turned_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def said(*arguments: str) -> list[dict[str, object]]:
        assert main(["key", *arguments, "--data", str(tmp_path / "data")]) == 0
        found: list[dict[str, object]] = json.loads(capsys.readouterr().out)["keys"]
        return found

    assert said("show") == []
    [first] = said("make")
    assert said("show") == [first]
    old, new = said("turn")
    assert old["key"] == first["key"] == new["by"] and old["until"] == new["since"]
    assert main(["key", "make", "--data", str(tmp_path / "data")]) == 1
    assert "already" in capsys.readouterr().err
