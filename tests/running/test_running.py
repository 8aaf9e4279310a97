"""`bell-lap run` from start to end, and after a restart, against a Discord on loopback."""

import signal
from typing import Any

from bot.questions.registry import QUESTIONS
from tests.cogs.conftest import buttons, texts
from tests.running.conftest import Machine
from tests.running.loopback import LoopbackDiscord, wire_message

COMMANDS = "/applications/1000/commands"
GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 9, 1 << 12
PRIVILEGED = 1 << 1 | 1 << 8 | 1 << 15  # members, presences and message content, which need a review by Discord


async def test_connects_and_stops_cleanly(machine: Machine, discord: LoopbackDiscord) -> None:
    machine.forks = None  # as it is started in earnest
    process = await machine.run_until_connected()
    await discord.until(lambda: discord.gateway.heartbeats)
    (identity,) = discord.gateway.identified
    assert identity["intents"] == GUILDS | GUILD_MESSAGES | DIRECT_MESSAGES
    assert not identity["intents"] & PRIVILEGED
    assert discord.gateway.asked_for == [{"v": "10", "encoding": "json", "compress": "zlib-stream"}]
    synced: list[dict[str, Any]] = discord.calls(COMMANDS)[0].body
    assert {command["name"] for command in synced} >= set(QUESTIONS)
    for command in synced:
        assert command["contexts"] == [0, 1, 2]
        assert command["integration_types"] == [0, 1]
    ended = await process.stop(signal.SIGINT)
    assert ended.code == 0
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


async def test_after_a_restart_it_knows_its_buttons_and_syncs_only_what_changed(
    machine: Machine, discord: LoopbackDiscord
) -> None:
    first = await machine.run_until_connected()
    card = (await discord.answer(await discord.ask("quote", athlete="ingebrigtsen")))["data"]
    assert (await first.stop(signal.SIGTERM)).code == 0
    assert len(discord.calls(COMMANDS)) == 1

    second = await machine.run_until_connected()
    assert len(discord.calls(COMMANDS)) == 1
    another = next(b for label, b in buttons(card["components"]).items() if label.startswith("Another"))
    turned = await discord.answer(await discord.press(another["custom_id"], wire_message("7000", card)))
    assert turned["type"] == 7
    assert texts(turned["data"]["components"]) != texts(card["components"])
    assert (await second.stop(signal.SIGTERM)).code == 0

    memory = machine.home / "commands.sha256"
    assert len(bytes.fromhex(memory.read_text())) == 32
    memory.write_text("of another tree")
    await machine.run_until_connected()
    assert len(discord.calls(COMMANDS)) == 2
