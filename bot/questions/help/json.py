"""The commands as JSON."""

from bot.questions.help.answer import Help
from bot.questions.json_parts import Json


def as_json(answer: Help) -> Json:
    """Every command."""
    return {
        "commands": [{"usage": e.usage, "description": e.description, "example": e.example} for e in answer.entries]
    }
