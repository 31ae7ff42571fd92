"""No bug: a server that takes little of one person, and so soon says «later»: `python -m tests.chaos.strict serve`."""

import sys

from cocreate.realtime import limits

RATE, BURST = 60.0, 100.0  # commands of one person: a second, and at once


def main() -> int:
    limits.RATE, limits.BURST = RATE, BURST
    from cocreate.cli import main as product  # noqa: PLC0415  # after what is set

    return product()


if __name__ == "__main__":
    sys.exit(main())
