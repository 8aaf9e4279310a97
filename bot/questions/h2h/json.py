"""A head-to-head as JSON."""

from bot.domain.head_to_head import Meeting
from bot.questions import json_parts as parts
from bot.questions.h2h.answer import HeadToHead
from bot.questions.json_parts import Json


def as_json(answer: HeadToHead) -> Json:
    """The tally and every meeting."""
    return {
        "athletes": [parts.of_athlete(a) for a in answer.athletes],
        "wins": list(answer.wins),
        "meetings": [_meeting(m) for m in answer.meetings],
        "pairs": [
            {"athletes": [a.id for a in p.athletes], "wins": list(p.wins), "meetings": len(p.meetings)}
            for p in answer.pairs
        ],
        "coverage": {
            "meetings_held": answer.held,
            "finals_not_held_in_full": answer.unheld,
            **parts.of_coverage(answer.coverage),
        },
    }


def _meeting(meeting: Meeting) -> Json:
    first, second = meeting.results
    return {
        **parts.of_race(meeting.race),
        "places": [first.place, second.place],
        "marks": [first.mark_text, second.mark_text],
        "places_known": not meeting.lacks_place,
        "winner": None if meeting.winner is None else meeting.results[meeting.winner].athlete.id,
        "sources": parts.of_sources((*first.sources, *second.sources)),
        "disputes": parts.of_disputes((*first.disputes, *second.disputes)),
    }
