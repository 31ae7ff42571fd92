"""A checker of PDFs: what PDF/UA-1 and PDF/A-2a ask that a machine can see. It is no veraPDF, which looks at more.

It looks at the claims in the metadata, title, language and tags; that each tag is a standard one, figures and heads of
tables say what they must, headings go down by one, all that is set in letters is tagged or said to be decoration, and
letters come with their fonts and can be read back as text; that colours have a profile; and that nothing is fetched,
run, attached or locked. It does not look at contrast, at whether a description is a good one, nor at each glyph.
"""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf

STANDARD = {
    "Document", "Part", "Sect", "Div", "Span", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
    "Table", "THead", "TBody", "TFoot", "TR", "TH", "TD", "Figure", "Caption", "NonStruct", "Title", "Strong", "Em",
}  # fmt: skip
INSIDE = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"}}
FORBIDDEN = {"/JavaScript", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/URI", "/Movie", "/Sound", "/Rendition"}
SHOWS = {"Tj", "TJ", "'", '"'}


def faults(body: bytes) -> list[str]:
    """A sentence for each; none where the file is as it claims to be."""
    pdf = pikepdf.open(io.BytesIO(body))
    return [*_claims(pdf), *_about(pdf), *_tags(pdf), *_pages(pdf), *_fonts(pdf), *_alone(pdf)]


def _claims(pdf: pikepdf.Pdf) -> Iterator[str]:
    told = pdf.Root.Metadata.read_bytes().decode()
    for claim in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"):
        if claim not in told:
            yield f"the metadata does not say {claim}"
    if "/Filter" in pdf.Root.Metadata:
        yield "the metadata is packed"
    intents = [intent for intent in pdf.Root.get("/OutputIntents", []) if intent.S == "/GTS_PDFA1"]
    if not intents or b"acsp" not in bytes(intents[0].DestOutputProfile.read_bytes()[:64]):
        yield "no profile says what its colours are"


def _about(pdf: pikepdf.Pdf) -> Iterator[str]:
    if not bool(pdf.Root.get("/MarkInfo", {}).get("/Marked", False)):
        yield "it is not marked as tagged"
    if not re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", str(pdf.Root.get("/Lang", ""))):
        yield "it has no language"
    title = re.search(r"<dc:title>.*?<rdf:li[^>]*>(.+?)</rdf:li>", pdf.Root.Metadata.read_bytes().decode(), re.S)
    if title is None or not str(pdf.docinfo.get("/Title", "")):
        yield "it has no title"
    if not bool(pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)):
        yield "its name is shown in place of its title"
    if pdf.is_encrypted:
        yield "it is locked"


def _tags(pdf: pikepdf.Pdf) -> Iterator[str]:
    if "/StructTreeRoot" not in pdf.Root or "/ParentTree" not in pdf.Root.StructTreeRoot:
        yield "it has no tree of tags"
        return
    level = 0
    for kind, parent, node in tree(pdf):
        if kind not in STANDARD:
            yield f"the tag {kind} is none of the standard's"
        if kind in INSIDE and parent not in INSIDE[kind]:
            yield f"{kind} stands in {parent}"
        if kind == "Figure" and not str(node.get("/Alt", "")).strip():
            yield "a figure is not described"
        if kind == "TH" and not any("/Scope" in one for one in _attributes(node)):
            yield "the head of a column does not say of what"
        if re.fullmatch("H[1-6]", kind):
            if int(kind[1]) > level + 1:
                yield f"{kind} comes after H{level}"
            level = int(kind[1])


def tree(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str, pikepdf.Dictionary]]:
    """Every tag in the order in which it is heard: its kind as the standard calls it, its parent's, and itself."""
    roles = {str(of): str(as_) for of, as_ in pdf.Root.StructTreeRoot.get("/RoleMap", {}).items()}
    left: list[tuple[Any, str]] = [(pdf.Root.StructTreeRoot.K, "")]
    while left:
        node, parent = left.pop()
        if isinstance(node, pikepdf.Array):
            left.extend((one, parent) for one in reversed(list(node)))
        elif isinstance(node, pikepdf.Dictionary):
            kind = parent
            if "/S" in node:
                kind = roles.get(str(node.S), str(node.S)).removeprefix("/")
                yield kind, parent, node
            if "/K" in node:
                left.append((node.K, kind))


def _attributes(node: pikepdf.Dictionary) -> list[pikepdf.Dictionary]:
    found = node.get("/A", [])
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def _pages(pdf: pikepdf.Pdf) -> Iterator[str]:
    for number, page in enumerate(pdf.pages, start=1):
        if "/StructParents" not in page:
            yield f"page {number} is in no tree"
        if len(page.get("/Annots", [])) and str(page.get("/Tabs", "")) != "/S":
            yield f"page {number} is not gone through in its order"
        depth = 0
        for instruction in pikepdf.parse_content_stream(page):
            operator = str(instruction.operator)
            if operator in ("BDC", "BMC"):
                depth += 1
            elif operator == "EMC":
                depth -= 1
            elif operator in SHOWS and depth == 0:
                yield f"page {number} has letters that are neither tagged nor decoration"
                break


def _fonts(pdf: pikepdf.Pdf) -> Iterator[str]:
    for font in fonts(pdf):
        descriptors = [one.get("/FontDescriptor") for one in font.get("/DescendantFonts", [font])]
        if not all(one and {"/FontFile", "/FontFile2", "/FontFile3"} & set(one.keys()) for one in descriptors):
            yield f"the font {font.BaseFont} does not come along"
        if "/ToUnicode" not in font:
            yield f"the font {font.BaseFont} cannot be read as text"


def fonts(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    return [
        one
        for one in pdf.objects
        if isinstance(one, pikepdf.Dictionary)
        and one.get("/Type") == "/Font"
        and not str(one.get("/Subtype", "")).startswith("/CIDFont")
    ]


def _alone(pdf: pikepdf.Pdf) -> Iterator[str]:
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Dictionary | pikepdf.Stream):
            continue
        kind = str(one.get("/S", ""))
        if kind in FORBIDDEN or "/JS" in one or "/AA" in one:
            yield f"something in it is run or fetched: {kind}"
        if isinstance(one, pikepdf.Stream) and "/F" in one:
            yield "a part of it is in another file"
        if one.get("/Type") in ("/Filespec", "/EmbeddedFile"):
            yield "something is attached"
        if isinstance(one, pikepdf.Stream) and bool(one.get("/Interpolate", False)):
            yield "a picture is smoothed by whoever shows it"
