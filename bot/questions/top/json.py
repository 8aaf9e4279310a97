"""Top lists as JSON."""

from bot.domain.dispute import count_origins
from bot.domain.top import Listed
from bot.questions import json_parts as parts
from bot.questions.json_parts import Json
from bot.questions.top.answer import TopLists
from bot.questions.top.leads import Leads


def as_json(answer: TopLists | Leads) -> Json:
    """The best marks in an event, or the best one in each event."""
    if isinstance(answer, Leads):
        return {
            "season": answer.request.season,
            "nation": answer.request.nation or None,
            "scope": answer.request.area or None,
            "leads": [{"event": event.key, "marks": [_mark(mark) for mark in marks]} for event, marks in answer.leads],
            "coverage": parts.of_coverage(answer.coverage),
        }
    request = answer.request
    return {
        "event": request.event.key,
        "season": request.season or None,
        "nation": request.nation or None,
        "scope": request.area or None,
        "meet": request.meet or None,
        "since": request.since.isoformat() if request.since else None,
        "until": request.until.isoformat() if request.until else None,
        "mark": request.barrier.mark.text if request.barrier else None,
        "athlete": parts.of_athlete(answer.athlete) if answer.athlete else None,
        "marks": "all" if request.every else "best",
        "wind_aided": request.view == "wind",
        "lists": [
            {
                "event": each.event.key,
                "drawn_from": each.marks_held,
                "is_cut": each.is_cut,
                "lacks_record": each.lacks_record,
                "implement_since": each.implement_since.isoformat() if each.implement_since else None,
                "former_implement": each.is_of_former,
                "reported": [parts.of_reported(one) for one in each.reported],
                "marks": [_mark(mark) for mark in each.marks],
            }
            for each in answer.lists
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _mark(listed: Listed) -> Json:
    return {
        "rank": listed.rank,
        "tied": listed.tied,
        "mark": listed.mark.text,
        **parts.of_holder(listed.holder),
        "date": listed.on.isoformat(),
        "meet": listed.meet,
        "city": listed.city,
        "event": listed.event.key,
        "wind": None if listed.wind is None else listed.wind / 10,
        "wind_missing": listed.lacks_wind,
        "combined": listed.combined or None,
        "split": listed.split,
        "race": listed.race.id if listed.race else None,
        "origins": count_origins(listed.sources, listed.disputes),
        "sources": parts.of_sources(listed.sources),
        "disputes": parts.of_disputes(listed.disputes),
    }
