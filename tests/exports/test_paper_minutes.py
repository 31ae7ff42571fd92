"""The minutes of a table: what a public body looks for in them, told by the log, and what stays for an editor."""

from typing import Any

import msgspec
import pytest

from cocreate.boards.events import Fields
from cocreate.boards.records import Language
from cocreate.exports import papers
from cocreate.exports.document import Heading, Paragraph, Sentences, Signatures, Table
from cocreate.exports.papers import Given, PaperSection
from cocreate.exports.papers.hours import Hours
from cocreate.exports.words import Words
from cocreate.locales import LANGUAGES
from cocreate.plans.held import PlanMinutes, PlanPoll, PlanPresence, PlanSitting, PlanStretch, PlanWritten
from cocreate.plans.plan import Plan
from tests.plans import meeting
from tests.plans.small import plan_of

ROME = Given(zone="Europe/Rome")
NOON = 1_774_951_200_000  # 31 March 2026, 10:00 UTC
MINUTE = 60_000


def section(plan: Plan, id: str, about: Given = ROME, language: Language = "it") -> PaperSection:
    return next(one for one in papers.sections(plan, about, "minutes", language) if one.id == id)


def rows(found: PaperSection) -> list[list[str]]:
    return [[cell.text for cell in row] for block in found.blocks if isinstance(block, Table) for row in block.rows]


def lists(found: PaperSection) -> dict[str, list[str]]:
    """Each heading with the lines of the list below it."""
    pairs = zip(found.blocks, found.blocks[1:], strict=False)
    return {a.text: b.sentences for a, b in pairs if isinstance(a, Heading) and isinstance(b, Sentences)}


def stretch(phase: str, opened: int, closed: int, **written: Any) -> PlanStretch:
    times = {"opened": NOON + opened * MINUTE, "closed": NOON + closed * MINUTE}
    return PlanStretch(phase=phase, title=phase.title(), minutes=0, written=PlanWritten(**written), **times)


def sitting(*stretches: PlanStretch) -> PlanSitting:
    return PlanSitting(opened=stretches[0].opened, closed=stretches[-1].closed, stretches=list(stretches))


def minutes(plan: Plan, *sittings: PlanSitting, **more: Any) -> Plan:
    held: dict[str, Any] = {"before": PlanWritten(), "present": [], "polls": [], **more}
    return msgspec.structs.replace(plan, minutes=PlanMinutes(sittings=list(sittings), **held))


def test_PAP_3_minutes_have_the_chapters_of_a_verbale() -> None:
    titles = [one.title for one in papers.sections(meeting.plan(), ROME, "minutes", "it")]
    assert titles == [
        "La seduta", "Presenti", "Ordine del giorno", "Svolgimento dei lavori", "Votazioni", "Decisioni",
        "Azioni concordate", "Impegni e adesioni", "Questioni aperte", "Dichiarazioni a verbale", "Chiusura", "Firme",
    ]  # fmt: skip


def test_PAP_3_when_the_meeting_was_held_is_told_in_the_zone_of_the_installation() -> None:
    plan = minutes(plan_of({}), sitting(stretch("listen", 0, 125)))
    told = section(plan, "meeting")
    assert rows(told)[-2:] == [["Apertura", "31 mar 2026, 12:00"], ["Chiusura", "31 mar 2026, 14:05"]]
    assert "modalità telematica" in told.words
    utc = section(plan, "meeting", Given())
    assert [row[1] for row in rows(utc)[-2:]] == ["31 mar 2026, 10:00", "31 mar 2026, 12:05"]
    assert "chiusa il 31 marzo 2026 alle 14:05" in section(plan, "closing").words


def test_PAP_3_every_sitting_is_told_and_the_agenda_goes_on() -> None:
    second = sitting(stretch("plan", 2_880, 2_900))
    plan = minutes(plan_of({}), sitting(stretch("listen", 0, 10), stretch("plan", 10, 31)), second)
    assert [row[0] for row in rows(section(plan, "meeting"))[-4:]] == ["Apertura", "Chiusura"] * 2
    assert rows(section(plan, "agenda")) == [
        ["1", "Listen", "31 mar 2026, 12:00", "10\xa0min", ""],
        ["2", "Plan", "31 mar 2026, 12:10", "21\xa0min", ""],
        ["3", "Plan", "2 apr 2026, 12:00", "20\xa0min", ""],
    ]
    assert "chiusa il 2 aprile 2026 alle 12:20" in section(plan, "closing").words


@pytest.mark.parametrize(
    ("opened", "closed", "told"),
    [
        (0, 0, "0\xa0min"),
        (59_999, 60_000, "1\xa0min"),  # as the clock on the wall went on
        (0, 60 * MINUTE, "1\xa0h"),
        (0, 115 * MINUTE, "1\xa0h 55\xa0min"),
        (0, (2 * 1_440 + 61) * MINUTE, "2 giorni 1\xa0h 1\xa0min"),
    ],
)
def test_how_long_something_took_is_what_lies_between_the_two_times(opened: int, closed: int, told: str) -> None:
    assert Hours(Words.of(plan_of({})), "UTC").lasted(opened, closed) == told


def test_PAP_3_who_was_present_is_told_by_body_and_role_and_never_by_name() -> None:
    present = [
        PlanPresence(organisation=None, role="facilitator", people=1, since=NOON),
        PlanPresence(organisation="p", role="participant", people=2, since=NOON),
        PlanPresence(organisation="o", role="participant", people=3, since=NOON),
        PlanPresence(organisation="o", role="observer", people=1, since=NOON),
    ]
    told = section(minutes(plan_of({}), sitting(stretch("listen", 0, 1)), present=present), "present")
    assert [row[:3] for row in rows(told)] == [
        ["persone senza un ente", "Facilita", "1"],
        ["Ente o", "Partecipa", "3"],
        ["Ente p", "Partecipa", "2"],
        ["Ente o", "Osserva", "1"],
    ]
    assert "sedevano al tavolo 6 persone, per 2 enti" in told.words and "Ha osservato: Ente o." in told.words


def test_PAP_3_what_was_written_is_told_phase_by_phase_and_adds_up() -> None:
    first = stretch("listen", 0, 10, cards={"need": 3}, comments=1)
    second = stretch("plan", 10, 20, cards={"action": 1, "need": 1}, links=2)
    plan = minutes(plan_of({}), sitting(first, second), before=PlanWritten(cards={"resource": 4}))
    told = section(plan, "discussed")
    assert rows(told) == [
        ["Già sul tavolo all'apertura", "4 risorse"],
        ["Listen", "3 bisogni, un commento"],
        ["Plan", "un bisogno, un'azione, 2 legami"],
    ]
    [table] = [block for block in told.blocks if isinstance(block, Table)]
    assert [cell.text for cell in table.total] == ["Totale", "4 bisogni, 4 risorse, un'azione, 2 legami, un commento"]


def chosen() -> Plan:
    """A choice among ideas: one is taken up by an action, one waits, one got little; two have a twin with the dots."""
    cards: Fields = {
        id: {"kind": "idea", "text": id, "zone": "ideas"} for id in ("taken", "twin", "waits", "also", "little")
    }
    cards |= {
        "need": {"kind": "need", "text": "Nidi"},
        "met": {"kind": "need", "text": "Orari"},
        "wall": {"kind": "obstacle", "text": "Costi"},
    }
    rules: Fields = {"zone": "ideas", "phase": "choose", "dots": 5, "max_per_card": 3, "opened": 1}
    tally = {"twin": 5, "also": 4, "taken": 3, "little": 1}
    kinds = {
        "zone": {"ideas": {"title": "Idee"}},
        "phase": {"choose": {"title": "Scegliere"}},
        "round": {"r": {**rules, "status": "closed", "tally": tally, "voters": 3}},
    }
    links = [
        ("realises", "a", "taken"),
        ("same_as", "twin", "taken"),
        ("same_as", "also", "waits"),
        ("answers", "taken", "met"),
    ]
    return plan_of({"a": {}}, links, cards=cards, **kinds)


def test_PAP_3_a_choice_is_told_with_its_rules_who_could_choose_who_did_and_what_came_in_order() -> None:
    poll = PlanPoll(round="r", closed=NOON, entitled=7)
    told = section(minutes(chosen(), sitting(stretch("choose", 0, 1)), polls=[poll]), "votes")
    assert rows(told) == [["twin", "5", "scelta"], ["also", "4", "scelta"], ["taken", "3", ""], ["little", "1", ""]]
    assert told.blocks[:2] == [
        Heading("Scegliere"),
        Paragraph(
            "Si è scelto fra le carte della zona «Idee»: 5 punti a testa, al massimo 3 per carta."
            " La scelta è stata palese. Aventi diritto: 7. Votanti: 3, con 13\xa0punti in tutto."
            " Chiusa il 31 marzo 2026 alle 12:00."
        ),
    ]
    assert "numero legale non si applica" in told.words


def test_PAP_3_what_was_decided_is_told_with_the_actions_that_come_of_it() -> None:
    assert rows(section(chosen(), "decisions")) == [["twin", "5", "1"], ["also", "4", "nessuna azione"]]


def test_PAP_3_what_stayed_open_is_named_each_once() -> None:
    told = section(chosen(), "left-open")
    assert lists(told) == {
        "Bisogni senza un'azione": ["Nidi"],
        "Idee scelte, ancora senza un'azione": ["waits"],
        "Idee non riprese da un'azione": ["little"],
        "Ostacoli indicati al tavolo": ["Costi"],
    }
    assert section(plan_of({"a": {}}), "left-open").words.startswith("Non sono rimasti bisogni")


def test_PAP_3_actions_and_commitments_are_told_with_who_answers_and_until_when() -> None:
    promises = [{"organisation": "p", "what": "i locali", "eur": 250}, {"organisation": "q", "what": "due educatrici"}]
    plan = plan_of({"a": {"partners": ["p", "q"], "promises": promises}})
    [agreed] = rows(section(plan, "agreed"))
    assert agreed == ["1", "Azione a", "Ente o", "1 feb 2021\xa0–\n31 mar 2021"]
    told = section(plan, "commitments")
    assert rows(told) == [
        ["Ente p", "i locali", "€\xa0250", "1. Azione a"],
        ["Ente q", "due educatrici", "", "1. Azione a"],
    ]
    assert told.words.startswith("3 enti guidano o aiutano") and told.words.endswith("Ente r.")


def test_PAP_3_there_is_space_for_who_presides_and_who_keeps_the_minutes() -> None:
    [lines] = section(plan_of({}), "signatures").blocks
    assert isinstance(lines, Signatures) and lines.names == ["Chi presiede", "Chi verbalizza"]


def test_PAP_1_a_plan_without_minutes_says_so_and_makes_nothing_up() -> None:
    """As those are that were made before."""
    plan = chosen()
    told = section(plan, "meeting")
    assert [row[1] for row in rows(told)[-2:]] == ["manca", "manca"] and "telematica" not in told.words
    for id in ("present", "agenda", "closing"):
        assert not section(plan, id).words and not section(plan, id).blocks
    assert rows(section(plan, "votes"))[0] == ["twin", "5", "scelta"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_PAP_3_minutes_speak_every_language(language: Language) -> None:
    body = papers.render(meeting.plan(), ROME, "minutes", "md", language).decode()
    titles = {one.title for one in papers.sections(meeting.plan(), ROME, "minutes", language)}
    assert len(titles) == 12 and all(f"## {title}\n" in body for title in titles)
    assert body.count("16:00") == 2 and "{" not in body  # in the table, and where it is said in words
