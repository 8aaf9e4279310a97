"""The answer of /athlete with an event or more athletes: season's bests of up to four athletes in one event."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.athlete import Athlete, told_apart
from bot.domain.coverage import Coverage
from bot.domain.disciplines import event_name, event_within
from bot.domain.event import Event
from bot.domain.head_to_head import Rival
from bot.domain.profile import (
    Performance,
    bests,
    performances,
    plain_event,
    season_bests,
    shared_events,
    wind_aided,
    with_beyond,
)
from bot.domain.unknown_wind import WORLD
from bot.errors import Choice, NoAnswer
from bot.questions.athlete.request import AthleteRequest
from bot.questions.context import Context
from bot.questions.disputing import records_with_disputes, with_disputes
from bot.questions.resolving import CHOICES
from bot.questions.tips import count

_RIVALS = 25


@dataclass(frozen=True, slots=True)
class AthleteSeasons:
    """An athlete's best of each year in the event, earliest first; empty if no mark of theirs is held.

    `aided` is a mark that would be better than all of them, if the wind had not helped it too much, `elsewhere` a
    better one on the other kind of track.
    """

    athlete: Athlete
    seasons: tuple[Performance, ...]
    aided: Performance | None = None
    elsewhere: Performance | None = None

    @property
    def best(self) -> Performance | None:
        """The best of all seasons, the personal best as far as it is held."""
        return next(iter(bests(self.seasons)), None)


@dataclass(frozen=True, slots=True)
class Seasons:
    """Season's bests of one to four athletes in `event`, in the order asked; at least one of them has a season.

    `events` are all that any of them has marks in, the one most in common first. `rivals` are the first athlete's,
    most-met first: the card offers to add them to the comparison.
    """

    request: AthleteRequest
    event: Event
    events: tuple[Event, ...]
    by_athlete: tuple[AthleteSeasons, ...]
    rivals: tuple[Rival, ...]
    coverage: Coverage

    @property
    def short_names(self) -> dict[str, str]:
        """Their short names by id: `Kerr`, or more of the name where two would be called the same."""
        return told_apart((own.athlete for own in self.by_athlete), short=True)

    @property
    def marks(self) -> tuple[Performance, ...]:
        """The season's bests of all of them."""
        return tuple(one for own in self.by_athlete for one in own.seasons)


async def answer(request: AthleteRequest, context: Context) -> Seasons:
    """Compute the season's bests. Raises NoAnswer if none of the athletes has a mark in the event, or in any."""
    athletes = tuple(context.almanac.names.get(athlete) for athlete in request.athletes)
    marks = [await read_performances(athlete, context) for athlete in athletes]
    events = shared_events(marks)
    wanted = plain_event(request.event) if request.event else None
    event = events[0] if events and wanted is None else _best_within(wanted, events, marks)
    if event is None:
        raise _no_seasons(request, athletes, events, context.almanac.coverage)
    by_athlete = tuple(
        [
            await _with_aided(_seasons_of(who, own, event), event, context)
            for who, own in zip(athletes, marks, strict=True)
        ]
    )
    rivals = await context.almanac.store.races.list_rivals(athletes[0].id, most=_RIVALS)
    known = replace(request, event=event if request.event else None)
    said = (source for own in by_athlete for one in own.seasons for source in one.sources)
    return Seasons(known, event, events, by_athlete, rivals, context.almanac.coverage.of_facts(said))


def _seasons_of(athlete: Athlete, marks: Sequence[Performance], event: Event) -> AthleteSeasons:
    """An athlete's best of each year, and a better mark on the other kind of track, if one is held."""
    own = AthleteSeasons(athlete, season_bests(marks, event))
    there = replace(event, short_track=not event.short_track)
    other = next(iter(bests(one for one in marks if one.event == there)), None)
    better = other and own.best and other.mark.is_better_than(own.best.mark)
    return replace(own, elsewhere=other) if better else own


def _best_within(
    wanted: Event | None, events: tuple[Event, ...], marks: Sequence[Sequence[Performance]]
) -> Event | None:
    """Of the events that one is, on either kind of track, the one with the best mark; None if there is no mark."""
    best: Performance | None = None
    for event in events:
        own = (
            (one for each in marks for one in each if one.event == event) if wanted and event.is_within(wanted) else ()
        )
        for one in own:
            best = one if best is None or one.mark.is_better_than(best.mark) else best
    return best.event if best else None


async def _with_aided(own: AthleteSeasons, event: Event, context: Context) -> AthleteSeasons:
    """The seasons with a better mark that the wind helped too much, if one is held."""
    aided = wind_aided(await context.almanac.store.races.list_results(own.athlete.id), event)
    better = aided and (own.best is None or aided.mark.is_better_than(own.best.mark))
    return replace(own, aided=aided) if better else own


async def read_performances(athlete: Athlete, context: Context) -> tuple[Performance, ...]:
    """All marks of an athlete, of results and of records."""
    store = context.almanac.store
    results = await store.races.list_results(athlete.id)
    records = await store.records.list_records_by(athlete.id)
    disputes = await store.disputes.list_of_athletes(athlete.id)
    marks = performances(with_disputes(results, disputes), records_with_disputes(records, disputes))
    return await beside_records(marks, athlete, context)


async def beside_records(marks: Sequence[Performance], athlete: Athlete, context: Context) -> tuple[Performance, ...]:
    """The marks, with those marked that would have been world records if their wind, which is not known, was legal."""
    events = dict.fromkeys(one.event for one in marks if one.lacks_wind)
    store = context.almanac.store
    records = {each: await store.records.list_records(replace(each, sex=athlete.sex), WORLD) for each in events}
    return with_beyond(marks, records)


def _no_seasons(
    request: AthleteRequest, athletes: tuple[Athlete, ...], events: tuple[Event, ...], coverage: Coverage
) -> NoAnswer:
    names = " or ".join(athlete.name for athlete in athletes)
    if not events:
        return NoAnswer(
            f"I have no mark of {names}.", f"I hold {count(coverage.results, 'result')}.", coverage=coverage
        )
    in_event = f" in the {event_within(request.event)}" if request.event else ""
    choices = tuple(
        Choice(event_name(event), replace(request, event=event, page=0).asked()) for event in events[:CHOICES]
    )
    return NoAnswer(f"I have no mark of {names}{in_event}.", "These are the events I have marks in.", choices, coverage)
