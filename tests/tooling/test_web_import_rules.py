"""A planted violation of each import rule of the web client is caught; that there is none is a step of its own."""

import shutil
import subprocess
from pathlib import Path

WEB = Path(__file__).parents[2] / "web"

PLANTED = [
    ("src/board/text.ts", "import '../store/table.svelte';", "error pure-core-knows-no-shell: src/board/text.ts"),
    ("src/sync/session.ts", "import '../pages/route';", "error pure-core-knows-no-shell: src/sync/session.ts"),
    ("src/store/table.svelte.ts", "import '../pages/route';", "error sync-and-store-know-no-view: src/store/table"),
    ("src/board/records.ts", "import './fold';", "error no-circular: src/board/fold.ts"),
]


def test_planted_violations_are_caught(tmp_path: Path) -> None:
    shutil.copytree(WEB / "src", tmp_path / "src")
    for name in ("package.json", "tsconfig.json", ".dependency-cruiser.cjs"):
        shutil.copy(WEB / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(WEB / "node_modules")
    for file, line, _ in PLANTED:
        path = tmp_path / file
        path.write_text(f"{line}\n{path.read_text()}")
    command = ["npx", "--no-install", "depcruise", "src", "--config", ".dependency-cruiser.cjs"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120)
    assert result.returncode > 0
    assert [said for _, _, said in PLANTED if said not in result.stdout] == []
