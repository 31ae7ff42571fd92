"""Writes the vectors that Python and TypeScript both run: seeded cases, and cases made by hand with their results.

Run as `python -m tests.vectors.generate`; the same seed gives the same files.
"""

import base64
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from cocreate.boards import layout, text
from cocreate.boards.events import Change, Edit, Records
from cocreate.boards.fold import apply, state_hash
from cocreate.boards.plain import plain
from cocreate.sealing.check import check
from cocreate.sealing.container import Member, pack, unpack
from cocreate.sealing.keys import KeyRing, new_ring, public_of, turned
from cocreate.sealing.manifest import PublicKey, signature_file, signed_bytes
from tests.sealing.made import AT, BEFORE, FIRST, FOREIGN, SECOND, ring, sealed, turned_ring

HERE = Path(__file__).parent
PIECES = ["a", "b", "città ", "perché", " e ", "\n", "👩‍👧", "😀", "…", "x", "𝄞", "è", '"', "\\", "/", "\t", "0"]
ZONES = {
    "needs": {"title": "Bisogni", "kind": "need", "x": 0, "y": 0, "w": 420, "h": 1520},
    "ideas": {"title": "Idee", "kind": "idea", "x": 460, "y": 0, "w": 616, "h": 1520},
    "resources": {"title": "Risorse", "kind": "resource", "x": 1772, "y": 0, "w": 420, "h": 740},
    "obstacles": {"title": "Ostacoli", "kind": "obstacle", "x": 1772, "y": 780, "w": 420, "h": 740},
}

HAND_CARRY: list[dict[str, Any]] = [
    {"about": "both type at one place: mine after", "text": "ciao", "edits": [[4, 0, " A"]], "over": [[4, 0, " B"]],
     "after": True, "carried": [[6, 0, " A"]]},
    {"about": "both type at one place: mine before", "text": "ciao", "edits": [[4, 0, " A"]], "over": [[4, 0, " B"]],
     "after": False, "carried": [[4, 0, " A"]]},
    {"about": "another takes away what I type into: mine stay", "text": "il nido apre", "edits": [[5, 0, "X"]],
     "over": [[3, 4, ""]], "after": True, "carried": [[3, 0, "X"]]},
    {"about": "I take away words into which another types: theirs stay", "text": "abcdef", "edits": [[1, 4, ""]],
     "over": [[3, 0, "XY"]], "after": True, "carried": [[1, 2, ""], [5, 2, ""]]},
    {"about": "offsets count code points, not UTF-16 units", "text": "😀😀b", "edits": [[2, 1, "c"]],
     "over": [[0, 1, "👩‍👧"]], "after": True, "carried": [[4, 1, "c"]]},
    {"about": "both take away the same", "text": "abcd", "edits": [[1, 2, ""]], "over": [[1, 2, ""]], "after": True,
     "carried": []},
]  # fmt: skip


MARKS = [
    "**",
    "*",
    "_",
    "__",
    "[",
    "](",
    ")",
    "https://a.it/b_c",
    "mailto:x@y.it",
    "- ",
    "\n",
    " ",
    "nido",
    "è",
    "2",
    "\\",
]
HAND_PLAIN = [
    "**Nido** aperto *fino* alle _18_",
    "- latte\n* pane\n  + uova\n-niente",
    "Vedi [il bando](https://comune.it/bando?a=1) e [scrivi](mailto:nido@comune.it)",
    "[no](javascript:alert(1)) [no](//x.it)",
    "5 * 3 * 2 = 30, snake_case_word, a*b*c, __init__, ** no **, *",
    "**_insieme_** e _**insieme**_",
    "perché no",
]


def main() -> None:
    _write("text.json", {"apply": _applied(random.Random(1)), "carry": _carried(random.Random(2))})
    _write("plain.json", _unmarked(random.Random(3)))
    _write("fold.json", [_folded(random.Random(seed), seed) for seed in range(12)])
    _write("seal.json", list(_seals()))
    _write("layout.json", [_laid_out(random.Random(seed), seed) for seed in range(12)])


def _seals() -> Iterator[dict[str, Any]]:
    """Sealed files, whole and not, with the keys that they are held against and what is to be found (SEA-3, SEA-4)."""
    old, new = (PublicKey(key=public_of(secret), since=0) for secret in (FIRST, SECOND))
    theirs, whole = new_ring(0, FOREIGN), sealed().body
    stolen = turned(ring(), AT - 500_000, FOREIGN)
    members = unpack(whole)
    other = [Member(name, body + b"!" if name == "plan.it.csv" else body) for name, body in members]
    paper = [Member(name, body + b"!" if name == "paper-budget.it.pdf" else body) for name, body in members]
    signature = Member("signature.json", signature_file(theirs.key, theirs.sign(signed_bytes(members[0].body))))
    empty = Member("manifest.json", b"{}\n")
    nothing = Member("signature.json", signature_file(theirs.key, theirs.sign(signed_bytes(empty.body))))
    made_up = [
        PublicKey(key=old.key, since=0, until=1),
        PublicKey(key=theirs.key, since=1, by=old.key, proof="00" * 64),
    ]
    files: list[tuple[str, bytes, list[PublicKey]]] = [
        ("whole", whole, []),
        ("whole, and its key is known", whole, [old]),
        ("sealed with a key that follows the known one", sealed(turned_ring()).body, [old]),
        ("held against all keys", sealed(turned_ring()).body, turned_ring().keys),
        ("held against a later key", whole, [new]),
        ("sealed after its key had ended", whole, turned_ring().keys),
        ("sealed by somebody else", sealed(theirs).body, [old]),
        ("a key that has ended vouches for another", sealed(stolen).body, turned_ring().keys),
        ("the same, dated before its end", sealed(stolen, at=AT - 2_000).body, turned_ring().keys),
        ("somebody else says that our key vouches for theirs", sealed(KeyRing(theirs.secret, made_up)).body, [old]),
        ("sealed when papers were no part of it", BEFORE.read_bytes(), [old]),
        ("no organisation", sealed(organisation="").body, []),
        ("a file was changed", pack(other), []),
        ("a paper was changed", pack(paper), []),
        ("a file is missing", pack([one for one in members if one.name != "metadata.xml"]), []),
        ("a file was added", pack([*members, Member("plan.de.pdf", b"")]), []),
        ("a file is there twice", pack([*members, members[-1]]), []),
        ("the files stand in another order", pack([*members[:2], *reversed(members[2:])]), []),
        ("a byte behind the end", whole + b"\0", []),
        ("the list is missing", pack(members[1:]), []),
        ("the signature is missing", pack([members[0], *members[2:]]), []),
        ("our list under their signature", pack([members[0], signature, *members[2:]]), []),
        ("their signature of something else", pack([empty, nothing, *members[2:]]), []),
        ("cut off", whole[: len(whole) // 2], []),
        ("nothing", b"", []),
        ("something else", b"%PDF-1.7", []),
    ]
    for about, file, keys in files:
        verdict = check(file, keys)
        yield {
            "about": about,
            "file": base64.b64encode(file).decode(),
            "keys": msgspec.to_builtins(keys),
            "outcome": verdict.outcome,
            "trust": verdict.trust,
            "faults": msgspec.to_builtins(verdict.faults),
            "seal": msgspec.to_builtins(verdict.manifest),
        }


def _write(name: str, cases: Any) -> None:
    lines = json.dumps(cases, ensure_ascii=False, indent=1)
    (HERE / name).write_text(lines + "\n", encoding="utf-8")


def _unmarked(rng: random.Random) -> list[dict[str, str]]:
    texts = HAND_PLAIN + ["".join(rng.choice(MARKS) for _ in range(rng.randint(2, 12))) for _ in range(150)]
    return [{"text": text, "words": plain(text, addresses=False), "file": plain(text)} for text in texts]


def _words(rng: random.Random, most: int) -> str:
    return "".join(rng.choice(PIECES) for _ in range(rng.randint(0, most)))


def _edits(rng: random.Random, length: int) -> list[Edit]:
    edits: list[Edit] = []
    end = -1
    for _ in range(rng.randint(1, 3)):
        if end + 1 > length:
            break
        at = rng.randint(end + 1, length)
        remove = rng.randint(0, min(5, length - at))
        insert = _words(rng, 2)
        if remove or insert:
            edits.append(Edit(at=at, remove=remove, insert=insert))
            end = at + remove
    return edits


def _plain(edits: list[Edit]) -> list[list[int | str]]:
    return [[edit.at, edit.remove, edit.insert] for edit in edits]


def _applied(rng: random.Random) -> list[dict[str, Any]]:
    cases = []
    for _ in range(60):
        before = _words(rng, 8)
        edits = _edits(rng, len(before))
        after = text.apply(before, edits)
        cases.append(
            {"text": before, "edits": _plain(edits), "result": after, "back": _plain(text.invert(before, edits))}
        )
    beyond = [Edit(at=9, remove=9, insert="z")]
    cases.append({"text": "abc", "edits": _plain(beyond), "result": "abcz", "back": None})
    return cases


def _carried(rng: random.Random) -> list[dict[str, Any]]:
    cases = list(HAND_CARRY)
    for _ in range(80):
        before = _words(rng, 8)
        edits, over = _edits(rng, len(before)), _edits(rng, len(before))
        after = rng.random() < 0.5
        carried = _plain(text.carry(edits, over, after=after))
        cases.append({"text": before, "edits": _plain(edits), "over": _plain(over), "after": after, "carried": carried})
    return cases


def _folded(rng: random.Random, seed: int) -> dict[str, Any]:
    records: Records = {}
    steps = []
    for _ in range(10):
        changes = [_change(rng, records) for _ in range(rng.randint(1, 4))]
        for raw in changes:
            apply(records, msgspec.convert(raw, Change))
        steps.append({"changes": changes, "hash": state_hash(records)})
    return {"seed": seed, "steps": steps, "records": json.loads(json.dumps(records))}


def _change(rng: random.Random, records: Records) -> dict[str, Any]:
    kind = rng.choice(["card", "card", "card", "group", "comment", "drawing"])
    id = f"{kind[0]}{rng.randint(1, 4)}"
    there: Any = records.get(kind, {}).get(id)  # type: ignore[call-overload]
    match rng.choice(["add", "put", "delete", "splice", "splice", "put"]):
        case "add":
            return {"op": "add", "kind": kind, "id": id, "fields": _fields(rng)}
        case "put":
            return {"op": "put", "kind": kind, "id": id, "fields": {**_fields(rng), "group": None}}
        case "delete":
            return {"op": "delete", "kind": kind, "id": id}
        case _:
            length = len(there.get("text", "")) if there else 3
            edits = [{"at": e.at, "remove": e.remove, "insert": e.insert} for e in _edits(rng, length)]
            return {"op": "splice", "kind": kind, "id": id, "edits": edits}


def _fields(rng: random.Random) -> dict[str, Any]:
    every: dict[str, Any] = {
        "text": _words(rng, 5),
        "rev": rng.randint(0, 3),
        "x": rng.randint(-100_000, 100_000),
        "secret": rng.random() < 0.5,
        "group": rng.choice([None, "g1", "g2"]),
        "partners": rng.choice([[], ["b", "a"]]),
        "indicator": rng.choice([None, {"name": "Tà", "target": 12.5, "baseline": 0}, {"name": "n", "target": 0.1}]),
        "budget_eur": rng.choice([0, 10_000_000_000]),
        "points": rng.choice([None, [], [0, 0, 12, 20_000]]),
        "z": rng.choice([-3, 0, 7]),
    }  # fmt: skip
    return {name: every[name] for name in sorted(every) if rng.random() < 0.5}


def _laid_out(rng: random.Random, seed: int) -> dict[str, Any]:
    groups = {f"g{n}": {"title": f"Gruppo {n}"} for n in range(3)}
    cards = {}
    for n in range(rng.choice([0, 3, 9, 30])):
        zone = rng.choice(list(ZONES))
        field = ZONES[zone]
        x, y = int(field["x"]), int(field["y"])  # type: ignore[call-overload]
        on_grid = rng.random() < 0.5
        cards[f"c{n}"] = {
            "zone": zone,
            "x": x + 16 + 196 * rng.randint(0, 2) if on_grid else x + rng.randint(-50, 600),
            "y": y + 56 + 160 * rng.randint(0, 3) if on_grid else y + rng.randint(-50, 700),
            **({"group": rng.choice(["g0", "g1", "g2", "gone"])} if rng.random() < 0.6 else {}),
        }
    records: Any = {"zone": ZONES, "group": groups, "card": cards}
    wanted = [{"zone": zone, "n": rng.choice([1, 5, 12])} for zone in ZONES]
    placed = [{**want, "slots": [list(slot) for slot in layout.place(records, **want)]} for want in wanted]
    tidied = [{"zone": zone, "moves": [list(move) for move in layout.tidy(records, zone)]} for zone in ZONES]
    return {"seed": seed, "records": records, "place": placed, "tidy": tidied}


if __name__ == "__main__":
    main()
