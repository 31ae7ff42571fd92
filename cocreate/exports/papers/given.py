"""What a paper is given beside the plan: what people wrote in it, who joined when, how far actions are, what was read.

Plain data, read from the board's records; the kinds that are not there yet give nothing. Nobody is named (LOG-11).
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, tzinfo
from typing import Any

import msgspec

from cocreate.monitoring.report import Report, Said, so_far
from cocreate.plans.plan import Plan

Fields = Mapping[str, Any]
OF_PROGRESS = ("status", "percent", "note", "obstacles", "spent_eur")
OF_READINGS = ("of", "date", "value", "source", "note", "reason", "at")


class Given(msgspec.Struct, frozen=True, kw_only=True):
    passages: dict[str, str] = {}  # `<paper>.<section>.<language>` -> words
    since: dict[str, str] = {}  # organisation id -> ISO date of the first of its people who sat down
    territories: dict[str, str] = {}
    progress: dict[str, Said] = {}  # by action, what was said last
    readings: dict[str, dict[str, Any]] = {}  # by id
    zone: str = "UTC"  # of the installation: in which times are told
    today: str = ""  # ISO date, up to which a paper tells; of nothing else the day when the table was finished

    def period(self, plan: Plan) -> Report:
        """What became of the plan until today: what the reports on a quarter say too."""
        finished = datetime.fromtimestamp(plan.finished / 1000, UTC).date()
        today = date.fromisoformat(self.today) if self.today else finished
        return so_far(plan, self.progress.values(), self.readings, today)


def given(records: Mapping[Any, Mapping[str, Fields]], today: str, zone: tzinfo = UTC) -> Given:
    """From the records of a board, as they stand on that day; `zone` is that of the installation, as its days are."""
    of = {str(kind): of_kind for kind, of_kind in records.items()}
    return Given(
        passages={id: str(fields["text"]) for id, fields in sorted(of.get("passage", {}).items())},
        since=_since(of.get("member", {}), zone),
        territories={
            id: str(fields["territory"]) for id, fields in of.get("organisation", {}).items() if fields.get("territory")
        },
        progress=progress_of(of),
        readings={id: _kept(fields, OF_READINGS) for id, fields in sorted(of.get("reading", {}).items())},
        zone=str(zone),
        today=today,
    )


def progress_of(records: Mapping[Any, Mapping[str, Fields]]) -> dict[str, Said]:
    """By action, as who answers for it said last."""
    said = sorted(records.get("progress", {}).items())
    return {id: Said(day="", action=id, **_kept(fields, OF_PROGRESS)) for id, fields in said}


def _kept(fields: Fields, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: fields[name] for name in names if fields.get(name) is not None}


def _since(members: Mapping[str, Fields], zone: tzinfo) -> dict[str, str]:
    first: dict[str, int] = {}
    for member in members.values():
        body, joined = member.get("organisation"), member.get("joined")
        if body and joined and member.get("role") != "observer":
            first[body] = min(joined, first.get(body, joined))
    return {body: datetime.fromtimestamp(at / 1000, zone).date().isoformat() for body, at in sorted(first.items())}
