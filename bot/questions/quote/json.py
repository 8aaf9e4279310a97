"""A quote as JSON."""

from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.quote.answer import QuoteAnswer


def as_json(answer: QuoteAnswer) -> Json:
    """One quote."""
    quote = answer.quote
    return {
        "athlete": parts.of_athlete(answer.athlete) if answer.athlete else None,
        "number": answer.number,
        "of": answer.of,
        "speaker": parts.of_athlete(quote.athlete),
        "words": quote.words,
        "said_to": quote.said_to,
        "said": quote.said,
        "topic": quote.topic,
        "context": quote.context,
        "about": [parts.of_athlete(a) for a in quote.about],
        "sources": parts.of_sources(quote.sources),
        "notes": [{"text": n.text, "as_of": n.as_of, "sources": parts.of_sources(n.sources)} for n in answer.notes],
        "coverage": parts.of_coverage(answer.coverage),
    }
