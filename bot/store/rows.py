"""Names the columns that each domain object needs, and reads them by position."""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, ScalarSelect, String, Table, bindparam, cast, func, select

from bot.database.reading import Row
from bot.domain.athlete import Athlete
from bot.domain.event import Event, Sex
from bot.domain.mark import Mark, MarkFlag, Measure, Status
from bot.domain.meet_kind import MeetKind
from bot.domain.race import Meet, Race, Round
from bot.store import tables

Columns = tuple[ColumnElement[Any], ...]

_ATHLETE = ("slug", "name", "nation", "sex", "born", "family_name")
_EVENT = ("discipline", "sex", "short_track", "variant")
_MARK = ("mark_text", "mark_value", "mark_measure", "mark_step", "mark_flags", "mark_wind")
_MEET = ("slug", "name", "city", "country", "kind")
_RACE = ("slug", *_EVENT, "round", "date", "heat", "wind", "combined", "section", "split")

ATHLETE_WIDTH = len(_ATHLETE)
EVENT_WIDTH = len(_EVENT)
MARK_WIDTH = len(_MARK)
MEET_WIDTH = len(_MEET)
RACE_WIDTH = len(_RACE) + len(_MEET)
RACE_DATE = _RACE.index("date")
_SPLIT = len(_RACE) - 1

# A career has thousands of these values, and to ask an enum itself takes several times as long.
_sex, _measure, _flags, _round, _kind = cache(Sex), cache(Measure), cache(MarkFlag), cache(Round), cache(MeetKind)


def columns(table: FromClause, names: Iterable[str]) -> Columns:
    """These columns of a table, in this order."""
    return tuple(table.c[name] for name in names)


def athlete_columns(table: FromClause) -> Columns:
    """The columns for `read_athlete`."""
    return columns(table, _ATHLETE)


def event_columns(table: FromClause) -> Columns:
    """The columns for `read_event`."""
    return columns(table, _EVENT)


def mark_columns(table: FromClause) -> Columns:
    """The columns for `read_mark`."""
    return columns(table, _MARK)


def meet_columns(table: FromClause) -> Columns:
    """The columns for `read_meet`."""
    return columns(table, _MEET)


def race_columns(race: FromClause, meet: FromClause) -> Columns:
    """The columns for `read_race` and `read_split`."""
    return (*columns(race, _RACE), *columns(meet, _MEET))


def known_nation(code: str) -> str:
    """A stored nation's code; empty if the nation is not known."""
    return "" if code == tables.NO_NATION else code


def read_athlete(row: Row, at: int = 0) -> Athlete:
    """The athlete whose columns start at position `at`."""
    slug, name, nation, sex, born, family_name = row[at : at + ATHLETE_WIDTH]
    return Athlete(slug, name, known_nation(nation), _sex(sex), born, family_name)


def read_event(row: Row, at: int = 0) -> Event:
    """The event whose columns start at position `at`."""
    return _event(*row[at : at + EVENT_WIDTH])


@lru_cache(maxsize=1024)  # nearly all rows are of a few events
def _event(discipline: str, sex: str, short_track: bool, variant: str) -> Event:
    return Event(discipline, _sex(sex), short_track, variant)


def read_mark(row: Row, at: int) -> Mark | None:
    """The mark whose columns start at position `at`, or None if it is NULL."""
    text, value, measure, step, flags, wind = row[at : at + MARK_WIDTH]
    return None if text is None else Mark(text, value, _measure(measure), step, _flags(flags), wind)


def read_status(code: str | None) -> Status | None:
    """The status with that code, or None."""
    return None if code is None else Status(code)


def read_meet(row: Row, at: int = 0) -> Meet:
    """The meet whose columns start at position `at`."""
    slug, name, city, country, kind = row[at : at + MEET_WIDTH]
    return Meet(slug, name, city, country, _kind(kind))


def read_race(row: Row, at: int = 0) -> Race:
    """The race whose columns start at position `at`."""
    slug = row[at]
    event = read_event(row, at + 1)
    held, date, heat, wind, combined, section = row[at + 5 : at + _SPLIT]
    meet = read_meet(row, at + _SPLIT + 1)
    known = heat != tables.HIDDEN_HEAT or held != Round.FINAL
    round_ = _round(held) if known else None
    return Race(slug, meet, event, round_, date, heat if heat > 0 else None, wind, combined, section)


def is_final(race: FromClause) -> ColumnElement[bool]:
    """A condition: the race is a final, and not one of an unknown round."""
    return (race.c.round == Round.FINAL) & (race.c.heat != tables.HIDDEN_HEAT)


def read_split(row: Row, at: int = 0) -> bool:
    """Whether the race whose columns start at position `at` holds splits of a longer one."""
    return bool(row[at + _SPLIT])


def source_ids(link: Table, fact: FromClause) -> ScalarSelect[str]:
    """The internal ids of a fact's sources as one column, joined by commas; `link` links facts with sources."""
    owner = next(iter(link.primary_key.columns))
    return (
        select(func.aggregate_strings(cast(link.c.source_id, String), ","))
        .where(owner == fact.c.id)
        .correlate(fact)
        .scalar_subquery()
    )


def narrowing(event: Event | None) -> frozenset[str]:
    """The fields that an event sets; a statement is built for each such set."""
    if event is None:
        return frozenset()
    given = {"sex": event.sex is not None, "short_track": event.short_track is not None, "variant": bool(event.variant)}
    return frozenset({"discipline", *(name for name, is_given in given.items() if is_given)})


def narrowed(table: FromClause, fields: frozenset[str]) -> tuple[ColumnElement[bool], ...]:
    """The conditions for these fields; bind their values by the names of the fields."""
    return tuple(table.c[name] == bindparam(name) for name in sorted(fields))


def narrowing_values(event: Event | None) -> dict[str, Any]:
    """The values to bind for the fields that an event sets."""
    return {} if event is None else {name: getattr(event, name) for name in narrowing(event)}
