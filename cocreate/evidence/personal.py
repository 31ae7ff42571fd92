"""What looks like personal data in a text: addresses, telephone numbers, tax codes, accounts, names of who sits there.

Pure. It finds what can be told by its form or by a list of names; it must never be taken for more (EVI-6).
"""

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final, Literal

import msgspec

FindingKind = Literal["email", "phone", "tax_code", "iban", "name"]

_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[^\W\d_]{2,}(?![\w-])")
_GAP: Final = r"[ ./-]?"
_PHONE: Final = re.compile(
    r"(?<![\w+])(?:"
    rf"(?:\+|00)\d{{1,3}}{_GAP}(?:\d{{2,4}}{_GAP}){{1,4}}\d{{2,4}}"  # with the country
    rf"|3\d{{2}}{_GAP}(?:\d{{3}}{_GAP}\d{{4}}|\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{3}}|\d{{3}}{_GAP}\d{{2}}{_GAP}\d{{2}}|\d{{7}}|\d{{6}})"
    rf"|0\d{{1,3}}{_GAP}\d{{2,4}}{_GAP}\d{{2,4}}(?:{_GAP}\d{{1,4}})?"
    r")(?!\w)"
)
_DAY_OR_TIME: Final = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}")
_DIGITS: Final = "0-9LMNPQRSTUVlmnpqrstuv"  # letters stand for digits where two people would have the same code
_TAX_CODE: Final = re.compile(
    rf"\b[A-Za-z]{{3}} ?[A-Za-z]{{3}} ?[{_DIGITS}]{{2}}[ABCDEHLMPRSTabcdehlmprst][{_DIGITS}]{{2}}"
    rf" ?[A-Za-z][{_DIGITS}]{{3}} ?[A-Za-z](?!\w)"
)
_IBAN: Final = re.compile(r"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]){11,30}(?!\w)")
_LENGTHS: Final = {  # of an IBAN
    "AT": 20, "BE": 16, "CH": 21, "DE": 22, "ES": 24, "FR": 27, "GB": 22, "IE": 22, "IT": 27, "LU": 20, "NL": 18,
    "PL": 28, "PT": 25, "RO": 24, "SM": 27, "VA": 22,
}  # fmt: skip
_ODD: Final = dict(
    zip("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", (
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
        22, 25, 24, 23,
    ), strict=True)
)  # fmt: skip
_EVEN: Final = {**{str(n): n for n in range(10)}, **{chr(65 + n): n for n in range(26)}}
_DIGIT: Final = re.compile(r"\d")
_WORD: Final = re.compile(r"\w+(?:[’'-]\w+)*")
_PIECE: Final = re.compile(r"\w+")
KNOWN = 50_000  # texts of which it is kept what was found in them
LEAST_DIGITS = 8  # of a telephone number
LEAST = 3  # letters of a name that is looked for


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A passage of a text that looks like personal data."""

    id: str  # by the place, the passage and the whole text: another text must be looked at anew
    kind: FindingKind
    place: str
    words: str  # the whole text
    start: int  # code points
    end: int


class Names:
    """The names of those who sit there, without words that the table says in public anyway."""

    def __init__(self, people: Iterable[str], common: Iterable[str] = ()) -> None:
        public = {word.casefold() for text in common for word in _WORD.findall(text)}
        self._whole: dict[str, set[tuple[str, ...]]] = {}  # by the first word
        self._parts: set[str] = set()
        self.known: dict[str, list[tuple[FindingKind, int, int]]] = {}  # what was found, by text
        self._pieces: set[str] = set()  # of the parts, without what may join two words
        for name in people:
            written = _WORD.findall(name)
            words = tuple(word.casefold() for word in written)
            own = [word for word in written if word.casefold() not in public and len(word.casefold()) >= LEAST]
            if own:
                for whole in (words, words[::-1]):
                    self._whole.setdefault(whole[0], set()).add(whole)
                self._parts |= {word.casefold() for word in own}
                self._pieces |= {piece.casefold() for word in own for piece in _PIECE.findall(word)}

    def may_be_in(self, text: str) -> bool:
        """False only where no name is: of nearly all texts no word needs to be looked at by itself."""
        return not self._pieces.isdisjoint(map(str.casefold, _PIECE.findall(text)))

    def found(self, text: str) -> Iterator[tuple[int, int]]:
        """Whole names in any writing; a part of one where it is written as a name is."""
        words = [(one.start(), one.end(), one.group()) for one in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            names = self._whole.get(words[at][2].casefold(), ())
            size = max((len(name) for name in names if self._stands(words[at : at + len(name)], name)), default=0)
            if size:
                yield words[at][0], words[at + size - 1][1]
            elif (word := words[at][2])[0].isupper() and word.casefold() in self._parts:
                yield words[at][0], words[at][1]
            at += size or 1

    @staticmethod
    def _stands(words: list[tuple[int, int, str]], name: tuple[str, ...]) -> bool:
        return tuple(word.casefold() for _, _, word in words) == name and words[0][2][0].isupper()


def findings(place: str, text: str, names: Names) -> list[Finding]:
    """All in one text, in its order; of two that overlap, the one that was looked for first."""
    taken: list[tuple[int, int, FindingKind]] = []
    for kind, start, end in _looked_for(text, names):
        if all(end <= other or start >= stop for other, stop, _ in taken):
            taken.append((start, end, kind))
    return [
        Finding(id=_id(place, text, start, end), kind=kind, place=place, words=text, start=start, end=end)
        for start, end, kind in sorted(taken)
    ]


def _looked_for(text: str, names: Names) -> list[tuple[FindingKind, int, int]]:
    """What was found in a text is known then: it is shown in several languages and forms, again after each event."""
    found = names.known.get(text)
    if found is None:
        if len(names.known) >= KNOWN:
            names.known.clear()
        found = names.known[text] = _found(text, names)
    return found


def _found(text: str, names: Names) -> list[tuple[FindingKind, int, int]]:
    """What cannot be in it is not looked for: a plan has tens of thousands of texts."""
    found: list[tuple[FindingKind, int, int]] = []
    digits = len(_DIGIT.findall(text))
    if "@" in text:
        found += [("email", *one.span()) for one in _EMAIL.finditer(text)]
    if digits >= 2:
        found += [("iban", start, end) for start, end in _ibans(text)]
    found += [("tax_code", *one.span()) for one in _TAX_CODE.finditer(text) if is_tax_code(one.group())]
    if digits >= LEAST_DIGITS:
        found += [("phone", *one.span()) for one in _PHONE.finditer(text) if _is_phone(one.group())]
    if names.may_be_in(text):
        found += [("name", start, end) for start, end in names.found(text)]
    return found


def is_tax_code(text: str) -> bool:
    """An Italian tax code with the right check letter."""
    code = text.replace(" ", "").upper()
    if len(code) != 16 or not code.isascii() or not code.isalnum():
        return False
    total = sum((_ODD if at % 2 == 0 else _EVEN)[sign] for at, sign in enumerate(code[:15]))
    return chr(65 + total % 26) == code[15]


def is_iban(text: str) -> bool:
    """An account number that adds up, as long as its country writes them."""
    code = text.replace(" ", "").upper()
    if not code.isascii() or not code.isalnum() or len(code) != _LENGTHS.get(code[:2], len(code)):
        return False
    return 15 <= len(code) <= 34 and int("".join(str(int(sign, 36)) for sign in code[4:] + code[:4])) % 97 == 1


def _ibans(text: str) -> Iterator[tuple[int, int]]:
    """The words that follow may look as if they belonged to it."""
    for one in _IBAN.finditer(text):
        for end in range(one.end(), one.start() + 14, -1):
            if (end == len(text) or not text[end].isalnum()) and is_iban(text[one.start() : end].rstrip()):
                yield one.start(), one.start() + len(text[one.start() : end].rstrip())
                break


def _is_phone(text: str) -> bool:
    digits = sum(sign.isdigit() for sign in text)
    abroad = text.startswith(("+", "00"))  # however long: other figures may stand right behind it
    least, most = LEAST_DIGITS if text.startswith("0") else LEAST_DIGITS + 1, digits if abroad else 11
    return least <= digits <= most and not _DAY_OR_TIME.fullmatch(text)


def _id(place: str, text: str, start: int, end: int) -> str:
    """Of the whole text, so that what is short enough to be guessed cannot be read from it."""
    return hashlib.sha256(f"{place}\0{start}\0{end}\0{text}".encode()).hexdigest()


class Shown:
    """Every text goes through here on its way to the page: what was not waved through does not come out."""

    def __init__(self, names: Names, waved: Collection[str] = (), instead: str = "[…]") -> None:
        self._names, self._waved, self._instead = names, frozenset(waved), instead
        self._known = names.known
        self._found: dict[tuple[str, str], list[Finding]] = {}
        self.findings: list[Finding] = []
        self.texts: dict[str, str] = {}  # all that was shown, by its place

    def say(self, place: str, text: str) -> str:
        known = self._known.get(text)
        if not (_looked_for(text, self._names) if known is None else known):
            self.texts[place] = text
            return text
        found = self._found.get((place, text))
        if found is None:
            found = self._found[place, text] = findings(place, text, self._names)
            self.texts[place] = text
            self.findings += found
        left = text
        for one in reversed(found):
            if one.id not in self._waved:
                left = left[: one.start] + self._instead + left[one.end :]
        return left

    @property
    def open(self) -> list[Finding]:
        """What nobody has looked at yet."""
        return [one for one in self.findings if one.id not in self._waved]
