"""The papers of the Brescia workshop as they are kept: `python -m tests.exports.papers` takes them anew."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import cocreate
from cocreate.boards.events import Fields, Records
from cocreate.boards.records import Language
from cocreate.exports import papers
from tests.plans import brescia, meeting

GOLDEN = Path(__file__).parent / "golden"
LANGUAGES: tuple[Language, ...] = ("it", "en")
MONITORED: dict[str, Any] = json.loads(
    (Path(cocreate.__file__).parent / "play" / "brescia-monitored.json").read_text("utf-8")
)
TODAY = "2023-01-31"  # after the two years that are told
NAMES = (*papers.PAPERS, "interim-monitored", "final-monitored", "budget-monitored", "framework-filled")
GOAL: Fields = {
    "text": "Più persone conciliano lavoro e cura nel territorio bresciano",
    "indicator": {
        "name": "Occupate fra i 25 e i 49 anni con figli piccoli",
        "unit": "%",
        "baseline": 54,
        "target": 60,
        "source": "ISTAT, rilevazione sulle forze di lavoro",
        "frequency": "yearly",
    },
    "assumption": "Il mercato del lavoro non peggiora",
}
AIM_ROWS: list[Fields] = [
    {
        "indicator": {"name": "Enti nella rete", "unit": "enti", "baseline": 12, "target": 20, "source": "registro"},
        "assumption": "Gli enti confermano l'adesione dopo le elezioni",
    },
    {"indicator": {"name": "Referenti formati", "unit": "persone", "source": "fogli firma"}},
    {},  # nothing is said of the third, nor of the fourth, which has no row
]
RESULTS: list[Fields] = [
    {
        "id": "net",
        "title": "Una rete che parla con una voce sola",
        "aim": brescia.WORKSHOP["programme"]["aims"][0],
        "indicator": {"name": "Strumenti comuni in uso", "baseline": 0, "target": 3, "source": "verbali della rete"},
        "assumption": "Gli enti si scambiano i dati",
    },
    {"id": "care", "title": "Servizi di cura con orari lunghi", "aim": brescia.WORKSHOP["programme"]["aims"][3]},
]


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


def filled() -> Records:
    """With a goal, results, and some of what stands beside them and the aims in the logical framework."""
    frame = {**brescia.records()["programme"]["programme"], "goal": GOAL, "aim_rows": AIM_ROWS, "results": RESULTS}
    cards = {
        id: {**card, **({"result": "care"} if card.get("start") else {})} for id, card in records()["card"].items()
    }
    return {**records(), "programme": {"programme": frame}, "card": cards}


def paper(name: str, language: Language, format: str = "md") -> bytes:
    """`interim-monitored`: the paper of a plan of which people have told."""
    if name == "minutes":
        about = papers.given(meeting.held().board.records, TODAY, ZoneInfo("Europe/Rome"))
        return papers.render(meeting.plan(), about, name, format, language)
    plain = name.removesuffix("-monitored").removesuffix("-filled")
    of = {plain: records, f"{plain}-monitored": monitored, f"{plain}-filled": filled}[name]()
    return papers.render(brescia.plan(of=of), papers.given(of, TODAY), plain, format, language)


def kept(name: str, language: Language) -> Path:
    return GOLDEN / f"{name}.{language}.md"


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in NAMES:
        for language in LANGUAGES:
            kept(name, language).write_bytes(paper(name, language))
