"""Results and races as far as they can be compared: what a file and the store have in common, or against each other."""

from collections.abc import Sequence
from itertools import pairwise
from sys import intern
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, select

from bot.domain.mark import Measure
from bot.store import tables
from bot.store.importing.staging import Heat

EventKey = tuple[str, str, str, bool]


class Stored(NamedTuple):
    """A race of the store."""

    id: int
    event: EventKey
    split: bool
    day: int
    round: str
    heat: int
    wind: int | None
    section: str
    city: str
    country: str


class Score(NamedTuple):
    """A result as far as it can be compared with another."""

    id: int
    race: int
    athlete: int
    place: int | None
    tied: bool
    status: str | None
    value: int | None
    step: int | None
    measure: str | None


def event_key(heat: Heat) -> EventKey:
    """What makes an event one, as the table of races has it."""
    event = heat.event
    return (event.discipline, event.variant, event.sex or "", bool(event.short_track))


def detail(section: str) -> str:
    """What of a section says which race it was; the number of a competition is its supplier's own."""
    return " ".join(word for word in section.split() if not word.isdigit())


def same_mark(one: Score, other: Score) -> bool:
    """Whether two marks are one, as far as the less precise of them goes. A place alone has nothing against a mark."""
    if one.value is None and other.value is None:
        return one.status == other.status
    if one.value is None or other.value is None:
        return one.status is None and other.status is None
    return abs(one.value - other.value) < max(one.step or 1, other.step or 1)


def one_list(scores: list[Score]) -> bool:
    """Whether places and marks of different athletes could stand in one list: no place twice, no better mark behind."""
    placed = [s for s in scores if s.place is not None and s.value is not None]
    placed.sort(key=lambda s: (s.place or 0, s.value or 0))
    for before, after in pairwise(placed):
        if before.place == after.place and before.value != after.value:
            return False
        better = (before.value or 0) <= (after.value or 0)
        if before.measure == Measure.TIME and not better:
            return False
        if before.measure != Measure.TIME and better and before.value != after.value:
            return False
    return True


def stored_races(columns: Sequence[ColumnElement[Any]] = ()) -> "Select[*tuple[Any, ...]]":
    """Races of the store as `read_stored` reads them, and further columns."""
    race, meet = tables.race, tables.meet
    event = (race.c.discipline, race.c.variant, race.c.sex, race.c.short_track)
    rest = (race.c.split, race.c.date, race.c.round, race.c.heat, race.c.wind, race.c.section)
    return select(race.c.id, *event, *rest, meet.c.city, meet.c.country, *columns).join(
        meet, meet.c.id == race.c.meet_id
    )


STORED_WIDTH = 13


def read_stored(row: Sequence[Any]) -> Stored:
    """A race that `stored_races` asked for."""
    split, day, *rest = row[5:STORED_WIDTH]
    round_, heat, wind, section, city, country = rest
    event = (intern(row[1]), intern(row[2]), intern(row[3]), bool(row[4]))
    texts = (intern(section), intern(city), intern(country))  # of which there are few, on many races
    return Stored(row[0], event, bool(split), day.toordinal(), intern(round_), heat, wind, *texts)


def score_columns(result: Table, race: ColumnElement[int], athlete: ColumnElement[int]) -> tuple[Any, ...]:
    """The columns of a Score, in its order."""
    c = result.c
    return (c.id, race, athlete, c.place, c.tied, c.status, c.mark_value, c.mark_step, c.mark_measure)
