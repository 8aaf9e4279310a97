"""Parts that the JSON of several answers shares."""

from collections.abc import Iterable
from typing import Any

from bot.domain.athlete import Athlete
from bot.domain.coverage import Coverage
from bot.domain.dispute import Dispute, count_origins
from bot.domain.head_to_head import Rival
from bot.domain.profile import Performance
from bot.domain.race import AnyResult, Race, Result
from bot.domain.record import Record, RecordStatus, ReportedRecord
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.unheld import UnheldFinal

Json = dict[str, Any]


def of_record(record: Record) -> Json:
    """A record, with the term that each source uses; the status is null where no source tells of ratification."""
    is_known = record.tells_ratification or record.status is not RecordStatus.UNRATIFIED
    return {
        "mark": record.mark.text,
        **of_holder(record.holder),
        "set_on": record.set_on.isoformat(),
        "set_indoors": record.set_indoors,
        "meet": record.meet,
        "city": record.city,
        "status": record.status.value if is_known else None,
        "origins": count_origins((claim.source for claim in record.claims), record.disputes),
        "claims": [{"wording": c.wording, **of_source(c.source)} for c in record.claims],
        "disputes": of_disputes(record.disputes),
    }


def of_record_set(record: Record) -> Json:
    """What record a mark was, beside the result that it was set with."""
    return {"id": record.id, "type": str(record.type), "scope": record.scope, "status": of_record(record)["status"]}


def of_performance(one: Performance) -> Json:
    """A mark that can be a best, with its wind, how it was timed, and what it was a part of."""
    return {
        "event": one.event.key,
        "mark": one.mark.text,
        "date": one.on.isoformat(),
        "meet": one.meet,
        "city": one.city,
        "wind": f"{one.wind / 10:+.1f}" if one.wind is not None else None,
        "wind_missing": one.lacks_wind,
        "hand_timed": one.is_hand_timed,
        "combined": one.combined or None,
        "sources": of_sources(one.sources),
        "disputes": of_disputes(one.disputes),
    }


def of_reported(record: ReportedRecord) -> Json:
    """A mark that sources give as the record without day or place, and the last day on which one does."""
    return {
        "mark": record.mark.text,
        **of_holder(record.holder),
        "status": "reported",
        "as_of": record.as_of.isoformat(),
        "sources": of_sources(record.sources),
    }


def of_result(result: AnyResult) -> Json:
    """A result in one race, without the athlete or the team."""
    return {
        **of_race(result.race),
        "place": result.place,
        "tied": result.tied,
        "mark": result.mark_text,
        "split": isinstance(result, Result) and result.split,
        "origins": count_origins(result.sources, result.disputes),
        "sources": of_sources(result.sources),
        "disputes": of_disputes(result.disputes),
    }


def of_athlete(athlete: Athlete) -> Json:
    """An athlete."""
    return {"id": athlete.id, "name": athlete.name, "nation": athlete.nation}


def of_holder(holder: Athlete | Team) -> Json:
    """Who holds a record or has a result: an athlete, or the team of a relay; the other key is null."""
    if not isinstance(holder, Team):
        return {"athlete": of_athlete(holder), "team": None}
    runners = [{"name": runner.name, "id": runner.athlete or None} for runner in holder.runners]
    team = {"name": holder.name, "nation": holder.nation, "runners": runners, "sources": of_sources(holder.sources)}
    return {"athlete": None, "team": team}


def of_race(race: Race) -> Json:
    """A race."""
    return {
        "date": race.date.isoformat(),
        "meet": race.meet.name,
        "city": race.meet.city,
        "event": race.event.discipline,
        **of_event(race.event.sex, race.event.short_track),
        "round": race.round_name,
        "section": race.section,
    }


def of_event(sex: str | None, short_track: bool | None) -> Json:
    """The sex and the track of an event."""
    return {"sex": str(sex) if sex else None, "short_track": short_track}


def of_sources(sources: Iterable[Source]) -> list[Json]:
    """Sources, each once."""
    return [of_source(source) for source in dict.fromkeys(sources)]


def of_disputes(disputes: Iterable[Dispute]) -> list[Json]:
    """The disputes about a fact, each once."""
    return [
        {
            "about": dispute.about,
            "athlete": dispute.athlete or None,
            "team": dispute.team or None,
            "stands": dispute.stands,
            "claim": dispute.claim,
            "source": of_source(dispute.source),
        }
        for dispute in dict.fromkeys(disputes)
    ]


def of_source(source: Source) -> Json:
    """One source."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "retrieved": source.retrieved.isoformat(),
        "url": source.url,
        "origin": source.origin or source.id,
    }


def of_coverage(coverage: Coverage) -> Json:
    """The days of the first and last race in the store, and when a source was last read."""
    return {
        "first": coverage.first.isoformat() if coverage.first else None,
        "last": coverage.last.isoformat() if coverage.last else None,
        "as_of": coverage.as_of.isoformat() if coverage.as_of else None,
    }


def of_rivals(rivals: Iterable[Rival]) -> list[Json]:
    """Opponents with the tally of each; `wins` are the athlete's own."""
    return [
        {
            "athlete": of_athlete(r.opponent),
            "meetings": r.meetings,
            "at_championships": r.at_championships,
            "wins": r.wins,
            "losses": r.losses,
            "places_not_known": r.unknown,
            "annulled": r.annulled,
        }
        for r in rivals
    ]


def of_unheld(finals: Iterable[UnheldFinal]) -> list[Json]:
    """Finals that are not held in full."""
    return [{"kind": final.kind.value, "year": final.year, "event": final.event.key} for final in finals]
