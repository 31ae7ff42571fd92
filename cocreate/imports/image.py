"""An image that somebody brings, made anew: what it shows and nothing else. No place, camera or program comes along.

What a file is, is told by its bytes, never by its name. Its size is looked at before a pixel is decoded.
Call it in a process with bounds: a decoder is where a file of ill will begins.
"""

import io
import re
import warnings

import msgspec
from PIL import Image, ImageFile, ImageOps

from cocreate.errors import Refused

MEGA = 1_000_000
MAX_BYTES = 12 * MEGA  # as it is brought
MAX_PIXELS = 24 * MEGA
SIDE = 2_048  # of what is kept: more than a screen shows
LOSSLESS = 600_000  # bytes up to which a drawing or a screenshot stays as sharp as it came
QUALITY = 84

HEADS = re.compile(rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF....WEBP", re.DOTALL)
SVG = re.compile(rb"<(?:[A-Za-z][\w.-]{0,20}:)?svg[\s>]", re.IGNORECASE)
MEDIA = {b"\x89P": "image/png", b"\xff\xd8": "image/jpeg"}  # of what is kept, by how it begins


class Picture(msgspec.Struct, frozen=True):
    body: bytes  # PNG or JPEG
    w: int  # pixels
    h: int


def look(raw: bytes) -> Refused | None:
    """What can be said without decoding anything: `image_heavy`, `image_svg`, `image_kind`."""
    if len(raw) > MAX_BYTES:
        return Refused("image_heavy", {"max": MAX_BYTES // MEGA})
    if HEADS.match(raw):
        return None
    if SVG.search(raw[:4_096]) or SVG.search(raw[:4_096].replace(b"\0", b"")):  # in UTF-16 too
        return Refused("image_svg")
    return Refused("image_kind")


def made_anew(raw: bytes) -> Picture | Refused:
    """Upright, within SIDE, the first of several frames; or `image_pixels`, `image_broken`, or what `look` says."""
    if (refused := look(raw)) is not None:
        return refused
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        Image.MAX_IMAGE_PIXELS = None  # the bound is ours, and lower
        ImageFile.LOAD_TRUNCATED_IMAGES = False
        try:
            with Image.open(io.BytesIO(raw), formats=("PNG", "JPEG", "WEBP", "GIF")) as opened:
                if opened.width * opened.height > MAX_PIXELS:
                    megapixels = -(-opened.width * opened.height // MEGA)
                    return Refused("image_pixels", {"megapixels": megapixels, "max": MAX_PIXELS // MEGA})
                return _drawn(opened)
        except (OSError, SyntaxError, ValueError, ArithmeticError, IndexError, KeyError, TypeError, EOFError):
            return Refused("image_broken")  # the decoders raise whatever they meet


def smaller(body: bytes, side: int) -> bytes:
    """One that is kept, for where fewer pixels are seen of it; as it is where that would not make it lighter."""
    with Image.open(io.BytesIO(body), formats=("PNG", "JPEG")) as opened:
        if max(opened.size) <= side * 1.2:
            return body
        opened.draft("RGB", (side, side))
        seen = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    seen.thumbnail((side, side))
    how = {"format": "PNG"} if seen.mode == "RGBA" else {"format": "JPEG", "quality": QUALITY}
    file = io.BytesIO()
    seen.save(file, **how)
    return min(file.getvalue(), body, key=len)


def _drawn(opened: ImageFile.ImageFile) -> Picture:
    sharp = opened.format in ("PNG", "GIF")
    opened.draft("RGB", (SIDE, SIDE))  # a JPEG is decoded no larger than it is needed
    upright = ImageOps.exif_transpose(opened)
    seen = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    seen.thumbnail((SIDE, SIDE))
    bare = Image.frombytes(seen.mode, seen.size, seen.tobytes())  # its pixels alone
    if bare.mode == "RGBA":
        return _saved(bare, "PNG")
    if sharp and len((drawn := _saved(bare, "PNG")).body) <= LOSSLESS:
        return drawn
    return _saved(bare, "JPEG", quality=QUALITY, progressive=True)


def _saved(image: Image.Image, format: str, **how: int | bool) -> Picture:
    file = io.BytesIO()
    image.save(file, format, optimize=True, **how)
    return Picture(file.getvalue(), image.width, image.height)
