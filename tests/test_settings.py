"""Settings: an argument before the environment, the environment before the default; a mistake is a sentence."""

from pathlib import Path

import pytest

from cocreate.settings import SettingsError, settings


def test_without_anything_it_is_sqlite_on_this_machine(tmp_path: Path) -> None:
    made = settings(data=tmp_path, environment={})
    assert made.store_url == f"sqlite:///{tmp_path}/cocreate.db"
    assert made.database == tmp_path / "cocreate.db"
    assert (made.url(), made.redis_url) == ("http://127.0.0.1:8000", None)


def test_an_argument_goes_before_the_environment(tmp_path: Path) -> None:
    environment = {"COCREATE_PORT": "9000", "COCREATE_HOST": "::1", "COCREATE_DATA": str(tmp_path)}
    made = settings(environment=environment)
    assert (made.host, made.port, made.data, made.url()) == ("::1", 9000, tmp_path, "http://[::1]:9000")
    assert settings(port=0, environment=environment).port == 0


def test_a_folder_with_odd_letters_is_still_the_folder(tmp_path: Path) -> None:
    odd = tmp_path / "50% più?#à b"
    made = settings(data=odd, environment={})
    assert made.database == odd / "cocreate.db"


def test_a_secret_can_stand_in_a_file(tmp_path: Path) -> None:
    secret = tmp_path / "store_url"
    secret.write_text("postgresql+asyncpg://u:p@db/name\n")
    made = settings(environment={"COCREATE_STORE_URL_FILE": str(secret)})
    assert made.store_url == "postgresql+asyncpg://u:p@db/name"
    assert made.database is None


def test_the_public_address_is_what_people_are_given() -> None:
    made = settings(environment={"COCREATE_PUBLIC_URL": "https://tavoli.example.org/"})
    assert made.url(4711) == "https://tavoli.example.org"
    assert settings(host="0.0.0.0", port=0, environment={}).url(4711) == "http://localhost:4711"


def test_trusted_proxies_are_a_list() -> None:
    made = settings(environment={"COCREATE_TRUSTED_PROXIES": "10.0.0.1, 10.0.0.2"})
    assert made.trusted_proxies == ("10.0.0.1", "10.0.0.2")


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"COCREATE_PORT": "http"}, "The port is 'http'"),
        ({"COCREATE_PORT": "70000"}, "from 0 to 65535"),
        ({"COCREATE_STORE_URL": "mysql://x"}, "must begin with sqlite"),
        ({"COCREATE_STORE_URL_FILE": "/nowhere/at/all"}, "cannot be read"),
        ({"COCREATE_PUBLIC_URL": "boards.example.org"}, "must be like https://"),
    ],
)
def test_a_mistake_is_a_sentence(environment: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsError, match=said):
        settings(environment=environment)
