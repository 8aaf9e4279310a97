"""Taking an import back: in few statements, whole or not at all, and without harm to what ships."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, update
from sqlalchemy.engine import Engine

from bot.domain.event import Event, Sex
from bot.domain.race import Round
from bot.domain.rows import UNKNOWN_HEAT, FileRow, TeamRow
from bot.errors import BatchError
from bot.importing.undoing import undo
from bot.store import tables
from bot.store.database import open_store
from bot.store.store import Store
from tests.forks import Forks
from tests.store.importing_rows import BUDAPEST, DAY, KERR, everything, person, result, table_rows, take_in
from tests.store.shipped_content import shipped_content
from tests.store.test_importing_killed import many_rows
from tests.store.test_taking_over import ALL, FOUR, ROWS, ship, shipped
from tests.store.test_taking_over import person as of

_UNDOING = """
import asyncio, sys, time
from bot.importing.undoing import undo
from bot.store.database import open_store

def step(name, rows):
    print(name, flush=True)
    if name.startswith(sys.argv[2]):
        time.sleep(600)

async def main():
    async with open_store(sys.argv[1]) as store:
        await undo(store, 1, step)

asyncio.run(main())
"""


@contextmanager
def counted_statements() -> Generator[list[str]]:
    """The statements that are sent to a database meanwhile; one for many rows counts once."""
    sent: list[str] = []

    def note(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield sent
    event.remove(Engine, "before_cursor_execute", note)


KINDS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {  # what two lists say of the same results
    "changed": ({}, {"wind": 1, "venue": "Charléty"}),
    "revealed": ({"round": Round.HEAT, "heat": UNKNOWN_HEAT}, {"round": Round.HEAT, "heat": 2}),
}


@pytest.mark.parametrize("kind", KINDS)
async def test_undoing_many_rows_takes_no_more_statements(empty_url: str, kind: str) -> None:
    counts: list[int] = []
    async with open_store(empty_url) as store:
        for size in (10, 60):
            runners = [(person(f"Some{n:03} One{n:03}", "1990-01-02"), DAY + timedelta(n)) for n in range(size)]
            first, second = KINDS[kind]
            await take_in(store, [result(who, "3:40.10", 1, day=day, **first) for who, day in runners])
            before = await everything(store)
            rows = [result(who, "3:40.10", 1, day=day, **second) for who, day in runners]
            added = [result(who, "3:41.10", 1, day=day + timedelta(days=400)) for who, day in runners]
            batch = (await take_in(store, [*rows, *added], "Another list")).number
            assert len(await table_rows(store, "change")) >= size
            with counted_statements() as sent:
                await undo(store, batch)
            counts.append(len(sent))
            assert await everything(store) == before
            await undo(store, batch - 1)
    assert counts[0] == counts[1]


async def test_an_updated_store_is_after_undoing_as_one_where_nothing_was_imported(empty_url: str) -> None:
    """Of the rows that ship the import brings some, some with more than ships, and one that a held race lacked."""
    facts, first = shipped(FOUR), shipped(FOUR[:2], ALL[:2], "0")
    later = {"day": DAY + timedelta(days=300), "meet": ""}
    others = [result(of(each.athlete), "3:39.00", 5 + n, **later) for n, each in enumerate(FOUR)]
    named = [*(row._replace(venue="Charléty") for row in ROWS), *others]
    async with open_store(empty_url) as store:
        await ship(store, facts)
        fresh = await shipped_content(store)
        await ship(store, first)
        await take_in(store, named)
        brought = await table_rows(store, "result")
        assert {row["origin"] for row in brought} == {"shipped", "batch 1"}
        await ship(store, facts)
        await undo(store, 1)
        assert await shipped_content(store) == fresh
        assert {row["origin"] for row in await table_rows(store, "result")} == {"shipped"}
        again = await take_in(store, named)
        assert (again.number, again.counts.results) == (2, len(others))


async def test_links_and_names_that_an_import_brought_stay_once_they_ship(empty_url: str) -> None:
    """An import may say the same with the very source that ships."""
    facts = shipped(FOUR)
    async with open_store(empty_url) as store:
        await ship(store, facts)
        fresh = await shipped_content(store)
        async with store.writing() as connection:
            for table in (tables.race_source, tables.result_source, tables.athlete_source):
                await connection.execute(update(table).values(origin="batch 1"))
        await ship(store, shipped(FOUR, fingerprint="2"))
        assert await shipped_content(store) == fresh


async def test_the_second_of_two_batches(store: Store) -> None:
    await take_in(store, list(many_rows())[:200])
    before = await everything(store)
    later = [row._replace(wind=4, venue="Charléty") for row in list(many_rows())[100:300]]
    assert (await take_in(store, later, "Another list")).number == 2
    await undo(store, 2)
    assert await everything(store) == before


async def test_runners_that_a_later_batch_replaced_hold_the_first_one(empty_url: str) -> None:
    relay = Event("4x400m", Sex.MEN, short_track=False)
    runners = [person(f"Runner {name}", f"199{n}-03-04") for n, name in enumerate("ABCD")]

    def ran(*who: int) -> list[FileRow]:
        side = TeamRow("KEN", "M", runners=tuple(runners[n] for n in who))
        return [result(runners[0], "2:59.10", 1, event=relay)._replace(competitor=side)]

    async with open_store(empty_url) as store:
        await take_in(store, ran(), "No runners")
        before = await everything(store)
        await take_in(store, ran(0, 1), "Two runners")
        await take_in(store, ran(0, 1, 2, 3), "Four runners")
        with pytest.raises(BatchError, match="batch 3 builds on it"):
            await undo(store, 2)
        await undo(store, 3)
        await undo(store, 2)
        assert await everything(store) == before


@pytest.mark.parametrize("at", ["restoring", "deleting from race", "saving"])
async def test_killed_midway(seeded_sqlite_url: str, at: str, forks: Forks) -> None:
    async with open_store(seeded_sqlite_url) as store:
        known = result(KERR, "3:29.38", 1, venue="Nemzeti Atlétikai Központ", **BUDAPEST)
        assert (await take_in(store, [*list(many_rows())[:400], known])).number == 1
        assert await table_rows(store, "change")
        before = await everything(store)
    process = await forks.start_program("-c", _UNDOING, seeded_sqlite_url, at)
    while not (line := await process.stdout.readline()).startswith(at.encode()):
        assert line, "it ended before"
    process.kill()
    await process.end()
    file = seeded_sqlite_url.removeprefix("sqlite+aiosqlite:///")
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    async with open_store(seeded_sqlite_url) as store:
        assert await everything(store) == before
        await undo(store, 1)
