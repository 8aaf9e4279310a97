"""Reads staged results with what it takes to clean up races."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Column, Connection, Select, select

from bot.domain.mark import Measure
from bot.importing.staged_tables import staged_result
from bot.store.bulk import portions


class StagedResult(NamedTuple):
    """A staged result with the columns that tell which race it belongs to."""

    id: int
    race: int
    person: int
    place: int | None
    tied: bool
    status: str | None
    value: int | None
    measure: str | None


def by_race(connection: Connection, races: Sequence[int]) -> defaultdict[int, list[StagedResult]]:
    """The results of each of these races, by its number."""
    results: defaultdict[int, list[StagedResult]] = defaultdict(list)
    for some in portions(sorted(races)):
        rows = select(*staged_columns()).where(staged_result.c.race.in_(some), staged_result.c.merged == 0)
        for each in read_staged(connection, rows):
            results[each.race].append(each)
    return results


def rank(result: StagedResult) -> tuple[int, int, int]:
    """A key that sorts results by mark, the best first, then by place."""
    value = result.value or 0
    return (value if result.measure == Measure.TIME else -value, result.place or 0, result.id)


def staged_columns() -> tuple[Column[Any], ...]:
    """The columns of a StagedResult, in order."""
    c = staged_result.c
    return (c.id, c.race, c.person, c.place, c.tied, c.status, c.mark_value, c.mark_measure)


def read_staged(connection: Connection, statement: Select[Any]) -> list[StagedResult]:
    """The results that a statement on `staged_columns` selects."""
    return [StagedResult(*row) for row in connection.execute(statement)]
