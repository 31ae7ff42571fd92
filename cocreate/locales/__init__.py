"""The product's sentences, from the Fluent files of each language: `sentence(lang, key, **args)`.

No number is formatted here (Python and browsers would differ): pass it as text, made by `cocreate.locales.formats`.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

Language = Literal["it", "en", "de", "fr", "es"]  # the boards' own; said again here, for this package stands below them

LANGUAGES: tuple[Language, ...] = get_args(Language)

HERE = Path(__file__).parent


def sentence(lang: Language, key: str, **args: str | int) -> str:
    """The sentence under this key. An unknown key, or an argument that is missing, is a bug (KeyError, ValueError)."""
    plain = _plain(lang).get(key)
    if plain is not None and all(type(value) is str for value in args.values()):
        return _filled(lang, key, plain, args)
    bundle = _bundle(lang)
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    text, errors = bundle.format_pattern(message.value, args)
    if errors:
        raise ValueError(f"{lang}/{key}: {errors[0]}")
    return str(text)


@cache  # reading takes a good part of a second
def entries(lang: Language) -> Mapping[str, ast.Message | ast.Term]:
    """Every message and term of a language by its id. A file that does not parse, or a key said twice, is an error."""
    found: dict[str, ast.Message | ast.Term] = {}
    for path in sorted((HERE / lang).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise ValueError(f"{path.name} does not parse: {entry.content!r}")
            if isinstance(entry, ast.Message | ast.Term):
                key = ("-" if isinstance(entry, ast.Term) else "") + entry.id.name
                if key in found:
                    raise ValueError(f"{path.name}: {key} stands in {lang} twice")
                found[key] = entry
    return found


Part = tuple[bool, str]  # whether it is the name of a value, and else words


@cache
def _plain(lang: Language) -> dict[str, tuple[Part, ...]]:
    """Sentences that are words and values alone, as most are: put together in a tenth of the time, and of any length.

    Where a value is a number it is for Fluent, which writes it as the language does.
    """
    found: dict[str, tuple[Part, ...]] = {}
    for key, entry in entries(lang).items():
        parts = [_part(one) for one in entry.value.elements] if entry.value is not None else [None]
        if isinstance(entry, ast.Message) and None not in parts:
            found[key] = tuple(part for part in parts if part is not None)
    return found


def _part(element: ast.TextElement | ast.Placeable) -> Part | None:
    match element:
        case ast.TextElement():
            return False, element.value
        case ast.Placeable(expression=ast.VariableReference(id=name)):
            return True, name.name
        case _:
            return None


def _filled(lang: Language, key: str, parts: tuple[Part, ...], args: Mapping[str, str | int]) -> str:
    try:
        return "".join([str(args[said]) if named else said for named, said in parts])
    except KeyError as missing:
        raise ValueError(f"{lang}/{key}: {missing}") from None


@cache
def _bundle(lang: Language) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)  # isolation marks would end up in files and cells
    bundle.add_resource(ast.Resource(list(entries(lang).values())))
    return bundle
