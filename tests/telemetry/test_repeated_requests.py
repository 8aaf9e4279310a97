"""A signed request that somebody overheard and sends again is not taken twice, nor later."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bot.interactions import PATH, WINDOW, Receiver

KEY = Ed25519PrivateKey.generate()
SIGNED_AT = 1_764_264_000

Post = Callable[..., Awaitable[int]]


class Clock:
    now = float(SIGNED_AT)

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def taken() -> list[str]:
    """The ids of the interactions that were taken."""
    return []


@pytest_asyncio.fixture
async def post(clock: Clock, taken: list[str]) -> AsyncGenerator[Post]:
    """Post an interaction of an id, signed at a time; the status of the answer."""
    app = web.Application()
    app.router.add_post(PATH, Receiver(KEY.public_key(), lambda sent: taken.append(sent["id"]), clock).take)

    async def post(name: str, stamp: object = SIGNED_AT) -> int:
        body = json.dumps({"id": name, "type": 2})
        signature = KEY.sign(f"{stamp}{body}".encode()).hex()
        headers = {"X-Signature-Ed25519": signature, "X-Signature-Timestamp": str(stamp)}
        async with session.post(server.make_url(PATH), data=body, headers=headers) as response:
            return response.status

    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        yield post


async def test_a_repetition_acts_once_for_as_long_as_it_would_be_taken(
    post: Post, clock: Clock, taken: list[str]
) -> None:
    clock.now = SIGNED_AT - WINDOW  # a clock that is late
    assert await post("1") == 202
    for number in range(2, 40):
        assert await post(str(number)) == 202
    clock.now = SIGNED_AT + WINDOW
    assert await post("1") == 202
    assert taken.count("1") == 1
    clock.now += 1
    assert await post("1") == 401
    assert await post("1", SIGNED_AT + 301) == 202  # which only Discord can sign
    assert taken.count("1") == 2


@pytest.mark.parametrize("stamp", [SIGNED_AT - 301, SIGNED_AT + 301, "", "soon", "-1", "1e9", "٣", "9" * 400])
async def test_another_time_is_refused(
    post: Post, taken: list[str], stamp: object, caplog: pytest.LogCaptureFixture
) -> None:
    for _ in range(3):
        assert await post("1", stamp) == 401
    assert await post("1", SIGNED_AT + 299) == 202
    assert taken == ["1"]
    assert len([record for record in caplog.records if "check this machine's clock" in record.message]) == 1
