"""The contract of the images of boards, on every adapter."""

import hashlib

from cocreate.storage.ports import Image, Store
from tests.storage.conftest import row

MOST = 1_000


def image(board: str, body: bytes, person: str = "p1") -> Image:
    return Image(board, hashlib.sha256(body).hexdigest(), person, 5, body)


async def test_DRW_3_an_image_is_kept_once_for_each_who_brings_it_and_shown_on_its_board_alone(store: Store) -> None:
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    one, other = image("b1", b"\x89PNG\0one"), image("b1", b"\xff\xd8two")
    for kept in (one, one, other, image("b1", one.body, "p2")):
        assert await store.keep_image(kept, MOST)
    assert await store.image("b1", one.file) == one.body
    assert await store.image("b2", one.file) is await store.image("b1", "0" * 64) is None
    assert await store.images("b1", [one.file, other.file, "0" * 64]) == {one.file: one.body, other.file: other.body}
    assert await store.images("b1", []) == {}
    assert await store.images_size("b1") == 2 * len(one.body) + len(other.body)
    assert await store.images_size("b2") == 0


async def test_DRW_3_the_images_of_a_board_have_a_bound(store: Store) -> None:
    for board in ("b1", "b2"):
        await store.create_board(row(board), {})
    assert await store.keep_image(image("b1", b"a" * 600), MOST)
    assert not await store.keep_image(image("b1", b"b" * 401), MOST)
    assert await store.keep_image(image("b1", b"a" * 600), MOST)  # it is there already
    assert await store.keep_image(image("b1", b"b" * 400), MOST)
    assert await store.keep_image(image("b2", b"b" * 401), MOST)


async def test_MON_5_files_of_actions_have_a_bound_of_their_own(store: Store) -> None:
    await store.create_board(row("b1"), {})
    assert await store.keep_image(image("b1", b"a" * 900), MOST)
    file = Image("b1", "f" * 64, "p1", 5, b"c" * 900, "attachment")
    assert await store.keep_image(file, MOST)
    assert not await store.keep_image(Image("b1", "e" * 64, "p1", 5, b"d" * 101, "attachment"), MOST)
    assert await store.images_size("b1") == await store.images_size("b1", "attachment") == 900
    assert await store.image("b1", file.file) == file.body


async def test_LOG_11_the_images_of_a_person_go_with_their_words(store: Store) -> None:
    await store.create_board(row("b1"), {})
    for person in ("p1", "p2"):
        await store.add_person("b1", person, person, f"s-{person}", 5)
    mine, theirs = image("b1", b"mine"), image("b1", b"theirs", "p2")
    for kept in (mine, theirs, image("b1", b"both"), image("b1", b"both", "p2")):
        await store.keep_image(kept, MOST)
    await store.erase("b1", "p1", texts=False, at=9, epoch="e2")
    assert await store.image("b1", mine.file) == b"mine"
    await store.add_person("b1", "p1", "p1", "s-again", 5)
    await store.erase("b1", "p1", texts=True, at=9, epoch="e3")
    assert await store.image("b1", mine.file) is None
    assert await store.image("b1", theirs.file) == b"theirs"
    assert await store.image("b1", image("b1", b"both").file) == b"both"
