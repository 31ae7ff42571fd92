"""The Brescia workshop as the records of a finished board, and its plan: real input for the tests."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import cocreate
from cocreate.boards.events import Fields, Records
from cocreate.boards.records import Language
from cocreate.plans.build import build
from cocreate.plans.plan import Plan

WORKSHOP: dict[str, Any] = json.loads((Path(cocreate.__file__).parent / "play" / "brescia.json").read_text("utf-8"))
FINISHED = 1_795_359_600_000  # 22 November 2026
ACTION_FIELDS = ("owner", "partners", "start", "end", "indicator", "budget_eur")


def records() -> Records:
    return {
        "board": {"board": {"title": WORKSHOP["board"]["title"], "status": "finished", "version": 1, "language": "it"}},
        "programme": {"programme": {k: v for k, v in WORKSHOP["programme"].items() if v is not None}},
        "organisation": {
            o["id"]: {k: o[k] for k in ("name", "sector", "territory")} for o in WORKSHOP["organisations"]
        },
        "member": {p["id"]: {"role": p["role"], "organisation": p["organisation"]} for p in WORKSHOP["participants"]},
        "card": _cards(),
        "group": {group["id"]: {"title": group["title"]} for group in WORKSHOP["groups"]},
        "link": {f"l{n}": dict(link) for n, link in enumerate(WORKSHOP["links"])},
        "round": {"choose-1": _round()},
        "ballot": _ballots(),
    }


def plan(language: Language = "it", of: Records | None = None) -> Plan:
    return build(of or records(), board="brescia", seq=321, finished=FINISHED, language=language)


def _cards() -> dict[str, Fields]:
    group_of = {card: group["id"] for group in WORKSHOP["groups"] for card in group["cards"]}
    cards: dict[str, Fields] = {}
    for card in WORKSHOP["cards"]:
        fields = {name: card[name] for name in ("kind", "zone", "text", "author")}
        fields |= {name: card[name] for name in ACTION_FIELDS if card.get(name) is not None}
        if card["id"] in group_of:
            fields["group"] = group_of[card["id"]]
        cards[card["id"]] = fields
    return cards


def _round() -> Fields:
    tally: Counter[str] = Counter()
    for vote in WORKSHOP["votes"]:
        tally[vote["card"]] += vote["dots"]
    people = {vote["participant"] for vote in WORKSHOP["votes"]}
    return {"zone": "ideas", "status": "closed", "opened": 1, "tally": dict(tally), "voters": len(people)}


def _ballots() -> dict[str, Fields]:
    used: Counter[str] = Counter()
    for vote in WORKSHOP["votes"]:
        used[vote["participant"]] += vote["dots"]
    return {f"choose-1:{who}": {"round": "choose-1", "author": who, "used": dots} for who, dots in used.items()}
