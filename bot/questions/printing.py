"""Prints answers and errors as JSON; docs/json.md documents each shape."""

from bot.cards.text import as_command
from bot.domain.asked import Asked
from bot.errors import BellLapError
from bot.questions.json_parts import Json
from bot.questions.question import Question


def as_json(question: Question | None, outcome: object, asked: Asked | None) -> Json:
    """An answer or an error as plain data, with what was understood to be asked.

    `question` may be None for an error only: otherwise raises TypeError. `asked` is None if nothing could be read.
    """
    understood: Json = {
        "question": asked.question if asked else None,
        "request": dict(asked.options) if asked else None,
    }
    if isinstance(outcome, BellLapError):
        return {**understood, **_error(outcome)}
    if question is None:
        raise TypeError("an answer belongs to a question")
    return {**understood, **question.as_json(outcome)}


def _error(error: BellLapError) -> Json:
    choices = [{"label": c.label, "command": as_command(c.asked)} for c in error.choices]
    return {"error": {"kind": type(error).__name__, "message": error.message, "tip": error.tip, "choices": choices}}
