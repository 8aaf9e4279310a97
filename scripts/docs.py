"""Writes docs/commands.md from the command tree; with --check, tells whether it is up to date."""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any

from discord import app_commands

from bot.actions.registry import COMMANDS
from bot.client import BellLapClient
from bot.opening import open_app
from bot.settings import Settings
from bot.syncing import load_cogs

PAGE = Path(__file__).parent.parent / "docs" / "commands.md"
HEAD = """# Commands

Written by `make docs` from the command tree; do not edit. Every athlete, event and scope option completes as you type,
may be misspelt, and every answer says what it was taken for.
"""


async def write_page() -> str:
    """The text of the page."""
    with tempfile.TemporaryDirectory() as home:
        async with open_app(Settings(bell_lap_home=Path(home), bell_lap_database="")) as app:
            client = BellLapClient(app)
            await load_cogs(client)
            commands = sorted(client.tree.walk_commands(), key=lambda c: list(COMMANDS).index(_name(c)))
            return "\n".join([HEAD, *(_section(c) for c in commands if isinstance(c, app_commands.Command))])


def _section(command: app_commands.Command[Any, ..., Any]) -> str:
    rows = [f"| `{p.name}` | {'yes' if p.required else 'no'} | {p.description} |" for p in command.parameters]
    table = ["", "| option | required | what |", "|---|---|---|", *rows] if rows else []
    return "\n".join(
        (f"## {_usage(command)}", "", f"{command.description}.", *table, "", f"Example: `{_example(command)}`", "")
    )


def _name(command: app_commands.Command[Any, ..., Any] | app_commands.Group) -> str:
    """The name of the action or question, of a group's command the group's."""
    return command.qualified_name.partition(" ")[0]


def _usage(command: app_commands.Command[Any, ..., Any]) -> str:
    if command.parent is None:
        return COMMANDS[command.name].usage
    options = (p.name if p.required else f"[{p.name}]" for p in command.parameters)
    return " ".join((f"/{command.qualified_name}", *options))


def _example(command: app_commands.Command[Any, ..., Any]) -> str:
    if command.parent is None:
        return COMMANDS[command.name].example
    values = (f" {p.name}:1" for p in command.parameters if p.required)
    return f"/{command.qualified_name}{''.join(values)}"


def main() -> int:
    """Write the page, or check it."""
    page = asyncio.run(write_page())
    if "--check" in sys.argv:
        current = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
        if page != current:
            print("docs/commands.md is out of date; run: make docs")
            return 1
        return 0
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
