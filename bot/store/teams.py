"""The columns of a relay team in statements that read records and results."""

from collections.abc import Mapping

from sqlalchemy import ScalarSelect, String, cast, func, select
from sqlalchemy.sql.expression import FromClause

from bot.database.reading import Row
from bot.domain.source import Source
from bot.domain.team import Runner, Team
from bot.store import tables
from bot.store.rows import Columns, known_nation, source_ids
from bot.store.sources import chosen

TEAM_WIDTH = 5
SOURCES_AT = 4  # of the columns of a team
# Control characters, which no name contains, separate runners, and the leg, name and athlete id of a runner.
_BETWEEN_RUNNERS = "\x1e"
_WITHIN_RUNNER = "\x1f"


def team_columns(team: FromClause) -> Columns:
    """The columns for `read_team`."""
    return (team.c.slug, team.c.nation, team.c.club, _runners(team), source_ids(tables.team_source, team))


def read_team(row: Row, at: int, sources: Mapping[int, Source]) -> Team | None:
    """The team whose columns start at position `at`, or None if the record or the result is an athlete's."""
    slug, nation, club, runners, said_by = row[at : at + TEAM_WIDTH]
    return (
        None
        if slug is None
        else Team(slug, known_nation(nation), club, _read_runners(runners), chosen(sources, said_by))
    )


def _runners(team: FromClause) -> ScalarSelect[str]:
    runner, athlete = tables.team_runner, tables.athlete.alias("runner_athlete")
    parts = cast(runner.c.leg, String) + _WITHIN_RUNNER + runner.c.name + _WITHIN_RUNNER
    return (
        select(func.aggregate_strings(parts + func.coalesce(athlete.c.slug, ""), _BETWEEN_RUNNERS))
        .select_from(runner)
        .outerjoin(athlete, athlete.c.id == runner.c.athlete_id)
        .where(runner.c.team_id == team.c.id)
        .correlate(team)
        .scalar_subquery()
    )


def _read_runners(joined: str | None) -> tuple[Runner, ...]:
    legs: list[tuple[int, Runner]] = []
    for runner in (joined or "").split(_BETWEEN_RUNNERS):
        leg, _, named = runner.partition(_WITHIN_RUNNER)
        name, _, athlete = named.partition(_WITHIN_RUNNER)
        if leg:
            legs.append((int(leg), Runner(name, athlete)))
    return tuple(runner for _, runner in sorted(legs, key=lambda one: one[0]))
