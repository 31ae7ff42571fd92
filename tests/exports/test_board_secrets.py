"""DEC-4 in files: what a viewer may not see is in no byte of any format; who wrote anonymously is named to nobody."""

import pytest

from cocreate.boards import commands as c
from cocreate.boards.visibility import only_for
from cocreate.exports.board import FORMATS
from tests.exports.boards import file_of, taken
from tests.exports.reading import cells, everything, sheets
from tests.helpers.given import Table, card, given, link
from tests.helpers.random_acts import RandomActs

VIEWERS = ("fede", "anna", "osvaldo", None)
ANONYMOUS = {"cluster": c.PhaseSettings(anonymous=True)}


def writing() -> Table:
    """In private: one card of Anna, one of Bruno."""
    table = given("listen", language="it")
    table.by("anna", card("a", text="SEGRETO-DI-ANNA")).by("bruno", card("b", text="SEGRETO-DI-BRUNO"))
    return table


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("viewer", VIEWERS)
def test_DEC_4_a_card_that_was_written_in_private_is_in_its_authors_files_alone(format: str, viewer: str) -> None:
    body = file_of(writing(), format, viewer)
    told = everything(format, body)
    assert "BRUNO" not in told
    if format != "png":
        assert ("SEGRETO-DI-ANNA" in told) == (viewer == "anna")
    else:  # its pixels are those of a board on which the others never wrote
        alone = given("listen", language="it")
        alone = alone.by("anna", card("a", text="SEGRETO-DI-ANNA")) if viewer == "anna" else alone
        assert body == file_of(alone, format, viewer)


def test_who_has_covered_cards_in_a_file_is_told_so_before_they_pass_it_on() -> None:
    assert "pensaci prima di far girare" in file_of(writing(), "md", "anna").decode()
    assert [row["Visibile a"] for row in cells(file_of(writing(), "csv", "anna"))] == ["solo tu"]
    assert "per ora la vedi solo tu" not in file_of(writing(), "md", "fede").decode()
    assert "le carte degli altri non sono in questo file" in file_of(writing(), "md", "fede").decode()


@pytest.mark.parametrize("format", FORMATS)
def test_DEC_4_dots_that_are_secret_change_no_byte(format: str) -> None:
    table = given("cluster", language="it")
    table.by("anna", card("i1", zone="ideas"), card("i2", zone="ideas", text="due"))
    table.by("fede", c.OpenPhase(phase="choose"))
    before = {viewer: file_of(table, format, viewer) for viewer in VIEWERS}
    table.by("anna", c.CastVote(card="i1", dots=3)).by("bruno", c.CastVote(card="i2", dots=2))
    assert {viewer: file_of(table, format, viewer) for viewer in VIEWERS} == before


def test_dots_are_told_card_by_card_once_the_choice_is_closed_and_not_while_it_is_opened_again() -> None:
    table = given("cluster", language="it").by("anna", card("i1", zone="ideas"))
    table.by("fede", c.OpenPhase(phase="choose")).by("anna", c.CastVote(card="i1", dots=3))
    table.by("fede", c.CloseRound())
    assert [row["Punti"] for row in cells(file_of(table, "csv"))] == ["3"]
    assert [row[5] for row in sheets(file_of(table, "xlsx"))["Punti"]] == [3]
    table.by("fede", c.OpenPhase(phase="plan"), c.OpenPhase(phase="choose"))
    assert [row["Punti"] for row in cells(file_of(table, "csv"))] == [""]
    assert sheets(file_of(table, "xlsx"))["Punti"] == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("viewer", VIEWERS)
def test_DEC_4_who_wrote_anonymously_is_named_to_nobody(format: str, viewer: str) -> None:
    """Not to the author either: a file is passed on."""
    table = given("cluster", phases=ANONYMOUS, language="it")
    table.by("anna", card("n1", text="bisogno"), c.AddComment(id="k", card="n1", text="nota"))
    table.by("anna", card("i1", zone="ideas", text="idea"), link("l1", "answers", "i1", "n1"))
    body = file_of(table, format, viewer)
    assert "anna" not in everything(format, body).casefold()
    named = given("cluster", language="it").by("anna", card("n1", text="bisogno"))
    if format == "csv":
        assert cells(file_of(named, format, viewer))[0]["Scritta da"] == "Nome di anna"


@pytest.mark.parametrize("seed", range(12))
def test_DEC_4_whatever_people_did_no_file_has_what_is_hidden_from_its_viewer(seed: int) -> None:
    """The words and the ids of random acts are unmistakable."""
    acts = RandomActs(seed)
    for _ in range(90):
        acts.act()
    records = acts.table.board.records
    for viewer in VIEWERS:
        hidden = {
            id for id, fields in records.get("card", {}).items() if only_for("card", fields) not in (None, viewer)
        }
        for format in ("csv", "xlsx", "md", "svg"):
            told = everything(format, file_of(acts.table, format, viewer))
            assert not [id for id in hidden if id in told], (seed, viewer, format)


def test_nothing_of_votes_and_sessions_is_even_handed_on_by_name() -> None:
    """What goes to the process that renders is what the viewer may see already."""
    assert b"SEGRETO-DI-BRUNO" not in taken(writing(), "anna")
    assert b"SEGRETO-DI-ANNA" in taken(writing(), "anna")
