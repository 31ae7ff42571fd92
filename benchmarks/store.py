"""What has been measured, repetition by repetition, in one file; medians and ranges of it."""

import json
import statistics
from pathlib import Path
from typing import Any

Numbers = dict[str, Any]


class Results:
    def __init__(self, path: Path | None, *, fresh: bool = False) -> None:
        self._path = path
        self._all: dict[str, dict[str, list[Numbers]]] = {}
        if path is not None and path.exists() and not fresh:
            self._all = json.loads(path.read_text())

    def add(self, name: str, peer: str, seen: Numbers) -> None:
        self._all.setdefault(name, {}).setdefault(peer, []).append(seen)
        if self._path is not None:
            self._path.write_text(json.dumps(self._all, indent=1))

    def count(self, name: str, peer: str) -> int:
        return len(self._all.get(name, {}).get(peer, []))

    def peers(self, name: str) -> list[str]:
        return list(self._all.get(name, {}))

    def names(self) -> list[str]:
        return list(self._all)

    def values(self, name: str, peer: str, field: str) -> list[float]:
        """Of each repetition that counts."""
        seen = self._all.get(name, {}).get(peer, [])
        return [float(one[field]) for one in seen if field in one and not one.get("wrong")]

    def wrong(self, name: str, peer: str) -> str:
        """Why repetitions did not count."""
        return "; ".join(sorted({one["wrong"] for one in self._all.get(name, {}).get(peer, []) if one.get("wrong")}))

    def median(self, name: str, peer: str, field: str) -> float | None:
        values = self.values(name, peer, field)
        return statistics.median(values) if values else None

    def range(self, name: str, peer: str, field: str) -> tuple[float, float] | None:
        values = self.values(name, peer, field)
        return (min(values), max(values)) if values else None

    def best(self, name: str, field: str, among: list[str], *, least: bool = False) -> tuple[str, float] | None:
        found = [(peer, m) for peer in among if (m := self.median(name, peer, field))]
        return (min if least else max)(found, key=lambda pair: pair[1]) if found else None
