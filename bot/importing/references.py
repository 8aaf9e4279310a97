"""Checks what refers to what once, at the end of a large import, and not at each row.

SQLite looks up each row that a new one refers to, all over the file, which is a third of the time that writing takes.
At the end an index gives every id once, in order. PostgreSQL is left to check as it does.
"""

from sqlalchemy import Connection, ForeignKey, Select, exists, select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StoreError
from bot.store import tables

MANY = 100_000  # results of an import; for fewer, it takes longer to check all of the store


async def leave_unchecked(connection: AsyncConnection) -> None:
    """Let rows refer to what is not there, on a SQLite connection that is thrown away and is in no transaction."""
    await connection.execution_options(stages=False)  # within a transaction SQLite would ignore it
    await connection.execute(text("PRAGMA foreign_keys=OFF"))
    await connection.rollback()


def check_references(connection: Connection) -> None:
    """Raises StoreError if any row of the store refers to one that is not there."""
    for table in tables.metadata.sorted_tables:
        for key in table.foreign_keys:
            missing = connection.execute(_missing(key)).scalar()
            if missing is not None:
                raise StoreError(
                    f"{key.column.table.name} {missing}, which the table {table.name} refers to, is not there.",
                    "Nothing was imported. If bell-lap doctor finds it too, put a backup in its place.",
                )


def _missing(key: ForeignKey) -> Select[tuple[int]]:
    """Selects an id that a column refers to, and that is not there."""
    said = select(key.parent.label("id")).where(key.parent.is_not(None)).distinct().subquery()
    there = exists().where(key.column == said.c.id)
    return select(said.c.id).where(~there).limit(1)
