"""The command line: reads what was asked, hands it on, and says what went wrong in one sentence. It holds no rule."""

import argparse
import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from cocreate.keeping.verbs import KeepersVerb, import_board, keepers_verbs, mistakes
from cocreate.locales import LANGUAGES, Language
from cocreate.logs import configure
from cocreate.settings import Settings, SettingsError, settings

Arguments = argparse.Namespace


class Verb(NamedTuple):
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments], int]


def verbs() -> dict[str, Verb]:
    return {
        "demo": Verb("serve, with a demo table at work that one can join", _place, demo),
        "serve": Verb("the server alone", _place, serve),
        "play": Verb("play a workshop file to its plan", _play_arguments, play),
        "import": Verb("bring a consultation onto a board, or a board from a file", _import_arguments, import_),
        **{name: _kept(one) for name, one in keepers_verbs().items()},
        "verify": Verb("say whether a sealed plan is as it was sealed, from the file alone", _verify_arguments, verify),
        "key": Verb("the keys with which plans are sealed", _key_arguments, key),
        "check": Verb("say whether the store may be trusted, and what is wrong with it", _data, check),
        "audit": Verb("verify every board: chain, anchors, replay", _audit_arguments, audit),
        "worker": Verb("build plans in a process of its own, for servers with PostgreSQL and Redis", _nothing, worker),
        "remind": Verb("send today's reminders now, or show what would be sent", _remind_arguments, remind),
        "migrate": Verb("bring the store's tables up to date", _data, migrate),
    }


def main(argv: Sequence[str] | None = None) -> int:
    configure()  # before anything has something to say: unset, it would go to where the outcome goes
    parser = argparse.ArgumentParser(prog="cocreate", description="Boards on which a territory designs together.")
    chosen = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, verb in verbs().items():
        one = chosen.add_parser(name, help=verb.help, description=verb.help)
        verb.arguments(one)
        one.set_defaults(run=verb.run)
    arguments = parser.parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except SettingsError as wrong:
        return _stop(str(wrong))
    except KeyboardInterrupt:
        return 130


def _stop(sentence: str, code: int = 1) -> int:
    print(f"cocreate: {sentence}", file=sys.stderr, flush=True)
    return code


# ---- arguments


def _nothing(_: argparse.ArgumentParser) -> None:
    pass


def _data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, metavar="DIR", help="where everything is kept (default: data)")


def _port(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, metavar="P", help="0: any free one (default: 8000)")


def _lang(parser: argparse.ArgumentParser, of_what: str) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, help=of_what)


def _place(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", metavar="H", help="the address to listen on (default: 127.0.0.1)")
    _port(parser)
    _data(parser)
    parser.add_argument(
        "--unsafe", action="store_true", help="serve although the database could lose what it acknowledged"
    )


def _play_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a workshop (docs/workshop.schema.json)")
    parser.add_argument("--out", type=Path, metavar="DIR", required=True, help="where the plan's files go")
    _lang(parser, "of the plan's files (default: the workshop's)")
    _port(parser)
    _data(parser)


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("format", choices=["polis", "board"])
    parser.add_argument(
        "source", type=Path, metavar="PATH", help="a folder with comments.csv and votes.csv; a board's file"
    )
    _lang(parser, "of what is said here")
    parser.add_argument(
        "--into", metavar="BOARD", help="polis: the board's id, as in its address; board: the id it gets"
    )
    _data(parser)


def _audit_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("boards", nargs="*", metavar="BOARD", help="(default: all)")
    parser.add_argument(
        "--anchor", type=Path, metavar="FILE", help="hold the logs against it, and note their heads in it"
    )
    parser.add_argument(
        "--replay", action="store_true", help="also replay: snapshots, plans and jobs are held against it"
    )
    _data(parser)


def _remind_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="send nothing: say, a line for each, what would go out")
    _data(parser)


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a sealed plan (*.cocreate-plan.zip)")
    parser.add_argument(
        "--key", action="append", default=[], metavar="PUBLIC", help="a key of the server that sealed it, in hex"
    )
    parser.add_argument("--keys", type=Path, metavar="FILE", help="all its keys, as it publishes them at /api/keys")
    _lang(parser, "of what is said here (default: the terminal's)")
    parser.add_argument("--json", action="store_true", help="one line of JSON instead of sentences")


def _key_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "act", choices=["show", "make", "turn"], help="make: the first one; turn: a new one, signed by the old one"
    )
    _data(parser)


def _given(arguments: Arguments) -> Settings:
    given = {name: getattr(arguments, name, None) for name in ("data", "host", "port")}
    unsafe = getattr(arguments, "unsafe", False)
    return settings(data=given["data"], host=given["host"], port=given["port"], unsafe=unsafe)


# ---- verbs: each imports what it needs, so that a short one starts at once


def serve(arguments: Arguments) -> int:
    given = _given(arguments)
    return _serve(given, lambda url: _greet(given, url, shown=sys.stdout.isatty()))


def demo(arguments: Arguments) -> int:
    from cocreate.play.stage import raise_curtain  # noqa: PLC0415

    given = _given(arguments)

    def ready(url: str) -> None:
        _greet(given, url, shown=True)
        raise_curtain(url, _desk_key(given), "it")

    return _serve(given, ready)


def _serve(given: Settings, ready: Callable[[str], None]) -> int:
    from cocreate.server import serve as run  # noqa: PLC0415

    # the server hands the signal on when it has shut down; then this process leaves in order, too
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    _for_its_owner_alone(given)
    with _sentences():
        asyncio.run(_opened(given))  # what is wrong with the store is said before anything is served from it
        run(given, ready)
    return 0


def _for_its_owner_alone(given: Settings) -> None:
    """Names, texts and keys: whatever this process writes from here on, others on this machine do not read."""
    os.umask(0o077)
    given.data.mkdir(mode=0o700, parents=True, exist_ok=True)


def _greet(given: Settings, url: str, *, shown: bool) -> None:
    """The desk key stands behind the #, which browsers do not send; what is no screen may be a log, which keeps it."""
    key = _desk_key(given) if shown else "KEY"
    where = "" if shown else f"\nKEY stands in {given.desk_key_file}"
    print(f"cocreate is at {url}\nOpen and find tables as a facilitator:\n  {url}/#desk={key}{where}", flush=True)


def _desk_key(given: Settings) -> str:
    return given.desk_key_file.read_text(encoding="utf-8").strip()


def play(arguments: Arguments) -> int:
    from cocreate.play.player import PlanFailed  # noqa: PLC0415
    from cocreate.play.player import play as run  # noqa: PLC0415

    work = run(arguments.file, arguments.out, data=arguments.data, port=arguments.port, lang=arguments.lang)
    try:
        return _told(asyncio.run(work), arguments.lang)
    except PlanFailed as failed:
        return _stop(f"The plan could not be built: {failed}")


def import_(arguments: Arguments) -> int:
    if arguments.format == "board":
        _for_its_owner_alone(_given(arguments))
        return _done(import_board(_given(arguments), arguments))
    if arguments.into is None:
        return _stop("A consultation needs a board: name it with --into.", 2)
    return _import_polis(arguments)


def _import_polis(arguments: Arguments) -> int:
    from cocreate.client.rest import Unserved  # noqa: PLC0415
    from cocreate.embedded import server_of  # noqa: PLC0415
    from cocreate.play.importing import import_polis  # noqa: PLC0415

    lang = arguments.lang or _language()
    with server_of(_given(arguments)) as server:
        work = import_polis(arguments.source, server.url, server.desk_key, arguments.into, lang)
        try:
            return _told(asyncio.run(work), lang)
        except Unserved as unserved:
            return _stop(str(unserved))


def _told(outcome: msgspec.Struct, lang: Language | None) -> int:
    """One line of JSON for what was done; a sentence with its place for each mistake in what was given."""
    from cocreate.listening.mistakes import Mistakes  # noqa: PLC0415

    if isinstance(outcome, Mistakes):
        for sentence in outcome.sentences(lang or _language()):
            _stop(sentence)
        return 2
    print(msgspec.json.encode(outcome).decode(), flush=True)
    return 0


def _language() -> Language:
    """That of the terminal, for what is said there."""
    said = os.environ.get("LC_ALL") or os.environ.get("LANG", "")
    return next((language for language in LANGUAGES if said.startswith(language)), "en")


# ---- what the keeper does with the store


def _kept(verb: KeepersVerb) -> Verb:
    def arguments(parser: argparse.ArgumentParser) -> None:
        verb.arguments(parser)
        _data(parser)

    def run(arguments: Arguments) -> int:
        given = _given(arguments)
        if not verb.writes:
            _there(given)
        _for_its_owner_alone(given)
        return _done(verb.work(given, arguments))

    return Verb(verb.help, arguments, run)


def _done(work: Coroutine[Any, Any, msgspec.Struct]) -> int:
    """One line of JSON for what was done, or a sentence; flaws that were found end it with 1."""
    try:
        with _sentences():
            outcome = asyncio.run(work)
    except mistakes() as wrong:
        return _stop(str(wrong))
    print(msgspec.json.encode(outcome).decode(), flush=True)
    return 1 if getattr(outcome, "flaws", None) else 0


def verify(arguments: Arguments) -> int:
    """It needs the file alone: no store, no network, no settings."""
    from cocreate.sealing.verbs import Unreadable, verified  # noqa: PLC0415

    language = arguments.lang or _language()
    try:
        found = verified(arguments.file, arguments.key, arguments.keys, language)
    except Unreadable as unreadable:
        return _stop(str(unreadable), 2)
    print(*([msgspec.json.encode(found).decode()] if arguments.json else found["told"]), sep="\n", flush=True)
    return 0 if found["holds"] else 1


def key(arguments: Arguments) -> int:
    from cocreate.clock import SystemClock  # noqa: PLC0415
    from cocreate.sealing.keys import BadKeys, KeyFile  # noqa: PLC0415
    from cocreate.sealing.verbs import shown  # noqa: PLC0415

    given = _given(arguments)
    if arguments.act != "show":
        _for_its_owner_alone(given)
    try:
        ring = shown(arguments.act, KeyFile(given.seal_keys_file), SystemClock().now_ms())
    except BadKeys as bad:
        return _stop(str(bad))
    print(msgspec.json.encode({"keys": ring}).decode(), flush=True)
    return 0


def check(arguments: Arguments) -> int:
    from cocreate.storage.safety import check_store  # noqa: PLC0415

    with _sentences():
        found = asyncio.run(check_store(_given(arguments).store_url))
    print(f"store   {found.store}\ntables  {found.tables}", *(f"note    {note}" for note in found.notes), sep="\n")
    print(*([f"UNSAFE  {fault}" for fault in found.faults] or ["ok"]), sep="\n", flush=True)
    return 1 if found.faults else 0


def audit(arguments: Arguments) -> int:
    from cocreate.audit.anchors import BadAnchors  # noqa: PLC0415
    from cocreate.audit.reports import audit_store  # noqa: PLC0415

    given = _given(arguments)
    _there(given)
    try:
        with _sentences():
            work = audit_store(given.store_url, arguments.boards, anchors=arguments.anchor, replay=arguments.replay)
            outcome = asyncio.run(work)
    except BadAnchors as bad:
        return _stop(str(bad))
    print(*outcome.lines, sep="\n")
    return 0 if outcome.clean else 1


def _there(given: Settings) -> None:
    """A verb that only reads makes no store."""
    if given.database is not None and not given.database.exists():
        raise SettingsError(f"There is no store at {given.database}; name its folder with --data.")


def worker(_: Arguments) -> int:
    given = settings()
    if given.database is not None or given.redis_url is None:
        return _stop(
            "A worker of its own needs COCREATE_STORE_URL (PostgreSQL) and COCREATE_REDIS_URL; "
            "without them the server builds the plans itself."
        )
    if given.smtp is not None and given.public_url is None:
        return _stop("The mails of a worker hold links: COCREATE_PUBLIC_URL says with what they begin.")
    from workers.settings import run  # noqa: PLC0415

    with _sentences():
        asyncio.run(_opened(given))
    run()
    return 0


def remind(arguments: Arguments) -> int:
    from cocreate.reminders.now import remind_now, shown_today  # noqa: PLC0415

    given = _given(arguments)
    _there(given)
    with _sentences():
        outcome = asyncio.run(shown_today(given)) if arguments.dry_run else [asyncio.run(remind_now(given))]
    for one in outcome:
        print(msgspec.json.encode(one).decode(), flush=True)
    return 0


def migrate(arguments: Arguments) -> int:
    _for_its_owner_alone(_given(arguments))
    with _sentences():
        asyncio.run(_opened(_given(arguments)))
    return 0


async def _opened(given: Settings) -> None:
    """Refused where it is unsafe, its tables brought up to date (D4)."""
    from cocreate.storage.store import open_store  # noqa: PLC0415

    await (await open_store(given.store_url, unsafe=given.unsafe)).close()


@contextlib.contextmanager
def _sentences() -> Iterator[None]:
    """What the store has to say is for the one at the command line, not for a traceback."""
    from cocreate.storage.ports import StoreError  # noqa: PLC0415
    from cocreate.storage.store import UnsafeStore  # noqa: PLC0415

    try:
        yield
    except (StoreError, UnsafeStore) as error:
        raise SettingsError(str(error)) from error
