"""The `bell-lap` command: parses its arguments, calls, prints."""

import argparse
import asyncio
import io
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import BellLapError

if TYPE_CHECKING:
    from bot.settings import Settings

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Exit codes: 0 answered, 1 not found or ambiguous, 2 wrong usage or set-up."""
    parsed = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that knows no flags still gets its answer
    try:
        code = asyncio.run(_run(parsed))
        sys.stdout.flush()
        return code  # noqa: TRY300 - flushing is part of what may fail
    except BrokenPipeError:  # whoever reads has read enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except BellLapError as error:
        sys.stderr.write(f"bell-lap: {error}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="bell-lap", description="Athletics answers: head-to-heads, records, quotes.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="run the bot on Discord; needs DISCORD_TOKEN")
    ask = commands.add_parser("ask", help='answer one question: bell-lap ask "/h2h Kerr Ingebrigtsen"')
    ask.add_argument("question", nargs="+", help="the question, as on Discord or without the slash")
    ask.add_argument("--json", action="store_true", help="print the answer as JSON (docs/json.md)")
    play = commands.add_parser("play", help="the whole bot in a browser, without account, token or network")
    play.add_argument("--port", type=_port, default=8080, help="the port to serve on; a free one if it is taken")
    play.add_argument("--console", action="store_true", help="a prompt in this terminal instead of a page")
    backup = commands.add_parser("backup", help="copy the database to a file, also while the bot runs")
    backup.add_argument("file", type=Path)
    restore = commands.add_parser("restore", help="check a backup, and put it in the database's place")
    restore.add_argument("file", type=Path)
    _add_import(commands.add_parser("import", help="take in result or record files (docs/importing.md)"))
    commands.add_parser("batches", help="list the imports, the latest first")
    undone = commands.add_parser("undo", help="take an import back, whole")
    undone.add_argument("batch", type=int)
    commands.add_parser("check", help="validate the shipped facts, and list those that a single origin gives")
    return parser


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError(f"{number} is no port: it must be 0 to 65535")
    return number


async def _run(arguments: argparse.Namespace) -> int:
    from bot.settings import read_settings  # noqa: PLC0415 - `--help` should not wait for these

    settings = read_settings()
    _set_up_logging(settings.bell_lap_log_level if arguments.command == "run" else "ERROR")
    if arguments.command == "run":
        from bot.running import run  # noqa: PLC0415 - asking needs no Discord

        return await run(settings)
    if arguments.command == "play":
        return await _play(settings, arguments)
    if arguments.command in ("import", "batches", "undo"):
        return await _importing(settings, arguments)
    if arguments.command in ("backup", "restore", "check"):
        return await _chore(settings, arguments)
    return await _ask(settings, " ".join(arguments.question), as_json=arguments.json)


def _set_up_logging(level: str) -> None:
    """Log to stderr. Libraries are a step quieter, and discord.py never logs what it sends and receives."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    quieter = {"DEBUG": "INFO", "INFO": "WARNING"}.get(level, level)
    for library in ("alembic", "discord", "aiosqlite"):
        logging.getLogger(library).setLevel(quieter)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, a folder or an archive")
    parser.add_argument("--source", required=True, help='who says so: "title, publisher, date"')
    parser.add_argument("--dry-run", action="store_true", help="say what would change, and write nothing")
    for name, what in (
        ("meet", "the meet, where the files do not name it (.lif)"),
        ("venue", "its stadium"),
        ("city", "its city"),
        ("country", "its country, by the World Athletics code"),
        ("day", "its day, as YYYY-MM-DD"),
        ("sex", "M or W"),
        ("scope", "whose records a record page holds: world, olympic, europe"),
    ):
        parser.add_argument(f"--{name}", default="", help=what)
    parser.add_argument("--short-track", action="store_true", default=None, help="the races were on a short track")


async def _importing(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot import importing  # noqa: PLC0415 - asking needs none of the importers

    if arguments.command == "batches":
        return await importing.run_batches(settings)
    if arguments.command == "undo":
        return await importing.run_undo(settings, arguments.batch)
    given = {name: getattr(arguments, name) for name in ("meet", "venue", "city", "country", "day", "sex", "scope")}
    context = importing.read_context(given, short_track=arguments.short_track)
    wish = importing.Wish(tuple(arguments.paths), arguments.source, context, arguments.dry_run)
    return await importing.run_import(settings, wish)


async def _chore(settings: "Settings", arguments: argparse.Namespace) -> int:
    from bot import chores  # noqa: PLC0415

    if arguments.command == "check":
        return chores.run_check()
    chore = chores.run_backup if arguments.command == "backup" else chores.run_restore
    return await chore(settings, arguments.file)


async def _play(settings: "Settings", arguments: argparse.Namespace) -> int:
    if arguments.console:
        from bot.console import play_console  # noqa: PLC0415

        return await play_console(settings)
    from bot.playground import play_page  # noqa: PLC0415 - needs the playground extra

    return await play_page(settings, arguments.port)


async def _ask(settings: "Settings", line: str, *, as_json: bool) -> int:
    from bot.app import open_app  # noqa: PLC0415
    from bot.cards.text import render  # noqa: PLC0415

    async with open_app(settings) as app:
        reply = await app.ask_line(line)
    text = json.dumps(reply.as_json(), ensure_ascii=False, indent=2) if as_json else render(reply.card)
    sys.stdout.write(text.rstrip("\n") + "\n")
    return reply.outcome.exit_code if isinstance(reply.outcome, BellLapError) else 0
