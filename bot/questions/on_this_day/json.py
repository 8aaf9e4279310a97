"""A day of the calendar as JSON."""

from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.on_this_day.answer import OnThisDay
from bot.questions.on_this_day.births import Births


def as_json(answer: OnThisDay | Births) -> Json:
    """What happened on a day of any year, or who was born on it."""
    if isinstance(answer, Births):
        return {
            "day": f"{answer.request.month:02d}-{answer.request.day:02d}",
            "births": [
                {
                    "born": athlete.born.isoformat() if athlete.born else None,
                    "athlete": parts.of_athlete(athlete),
                    "sources": parts.of_sources(answer.sources.get(athlete.id, ())),
                }
                for athlete in answer.athletes
            ],
            "coverage": parts.of_coverage(answer.coverage),
        }
    return {
        "day": f"{answer.request.month:02d}-{answer.request.day:02d}",
        "happenings": [
            {
                "date": h.on.isoformat(),
                **parts.of_holder(h.holder),
                "won": parts.of_result(h.result) if h.result else None,
                "shared_with": [parts.of_holder(each.competitor) for each in h.beside],
                "records": [
                    {"type": r.type.value, "scope": r.scope, "event": r.event.key, **parts.of_record(r)}
                    for r in h.records
                ],
            }
            for h in answer.happenings
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }
