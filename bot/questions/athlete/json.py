"""Profiles and seasons as JSON."""

from bot.domain.profile import Holding
from bot.questions import json_parts as parts
from bot.questions.athlete.answer import Profile
from bot.questions.athlete.record_steps import RecordSteps
from bot.questions.athlete.season import SeasonBests
from bot.questions.athlete.seasons import Seasons
from bot.questions.json_parts import Json


def _profile(answer: Profile) -> Json:
    """Everything the store holds of one athlete."""
    born = answer.athlete.born
    return {
        "athlete": {**parts.of_athlete(answer.athlete), "born": born.isoformat() if born else None},
        "disputes": parts.of_disputes(answer.born_disputes),
        "sources": parts.of_sources(answer.who_says),
        "bests": [parts.of_performance(p) for p in answer.bests],
        "main_event": answer.main_event.key if answer.main_event else None,
        "season_bests": [parts.of_performance(p) for p in answer.seasons],
        "titles": [parts.of_result(r) for r in answer.titles],
        "may_lack_medals_of": parts.of_unheld(answer.unheld),
        "relays": [{**parts.of_result(r), **parts.of_holder(r.team)} for r in answer.relays],
        "records": [_holding(h) for h in (*answer.holdings, *answer.national)],
        "reported": [
            {"type": r.type.value, "scope": r.scope, "event": r.event.key, **parts.of_reported(r)}
            for r in answer.reported
        ],
        "rivals": parts.of_rivals(answer.rivals),
        "notes": [{"text": n.text, "as_of": n.as_of, "sources": parts.of_sources(n.sources)} for n in answer.notes],
        "statements": answer.quotes,
        "coverage": {"races_held": answer.results, **parts.of_coverage(answer.coverage)},
    }


def _seasons(answer: Seasons) -> Json:
    """Season's bests of one to four athletes in one event."""
    return {
        "event": answer.event.key,
        "other_events": [event.key for event in answer.events if event != answer.event],
        "athletes": [
            {
                "athlete": parts.of_athlete(c.athlete),
                "best": parts.of_performance(c.best) if c.best else None,
                "wind_aided": parts.of_performance(c.aided) if c.aided else None,
                "season_bests": [parts.of_performance(p) for p in c.seasons],
            }
            for c in answer.by_athlete
        ],
        "coverage": parts.of_coverage(answer.coverage),
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
        "stands": holding.stands,
        "until": holding.until.isoformat() if holding.until else None,
        "lacks_step": holding.lacks_step,
    }


def _season(answer: SeasonBests) -> Json:
    """The best marks of one year."""
    return {
        "athlete": parts.of_athlete(answer.athlete),
        "season": answer.request.season,
        "bests": [parts.of_performance(one) for one in answer.bests],
        "finals": len(answer.finals),
        "finals_won": sum(result.place == 1 for result in answer.finals),
        "medals": [{**parts.of_result(r), **parts.of_holder(r.competitor)} for r in answer.medals],
        "coverage": {"races_held": len(answer.results), **parts.of_coverage(answer.coverage)},
    }


def _record_steps(answer: RecordSteps) -> Json:
    """Each record that the athlete set, the latest first."""
    return {
        "athlete": parts.of_athlete(answer.athlete),
        "season": answer.request.season or None,
        "records": [
            {"type": r.type.value, "scope": r.scope, "event": r.event.key, **parts.of_record(r)}
            for step in answer.steps
            for r in step.records
        ],
        "coverage": parts.of_coverage(answer.coverage),
    }


def as_json(answer: Profile | Seasons | SeasonBests | RecordSteps) -> Json:
    """A profile, the seasons of one to four athletes, one season, or the records that were set."""
    if isinstance(answer, RecordSteps):
        return _record_steps(answer)
    if isinstance(answer, SeasonBests):
        return _season(answer)
    return _seasons(answer) if isinstance(answer, Seasons) else _profile(answer)
