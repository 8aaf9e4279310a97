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
        "since": answer.request.since.isoformat() if answer.request.since else None,
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
        "on": record_list.on.isoformat() if record_list.on else None,
        "known_until": record_list.known_until.isoformat() if record_list.known_until else None,
        "at_least": record_list.at_least,
        "gaps": [
            {"after": gap.before.set_on.isoformat(), "before": gap.after.set_on.isoformat()} for gap in record_list.gaps
        ],
        "reported": [parts.of_reported(r) for r in record_list.reported],
        "current": [parts.of_record(r) for r in stands.current],
        "pending": [parts.of_record(r) for r in stands.pending],
        "superseded": [parts.of_record(r) for r in stands.superseded],
    }
