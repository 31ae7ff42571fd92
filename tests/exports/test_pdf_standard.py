"""Every PDF is what it claims to be, PDF/UA-1 and PDF/A-2a, as far as our own checker sees; and that one bites."""

import io
from collections.abc import Callable

import msgspec
import pikepdf
import pytest

from cocreate.exports import render
from cocreate.locales import LANGUAGES, Language
from cocreate.plans.build import build
from tests.exports.boards import brescia as board
from tests.exports.boards import file_of
from tests.exports.pdf_standard import faults, fonts
from tests.exports.test_documents import ODD, titled
from tests.plans import brescia

Spoil = Callable[[pikepdf.Pdf], object]


@pytest.mark.parametrize("language", LANGUAGES)
def test_EXP_2_the_pdf_of_a_plan_keeps_both_standards_in_every_language(language: Language) -> None:
    assert faults(render(brescia.plan(), "pdf", language)) == []


@pytest.mark.parametrize("text", ODD)
def test_EXP_2_no_text_makes_the_pdf_break_them(text: str) -> None:
    assert faults(render(titled(text), "pdf", "it")) == []


def test_EXP_2_neither_a_plan_with_nothing_in_it_nor_one_with_all_does() -> None:
    assert faults(render(build({}, board="b", seq=1, finished=0, language="en"), "pdf", "en")) == []
    plan = brescia.plan()
    many = [msgspec.structs.replace(plan.actions[n % 13], number=n + 1) for n in range(65)]
    assert faults(render(msgspec.structs.replace(plan, actions=many), "pdf", "it")) == []


def test_EXP_2_the_pdf_of_a_board_keeps_them_too() -> None:
    assert faults(file_of(board(), "pdf")) == []


def _without_alt(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure":
            del one["/Alt"]


def _without_scope(pdf: pikepdf.Pdf) -> None:
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TH":
            one["/A"] = pikepdf.Array()


def _without_font(pdf: pikepdf.Pdf) -> None:
    descriptor = fonts(pdf)[0].DescendantFonts[0].FontDescriptor
    for name in ("/FontFile", "/FontFile2", "/FontFile3"):
        if name in descriptor:
            del descriptor[name]


def _bare_letters(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[-1]
    page.contents_add(b"BT (x) Tj ET")


SPOILT: dict[str, Spoil] = {
    "it is not marked": lambda pdf: pdf.Root.MarkInfo.__setitem__("/Marked", False),
    "no language": lambda pdf: pdf.Root.__delitem__("/Lang"),
    "no title": lambda pdf: pdf.docinfo.__delitem__("/Title"),
    "no tree of tags": lambda pdf: pdf.Root.__delitem__("/StructTreeRoot"),
    "a figure is not described": _without_alt,
    "the head of a column": _without_scope,
    "does not come along": _without_font,
    "cannot be read as text": lambda pdf: fonts(pdf)[0].__delitem__("/ToUnicode"),
    "neither tagged nor decoration": _bare_letters,
    "no profile": lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
    "run or fetched": lambda pdf: pdf.Root.__setitem__(
        "/OpenAction", pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)"))
    ),
    "something is attached": lambda pdf: pdf.Root.__setitem__(
        "/AF", pikepdf.Array([pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Filespec))])
    ),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_EXP_2_the_checker_finds_what_is_planted(fault: str) -> None:
    pdf = pikepdf.open(io.BytesIO(render(brescia.plan(), "pdf", "it")))
    SPOILT[fault](pdf)
    out = io.BytesIO()
    pdf.save(out)
    found = faults(out.getvalue())
    assert any(fault in one for one in found), found
