"""Who is taken off the table is seen to have gone, wherever they sat (DEC-5, LIV-3)."""

from cocreate.boards import commands as c
from cocreate.fanout.ports import HereHint, Place
from cocreate.realtime import frames as f
from tests.realtime.given import BOARD, Table


def test_DEC_5_who_sat_at_another_node_only_is_told_to_have_gone() -> None:
    table = Table(lead="facilitator", ada="participant")
    lead = table.sit("lead")
    table.room.heard(HereHint(BOARD, "n2", who=[Place("ada", 3, 4)]), 0.0)
    table.done(c.RemoveMember(member="ada"), "lead")
    told = [frame.people["ada"].here for frame in lead.wire.of(f.People) if "ada" in frame.people]
    assert told == [True, False]
