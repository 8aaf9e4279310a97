"""The card of /help."""

from bot.cards.card import Card, Paragraph, Strong, Tone
from bot.questions.context import Context
from bot.questions.help.answer import Help


def draw(answer: Help, _context: Context) -> Card:
    """Every command, what it answers, and an example."""
    return Card(
        Tone.ABOUT,
        "What you can ask",
        ("Names may be misspelt or cut short; Discord lists the options as you type.",),
        tuple(Paragraph(((Strong(command.example),), (command.description,))) for command in answer.commands),
    )
