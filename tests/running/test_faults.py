"""What keeps the bot from starting or staying ends in one line and exit code 2, and what only delays it does not."""

import signal

import pytest

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


async def test_a_token_discord_refuses(machine: Machine) -> None:
    ended = await (await machine.run(DISCORD_TOKEN="MTIz.wrong.token", **AS_SHIPPED)).end()
    assert_one_line(ended, "Discord refuses this DISCORD_TOKEN", "Bot page")
    assert "MTIz.wrong.token" not in ended.stderr


async def test_discord_is_down(machine: Machine, discord: LoopbackDiscord) -> None:
    await discord.stop()
    assert_one_line(await (await machine.run(**AS_SHIPPED)).end(), "Discord cannot be reached", "Check the network")


async def test_discord_answers_with_an_error(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.faults.append(Fault("/users/@me", 503))
    assert_one_line(await (await machine.run(**AS_SHIPPED)).end(), "HTTP 503")


async def test_the_intents_are_refused(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.gateway.close_identified_with = 4014
    ended = await (await machine.run(**QUIET)).end()
    assert_one_line(ended, "intents")


async def test_a_token_taken_back_later(machine: Machine, discord: LoopbackDiscord) -> None:
    process = await machine.run_until_connected(**QUIET)
    await discord.gateway.close(4004)
    assert_one_line(await process.end(), "refuses this DISCORD_TOKEN")


@pytest.mark.parametrize("fault", [Fault(COMMANDS, 429, 2, {"retry_after": 0.1}, RATE_LIMITED), Fault(COMMANDS, 502)])
async def test_a_sync_that_fails_at_first(machine: Machine, discord: LoopbackDiscord, fault: Fault) -> None:
    failures = fault.times
    discord.faults.append(fault)
    await machine.run_until_connected()
    assert len(discord.calls(COMMANDS)) == failures + 1


async def test_stops_although_discord_says_nothing_more(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.gateway.deaf_once_ready = True
    ended = await (await machine.run_until_connected(**QUIET)).stop(signal.SIGTERM)
    assert (ended.code, ended.stdout, ended.stderr) == (0, "", "")


async def test_a_signal_while_it_still_starts(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.faults.append(Fault("/users/@me", 502, times=5))  # discord.py tries again and again
    process = await machine.run(**QUIET)
    await discord.until_received("/users/@me")
    ended = await process.stop(signal.SIGINT)
    assert (ended.code, ended.stdout, ended.stderr) == (0, "", "")


async def test_a_home_that_cannot_remember_the_sync(machine: Machine, discord: LoopbackDiscord) -> None:
    (machine.home / "commands.sha256").mkdir()
    process = await machine.run_until_connected()
    ended = await process.stop()
    assert ended.code == 0
    assert "cannot remember" in ended.stderr
