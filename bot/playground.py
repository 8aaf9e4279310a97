"""The playground: the real client and cogs on a Discord that exists on this machine only, as a page or a prompt."""

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

import discord

from bot.app import App
from bot.client import BellLapClient
from bot.errors import SetupError
from bot.opening import open_app
from bot.settings import Settings

try:
    import simcord
except ImportError:  # the playground extra is not installed
    simcord = None

HOST = "127.0.0.1"
WELCOME = (
    "## Welcome to Bell Lap\n"
    "Type a slash command below, and pick from the list as you type. Three to start with:\n"
    "`/h2h Kerr Ingebrigtsen`  who is ahead of whom\n"
    "`/record two-mile`  which mark stands\n"
    "`/quote ingebrigtsen`  what he said, word for word\n"
    "-# Nothing here leaves this machine. You can switch between Ada, a fan, and Max, who manages this server."
)


@dataclass(frozen=True, slots=True)
class Playground:
    """A playground that runs: its address for the browser, the app behind it, ids of server, channel and members."""

    url: str
    app: App
    guild: int
    channel: int
    fan: int
    steward: int


@asynccontextmanager
async def open_playground(settings: Settings, port: int) -> AsyncGenerator[Playground]:
    """Serve the playground on loopback; a free port is taken where the one asked for is not.

    Raises SetupError where the playground extra is not installed.
    """
    if simcord is None:
        raise SetupError("The playground is not installed.", 'Install it with: pip install "bell-lap[playground]"')
    async with open_app(settings, members=True) as app:
        client = BellLapClient(app)
        async with simcord.run(client, check_errors=False) as env:
            await env.advance_time((datetime.now(UTC) - env.now()).total_seconds())  # it begins in a year of its own
            guild = env.create_guild("Bell Lap")
            channel = guild.create_text_channel("athletics")
            stewards = guild.create_role("Stewards", permissions=discord.Permissions(manage_guild=True))
            fan = guild.add_member(env.create_user("ada", global_name="Ada"))
            steward = guild.add_member(env.create_user("max", global_name="Max"), roles=[stewards])
            if client.user:
                await client.user.edit(username="Bell Lap")
            await _welcome(client, channel.id)
            preview = env.preview(channel, viewers=(fan, steward), layout="channel", port=_free_port(port))
            async with preview as page:
                yield Playground(page.url, app, guild.id, channel.id, fan.id, steward.id)


async def play_page(settings: Settings, port: int) -> int:
    """`bell-lap play`: print the address, and serve until a signal says stop."""
    async with open_playground(settings, port) as playground:
        sys.stdout.write(f"Bell Lap is open at {playground.url}\nPress Ctrl-C to close it.\n")
        sys.stdout.flush()
        await _until_stopped()
    return 0


async def _welcome(client: discord.Client, channel_id: int) -> None:
    channel = client.get_channel(channel_id)
    if isinstance(channel, discord.TextChannel):
        view = discord.ui.LayoutView(timeout=None)
        view.add_item(discord.ui.Container(discord.ui.TextDisplay(WELCOME), accent_colour=0xE4572E))
        await channel.send(view=view)


async def _until_stopped() -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    await stopped.wait()


def _free_port(wanted: int) -> int:
    for port in (wanted, 0):
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((HOST, port))
            return int(probe.getsockname()[1])
    raise SetupError(f"No port is free on {HOST}.", "Close a program that serves on it, then try again.")
