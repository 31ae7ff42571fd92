"""The papers of a plan: what they carry, what they leave to be written, what people wrote in them."""

import io
import re
import zipfile
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pikepdf
import pytest

from cocreate.boards.events import Fields, Records
from cocreate.boards.records import Language
from cocreate.exports import papers
from cocreate.exports.document import Heading, Paragraph, Sentences, Table
from cocreate.exports.papers import Given, PaperSection
from cocreate.exports.papers.written import blocks_of
from cocreate.exports.report import document
from cocreate.monitoring.report import Said
from cocreate.plans.plan import Plan
from tests.exports.papers import GOLDEN, LANGUAGES, NAMES, TODAY, kept, monitored, paper, records
from tests.plans import brescia
from tests.plans.small import plan_of

NOTHING = Given()
MEASURE: Fields = {"name": "posti", "target": 9, "source": "registro"}
RESULT: Fields = {"id": "r", "title": "Nidi aperti", "indicator": MEASURE}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_PAP_1_each_paper_of_the_workshop_is_as_it_is_kept(name: str, language: Language) -> None:
    assert paper(name, language) == kept(name, language).read_bytes(), "python -m tests.exports.papers"


def test_no_paper_is_kept_that_there_is_not() -> None:
    there = {kept(name, language).name for name in NAMES for language in LANGUAGES}
    assert {path.name for path in GOLDEN.glob("*.md")} == there


def section(plan: Plan, about: Given, name: str, id: str) -> PaperSection:
    return next(one for one in papers.sections(plan, about, name, "it") if one.id == id)


def rows(found: PaperSection) -> list[list[str]]:
    return [[cell.text for cell in row] for block in found.blocks if isinstance(block, Table) for row in block.rows]


def total(found: PaperSection) -> list[str]:
    return [cell.text for block in found.blocks if isinstance(block, Table) for cell in block.total]


# what the table gave nothing for


@pytest.mark.parametrize("name", papers.PAPERS)
def test_PAP_1_an_empty_board_gives_questions_and_no_made_up_words(name: str) -> None:
    plan = plan_of({})
    asked = papers.document(plan, NOTHING, name, "it")
    told = papers.sections(plan, NOTHING, name, "it")
    assert [one.title for one in asked.sections] == [one.title for one in told]  # none is left out
    for one, shown in zip(told, asked.sections, strict=True):
        if not one.words and not one.blocks:
            assert shown.blocks == [Sentences("alert", [one.ask])] and one.ask.startswith("Da scrivere")
    assert papers.render(plan, NOTHING, name, "md", "it")


def test_PAP_1_the_plan_has_the_headings_of_a_territorial_plan() -> None:
    titles = [one.title for one in papers.sections(brescia.plan(), NOTHING, "plan", "it")]
    assert titles == [
        "Finalità", "Contesto", "Governance", "Bisogni", "Mappatura dei servizi", "Obiettivi e indicatori", "Azioni",
        "Piano formativo", "Comunicazione", "Tempistiche", "Piano finanziario",
    ]  # fmt: skip


# what people wrote


def test_PAP_2_what_people_wrote_stands_in_place_of_the_papers_words_and_the_figures_stay() -> None:
    plan = brescia.plan()
    own = section(plan, NOTHING, "plan", "money")
    about = Given(passages={"plan.money.it": "Si cercano **fondi**.\n\n- Regione\n- banche", "plan.money.en": "No"})
    found = section(plan, about, "plan", "money")
    assert (found.written, found.own, found.blocks) == (True, own.own, own.blocks) and not own.written
    shown = next(one for one in papers.document(plan, about, "plan", "it").sections if one.title == "Piano finanziario")
    assert shown.blocks == [Paragraph("Si cercano fondi."), Sentences("plain", ["Regione", "banche"]), *own.blocks]


def test_PAP_2_words_in_one_language_stand_in_that_alone() -> None:
    about = Given(passages={"plan.training.it": "Si formano i referenti."})
    assert "Si formano i referenti" in papers.render(brescia.plan(), about, "plan", "md", "it").decode()
    assert "Si formano" not in papers.render(brescia.plan(), about, "plan", "md", "en").decode()


def test_PAP_2_a_passage_that_was_emptied_is_asked_for_again() -> None:
    about = Given(passages={"plan.aims.it": "  \n"})
    aims = papers.document(brescia.plan(), about, "plan", "it").sections[0]
    assert aims.blocks == [Sentences("alert", [section(brescia.plan(), about, "plan", "aims").ask])]


def test_words_are_read_as_paragraphs_lists_and_headings_and_all_else_is_text() -> None:
    text = "# Titolo\nuna riga\nun'altra\n\n1. primo\n   che va avanti\n2) secondo\nfine <b>\n\n* terzo\n## Ancora"
    assert blocks_of(text) == [
        Heading("Titolo"),
        Paragraph("una riga\nun'altra"),
        Sentences("plain", ["primo che va avanti", "secondo fine <b>"]),
        Sentences("plain", ["terzo"]),
        Heading("Ancora"),
    ]
    assert blocks_of(" \n \n") == []


# money to the cent


def funded() -> Plan:
    actions: dict[str, Fields] = {
        "a": {
            "budget_eur": 1_000,
            "owner": "o1",
            "promises": [
                {"organisation": "o1", "what": "i locali", "eur": 250},
                {"organisation": "o2", "what": "due educatrici"},
            ],
            "funds": [{"source": "Regione", "eur": 333}],
        },
        "b": {"budget_eur": 501, "funds": [{"source": "Regione", "eur": 1}, {"source": "Fondazione", "eur": 2}]},
    }
    bodies = {"o1": {"name": "Comune", "sector": "public"}, "o2": {"name": "Coop", "sector": "nonprofit"}}
    return plan_of(actions, organisation=bodies)


def euros(text: str) -> float:
    return float(re.sub(r"[^0-9,\N{MINUS SIGN}]", "", text).replace(",", ".").replace("\N{MINUS SIGN}", "-"))


def test_the_sums_of_the_budget_add_up_by_action_by_partner_and_by_source() -> None:
    plan = funded()
    by_action = section(plan, NOTHING, "budget", "by-action")
    for column in range(1, 5):
        assert sum(euros(row[column]) for row in rows(by_action)) == euros(total(by_action)[column])
    assert total(by_action)[1:] == ["€\xa01.501,00", "€\xa0250,00", "€\xa0336,00", "€\xa0915,00"]
    by_partner = section(plan, NOTHING, "budget", "by-partner")
    assert sum(euros(row[2]) for row in rows(by_partner)) == plan.budget_eur == euros(total(by_partner)[2])
    funding = section(plan, NOTHING, "budget", "funding")
    assert [row[0] for row in rows(funding)] == ["Regione", "Comune", "Fondazione"]
    assert sum(euros(row[1]) for row in rows(funding)) == plan.covered_eur == euros(total(funding)[1])
    assert rows(section(plan, NOTHING, "budget", "in-kind")) == [["Coop", "due educatrici", "1. Azione a"]]


# planned and done

DONE = Given(
    progress={
        "a": Said(day="", action="a", status="done", percent=100, note="Aperto a maggio", spent_eur=900.4),
        "b": Said(day="", action="b", status="under_way", percent=40, obstacles="Manca il personale"),
    },
    readings={
        "r1": {"of": "a", "date": "2026-02-01", "value": 4},
        "r2": {"of": "a", "date": "2026-06-30", "value": 18, "reason": "Due gruppi e non tre"},
    },
    today="2026-07-31",
)


NOT: Fields = {"indicator": None, "start": None, "end": None, "budget_eur": None}


def measured() -> Plan:
    indicator = {"name": "Bambini", "baseline": 6, "target": 26, "unit": "bambini"}
    days = {"start": "2026-01-01", "end": "2026-12-31"}
    return plan_of(
        {"a": {"indicator": indicator, "budget_eur": 1_000, **days}, "b": NOT, "c": {**NOT, "budget_eur": 5}}
    )


def test_REM_7_the_papers_set_what_was_read_against_target_and_forecast_with_its_light() -> None:
    [found] = rows(section(measured(), DONE, "interim", "readings"))
    assert found == ["Bambini (bambini)", "6", "18", "15,8901", "31,4474", "26", "Va bene"]
    [varied] = rows(section(measured(), DONE, "final", "variances"))
    assert varied == ["Bambini (bambini)", "+2,1099", "Due gruppi e non tre"]
    [stands] = rows(section(measured(), DONE, "final", "obstacles"))
    assert stands == ["2. Azione b", "In corso", "Manca il personale"]
    states = {row[0]: (row[2], row[4], row[5]) for row in rows(section(measured(), DONE, "final", "planned-done"))}
    assert states == {
        "1. Azione a": ("Conclusa", "Va bene", "Aperto a maggio"),
        "2. Azione b": ("In corso", "Non si sa ancora", ""),
        "3. Azione c": ("non detto", "Non si sa ancora", ""),
    }
    assert "Di un'azione non è stato detto niente: la 3." in section(measured(), DONE, "final", "state").words
    assert section(measured(), DONE, "interim", "next").words.startswith("- 2. Azione b")


def test_where_nobody_said_or_read_anything_the_reports_say_so() -> None:
    assert "stato ancora detto" in section(measured(), NOTHING, "interim", "state").words
    assert "nessun valore è stato ancora letto" in section(measured(), NOTHING, "final", "readings").words
    assert [row[2] for row in rows(section(measured(), NOTHING, "final", "readings"))] == ["nessuna rilevazione"]
    assert "ancora detto quanto si è speso" in section(measured(), NOTHING, "final", "spending").words


@pytest.mark.parametrize("name", ["interim", "final", "budget"])
def test_MON_8_what_was_spent_stands_beside_what_was_planned_and_adds_up(name: str) -> None:
    found = section(measured(), DONE, name, "spending")
    assert rows(found) == [
        ["1. Azione a", "€\xa01.000,00", "€\xa00,00", "€\xa0900,40", "€\xa099,60"],
        ["3. Azione c", "€\xa05,00", "€\xa00,00", "non detto", "–"],
    ]
    assert total(found) == ["Totale", "€\xa01.005,00", "€\xa00,00", "€\xa0900,40", "€\xa0104,60"]
    assert "Speso finora: €\xa0900,40." in found.words and "Di un'azione non è stato detto" in found.words


def test_REM_7_the_papers_say_what_the_report_on_the_same_time_says() -> None:
    """The cells of the paper's tables are those of the report's, but for what was before."""
    about = papers.given(monitored(), TODAY)
    now = about.period(brescia.plan())
    told = {
        block.about: block for one in document(now, "it").sections for block in one.blocks if isinstance(block, Table)
    }
    shown = [block for one in papers.sections(brescia.plan(), about, "interim", "it") for block in one.blocks]
    tables = [block for block in shown if isinstance(block, Table)]
    assert {table.about for table in tables} == set(told)
    for table in tables:
        whole = told[table.about]
        before = {"Previsto e fatto": 2, "Indicatori": 1, "Denaro": 3}.get(table.about)
        assert len(whole.columns) == len(table.columns) + (before is not None)
        assert [[cell for n, cell in enumerate(row) if n != before] for row in whole.rows] == table.rows


@pytest.mark.parametrize(("frequency", "told"), [("half_yearly", "ogni semestre"), (None, "da stabilire")])
def test_MON_9_the_plan_of_monitoring_says_how_often_an_indicator_is_read(frequency: str | None, told: str) -> None:
    indicator = {"name": "Bambini", **({"frequency": frequency} if frequency else {})}
    plan = plan_of({"a": {"indicator": indicator}})
    [found] = rows(section(plan, NOTHING, "monitoring", "indicators"))
    assert found[5] == told
    gaps = section(plan, NOTHING, "monitoring", "gaps").words
    assert ("non è stabilito ogni quanto" in gaps) == (frequency is None)


def test_MON_9_when_all_say_how_often_the_plan_of_monitoring_tells_it_and_asks_no_more() -> None:
    def measured(often: str | None) -> Fields:
        return {"indicator": {"name": "Bambini", **({"frequency": often} if often else {})}}

    said = {"a": measured("yearly"), "b": measured("monthly"), "c": measured("yearly"), "d": {"indicator": None}}
    told = section(plan_of(said), NOTHING, "monitoring", "rhythm")
    assert told.words.index("Si leggono ogni mese: azione 2.") < told.words.index("Si leggono ogni anno: azioni 1 e 3.")
    assert "chi guida l'azione" in told.words
    assert section(plan_of({**said, "e": measured(None)}), NOTHING, "monitoring", "rhythm").words == ""


def test_what_is_given_is_read_from_the_records_of_the_board() -> None:
    about = papers.given(
        {
            "passage": {"plan.aims.it": {"text": "Sì", "rev": 3}},
            "progress": {
                "a": {"status": "done", "percent": 100, "note": "fatto", "spent_eur": 12.5, "author": "anna", "at": 1}
            },
            "reading": {
                "r2": {"of": "a", "date": "2026-02-01", "value": 2},
                "r1": {"of": "a", "date": "2026-03-01", "value": 3, "reason": "pioggia"},
            },
        },
        TODAY,
    )
    assert about.passages == {"plan.aims.it": "Sì"}
    assert about.progress == {"a": Said(day="", action="a", status="done", percent=100, note="fatto", spent_eur=12.5)}
    assert about.readings["r1"] == {"of": "a", "date": "2026-03-01", "value": 3, "reason": "pioggia"}
    assert msgspec.json.decode(msgspec.json.encode(about), type=Given) == about


def test_the_register_tells_since_when_a_body_sits_at_the_table() -> None:
    found = rows(section(brescia.plan(), papers.given(records(), TODAY), "register", "bodies"))
    assert ["Ambito 4 Valle Trompia", "ente pubblico", "Valle Trompia"] in [row[:3] for row in found]
    assert {row[0]: row[4] for row in found}["Ambito 4 Valle Trompia"] == "1 giu 2014"


def test_the_framework_has_every_aim_result_and_action_once() -> None:
    frame: Fields = {"title": "P", "aims": ["Orari"], "results": [{"id": "r", "title": "Nidi aperti", "aim": "Orari"}]}
    plan = plan_of({"a": {"result": "r"}, "b": {}}, programme={"programme": frame})
    told = [(row[0], row[1]) for row in rows(section(plan, NOTHING, "framework", "matrix"))]
    assert told == [
        ("Obiettivo generale", "P"),
        ("Obiettivo specifico", "Orari"),
        ("Risultato", "Nidi aperti"),
        ("Azione", "1. Azione a"),
        ("Azione", "2. Azione b"),
    ]


def test_PLN_5_the_framework_is_four_levels_by_indicator_source_and_assumptions() -> None:
    cells = ["posti", "registro", "se c'è personale"]
    row: Fields = {"indicator": MEASURE, "assumption": "se c'è personale"}
    result = {"id": "r", "title": "Nidi aperti", "aim": "Orari", **row}
    frame: Fields = {"title": "P", "aims": ["Orari"], "aim_rows": [row], "results": [result]}
    frame["goal"] = {"text": "Più tempo", **row}
    action = {"a": {"result": "r", "indicator": MEASURE, "risks": [{"text": "piove", "likelihood": 1, "impact": 1}]}}
    plan = plan_of(action, programme={"programme": frame})
    assert rows(section(plan, NOTHING, "framework", "matrix")) == [
        ["Obiettivo generale", "Più tempo", *cells],
        ["Obiettivo specifico", "Orari", *cells],
        ["Risultato", "Nidi aperti", *cells],
        ["Azione", "1. Azione a", "posti", "registro", "piove"],
    ]
    assert section(plan, NOTHING, "framework", "gaps").words.startswith("Ogni azione ha un risultato")
    told = section(plan, NOTHING, "plan", "aims").words
    assert told.split("\n") == [
        "Obiettivo generale: Più tempo",
        "",
        "Il piano persegue queste finalità:",
        "",
        "- Orari",
    ]


def test_PLN_5_the_framework_asks_for_a_cell_of_goal_or_aim_once_one_of_its_kind_is_said() -> None:
    def told(**frame: Any) -> list[str]:
        said = {"title": "P", "aims": ["Orari", "Rette"], "results": [RESULT], **frame}
        plan = plan_of({"a": {"result": "r", "indicator": MEASURE}}, programme={"programme": said})
        return section(plan, NOTHING, "framework", "gaps").words.splitlines()

    assert told()[0].startswith("Ogni azione")
    assert told(goal={"text": "Più tempo"})[0].startswith("Ogni azione")
    assert told(goal={"text": "Più tempo", "indicator": {"name": "ore"}}, aim_rows=[{}, {"indicator": MEASURE}]) == [
        "- Una riga del quadro logico non ha indicatore: «Orari».",
        "- L'indicatore di una riga non ha un traguardo: «Più tempo».",
        "- Dell'indicatore di una riga non si sa dove si legge: «Più tempo».",
    ]
    assert told(aim_rows=[{"assumption": "se piove"}]) == [
        "- Di 3 righe non è scritta l'ipotesi: «P», «Rette» e «Nidi aperti»."
    ]


def test_the_framework_names_the_results_that_cannot_be_measured() -> None:
    results = [
        {"id": "r1", "title": "Nidi aperti"},
        {"id": "r2", "title": "Orari lunghi", "indicator": {"name": "ore", "source": " "}},
        {"id": "r3", "title": "Rette basse", "indicator": {"name": "euro", "target": 0, "source": "bilancio"}},
    ]
    actions: dict[str, Fields] = {"a": {"result": "r3", "indicator": {"name": "posti", "source": "registro"}}}
    told = section(plan_of(actions, programme={"programme": {"results": results}}), NOTHING, "framework", "gaps").words
    assert told.splitlines() == [
        "- Un risultato non ha indicatore: «Nidi aperti».",
        "- L'indicatore di un risultato non ha un traguardo: «Orari lunghi».",
        "- Dell'indicatore di un risultato non si sa dove si legge: «Orari lunghi».",
    ]
    whole = plan_of(actions, programme={"programme": {"results": results[2:]}})
    assert section(whole, NOTHING, "framework", "gaps").words.startswith("Ogni azione ha un risultato")


# files


@pytest.mark.parametrize("format", papers.DOCUMENTS)
def test_PAP_1_each_paper_comes_in_every_format_that_holds_a_document(format: str) -> None:
    about = Given(passages={"register.joining.it": "Con una lettera al Comune."})
    body = papers.render(brescia.plan(), about, "register", format, "it")
    assert body == papers.render(brescia.plan(), about, "register", format, "it")
    match format:
        case "pdf":
            pdf = pikepdf.open(io.BytesIO(body))
            assert pdf.Root.MarkInfo.Marked and "part" in str(pdf.open_metadata())
        case "docx" | "odt":
            part = "word/document.xml" if format == "docx" else "content.xml"
            assert "Con una lettera al Comune." in zipfile.ZipFile(io.BytesIO(body)).read(part).decode()
        case _:
            assert b"Con una lettera al Comune" in body


def test_the_page_for_citizens_is_one_page() -> None:
    body = papers.render(brescia.plan(), NOTHING, "citizens", "pdf", "it")
    assert len(pikepdf.open(io.BytesIO(body)).pages) == 1


def test_what_is_no_paper_or_no_document_is_none() -> None:
    for name, format in (("plan", "xlsx"), ("diary", "md")):
        with pytest.raises(KeyError):
            papers.render(brescia.plan(), NOTHING, name, format, "it")


@pytest.mark.parametrize("name", papers.PAPERS)
def test_PAP_1_a_programme_that_begins_on_the_first_day_of_all_has_its_papers(name: str) -> None:
    plan = brescia.plan()
    frame = msgspec.structs.replace(plan.programme, start="0001-01-01")
    plan = msgspec.structs.replace(plan, programme=frame)
    assert papers.render(plan, papers.given(monitored(), TODAY), name, "md", "it")


def test_since_when_a_body_sits_at_the_table_is_a_day_of_the_installation() -> None:
    late = int(datetime(2026, 3, 31, 22, 30, tzinfo=UTC).timestamp() * 1000)  # half past midnight in Rome
    members: Records = {"member": {"anna": {"role": "participant", "organisation": "coop", "joined": late}}}
    assert papers.given(members, TODAY, ZoneInfo("Europe/Rome")).since == {"coop": "2026-04-01"}
