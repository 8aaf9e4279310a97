"""The calendar as JSON."""

from bot.questions import json_parts as parts
from bot.questions.calendar.answer import CalendarAnswer
from bot.questions.json_parts import Json


def as_json(answer: CalendarAnswer) -> Json:
    """The meets asked for, in the order of their days."""
    return {
        "month": f"{answer.request.month:%Y-%m}" if answer.request.month else None,
        "days": answer.request.period.text if answer.request.period else None,
        "meets": [
            {
                "id": fixture.meet.id,
                "name": fixture.meet.name,
                "city": fixture.meet.city,
                "country": fixture.meet.country or None,
                "kind": fixture.meet.kind.value or None,
                "first": fixture.first.isoformat(),
                "last": fixture.last.isoformat(),
                "stadium": fixture.stadium or None,
                "series": fixture.series or None,
                "races": fixture.races,
                "sources": parts.of_sources(fixture.sources),
            }
            for fixture in answer.fixtures
        ],
        "athlete": parts.of_athlete(answer.athlete) if answer.athlete else None,
        "entered": [
            {
                "athlete": parts.of_athlete(one.athlete),
                "meet": one.meet.id,
                "name": one.meet.name,
                "city": one.meet.city,
                "event": one.event.key,
                "first": one.first.isoformat(),
                "last": one.last.isoformat(),
                "starts": one.starts.isoformat() if one.starts else None,
                "sources": parts.of_sources(one.sources),
            }
            for one in answer.entrants
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }
