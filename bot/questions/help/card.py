"""The card of /help."""

from bot.cards.card import Card, Paragraph, Strong, Tone
from bot.questions.context import Context
from bot.questions.help.answer import Help


def draw(answer: Help, _context: Context) -> Card:
    """Every command, what it answers, and an example."""
    return Card(
        Tone.ABOUT,
        "What you can ask",
        ("Names and events may be misspelt or cut short; I say what I took them for.",),
        tuple(
            Paragraph(((Strong(command.usage),), (command.description,), (f"Example: {command.example}",)))
            for command in answer.commands
        ),
    )
