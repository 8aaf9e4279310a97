"""Cleans up the races of the files before they are compared with the store: no result twice, no two races in one."""

from bisect import bisect, insort
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from sqlalchemy import Column, Connection, Select, bindparam, func, select, tuple_, update

from bot.domain.source import SourceKind
from bot.importing.staged import Staged, StagedRace
from bot.importing.staged_results import StagedResult, by_race, rank, read_staged, staged_columns
from bot.importing.staged_tables import make, staged_mark, staged_result
from bot.importing.ties import Contradiction, Shared, sections_of, settle_ties, shared_places
from bot.store import tables
from bot.store.bulk import Bulk, portions

_PERSON_AND_MARK = itemgetter(StagedResult._fields.index("person"), StagedResult._fields.index("value"))


def clean_races(connection: Connection, staged: Staged) -> list[Contradiction]:
    """Drop repeated results, and split up what cannot be one race; returns where the files contradict themselves."""
    _gather_winds(connection, staged)
    contradictions = _drop_doubles(connection, staged)
    shared = shared_places(connection)
    contradictions += settle_ties(connection, staged, shared)
    parts = _split_mixed(connection, staged, shared)
    if parts:  # now each has its own ties
        settle_ties(connection, staged, [each for each in shared_places(connection) if each.race in parts])
    _drop_hidden_doubles(connection, staged)
    return contradictions


def _gather_winds(connection: Connection, staged: Staged) -> None:
    """Move rows without a wind reading to the race that has one, if there was only one such race that day."""
    windy: defaultdict[tuple[object, ...], list[StagedRace]] = defaultdict(list)
    events: set[int] = set()
    for race in staged.races:
        if race.wind is not None and not race.hidden and not race.split:
            windy[_same_but_for_wind(race)].append(race)
            events.add(id(race.event))
    moved: list[dict[str, int]] = []
    for race in staged.races if windy else ():
        if race.wind is None and id(race.event) in events and not (race.hidden or race.split or race.empty):
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


def _drop_doubles(connection: Connection, staged: Staged) -> list[Contradiction]:
    """Leave an athlete only once in a race: drop a repeated result, move another mark to a race of its own.

    Lists of two age classes give the same result twice. A status beside a mark is no other result, it disputes the
    mark.
    """
    groups: defaultdict[tuple[int, int], list[StagedResult]] = defaultdict(list)
    for each in read_staged(connection, _doubled()):
        groups[each.race, each.person].append(each)
    dropped: list[int] = []
    alone: list[StagedResult] = []
    contradictions: list[Contradiction] = []
    for group in groups.values():
        kept = min(group, key=lambda each: (each.place is None, each.value is None))
        for each in group:
            if each is kept:
                continue
            if kept.value is not None and each.value is None and each.status is not None:
                dropped.append(each.id)
                contradictions.append(Contradiction(kept.id, "", each.status, "mark"))
                continue
            if each.value != kept.value or each.status != kept.status:
                alone.append(each)
                continue
            dropped.append(each.id)
            if each.place is not None and each.place != kept.place:
                contradictions.append(Contradiction(kept.id, _place(kept), _place(each)))
    _drop(connection, dropped)
    _move(connection, staged, [(each, None) for each in alone])
    return _with_marks(connection, contradictions)


@cache
def _doubled() -> Select[Any]:
    """All results of an athlete in a race in which they have several."""
    result = staged_result
    counted = (  # of all results, because then an index alone answers it
        select(result.c.race, result.c.person)
        .group_by(result.c.race, result.c.person)
        .having(func.count() > 1)
        .subquery()
    )
    same = (result.c.race == counted.c.race) & (result.c.person == counted.c.person)
    return select(*staged_columns()).join(counted, same).where(result.c.merged == 0).order_by(result.c.id)


def _with_marks(connection: Connection, contradictions: list[Contradiction]) -> list[Contradiction]:
    """Put the text of the mark that stands into those that are about a mark."""
    c = staged_result.c
    texts: dict[int, str] = {}
    for some in portions([each.id for each in contradictions if each.about == "mark"]):
        rows = connection.execute(select(c.id, c.mark_text).where(c.id.in_(some)))
        texts.update((number, text) for number, text in rows)
    return [each._replace(stands=texts.get(each.id, each.stands)) for each in contradictions]


def _drop_hidden_doubles(connection: Connection, staged: Staged) -> None:
    """Drop a result without its heat or place if the files give the same result again."""
    dropped: list[StagedResult] = []
    without_race = _without_race(connection, staged)
    if not without_race:
        return
    make(connection, staged_mark)
    marks = Bulk(connection, staged_mark, ("person", "mark_value"))
    marks.extend(sorted(without_race))
    marks.flush()
    for _, rows in groupby(connection.execute(_same_mark_again()), key=_PERSON_AND_MARK):
        dropped += _given_again(staged, [StagedResult(*row) for row in rows])
    staged_mark.drop(connection)
    _drop(connection, sorted(each.id for each in dropped))
    _mark_empty(connection, [staged.races[each.race] for each in dropped])


def _given_again(staged: Staged, results: list[StagedResult]) -> list[StagedResult]:
    """Those without heat or place among one athlete's results with one mark that are there once more."""
    hidden = {each.id for each in results if staged.races[each.race].hidden}
    groups: defaultdict[tuple[object, ...], list[StagedResult]] = defaultdict(list)
    for each in results:
        race = staged.races[each.race]
        groups[id(race.event), bool(race.combined), race.day, race.round, race.venue.city].append(each)
    dropped: list[StagedResult] = []
    for group in groups.values():
        left, left_at = len(group), Counter(each.place for each in group)
        placeless = [e for e in group if e.place is None and e.status is None and e.id not in hidden]
        for each in [each for each in group if each.id in hidden] + placeless:
            if (left if each.place is None else left_at[each.place]) > 1:
                dropped.append(each)
                left, left_at[each.place] = left - 1, left_at[each.place] - 1
    return dropped


def _without_race(connection: Connection, staged: Staged) -> set[tuple[int, int]]:
    """The people and marks of the results without heat or place, which are few in most files."""
    c = staged_result.c
    marks = select(c.person, c.mark_value).where(c.merged == 0, c.mark_value.is_not(None))
    found = {(person, value) for person, value in connection.execute(marks.where(c.place.is_(None)))}
    for some in portions([race.number for race in staged.races if race.hidden]):
        found |= {(person, value) for person, value in connection.execute(marks.where(c.race.in_(some)))}
    return found


@cache
def _same_mark_again() -> Select[Any]:
    """The results of each of these people with that mark; the index of people and marks finds them."""
    c = staged_result.c
    wanted = tuple_(c.person, c.mark_value).in_(select(*staged_mark.c))
    return select(*staged_columns()).where(wanted, c.merged == 0).order_by(c.person, c.mark_value, c.id)


def _mark_empty(connection: Connection, races: Sequence[StagedRace]) -> None:
    """Mark races that have no result left."""
    result = staged_result
    for some in portions(races):
        numbers = [race.number for race in some]
        left = select(result.c.race).where(result.c.race.in_(numbers), result.c.merged == 0).distinct()
        held = set(connection.execute(left).scalars())
        for race in some:
            race.empty = race.number not in held


def _split_mixed(connection: Connection, staged: Staged, shared: list[Shared]) -> set[int]:
    """Split up races in which one place has two marks: the file has several races under one heading (A and B).

    Returns the numbers of the races that each such race has become.

    A whole unit of a meet is split only if it has two winners and a second; a tie that the file itself says is none.
    """
    parts: set[int] = set()
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
            parts |= {number} if to is None else {number, to}
    _move(connection, staged, moved)
    return parts


def _drop(connection: Connection, results: Sequence[int]) -> None:
    for some in portions(results):
        connection.execute(update(staged_result).where(staged_result.c.id.in_(some)).values(merged=1))


def split_up(results: Sequence[StagedResult]) -> list[list[StagedResult]]:
    """Group results under one heading into races; the best race comes first, results that stay alone last.

    Lists are complete down to their cut, so in the order of marks the places of each race count up: a result belongs
    to the race whose next place it has. If several races, or none, wait for that place, the result stays alone,
    except that place 1 starts a race.
    """
    races = _Races()
    best_first = sorted((r for r in results if r.value is not None and r.place is not None), key=rank)
    alone = [[each] for each in best_first if not races.take(each)]
    unplaced = [each for each in results if each.value is None or each.place is None]
    split = races.races
    if split:
        split[0] += unplaced if len(split) == 1 else []
    return split + alone + ([[each] for each in unplaced] if len(split) > 1 else [])


class _Races:
    """Races that are put together in the order of marks; found by their last result, as there may be many."""

    def __init__(self) -> None:
        self.races: list[list[StagedResult]] = []
        self._ending: defaultdict[int, set[int]] = defaultdict(set[int])  # numbers of races by their last place
        self._sharing: defaultdict[tuple[int, int | None], set[int]] = defaultdict(set[int])  # by last place and mark
        self._places: list[int] = []  # the last places there are, sorted

    def take(self, result: StagedResult) -> bool:
        """Add a result with place and mark to the one race that it can follow in; whether there was one."""
        place = result.place or 0
        following = [*islice(self._ending[place - 1], 2), *islice(self._sharing[place, result.value], 2)]
        if not following and place == 1:
            self.races.append([])
            self._add(len(self.races) - 1, result)
            return True
        if not following:  # the place before is missing, or the place is given twice after a disqualification
            at = bisect(self._places, place)
            following = list(islice(self._ending[self._places[at - 1]], 2)) if at else []
        if len(following) != 1:
            return False
        self._add(following[0], result)
        return True

    def _add(self, number: int, result: StagedResult) -> None:
        race = self.races[number]
        if race:
            before = _last(race)
            self._ending[before].remove(number)
            self._sharing[before, race[-1].value].remove(number)
            if not self._ending[before]:
                self._places.remove(before)
        race.append(result)
        last = _last(race)
        if not self._ending[last]:
            insort(self._places, last)
        self._ending[last].add(number)
        self._sharing[last, result.value].add(number)


def _last(race: list[StagedResult]) -> int:
    return race[-1].place or 0


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
