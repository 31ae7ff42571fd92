"""What is wrong with somebody's input, and where: values with a place and a code, said in their language."""

from collections.abc import Mapping

import msgspec

from cocreate.boards.records import Language
from cocreate.locales import sentence


class Mistake(msgspec.Struct, frozen=True):
    place: str  # as in "votes[3].card"; "" for the whole
    code: str
    args: Mapping[str, str | int] = {}

    def sentence(self, language: Language) -> str:
        said = sentence(language, f"mistake-{self.code}", **self.args)
        return sentence(language, "mistake-at", place=self.place, sentence=said) if self.place else said


class Mistakes(msgspec.Struct, frozen=True):
    """The input cannot be used, and nothing was started. For the command line: each sentence, and exit code 2."""

    found: list[Mistake]

    def sentences(self, language: Language) -> list[str]:
        return [mistake.sentence(language) for mistake in self.found]
