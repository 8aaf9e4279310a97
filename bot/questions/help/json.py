"""The commands as JSON."""

from bot.questions.help.answer import Help
from bot.questions.json_parts import Json


def as_json(answer: Help) -> Json:
    """Every command."""
    return {
        "commands": [{"usage": c.usage, "description": c.description, "example": c.example} for c in answer.commands]
    }
