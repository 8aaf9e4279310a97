"""Running on Discord until a signal says stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Generator

import aiohttp
import discord

from bot.app import open_app
from bot.client import BellLapClient
from bot.errors import DiscordError, TokenError
from bot.settings import Settings

log = logging.getLogger(__name__)

_PORTAL_TIP = "Copy the token from your application's Bot page into DISCORD_TOKEN (or .env)."
_TOKEN_REFUSED = 4004  # codes that the gateway closes with
_INTENTS_REFUSED = (4013, 4014)


async def run(settings: Settings) -> int:
    """Connect and stay; discord.py reconnects by itself. Raises SetupError where it cannot start."""
    token = settings.discord_token.get_secret_value().strip()
    if not token:
        raise TokenError("There is no DISCORD_TOKEN.", _PORTAL_TIP)
    if not token.isascii() or not token.isprintable() or " " in token:
        raise TokenError("DISCORD_TOKEN is not a token.", _PORTAL_TIP)
    stop = _stop_on_signals()
    connected = asyncio.create_task(_stay_connected(settings, token))
    await asyncio.wait({connected, stop}, return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if not connected.done():
        log.info("stopping")
        connected.cancel()  # unlike Client.close() from here, this waits for no goodbye of Discord's
    with contextlib.suppress(asyncio.CancelledError):
        await connected
    return 0


async def _stay_connected(settings: Settings, token: str) -> None:
    memory = settings.bell_lap_home / "commands.sha256"
    async with open_app(settings) as app:
        with _explained():
            async with BellLapClient(app, sync_memory=memory) as client:
                await client.start(token)


def _stop_on_signals() -> asyncio.Task[bool]:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopped.set)
    return asyncio.create_task(stopped.wait())


@contextlib.contextmanager
def _explained() -> Generator[None]:
    """Turn what keeps the client from starting or staying into one line."""
    try:
        yield
    except discord.LoginFailure:
        raise TokenError("Discord refuses this DISCORD_TOKEN.", _PORTAL_TIP) from None
    except discord.PrivilegedIntentsRequired:
        raise _intents_refused() from None
    except discord.ConnectionClosed as closed:
        if closed.code == _TOKEN_REFUSED:
            raise TokenError("Discord refuses this DISCORD_TOKEN.", _PORTAL_TIP) from None
        if closed.code in _INTENTS_REFUSED:
            raise _intents_refused() from None
        raise DiscordError(f"Discord closed the connection (code {closed.code}).", "Start again later.") from None
    except discord.HTTPException as error:
        raise DiscordError(f"Discord answers with an error (HTTP {error.status}).", "Start again later.") from None
    except (aiohttp.ClientError, OSError, TimeoutError, discord.GatewayNotFound) as error:
        raise DiscordError(
            f"Discord cannot be reached ({type(error).__name__}).", "Check the network, then start again."
        ) from None


def _intents_refused() -> DiscordError:
    return DiscordError("Discord refuses the intents of this application.", "Check its Bot page.")
