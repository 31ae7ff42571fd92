"""The plan in time, the logical framework, money and risks: chapters where there is something to say."""

import csv
import io

import pytest

from cocreate.boards.events import Fields
from cocreate.exports import render
from cocreate.plans.plan import Plan
from tests.plans import brescia
from tests.plans.small import plan_of

CHAPTERS = ("Il piano nel tempo", "Quadro logico", "Piano economico", "I rischi")


def rich() -> Plan:
    frame: Fields = {
        "title": "P",
        "aims": ["Orari che seguono il lavoro"],
        "results": [
            {
                "id": "r1",
                "title": "Nidi aperti più a lungo",
                "aim": "Orari che seguono il lavoro",
                "indicator": {"name": "Bambini", "target": 24, "source": "registro"},
            },
        ],
    }
    actions: dict[str, Fields] = {
        "a": {
            "budget_eur": 100,
            "promises": [{"organisation": "p", "what": "i locali", "eur": 40}],
            "funds": [{"source": "Regione", "eur": 30}],
            "risks": [{"text": "Poche iscrizioni", "likelihood": 2, "impact": 3}],
            "result": "r1",
            "effort_days": 12.5,
        },
        "b": {"budget_eur": 50, "risks": [{"text": "Piove", "likelihood": 1, "impact": 1, "response": "Si entra"}]},
    }
    return plan_of(actions, [("depends_on", "b", "a")], programme={"programme": frame})


def chapters(plan: Plan) -> list[str]:
    told = render(plan, "md", "it").decode()
    return [line[3:] for line in told.splitlines() if line.startswith("## ")]


def test_a_chapter_stands_where_there_is_something_to_say() -> None:
    assert [title for title in chapters(rich()) if title in CHAPTERS] == list(CHAPTERS)
    assert [title for title in chapters(brescia.plan()) if title in CHAPTERS] == ["Il piano nel tempo"]
    assert not set(chapters(plan_of({}))) & set(CHAPTERS)


def test_money_comes_to_the_same_in_the_document_and_in_the_table() -> None:
    plan = rich()
    told = render(plan, "md", "it").decode()
    assert "| Totale |  | € 150 | € 70 | € 80 |" in told
    rows = list(csv.DictReader(io.StringIO(render(plan, "csv", "it").decode("utf-8-sig"))))
    assert sum(int(row["Coperti (€)"] or 0) for row in rows) == plan.covered_eur == 70
    assert rows[0]["Promesse"] == "Ente p: i locali €\N{NO-BREAK SPACE}40"
    assert rows[0]["Giornate di lavoro"] == "12.5"


def test_a_cycle_is_told_with_all_that_has_no_day() -> None:
    told = render(brescia.plan(), "md", "it").decode()
    assert "Le azioni 3 e 10 si aspettano a vicenda: nessuna potrebbe cominciare." in told
    assert "Per le azioni 3, 5, 10 e 13, che sono lì in mezzo o dopo, non si può calcolare un giorno." in told


@pytest.mark.parametrize("format", ["pdf", "docx", "xlsx", "csv", "md"])
@pytest.mark.parametrize("language", ["it", "en"])
def test_every_format_takes_a_rich_plan_in_either_language(format: str, language: str) -> None:
    assert render(rich(), format, "it" if language == "it" else "en")


def test_what_many_actions_lack_is_one_sentence() -> None:
    plan = plan_of({f"a{n}": {"owner": None} for n in range(8)})
    told = render(plan, "md", "it").decode()
    assert "Azione senza responsabile: azioni 1, 2, 3, 4, 5, 6, 7 e 8." in told
