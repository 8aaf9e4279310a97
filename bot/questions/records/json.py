"""The records of all events as JSON."""

from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.records.answer import Listed, Records


def as_json(answer: Records) -> Json:
    """Every record that was asked for."""
    return {
        "scope": answer.request.scope,
        "records": [_record(one) for one in answer.listed],
        "may_lack": [one.event.key for one in answer.lacking],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _record(one: Listed) -> Json:
    until = one.stood_until
    return {
        "event": one.record.event.key,
        "type": one.record.type.value,
        "state": one.state.value,
        "known_until": until.isoformat() if until else None,
        "ahead": [each.mark.text for each in one.ahead],
        **parts.of_record(one.record),
    }
