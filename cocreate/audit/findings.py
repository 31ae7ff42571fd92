"""What the judge found: counts, and each promise that was not kept. It holds facts, no sentence for people."""

import msgspec


class Finding(msgspec.Struct, frozen=True):
    rule: str  # of docs/spec.md
    board: str
    seq: int  # 0: of the board as a whole
    said: str


class Findings(msgspec.Struct, kw_only=True):
    boards: int = 0
    events: int = 0
    erased: int = 0  # lines that lost words (LOG-11); no fault
    snapshots: int = 0
    plans: int = 0
    sent: int = 0  # acts in journals
    acknowledged: int = 0
    lost: int = 0  # acknowledged, and not in the log where they were said to be
    doubled: int = 0
    found: list[Finding] = msgspec.field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not self.found

    def add(self, rule: str, board: str, seq: int, said: str) -> None:
        self.found.append(Finding(rule, board, seq, said))
