"""Whom a notice concerns is what the plan says now; and the day of a notice is the installation's."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cocreate.boards import commands as c
from cocreate.boards.events import Records
from cocreate.reminders.digest import Day, concerns, digests
from cocreate.reminders.due import Notice
from tests.helpers.given import Table
from tests.reminders.tables import a_table, mailbox
from tests.reminders.test_due import INDICATOR, planned, reading

ROME = ZoneInfo("Europe/Rome")
A_DAY = date(2027, 3, 24)
LATE = Notice(kind="overdue_1", subject="late", organisation="comune", nominal=A_DAY, day=A_DAY, about=A_DAY)


def hear(table: Table) -> set[str]:
    return {who for who in ("bruno", "carla") if concerns(mailbox(who), LATE, table.board.records)}


def test_REM_4_EDT_1_who_answers_in_person_is_who_the_plan_says_and_not_the_card() -> None:
    table = a_table()
    assert hear(table) == set()
    table.by("fede", c.AmendAction(card="late", person="carla"))
    assert hear(table) == {"carla"}
    table.by("fede", c.ReopenBoard(), c.SetAction(card="late", person="bruno"), c.FinishBoard())
    assert hear(table) == {"carla"}
    table.by("fede", c.AmendAction(card="late", person=None))
    assert hear(table) == set()
    table.by("fede", c.DropAmendment(card="late", fields=["person"]))
    assert hear(table) == {"bruno"}


def test_REM_2_a_target_slips_on_the_day_of_the_installation_on_which_its_reading_was_written() -> None:
    written = int(datetime(2027, 3, 31, 22, 30, tzinfo=UTC).timestamp() * 1000)  # half past midnight in Rome
    records: Records = {"reading": {"r": {**reading("2027-03-31", 19), "at": written}}}
    plan = planned("2027-01-01", "2027-12-31", indicator=INDICATOR)
    office = mailbox("r1", person="", organisation="o1")

    def told(today: date) -> dict[str, Any]:
        made = digests(plan, records, [office], set(), Day(today, ROME))
        return {notice.kind: notice.nominal for digest in made for notice in digest.notices}

    assert "slipping" not in told(date(2027, 3, 31))
    assert told(date(2027, 4, 1))["slipping"] == date(2027, 4, 1)
