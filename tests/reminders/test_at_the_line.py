"""`cocreate remind`, and the settings of mail: what is shown, what is sent, and what is wrong with a setting."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from cocreate.cli import main
from cocreate.mail_settings import Smtp
from cocreate.plans.calendar import Calendar
from cocreate.settings import SettingsError, settings
from cocreate.storage.store import open_store
from tests.helpers.stored import keep
from tests.reminders.sink import Sink
from tests.reminders.tables import a_table, mailbox

ROOT = Path(__file__).parents[2]
FROM = {"COCREATE_SMTP_HOST": "mail.example.org", "COCREATE_SMTP_FROM": "Tavoli di Brescia <tavoli@example.org>"}


@pytest.fixture
def sink() -> Iterator[Sink]:
    one = Sink().start()
    yield one
    one.stop()


def remind(data: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
    return subprocess.run(
        [sys.executable, "-m", "cocreate", "remind", "--data", str(data), *more],
        cwd=ROOT, env={**ours, **environment}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def today() -> date:
    return datetime.now(ZoneInfo("Europe/Rome")).date()


async def _with_a_table(data: Path) -> int:
    """One of its actions ends in twenty days, which is told on a working day. How many mails that makes today."""
    data.mkdir()
    store = await open_store(f"sqlite:///{data}/cocreate.db")
    await keep(store, a_table(end=(today() + timedelta(days=20)).isoformat()))
    await store.keep_reader(mailbox("ada", confirmed=1))
    await store.close()
    return int(Calendar(today().year, today().year).works(today()))


async def test_remind_shows_what_would_go_out_and_sends_nothing(tmp_path: Path, sink: Sink) -> None:
    data = tmp_path / "data"
    many = await _with_a_table(data)
    for _ in range(2):  # to look changes nothing
        shown = remind(data, "--dry-run")
        lines = [json.loads(line) for line in shown.stdout.splitlines()]
        assert [line["reader"] for line in lines] == ["ada"] * many, shown.stderr
        for line in lines:
            assert [one.split(":")[:2] for one in line["notices"]] == [["due_30", "due"]]
            assert "tra 20 giorni" in line["says"][0]
    assert "@" not in shown.stdout and "token" not in shown.stdout
    assert sink.got == []


async def test_remind_sends_what_is_due_now_and_only_once(tmp_path: Path, sink: Sink) -> None:
    data = tmp_path / "data"
    many = await _with_a_table(data)
    assert "COCREATE_SMTP_HOST" in remind(data).stderr
    mail = {
        "COCREATE_SMTP_HOST": "127.0.0.1",
        "COCREATE_SMTP_PORT": str(sink.port),
        "COCREATE_SMTP_TLS": "none",
        "COCREATE_SMTP_FROM": "tavoli@example.org",
        "COCREATE_ZONE": "Europe/Rome",
    }
    went = json.loads(remind(data, **mail).stdout)
    late = datetime.now(ZoneInfo("Europe/Rome")).hour >= 8  # the table's hour
    assert went == {"composed": many * late, "sent": many * late}
    assert len(sink.got) == many * late
    if late:
        assert json.loads(remind(data, **mail).stdout) == {"composed": 0, "sent": 0}


def test_a_worker_that_sends_mail_must_know_where_links_lead(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    urls = {"COCREATE_STORE_URL": "postgresql+asyncpg://u:p@nowhere/b", "COCREATE_REDIS_URL": "redis://nowhere:6379/0"}
    monkeypatch.delenv("COCREATE_PUBLIC_URL", raising=False)
    for name, value in {**FROM, **urls}.items():
        monkeypatch.setenv(name, value)
    assert main(["worker"]) == 1
    assert "COCREATE_PUBLIC_URL" in capsys.readouterr().err


def test_no_store_is_made_to_remind_of_nothing(tmp_path: Path) -> None:
    assert "There is no store" in remind(tmp_path / "none", "--dry-run").stderr
    assert not (tmp_path / "none").exists()


def test_without_a_mail_server_there_is_no_mail(tmp_path: Path) -> None:
    made = settings(data=tmp_path, environment={})
    assert (made.smtp, made.zone) == (None, "Europe/Rome")


def test_mail_leaves_over_tls_unless_it_is_said_otherwise(tmp_path: Path) -> None:
    secret = tmp_path / "password"
    secret.write_text("geheim\n")
    environment = {**FROM, "COCREATE_SMTP_USER": "u", "COCREATE_SMTP_PASSWORD_FILE": str(secret)}
    made = settings(data=tmp_path, environment={**environment, "COCREATE_ZONE": "Europe/Lisbon"})
    assert made.zone == "Europe/Lisbon"
    assert made.smtp == Smtp(
        host="mail.example.org",
        port=587,
        tls="starttls",
        user="u",
        password="geheim",
        name="Tavoli di Brescia",
        sender="tavoli@example.org",
        per_minute=60,
    )
    for tls, port in (("tls", 465), ("none", 25)):
        given: dict[str, Any] = {**FROM, "COCREATE_SMTP_TLS": tls}
        smtp = settings(data=tmp_path, environment=given).smtp
        assert smtp is not None and smtp.port == port


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"COCREATE_SMTP_FROM": ""}, "COCREATE_SMTP_FROM must be like"),
        ({"COCREATE_SMTP_FROM": "tavoli"}, "COCREATE_SMTP_FROM must be like"),
        ({"COCREATE_SMTP_TLS": "ssl"}, "COCREATE_SMTP_TLS is 'ssl'"),
        ({"COCREATE_SMTP_PORT": "x"}, "COCREATE_SMTP_PORT is 'x'"),
        ({"COCREATE_SMTP_RATE": "0"}, "COCREATE_SMTP_RATE is '0'"),
        ({"COCREATE_SMTP_USER": "u"}, "go together"),
        ({"COCREATE_SMTP_USER": "u", "COCREATE_SMTP_PASSWORD": "geheim", "COCREATE_SMTP_TLS": "none"}, "in the clear"),
        ({"COCREATE_ZONE": "Rome"}, "COCREATE_ZONE is 'Rome'"),
        ({"COCREATE_ZONE": "../../etc/passwd"}, "COCREATE_ZONE is"),
    ],
)
def test_a_wrong_setting_of_mail_is_a_sentence_without_the_password(wrong: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsError, match=says) as error:
        settings(environment={**FROM, **wrong})
    assert "geheim" not in str(error.value)
