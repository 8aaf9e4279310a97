"""The columns of the rows that shipped facts become; ids of other rows are given.

Codes are plain texts, as the driver binds them without a search for how to; days are days, as the store gives them.
"""

from bot.domain.event import Event
from bot.domain.facts import AthleteFact, MeetFact, RaceFact, RecordFact
from bot.domain.mark import Mark
from bot.domain.progression import Span
from bot.domain.quote import Quote
from bot.domain.race import AnyResult, Result, Round
from bot.domain.record import ReportedRecord
from bot.domain.source import Source
from bot.store import tables
from bot.store.syncing import Values

_NO_MARK: Values = {
    "mark_text": None,
    "mark_value": None,
    "mark_step": None,
    "mark_measure": None,
    "mark_flags": 0,
    "mark_wind": None,
}


def source_values(source: Source) -> Values:
    """A row of sources."""
    return {
        "slug": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "retrieved": source.retrieved,
        "url": source.url,
        "licence": source.licence,
        "kind": source.kind.value,
        "draws_from": source.origin,
    }


def athlete_values(fact: AthleteFact) -> Values:
    """A row of athletes."""
    athlete = fact.athlete
    return {
        "slug": athlete.id,
        "name": athlete.name,
        "family_name": athlete.family_name,
        "nation": athlete.nation,
        "sex": athlete.sex.value,
        "born": athlete.born,
    }


def meet_values(fact: MeetFact) -> Values:
    """A row of meets."""
    return {
        "slug": fact.meet.id,
        "name": fact.meet.name,
        "city": fact.meet.city,
        "country": fact.meet.country,
        "kind": fact.meet.kind.value,
        "series": fact.series,
        "start": fact.start,
        "end": fact.end,
        "stadium": fact.stadium,
        "sites": ";".join(fact.sites),
    }


def race_values(fact: RaceFact, meet: int) -> Values:
    """A row of races; of one whose round nobody knows the row is as `tables.HIDDEN_HEAT` has it."""
    race = fact.race
    heat = tables.HIDDEN_HEAT if race.round is None else race.heat or tables.NO_HEAT
    return {
        "slug": race.id,
        "meet_id": meet,
        **event_values(race.event),
        "round": (race.round or Round.FINAL).value,
        "heat": heat,
        "date": race.date,
        "wind": race.wind,
        "split": fact.split,
        "combined": race.combined,
    }


def result_values(result: AnyResult, race: int, athlete: int | None, team: int | None) -> Values:
    """A row of results, of an athlete or of a team."""
    return {
        "race_id": race,
        "athlete_id": athlete,
        "team_id": team,
        "place": result.place,
        "tied": result.tied,
        "status": result.status.value if result.status else None,
        "nation": (result.nation or None) if isinstance(result, Result) else None,
        "event": result.race.event.key,
        **mark_values(result.mark),
    }


def record_values(fact: RecordFact, athlete: int | None, team: int | None, meet: int) -> Values:
    """A row of records, held by an athlete or by a team."""
    record = fact.record
    return {
        "slug": record.id,
        "type": record.type.value,
        "scope": record.scope,
        **event_values(record.event),
        **mark_values(record.mark),
        "athlete_id": athlete,
        "team_id": team,
        "meet_id": meet,
        "set_on": record.set_on,
        "set_indoors": record.set_indoors,
        "status": record.status.value,
    }


def span_values(span: Span) -> Values:
    """A row of spans in which every step of a progression is held."""
    return {
        "slug": span.id,
        "type": span.type.value,
        "scope": span.scope,
        **event_values(span.event),
        "first_day": span.first,
        "last_day": span.last,
    }


def reported_values(record: ReportedRecord, athlete: int) -> Values:
    """A row of records whose day and place no source gives."""
    return {
        "slug": record.id,
        "type": record.type.value,
        "scope": record.scope,
        **event_values(record.event),
        **mark_values(record.mark),
        "athlete_id": athlete,
    }


def quote_values(quote: Quote, athlete: int, race: int | None) -> Values:
    """A row of quotes."""
    return {
        "slug": quote.id,
        "athlete_id": athlete,
        "words": quote.words,
        "said_to": quote.said_to,
        "said": quote.said,
        "said_after": quote.said_after,
        "said_before": quote.said_before,
        "topic": quote.topic,
        "context": quote.context,
        "race_id": race,
    }


def event_values(event: Event) -> Values:
    """The columns of an event."""
    return {
        "discipline": event.discipline,
        "variant": event.variant,
        "sex": event.sex and event.sex.value,
        "short_track": bool(event.short_track),
    }


def mark_values(mark: Mark | None) -> Values:
    """The columns of a mark, empty without one."""
    if mark is None:
        return _NO_MARK
    return {
        "mark_text": mark.text,
        "mark_value": mark.value,
        "mark_step": mark.step,
        "mark_measure": mark.measure.value,
        "mark_flags": mark.flags.value,
        "mark_wind": mark.wind,
    }
