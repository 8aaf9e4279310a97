"""One client for all tests of a module, each of them in a server of its own with members of its own.

To open the facts and members' data, log in and load all cogs takes longer than most tests. A test whose subject is the
client itself, or all that members keep, takes `own_world`.
"""

import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio
import simcord

from bot.client import BellLapClient
from bot.opening import open_app
from bot.settings import Settings
from tests.cogs.conftest import World, new_server, open_client, refuse_errors
from tests.conftest import SHIPPED_FOLDER
from tests.frozen.store import FROZEN_DATA

Client = tuple[simcord.Env, BellLapClient]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared_client(tmp_path_factory: pytest.TempPathFactory, frozen_home: Path) -> AsyncGenerator[Client]:
    """A client over the frozen facts."""
    home = Path(shutil.copytree(frozen_home, tmp_path_factory.mktemp("shared") / "home"))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(SHIPPED_FOLDER, lambda: FROZEN_DATA)
        for rate in ("REFRESH", "POLL"):
            patched.setattr(f"bot.opening.{rate}", 3600.0)
        async with (
            open_app(Settings(bell_lap_home=home, bell_lap_database=""), members=True) as app,
            open_client(app) as opened,
        ):
            yield opened
            seen = list(opened[0].errors)
    refuse_errors(opened[0], seen)


@pytest_asyncio.fixture(loop_scope="module")
async def world(shared_client: Client) -> AsyncGenerator[World]:
    """A new server on it."""
    world = new_server(*shared_client)
    yield world
    await world.env.settle()
    refuse_errors(world.env, world.seen)
