"""The data of the public page, to be used elsewhere: the same words as on the page, through the same sieve (EVI-6)."""

import csv

import msgspec

from cocreate.boards.records import Language
from cocreate.evidence.graph import Node
from cocreate.evidence.page import LICENCE, LICENCE_URL, View
from cocreate.evidence.personal import Shown

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would reckon with


def as_json(view: View, language: Language, shown: Shown) -> bytes:
    """The chain of the plan, node by node; and who takes part."""
    say = shown.say
    nodes = [_node(node, shown) for node in view.graph.nodes.values()]
    told = {
        "format": "cocreate-evidence/1",
        "title": say("title", view.plan.title),
        "version": view.plan.version,
        "updated": view.updated,
        "licence": {"name": LICENCE, "url": LICENCE_URL},
        "organisations": [
            {"id": body.id, "name": say(f"organisation~{body.id}", body.name), "sector": body.sector}
            for body in view.plan.organisations
        ],
        "nodes": nodes,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=2) + b"\n"


def _node(node: Node, shown: Shown) -> dict[str, object]:
    """Without other people's single words: what stands for them all is said."""
    told: dict[str, object] = msgspec.to_builtins(msgspec.structs.replace(node, voices=(), origins=()))
    told["words"] = shown.say(node.id, node.words)
    if node.obstacles:
        told["obstacles"] = shown.say(f"{node.id}.obstacles", node.obstacles)
    if node.indicator is not None:
        said = msgspec.to_builtins(node.indicator)
        told["indicator"] = _indicator(node.id.removeprefix("result~"), said, shown)
    if node.measure is not None:
        told["measure"] = {
            "value": node.measure.value,
            "source": shown.say(f"{node.id}.source", node.measure.source),
            "reason": shown.say(f"{node.id}.reason", node.measure.reason),
        }
    if node.origins:
        told["origins"] = [
            {**msgspec.to_builtins(origin), "consultation": shown.say(f"{node.id}.source~{n}", origin.consultation)}
            for n, origin in enumerate(node.origins)
        ]
    return told


def _indicator(of: str, told: dict[str, object], shown: Shown) -> dict[str, object]:
    return {
        **told,
        "name": shown.say(f"indicator~{of}", str(told["name"])),
        "unit": shown.say(f"unit~{of}", str(told["unit"])),
        "source": shown.say(f"indicator~{of}.source", str(told["source"])),
    }


COLUMNS = ("number", "action", "owner", "start", "end", "status", "percent", "indicator", "baseline", "target", "unit",
           "last_value", "last_date", "budget_eur", "spent_eur")  # fmt: skip


class _Lines(list[str]):
    """What the writer of rows takes for a file."""

    write = list.append


def as_csv(view: View, shown: Shown) -> bytes:
    """A row for each action, with its newest reading; for spreadsheets, and with nothing that they would reckon."""
    out = _Lines()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    bodies = {body.id: body.name for body in view.plan.organisations}
    for action in view.plan.actions:
        node = view.graph.nodes[action.id]
        owner = shown.say(f"organisation~{action.owner}", bodies[action.owner]) if action.owner else ""
        readings = [view.graph.nodes[one] for one in node.next if one.startswith("reading~")]
        last = readings[-1] if readings else None
        indicator = action.indicator
        cells = [
            action.number, shown.say(action.id, action.text), owner,
            action.start, action.end, node.status, node.percent,
            shown.say(f"indicator~{action.id}", indicator.name) if indicator else "",
            indicator.baseline if indicator else None, indicator.target if indicator else None,
            shown.say(f"unit~{action.id}", indicator.unit) if indicator else "",
            last.measure.value if last and last.measure else None, last.day if last else None,
            node.budget_eur, node.spent_eur,
        ]  # fmt: skip
        rows.writerow([_cell(cell) for cell in cells])
    return "\ufeff".encode() + "".join(out).encode()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text
