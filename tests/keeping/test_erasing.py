"""Erasing a person (LOG-11, S11): their words are nowhere in any byte, all else stands, and a restore does it again."""

import contextlib
import gzip
import sqlite3
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from cocreate.audit.chain import audit
from cocreate.audit.judge import judge
from cocreate.audit.reports import audit_store
from cocreate.boards import commands as c
from cocreate.boards.lines import event_of
from cocreate.keeping.boards import export_board, import_board
from cocreate.keeping.copies import backup, restore
from cocreate.keeping.erasing import Unknown, erase
from cocreate.keeping.verbs import Work, keepers_verbs
from cocreate.settings import settings
from cocreate.storage import erasing
from cocreate.storage.listed import BadList, listed_in
from cocreate.storage.ports import SavedSnapshot, Store
from cocreate.storage.readers import NewMail
from cocreate.storage.store import open_store
from tests import services
from tests.helpers.given import SERVER, Table, card, edit, given
from tests.helpers.stored import build_plans, keep, line_of
from tests.keeping.conftest import Address
from tests.reminders.tables import mailbox

CANARY = "CANARINO"
WORDS = (CANARY.encode(), b"Nome di anna")


class Canaries:
    """Words that are unmistakable, and of which each is another."""

    def __init__(self) -> None:
        self.sung = 0

    @property
    def one(self) -> str:
        self.sung += 1
        return f"{CANARY}{self.sung:03}"


def planted() -> Table:
    """Anna says something wherever one can say anything, and others move it about."""
    word, private = Canaries(), {"listen": c.PhaseSettings(writing="private")}
    table = given("listen", phases=private, people={"fede": "facilitator", "bruno": "participant"})
    table.by(SERVER, c.AddOrganisation(id="hers", name=word.one, sector="company", territory=word.one))
    table.by(SERVER, c.JoinTable(member="anna", role="facilitator", organisation="hers"))
    table.by("anna", card("private", text=word.one)).by("bruno", card("mine", text="di Bruno"))
    table.by("fede", c.RevealCards(), c.OpenPhase(phase="cluster"))
    table.by("anna", card("open", text=word.one), card("gone", text=word.one), card("idea", "ideas", word.one))
    table.by("anna", edit("mine", 0, (3, 0, word.one)), edit("open", 0, (0, 0, word.one)))
    table.by("bruno", edit("open", 1, (2, 0, "Bruno")))
    table.by("fede", edit("open", 2, (0, 9, ""))).by("fede", c.Undo())
    table.by("fede", c.DeleteCards(cards=["gone"])).by("fede", c.Undo())
    table.by("anna", c.AddGroup(id="g", title=word.one, cards=["open"]), c.RenameGroup(id="g", title=word.one))
    table.by("anna", c.AddComment(id="said", card="mine", text=word.one))
    table.by("anna", c.AddComment(id="unsaid", card="mine", text=word.one), c.DeleteComment(id="unsaid"), c.Undo())
    table.by("anna", c.AddOrganisation(id="other", name=word.one, sector="public"))
    table.by("anna", c.RenameBoard(title=word.one))
    table.by("anna", c.SetProgramme(title=word.one, themes=[word.one, word.one], aims=[word.one]))
    measure = c.NewIndicator(name=word.one, unit=word.one, source=word.one)
    results = [c.NewResult(id="r", title=word.one, aim=word.one, indicator=measure, assumption=word.one)]
    goal, rows = c.NewGoal(text=word.one, indicator=measure), [c.NewAimRow(indicator=measure, assumption=word.one)]
    table.by("anna", c.SetProgramme(title=word.one, aims=[word.one], aim_rows=rows, goal=goal, results=results))
    table.by("anna", card("action", "actions", word.one))
    table.by("anna", c.SetAction(card="action", indicator=measure))
    table.by("anna", c.SetAction(card="action", promises=[c.NewPromise(organisation="comune", what=word.one)]))
    table.by("anna", c.SetAction(card="action", funds=[c.NewFund(source=word.one, eur=7)]))
    table.by(
        "anna", c.SetAction(card="action", risks=[c.NewRisk(text=word.one, likelihood=1, impact=2, response=word.one)])
    )
    table.by("fede", c.FinishBoard())
    assert word.sung > 20
    return table


async def kept(url: str) -> Table:
    """A store with all of that, a snapshot and a plan; and the name."""
    table = planted()
    store = await open_store(url)
    await keep(store, table)
    head = await store.head("b1")
    assert head is not None
    saved = SavedSnapshot(head.seq, msgspec.json.encode(table.board.records))
    await store.save_snapshot("b1", saved, head.epoch)
    await store.retitle("b1", table.board.about["title"])
    await build_plans(store)
    await store.close()
    return table


async def clean(url: str) -> int:
    """Nothing is found by the judge; how many lines are erased."""
    store = await open_store(url, read_only=True)
    findings = await judge(store)
    await store.close()
    assert findings.found == []
    return findings.erased


@contextlib.contextmanager
def every_byte(url: str, folder: Path, postgres: services.Postgres | None) -> Iterator[dict[str, int]]:
    """File -> how often the canary stands in it, but for the backup of before."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "before.gz"]
    if postgres is not None:
        services.run(postgres.execute("CHECKPOINT", url.rpartition("/")[2]))  # what was vacuumed is unlinked now
        files += [path for path in (postgres.data / "base").rglob("*") if path.is_file()]
    yield {path.name: n for path in files if (n := sum(_unpacked(path).count(word) for word in WORDS))}


def _unpacked(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_S11_LOG_11_of_a_person_who_was_erased_no_word_is_left_in_any_byte(
    address: Address, tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    url, erasures = address(kind), tmp_path / "erasures.jsonl"
    server = request.getfixturevalue("postgres") if kind == "postgres" else None
    table = await kept(url)
    with every_byte(url, tmp_path, server) as hits:
        assert sum(hits.values()) > 50, "nothing was planted"
    await backup(url, tmp_path / "before.gz")
    assert _unpacked(tmp_path / "before.gz").count(CANARY.encode()) > 40
    done = await erase(url, "b1", "Nome di ANNA", texts=True, erasures=erasures)
    assert (done.person, done.name, done.sessions, done.plans) == ("anna", True, 1, 1)
    assert await clean(url) == done.lines >= 20
    store = await open_store(url)
    await build_plans(store)
    assert await store.plans("b1") == [1]
    built = await store.artefact("b1", 1, "pdf", "it")
    assert built and not any(word in built for word in WORDS)
    assert "anna" not in await store.names("b1") and await store.session("session-b1-anna") is None
    assert [row.title for row in await store.boards()] == ["…"]
    await store.close()
    assert await clean(url) == done.lines
    await backup(url, tmp_path / "after.gz")
    with every_byte(url, tmp_path, server) as hits:
        assert hits == {}
    again = address(kind)
    restored = await restore(again, tmp_path / "before.gz", [erasures])
    assert (restored.erased, restored.flaws) == (1, [])
    assert await clean(again) == done.lines
    with every_byte(again, tmp_path, server) as hits:
        assert hits == {}
    assert len(table.events) + 1 == (await events_of(again))[-1]


async def events_of(url: str) -> list[int]:
    store = await open_store(url, read_only=True)
    lines = await store.read("b1", 0, 10_000)
    await store.close()
    return [event_of(line.seq, line.body).seq for line in lines]


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
async def test_LOG_11_a_restore_that_is_cut_off_between_two_erasures_has_brought_nobody_back(
    address: Address, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, target, erasures = address("sqlite"), address(kind), tmp_path / "list"
    await kept(url)
    await backup(url, tmp_path / "before.gz")
    await export_board(url, "b1", tmp_path / "board.gz", names=True)
    for person in ("anna", "bruno"):
        await erase(url, "b1", person, texts=True, erasures=erasures)
    with monkeypatch.context() as cut:
        cut.setattr(erasing, "erase", cut_off(erasing.erase, "bruno"))
        for bringing in (
            restore(target, tmp_path / "before.gz", [erasures]),
            import_board(target, tmp_path / "board.gz", None, [erasures]),
        ):
            with pytest.raises(RuntimeError, match="cut off"):
                await bringing
            store = await open_store(target)
            assert await store.boards() == []
            await store.close()
    restored = await restore(target, tmp_path / "before.gz", [erasures])
    assert (restored.erased, restored.flaws) == (2, [])
    assert await clean(target) == await clean(url)


def cut_off(erase: Callable[..., Any], at: str) -> Callable[..., Any]:
    def erasing(connection: object, board: str, person: str, **more: Any) -> Any:
        if person == at:
            raise RuntimeError("cut off")
        return erase(connection, board, person, **more)

    return erasing


@pytest.mark.parametrize("status", ["waiting", "failed"])
async def test_LOG_11_mail_that_told_of_the_words_is_in_no_byte_any_more(
    address: Address, tmp_path: Path, status: str
) -> None:
    """Also such as an earlier release left behind, which kept the words of what it gave up."""
    url = address("sqlite")
    await kept(url)
    store = await open_store(url)
    await store.keep_reader(mailbox("bruno"))
    body = f"Subject: {CANARY} nel titolo\r\n\r\n{CANARY}".encode()
    assert await store.compose(
        NewMail(id="m1", board="b1", reader="bruno", kind="digest", body=body, created=1), ["n1"]
    )
    await store.close()
    with contextlib.closing(sqlite3.connect(url.removeprefix("sqlite:///"))) as database, database:
        database.execute("UPDATE mail SET status = ?", (status,))
    await erase(url, "b1", "anna", texts=True, erasures=tmp_path / "list")
    with every_byte(url, tmp_path, None) as hits:
        assert hits == {}
    store = await open_store(url, read_only=True)
    assert await store.mails() == ({"failed": 1} if status == "failed" else {})
    await store.close()


async def test_LOG_11_what_others_wrote_and_did_stands(address: Address, tmp_path: Path) -> None:
    url = address("sqlite")
    await kept(url)
    before = await lines_of(url)
    assert (await audit_store(url, anchors=tmp_path / "anchors")).clean
    await erase(url, "b1", "anna", texts=True, erasures=tmp_path / "list")
    after = await lines_of(url)
    told = await audit_store(url, anchors=tmp_path / "anchors")  # the chain is the same, so the anchors hold
    assert told.clean and " erased  ok" in told.lines[0] and told.lines[-1].startswith("1 anchors added")
    assert [(x.seq, x.actor, x.cmd, x.digest, x.chain) for x in before] == [
        (x.seq, x.actor, x.cmd, x.digest, x.chain) for x in after[:-1]
    ]
    assert {x.actor for x, y in zip(before, after, strict=False) if x.body != y.body} == {"anna", "fede", ""}
    assert all((x.body == y.body) is (y.salt != b"") for x, y in zip(before, after, strict=False))
    said = b"".join(line.body for line in after)
    assert said.count(b"di Bruno") == b"".join(line.body for line in before).count(b"di Bruno") > 0
    assert b'"removed":true' in after[-1].body and after[-1].cmd.startswith("erased:")


async def lines_of(url: str) -> list:  # type: ignore[type-arg]
    store = await open_store(url, read_only=True)
    lines = await store.read("b1", 0, 10_000)
    await store.close()
    return lines


async def test_LOG_11_the_name_alone_leaves_the_words(address: Address, tmp_path: Path) -> None:
    url = address("sqlite")
    await kept(url)
    store = await open_store(url, read_only=True)
    epoch = (await head(store))[0]
    await store.close()
    done = await erase(url, "b1", "anna", texts=False, erasures=tmp_path / "list")
    assert (done.name, done.lines, done.plans) == (True, 0, 0)
    store = await open_store(url, read_only=True)
    assert (await head(store))[0] == done.epoch != epoch
    assert await store.plans("b1") == [1] and await store.snapshots("b1") is not None
    assert (await judge(store)).found == []
    await store.close()


async def head(store: Store) -> tuple[str, int]:
    found = await store.head("b1")
    assert found is not None
    return found.epoch, found.seq


async def test_LOG_11_a_second_erasure_rests_on_the_first(address: Address, tmp_path: Path) -> None:
    url, erasures = address("sqlite"), tmp_path / "list"
    await kept(url)
    first = await erase(url, "b1", "anna", texts=True, erasures=erasures)
    await erase(url, "b1", "bruno", texts=True, erasures=erasures)
    third = await erase(url, "b1", "anna", texts=True, erasures=erasures)
    assert (third.name, third.lines) == (False, 0)
    assert await clean(url) > first.lines
    assert [(one.person, one.texts) for one in listed_in(erasures)] == [("anna", True), ("bruno", True), ("anna", True)]
    await backup(url, tmp_path / "copy.gz")
    restored = await restore(address("sqlite"), tmp_path / "copy.gz", [erasures])
    assert (restored.erased, restored.flaws) == (0, [])  # the copy knows of them all


async def test_LOG_11_who_is_not_there_is_not_erased(address: Address, tmp_path: Path) -> None:
    url, erasures = address("sqlite"), tmp_path / "list"
    await kept(url)
    for typed in ("zoe", "Chiara", "Chiara Rossi"):  # a name can look like an id
        with pytest.raises(Unknown, match=f"nobody '{typed}'"):
            await erase(url, "b1", typed, texts=True, erasures=erasures)
    with pytest.raises(Unknown, match="no board b9"):
        await erase(url, "b9", "anna", texts=True, erasures=erasures)
    store = await open_store(url)
    await store.add_person("b1", "twin", "nome di bruno", "s9", 1)
    await store.close()
    with pytest.raises(Unknown, match="2 people are called 'Nome di Bruno' here: name one by id: bruno, twin"):
        await erase(url, "b1", "Nome di Bruno", texts=True, erasures=erasures)
    assert not erasures.exists()  # what was typed is a name: it is noted nowhere


async def test_LOG_11_where_it_cannot_be_noted_nobody_is_erased(address: Address, tmp_path: Path) -> None:
    url = address("sqlite")
    await kept(url)
    with pytest.raises(BadList, match=r"nowhere/list cannot be written: No such .* Nobody was erased\."):
        await erase(url, "b1", "anna", texts=False, erasures=tmp_path / "nowhere" / "list")
    store = await open_store(url, read_only=True)
    assert "anna" in await store.names("b1")
    await store.close()


async def test_LOG_11_a_list_that_is_named_and_not_there_lets_nothing_be_restored(
    address: Address, tmp_path: Path
) -> None:
    url, there = address("sqlite"), tmp_path / "copy.gz"
    await kept(url)
    await backup(url, there)
    parser = ArgumentParser()
    verb = keepers_verbs()["restore"]
    verb.arguments(parser)
    missing, empty = tmp_path / "missing", tmp_path / "empty"
    empty.touch()

    def restored(named: Path | None, *more: str) -> Work:
        told = {"COCREATE_STORE_URL": address("sqlite")} | ({"COCREATE_ERASURES": str(named)} if named else {})
        return verb.work(settings(data=tmp_path, environment=told), parser.parse_args([str(there), *more]))

    for named, more in ((missing, []), (empty, ["--erasures", str(missing)])):
        with pytest.raises(BadList, match=f"no list of erasures at {missing}: put the copy of it there or"):
            await restored(named, *more)
    for named in (empty, None):  # in a folder of its own it comes with the first erasure
        assert msgspec.to_builtins(await restored(named))["boards"] == 1


@pytest.mark.parametrize("what", ["body", "forged", "record", "restored"])
async def test_LOG_10_LOG_11_an_erasure_can_neither_be_changed_nor_made_up(
    address: Address, tmp_path: Path, what: str
) -> None:
    url = address("sqlite")
    await kept(url)
    before = await lines_of(url)
    done = await erase(url, "b1", "anna", texts=True, erasures=tmp_path / "list")
    database = sqlite3.connect(url.removeprefix("sqlite:///"))
    [gone] = database.execute("SELECT min(seq) FROM event WHERE length(salt) = 0").fetchone()
    [whole] = database.execute("SELECT max(seq) FROM event WHERE length(salt) > 0 AND actor = 'bruno'").fetchone()
    with database:
        match what:
            case "body":  # what was left of a line says something else
                database.execute("UPDATE event SET body = CAST(body || ' ' AS BLOB) WHERE seq = ?", (gone,))
            case "forged":  # a line is made to look erased
                database.execute("UPDATE event SET salt = x'' WHERE seq = ?", (whole,))
            case "record":  # another erasure is recorded than the log vouches for
                database.execute("UPDATE erasure SET lines = CAST('[]' AS BLOB)")
            case _:  # the words are put back
                line = before[gone - 1]
                database.execute("UPDATE event SET body = ?, salt = ? WHERE seq = ?", (line.body, line.salt, gone))
                database.execute("UPDATE event SET body = ? WHERE seq = ?", (line.body, gone + 1))
    database.close()
    store = await open_store(url, read_only=True)
    flaws = (await audit(store, "b1")).flaws
    await store.close()
    assert flaws
    if what in ("body", "forged"):
        assert [flaw.seq for flaw in flaws] == [gone if what == "body" else whole]
    if what == "record":
        assert done.lines + 1 == len(flaws)


def test_the_line_of_an_event_is_what_a_room_writes() -> None:
    event = planted().events[0]
    assert event_of(1, line_of(event).body) == event


async def test_S11_without_its_last_step_the_journal_still_holds_the_words(address: Address, tmp_path: Path) -> None:
    """So the search finds what is there; and the last step does its work while others have the file open."""
    url = address("sqlite")
    beside = sqlite3.connect(url.removeprefix("sqlite:///"))
    await kept(url)
    assert beside.execute("SELECT count(*) FROM event").fetchone() != (0,)
    await erase(url, "b1", "anna", texts=True, erasures=tmp_path / "list", scrub=False)
    with every_byte(url, tmp_path, None) as hits:
        assert sum(hits.values()) > 0
    await erase(url, "b1", "bruno", texts=False, erasures=tmp_path / "list")
    with every_byte(url, tmp_path, None) as hits:
        assert hits == {}
    beside.close()
