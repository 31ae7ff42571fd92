"""The same numbers everywhere: budgets, dots and counts are added up from each file as its readers would."""

import io
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple
from xml.etree import ElementTree

import docx
import msgspec
import pikepdf
import pytest
from icalendar import Calendar

from benchmarks.plans import table, whole
from cocreate.exports import FORMATS, papers, render
from cocreate.plans.bars import bar_of
from cocreate.plans.plan import Plan
from tests.exports import open_document
from tests.exports.reading import cells
from tests.exports.reading import sheets as excel
from tests.exports.test_documents import _to_unicode, pdf_of, tags
from tests.plans import brescia

EUROS = re.compile(r"€\s?(−?[\d.]+)")
Rows = list[list[str]]


class Sums(NamedTuple):
    """None is what a format does not tell."""

    actions: int
    budget: int | None
    votes: int | None = None
    needs: int | None = None
    ideas: int | None = None
    organisations: int | None = None


@cache
def large() -> Plan:
    """Bodies promise sums, and four others give some: one of these is called as a body is, others write as we do."""
    records = table(220, 60)
    sources = ("Regione", "Fondazione Cariplo, bando 2027", "PR FSE+: asse 3", "body3")
    for n, action in enumerate(one for one in records["card"].values() if one["kind"] == "action"):
        given = ((sources[n % 4], 1_000 * n + 333), (sources[(n + 1) % 4], n % 3))
        action["funds"] = [{"source": source, "eur": eur} for source, eur in given if eur]
    return whole(records)


PLANS: dict[str, Callable[[], Plan]] = {"brescia": brescia.plan, "a large one": large}


def truth(plan: Plan) -> Sums:
    budget = sum(action.budget_eur or 0 for action in plan.actions)
    assert budget == plan.budget_eur
    votes = sum(action.votes for action in plan.actions)
    return Sums(len(plan.actions), budget, votes, len(plan.needs), len(plan.ideas), len(plan.organisations))


def _json(body: bytes) -> Sums:
    plan = msgspec.json.decode(body)
    actions = plan["actions"]
    budget, votes = (sum(action[name] or 0 for action in actions) for name in ("budget_eur", "votes"))
    return Sums(len(actions), budget, votes, *(len(plan[name]) for name in ("needs", "ideas", "organisations")))


def _csv(body: bytes) -> Sums:
    rows = cells(body)
    return Sums(len(rows), *(sum(int(row[name] or 0) for row in rows) for name in ("Risorse (€)", "Punti")))


def _xlsx(body: bytes) -> Sums:
    found = excel(body)
    budget, votes = (sum(row[at] or 0 for row in found["Azioni"]) for at in (11, 12))
    return Sums(len(found["Azioni"]), budget, votes, *(len(found[name]) for name in ("Bisogni", "Idee", "Enti")))


def _ods(body: bytes) -> Sums:
    found = open_document.sheets(body)
    rows = found["Azioni"]
    budget, votes = (sum(int(row[name] or 0) for row in rows) for name in ("Risorse (€)", "Punti"))  # type: ignore[arg-type]
    return Sums(len(rows), budget, votes, *(len(found[name]) for name in ("Bisogni", "Idee", "Enti")))


def _document(tables: list[Rows]) -> Sums:
    """By the titles of their columns, as somebody who reads it would; the last row of the actions is their total."""
    by_title = {tuple(shown[0][:3]): shown[1:] for shown in tables}
    *actions, total = by_title["N.", "Azione", "Responsabile"]
    budget, votes = (sum(map(_number, (row[at] for row in actions))) for at in (5, 6))
    assert _number(total[5]) == budget
    needs, ideas = by_title["Bisogno", "Idee", "Azioni"], by_title["Punti", "Idea", "Azioni"]
    return Sums(
        len(actions), budget, votes, len(needs), len(ideas), len(by_title["Ente", "Settore", "Persone al tavolo"])
    )


def _number(text: str) -> int:
    return int(re.sub(r"[^\d]", "", text) or 0)


def _docx(body: bytes) -> Sums:
    return _document(_docx_tables(body))


def _docx_tables(body: bytes) -> list[Rows]:
    file = docx.Document(io.BytesIO(body))
    return [[[cell.text for cell in row.cells] for row in shown.rows] for shown in file.tables]


def _odt(body: bytes) -> Sums:
    return _document(open_document.tables(body))


def _md(body: bytes) -> Sums:
    return _document(_md_tables(body))


def _md_tables(body: bytes) -> list[Rows]:
    blocks = [block.split("\n") for block in body.decode().split("\n\n") if block.startswith("| ")]
    lines = [[line for line in block if not line.startswith("| --")] for block in blocks]
    return [[[_plain(cell) for cell in re.split(r"(?<!\\) \| ?", line[2:])] for line in block] for block in lines]


def _plain(cell: str) -> str:
    return re.sub(r"\\(.)", r"\1", cell).strip()


def _ics(body: bytes) -> Sums:
    tasks = Calendar.from_ical(body).walk("VTODO")
    told = "\n".join(str(task.get("DESCRIPTION", "")) for task in tasks)
    return Sums(len(tasks), sum(map(_number, EUROS.findall(told))))


def _svg(body: bytes) -> int:
    return sum(1 for one in ElementTree.fromstring(body.decode()).iter() if one.get("role") == "graphics-object group")


READ: dict[str, Callable[[bytes], Sums]] = {
    "json": _json, "csv": _csv, "xlsx": _xlsx, "ods": _ods, "docx": _docx, "odt": _odt, "md": _md, "ics": _ics,
}  # fmt: skip


@pytest.mark.parametrize("name", PLANS)
@pytest.mark.parametrize("format", READ)
def test_EXP_5_each_file_adds_up_to_the_plan(format: str, name: str) -> None:
    plan = PLANS[name]()
    found, known = READ[format](render(plan, format, "it")), truth(plan)
    told = [(one, other) for one, other in zip(found, known, strict=True) if one is not None]
    assert [one for one, _ in told] == [other for _, other in told]
    assert len(told) >= (2 if format == "ics" else 3)


# ---- who puts in how much

Money = Counter[str]  # by who promises or gives it, in cents
PUT_IN = re.compile(r"(?P<who>.+?)(?:: rooms)?[:,]? €\s(?P<eur>[\d.,]+)")  # "rooms" is what all bodies promise


def put_in(plan: Plan) -> tuple[Money, Money]:
    """Promised and given, as the data has it."""
    names = {body.id: body.name for body in plan.organisations}
    promised, given = Money(), Money()
    for action in plan.actions:
        promised.update({names[one.organisation]: 100 * one.eur for one in action.promises})
        for fund in action.funds:
            given[fund.source] += 100 * fund.eur
    return +promised, +given


def cents(text: str) -> int:
    euros, _, rest = text.partition(",")
    return 100 * _number(euros) + int(rest or 0)


def _said(lines: Iterable[str]) -> Money:
    """What says no sum is no money: people, or rooms."""
    found = Money()
    for one in filter(None, map(PUT_IN.fullmatch, lines)):
        found[one["who"]] += cents(one["eur"])
    return found


def _of_rows(rows: Iterable[tuple[Any, Any, Any]]) -> tuple[Money, Money]:
    """By promises, funds, and what both come to."""
    promises, funds, covered = zip(*rows, strict=True)
    promised, given = (_said("; ".join(filter(None, cells)).split("; ")) for cells in (promises, funds))
    assert 100 * sum(int(one or 0) for one in covered) == (promised + given).total()
    return promised, given


def _json_money(body: bytes) -> tuple[Money, Money]:
    return put_in(msgspec.json.decode(body, type=Plan))


def _by_title(rows: list[dict[str, Any]]) -> tuple[Money, Money]:
    return _of_rows((row["Promesse"], row["Altre fonti"], row["Coperti (€)"]) for row in rows)


IN_ROWS: dict[str, Callable[[bytes], tuple[Money, Money]]] = {
    "json": _json_money,
    "csv": lambda body: _by_title(cells(body)),
    "ods": lambda body: _by_title(open_document.sheets(body)["Azioni"]),
    "xlsx": lambda body: _of_rows(row[23:26] for row in excel(body)["Azioni"]),  # type: ignore[misc]
}
TABLES: dict[str, Callable[[bytes], list[Rows]]] = {
    "md": _md_tables, "docx": _docx_tables, "odt": open_document.tables,
}  # fmt: skip


@pytest.mark.parametrize("format", IN_ROWS)
def test_EXP_5_who_promises_or_gives_how_much_is_the_same_in_data_and_sheets(format: str) -> None:
    promised, given = put_in(large())
    assert promised.total() > 100 * 200_000 and given.total() > 100 * 1_000_000 and promised.keys() & given.keys()
    assert IN_ROWS[format](render(large(), format, "it")) == (promised, given)


@pytest.mark.parametrize("format", TABLES)
def test_EXP_5_who_promises_or_gives_how_much_is_the_same_in_the_plan_and_in_its_budget(format: str) -> None:
    plan = large()
    promised, given = put_in(plan)
    tables = {tuple(shown[0][:3]): shown[1:] for shown in TABLES[format](render(plan, format, "it"))}
    *rows, total = tables["N.", "Azione", "Chi mette che cosa"]
    assert _said(line for row in rows for line in re.split(r"\n|<br>", row[2])) == promised + given
    assert sum(cents(row[4]) for row in rows) == cents(total[4]) == (promised + given).total()

    budget = papers.render(plan, papers.Given(), "budget", format, "it")
    tables = {tuple(shown[0][:3]): shown[1:] for shown in TABLES[format](budget)}
    *rows, total = tables["Fonte", "Somma", "Parte del costo"]
    assert {row[0]: cents(row[1]) for row in rows} == promised + given
    assert cents(total[1]) == (promised + given).total() == 100 * plan.covered_eur
    *rows, total = tables["Azione", "Costo", "Dai partner"]
    for column, known in ((2, promised), (3, given)):
        assert sum(cents(row[column]) for row in rows) == cents(total[column]) == known.total()
    *rows, total = tables["Ente", "Guida", "Costo delle azioni guidate"]
    assert +Money({row[0].split("\n")[0].split("<br>")[0]: cents(row[3]) for row in rows}) == promised


def parted(pdf: pikepdf.Pdf) -> str:
    """What can be read on all pages, a line for each piece that is tagged."""
    told: list[str] = []
    for page in pdf.pages:
        maps = {name: _to_unicode(font) for name, font in page.Resources.get("/Font", {}).items()}
        current: dict[int, str] = {}
        for instruction in pikepdf.parse_content_stream(page):
            match str(instruction.operator):
                case "Tf":
                    current = maps[str(instruction.operands[0])]
                case "EMC":
                    told.append("\n")
                case "Tj" | "TJ":
                    shown = instruction.operands[0]
                    for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
                        if isinstance(part, pikepdf.String):
                            raw = bytes(part)
                            codes = (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
                            told += [current.get(code, "") for code in codes]
    return "".join(told)


@pytest.mark.parametrize("name", PLANS)
def test_EXP_5_the_pdf_says_every_amount_that_the_other_documents_say_as_often(name: str) -> None:
    plan = PLANS[name]()
    word = docx.Document(io.BytesIO(render(plan, "docx", "it")))
    in_word = [paragraph.text for paragraph in word.element.body.iter() if paragraph.tag.endswith("}t")]
    ours = Counter(EUROS.findall("\n".join(filter(None, in_word))))
    pdf = pdf_of(plan)
    assert Counter(EUROS.findall(parted(pdf))) == ours
    assert sum(ours.values()) > len(plan.actions) / 2
    kinds = Counter(kind for kind, _ in tags(pdf))
    rows = sum(len(shown.rows) for shown in word.tables)
    assert kinds["/TR"] == rows - 2  # the figures of the first page are no table there


@pytest.mark.parametrize("name", PLANS)
def test_EXP_5_each_action_with_a_day_is_an_event_and_a_row_of_the_picture(name: str) -> None:
    plan = PLANS[name]()
    dated = sum(bar_of(action) is not None for action in plan.actions)
    assert len(Calendar.from_ical(render(plan, "ics", "it")).walk("VEVENT")) == dated
    assert _svg(render(plan, "svg", "it")) == dated


def test_EXP_5_every_format_is_added_up_or_is_a_picture_of_pixels() -> None:
    assert set(FORMATS) - set(READ) == {"pdf", "svg", "png"}
