"""A day that the public page tells is one of the installation's zone, also while the table is open again."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from cocreate.rest.chains import reckoned
from cocreate.rest.publishing import view_of
from tests.evidence.test_thread import card, small

LATE = int(datetime(2026, 3, 31, 22, 30, tzinfo=UTC).timestamp() * 1000)  # half past midnight in Rome


@pytest.mark.parametrize("status", ["finished", "open"])
@pytest.mark.parametrize(("zone", "day"), [("UTC", "2026-03-31"), ("Europe/Rome", "2026-04-01")])
def test_EVI_7_the_public_page_tells_days_of_the_installation(status: str, zone: str, day: str) -> None:
    records = small(
        card={"n": {**card("need"), "at": LATE}},
        publication={"publication": {"at": LATE}},
        board={"board": {"title": "T", "status": status, "version": 1}},
    )
    evidence = reckoned("b", 1, records, ZoneInfo(zone))
    view = view_of(evidence, evidence.plan)
    assert (view.updated, view.graph.nodes["n"].day) == (day, day)
