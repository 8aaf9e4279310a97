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
            Paragraph(((Strong(entry.usage),), (entry.description,), (f"Example: {entry.example}",)))
            for entry in answer.entries
        ),
    )
