"""Files of lines: however the last writer ended, what was noted before is read, and what is noted next stands."""

import os
import stat
from pathlib import Path

import msgspec
import pytest

from cocreate.storage.listed import BadList, Listed, listed_in, note
from cocreate.storage.noted import CUT_OFF

ANNA, BRUNO, CARLA = (Listed("b1", person, True, 5) for person in ("anna", "bruno", "carla"))
LINE = msgspec.json.encode(BRUNO)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "list"
    note(path, ANNA)
    return path


def written(path: Path, more: bytes) -> None:
    with path.open("ab") as file:
        file.write(more)


def test_LOG_11_wherever_the_writing_of_a_line_was_cut_off_the_others_are_read(path: Path) -> None:
    whole = path.read_bytes()
    for cut in range(1, len(LINE)):
        path.write_bytes(whole)
        written(path, LINE[:cut])
        assert listed_in(path) == [ANNA]
        note(path, CARLA)
        note(path, CARLA)
        assert listed_in(path) == [ANNA, CARLA, CARLA], LINE[:cut]


def test_a_line_that_only_lacks_its_end_is_a_line(path: Path) -> None:
    written(path, LINE)
    assert listed_in(path) == [ANNA, BRUNO]
    note(path, CARLA)
    assert listed_in(path) == [ANNA, BRUNO, CARLA]
    assert CUT_OFF not in path.read_bytes()


def test_that_half_a_line_was_passed_over_is_said(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(path, LINE[:9])
    listed_in(path)
    said = capsys.readouterr()
    assert "half_a_line" in said.out + said.err


@pytest.mark.parametrize("wrong", [LINE[:9] + b"\n", b"my letter\n", b'{"board":"b1"}\n', b'{"board":"b1"}'])
def test_what_is_no_line_of_the_list_is_a_mistake_anywhere_else(path: Path, wrong: bytes) -> None:
    written(path, wrong)
    with pytest.raises(BadList, match="is no list of erasures: line 2: "):
        listed_in(path)


def test_a_new_file_is_for_its_owner_and_its_name_is_on_the_disk_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[bool] = []
    really = os.fsync

    def fsync(file: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(file).st_mode))
        really(file)

    monkeypatch.setattr("cocreate.storage.noted.os.fsync", fsync)
    note(tmp_path / "list", ANNA)
    assert synced == [False, True]
    assert (tmp_path / "list").stat().st_mode & 0o777 == 0o600
