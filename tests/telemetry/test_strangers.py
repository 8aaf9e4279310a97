"""What strangers send to the listeners, no HTTP or half a request, is refused and does not fill the log."""

import asyncio
import logging
from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot import interactions
from bot.interactions import PATH, Endpoint, serve_interactions
from bot.telemetry import serving
from bot.telemetry.serving import Listener, serve
from bot.telemetry.telemetry import Telemetry

BODY = f"POST {PATH} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{{".encode()


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serving, "_HEADERS_WAIT", 0.2)


@pytest_asyncio.fixture(params=["interactions", "metrics"])
async def address(request: pytest.FixtureRequest) -> AsyncGenerator[tuple[str, int]]:
    """Where one of the listeners is."""
    if request.param == "metrics":
        async with serve(Telemetry("1"), "BELL_LAP_METRICS", "127.0.0.1:0") as served:
            yield _parted(served)
        return
    endpoint = Endpoint(Listener("127.0.0.1", 0), Ed25519PrivateKey.generate().public_key())
    async with serve_interactions(endpoint, lambda _: None) as served:
        yield _parted(served)


def _parted(served: str) -> tuple[str, int]:
    host, _, port = served.removeprefix("http://").rpartition(":")
    return host, int(port)


async def say(address: tuple[str, int], sent: bytes, *, go: bool = False) -> bytes:
    """What comes back; with `go` the stranger goes away at once."""
    reader, writer = await asyncio.open_connection(*address)
    writer.write(sent)
    await writer.drain()
    if go:
        writer.transport.abort()
        await asyncio.sleep(0.05)
        return b""
    found = await asyncio.wait_for(reader.read(100), 60)
    writer.close()
    return found


@pytest.mark.parametrize(
    "sent", [b"\x16\x03\x01\x02\x00 not HTTP\r\n\r\n", b"GET / HTTP/1.1\r\nA: " + b"a" * 100_000 + b"\r\n\r\n"]
)
async def test_what_is_no_request_is_refused_without_a_word(
    address: tuple[str, int], sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    assert b" 400 " in await say(address, sent)
    assert not [record for record in caplog.records if record.levelno >= logging.INFO]


@pytest.mark.parametrize("address", ["interactions"], indirect=True)
async def test_who_goes_away_or_sends_slowly_is_let_go(
    address: tuple[str, int], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interactions, "_BODY_WAIT", 0.1)
    await say(address, BODY, go=True)
    assert b" 408 " in await say(address, BODY)
    assert not [record for record in caplog.records if record.levelno >= logging.INFO]


async def test_who_sends_headers_slowly_is_let_go(address: tuple[str, int]) -> None:
    assert await say(address, b"GET /healthz HTTP/1.1\r\nHost: a\r\n") == b""
    assert await say(address, b"") == b""
    kept = await say(address, b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n")
    assert kept.startswith(b"HTTP/1.1 ")
