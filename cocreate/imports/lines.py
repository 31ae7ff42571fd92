"""A plain list: each line is a note, without its bullet or number; lines with tabs are a table."""

import itertools
import re

from cocreate.imports import table
from cocreate.imports.found import MAX_NOTES, Note, Report

_LEAD = re.compile(r"\s*(?:(?:[-–—•*·◦▪‣]|\(?[0-9]{1,3}[.)]|\[[ xX]\])\s+){1,4}")
_RULE = re.compile(r"[\s\-–—=_*#~.•·]*\Z")  # signs that part lines, and say nothing


def read(text: str, report: Report) -> list[Note]:
    lines = [line for line in text.split("\n") if line.strip()]
    sample = lines[: table.SAMPLE]
    if sum("\t" in line.strip() for line in sample) * 2 > len(sample):
        return table.notes((line.split("\t") for line in lines), report)
    rest = iter(lines)
    written = (line for line in map(_bare, rest) if _says(line, report))
    notes = [Note(text=line) for line in itertools.islice(written, MAX_NOTES)]
    report.note("beyond", sum(1 for _ in rest))
    return notes


def _bare(line: str) -> str:
    lead = _LEAD.match(line)
    return line[lead.end() if lead else 0 :].strip() or line.strip()


def _says(line: str, report: Report) -> bool:
    if _RULE.match(line):
        report.note("no_text", example=line)
        return False
    return True
