"""Tests on PostgreSQL share a copy of the seeded database, for as long as they only read it."""

from bot.store.database import open_store
from bot.store.writing import grow_version
from tests.postgres import address, open_copies


async def test_a_copy_is_handed_out_again_until_somebody_writes(postgres_server: str, seeded_template: str) -> None:
    async with open_copies(postgres_server, seeded_template) as copies:
        read = await copies.take()
        async with open_store(address(postgres_server, read)) as store:
            before = await store.get_version()
            await store.athletes.list_listings()
        assert await copies.take() == read
        async with open_store(address(postgres_server, read)) as store, store.writing() as connection:
            await connection.run_sync(grow_version)
        fresh = await copies.take()
        assert fresh != read
        async with open_store(address(postgres_server, fresh)) as store:
            assert await store.get_version() == before
