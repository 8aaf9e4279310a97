"""Notes what an import touched, in its own transaction: a running bot then follows instead of reading all anew."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    CompoundSelect,
    Connection,
    Integer,
    Select,
    Table,
    bindparam,
    cast,
    func,
    literal,
    null,
    select,
    union_all,
)

from bot.domain.touched import Touched
from bot.store import tables
from bot.store.bulk import portions
from bot.store.changes import read_row
from bot.store.steps import keep_step
from bot.store.writing import read_state

MOST_ROWS = 20_000  # that an import brought or changed; with more, reading everything anew is as fast
_COUNTED = ("athlete", "meet", "race", "result", "record", "quote", "availability_note", "source")
_LISTS = frozenset({"record", "record_span", "reported_record"})
_SHOWN = frozenset({"athlete", "meet"})  # their names and nations stand in answers about others
_NAMING = frozenset({"athlete_alias", "meet_alias", "city_name"})  # they change whom or what a name means
_Row = Mapping[str, Any]


class Steps:
    """Made before an import writes anything; `keep` is called when all is written, and the version has grown."""

    def __init__(self, connection: Connection, origin: str) -> None:
        self._connection = connection
        self._origin = origin
        self._before = read_state(connection)
        self._last = self._read_last()
        self._touched: defaultdict[str, set[int]] = defaultdict(set)
        self._counts = Counter[str]()
        self._anew = False
        self._lists = False

    def keep(self, batch: int, after: str) -> None:
        """Note the step from the state before to the one `after`; where there was none before, nobody can follow it."""
        if self._before:
            keep_step(self._connection, self._before, after, self._list_touched(batch))

    def _list_touched(self, batch: int) -> Touched | None:
        """What this batch touched; None where everything is to be read anew."""
        last = self._read_last()
        changed = self._count_changes(batch)
        if self._brought(last) + changed > MOST_ROWS:
            return None
        self._note_numbered(last)
        self._note_links()
        if changed:
            self._note_changed(batch)
        if self._anew:
            return None
        self._follow("result", tables.result)
        self._follow("team", tables.team_runner, tables.team_runner.c.team_id)
        self._follow("team", tables.result, tables.result.c.team_id)
        self._follow("quote", tables.quote)
        self._follow("race", tables.race)
        return self._as_touched()

    def _brought(self, last: Mapping[str, int]) -> int:
        return sum(last[name] - self._last[name] for name in (tables.result.name, tables.race.name))

    def _count_changes(self, batch: int) -> int:
        return self._connection.execute(_changes(), {"batch": batch}).scalar() or 0

    def _note_numbered(self, last: Mapping[str, int]) -> None:
        """Note the rows with ids that came."""
        for name, before in self._last.items():
            if last[name] == before:
                continue
            table = tables.metadata.tables[name]
            for row in _as_rows(table, self._connection.execute(_since(table), {"last": before})):
                self._note(table, row)
                if name in _COUNTED:
                    self._counts[name] += 1

    def _note_links(self) -> None:
        """Note what the rows without ids refer to that came."""
        for name, *ids in self._connection.execute(_links(), {"origin": self._origin}):
            table = tables.metadata.tables[name]
            self._note(table, {column.key: id_ for column, id_ in zip(_references(table), ids, strict=False)})
            self._anew = self._anew or name in _NAMING

    def _note_changed(self, batch: int) -> None:
        c = tables.change.c
        changes = select(c.table, c.row_id, c.before, c.deleted).where(c.batch_id == batch)
        changed: defaultdict[str, set[int]] = defaultdict(set)
        gone: set[tuple[str, str]] = set()
        for name, row_id, before, deleted in self._connection.execute(changes):
            table = tables.metadata.tables[name]
            self._note(table, read_row(table, before))
            self._lists = self._lists or name in _SHOWN
            self._anew = self._anew or name in _NAMING or (deleted and name in _SHOWN)
            if deleted:
                gone.add((name, before))
                self._counts[name] -= name in _COUNTED
            elif "id" in table.c:
                changed[name].add(row_id)
        for name, ids in changed.items():
            self._follow_ids(tables.metadata.tables[name], ids)

    def _note(self, table: Table, row: _Row) -> None:
        """Note a row, and the facts that it refers to."""
        if "id" in table.c:
            self._touched[table.name].add(row["id"])
        for column in table.c:
            for key in column.foreign_keys:
                if row.get(column.key) is not None:
                    self._touched[key.column.table.name].add(row[column.key])

    def _follow(self, touched: str, table: Table, column: ColumnElement[int] | None = None) -> None:
        """Note the rows of a table that are, or belong to, what was touched."""
        self._follow_ids(table, set(self._touched[touched]), column)

    def _follow_ids(self, table: Table, ids: Collection[int], column: ColumnElement[int] | None = None) -> None:
        for some in portions(sorted(ids)):
            for row in self._rows(table, (table.c.id if column is None else column).in_(some)):
                self._note(table, row)

    def _as_touched(self) -> Touched:
        touched = self._touched
        races, first_new = touched["race"], self._last["meet"]
        return Touched(
            frozenset(touched["athlete"]),
            frozenset(self._list_fields(races)) | frozenset(touched["athlete"]),
            self._list_races(touched["meet"]),
            frozenset(meet for meet in touched["meet"] if meet <= first_new),
            frozenset(meet for meet in touched["meet"] if meet > first_new),
            {name: count for name, count in self._counts.items() if count},
            self._lists or any(touched[name] for name in _LISTS),
        )

    def _list_races(self, meets: Collection[int]) -> frozenset[str]:
        """The ids of all races of these meets: a race is shown with what its athletes did in others that day."""
        slug, meet = tables.race.c.slug, tables.race.c.meet_id
        every = (self._connection.execute(select(slug).where(meet.in_(some))) for some in portions(sorted(meets)))
        return frozenset(str(found) for rows in every for found in rows.scalars())

    def _list_fields(self, races: Collection[int]) -> Iterable[int]:
        """The athletes of these races, runners of teams too."""
        result, runner = tables.result, tables.team_runner
        for some in portions(sorted(races)):
            of_race = result.c.race_id.in_(some)
            alone = select(result.c.athlete_id).where(of_race, result.c.athlete_id.is_not(None))
            yield from self._connection.execute(alone).scalars()
            teams = select(runner.c.athlete_id).join(result, result.c.team_id == runner.c.team_id)
            yield from self._connection.execute(teams.where(of_race, runner.c.athlete_id.is_not(None))).scalars()

    def _rows(self, table: Table, condition: ColumnElement[bool]) -> Iterable[_Row]:
        return _as_rows(table, self._connection.execute(select(table).where(condition)))

    def _read_last(self) -> dict[str, int]:
        """The highest id of each table of facts that has ids; 0 where it is empty."""
        return dict(self._connection.execute(_last_ids()).mappings().one())


def _as_rows(table: Table, found: Iterable[Sequence[Any]]) -> Iterable[_Row]:
    return ({column.key: value for column, value in zip(table.c, row, strict=True)} for row in found)


@cache
def _facts() -> tuple[Table, ...]:
    """The tables of facts and of what belongs to them."""
    return tuple(table for table in tables.metadata.sorted_tables if "origin" in table.c)


def _references(table: Table) -> list[Column[Any]]:
    return [column for column in table.c if column.foreign_keys]


@cache
def _last_ids() -> Select[Any]:
    numbered = [table for table in _facts() if "id" in table.c]
    return select(
        *(select(func.coalesce(func.max(table.c.id), 0)).scalar_subquery().label(table.name) for table in numbered)
    )


@cache
def _changes() -> Select[int]:
    return select(func.count()).select_from(tables.change).where(tables.change.c.batch_id == bindparam("batch"))


@cache
def _since(table: Table) -> Select[Any]:
    return select(table).where(table.c.id > bindparam("last"))


@cache
def _links() -> CompoundSelect[Any]:
    """Of all tables without ids the rows of an `origin`: the table's name, and the ids that the row refers to."""
    links = [table for table in _facts() if "id" not in table.c]
    most = max(len(_references(table)) for table in links)
    nothing = [cast(null(), Integer)] * most
    of_origin = (
        select(literal(table.name), *[*_references(table), *nothing][:most]).where(
            table.c.origin == bindparam("origin")
        )
        for table in links
    )
    return union_all(*of_origin)
