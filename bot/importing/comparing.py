"""What it takes to compare results and races of a file with those of the store."""

from collections.abc import Sequence
from itertools import pairwise
from sys import intern
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, Table, select

from bot.domain.mark import Measure
from bot.domain.race import Round
from bot.domain.rows import SOME_COMBINED
from bot.importing.staged import StagedRace
from bot.store import tables

MARK = ("mark_text", "mark_value", "mark_step", "mark_measure", "mark_flags", "mark_wind")
CARRIED = ("place", "tied", "status", *MARK)  # the columns that a result is written with
EventKey = tuple[str, str, str, bool, bool]


class StoredRace(NamedTuple):
    """A race of the store; `day` is an ordinal, `heat` and `combined` as in the table of races."""

    id: int
    event: EventKey
    split: bool
    day: int
    round: str
    heat: int
    wind: int | None
    section: str
    combined: str
    city: str
    country: str


class BriefResult(NamedTuple):
    """The columns of a result that are needed to compare it with another; `athlete` is 0 for a team's."""

    id: int
    race: int
    athlete: int
    place: int | None
    tied: bool
    status: str | None
    value: int | None
    step: int | None
    measure: str | None


class FullResult(NamedTuple):
    """A result with every column that a source may dispute; `athlete` is 0 for a team's."""

    id: int
    race: int
    athlete: int
    place: int | None
    tied: bool
    status: str | None
    mark_text: str | None
    mark_value: int | None
    mark_step: int | None
    mark_measure: str | None
    mark_flags: int
    mark_wind: int | None
    staged_race: int  # the number of the file's race; 0 for a result of the store

    @property
    def place_text(self) -> str:
        """`2`, `2=` for a shared place, or an empty text."""
        return "" if self.place is None else f"{self.place}{'=' if self.tied else ''}"

    @property
    def outcome(self) -> str:
        """The mark as published, else the status, else an empty text."""
        return self.mark_text or self.status or ""


def event_key(race: StagedRace) -> EventKey:
    """What identifies an event among races: discipline, variant, sex, short track, and whether it is a part.

    The 1500 m of a decathlon is another event than the 1500 m.
    """
    event = race.event
    return (event.discipline, event.variant, event.sex or "", bool(event.short_track), bool(race.combined))


def parts_agree(race: StagedRace, stored: StoredRace) -> bool:
    """Whether two parts can be of one combined event, which not every file names."""
    return race.combined == stored.combined or SOME_COMBINED in (race.combined, stored.combined)


def may_be_one(race: StagedRace, stored: StoredRace) -> bool:
    """Whether nothing but day, place and results could tell the two apart: both are splits or neither, one wind."""
    if race.split != stored.split and not (race.hidden or stored.heat == tables.HIDDEN_HEAT):
        return False
    if not parts_agree(race, stored):
        return False
    return race.wind is None or stored.wind is None or race.wind == stored.wind


def same_round(race: StagedRace, stored: StoredRace) -> bool:
    """Whether round and heat agree; a heat may not be known."""
    return race.round == stored.round and (race.heat == stored.heat or not race.heat or not stored.heat)


def rounds_fit(race: StagedRace, stored: StoredRace) -> bool:
    """Whether the rounds agree; a race of an unknown round may be of any, and so may the split of a longer race."""
    anywhere = race.split or stored.split or _of_any_round(race) or _of_any_round(stored)
    return anywhere or race.round == stored.round


def _of_any_round(race: StagedRace | StoredRace) -> bool:
    return race.heat == tables.HIDDEN_HEAT and race.round == Round.FINAL


def detail(section: str) -> str:
    """A section without the supplier's own competition number, which says nothing to others."""
    return " ".join(word for word in section.split() if not word.isdigit())


def same_mark(one: BriefResult, other: BriefResult) -> bool:
    """Whether two marks are equal to the precision of the coarser one. A missing mark agrees with any mark."""
    if one.value is None and other.value is None:
        return one.status == other.status
    if one.value is None or other.value is None:
        return one.status is None and other.status is None
    return abs(one.value - other.value) < max(one.step or 1, other.step or 1)


def one_list(results: list[BriefResult]) -> bool:
    """Whether these could be results of one race: no place with two marks, no better mark behind a worse one."""
    placed = [s for s in results if s.place is not None and s.value is not None]
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
    """Selects races of the store as `read_stored` reads them, then further columns."""
    race, meet = tables.race, tables.meet
    event = (race.c.discipline, race.c.variant, race.c.sex, race.c.short_track)
    rest = (race.c.split, race.c.date, race.c.round, race.c.heat, race.c.wind, race.c.section, race.c.combined)
    return select(race.c.id, *event, *rest, meet.c.city, meet.c.country, *columns).join(
        meet, meet.c.id == race.c.meet_id
    )


STORED_WIDTH = 14


def read_stored(row: Sequence[Any]) -> StoredRace:
    """Reads a row of `stored_races`."""
    split, day, *rest = row[5:STORED_WIDTH]
    round_, heat, wind, section, combined, city, country = rest
    event = (intern(row[1]), intern(row[2]), intern(row[3]), bool(row[4]), bool(combined))
    texts = (intern(section), intern(combined), intern(city), intern(country))  # few texts, on many races
    return StoredRace(row[0], event, bool(split), day.toordinal(), intern(round_), heat, wind, *texts)


def brief_columns(result: Table, race: ColumnElement[int], athlete: ColumnElement[int]) -> tuple[Any, ...]:
    """The columns of a BriefResult, in order."""
    c = result.c
    return (c.id, race, athlete, c.place, c.tied, c.status, c.mark_value, c.mark_step, c.mark_measure)


def full_columns(result: Table, *ids: ColumnElement[int]) -> tuple[ColumnElement[Any], ...]:
    """The columns of a FullResult; the ids are those of the race, the athlete and the file's race."""
    race, athlete, staged = ids
    return (result.c.id, race, athlete, *(result.c[name] for name in CARRIED), staged)


def brief(full: FullResult) -> BriefResult:
    """A result without what only FullResult has."""
    rest = (full.status, full.mark_value, full.mark_step, full.mark_measure)
    return BriefResult(full.id, full.race, full.athlete, full.place, full.tied, *rest)
