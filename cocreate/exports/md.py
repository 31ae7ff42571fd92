"""The plan as Markdown: tables and lists that read well as they are. What people wrote is never markup."""

import re
from datetime import datetime

from cocreate.exports.document import (
    Block,
    Cell,
    Cover,
    Document,
    Heading,
    Legend,
    Paragraph,
    Picture,
    Sentences,
    Signatures,
    Step,
    Table,
    Trail,
)
from cocreate.exports.sections import document
from cocreate.plans.plan import Plan

MARKUP = re.compile(
    r"[\\`*_{}\[\]<>#|~$&@^]"
    r"|:(?=//)|(?<=\b[wW][wW][wW])\."  # an address would become a link
    r"|^[-+=](?=\s|[-+=])|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]"  # and this, at the beginning, a list
)


def render(plan: Plan) -> bytes:
    return _laid(document(plan))


def written(told: Document, *, about: str, made: datetime) -> bytes:
    """Any document, not only a plan's; a text tells neither."""
    return _laid(told)


def _laid(told: Document) -> bytes:
    parts = [f"# {literal(told.title)}", *_cover(told.cover, brief=told.brief)]
    for section in told.sections:
        parts.append(f"## {literal(section.title)}")
        if section.lead:
            parts.append(literal(section.lead))
        for block in section.blocks:
            parts += _block(block)
    return ("\n\n".join(part for part in parts if part) + "\n").encode()


def literal(text: str) -> str:
    """The text on one line, nothing in it being markup or a link."""
    return MARKUP.sub(r"\\\g<0>", " ".join(text.split()))


def _cover(cover: Cover, *, brief: bool) -> list[str]:
    if brief:
        return [f"**{literal(cover.kind)}**", literal(cover.made)]
    lines = [line for line in [*cover.programme, cover.themes] if line]
    parts = [f"**{literal(cover.kind)}**", "  \n".join(literal(line) for line in lines)]
    parts.append("\n".join(f"- **{literal(figure.value)}** {literal(figure.label)}" for figure in cover.figures))
    if cover.warning:
        parts.append(f"> {literal(cover.warning)}")
    if cover.aims:
        parts += [f"**{literal(cover.aims_title)}**", "\n".join(f"- {literal(aim)}" for aim in cover.aims)]
    return [*parts, literal(cover.made)]


def _block(block: Block) -> list[str]:
    match block:
        case Table():
            return [_table(block)]
        case Heading(text):
            return [f"### {literal(text)}"]
        case Paragraph(text):
            return [literal(text)]
        case Sentences(_, sentences):
            return ["\n".join(f"- {literal(sentence)}" for sentence in sentences)]
        case Trail(title, steps):
            return [f"### {literal(title)}", "\n".join(_step(step) for step in steps)]
        case Signatures(organisation, line, names):
            rows = [f"| {literal(name)} | |" for name in names]
            return ["\n".join([f"| {literal(organisation)} | {literal(line)} |", "| --- | --- |", *rows])]
        case Picture() | Legend():
            return []  # the table that follows says the same


def _step(step: Step) -> str:
    line = f"- {literal(step.label)}: {literal(step.text)}"
    return f"{line} · {literal(step.soft)}" if step.soft else line


def _table(table: Table) -> str:
    lines = [[literal(column.title) for column in table.columns]]
    lines.append(["---:" if column.figures else "---" for column in table.columns])
    lines += [[_cell(cell) for cell in row] for row in [*table.rows, *([table.total] if table.total else [])]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(cell: Cell) -> str:
    lines = [literal(line) for line in [*cell.text.split("\n"), cell.soft] if line.strip()]
    return "<br>".join(lines)
