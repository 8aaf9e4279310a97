"""Interactions over HTTP: `bell-lap run` without a gateway, to which a Discord on loopback posts."""

import json
import signal
from typing import Any

import pytest

from bot.interactions import LARGEST, PATH
from tests.cogs.conftest import buttons, texts
from tests.running.conftest import Machine, Process
from tests.running.loopback import LoopbackDiscord, wire_message

GUILD = 9 << 22
MODAL, EPHEMERAL = 9, 1 << 6
PING = {"id": "1", "type": 1, "application_id": "1000"}


async def start(machine: Machine, discord: LoopbackDiscord, port: int) -> Process:
    """Start the bot, and have Discord post to it."""
    key = discord.key.public_key().public_bytes_raw().hex()
    process = await machine.run(BELL_LAP_INTERACTIONS=f"127.0.0.1:{port}", DISCORD_PUBLIC_KEY=key)
    await process.until_wrote("taking interactions")
    discord.endpoint = f"http://127.0.0.1:{port}{PATH}"
    return process


async def test_answers_what_is_posted_without_a_gateway(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    process = await start(machine, discord, unused_port)
    card: dict[str, Any] = (await discord.answer(await discord.ask_in(GUILD, "quote", athlete="ingebrigtsen")))["data"]
    another = next(button for label, button in buttons(card["components"]).items() if label.startswith("Another"))
    turned = await discord.answer(await discord.press(another["custom_id"], wire_message("7000", card)))
    assert texts(turned["data"]["components"]) != texts(card["components"])
    suggested = await discord.answer(await discord.suggest("athlete", "athlete", "ingebr"))
    assert suggested["data"]["choices"]
    asked = await discord.ask_in(GUILD, "settings", spoilers="48")
    assert "younger than 2 days" in texts((await discord.answer(asked))["data"]["components"])
    assert not discord.gateway.asked_for
    max_ = {"id": "2001", "username": "max", "discriminator": "0", "avatar": None}
    left = await discord.answer(await discord.ask_to_quote(GUILD, max_, left=True))
    assert left["data"]["flags"] & EPHEMERAL
    assert "They have left this server, and could not remove what is kept" in texts(left["data"]["components"])
    assert (await discord.answer(await discord.ask_to_quote(GUILD, max_, left=False)))["type"] == MODAL
    ended = await process.stop(signal.SIGTERM)
    assert ended.code == 0
    assert "Traceback" not in ended.stderr


async def test_what_discord_did_not_sign_is_refused(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    await start(machine, discord, unused_port)
    ping = json.dumps(PING)
    assert await discord.post_to_endpoint(ping) == (200, '{"type": 1}')
    for forged in ("0" * 128, "", "not hexadecimal", "ab" * 31):
        status, _ = await discord.post_to_endpoint(ping, **{"X-Signature-Ed25519": forged})
        assert status == 401
    assert (await discord.post_to_endpoint(ping, **{"X-Signature-Timestamp": "1"}))[0] == 401
    for unreadable in ("", "[]", "{", "{}", "1", "[" * 100_000):
        assert (await discord.post_to_endpoint(unreadable))[0] == 400
    assert (await discord.post_to_endpoint(json.dumps({"id": "2", "type": 2})))[0] == 202  # signed, but no interaction
    assert (await discord.post_to_endpoint("1" * (LARGEST + 1)))[0] == 413
    assert await discord.answer(await discord.ask("record", event="mile"))


async def test_an_interaction_that_comes_twice_acts_once(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    await start(machine, discord, unused_port)
    asked = await discord.ask("record", event="mile")
    await discord.answer(asked)
    for _ in range(3):
        assert (await discord.post_to_endpoint(json.dumps({"id": asked.id, "type": 2})))[0] == 202
    await discord.answer(await discord.ask("record", event="mile"))
    assert len(discord.calls("/callback")) == 2


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"BELL_LAP_INTERACTIONS": "8081"}, "BELL_LAP_INTERACTIONS is not an address to listen at."),
        ({"BELL_LAP_INTERACTIONS": "127.0.0.1:99999"}, "BELL_LAP_INTERACTIONS is not an address to listen at."),
        ({"BELL_LAP_INTERACTIONS": "127.0.0.1:0"}, "Interactions over HTTP need DISCORD_PUBLIC_KEY."),
        (
            {"BELL_LAP_INTERACTIONS": "127.0.0.1:0", "DISCORD_PUBLIC_KEY": "abc"},
            "DISCORD_PUBLIC_KEY is no public key: it has 64 hexadecimal digits.",
        ),
        (
            {"BELL_LAP_INTERACTIONS": "127.0.0.1:0", "BELL_LAP_CLUSTER": "1/1"},
            "Clusters share the gateway, and there is none where interactions come over HTTP.",
        ),
    ],
)
async def test_says_what_is_wrong_with_the_settings(machine: Machine, settings: dict[str, str], says: str) -> None:
    ended = await machine.run_here("run", **settings)
    assert ended.code == 2
    assert f"bell-lap: {says}" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_an_address_that_is_taken_is_named(machine: Machine, discord: LoopbackDiscord) -> None:
    key = discord.key.public_key().public_bytes_raw().hex()
    taken = f"127.0.0.1:{discord.port}"
    ended = await (await machine.run(BELL_LAP_INTERACTIONS=taken, DISCORD_PUBLIC_KEY=key)).end()
    assert ended.code == 2
    assert f"The port of BELL_LAP_INTERACTIONS, {taken}, is taken by another process." in ended.stderr
