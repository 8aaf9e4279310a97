"""How the finals that are not held of two athletes are looked up; the rules are in tests/unit/domain."""

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy import delete, select

from bot.database.reading import Row, Statement
from bot.domain.event import Event, Sex
from bot.domain.meet_kind import MeetKind
from bot.domain.unheld import OF_TITLES, UnheldFinal
from bot.store import tables
from bot.store.store import Store
from tests.plans import read_whole


async def test_the_finals_are_read_through_their_indexes(store: Store) -> None:
    """Every head-to-head asks for them: a search through all races would take seconds in a large store."""
    if store.engine.dialect.name != "sqlite":
        pytest.skip("the plan of PostgreSQL depends on its statistics")
    held = {meet.meet.id: meet.first.year for meet in await store.races.list_meets()}
    await store.races.list_unheld_finals("josh-kerr", "jakob-ingebrigtsen", 1)

    async def read() -> None:
        await store.races.list_unheld_finals("josh-kerr", "jakob-ingebrigtsen", 1)
        await store.races.list_unheld_podiums("josh-kerr", held)

    whole = await read_whole(store, [read])
    assert whole == {sql: set() for sql in whole}


async def test_a_final_lacks_medals_where_a_place_of_its_podium_is_nobodys(store: Store) -> None:
    """Jakob Ingebrigtsen ran the 1500 m in 2024: without his own place and the bronze of Paris it may be his."""
    held = {meet.meet.id: meet.first.year for meet in await store.races.list_meets() if meet.meet.kind.gives_titles}
    paris = UnheldFinal(MeetKind.OLYMPIC, 2024, Event("1500m", Sex.MEN, short_track=False))
    assert paris not in await store.races.list_unheld_podiums("jakob-ingebrigtsen", held)
    result = tables.result
    race = select(tables.race.c.id).where(tables.race.c.slug == "paris-2024-1500m-final").scalar_subquery()
    own = select(tables.athlete.c.id).where(tables.athlete.c.slug == "jakob-ingebrigtsen").scalar_subquery()
    of_paris = result.c.race_id == race
    ids = select(result.c.id).where(of_paris, (result.c.athlete_id == own) | (result.c.place == 3))
    async with store.writing() as connection:
        await connection.execute(delete(tables.result_source).where(tables.result_source.c.result_id.in_(ids)))
        await connection.execute(delete(result).where(result.c.id.in_(ids.subquery().select())))
    assert paris in await store.races.list_unheld_podiums("jakob-ingebrigtsen", held)


async def test_what_is_missing_is_read_once_for_each_version_of_the_facts(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    races, read = store.races, store.races._reader.bulk_rows
    made: list[object] = []

    async def counted(statement: Statement, **given: object) -> Sequence[Row]:
        made.append(statement)
        return await read(statement, **given)

    monkeypatch.setattr(races._reader, "bulk_rows", counted)
    asked = [races.list_unheld_finals("josh-kerr", "jakob-ingebrigtsen", 1) for _ in range(3)]
    first, *others = await asyncio.gather(*asked)
    assert others == [first, first]
    once = len(made)
    assert once == len(OF_TITLES)  # a statement for each kind of meet: all rows at once take too much memory
    assert await races.list_unheld_finals("josh-kerr", "jakob-ingebrigtsen", 2) == first
    assert len(made) == 2 * once
