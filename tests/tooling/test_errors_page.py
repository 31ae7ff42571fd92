"""Every refusal that the code can give has its sentence, every sentence is used, and docs/errors.md lists them all."""

import re

from cocreate.imports.excalidraw import OTHERS
from cocreate.imports.found import CHANGED, LOST
from tests.tooling.errors_page import PAGE, ROOT, codes, page


def sources(*places: str) -> str:
    return "\n".join(path.read_text() for place in places for path in sorted((ROOT / place).rglob("*.py")))


def test_the_page_of_errors_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.tooling.errors_page"


def test_every_refusal_has_a_sentence_and_every_sentence_is_used() -> None:
    code = sources("cocreate")
    given = set(re.findall(r'Refused\(\s*"([a-z_]+)"', code))
    said = set(codes("refused-"))
    given |= set(re.findall(r'Unreadable\(\s*"([a-z_]+)"', code))
    assert given - said == set()
    assert {one for one in said if f'"{one}"' not in code} == set()


def test_all_that_an_import_leaves_out_has_its_sentence_and_every_sentence_is_used() -> None:
    noted = set(re.findall(r'report\.note\(\s*"([a-z_]+)"', sources("cocreate/imports", "cocreate/rest")))
    noted |= set(OTHERS.values())
    assert noted == LOST | CHANGED == set(codes("left-out-"))
    assert set() == LOST & CHANGED


def test_no_sentence_is_empty() -> None:
    rows = [row for row in PAGE.read_text(encoding="utf-8").splitlines() if row.startswith("| `")]
    assert len(rows) == sum(len(codes(prefix)) for prefix in ("refused-", "mistake-", "left-out-"))
    assert all(cell.strip() for row in rows for cell in re.split(r"(?<!\\)\|", row)[1:-1])
