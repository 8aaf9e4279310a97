"""A table of faults: what fails holds up nobody else, and all that can arrive arrives once when it is over."""

import asyncio
import itertools
import math
import sqlite3
from collections import Counter
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
import yarl

from bot.cards.card import Card
from bot.community.database import open_community
from bot.domain.target import Target
from bot.posting.sending import FIRST_DELAY, Sending
from tests.posting.test_sending import GUILD, World, draw, world
from tests.running.loopback import Fault

__all__ = ["world"]  # a fixture

SOUND = tuple(Target(GUILD, 3000 + n) for n in range(20))
ILL = tuple(Target(GUILD, 4000 + n) for n in range(3))
DOWN = timedelta(seconds=10)
PROMPT = timedelta(seconds=10)  # no channel without a fault waits for longer


@dataclass(frozen=True)
class Row:
    """What Discord says for the channels that are ill, and what becomes of their two posts each."""

    status: int
    body: dict[str, Any]
    arrive: bool


TABLE = {
    "500": Row(500, {"message": "500: Internal Server Error", "code": 0}, arrive=True),
    "502": Row(502, {"message": "Bad Gateway"}, arrive=True),
    "429": Row(429, {"message": "You are being rate limited.", "retry_after": 0.05, "global": False}, arrive=True),
    "403": Row(403, {"message": "Missing Permissions", "code": 50013}, arrive=False),
    "404": Row(404, {"message": "Unknown Channel", "code": 10003}, arrive=False),
}


@pytest.fixture(autouse=True)
def no_waiting_in_discord_py(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py waits 1 + 2n seconds between its five tries of a call that got 500 or 502."""
    sleep = asyncio.sleep
    monkeypatch.setattr("discord.http.asyncio.sleep", lambda seconds: sleep(min(seconds, 0.01)))


def tokens(targets: tuple[Target, ...]) -> list[tuple[str, Target]]:
    return [(f"{letter}{target.id}", target) for letter in "ab" for target in targets]


def arrived(world: World) -> Counter[str]:
    return Counter(heading for channel in world.discord.channels.messages for heading in world.there(channel))


def all_of(targets: tuple[Target, ...]) -> Counter[str]:
    return Counter(token for token, _ in tokens(targets))


async def send_for(world: World, length: timedelta) -> None:
    """Send as long as that, by the clock of the test."""
    end = world.now + length
    while world.now <= end:
        await world.send()
        world.now += timedelta(seconds=1)


@pytest.mark.parametrize("row", TABLE.values(), ids=TABLE)
async def test_single_channels_that_fail_delay_no_other_and_lose_and_double_nothing(world: World, row: Row) -> None:
    await world.test(*ILL)
    tested = arrived(world)
    world.discord.channels.failing = {target.id: (row.status, row.body) for target in ILL}
    await world.add(*tokens((*ILL, *SOUND)))
    await send_for(world, PROMPT)
    assert arrived(world) - tested == all_of(SOUND)
    world.discord.channels.failing.clear()
    await send_for(world, timedelta(seconds=60))
    assert arrived(world) - tested == all_of(SOUND) + (all_of(ILL) if row.arrive else Counter())
    states = Counter((await world.states()).values())
    lost = {"refused": len(ILL), "waiting": len(ILL)}  # those behind the refused ones wait until somebody tests again
    assert states == Counter({"sent": 2 * len(SOUND) + row.arrive * 2 * len(ILL)}) + Counter({} if row.arrive else lost)


async def test_a_429_that_says_when_to_come_again_is_waited_for_and_sent_once(world: World) -> None:
    limited = {"message": "You are being rate limited.", "retry_after": 0.2, "global": False}
    headers = {"Via": "1.1 google", "Retry-After": "0.2", "X-RateLimit-Scope": "user"}
    world.discord.faults.append(Fault(f"/channels/{ILL[0].id}/messages", 429, 2, limited, headers))
    await world.add(*tokens((*ILL, *SOUND)))
    await world.send()
    assert arrived(world) == all_of((*ILL, *SOUND))
    assert world.posts(ILL[0].id) == 4  # two of them again, by discord.py itself


async def test_a_discord_that_is_down_for_ten_seconds_loses_and_doubles_nothing(world: World) -> None:
    """No connection at all, as when the gateway and the API are down: posts and their retries fail alike."""
    await world.test(*SOUND)
    tested = arrived(world)
    await world.discord.stop()
    await world.add(*tokens(SOUND))
    began = world.now
    await send_for(world, DOWN)
    await world.discord.start()
    await send_for(world, timedelta(seconds=4 * FIRST_DELAY))  # the delay after two failures, and a look
    assert arrived(world) - tested == all_of(SOUND)
    assert world.now - began < DOWN + timedelta(seconds=30)
    assert set((await world.states()).values()) == {"sent"}


async def test_a_bot_that_has_hung_up_leaves_its_posts_to_the_next(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    await world.add(*tokens(SOUND))
    await world.client.http.close()
    await world.send()
    assert set((await world.states()).values()) == {"waiting"}
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


async def test_a_gateway_that_is_closed_holds_up_no_post(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """The client that sends is the one whose connection was lost and is refused again and again."""
    gateway = world.discord.gateway
    monkeypatch.setattr("discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY", yarl.URL(gateway.url))
    monkeypatch.setattr("discord.backoff.ExponentialBackoff.delay", lambda _: 0.02)
    running = asyncio.create_task(world.client.connect())
    await asyncio.wait_for(world.client.wait_until_ready(), 60)
    gateway.closed = True
    await gateway.drop()
    await world.discord.until(lambda: gateway.refused)
    assert world.client.ws is None or not world.client.ws.open
    await world.add(*tokens(SOUND))
    await world.send()
    refused = gateway.refused
    assert arrived(world) == all_of(SOUND)
    assert set((await world.states()).values()) == {"sent"}
    await world.discord.until(lambda: gateway.refused > refused)  # it was closed all the time
    gateway.closed = False
    await world.discord.until(lambda: gateway.resumed or len(gateway.identified) > 1)
    await world.add(("after", SOUND[0]))
    await world.send()
    assert arrived(world) == all_of(SOUND) + Counter({"after": 1})
    await world.client.close()
    await running


async def hold_lock(world: World, until: ExitStack) -> None:
    """Let another connection, as of another process, hold the members' database for writing."""
    file = str(world.community.outbox._database.engine.url.database)
    other = until.enter_context(closing(sqlite3.connect(file, isolation_level=None, timeout=0)))
    while not other.in_transaction:
        with suppress(sqlite3.OperationalError):  # somebody writes just now
            other.execute("BEGIN IMMEDIATE")
        await asyncio.sleep(0)
    until.callback(other.execute, "ROLLBACK")


@pytest.mark.parametrize("after", [0, 1, 5], ids=lambda posts: f"after {posts} posts")
async def test_a_database_that_is_locked_for_ten_seconds_loses_and_doubles_nothing(
    world: World, after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock is real, from before the first post or once some have arrived and are not marked yet.

    Only the waiting for it is cut short, so that all tries to mark a post are over before it ends.
    """
    monkeypatch.setattr("bot.posting.sending.MARKING", (0, 0, 0))
    await world.add(*tokens(SOUND))
    url = world.community.outbox._database.engine.url.render_as_string()
    async with open_community(url, lock_wait=0.05) as impatient:
        sending = Sending(impatient.outbox, world.channels, draw, lambda: world.now, rate=math.inf, gather=0)
        with ExitStack() as lock:
            post, posts = world.channels.post, itertools.count(1)

            async def post_and_lock(target: Target, card: Card, token: str) -> int:
                message = await post(target, card, token)
                if next(posts) == after:
                    await hold_lock(world, lock)
                return message

            monkeypatch.setattr(world.channels, "post", post_and_lock)
            if after == 0:
                await hold_lock(world, lock)
            for _ in range(10):
                await sending.step(world.handle)
            assert after or world.handle.state.last_error == "store error"
            assert await world.community.outbox.count("sent") < max(after, 1)
            world.now += DOWN
        await world.send(sending)
    world.now += timedelta(minutes=1)  # the leases run out of what could not be marked
    await world.send()
    assert arrived(world) == all_of(SOUND)
    assert set((await world.states()).values()) == {"sent"}
