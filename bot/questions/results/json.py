"""Results as JSON."""

from bot.domain.profile import is_wind_aided
from bot.domain.race import AnyResult
from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.results.answer import MeetResults, Results
from bot.questions.scoring import key_of


def _athlete(answer: Results) -> Json:
    return {
        "athlete": parts.of_athlete(answer.athlete),
        "order": answer.request.order or None,
        "track": answer.request.track or None,
        "beyond": answer.request.beyond.mark.text if answer.request.beyond else None,
        "results": [
            {
                **parts.of_result(r),
                "wind_aided": bool(r.mark and is_wind_aided(r.race, r.mark)),
                "team": parts.of_holder(r.competitor)["team"],
                "points": answer.points.get(key_of(r)),
                "around": _around(answer, r),
                "records": _records(answer, r),
            }
            for r in answer.results
        ],
        "coverage": {"results_held": answer.held, **parts.of_coverage(answer.coverage)},
    }


def _around(answer: Results, result: AnyResult) -> list[Json]:
    around = answer.around.get(result.race.id)
    return [
        {
            **parts.of_holder(other.competitor),
            "place": other.place,
            "tied": other.tied,
            "mark": other.mark_text,
            "sources": parts.of_sources(other.sources),
            "disputes": parts.of_disputes(other.disputes),
        }
        for other in (around.everybody if around else ())
    ]


def _records(answer: Results, result: AnyResult) -> list[Json]:
    around = answer.around.get(result.race.id)
    return [parts.of_record_set(record) for record in around.records] if around else []


def _meet(answer: MeetResults) -> Json:
    return {
        "meet": {"id": answer.meet.id, "name": answer.meet.name, "city": answer.meet.city},
        "results": [
            {**parts.of_holder(r.competitor), **parts.of_result(r), "points": answer.points.get(key_of(r))}
            for r in answer.results
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }


def as_json(answer: Results | MeetResults) -> Json:
    """An athlete's results, or the medals of a meet."""
    return _meet(answer) if isinstance(answer, MeetResults) else _athlete(answer)
