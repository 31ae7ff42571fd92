"""A workshop played for real: a server, one client for each person, a plan that shows the facts and nothing else."""

import asyncio
import json
from pathlib import Path

import msgspec
import openpyxl
import pytest
from docx import Document

from cocreate.cli import main
from cocreate.embedded import Server
from cocreate.exports.papers import DOCUMENTS, PAPERS
from cocreate.listening.mistakes import Mistakes
from cocreate.play.demo import brescia
from cocreate.play.format import MonitoringPart, ParticipantPart, ReadingPart
from cocreate.play.player import FORMATS, play, play_on
from cocreate.sealing.container import unpack
from cocreate.sealing.seal import SUFFIX
from tests.plans.test_plan_schema import faults

EXPECTED = brescia().workshop.expected


@pytest.fixture(scope="module")
def played(live_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out")
    said = asyncio.run(play_on(brescia(), out, live_server.url, live_server.desk_key))
    assert (said.participants, said.cards, said.votes) == (14, 62, 60)
    return out


def test_the_plan_shows_all_the_facts_and_only_those(played: Path) -> None:
    assert EXPECTED is not None
    plan = json.loads((played / "plan.json").read_bytes())
    checks: dict[str, list[str | list[str]]] = {}
    for check in plan["checks"]:
        whole = check["code"] == "dependency_cycle"
        checks.setdefault(check["code"], []).append(check["subjects"] if whole else check["subjects"][0])
    assert {code: sorted(found, key=str) for code, found in checks.items()} == EXPECTED.checks
    assert plan["tally"] == EXPECTED.tally
    assert (plan["votes_cast"], plan["budget_eur"]) == (EXPECTED.votes_cast, EXPECTED.budget_eur)
    owners = [action["owner"] for action in plan["actions"] if action["owner"]]
    assert {owner: owners.count(owner) for owner in owners} == EXPECTED.actions_owned
    kinds = ("actions", "needs", "ideas", "resources", "obstacles")
    ids = {card["id"] for kind in kinds for card in plan[kind]}
    assert ids == {card.id for card in brescia().workshop.cards}


async def test_JOB_4_the_same_file_gives_the_same_plan_byte_for_byte(
    played: Path, live_server: Server, tmp_path: Path
) -> None:
    await play_on(brescia(), tmp_path, live_server.url, live_server.desk_key)
    assert (tmp_path / "plan.json").read_bytes() == (played / "plan.json").read_bytes()


async def test_what_is_told_after_the_plan_changes_no_byte_of_it(
    played: Path, live_server: Server, tmp_path: Path
) -> None:
    await play_on(brescia(monitored=True), tmp_path, live_server.url, live_server.desk_key)
    assert (tmp_path / "plan.json").read_bytes() == (played / "plan.json").read_bytes()


def test_the_plan_that_play_leaves_keeps_its_schema_and_so_does_the_sealed_one(played: Path) -> None:
    left = (played / "plan.json").read_bytes()
    sealed = dict(unpack((played / f"plan.{SUFFIX}").read_bytes()))["plan.it.json"]
    assert (faults(left), faults(sealed)) == ([], [])
    plan, whole = json.loads(left), json.loads(sealed)
    assert {name for name in whole if plan.get(name) != whole[name]} == {"board", "finished", "decisions", "minutes"}
    assert list(plan) == list(whole)


def test_all_files_are_there_and_open(played: Path) -> None:
    files = {f"plan.{format}" for format in (*FORMATS, SUFFIX)}
    assert {file.name for file in played.iterdir()} == files | {"papers"}
    assert (played / "plan.pdf").read_bytes().startswith(b"%PDF-")
    assert (played / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert Document(str(played / "plan.docx")).paragraphs
    assert openpyxl.load_workbook(played / "plan.xlsx").sheetnames


def test_SEA_2_what_is_left_is_sealed_too_and_verify_accepts_it(
    played: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = played / f"plan.{SUFFIX}"
    assert main(["verify", str(file), "--lang", "it", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    names = {one["name"] for one in found["seal"]["files"]}
    papers = {f"paper-{paper}.{lang}.{form}" for paper in PAPERS for lang in ("it", "en") for form in ("pdf", "md")}
    assert names == {"metadata.xml", *(f"plan.{lang}.{format}" for lang in ("it", "en") for format in FORMATS), *papers}
    assert found["seal"]["by"]["organisation"]
    members = dict(unpack(file.read_bytes()))
    for format in set(FORMATS) - {"json"}:  # that one says nothing of what every run has otherwise
        assert members[f"plan.it.{format}"] == (played / f"plan.{format}").read_bytes()
    for paper in PAPERS:
        for form in ("pdf", "md"):
            assert members[f"paper-{paper}.it.{form}"] == (played / "papers" / f"{paper}.{form}").read_bytes()
    file.write_bytes(file.read_bytes()[:-1] + b"\1")
    assert main(["verify", str(file), "--lang", "it"]) == 1


def test_PAP_1_every_paper_is_there_in_every_format_of_a_document(played: Path) -> None:
    names = {f"{paper}.{format}" for paper in PAPERS for format in DOCUMENTS}
    assert {file.name for file in (played / "papers").iterdir()} == names
    told = (played / "papers" / "plan.md").read_text("utf-8")
    assert "## Piano formativo" in told and "€ 284.000,00" in told.replace("\N{NO-BREAK SPACE}", " ")


async def test_play_starts_a_server_of_its_own_and_leaves_nothing_running(tmp_path: Path) -> None:
    plain = brescia().workshop
    measures = ParticipantPart(id="oss", name="Olga", role="observer", monitors=True)
    read = ReadingPart(id="r1", of="a01", date="2021-09-30", value=8, by="oss")
    workshop = msgspec.structs.replace(
        plain,
        participants=[*plain.participants, measures],
        votes=[],
        links=[],
        groups=[],
        monitoring=MonitoringPart(readings=[read]),
    )
    file = tmp_path / "w.json"
    file.write_bytes(msgspec.json.encode(workshop))
    said = await play(file, tmp_path / "out", data=tmp_path / "data", lang="en")
    assert not isinstance(said, Mistakes)
    assert (said.participants, said.cards, said.votes) == (15, 62, 0)
    assert not (tmp_path / "data" / "server.json").exists()


async def test_a_bad_file_starts_nothing(tmp_path: Path) -> None:
    file = tmp_path / "w.json"
    file.write_text("{}")
    said = await play(file, tmp_path / "out", data=tmp_path / "data")
    assert isinstance(said, Mistakes)
    assert list(tmp_path.iterdir()) == [file]
