"""What is wrong with somebody's input, and where: values with a place and a code, said in their language."""

from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec
from fluent.runtime import FluentBundle, FluentResource

from cocreate.boards.records import Language


class Mistake(msgspec.Struct, frozen=True):
    place: str  # as in "votes[3].card"; "" for the whole
    code: str
    args: Mapping[str, str | int] = {}

    def sentence(self, language: Language) -> str:
        said = _say(language, f"mistake-{self.code}", self.args)
        return _say(language, "mistake-at", {"place": self.place, "sentence": said}) if self.place else said


class Mistakes(msgspec.Struct, frozen=True):
    """The input cannot be used, and nothing was started. For the command line: each sentence, and exit code 2."""

    found: list[Mistake]

    def sentences(self, language: Language) -> list[str]:
        return [mistake.sentence(language) for mistake in self.found]


@cache
def _bundle(language: Language) -> FluentBundle:
    source = resources.files("cocreate").joinpath("locales", language, "play.ftl").read_text("utf-8")
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source))
    return bundle


def _say(language: Language, key: str, args: Mapping[str, str | int]) -> str:
    bundle = _bundle(language)
    pattern = bundle.get_message(key).value
    assert pattern is not None, key
    said, _ = bundle.format_pattern(pattern, dict(args))
    return str(said)
