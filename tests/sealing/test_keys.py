"""SEA-4: the keys: for their owner alone, made once, turned over without losing what they sealed."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cocreate.sealing.keys import BadKeys, KeyFile, is_signed
from cocreate.sealing.manifest import succession


@pytest.fixture
def file(tmp_path: Path) -> KeyFile:
    return KeyFile(tmp_path / "data" / "seal-keys.json")


def test_SEA_4_the_key_is_made_at_its_first_use_for_its_owner_alone(file: KeyFile) -> None:
    assert file.read() is None
    ring = file.ensure(5)
    assert file.ensure(9) == file.read() == ring
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert [(key.since, key.until, key.by) for key in ring.keys] == [(5, None, "")]
    assert ring.secret not in json.dumps([key.key for key in ring.keys])


def test_SEA_4_of_many_who_make_it_at_once_one_wins(file: KeyFile) -> None:
    with ThreadPoolExecutor(8) as threads:
        rings = list(threads.map(lambda at: file.ensure(at).key, range(8)))
    assert len(set(rings)) == 1
    assert [path.name for path in file.path.parent.iterdir()] == ["seal-keys.json"], "nothing is left lying about"


def test_SEA_4_turned_over_the_old_key_signs_the_new_one_and_its_secret_is_gone(file: KeyFile) -> None:
    first = file.ensure(5)
    second = file.turn(8)
    third = file.turn(9)
    assert [(key.since, key.until) for key in third.keys] == [(5, 8), (8, 9), (9, None)]
    assert [key.by for key in third.keys] == ["", first.key, second.key]
    for key in third.keys[1:]:
        assert is_signed(key.by, key.proof, succession(key.by, key.key, key.since))
        assert not is_signed(key.by, key.proof, succession(key.by, key.key, key.since + 1))
    assert first.secret.encode() not in file.path.read_bytes() and file.read() == third
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_SEA_4_a_clock_that_went_back_ends_no_key_before_it_began(file: KeyFile) -> None:
    file.ensure(50)
    assert [(key.since, key.until) for key in file.turn(7).keys] == [(50, 50), (50, None)]


@pytest.mark.parametrize("content", ["", "{}", '{"secret":"00","keys":[]}', "\xff"])
def test_a_file_that_holds_no_keys_is_never_written_over(file: KeyFile, content: str) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(content.encode("latin-1"))
    for act in (file.ensure, file.turn, file.make):
        with pytest.raises(BadKeys, match="holds no keys"):
            act(1)
    assert file.path.read_bytes() == content.encode("latin-1")


def test_a_secret_of_another_key_is_found(file: KeyFile) -> None:
    ring, other = file.ensure(1), KeyFile(file.path.with_name("other")).ensure(1)
    file.path.write_text(file.path.read_text().replace(ring.secret, other.secret))
    with pytest.raises(BadKeys):
        file.read()


def test_a_file_that_several_servers_share_is_made_by_nobody_on_the_way(file: KeyFile) -> None:
    with pytest.raises(BadKeys, match="key make"):
        KeyFile(file.path, named=True).ensure(1)
    assert not file.path.exists()
    with pytest.raises(BadKeys, match="key make"):
        file.turn(1)
