"""A race as JSON."""

from bot.domain.race import AnyResult
from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.race.answer import RaceField
from bot.questions.race.rounds import RoundField


def as_json(answer: RaceField | RoundField) -> Json:
    """A race and its field, or the races of a round with theirs."""
    if isinstance(answer, RoundField):
        return _of_round(answer)
    return {
        "id": answer.race.id,
        **parts.of_race(answer.race),
        "results": [_result_in(r, answer) for r in answer.results],
        "beside": [_result_in(r, answer) for r in answer.beside],
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


def _of_round(answer: RoundField) -> Json:
    return {
        "races": [
            {"id": one.race.id, **parts.of_race(one.race), "results": [_result(r) for r in one.results]}
            for one in answer.races
        ],
        "not_held": list(answer.not_held),
        "coverage": parts.of_coverage(answer.coverage),
    }


def _result_in(result: AnyResult, answer: RaceField) -> Json:
    """A result with the records that it was."""
    records = answer.records.get(result.competitor.id, ())
    return {**_result(result), "records": [parts.of_record_set(record) for record in records]}


def _result(result: AnyResult) -> Json:
    return {
        **parts.of_holder(result.competitor),
        "place": result.place,
        "tied": result.tied,
        "mark": result.mark_text,
        "sources": parts.of_sources(result.sources),
        "disputes": parts.of_disputes(result.disputes),
    }
