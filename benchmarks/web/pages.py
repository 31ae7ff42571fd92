"""What is measured: cocreate as it is shipped, on a server of its own, and the peers' pages, built from npm."""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.cocreate_peer import Api, Cocreate
from benchmarks.drive import BUILT, HERE, Unable
from benchmarks.servers import Running
from benchmarks.web.scene import scene

OURS = "cocreate"
PEERS = ["excalidraw", "tldraw"]
WEB = HERE.parent / "web"
SOURCES = HERE / "web" / "peers"
MADE = BUILT / "web"
PEOPLE = 200
BATCH = 200

FOLDERS = {
    "/documents/": MADE / "documents",
    "/tldraw-assets/": SOURCES / "node_modules" / "@tldraw" / "assets",
    "/excalidraw-assets/": SOURCES / "node_modules" / "@excalidraw" / "excalidraw" / "dist" / "prod",
    "/": MADE / "pages",
}


@dataclass(frozen=True)
class Board:
    """A board with the scene on it, and who else sits there."""

    board: str
    key: str  # the facilitator's
    code: str  # the participants'
    people: list[dict[str, str]]


def install() -> None:
    """The peers' packages at their locked versions, and their pages built; each once for each state of its files."""
    npm = shutil.which("npm")
    if npm is None:
        raise Unable("The peers need npm. Install Node.js from nodejs.org or your system's packages.")
    MADE.mkdir(parents=True, exist_ok=True)
    packages = [SOURCES / "package.json", SOURCES / "package-lock.json"]
    ci = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"]
    _once("installing the peers' packages", packages, SOURCES / "node_modules", ci)
    build: list[str | Path] = [WEB / "node_modules" / ".bin" / "vite", "build", "--config", SOURCES / "vite.config.mjs"]
    sources = [file for file in sorted(SOURCES.glob("*.*")) if file.is_file()]
    if _once("building the peers' pages", sources, MADE / "pages", build):
        shutil.rmtree(MADE / "documents", ignore_errors=True)


def _once(what: str, sources: list[Path], result: Path, command: Sequence[str | Path]) -> bool:
    digest = hashlib.sha256(b"\0".join(file.read_bytes() for file in sources)).hexdigest()
    stamp = MADE / f"{result.name}.stamp"
    if stamp.exists() and stamp.read_text() == digest and result.exists():
        return False
    print(f"bench: {what}", flush=True)
    _run(command)
    stamp.write_text(digest)
    return True


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, cwd=SOURCES, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unable(f"That failed: {' '.join(map(str, command))}\n{done.stdout[-1000:]}{done.stderr[-2000:]}")


def laid(server: Running, cards: int) -> Board:
    """A new board with the scene, laid by its facilitator as anybody would: through the API and a socket."""
    api = Api(server)
    what = scene(cards)
    opened, leader, code = api.opened(f"Tavolo di {cards} carte")
    fields = ("id", "zone", "text", "x", "y")
    new = [{name: card[name] for name in fields} for card in what["cards"]]
    adds = [{"type": "add_cards", "cards": new[at : at + BATCH]} for at in range(0, len(new), BATCH)]
    ties = [{"type": "add_link", **link} for link in what["links"]]
    api.do(opened["board"], leader, [*adds, *ties])
    names = [f"Persona {n + 1}" for n in range(PEOPLE)]
    door = Api(server)  # the other connection may have rested too long meanwhile
    people = [{"id": door.joined(code, name)["you"], "name": name} for name in names]
    return Board(opened["board"], opened["key"], code, people)


def versions() -> dict[str, str]:
    """Of what is compared, as it is installed."""
    folders = {name: SOURCES / "node_modules" / name for name in ("@excalidraw/excalidraw", "tldraw", "react")}
    found = {name: str(json.loads((at / "package.json").read_text())["version"]) for name, at in folders.items()}
    said = subprocess.run([chromium(), "--version"], capture_output=True, text=True, check=True).stdout.split()
    return found | {"Chromium": next(word for word in said if word[0].isdigit())}


def chromium() -> str:
    named = os.environ.get("CHROMIUM")
    found = named or next((p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None)
    if not found:
        raise Unable("This needs Chromium. On Debian: apt-get install chromium; else set CHROMIUM=/path/to/it.")
    return found


def started(data: Path) -> Running:
    return Cocreate().start(data)
