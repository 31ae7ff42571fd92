"""What the model clients saw and did, one JSON line each, on disk before they go on: the judge believes nothing else.

It must never be rewritten: whoever dies in the middle leaves a journal that ends there.
"""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

# sent: it is on the wire for the first time      answered: in the log at that seq, so the server says
# refused: not done, so the server says           saw: events in the order in which they came
# start: a connection begins at that seq          end: what the client holds at last, and its hash
# taken: an act whose words were given back to the person
Kind = Literal["sent", "answered", "refused", "saw", "start", "end", "odd"]


class Journal:
    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("a", encoding="utf-8")

    def note(self, board: str, person: str, kind: Kind, *what: Any, at_once: bool = False) -> None:
        self._file.write(json.dumps([board, person, kind, round(time.monotonic(), 4), *what]) + "\n")
        if at_once:
            self._file.flush()

    def close(self) -> None:
        self._file.close()


def entries(paths: list[Path]) -> Iterator[list[Any]]:
    """Of all journals, each in its order; a line that was cut off is the end of its journal."""
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                try:
                    yield json.loads(line)
                except ValueError:
                    break
