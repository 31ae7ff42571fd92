"""A board as a file, at any time: `render` gives what one viewer may see of it (DEC-4), and fetches nothing.

It takes up to some seconds of the processor: call it in a process of its own, never on the event loop.
"""

from importlib import import_module

import msgspec

from cocreate.exports.board.view import Taken, view

__all__ = ["FORMATS", "PICTURED", "Taken", "images_of", "render"]

FORMATS: dict[str, str] = {  # format -> media type
    "png": "image/png",
    "svg": "image/svg+xml",
    "pdf": "application/pdf",
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown; charset=utf-8",
}
_taken = msgspec.json.Decoder(Taken)


PICTURED = frozenset({"png", "svg", "pdf"})  # in these the images are to be seen


def images_of(taken: bytes) -> set[str]:
    """The files of the images that lie on it."""
    return {one["file"] for one in _taken.decode(taken).records.get("drawing", {}).values() if "file" in one}


def render(taken: bytes, format: str, images: dict[str, bytes] | None = None) -> bytes:
    """The file of this format (one of FORMATS) from `Taken` as JSON and images by file. The same gives the same."""
    if format not in FORMATS:
        raise KeyError(format)
    seen = view(_taken.decode(taken), images)
    # each format's library is loaded where it is used first, as for the plan
    rendered: bytes = import_module(f"cocreate.exports.board.{format}").render(seen)
    return rendered
