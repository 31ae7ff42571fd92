"""How a table was held, as its log tells it: sittings, phases, who sat there, what was written when."""

import msgspec

from cocreate.boards import commands as c
from cocreate.boards.decide import SERVER
from cocreate.boards.records import Role
from cocreate.boards.redaction import Redaction
from cocreate.plans.held import PlanMinutes, PlanPoll, PlanPresence, PlanWritten
from cocreate.plans.minutes import Minutes
from tests.helpers.given import START, Table, card, given
from tests.plans import meeting
from tests.plans.meeting import MINUTE, minutes_of


def at(minute: int) -> int:
    return START + minute * MINUTE


def opened(**phases: c.PhaseSettings) -> Table:
    """A table that fede has made at START, where nobody sits beside her."""
    table = Table()
    opening = c.OpenBoard(title="Nidi", language="it", template="co-design", phases=phases)
    table.by(SERVER, opening, c.JoinTable(member="fede", role="facilitator"), after=0)
    return table.by("fede", c.AddOrganisation(id="comune", name="Comune", sector="public"), after=0)


def sits(table: Table, minute: int, member: str, role: Role = "participant", body: str | None = None) -> None:
    table.now = at(minute)
    table.by(SERVER, c.JoinTable(member=member, role=role, organisation=body), after=0)


def does(table: Table, minute: int, who: str, *commands: c.AnyCommand) -> None:
    table.now = at(minute)
    table.by(who, *commands, after=0)


def held(table: Table) -> PlanMinutes:
    found = minutes_of(table)
    assert found is not None
    return found


def phases(minutes: PlanMinutes) -> list[list[tuple[str, int, int]]]:
    return [[(one.phase, one.opened, one.closed) for one in sitting.stretches] for sitting in minutes.sittings]


def test_PAP_3_a_table_that_was_never_finished_has_no_minutes() -> None:
    assert minutes_of(given("plan")) is None


def test_PAP_3_a_sitting_begins_when_the_first_who_takes_part_sits_down_and_ends_when_the_table_is_finished() -> None:
    table = opened()
    does(table, 5, "fede", c.OpenPhase(phase="imagine"))  # she tries it out
    does(table, 6, "fede", c.OpenPhase(phase="listen"))
    sits(table, 8, "osvaldo", "observer")
    sits(table, 10, "anna")
    sits(table, 12, "bruno")
    does(table, 30, "fede", c.OpenPhase(phase="plan"))
    does(table, 75, "fede", c.FinishBoard())
    [sitting] = held(table).sittings
    assert (sitting.opened, sitting.closed) == (at(10), at(75))
    assert phases(held(table)) == [[("listen", at(10), at(30)), ("plan", at(30), at(75))]]
    assert [(one.title, one.minutes) for one in sitting.stretches] == [("Ascolto", 20), ("Pianificare", 40)]


def test_PAP_3_where_nobody_takes_part_it_begins_with_the_table() -> None:
    table = opened()
    does(table, 7, "fede", c.FinishBoard())
    assert phases(held(table)) == [[("listen", at(0), at(7))]]


def test_PAP_3_a_table_that_was_opened_again_has_another_sitting() -> None:
    table = opened()
    sits(table, 1, "anna")
    does(table, 10, "fede", c.FinishBoard())
    does(table, 500, "fede", c.ReopenBoard())
    does(table, 510, "fede", c.OpenPhase(phase="plan"))
    does(table, 520, "fede", c.FinishBoard())
    assert phases(held(table)) == [
        [("listen", at(1), at(10))],
        [("listen", at(500), at(510)), ("plan", at(510), at(520))],
    ]


def test_PAP_3_what_comes_after_the_table_was_finished_changes_no_minutes() -> None:
    table = opened()
    sits(table, 1, "anna", body="comune")
    does(table, 10, "fede", c.FinishBoard())
    before = held(table)
    sits(table, 9_000, "bruno", body="comune")
    does(table, 9_001, "fede", c.RemoveMember(member="anna"), c.IssueVersion())
    assert held(table) == before


def test_PAP_3_what_was_written_is_counted_in_the_phase_in_which_it_was_and_only_what_still_stands() -> None:
    table = opened(listen=c.PhaseSettings(writing="open"))
    does(table, 1, "fede", card("brought"))
    sits(table, 2, "anna")
    does(table, 3, "anna", card("kept"), card("gone"), c.AddComment(id="said", card="kept", text="Sì"))
    does(table, 5, "fede", c.OpenPhase(phase="imagine"))
    does(table, 6, "anna", card("hidden", "ideas"), card("back", "ideas"), c.DeleteCards(cards=["back"]), c.Undo())
    does(table, 9, "fede", c.OpenPhase(phase="cluster"))  # and with it all is shown: it was written before
    does(table, 10, "anna", c.DeleteCards(cards=["gone"]), c.AddGroup(id="g", title="Nidi", cards=["kept"]))
    does(table, 10, "anna", c.DeleteCards(cards=["hidden"]), c.Undo())  # what comes back was written when it was
    does(table, 11, "anna", c.AddLink(id="l", kind="answers", source="hidden", target="kept"))
    does(table, 20, "fede", c.FinishBoard())
    told = held(table)
    assert told.before == PlanWritten(cards={"need": 1})
    assert [one.written for one in told.sittings[0].stretches] == [
        PlanWritten(cards={"need": 1}, comments=1),
        PlanWritten(cards={"idea": 2}),
        PlanWritten(groups=1, links=1),
    ]


def test_PAP_3_who_was_present_is_told_by_body_and_role_as_they_sat_at_the_end() -> None:
    table = opened()
    sits(table, 1, "anna", body="comune")
    sits(table, 4, "bruno", body="comune")
    sits(table, 5, "twice", body="comune")
    does(table, 6, "fede", c.RemoveMember(member="twice"))
    sits(table, 7, "carla")
    sits(table, 8, "osvaldo", "observer", "comune")
    does(table, 9, "fede", c.ChangeMember(member="carla", role="facilitator"), c.FinishBoard())
    assert held(table).present == [
        PlanPresence(organisation=None, role="facilitator", people=2, since=at(0)),
        PlanPresence(organisation="comune", role="participant", people=2, since=at(1)),
        PlanPresence(organisation="comune", role="observer", people=1, since=at(8)),
    ]


def test_PAP_3_a_choice_tells_when_it_was_closed_last_and_who_might_give_dots_then() -> None:
    table = opened()
    sits(table, 1, "anna")
    sits(table, 1, "osvaldo", "observer")
    does(table, 2, "fede", c.OpenPhase(phase="choose"))
    does(table, 5, "fede", c.OpenPhase(phase="plan"))
    sits(table, 6, "bruno")
    does(table, 7, "fede", c.OpenPhase(phase="choose"))
    does(table, 9, "fede", c.CloseRound())
    does(table, 12, "fede", c.FinishBoard())
    assert held(table).polls == [PlanPoll(round="choose-1", closed=at(9), entitled=2)]


def test_PAP_3_LOG_11_what_is_erased_changes_no_time_and_no_count() -> None:
    table = meeting.held()
    minutes, redaction = Minutes(), Redaction("ref-comune-brescia")
    for event in table.events:
        minutes.take(redaction.of(event))
    assert minutes.held == held(table)
    names = {b"ref-comune-brescia", b"facilitazione", b"Referente"}
    assert not [name for name in names if name in msgspec.json.encode(minutes.held)]


def test_PAP_3_the_minutes_of_the_workshop_add_up_to_its_plan() -> None:
    plan = meeting.plan()
    assert plan.minutes
    written = [one.written for sitting in plan.minutes.sittings for one in sitting.stretches]
    cards = {kind: sum(one.cards.get(kind, 0) for one in written) for kind in ("need", "idea", "action")}
    assert cards == {"need": len(plan.needs), "idea": len(plan.ideas), "action": len(plan.actions)}
    assert sum(one.groups for one in written) == len(plan.groups)
    seats = sum(one.people for one in plan.minutes.present if one.role == "participant")
    assert seats == sum(body.members for body in plan.organisations)
