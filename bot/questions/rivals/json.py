"""Rivals as JSON."""

from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.rivals.answer import Rivals


def as_json(answer: Rivals) -> Json:
    """The opponents one athlete has met most often."""
    return {
        "athlete": parts.of_athlete(answer.athlete),
        "rivals": parts.of_rivals(answer.rivals),
        "coverage": parts.of_coverage(answer.coverage),
    }
