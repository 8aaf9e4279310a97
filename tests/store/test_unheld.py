"""How the finals that are not held of two athletes are looked up; the rules are in tests/unit/domain."""

import pytest

from bot.store.store import Store
from tests.plans import read_whole


async def test_the_finals_are_read_through_their_indexes(store: Store) -> None:
    """Every head-to-head asks for them: a search through all races would take seconds in a large store."""
    if store.engine.dialect.name != "sqlite":
        pytest.skip("the plan of PostgreSQL depends on its statistics")
    held = {meet.meet.id: meet.first.year for meet in await store.races.list_meets()}

    async def read() -> None:
        await store.races.list_unheld_finals("josh-kerr", "jakob-ingebrigtsen", held)

    whole = await read_whole(store, [read])
    assert any("race.discipline IN" in sql for sql in whole)  # both ran an event in a year of a meet that is held
    assert whole == {sql: set() for sql in whole}
