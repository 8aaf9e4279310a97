"""Statements on SQLite take one trip to the driver's thread, and say all that SQLAlchemy asks a cursor for."""

from collections.abc import AsyncGenerator
from pathlib import Path

import aiosqlite
import pytest
import pytest_asyncio
from sqlalchemy import Column, Integer, MetaData, String, Table, insert, select, text, update
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.database import open_store

PLACE = Table("place", MetaData(), Column("id", Integer, primary_key=True), Column("city", String, unique=True))


@pytest_asyncio.fixture
async def connection(empty_file: Path) -> AsyncGenerator[AsyncConnection]:
    async with open_store(f"sqlite+aiosqlite:///{empty_file}") as store, store.engine.connect() as connection:
        await connection.execute(text("CREATE TEMP TABLE place (id INTEGER PRIMARY KEY, city TEXT UNIQUE)"))
        yield connection


@pytest.fixture
def trips(connection: AsyncConnection, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was done in the driver's thread since, in order."""
    made: list[str] = []
    execute = aiosqlite.Connection._execute

    async def noting(self: aiosqlite.Connection, run: object, *given: object, **named: object) -> object:
        made.append(getattr(run, "__name__", ""))
        return await execute(self, run, *given, **named)

    monkeypatch.setattr(aiosqlite.Connection, "_execute", noting)
    return made


async def test_each_statement_takes_one_trip(connection: AsyncConnection, trips: list[str]) -> None:
    await connection.execute(insert(PLACE).values(city="Oslo"))
    assert len(trips) == 1
    await connection.execute(insert(PLACE), [{"city": "Zürich"}, {"city": "Rome"}])
    assert len(trips) == 2
    assert (await connection.execute(select(PLACE.c.city).order_by(PLACE.c.id))).scalars().all() == [
        "Oslo",
        "Zürich",
        "Rome",
    ]
    assert len(trips) == 3
    await connection.run_sync(lambda sync: sync.exec_driver_sql("DELETE FROM place"))
    assert len(trips) == 4


async def test_what_a_cursor_says_of_a_statement(connection: AsyncConnection) -> None:
    first = await connection.execute(insert(PLACE).values(city="Oslo"))
    assert first.inserted_primary_key == (1,)
    assert not first.returns_rows
    more = await connection.execute(insert(PLACE).returning(PLACE.c.id), [{"city": "Zürich"}, {"city": "Rome"}])
    assert more.all() == [(2,), (3,)]
    changed = await connection.execute(update(PLACE).where(PLACE.c.id > 1).values(id=PLACE.c.id + 10))
    assert changed.rowcount == 2
    many = await connection.exec_driver_sql("UPDATE place SET city = city || '!' WHERE id = ?", [(1,), (2,), (12,)])
    assert many.rowcount == 2
    found = await connection.execute(text("SELECT id AS number, city FROM place ORDER BY id"))
    assert list(found.keys()) == ["number", "city"]
    assert found.fetchone() == (1, "Oslo!")
    assert found.fetchmany(1) == [(12, "Zürich!")]
    assert found.all() == [(13, "Rome")]
    nothing = await connection.execute(select(PLACE).where(PLACE.c.id == 99))
    assert nothing.returns_rows
    assert nothing.first() is None


async def test_rows_may_be_streamed(connection: AsyncConnection) -> None:
    await connection.execute(insert(PLACE), [{"city": str(number)} for number in range(5)])
    rows = await connection.stream(select(PLACE.c.city).execution_options(yield_per=2))
    assert [city async for (city,) in rows] == ["0", "1", "2", "3", "4"]


async def test_errors_are_those_of_the_database(connection: AsyncConnection) -> None:
    await connection.execute(insert(PLACE).values(city="Oslo"))
    with pytest.raises(IntegrityError, match="UNIQUE"):
        await connection.execute(insert(PLACE).values(city="Oslo"))
    with pytest.raises(IntegrityError, match="UNIQUE"):
        await connection.execute(insert(PLACE), [{"city": "Rome"}, {"city": "Rome"}])
    with pytest.raises(OperationalError, match="no such table"):
        await connection.execute(text("SELECT * FROM nowhere"))
    driver = (await connection.get_raw_connection()).driver_connection
    assert driver
    await driver.close()
    with pytest.raises(OperationalError, match=r"Connection closed|no active connection") as closed:
        await connection.execute(select(PLACE))
    assert closed.value.connection_invalidated
