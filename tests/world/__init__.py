"""A seeded world: the real hubs and client cores on virtual time, over networks, stores, hints and clocks that fail.

`python -m tests.world --seeds 100000` lives many of its histories. What is judged stands in judge.py and verdict.py.
"""

from tests.world.store import Truth
from tests.world.story import World

__all__ = ["Truth", "World"]
