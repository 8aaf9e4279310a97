"""Takes a batch back, in the order that leaves every reference whole; and finds what keeps it from going."""

from collections.abc import Iterator

from sqlalchemy import Connection, Table, and_, delete, exists, select

from bot.errors import BatchError
from bot.store import tables
from bot.store.importing._journal import ORIGIN, restore
from bot.store.writing import grow_version

# What others rest on goes last; the rest of the tables go before, facts before what they rest on.
_GROUND = ("race", "meet", "athlete")


def take_back(connection: Connection, batch: int) -> None:
    """Make the store what it was before a batch. Raises BatchError where something later builds on it."""
    _refuse_if_built_upon(connection, batch)
    origin = f"{ORIGIN}{batch}"
    ground = [tables.metadata.tables[name] for name in _GROUND]
    for table in reversed(tables.metadata.sorted_tables):
        if "origin" in table.c and table is not tables.source and table not in ground:
            connection.execute(delete(table).where(table.c.origin == origin))
    restore(connection, batch, references=True)
    for table in ground:
        connection.execute(delete(table).where(table.c.origin == origin))
    restore(connection, batch, references=False)
    for table in (tables.change, tables.rejected_row):
        connection.execute(delete(table).where(table.c.batch_id == batch))
    connection.execute(delete(tables.batch).where(tables.batch.c.id == batch))
    connection.execute(delete(tables.source).where(tables.source.c.origin == origin))
    grow_version(connection)


def _refuse_if_built_upon(connection: Connection, batch: int) -> None:
    later = set(_later_changes(connection, batch)) | set(_later_rows(connection, batch))
    if later:
        last = max(later)
        tip = f"Undo that one first: bell-lap undo {last}."
        raise BatchError(f"Batch {last} builds on batch {batch}, which therefore cannot go yet.", tip)


def _later_changes(connection: Connection, batch: int) -> Iterator[int]:
    """Later batches that changed rows which this one changed or brought."""
    mine, theirs = tables.change.alias("mine"), tables.change.alias("theirs")
    later = theirs.c.batch_id > batch
    same = and_(mine.c.table == theirs.c.table, mine.c.row_id == theirs.c.row_id, mine.c.batch_id == batch)
    yield from connection.execute(select(theirs.c.batch_id).where(later, exists().where(same)).distinct()).scalars()
    for table in _with_origin():
        if "id" not in table.c:
            continue
        brought = and_(table.c.id == theirs.c.row_id, table.c.origin == f"{ORIGIN}{batch}")
        changed = select(theirs.c.batch_id).where(later, theirs.c.table == table.name, exists().where(brought))
        yield from connection.execute(changed.distinct()).scalars()


def _later_rows(connection: Connection, batch: int) -> Iterator[int]:
    """Later batches with rows that point to rows of this one. Raises BatchError where shipped facts do."""
    origin = f"{ORIGIN}{batch}"
    own = tables.change.alias("own")
    for table in _with_origin():
        for key in table.foreign_keys:
            ground = key.column.table
            if "origin" not in ground.c or "id" not in ground.c:
                continue
            found = (
                select(table.c.origin)
                .join(ground, key.parent == ground.c.id)
                .where(ground.c.origin == origin, table.c.origin != origin)
            )
            if "id" in table.c:  # what this batch itself has moved there goes back
                moved = and_(own.c.batch_id == batch, own.c.table == table.name, own.c.row_id == table.c.id)
                found = found.where(~exists().where(moved))
            for other in connection.execute(found.distinct()).scalars():
                if not other.startswith(ORIGIN):
                    raise BatchError(
                        f"Facts that ship with Bell Lap build on batch {batch}, which therefore must stay."
                    )
                yield int(other.removeprefix(ORIGIN))
    shared = select(tables.batch.c.id).join(tables.source, tables.source.c.id == tables.batch.c.source_id)
    shared = shared.where(tables.source.c.origin == origin, tables.batch.c.id > batch)
    yield from connection.execute(shared).scalars()


def _with_origin() -> Iterator[Table]:
    return (table for table in tables.metadata.sorted_tables if "origin" in table.c)
