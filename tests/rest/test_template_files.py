"""A template as a file over HTTP: who leads saves one, who has the desk key opens a table from it."""

import asyncio

from tests.realtime.serving import Served, add
from tests.rest.asking import Asking

WORDS = {"title": "Il nostro modo", "about": "Un piano.", "alt": "Due file di zone, e accanto le altre. " * 3}


def test_a_board_goes_out_as_a_template_and_another_table_is_opened_from_it(web: Served, ask: Asking) -> None:
    async def lead() -> tuple[str, str]:
        opened = await web.opened(listen={"writing": "open"})
        seat = await web.join(opened, "Lead", "facilitator")
        async with web.socket(seat) as browser:
            await browser.welcome()
            await browser.do("k", add("k", text="parole"))
            await browser.answer("k")
        return opened.board, seat.token

    board, token = asyncio.run(lead())
    path = f"/api/boards/{board}/template"
    assert ask("GET", path, token=token).json["title"] == "Tavolo"
    plain = ask("POST", path, token=token, body=WORDS)
    whole = ask("POST", path, token=token, body={**WORDS, "cards": True})
    assert b"parole" not in plain.body and b"parole" in whole.body
    assert plain.all("content-disposition") == ['attachment; filename="il-nostro-modo.json"']
    short = ask("POST", path, token=token, body={**WORDS, "alt": "Troppo poco."})
    assert (short.status, short.json["code"]) == (422, "template_too_short")

    looked = ask("POST", "/api/templates", token=web.desk_key, raw=whole.body)
    assert looked.json["title"]["it"] == "Il nostro modo" and looked.json["cards"] == 1
    new = {"template": "own", "title": "Nuovo", "file": whole.json}
    opened = ask("POST", "/api/boards", token=web.desk_key, body=new)
    assert opened.status == 201
    boards = len(ask("GET", "/api/boards", token=web.desk_key).json["boards"])
    spoilt = {**whole.json, "zones": []}
    refused = ask("POST", "/api/boards", token=web.desk_key, body={**new, "file": spoilt})
    assert (refused.status, refused.json["code"]) == (422, "template_too_short")
    assert len(ask("GET", "/api/boards", token=web.desk_key).json["boards"]) == boards
