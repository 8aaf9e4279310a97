"""Many processes that start at once on one PostgreSQL: one migrates each database, one writes what ships."""

import asyncio
import tempfile
from collections import Counter
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.database import opening
from bot.database.kind import DatabaseKind
from bot.database.migrating import migrate
from bot.opening import open_app
from bot.seeding import seed_shipped
from bot.settings import Settings
from bot.store.store import Store
from tests.frozen.store import FROZEN_DATA

STARTING = 10


async def test_ten_at_once_migrate_once_and_seed_once(
    postgres_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has engines, connections and a home of its own, as ten processes have."""
    monkeypatch.setattr("bot.ingest.shipped.shipped_data_folder", lambda: FROZEN_DATA)
    done = Counter[str]()

    def counted_migrate(connection: Connection, kind: DatabaseKind) -> None:
        done[kind.title] += 1
        migrate(connection, kind)

    async def counted_seed(store: Store, database: str, names: Path | None = None) -> None:
        done["seeding"] += 1
        await seed_shipped(store, database, names)

    monkeypatch.setattr(opening, "migrate", counted_migrate)
    monkeypatch.setattr("bot.opening.seed_shipped", counted_seed)
    async with AsyncExitStack() as stack:
        homes = (Path(tempfile.mkdtemp(dir=tmp_path)) for _ in range(STARTING))
        opened = (
            open_app(Settings(bell_lap_home=home, bell_lap_database=postgres_url), members=True) for home in homes
        )
        apps = await asyncio.gather(*(stack.enter_async_context(each) for each in opened))
        assert done == {"database": 1, "members' database": 1, "seeding": 1}
        assert {app.almanac.version for app in apps} == {1}
        answers = await asyncio.gather(*(app.ask_line("/h2h Kerr Ingebrigtsen") for app in apps))
        assert len({reply.card.heading for reply in answers}) == 1
        assert all(reply.question for reply in answers)
