"""The answer of /help: all commands, with an example of each."""

from dataclasses import dataclass

from bot.questions.context import Context
from bot.questions.help.request import HelpRequest


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """One command: how it is written, what it answers, and an example that works."""

    usage: str
    description: str
    example: str


@dataclass(frozen=True, slots=True)
class Help:
    """All commands, in the order in which /help lists them."""

    commands: tuple[CommandHelp, ...]


async def answer(request: HelpRequest, context: Context) -> Help:
    """List the commands."""
    return Help(tuple(CommandHelp(q.usage, q.description, q.example) for q in context.commands.values()))
