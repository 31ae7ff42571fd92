"""No bug: a server that takes little of one person, and so soon says «later»: `python -m tests.chaos.strict serve`."""

import sys

from cocreate.realtime import limits, room

RATE, BURST = 60.0, 100.0  # commands of one person: a second, and at once
QUEUE = 30  # commands that may wait at a board; fewer than one client has on their way


def main() -> int:
    limits.RATE, limits.BURST, room.QUEUE = RATE, BURST, QUEUE
    from cocreate.cli import main as product  # noqa: PLC0415  # after what is set

    return product()


if __name__ == "__main__":
    sys.exit(main())
