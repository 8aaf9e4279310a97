"""An answer as JSON for other programs; docs/json.md documents each shape."""

from collections.abc import Callable, Iterable
from typing import Any

from bot.answers.about import About
from bot.answers.h2h import HeadToHead
from bot.answers.help import Help
from bot.answers.quote import Statement
from bot.answers.record import RecordBook, RecordList
from bot.answers.results import Results
from bot.cards.text import as_command
from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.head_to_head import Meeting
from bot.domain.race import Race, Result
from bot.domain.record import Record
from bot.domain.scope import record_name
from bot.domain.source import Source
from bot.errors import BellLapError

Json = dict[str, Any]


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
        "athletes": [_athlete(a) for a in answer.athletes],
        "wins": list(answer.wins),
        "meetings": [_meeting(m) for m in answer.meetings],
        "coverage": {"meetings_held": answer.held, **_coverage(answer.coverage)},
    }


def _meeting(meeting: Meeting) -> Json:
    first, second = meeting.results
    return {
        **_race(meeting.race),
        "places": [first.place, second.place],
        "marks": [first.mark_text, second.mark_text],
        "winner": None if meeting.winner is None else meeting.results[meeting.winner].athlete.id,
        "sources": _sources((*first.sources, *second.sources)),
    }


def _record(answer: RecordBook) -> Json:
    return {
        "event": answer.request.event.key,
        "scope": answer.request.scope,
        "lists": [_record_list(r) for r in answer.lists],
        "other_scopes": list(answer.other_scopes),
        "coverage": _coverage(answer.coverage),
    }


def _record_list(record_list: RecordList) -> Json:
    stands = record_list.standing
    return {
        "type": record_list.type.value,
        "name": record_name(record_list.type, record_list.scope),
        **_event_parts(record_list.event.sex, record_list.event.short_track),
        "current": [_one_record(r) for r in stands.current],
        "pending": [_one_record(r) for r in stands.pending],
        "superseded": [_one_record(r) for r in stands.superseded],
    }


def _one_record(record: Record) -> Json:
    return {
        "mark": record.mark.text,
        "athlete": _athlete(record.athlete),
        "set_on": record.set_on.isoformat(),
        "meet": record.meet,
        "city": record.city,
        "status": record.status.value,
        "claims": [{"wording": c.wording, **_source(c.source)} for c in record.claims],
    }


def _quote(answer: Statement) -> Json:
    quote = answer.quote
    return {
        "athlete": _athlete(answer.athlete),
        "number": answer.number,
        "of": answer.of,
        "speaker": _athlete(quote.athlete),
        "words": quote.words,
        "said_to": quote.said_to,
        "said": quote.said,
        "topic": quote.topic,
        "context": quote.context,
        "about": [_athlete(a) for a in quote.about],
        "sources": _sources(quote.sources),
        "notes": [{"text": n.text, "as_of": n.as_of, "sources": _sources(n.sources)} for n in answer.notes],
        "coverage": _coverage(answer.coverage),
    }


def _results(answer: Results) -> Json:
    return {
        "athlete": _athlete(answer.athlete),
        "results": [_result(r) for r in answer.results],
        "coverage": {"results_held": answer.held, **_coverage(answer.coverage)},
    }


def _result(result: Result) -> Json:
    return {
        **_race(result.race),
        "place": result.place,
        "tied": result.tied,
        "mark": result.mark_text,
        "split": result.split,
        "sources": _sources(result.sources),
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
        "coverage": _coverage(held),
        "sources": _sources(answer.sources),
    }


def _help(answer: Help) -> Json:
    return {
        "commands": [{"usage": e.usage, "description": e.description, "example": e.example} for e in answer.entries]
    }


def _athlete(athlete: Athlete) -> Json:
    return {"id": athlete.id, "name": athlete.name, "nation": athlete.nation}


def _race(race: Race) -> Json:
    return {
        "date": race.date.isoformat(),
        "meet": race.meet.name,
        "city": race.meet.city,
        "event": race.event.discipline,
        **_event_parts(race.event.sex, race.event.short_track),
        "round": race.round_name,
    }


def _event_parts(sex: str | None, short_track: bool | None) -> Json:
    return {"sex": str(sex) if sex else None, "short_track": short_track}


def _sources(sources: Iterable[Source]) -> list[Json]:
    return [_source(source) for source in dict.fromkeys(sources)]


def _source(source: Source) -> Json:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "retrieved": source.retrieved.isoformat(),
        "url": source.url,
    }


def _coverage(coverage: Coverage) -> Json:
    return {
        "first": coverage.first.isoformat() if coverage.first else None,
        "last": coverage.last.isoformat() if coverage.last else None,
        "as_of": coverage.as_of.isoformat() if coverage.as_of else None,
    }


_PRINTED_BY: dict[type, Callable[[Any], Json]] = {
    HeadToHead: _h2h,
    RecordBook: _record,
    Statement: _quote,
    Results: _results,
    About: _about,
    Help: _help,
}
