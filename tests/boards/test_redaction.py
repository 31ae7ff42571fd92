"""A log without one person's words: theirs are gone everywhere, all else is as it was, and edits still fit (LOG-11)."""

import copy
from collections import Counter
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
import pytest

from cocreate.boards import commands as c
from cocreate.boards.board import Board
from cocreate.boards.events import Add, Event, Records
from cocreate.boards.lines import encoded
from cocreate.boards.records import RECORDS, AimRow, Fund, Goal, Indicator, Promise, Result, Risk
from cocreate.boards.redaction import PARTS, TRACES, WORDS, Bodies, Redaction
from tests.helpers.given import SERVER, Table, card, edit, given
from tests.helpers.random_acts import RandomActs

# Strings of the records that are nobody's words: ids, days, what a template says, where an import comes from.
PLAIN = {
    "board": {"template", "phase"},
    "programme": {"start", "end", "lead", "patron_days"},
    "phase": {"zones"},
    "member": {"organisation"},
    "card": {"zone", "author", "group", "copied", "private", "owner", "partners", "start", "end", "person", "result"},
    "group": {"author"},
    "link": {"from", "to", "author"},
    "comment": {"card", "author"},
    "reaction": {"card", "author"},
    "round": {"phase", "zone"},
    "ballot": {"round", "author"},
    "vote": {"round", "author", "card"},
    "drawing": {"zone", "author", "file", "private", "copied"},  # the file goes with its author: TRACES
    "version": {"author"},
    "answer": {"need", "author"},
    "publication": {"author", "waved"},
    "progress": {"author"},
    "reading": {"of", "date", "author"},
    "attachment": {"action", "file", "type", "author"},  # the file goes with its author
    "passage": {"author"},
    "seal": {"digest", "key", "signature", "by"},
    "wording": {"author"},
    "amendment": {"action", "author"},  # what it says, and what the card said, goes as the card's field does
}
PLAIN_PARTS = {"Result": {"id"}, "Promise": {"organisation"}}


def without(table: Table, person: str) -> list[Event]:
    bodies = Bodies(person)
    for event in table.events:
        bodies.take(event)
    redaction = Redaction(person, bodies.going)
    return [redaction.of(event) for event in table.events]


def records(events: list[Event]) -> Records:
    return Board().replay(copy.deepcopy(events)).records


def test_LOG_11_every_string_of_a_record_is_known_as_words_or_not() -> None:
    """A new field of text must be put on one list or the other before it can hold somebody's words."""
    for kind, record in RECORDS.items():
        hints = get_type_hints(record)
        texts = {name for name, hint in hints.items() if hint is str or (get_origin(hint) is list and _strings(hint))}
        assert texts - WORDS.get(kind, frozenset()) == PLAIN.get(kind, set()), kind
    for part in (Indicator, Result, Goal, AimRow, Promise, Fund, Risk):
        said = {name for name, hint in get_type_hints(part).items() if hint is str}
        assert said - PARTS == PLAIN_PARTS.get(part.__name__, set()), part


def _strings(hint: Any) -> bool:
    return get_args(hint) == (str,)


def test_LOG_11_only_words_go_and_each_leaves_its_place() -> None:
    table = given().by("anna", card("c1", text="il nido è lontano")).by("bruno", card("c2", text="anche"))
    events = without(table, "anna")
    left = records(events)["card"]
    assert left["c1"] == {**table.get("card", "c1"), "text": "·" * 17}
    assert left["c2"] == table.get("card", "c2")
    changed = [new for new, old in zip(events, table.events, strict=True) if new is not old]
    assert [(e.seq, e.type, e.by, e.cmd, e.at) for e in changed] == [
        (e.seq, e.type, e.by, e.cmd, e.at) for e in table.events if e.by == "anna"
    ]


def test_LOG_11_DEC_3_what_others_wrote_into_the_same_card_stays_in_its_place() -> None:
    table = given().by("anna", card("c1", text="abcdef")).by("bruno", edit("c1", 0, (3, 0, "BRUNO")))
    table.by("anna", edit("c1", 1, (8, 0, "gh"))).by("bruno", edit("c1", 2, (0, 1, "X")))
    assert table.get("card", "c1")["text"] == "XbcBRUNOghdef"
    assert records(without(table, "anna"))["card"]["c1"]["text"] == "X··BRUNO·····"
    assert records(without(table, "bruno"))["card"]["c1"]["text"] == "·bc·····ghdef"


def test_LOG_11_words_that_another_brought_back_are_still_theirs() -> None:
    table = given().by("anna", card("c1", text="parole di anna"), card("c2", text="altre di anna"))
    table.by("fede", edit("c1", 0, (0, 7, "Fede: "))).by("fede", c.Undo()).by("fede", c.DeleteCards(cards=["c2"]))
    table.by("fede", c.Undo())
    assert table.get("card", "c1")["text"] == "parole di anna"
    left = records(without(table, "anna"))["card"]
    assert left["c1"]["text"] == "·" * 14 and left["c2"]["text"] == "·" * 13
    assert records(without(table, "fede"))["card"]["c1"]["text"] == "parole di anna"


def test_LOG_11_what_a_reveal_told_again_goes_too() -> None:
    table = given("listen", phases={"listen": c.PhaseSettings(writing="private")})
    table.by("anna", card("c1", text="di nascosto")).by("fede", c.RevealCards())
    assert b"nascosto" in encoded(table.events[-1])
    assert b"nascosto" not in b"".join(map(encoded, without(table, "anna")))


def test_LOG_11_titles_that_another_sends_again_stay_whose_they_were() -> None:
    table = given(people={"fede": "facilitator", "gino": "facilitator", "anna": "participant"})
    table.by("fede", c.SetProgramme(title="Di Fede", themes=["uno", "due"]))
    table.by("gino", c.SetProgramme(title="Di Fede", themes=["uno", "due", "tre"], aims=["scopo"]))
    left = records(without(table, "fede"))["programme"]["programme"]
    assert left == {"title": "…", "themes": ["…", "…", "tre"], "aims": ["scopo"]}
    left = records(without(table, "gino"))["programme"]["programme"]
    assert left == {"title": "Di Fede", "themes": ["uno", "due", "…"], "aims": ["…"]}


def test_LOG_11_PLN_5_what_stands_beside_an_aim_stays_with_it_when_either_is_erased() -> None:
    table = given(people={"fede": "facilitator", "gino": "facilitator", "anna": "participant"})
    measure = c.NewIndicator(name="ore", source="registro")
    said = c.SetProgramme(title="P", aims=["uno", "due"], aim_rows=[c.NewAimRow(), c.NewAimRow(indicator=measure)])
    table.by("fede", msgspec.structs.replace(said, goal=c.NewGoal(text="meta", assumption="se va bene")))
    rows = [c.NewAimRow(assumption="di Gino"), c.NewAimRow(indicator=measure)]
    goal = c.NewGoal(text="meta", assumption="se va meglio")
    table.by("gino", msgspec.structs.replace(said, aim_rows=rows, goal=goal))
    left = records(without(table, "fede"))["programme"]["programme"]
    assert left["aims"] == ["…", "…"] and left["goal"] == {"text": "…", "assumption": "se va meglio"}
    assert left["aim_rows"] == [{"assumption": "di Gino"}, {"indicator": {"name": "…", "source": "…"}}]
    left = records(without(table, "gino"))["programme"]["programme"]
    assert left["aims"] == ["uno", "due"] and left["goal"] == {"text": "meta", "assumption": "…"}
    assert left["aim_rows"] == [{"assumption": "…"}, {"indicator": {"name": "ore", "source": "registro"}}]


def test_LOG_11_an_aim_that_the_result_of_another_repeats_is_still_its_authors() -> None:
    table = given(people={"fede": "facilitator", "gino": "facilitator"})
    table.by("fede", c.SetProgramme(title="P", aims=["scopo"]))
    result = c.NewResult(id="r", title="Nidi aperti", aim="scopo")
    table.by("gino", c.SetProgramme(title="P", aims=["scopo"], results=[result]))
    assert records(without(table, "fede"))["programme"]["programme"]["results"] == [
        {"id": "r", "title": "Nidi aperti", "aim": "…"}
    ]
    left = records(without(table, "gino"))["programme"]["programme"]
    assert left["aims"] == ["scopo"] and left["results"] == [{"id": "r", "title": "…", "aim": "scopo"}]


def test_LOG_11_imported_words_are_not_those_of_who_imported_them() -> None:
    source = c.NewSource(consultation="Pol.is", statement="s1")
    table = given().by("fede", card("c1", text="detto da molti", source=source))
    assert without(table, "fede") == [*without(given(), "fede"), table.events[-1]]


@pytest.mark.parametrize(("another", "left"), [(False, "…"), (True, "Studio Anna")])
def test_LOG_11_a_body_goes_with_the_only_person_who_came_with_it(another: bool, left: str) -> None:
    table = given(people={"fede": "facilitator"})
    table.by(SERVER, c.AddOrganisation(id="studio", name="Studio Anna", sector="company", territory="via Anna 3"))
    table.by(SERVER, c.JoinTable(member="anna", role="participant", organisation="studio"))
    if another:
        table.by(SERVER, c.JoinTable(member="bruno", role="participant", organisation="studio"))
    assert records(without(table, "anna"))["organisation"]["studio"]["name"] == left
    assert records(without(table, "anna"))["organisation"]["comune"]["name"] == "Comune"


@pytest.mark.parametrize("seed", range(40))
def test_LOG_11_whatever_was_done_the_rest_of_the_board_is_as_it_was(seed: int) -> None:
    acts = RandomActs(seed)
    acts.table.by("anna", card("a", text="words-of-anna")).by("bruno", card("b", text="words-of-bruno"))
    for _ in range(150):
        acts.act()
    said = _first_said(acts.table.events)
    person = Counter(said.values()).most_common(2)[seed % 2][0]
    events = without(acts.table, person)
    before, after = acts.table.board.records, records(events)
    assert _bare(after) == _bare(before)  # same records, same values, texts of the same length
    for kind, of in before.items():
        for id, fields in of.items():
            text, now = fields.get("text", ""), after[kind][id].get("text", "")
            assert all(new in (old, "·") for new, old in zip(now, text, strict=True))
    theirs, others = ({word for word, by in said.items() if (by == person) is mine} for mine in (True, False))
    left, log = (b"".join(map(encoded, these)) for these in (events, acts.table.events))
    assert theirs and [word for word in theirs if word in left] == []
    assert others and [word for word in others if left.count(word) != log.count(word)] == []


def _bare(records: Records) -> dict[str, Any]:
    def bare(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
        words = WORDS.get(kind, frozenset()) | (TRACES.keys() if kind == "drawing" else set())  # type: ignore[call-overload]
        return {name: len(v) if name == "text" else None if name in words else v for name, v in fields.items()}

    return {kind: {id: bare(kind, fields) for id, fields in of.items()} for kind, of in records.items() if of}


def _first_said(events: list[Event]) -> dict[bytes, str]:
    """The unmistakable words of new cards and comments, and who brought them in."""
    first: dict[bytes, str] = {}
    for event in events:
        for change in event.changes:
            if isinstance(change, Add) and "text" in change.fields and event.type in ("cards_added", "comment_added"):
                first.setdefault(change.fields["text"].encode(), event.by)
    return first


def test_LOG_11_what_somebody_said_of_the_plan_goes_and_the_numbers_stay() -> None:
    table = given("plan").by("fede", card("a", "actions")).by("fede", c.FinishBoard())
    said = {"action": "a", "status": "under_way"}
    table.by("fede", c.ReportProgress(percent=40, note="la gara", obstacles="deserta", **said))
    table.by(
        "fede", c.AddReading(id="x", of="a", date="2026-01-01", value=3, source="uffici", note="uno", reason="neve")
    )
    table.by(
        "fede", c.AttachFile(id="f", action="a", file="a" * 64, name="Verbale.pdf", size=9, kind="application/pdf")
    )
    left = records(without(table, "fede"))
    assert left["progress"]["a"] == {**table.get("progress", "a"), "note": "…", "obstacles": "…"}
    assert left["reading"]["x"] == {**table.get("reading", "x"), "source": "…", "note": "…", "reason": "…"}
    assert left["attachment"]["f"] == {**table.get("attachment", "f"), "name": "…", "file": "…"}
    assert records(without(table, "anna")) == records(table.events)
