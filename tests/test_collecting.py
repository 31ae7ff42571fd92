"""What has stood through one look at memory is left out of the next, and what was lost in it is found later."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from cocreate.collecting import AT_LEAST, Collecting
from cocreate.counts import Counts


class Loop:
    """It points at itself: only a look through memory finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def counts() -> Iterator[Counts]:
    counts = Counts()
    collecting = Collecting(counts)
    collecting.begin()
    yield counts
    collecting.end()


def test_what_stands_is_looked_through_once(counts: Counts) -> None:
    gc.collect()
    before = gc.get_freeze_count()
    loops = [Loop() for _ in range(100)]
    gc.collect()
    assert gc.get_freeze_count() >= before + len(loops)


def test_what_was_lost_among_it_is_found_when_enough_have_come(counts: Counts) -> None:
    counts.sockets = AT_LEAST + 500
    loop = Loop()
    lost = weakref.ref(loop)
    gc.collect()
    del loop
    counts.sockets_opened = AT_LEAST + 500
    gc.collect()
    gc.collect()
    assert lost() is not None  # not yet: it would stop everybody for little
    counts.sockets_opened += 1
    gc.collect()
    gc.collect()
    assert lost() is None
    assert gc.get_freeze_count()
