"""A Discord on this machine: the real client and cogs, a server, a channel, and two members in it."""

from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import discord
import pytest
import pytest_asyncio
import simcord

from bot.app import App
from bot.client import BellLapClient
from tests.rendering import as_read

HANGS_BEFORE_THE_TEST_FAILS = 60  # seconds; simcord's own five are too few for a chart's worker on a busy machine


@dataclass(frozen=True)
class World:
    env: simcord.Env
    client: BellLapClient
    channel: Any
    fan: simcord.MemberActor
    other: simcord.MemberActor
    seen: list[BaseException] = field(default_factory=list)

    def take_errors(self) -> list[BaseException]:
        """The errors that reached the client since the last call; a test takes those that it expects."""
        new = [error for error in self.env.errors if error not in self.seen]
        self.seen.extend(new)
        return new


@pytest.fixture
def app(frozen_app: App) -> App:
    """The app over the frozen facts."""
    return frozen_app


@asynccontextmanager
async def open_client(app: App) -> AsyncGenerator[tuple[simcord.Env, BellLapClient]]:
    """A Discord without a server, and the client on it."""
    client = BellLapClient(app)
    flight = client.in_flight
    for allowance in (flight.questions, flight.suggestions, flight.of_servers, flight.suggestions_of_servers):
        allowance.in_window = 1000  # tests ask without a pause
    # Not simcord.run(): its clock is bound to the one task that enters it.
    env = simcord.Env(client, settle_timeout=HANGS_BEFORE_THE_TEST_FAILS)
    await env.start()
    try:
        yield env, client
    finally:
        await env.shutdown()


def new_server(env: simcord.Env, client: BellLapClient) -> World:
    """A server with a channel and two members, all of them new."""
    guild = env.create_guild("Bell Lap")
    channel = guild.create_text_channel("athletics")
    fan, other = (guild.add_member(env.create_user(name)) for name in ("ada", "max"))
    return World(env, client, channel, fan, other, seen=list(env.errors))


def refuse_errors(env: simcord.Env, seen: Sequence[BaseException]) -> None:
    """Raise those that reached the client and are not among these."""
    if unexpected := [error for error in env.errors if error not in seen]:
        raise BaseExceptionGroup("the bot raised errors", unexpected)


@pytest_asyncio.fixture
async def own_world(app: App) -> AsyncGenerator[World]:
    """A world whose client and members' data are the test's own."""
    async with open_client(app) as opened:
        world = new_server(*opened)
        yield world
    refuse_errors(world.env, world.seen)


@pytest_asyncio.fixture
async def world(own_world: World) -> World:
    """The same; a module has one client for all its tests if it imports `world` from tests/cogs/shared.py."""
    return own_world


ERROR_HEADINGS = ("## No answer to that", "## Which one?", "## I can't read that", "## I can't do that here")


def manager(world: World, name: str = "mia") -> simcord.MemberActor:
    """A member who may manage the server."""
    role = world.fan.guild.create_role(
        "Stewards", permissions=discord.Permissions(manage_guild=True, manage_events=True)
    )
    return world.fan.guild.add_member(world.env.create_user(name), roles=[role])


def texts(components: list[dict[str, Any]]) -> str:
    """The text of all of a message's components."""
    found: list[str] = []
    for component in components:
        if component["type"] == 10:
            found.append(as_read(component["content"]))
        found.append(texts(component.get("components", [])))
    return "\n".join(text for text in found if text)


def buttons(components: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """All buttons of a message's components, by their labels."""
    found: dict[str, dict[str, Any]] = {}
    for component in components:
        if component["type"] == 2:
            found[component["label"]] = component
        found |= buttons(component.get("components", []))
    return found
