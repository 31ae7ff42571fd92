from cocreate.boards.board import Board
from cocreate.boards.owning import answers_for, answers_for_any, owner_of

BOARD = Board(
    records={
        "member": {
            "lead": {"role": "facilitator"},
            "hers": {"role": "participant", "organisation": "o1"},
            "other": {"role": "participant", "organisation": "o2"},
            "none": {"role": "participant"},
            "looks": {"role": "observer", "organisation": "o1"},
            "gone": {"role": "participant", "organisation": "o1", "removed": True},
        },
        "card": {
            "a1": {"kind": "action", "owner": "o1"},
            "a2": {"kind": "action"},
            "i1": {"kind": "idea", "owner": "o1"},
        },
    }
)


def test_who_leads_and_who_sits_there_for_the_owner_answers_for_an_action() -> None:
    who = {person for person in BOARD.of("member") if answers_for(BOARD, person, "a1")}
    assert who == {"lead", "hers"}


def test_nobody_but_who_leads_answers_for_what_has_no_owner() -> None:
    for action in ("a2", "i1", "unknown"):
        assert {person for person in BOARD.of("member") if answers_for(BOARD, person, action)} == {"lead"}
        assert owner_of(BOARD, action) is None


def test_PAP_2_who_answers_for_some_action_writes_in_the_papers() -> None:
    who = {person for person in (*BOARD.of("member"), "stranger") if answers_for_any(BOARD, person)}
    assert who == {"lead", "hers"}
