"""What the bot holds as JSON."""

from bot.questions import json_parts as parts
from bot.questions.about.answer import About
from bot.questions.json_parts import Json


def as_json(answer: About) -> Json:
    """What is held, and its sources."""
    held = answer.coverage
    counts = {
        name: getattr(held, name)
        for name in ("athletes", "meets", "races", "results", "records", "quotes", "notes", "sources")
    }
    return {
        "version": answer.version,
        "holds": counts,
        "coverage": parts.of_coverage(held),
        "last_import": answer.last_import.isoformat() if answer.last_import else None,
        "sources": parts.of_sources(answer.sources),
    }
