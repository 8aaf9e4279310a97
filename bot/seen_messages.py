"""Whether messages are still there: a deletion is not always seen, as while the bot is not running."""

import asyncio
import logging
import time
from collections.abc import Callable, Collection

import aiohttp
import discord

log = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds for all messages that are looked for at once
FRESH = 600.0  # seconds for which a message that was there counts as there
MOST = 10_000  # messages that are remembered
_GONE = {10003, 10008}  # no such channel, no such message


class SeenMessages:
    """Looks for messages, and remembers for a while which were there. What cannot be seen counts as there."""

    def __init__(self, client: discord.Client, seconds: Callable[[], float] = time.monotonic) -> None:
        """`seconds` is a clock that never goes back."""
        self._client = client
        self._seconds = seconds
        self._seen: dict[int, float] = {}
        self._looking: dict[int, asyncio.Task[bool]] = {}

    async def find_gone(self, messages: Collection[tuple[int, int]]) -> frozenset[int]:
        """The ids of messages, each given with its channel's id, that were deleted."""
        now = self._seconds()
        asked = [(channel, id_) for channel, id_ in messages if now - self._seen.get(id_, float("-inf")) >= FRESH]
        looking = {id_: self._looking.get(id_) or self._start(channel, id_) for channel, id_ in asked}
        if looking:
            await asyncio.wait(looking.values(), timeout=PATIENCE)  # one that takes longer goes on: see bot/channels.py
        return frozenset(id_ for id_, task in looking.items() if task.done() and task.result())

    def _start(self, channel: int, message: int) -> asyncio.Task[bool]:
        task = asyncio.create_task(self._is_gone(channel, message))
        self._looking[message] = task
        task.add_done_callback(lambda _: self._looking.pop(message, None))
        return task

    async def _is_gone(self, channel: int, message: int) -> bool:
        try:
            await self._client.get_partial_messageable(channel).fetch_message(message)
        except discord.NotFound as error:
            return error.code in _GONE
        except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
            log.info("cannot see whether message %s is still there: %s", message, error)
            return False
        self._seen.pop(message, None)
        self._seen[message] = self._seconds()
        if len(self._seen) > MOST:
            del self._seen[next(iter(self._seen))]
        return False
