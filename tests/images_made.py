"""Images as people bring them, made where they are needed: none lies in the repository."""

import io
import struct
import zlib
from typing import Any

from PIL import Image


def image(format: str = "PNG", size: tuple[int, int] = (60, 40), mode: str = "RGB", **how: Any) -> bytes:
    """Red on the left, blue on the right."""
    drawn = Image.new(mode, size, "red")
    drawn.paste("blue", (size[0] // 2, 0, size[0], size[1]))
    file = io.BytesIO()
    drawn.save(file, format, **how)
    return file.getvalue()


def photo(size: tuple[int, int] = (60, 40), orientation: int = 6) -> bytes:
    """A JPEG as a telephone makes it: lying on its side, with the place where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Telefono di Anna"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (45.0, 32.0, 19.0)
    return image("JPEG", size, exif=exif, comment=b"segreto")


def huge_png(width: int = 10_000, height: int = 5_000) -> bytes:
    """50 megapixels that take few bytes."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = zlib.compress(bytes(3 * width + 1) * 64, 9)
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
