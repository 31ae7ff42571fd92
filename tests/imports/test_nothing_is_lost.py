"""All that is in a file is on a card, or counted in the report: the counts add up, whatever the file."""

import csv
import io
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.imports.files import ZONES, arrow, brought, drawing, drawn, lost, report, texts, workbook, written

TEXT = st.one_of(st.just(""), st.text('ab è,;"\n\t|-*#[](){}<>\x07\u200b🎈1.', max_size=30))
ZONE = st.sampled_from(["", "Bisogni", "idee", "Sogni", "  AZIONI "])
KIND = st.sampled_from(["", "idea", "bisogni", "altro", "frame", "sticky_note"])
ROW = st.tuples(TEXT, ZONE, KIND, TEXT)
CALM = settings(max_examples=120, deadline=None)


BELL = "\x07"  # an invisible character: where there is nothing else, there is nothing


def filled(rows: list[Any]) -> int:
    return sum(any(cell.replace(BELL, "").strip() for cell in row) for row in rows)


@CALM
@given(st.lists(ROW, min_size=1, max_size=30), st.sampled_from(";,\t"))
def test_each_row_of_a_CSV_is_a_card_or_counted(rows: list[Any], sign: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=sign).writerows([("testo", "zona", "tipo", "gruppo"), *rows])
    if not filled(rows):
        return
    found = brought(out.getvalue(), "x.csv")
    assert len(found.cards) + lost(found) == filled(rows)
    said = [text.replace(BELL, "").strip() for text, _, kind, _ in rows if kind != "frame"]
    assert texts(found) == [text for text in said if text]


@CALM
@given(st.lists(st.lists(ROW, max_size=8), min_size=1, max_size=3))
def test_each_row_of_a_workbook_is_a_card_or_counted(sheets: list[list[Any]]) -> None:
    clean = [[[cell.replace(BELL, "") for cell in row] for row in rows] for rows in sheets]
    titles = ("testo", "zona", "tipo", "gruppo")
    named = zip((zone.title for zone in ZONES), clean, strict=False)
    book = workbook({title: [titles, *rows] for title, rows in named})
    if sum(map(filled, clean)):
        found = brought(book, "x.xlsx")
        assert len(found.cards) + lost(found) == sum(map(filled, clean))


@CALM
@given(st.lists(TEXT, min_size=1, max_size=30))
def test_each_line_of_a_list_is_a_card_or_counted(lines: list[str]) -> None:
    written_lines = [line for line in "\n".join(lines).replace("\t", " ").split("\n") if filled([[line]])]
    if written_lines:
        found = brought("\n".join(written_lines), "x.txt")
        assert len(found.cards) + lost(found) == len(written_lines)


def block(kind: str, word: str) -> str:
    return {
        "zone": "## Idee",
        "heading": f"### {word}",
        "underlined": f"{word}\n---",
        "paragraph": f"Un {word}\ndi tutti",
        "item": f"- **{word}** qui",
        "task": f"- [x] {word}",
        "nested": f"- Sopra\n    - {word}",
        "quote": f"> {word}",
        "code": f"~~~\n{word}\n~~~",
        "table": f"| Testo | Voti |\n|---|---|\n| {word} | |",
        "poor table": f"| Testo | Voti |\n|---|---|\n| | {word} |",
        "image": f"![{word}](x.png)",
        "remark": f"<!-- {word} -->",
        "rule": "***",
    }[kind]


KINDS = (
    "zone", "heading", "underlined", "paragraph", "item", "task", "nested", "quote", "code", "table", "poor table",
    "image", "remark", "rule",
)  # fmt: skip


@CALM
@given(st.lists(st.sampled_from(KINDS), min_size=1, max_size=20))
def test_each_word_of_Markdown_is_on_a_card_or_counted(kinds: list[str]) -> None:
    words = {f"parola{n}fine": kind for n, kind in enumerate(kinds) if kind not in ("zone", "rule")}
    blocks = [block(kind, f"parola{n}fine") for n, kind in enumerate(kinds)]
    if not words:
        return
    found = brought("\n\n".join(blocks), "x.md")
    there = " ".join([*texts(found), *(title for _, title in found.groups)])
    missing = [word for word in words if word not in there]
    assert len(missing) == lost(found)
    assert set(report(found)) <= {"headings", "images", "hidden", "no_text", "columns", "done"}
    assert "*" not in there and "[" not in there


SHAPE = st.sampled_from(["text", "boxed", "empty", "rectangle", "image", "freedraw", "line", "arrow", "frame", "zone"])


@CALM
@given(st.lists(SHAPE, min_size=1, max_size=20), st.randoms(use_true_random=False))
def test_each_element_of_a_drawing_is_on_a_card_a_link_or_counted(shapes: list[str], chance: Any) -> None:
    elements: list[dict[str, Any]] = []
    for n, shape in enumerate(shapes):
        near = chance.choice(elements)["id"] if elements else None
        match shape:
            case "text" | "empty":
                elements.append(written(f"e{n}", "" if shape == "empty" else f"Testo {n}", frameId=near))
            case "boxed":
                elements += [drawn(f"b{n}", "ellipse", frameId=near), written(f"e{n}", "Sì", containerId=f"b{n}")]
            case "arrow":
                elements.append(arrow(f"e{n}", near, chance.choice(elements)["id"] if elements else None))
            case "zone" | "frame":
                elements.append(drawn(f"e{n}", "frame", name="Idee" if shape == "zone" else "Altro"))
            case _:
                elements.append(drawn(f"e{n}", shape))
    chance.shuffle(elements)
    found = brought(drawing(*elements), "x.excalidraw") if set(shapes) != {"zone"} else None
    if found is not None:
        used = shapes.count("boxed") + shapes.count("zone")
        assert len(found.cards) + len(found.links) + lost(found) + used == len(elements)
