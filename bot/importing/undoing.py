"""Takes an import back: deletes what it brought and restores what it changed.

Rows are not looked at one by one: the number of statements does not grow with them, but for portions of many.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    Column,
    CompoundSelect,
    Connection,
    ForeignKey,
    Integer,
    Select,
    String,
    Table,
    and_,
    bindparam,
    delete,
    insert,
    select,
    tuple_,
    union,
    update,
)

from bot.database.transactions import locked
from bot.errors import BatchError
from bot.garbage import without_collection
from bot.importing.connecting import connected
from bot.importing.news import take_back
from bot.store import tables
from bot.store.changes import read_row
from bot.store.kind import ALMANAC
from bot.store.store import Store
from bot.store.writing import FINGERPRINT, LEFT_OUT, forget_meta, grow_version, read_meta

_GROUND = (tables.race, tables.meet, tables.athlete)  # other rows refer to these
_AT_ONCE = 20_000  # changes that are held in memory

Step = Callable[[str, int], None]


def _silent(_name: str, _rows: int) -> None:
    pass


async def undo(store: Store, number: int, step: Step = _silent) -> None:
    """Take a batch back: delete what it brought and restore what it changed, all or nothing.

    `step` gets the name of each step, and how many rows the one before has deleted or restored. Raises BatchError if
    there is no such batch, or if something entered since refers to it; StoreError if the database fails.
    """
    with without_collection():  # rows make no cycles, and looking for some takes a fifth of the time
        async with connected(store.engine) as connection, locked(connection, ALMANAC):
            await connection.run_sync(_undo, number, step)


def _undo(connection: Connection, number: int, step: Step) -> None:
    numbers = connection.execute(select(tables.batch.c.id).order_by(tables.batch.c.id)).scalars().all()
    if number not in numbers:
        there = f"There are: {', '.join(map(str, numbers))}." if numbers else "Nothing was imported yet."
        raise BatchError(f"There is no batch {number}.", there)
    origin = f"{tables.BATCH}{number}"
    step("looking for what builds on it", 0)
    _refuse_if_needed(connection, number, origin)
    _Undoing(connection, number, step).run()
    if read_meta(connection, LEFT_OUT) not in (None, "0"):
        forget_meta(connection, FINGERPRINT)  # the next start writes what ships and was not written beside imports
    connection.execute(delete(tables.step))  # no step leads to the facts as they are now
    grow_version(connection)
    step("saving", 0)


class _Undoing:
    """Takes one batch back, from the rows that refer to others to those that are referred to."""

    def __init__(self, connection: Connection, number: int, step: Step) -> None:
        self._connection = connection
        self._number = number
        self._origin = f"{tables.BATCH}{number}"
        self._step = step
        self._done = 0

    def run(self) -> None:
        """Delete and restore everything, and forget the batch."""
        take_back(self._connection, self._number, datetime.now(UTC))
        # Rows that were moved to this batch's races move back before those are deleted. A race, a meet or an athlete
        # may be as before only when those are gone that the batch has put in their place.
        others = [table for table in _with_origin() if table not in (tables.source, *_GROUND)]
        for table in reversed(others):
            self._delete(table)
        kept = self._list_kept()
        for table in tables.metadata.sorted_tables:
            if (table.name, True) in kept:
                self._insert(table)
        for table in others:
            if (table.name, False) in kept:
                self._update(table)
        for table in _GROUND:
            self._delete(table)
        for table in _GROUND:
            if (table.name, False) in kept:
                self._update(table)
        for table in (tables.change, tables.rejected_row):
            self._connection.execute(delete(table).where(table.c.batch_id == self._number))
        self._connection.execute(delete(tables.batch).where(tables.batch.c.id == self._number))
        self._delete(tables.source)  # the row of the batch referred to it
        self._tell("")

    def _delete(self, table: Table) -> None:
        """Delete the rows that the batch brought."""
        self._tell(f"deleting from {table.name}")
        self._done += self._connection.execute(delete(table).where(table.c.origin == self._origin)).rowcount

    def _list_kept(self) -> set[tuple[str, bool]]:
        """The tables of which changed rows (False) or deleted ones (True) are kept."""
        c = tables.change.c
        kept = select(c.table, c.deleted).where(c.batch_id == self._number).distinct()
        return {(row[0], row[1]) for row in self._connection.execute(kept)}

    def _insert(self, table: Table) -> None:
        """Bring back the rows that the batch deleted."""
        self._tell(f"restoring {table.name}")
        for rows in self._kept(table, deleted=True):
            self._connection.execute(insert(table), rows)

    def _update(self, table: Table) -> None:
        """Change the rows back that the batch changed: one that was changed twice is at last as it was at first."""
        self._tell(f"restoring {table.name}")
        keys = [column.name for column in table.primary_key.columns]
        new: dict[str, BindParameter[Any]] = {
            column.name: bindparam(f"new_{column.name}") for column in table.c if column.name not in keys
        }
        same = and_(*(table.c[name] == bindparam(f"new_{name}") for name in keys))
        statement = update(table).where(same).values(new)
        for rows in self._kept(table, deleted=False):
            self._connection.execute(statement, [{f"new_{name}": row[name] for name in row} for row in rows])

    def _kept(self, table: Table, *, deleted: bool) -> Iterator[list[dict[str, Any]]]:
        """The rows of a table as they were before each change, in portions, the last change first.

        So each row can be put back: what is in its place now was put there by a later change.
        """
        c = tables.change.c
        of_table = (c.batch_id == self._number, c.table == table.name, c.deleted == deleted)
        kept = select(c.id, c.before).where(*of_table).order_by(c.id.desc()).limit(_AT_ONCE)
        found = self._connection.execute(kept).all()
        while found:
            self._done += len(found)
            yield [read_row(table, before) for _, before in found]
            found = self._connection.execute(kept.where(c.id < found[-1].id)).all()

    def _tell(self, name: str) -> None:
        self._step(name, self._done)
        self._done = 0


def _refuse_if_needed(connection: Connection, number: int, origin: str) -> None:
    """Raise BatchError if rows of another origin refer to this batch's rows, or a later batch changed them."""
    resting = sorted({*_resting(connection, number, origin), *_changed_since(connection, number, origin)}, key=_order)
    if resting:
        others = ", ".join(resting)
        raise BatchError(f"Batch {number} cannot be undone: {others} builds on it.", f"Undo {others} first.")


def _resting(connection: Connection, number: int, origin: str) -> Iterator[str]:
    source, batch = tables.source, tables.batch
    # Facts that both said with the same source are noted once, so the source cannot be left to the later batch.
    sharing = select(batch.c.id).join(source, source.c.id == batch.c.source_id)
    sharing = sharing.where(source.c.origin == origin, batch.c.id != number)
    yield from (f"{tables.BATCH}{later}" for later in connection.execute(sharing).scalars())
    yield from connection.execute(_others(), {"batch": number, "own": origin}).scalars()


@cache
def _others() -> CompoundSelect[str]:
    """The origins of the rows that need a row of a `batch`, whose `own` origin is no answer."""
    return union(*_of_others())


def _of_others() -> Iterator[Select[str]]:
    """The same for each reference from one table to another."""
    own, number, origin = tables.change.c, bindparam("batch", type_=Integer), bindparam("own", type_=String)
    for table in _with_origin():
        for column, target in _references(table):
            owner = target.alias()
            statement = (
                select(table.c.origin)
                .join(owner, owner.c.id == column)
                .where(owner.c.origin == origin, table.c.origin != origin)
            )
            if "id" in table.c:  # rows that the batch itself moved there will move back
                moved = select(own.row_id).where(own.batch_id == number, own.table == table.name)
                statement = statement.where(table.c.id.not_in(moved))
            yield statement


def _changed_since(connection: Connection, number: int, origin: str) -> Iterator[str]:
    """The later batches that changed or deleted a row which this one changed or brought."""
    c = tables.change.c
    own = select(c.table, c.row_id).where(c.batch_id == number)
    changed = tuple_(c.table, c.row_id).in_(own) | c.before.contains(f'"origin": "{origin}"')
    statement = select(c.batch_id).where(c.batch_id > number, changed).distinct()
    yield from (f"{tables.BATCH}{batch}" for batch in connection.execute(statement).scalars())


def _with_origin() -> list[Table]:
    return [table for table in tables.metadata.sorted_tables if "origin" in table.c]


def _references(table: Table) -> Iterable[tuple[Column[int], Table]]:
    for column in table.c:
        keys: Iterable[ForeignKey] = column.foreign_keys
        for key in keys:
            if "origin" in key.column.table.c:
                yield column, key.column.table


def _order(origin: str) -> tuple[int, str]:
    digits = origin.removeprefix(tables.BATCH)
    return (int(digits) if digits.isdigit() else 0, origin)
