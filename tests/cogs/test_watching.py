"""How the bot is seen while it answers, and while its database is gone."""

import asyncio

import pytest

from bot import watching
from bot.domain.outbox import Waiting
from bot.errors import StoreError
from bot.telemetry.health import list_troubles
from bot.telemetry.metrics import Metrics
from bot.watching import Watch
from tests.cogs.conftest import World

GONE = "The database cannot be read: see the log, and check that it runs."


async def fail() -> None:
    raise StoreError("The database is locked by another process.", "Stop it.")


async def hang() -> None:
    await asyncio.Event().wait()


@pytest.fixture
def watch(world: World) -> Watch:
    return Watch(world.client.app, world.client, Metrics("0"), gateway=False)


async def test_what_is_seen_of_a_bot_that_works(watch: Watch, world: World) -> None:
    now = await watch.look()
    assert now.database
    assert now.outbox in (None, Waiting(0))
    assert now.store_version == world.client.app.almanac.version
    assert list_troubles(now) == ()


@pytest.mark.parametrize("read", [fail, hang])
async def test_a_database_that_fails_or_does_not_answer_is_gone(
    watch: Watch, world: World, monkeypatch: pytest.MonkeyPatch, read: object
) -> None:
    monkeypatch.setattr(watching, "PATIENCE", 0.05)
    monkeypatch.setattr(world.client.app.almanac.store, "find_last_import", read)
    now = await watch.look()
    assert not now.database
    assert list_troubles(now) == (GONE,)
    text = Metrics("0").render(now).decode()
    assert "bell_lap_database_up 0.0" in text
    assert "bell_lap_outbox_waiting NaN" in text


async def test_what_is_asked_is_counted_once_with_what_came_of_it(world: World) -> None:
    metrics = Metrics("0")
    watch = Watch(world.client.app, world.client, metrics)
    for _ in range(2):  # the second time the answer is kept
        await world.fan.slash(world.channel, "h2h", athlete="Josh Kerr", opponent="Jakob Ingebrigtsen")
    await world.fan.slash(world.channel, "rivals", athlete="xyzzyplugh")
    text = metrics.render(await watch.look()).decode()
    assert 'bell_lap_interactions_total{command="h2h",outcome="answered",surface="command"} 2.0' in text
    assert 'bell_lap_interactions_total{command="rivals",outcome="unknown name",surface="command"} 1.0' in text
    assert 'bell_lap_names_total{outcome="as typed"} 2.0' in text
    assert 'bell_lap_names_total{outcome="unknown"} 1.0' in text
    assert 'bell_lap_interaction_seconds_count{command="h2h",surface="command"} 2.0' in text
    assert "xyzzyplugh" not in text
