"""Makes the rows of one origin equal to what is wanted, without touching rows of other origins."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, delete, exists, insert, select, update

Values = Mapping[str, Any]
_Stored = dict[str, Any]
_Keys = Sequence[Sequence[str]]


@dataclass(slots=True)
class Sync:
    """One round of changes by one origin: `put` the rows of each table, then `sweep` the rows no longer wanted."""

    connection: Connection
    origin: str
    _stale: list[tuple[Table, list[_Stored]]] = field(default_factory=list[tuple[Table, list[_Stored]]])

    def put(self, table: Table, wanted: Iterable[Values], *keys: Sequence[str]) -> list[int]:
        """Insert or update each wanted row; returns their ids in the same order, 0 if the table has no `id`.

        `keys` are sets of columns that identify a row, tried in order. A row that another origin entered is used as
        it is.
        """
        rows = list(wanted)
        mine = self._stored(table, table.c.origin == self.origin)
        found = self._find(table, mine, rows, keys)
        missing = [position for position, row in enumerate(found) if row is None]
        inserted = self._insert(table, [rows[position] for position in missing])
        for position, number in zip(missing, inserted, strict=True):
            found[position] = {**rows[position], "id": number}
        stored = [row for row in found if row is not None]
        kept = {_identity(table, row) for row in stored}
        self._stale.append((table, [row for row in mine if _identity(table, row) not in kept]))
        return [row.get("id", 0) for row in stored]

    def sweep(self) -> None:
        """Delete rows that are no longer wanted, in reverse order, unless rows of another origin refer to them."""
        for table, rows in reversed(self._stale):
            for row in rows:
                unused = [~exists().where(column == row["id"]) for column in _references_to(table)]
                self.connection.execute(delete(table).where(_is(table, row), *unused))

    def _stored(self, table: Table, condition: ColumnElement[bool]) -> list[_Stored]:
        return [dict(row) for row in self.connection.execute(select(table).where(condition)).mappings()]

    def _find(self, table: Table, mine: list[_Stored], rows: list[Values], keys: _Keys) -> list[_Stored | None]:
        """The stored row for each wanted one, updated if it is of this origin; None if there is none."""
        known = [{_key(row, key): row for row in mine} for key in keys]
        others = exists().where(table.c.origin != self.origin).select()
        shared = bool(self.connection.execute(others).scalar())
        found: list[_Stored | None] = []
        for values in rows:
            candidates = (rows_by_key.get(_key(values, key)) for rows_by_key, key in zip(known, keys, strict=True))
            row = next((candidate for candidate in candidates if candidate is not None), None)
            if row is not None:
                self._update(table, row, values)
            found.append(row if row is not None or not shared else self._found_elsewhere(table, values, keys))
        return found

    def _found_elsewhere(self, table: Table, values: Values, keys: _Keys) -> _Stored | None:
        for key in keys:
            rows = self._stored(table, and_(*(table.c[name] == values[name] for name in key)))
            if rows:
                return rows[0]
        return None

    def _update(self, table: Table, row: _Stored, values: Values) -> None:
        if any(row[name] != value for name, value in values.items()):
            self.connection.execute(update(table).where(_is(table, row)).values(**values))

    def _insert(self, table: Table, rows: list[Values]) -> list[int]:
        if not rows:
            return []
        full = [{**row, "origin": self.origin} for row in rows]
        if "id" not in table.c:
            self.connection.execute(insert(table), full)
            return [0] * len(rows)
        inserting = insert(table).returning(table.c.id, sort_by_parameter_order=True)
        return list(self.connection.execute(inserting, full).scalars())


def _key(row: Values, names: Sequence[str]) -> tuple[Any, ...]:
    return tuple(row[name] for name in names)


def _identity(table: Table, row: Values) -> tuple[Any, ...]:
    return tuple(row[column.name] for column in table.primary_key.columns)


def _is(table: Table, row: Values) -> ColumnElement[bool]:
    return and_(*(column == row[column.name] for column in table.primary_key.columns))


def _references_to(table: Table) -> list[Column[Any]]:
    """The columns of other tables that refer to this one."""
    return [
        key.parent for other in table.metadata.sorted_tables for key in other.foreign_keys if key.column.table is table
    ]
