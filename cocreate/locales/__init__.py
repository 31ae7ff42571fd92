"""The product's sentences, from the Fluent files of each language: `sentence(lang, key, **args)`.

No number is formatted here (Python and browsers would differ): pass it as text, made by `cocreate.locales.formats`.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

Language = Literal["it", "en"]  # the boards' own; said again here, for this package stands below them

HERE = Path(__file__).parent


def sentence(lang: Language, key: str, **args: str | int) -> str:
    """The sentence under this key. An unknown key, or an argument that is missing, is a bug (KeyError, ValueError)."""
    bundle = _bundle(lang)
    message = bundle.get_message(key)
    if message.value is None:
        raise KeyError(key)
    text, errors = bundle.format_pattern(message.value, args)
    if errors:
        raise ValueError(f"{lang}/{key}: {errors[0]}")
    return str(text)


def entries(lang: Language) -> dict[str, ast.Message | ast.Term]:
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


@cache
def _bundle(lang: Language) -> FluentBundle:
    bundle = FluentBundle([lang], use_isolating=False)  # isolation marks would end up in files and cells
    bundle.add_resource(ast.Resource(list(entries(lang).values())))
    return bundle
