"""The columns of a result with its sources, and how to read them."""

from collections.abc import Mapping

from sqlalchemy import ColumnElement, FromClause, and_

from bot.database.reading import Row
from bot.domain.athlete import Athlete
from bot.domain.disciplines import catalogue
from bot.domain.event import Kind
from bot.domain.race import AnyResult, Race, Result, TeamResult
from bot.domain.source import Source
from bot.domain.team import Team
from bot.store import tables
from bot.store.rows import MARK_WIDTH, Columns, mark_columns, read_mark, read_status, source_ids
from bot.store.sources import chosen

RESULT_WIDTH = 3 + MARK_WIDTH + 1  # place, tied, status, the mark, the ids of the sources


def result_columns(result: FromClause) -> Columns:
    """The columns for `read_result`; the last one holds the ids of the sources."""
    return (
        result.c.place,
        result.c.tied,
        result.c.status,
        *mark_columns(result),
        source_ids(tables.result_source, result),
    )


def read_result(row: Row, at: int, athlete: Athlete, race: Race, split: bool, sources: Mapping[int, Source]) -> Result:
    """The result whose columns start at position `at`."""
    place, tied, status = row[at : at + 3]
    return Result(
        athlete=athlete,
        race=race,
        place=place,
        mark=read_mark(row, at + 3),
        status=read_status(status),
        tied=tied,
        split=split,
        sources=chosen(sources, row[at + RESULT_WIDTH - 1]),
    )


def read_any_result(
    row: Row, at: int, who: Athlete | Team, race: Race, split: bool, sources: Mapping[int, Source]
) -> AnyResult:
    """The result of an athlete or of a team whose columns start at position `at`."""
    if not isinstance(who, Team):
        return read_result(row, at, who, race, split, sources)
    place, tied, status = row[at : at + 3]
    said = chosen(sources, row[at + RESULT_WIDTH - 1])
    return TeamResult(who, race, place, read_mark(row, at + 3), read_status(status), tied, said)


def counts_as_meeting(race: FromClause) -> ColumnElement[bool]:
    """The rule of bot.domain.head_to_head.is_meeting as a condition, for counting in the database."""
    relays = (discipline.code for discipline in catalogue().values() if discipline.kind is Kind.RELAY)
    # Not an IN list: a statement with one cannot be cached compiled.
    return and_(~race.c.split, race.c.combined == "", *(race.c.discipline != code for code in relays))
