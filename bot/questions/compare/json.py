"""Careers and clubs as JSON."""

from bot.questions import json_parts as parts
from bot.questions.compare.answer import Career, Careers, Club
from bot.questions.json_parts import Json


def as_json(answer: Careers | Club) -> Json:
    """Careers side by side, or who has broken all barriers."""
    return _club(answer) if isinstance(answer, Club) else _careers(answer)


def _careers(answer: Careers) -> Json:
    return {
        "athletes": [_career(career) for career in answer.careers],
        "pairs": [
            {"athletes": [a.id for a in met.athletes], "wins": list(met.wins), "meetings": len(met.meetings)}
            for met in answer.pairs
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _career(career: Career) -> Json:
    standing = [holding.record for holding in career.holdings if holding.stands]
    return {
        "athlete": parts.of_athlete(career.athlete),
        "bests": [{**parts.of_performance(best.performance), "points": best.points} for best in career.bests],
        "medals": [{**parts.of_holder(result.competitor), **parts.of_result(result)} for result in career.medals],
        "titles": len(career.titles),
        "records": [
            {"type": str(r.type), "scope": r.scope, "event": r.event.key, **parts.of_record(r)} for r in standing
        ],
    }


def _club(answer: Club) -> Json:
    barriers = answer.request.barriers
    return {
        "barriers": [{"event": one.event.key, "mark": one.mark.text} for one in barriers],
        "members": [
            {
                "athlete": parts.of_athlete(one.athlete),
                "since": one.since.isoformat(),
                "times": list(one.times),
                "bests": [parts.of_performance(best) for best in one.bests],
            }
            for one in answer.members
        ],
        "first": parts.of_record(answer.first) if answer.first else None,
        "reported": [parts.of_reported(one) for one in answer.reported],
        "coverage": parts.of_coverage(answer.coverage),
    }
