"""Fluent files as the tests read them: by file and id, with what each message holds besides its words."""

from functools import cache

from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer, ast, visitor

from cocreate.locales import HERE, LANGUAGES, Language

SOURCE: Language = "en"
FILES = tuple(sorted(path.name for path in (HERE / SOURCE).glob("*.ftl")))


@cache
def messages(language: Language, file: str) -> dict[str, ast.Message]:
    path = HERE / language / file
    body = FluentParser().parse(path.read_text("utf-8")).body if path.exists() else []
    return {entry.id.name: entry for entry in body if isinstance(entry, ast.Message)}


def said(message: ast.Message) -> str:
    """Its value as it stands in the file, without the indentation, which is nobody's."""
    text = FluentSerializer().serialize_entry(ast.Message(ast.Identifier("x"), message.value, message.attributes))
    return " ".join(text.removeprefix("x =").split())


class _Reader(visitor.Visitor):
    def __init__(self) -> None:
        self.held: set[str] = set()
        self.words: list[str] = []
        self.choices: list[ast.SelectExpression] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.held.add("$" + node.id.name)

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        named = sorted(f"{one.name.name}={one.value.value}" for one in node.arguments.named)
        self.held.add(f"{node.id.name}({', '.join(named)})")
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        self.choices.append(node)
        self.generic_visit(node)

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.words.append(node.value)


def _read(node: ast.BaseNode) -> _Reader:
    reader = _Reader()
    reader.visit(node)
    return reader


def held(message: ast.Message) -> set[str]:
    """Its variables, how days are asked for, its attributes, and the keys of choices that are no plurals."""
    reader = _read(message)
    named = {
        variant.key.name
        for choice in reader.choices
        for variant in choice.variants
        if isinstance(variant.key, ast.Identifier) and variant.key.name not in CATEGORIES
    }
    return reader.held | {f".{attribute.id.name}" for attribute in message.attributes} | {f"[{name}]" for name in named}


def words(node: ast.BaseNode) -> str:
    return "".join(_read(node).words)


def plurals(message: ast.Message) -> list[dict[str, ast.Variant]]:
    """Each choice by number: its variants by key, numbers among them; `*` is the default's key."""
    found = []
    for choice in _read(message).choices:
        keys = {_key(variant): variant for variant in choice.variants}
        default = next(variant for variant in choice.variants if variant.default)
        if set(keys) <= CATEGORIES | {key for key in keys if key.isdigit()}:
            found.append({**keys, "*": default})
    return found


def _key(variant: ast.Variant) -> str:
    return variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value


CATEGORIES = {"zero", "one", "two", "few", "many", "other"}  # of the CLDR


def categories(language: Language) -> set[str]:
    return set(Locale(language).plural_form.rules) | {"other"}


def category(language: Language, count: int) -> str:
    return Locale(language).plural_form(count)


def by_file(found: dict[tuple[Language, str], set[str]]) -> str:
    """What is to be mended, a line for each file: `cocreate/locales/de/web.ftl: one, two`."""
    lines = [
        f"  cocreate/locales/{lang}/{file}: {', '.join(sorted(ids))}" for (lang, file), ids in found.items() if ids
    ]
    return "\n" + "\n".join(lines) if lines else ""


TRANSLATED = tuple((language, file) for language in LANGUAGES if language != SOURCE for file in FILES)
