"""How the running bot is doing, read from its app, its databases and its client, for whoever looks from outside."""

import asyncio
import logging
import math
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import discord

from bot.app import App
from bot.client import BellLapClient
from bot.domain.feed import Feed
from bot.errors import StoreError
from bot.telemetry.metrics import UNKNOWN, FeedCounts, Metrics, Snapshot

log = logging.getLogger(__name__)

PATIENCE = 3.0  # seconds for both databases; whoever looks waits no longer for an answer


class Watch:
    """Looks at the bot whenever somebody asks. `gateway` says whether its process has one."""

    def __init__(self, app: App, client: BellLapClient, metrics: Metrics, *, gateway: bool = True) -> None:
        self._app, self._client, self._gateway = app, client, gateway
        client.in_flight.observe = metrics.observe
        for event in ("connect", "ready", "resumed", "disconnect"):
            client.add_listener(_counter(metrics, event), f"on_{event}")

    async def look(self) -> Snapshot:
        """How it is doing now. What a database does not give in time stays unknown."""
        app, client = self._app, self._client
        now = Snapshot(
            app.clock(),
            app.services(),
            is_connected(client) if self._gateway else None,
            _latency(client),
            len(client.guilds),
            client.in_flight.under_way,
            store_version=app.almanac.version,
            facts=_facts(app),
            facts_as_of=_as_moment(app),
        )
        try:
            async with asyncio.timeout(PATIENCE):
                return await self._read(now)
        except (StoreError, TimeoutError) as error:
            log.warning("cannot read how the bot is doing: %s", error)
            return now

    async def _read(self, now: Snapshot) -> Snapshot:
        now = replace(now, last_import=await self._app.almanac.store.find_last_import())
        if self._app.community is not None:
            waiting = await self._app.community.outbox.find_waiting(now.at)
            feeds = count_feeds(await self._app.community.feeds.list_feeds(), now.at)
            now = replace(now, outbox=waiting, feeds=feeds)
        return replace(now, database=True)


def is_connected(client: discord.Client) -> bool:
    """Whether every shard of this process has its gateway and knows its servers, or interactions come over HTTP."""
    if isinstance(client, BellLapClient) and client.takes_over_http:
        return True
    if isinstance(client, discord.AutoShardedClient):
        shards = client.shards.values()
        return client.is_ready() and bool(shards) and not any(shard.is_closed() for shard in shards)
    socket: Any = client.ws  # None until it connects, whatever discord.py's types say
    return client.is_ready() and socket is not None and bool(socket.open)


def count_feeds(feeds: Sequence[Feed], now: datetime) -> FeedCounts:
    """How many feeds there are of each kind, and how long ago the one was read that was read the longest ago."""
    active = [feed for feed in feeds if not feed.paused]
    failing = sum(feed.failing_since is not None for feed in active)
    ages = [(now - feed.read).total_seconds() for feed in active if feed.read]
    paused = len(feeds) - len(active)
    return FeedCounts(len(active) - failing, failing, paused, max(ages, default=0.0))


def _latency(client: discord.Client) -> float:
    latency = (
        max((each for _, each in client.latencies), default=UNKNOWN)
        if isinstance(client, discord.AutoShardedClient)
        else client.latency
    )
    return latency if math.isfinite(latency) else UNKNOWN


def _facts(app: App) -> dict[str, int]:
    """Rows of the almanac, by kind."""
    held = app.almanac.coverage
    kinds = ("athletes", "meets", "races", "results", "records", "quotes", "sources")
    return {kind: getattr(held, kind) for kind in kinds}


def _as_moment(app: App) -> datetime | None:
    """The beginning of the last day on which a source was read."""
    day = app.almanac.coverage.as_of
    return datetime.combine(day, time(), UTC) if day else None


def _counter(metrics: Metrics, event: str) -> Callable[[], Coroutine[Any, Any, None]]:
    counted = metrics.gateway_events.labels(event)

    async def count() -> None:
        counted.inc()

    return count
