"""`bell-lap run` from its start to its end, against a Discord on loopback."""

import signal
from typing import Any

import pytest

from bot.answers.questions import QUESTIONS
from tests.cogs.conftest import buttons, texts
from tests.running.conftest import Machine
from tests.running.loopback import LoopbackDiscord, wire_message

COMMANDS = "/applications/1000/commands"
GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15  # members, presences and the content of messages: they need a review


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_connects_and_stops_cleanly(machine: Machine, discord: LoopbackDiscord, number: signal.Signals) -> None:
    process = await machine.run_until_connected()
    await discord.until(lambda: discord.gateway.heartbeats)
    (identity,) = discord.gateway.identified
    assert identity["intents"] == GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES
    assert not identity["intents"] & PRIVILEGED
    assert discord.gateway.asked_for == [{"v": "10", "encoding": "json", "compress": "zlib-stream"}]
    ended = await process.stop(number)
    assert ended.code == 0
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


async def test_every_command_is_for_every_place_and_kind_of_install(machine: Machine, discord: LoopbackDiscord) -> None:
    await machine.run()
    synced: list[dict[str, Any]] = (await discord.until_received(COMMANDS)).body
    assert {command["name"] for command in synced} >= set(QUESTIONS)
    for command in synced:
        assert command["contexts"] == [0, 1, 2]
        assert command["integration_types"] == [0, 1]


async def test_commands_are_synced_only_when_they_changed(machine: Machine, discord: LoopbackDiscord) -> None:
    assert (await (await machine.run_until_connected()).stop()).code == 0
    assert len(discord.calls(COMMANDS)) == 1
    assert (await (await machine.run_until_connected()).stop()).code == 0
    assert len(discord.calls(COMMANDS)) == 1
    assert len(bytes.fromhex((machine.home / "commands.sha256").read_text())) == 32
    (machine.home / "commands.sha256").write_text("of another tree")
    assert (await (await machine.run_until_connected()).stop()).code == 0
    assert len(discord.calls(COMMANDS)) == 2


async def test_a_button_of_an_earlier_process_turns_its_card(machine: Machine, discord: LoopbackDiscord) -> None:
    first = await machine.run_until_connected()
    card = (await discord.answer(await discord.ask("quote", athlete="ingebrigtsen")))["data"]
    await first.stop()
    await machine.run_until_connected()
    another = next(b for label, b in buttons(card["components"]).items() if label.startswith("Another"))
    turned = await discord.answer(await discord.press(another["custom_id"], wire_message("7000", card)))
    assert turned["type"] == 7
    assert texts(turned["data"]["components"]) != texts(card["components"])
