"""Markdown, as minutes of a meeting are written in it."""

import subprocess
import sys
from pathlib import Path

from tests.imports.files import brought, example, report, texts

ROOT = Path(__file__).parents[2]

MINUTES = """---
title: Verbale
date: 2021-03-31
---
# Verbale del tavolo

## Bisogni

- Mancano posti al **nido**
- L'autobus non passa
  dopo le 20
  - e il sabato mai
  - né la domenica
1. Strade _buie_

### Scuola

Un posto per i compiti,
anche d'estate.

## Le nostre idee

## idee

- [ ] Un pedibus
- [x] Un doposcuola, vedi [il sito](https://comune.example/doposcuola)
* * *
> Una casa di comunità

## Chiusura

Ci rivediamo il 12.

<!-- non scrivere chi l'ha detto -->
![la piazza](piazza.jpg)
"""


def test_headings_choose_zones_and_make_groups() -> None:
    found = brought(MINUTES, "verbale.md", zone="resources")
    assert [(card.zone, card.group, card.text) for card in found.cards] == [
        ("needs", "", "Mancano posti al nido"),
        ("needs", "", "L'autobus non passa dopo le 20\n– e il sabato mai\n– né la domenica"),
        ("needs", "", "Strade buie"),
        ("needs", "Scuola", "Un posto per i compiti, anche d'estate."),
        ("ideas", "", "Un pedibus"),
        ("ideas", "", "Un doposcuola, vedi il sito (https://comune.example/doposcuola)"),
        ("ideas", "", "Una casa di comunità"),
        ("resources", "Chiusura", "Ci rivediamo il 12."),
    ]
    assert report(found) == {"front_matter": 1, "hidden": 1, "headings": 2, "done": 1, "images": 1}
    assert example(found, "headings") == "Verbale del tavolo" and example(found, "images") == "la piazza"


def test_a_heading_may_be_underlined() -> None:
    found = brought("Idee\n====\n\nUn parco\n\nVerde\n-----\n\nPiù alberi\n", "x.md")
    assert [(card.zone, card.group, card.text) for card in found.cards] == [
        ("ideas", "", "Un parco"),
        ("ideas", "Verde", "Più alberi"),
    ]


TABLE = """# Ostacoli e difficoltà

| Proposta | Zona | Voti |
|---|:-:|--:|
| Un parco | Idee | 3 |
| Soldi \\| tempo |  | 2 |
|  | Idee | 1 |
"""


def test_a_table_goes_row_by_row() -> None:
    found = brought(TABLE, "x.md")
    assert [(card.zone, card.text) for card in found.cards] == [("ideas", "Un parco"), ("obstacles", "Soldi | tempo")]
    assert report(found) == {"columns": 1, "no_text": 1} and example(found, "columns") == "Voti"


def test_the_first_row_of_a_table_is_its_titles_whatever_they_are() -> None:
    assert texts(brought("| Parole loro | Chi |\n|---|---|\n| Più verde | Ada |\n", "x.md")) == ["Più verde"]


def test_a_heading_is_read_without_its_marks_and_a_picture_in_it_is_counted_once() -> None:
    found = brought(
        "# ![logo](x.png) **Verde**\n- Uno\n- Due\n# ![logo](x.png)\n- Tre\n- Quattro\n## __Idee__\n- Sì\n", "x.md"
    )
    assert [(card.zone, card.group) for card in found.cards] == [("needs", "Verde")] * 2 + [("needs", "")] * 2 + [
        ("ideas", "")
    ]
    assert report(found) == {"images": 2}


def test_code_and_hard_breaks_stay_as_they_are() -> None:
    found = brought("Prima  \nseconda\\\nterza\nquarta\n\n```\nuna riga\n\naltra riga\n```\n", "x.md")
    assert texts(found) == ["Prima\nseconda\nterza quarta", "una riga\n\naltra riga"]


def test_signs_that_are_no_marks_stay() -> None:
    lines = ["2 * 3 * 4", "nome_di_file_lungo", "\\*così\\*", "un*solo", "a ** b", "**tutto *molto* forte**"]
    wanted = ["2 * 3 * 4", "nome_di_file_lungo", "*così*", "un*solo", "a ** b", "tutto molto forte"]
    assert texts(brought("\n\n".join(lines), "x.md")) == wanted


def test_items_far_to_the_right_belong_to_the_item_above() -> None:
    found = brought("- Uno\n    - due\n        - tre\n\n    ancora due\n- Quattro\n", "x.md")
    assert texts(found) == ["Uno\n– due\n– tre\nancora due", "Quattro"]


def test_empty_items_are_nothing() -> None:
    assert texts(brought("- \n- Uno\n-\n", "x.md")) == ["Uno"]


ENDLESS = """
import resource, sys
from cocreate.imports import markdown
from cocreate.imports.found import Report

resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
markdown.LONGEST = 10**7
for mark in ("[a](", "[a](b ", "![a](", "[", "![", "*", "**", "_", "__", "~~", "`", "<br"):
    text = mark + "x" * 1_000_000
    assert markdown._plain(text, Report()) == text, mark
"""


def test_a_mark_that_nothing_ends_is_looked_for_once_however_long_its_line_is() -> None:
    """A pattern that looked for the end from every letter would take hours of the processor; it is given seconds."""
    ended = subprocess.run([sys.executable, "-c", ENDLESS], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_a_link_may_say_more_than_its_address() -> None:
    said = texts(brought('- [il sito](https://a.example/x "Titolo") e [qui](#sotto) e [a] (b) e [c](d\n', "x.md"))
    assert said == ["il sito (https://a.example/x) e qui e [a] (b) e [c](d"]
