"""Board templates as data: zones, phases and prompts in every language. A template is a JSON file of this folder."""

from functools import cache
from importlib import resources
from typing import Any

import orjson


@cache
def template(name: str) -> dict[str, Any] | None:
    """The template of that name, or None; texts are {"it": …, "en": …}."""
    return templates().get(name)


@cache
def templates() -> dict[str, dict[str, Any]]:
    here = resources.files(__name__)
    files = sorted((f for f in here.iterdir() if f.name.endswith(".json")), key=lambda f: f.name)
    return {f.name.removesuffix(".json"): orjson.loads(f.read_bytes()) for f in files}
