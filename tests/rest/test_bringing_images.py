"""Images over HTTP: brought by who may write there now, made anew, shown to those at the table alone (DRW-2, DRW-3)."""

import gzip
import hashlib
import io
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PIL import Image

from cocreate.boards import commands as c
from cocreate.jobs.images import EACH, ImageMaker
from cocreate.rest import images
from cocreate.storage.board_file import write_board
from cocreate.storage.files import rows_in
from tests.images_made import huge_png, image, photo
from tests.realtime.serving import Served
from tests.rest.asking import Answer, Asking
from tests.rest.house import House, house

OPEN = {"writing": "open"}


class Seated(msgspec.Struct):
    board: str
    lead: Any
    anna: Any
    bruno: Any
    other: Any  # at another table


@pytest.fixture
async def seated(web: Served) -> Seated:
    ours, theirs = await web.opened(listen=OPEN), await web.opened(listen=OPEN)
    people = {"anna": await web.join(ours, "Anna"), "bruno": await web.join(ours, "Bruno")}
    lead, other = await web.join(ours, "Guida", "facilitator"), await web.join(theirs, "Altra")
    return Seated(board=ours.board, lead=lead, other=other, **people)


def bring(ask: Asking, seated: Seated, raw: bytes, who: str = "anna", zone: str = "needs") -> Answer:
    token = getattr(seated, who).token
    return ask("POST", f"/api/boards/{seated.board}/images?zone={zone}", token=token, raw=raw)


def show(ask: Asking, seated: Seated, file: str, token: str | None) -> Answer:
    return ask("GET", f"/api/boards/{seated.board}/images/{file}", token=token)


async def test_DRW_3_an_image_is_shown_to_those_at_the_table_and_to_nobody_else(ask: Asking, seated: Seated) -> None:
    brought = bring(ask, seated, photo())
    assert (brought.status, brought.json["w"], brought.json["h"]) == (201, 40, 60)
    file = brought.json["file"]
    shown = show(ask, seated, file, seated.bruno.token)
    assert shown.status == 200 and hashlib.sha256(shown.body).hexdigest() == file
    assert b"Telefono" not in shown.body
    assert shown.all("content-type") == ["image/jpeg"] and shown.all("x-content-type-options") == ["nosniff"]
    assert shown.all("cache-control") == ["private, max-age=31536000, immutable"]
    assert "default-src 'none'; sandbox" in shown.all("content-security-policy")
    assert show(ask, seated, file, None).status == 401
    assert show(ask, seated, file, seated.other.token).status == 401
    theirs = ask("GET", f"/api/boards/{seated.other.board}/images/{file}", token=seated.other.token)
    assert theirs.status == 404
    for strange in ("0" * 64, "..%2f..%2fetc%2fpasswd", file[:-1], file.upper()):
        assert show(ask, seated, strange, seated.anna.token).status == 404


async def test_DRW_2_what_cannot_lie_on_the_board_gets_a_sentence_and_a_code(ask: Asking, seated: Seated) -> None:
    bad = {
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>fetch('/')</script></svg>": (422, "image_svg"),
        huge_png(): (422, "image_pixels"),
        b"PK\x03\x04 a text": (422, "image_kind"),
        image()[:60]: (422, "image_broken"),
        b"\xff\xd8\xff" + bytes(12_000_000): (413, "image_heavy"),
    }
    for raw, (status, code) in bad.items():
        answer = bring(ask, seated, raw)
        assert (answer.status, answer.json["code"]) == (status, code)
        assert len(answer.json["message"]) > 20
    assert "50 megapixels" in bring(ask, seated, huge_png()).json["message"]
    assert bring(ask, seated, image()).status == 201  # and the next one is served


async def test_DEC_5_who_may_not_write_there_now_brings_no_image(web: Served, ask: Asking, seated: Seated) -> None:
    assert bring(ask, seated, image(), zone="nowhere").json["code"] == "unknown_zone"
    async with web.socket(seated.lead) as browser:
        await browser.welcome()
        await browser.do("lock", c.LockBoard(locked=True))
        await browser.answer("lock")
    assert bring(ask, seated, image()).json["code"] == "board_locked"
    assert bring(ask, seated, image(), "lead").status == 201
    async with web.socket(seated.lead) as browser:
        await browser.welcome()
        await browser.do("out", c.RemoveMember(member=seated.anna.you))
        await browser.answer("out")
    assert bring(ask, seated, image()).status in (401, 403)


async def put(web: Served, seat: Any, file: str, id: str) -> None:
    new = c.NewDrawing(id=id, form="image", zone="needs", x=0, y=0, w=60, h=40, file=file, label="Il nido")
    async with web.socket(seat) as browser:
        await browser.welcome()
        await browser.do(id, c.AddDrawings(drawings=[new]))
        await browser.answer(id)


async def test_DRW_4_a_board_is_taken_away_with_its_images(web: Served, ask: Asking, seated: Seated) -> None:
    file = bring(ask, seated, image("PNG", (300, 200))).json["file"]
    await put(web, seated.anna, file, "i1")
    svg = ask("GET", f"/api/boards/{seated.board}/export/svg", token=seated.bruno.token)
    assert svg.body.count(b"data:image/png;base64,") == 1 and b"Image: Il nido" in svg.body
    png = ask("GET", f"/api/boards/{seated.board}/export/png", token=seated.bruno.token)
    reds = [
        n
        for n, (r, g, b) in Image.open(io.BytesIO(png.body)).convert("RGB").getcolors(1 << 24) or []
        if r > 240 and g + b < 9
    ]
    assert sum(reds) > 1_000


async def test_DRW_3_the_log_as_a_file_takes_the_images_along_that_its_reader_sees(
    web: Served, ask: Asking, seated: Seated, tmp_path: Path
) -> None:
    seen, unseen = (bring(ask, seated, image("PNG", (n, 30))).json["file"] for n in (30, 31))
    await put(web, seated.anna, seen, "i2")
    log = ask("GET", f"/api/boards/{seated.board}/export/cocreate", token=seated.lead.token)
    held = gzip.decompress(log.body)
    assert seen.encode() in held and unseen.encode() not in held
    all_of_it = tmp_path / "all.gz"
    await write_board(web.settings.store_url, seated.board, all_of_it)
    kept = {row.v["file"] for row in rows_in(all_of_it, "cocreate-board/1") if row.t == "image"}
    assert kept == {seen, unseen}  # the keeper has all


async def test_DRW_3_the_same_image_is_kept_once_and_a_full_board_says_so(
    ask: Asking, seated: Seated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len({bring(ask, seated, image(), who).json["file"] for who in ("anna", "anna", "bruno")}) == 1
    monkeypatch.setattr(images, "QUOTA", 300)
    async with house(tmp_path) as one:
        token = await joined(one)
        path = f"/api/boards/{one.door['board']}/images"
        codes = []
        for n in range(3):
            said = await one.ask(path, image("PNG", (60 + n, 40)), bearer=token, query="zone=needs")
            codes.append(said.json.get("code", said.status))
        assert codes[0] == 201 and codes[-1] == "images_quota"


async def joined(one: House) -> str:
    return str((await one.ask("/api/join", {**one.code, "name": "Ada"})).json["token"])


async def test_B7_who_brings_many_at_once_is_asked_to_wait_and_takes_nobody_elses_turn() -> None:
    maker = ImageMaker()
    try:
        for _ in range(EACH):
            maker._waiting["anna"] += 1
        assert maker.is_full("anna") and not maker.is_full("bruno")
        refused = await maker.make(image(), "anna")
        assert getattr(refused, "code", "") == "busy"
        assert getattr(await maker.make(image(), "bruno"), "w", 0) == 60
        assert maker._waiting["bruno"] == 0
    finally:
        maker.close()


async def test_DRW_2_the_largest_that_is_allowed_has_room_in_the_process_that_makes_it_anew() -> None:
    maker = ImageMaker()
    try:
        for mode in ("RGBA", "RGB"):
            made = await maker.make(image("PNG", (6_000, 4_000), mode=mode), "anna")
            assert getattr(made, "w", made) == 2_048
    finally:
        maker.close()
