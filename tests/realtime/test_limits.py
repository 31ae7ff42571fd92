"""What one person may ask is theirs, not their socket's (LIV-4); and whom nobody knows yet is soon let go (B4)."""

from cocreate.realtime.limits import (
    BURST,
    KEPT,
    KEPT_PEOPLE,
    OTHERS_BURST,
    OTHERS_RATE,
    POINTER_BURST,
    POINTER_RATE,
    RATE,
    SOCKETS,
    STRANGERS_ALL,
    STRANGERS_EACH,
    WAITING,
    Allowance,
    Limits,
    Lobby,
)
from cocreate.realtime.room import QUEUE


def spend(allowance: Allowance, now: float) -> int:
    taken = 0
    while allowance.commands.take(now):
        taken += 1
    return taken


def test_LIV_4_who_comes_back_has_what_was_left() -> None:
    limits: Limits[str] = Limits()
    first, _ = limits.enter("b", "ada", "one", 0.0)
    assert spend(first, 0.0) == BURST
    limits.leave("b", "ada", "one", 1.0)
    again, _ = limits.enter("b", "ada", "two", 2.0)
    assert again is first
    assert spend(again, 2.0) == 2 * RATE


def test_LIV_4_all_sockets_of_a_person_share_what_they_may_ask_and_others_have_their_own() -> None:
    limits: Limits[str] = Limits()
    one, two, elsewhere, bo = (
        limits.enter(board, who, socket, 0.0)[0]
        for board, who, socket in (("b", "ada", "1"), ("b", "ada", "2"), ("c", "ada", "3"), ("b", "bo", "4"))
    )
    assert spend(one, 0.0) == BURST
    assert not two.commands.take(0.0)
    assert elsewhere.commands.take(0.0) and bo.commands.take(0.0)


def test_LIV_4_a_person_is_forgotten_a_while_after_the_last_socket_and_not_while_one_is_there() -> None:
    limits: Limits[str] = Limits()
    first, _ = limits.enter("b", "ada", "one", 0.0)
    limits.enter("b", "ada", "two", 0.0)
    limits.leave("b", "ada", "one", 1.0)
    limits.enter("b", "bo", "x", 10 * KEPT)
    assert limits.enter("b", "ada", "three", 10 * KEPT)[0] is first
    for socket in ("two", "three"):
        limits.leave("b", "ada", socket, 10 * KEPT)
    assert limits.enter("b", "ada", "four", 11 * KEPT)[0] is first
    limits.leave("b", "ada", "four", 11 * KEPT)
    assert limits.enter("b", "ada", "five", 12 * KEPT + 1)[0] is not first


def test_LIV_4_forgetting_gives_nothing_away() -> None:
    bursts = ((BURST, RATE), (POINTER_BURST, POINTER_RATE), (OTHERS_BURST, OTHERS_RATE))
    assert all(burst <= rate * KEPT for burst, rate in bursts)


def test_LIV_4_the_table_of_those_who_left_is_bounded() -> None:
    limits: Limits[str] = Limits()
    for n in range(KEPT_PEOPLE + 50):
        limits.enter("b", f"p{n}", "s", 0.0)
        limits.leave("b", f"p{n}", "s", 0.0)
    assert len(limits) == KEPT_PEOPLE
    limits.enter("b", "last", "s", KEPT + 1)
    assert len(limits) == 1


def test_LIV_5_one_person_cannot_fill_a_rooms_queue_alone() -> None:
    assert BURST < QUEUE and WAITING < QUEUE


def test_LIV_4_the_ninth_socket_of_a_person_sends_the_oldest_away() -> None:
    limits: Limits[int] = Limits()
    gone = [limits.enter("b", "ada", n, 0.0)[1] for n in range(SOCKETS + 2)]
    assert gone == [None] * SOCKETS + [0, 1]
    limits.leave("b", "ada", 0, 0.0)  # it has gone: that makes no room a second time
    assert limits.enter("b", "ada", 10, 0.0)[1] == 2
    limits.leave("b", "ada", 5, 0.0)
    assert limits.enter("b", "ada", 11, 0.0)[1] is None


def test_B4_of_one_address_so_many_are_unknown_and_the_oldest_goes() -> None:
    lobby: Lobby[int] = Lobby()
    gone = [lobby.enter("evil", n) for n in range(STRANGERS_EACH + 3)]
    assert gone == [None] * STRANGERS_EACH + [0, 1, 2]
    assert lobby.enter("good", -1) is None
    assert len(lobby) == STRANGERS_EACH + 1


def test_B4_in_all_so_many_are_unknown_whatever_their_address() -> None:
    lobby: Lobby[int] = Lobby()
    gone = [lobby.enter(f"10.0.0.{n % 200}", n) for n in range(STRANGERS_ALL + 5)]
    assert [one for one in gone if one is not None] == [0, 1, 2, 3, 4]
    assert len(lobby) == STRANGERS_ALL


def test_B4_who_has_said_hello_goes_after_those_who_are_silent_and_who_is_known_is_no_stranger() -> None:
    lobby: Lobby[str] = Lobby(each=3, all_=10)
    for stranger in ("asking", "silent", "seated"):
        lobby.enter("a", stranger)
    lobby.spoke("asking")
    lobby.leave("seated")
    lobby.leave("seated")
    assert [lobby.enter("a", new) for new in ("x", "y", "z")] == [None, "silent", "asking"]
