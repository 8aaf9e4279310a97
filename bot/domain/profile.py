"""Computes an athlete's profile from results and records: bests, season's bests, titles, records, age."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from bot.domain.disciplines import catalogue, find_discipline
from bot.domain.dispute import Dispute
from bot.domain.event import Event, Kind
from bot.domain.mark import Mark, MarkFlag, Measure
from bot.domain.progression import Span, is_whole, known_until
from bot.domain.race import Race, Result, Round, TeamResult
from bot.domain.record import Record, RecordType, ReportedRecord, standing
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.unknown_wind import is_beyond

K = TypeVar("K", bound=Hashable)

_MEDALS = 3
_EVENTS = 1024  # for which is kept what each mark of a career asks of its event
MOST_WIND = 20  # tenths of a metre a second; more does not count for records and bests


class Hold(StrEnum):
    """What became of a record."""

    HELD = "held"
    PENDING = "pending"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Holding:
    """An athlete's best mark on one list of records, and whether it still stands.

    `taken_by` is the first settled mark that beat it; `earlier` counts the athlete's other marks that once stood there.
    `lacks_step` is set if others may have beaten it before `taken_by`. `until` is the last day on which one that is
    held is known to have stood. `ahead` is a better mark that is pending or reported: then it is not said to stand.
    """

    record: Record
    hold: Hold
    taken_by: Record | None = None
    earlier: int = 0
    lacks_step: bool = False
    until: date | None = None
    ahead: Record | ReportedRecord | None = None

    @property
    def stands(self) -> bool:
        """Whether it is held, and no better mark is pending or reported."""
        return self.hold is Hold.HELD and self.ahead is None


@dataclass(frozen=True, slots=True)
class Performance:
    """A mark that can be a best, from a result or a record; `event` has no sex set.

    `wind` is in tenths of a metre a second, None if it is unknown or does not count. `lacks_wind` means that it counts
    but is unknown, so that the mark may be wind-aided; with `beyond` it would otherwise have been a world record and is
    none, and it is no best above one with a legal wind. `combined` is as in Race: a mark from a part of a combined
    event is a best only if no race of its own has one as good.
    """

    event: Event
    mark: Mark
    on: date
    meet: str
    city: str
    wind: int | None = None
    lacks_wind: bool = False
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    combined: str = ""
    beyond: bool = False

    @property
    def is_hand_timed(self) -> bool:
        """Whether it was timed by hand: it compares as published, and must be shown as a hand time."""
        return MarkFlag.HAND in self.mark.flags


def performances(results: Iterable[Result], records: Iterable[Record] = ()) -> tuple[Performance, ...]:
    """The marks of one athlete that can be bests, latest first: no splits, no relays, no wind over +2.0 m/s.

    Races over an unknown distance are left out. A record counts even if its race is not in the store, or was a longer
    one. A result and the records set with it are one performance.
    """
    found: dict[tuple[Event, date, int], Performance] = {}
    from_records = (_from_record(record) for record in records)
    for one in (*map(_from_result, results), *from_records):
        if one is None:
            continue
        key = one.event, one.on, one.mark.value
        known = found.get(key)
        found[key] = _merged(known, one) if known else one
    return tuple(sorted(found.values(), key=lambda p: p.on, reverse=True))


def _merged(one: Performance, other: Performance) -> Performance:
    return replace(
        one,
        lacks_wind=one.lacks_wind and other.lacks_wind,
        sources=tuple(dict.fromkeys((*one.sources, *other.sources))),
        disputes=tuple(dict.fromkeys((*one.disputes, *other.disputes))),
        combined=one.combined or other.combined,
    )


@lru_cache(maxsize=_EVENTS)
def plain_event(event: Event) -> Event:
    """The event without its sex, as bests are grouped."""
    return replace(event, sex=None)


def wind_aided(results: Iterable[Result], event: Event) -> Performance | None:
    """The best mark in an event, without its sex, that the wind helped too much to count; None if there is none."""
    found = (_from_result(result, aided=True) for result in results)
    of_event = [one for one in found if one and one.event == event]
    return next((one for one in of_event if not any(o.mark.is_better_than(one.mark) for o in of_event)), None)


def _from_result(result: Result, *, aided: bool = False) -> Performance | None:
    """The mark of a result if its wind counts, or if `aided` only if it does not."""
    mark, race = result.mark, result.race
    if mark is None or result.status is not None or result.split or MarkFlag.SPLIT in mark.flags:
        return None
    counts, wind = _wind_counts(race.event), wind_of(race, mark)
    if is_wind_aided(race, mark) is not aided or not _is_measured(race.event):
        return None
    return Performance(
        plain_event(race.event),
        mark,
        race.date,
        race.meet.name,
        race.meet.city,
        wind,
        counts and wind is None,
        result.sources,
        result.disputes,
        race.combined,
    )


def wind_of(race: Race, mark: Mark) -> int | None:
    """The wind of a mark in tenths of a metre a second; None if it is unknown or does not count."""
    return (race.wind if mark.wind is None else mark.wind) if _wind_counts(race.event) else None


def is_wind_aided(race: Race, mark: Mark) -> bool:
    """Whether the wind helped a mark too much to count."""
    return _wind_counts(race.event) and (MarkFlag.WIND in mark.flags or (wind_of(race, mark) or 0) > MOST_WIND)


def lacks_wind(race: Race, mark: Mark) -> bool:
    """Whether the wind counts but is not known, so that the mark may be wind-aided."""
    return _wind_counts(race.event) and wind_of(race, mark) is None and MarkFlag.WIND not in mark.flags


def _from_record(record: Record) -> Performance | None:
    """A record counts without a wind reading: it would not be a record if the wind was too strong."""
    if not _is_measured(record.event):
        return None
    wind = record.mark.wind if _wind_counts(record.set_in) else None
    sources = tuple(claim.source for claim in record.claims)
    return Performance(
        plain_event(record.set_in),
        record.mark,
        record.set_on,
        record.meet,
        record.city,
        wind,
        sources=sources,
        disputes=record.disputes,
    )


@lru_cache(maxsize=_EVENTS)
def _wind_counts(event: Event) -> bool:
    discipline = find_discipline(event.discipline)
    return bool(discipline and discipline.wind) and not event.short_track


@lru_cache(maxsize=_EVENTS)
def _is_measured(event: Event) -> bool:
    """Whether marks of the event can be compared, and are of one athlete."""
    discipline = find_discipline(event.discipline)
    if discipline is None:
        return True
    unmeasured = discipline.measure is Measure.TIME and discipline.millimetres is None
    return not unmeasured and discipline.kind is not Kind.RELAY


def bests(performances: Iterable[Performance]) -> tuple[Performance, ...]:
    """The best of each event and kind of track, of equal marks the first one.

    The discipline with most performances comes first, outdoors before short track; parts of combined events do not
    count for that.
    """
    every = tuple(performances)
    often = Counter(one.event.discipline for one in every if not one.combined)
    order = {code: number for number, code in enumerate(catalogue())}
    best = _best_by(every, lambda one: one.event)

    def rank(event: Event) -> tuple[int, int, str, bool]:
        code = event.discipline
        return -often[code], order.get(code, len(order)), event.variant, bool(event.short_track)

    return tuple(best[event] for event in sorted(best, key=rank))


def with_beyond(
    performances: Iterable[Performance], records: Mapping[Event, Sequence[Record]]
) -> tuple[Performance, ...]:
    """The performances, with those marked whose wind is not known and which beat the records of their events."""
    return tuple(
        replace(one, beyond=True) if one.lacks_wind and is_beyond(one.mark, one.on, records.get(one.event, ())) else one
        for one in performances
    )


def main_event(performances: Iterable[Performance]) -> Event | None:
    """The event and kind of track with most performances, among equals the one of the latest; None without any.

    Parts of combined events count only if there is nothing else: they are not what a decathlete is known for.
    """
    latest_first = sorted(performances, key=lambda one: one.on, reverse=True)
    own = [one for one in latest_first if not one.combined]
    often = Counter(one.event for one in own or latest_first)  # keeps the order, latest first
    return often.most_common(1)[0][0] if often else None


def shared_events(careers: Sequence[Iterable[Performance]]) -> tuple[Event, ...]:
    """The events that any of several athletes has marks in, the most shared first.

    Events are ranked by how many of the athletes have marks in them, then by the fewest marks among those, then by
    all marks, then by the latest mark. Parts of combined events do not count for that.
    """
    often = [Counter(one.event for one in career if not one.combined) for career in careers]
    latest: dict[Event, date] = {}
    for one in (one for career in careers for one in career):
        latest[one.event] = max(one.on, latest.get(one.event, one.on))

    def rank(event: Event) -> tuple[int, int, int, date]:
        counts = [count[event] for count in often if count[event]]
        return len(counts), min(counts, default=0), sum(counts), latest[event]

    return tuple(sorted(latest, key=rank, reverse=True))


def season_bests(performances: Iterable[Performance], event: Event) -> tuple[Performance, ...]:
    """The best of each calendar year in one event, earliest year first."""
    best = _best_by((one for one in performances if one.event == event), lambda one: one.on.year)
    return tuple(best[year] for year in sorted(best))


def _best_by(performances: Iterable[Performance], key: Callable[[Performance], K]) -> dict[K, Performance]:
    best: dict[K, Performance] = {}
    for one in sorted(performances, key=lambda one: (bool(one.combined), one.on)):
        before = best.get(key(one))
        if (
            before is None
            or (before.beyond and not one.beyond)
            or (before.beyond == one.beyond and one.mark.is_better_than(before.mark))
        ):
            best[key(one)] = one
    return best


def titles(results: Iterable[Result]) -> tuple[Result, ...]:
    """Wins in finals of Olympic, world and area championships and of Games, latest first."""
    won = (r for r in results if r.place == 1 and r.status is None and not r.split and _gives_title(r.race))
    return tuple(sorted(won, key=lambda r: r.race.date, reverse=True))


def is_medal(result: TeamResult) -> bool:
    """Whether a relay team was among the first three of a final of a championship or of Games."""
    return (result.place or 4) <= _MEDALS and result.status is None and _is_championship_final(result.race)


def medals_first(results: Iterable[TeamResult]) -> tuple[TeamResult, ...]:
    """Results of relays: medals first, then the others; in each the order stays."""
    return tuple(sorted(results, key=lambda result: not is_medal(result)))


def _gives_title(race: Race) -> bool:
    return race.meet.kind.gives_titles and _is_championship_final(race)


def _is_championship_final(race: Race) -> bool:
    own = not (race.combined or race.section)  # the winner of a B final or of an age class has no title
    return race.round is Round.FINAL and own and race.meet.kind.is_championship


def holdings(
    athlete: str,
    records: Iterable[Record],
    spans: Collection[Span] = (),
    reported: Collection[ReportedRecord] = (),
) -> tuple[Holding, ...]:
    """The athlete's best marks on each list of records: held first, then pending, then lost.

    In each, those of the athlete alone come before those of a team, the greatest records first, of these the latest.

    `records` must contain all that the store holds of these lists, `spans` when they are whole, `reported` what is only
    reported of them; `athlete` is an id.
    """
    lists: dict[tuple[Event, str, str], list[Record]] = {}
    for record in records:
        lists.setdefault((record.event, record.type, record.scope), []).append(record)
    found = [
        holding
        for (event, kind, scope), listed in lists.items()
        if any(r.is_by(athlete) for r in listed)
        for holding in _holdings_on(
            athlete,
            listed,
            [span for span in spans if span.is_of(RecordType(kind), scope, event)],
            [r for r in reported if (r.event, r.type, r.scope) == (event, kind, scope)],
        )
    ]
    found.sort(key=lambda h: h.record.set_on, reverse=True)
    return tuple(sorted(found, key=_weight))


def _weight(holding: Holding) -> tuple[int, bool, int]:
    """The lower, the more a record matters to whoever asks of its holder."""
    record = holding.record
    of_team = isinstance(record.holder, Team)
    return list(Hold).index(holding.hold), of_team, list(RecordType).index(record.type)


def _holdings_on(
    athlete: str, listed: list[Record], spans: list[Span], reported: list[ReportedRecord]
) -> Iterable[Holding]:
    """The best settled mark on a list and what became of it, and each pending mark."""
    stands = standing(listed, on=date.max)
    yield from (Holding(record, Hold.PENDING) for record in stands.pending if record.is_by(athlete))
    settled = [r for r in listed if r in stands.current or r in stands.superseded]
    own = [r for r in settled if r.is_by(athlete)]
    if not own:
        return
    best = next(r for r in own if not any(o.mark.is_better_than(r.mark) for o in own))
    better = [r for r in settled if r.mark.is_better_than(best.mark)]
    taken_by = min(better, key=lambda r: r.set_on) if better else None
    if taken_by:
        lacks_step = not is_whole(best.set_on, taken_by.set_on, spans)
        yield Holding(best, Hold.LOST, taken_by, len(own) - 1, lacks_step)
        return
    waiting = sorted(stands.pending, key=lambda r: r.set_on)  # it stood until the first of them, as /record has it
    ahead = next((r for r in (*waiting, *reported) if r.mark.is_better_than(best.mark)), None)
    yield Holding(best, Hold.HELD, None, len(own) - 1, until=known_until(best, (), spans), ahead=ahead)


def ages(born: date, on: date) -> tuple[int, ...]:
    """The age on a day in years. There are two possible ages, younger first, if `born` is 1 January.

    Sources that know only the year write 1 January.
    """
    years = on.year - born.year
    if (born.month, born.day) == (1, 1):
        return (years - 1, years) if years else (0,)
    return (years - ((on.month, on.day) < (born.month, born.day)),)


def age_to_the_day(born: date, on: date) -> tuple[int, int]:
    """The age on a day in years, and in days since the last birthday: in March for a leap day."""
    years = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    leap_day = (born.month, born.day) == (2, 29)
    birthday = date(born.year + years, 3, 1) if leap_day else born.replace(year=born.year + years)
    return years, max(0, (on - birthday).days)
