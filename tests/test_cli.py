"""The command line as people use it: real processes, real sockets, sentences instead of tracebacks."""

import json
import os
import pty
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.services import free_port

ROOT = Path(__file__).parents[1]
GIVE_UP = 60  # seconds


def environment() -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("COCREATE_", "DISPLAY"))}
    return {**ours, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


def command(*args: str | Path) -> list[str]:
    return [sys.executable, "-P", "-m", "cocreate", *map(str, args)]


def cocreate(*args: str | Path, **told: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*args), env=environment() | told, capture_output=True, text=True, check=False, timeout=GIVE_UP
    )


@contextmanager
def running(*args: str | Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command(*args), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def said(process: subprocess.Popen[str], pattern: str) -> str:
    """The first line that fits; the server says it when it is ready."""
    assert process.stdout is not None
    for line in process.stdout:
        if (found := re.search(pattern, line)) is not None:
            return found.group(1)
    raise AssertionError(process.stderr.read() if process.stderr else "")


def healthy(url: str) -> bool:
    with urllib.request.urlopen(f"{url}/healthz", timeout=GIVE_UP) as answer:
        return bool(answer.status == 200)


def test_serve_is_ready_when_it_says_so_and_leaves_in_order(tmp_path: Path) -> None:
    with running("serve", "--port", "0", "--data", tmp_path) as server:
        url = said(server, r"cocreate is at (http://\S+)")
        assert healthy(url)
        assert json.loads((tmp_path / "server.json").read_text()) == {"url": url, "pid": server.pid}
        key = (tmp_path / "desk.key").read_text()
        assert said(server, r"(\S+/#desk=\S+)") == f"{url}/#desk=KEY"  # no screen: it may be kept as a log
        assert said(server, r"KEY stands in (.+)") == str(tmp_path / "desk.key")
        assert len(key) >= 43
        server.send_signal(signal.SIGTERM)
        assert server.wait(GIVE_UP) == 0
        assert not (tmp_path / "server.json").exists()


def test_the_desk_key_is_for_its_owner_and_stays(tmp_path: Path) -> None:
    keys = []
    for _ in range(2):
        with running("serve", "--port", "0", "--data", tmp_path) as server:
            said(server, r"(KEY stands in)")
            keys.append((tmp_path / "desk.key").read_text())
    assert keys[0] == keys[1]
    assert (tmp_path / "desk.key").stat().st_mode & 0o077 == 0


def test_what_the_server_keeps_is_for_its_owner_alone(tmp_path: Path) -> None:
    data = tmp_path / "kept"
    with running("serve", "--port", "0", "--data", data) as server:
        said(server, r"cocreate is at (\S+)")
        modes = {path.name: path.stat().st_mode & 0o077 for path in (data, *data.iterdir())}
    assert {"kept", "cocreate.db", "cocreate.db-wal", "server.json", "desk.key"} <= modes.keys()
    assert set(modes.values()) == {0}


def test_the_key_is_shown_on_a_screen(tmp_path: Path) -> None:
    screen, end = pty.openpty()
    server = subprocess.Popen(
        command("serve", "--port", "0", "--data", tmp_path), env=environment(), stdout=end, stderr=subprocess.PIPE
    )
    try:
        os.close(end)
        with os.fdopen(screen, "rb", buffering=0) as shown:
            seen = b""
            while b"#desk=" not in seen or not seen.endswith(b"\n"):
                seen += shown.read(1_000)
        assert f"#desk={(tmp_path / 'desk.key').read_text()}" in seen.decode()
    finally:
        server.kill()
        server.communicate()


def test_a_port_that_is_taken_is_named_with_its_remedy(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = cocreate("serve", "--port", str(port), "--data", tmp_path)
    assert result.returncode == 1
    assert re.fullmatch(rf"cocreate: Port {port} .*--port\.?\n", result.stderr)


def test_a_second_server_on_the_same_data_is_refused(tmp_path: Path) -> None:
    with running("serve", "--port", "0", "--data", tmp_path) as server:
        said(server, r"cocreate is at (\S+)")
        result = cocreate("serve", "--port", "0", "--data", tmp_path)
    assert result.returncode == 1
    assert re.fullmatch(r"cocreate: Another server .*\n", result.stderr)


def test_the_demo_gives_a_link_to_a_table_at_work(tmp_path: Path) -> None:
    port = free_port()
    with running("demo", "--port", str(port), "--data", tmp_path) as server:
        url = said(server, r"cocreate is at (http://\S+)")
        assert url == f"http://127.0.0.1:{port}"
        assert re.fullmatch(rf"{url}/b/\w+#key=\S+", said(server, r"(\S+#key=\S+)"))


def test_a_workshop_file_that_is_not_there_is_named_with_exit_code_2(tmp_path: Path) -> None:
    result = cocreate("play", tmp_path / "none.json", "--out", tmp_path / "out")
    assert result.returncode == 2
    assert str(tmp_path / "none.json") in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "out").exists()


def test_import_onto_a_board_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "consultation"
    folder.mkdir()
    (folder / "comments.csv").write_text("comment-id,agrees,disagrees,moderated,comment-body\n0,1,2,1,Un bisogno\n")
    (folder / "votes.csv").write_text("comment-id,vote\n0,1\n")
    result = cocreate("import", "polis", folder, "--into", "nowhere", "--data", tmp_path / "data", "--lang", "en")
    assert result.returncode in (1, 2)
    assert result.stderr.startswith("cocreate: ")
    assert "Traceback" not in result.stderr


def test_LOG_10_audit_reads_while_the_server_runs(tmp_path: Path) -> None:
    with running("serve", "--port", "0", "--data", tmp_path) as server:
        url, key = said(server, r"cocreate is at (\S+)"), (tmp_path / "desk.key").read_text()
        new = json.dumps({"template": "co-design", "title": "Prova", "language": "it"}).encode()
        request = urllib.request.Request(f"{url}/api/boards", new, {"Authorization": f"Bearer {key}"})
        with urllib.request.urlopen(request, timeout=GIVE_UP) as answer:
            board = json.load(answer)["board"]
        result = cocreate("audit", "--data", tmp_path)
    assert result.returncode == 0
    assert re.fullmatch(rf"{board}  1 events  chain [0-9a-f]{{64}}  ok\n", result.stdout)


def test_what_is_said_meanwhile_is_json_and_stands_apart_from_the_outcome(tmp_path: Path) -> None:
    assert cocreate("migrate", "--data", tmp_path).returncode == 0
    (tmp_path / "anchors").write_text('{"board"')
    result = cocreate("audit", "--data", tmp_path, "--anchor", tmp_path / "anchors")
    assert (result.returncode, result.stdout.strip()) == (0, f"0 anchors added to {tmp_path / 'anchors'}")
    assert {json.loads(line)["event"] for line in result.stderr.splitlines()} == {"half_a_line"}


def test_an_address_that_cannot_be_used_is_a_sentence_without_its_password() -> None:
    redis = {"COCREATE_REDIS_URL": "redis://u:SECRET/x@redis:6379/0"}
    for verb, wrong in (
        ("check", {"COCREATE_STORE_URL": "postgresql+asyncpg://u:SE/CRET@db/cocreate"}),
        ("serve", redis),
        ("worker", {"COCREATE_STORE_URL": "postgresql+asyncpg://u@db/cocreate", **redis}),
    ):
        result = cocreate(verb, **wrong)
        assert (result.returncode, result.stderr.count("\n")) == (1, 1), result.stderr
        assert "CRET" not in result.stderr and "it must be like" in result.stderr


def test_audit_without_a_store_says_where_it_looked(tmp_path: Path) -> None:
    result = cocreate("audit", "--data", tmp_path)
    assert result.returncode == 1
    assert str(tmp_path / "cocreate.db") in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_worker_of_its_own_says_what_it_needs() -> None:
    result = cocreate("worker")
    assert result.returncode == 1
    assert "COCREATE_REDIS_URL" in result.stderr
