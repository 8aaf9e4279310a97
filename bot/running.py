"""Running on Discord until a signal says stop."""

import asyncio
import contextlib
import logging
import signal

import aiohttp
import discord

from bot.app import open_app
from bot.client import BellLapClient
from bot.errors import DiscordError, TokenError
from bot.settings import Settings

log = logging.getLogger(__name__)

_PORTAL_TIP = "Copy the token from your application's Bot page into DISCORD_TOKEN (or .env)."


async def run(settings: Settings) -> int:
    """Connect and stay; discord.py reconnects by itself. Raises SetupError where it cannot start."""
    token = settings.discord_token.get_secret_value().strip()
    if not token:
        raise TokenError("There is no DISCORD_TOKEN.", _PORTAL_TIP)
    memory = settings.bell_lap_home / "commands.sha256"
    async with open_app(settings) as app, BellLapClient(app, sync_memory=memory) as client:
        running = asyncio.create_task(client.start(token))
        stop = _stop_on_signals()
        await asyncio.wait({running, stop}, return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if not running.done():
            log.info("stopping")
            await client.close()
            running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await _explained(running)
    return 0


def _stop_on_signals() -> asyncio.Task[bool]:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    return asyncio.create_task(stopped.wait())


async def _explained(running: asyncio.Task[None]) -> None:
    """Wait for the client, and turn what keeps it from starting into one line."""
    try:
        await running
    except discord.LoginFailure:
        raise TokenError("Discord refuses this DISCORD_TOKEN.", _PORTAL_TIP) from None
    except discord.PrivilegedIntentsRequired:
        raise TokenError("Discord refuses the intents of this application.", "Check its Bot page.") from None
    except (aiohttp.ClientError, OSError, TimeoutError, discord.HTTPException, discord.GatewayNotFound) as error:
        raise DiscordError(
            f"Discord cannot be reached ({type(error).__name__}).", "Check the network, then start again."
        ) from None
