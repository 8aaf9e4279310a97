"""An athlete's profile from results and records: bests, season's bests, titles, records held and lost, age."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from bot.domain.disciplines import catalogue, find_discipline
from bot.domain.dispute import Dispute
from bot.domain.event import Event, Kind
from bot.domain.mark import Mark, MarkFlag, Measure
from bot.domain.race import Result, Round
from bot.domain.record import Record, RecordStatus, standing
from bot.domain.source import Source

K = TypeVar("K", bound=Hashable)

CHAMPIONSHIPS = ("olympic", "world", "area")
_MOST_WIND = 20  # tenths of a metre a second, by the rules for records


class Hold(StrEnum):
    """What became of a record."""

    HELD = "held"
    PENDING = "pending"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Holding:
    """An athlete's best mark on one list of records, and whether it stands.

    `taken_by` is the first settled mark that beat it; `earlier` counts the athlete's other marks on the list.
    """

    record: Record
    hold: Hold
    taken_by: Record | None = None
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Performance:
    """One mark that can be somebody's best, from a result or a record; `event` leaves the sex unsaid.

    `wind` is in tenths of a metre a second, None where it is not known or does not count; `lacks_wind` is set where
    it counts and is not known, so that the mark may not be a legal one.
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

    @property
    def is_hand_timed(self) -> bool:
        """Whether it was timed by hand: it is compared as published, and must be shown as what it is."""
        return MarkFlag.HAND in self.mark.flags


def performances(results: Iterable[Result], records: Iterable[Record] = ()) -> tuple[Performance, ...]:
    """The marks of one athlete that can be bests, latest first: no split, no relay, no wind over +2.0 m/s.

    What was run over a distance that is not known is left out. A record counts as what it is even where its race is
    not held, or was a longer one; a result and the records it brought are one performance.
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
        sources=tuple(dict.fromkeys((*one.sources, *other.sources))),
        disputes=tuple(dict.fromkeys((*one.disputes, *other.disputes))),
    )


def plain_event(event: Event) -> Event:
    """An event as bests are kept: by discipline, implement and kind of track, whichever the sex."""
    return replace(event, sex=None)


def _from_result(result: Result) -> Performance | None:
    mark, race = result.mark, result.race
    if mark is None or result.status is not None or result.split or MarkFlag.SPLIT in mark.flags:
        return None
    counts = _wind_counts(race.event)
    wind = (race.wind if mark.wind is None else mark.wind) if counts else None
    assisted = counts and (MarkFlag.WIND in mark.flags or (wind or 0) > _MOST_WIND)
    if assisted or not _is_measured(race.event):
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
    )


def _from_record(record: Record) -> Performance | None:
    """A record needs no proof of its wind: without it there would be none."""
    if not _is_measured(record.event):
        return None
    wind = record.mark.wind if _wind_counts(record.event) else None
    sources = tuple(claim.source for claim in record.claims)
    return Performance(
        plain_event(record.event),
        record.mark,
        record.set_on,
        record.meet,
        record.city,
        wind,
        sources=sources,
        disputes=record.disputes,
    )


def _wind_counts(event: Event) -> bool:
    discipline = find_discipline(event.discipline)
    return bool(discipline and discipline.wind) and not event.short_track


def _is_measured(event: Event) -> bool:
    """Whether marks of the event compare and are one athlete's own."""
    discipline = find_discipline(event.discipline)
    if discipline is None:
        return True
    unmeasured = discipline.measure is Measure.TIME and discipline.millimetres is None
    return not unmeasured and discipline.kind is not Kind.RELAY


def bests(performances: Iterable[Performance]) -> tuple[Performance, ...]:
    """The best of each event and kind of track; of equal marks the first.

    The event with most performances comes first, outdoors before the short track.
    """
    every = tuple(performances)
    often = Counter(one.event.discipline for one in every)
    order = {code: number for number, code in enumerate(catalogue())}
    best = _best_by(every, lambda one: one.event)

    def rank(event: Event) -> tuple[int, int, str, bool]:
        code = event.discipline
        return -often[code], order.get(code, len(order)), event.variant, bool(event.short_track)

    return tuple(best[event] for event in sorted(best, key=rank))


def main_event(performances: Iterable[Performance]) -> Event | None:
    """The event and kind of track with most performances; among equals that of the latest. None without any."""
    latest_first = sorted(performances, key=lambda one: one.on, reverse=True)
    often = Counter(one.event for one in latest_first)  # keeps the order of first sight
    return often.most_common(1)[0][0] if often else None


def shared_events(careers: Sequence[Iterable[Performance]]) -> tuple[Event, ...]:
    """The events that some of several athletes have marks in, the one most in common first.

    That is the one most of them have marks in, then the one of which whoever has fewest has most.
    """
    often = [Counter(one.event for one in career) for career in careers]
    latest: dict[Event, date] = {}
    for one in (one for career in careers for one in career):
        latest[one.event] = max(one.on, latest.get(one.event, one.on))

    def rank(event: Event) -> tuple[int, int, int, date]:
        counts = [count[event] for count in often if count[event]]
        return len(counts), min(counts), sum(counts), latest[event]

    return tuple(sorted(latest, key=rank, reverse=True))


def season_bests(performances: Iterable[Performance], event: Event) -> tuple[Performance, ...]:
    """The best of each calendar year in one event, earliest year first."""
    best = _best_by((one for one in performances if one.event == event), lambda one: one.on.year)
    return tuple(best[year] for year in sorted(best))


def _best_by(performances: Iterable[Performance], key: Callable[[Performance], K]) -> dict[K, Performance]:
    best: dict[K, Performance] = {}
    for one in sorted(performances, key=lambda one: one.on):
        before = best.get(key(one))
        if before is None or one.mark.is_better_than(before.mark):
            best[key(one)] = one
    return best


def titles(results: Iterable[Result]) -> tuple[Result, ...]:
    """Wins in finals of Olympic, world and area championships, latest first."""
    won = (
        r
        for r in results
        if r.place == 1
        and r.status is None
        and not r.split
        and r.race.round is Round.FINAL
        and r.race.meet.championship in CHAMPIONSHIPS
    )
    return tuple(sorted(won, key=lambda r: r.race.date, reverse=True))


def holdings(athlete: str, records: Iterable[Record]) -> tuple[Holding, ...]:
    """How an athlete stands on each list of records that has a mark of theirs: held first, then pending, then lost.

    `records` must hold those lists whole; within each group the latest comes first.
    """
    lists: dict[tuple[Event, str, str], list[Record]] = {}
    for record in records:
        lists.setdefault((record.event, record.type, record.scope), []).append(record)
    found = [
        holding
        for listed in lists.values()
        if any(r.is_by(athlete) for r in listed)
        for holding in _holdings_on(athlete, listed)
    ]
    found.sort(key=lambda h: h.record.set_on, reverse=True)
    return tuple(sorted(found, key=lambda h: list(Hold).index(h.hold)))


def _holdings_on(athlete: str, listed: list[Record]) -> Iterable[Holding]:
    """The best settled mark on a list and what became of it; a mark that waits is a holding of its own."""
    stands = standing(listed, on=date.max)
    yield from (Holding(record, Hold.PENDING) for record in stands.pending if record.is_by(athlete))
    settled = [r for r in listed if r.status is not RecordStatus.PENDING]
    own = [r for r in settled if r.is_by(athlete)]
    if not own:
        return
    best = next(r for r in own if not any(o.mark.is_better_than(r.mark) for o in own))
    better = [r for r in settled if r.mark.is_better_than(best.mark)]
    taken_by = min(better, key=lambda r: r.set_on) if better else None
    yield Holding(best, Hold.LOST if taken_by else Hold.HELD, taken_by, len(own) - 1)


def ages(born: date, on: date) -> tuple[int, ...]:
    """How old somebody born then is on a day.

    Sources that know the year alone write 1 January: such a birth date leaves two ages possible, younger first.
    """
    years = on.year - born.year
    if (born.month, born.day) == (1, 1):
        return (years - 1, years) if years else (0,)
    return (years - ((on.month, on.day) < (born.month, born.day)),)
