"""An answer as JSON for other programs; docs/json.md documents each shape."""

from collections.abc import Callable
from typing import Any

from bot.answers.about import About
from bot.answers.athlete import Profile
from bot.answers.h2h import HeadToHead
from bot.answers.help import Help
from bot.answers.on_this_day import OnThisDay
from bot.answers.pace import Pace
from bot.answers.quote import Statement
from bot.answers.race import RaceField
from bot.answers.record import RecordBook, RecordList
from bot.answers.results import MeetResults, Results
from bot.answers.rivals import Rivals
from bot.answers.seasons import Seasons
from bot.cards import _json_parts as parts
from bot.cards import _json_profiles as profiles
from bot.cards._json_parts import Json
from bot.cards.text import as_command
from bot.domain.head_to_head import Meeting
from bot.domain.scope import record_name
from bot.errors import BellLapError


def as_json(outcome: object) -> Json:
    """An answer or an error as plain data."""
    if isinstance(outcome, BellLapError):
        return _error(outcome)
    return _PRINTED_BY[type(outcome)](outcome)


def _error(error: BellLapError) -> Json:
    choices = [{"label": c.label, "command": as_command(c.question, c.options)} for c in error.choices]
    return {"error": {"kind": type(error).__name__, "message": error.message, "tip": error.tip, "choices": choices}}


def _h2h(answer: HeadToHead) -> Json:
    return {
        "athletes": [parts.of_athlete(a) for a in answer.athletes],
        "wins": list(answer.wins),
        "meetings": [_meeting(m) for m in answer.meetings],
        "pairs": [
            {"athletes": [a.id for a in p.athletes], "wins": list(p.wins), "meetings": len(p.meetings)}
            for p in answer.pairs
        ],
        "coverage": {"meetings_held": answer.held, **parts.of_coverage(answer.coverage)},
    }


def _meeting(meeting: Meeting) -> Json:
    first, second = meeting.results
    return {
        **parts.of_race(meeting.race),
        "places": [first.place, second.place],
        "marks": [first.mark_text, second.mark_text],
        "winner": None if meeting.winner is None else meeting.results[meeting.winner].athlete.id,
        "sources": parts.of_sources((*first.sources, *second.sources)),
        "disputes": parts.of_disputes((*first.disputes, *second.disputes)),
    }


def _record(answer: RecordBook) -> Json:
    return {
        "event": answer.request.event.key,
        "scope": answer.request.scope,
        "on": answer.on.isoformat(),
        "lists": [_record_list(r) for r in answer.lists],
        "other_scopes": list(answer.other_scopes),
        "lacks": [{"scope": answer.lacked_scope, **parts.of_event(e.sex, e.short_track)} for e in answer.lacks],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _record_list(record_list: RecordList) -> Json:
    stands = record_list.standing
    return {
        "type": record_list.type.value,
        "name": record_name(record_list.type, record_list.scope),
        **parts.of_event(record_list.event.sex, record_list.event.short_track),
        "current": [parts.of_record(r) for r in stands.current],
        "pending": [parts.of_record(r) for r in stands.pending],
        "superseded": [parts.of_record(r) for r in stands.superseded],
    }


def _quote(answer: Statement) -> Json:
    quote = answer.quote
    return {
        "athlete": parts.of_athlete(answer.athlete) if answer.athlete else None,
        "number": answer.number,
        "of": answer.of,
        "speaker": parts.of_athlete(quote.athlete),
        "words": quote.words,
        "said_to": quote.said_to,
        "said": quote.said,
        "topic": quote.topic,
        "context": quote.context,
        "about": [parts.of_athlete(a) for a in quote.about],
        "sources": parts.of_sources(quote.sources),
        "notes": [{"text": n.text, "as_of": n.as_of, "sources": parts.of_sources(n.sources)} for n in answer.notes],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _results(answer: Results) -> Json:
    return {
        "athlete": parts.of_athlete(answer.athlete),
        "results": [parts.of_result(r) for r in answer.results],
        "coverage": {"results_held": answer.held, **parts.of_coverage(answer.coverage)},
    }


def _meet(answer: MeetResults) -> Json:
    return {
        "meet": {"id": answer.meet.id, "name": answer.meet.name, "city": answer.meet.city},
        "results": [{"athlete": parts.of_athlete(r.athlete), **parts.of_result(r)} for r in answer.results],
        "coverage": parts.of_coverage(answer.coverage),
    }


def _race_field(answer: RaceField) -> Json:
    return {
        "id": answer.race.id,
        **parts.of_race(answer.race),
        "results": [
            {
                "athlete": parts.of_athlete(r.athlete),
                "place": r.place,
                "tied": r.tied,
                "mark": r.mark_text,
                "sources": parts.of_sources(r.sources),
                "disputes": parts.of_disputes(r.disputes),
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
        "places_not_known": answer.gaps,
        "coverage": parts.of_coverage(answer.coverage),
    }


def _about(answer: About) -> Json:
    held = answer.coverage
    counts = {
        name: getattr(held, name)
        for name in ("athletes", "meets", "races", "results", "records", "quotes", "notes", "sources")
    }
    return {
        "version": answer.version,
        "holds": counts,
        "coverage": parts.of_coverage(held),
        "last_import": answer.last_import.isoformat() if answer.last_import else None,
        "sources": parts.of_sources(answer.sources),
    }


def _help(answer: Help) -> Json:
    return {
        "commands": [{"usage": e.usage, "description": e.description, "example": e.example} for e in answer.entries]
    }


_PRINTED_BY: dict[type, Callable[[Any], Json]] = {
    HeadToHead: _h2h,
    RecordBook: _record,
    Statement: _quote,
    Results: _results,
    MeetResults: _meet,
    RaceField: _race_field,
    Profile: profiles.of_profile,
    Seasons: profiles.of_seasons,
    Rivals: profiles.of_rivals,
    OnThisDay: profiles.of_day,
    Pace: profiles.of_pace,
    About: _about,
    Help: _help,
}
