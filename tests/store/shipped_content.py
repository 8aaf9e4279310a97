"""What the shipped part of a store says, without internal ids: for comparing two stores that hold it."""

from typing import Any

from sqlalchemy import Connection, select

from bot.store import tables
from bot.store.columns import SHIPPED
from bot.store.store import Store


async def shipped_content(store: Store) -> dict[str, list[tuple[tuple[str, Any], ...]]]:
    """Every shipped row of each table, with the ids that the files have in place of internal ones."""
    async with store.engine.connect() as connection:
        return await connection.run_sync(_read)


def _read(connection: Connection) -> dict[str, list[tuple[tuple[str, Any], ...]]]:
    named = {(row.table, row.row_id): row.slug for row in connection.execute(select(tables.shipped_id))}
    known: dict[tuple[str, int], object] = {}
    content: dict[str, list[tuple[tuple[str, Any], ...]]] = {}
    for table in (each for each in tables.metadata.sorted_tables if "origin" in each.c):
        targets = {column.name: key.column.table.name for column in table.c for key in column.foreign_keys}
        content[table.name] = []
        for row in connection.execute(select(table)).mappings():
            values = {name: value for name, value in row.items() if name not in ("id", "slug", "origin")}
            for name, target in targets.items():
                if values[name] is not None:
                    values[name] = known[target, values[name]]
            if "slug" in row:
                values["slug"] = named.get((table.name, row["id"]), row["slug"])
            if "id" in row:
                known[table.name, row["id"]] = values.get("slug") or str(sorted(values.items(), key=str))
            if row["origin"] == SHIPPED:
                content[table.name].append(tuple(values.items()))
        content[table.name].sort(key=str)
    return content
