"""Writes docs/commands.md from the command tree; with --check, tells whether it is up to date."""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any

from discord import app_commands

from bot.actions.registry import COMMANDS
from bot.app import open_app
from bot.client import BellLapClient
from bot.settings import Settings

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
            await client.load_cogs()
            commands = sorted(client.tree.walk_commands(), key=lambda c: list(COMMANDS).index(c.name))
            return "\n".join([HEAD, *(_section(c) for c in commands if isinstance(c, app_commands.Command))])


def _section(command: app_commands.Command[Any, ..., Any]) -> str:
    known = COMMANDS[command.name]
    rows = [f"| `{p.name}` | {'yes' if p.required else 'no'} | {p.description} |" for p in command.parameters]
    table = ["", "| option | required | what |", "|---|---|---|", *rows] if rows else []
    return "\n".join(
        (f"## {known.usage}", "", f"{command.description}.", *table, "", f"Example: `{known.example}`", "")
    )


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
