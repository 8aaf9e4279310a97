"""Pace as JSON."""

from collections.abc import Iterable

from bot.domain.pace import Leg
from bot.questions.json_parts import Json
from bot.questions.pace.answer import Pace


def as_json(answer: Pace) -> Json:
    """A time as even pace."""
    return {
        "mark": answer.request.mark.text,
        "event": answer.request.event.key,
        "millimetres": answer.millimetres,
        "speed": answer.speed,
        "units": _legs(answer.units),
        "splits": _legs(answer.splits),
        "others": _legs(answer.others),
    }


def _legs(legs: Iterable[Leg]) -> list[Json]:
    return [{"label": g.label, "millimetres": g.millimetres, "milliseconds": g.value, "time": g.text} for g in legs]
