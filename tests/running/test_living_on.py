"""One process of the bot survives all faults here: it keeps answering, and recovers by itself."""

import shutil
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.cogs.conftest import texts
from tests.running.conftest import Machine, Process
from tests.running.loopback import RATE_LIMITED, TOKEN, Fault, LoopbackDiscord, serve_loopback

COMPONENTS_V2 = 1 << 15
GONE = {"message": "Unknown interaction", "code": 10062}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def discord() -> AsyncGenerator[LoopbackDiscord]:
    async with serve_loopback() as served:
        yield served


@pytest_asyncio.fixture(scope="module", loop_scope="module", autouse=True)
async def bot(
    discord: LoopbackDiscord, frozen_home: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncGenerator[Process]:
    machine = Machine(tmp_path_factory.mktemp("living"), discord, [])
    shutil.copytree(frozen_home, machine.home)
    process = await machine.run_until_connected(BELL_LAP_LOG_LEVEL="DEBUG")
    yield process
    ended = await process.stop()
    assert ended.code == 0
    assert TOKEN not in ended.stdout + ended.stderr
    assert not [file for file in machine.home.rglob("*") if file.is_file() and TOKEN.encode() in file.read_bytes()]


async def test_answers_in_time_and_pings_nobody(discord: LoopbackDiscord) -> None:
    answer = await discord.answer(await discord.ask("h2h", athlete="Kerr", opponent="Ingebrigtsen"))
    assert answer["type"] == 4
    card = answer["data"]
    assert card["flags"] == COMPONENTS_V2
    assert card["allowed_mentions"] == {"parse": []}
    assert not card.get("content")
    assert not card.get("embeds")
    assert "Josh Kerr 4–13 Jakob Ingebrigtsen" in texts(card["components"])


async def test_a_lost_connection_is_resumed_and_nothing_is_missed(discord: LoopbackDiscord) -> None:
    resumed = len(discord.gateway.resumed)
    await discord.gateway.drop()
    asked = await discord.ask("record", event="two-mile")  # while nobody is connected
    assert "7:54.10" in texts((await discord.answer(asked))["data"]["components"])
    assert [resume["token"] for resume in discord.gateway.resumed[resumed:]] == [TOKEN]


async def test_discord_asks_to_reconnect(discord: LoopbackDiscord) -> None:
    resumed = len(discord.gateway.resumed)
    await discord.gateway.ask_to_reconnect()
    await discord.until(lambda: len(discord.gateway.resumed) > resumed)
    assert (await discord.answer(await discord.ask("about")))["type"] == 4


async def test_a_session_that_discord_forgot_is_replaced_by_a_new_one(discord: LoopbackDiscord) -> None:
    sessions = len(discord.gateway.identified)
    discord.gateway.forgetful = True
    await discord.gateway.drop()
    await discord.until(lambda: len(discord.gateway.identified) > sessions)
    assert (await discord.answer(await discord.ask("about")))["type"] == 4


async def test_an_outage(discord: LoopbackDiscord) -> None:
    resumed = len(discord.gateway.resumed)
    await discord.stop()
    await discord.start()
    await discord.until(lambda: len(discord.gateway.resumed) > resumed)
    assert (await discord.answer(await discord.ask("about")))["type"] == 4


@pytest.mark.parametrize(
    "fault",
    [Fault("/callback", 429, 1, {"retry_after": 0.1}, RATE_LIMITED), Fault("/callback", 502)],
    ids=["rate limited", "bad gateway"],
)
async def test_an_answer_that_fails_at_first(discord: LoopbackDiscord, fault: Fault) -> None:
    discord.faults.append(fault)
    assert (await discord.answer(await discord.ask("about")))["type"] == 4
    assert fault.times == 0


async def test_an_interaction_unknown_to_discord_is_only_logged(discord: LoopbackDiscord, bot: Process) -> None:
    calls = len(discord.calls("/callback"))
    discord.faults.append(Fault("/callback", 404, 1, GONE))
    await discord.ask("about")
    await discord.until_received("/callback", calls + 1)
    assert (await discord.answer(await discord.ask("help")))["type"] == 4
    log = bot.wrote("stderr")
    assert "too late to answer" in log
    assert "incident" not in log


async def test_a_mention_is_answered_once_and_not_read_as_a_prefixed_command(
    discord: LoopbackDiscord, bot: Process
) -> None:
    await discord.mention("Kerr vs Ingebrigtsen")
    sent = await discord.until_received("/channels/4000/messages")
    assert sent.body["allowed_mentions"]["parse"] == []
    assert "Josh Kerr 4–13 Jakob Ingebrigtsen" in texts(sent.body["components"])
    assert "CommandNotFound" not in bot.wrote("stderr")
