"""A prompt that answers in the terminal, with history and the names completed."""

import sys

from prompt_toolkit import PromptSession
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.history import FileHistory

from bot.app import App
from bot.cards.text import render
from bot.files import make_private_file, make_private_folder
from bot.opening import open_app
from bot.settings import Settings

GREETING = """Bell Lap. Three questions to start with; leave with Ctrl-D.
  /h2h Kerr Ingebrigtsen
  /record two-mile
  /quote ingebrigtsen
"""


async def play_console(settings: Settings) -> int:
    """Answer line after line until the input ends. Lines piped in are answered without a prompt."""
    async with open_app(settings) as app:
        if not sys.stdin.isatty():
            for line in sys.stdin:
                await _answer(app, line)
            return 0
        sys.stdout.write(GREETING)
        make_private_folder(settings.bell_lap_home)
        make_private_file(file := settings.bell_lap_home / "history")
        history = FileHistory(str(file))
        session: PromptSession[str] = PromptSession(history=history, auto_suggest=AutoSuggestFromHistory())
        while True:
            try:
                line = await session.prompt_async("bell-lap> ")
            except KeyboardInterrupt:
                continue
            except EOFError:
                return 0
            await _answer(app, line)


async def _answer(app: App, line: str) -> None:
    if line.strip():
        sys.stdout.write(render((await app.ask_line(line)).card) + "\n")
        sys.stdout.flush()
