"""Notes what an import touched, in its own transaction: a running bot then follows instead of reading all anew."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, func, select

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
        self._last = {table.name: self._last_id(table) for table in _facts() if "id" in table.c}
        self._touched: defaultdict[str, set[int]] = defaultdict(set)
        self._counts = Counter[str]()
        self._anew = False
        self._lists = False

    def keep(self, batch: int) -> None:
        """Note the step from the state before to the one now; where there was no state before, nobody can follow it."""
        after = read_state(self._connection)
        if self._before and after:
            keep_step(self._connection, self._before, after, self._list_touched(batch))

    def _list_touched(self, batch: int) -> Touched | None:
        """What this batch touched; None where everything is to be read anew."""
        if self._is_large(batch):
            return None
        for table in _facts():
            brought = table.c.id > self._last[table.name] if "id" in table.c else table.c.origin == self._origin
            self._note_brought(table, self._rows(table, brought))
        self._note_changed(batch)
        if self._anew:
            return None
        self._follow("result", tables.result)
        self._follow("team", tables.team_runner, tables.team_runner.c.team_id)
        self._follow("team", tables.result, tables.result.c.team_id)
        self._follow("quote", tables.quote)
        self._follow("race", tables.race)
        return self._as_touched()

    def _is_large(self, batch: int) -> bool:
        changed = select(func.count()).select_from(tables.change).where(tables.change.c.batch_id == batch)
        brought = sum(self._last_id(table) - self._last[table.name] for table in (tables.result, tables.race))
        return brought + (self._connection.execute(changed).scalar() or 0) > MOST_ROWS

    def _note_brought(self, table: Table, rows: Iterable[_Row]) -> None:
        for row in rows:
            self._note(table, row)
            self._anew = self._anew or table.name in _NAMING
            if table.name in _COUNTED:
                self._counts[table.name] += 1

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
        return (
            {column.key: value for column, value in zip(table.c, row, strict=True)}
            for row in self._all(table, condition)
        )

    def _all(self, table: Table, condition: ColumnElement[bool]) -> Iterable[Any]:
        return self._connection.execute(select(table).where(condition)).all()

    def _last_id(self, table: Table) -> int:
        return self._connection.execute(select(func.max(table.c.id))).scalar() or 0


def _facts() -> list[Table]:
    """The tables of facts and of what belongs to them."""
    return [table for table in tables.metadata.sorted_tables if "origin" in table.c]
