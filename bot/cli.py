"""The `bell-lap` command: parses its arguments, runs the command, prints.

Each command imports what it needs when it runs, so that `--help` stays fast.
"""

import argparse
import asyncio
import io
import json
import logging
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from bot.errors import BellLapError
from bot.garbage import without_collection

if TYPE_CHECKING:
    from bot.operating.feeds import FeedWish
    from bot.settings import Settings

INTERRUPTED = 130
_CONTEXT = ("meet", "venue", "city", "country", "day", "sex", "event", "sheet", "columns", "scope")
_Command: TypeAlias = "Callable[[Settings, argparse.Namespace], Awaitable[int]]"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Exit codes: 0 answered, 1 not found or ambiguous, 2 wrong usage or set-up."""
    parsed = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # for terminals that cannot print flags
    try:
        code = asyncio.run(_run(parsed))
        sys.stdout.flush()
        return code  # noqa: TRY300 - flushing is part of what may fail
    except BrokenPipeError:  # the reader has closed the pipe, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except BellLapError as error:
        sys.stderr.write(f"bell-lap: {error}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


class _Parser(argparse.ArgumentParser):
    """A parser whose errors repeat no password of an address."""

    def error(self, message: str) -> NoReturn:
        from bot.fetching.addresses import hide_secrets  # noqa: PLC0415

        super().error(hide_secrets(message))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="bell-lap", description="Athletics answers: head-to-heads, records, quotes.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, run: _Command, what: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=what)
        command.set_defaults(run=run)
        return command

    run = add("run", _run_bot, "run the bot on Discord; needs DISCORD_TOKEN")
    run.add_argument("--cluster", default="", metavar="N/M", help="be one of M processes, from 1 (docs/clusters.md)")
    ask = add("ask", _ask, 'answer one question: bell-lap ask "/h2h Kerr Ingebrigtsen"')
    ask.add_argument("question", nargs="+", help="the question, as on Discord or without the slash")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON (docs/json.md)")
    ask.add_argument("--all", action="store_true", help="print all pages, as a pipe gets them anyway")
    play = add("play", _play, "the whole bot in a browser, without account, token or network")
    play.add_argument("--port", type=_port, default=8080, help="the port to serve on; a free one if it is taken")
    play.add_argument("--console", action="store_true", help="a prompt in this terminal instead of a page")
    backup = add("backup", _back_up, "copy the almanac to a file, also while the bot runs")
    backup.add_argument("file", type=Path)
    backup.add_argument("--community", action="store_true", help="copy members' data instead of the almanac")
    add("restore", _restore, "check a backup, and put it in its database's place").add_argument("file", type=Path)
    _add_import_options(add("import", _import, "take in files of results, records and quotes (docs/importing.md)"))
    add("formats", _list_formats, "list the formats that can be imported, with an example of each")
    add("batches", _list_batches, "list the imports, the latest first")
    add("undo", _undo, "take an import back, whole").add_argument("batch", type=int)
    add("feeds", _list_feeds, "list what is read again and again, and how that goes (docs/feeds.md)")
    _add_feed_options(add("feed", _change_feed, "read an address or a folder again and again (docs/feeds.md)"))
    _add_quotebook_options(add("quotebook", _take_or_give_quotes, "a server's quotebook as a file (docs/quotebook.md)"))
    _add_db_options(add("db", _databases, "check, upgrade or copy the databases (docs/postgresql.md)"))
    add("doctor", _doctor, "look at the set-up from all sides, and say what to do (docs/operating.md)")
    add("check", _check, "validate the shipped facts, and list those that a single origin gives")
    return parser


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{number} is no port: it must be 0 to 65535")
    return number


async def _run(arguments: argparse.Namespace) -> int:
    from bot.files import tighten_home  # noqa: PLC0415 - `--help` should not wait for these
    from bot.settings import read_settings  # noqa: PLC0415

    settings = read_settings()
    tighten_home(settings.bell_lap_home, by_default="bell_lap_home" not in settings.model_fields_set)
    if arguments.command == "run":
        from bot.telemetry.logs import set_up_logging  # noqa: PLC0415

        set_up_logging(settings.bell_lap_log_level, secrets=settings.secrets)
    else:
        logging.basicConfig(level="ERROR", format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    run: _Command = arguments.run
    return await run(settings, arguments)


def _add_import_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, an archive or an https address")
    parser.add_argument("--source", required=True, help='who says so: "title, publisher, date"')
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and write nothing")
    parser.add_argument("--quiet", action="store_true", help="tell nobody who follows what these files bring")
    _add_context_options(parser)


def _add_quotebook_options(parser: argparse.ArgumentParser) -> None:
    changes = parser.add_subparsers(dest="change", required=True, metavar="export|import")
    exporting = changes.add_parser("export", help="write the book to a file, .json or .csv")
    importing = changes.add_parser("import", help="take the quotes of a file into the book")
    for each in (exporting, importing):
        each.add_argument("server", type=_discord_id, help="the server's id")
        each.add_argument("file", type=Path)
    importing.add_argument("--dry-run", action="store_true", help="say what the file would bring, and write nothing")
    importing.add_argument("--kept-by", type=_discord_id, help="the id of who kept them; else nobody is named")


def _discord_id(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text[:20]) < 2**63):
        raise argparse.ArgumentTypeError(f"{text[:40]} is no id of Discord's: copy it with its developer mode")
    return int(text)


def _add_feed_options(parser: argparse.ArgumentParser) -> None:
    changes = parser.add_subparsers(dest="change", required=True, metavar="CHANGE")
    adding = changes.add_parser("add", help="read an address or a folder from now on, while the bot runs")
    adding.add_argument("place", metavar="ADDRESS-or-FOLDER")
    adding.add_argument("--every", required=True, help="how often: 30s, 5m, 2h, 1d")
    adding.add_argument("--source", required=True, help='who says so: "title, publisher", and a date if it is of one')
    adding.add_argument("--name", default="", help="what to call it; else it is named after the place")
    adding.add_argument("--unchecked", action="store_true", help="save it without reading it once before")
    _add_context_options(adding)
    for name, what in (
        ("check", "read it now, and say what is there; nothing is written"),
        ("pause", "read it no more until it is resumed"),
        ("resume", "read it again, at once"),
        ("remove", "forget it; what it brought stays"),
    ):
        changes.add_parser(name, help=what).add_argument("name", metavar="NAME")


def _add_db_options(parser: argparse.ArgumentParser) -> None:
    doing = parser.add_subparsers(dest="doing", required=True, metavar="WHAT")
    doing.add_parser("check", help="say how the databases are, and what to do; nothing is changed")
    doing.add_parser("upgrade", help="bring both to the newest schema, as each start does")
    copying = doing.add_parser("copy", help="copy the almanac and members' data; stop the bot before")
    for name in ("source", "target"):
        copying.add_argument(name, metavar="FROM" if name == "source" else "TO", help="a folder, a file or an address")
    copying.add_argument("--replace", action="store_true", help="delete what is in the second one before")
    copying.add_argument("--tables", action="store_true", help="print each table, with its rows and its checksum")


def _add_context_options(parser: argparse.ArgumentParser) -> None:
    """What files do not say themselves."""
    for name, what in (
        ("meet", "the meet, where the files do not name it (.lif)"),
        ("venue", "its stadium"),
        ("city", "its city"),
        ("country", "its country, by the World Athletics code"),
        ("day", "its day, as YYYY-MM-DD"),
        ("sex", "M or W"),
        ("event", "the event, as people write it, where the rows do not name it"),
        ("sheet", "the sheet to read, if a workbook (.xlsx) has several"),
        ("columns", 'what the columns of any table hold: "athlete=Name,mark=Time,place=Pos"; or ask'),
        ("scope", "whose records a record page holds: world, olympic, europe"),
    ):
        parser.add_argument(f"--{name}", default="", help=what)
    parser.add_argument("--allow-private", action="store_true", help="fetch over http and from private networks, too")
    parser.add_argument("--short-track", action="store_true", default=None, help="the races were on a short track")


async def _run_bot(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.running import run  # noqa: PLC0415

    if arguments.cluster:
        settings = settings.model_copy(update={"bell_lap_cluster": arguments.cluster})
    return await run(settings)


async def _import(settings: "Settings", arguments: argparse.Namespace) -> int:
    with without_collection():  # as in import_rows, and already for what is loaded here
        return await _import_files(settings, arguments)


async def _import_files(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating import imports  # noqa: PLC0415
    from bot.operating.addresses import read_inputs  # noqa: PLC0415

    given = {name: getattr(arguments, name) for name in _CONTEXT}
    context = imports.read_context(given, short_track=arguments.short_track)
    options = imports.ImportOptions(
        read_inputs(arguments.paths),
        arguments.source,
        context,
        arguments.dry_run,
        allow_private=arguments.allow_private,
        ask_columns=arguments.columns == "ask",
        quiet=arguments.quiet,
    )
    return await imports.run_import(settings, options)


async def _list_feeds(settings: "Settings", _arguments: argparse.Namespace) -> int:
    from bot.operating.feeds import run_feeds  # noqa: PLC0415

    return await run_feeds(settings)


async def _change_feed(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating import feeds  # noqa: PLC0415

    if arguments.change == "add":
        return await feeds.run_add(settings, _read_wish(arguments))
    if arguments.change == "check":
        return await feeds.run_check(settings, arguments.name)
    return await feeds.run_change(settings, arguments.name, arguments.change)


def _read_wish(arguments: argparse.Namespace) -> "FeedWish":
    from dataclasses import replace  # noqa: PLC0415

    from bot.errors import UsageError  # noqa: PLC0415
    from bot.feeds.options import read_every, read_feed_source  # noqa: PLC0415
    from bot.operating.feeds import FeedWish  # noqa: PLC0415
    from bot.operating.imports import read_context  # noqa: PLC0415

    if arguments.columns == "ask":
        raise UsageError("A feed cannot ask for columns.", "bell-lap import FILE --columns ask prints what to write.")
    given = {name: getattr(arguments, name) for name in _CONTEXT}
    context = read_context(given, short_track=arguments.short_track)
    options = replace(read_feed_source(arguments.source), context=context, allow_private=arguments.allow_private)
    return FeedWish(arguments.place, read_every(arguments.every), options, arguments.name, arguments.unchecked)


async def _list_formats(_settings: "Settings", _arguments: argparse.Namespace) -> int:
    from bot.operating.formats import run_formats  # noqa: PLC0415

    return run_formats()


async def _list_batches(settings: "Settings", _arguments: argparse.Namespace) -> int:
    from bot.operating.batches import run_batches  # noqa: PLC0415

    return await run_batches(settings)


async def _undo(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating.batches import run_undo  # noqa: PLC0415

    return await run_undo(settings, arguments.batch)


async def _back_up(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating.backups import run_backup  # noqa: PLC0415

    return await run_backup(settings, arguments.file, community=arguments.community)


async def _restore(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating.backups import run_restore  # noqa: PLC0415

    return await run_restore(settings, arguments.file)


async def _databases(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating import databases  # noqa: PLC0415

    if arguments.doing == "copy":
        replace, tables = arguments.replace, arguments.tables
        return await databases.run_copy(arguments.source, arguments.target, replace=replace, tables=tables)
    return await (databases.run_check if arguments.doing == "check" else databases.run_upgrade)(settings)


async def _doctor(settings: "Settings", _arguments: argparse.Namespace) -> int:
    from bot.operating.doctor import run_doctor  # noqa: PLC0415

    return await run_doctor(settings)


async def _check(_settings: "Settings", _arguments: argparse.Namespace) -> int:
    from bot.operating.checks import run_check  # noqa: PLC0415

    return run_check()


async def _play(settings: "Settings", arguments: argparse.Namespace) -> int:
    if arguments.console:
        from bot.console import play_console  # noqa: PLC0415

        return await play_console(settings)
    from bot.playground import play_page  # noqa: PLC0415 - needs the playground extra

    return await play_page(settings, arguments.port)


def _say_nothing(_line: str) -> None:
    """What goes on is of no interest to a program."""


async def _ask(settings: "Settings", arguments: argparse.Namespace) -> int:
    as_json, whole = arguments.json, arguments.all or not sys.stdout.isatty()
    with without_collection():  # it would take a tenth of the time, and after one answer the process ends
        from bot.cards.text import has_more, render  # noqa: PLC0415
        from bot.opening import open_app, tell_terminal  # noqa: PLC0415

        async with open_app(settings, tell=_say_nothing if as_json else tell_terminal) as app:
            reply = await app.ask_line(" ".join(arguments.question), whole=whole)
    text = json.dumps(reply.as_json(), ensure_ascii=False, indent=2) if as_json else render(reply.card)
    if not as_json and has_more(reply.card):
        text += "\nWith --all I print all pages.\n"
    sys.stdout.write(text.rstrip("\n") + "\n")
    return reply.outcome.exit_code if isinstance(reply.outcome, BellLapError) else 0


async def _take_or_give_quotes(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot.operating.quotebooks import run_export, run_import  # noqa: PLC0415

    if arguments.change == "export":
        return await run_export(settings, arguments.server, arguments.file)
    kept_by, dry_run = arguments.kept_by, arguments.dry_run
    return await run_import(settings, arguments.server, arguments.file, kept_by=kept_by, dry_run=dry_run)
