"""What is true of every answer: headers that guard, errors in a form and two languages, bounds, files and plans."""

import contextlib
import gzip
import re
import socket

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.testclient import TestClient

from cocreate.app import bug
from cocreate.exports import FORMATS
from cocreate.locales import Language, sentence
from cocreate.rest import pages
from cocreate.rest.replies import MAX_BODY
from tests.rest.asking import Asking, Table

GUARDS = {name.decode(): value.decode() for name, value in pages.HEADERS}


def guarded(headers: list[tuple[str, str]]) -> bool:
    return all([value for key, value in headers if key.lower() == name] == [there] for name, there in GUARDS.items())


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200),
        ("GET", "/b/x", 200),
        ("GET", "/healthz", 200),
        ("GET", "/api/templates", 200),
        ("GET", "/api/boards", 401),
        ("GET", "/api/nothing", 404),
        ("GET", "/nothing", 404),
        ("GET", "/assets/nothing", 404),
        ("DELETE", "/api/boards", 405),
        ("HEAD", "/", 200),
        ("POST", "/api/look", 422),
    ],
)
def test_the_headers_that_guard_are_on_every_answer(ask: Asking, method: str, path: str, status: int) -> None:
    answer = ask(method, path)
    assert answer.status == status
    assert guarded(answer.headers)
    assert "server" not in {name.lower() for name, _ in answer.headers}


def test_the_policy_lets_nothing_in_from_elsewhere() -> None:
    policy = dict(part.split(" ", 1) for part in pages.POLICY.split("; "))
    assert policy["default-src"] == "'none'" and policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["connect-src"] == policy["style-src"] == "'self'"
    assert "unsafe-eval" not in pages.POLICY and "*" not in pages.POLICY


def test_a_bug_is_answered_without_its_reason_and_guarded_too() -> None:
    async def broken(_: Request) -> Response:
        raise RuntimeError("what somebody wrote")

    app = Starlette(
        routes=[Route("/", broken)],
        middleware=[Middleware(pages.GuardHeaders)],
        exception_handlers={Exception: bug},
    )
    answer = TestClient(app, raise_server_exceptions=False).get("/", headers={"Accept-Language": "it"})
    assert (answer.status_code, answer.json()["code"]) == (500, "internal")
    assert "somebody" not in answer.text and guarded(list(answer.headers.items()))


@pytest.mark.parametrize(
    ("said", "language"),
    [("it", "it"), ("en-GB,en;q=0.9", "en"), ("de-CH", "de"), ("pt", "it"), ("", "it"), ("pt, es", "es")],
)
def test_a_refusal_speaks_the_readers_language(ask: Asking, said: str, language: Language) -> None:
    answer = ask("GET", "/api/boards", headers={"Accept-Language": said})
    assert answer.json["code"] == "desk_only"
    assert answer.json["message"] == sentence(language, "refused-desk_only")
    other = ask("GET", "/api/boards?lang=en", headers={"Accept-Language": said})
    assert other.json["message"] == sentence("en", "refused-desk_only")


TRICKS = [
    "/assets/../app.py",
    "/assets/..%2f..%2fapp.py",
    "/assets/%2e%2e/%2e%2e/pyproject.toml",
    "/assets/....//....//app.py",
    "/..%2f..%2f..%2f..%2fetc%2fpasswd",
    "//etc/passwd",
    "/%2fetc%2fpasswd",
    "/assets/..%5c..%5capp.py",
    "/assets/%00",
    "/assets/x%00.js",
    "/assets/" + "x" * 300,
    "/assets/" + "x/" * 3_000,
    "/assets/%ff%fe",
    "/assets/",
    "/assets",
    "/.",
    "/..",
    "/assets/?x=../../app.py",
    "/assets/%3f",
    "/assets/%23/..",
    "/proc/self/environ",
    "/static/../../desk.key",
]


@pytest.mark.parametrize("path", TRICKS, ids=[path[:40] for path in TRICKS])
def test_no_path_leads_out_of_the_build(ask: Asking, path: str) -> None:
    answer = ask("GET", path)
    assert answer.status == 404
    assert answer.json["code"] == "not_found"


def test_CLI_12_the_service_worker_is_asked_anew_and_may_run_for_all_pages_and_nothing_else(ask: Asking) -> None:
    worker = ask("GET", "/sw.js")
    assert worker.status == 200 and worker.all("cache-control") == ["no-cache"]
    assert worker.all("service-worker-allowed") == []  # it stands at the root: its scope needs no more
    assert "worker-src 'self'" in GUARDS["content-security-policy"]


def test_a_file_of_the_build_is_kept_for_ever_and_a_page_is_not(ask: Asking) -> None:
    page = ask("GET", "/")
    assert page.all("cache-control") == ["no-cache"]
    built = sorted((pages.STATIC / "assets").glob("*.js"))
    assert built
    answer = ask("GET", f"/assets/{built[0].name}")
    assert answer.status == 200 and answer.body == built[0].read_bytes()
    assert answer.all("cache-control") == ["public, max-age=31536000, immutable"]
    person = ask("GET", "/nothing", headers={"Accept": "text/html"})
    assert (person.status, person.body) == (404, page.body)


@pytest.mark.parametrize(
    ("taken", "coding"),
    [("gzip, deflate, br", "br"), ("br;q=0.9", "br"), ("gzip", "gzip"), ("identity", None), ("", None)],
)
def test_a_file_of_the_build_comes_as_it_was_packed_once(ask: Asking, taken: str, coding: str | None) -> None:
    built = next(path for path in (pages.STATIC / "assets").glob("base-*.js"))
    answer = ask("GET", f"/assets/{built.name}", headers={"Accept-Encoding": taken})
    assert answer.status == 200 and answer.all("vary") == ["Accept-Encoding"]
    assert answer.all("content-encoding") == ([] if coding is None else [coding])
    assert answer.all("content-type") == ["text/javascript; charset=utf-8"]
    there = built if coding is None else built.with_name(built.name + pages.PACKED[coding])
    assert answer.body == there.read_bytes()
    assert answer.all("content-length") == [str(len(answer.body))]
    if coding == "gzip":
        assert gzip.decompress(answer.body) == built.read_bytes()


def test_every_large_file_of_the_build_is_packed_and_smaller() -> None:
    words = [path for path in pages.STATIC.rglob("*") if path.suffix in {".js", ".css", ".html"}]
    large = [path for path in words if path.stat().st_size >= 1_024]
    assert len(large) > 50
    for path in large:
        [br, gz] = [path.with_name(path.name + suffix).stat().st_size for suffix in pages.PACKED.values()]
        assert br < gz < path.stat().st_size, path.name


def test_the_page_of_a_table_names_at_once_what_a_table_needs(ask: Asking) -> None:
    page, table = ask("GET", "/").body.decode(), ask("GET", "/b/any").body.decode()
    said = set(re.findall(r"<link [^>]+>", table)) - set(re.findall(r"<link [^>]+>", page))
    named = {name for link in said for name in re.findall(r'href="/([^"]+)"', link)}
    assert {part.split("-")[0] for part in named} >= {f"assets/{p}" for p in ("TablePage", "Board", "Outline", "Panel")}
    assert all((pages.STATIC / name).is_file() for name in named)
    [phone] = [link for link in said if "Outline" in link and "modulepreload" in link]
    [desk] = [link for link in said if "Board" in link and "modulepreload" in link]
    assert "(max-width: 719px)" in phone and "(min-width: 720px)" in desk


@pytest.mark.parametrize("size", [MAX_BODY, MAX_BODY + 1, 20 * MAX_BODY])
def test_a_body_that_is_too_large_is_refused_before_it_is_read(ask: Asking, size: int) -> None:
    body = b'{"code":"2222-2222"' + b" " * (size - 20) + b"}"
    with contextlib.suppress(ConnectionError):
        answer = ask("POST", "/api/look", raw=body)
        assert (answer.status, answer.json["code"]) == ((404, "unknown_door") if size == MAX_BODY else (413, "too_big"))


def test_who_leaves_in_the_middle_of_a_body_is_no_bug(ask: Asking) -> None:
    with socket.create_connection(("127.0.0.1", ask.server.settings.port), 10) as connection:
        connection.sendall(b"POST /api/look HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")
    assert ask("GET", "/healthz").status == 200
    assert "Traceback" not in ask.server.stderr


@pytest.mark.parametrize("raw", [b"", b"{", b"null", b"[]", b'"x"', b"\xff", b'{"code":1e999}', b'{"code":' * 8_000])
def test_LOG_12_a_body_that_is_none_is_refused(ask: Asking, raw: bytes) -> None:
    answer = ask("POST", "/api/look", raw=raw)
    assert (answer.status, answer.json["code"]) == (422, "malformed")


# ---- plans


def test_members_take_the_plan_away_in_every_form(ask: Asking, table: Table) -> None:
    for who in ("participant", "observer", "facilitator"):
        shown = ask("GET", f"/api/boards/{table.board}/plan", token=table.tokens[who])
        assert (shown.json["version"], shown.json["versions"]) == (1, [1])
    for format in FORMATS:
        answer = ask("GET", f"/api/boards/{table.board}/plan/1/{format}?lang=en", token=table.tokens["observer"])
        assert answer.status == 200 and answer.body
        assert answer.all("content-disposition") == [f'attachment; filename="tavolo-v1.{format}"']
        assert answer.all("cache-control") == ["no-store"]
        assert guarded(answer.headers)


def test_a_plan_is_told_in_languages_in_which_it_was_not_made(ask: Asking, table: Table) -> None:
    """Those that the facilitator did not ask for when the table was finished are made when somebody asks."""
    path, token = f"/api/boards/{table.board}/plan/1/md", table.tokens["participant"]
    for language, word in (("de", "Maßnahmen"), ("fr", "actions"), ("es", "acciones")):
        answer = ask("GET", f"{path}?lang={language}", token=token)
        assert answer.status == 200 and word in answer.body.decode()
        liked = {"Accept-Language": f"{language}-AT, it;q=0.5"}
        assert ask("GET", path, token=token, headers=liked).body == answer.body


@pytest.mark.parametrize("version", ["0", "2", "-1", "1.0", "x", "", "9" * 18, "9" * 20, "9" * 5_000, "%D9%A1", "1%00"])
def test_a_plan_that_there_is_not_is_told_so(ask: Asking, table: Table, version: str) -> None:
    token = table.tokens["participant"]
    for path in (f"plan?version={version}", f"plan/{version}/pdf" if version else "plan/2/pdf"):
        answer = ask("GET", f"/api/boards/{table.board}/{path}", token=token)
        assert answer.status == 404 and answer.json["code"] in ("no_plan", "not_found"), path
    for path in ("plan/1/exe", "plan/1/pdf%00", "plan/1/..%2fpdf"):
        assert ask("GET", f"/api/boards/{table.board}/{path}", token=token).status == 404


def test_a_table_that_was_not_finished_has_no_plan(ask: Asking, table: Table) -> None:
    opened = ask("POST", "/api/boards", token=table.tokens["desk"], body={"template": "co-design", "title": "T"}).json
    token = ask("POST", "/api/join", body={**opened, "name": "Lead"}).json["token"]
    answer = ask("GET", f"/api/boards/{opened['board']}/plan", token=token)
    assert (answer.status, answer.json["code"]) == (404, "no_plan")
