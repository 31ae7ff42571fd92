"""Monitoring over HTTP: the state of the plan, readings in and out, files, links of owners, a table on what slips."""

import csv
import gzip
import io
import zipfile
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.decide.monitoring import MAX_FILES_EACH
from cocreate.imports import attachment
from cocreate.rest import attachments
from tests.images_made import photo
from tests.realtime.given import FakeClock
from tests.rest.seats import Seats, owner, person


async def test_MON_3_the_state_is_shown_to_all_at_the_table_and_follows_what_is_said(seats: Seats) -> None:
    before = await seats.ask("monitoring", who="oss")
    assert before.status == 200 and before.json["overall"]["actions"] == 2
    anna = await person(seats)
    await seats.do(
        c.ReportProgress(action="a", status="under_way", percent=40),
        c.AddReading(id="x", of="a", date="2020-12-31", value=85),
        actor=anna,
    )
    state = (await seats.ask("monitoring", who="bruno")).json
    action = next(one for one in state["actions"] if one["id"] == "a")
    assert (action["percent"], action["late"], action["light"]["why"]) == (40, True, "late")
    assert (action["indicator"]["forecast"], action["indicator"]["light"]["colour"]) == (85, "amber")
    assert state["seq"] > before.json["seq"]
    assert (await seats.ask("monitoring", who="board")).status == 401


async def test_MON_3_the_day_of_the_pages_is_that_of_the_installation(
    seats: Seats, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = int(datetime(2026, 12, 31, 23, 30, tzinfo=UTC).timestamp() * 1000)  # half past midnight in Rome
    monkeypatch.setattr(seats.house.hub, "clock", FakeClock(late))
    assert (await seats.ask("monitoring")).json["day"] == "2027-01-01"
    monkeypatch.setattr(seats.house.app.state, "zone", "UTC")
    assert (await seats.ask("monitoring")).json["day"] == "2026-12-31"


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Etc/GMT+12"])  # in one of the two it is another day now
async def test_EVI_2_the_days_of_the_chain_are_those_of_the_installation(
    seats: Seats, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    monkeypatch.setattr(seats.house.app.state, "zone", zone)
    written = await seats.house.hub.read(seats.board, lambda seen: seen.of("card")["n"]["at"])
    nodes = {node["id"]: node for node in (await seats.ask("chain")).json["nodes"]}
    assert nodes["n"]["day"] == datetime.fromtimestamp(written / 1000, ZoneInfo(zone)).date().isoformat()


async def test_MON_2_the_history_of_an_action_holds_what_was_taken_away_too(seats: Seats) -> None:
    anna = await person(seats)
    await seats.do(
        c.ReportProgress(action="a", status="under_way", percent=40, note="Gara"),
        c.ReportProgress(action="a", status="under_way", percent=50),
        c.AddReading(id="x", of="a", date="2020-02-01", value=1),
        c.DeleteReading(id="x"),
        actor=anna,
    )
    said = (await seats.ask("monitoring/a", who="oss")).json["said"]
    assert [one["type"] for one in said] == [
        "progress_reported",
        "progress_reported",
        "reading_added",
        "reading_deleted",
    ]
    assert said[0]["fields"]["note"] == "Gara" and all(one["by"] == anna for one in said)
    assert (await seats.ask("monitoring/b", who="oss")).json["said"] == []


async def test_MON_6_what_goes_out_as_csv_comes_in_as_it_was(seats: Seats) -> None:
    anna = await person(seats)
    await seats.do(
        c.AddReading(
            id="x", of="a", date="2020-02-01", value=12.5, source="Anagrafe", note='=1+1, "sì"', reason="Neve"
        ),
        c.AddReading(id="y", of="a", date="2020-03-01", value=-3),
        actor=anna,
    )
    status, headers, body = await seats.raw("readings", "oss")
    assert (
        status == 200
        and headers["content-type"].startswith("text/csv")
        and "attachment" in headers["content-disposition"]
    )
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"))))
    assert [(row["of"], row["date"], row["value"]) for row in rows] == [
        ("a", "2020-02-01", "12.5"),
        ("a", "2020-03-01", "-3"),
    ]
    assert rows[0]["note"] == '\'=1+1, "sì"'  # no spreadsheet runs it
    status, headers, body = await seats.raw("monitoring.csv", "oss")
    assert status == 200 and "-state.csv" in headers["content-disposition"]
    stands = {row["id"]: row for row in csv.DictReader(io.StringIO(body.decode("utf-8-sig")))}
    assert stands["a"]["status"] == "planned" and stands["a"]["spent_eur"] == ""  # nobody has said anything
    status, headers, body = await seats.raw("readings", "oss")
    again = await seats.ask("readings", body, who="anna")
    assert again.json == {"added": 0, "present": 2, "left_out": []}
    before = await seats.house.hub.read(seats.board, lambda seen: dict(seen.of("reading")))
    await seats.do(c.DeleteReading(id="x"), c.DeleteReading(id="y"), actor=anna)
    assert (await seats.ask("readings", body, who="anna")).json["added"] == 2
    after = await seats.house.hub.read(seats.board, lambda seen: dict(seen.of("reading")))
    assert [{**one, "at": 0} for one in after.values()] == [{**one, "at": 0} for one in before.values()]
    assert (await seats.raw("readings", "oss"))[2] == body


async def test_MON_6_what_a_spreadsheet_saved_comes_in_and_what_cannot_is_told_by_line(seats: Seats) -> None:
    file = (
        "Date;Value;What;Source\n2020-02-01;1,5;testo A;Anagrafe\n\n2020-02-30;1;Testo a;\n2020-03-01;molti;Testo a;\n"
        "2020-03-01;4;Un'altra;\n2020-04-01;7;Testo a;\n"
    ).encode("cp1252")
    came = (await seats.ask("readings", file, who="anna")).json
    assert (came["added"], came["present"]) == (2, 0)
    assert [(one["line"], one["code"]) for one in came["left_out"]] == [
        (4, "bad_date"),
        (5, "bad_value"),
        (6, "not_in_plan"),
    ]
    assert all(len(one["message"]) > 10 for one in came["left_out"])
    assert (await seats.ask("readings", file, who="anna")).json["present"] == 2  # twice adds nothing twice
    other = (await seats.ask("readings", b"of,date,value\na,2020-05-01,1\n", who="bruno")).json
    assert (other["added"], [one["code"] for one in other["left_out"]]) == (0, ["not_your_action"])
    assert (await seats.ask("readings", b"of,date,value\n", who="oss")).json["code"] == "observer"
    assert (await seats.ask("readings", b"uno,due\n1,2\n", who="anna")).json["code"] == "readings_titles"
    assert (await seats.ask("readings", b"\x00\x01\x02" * 50, who="anna")).status == 422
    assert (await seats.ask("readings", b"x" * 2_000_001, who="anna")).status == 413


def packed(*names: str, mimetype: str = "", types: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        if mimetype:
            file.writestr("mimetype", mimetype)
        if types:
            file.writestr("[Content_Types].xml", types)
        for name in names:
            file.writestr(name, "x")
    return made.getvalue()


ODT = "application/vnd.oasis.opendocument.text"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILES: list[tuple[bytes, str]] = [
    (b"%PDF-1.7 \x00\xff", "application/pdf"),
    (packed(mimetype=ODT), ODT),
    (packed("xl/workbook.xml", types="<Types/>"), XLSX),
    ("Più posti, 3 < 5\n".encode(), "text/plain"),
    (photo(), "image/jpeg"),
]
BAD: list[tuple[bytes, str]] = [
    (b"<!doctype html><script>1</script>", "file_kind"),
    (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file_kind"),
    (b"\xef\xbb\xbf  <?xml version='1.0'?><html/>", "file_kind"),
    (b"MZ\x90\x00program", "file_kind"),
    (b"", "file_kind"),
    (packed("a.txt"), "file_kind"),
    (b"PK\x03\x04broken", "file_kind"),
    (packed("word/document.xml", "word/vbaProject.bin", types="<Types/>"), "file_macros"),
    (packed("xl/workbook.xml", types="x.macroEnabled.main+xml"), "file_macros"),
    (packed(mimetype="text/html"), "file_kind"),
]


@pytest.mark.parametrize("raw, media", FILES, ids=lambda it: it[-12:] if isinstance(it, str) else "")
async def test_MON_5_a_file_is_what_its_bytes_say_and_is_only_handed_out_to_be_saved(
    seats: Seats, raw: bytes, media: str
) -> None:
    brought = await seats.ask("files", raw, who="anna", query="action=a")
    assert brought.status == 201 and brought.json["type"] == media, brought
    name = 'Verbale "1" più.pdf'
    said = {name: brought.json[name] for name in ("file", "size")}
    await seats.do(c.AttachFile(id="f", action="a", name=name, kind="text/html", **said), actor=await person(seats))
    status, headers, body = await seats.raw("files/f", "oss")
    assert status == 200 and len(body) == said["size"]
    assert headers["content-type"].split(";")[0] == media
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''Verbale%20%221%22%20pi%C3%B9.pdf"
    assert headers["x-content-type-options"] == "nosniff"
    assert media != "image/jpeg" or b"Telefono" not in body  # what a camera says of itself and its place is gone
    await seats.do(c.DetachFile(id="f"), actor=await person(seats))
    assert (await seats.raw("files/f", "oss"))[0] == 404


@pytest.mark.parametrize("raw, code", BAD)
async def test_MON_5_what_a_browser_or_an_office_would_run_is_not_taken(seats: Seats, raw: bytes, code: str) -> None:
    answer = await seats.ask("files", raw, who="anna", query="action=a")
    assert (answer.status, answer.json["code"]) == (422, code)


async def test_MON_5_who_may_bring_a_file_and_how_much(seats: Seats, monkeypatch: pytest.MonkeyPatch) -> None:
    pdf = b"%PDF-1.7"
    for who, action, code in (
        ("bruno", "a", "not_your_action"),
        ("oss", "a", "observer"),
        ("anna", "gone", "not_in_plan"),
        ("board", "a", "unknown_session"),
    ):
        assert (await seats.ask("files", pdf, who=who, query=f"action={action}")).json["code"] == code
    heavy = await seats.ask("files", b"%PDF" + bytes(attachment.MAX_BYTES), who="anna", query="action=a")
    assert (heavy.status, heavy.json["code"]) == (413, "file_heavy")
    monkeypatch.setattr(attachments, "QUOTA", 10)
    assert (await seats.ask("files", pdf, who="anna", query="action=a")).status == 201
    assert (await seats.ask("files", b"%PDF-1.4", who="anna", query="action=a")).json["code"] == "files_quota"
    said = {"action": "a", "file": "a" * 64, "name": "x", "size": 1, "kind": "a/b"}
    for n in range(MAX_FILES_EACH):
        await seats.do(c.AttachFile(id=f"f{n}", **said), actor=await person(seats))
    assert (await seats.ask("files", pdf, who="anna", query="action=a")).json["code"] == "too_many"
    assert (await seats.raw("files/f0", "oss"))[0] == 404  # named, but never brought


async def test_MON_4_who_follows_an_organisations_link_sits_there_for_it(seats: Seats) -> None:
    comune = await owner(seats)
    given = await seats.ask(f"owners/{comune}", {})
    code = given.json["link"].partition("/j#")[2]
    assert len(code) == 8 and (await seats.ask(f"owners/{comune}", {})).json == given.json
    assert (await seats.ask("owners")).json == {"links": {comune: given.json["link"]}}
    look = (await seats.house.ask("/api/look", {"code": code})).json
    assert (look["role"], look["organisation"], look["actions"]) == ("participant", comune, ["a"])
    joined = (
        await seats.house.ask(
            "/api/join", {"code": code, "name": "Zoe", "organisation": {"name": "X", "sector": "company"}}
        )
    ).json
    member = await seats.house.hub.read(seats.board, lambda seen: seen.get("member", joined["you"]))
    assert member is not None and member["organisation"] == comune
    seats.anna = joined["token"]
    assert (await seats.ask("files", b"%PDF-1.7", who="anna", query="action=a")).status == 201
    invites = (await seats.ask("invites")).json
    assert code not in str(invites)  # the table's own door is another


async def test_MON_4_a_link_is_renewed_and_closed_by_facilitators(seats: Seats) -> None:
    comune = await owner(seats)
    first = (await seats.ask(f"owners/{comune}", {})).json["link"]
    second = (await seats.ask(f"owners/{comune}", {}, query="anew=1")).json["link"]

    async def opens(link: str) -> int:
        return (await seats.house.ask("/api/look", {"code": link.partition("#")[2]})).status

    assert first != second and [await opens(first), await opens(second)] == [404, 200]
    for who, status in (("anna", 403), ("oss", 403), ("board", 401)):
        assert (await seats.ask("owners", who=who)).status == status
        assert (await seats.ask(f"owners/{comune}", {}, who=who)).status == status
        assert (await seats.raw(f"owners/{comune}", who, "DELETE"))[0] == status
    assert (await seats.ask("owners/gone", {})).json["code"] == "unknown_organisation"
    assert (await seats.raw(f"owners/{comune}", "lead", "DELETE"))[0] == 200
    assert await opens(second) == 404 and (await seats.ask("owners")).json == {"links": {}}


@pytest.mark.parametrize("template", ["retrospective", "needs-analysis"])
async def test_MON_7_a_table_on_what_slips_has_the_evidence_on_it_and_is_opened_once(
    seats: Seats, template: str
) -> None:
    anna = await person(seats)
    await seats.do(
        c.ReportProgress(action="a", status="under_way", percent=10, obstacles="Gara deserta"),
        c.AddReading(id="x", of="a", date="2020-06-01", value=5, reason="Neve"),
        actor=anna,
    )
    asked = {"subject": "a", "title": "Il nido: che cosa correggiamo", "template": template, "language": "it"}
    opened = await seats.ask("tables", asked)
    assert opened.status == 201 and (await seats.ask("tables", asked)).json == opened.json
    new, key = opened.json["board"], opened.json["key"]
    cards = await seats.house.hub.read(new, lambda seen: list(seen.of("card").values()))
    texts = "\n".join(card["text"] for card in cards)
    for words in (
        "Testo a (in corso, 10",
        "Testo n",
        "Testo i",
        "Gara deserta",
        "Posti al nido, 2020-06-01: 5 posti → 100",
        "Neve",
    ):
        assert words in texts, words
    assert all(f"/b/{seats.board}/" in card["text"] for card in cards) and len(cards) == 5
    zones = await seats.house.hub.read(new, lambda seen: seen.of("zone"))
    places = {(card["x"], card["y"]) for card in cards}
    assert len(places) == len(cards) and all(card["kind"] == zones[card["zone"]]["kind"] for card in cards)
    joined = await seats.house.ask("/api/join", {"board": new, "key": key, "name": "Guida"})
    assert joined.status == 201 and joined.json["role"] == "facilitator"
    assert (await seats.ask("tables", asked, who="anna")).json["code"] == "facilitator_only"
    assert (await seats.ask("tables", {**asked, "subject": "gone"})).json["code"] == "not_in_plan"


async def test_MON_5_a_file_goes_with_the_log_of_its_board_and_with_the_words_of_who_brought_it(seats: Seats) -> None:
    brought = (await seats.ask("files", b"%PDF-1.7 verbale", who="anna", query="action=a")).json
    said = {name: brought[name] for name in ("file", "size")}
    anna = await person(seats)
    await seats.do(c.AttachFile(id="f", action="a", name="V.pdf", kind="application/pdf", **said), actor=anna)
    status, _, log = await seats.raw("export/cocreate")
    assert status == 200 and brought["file"].encode() in gzip.decompress(log)
    assert (await seats.raw("files/f", "oss"))[0] == 200
    erased = await seats.house.ask(seats.at("erase"), {"person": anna, "texts": True}, bearer=seats.house.key)
    assert erased.status == 200, erased
    assert (await seats.raw("files/f", "oss"))[0] == 404
    state = (await seats.ask("monitoring", who="oss")).json
    assert next(one for one in state["actions"] if one["id"] == "a")["files"][0]["name"] == "…"


async def test_MON_8_an_observer_who_measures_brings_readings_and_files_over_http(seats: Seats) -> None:
    def by_role(seen: Board) -> dict[str, str]:
        return {member["role"]: id for id, member in seen.of("member").items()}

    at_table = await seats.house.hub.read(seats.board, by_role)
    file = b"of,date,value\na,2020-03-01,5\n"
    assert (await seats.ask("readings", file, who="oss")).json["code"] == "observer"
    assert (await seats.ask("files", b"un testo", who="oss", query="action=a")).json["code"] == "observer"
    measures = c.ChangeMember(member=at_table["observer"], role="observer", monitors=True)
    await seats.do(measures, actor=at_table["facilitator"])
    assert (await seats.ask("readings", file, who="oss")).json["added"] == 1
    assert (await seats.ask("files", b"un testo", who="oss", query="action=a")).status == 201
    told = await seats.ask("commands", {"id": "x1", "command": {"type": "undo"}}, who="oss")
    assert told.status == 200
    amend = {"id": "x2", "command": {"type": "amend_action", "card": "a", "budget_eur": 1}}
    refused = await seats.ask("commands", amend, who="oss")
    assert (refused.status, refused.json["code"]) == (403, "monitor")
