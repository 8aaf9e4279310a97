"""The log of the whole bot at its most talkative, discord.py's records included, says nothing of who asks what."""

import json

from tests.running.conftest import Machine
from tests.running.loopback import FAN, TOKEN, Fault, LoopbackDiscord

SAID = "xyzzyplugh"  # no name that is like any other
NAME = "adalovelace"
WHO = {**FAN, "username": NAME, "global_name": NAME}


async def test_at_debug_the_log_repeats_no_token_no_words_and_no_names(
    machine: Machine, discord: LoopbackDiscord
) -> None:
    process = await machine.run_until_connected(BELL_LAP_LOG_LEVEL="DEBUG")
    asked = await discord.ask("h2h", WHO, athlete=f"Kerr {SAID}", opponent="Ingebrigtsen")
    await discord.answer(asked)
    await discord.answer(await discord.suggest("athlete", "athlete", SAID))
    discord.faults = [Fault("/callback", 429, headers={"X-RateLimit-Scope": "user"}, body={"retry_after": 0.01})]
    await discord.answer(await discord.ask("quote", WHO, athlete=SAID))
    await discord.mention(f"what did {SAID} say?")
    await discord.until_received("/channels/4000/messages")
    discord.faults = [Fault("/callback", 400, body={"code": 50035, "message": f"Invalid: {SAID}"})]
    await discord.ask("about", WHO)
    await process.until_wrote("incident")
    ended = await process.stop()
    records = [json.loads(line) for line in ended.stderr.splitlines()]
    loggers = {record["logger"] for record in records}
    assert {"discord.gateway", "discord.http", "bot.apologies"} <= loggers
    assert {"debug", "info", "error"} <= {record["level"] for record in records}
    for secret in (SAID, NAME, TOKEN, asked.token):
        assert secret not in ended.stderr
    assert ended.stdout == ""


async def test_what_nobody_foresaw_ends_it_with_one_line_that_repeats_nothing(machine: Machine) -> None:
    machine.in_front = {"numpy": f"raise ValueError('{SAID[:5]}' + '{SAID[5:]}')"}
    ended = await (await machine.run(BELL_LAP_LOG_LEVEL="")).end()
    [line] = ended.stderr.splitlines()
    assert json.loads(line)["event"] == "ended by an error that was not foreseen"
    assert "ValueError" in json.loads(line)["exception"]
    assert SAID not in ended.stderr


async def test_as_shipped_the_log_is_short(machine: Machine, discord: LoopbackDiscord) -> None:
    process = await machine.run_until_connected(BELL_LAP_LOG_LEVEL="")
    await discord.answer(await discord.ask("h2h", athlete="Kerr", opponent="Ingebrigtsen"))
    records = [json.loads(line) for line in (await process.stop()).stderr.splitlines()]
    assert {record["logger"].partition(".")[0] for record in records} == {"bot"}
    assert {record["level"] for record in records} == {"info"}
    assert any(record["event"].startswith("synced") for record in records)
