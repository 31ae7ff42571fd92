"""DRW-2: an image is made anew from its pixels; what else was in it goes; what it is, is told by its bytes."""

import io
import random

import pytest
from PIL import Image

from cocreate.errors import Refused
from cocreate.imports import image as it
from cocreate.imports.image import MAX_BYTES, SIDE, Picture, look, made_anew
from tests.images_made import huge_png, image, photo

SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def made(raw: bytes) -> Picture:
    picture = made_anew(raw)
    assert isinstance(picture, Picture), picture
    return picture


def pixels(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.body)).convert("RGB")


def refused(raw: bytes) -> str:
    came = made_anew(raw)
    assert isinstance(came, Refused)
    return came.code


@pytest.mark.parametrize("format", ["PNG", "JPEG", "WEBP", "GIF"])
def test_DRW_2_four_kinds_of_image_are_read_and_two_are_kept(format: str) -> None:
    picture = made(image(format))
    assert (picture.w, picture.h) == (60, 40)
    assert picture.body[:2] in it.MEDIA
    red, _, blue = pixels(picture).getpixel((5, 5))  # type: ignore[misc]
    assert red > 200 and blue < 60


def test_DRW_2_a_photograph_stands_upright_and_tells_neither_place_nor_camera() -> None:
    raw = photo()
    assert b"segreto" in raw and b"Telefono" in raw
    picture = made(raw)
    assert (picture.w, picture.h) == (40, 60)
    again = Image.open(io.BytesIO(picture.body))
    assert not again.getexif() and not {"comment", "exif", "xmp", "icc_profile"} & again.info.keys()
    assert b"segreto" not in picture.body and b"Telefono" not in picture.body
    assert pixels(picture).getpixel((20, 5))[0] > 200  # type: ignore[index]  # what lay on the left is above


def test_DRW_2_what_hides_behind_the_pixels_does_not_come_along() -> None:
    assert b"<script" not in made(image("PNG") + b"<script>alert(1)</script>").body


def test_DRW_2_fifty_megapixels_are_refused_before_one_of_them_is_decoded() -> None:
    raw = huge_png()
    assert len(raw) < 100_000
    assert made_anew(raw) == Refused("image_pixels", {"megapixels": 50, "max": 24})


@pytest.mark.parametrize("raw", [SVG, b"\xef\xbb\xbf" + SVG, SVG.decode().encode("utf-16"), b"<x:svg xmlns:x='a'>"])
def test_DRW_2_an_svg_is_refused_with_a_sentence_of_its_own(raw: bytes) -> None:
    assert refused(raw) == "image_svg"


def test_DRW_2_what_is_no_image_is_refused_whatever_it_is_called() -> None:
    assert refused(b"") == refused(b"GIF") == refused(b"BM" + bytes(60)) == refused(b"MZ\x90") == "image_kind"
    assert refused(image("TIFF")) == refused(image("BMP")) == "image_kind"
    assert look(b"\xff\xd8\xff" + bytes(MAX_BYTES)) == Refused("image_heavy", {"max": 12})


def test_DRW_2_a_damaged_image_is_refused_wherever_it_is_cut_or_changed() -> None:
    chance = random.Random(4)
    for format in ("PNG", "JPEG", "WEBP", "GIF"):
        raw = image(format, (90, 70))
        for _ in range(60):
            spoilt = bytearray(raw[: chance.randrange(12, len(raw))])
            spoilt[chance.randrange(12, len(raw)) % len(spoilt)] ^= 1 << chance.randrange(8)
            came = made_anew(bytes(spoilt))
            assert isinstance(came, Picture) or came.code in ("image_broken", "image_pixels", "image_kind")


def test_DRW_2_a_large_image_is_kept_as_large_as_a_screen_shows() -> None:
    picture = made(image("JPEG", (5_000, 2_500)))
    assert (picture.w, picture.h) == (SIDE, SIDE // 2)


def test_DRW_2_the_first_frame_of_several_is_kept() -> None:
    file = io.BytesIO()
    frames = [Image.new("RGB", (20, 20), colour) for colour in ("red", "blue")]
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    picture = made(file.getvalue())
    assert getattr(Image.open(io.BytesIO(picture.body)), "n_frames", 1) == 1
    assert pixels(picture).getpixel((5, 5))[0] > 200  # type: ignore[index]


def test_DRW_2_what_is_transparent_stays_so() -> None:
    drawn = Image.new("RGBA", (20, 20), (0, 0, 0, 0))
    file = io.BytesIO()
    drawn.save(file, "WEBP")
    again = Image.open(io.BytesIO(made(file.getvalue()).body))
    assert again.mode == "RGBA" and again.getpixel((3, 3))[3] == 0  # type: ignore[index]
