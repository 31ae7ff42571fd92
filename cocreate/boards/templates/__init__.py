"""Board templates as data: zones, phases and prompts in every language. A template is a JSON file of this folder."""

from functools import cache
from importlib import resources
from typing import Any, get_args

import orjson

from cocreate.boards.templates.shape import Stage

STAGES: tuple[str, ...] = get_args(Stage)


@cache
def template(name: str) -> dict[str, Any] | None:
    """The template of that name, or None; texts are {"it": …, "en": …, "de": …}, one in each language."""
    return templates().get(name)


@cache
def templates() -> dict[str, dict[str, Any]]:
    """By name: the one for the whole of the work first, for pages offer the first; then in the order of the work."""
    files = (f for f in resources.files(__name__).iterdir() if f.name.endswith(".json"))
    found = {f.name.removesuffix(".json"): orjson.loads(f.read_bytes()) for f in files}
    return dict(sorted(found.items(), key=lambda item: (STAGES.index(item[1]["stage"]), item[0])))
