"""Settings: an argument before the environment, the environment before the default; a mistake is a sentence."""

import traceback
from pathlib import Path

import pytest
from arq.connections import RedisSettings
from redis.asyncio import Redis
from sqlalchemy import make_url

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
    assert (made.url(4711), made.local_url(4711)) == ("https://tavoli.example.org", "http://127.0.0.1:4711")
    assert settings(host="0.0.0.0", port=0, environment={}).url(4711) == "http://localhost:4711"


def test_trusted_proxies_are_a_list() -> None:
    made = settings(environment={"COCREATE_TRUSTED_PROXIES": "10.0.0.1, 10.0.0.2"})
    assert made.trusted_proxies == ("10.0.0.1", "10.0.0.2")


def test_what_is_empty_is_not_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = ("HOST", "PORT", "DATA", "STORE_URL", "REDIS_URL", "PUBLIC_URL", "ERASURES", "METRICS")
    assert settings(environment={f"COCREATE_{name}": "" for name in names}) == settings(environment={})
    assert settings(host="", environment={"COCREATE_HOST": ""}).host == "127.0.0.1"


STORE, REDIS = "postgresql+asyncpg://", "redis://"


@pytest.mark.parametrize(
    "url",
    [
        f"{STORE}cocreate:a%40b%2Fc@db/cocreate",
        f"{STORE}u:a:b@db:5433/cocreate?ssl=require",
        f"{STORE}u@/cocreate?host=/run/postgresql",
        f"{STORE}[::1]/cocreate",
        "sqlite:////srv/50%25/x.db?synchronous=FULL",
    ],
)
def test_an_address_of_a_store_that_its_driver_understands_is_taken_as_it_is(url: str) -> None:
    assert settings(environment={"COCREATE_STORE_URL": url}).store_url == url
    taken = make_url(url)
    assert taken.database and taken.password in (None, "a@b/c", "a:b")


@pytest.mark.parametrize("url", [f"{REDIS}redis:6379/0", f"{REDIS}redis", "rediss://u:p@redis/3", "unix:///run/r?db=2"])
def test_an_address_of_Redis_that_both_its_readers_understand_is_taken(url: str) -> None:
    assert settings(environment={"COCREATE_REDIS_URL": url}).redis_url == url
    assert RedisSettings.from_dsn(url).database == int(
        Redis.from_url(url).connection_pool.connection_kwargs.get("db", 0)
    )
    assert settings(environment={"COCREATE_REDIS_URL": f"{REDIS}redis/"}).redis_url == f"{REDIS}redis"


@pytest.mark.parametrize(
    ("name", "url"),
    [
        *(
            ("STORE", STORE + rest)
            for rest in (
                "u:SE/CRET@db/cocreate",
                "u:SE@CRET@db/cocreate",
                "u:SECRET?x@db/cocreate",
                "u:SECRET#x@db/cocreate",
                "u:SEC[RET@db/cocreate",
                "u:12/SECRET@db",
                "u:SECRET@db:port/cocreate",
                "u:SECRET@db:99999/cocreate",
                "u:SECRET@db",
                "u:SECRET@db/",
                "u:SECRET@/cocreate",
                "u:SECRET@db /cocreate",
                "u:SECRET@db/cocreate?sslmode=require",
            )
        ),
        ("STORE", "postgresql+asyncpg:/u:SECRET@db/cocreate"),
        ("STORE", "sqlite:SECRET.db"),
        ("STORE", "sqlite://SECRET/x.db"),
        ("STORE", "sqlite:///?SECRET"),
        *(
            ("REDIS", rest)
            for rest in (
                "redis:6379",
                "http://u:SECRET@redis",
                "redis://u:SE/CRET@redis:6379/0",
                "redis://u:SE%2FCRET@redis:6379/0",
                "redis://u:SECRET@redis:port/0",
                "redis://u:SECRET@redis/zero",
                "redis://u:SECRET@redis/0?retry_on_error=1",
                "redis://u:SECRET@/0",
                "redis:///0",
                "unix://?db=1",
            )
        ),
    ],
)
def test_an_address_that_cannot_be_used_is_a_sentence_that_does_not_quote_it(name: str, url: str) -> None:
    with pytest.raises(SettingsError, match=rf"^COCREATE_{name}_URL cannot be used: it must be like \w+") as wrong:
        settings(environment={f"COCREATE_{name}_URL": url})
    said = "".join(traceback.format_exception(wrong.value))
    assert "SECRET" not in said and "CRET@" not in said


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
