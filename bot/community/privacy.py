"""All that is kept of a user or a server: counted, handed out, and deleted.

Which tables that is, the marks of their columns say, so that a new table is covered at once. The data of a channel
goes with its server: each table that holds a channel's id holds its server's too.
"""

import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, MetaData, Table, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.book_posts import follow_quotes
from bot.community.columns import KEPT, USER
from bot.community.opt_outs import find_since
from bot.community.ownership import list_owned
from bot.community.tables import book_quote, quote_opt_out
from bot.community.tables import metadata as all_tables
from bot.database.failures import store_errors
from bot.database.opening import Database
from bot.domain.outbox import Edit
from bot.domain.personal_data import ExportPart, Whose

MOST_BYTES = 8_000_000
"""Of a part of an export: Discord takes files of 10 MB from a bot."""

_AT_ONCE = 500  # rows read in one go, so that what else the bot does goes on in between

Row = dict[str, object]


class PersonalData:
    """Counts, exports and deletes what is kept of one user or one server. Everything raises StoreError."""

    def __init__(self, database: Database, metadata: MetaData = all_tables) -> None:
        self._database = database
        self._metadata = metadata

    async def count(self, whose: Whose, number: int) -> dict[str, int]:
        """How many rows there are of a user or a server, by table; tables without any are left out."""
        async with self._reading() as connection:
            return await self._count(connection, whose, number)

    async def export_part(self, whose: Whose, number: int, first: int = 0, most: int = MOST_BYTES) -> ExportPart:
        """The rows from the `first` on, with at most so many bytes of JSON, but one row at least."""
        tables: dict[str, list[str]] = {}
        size, end, more = 0, first, False
        async with self._reading() as connection:
            total = sum((await self._count(connection, whose, number)).values())
            async for table, row in self._rows(connection, whose, number, first):
                written = json.dumps(row, ensure_ascii=False)
                size += len(written.encode()) + 2
                if size > most and end > first:
                    more = True
                    break
                tables.setdefault(table, []).append(written)
                end += 1
        return ExportPart({table: tuple(rows) for table, rows in tables.items()}, first, total, end if more else None)

    async def export_user(self, user_id: int) -> dict[str, list[Row]]:
        """All rows of a user by table, ready for JSON: ids are texts, as Discord's are, and moments ISO 8601."""
        return await self._export(Whose.USER, user_id)

    async def export_guild(self, guild_id: int) -> dict[str, list[Row]]:
        """All rows of a server and its channels by table, as `export_user` gives them."""
        return await self._export(Whose.GUILD, guild_id)

    async def delete(self, whose: Whose, number: int) -> int:
        """Delete all that is kept of a user or a server; how many rows there were.

        A user's id is taken from what is others' too. That they forbid being quoted stays, as a keyed hash.
        """
        deleted = 0
        async with self._database.writing() as connection:
            if whose is Whose.USER:
                await _follow_quotes_of(connection, number)
            for table, column in list_owned(self._metadata, whose):
                gone = update(table).values({column.name: None}) if KEPT in column.info else delete(table)
                deleted += (await connection.execute(gone.where(column == number))).rowcount
        return deleted

    async def delete_user(self, user_id: int) -> int:
        """As `delete`."""
        return await self.delete(Whose.USER, user_id)

    async def delete_guild(self, guild_id: int) -> int:
        """As `delete`."""
        return await self.delete(Whose.GUILD, guild_id)

    @asynccontextmanager
    async def _reading(self) -> AsyncGenerator[AsyncConnection]:
        with store_errors(self._database.engine.url, self._database.kind):
            async with self._database.engine.connect() as connection:
                yield connection

    async def _export(self, whose: Whose, number: int) -> dict[str, list[Row]]:
        exported: dict[str, list[Row]] = {}
        async with self._reading() as connection:
            async for table, row in self._rows(connection, whose, number):
                exported.setdefault(table, []).append(row)
        return exported

    async def _count(self, connection: AsyncConnection, whose: Whose, number: int) -> dict[str, int]:
        counts = {
            table.name: (await connection.execute(select(func.count()).select_from(table).where(mine))).scalar_one()
            for table, mine in _by_table(self._metadata, whose, number)
        }
        if whose == USER:
            counts[quote_opt_out.name] = int(await find_since(connection, number) is not None)
        return {name: count for name, count in counts.items() if count}

    async def _rows(
        self, connection: AsyncConnection, whose: Whose, number: int, first: int = 0
    ) -> AsyncGenerator[tuple[str, Row]]:
        """The rows from the `first` on with their tables' names, always in one order; an opt-out is the last."""
        counts = await self._count(connection, whose, number)
        for table, mine in _by_table(self._metadata, whose, number):
            there = counts.get(table.name, 0)
            for at in range(first, there, _AT_ONCE):
                some = select(table).where(mine).order_by(*table.primary_key).offset(at).limit(_AT_ONCE)
                for row in (await connection.execute(some)).mappings():
                    yield table.name, {column.name: _plain(row[column.name], column) for column in table.columns}
            first = max(0, first - there)
        if whose == USER and not first and (since := await find_since(connection, number)):
            yield quote_opt_out.name, {"user_id": str(number), "since": since.isoformat()}


async def _follow_quotes_of(connection: AsyncConnection, user: int) -> None:
    """Have the posts edited that tell what somebody said, or kept: their id is in both."""
    await follow_quotes(connection, book_quote.c.kept_by_id == user, Edit.CORRECTED)
    await follow_quotes(connection, book_quote.c.speaker_id == user, Edit.RETRACTED)


def _by_table(metadata: MetaData, whose: Whose, number: int) -> list[tuple[Table, ColumnElement[bool]]]:
    """Each table with what holds for the rows of a user or a server."""
    found: dict[Table, list[Column[Any]]] = {}
    for table, column in list_owned(metadata, whose):
        found.setdefault(table, []).append(column)
    return [(table, or_(*(column == number for column in columns))) for table, columns in found.items()]


def _plain(value: object, column: Column[Any]) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(column.type, BigInteger) and value is not None else value
