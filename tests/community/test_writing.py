"""Writers of one process come one after the other: in their order, and by one connection."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import event, text

from bot.community.database import open_community
from bot.errors import StoreError

WRITERS = 30


async def test_many_writers_need_one_connection_more_than_readers(tmp_path: Path) -> None:
    opened: list[object] = []
    async with open_community(f"sqlite+aiosqlite:///{tmp_path / 'c.sqlite3'}") as community:
        engine = community.outbox._database.engine
        event.listen(engine.sync_engine, "connect", lambda connection, _record: opened.append(connection))

        async def write() -> None:
            async with community.transaction():
                await asyncio.sleep(0)

        await asyncio.gather(*(write() for _ in range(WRITERS)))
        assert len(opened) <= 1


async def test_who_writes_again_and_again_leaves_nobody_waiting(url: str) -> None:
    turns: list[int] = []
    async with open_community(url) as community:

        async def write(number: int) -> None:
            for _ in range(5):
                async with community.transaction():
                    turns.append(number)
                    await asyncio.sleep(0)

        await asyncio.gather(*(write(number) for number in range(6)))
    assert turns == list(range(6)) * 5


async def test_who_waits_too_long_is_told(tmp_path: Path) -> None:
    async with open_community(f"sqlite+aiosqlite:///{tmp_path / 'c.sqlite3'}", lock_wait=0.05) as community:
        database = community.outbox._database
        async with database.writing() as connection:
            await connection.execute(text("SELECT 1"))
            with pytest.raises(StoreError, match="is locked"):
                async with database.writing():
                    pass
        async with database.writing():
            pass
