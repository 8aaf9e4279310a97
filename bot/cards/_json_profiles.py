"""The JSON of athletes' profiles, rivals, days of the calendar and pace."""

from collections.abc import Iterable

from bot.answers.athlete import Profile
from bot.answers.on_this_day import OnThisDay
from bot.answers.pace import Pace
from bot.answers.rivals import Rivals
from bot.answers.seasons import Seasons
from bot.cards import _json_parts as parts
from bot.cards._json_parts import Json
from bot.domain.head_to_head import Rival
from bot.domain.pace import Leg
from bot.domain.profile import Holding, Performance


def of_profile(answer: Profile) -> Json:
    """Everything that is held of one athlete."""
    born = answer.athlete.born
    return {
        "athlete": {**parts.of_athlete(answer.athlete), "born": born.isoformat() if born else None},
        "disputes": parts.of_disputes(answer.born_disputes),
        "bests": [_performance(p) for p in answer.bests],
        "main_event": answer.main_event.key if answer.main_event else None,
        "season_bests": [_performance(p) for p in answer.seasons],
        "titles": [parts.of_result(r) for r in answer.titles],
        "records": [_holding(h) for h in answer.holdings],
        "rivals": _rivals(answer.rivals),
        "notes": [{"text": n.text, "as_of": n.as_of, "sources": parts.of_sources(n.sources)} for n in answer.notes],
        "statements": answer.statements,
        "coverage": {"races_held": answer.results, **parts.of_coverage(answer.coverage)},
    }


def of_seasons(answer: Seasons) -> Json:
    """Season's bests of one to four athletes in one event."""
    return {
        "event": answer.event.key,
        "other_events": [event.key for event in answer.events if event != answer.event],
        "athletes": [
            {"athlete": parts.of_athlete(c.athlete), "season_bests": [_performance(p) for p in c.seasons]}
            for c in answer.careers
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }


def of_rivals(answer: Rivals) -> Json:
    """The opponents one athlete has met most often."""
    return {
        "athlete": parts.of_athlete(answer.athlete),
        "rivals": _rivals(answer.rivals),
        "coverage": parts.of_coverage(answer.coverage),
    }


def of_day(answer: OnThisDay) -> Json:
    """What happened on a day of any year."""
    return {
        "day": f"{answer.request.month:02d}-{answer.request.day:02d}",
        "happenings": [
            {
                "date": h.on.isoformat(),
                **parts.of_holder(h.holder),
                "won": parts.of_result(h.result) if h.result else None,
                "records": [
                    {"type": r.type.value, "scope": r.scope, "event": r.event.key, **parts.of_record(r)}
                    for r in h.records
                ],
            }
            for h in answer.happenings
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }


def of_pace(answer: Pace) -> Json:
    """Even pace of a time."""
    return {
        "mark": answer.request.mark.text,
        "event": answer.request.event.key,
        "millimetres": answer.millimetres,
        "speed": answer.speed,
        "units": _legs(answer.units),
        "splits": _legs(answer.splits),
        "others": _legs(answer.others),
    }


def _performance(one: Performance) -> Json:
    return {
        "event": one.event.key,
        "mark": one.mark.text,
        "date": one.on.isoformat(),
        "meet": one.meet,
        "city": one.city,
        "wind": f"{one.wind / 10:+.1f}" if one.wind is not None else None,
        "wind_missing": one.lacks_wind,
        "hand_timed": one.is_hand_timed,
        "sources": parts.of_sources(one.sources),
        "disputes": parts.of_disputes(one.disputes),
    }


def _holding(holding: Holding) -> Json:
    record = holding.record
    return {
        "type": record.type.value,
        "scope": record.scope,
        "event": record.event.key,
        **parts.of_record(record),
        "hold": holding.hold.value,
        "taken_by": parts.of_record(holding.taken_by) if holding.taken_by else None,
        "earlier": holding.earlier,
    }


def _rivals(rivals: Iterable[Rival]) -> list[Json]:
    return [
        {"athlete": parts.of_athlete(r.opponent), "meetings": r.meetings, "wins": r.wins, "losses": r.losses}
        for r in rivals
    ]


def _legs(legs: Iterable[Leg]) -> list[Json]:
    return [{"label": g.label, "millimetres": g.millimetres, "milliseconds": g.value, "time": g.text} for g in legs]
