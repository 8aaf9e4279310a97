"""An import that is killed, cancelled or runs out of disk leaves the store as it was, or is there as a whole.

`BELL_LAP_KILLS=50` kills more often than every run of the tests has time for.
"""

import asyncio
import os
import random
import shutil
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.engine.interfaces import DBAPIConnection

from bot.database import opening
from bot.domain.rows import ResultRow
from bot.errors import StoreError
from bot.importing.batches import list_batches
from bot.store.database import open_store
from bot.store.store import Store
from tests.forks import Forks
from tests.store.importing_rows import everything, person, result, table_rows, take_in

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("BELL_LAP_KILLS", "3"))
ATHLETES, RACES = 300, 400

_IMPORTING = """
import asyncio, sys
from bot.store.database import open_store
from tests.store.importing_rows import take_in
from tests.store.test_importing_killed import many_rows

async def main():
    async with open_store(sys.argv[1]) as store:
        print("opened", flush=True)
        await take_in(store, many_rows())

asyncio.run(main())
"""


def many_rows() -> Iterator[ResultRow]:
    """Races of eight, filled from a few hundred athletes."""
    athletes = [person(f"Some{n:03} One{n:03}", str(date(1990, 1, 2) + timedelta(n))) for n in range(ATHLETES)]
    for race in range(RACES):
        day = date(2018, 1, 1) + timedelta(race)
        for place in range(1, 9):
            yield result(athletes[(race * 7 + place * 31) % ATHLETES], f"3:3{place}.10", place, day=day)


async def import_in_a_process(forks: Forks, url: str, kill_after: float | None) -> float:
    """Import in another process, killed so many seconds after it opened the store; returns how long it took."""
    process = await forks.start_program("-c", _IMPORTING, url)
    assert await process.stdout.readline() == b"opened\n"
    began = time.perf_counter()
    if kill_after is not None:
        await asyncio.sleep(kill_after)
        if process.runs:
            process.kill()
    await process.end()
    return time.perf_counter() - began


async def test_killed_at_any_moment(seeded_sqlite_url: str, tmp_path: Path, forks: Forks) -> None:
    file = Path(seeded_sqlite_url.removeprefix("sqlite+aiosqlite:///"))
    async with open_store(seeded_sqlite_url) as store:
        before = await everything(store)
    kept = shutil.copytree(file.parent, tmp_path / "kept")
    whole = await import_in_a_process(forks, seeded_sqlite_url, None)
    chance = random.Random(4)
    there = 0
    for _ in range(KILLS):
        shutil.rmtree(file.parent)
        shutil.copytree(kept, file.parent)
        await import_in_a_process(forks, seeded_sqlite_url, chance.uniform(0, whole))
        with closing(sqlite3.connect(file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        async with open_store(seeded_sqlite_url) as store:
            after = await everything(store)
            if await list_batches(store):
                there += 1
                assert len(after["result"]) == len(before["result"]) + RACES * 8
            else:
                assert after == before
    sys.stdout.write(f"{KILLS} kills within {whole:.2f} s: the batch was there {there} times\n")


async def test_cancelled(store: Store) -> None:
    before = await everything(store)

    def cancelled_halfway() -> Iterator[ResultRow]:
        for number, row in enumerate(many_rows()):
            if number == 1500:
                task.cancel()
            yield row

    task = asyncio.create_task(take_in(store, cancelled_halfway()))
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await everything(store) == before
    assert (await take_in(store, many_rows())).counts.results == RACES * 8


async def test_an_iterator_that_fails(store: Store) -> None:
    before = await everything(store)

    def failing() -> Iterator[ResultRow]:
        for number, row in enumerate(many_rows()):
            if number == 1500:
                raise ValueError("the archive is cut off")
            yield row

    with pytest.raises(ValueError, match="cut off"):
        await take_in(store, failing())
    assert await everything(store) == before


async def test_a_full_disk(seeded_sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite says the same when a file reaches the pages it may have as when the disk has no more room."""
    async with open_store(seeded_sqlite_url) as store:
        before = await everything(store)
    usual = opening._set_up_sqlite

    def set_up(connection: DBAPIConnection, record: object) -> None:
        usual(connection, record)
        cursor = connection.cursor()
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone() or (0,)
        cursor.execute(f"PRAGMA max_page_count={pages + 4}")
        cursor.close()

    with monkeypatch.context() as full:
        full.setattr(opening, "_set_up_sqlite", set_up)
        async with open_store(seeded_sqlite_url) as store:
            with pytest.raises(StoreError, match="disk is full"):
                await take_in(store, many_rows())
    async with open_store(seeded_sqlite_url) as store:
        assert await everything(store) == before
        assert (await take_in(store, many_rows())).counts.results == RACES * 8


async def test_another_writer_has_its_turn_while_rows_are_read(seeded_sqlite_url: str) -> None:
    """Reading the files locks nobody out; only the writing does."""
    file = seeded_sqlite_url.removeprefix("sqlite+aiosqlite:///")

    def read_while_another_writes() -> Iterator[ResultRow]:
        for number, row in enumerate(many_rows()):
            if number == 1500:
                with closing(sqlite3.connect(file, timeout=0, isolation_level=None)) as other:
                    other.execute("BEGIN IMMEDIATE")
                    other.execute("INSERT INTO meta (key, value) VALUES ('written', 'meanwhile')")
                    other.execute("COMMIT")
            yield row

    async with open_store(seeded_sqlite_url) as store:
        assert (await take_in(store, read_while_another_writes())).counts.results == RACES * 8
        assert "written" in {row["key"] for row in await table_rows(store, "meta")}
