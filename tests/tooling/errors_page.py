"""docs/errors.md, made from the sentences: `python -m tests.tooling.errors_page` writes it, a test sees to it."""

from functools import cache
from pathlib import Path

from fluent.syntax import FluentSerializer, ast

from cocreate.locales import Language, entries
from cocreate.realtime import frames

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs/errors.md"

HEAD = """# Refusals

When the server says no, it gives a code and a sentence. A socket gets them in a `refused` frame, an HTTP request as
`{"code", "message", "args"}`; `args` are the values of the sentence, which is in the language of the reader. Nothing
has happened then, and what was typed is kept (CLI-3).

*Made from `cocreate/locales/` by `python -m tests.tooling.errors_page`.*

| code | in italiano | in English |
| --- | --- | --- |
"""

CLOSES = """
## When a socket is closed

| code | name | what the client does |
| --- | --- | --- |
"""

THEN = {
    "GOING_AWAY": "comes back after the delay of `goodbye`",
    "MALFORMED": "says that the page is of another version, and asks for a reload",
    "UNKNOWN_SESSION": "forgets the seat and asks the person to come in again",
    "REMOVED": "says that the person is no longer at the table",
    "UNKNOWN_BOARD": "says that there is no such table",
    "TOO_SLOW": "comes back and resumes",
    "RELOAD": "forgets what it holds and loads the board anew",
    "WRONG_ADDRESS": "says that the site has another address, and leads there",
    "TOO_MANY": "comes back after a while",
    "ELSEWHERE": "says that the table is open in too many places, and comes back when the person asks for it",
}

MISTAKES = """
## Mistakes in a workshop file

`./run play FILE` names the place and says what is wrong there; its exit code is 2.

| code | in italiano | in English |
| --- | --- | --- |
"""

LEFT_OUT = """
## What of a file is left out

Cards from a file come with a report: `{"code", "count", "lost", "example", "message"}` for each of these; `lost` where
it is on no card.

| code | in italiano | in English |
| --- | --- | --- |
"""


def page() -> str:
    refusals = HEAD + _rows("refused-") + CLOSES + _closes()
    return refusals + MISTAKES + _rows("mistake-") + LEFT_OUT + _rows("left-out-")


read = cache(entries)


def codes(prefix: str) -> list[str]:
    return sorted(key.removeprefix(prefix) for key in read("it") if key.startswith(prefix))


def _rows(prefix: str) -> str:
    said = [(code, _text("it", prefix + code), _text("en", prefix + code)) for code in codes(prefix)]
    return "".join(f"| `{code}` | {italian} | {english} |\n" for code, italian, english in said)


def _closes() -> str:
    named = {name.removeprefix("CLOSE_"): code for name, code in vars(frames).items() if name.startswith("CLOSE_")}
    rows = sorted((code, name) for name, code in named.items())
    return "".join(f"| {code} | {name.lower().replace('_', ' ')} | {THEN[name]} |\n" for code, name in rows)


def _text(language: Language, key: str) -> str:
    """The sentence as it is written, with its values by name; a plural in its general form."""
    message = read(language)[key]
    assert isinstance(message, ast.Message)
    source = FluentSerializer().serialize_entry(message).partition(" = ")[2]
    return " ".join(source.split()).replace("|", "\\|").replace("{ $", "{").replace(" }", "}")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
