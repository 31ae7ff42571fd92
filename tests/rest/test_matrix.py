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
    ("/api/templates", "POST"): ("/api/templates", {"no": "template"}, DESK | {"desk": 422}),
    ("/api/boards/{board}/template", "GET"): ("/api/boards/{board}/template", None, OF_FACILITATORS),
    ("/api/boards/{board}/template", "POST"): (
        "/api/boards/{board}/template",
        {"no": 1},
        OF_FACILITATORS | {"facilitator": 422},
    ),
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
    ("/api/boards/{board}/images", "POST"): (  # the table is finished: whoever leads it is told so
        "/api/boards/{board}/images?zone=needs",
        {"no": "image"},
        dict.fromkeys(WHO, 401) | {"participant": 422, "observer": 403, "facilitator": 422},
    ),
    ("/api/boards/{board}/images/{file}", "GET"): (
        "/api/boards/{board}/images/" + "0" * 64,
        None,
        dict.fromkeys(WHO, 401) | dict.fromkeys(MEMBERS, 404),
    ),
    ("/api/boards/{board}/erase", "POST"): ("/api/boards/{board}/erase", {"person": "nobody"}, DESK | {"desk": 422}),
    ("/api/boards/{board}/plan", "GET"): ("/api/boards/{board}/plan", None, OF_MEMBERS),
    ("/api/boards/{board}/plan/{version}/{format}", "GET"): ("/api/boards/{board}/plan/1/csv", None, OF_MEMBERS),
    ("/api/boards/{board}/feeds", "GET"): ("/api/boards/{board}/feeds", None, OF_MEMBERS),
    ("/api/boards/{board}/feeds", "POST"): (
        "/api/boards/{board}/feeds",
        {"no": 1},
        OF_MEMBERS | dict.fromkeys(MEMBERS, 422),
    ),
    ("/api/boards/{board}/feeds/{feed}", "DELETE"): (
        "/api/boards/{board}/feeds/none",
        None,
        OF_MEMBERS | dict.fromkeys(MEMBERS, 404),
    ),
    ("/api/feeds/{token}.ics", "GET"): ("/api/feeds/none.ics", None, dict.fromkeys(WHO, 404)),
    ("/api/boards/{board}/plan/{version}/seal", "GET"): (  # there is no such version: what is there is in test_seals
        "/api/boards/{board}/plan/9/seal",
        None,
        OF_MEMBERS | dict.fromkeys(MEMBERS, 404),
    ),
    ("/api/boards/{board}/plan/{version}/seal", "POST"): (
        "/api/boards/{board}/plan/9/seal",
        {},
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/api/keys", "GET"): ("/api/keys", None, OPEN_TO_ALL),
    ("/api/verify", "POST"): ("/api/verify", {"no": "seal"}, OPEN_TO_ALL),
    ("/verify", "GET"): ("/verify", None, OPEN_TO_ALL),
    ("/api/boards/{board}/papers", "GET"): ("/api/boards/{board}/papers", None, OF_MEMBERS),
    ("/api/boards/{board}/papers/{paper}", "GET"): ("/api/boards/{board}/papers/budget", None, OF_MEMBERS),
    ("/api/boards/{board}/papers/{paper}.{format}", "GET"): ("/api/boards/{board}/papers/plan.md", None, OF_MEMBERS),
    ("/api/boards/{board}/plan/draft", "GET"): ("/api/boards/{board}/plan/draft", None, OF_MEMBERS),
    ("/api/boards/{board}/plan/draft/{format}", "GET"): ("/api/boards/{board}/plan/draft/csv", None, OF_MEMBERS),
    ("/api/boards/{board}/plan/compare", "GET"): ("/api/boards/{board}/plan/compare?from=1&to=draft", None, OF_MEMBERS),
    ("/api/boards/{board}/plan/restore", "POST"): (
        "/api/boards/{board}/plan/restore",
        {"id": "brought", "version": 1},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/export/{format}", "GET"): ("/api/boards/{board}/export/csv", None, OF_MEMBERS),
    ("/api/boards/{board}/history", "GET"): ("/api/boards/{board}/history", None, OF_MEMBERS),
    ("/api/boards/{board}/history/{seq}", "GET"): (
        "/api/boards/{board}/history/1",
        None,
        OF_MEMBERS | {"participant": 422, "observer": 422},
    ),
    ("/api/boards/{board}/history/cards/{card}", "GET"): ("/api/boards/{board}/history/cards/n1", None, OF_MEMBERS),
    ("/api/boards/{board}/restore", "POST"): (
        "/api/boards/{board}/restore",
        {"id": "restored", "seq": 1},
        OF_MEMBERS | dict.fromkeys(MEMBERS, 422),
    ),
    ("/api/boards/{board}/reports/{period}.{format}", "GET"): (
        "/api/boards/{board}/reports/2020.md",
        None,
        OF_MEMBERS,
    ),
    ("/api/boards/{board}/reminders", "GET"): ("/api/boards/{board}/reminders", None, OF_MEMBERS),
    ("/api/boards/{board}/reminders", "POST"): (  # this server sends no mail: whoever may is told so
        "/api/boards/{board}/reminders",
        {"email": "a@example.org", "often": "weekly"},
        dict.fromkeys(WHO, 401) | {"participant": 422, "observer": 403, "facilitator": 422},
    ),
    ("/api/boards/{board}/reminders/organisations", "POST"): (
        "/api/boards/{board}/reminders/organisations",
        {"organisation": "nobody", "email": "a@example.org"},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/reminders/remove", "POST"): (
        "/api/boards/{board}/reminders/remove",
        {},
        OF_MEMBERS | {"observer": 403},
    ),
    ("/api/boards/{board}/reminders/hour", "POST"): (
        "/api/boards/{board}/reminders/hour",
        {"hour": 8},
        OF_FACILITATORS,
    ),
    ("/api/reminders", "POST"): ("/api/reminders", {"token": "none"}, dict.fromkeys(WHO, 404)),
    ("/api/reminders/{token}", "POST"): ("/api/reminders/none", None, dict.fromkeys(WHO, 404)),
    ("/reminders", "GET"): ("/reminders", None, OPEN_TO_ALL),
    ("/api/boards/{board}/monitoring", "GET"): ("/api/boards/{board}/monitoring", None, OF_MEMBERS),
    ("/api/boards/{board}/monitoring/{of}", "GET"): ("/api/boards/{board}/monitoring/n1", None, OF_MEMBERS),
    ("/api/boards/{board}/monitoring.csv", "GET"): ("/api/boards/{board}/monitoring.csv", None, OF_MEMBERS),
    ("/api/boards/{board}/readings", "GET"): ("/api/boards/{board}/readings", None, OF_MEMBERS),
    ("/api/boards/{board}/readings", "POST"): (  # no table of readings
        "/api/boards/{board}/readings",
        {"no": "table"},
        dict.fromkeys(WHO, 401) | {"participant": 422, "observer": 403, "facilitator": 422},
    ),
    ("/api/boards/{board}/files", "POST"): (  # not in the plan
        "/api/boards/{board}/files?action=n1",
        {"no": "file"},
        dict.fromkeys(WHO, 401) | {"participant": 422, "observer": 403, "facilitator": 422},
    ),
    ("/api/boards/{board}/files/{attachment}", "GET"): (
        "/api/boards/{board}/files/nothing",
        None,
        dict.fromkeys(WHO, 401) | dict.fromkeys(MEMBERS, 404),
    ),
    ("/api/boards/{board}/owners", "GET"): ("/api/boards/{board}/owners", None, OF_FACILITATORS),
    ("/api/boards/{board}/owners/{organisation}", "POST"): (
        "/api/boards/{board}/owners/nobody",
        {},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/owners/{organisation}", "DELETE"): (
        "/api/boards/{board}/owners/nobody",
        None,
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/tables", "POST"): (
        "/api/boards/{board}/tables",
        {"subject": "n1", "title": "T"},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/next", "GET"): ("/api/boards/{board}/next", None, OF_MEMBERS),
    ("/api/boards/{board}/next", "POST"): (  # the first comes first
        "/api/boards/{board}/next",
        {"title": "T", "number": 2},
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/b/{board}/monitoring", "GET"): ("/b/{board}/monitoring", None, OPEN_TO_ALL),
    ("/b/{board}/action/{action}", "GET"): ("/b/{board}/action/n1", None, OPEN_TO_ALL),
    ("/api/boards/{board}/chain", "GET"): ("/api/boards/{board}/chain", None, OF_MEMBERS),
    ("/api/boards/{board}/chain/{node}", "GET"): ("/api/boards/{board}/chain/n1", None, OF_MEMBERS),
    ("/api/boards/{board}/publication", "GET"): ("/api/boards/{board}/publication", None, OF_FACILITATORS),
    ("/api/boards/{board}/publication", "POST"): (
        "/api/boards/{board}/publication",
        {"no": 1},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/p/{board}", "GET"): ("/p/{board}", None, dict.fromkeys(WHO, 404)),  # it is off: rest/test_evidence.py
    ("/p/{board}/{file}", "GET"): ("/p/{board}/plan.json", None, dict.fromkeys(WHO, 404)),
    ("/api/openapi.json", "GET"): ("/api/openapi.json", None, OPEN_TO_ALL),
    ("/api/boards/{board}/state", "GET"): ("/api/boards/{board}/state", None, OF_MEMBERS),
    ("/api/boards/{board}/commands", "POST"): (  # the table is finished
        "/api/boards/{board}/commands",
        {"id": "over-http", "command": {"type": "add_comment", "id": "k1", "card": "n1", "text": "sì"}},
        dict.fromkeys(WHO, 401) | {"participant": 422, "observer": 403, "facilitator": 422},
    ),
    ("/api/boards/{board}/outlets", "GET"): ("/api/boards/{board}/outlets", None, OF_FACILITATORS),
    ("/api/boards/{board}/outlets", "POST"): (
        "/api/boards/{board}/outlets",
        {"kind": "webhook", "url": "https://192.0.2.1/", "events": ["plan_ready"]},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/outlets/{outlet}", "DELETE"): (
        "/api/boards/{board}/outlets/none",
        None,
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/api/boards/{board}/outlets/{outlet}/active", "POST"): (
        "/api/boards/{board}/outlets/none/active",
        {"active": True},
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/api/boards/{board}/outlets/{outlet}/push", "POST"): (
        "/api/boards/{board}/outlets/none/push",
        {},
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/api/boards/{board}/deliveries/{delivery}/again", "POST"): (
        "/api/boards/{board}/deliveries/none/again",
        {},
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/api/boards/{board}/tokens", "GET"): ("/api/boards/{board}/tokens", None, OF_FACILITATORS),
    ("/api/boards/{board}/tokens", "POST"): (
        "/api/boards/{board}/tokens",
        {"name": ""},
        OF_FACILITATORS | {"facilitator": 422},
    ),
    ("/api/boards/{board}/tokens/{token}", "DELETE"): (
        "/api/boards/{board}/tokens/none",
        None,
        OF_FACILITATORS | {"facilitator": 404},
    ),
    ("/b/{board}/push", "GET"): ("/b/{board}/push", None, OPEN_TO_ALL),
    ("/", "GET"): ("/", None, OPEN_TO_ALL),
    ("/accessibility", "GET"): ("/accessibility", None, OPEN_TO_ALL),
    ("/j", "GET"): ("/j", None, OPEN_TO_ALL),
    ("/b/{board}", "GET"): ("/b/{board}", None, OPEN_TO_ALL),
    ("/b/{board}/plan", "GET"): ("/b/{board}/plan", None, OPEN_TO_ALL),
    ("/b/{board}/chain", "GET"): ("/b/{board}/chain", None, OPEN_TO_ALL),
    ("/b/{board}/chain/{node}", "GET"): ("/b/{board}/chain/n1", None, OPEN_TO_ALL),
    ("/b/{board}/papers", "GET"): ("/b/{board}/papers", None, OPEN_TO_ALL),
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
    if answer.status >= 400 and not path.startswith("/p/"):  # a page for people, not for programs
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
    for path in (
        "/invites",
        "/qr.svg",
        "/plan",
        "/plan/1/pdf",
        "/plan/draft/pdf",
        "/plan/1/seal",
        "/export/csv",
        "/export/cocreate",
        "/history",
        "/history/1",
    ):
        there = ask("GET", f"/api/boards/{table.board}{path}", token=table.tokens["their facilitator"])
        nowhere = ask("GET", f"/api/boards/nowhere{path}", token=table.tokens["their facilitator"])
        assert (there.status, there.body) == (nowhere.status, nowhere.body)
        assert there.json["code"] == "unknown_session"


def test_a_key_of_a_table_or_of_the_desk_is_no_session(ask: Asking, table: Table) -> None:
    for secret in (table.key, table.tokens["desk"], table.codes["participant"]):
        assert ask("GET", f"/api/boards/{table.board}/invites", token=secret).status == 401
