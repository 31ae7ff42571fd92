"""The server and the Brescia people as the pictures show them: the wall clock stands, and all lots fall alike each time."""

import asyncio
import random
import secrets
import sys

from cocreate.clock import SystemClock

AT = 1_804_939_200_000  # 13 March 2027, 08:00 UTC; the browser's clock stands there too (pictures.spec.ts)


def stand_still() -> None:
    SystemClock.now_ms = lambda _: AT  # type: ignore[method-assign]
    secrets.choice = random.Random(5).choice  # type: ignore[assignment]


if __name__ == "__main__":
    stand_still()
    if sys.argv[1] == "serve":
        from cocreate.cli import main

        sys.exit(main(sys.argv[1:]))
    import stage

    stage.JITTER = 1  # as little as keeps a cursor from fading
    asyncio.run(stage.main(*sys.argv[1:3]))
