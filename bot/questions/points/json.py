"""Points as JSON."""

from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.points.answer import Points, Worth


def as_json(answer: Points) -> Json:
    """What a mark is worth."""
    request = answer.request
    return {
        "mark": request.mark.text if request.mark else None,
        "points": request.points if request.mark is None else None,
        "event": request.event.key,
        "worths": [_worth(worth) for worth in answer.worths],
    }


def _worth(worth: Worth) -> Json:
    part = worth.in_combined
    return {
        "event": worth.event.key,
        "mark": worth.mark.text,
        "points": worth.points,
        "for_wind": worth.for_wind,
        "combined": {"events": list(part.wholes), "points": part.points} if part else None,
        "other_track": (
            {"event": worth.other_track.event.key, "points": worth.other_track.points} if worth.other_track else None
        ),
        "against": (
            {
                "event": worth.against.event.key,
                "mark": worth.against.mark.text,
                "points": worth.against.points,
                "sources": parts.of_sources(worth.against.sources),
            }
            if worth.against
            else None
        ),
        "equals": [{"event": equal.event.key, "mark": equal.text} for equal in worth.equals],
        "sources": parts.of_sources(dict.fromkeys((*worth.sources, *(part.sources if part else ())))),
    }
