"""Top lists: the best marks in an event, of all time or within bounds, one of each athlete or every one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.athlete import Athlete
from bot.domain.barriers import Barrier
from bot.domain.disciplines import find_discipline
from bot.domain.dispute import Dispute
from bot.domain.event import Event, Kind
from bot.domain.implements import present_since
from bot.domain.mark import Mark, MarkFlag, Measure
from bot.domain.race import AnyResult, Race, Result
from bot.domain.record import Record
from bot.domain.source import Source
from bot.domain.team import Team
from bot.domain.unknown_wind import is_beyond

MOST_WIND = 20  # tenths of a metre a second; marks with more are listed apart
_BY_HAND_APART = 800_000  # millimetres; hand times of shorter races are no match for electronic ones
_SAME_DAY = 1  # days that two sources may differ by


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a top list is of: an event with sex and track set, and what narrows it.

    `first` and `last` are days. `nations` are codes, `meets` ids; empty for any. With `every` each mark counts, else
    the best of each athlete, or in relays of each nation or club. With `windy` the list is of wind-aided marks. Of a
    `barrier` only the marks beyond it count.
    """

    event: Event
    first: date | None = None
    last: date | None = None
    nations: frozenset[str] = frozenset()
    meets: frozenset[str] = frozenset()
    every: bool = False
    windy: bool = False
    barrier: Barrier | None = None

    def admits(self, record: Record) -> bool:
        """Whether a record is a mark of the list; of a meet's list none is, because a record names no meet by id."""
        in_time = (self.first or record.set_on) <= record.set_on <= (self.last or record.set_on)
        of_nation = not self.nations or record.holder.nation in self.nations
        by_hand = is_by_hand(record.event, record.mark)
        if self.meets or self.windy or by_hand or not self.is_beyond(record.mark):
            return False
        return record.set_in == self.event and in_time and of_nation

    def is_beyond(self, mark: Mark) -> bool:
        """Whether a mark is beyond the barrier, if there is one."""
        return self.barrier is None or self.barrier.is_broken_by(mark)


@dataclass(frozen=True, slots=True)
class Listed:
    """A mark of a top list, with its rank; marks that are equal share one.

    `wind` is in tenths of a metre a second; `lacks_wind` says that it counts and is not known. `race` is None for a
    mark that is known from a list of records alone. `combined` is as in Race; with `split` it was made on the way to a
    longer distance, as lists of the sport have such marks, too.
    """

    rank: int
    tied: bool
    holder: Athlete | Team
    event: Event
    mark: Mark
    on: date
    meet: str
    city: str
    wind: int | None = None
    lacks_wind: bool = False
    race: Race | None = None
    combined: str = ""
    split: bool = False
    sources: tuple[Source, ...] = ()
    disputes: tuple[Dispute, ...] = ()


def of_one_implement(bounds: Bounds) -> Bounds:
    """The bounds without the days of a former implement, unless they are wholly of those days."""
    since = present_since(bounds.event)
    if since is None or (bounds.last and bounds.last < since):
        return bounds
    return replace(bounds, first=max(bounds.first or since, since))


def wind_counts(event: Event) -> bool:
    """Whether marks of an event count only with a wind of at most +2.0 m/s."""
    discipline = find_discipline(event.discipline)
    return bool(discipline and discipline.wind) and not event.short_track


def hand_times_apart(event: Event) -> bool:
    """Whether hand times of an event are left out: a tenth by hand is worth less than one by the camera."""
    discipline = find_discipline(event.discipline)
    return bool(discipline and discipline.millimetres and discipline.millimetres < _BY_HAND_APART)


def is_by_hand(event: Event, mark: Mark) -> bool:
    """Whether a mark is a hand time that is left out of lists."""
    return MarkFlag.HAND in mark.flags and hand_times_apart(event)


def is_listed(event: Event) -> bool:
    """Whether marks of an event can be compared: a race of unknown length has none that can."""
    discipline = find_discipline(event.discipline)
    return discipline is None or discipline.measure is not Measure.TIME or discipline.millimetres is not None


def is_relay(event: Event) -> bool:
    """Whether teams compete."""
    discipline = find_discipline(event.discipline)
    return bool(discipline and discipline.kind is Kind.RELAY)


def top_list(
    results: Iterable[AnyResult], records: Iterable[Record], *, every: bool = False, world: Sequence[Record] = ()
) -> tuple[Listed, ...]:
    """The marks of results and records, the best first, of equal ones the earliest, each with its rank.

    A record and the result it was set with are one mark, also a day apart. Unless `every` mark counts, only the best
    one of each athlete or side is kept. A mark whose wind is not known and that is beyond the records of `world` of its
    day, of which it is none, stands behind all others.
    """
    marks = [*map(_of_result, results), *map(_of_record, records)]
    found: dict[tuple[object, int], list[Listed]] = {}
    for one in marks:
        same = found.setdefault((_who(one.holder), one.mark.value), [])
        at = next((n for n, other in enumerate(same) if abs((other.on - one.on).days) <= _SAME_DAY), None)
        if at is None:
            same.append(one)
        else:
            same[at] = _merged(same[at], one)
    ordered = sorted(
        (one for same in found.values() for one in same), key=lambda one: (_is_beyond_records(one, world), *_order(one))
    )
    return _ranked(ordered if every else _first_of_each(ordered))


def _is_beyond_records(one: Listed, world: Sequence[Record]) -> bool:
    """Whether the wind of a mark is not known, and it would have been a world record on its day and is none."""
    return one.lacks_wind and is_beyond(one.mark, one.on, world)


def put_behind(results: Iterable[AnyResult], world: Sequence[Record]) -> tuple[str, ...]:
    """The ids of the athletes with a mark among the results that stands behind all others."""
    behind = (
        one.competitor.id for one in results if isinstance(one, Result) and _is_beyond_records(_of_result(one), world)
    )
    return tuple(dict.fromkeys(behind))


def admits_result(bounds: Bounds, result: Result) -> bool:
    """Whether a result is a mark of a list that is not of wind-aided marks."""
    race, mark = result.race, result.mark
    if mark is None or result.status is not None or race.event != bounds.event or is_by_hand(race.event, mark):
        return False
    wind = race.wind if mark.wind is None else mark.wind
    legal = MarkFlag.WIND not in mark.flags and (wind or 0) <= MOST_WIND
    in_time = (bounds.first or race.date) <= race.date <= (bounds.last or race.date)
    there = not bounds.meets or race.meet.id in bounds.meets
    legal = legal and bounds.is_beyond(mark)
    return legal and in_time and there and (not bounds.nations or result.competitor.nation in bounds.nations)


def _of_result(result: AnyResult) -> Listed:
    race = result.race
    assert result.mark is not None  # noqa: S101 - lists are of marks
    counts = wind_counts(race.event)
    wind = (race.wind if result.mark.wind is None else result.mark.wind) if counts else None
    return Listed(
        0,
        False,
        result.competitor,
        race.event,
        result.mark,
        race.date,
        race.meet.name,
        race.meet.city,
        wind,
        counts and wind is None,
        race,
        race.combined,
        isinstance(result, Result) and result.split,
        result.sources,
        result.disputes,
    )


def _of_record(record: Record) -> Listed:
    """A record counts without a wind reading: it would be none if the wind had been too strong."""
    wind = record.mark.wind if wind_counts(record.set_in) else None
    return Listed(
        0,
        False,
        record.holder,
        record.set_in,
        record.mark,
        record.set_on,
        record.meet,
        record.city,
        wind,
        sources=record.sources,
        disputes=record.disputes,
    )


def _who(holder: Athlete | Team) -> object:
    """What has one mark in a list: an athlete, or a nation's or a club's team, whoever ran in it."""
    return (holder.nation, holder.club) if isinstance(holder, Team) else holder.id


def _merged(one: Listed, other: Listed) -> Listed:
    """Two reports of one mark: a race of its own says more about it than a split, and a split than a record."""
    first, second = sorted((one, other), key=lambda each: (each.race is None, each.split))
    return replace(
        first,
        wind=second.wind if first.wind is None else first.wind,
        lacks_wind=first.lacks_wind and second.lacks_wind,
        sources=tuple(dict.fromkeys((*first.sources, *second.sources))),
        disputes=tuple(dict.fromkeys((*first.disputes, *second.disputes))),
    )


def _order(one: Listed) -> tuple[int, date, str]:
    value = one.mark.value if one.mark.measure is Measure.TIME else -one.mark.value
    return value, one.on, one.holder.id


def _first_of_each(ordered: Iterable[Listed]) -> list[Listed]:
    best: dict[object, Listed] = {}
    for one in ordered:
        best.setdefault(_who(one.holder), one)
    return list(best.values())


def _ranked(ordered: Sequence[Listed]) -> tuple[Listed, ...]:
    values = [one.mark.value for one in ordered]
    ranked: list[Listed] = []
    rank = 0
    for at, one in enumerate(ordered):
        rank = rank if at and values[at - 1] == one.mark.value else at + 1
        tied = one.mark.value in (values[at - 1] if at else None, values[at + 1] if at + 1 < len(values) else None)
        ranked.append(replace(one, rank=rank, tied=tied))
    return tuple(ranked)
