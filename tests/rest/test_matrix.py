"""Every route for everybody: what is not allowed here is refused, and a route without a row fails (S1, DEC-5)."""

from typing import Any

import pytest
from starlette.routing import Route

from cocreate.app import ROUTES
from cocreate.realtime.seats import cookie_name
from tests.rest.asking import WHO, Asking, Table

MEMBERS = ("participant", "observer", "facilitator")
OPEN_TO_ALL = dict.fromkeys(WHO, 200)
DESK = dict.fromkeys(WHO, 401)
OF_MEMBERS = dict.fromkeys(WHO, 401) | dict.fromkeys(MEMBERS, 200)
OF_FACILITATORS = dict.fromkeys(WHO, 401) | {"participant": 403, "observer": 403, "facilitator": 200}
NEW = {"template": "co-design", "title": "Altro tavolo"}

# (route, method) -> what is asked (path, body), and the status for each
Row = tuple[str, Any, dict[str, int]]
ROWS: dict[tuple[str, str], Row] = {
    ("/healthz", "GET"): ("/healthz", None, OPEN_TO_ALL),
    ("/readyz", "GET"): ("/readyz", None, OPEN_TO_ALL),
    ("/api/templates", "GET"): ("/api/templates", None, OPEN_TO_ALL),
    ("/api/boards", "GET"): ("/api/boards", None, DESK | {"desk": 200}),
    ("/api/boards", "POST"): ("/api/boards", NEW, DESK | {"desk": 201}),
    ("/api/look", "POST"): ("/api/look", {"code": "{code}"}, OPEN_TO_ALL),
    ("/api/join", "POST"): ("/api/join", {"code": "{code}", "name": "Nuova"}, dict.fromkeys(WHO, 201)),
    ("/api/boards/{board}/invites", "GET"): ("/api/boards/{board}/invites", None, OF_FACILITATORS),
    ("/api/boards/{board}/invites/{role}", "POST"): ("/api/boards/{board}/invites/observer", {}, OF_FACILITATORS),
    ("/api/boards/{board}/qr.svg", "GET"): ("/api/boards/{board}/qr.svg?role=participant", None, OF_FACILITATORS),
    ("/api/boards/{board}/import", "POST"): (
        "/api/boards/{board}/import?zone=needs&name=a.txt",
        {"un": "bisogno"},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/erase", "POST"): ("/api/boards/{board}/erase", {"person": "nobody"}, DESK | {"desk": 422}),
    ("/api/boards/{board}/plan", "GET"): ("/api/boards/{board}/plan", None, OF_MEMBERS),
    ("/api/boards/{board}/plan/{version}/{format}", "GET"): ("/api/boards/{board}/plan/1/csv", None, OF_MEMBERS),
    ("/api/boards/{board}/export/{format}", "GET"): ("/api/boards/{board}/export/csv", None, OF_MEMBERS),
    ("/", "GET"): ("/", None, OPEN_TO_ALL),
    ("/j", "GET"): ("/j", None, OPEN_TO_ALL),
    ("/b/{board}", "GET"): ("/b/{board}", None, OPEN_TO_ALL),
    ("/b/{board}/plan", "GET"): ("/b/{board}/plan", None, OPEN_TO_ALL),
    ("/assets/{path:path}", "GET"): ("/assets/nothing.js", None, dict.fromkeys(WHO, 404)),
    ("/{path:path}", "GET"): ("/nothing.html", None, dict.fromkeys(WHO, 404)),
}


def routes() -> set[tuple[str, str]]:
    return {
        (route.path, method)
        for route in ROUTES
        if isinstance(route, Route)
        for method in (route.methods or set()) - {"HEAD"}
    }


def filled(what: Any, table: Table) -> Any:
    if isinstance(what, dict):
        return {name: filled(value, table) for name, value in what.items()}
    return what.format(board=table.board, code=table.codes["participant"]) if isinstance(what, str) else what


def test_S1_every_route_has_a_row() -> None:
    assert routes() == set(ROWS)


@pytest.mark.parametrize("who", WHO)
@pytest.mark.parametrize("route", sorted(ROWS), ids=" ".join)
def test_S1_a_route_is_for_those_in_its_row(ask: Asking, table: Table, route: tuple[str, str], who: str) -> None:
    path, body, expected = ROWS[route]
    answer = ask(route[1], filled(path, table), body=filled(body, table), token=table.tokens[who])
    assert answer.status == expected[who] or (who == "removed" and answer.status == 403 and expected[who] == 401)
    if answer.status >= 400:
        assert set(answer.json) == {"code", "message", "args"} and answer.json["message"]
        assert b"bisogno" not in answer.body


@pytest.mark.parametrize("who", [who for who in WHO if who != "desk"])
@pytest.mark.parametrize("route", sorted(ROWS), ids=" ".join)
def test_S1_a_cookie_opens_what_the_token_opens_from_our_own_page_and_nothing_from_another(
    ask: Asking, table: Table, route: tuple[str, str], who: str
) -> None:
    path, body, expected = ROWS[route]
    cookie = {"Cookie": f"{cookie_name(table.board, secure=False)}={table.tokens[who]}"}
    own = {"Origin": ask.server.url, **cookie}
    answer = ask(route[1], filled(path, table), body=filled(body, table), headers=own)
    assert answer.status == expected[who] or (who == "removed" and answer.status == 403)
    for foreign in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        headers = {"Sec-Fetch-Site": "cross-site", **foreign, **cookie}
        answer = ask(route[1], filled(path, table), body=filled(body, table), headers=headers)
        assert answer.status == expected["nobody"]


@pytest.mark.parametrize("route", sorted({path for path, _ in ROWS if "{path" not in path}))
def test_another_method_is_refused_in_the_same_form(ask: Asking, table: Table, route: str) -> None:
    asked = {method for path, method in ROWS if path == route} | {"HEAD"}
    path = filled(next(row[0] for (known, _), row in ROWS.items() if known == route), table)
    for method in {"PUT", "DELETE", "PATCH", "POST"} - asked:
        answer = ask(method, path, token=table.tokens["facilitator"], body={})
        assert (answer.status, answer.json["code"]) == (405, "not_found"), method


def test_S1_one_table_is_closed_to_the_people_of_another_as_if_it_were_not_there(ask: Asking, table: Table) -> None:
    for path in ("/invites", "/qr.svg", "/plan", "/plan/1/pdf", "/export/csv", "/export/cocreate"):
        there = ask("GET", f"/api/boards/{table.board}{path}", token=table.tokens["their facilitator"])
        nowhere = ask("GET", f"/api/boards/nowhere{path}", token=table.tokens["their facilitator"])
        assert (there.status, there.body) == (nowhere.status, nowhere.body)
        assert there.json["code"] == "unknown_session"


def test_a_key_of_a_table_or_of_the_desk_is_no_session(ask: Asking, table: Table) -> None:
    for secret in (table.key, table.tokens["desk"], table.codes["participant"]):
        assert ask("GET", f"/api/boards/{table.board}/invites", token=secret).status == 401
