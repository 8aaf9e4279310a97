"""Records as JSON."""

from bot.domain.scope import record_name
from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.record.answer import RecordBook, RecordList


def as_json(answer: RecordBook) -> Json:
    """Every list that answers."""
    return {
        "event": answer.request.event.key,
        "scope": answer.request.scope,
        "on": answer.on.isoformat(),
        "lists": [_record_list(r) for r in answer.lists],
        "other_scopes": list(answer.other_scopes),
        "lacks": [{"scope": answer.lacked_scope, **parts.of_event(e.sex, e.short_track)} for e in answer.lacks],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _record_list(record_list: RecordList) -> Json:
    stands = record_list.standing
    return {
        "type": record_list.type.value,
        "name": record_name(record_list.type, record_list.scope),
        **parts.of_event(record_list.event.sex, record_list.event.short_track),
        "current": [parts.of_record(r) for r in stands.current],
        "pending": [parts.of_record(r) for r in stands.pending],
        "superseded": [parts.of_record(r) for r in stands.superseded],
    }
