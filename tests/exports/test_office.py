"""What people open the files with: LibreOffice opens all of them, says what they say, and finds nothing to run."""

import csv
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from cocreate.exports import render, report
from tests.exports.papers import paper
from tests.exports.reading import WORD, pdf_of, said
from tests.exports.test_documents import titled
from tests.exports.test_planned_chapters import CHAPTERS, rich
from tests.monitoring.test_report import YEAR, whole
from tests.plans import brescia

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
NEEDED = "LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-writer libreoffice-calc"
pytestmark = pytest.mark.skipif(OFFICE is None, reason=NEEDED)

WITHIN = 240  # seconds
ODD = '=1+1 😀 你好 العربية "a" <b> ' + "x" * 300
DOCUMENTS = ("budget-monitored", "minutes", "citizens", "period")  # papers, and a report on a year
SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,true,false,-1"  # formulas as such, all sheets


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every file, opened and written anew as plain text or CSV; and as PDF, which lays it out."""
    folder = tmp_path_factory.mktemp("office")
    for name, plan in (("plan", brescia.plan()), ("odd", titled(ODD)), ("rich", rich())):
        for format in ("docx", "odt", "xlsx", "ods"):
            (folder / f"{name}-{format}.{format}").write_bytes(render(plan, format, "it"))
    for name in DOCUMENTS:
        for format in ("docx", "odt"):
            (folder / f"{name}-{format}.{format}").write_bytes(_document(name, format))
    for kind, of in (
        ("txt:Text (encoded):UTF8", ("docx", "odt")),
        (SHEETS, ("xlsx", "ods")),
        ("pdf", ("docx", "odt", "ods")),
    ):
        files = [str(path) for format in of for path in sorted(folder.glob(f"*.{format}"))]
        said = subprocess.run(
            [str(OFFICE), f"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore",
             "--convert-to", kind, "--outdir", str(folder / "out"), *files],
            capture_output=True, text=True, timeout=WITHIN, check=False,
        )  # fmt: skip
        assert said.returncode == 0 and "Error" not in said.stdout + said.stderr, said
    return folder / "out"


def _document(name: str, format: str) -> bytes:
    return report.render(whole(YEAR), format, "it") if name == "period" else paper(name, "it", format)


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_EXP_6_the_texts_open_and_say_the_plan(opened: Path, format: str) -> None:
    told = (opened / f"plan-{format}.txt").read_text("utf-8-sig")
    for action in brescia.plan().actions:
        assert action.text in told
    assert "284.000" in told and "Da sistemare prima di firmare" in told
    assert (opened / f"plan-{format}.pdf").read_bytes().startswith(b"%PDF")
    assert ODD in (opened / f"odd-{format}.txt").read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["plan", "rich", *DOCUMENTS])
def test_EXP_6_both_texts_say_the_same_once_opened(opened: Path, name: str) -> None:
    word, open_document = (
        _lines((opened / f"{name}-{format}.txt").read_text("utf-8-sig")) for format in ("docx", "odt")
    )
    assert word == open_document


@pytest.mark.parametrize("format", ["docx", "odt"])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_EXP_6_papers_and_reports_open_and_say_each_word_of_theirs(opened: Path, name: str, format: str) -> None:
    told = (opened / f"{name}-{format}.txt").read_text("utf-8-sig")
    lacking = Counter(WORD.findall(said("md", _document(name, "md")))) - Counter(WORD.findall(told))
    assert lacking == {}
    assert pdf_of((opened / f"{name}-{format}.pdf").read_bytes()).pages


@pytest.mark.parametrize("format", ["docx", "odt"])
def test_EXP_6_a_plan_with_money_results_and_risks_opens_with_all_of_them(opened: Path, format: str) -> None:
    told = (opened / f"rich-{format}.txt").read_text("utf-8-sig")
    assert [chapter for chapter in CHAPTERS if f"\n{chapter}\n" not in told.replace("\r", "")] == []
    for words in ("Nidi aperti più a lungo", "Regione: €\xa030", "Poche iscrizioni", "Si entra", "€\xa0150", "€\xa080"):
        assert words in told


def _lines(text: str) -> list[str]:
    """Without the marks of lists, which each writes in its way."""
    lines = (re.sub(r"^[\s•\-\uf0b7\u2022\ue00c]+", "", line).strip() for line in text.split("\n"))
    return [line for line in lines if line]


@pytest.mark.parametrize("format", ["xlsx", "ods"])
def test_EXP_6_the_workbooks_open_add_up_and_no_cell_is_a_formula(opened: Path, format: str) -> None:
    plan = brescia.plan()
    rows = _rows(opened / f"plan-{format}-Azioni.csv")
    assert [row["Azione"] for row in rows] == [action.text for action in plan.actions]
    assert sum(float(row["Risorse (€)"].replace(".", "").replace(",", "") or 0) for row in rows) == plan.budget_eur
    assert sum(int(row["Punti"]) for row in rows) == sum(action.votes for action in plan.actions)
    assert len(_rows(opened / f"plan-{format}-Bisogni.csv")) == len(plan.needs)
    assert _rows(opened / f"odd-{format}-Azioni.csv")[0]["Azione"] == ODD  # a formula would have become 2 or an error
    assert {path.name for path in opened.glob(f"plan-{format}-*.csv")} == {
        f"plan-{format}-{sheet}.csv" for sheet in ("Azioni", "Bisogni", "Idee", "Punti", "Enti", "Verifiche")
    }


@pytest.mark.parametrize("format", ["xlsx", "ods"])
def test_EXP_6_money_results_and_risks_open_in_the_workbooks(opened: Path, format: str) -> None:
    one, other = _rows(opened / f"rich-{format}-Azioni.csv")
    told = ("Promesse", "Altre fonti", "Coperti (€)", "Rischi", "Risultato", "Giornate di lavoro")
    assert [one[name].replace("12,5", "12.5") for name in told] == [  # as the machine writes numbers
        "Ente p: i locali €\xa040", "Regione €\xa030", "70", "Poche iscrizioni", "Nidi aperti più a lungo", "12.5",
    ]  # fmt: skip
    assert [other[name] for name in told] == ["", "", "", "Piove", "", ""]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))
