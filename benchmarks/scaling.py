"""What a node would hold, computed from constants that were measured at low load; held against what was measured.

`.venv/bin/python -m benchmarks.scaling` prints the constants, the predictions beside the measurements of the last full
run, and what so many people would need. A model, not a measurement: it must never write into a page of measurements.
"""

from collections.abc import Callable

from benchmarks.drive import BUILT
from benchmarks.node import Constants, Load, Node
from benchmarks.region import Database, Habits, Need, needed
from benchmarks.store import Results

OURS = "cocreate"
LIVED = 4.0  # seconds of a simulated trial
EDITS_P99, CURSORS_P99 = 0.100, 0.150  # seconds
FINE = 1.05  # between two tries of a capacity
PEOPLE = (1_000, 100_000, 10_000_000)


def constants(results: Results) -> Constants:
    """From trials well below what a node holds; near idle it costs more, for each act wakes a core that sleeps."""

    def of(name: str, field: str) -> float:
        return _measured(results, name, field)

    def cpu(name: str) -> float:
        return of(name, "cpu") / 100  # seconds a second

    write = (cpu("edits at 400") - cpu("edits at 100")) / (20 * 300)
    # two rates at which the same edits come in batches of different size: n edit + m (batch + seats write) = CPU
    small = of("board size", "frames_s_at_1000") / 20
    large = of("edits at 2,000 a second", "frames_s") / 100
    first = of("board size", "cpu_us_at_1000") / 1e6 * 500 - small * 20 * write
    second = cpu("edits at 2,000 a second") - large * 100 * write
    edit = max(1e-6, (second * small - first * large) / (2_000 * small - 500 * large))
    batch = max(0.0, (first - 500 * edit) / small)
    commit = of("edits at 100", "edits_p50") / 1e3 - edit - batch - 50 * write
    of_boards = cpu("boards at 100") - of("boards at 100", "frames_s") * write - 100 * edit - small / 5 * batch
    place = of("cursors at 400", "kb_s_each") * 1e3 / of("cursors at 400", "frames_s")
    return Constants(write, max(1e-6, of_boards / 5_000), edit, batch, max(commit, 5e-5), place)


def database(results: Results) -> Database:
    def of(field: str) -> float:
        return _measured(results, "one PostgreSQL", field)

    return Database(of("one_cpu_us") / 1e6, of("board_cpu_us") / 1e6, of("line_bytes"))


def _measured(results: Results, name: str, field: str) -> float:
    found = results.median(name, OURS, field)
    if found is None:
        raise SystemExit(f"Not measured yet: {name}. Run ./run bench first.")
    return found


# ---- one node


def most(load_of: Callable[[float], Load], k: Constants, begin: float) -> float:
    """The most of it with which all arrives in time."""

    def holds(value: float) -> bool:
        seen = Node(load_of(value), k).live(LIVED)
        alone = load_of(value).hertz == 0
        return seen.p99("edits") < (EDITS_P99 if alone else CURSORS_P99) and seen.p99("pointers") < CURSORS_P99

    value = begin
    while holds(value * FINE):
        value *= FINE
    return value


def predictions(k: Constants) -> list[tuple[str, float, str, str]]:
    """Of what a full run measures: title, predicted, and where the measurement stands."""
    p99 = Node(Load(1, 400, edits=20), k).live(60.0).p99("edits") * 1e3
    at_100 = Node(Load(100, 10, edits=1, hertz=5), k).live(LIVED)
    edits = most(lambda rate: Load(1, 100, edits=rate), k, 100)
    people = most(lambda people: Load(1, round(people), hertz=20), k, 50)
    boards = most(lambda boards: Load(round(boards), 10, edits=1, hertz=5), k, 20)
    return [
        ("p99 of 20 edits a second at 400 people, ms", p99, "edits at 400", "edits_p99"),
        ("p99 of the edits on 100 boards of ten, ms", at_100.p99("edits") * 1e3, "boards at 100", "edits_p99"),
        ("edits a second at 100 people", edits, "edits capacity", "passed"),
        ("people at one board, all moving (990 are let in)", people, "cursors capacity", "passed"),
        ("boards of ten", boards, "boards capacity", "passed"),
    ]


# ---- many


HEADS = ["people", "boards", "nodes", "fullest", "acts/s", "statements/s", "PG cores", "shards", "GB/day", "hints/s"]


def row(need: Need) -> str:
    cells = [
        f"{need.people:,}",
        f"{need.boards:,}",
        f"{need.nodes:,}",
        f"{need.fullest:.0%}",
        f"{need.acts:,.0f}",
        f"{need.statements:,.0f}",
        f"{need.database:,.1f}",
        f"{need.shards:,}",
        f"{need.gigabytes:,.1f}",
        f"{need.hints:,.0f}",
    ]
    return f"| {' | '.join(cells)} |"


def main() -> None:
    results = Results(BUILT / "results.json")
    k, db = constants(results), database(results)
    print({name: f"{getattr(k, name) * 1e6:.1f} us" for name in ("write", "pointer", "edit", "batch", "commit")})
    for title, predicted, name, field in predictions(k):
        found = results.median(name, OURS, field)
        print(f"{title:50} predicted {predicted:8.1f}   measured {found if found is None else round(found, 1)}")
    print(f"\n| {' | '.join(HEADS)} |\n|{'---|' * len(HEADS)}")
    for people in PEOPLE:
        print(row(needed(people, Habits(), k, db)))


if __name__ == "__main__":
    main()
