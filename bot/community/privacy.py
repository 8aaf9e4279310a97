"""All that is kept of a user or a server: handed out, and deleted.

Which tables that is, the marks of their columns say, so that a new table is covered at once. The data of a channel
goes with its server: each table that holds a channel's id holds its server's too.
"""

from datetime import date
from typing import Any

from sqlalchemy import Column, MetaData, Table, delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.community.book_posts import follow_quotes
from bot.community.columns import GUILD, KEPT, OWNER, USER
from bot.community.opt_outs import find_since
from bot.community.ownership import list_owned
from bot.community.tables import book_quote, quote_opt_out
from bot.community.tables import metadata as all_tables
from bot.database.failures import store_errors
from bot.database.opening import Database
from bot.domain.outbox import Edit


class PersonalData:
    """Exports and deletes what is kept of one user or one server. Everything raises StoreError."""

    def __init__(self, database: Database, metadata: MetaData = all_tables) -> None:
        self._database = database
        self._metadata = metadata

    async def export_user(self, user_id: int) -> dict[str, list[dict[str, object]]]:
        """The rows of a user by table, ready for JSON: ids are texts, as Discord's are, and moments ISO 8601."""
        exported = await self._export(USER, user_id)
        with store_errors(self._database.engine.url, self._database.kind):
            async with self._database.engine.connect() as connection:
                since = await find_since(connection, user_id)
        if since:
            exported[quote_opt_out.name] = [{"user_id": str(user_id), "since": _plain(since, is_id=False)}]
        return exported

    async def export_guild(self, guild_id: int) -> dict[str, list[dict[str, object]]]:
        """The rows of a server and its channels by table, as `export_user` gives them."""
        return await self._export(GUILD, guild_id)

    async def delete_user(self, user_id: int) -> int:
        """Delete all that is kept of a user, and take their id from what is others' too; how many rows there were.

        That they forbid being quoted stays, as a keyed hash.
        """
        return await self._delete(USER, user_id)

    async def delete_guild(self, guild_id: int) -> int:
        """Delete all that is kept of a server and its channels; how many rows there were."""
        return await self._delete(GUILD, guild_id)

    async def _export(self, owner: str, number: int) -> dict[str, list[dict[str, object]]]:
        exported: dict[str, list[dict[str, object]]] = {}
        with store_errors(self._database.engine.url, self._database.kind):
            async with self._database.engine.connect() as connection:
                for table, columns in _by_table(self._metadata, owner):
                    mine = or_(*(column == number for column in columns))
                    rows = (await connection.execute(select(table).where(mine))).mappings()
                    ids = {one.name for one in table.columns if OWNER in one.info}
                    found = [{name: _plain(value, name in ids) for name, value in row.items()} for row in rows]
                    if found:
                        exported[table.name] = found
        return exported

    async def _delete(self, owner: str, number: int) -> int:
        deleted = 0
        async with self._database.writing() as connection:
            if owner == USER:
                await _follow_quotes_of(connection, number)
            for table, column in list_owned(self._metadata, owner):
                gone = update(table).values({column.name: None}) if KEPT in column.info else delete(table)
                deleted += (await connection.execute(gone.where(column == number))).rowcount
        return deleted


async def _follow_quotes_of(connection: AsyncConnection, user: int) -> None:
    """Have the posts edited that tell what somebody said, or kept: their id is in both."""
    await follow_quotes(connection, book_quote.c.kept_by_id == user, Edit.CORRECTED)
    await follow_quotes(connection, book_quote.c.speaker_id == user, Edit.RETRACTED)


def _by_table(metadata: MetaData, owner: str) -> list[tuple[Table, list[Column[Any]]]]:
    found: dict[Table, list[Column[Any]]] = {}
    for table, column in list_owned(metadata, owner):
        found.setdefault(table, []).append(column)
    return list(found.items())


def _plain(value: object, is_id: bool) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if is_id and value is not None else value
