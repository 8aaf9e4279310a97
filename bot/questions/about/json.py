"""The answer of /about as JSON."""

from bot.domain.service import ServiceState
from bot.questions import json_parts as parts
from bot.questions.about.answer import About
from bot.questions.json_parts import Json


def as_json(answer: About) -> Json:
    """What the store holds, and its sources."""
    held = answer.coverage
    counts = {
        name: getattr(held, name)
        for name in ("athletes", "meets", "races", "results", "records", "quotes", "notes", "sources")
    }
    return {
        "version": answer.version,
        "holds": counts,
        "origins": {"two": held.checked, "one": held.single},
        "coverage": parts.of_coverage(held),
        "last_import": answer.last_import.isoformat() if answer.last_import else None,
        "services": [_service(state) for state in answer.services],
        "sources": parts.of_sources(answer.sources),
    }


def _service(state: ServiceState) -> Json:
    return {
        "name": state.name,
        "last_worked": state.last_worked.isoformat() if state.last_worked else None,
        "failing_since": state.failing_since.isoformat() if state.failing_since else None,
        "last_error": state.last_error or None,
        "restarts": state.restarts,
    }
