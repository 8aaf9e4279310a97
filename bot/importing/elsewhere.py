"""Finds what imports have of the results that records are, so that these do not ship beside them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, or_, select

from bot.domain.race import AnyResult, Result
from bot.domain.team import whose
from bot.store import tables
from bot.store.bulk import portions
from bot.store.columns import SHIPPED

_Who = int | str  # an athlete's row, or the side of a team


class _Held(NamedTuple):
    """A mark in a race of an import, or in a shipped race to which an import added it."""

    value: int
    step: int
    on: date
    race: int
    ships: bool  # it shipped before, and an import knew which race it was


def find_elsewhere(
    connection: Connection, results: Sequence[AnyResult], athletes: Mapping[str, int]
) -> dict[str, int | None]:
    """Those of these results that the store has in races that imports know, by the ids of their races.

    The race's internal id where the result is a shipped one that an import moved there, None where it is the import's.
    """
    held = _held(connection, {athletes[each.athlete.id] for each in results if isinstance(each, Result)})
    found: dict[str, int | None] = {}
    for each in results:
        who = athletes[each.athlete.id] if isinstance(each, Result) else whose(each.team)
        mark, on = each.mark, each.race.date
        for other in held.get((who, each.race.event.key), ()) if mark else ():
            if mark and abs((other.on - on).days) <= 1 and abs(other.value - mark.value) < max(other.step, mark.step):
                found[each.race.id] = other.race if other.ships else None
    return found


def _held(connection: Connection, athletes: set[int]) -> dict[tuple[_Who, str], list[_Held]]:
    """What imports have of these athletes and of all teams, by whose it is and by event."""
    result, race, team = tables.result, tables.race, tables.team
    mark = (result.c.mark_value, result.c.mark_step)
    columns: tuple[Any, ...] = (*mark, race.c.date, race.c.id, result.c.origin == SHIPPED)
    of_imports = or_(result.c.origin != SHIPPED, race.c.origin != SHIPPED), result.c.mark_value.is_not(None)
    found: defaultdict[tuple[_Who, str], list[_Held]] = defaultdict(list)
    theirs: Select[*tuple[Any, ...]] = select(result.c.athlete_id, result.c.event, *columns).join(
        race, race.c.id == result.c.race_id
    )
    for some in portions(sorted(athletes)):
        for who, event, *rest in connection.execute(theirs.where(result.c.athlete_id.in_(some), *of_imports)):
            found[who, event].append(_Held(*rest))
    of_teams: Select[*tuple[Any, ...]] = select(team.c.nation, team.c.club, result.c.event, *columns)
    of_teams = (
        of_teams.select_from(result).join(race, race.c.id == result.c.race_id).join(team, team.c.id == result.c.team_id)
    )
    for nation, club, event, *rest in connection.execute(of_teams.where(*of_imports)):
        found[f"{nation} {club}", event].append(_Held(*rest))
    return found
