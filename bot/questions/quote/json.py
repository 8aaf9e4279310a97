"""A quote as JSON."""

from bot.domain.quote import AvailabilityNote, Quote
from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.quote.answer import NothingSaid, QuoteAnswer


def as_json(answer: QuoteAnswer | NothingSaid) -> Json:
    """One quote, or what was said about an athlete of whom there is none."""
    if isinstance(answer, NothingSaid):
        return {
            "athlete": parts.of_athlete(answer.athlete),
            "number": 0,
            "of": 0,
            "spoken_about": [{"speaker": parts.of_athlete(q.athlete), **_said(q)} for q in answer.spoken],
            "notes": _notes(answer.notes),
            "coverage": parts.of_coverage(answer.coverage),
        }
    quote = answer.quote
    return {
        "athlete": parts.of_athlete(answer.athlete) if answer.athlete else None,
        "number": answer.number,
        "of": answer.of,
        "speaker": parts.of_athlete(quote.athlete),
        **_said(quote),
        "notes": _notes(answer.notes),
        "coverage": parts.of_coverage(answer.coverage),
    }


def _said(quote: Quote) -> Json:
    return {
        "words": quote.words,
        "said_to": quote.said_to,
        "said": quote.said,
        "topic": quote.topic,
        "context": quote.context,
        "about": [parts.of_athlete(a) for a in quote.about],
        "sources": parts.of_sources(quote.sources),
    }


def _notes(notes: tuple[AvailabilityNote, ...]) -> list[Json]:
    return [{"text": n.text, "as_of": n.as_of, "sources": parts.of_sources(n.sources)} for n in notes]
