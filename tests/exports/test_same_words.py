"""Papers and reports, in each format that holds a document: the same words, and a PDF that keeps its standards."""

from functools import cache

import pytest

from cocreate.exports import papers, report
from cocreate.locales import Language
from tests.exports.papers import NAMES, paper
from tests.exports.pdf_standard import faults
from tests.exports.reading import words
from tests.exports.test_planned_chapters import rich
from tests.monitoring.test_report import YEAR, whole

PASSAGE = "# Come\n\nCon una lettera al **Comune**.\n\n1. prima\n2. poi <b>"
GIVEN = papers.Given(passages={"register.joining.it": PASSAGE, "plan.money.it": PASSAGE})
TOLD: list[tuple[str, Language]] = [
    *((name, "it") for name in NAMES if f"{name}-monitored" not in NAMES),
    *((f"{name}-rich", "it") for name in papers.PAPERS),
    *((name, "en") for name in ("plan", "budget-monitored", "period")),
    ("period", "it"),
]


@cache
def made(name: str, language: Language, format: str) -> bytes:
    """`period`: a report on a year. `budget-rich`: of a plan with money, results and risks, and words of people."""
    if name == "period":
        return report.render(whole(YEAR), format, language)
    if name.endswith("-rich"):
        return papers.render(rich(), GIVEN, name.removesuffix("-rich"), format, language)
    return paper(name, language, format)


@pytest.mark.parametrize(("name", "language"), TOLD)
def test_PAP_1_EXP_5_each_says_the_same_words_and_sums_in_every_format(name: str, language: Language) -> None:
    told = {format: words(format, made(name, language, format)) for format in papers.DOCUMENTS}
    assert told.keys() == {"pdf", "docx", "odt", "md"} and told["md"].total() > 100
    for format, said in told.items():
        assert (format, said - told["md"], told["md"] - said) == (format, {}, {})


@pytest.mark.parametrize(("name", "language"), TOLD)
def test_EXP_2_the_pdf_of_each_keeps_both_standards(name: str, language: Language) -> None:
    assert faults(made(name, language, "pdf")) == []
