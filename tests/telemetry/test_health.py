"""When the bot counts as ready, and what is said when it does not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.outbox import Waiting
from bot.domain.service import ServiceState
from bot.errors import SetupError
from bot.telemetry.health import list_troubles
from bot.telemetry.metrics import Snapshot
from bot.telemetry.serving import Listener, read_listener

NOW = datetime(2026, 11, 27, 20, tzinfo=UTC)
FINE = Snapshot(NOW, (ServiceState("outbox", NOW),), connected=True, database=True, outbox=Waiting(0))


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


@pytest.mark.parametrize(
    "now",
    [
        FINE,
        replace(FINE, connected=None),  # a process that has no gateway
        replace(FINE, outbox=Waiting(3, ago(minutes=9))),  # one channel fails, others get their posts
        replace(FINE, outbox=Waiting(3, ago(minutes=4), ago(minutes=4))),
        replace(FINE, services=(ServiceState("almanac", failing_since=ago(minutes=4), last_error="store error"),)),
    ],
)
def test_ready(now: Snapshot) -> None:
    assert list_troubles(now) == ()


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (replace(FINE, database=False), "The database cannot be read: see the log, and check that it runs."),
        (replace(FINE, connected=False), "Not connected to Discord's gateway."),
        (
            replace(FINE, outbox=Waiting(1, ago(hours=1), ago(minutes=6))),
            "The outbox is stuck: 1 post has been due for up to 6 min, and none was sent since.",
        ),
        (
            replace(FINE, services=(ServiceState("almanac", failing_since=ago(minutes=7), last_error="store error"),)),
            "The service almanac has been failing for 7 min (store error).",
        ),
    ],
)
def test_not_ready(now: Snapshot, words: str) -> None:
    assert list_troubles(now) == (words,)


@pytest.mark.parametrize(
    ("text", "listener"),
    [
        ("127.0.0.1:9090", Listener("127.0.0.1", 9090)),
        ("[::1]:0", Listener("::1", 0)),
        (" 0.0.0.0:80 ", Listener("0.0.0.0", 80)),
    ],
)
def test_an_address_to_listen_at(text: str, listener: Listener) -> None:
    assert read_listener("BELL_LAP_METRICS", text) == listener


@pytest.mark.parametrize("text", ["9090", ":9090", "localhost", "localhost:", "localhost:http", "a:65536", "a:²"])
def test_no_address_to_listen_at(text: str) -> None:
    with pytest.raises(SetupError, match="BELL_LAP_METRICS is not an address to listen at"):
        read_listener("BELL_LAP_METRICS", text)
