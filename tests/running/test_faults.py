"""Faults that the bot cannot survive end it with one line and exit code 2; those that only delay it do not."""

import signal
from unittest.mock import Mock

import aiohttp
import discord
import pytest

from bot.errors import DiscordError, SetupError, TokenError
from bot.running import _explained
from tests.running.conftest import Ended, Machine
from tests.running.loopback import RATE_LIMITED, Fault, LoopbackDiscord

COMMANDS = "/applications/1000/commands"
AS_SHIPPED = {"BELL_LAP_LOG_LEVEL": ""}
QUIET = {"BELL_LAP_LOG_LEVEL": "ERROR"}


def assert_one_line(ended: Ended, *words: str) -> None:
    assert ended.code == 2
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1, ended.stderr
    assert ended.stderr.startswith("bell-lap: ")
    for word in words:
        assert word in ended.stderr


def closed(code: int) -> discord.ConnectionClosed:
    """The error that discord.py raises if the gateway closes with a code after which it cannot reconnect."""
    return discord.ConnectionClosed(Mock(close_code=code), shard_id=None)


async def test_a_token_discord_refuses(machine: Machine) -> None:
    ended = await (await machine.run(DISCORD_TOKEN="MTIz.wrong.token", **AS_SHIPPED)).end()
    assert_one_line(ended, "Discord refuses this DISCORD_TOKEN", "Bot page")
    assert "MTIz.wrong.token" not in ended.stderr


async def test_discord_is_down(machine: Machine, discord: LoopbackDiscord) -> None:
    await discord.stop()
    assert_one_line(await (await machine.run(**AS_SHIPPED)).end(), "Discord cannot be reached", "Check the network")


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (closed(4004), TokenError, "refuses this DISCORD_TOKEN"),
        (closed(4013), DiscordError, "intents"),
        (closed(4014), DiscordError, "intents"),
        (discord.PrivilegedIntentsRequired(None), DiscordError, "intents"),
        (closed(4011), DiscordError, "code 4011"),
        (discord.LoginFailure("no"), TokenError, "refuses this DISCORD_TOKEN"),
        (discord.HTTPException(Mock(status=503, reason="down"), "down"), DiscordError, "HTTP 503"),
        (aiohttp.ServerDisconnectedError(), DiscordError, "cannot be reached"),
        (TimeoutError(), DiscordError, "cannot be reached"),
    ],
)
def test_each_refusal_is_explained(error: Exception, kind: type[SetupError], words: str) -> None:
    with pytest.raises(kind, match=words) as raised, _explained():
        raise error
    assert raised.value.tip


async def test_a_token_taken_back_later(machine: Machine, discord: LoopbackDiscord) -> None:
    process = await machine.run_until_connected(**QUIET)
    await discord.gateway.close(4004)
    assert_one_line(await process.end(), "refuses this DISCORD_TOKEN")


async def test_a_sync_that_fails_at_first(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.faults += [Fault(COMMANDS, 429, 2, {"retry_after": 0.1}, RATE_LIMITED), Fault(COMMANDS, 502)]
    await machine.run_until_connected()
    assert len(discord.calls(COMMANDS)) == 4


async def test_stops_although_discord_does_not_respond(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.gateway.deaf_once_ready = True
    ended = await (await machine.run_until_connected(**QUIET)).stop(signal.SIGTERM)
    assert (ended.code, ended.stdout, ended.stderr) == (0, "", "")


async def test_a_signal_while_the_bot_is_starting(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.faults.append(Fault("/users/@me", 502, times=5))  # discord.py retries
    process = await machine.run(**QUIET)
    await discord.until_received("/users/@me")
    ended = await process.stop(signal.SIGINT)
    assert (ended.code, ended.stdout, ended.stderr) == (0, "", "")


async def test_a_home_where_the_sync_cannot_be_remembered(machine: Machine, discord: LoopbackDiscord) -> None:
    (machine.home / "commands.sha256").mkdir()
    process = await machine.run_until_connected()
    ended = await process.stop()
    assert ended.code == 0
    assert "cannot remember" in ended.stderr
