"""A large import checks at its end what refers to what."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.importing import importer
from bot.store.database import open_store
from tests.store.importing_rows import KERR, result, table_rows, take_in


@pytest.mark.parametrize("many", [0, 1_000])
async def test_a_row_that_refers_to_nothing_stops_a_large_import(
    seeded_sqlite_url: str, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setattr(importer, "MANY", many)
    file = Path(seeded_sqlite_url.removeprefix("sqlite+aiosqlite:///"))
    with closing(sqlite3.connect(file)) as connection, connection:  # a driver that checks nothing by itself
        connection.execute("INSERT INTO athlete_source (athlete_id, source_id) VALUES (999999, 1)")
    async with open_store(seeded_sqlite_url) as store:
        before = await table_rows(store, "result")
        if many:
            await take_in(store, [result(KERR, "3:36.10", 4)])
            assert len(await table_rows(store, "result")) == len(before) + 1
        else:
            with pytest.raises(StoreError, match="999999, which the table athlete_source refers to, is not"):
                await take_in(store, [result(KERR, "3:36.10", 4)])
            assert await table_rows(store, "result") == before
