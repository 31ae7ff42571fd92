"""1,000 seeded histories: whatever the network, the store and the server do, all end alike and nothing is lost.

LOG-1, LOG-2, LOG-3, LOG-4, LOG-5, LOG-7, LIV-1, DEC-3, DEC-4, CLI-1, CLI-2, JOB-1 at once; the judge is seen to fail.
"""

import multiprocessing
from collections.abc import Iterator, Sequence

import msgspec
import pytest

from cocreate.realtime.errands import timed
from cocreate.realtime.hub import Hub
from cocreate.realtime.room import Room
from cocreate.realtime.writing import Writer
from cocreate.storage.chain import chained
from cocreate.storage.ports import Append, Appended, Moved
from tests.world import FrailStore, World

SEEDS = 1_000
PLANTED_WITHIN = 40  # seeds in which a planted bug must show


def faults(seed: int) -> tuple[int, list[str]]:
    return seed, World(seed).run()


def test_LOG_1_to_LOG_5_every_seed_ends_alike_and_loses_nothing() -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        found = {seed: said for seed, said in pool.imap_unordered(faults, range(SEEDS), chunksize=25) if said}
    assert found == {}


def test_a_seed_is_one_history() -> None:
    """Else a seed that failed could not be run again."""
    one, two = World(7), World(7)
    assert one.run() == two.run() == []
    assert one.store._boards["table"].head == two.store._boards["table"].head


class EarlyWriter(Writer):
    """Planted: it tells everybody before the store has written."""

    async def commit(self) -> None:
        for room in list(self._rooms.values()):
            if room.waits and (append := room.take()) is not None:
                stored = chained(room.seq, room.chain, append.lines)
                self._committed(room, Appended(stored[0].seq, stored[-1].chain))
                await timed(self._store.append([append]))


class EarlyHub(Hub):
    writer_type = EarlyWriter


class ForgetfulStore(FrailStore):
    """Planted: of several events it keeps all but the last, and says that it kept them."""

    def _append_one(self, append: Append) -> Appended | Moved:
        kept = append.lines[:-1] if len(append.lines) > 2 else append.lines
        return super()._append_one(msgspec.structs.replace(append, lines=kept))


class DoublingStore(FrailStore):
    """Planted: it does not notice that a command stands in the log already."""

    def _append_one(self, append: Append) -> Appended | Moved:
        self._boards[append.board].commands.clear()
        return super()._append_one(append)


class DoublingRoom(Room):
    """Planted: it decides every command that comes, also those that were done before."""

    def take(self) -> Append | None:
        self._commands.clear()
        return super().take()


class DoublingHub(Hub):
    async def _load(self, board: str) -> Room | None:
        room = await super()._load(board)
        if room is not None:
            room.__class__ = DoublingRoom
        return room


def histories(hub: type[Hub], store: type[FrailStore]) -> Iterator[Sequence[str]]:
    for seed in range(PLANTED_WITHIN):
        try:
            yield World(seed, hub=hub, store=store).run()
        except Exception as broken:
            yield [repr(broken)]


@pytest.mark.parametrize(
    ("hub", "store", "said"),
    [
        (EarlyHub, FrailStore, "was shown while the log ended at"),
        (Hub, ForgetfulStore, "is at"),
        (DoublingHub, DoublingStore, "happened 2 times"),
    ],
    ids=["early acknowledgement", "dropped event", "duplicated command"],
)
def test_the_judge_finds_a_planted_bug(hub: type[Hub], store: type[FrailStore], said: str) -> None:
    assert any(said in fault for faults in histories(hub, store) for fault in faults)
