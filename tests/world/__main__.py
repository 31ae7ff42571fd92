"""Live many seeds and tell which of them failed: `python -m tests.world --seeds 100000 --from 0 --jobs 2`."""

import argparse
import multiprocessing
import os
import sys
import time
from collections import Counter

from tests.world.lives import lived


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.world", description=__doc__)
    parser.add_argument("--seeds", type=int, default=100)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="stop after so long")
    given = parser.parse_args()
    os.environ["PYTHONHASHSEED"] = "0"  # what sets and their order bring about is the same in every run
    begun, done, failed, tally = time.monotonic(), 0, 0, Counter[str]()
    with multiprocessing.get_context("spawn").Pool(given.jobs) as pool:
        for life in pool.imap(lived, range(given.first, given.first + given.seeds), chunksize=20):
            done, tally["events"] = done + 1, tally["events"] + life.events
            tally.update(life.tally)
            if life.faults:
                failed += 1
                print(f"seed {life.seed}:", *life.faults[:5], sep="\n    ", flush=True)
            if time.monotonic() - begun > given.seconds:
                break
    print(f"{done} seeds from {given.first} in {time.monotonic() - begun:.0f} s, {failed} failed")
    print(", ".join(f"{n} {what}" for what, n in sorted(tally.items())))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
