"""Reads the best marks of an event.

Of all time, results are read in the order of their marks, as the index of results by event and mark has them, until
there are enough. Within days or at meets, the races come first: the index of races by day has their events.
"""

from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    bindparam,
    false,
    func,
    or_,
    select,
)

from bot.database.reading import Statement
from bot.domain.disciplines import get_discipline
from bot.domain.mark import MarkFlag, Measure
from bot.domain.race import AnyResult
from bot.domain.top import MOST_WIND, Bounds, hand_times_apart, is_relay, wind_counts
from bot.store import tables
from bot.store.meets import read_results, select_results
from bot.store.repository import Repository

_LOOKED_AT = 3000  # marks of all time, the best ones; a hundred athletes have theirs among them


class TopRepository(Repository):
    """Reads the best marks of an event."""

    async def list_top(self, bounds: Bounds, most: int) -> tuple[AnyResult, ...]:
        """The best results within bounds, at most `most`, in no order that matters.

        What was disqualified does not count; splits and parts of combined events do.
        """
        rows = await self._reader.rows(_top(_shape(bounds)), **_values(bounds), most=most)
        return await read_results(rows, self._sources)

    async def count_marks(self, bounds: Bounds) -> int:
        """How many marks there are within bounds; of all time also those that do not count in the list."""
        rows = await self._reader.rows(_count(_shape(bounds)), **_values(bounds))
        return int(rows[0][0])


_Shape = frozenset[str]
"""What a statement is built for: which bounds are set, and how marks of the event compare."""


def _shape(bounds: Bounds) -> _Shape:
    event = bounds.event
    given = {
        "lower": get_discipline(event.discipline).measure is Measure.TIME,
        "team": is_relay(event),
        "wind": wind_counts(event),
        "hand": hand_times_apart(event),
        "windy": bounds.windy,
        "every": bounds.every,
        "beyond": bounds.barrier is not None,
        "nations": bool(bounds.nations),
        "meets": bool(bounds.meets),
        "days": bounds.first is not None and bounds.last is not None,
        "since": bounds.first is not None and bounds.last is None,
        "until": bounds.first is None and bounds.last is not None,
    }
    return frozenset(name for name, is_given in given.items() if is_given)


def _values(bounds: Bounds) -> dict[str, Any]:
    """The values to bind; a statement takes those that it has."""
    shape, event = _shape(bounds), bounds.event
    values: dict[str, Any] = {"key": event.key}
    if _starts_at_races(shape):
        values = {
            "discipline": event.discipline,
            "sex": event.sex,
            "short_track": event.short_track,
            "variant": event.variant,
        }
    if "nations" in shape:
        values["nations"] = sorted(bounds.nations)
    if "meets" in shape:
        values["meets"] = sorted(bounds.meets)
    if "days" in shape:
        values |= {"first": bounds.first, "last": bounds.last}
    elif "since" in shape:
        values["first"] = bounds.first
    elif "until" in shape:
        values["last"] = bounds.last
    if bounds.barrier:
        values["barrier"] = bounds.barrier.mark.value
    return values


def _starts_at_races(shape: _Shape) -> bool:
    return not shape.isdisjoint({"days", "meets"})


@cache
def _top(shape: _Shape) -> Statement:
    """The wide rows of the best results: their ids come first, so that only those shown are read whole."""
    result = tables.result
    marks = _marks(shape)
    if "every" in shape:
        ids = select(marks.c.id).order_by(_better(marks, shape)).limit(_most())
    else:
        who = [marks.c[name] for name in (("nation", "club") if "team" in shape else ("athlete_id",))]
        order = (_better(marks, shape), marks.c.date, marks.c.id)
        nth = func.row_number().over(partition_by=who, order_by=order)
        first = select(marks.c.id, marks.c.value, nth.label("nth")).subquery("first")
        ids = select(first.c.id).where(first.c.nth == 1).order_by(_better(first, shape)).limit(_most())
    return select_results().where(result.c.id.in_(ids))


@cache
def _count(shape: _Shape) -> Statement:
    if _starts_at_races(shape):
        return select(func.count()).select_from(_marks(shape))
    result = tables.result
    return select(func.count()).where(result.c.event == bindparam("key"), result.c.mark_value.is_not(None))


def _marks(shape: _Shape) -> FromClause:
    """The marks within the bounds: ids, values, days, and whose they are; of all time only the best ones."""
    race, result, athlete, team = tables.race, tables.result, tables.athlete, tables.team
    of_team = "team" in shape
    whose = (team.c.nation, team.c.club) if of_team else (result.c.athlete_id,)
    chosen = select(result.c.id, result.c.mark_value.label("value"), race.c.date, *whose).select_from(result)
    chosen = chosen.join(race, race.c.id == result.c.race_id)
    if of_team:
        chosen = chosen.join(team, team.c.id == result.c.team_id)
    elif "nations" in shape:
        chosen = chosen.join(athlete, athlete.c.id == result.c.athlete_id)
    nation = team.c.nation if of_team else func.coalesce(result.c.nation, athlete.c.nation)
    conditions = [result.c.mark_value.is_not(None), result.c.status.is_(None), *_beyond(shape), *_flags(shape)]
    if "nations" in shape:
        conditions.append(nation.in_(bindparam("nations", expanding=True)))
    if "nations" in shape and not of_team:  # the index has athletes, so that no row of another nation is read
        own = select(athlete.c.id).where(athlete.c.nation.in_(bindparam("nations", expanding=True)))
        then = tables.result.alias("then")
        once = select(then.c.athlete_id).where(then.c.nation.in_(bindparam("nations", expanding=True)))
        conditions.append(result.c.athlete_id.in_(own.union(once)))
    if not _starts_at_races(shape):
        return _best_of_all_time(chosen, conditions, shape)
    conditions += [race.c[name] == bindparam(name) for name in ("discipline", "sex", "short_track", "variant")]
    if "days" in shape:
        conditions.append(race.c.date.between(bindparam("first"), bindparam("last")))
    elif "since" in shape:
        conditions.append(race.c.date >= bindparam("first"))
    elif "until" in shape:
        conditions.append(race.c.date <= bindparam("last"))
    if "meets" in shape:
        meets = select(tables.meet.c.id).where(tables.meet.c.slug.in_(bindparam("meets", expanding=True)))
        conditions.append(race.c.meet_id.in_(meets))
    return chosen.where(*conditions).subquery("marks")


def _best_of_all_time(
    chosen: Select[*tuple[Any, ...]], conditions: list[ColumnElement[bool]], shape: _Shape
) -> FromClause:
    """In the order of the index, so that reading stops early."""
    result, race = tables.result, tables.race
    on = func.coalesce(race.c.date, race.c.date)  # an expression, so that no index of days is used instead
    if "since" in shape:
        conditions.append(on >= bindparam("first"))
    elif "until" in shape:
        conditions.append(on <= bindparam("last"))
    order = result.c.mark_value if "lower" in shape else result.c.mark_value.desc()
    most = _most() if "every" in shape else _LOOKED_AT
    return chosen.where(result.c.event == bindparam("key"), *conditions).order_by(order).limit(most).subquery("marks")


def _beyond(shape: _Shape) -> list[ColumnElement[bool]]:
    """The condition of a barrier, as `Barrier.is_broken_by` has it."""
    if "beyond" not in shape:
        return []
    value, barrier = tables.result.c.mark_value, bindparam("barrier", type_=Integer)
    return [value < barrier if "lower" in shape else value >= barrier]


def _flags(shape: _Shape) -> list[ColumnElement[bool]]:
    """The conditions on how a mark was made: with which wind, and by whose watch."""
    result, race = tables.result, tables.race
    conditions: list[ColumnElement[bool]] = []
    if "hand" in shape:
        conditions.append(result.c.mark_flags.op("&")(MarkFlag.HAND.value) == 0)
    if "wind" in shape:
        wind = func.coalesce(result.c.mark_wind, race.c.wind, 0)
        flagged = result.c.mark_flags.op("&")(MarkFlag.WIND.value) != 0
        windy = or_(flagged, wind > MOST_WIND)
        legal = and_(result.c.mark_flags.op("&")(MarkFlag.WIND.value) == 0, wind <= MOST_WIND)
        conditions.append(windy if "windy" in shape else legal)
    elif "windy" in shape:  # indoors and in other events no mark is wind-aided
        conditions.append(false())
    return conditions


def _most() -> BindParameter[int]:
    return bindparam("most", type_=Integer)


def _better(marks: FromClause, shape: _Shape) -> ColumnElement[Any]:
    return marks.c.value if "lower" in shape else marks.c.value.desc()
