"""A head-to-head as JSON."""

from bot.domain.event import Event
from bot.domain.head_to_head import Meeting
from bot.questions import json_parts as parts
from bot.questions.h2h.answer import HeadToHead
from bot.questions.h2h.no_meeting import NoMeeting
from bot.questions.json_parts import Json


def as_json(answer: HeadToHead | NoMeeting) -> Json:
    """The tally and every meeting; the bests side by side where no meeting fits."""
    return _no_meeting(answer) if isinstance(answer, NoMeeting) else _meetings(answer)


def _meetings(answer: HeadToHead) -> Json:
    return {
        "athletes": [parts.of_athlete(a) for a in answer.athletes],
        "wins": list(answer.wins),
        "meetings": [_meeting(m) for m in answer.meetings],
        "pairs": [
            {"athletes": [a.id for a in p.athletes], "wins": list(p.wins), "meetings": len(p.meetings)}
            for p in answer.pairs
        ],
        "elsewhere": [],
        "bests": [],
        "coverage": {
            "meetings_held": answer.held,
            "finals_not_held_in_full": answer.unheld,
            **parts.of_coverage(answer.coverage),
        },
    }


def _no_meeting(answer: NoMeeting) -> Json:
    first, second = answer.athletes[:2]
    met = [pair for pair in answer.elsewhere if pair.athletes == (first, second)]
    return {
        "athletes": [parts.of_athlete(first), parts.of_athlete(second)],
        "wins": [0, 0],
        "meetings": [],
        "pairs": [],
        "elsewhere": [
            {"athletes": [a.id for a in p.athletes], "wins": list(p.wins), "meetings": len(p.meetings)}
            for p in answer.elsewhere
        ],
        "bests": [_bests(event, answer) for event in answer.events],
        "coverage": {
            "meetings_held": sum(len(pair.meetings) for pair in met),
            "finals_not_held_in_full": answer.unheld,
            **parts.of_coverage(answer.coverage),
        },
    }


def _bests(event: Event, answer: NoMeeting) -> Json:
    better = answer.better_in(event)
    return {
        "event": event.key,
        "better": better.id if better else None,
        "bests": [
            {"athlete": parts.of_athlete(athlete), **parts.of_performance(best.performance), "points": best.points}
            for athlete, best in answer.bests_in(event)
        ],
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
