"""What one model client did and saw, in the form that the judge reads (cocreate/audit/journals.py): one JSON a line.

An act stands on disk before it is sent. What the judge does not ask for is noted too: where a connection starts
("start"), what is strange ("odd"), and what is held at the very end ("end").
"""

import json
from pathlib import Path
from typing import Any


class Journal:
    def __init__(self, path: Path, board: str, actor: str) -> None:
        self.path = path
        self._file = path.open("a", encoding="utf-8")
        self.note(board=board, actor=actor)

    def note(self, *, at_once: bool = False, **what: Any) -> None:
        self._file.write(json.dumps(what) + "\n")
        if at_once:
            self._file.flush()

    def close(self) -> None:
        self._file.close()


def entries(path: Path) -> list[dict[str, Any]]:
    """A line that was cut off is the end."""
    found: list[dict[str, Any]] = []
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            try:
                found.append(json.loads(line))
            except ValueError:
                break
    return found
