"""Coming in: codes and keys, how many may be tried, what is told of those that open nothing."""

import re
from typing import Any

import pytest

from cocreate.ids import CODE_ALPHABET
from cocreate.realtime.seats import cookie_name
from cocreate.rest.join import TRIES_EACH
from tests.rest.asking import Answer, Asking, Table, another_address

WRONG = "2222-2222"


@pytest.fixture
def board(ask: Asking, table: Table) -> dict[str, str]:
    """A table of this test's own."""
    made = ask("POST", "/api/boards", token=table.tokens["desk"], body={"template": "co-design", "title": "Tavolo"})
    assert made.status == 201
    return dict(made.json)


def lead(ask: Asking, board: dict[str, str]) -> str:
    return str(ask("POST", "/api/join", body={**board, "name": "Lead"}).json["token"])


def codes(ask: Asking, board: dict[str, str], token: str) -> dict[str, str]:
    invites = ask("GET", f"/api/boards/{board['board']}/invites", token=token).json
    return {role: invites[role]["code"] for role in ("participant", "observer")}


def test_a_door_tells_what_stands_behind_it(ask: Asking, board: dict[str, str]) -> None:
    token = lead(ask, board)
    found = codes(ask, board, token)
    assert all(len(code) == 8 and set(code) <= set(CODE_ALPHABET) for code in found.values())
    for role, door in (
        ("participant", {"code": found["participant"]}),
        ("observer", {"code": found["observer"].lower()}),
        ("observer", {"code": f" {found['observer'][:4]}-{found['observer'][4:]} "}),
        ("facilitator", board),
        ("facilitator", {"board": board["board"], "key": ask.server.desk_key}),
    ):
        answer = ask("POST", "/api/look", body=door)
        assert answer.status == 200
        assert (answer.json["board"], answer.json["role"], answer.json["title"]) == (board["board"], role, "Tavolo")


def test_a_table_stands_in_the_list_under_the_name_it_was_opened_with(ask: Asking, table: Table) -> None:
    """A board of this test's own, listed once somebody sits at it: what loading it sets right is done by then."""
    desk = table.tokens["desk"]
    new = {"template": "co-design", "title": "Nel mio elenco"}
    opened = ask("POST", "/api/boards", token=desk, body=new).json
    lead(ask, opened)
    listed = ask("GET", "/api/boards", token=desk).json["boards"]
    assert [one["title"] for one in listed if one["id"] == opened["board"]] == ["Nel mio elenco"]


def test_a_new_code_takes_the_place_of_the_old_one(ask: Asking, board: dict[str, str]) -> None:
    token = lead(ask, board)
    old = codes(ask, board, token)
    renewed = ask("POST", f"/api/boards/{board['board']}/invites/participant", token=token, body={})
    assert renewed.status == 200 and renewed.json["code"] != old["participant"]
    assert renewed.json["link"] == f"{ask.server.url}/j#{renewed.json['code']}"
    assert ask("POST", "/api/join", body={"code": old["participant"], "name": "Tardi"}).status == 404
    assert ask("POST", "/api/join", body={"code": renewed.json["code"], "name": "Nuova"}).status == 201
    assert codes(ask, board, token) == {"participant": renewed.json["code"], "observer": old["observer"]}
    for role in ("facilitator", "nobody", "%00"):
        assert ask("POST", f"/api/boards/{board['board']}/invites/{role}", token=token, body={}).status == 404


def refused_doors(board: dict[str, str], other: dict[str, str]) -> list[dict[str, Any]]:
    return [
        {"code": WRONG},
        {"code": ""},
        {"code": "0OIL1"},
        {"board": board["board"], "key": "no key of ours"},
        {"board": board["board"], "key": other["key"]},
        {"board": other["board"], "key": board["key"]},
        {"board": "nowhere", "key": board["key"]},
        {"board": board["board"]},
        {"key": board["key"]},
        {"code": board["key"][:40]},
        {},
    ]


def test_S5_what_opens_nothing_is_told_in_the_same_way_whatever_it_is(
    ask: Asking, table: Table, board: dict[str, str]
) -> None:
    other = {"board": table.board, "key": table.key}
    for path, more in (("/api/look", {}), ("/api/join", {"name": "Ospite"})):
        answers = [ask("POST", path, body={**door, **more}) for door in refused_doors(board, other)]
        assert {(answer.status, answer.body) for answer in answers} == {(404, answers[0].body)}
        assert answers[0].json["code"] == "unknown_door"


def test_S5_wrong_codes_are_counted_for_each_address_and_right_ones_are_not(ask: Asking, table: Table) -> None:
    right, wrong, address = {"code": table.codes["participant"]}, {"code": WRONG}, another_address()

    def statuses(body: dict[str, str], times: int, at: str = address) -> list[int]:
        return [ask("POST", "/api/look", body=body, address=at).status for _ in range(times)]

    assert statuses(right, 3 * TRIES_EACH.amount) == [200] * 3 * TRIES_EACH.amount
    assert statuses(wrong, TRIES_EACH.amount) == [404] * TRIES_EACH.amount
    blocked = ask("POST", "/api/look", body=wrong, address=address, headers={"Accept-Language": "it"})
    assert (blocked.status, blocked.json["code"]) == (429, "too_many_tries")
    assert "minuto" in blocked.json["message"]
    assert statuses(right, 1) == [429]  # else one could go on guessing
    body = {"code": WRONG, "name": "Ospite"}
    assert ask("POST", "/api/join", body=body, address=address).status == 429
    assert statuses(right, 3, another_address()) == [200] * 3  # nobody else is kept out


def test_S5_an_address_that_nobody_vouches_for_is_not_believed(ask: Asking) -> None:
    """Of several in the header only the last was written by the proxy that is trusted."""
    address = another_address()
    forged = [f"{another_address()}, {address}" for _ in range(TRIES_EACH.amount + 1)]
    answers = [ask("POST", "/api/look", body={"code": WRONG}, address=one).status for one in forged]
    assert answers[-1] == 429


def test_a_person_who_joins_gets_a_token_of_their_own_or_a_cookie_that_no_script_reads(
    ask: Asking, board: dict[str, str]
) -> None:
    one, two = [ask("POST", "/api/join", body={**board, "name": "Ada"}).json for _ in range(2)]
    assert one["you"] != two["you"] and one["token"] != two["token"] and len(one["token"]) >= 43
    answer = ask("POST", "/api/join", body={**board, "name": "Bo", "cookie": True})
    assert answer.status == 201 and "token" not in answer.json
    [cookie] = answer.all("set-cookie")
    name, _, rest = cookie.partition("=")
    assert name == cookie_name(board["board"], secure=False)
    attributes = {part.strip().lower() for part in rest.split(";")[1:]}
    assert {"httponly", "samesite=strict", "path=/"} <= attributes
    assert not any(part.startswith("domain") for part in attributes)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"name": ""}, "malformed"),
        ({"name": " \t\n "}, "name_missing"),
        ({"name": "x" * 81}, "malformed"),
        ({"name": "a\u0000b"}, "control_characters"),
        ({"name": "a\u001b[2J"}, "control_characters"),
        ({"name": "Ada", "role": "facilitator"}, "malformed"),
        ({"name": "Ada", "organisation": {"id": "nowhere"}}, "unknown_organisation"),
        ({"name": "Ada", "organisation": {"name": "Ente", "sector": "secret"}}, "malformed"),
        ({"name": ["Ada"]}, "malformed"),
        ({}, "malformed"),
    ],
)
def test_LOG_12_what_makes_no_sense_is_refused(
    ask: Asking, board: dict[str, str], body: dict[str, Any], code: str
) -> None:
    answer = ask("POST", "/api/join", body={**board, **body})
    assert (answer.status, answer.json["code"]) == (422, code)


def test_an_organisation_is_added_once_and_then_the_same(ask: Asking, board: dict[str, str]) -> None:
    new = {"name": "Comune di  Brescia", "sector": "public"}
    for name, body in (("Ada", new), ("Bo", {**new, "name": "COMUNE DI BRESCIA"})):
        assert ask("POST", "/api/join", body={**board, "name": name, "organisation": body}).status == 201
    [there] = ask("POST", "/api/look", body=board).json["organisations"]
    assert there["name"] == "Comune di Brescia"
    joined = ask("POST", "/api/join", body={**board, "name": "Cy", "organisation": {"id": there["id"]}})
    assert joined.status == 201


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"template": "nothing", "title": "T"}, "unknown_template"),
        ({"template": "co-design", "title": ""}, "malformed"),
        ({"template": "co-design", "title": "T", "programme": {"title": "P", "start": "2026-02-30"}}, "bad_date"),
        (
            {
                "template": "co-design",
                "title": "T",
                "programme": {"title": "P", "start": "2026-03-01", "end": "2026-01-01"},
            },
            "ends_before_start",
        ),
        ({"template": "co-design", "title": "T", "owner": "me"}, "malformed"),
    ],
)
def test_a_table_that_cannot_be_opened_leaves_nothing_behind(
    ask: Asking, table: Table, body: dict[str, Any], code: str
) -> None:
    def boards() -> Answer:
        return ask("GET", "/api/boards", token=table.tokens["desk"])

    before = boards().json
    answer = ask("POST", "/api/boards", token=table.tokens["desk"], body=body)
    assert (answer.status, answer.json["code"]) == (422, code)
    assert boards().json == before


def test_no_secret_stands_in_a_path_or_query(ask: Asking, board: dict[str, str]) -> None:
    token = lead(ask, board)
    answer = ask("GET", f"/api/boards/{board['board']}/invites", token=token)
    for role in ("participant", "observer"):
        link, code = answer.json[role]["link"], answer.json[role]["code"]
        assert code in link.partition("#")[2] and code not in link.partition("#")[0]
    for path in (f"/api/boards/{board['board']}/plan?token={token}", f"/api/boards/{board['board']}/plan?key={token}"):
        assert ask("GET", path).status == 401
    picture = ask("GET", f"/api/boards/{board['board']}/qr.svg?role=observer", token=token)
    assert picture.body.startswith(b"<svg") and picture.all("cache-control") == ["no-store"]


def test_S14_no_secret_and_nothing_that_people_wrote_is_in_what_the_server_says(ask: Asking, table: Table) -> None:
    said = ask.server.stderr
    for secret in (*table.tokens.values(), table.key, *table.codes.values(), "Un bisogno di molti"):
        assert not secret or not re.search(re.escape(secret), said)
