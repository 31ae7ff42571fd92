"""Every text that the code asks for is there, with the values that it needs; and no text of the web is left over.

That every language has the same keys and values is shown in tests/locales/test_languages.py.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from cocreate.locales import HERE, entries

ROOT = Path(__file__).parent.parent
WEB = ROOT / "web" / "src"
QUOTED = re.compile(r"(?<![=!]== )'([a-z][\w-]*)'|`([^`]*)`")
PYTHON_KEY = re.compile(r"""\bsentence\([\w.()]+, (f?)"([^"]*)\"""")


@cache
def texts() -> dict[str, ast.Message | ast.Term]:
    return entries("it")


class Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def variables(key: str) -> set[str]:
    found = Variables()
    found.visit(texts()[key])
    return found.names


@cache
def sources() -> dict[Path, str]:
    return {path: path.read_text("utf-8") for path in sorted(WEB.rglob("*")) if path.suffix in {".ts", ".svelte"}}


def parts(text: str) -> list[str]:
    """The arguments of a call, from just behind its opening bracket."""
    found: list[str] = []
    depth = start = 0
    for at, sign in enumerate(text):
        if sign in "([{":
            depth += 1
        elif sign in ")]}":
            if depth == 0:
                return [*found, text[start:at].strip()]
            depth -= 1
        elif sign == "," and depth == 0:
            found.append(text[start:at].strip())
            start = at + 1
    raise ValueError(f"a call of t() that does not end: {text[:60]}")


def calls() -> Iterator[tuple[Path, list[str]]]:
    for path, text in sources().items():
        for call in re.finditer(r"(?<![\w.])t\(", text):
            yield path, parts(text[call.end() :])


def keys_of(argument: str) -> Iterator[tuple[str, bool]]:
    """The keys that an argument may be; True where it is only the beginning of one."""
    while argument != (bare := re.sub(r"\([^()]*\)", "", argument)):  # what a call within it is given is no key
        argument = bare
    for plain, template in QUOTED.findall(argument):
        if plain:
            yield plain, False
        elif "${" in template:
            yield template.split("${")[0], True


def there_is(key: str, begins: bool) -> bool:
    return any(one.startswith(key) for one in texts()) if begins else key in texts()


def test_every_text_that_the_web_asks_for_is_there() -> None:
    asked = [(path.name, *key) for path, call in calls() for key in keys_of(call[0])]
    assert not [(file, key) for file, key, begins in asked if not there_is(key, begins)]
    assert len(asked) > 300  # the reader of the sources has not gone blind


def test_every_text_of_the_web_gets_the_values_that_it_needs() -> None:
    lacking = []
    for path, (first, *rest) in calls():
        values = rest[0] if rest else "{}"
        if not values.startswith("{") or "..." in values:
            continue
        given = {re.split(r"\W", value)[0] for value in parts(values[1:])}
        for key, begins in keys_of(first):
            missing = set() if begins else variables(key) - given
            if missing:
                lacking.append((path.name, key, missing))
    assert not lacking


def test_every_text_that_the_server_says_is_there() -> None:
    asked = [
        (path.name, key)
        for path in sorted((ROOT / "cocreate").rglob("*.py"))
        for form, key in PYTHON_KEY.findall(path.read_text("utf-8"))
        if not there_is(key.split("{")[0], bool(form) or key.endswith("-"))
    ]
    assert not asked


def test_no_text_of_the_web_is_left_over() -> None:
    names = ("web", "board", "history", "editor")
    files = "\n".join((HERE / "it" / f"{name}.ftl").read_text("utf-8") for name in names)
    everything = "\n".join(sources().values())
    begun = tuple(key for _, call in calls() for key, begins in keys_of(call[0]) if begins)
    begun += tuple(re.findall(r"`([a-z]+-)\$\{", everything))
    keys = {entry.id.name for entry in FluentParser().parse(files).body if isinstance(entry, ast.Message)}
    assert not {key for key in keys if f"'{key}'" not in everything and not key.startswith(begun)}
