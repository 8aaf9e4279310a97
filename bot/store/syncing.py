"""Makes the rows of one origin equal to what is wanted, without touching rows of other origins."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Date,
    Table,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)

from bot.store import tables
from bot.store.bulk import Bulk, indexed_after, portions, stored_day
from bot.store.changes import print_row, read_row
from bot.store.columns import LONGEST_SLUG

Values = Mapping[str, Any]
_Stored = dict[str, Any]
_Keys = Sequence[Sequence[str]]
SAME_RACE = ("meet_id", "date", "discipline", "variant", "sex", "short_track", "round", "heat", "split", "combined")
"""What a race is known by besides its id; a hidden one (`tables.HIDDEN_HEAT`) by its id alone."""


@dataclass(slots=True)
class Sync:
    """One round of changes by one origin: `put` the rows of each table, then `sweep` the rows no longer wanted.

    A value that an import has changed since stays, unless it is another one here than it was then.
    """

    connection: Connection
    origin: str
    _stale: list[tuple[Table, list[_Stored]]] = field(default_factory=list[tuple[Table, list[_Stored]]])

    def put(self, table: Table, wanted: Iterable[Values], *keys: Sequence[str]) -> list[int]:
        """Insert or update each wanted row; returns their ids in the same order, 0 if the table has no `id`.

        `keys` are sets of columns that identify a row, tried in order. A row that another origin entered is used: a
        fact as it is, while a link or a name becomes this origin's.
        """
        mine = self._stored(table, table.c.origin == self.origin)
        if not mine and not self._has_others(table):
            self._stale.append((table, []))
            with indexed_after(self.connection, table) if table is tables.result else nullcontext():
                return self._insert(table, wanted)
        rows = list(wanted)
        found = self._find(table, mine, rows, keys)
        parked = self._make_way(table, mine, found, rows) if table is tables.race else []
        self._update(table, [(row, values) for row, values in zip(found, rows, strict=True) if row is not None])
        for row in parked:
            self.connection.execute(update(table).where(_is(table, row)).values(section=row["section"]))
        missing = [at for at, row in enumerate(found) if row is None]
        others = self._find_elsewhere(table, [rows[at] for at in missing], keys)
        for at, other in zip(missing, others, strict=True):
            found[at] = other
        if "slug" not in table.c and table is not tables.result:
            self._claim(table, [rows[at] for at, other in zip(missing, others, strict=True) if other is not None], keys)
        inserted = iter(self._insert(table, (values for row, values in zip(found, rows, strict=True) if row is None)))
        numbers = [row.get("id", 0) if row is not None else next(inserted) for row in found]
        kept = {_identity(table, row) for row in found if row is not None}
        self._stale.append((table, [row for row in mine if _identity(table, row) not in kept]))
        return numbers

    def put_named(self, table: Table, wanted: Iterable[Values], *keys: tuple[str, ...]) -> dict[str, int]:
        """Put rows that have an id in the files, as `slug`; returns their internal ids by it.

        `keys` come before the id: a race stays the same race, with what imports know of it, under whatever id.
        An import may have named a row before, or have taken the id for something else: then the row has another slug,
        which the table of shipped ids knows.
        """
        rows = list(wanted)
        ids = [str(values["slug"]) for values in rows]
        slugs = self._slugs_of(table, ids)
        renamed = [
            {**values, "slug": slugs.get(values["slug"], values["slug"])} if slugs else values for values in rows
        ]
        numbers = dict(zip(ids, self.put(table, renamed, *keys, ("slug",)), strict=True))
        self._keep_ids(table, {shipped: numbers[shipped] for shipped in slugs})
        return numbers

    def sweep(self) -> None:
        """Delete rows that are no longer wanted, in reverse order, unless rows of another origin refer to them."""
        for table, rows in reversed(self._stale):
            for row in rows:
                unused = [~exists().where(column == row["id"]) for column in _references_to(table)]
                self.connection.execute(delete(table).where(_is(table, row), *unused))
            if rows and {"slug", "id"} <= set(table.c.keys()):
                c = tables.shipped_id.c
                gone = ~exists().where(table.c.id == c.row_id)
                self.connection.execute(delete(tables.shipped_id).where(c.table == table.name, gone))
        self._advance_sequences()

    def _advance_sequences(self) -> None:
        """Let PostgreSQL go on behind the ids that were given here."""
        if self.connection.dialect.name != "postgresql":
            return
        for table in {table.name: table for table, _ in self._stale}.values():
            if "id" in table.c:
                last = select(func.max(table.c.id)).scalar_subquery()
                self.connection.execute(select(func.setval(func.pg_get_serial_sequence(table.name, "id"), last)))

    def _stored(self, table: Table, condition: ColumnElement[bool]) -> list[_Stored]:
        return [dict(row) for row in self.connection.execute(select(table).where(condition)).mappings()]

    def _make_way(
        self, table: Table, mine: list[_Stored], found: list[_Stored | None], rows: list[Values]
    ) -> list[_Stored]:
        """Take races out of the way of races that get their id, day or round, until all have theirs.

        Those that are no longer wanted stay so: the sweep deletes them unless an import has results of them. Returns
        the others, whose section is to be given back.
        """
        parked: list[_Stored] = []
        pairs = [(row, values) for row, values in zip(found, rows, strict=True) if row is not None]
        new = {_identity(table, row): values for row, values in pairs}
        for key, column in ((("slug",), "slug"), (SAME_RACE, "section")):
            taken = {_key(values, key): _identity(table, row) for row, values in pairs if _tells(key, values)}
            for row in mine:
                taker, own = taken.get(_key(row, key)) if _tells(key, row) else None, _identity(table, row)
                if taker in (None, own):
                    continue
                self.connection.execute(update(table).where(_is(table, row)).values({column: f"replaced-{row['id']}"}))
                if own in new and column == "section":
                    parked.append(row)
        return parked

    def _find(self, table: Table, mine: list[_Stored], rows: list[Values], keys: _Keys) -> list[_Stored | None]:
        """The row of this origin for each wanted one, or None; no row is found twice."""
        found: list[_Stored | None] = [None] * len(rows)
        used: set[tuple[object, ...]] = set()
        for key in keys if mine else ():
            known = {_key(row, key): row for row in mine if _identity(table, row) not in used and _tells(key, row)}
            for at, values in enumerate(rows):
                if found[at] is None and _tells(key, values) and (row := known.pop(_key(values, key), None)):
                    found[at] = row
                    used.add(_identity(table, row))
        return found

    def _find_elsewhere(self, table: Table, rows: list[Values], keys: _Keys) -> list[_Stored | None]:
        """The row of another origin for each wanted one, or None."""
        if not rows or not self._has_others(table):
            return [None] * len(rows)
        found: list[_Stored | None] = [None] * len(rows)
        for key in keys:
            column = table.c[key[0]]
            at_value: defaultdict[Any, list[int]] = defaultdict(list)
            for at, values in enumerate(rows):
                if _tells(key, values):
                    at_value[values[key[0]]].append(at)
            for some in portions(sorted(at_value)):
                others = self._stored(table, and_(column.in_(some), table.c.origin != self.origin))
                by = {_key(row, key): row for row in others if _tells(key, row)}
                for at in (at for value in {row[key[0]] for row in others} for at in at_value[value]):
                    found[at] = found[at] or by.get(_key(rows[at], key))
        return found

    def _update(self, table: Table, pairs: Sequence[tuple[_Stored, Values]]) -> None:
        different = [(row, values) for row, values in pairs if any(row[name] != values[name] for name in values)]
        changes = self._changes(table) if different and "id" in table.c else {}
        for row, values in different:
            since = changes.get(row.get("id", 0))
            new = _changed_here(table, since[0][1], values) if since else values
            if any(row[name] != value for name, value in new.items()):
                self.connection.execute(update(table).where(_is(table, row)).values(**new))
            for number, before in since or () if new else ():
                text = print_row({**read_row(table, before), **new})
                self.connection.execute(update(tables.change).where(tables.change.c.id == number).values(before=text))

    def _claim(self, table: Table, rows: list[Values], keys: _Keys) -> None:
        """Make rows of other origins this one's, so that undoing an import leaves them."""
        if rows:
            names = list(rows[0])
            same = and_(*(table.c[name] == bindparam(f"the_{name}") for name in keys[0]))
            new: dict[str, BindParameter[Any]] = {name: bindparam(f"the_{name}") for name in names}
            given = [{f"the_{name}": values[name] for name in names} for values in rows]
            self.connection.execute(update(table).where(same).values({**new, "origin": self.origin}), given)

    def _changes(self, table: Table) -> dict[int, list[tuple[int, str]]]:
        """What imports kept of this origin's rows before they changed them, the first change first."""
        change = tables.change
        kept = (
            select(change.c.row_id, change.c.id, change.c.before)
            .join(table, table.c.id == change.c.row_id)
            .where(change.c.table == table.name, ~change.c.deleted, table.c.origin == self.origin)
            .order_by(change.c.id)
        )
        found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        for row, number, before in self.connection.execute(kept):
            found[row].append((number, before))
        return found

    def _insert(self, table: Table, wanted: Iterable[Values]) -> list[int]:
        """Insert rows as they come, which have two columns or more; returns their ids."""
        rows = iter(wanted)
        first = next(rows, None)
        if first is None:
            return []
        names, has_id = [column.name for column in table.c if column.name in first], "id" in table.c
        following = (self.connection.execute(select(func.max(table.c.id))).scalar() or 0) + 1 if has_id else 0
        bulk = Bulk(self.connection, table, (*(("id",) if has_id else ()), *names, "origin"))
        given = map(itemgetter(*names), chain((first,), rows))
        days = [at for at, name in enumerate(names) if isinstance(table.c[name].type, Date)]
        if days:
            given = (self._with_days(row, days) for row in given)
        if not has_id:
            bulk.extend((*row, self.origin) for row in given)
            bulk.flush()
            return [0] * bulk.count
        bulk.extend((number, *row, self.origin) for number, row in enumerate(given, following))
        bulk.flush()
        return list(range(following, following + bulk.count))

    def _with_days(self, row: tuple[Any, ...], days: Sequence[int]) -> tuple[Any, ...]:
        """A row with its days as the driver takes them."""
        driven = list(row)
        for at in days:
            if driven[at] is not None:
                driven[at] = stored_day(self.connection, driven[at])
        return tuple(driven)

    def _slugs_of(self, table: Table, ids: list[str]) -> dict[str, str]:
        """The slugs of rows that have another one than their id in the files, by that id."""
        c = tables.shipped_id.c
        known = select(c.slug, table.c.slug).join(table, table.c.id == c.row_id).where(c.table == table.name)
        slugs = {str(row[0]): str(row[1]) for row in self.connection.execute(known)}
        if not slugs and not self._has_others(table):
            return {}
        of_others = table.c.origin != self.origin
        taken = {*slugs.values(), *self.connection.execute(select(table.c.slug).where(of_others)).scalars()}
        used = {*taken, *ids, *self.connection.execute(select(table.c.slug)).scalars()}
        for shipped in ids:
            if shipped not in slugs and shipped in taken:
                slugs[shipped] = unused_slug(shipped, used)
        return {shipped: slugs[shipped] for shipped in ids if shipped in slugs}

    def _keep_ids(self, table: Table, numbers: dict[str, int]) -> None:
        """Note the ids in the files of rows that have another slug."""
        c = tables.shipped_id.c
        known = set(self.connection.execute(select(c.slug).where(c.table == table.name)).scalars())
        new = [
            {"table": table.name, "slug": shipped, "row_id": number}
            for shipped, number in numbers.items()
            if shipped not in known
        ]
        if new:
            self.connection.execute(insert(tables.shipped_id), new)

    def _has_others(self, table: Table) -> bool:
        """Whether rows of another origin are there."""
        return bool(self.connection.execute(select(exists().where(table.c.origin != self.origin))).scalar())


def unused_slug(wanted: str, used: set[str]) -> str:
    """A slug like the wanted one that is not in use; from then on it is."""
    slug, number = wanted, 1
    while slug in used:
        number += 1
        suffix = f"-{number}"
        slug = wanted[: LONGEST_SLUG - len(suffix)].rstrip("-") + suffix
    used.add(slug)
    return slug


def _changed_here(table: Table, before: str, values: Values) -> Values:
    """The values that are not those that an import found and changed.

    A result that it moved out of a hidden race was found where it is now, and goes back there when it is undone.
    """
    found = read_row(table, before)
    moved = {"race_id"} if table is tables.result else set[str]()
    return {
        name: value
        for name, value in values.items()
        if (name not in found or found[name] != value) and name not in moved
    }


def _tells(key: Sequence[str], row: Values) -> bool:
    """Whether these columns tell a row from all others: a hidden race may be like another one in all but its id."""
    return key is not SAME_RACE or row["heat"] != tables.HIDDEN_HEAT


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
