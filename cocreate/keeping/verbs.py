"""The verbs of who keeps an installation: their arguments, and the work that each comes to. It prints nothing.

Each imports what it needs when it is asked for, so that other verbs start at once.
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from cocreate.settings import Settings

Work = Coroutine[Any, Any, msgspec.Struct]


class KeepersVerb(NamedTuple):
    help: str
    arguments: Callable[[ArgumentParser], None]
    work: Callable[[Settings, Namespace], Work]
    writes: bool  # it may make a store where there is none


def keepers_verbs() -> dict[str, KeepersVerb]:
    return {
        "export": KeepersVerb("write one board with its whole log into a file", _export_arguments, _export, False),
        "backup": KeepersVerb("copy all boards into one file, while people work", _backup_arguments, _backup, False),
        "restore": KeepersVerb("put such a copy into an empty store", _restore_arguments, _restore, True),
        "erase": KeepersVerb(
            "erase a person from a board: the name, and where asked the words", _erase_arguments, _erase, False
        ),
    }


def mistakes() -> tuple[type[Exception], ...]:
    """What went wrong in a way that is a sentence."""
    from cocreate.keeping.erasing import Unknown  # noqa: PLC0415
    from cocreate.storage.files import BadFile  # noqa: PLC0415
    from cocreate.storage.listed import BadList  # noqa: PLC0415
    from cocreate.storage.rows import StrangeRow  # noqa: PLC0415
    from cocreate.storage.vault import NotEmpty  # noqa: PLC0415

    return BadFile, BadList, NotEmpty, StrangeRow, Unknown


# ---- arguments


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("board", metavar="BOARD")
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--names", action="store_true", help="with the names of the people")


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="that is not there yet")


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--erasures",
        type=Path,
        action="append",
        default=[],
        metavar="LIST",
        help="besides erasures.jsonl of the folder",
    )


def _erase_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="the id, or the name where nobody else has it")
    parser.add_argument("--board", metavar="B", required=True)
    parser.add_argument("--texts", action="store_true", help="what the person wrote, too")
    parser.add_argument("--no-vacuum", action="store_true", help="let the bytes of what was deleted be until later")


# ---- work


def _export(given: Settings, arguments: Namespace) -> Work:
    from cocreate.keeping.boards import export_board  # noqa: PLC0415

    return export_board(given.store_url, arguments.board, arguments.file, names=arguments.names)


def import_board(given: Settings, arguments: Namespace) -> Work:
    from cocreate.keeping.boards import import_board as run  # noqa: PLC0415

    return run(given.store_url, arguments.source, arguments.into, _lists(given), unsafe=given.unsafe)


def _lists(given: Settings) -> list[Path]:
    """One that is named must be there; in a folder of its own it comes with the first erasure."""
    named = given.erasures_at is not None or given.erasures_file.exists()
    return [given.erasures_file] if named else []


def _backup(given: Settings, arguments: Namespace) -> Work:
    from cocreate.keeping.copies import backup  # noqa: PLC0415

    return backup(given.store_url, arguments.file)


def _restore(given: Settings, arguments: Namespace) -> Work:
    from cocreate.keeping.copies import restore  # noqa: PLC0415

    return restore(given.store_url, arguments.file, [*_lists(given), *arguments.erasures], unsafe=given.unsafe)


def _erase(given: Settings, arguments: Namespace) -> Work:
    from cocreate.keeping.erasing import erase_at  # noqa: PLC0415

    return erase_at(given, arguments.board, arguments.person, texts=arguments.texts, scrub=not arguments.no_vacuum)
