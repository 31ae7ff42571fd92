"""The papers of the Brescia workshop as they are kept: `python -m tests.exports.papers` takes them anew."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import cocreate
from cocreate.boards.events import Fields, Records
from cocreate.boards.records import Language
from cocreate.exports import papers
from tests.plans import brescia

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("it", "en")
MONITORED: dict[str, Any] = json.loads(
    (Path(cocreate.__file__).parent / "play" / "brescia-monitored.json").read_text("utf-8")
)
TODAY = "2023-01-31"  # after the two years that are told
NAMES = (*papers.PAPERS, "interim-monitored", "final-monitored", "budget-monitored")


def records() -> Records:
    """With the months in which the bodies joined, as the workshop tells them."""
    found = brescia.records()
    joined = {body["id"]: _ms(body["joined"]) for body in brescia.WORKSHOP["organisations"]}
    found["member"] = {
        id: {**member, "joined": joined[member["organisation"]]} for id, member in found["member"].items()
    }
    return found


def _ms(month: str) -> int:
    return int(datetime.fromisoformat(f"{month}-01").replace(tzinfo=UTC).timestamp() * 1000)


def monitored() -> Records:
    """With what became of the plan in two years."""
    said = MONITORED["monitoring"]
    progress: dict[str, Fields] = {}
    for one in said["progress"]:  # a later one stands in place of an earlier one
        fields = {name: value for name, value in one.items() if name not in ("action", "by")}
        progress[one["action"]] = {**fields, "author": one["by"]}
    readings = {
        one["id"]: {**{name: value for name, value in one.items() if name not in ("id", "by")}, "author": one["by"]}
        for one in said["readings"]
    }
    return {**records(), "progress": progress, "reading": readings}


def paper(name: str, language: Language, format: str = "md") -> bytes:
    """`interim-monitored`: the paper of a plan of which people have told."""
    plain = name.removesuffix("-monitored")
    of = records() if plain == name else monitored()
    return papers.render(brescia.plan(), papers.given(of, TODAY), plain, format, language)


def kept(name: str, language: Language) -> Path:
    return GOLDEN / f"{name}.{language}.md"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in NAMES:
        for language in LANGUAGES:
            kept(name, language).write_bytes(paper(name, language))
