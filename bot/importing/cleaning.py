"""Cleans up the races of the files before they are compared with the store: no result twice, no two races in one."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Column, Connection, bindparam, func, select, update

from bot.domain.source import SourceKind
from bot.importing.bulk import portions
from bot.importing.staged_results import StagedResult, by_race, rank, read_staged, staged_columns
from bot.importing.staging import Staged, StagedRace, staged_result
from bot.importing.ties import OtherPlace, Shared, sections_of, settle_ties, shared_places
from bot.store import tables


class _Pair(NamedTuple):
    """Two results of one athlete with the same mark; the first is in a hidden race or has no place."""

    id: int
    race: int
    place: int | None
    other: int
    other_race: int
    other_place: int | None


def clean_races(connection: Connection, staged: Staged) -> list[OtherPlace]:
    """Drop repeated results, and split up what cannot be one race; returns where the files contradict themselves."""
    _gather_winds(connection, staged)
    contradictions = _drop_doubles(connection, staged)
    shared = shared_places(connection)
    contradictions += settle_ties(connection, staged, shared)
    _split_mixed(connection, staged, shared)
    _drop_hidden_doubles(connection, staged)
    return contradictions


def _gather_winds(connection: Connection, staged: Staged) -> None:
    """Move rows without a wind reading to the race that has one, if there was only one such race that day."""
    windy: defaultdict[tuple[object, ...], list[StagedRace]] = defaultdict(list)
    for race in staged.races:
        if race.wind is not None and not race.hidden and not race.split:
            windy[_same_but_for_wind(race)].append(race)
    moved: list[dict[str, int]] = []
    for race in staged.races if windy else ():
        if race.wind is None and not (race.hidden or race.split or race.empty):
            group = windy.get(_same_but_for_wind(race), ())
            if len(group) == 1:
                moved.append({"old": race.number, "new": group[0].number})
                race.empty = True
    _put(connection, staged_result.c.race, moved)


def _same_but_for_wind(race: StagedRace) -> tuple[object, ...]:
    return (id(race.event), race.round, race.heat, race.day, race.venue.number, race.section, race.kind, race.combined)


def _put(connection: Connection, which: Column[int], moved: list[dict[str, int]]) -> None:
    """Set the race of the staged results whose column `which` has the value `old`."""
    if moved:
        moving = update(staged_result).where(which == bindparam("old")).values(race=bindparam("new"))
        connection.execute(moving, moved)


def _drop_doubles(connection: Connection, staged: Staged) -> list[OtherPlace]:
    """Leave an athlete only once in a race: drop a repeated result, move another mark to a race of its own.

    Lists of two age classes give the same result twice.
    """
    result = staged_result
    counted = (
        select(result.c.race, result.c.person)
        .where(result.c.merged == 0)
        .group_by(result.c.race, result.c.person)
        .having(func.count() > 1)
        .subquery()
    )
    same = (result.c.race == counted.c.race) & (result.c.person == counted.c.person)
    groups: defaultdict[tuple[int, int], list[StagedResult]] = defaultdict(list)
    doubled = select(*staged_columns()).join(counted, same).where(result.c.merged == 0).order_by(result.c.id)
    for each in read_staged(connection, doubled):
        groups[each.race, each.person].append(each)
    dropped: list[int] = []
    alone: list[StagedResult] = []
    contradictions: list[OtherPlace] = []
    for group in groups.values():
        kept = next((each for each in group if each.place is not None), group[0])
        for each in group:
            if each is kept:
                continue
            if each.value != kept.value or each.status != kept.status:
                alone.append(each)
                continue
            dropped.append(each.id)
            if each.place is not None and each.place != kept.place:
                contradictions.append(OtherPlace(kept.id, _place(kept), _place(each)))
    _drop(connection, dropped)
    _move(connection, staged, [(each, None) for each in alone])
    return contradictions


def _drop_hidden_doubles(connection: Connection, staged: Staged) -> None:
    """Drop a result without its heat or place if the files give the same result again."""
    hidden = [race.number for race in staged.races if race.hidden]
    dropped: dict[int, StagedRace] = {}
    for some in (*portions(hidden), None):
        for pair in _pairs(connection, some):
            race, other = staged.races[pair.race], staged.races[pair.other_race]
            if pair.other in dropped or not _same_day(race, other):
                continue
            if pair.place is None or pair.place == pair.other_place:
                dropped[pair.id] = race
    _drop(connection, sorted(dropped))
    _mark_empty(connection, list(dropped.values()))


def _pairs(connection: Connection, races: Sequence[int] | None) -> list[_Pair]:
    """Results in these races, or for None all without a place, each with other results of its athlete and mark."""
    one, other = staged_result.alias("one"), staged_result.alias("other")
    same = (other.c.person == one.c.person) & (other.c.mark_value == one.c.mark_value) & (other.c.id != one.c.id)
    columns = (one.c.id, one.c.race, one.c.place, other.c.id, other.c.race, other.c.place)
    pairs = select(*columns).join(other, same).where(one.c.merged == 0, other.c.merged == 0)
    if races is None:
        pairs = pairs.where(one.c.place.is_(None), one.c.status.is_(None))
    else:
        pairs = pairs.where(one.c.race.in_(races))
    return [_Pair(*row) for row in connection.execute(pairs.order_by(one.c.id))]


def _mark_empty(connection: Connection, races: Sequence[StagedRace]) -> None:
    """Mark races that have no result left."""
    result = staged_result
    for some in portions(races):
        numbers = [race.number for race in some]
        left = select(result.c.race).where(result.c.race.in_(numbers), result.c.merged == 0).distinct()
        held = set(connection.execute(left).scalars())
        for race in some:
            race.empty = race.number not in held


def _same_day(race: StagedRace, other: StagedRace) -> bool:
    """Whether two races have the same event, day, round and city, and are both of their own or of combined events."""
    return (race.event, bool(race.combined), race.day, race.round, race.venue.city) == (
        other.event,
        bool(other.combined),
        other.day,
        other.round,
        other.venue.city,
    )


def _split_mixed(connection: Connection, staged: Staged, shared: list[Shared]) -> None:
    """Split up races in which one place has two marks: the file has several races under one heading (A and B).

    A whole unit of a meet is split only if it has two winners and a second; a tie that the file itself says is none.
    """
    mixed: set[int] = set()
    for each in shared:
        race = staged.races[each.race]
        said = each.tied and race.kind is not SourceKind.MEET
        if each.least != each.most and not (race.hidden or race.split or said):
            mixed.add(each.race)
    results = by_race(connection, sorted(mixed))
    sections = sections_of(staged, shared, results)
    moved: list[tuple[StagedResult, int | None]] = []
    for number, group in results.items():
        if staged.races[number].kind is SourceKind.MEET and number not in sections:
            continue
        for part in split_up(group)[1:]:
            is_race = len(part) > 1 or part[0].place == 1
            to = _copy(staged, staged.races[number]).number if is_race else None
            moved += ((each, to) for each in part)
    _move(connection, staged, moved)


def _drop(connection: Connection, results: Sequence[int]) -> None:
    for some in portions(results):
        connection.execute(update(staged_result).where(staged_result.c.id.in_(some)).values(merged=1))


def split_up(results: Sequence[StagedResult]) -> list[list[StagedResult]]:
    """Group results under one heading into races; the best race comes first, results that stay alone last.

    Lists are complete down to their cut, so in the order of marks the places of each race count up: a result belongs
    to the race whose next place it has. If several races, or none, wait for that place, the result stays alone,
    except that place 1 starts a race.
    """
    best_first = sorted((r for r in results if r.value is not None and r.place is not None), key=rank)
    races: list[list[StagedResult]] = []
    alone: list[list[StagedResult]] = []
    for each in best_first:
        place = each.place or 0
        following = [race for race in races if _last(race) == place - 1 or _shares(race[-1], each)]
        if not following and place == 1:
            races.append([each])
            continue
        if not following:  # the place before is missing, or the place is given twice after a disqualification
            nearest = max((_last(race) for race in races if _last(race) <= place), default=None)
            following = [race for race in races if _last(race) == nearest]
        if len(following) == 1:
            following[0].append(each)
        else:
            alone.append([each])
    unplaced = [each for each in results if each.value is None or each.place is None]
    if races:
        races[0] += unplaced if len(races) == 1 else []
    return races + alone + ([[each] for each in unplaced] if len(races) > 1 else [])


def _last(race: list[StagedResult]) -> int:
    return race[-1].place or 0


def _shares(one: StagedResult, other: StagedResult) -> bool:
    return one.place == other.place and one.value == other.value


def _copy(staged: Staged, race: StagedRace, *, hidden: bool = False) -> StagedRace:
    copy = replace(race, number=len(staged.races), heat=tables.HIDDEN_HEAT if hidden else race.heat)
    staged.races.append(copy)
    return copy


def _move(connection: Connection, staged: Staged, moved: list[tuple[StagedResult, int | None]]) -> None:
    """Move results to the race with that number, or for None each to a new hidden race of its own."""
    rows: list[dict[str, int]] = []
    for result, race in moved:
        own = race if race is not None else _copy(staged, staged.races[result.race], hidden=True).number
        rows.append({"old": result.id, "new": own})
    _put(connection, staged_result.c.id, rows)


def _place(result: StagedResult) -> str:
    return "" if result.place is None else f"{result.place}{'=' if result.tied else ''}"
