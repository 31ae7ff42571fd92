"""What a client noted while it worked, and what it proves (LOG-2, LOG-3). One journal is one client at one board.

A journal is JSON, one object a line; fields that are not known here are left alone. The first line is
`{"board", "actor"}` with the participant's id; after it stand, in the order in which they came about:
`{"cmd", "sent": ms}`, `{"cmd", "acked_seq": n}`, `{"cmd", "refused": code}`, `{"epoch": e}` for each welcome,
`{"seq": n, "hash": event_hash(event)}` for each event received, `{"seq": n, "state": state_hash(records)}` for a board.
Whoever is killed in the middle of a line leaves half of it; what comes after the first such line is not read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from cocreate.audit.findings import Findings
from cocreate.audit.retelling import Retelling, States

# not an answer to the act, but a request to come again with it
FOR_NOW = frozenset({"busy", "too_fast", "store_unreachable", "internal"})


@dataclass
class Journal:
    board: str
    actor: str
    sent: set[str] = field(default_factory=set)
    acked: dict[str, int] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)
    hashes: dict[int, int] = field(default_factory=dict)
    held: dict[int, int] = field(default_factory=dict)
    epochs: set[str] = field(default_factory=set)
    flaws: list[tuple[str, int, str]] = field(default_factory=list)
    at: int | None = None  # the number of the last event, on this connection

    @property
    def states(self) -> States:
        return States(self.actor, self.held)

    def take(self, noted: dict[str, Any]) -> None:
        if "epoch" in noted:
            self.epochs.add(noted["epoch"])
            self.at = None
        if "cmd" in noted:
            self._answered(noted["cmd"], noted)
        if "hash" in noted:
            self._received(noted["seq"], noted["hash"])
        if "state" in noted:
            self.held[noted["seq"]] = noted["state"]
            self.at = noted["seq"]

    def _answered(self, cmd: str, noted: dict[str, Any]) -> None:
        if "sent" in noted:
            self.sent.add(cmd)
        if (seq := noted.get("acked_seq")) is not None and self.acked.setdefault(cmd, seq) != seq:
            self.flaws.append(("LOG-3", seq, f"{cmd} was answered with {self.acked[cmd]} before"))
        if noted.get("refused") not in (None, *FOR_NOW):
            self.refused[cmd] = noted["refused"]

    def _received(self, seq: int, hashed: int) -> None:
        if self.at is not None and seq != self.at + 1:
            self.flaws.append(("LIV-1", seq, f"{self.actor} received it after {self.at}"))
        self.at = seq
        if self.hashes.setdefault(seq, hashed) != hashed:
            self.flaws.append(("LOG-1", seq, f"{self.actor} received two different events under this number"))


def journal_of(path: Path) -> Journal:
    first, *rest = _objects(path) or [{}]
    journal = Journal(str(first.get("board", "")), str(first.get("actor", "")))
    for noted in rest:
        journal.take(noted)
    return journal


def _objects(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    with path.open("rb") as file:
        for line in file:
            try:
                found.append(orjson.loads(line))
            except orjson.JSONDecodeError:
                break
    return found


def weigh(journals: Iterable[Journal], retelling: Retelling, epoch: str, findings: Findings) -> None:
    """Each journal against the log as it is now."""
    for one in journals:
        findings.sent += len(one.sent)
        findings.acknowledged += len(one.acked)
        for rule, seq, said in one.flaws:
            findings.add(rule, one.board, seq, said)
        for other in sorted(one.epochs - {epoch}):
            findings.add("LOG-8", one.board, 0, f"{one.actor} was welcomed in epoch {other}, and it is {epoch}")
        _acts(one, retelling, findings)
        for seq, hashed in one.hashes.items():
            there = retelling.seen(seq, one.actor)
            if there is None:
                findings.lost += 1
                findings.add("LOG-2", one.board, seq, f"{one.actor} was shown it, and it is not in the log")
            elif there != hashed:
                findings.add("LOG-1", one.board, seq, f"{one.actor} was shown another event under this number")


def _acts(one: Journal, retelling: Retelling, findings: Findings) -> None:
    for cmd, seq in one.acked.items():
        stands = retelling.commands.get((one.actor, cmd))
        if stands is None:
            findings.lost += 1
            findings.add("LOG-2", one.board, seq, f"{cmd} of {one.actor} was acknowledged, and is not in the log")
        elif stands != seq:
            findings.add("LOG-3", one.board, seq, f"{cmd} of {one.actor} was acknowledged here, and stands at {stands}")
    for cmd, code in one.refused.items():
        stands = retelling.commands.get((one.actor, cmd))
        if stands is not None:
            findings.add("LOG-3", one.board, stands, f"{cmd} of {one.actor} was refused ({code}), and stands here")
