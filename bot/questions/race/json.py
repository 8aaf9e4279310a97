"""A race as JSON."""

from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.race.answer import RaceField


def as_json(answer: RaceField) -> Json:
    """A race and its field."""
    return {
        "id": answer.race.id,
        **parts.of_race(answer.race),
        "results": [
            {
                **parts.of_holder(r.competitor),
                "place": r.place,
                "tied": r.tied,
                "mark": r.mark_text,
                "sources": parts.of_sources(r.sources),
                "disputes": parts.of_disputes(r.disputes),
                "records": [parts.of_record_set(record) for record in answer.records.get(r.competitor.id, ())],
            }
            for r in answer.results
        ],
        "en_route": [
            {
                "event": way.event.discipline,
                "athlete": parts.of_athlete(r.athlete),
                "mark": r.mark_text,
                "sources": parts.of_sources(r.sources),
            }
            for way in answer.en_route
            for r in way.results
        ],
        "record_pace": [
            {
                "event": one.passed.race.event.discipline,
                "record": one.record.id,
                "athlete": parts.of_athlete(one.passed.athlete),
                "mark": one.passed.mark_text,
                "sources": parts.of_sources(one.passed.sources),
            }
            for one in answer.record_pace
        ],
        "parts": [
            {
                "event": part.event.discipline,
                "athlete": parts.of_athlete(r.athlete),
                "mark": r.mark_text,
                "sources": parts.of_sources(r.sources),
            }
            for part in answer.parts
            for r in part.results
        ],
        "places_not_known": answer.places_not_known,
        "coverage": parts.of_coverage(answer.coverage),
    }
