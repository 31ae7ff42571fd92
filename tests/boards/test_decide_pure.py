"""DEC-1: decide is a pure function, and every refusal has its sentence with the values that it gives."""

import ast
import copy
import re
from pathlib import Path

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax import visitor

import cocreate.boards
from cocreate.boards.decide import decide
from cocreate.locales import LANGUAGES, Language, entries, sentence
from tests.helpers.given import Table
from tests.helpers.random_acts import RandomActs

BOARDS = Path(next(iter(cocreate.boards.__path__)))


class Asking(Table):
    """Asks everything twice, of copies that nobody else holds."""

    def ask(self, actor, command, *, after=5_000):  # type: ignore[no-untyped-def]
        before, asked = copy.deepcopy(self.board), copy.deepcopy(command)
        first = decide(self.board, command, actor, self.now + after)
        assert self.board == before and command == asked
        assert decide(before, asked, actor, self.now + after) == first
        return super().ask(actor, command, after=after)


@pytest.mark.parametrize("seed", range(8))
def test_DEC_1_the_same_question_has_the_same_answer_and_leaves_the_board_as_it_was(seed: int) -> None:
    acts = RandomActs(seed)
    acts.table.__class__ = Asking
    for _ in range(60):
        acts.act()


def refusals() -> list[tuple[str, set[str] | None]]:
    """(code, names of its values) of each Refused(...) in the package; None where they are not written out."""
    found: list[tuple[str, set[str] | None]] = []
    for path in sorted(BOARDS.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused":
                found += [(code, _values(node)) for code in _codes(node.args[0])]
    return found


def _codes(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return _codes(node.body) + _codes(node.orelse)
    assert isinstance(node, ast.Constant) and isinstance(node.value, str)
    return [node.value]


def _values(call: ast.Call) -> set[str]:
    if len(call.args) == 1:
        return set()
    (_, values) = call.args
    assert isinstance(values, ast.Dict)
    return {key.value for key in values.keys if isinstance(key, ast.Constant) and isinstance(key.value, str)}


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.names.add(node.id.name)


@pytest.mark.parametrize("code, values", refusals(), ids=lambda it: it if isinstance(it, str) else "")
@pytest.mark.parametrize("language", LANGUAGES)
def test_DEC_1_a_refusal_has_a_sentence_and_gives_it_its_values(
    code: str, values: set[str], language: Language
) -> None:
    entry = entries(language)[f"refused-{code}"]
    used = Variables()
    used.visit(entry)
    assert used.names <= values
    said = sentence(language, f"refused-{code}", **dict.fromkeys(values, "X"))
    assert said[0].isupper() or said[0] in "«“„"
    assert said.endswith(".")


def test_DEC_1_the_pure_core_reads_no_clock_and_draws_no_lots() -> None:
    for path in BOARDS.rglob("*.py"):
        imports = re.findall(r"^(?:from|import) (\S+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert not {name.split(".")[0] for name in imports} & {"time", "random", "os", "secrets", "uuid", "asyncio"}
