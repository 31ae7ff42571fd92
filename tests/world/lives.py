"""A seed's history as it is told to another process."""

from collections import Counter
from dataclasses import dataclass

from tests.world.story import World


@dataclass
class Life:
    seed: int
    faults: list[str]
    trace: int
    tally: Counter[str]
    events: int


def lived(seed: int) -> Life:
    world = World(seed)
    try:
        world.run()
    except Exception as broken:
        world.judge.fault(repr(broken))
    return Life(seed, world.judge.faults, world.trace, world.tally, world.truth.seq)
