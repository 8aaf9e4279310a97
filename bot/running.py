"""Runs the bot on Discord until SIGINT or SIGTERM."""

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import AsyncGenerator, Callable, Generator
from importlib.metadata import version
from typing import TYPE_CHECKING

import aiohttp
import discord

from bot.app import App
from bot.client import BellLapClient
from bot.clusters.cluster import Cluster
from bot.clusters.leading import Work, by_one
from bot.clusters.seat import agree_on_shards, lost_seat, take_seat
from bot.database.waiting import wait_for_server
from bot.errors import DiscordError, SetupError, StoreError, TokenError
from bot.garbage import COLLECT, Searching, search_young_objects_only, share_memory_among_threads
from bot.opening import open_app
from bot.services import Service, every
from bot.settings import Settings
from bot.setup import read_cluster_of, read_endpoint_of
from bot.sharding import ShardedClient, check_starts_left, fetch_advice
from bot.store.kind import ALMANAC
from bot.telemetry.sentry import reporting
from bot.telemetry.telemetry import Telemetry
from bot.understanding.dictionary import PREPARE, dictionary
from bot.watching import Watch

if TYPE_CHECKING:
    from bot.interactions import Endpoint

log = logging.getLogger(__name__)

_PORTAL_TIP = "Copy the token from your application's Bot page into DISCORD_TOKEN (or .env)."
SYNC_MEMORY = "commands.sha256"  # the file in the home folder with the fingerprint of the commands last synced
LOOK_FOR_SERVERS = 3600.0  # seconds between looks at which servers the bot is in, where no gateway tells
_TOKEN_REFUSED = 4004  # close codes of the gateway
_INTENTS_REFUSED = (4013, 4014)


async def run(settings: Settings) -> int:
    """Connect and stay; discord.py reconnects by itself. Raises SetupError where it cannot start.

    Gives the exit code: 0 when a signal stopped it, 128 and the signal's number when a second one hurried it.
    """
    cluster, endpoint = read_cluster_of(settings), read_endpoint_of(settings)  # what was typed last is told first
    share_memory_among_threads()
    token = settings.discord_token.get_secret_value().strip()
    if not token:
        raise TokenError("There is no DISCORD_TOKEN.", _PORTAL_TIP)
    if not token.isascii() or not token.isprintable() or " " in token:
        raise TokenError("DISCORD_TOKEN is not a token.", _PORTAL_TIP)
    hurried = asyncio.Event()
    connected = asyncio.create_task(_stay_connected(settings, token, cluster, endpoint, hurried))
    received = _stop_on_signals(connected.cancel, hurried.set)
    with contextlib.suppress(asyncio.CancelledError):
        await connected
    return 0 if len(received) < 2 else 128 + received[-1]


async def _stay_connected(
    settings: Settings, token: str, cluster: Cluster, endpoint: "Endpoint | None", hurried: asyncio.Event
) -> None:
    """Until cancelled, which takes nothing new, and waits for what is being answered unless hurried.

    What is asked from then on gets Discord's own notice that the bot does not respond, as it does until the next
    start: nobody reads the gateway any more, so that answers under way have all the time there is.
    """
    async with _seen(settings) as telemetry, _opened(settings) as app:
        with _explained():
            client = BellLapClient(app, sync_memory=settings.bell_lap_home / SYNC_MEMORY)
            if endpoint is None:
                client = await _join(settings, app, cluster, token)
            async with client:
                _collect_garbage(app, client)
                _prepare_words(app)
                telemetry.look = Watch(app, client, telemetry.metrics, gateway=endpoint is None).look
                working = client.start(token) if endpoint is None else _serve(client, token, endpoint)
                started = asyncio.create_task(working)
                lost = asyncio.create_task(app.locks.lost.wait())
                try:
                    await asyncio.wait({started, lost}, return_when=asyncio.FIRST_COMPLETED)
                    if not started.done():
                        raise lost_seat(cluster)
                except (asyncio.CancelledError, SetupError):
                    log.info("stopping")
                    await _cancel(started)  # unlike Client.close(), this waits for no goodbye of Discord's
                    await client.hang_up()
                    await _wind_down(client, hurried)
                    raise
                finally:
                    lost.cancel()
                started.result()


def _prepare_words(app: App) -> None:
    """Make the dictionaries that this machine lacks, so that no member waits for one."""
    if app.start is not None:
        app.start(Service("dictionaries", every(PREPARE, dictionary().prepare)))


def _collect_garbage(app: App, client: BellLapClient) -> None:
    """From now on search for garbage at quiet moments."""
    search_young_objects_only()
    if app.start is not None:
        searching = Searching(lambda: not client.in_flight.under_way)
        app.start(Service("garbage", every(COLLECT, searching.step)))


@contextlib.asynccontextmanager
async def _seen(settings: Settings) -> AsyncGenerator[Telemetry]:
    """What operators see of this process, already while the rest is being opened. Raises SetupError."""
    telemetry = Telemetry(version("bell-lap"))
    with reporting(settings.sentry_dsn.get_secret_value().strip(), version("bell-lap")):
        if not settings.bell_lap_metrics:
            yield telemetry
            return
        from bot.telemetry.serving import serve  # noqa: PLC0415 - aiohttp's server takes 2 MB, which most need not

        async with serve(telemetry, "BELL_LAP_METRICS", settings.bell_lap_metrics) as address:
            log.info("serving /metrics, /healthz and /readyz at %s", address)
            yield telemetry


@contextlib.asynccontextmanager
async def _opened(settings: Settings) -> AsyncGenerator[App]:
    """The app, once the database is there."""
    await wait_for_server(settings.database_url, ALMANAC)
    async with open_app(settings, members=True) as app:
        yield app


async def _join(settings: Settings, app: App, cluster: Cluster, token: str) -> BellLapClient:
    """The client with this process's shards: by Discord's advice, and by what the other processes have."""
    await take_seat(app.locks, cluster)
    advice = await fetch_advice(token)
    sharding = await agree_on_shards(app.locks, cluster, advice.shards, advice.at_once, settings.bell_lap_shards)
    check_starts_left(advice, len(sharding.mine))
    if sharding.count > 1:
        first, last = sharding.mine[0], sharding.mine[-1]
        log.info("cluster %s: shards %d to %d of %d", cluster, first, last, sharding.count)
    memory = settings.bell_lap_home / SYNC_MEMORY
    make = BellLapClient if len(sharding.mine) == 1 else ShardedClient
    return make(app, sync_memory=memory, cluster=cluster, sharding=sharding)


async def _serve(client: BellLapClient, token: str, endpoint: "Endpoint") -> None:
    """Take interactions over HTTP until cancelled."""
    from bot.interactions import PATH, serve_interactions  # noqa: PLC0415 - cryptography takes 6 MB, which most need not

    app = client.app
    await client.login(token)
    if app.start is not None:
        look = by_one(app.locks, Work.SERVERS, client.note_servers)
        errors = (StoreError, discord.DiscordException, aiohttp.ClientError, OSError)
        app.start(Service("servers", every(LOOK_FOR_SERVERS, look, errors)))
    async with serve_interactions(endpoint, client.receive) as address:
        log.info("taking interactions at %s%s", address, PATH)
        client.takes_over_http = True
        try:
            await asyncio.Event().wait()
        finally:
            client.takes_over_http = False


async def _cancel(task: asyncio.Task[None]) -> None:
    """Cancel a task for certain: asyncio.wait_for, which discord.py uses, may swallow a cancellation in Python 3.11."""
    while not task.done():
        task.cancel()
        await asyncio.wait({task}, timeout=0.1)
    if not task.cancelled() and (error := task.exception()):
        log.debug("ended while stopping", exc_info=error)


async def _wind_down(client: BellLapClient, hurried: asyncio.Event) -> None:
    winding, hurry = asyncio.create_task(client.wind_down()), asyncio.create_task(hurried.wait())
    await asyncio.wait({winding, hurry}, return_when=asyncio.FIRST_COMPLETED)
    for task in (winding, hurry):
        task.cancel()
    await asyncio.gather(winding, hurry, return_exceptions=True)


def _stop_on_signals(stop: Callable[[], object], hurry: Callable[[], object]) -> list[int]:
    """Stop at the first signal, hurry at the second, and end at once at the third; gives the signals received.

    The handlers outlive the event loop, so that a signal in the last moments prints no traceback.
    """
    received: list[int] = []
    loop = asyncio.get_running_loop()

    def receive(number: int, _frame: object) -> None:
        received.append(number)
        if len(received) > 2 or loop.is_closed():
            os._exit(128 + number)  # what shells report for a process that a signal ended
        loop.call_soon_threadsafe(stop if len(received) == 1 else hurry)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, receive)
    return received


@contextlib.contextmanager
def _explained() -> Generator[None]:
    """Turn the errors that end the client into a SetupError of one line."""
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
