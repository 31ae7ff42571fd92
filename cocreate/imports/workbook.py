"""An XLSX file as sheets of rows of texts, as they are shown: dates as dates, numbers without their tail."""

import re
from collections import defaultdict
from datetime import date, timedelta

import msgspec

from cocreate.imports.found import MAX_NOTES, Unreadable
from cocreate.imports.table import MAX_COLUMNS, Row
from cocreate.imports.unpacked import CHUNK, Attributes, Unpacked

LAST_DAY = 2_957_003  # some time in 9999, from whichever first day
FIRST_DAYS = {False: date(1899, 12, 30), True: date(1904, 1, 1)}  # whether it counts from 1904
DATES = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})  # formats that no style spells out
MINUTES = 1_440  # of a day
WORDS: dict[str, dict[str, str]] = {"b": {"0": "FALSE", "1": "TRUE"}, "e": {}}

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ASIDE = re.compile(r'"[^"]*"|\[[^\[\]]*\]|\\.')  # what a format shows as it stands
_FILLED = re.compile(rb"<(?:\w+:)?(?:v|is)[ />]")


class Sheet(msgspec.Struct, frozen=True):
    title: str
    path: str


class Workbook:
    """Sheets in their order; what is no sheet of cells is not among them."""

    def __init__(self, raw: bytes) -> None:
        self._parts = Unpacked(raw)
        main = next(iter(self._related("")["officeDocument"].values()), "")
        if main not in self._parts or not main.startswith("xl/"):
            raise Unreadable("unknown_format")
        book = self._parts.walk(main, _Book())
        related = self._related(main)
        paths = related["worksheet"]
        self.sheets = [Sheet(title, paths[id]) for title, id in book.sheets if paths.get(id, "") in self._parts]
        self._first_day = FIRST_DAYS[book.from_1904]
        self._texts, self._dates = _Texts(), _Styles()
        for kind, reader in (("sharedStrings", self._texts), ("styles", self._dates)):
            for path in related[kind].values():
                if path in self._parts:
                    self._parts.walk(path, reader)

    def rows(self, sheet: Sheet) -> tuple[list[Row], int]:
        """The first rows in which there is something, one more than there may be notes; how many come after them."""
        found = self._parts.walk(sheet.path, _Rows(self._texts.texts, self._dates.dates, self._first_day))
        return found.rows, found.beyond

    def is_empty(self, sheet: Sheet) -> bool:
        """Where there is more than its beginning, it is not."""
        head = next(self._parts.chunks(sheet.path), b"")
        return len(head) < CHUNK and not _FILLED.search(head)

    def parts(self, pattern: str) -> int:
        """How many have such a path."""
        return sum(re.fullmatch(pattern, path) is not None for path in self._parts.paths)

    def _related(self, path: str) -> defaultdict[str, dict[str, str]]:
        """The paths of the parts that this one names, by their kind and id."""
        folder, _, name = path.rpartition("/")
        at = f"{folder}/_rels/{name}.rels".lstrip("/")
        relations = _Relations(folder)
        return (self._parts.walk(at, relations) if at in self._parts else relations).paths


def _path(folder: str, target: str) -> str:
    parts = [] if target.startswith("/") else folder.split("/")
    for part in target.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(part for part in parts if part not in ("", "."))


class _Quiet:
    """Reads nothing; the readers below say what they listen to."""

    def start(self, name: str, attributes: Attributes) -> None:
        pass

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _Relations(_Quiet):
    def __init__(self, folder: str) -> None:
        self.paths = defaultdict[str, dict[str, str]](dict)
        self._folder = folder

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.paths[kind][attributes.get("Id", "")] = _path(self._folder, attributes.get("Target", ""))


class _Book(_Quiet):
    def __init__(self) -> None:
        self.sheets: list[tuple[str, str]] = []  # title, id of its relation
        self.from_1904 = False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "sheet":
            id = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), id))
        elif name == "workbookPr":
            self.from_1904 = attributes.get("date1904") in ("1", "true")


class _Texts(_Quiet):
    """The texts that cells share. How they are pronounced, which Japanese books say, is no part of them."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._parts: list[str] = []
        self._said, self._aside = False, False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "si":
            self._parts = []
        elif name == "rPh":
            self._aside = True
        self._said = name == "t" and not self._aside

    def end(self, name: str) -> None:
        self._said = False
        if name == "si":
            self.texts.append(_unescaped("".join(self._parts)))
        elif name == "rPh":
            self._aside = False

    def data(self, text: str) -> None:
        if self._said:
            self._parts.append(text)


class _Styles(_Quiet):
    """Which styles of cells show a number as a date."""

    def __init__(self) -> None:
        self.dates: set[int] = set()
        self._formats, self._count, self._within = set(DATES), 0, False

    def start(self, name: str, attributes: Attributes) -> None:
        number = attributes.get("numFmtId", "")
        if name == "numFmt" and re.search("[dymhs]", _ASIDE.sub("", attributes.get("formatCode", "")[:200]).lower()):
            self._formats.add(_whole(number))
        elif name == "cellXfs":
            self._within = True
        elif name == "xf" and self._within:
            if _whole(number) in self._formats:
                self.dates.add(self._count)
            self._count += 1

    def end(self, name: str) -> None:
        self._within = self._within and name != "cellXfs"


class _Rows(_Quiet):
    def __init__(self, texts: list[str], dates: set[int], first_day: date) -> None:
        self.rows: list[Row] = []
        self.beyond = 0
        self._texts, self._dates, self._first_day = texts, dates, first_day
        self._row: Row = []
        self._column, self._type, self._style = 0, "", ""
        self._parts: list[str] = []
        self._said, self._aside = False, False

    def start(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._column = _column(attributes.get("r", ""), len(self._row))
            self._type, self._style = attributes.get("t", "n"), attributes.get("s", "")
            self._parts = []
        elif name == "row":
            self._row = []
        elif name == "rPh":
            self._aside = True
        self._said = name in ("v", "t") and not self._aside

    def end(self, name: str) -> None:
        self._said = False
        if name == "c":
            self._put(self._shown("".join(self._parts)))
        elif name == "rPh":
            self._aside = False
        elif name == "row" and any(map(str.strip, self._row)):
            if len(self.rows) <= MAX_NOTES:
                self.rows.append(self._row)
            else:
                self.beyond += 1

    def data(self, text: str) -> None:
        if self._said:
            self._parts.append(text)

    def _put(self, text: str) -> None:
        if text:
            self._row += [""] * (self._column + 1 - len(self._row))
            self._row[self._column] = text

    def _shown(self, value: str) -> str:
        if not value:
            return ""
        match self._type:
            case "s":
                at = _whole(value)
                return self._texts[at] if 0 <= at < len(self._texts) else ""
            case "b" | "e":  # an error is no text
                return WORDS[self._type].get(value, "")
            case "n":
                return self._number(value)
            case _:
                return _unescaped(value)

    def _number(self, value: str) -> str:
        try:
            number = float(value)
        except ValueError:
            return value
        if _whole(self._style) in self._dates and 0 <= number < LAST_DAY:
            return self._moment(number)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}"

    def _moment(self, number: float) -> str:
        minutes = round(number % 1 * MINUTES)
        day = self._first_day + timedelta(days=int(number) + minutes // MINUTES)
        time = f"{minutes % MINUTES // 60:02}:{minutes % 60:02}"
        return time if number < 1 else day.isoformat() if not minutes % MINUTES else f"{day.isoformat()} {time}"


def _column(place: str, next_one: int) -> int:
    """Of a place such as C7, from 0; far to the right all columns are one. A cell without a place follows the last."""
    at = 0
    for letter in place[:4]:
        if not "A" <= letter <= "Z":
            break
        at = at * 26 + ord(letter) - 64
    return min(at - 1 if at else next_one, MAX_COLUMNS)


def _whole(said: str) -> int:
    """-1 for what is no whole number."""
    return int(said) if said.isascii() and said.isdecimal() and len(said) < 10 else -1


def _unescaped(text: str) -> str:
    """Characters that XML cannot hold are written _x000D_."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
