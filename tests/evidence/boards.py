"""Boards with what was reported afterwards: random ones, and the Brescia workshop."""

from random import Random

from cocreate.boards.events import Records
from cocreate.evidence.chain import Told, chain, told
from cocreate.evidence.graph import Graph
from cocreate.plans.build import build
from tests.helpers.random_acts import RandomActs

SECRET = "segreto"


def random_records(seed: int, acts: int = 120) -> Records:
    """What random people left of a table, finished, with reports about what stands there, and about what is gone."""
    table = RandomActs(seed)
    for _ in range(acts):
        table.act()
    dice, records = Random(seed), {kind: dict(of_kind) for kind, of_kind in table.table.board.records.items()}
    records["organisation"] = {"comune": {"name": "Comune", "sector": "public"}, "coop": {"name": "Coop"}}
    for member in records["member"].values():
        member["organisation"] = dice.choice(["comune", "coop"])
    cards = records.setdefault("card", {})
    actions = sorted(id for id, card in cards.items() if card["kind"] == "action")
    needs = sorted(id for id, card in cards.items() if card["kind"] == "need")
    others = sorted(id for id, card in cards.items() if card["kind"] in ("idea", "action"))
    people = sorted(records["member"])
    also: dict[str, dict[str, dict[str, object]]] = {"progress": {}, "reading": {}, "answer": {}}
    for n, action in enumerate(dice.sample(actions, len(actions) * 2 // 3)):
        also["progress"][action] = {
            "status": "under_way",
            "percent": 40,
            "author": dice.choice(people),
            "at": 1_000 * n,
        }
        for m in range(dice.randint(0, 3)):
            said = {"of": action, "date": f"2026-0{m + 1}-01", "value": m, "author": dice.choice(people)}
            also["reading"][f"r{n}.{m}"] = said
    also["reading"]["lost"] = {"of": "gone", "date": "2026-01-01", "value": 1, "author": people[0]}
    for need in dice.sample(needs, len(needs) // 2) + dice.sample(others, len(others) // 3):
        also["answer"][need] = {"need": need, "text": f"answer to {need}", "author": dice.choice(people), "at": 1}
    records["board"]["board"]["status"] = "finished"
    return {**records, **also}  # type: ignore[dict-item]


def chain_of(records: Records) -> tuple[Graph, Told]:
    plan = build(records, board="b", seq=1, finished=0, language="it")
    said = told(records)
    return chain(plan, said), said
