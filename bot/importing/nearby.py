"""Reads the races of the store that a file's races can be: those of the same event, at most a day apart.

Few days of a file have races of the store too, so most of its races and results need not be compared with anything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection

from bot.importing.comparing import (
    STORED_WIDTH,
    BriefResult,
    EventKey,
    StoredRace,
    event_key,
    read_stored,
    stored_races,
)
from bot.importing.staged import StagedRace
from bot.store import tables
from bot.store.bulk import LISTED, portions

_DAY = 1
_day_of = attrgetter("day")
_MOST = 50  # results of one athlete in one event on one day that are all compared
_Where = tuple[EventKey, str, int, int]  # event, round, heat and day as an ordinal


class Nearby:
    """The races of the store around the days of a file; `stored` are all that were read, by id."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.stored: dict[int, StoredRace] = {}
        self._events: dict[EventKey, dict[int, list[StoredRace]]] = {}  # by day as an ordinal
        self._days_of: dict[tuple[int, bool], tuple[EventKey, dict[int, list[StoredRace]]]] = {}
        self._read: set[int] = set()  # days
        self._looked = 0
        self._races: list[StagedRace] = []
        self._at: defaultdict[_Where, list[StoredRace]] = defaultdict(list)

    def of(self, races: Sequence[StagedRace]) -> list[StagedRace]:
        """Those of all the races of a file that are near one of the store; called again, it takes in new ones."""
        new = races[self._looked :]
        self._looked = len(races)
        days = {race.day for race in new}
        ordinals = {near for day in days for near in around(day.toordinal())} - self._read
        self._read |= ordinals
        for some in portions(sorted(ordinals)):
            on = tables.race.c.date.in_([date.fromordinal(day) for day in some])
            for row in self._connection.execute(stored_races().where(on)):
                stored = self.keep(row)
                self._events.setdefault(stored.event, {}).setdefault(stored.day, []).append(stored)
                if not stored.split:
                    self._at[stored.event, stored.round, stored.heat, stored.day].append(stored)
        near: dict[tuple[int, bool], set[date]] = {}
        for race in new:
            of = (id(race.event), bool(race.combined))
            found = near.get(of)
            if found is None:
                found = near[of] = {date.fromordinal(day) for held in self._days(race)[1] for day in around(held)}
            if race.day in found:
                self._races.append(race)
        return self._races

    def key(self, race: StagedRace) -> EventKey:
        """The event of a race; one object per event, so that comparing is fast."""
        return self._days(race)[0]

    def like(self, race: StagedRace) -> Sequence[StoredRace]:
        """The races of the store of the same event, round, heat and day."""
        return self._at.get((self.key(race), race.round, race.heat, race.day.toordinal()), ())

    def by_days(self, races: Iterable[StagedRace]) -> Iterator[tuple[list[StagedRace], dict[int, StoredRace]]]:
        """Portions of races, each of whole days of one event or more, with the races of the store around them by id."""
        some: list[StagedRace] = []
        near: dict[int, StoredRace] = {}
        last: date | None = None
        event: EventKey | None = None
        of_event: defaultdict[EventKey, list[StagedRace]] = defaultdict(list)
        for race in races:
            of_event[self.key(race)].append(race)
        for race in chain.from_iterable(sorted(of_event[key], key=_day_of) for key in sorted(of_event)):
            key, held = self._days(race)
            if race.day != last or key is not event:
                if len(some) >= LISTED:
                    yield some, near
                    some, near = [], {}
                last, event = race.day, key
                near |= {one.id: one for day in around(race.day.toordinal()) for one in held.get(day, ())}
            some.append(race)
        if some:
            yield some, near

    def keep(self, row: Sequence[Any]) -> StoredRace:
        """Reads a row that begins as those of `stored_races`."""
        stored = self.stored.get(row[0])
        if stored is None:
            stored = self.stored[row[0]] = read_stored(row[:STORED_WIDTH])
        return stored

    def _days(self, race: StagedRace) -> tuple[EventKey, dict[int, list[StoredRace]]]:
        of = (id(race.event), bool(race.combined))
        found = self._days_of.get(of)
        if found is None:
            key = event_key(race)
            found = self._days_of[of] = (key, self._events.setdefault(key, {}))
        return found


class SameOutcomes:
    """Picks the results to compare where one day has very many: those with the same outcome and place.

    Comparing each with all of a day grows with the square of them, and a file can put thousands on one day.
    """

    def __init__(self) -> None:
        self._by_outcome: dict[int, dict[tuple[object, ...], list[tuple[BriefResult, StoredRace]]]] = {}

    def of(
        self, said: BriefResult, held: Sequence[tuple[BriefResult, StoredRace]]
    ) -> Sequence[tuple[BriefResult, StoredRace]]:
        """The results of `held`, all of one day, to compare. `held` is told by its identity, so keep it alive."""
        if len(held) <= _MOST:
            return held
        found = self._by_outcome.get(id(held))
        if found is None:
            found = self._by_outcome[id(held)] = {}
            for each in held:
                found.setdefault(_outcome(each[0]), []).append(each)
        return found.get(_outcome(said), ())[:_MOST]


def _outcome(result: BriefResult) -> tuple[object, ...]:
    return result.value, result.status, result.place


def around(day: int) -> tuple[int, int, int]:
    """The days, as ordinals, on which a race of that day may be filed elsewhere: the day itself first."""
    return day, day - _DAY, day + _DAY
