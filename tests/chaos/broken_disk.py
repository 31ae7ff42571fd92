"""A disk that answers with an error of its own (EIO), by a few lines of C before libc (broken_disk.c)."""

import shutil
import subprocess
from pathlib import Path

from tests.chaos.cases import NotRun

SOURCE = Path(__file__).with_suffix(".c")


class BrokenDisk:
    """Whoever is started with its `environment` sees it: files whose path holds `path`, for as long as it is broken."""

    def __init__(self, folder: Path, path: str) -> None:
        compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
        if compiler is None:
            raise NotRun("the disk that answers with an error needs a C compiler")
        library = folder / "broken_disk.so"
        made = subprocess.run(
            [compiler, "-shared", "-fPIC", "-O2", "-o", library, SOURCE, "-ldl"],
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise NotRun(f"the disk that answers with an error does not compile: {made.stderr[-300:]}")
        self._flag = folder / "broken"
        self.environment = {
            "LD_PRELOAD": str(library),
            "COCREATE_BROKEN_WHILE": str(self._flag),
            "COCREATE_BROKEN_PATH": path,
        }

    def breaks(self) -> None:
        self._flag.touch()

    def mends(self) -> None:
        self._flag.unlink()
