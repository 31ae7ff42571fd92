"""Writes web/src/wire/types.ts from the Python types of records, events, commands and frames: one source of all.

Run as `python -m cocreate.wire`. It must never be needed at run time, and the file that it writes is never edited.
"""

import sys
import types
import typing
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import inspect

from cocreate.boards import commands, events, records
from cocreate.realtime import frames

TARGET = Path(__file__).parent.parent / "web" / "src" / "wire" / "types.ts"
HEAD: Final = "// Made by `python -m cocreate.wire` from the Python types: not to be edited.\n"
CONSTANTS: Final = {
    records: ("THE_BOARD",),
    commands: (
        "MAX_CARDS",
        "MAX_BATCH",
        "MAX_TEXT",
        "MAX_TITLE",
        "MAX_ASSUMPTION",
        "MAX_TAG",
        "MAX_TAGS",
        "MAX_PASSAGE",
    ),
    frames: ("PROTOCOL", "MAX_FRAME"),
}
UNIONS: Final = {
    events: ("Change",),
    commands: ("ParticipantCommand", "FacilitatorCommand", "SocketCommand"),
    frames: ("FromClient", "FromServer"),
}
PARTS: Final = (
    records.VoteRules,
    records.Indicator,
    records.Result,
    records.Goal,
    records.AimRow,
    records.Promise,
    records.Fund,
    records.Risk,
    records.Source,
    records.Follows,
)
SERVER_ONLY: Final = {
    "PhaseSettings",
    "NewFollows",
    "OpenBoard",
    "JoinTable",
    "RestoreCard",
    "RestoreBoard",
    "RestorePlan",
    "PublishPage",
    "WithdrawPage",
    "SealPlan",
}
BASES: Final = {"Command", "ActionFields", "ClientFrame", "ServerFrame"}


def typescript() -> str:
    """The whole file."""
    parts = [HEAD, *_constants(), *_literals(), *_records(), _link_ends()]
    for module in (events, commands, frames):
        parts += [_interface(struct) for struct in _structs(module)]
        parts += [_union(module, name) for name in UNIONS[module]]
    parts.append("export type Fields = Record<string, unknown>;\n")
    return "\n".join(parts)


def _constants() -> Iterator[str]:
    for module, names in CONSTANTS.items():
        yield from (_constant(name, getattr(module, name)) for name in names)
    for name, value in vars(frames).items():
        if name.startswith("CLOSE_"):
            yield _constant(name, value)


def _constant(name: str, value: str | int) -> str:
    return f"export const {name} = {value!r};"


def _aliases() -> dict[frozenset[str], str]:
    """The Literals that records.py and events.py give a name, by their values."""
    return {
        frozenset(typing.get_args(value)): name
        for module in (records, events)
        for name, value in vars(module).items()
        if typing.get_origin(value) is typing.Literal
    }


def _literals() -> Iterator[str]:
    for values, name in _aliases().items():
        ordered = typing.get_args(getattr(records, name, None) or getattr(events, name))
        assert frozenset(ordered) == values
        yield f"export type {name} = {_either(ordered)};"


def _either(values: Iterable[Any]) -> str:
    return " | ".join(f"'{value}'" for value in values)


def _records() -> Iterator[str]:
    for record in (*PARTS, *records.RECORDS.values()):
        yield _interface(record)
    fields = "".join(f"  {kind}: {record.__name__};\n" for kind, record in records.RECORDS.items())
    yield f"export interface RecordOf {{\n{fields}}}\n"


def _link_ends() -> str:
    lines = "".join(
        f"  {kind}: {{ from: [{_quoted(source)}], to: [{_quoted(target)}] }},\n"
        for kind, (source, target) in records.LINK_ENDS.items()
    )
    return f"export const LINK_ENDS: Record<LinkKind, {{ from: CardKind[]; to: CardKind[] }}> = {{\n{lines}}};\n"


def _quoted(kinds: frozenset[records.CardKind]) -> str:
    return ", ".join(f"'{kind}'" for kind in sorted(kinds))


def _structs(module: types.ModuleType) -> Iterator[type]:
    """The structs that a module defines, in the order of its lines."""
    for name, value in vars(module).items():
        struct = isinstance(value, type) and issubclass(value, msgspec.Struct) and value.__module__ == module.__name__
        if struct and name not in SERVER_ONLY | BASES:
            yield value


def _interface(made: type) -> str:
    info = inspect.type_info(made)
    assert isinstance(info, inspect.StructType | inspect.TypedDictType)
    lines = []
    if isinstance(info, inspect.StructType) and info.tag_field:
        lines.append(f"  {info.tag_field}: '{info.tag}';")
    order = list(typing.get_type_hints(made))
    for field in sorted(info.fields, key=lambda field: order.index(field.name)):
        mark = "" if field.required else "?"
        lines.append(f"  {field.encode_name}{mark}: {_field(field)};")
    return f"export interface {made.__name__} {{\n" + "".join(f"{line}\n" for line in lines) + "}\n"


def _field(field: inspect.Field) -> str:
    """A field whose default is None is left out rather than sent as null."""
    if field.default is None and isinstance(field.type, inspect.UnionType):
        return " | ".join(_type(part) for part in field.type.types if not isinstance(part, inspect.NoneType))
    return _type(field.type)


def _union(module: Any, name: str) -> str:
    members = " | ".join(member.__name__ for member in typing.get_args(getattr(module, name)))
    return f"export type {name} = {members};\n"


PLAIN: Final[dict[type[inspect.Type], str]] = {
    inspect.StrType: "string",
    inspect.IntType: "number",
    inspect.FloatType: "number",
    inspect.BoolType: "boolean",
    inspect.NoneType: "null",
    inspect.AnyType: "unknown",
}


def _type(info: inspect.Type) -> str:
    word = PLAIN.get(type(info), "")
    match info:
        case inspect.LiteralType(values=values):
            word = _aliases().get(frozenset(str(value) for value in values)) or _either(values)
        case inspect.ListType(item_type=item):
            inner = _type(item)
            word = f"({inner})[]" if " " in inner else f"{inner}[]"
        case inspect.DictType(key_type=key, value_type=value):
            word = f"Record<{_type(key)}, {_type(value)}>"
            word = f"Partial<{word}>" if isinstance(key, inspect.LiteralType) else word
        case inspect.StructType(cls=made) | inspect.TypedDictType(cls=made):
            word = made.__name__
        case inspect.UnionType(types=parts):
            word = _union_name(parts) or " | ".join(_type(part) for part in parts)
    if not word:
        raise TypeError(f"the wire has no word for {info}")
    return word


def _union_name(parts: tuple[inspect.Type, ...]) -> str | None:
    """The name of a union of structs, where it has one."""
    members = {part.cls for part in parts if isinstance(part, inspect.StructType)}
    for module, names in UNIONS.items():
        for name in names:
            if members == set(typing.get_args(getattr(module, name))):
                return name
    return None


def main(arguments: Sequence[str]) -> int:
    """Write the types; with --check only say whether those that stand there are still right."""
    made = typescript()
    if "--check" not in arguments:
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        TARGET.write_text(made, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != made:
        print(f"{TARGET.name} is not what the Python types say: run `python -m cocreate.wire`.", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
