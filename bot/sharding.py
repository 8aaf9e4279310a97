"""Several shards of Discord's gateway in one process, and how many Discord advises."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import aiohttp
import discord
import yarl
from discord.ext import commands
from discord.gateway import ReconnectWebSocket
from discord.http import Route

from bot.client import BellLapClient
from bot.domain.dates import utc_now
from bot.errors import DiscordError

log = logging.getLogger(__name__)

GOODBYE = 1.0  # seconds that Discord has to say goodbye when the bot stops
TRIES = 3
WAIT = 1.0  # seconds before the second try, and twice that before the third
LONGEST_WAIT = 30.0  # seconds, whatever Discord asks for
ANSWER_WAIT = 15.0  # seconds


@dataclass(frozen=True, slots=True)
class Advice:
    """How many shards Discord advises, how many may identify at once, and how many more may until `reset`."""

    shards: int
    at_once: int
    left: int
    reset: timedelta


class ShardedClient(BellLapClient, commands.AutoShardedBot):
    """Bell Lap with several shards in one process."""

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 - as the classes above have them
        super().__init__(*args, **options)
        parsers = self._connection.parsers
        parsers["READY"] = _identifying_anew(parsers["READY"])
        logging.getLogger("discord.shard").addFilter(_tell_unreadable)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Stay connected; each shard connects again by itself (see `launch_shard`)."""
        await commands.AutoShardedBot.connect(self, reconnect=reconnect)

    async def launch_shard(self, gateway: yarl.URL, shard_id: int, *, initial: bool = False) -> None:
        """Called by discord.py for each shard: wait for its turn before there is a connection that could time out.

        discord.py ends the process at what a shard is sent and cannot be read. Here that shard alone connects again,
        with a growing delay, as after a broken connection.
        """
        await self.identifying.take(shard_id)
        await super().launch_shard(gateway, shard_id, initial=initial)
        info: Any = self.shards[shard_id]  # discord.py has no public place for what a shard survives
        shard = info._parent  # noqa: SLF001
        shard._handled_exceptions = (*shard._handled_exceptions, Exception)  # noqa: SLF001

    async def hang_up(self) -> None:
        """Read nothing more of the gateway: each shard is read by a task of its own, which ends at once."""
        closing = [asyncio.ensure_future(shard.disconnect()) for shard in self.shards.values()]
        if closing:
            await asyncio.wait(closing, timeout=GOODBYE)
        for task in closing:
            task.cancel()
        await asyncio.gather(*closing, return_exceptions=True)


async def fetch_advice(token: str) -> Advice:
    """What Discord advises now. Raises LoginFailure, HTTPException or ClientError, as discord.py does."""
    timeout = aiohttp.ClientTimeout(total=ANSWER_WAIT)
    headers = {"Authorization": f"Bot {token}"}
    async with aiohttp.ClientSession(headers=headers, timeout=timeout) as session:
        for tried in range(1, TRIES + 1):
            async with session.get(f"{Route.BASE}/gateway/bot") as response:
                if response.status == 200:
                    return _advice(await response.json())
                if response.status == 401:
                    raise discord.LoginFailure("the token is refused")
                if tried == TRIES or (response.status < 500 and response.status != 429):
                    raise discord.HTTPException(response, await response.text())
                asked = _seconds(response.headers.get("Retry-After", ""))
            await asyncio.sleep(min(max(asked, WAIT * tried), LONGEST_WAIT))
    raise AssertionError("the last try ends the loop")


def check_starts_left(advice: Advice, shards: int) -> None:
    """Raise DiscordError where Discord takes no more sessions today: it would reset the token of a bot that insists."""
    if advice.left < shards:
        at = utc_now() + advice.reset
        raise DiscordError(
            f"Discord takes only {advice.left} more sessions of this bot until {at:%H:%M} UTC; this needs {shards}.",
            "Start again then, and see why it was started so often.",
        )


def _advice(data: Any) -> Advice:  # noqa: ANN401 - JSON
    try:
        limit = data["session_start_limit"]
        reset = timedelta(milliseconds=int(limit["reset_after"]))
        return Advice(
            max(int(data["shards"]), 1), max(int(limit["max_concurrency"]), 1), int(limit["remaining"]), reset
        )
    except (KeyError, TypeError, ValueError) as error:
        tip = "Start again later, or set BELL_LAP_SHARDS."
        raise DiscordError("Discord's advice on shards cannot be read.", tip) from error


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _identifying_anew(parse: Callable[[Any], None]) -> Callable[[Any], None]:
    """A parser of the start of a session that has its shard identify again where that cannot be read."""

    def parse_or_identify(data: object) -> None:
        try:
            parse(data)
        except Exception as error:
            log.warning("cannot read the start of a session (%s), identifying anew", type(error).__name__)
            raise ReconnectWebSocket(None, resume=False) from error

    return parse_or_identify


def _tell_unreadable(record: logging.LogRecord) -> bool:
    """Log one line for what a shard was sent and cannot be read, without a traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None or isinstance(error, discord.DiscordException | aiohttp.ClientError | OSError):
        return True
    log.warning("cannot read what Discord sends (%s), connecting that shard anew", type(error).__name__)
    return False
