"""Settles places that a race of the files gives to several people: ties, sections, and contradictions."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Integer, Select, cast, func, select, update

from bot.domain.source import SourceKind
from bot.importing.staged import Staged, StagedRace
from bot.importing.staged_results import StagedResult, by_race, rank
from bot.importing.staged_tables import staged_result
from bot.store.bulk import portions


class Shared(NamedTuple):
    """A place that one race gives to several people; `tied` tells that every row of it says `2=`."""

    race: int
    place: int
    people: int
    least: int | None  # of their marks
    most: int | None
    tied: bool


class Contradiction(NamedTuple):
    """The files contradict themselves about a place or a mark: the staged result that counts by id, and both claims."""

    id: int
    stands: str
    claim: str
    about: str = "place"


def shared_places(connection: Connection) -> list[Shared]:
    """The places that several people have in one race of the files, in which nobody is twice any more."""
    rows = connection.execute(_shared())
    return [Shared(*place, tied=bool(tied)) for *place, tied in rows]


@cache
def _shared() -> "Select[*tuple[Any, ...]]":
    c = staged_result.c
    tied = func.min(cast(c.tied, Integer))
    several = func.count() > 1
    given = (  # an index alone answers it, so only the few places that are found are looked at
        select(c.race, c.place).where(c.place.is_not(None)).group_by(c.race, c.place).having(several).subquery()
    )
    return (
        select(c.race, c.place, func.count(), func.min(c.mark_value), func.max(c.mark_value), tied)
        .join(given, (c.race == given.c.race) & (c.place == given.c.place))
        .where(c.merged == 0)
        .group_by(c.race, c.place)
        .having(several)
        .order_by(c.race, c.place)
    )


def settle_ties(connection: Connection, staged: Staged, shared: list[Shared]) -> list[Contradiction]:
    """Keep ties only where the marks are equal; returns the places that the marks contradict.

    Where the file itself says `1=` of two marks, that is a contradiction, and both are kept. Who gives whole units
    may have found the tie by counting places, so there it is none. A place given twice with one mark is a tie if the
    places after it are left out, as in 1, 2, 2, 4.
    """
    races = {each.race for each in shared if not (staged.races[each.race].hidden or staged.races[each.race].split)}
    found: list[Contradiction] = []
    tied: list[int] = []
    untied: list[int] = []
    said = {each.race for each in shared if each.tied}
    results = by_race(connection, [race for race in races if race in said or _gives_fields(staged.races[race])])
    sections = sections_of(staged, shared, results)
    placed = {race: _by_place(several) for race, several in results.items()}
    for each in shared:
        places = placed.get(each.race, {})
        holders = places.get(each.place, ())
        if not holders:
            continue
        if each.least == each.most:
            left_out = each.place + 1 not in places and each.place + each.people in places
            tied += (result.id for result in holders if left_out and not result.tied)
            continue
        if not each.tied:
            continue
        by_count = staged.races[each.race].kind is SourceKind.MEET
        if by_count:
            untied += (result.id for result in holders)
        if each.race not in sections:
            found += _behind(holders, "" if by_count else "=")
    _set_tied(connection, tied, value=True)
    _set_tied(connection, untied, value=False)
    return found


def sections_of(staged: Staged, shared: list[Shared], results: Mapping[int, list[StagedResult]]) -> set[int]:
    """Whole units that are several races: they have two winners with two marks, and a second."""
    won_twice = {each.race for each in shared if each.place == 1 and each.least != each.most}
    units = {race for race in won_twice if staged.races[race].kind is SourceKind.MEET}
    return {race for race in units if any(result.place == 2 for result in results.get(race, ()))}


def _gives_fields(race: StagedRace) -> bool:
    return race.kind in (SourceKind.MEET, SourceKind.OWN)


def _by_place(results: Iterable[StagedResult]) -> Mapping[int | None, Sequence[StagedResult]]:
    places: defaultdict[int | None, list[StagedResult]] = defaultdict(list)
    for each in results:
        places[each.place].append(each)
    return dict(places)


def _behind(holders: Sequence[StagedResult], sign: str) -> list[Contradiction]:
    """What the marks say against the place that these share: whoever is slower than others of them is behind these."""
    ranked = sorted((each for each in holders if each.value is not None), key=rank)
    ahead: dict[int | None, int] = {}  # how many have a better mark than this
    for at, each in enumerate(ranked):
        ahead.setdefault(each.value, at)
    return [
        Contradiction(each.id, f"{each.place}{sign}", f"{(each.place or 0) + ahead[each.value]} by the mark")
        for each in ranked
        if ahead[each.value]
    ]


def _set_tied(connection: Connection, results: list[int], *, value: bool) -> None:
    for some in portions(results):
        connection.execute(update(staged_result).where(staged_result.c.id.in_(some)).values(tied=value))
