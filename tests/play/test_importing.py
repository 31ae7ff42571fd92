"""A consultation on a board: what was accepted, once."""

from pathlib import Path

import pytest

from cocreate.client.connection import seated
from cocreate.client.rest import Api, Unserved
from cocreate.embedded import Server
from cocreate.play.importing import Imported, import_polis

LONG = "Una frase lunga che racconta un bisogno del territorio. " * 20


def consultation(at: Path, accepted: int, rejected: int = 1) -> Path:
    made = at / "verde-2026"
    made.mkdir(exist_ok=True)
    rows = [f"{n},{n},0,{n},1,1,{n} {LONG}" for n in range(accepted)]
    rows += [f"{n},{n},0,0,0,-1,no" for n in range(accepted, accepted + rejected)]
    head = "timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body"
    (made / "comments.csv").write_text("\n".join([head, *rows]), encoding="utf-8")
    (made / "votes.csv").write_text("timestamp,datetime,comment-id,voter-id,vote\n1,x,2,1,0\n", encoding="utf-8")
    (made / "summary.csv").write_text("url,https://pol.is/abc\n", encoding="utf-8")
    return made


async def test_accepted_statements_become_need_cards_with_their_source_and_a_second_run_adds_nothing(
    live_server: Server, tmp_path: Path
) -> None:
    api = Api(live_server.url)
    opened = await api.open_board(live_server.desk_key, {"template": "co-design", "title": "Verde", "language": "it"})
    to = (live_server.url, live_server.desk_key, opened.board)
    assert await import_polis(consultation(tmp_path, 250), *to) == Imported(added=250, present=0, rejected=1, cut=0)
    assert await import_polis(consultation(tmp_path, 252), *to) == Imported(added=2, present=250, rejected=1, cut=0)
    assert await import_polis(consultation(tmp_path, 252), *to) == Imported(added=0, present=252, rejected=1, cut=0)
    joined = await api.join({"board": opened.board, "key": opened.key}, "Anna")
    async with seated(api, joined) as seat:
        assert len(seat.core.confirmed["member"]) == 2  # Anna, and one seat for all imports
        cards = seat.core.confirmed["card"]
        assert len(cards) == len({(card["x"], card["y"]) for card in cards.values()}) == 252
        assert {card["kind"] for card in cards.values()} == {"need"}
        assert cards["polis-verde-2026-2"]["source"] == {
            "consultation": "verde-2026",
            "statement": "2",
            "url": "https://pol.is/abc",
            "agrees": 2,
            "passes": 1,
            "disagrees": 1,
        }


async def test_a_board_that_is_not_there_is_said_in_a_sentence(live_server: Server, tmp_path: Path) -> None:
    with pytest.raises(Unserved, match="non apre nessun tavolo"):
        await import_polis(consultation(tmp_path, 1), live_server.url, live_server.desk_key, "nowhere")
