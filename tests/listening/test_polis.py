"""Reading a consultation: by the header, whatever its columns; counts of all votes; nothing that the log refuses."""

from pathlib import Path

import pytest

from cocreate.boards.commands import MAX_TEXT
from cocreate.listening.mistakes import Mistakes
from cocreate.listening.polis import Consultation, read

COMMENTS = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
OTHER_COLUMNS = "comment-body,is-meta,moderated,disagrees,agrees,comment-id\n"
VOTES = "timestamp,datetime,comment-id,voter-id,vote\n"


def folder(at: Path, comments: str, votes: str = VOTES, summary: str | None = None) -> Path:
    made = at / "a-table.2026"
    made.mkdir()
    (made / "comments.csv").write_text(comments, encoding="utf-8", newline="")
    (made / "votes.csv").write_text(votes, encoding="utf-8", newline="")
    if summary is not None:
        (made / "summary.csv").write_text(summary, encoding="utf-8", newline="")
    return made


def read_well(at: Path) -> Consultation:
    consultation = read(at)
    assert isinstance(consultation, Consultation)
    return consultation


def test_columns_are_found_by_their_names(tmp_path: Path) -> None:
    comments = OTHER_COLUMNS + '"Un bosco\nin città",false,1,2,7,31\nNo,false,-1,0,0,32\nForse,false,0,0,0,33\n'
    votes = VOTES + "1,x,31,1,0\n2,x,31,2,0\n3,x,31,3,1\n4,x,32,3,0\n"
    summary = 'topic,Il verde\nurl,https://pol.is/abc\nconversation-description,"due\nrighe"\n'
    consultation = read_well(folder(tmp_path, comments, votes, summary))
    first = consultation.statements[0]
    assert (first.id, first.text, first.agrees, first.passes, first.disagrees) == ("31", "Un bosco\nin città", 7, 2, 2)
    assert [one.accepted for one in consultation.statements] == [True, False, False]
    assert (consultation.topic, consultation.url) == ("Il verde", "https://pol.is/abc")
    assert consultation.card(first) == "polis-a-table.2026-31"


def test_LOG_12_what_the_log_would_refuse_is_cleaned_and_what_is_too_long_is_cut(tmp_path: Path) -> None:
    long = "à" * (MAX_TEXT + 1)
    comments = COMMENTS + f"1,1,0,0,0,1,a\x07b\x9f \n1,2,0,0,0,1,{long}\n1,3,0,0,0,1,\x07\n"
    first, second, third = read_well(folder(tmp_path, comments)).statements
    assert (first.text, first.cut) == ("ab", False)
    assert (len(second.text), second.text[-1], second.cut) == (MAX_TEXT, "…", True)
    assert not third.accepted


def test_a_javascript_address_is_not_kept(tmp_path: Path) -> None:
    assert read_well(folder(tmp_path, COMMENTS, summary="url,javascript:alert(1)\n")).url == ""


def test_a_long_folder_name_still_gives_ids(tmp_path: Path) -> None:
    made = folder(tmp_path, COMMENTS + "1,1,0,0,0,1,x\n").rename(tmp_path / ("Consultazione è lunga " * 9).strip())
    consultation = read_well(made)
    assert len(consultation.card(consultation.statements[0])) <= 64


@pytest.mark.parametrize(
    ("comments", "sentence"),
    [
        ("a,b\n1,2\n", "comments.csv: mancano le colonne comment-id, agrees, disagrees, moderated, comment-body"),
        (COMMENTS + "1,1,0,many,0,1,x\n", "comments.csv: alla riga 2 «many» non è un numero"),
        (COMMENTS + "1,1,0,0,0,1,x\n1,a b,0,0,0,1,x\n", "comments.csv: alla riga 3 «a b» non va bene come"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(tmp_path: Path, comments: str, sentence: str) -> None:
    said = read(folder(tmp_path, comments))
    assert isinstance(said, Mistakes)
    assert said.sentences("it")[0].startswith(sentence)


def test_a_folder_that_is_not_there_or_not_a_consultation_is_told(tmp_path: Path) -> None:
    for place in (tmp_path / "none", tmp_path):
        assert isinstance(read(place), Mistakes)
