"""`python -m tests.tooling.colours FOLDER`: each picture of it with 256 colours at most: a page has no more."""

import sys
from pathlib import Path

from PIL import Image


def few(path: Path) -> None:
    """What has few already stays as it is."""
    with Image.open(path) as picture:
        if picture.mode == "P":
            return
        picture.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    for found in sorted(Path(sys.argv[1]).glob("*.png")):
        few(found)
