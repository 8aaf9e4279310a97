"""Nobody is left at "thinking…" when a signal stops the bot; a second signal hurries it, and nothing prints a trace."""

import asyncio
import signal
from typing import Any

import pytest

from tests.cogs.conftest import buttons, texts
from tests.running.conftest import Machine
from tests.running.loopback import ATTACH_FILES, DEFERRED, FAN, LoopbackDiscord, wire_message

HANGS = {"matplotlib": "import time; time.sleep(600)"}  # so that the worker never draws a chart
RESTARTED = "I was restarted before I could answer"
CHARTED: dict[str, str] = {"athlete": "Josh Kerr", "second": "Jakob Ingebrigtsen"}  # the seasons of two, with a chart
QUESTIONS = 30
DEFERRED_UPDATE = 6


def notice(body: dict[str, Any]) -> str:
    return texts(body["components"])


async def test_whoever_still_waits_is_told_to_ask_again(machine: Machine, discord: LoopbackDiscord) -> None:
    machine.in_front, machine.imports_in_front = HANGS, False
    process = await machine.run_until_connected()
    card = (await discord.answer(await discord.ask("h2h", athlete="Kerr", opponent="Ingebrigtsen")))["data"]
    chart = buttons(card["components"])["Chart"]

    discord.permissions = ATTACH_FILES
    asked = [await discord.ask("athlete", {**FAN, "id": str(4000 + n)}, **CHARTED) for n in range(QUESTIONS)]
    pressed = await discord.press(chart["custom_id"], wire_message("7000", card))
    for waiting in (*asked, pressed):
        await discord.answer(waiting)
    assert {waiting.callback["type"] for waiting in asked if waiting.callback} == {DEFERRED}
    assert pressed.callback == {"type": DEFERRED_UPDATE}

    ended = await process.stop(signal.SIGTERM)
    assert ended.code == 0
    assert "Traceback" not in ended.stderr
    for waiting in (*asked, pressed):
        [told] = waiting.told
        assert RESTARTED in notice(told)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
async def test_a_second_signal_waits_for_nobody(
    machine: Machine, discord: LoopbackDiscord, number: signal.Signals, code: int
) -> None:
    machine.in_front, machine.imports_in_front, discord.permissions = HANGS, False, ATTACH_FILES
    process = await machine.run_until_connected()
    asked = await discord.ask("athlete", FAN, **CHARTED)
    await discord.answer(asked)
    process.signal(number)
    await process.until_wrote("stopping")
    ended = await process.stop(number)
    assert (ended.code, ended.stdout) == (code, "")
    assert "Traceback" not in ended.stderr
    assert not asked.told


@pytest.mark.parametrize("pause", [0, 0.005, 0.02, 0.05, 0.1, 0.2])
async def test_signals_at_any_moment_of_the_end_print_no_trace(machine: Machine, pause: float) -> None:
    process = await machine.run_until_connected(BELL_LAP_LOG_LEVEL="ERROR")
    while process.runs:
        process.signal(signal.SIGINT)
        await asyncio.sleep(pause)
    ended = await process.end()
    assert ended.code in (0, 130, -signal.SIGINT)  # the last: once the interpreter itself has ended
    assert (ended.stdout, ended.stderr) == ("", "")
