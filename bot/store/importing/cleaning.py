"""Puts the races of one file right before they meet the store: one row an athlete, one race a set of places."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Select, bindparam, distinct, func, select, update

from bot.domain.mark import Measure
from bot.domain.source import SourceKind
from bot.store import tables
from bot.store.importing.bulk import portions
from bot.store.importing.staging import Heat, Staged, staged_result


class Entry(NamedTuple):
    """A staged result as far as it tells which race it was in."""

    id: int
    race: int
    person: int
    place: int | None
    tied: bool
    status: str | None
    value: int | None
    measure: str | None


class _Twins(NamedTuple):
    """Two results of one athlete with one mark, the first of a hidden race."""

    id: int
    race: int
    place: int | None
    twin: int
    twins_race: int
    twins_place: int | None


class OtherPlace(NamedTuple):
    """A file that gives one result twice, with two places: the staged result that counts, and both claims."""

    id: int
    stands: str
    claim: str


def put_right(connection: Connection, staged: Staged) -> list[OtherPlace]:
    """Drop what is said twice, and part what cannot have been one race; returns where a file contradicts itself."""
    _gather_winds(connection, staged)
    contradictions = _drop_doubles(connection, staged)
    _part_mixed(connection, staged)
    _drop_hidden_doubles(connection, staged)
    return contradictions


def _gather_winds(connection: Connection, staged: Staged) -> None:
    """Rows without a wind reading belong with those that have one, where the day saw but one such race."""
    windy: defaultdict[tuple[object, ...], list[Heat]] = defaultdict(list)
    for heat in staged.heats:
        if heat.wind is not None and not heat.hidden and not heat.split:
            windy[_same_but_for_wind(heat)].append(heat)
    moved: list[dict[str, int]] = []
    for heat in staged.heats if windy else ():
        if heat.wind is None and not (heat.hidden or heat.split or heat.empty):
            group = windy.get(_same_but_for_wind(heat), ())
            if len(group) == 1:
                moved.append({"old": heat.number, "new": group[0].number})
                heat.empty = True
    _put(connection, staged_result.c.race, moved)


def _same_but_for_wind(heat: Heat) -> tuple[object, ...]:
    return (id(heat.event), heat.round, heat.heat, heat.day, heat.place.number, heat.section, heat.kind)


def _put(connection: Connection, which: Column[int], moved: list[dict[str, int]]) -> None:
    """Put the results with an old value in a column into a new race."""
    if moved:
        moving = update(staged_result).where(which == bindparam("old")).values(race=bindparam("new"))
        connection.execute(moving, moved)


def _drop_doubles(connection: Connection, staged: Staged) -> list[OtherPlace]:
    """An athlete stands once in a race. Lists of two age classes give one result twice; two marks are two races."""
    result = staged_result
    counted = (
        select(result.c.race, result.c.person)
        .where(result.c.merged == 0)
        .group_by(result.c.race, result.c.person)
        .having(func.count() > 1)
        .subquery()
    )
    same = (result.c.race == counted.c.race) & (result.c.person == counted.c.person)
    groups: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
    for entry in _read(
        connection, select(*_columns()).join(counted, same).where(result.c.merged == 0).order_by(result.c.id)
    ):
        groups[entry.race, entry.person].append(entry)
    dropped: list[int] = []
    alone: list[Entry] = []
    contradictions: list[OtherPlace] = []
    for entries in groups.values():
        kept = next((entry for entry in entries if entry.place is not None), entries[0])
        for entry in entries:
            if entry is kept:
                continue
            if entry.value != kept.value or entry.status != kept.status:
                alone.append(entry)
                continue
            dropped.append(entry.id)
            if entry.place is not None and entry.place != kept.place:
                contradictions.append(OtherPlace(kept.id, _place(kept), _place(entry)))
    _drop(connection, dropped)
    _move(connection, staged, [(entry, None) for entry in alone])
    return contradictions


def _drop_hidden_doubles(connection: Connection, staged: Staged) -> None:
    """A file that has a result twice, once without its heat or its place, says the same twice."""
    hidden = [heat.number for heat in staged.heats if heat.hidden]
    dropped: dict[int, Heat] = {}
    for some in (*portions(hidden), None):
        for pair in _twins(connection, some):
            heat, other_heat = staged.heats[pair.race], staged.heats[pair.twins_race]
            if pair.twin in dropped or not _same_day(heat, other_heat):
                continue
            if pair.place is None or pair.place == pair.twins_place:
                dropped[pair.id] = heat
    _drop(connection, sorted(dropped))
    _mark_empty(connection, list(dropped.values()))


def _twins(connection: Connection, heats: Sequence[int] | None) -> list[_Twins]:
    """Results in these heats, or all without a place, each with the others of its athlete and mark."""
    one, other = staged_result.alias("one"), staged_result.alias("other")
    same = (other.c.person == one.c.person) & (other.c.mark_value == one.c.mark_value) & (other.c.id != one.c.id)
    columns = (one.c.id, one.c.race, one.c.place, other.c.id, other.c.race, other.c.place)
    pairs = select(*columns).join(other, same).where(one.c.merged == 0, other.c.merged == 0)
    if heats is None:
        pairs = pairs.where(one.c.place.is_(None), one.c.status.is_(None))
    else:
        pairs = pairs.where(one.c.race.in_(heats))
    return [_Twins(*row) for row in connection.execute(pairs.order_by(one.c.id))]


def _mark_empty(connection: Connection, heats: Sequence[Heat]) -> None:
    """Leave out races that have no result of their own any more."""
    result = staged_result
    for some in portions(heats):
        numbers = [heat.number for heat in some]
        left = select(result.c.race).where(result.c.race.in_(numbers), result.c.merged == 0).distinct()
        held = set(connection.execute(left).scalars())
        for heat in some:
            heat.empty = heat.number not in held


def _same_day(heat: Heat, other: Heat) -> bool:
    """Whether two results of one mark and athlete are one, but for the heat that one of them hides."""
    return (heat.event, heat.day, heat.round, heat.place.city) == (
        other.event,
        other.day,
        other.round,
        other.place.city,
    )


def _part_mixed(connection: Connection, staged: Staged) -> None:
    """One place taken by two marks shows that a file has several races under one heading: A and B, or two ages."""
    result = staged_result
    mixed = (
        select(result.c.race)
        .where(
            result.c.place.is_not(None),
            result.c.mark_value.is_not(None),
            result.c.merged == 0,
        )
        .group_by(result.c.race, result.c.place)
        .having(
            func.count(distinct(result.c.person)) > 1, func.min(result.c.mark_value) != func.max(result.c.mark_value)
        )
    )
    found: set[int] = set(connection.execute(mixed).scalars())
    races = sorted(number for number in found if _may_be_mixed(staged.heats[number]))
    entries: defaultdict[int, list[Entry]] = defaultdict(list)
    for some in portions(races):
        for entry in _read(connection, select(*_columns()).where(result.c.race.in_(some), result.c.merged == 0)):
            entries[entry.race].append(entry)
    moved: list[tuple[Entry, int | None]] = []
    for race, group in entries.items():
        heat = staged.heats[race]
        for number, parted in enumerate(part(group)):
            if number:
                known = len(parted) > 1 or parted[0].place == 1
                to = _copy(staged, heat).number if known else None
                moved += ((entry, to) for entry in parted)
    _move(connection, staged, moved)


def _drop(connection: Connection, results: Sequence[int]) -> None:
    for some in portions(results):
        connection.execute(update(staged_result).where(staged_result.c.id.in_(some)).values(merged=1))


def _may_be_mixed(heat: Heat) -> bool:
    return not (heat.hidden or heat.split or heat.kind is SourceKind.MEET)


def part(entries: Sequence[Entry]) -> list[list[Entry]]:
    """The races that entries under one heading were in: the first is the fastest or best, the last may be doubtful.

    Lists are complete down to their cut, so in order of marks each race counts its places up: a result follows on
    the race that waits for its place. One that follows on several could be of any of them, and stands alone, as does
    one that follows on none but is not a first place.
    """
    best_first = sorted((e for e in entries if e.value is not None and e.place is not None), key=_rank)
    races: list[list[Entry]] = []
    alone: list[list[Entry]] = []
    for entry in best_first:
        place = entry.place or 0
        following = [race for race in races if _last(race) == place - 1 or _shares(race[-1], entry)]
        if not following and place == 1:
            races.append([entry])
            continue
        if not following:  # the one before it is missing; or it is the second to be ranked there, after a doping case
            nearest = max((_last(race) for race in races if _last(race) <= place), default=None)
            following = [race for race in races if _last(race) == nearest]
        if len(following) == 1:
            following[0].append(entry)
        else:
            alone.append([entry])
    unplaced = [entry for entry in entries if entry.value is None or entry.place is None]
    if races:
        races[0] += unplaced if len(races) == 1 else []
    return races + alone + ([[entry] for entry in unplaced] if len(races) > 1 else [])


def _rank(entry: Entry) -> tuple[int, int, int]:
    value = entry.value or 0
    return (value if entry.measure == Measure.TIME else -value, entry.place or 0, entry.id)


def _last(race: list[Entry]) -> int:
    return race[-1].place or 0


def _shares(one: Entry, other: Entry) -> bool:
    return one.place == other.place and one.value == other.value


def _copy(staged: Staged, heat: Heat, *, hidden: bool = False) -> Heat:
    copy = replace(heat, number=len(staged.heats), heat=tables.HIDDEN_HEAT if hidden else heat.heat)
    staged.heats.append(copy)
    return copy


def _move(connection: Connection, staged: Staged, moved: list[tuple[Entry, int | None]]) -> None:
    """Move results to another race; None is one of their own, in which nobody can be met."""
    rows: list[dict[str, int]] = []
    for entry, race in moved:
        own = race if race is not None else _copy(staged, staged.heats[entry.race], hidden=True).number
        rows.append({"old": entry.id, "new": own})
    _put(connection, staged_result.c.id, rows)


def _columns() -> tuple[Column[Any], ...]:
    c = staged_result.c
    return (c.id, c.race, c.person, c.place, c.tied, c.status, c.mark_value, c.mark_measure)


def _read(connection: Connection, statement: Select[Any]) -> list[Entry]:
    return [Entry(*row) for row in connection.execute(statement)]


def _place(entry: Entry) -> str:
    return "" if entry.place is None else f"{entry.place}{'=' if entry.tied else ''}"
