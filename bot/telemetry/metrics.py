"""The metrics of a process, as Prometheus reads them. No label grows with servers, members or facts."""

import math
from dataclasses import dataclass
from datetime import datetime

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    GCCollector,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

from bot.domain.outbox import Waiting
from bot.domain.service import ServiceState
from bot.telemetry.exchanges import Exchange

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 15)  # seconds; Discord waits for 3
UNKNOWN = math.nan  # what cannot be read just now


@dataclass(frozen=True, slots=True)
class FeedCounts:
    """How many feeds there are of each kind; `oldest_reading` is the longest time since one was read, in seconds."""

    working: int = 0
    failing: int = 0
    paused: int = 0
    oldest_reading: float = 0.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How the bot is doing at the moment `at`; what could not be read is None.

    `connected` is None for a process without a gateway, `latency` is in seconds. `facts_as_of` and `last_import` are
    in UTC.
    """

    at: datetime
    services: tuple[ServiceState, ...] = ()
    connected: bool | None = False
    latency: float = UNKNOWN
    servers: int = 0
    under_way: int = 0
    database: bool = False
    outbox: Waiting | None = None
    feeds: FeedCounts | None = None
    store_version: int | None = None
    facts: dict[str, int] | None = None
    facts_as_of: datetime | None = None
    last_import: datetime | None = None


class Metrics:
    """All metrics of one process."""

    def __init__(self, version: str) -> None:
        self._registry = registry = CollectorRegistry()
        for collector in (ProcessCollector, PlatformCollector, GCCollector):
            collector(registry=registry)
        about = Gauge("bell_lap_info", "1, with the version", ["version"], registry=registry)
        about.labels(version).set(1)
        self.interactions = Counter(
            "bell_lap_interactions",
            "What was asked, by surface, command and outcome",
            ["surface", "command", "outcome"],
            registry=registry,
        )
        self.seconds = Histogram(
            "bell_lap_interaction_seconds",
            "From the arrival of what is asked to the end of its answer",
            ["surface", "command"],
            buckets=BUCKETS,
            registry=registry,
        )
        self.names = Counter(
            "bell_lap_names", "How the names of questions were understood", ["outcome"], registry=registry
        )
        self.gateway_events = Counter(
            "bell_lap_gateway_events", "Connections of the gateway made, resumed and lost", ["event"], registry=registry
        )
        self._gauges = {name: Gauge(f"bell_lap_{name}", what, registry=registry) for name, what in _GAUGES.items()}
        self._feeds = Gauge("bell_lap_feeds", "Feeds, by how they are doing", ["state"], registry=registry)
        self._facts = Gauge("bell_lap_facts", "Rows of the almanac", ["kind"], registry=registry)
        self._works = Gauge(
            "bell_lap_service_works", "1 if a service works, 0 if it fails", ["service"], registry=registry
        )
        self._restarts = Gauge(
            "bell_lap_service_restarts", "How often a service was started again", ["service"], registry=registry
        )

    def observe(self, exchange: Exchange, seconds: float) -> None:
        """Count an exchange that has ended."""
        surface, command = exchange.surface.value, exchange.command
        self.interactions.labels(surface, command, exchange.outcome).inc()
        self.seconds.labels(surface, command).observe(seconds)
        if exchange.names is not None:
            self.names.labels(exchange.names.value).inc()

    def render(self, now: Snapshot) -> bytes:
        """All metrics in Prometheus's text format, with the gauges of this moment."""
        values = {
            "gateway_connected": _number(now.connected),
            "gateway_latency_seconds": now.latency,
            "servers": float(now.servers),
            "interactions_under_way": float(now.under_way),
            "database_up": float(now.database),
            "outbox_waiting": _number(now.outbox and now.outbox.posts),
            "outbox_oldest_seconds": _age(now.outbox.since, now.at) if now.outbox else UNKNOWN,
            "feed_oldest_reading_seconds": now.feeds.oldest_reading if now.feeds else UNKNOWN,
            "store_version": _number(now.store_version),
            "facts_as_of_timestamp_seconds": _moment(now.facts_as_of),
            "last_import_timestamp_seconds": _moment(now.last_import),
        }
        for name, gauge in self._gauges.items():
            gauge.set(values[name])
        for state in ("working", "failing", "paused"):
            self._feeds.labels(state).set(getattr(now.feeds, state) if now.feeds else UNKNOWN)
        for kind, count in (now.facts or {}).items():
            self._facts.labels(kind).set(count)
        for service in now.services:
            self._works.labels(service.name).set(service.failing_since is None)
            self._restarts.labels(service.name).set(service.restarts)
        return generate_latest(self._registry)


_GAUGES = {
    "gateway_connected": "1 while this process is connected to Discord's gateway with all its shards",
    "gateway_latency_seconds": "Between a heartbeat and its acknowledgement, the longest of all shards",
    "servers": "Servers whose gateway this process has",
    "interactions_under_way": "What is being answered",
    "database_up": "1 if both databases could be read just now",
    "outbox_waiting": "Posts that are due and not sent",
    "outbox_oldest_seconds": "How long the oldest of these has been due",
    "feed_oldest_reading_seconds": "The longest time since a feed that is not paused was read without an error",
    "store_version": "The version of the almanac that is answered from",
    "facts_as_of_timestamp_seconds": "The last day on which a source of the almanac was read",
    "last_import_timestamp_seconds": "When the last import that stands was done",
}


def _number(value: float | None) -> float:
    return UNKNOWN if value is None else float(value)


def _age(since: datetime | None, now: datetime) -> float:
    return (now - since).total_seconds() if since else 0.0


def _moment(value: datetime | None) -> float:
    return UNKNOWN if value is None else value.timestamp()
