"""Several `bell-lap run` as one bot: on one PostgreSQL, against a Discord on loopback."""

import asyncio
import signal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.clusters.identifying import SPACING
from tests.cogs.conftest import texts
from tests.frozen.store import freeze
from tests.running.conftest import Machine, Process
from tests.running.loopback import HANGS_BEFORE_THE_TEST_FAILS, LoopbackDiscord
from tests.running.test_running import COMMANDS

SHARD = 1 << 22
CLUSTERS = 3
REMOVED = "I was removed from this server, so nothing was changed."


@pytest_asyncio.fixture
async def database(postgres_url: str) -> str:
    """The address of a database with the frozen facts."""
    await freeze(postgres_url)
    return postgres_url


async def start(machine: Machine, database: str, cluster: str, **settings: str) -> Process:
    """Start a cluster; it has a home of its own, as on a machine of its own."""
    home = machine.folder / f"home-{len(machine.processes)}"
    return await machine.run(
        "run", "--cluster", cluster, BELL_LAP_HOME=str(home), BELL_LAP_DATABASE=database, **settings
    )


def shards_of(discord: LoopbackDiscord) -> list[int]:
    return [identity["shard"][0] for identity in discord.gateway.identified]


async def answers(discord: LoopbackDiscord, guild: int) -> str:
    asked = await discord.ask_in(guild, "record", event="mile")
    callback: dict[str, Any] = await discord.answer(asked)
    return texts(callback["data"]["components"])


async def test_three_clusters_share_the_shards_and_answer_for_their_servers(
    machine: Machine, discord: LoopbackDiscord, database: str
) -> None:
    discord.shards, discord.max_concurrency = 4, 2
    processes = [await start(machine, database, f"{number}/{CLUSTERS}") for number in range(1, CLUSTERS + 1)]
    await discord.until(lambda: len(discord.gateway.identified) == discord.shards)
    assert sorted(shards_of(discord)) == [0, 1, 2, 3]
    assert {identity["shard"][1] for identity in discord.gateway.identified} == {4}
    for bucket in range(discord.max_concurrency):
        earlier, later = (
            at
            for shard, at in zip(shards_of(discord), discord.gateway.identified_at, strict=True)
            if shard % discord.max_concurrency == bucket
        )
        assert later - earlier > SPACING - 0.5
    for shard in range(discord.shards):
        assert "3:43.13" in await answers(discord, (shard + 8) * SHARD)
    assert len(discord.calls(COMMANDS)) == 1  # the first cluster alone syncs the commands
    ended = await asyncio.gather(*(process.stop(signal.SIGTERM) for process in processes))
    assert [each.code for each in ended] == [0] * CLUSTERS
    assert not any("Traceback" in each.stderr for each in ended)


async def test_a_number_that_runs_is_refused_and_taken_over_once_its_process_is_killed(
    machine: Machine, discord: LoopbackDiscord, database: str
) -> None:
    discord.max_concurrency = 2
    first = await start(machine, database, "2/2")
    await discord.until(lambda: discord.gateway.identified)
    ended = await (await start(machine, database, "2/2")).end()
    assert ended.code == 2
    assert ended.stderr.endswith(
        "bell-lap: Cluster 2/2 runs already. Stop that process first, or give this one another number.\n"
    )
    await first.kill()
    await start(machine, database, "2/2")
    await discord.until(lambda: len(discord.gateway.identified) == 2)
    assert shards_of(discord) == [1, 1]


async def test_a_second_process_on_one_file_would_answer_too_and_is_refused(
    machine: Machine, discord: LoopbackDiscord
) -> None:
    first = await machine.run_until_connected()
    ended = await (await machine.run()).end()
    assert ended.code == 2
    assert "bell-lap: The bot runs already, on the same database. Stop that process first." in ended.stderr
    await first.kill()
    await machine.run_until_connected()


@pytest.mark.parametrize(
    ("cluster", "says"),
    [
        ("9/8", "There is no cluster 9/8: 8 clusters are numbered 1 to 8."),
        ("two", "'two' is no cluster."),
        ("2/8", "Several clusters need one database that all of them reach, on PostgreSQL."),
    ],
)
async def test_says_what_is_wrong_with_a_cluster(machine: Machine, cluster: str, says: str) -> None:
    for ended in (
        await machine.run_here("run", "--cluster", cluster),
        await machine.run_here("run", BELL_LAP_CLUSTER=cluster),
    ):
        assert ended.code == 2
        assert f"bell-lap: {says}" in ended.stderr
        assert "Traceback" not in ended.stderr


async def test_more_shards_than_discord_starts_today_are_not_tried(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.shards, discord.starts_left = 3, 2
    ended = await (await machine.run()).end()
    assert ended.code == 2
    assert "Discord takes only 2 more sessions of this bot until" in ended.stderr
    assert not discord.gateway.identified


async def test_one_process_has_all_shards_that_discord_advises(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.shards = discord.max_concurrency = 2
    process = await machine.run()
    await discord.until(lambda: len(discord.gateway.identified) == 2)
    assert "3:43.13" in await answers(discord, 9 * SHARD)
    await discord.gateway.drop()
    await discord.until(lambda: len(discord.gateway.resumed) == 2)
    assert "3:43.13" in await answers(discord, 8 * SHARD)
    ended = await process.stop()
    assert ended.code == 0
    assert "Traceback" not in ended.stderr


async def test_an_import_on_one_process_is_in_the_answers_of_the_other(
    machine: Machine, discord: LoopbackDiscord, database: str, tmp_path: Path
) -> None:
    discord.shards = discord.max_concurrency = 2
    for number in (1, 2):
        await start(machine, database, f"{number}/2")
    await discord.until(lambda: len(discord.gateway.identified) == 2)
    file = tmp_path / "races.csv"
    file.write_text(
        "athlete,sex,event,mark,date,source,place,meet\n"
        "Quickly Newcomer,M,1 mile,3:42.00,2026-06-01,Nowhere AC,1,Nowhere Mile\n"
    )
    imported = await machine.run(
        "import", str(file), "--source", "Results, Nowhere AC, 2026-06-01", BELL_LAP_DATABASE=database
    )
    ended = await imported.end()
    assert ended.code == 0, ended.stderr
    for guild in (8 * SHARD, 9 * SHARD):
        async with asyncio.timeout(HANGS_BEFORE_THE_TEST_FAILS):
            while True:
                asked = await discord.ask_in(guild, "athlete", athlete="Quickly Newcomer")
                if "3:42.00" in texts((await discord.answer(asked))["data"]["components"]):
                    break
                await asyncio.sleep(0.1)


async def test_a_shard_that_is_sent_what_nobody_can_read_connects_again_alone(
    machine: Machine, discord: LoopbackDiscord
) -> None:
    discord.shards = discord.max_concurrency = 2
    process = await machine.run()
    await discord.until(lambda: len(discord.gateway.identified) == 2)
    await discord.gateway.send_text("no JSON", shard=1)
    await discord.until(lambda: len(discord.gateway.identified) == 3)
    assert sorted(shards_of(discord)) == [0, 1, 1]
    for guild in (8 * SHARD, 9 * SHARD):
        assert "3:43.13" in await answers(discord, guild)
    ended = await process.stop()
    assert ended.code == 0
    assert "cannot read what Discord sends (JSONDecodeError), connecting that shard anew" in ended.stderr
    assert "Traceback" not in ended.stderr


async def test_a_stop_waits_for_no_goodbye_of_any_shard(machine: Machine, discord: LoopbackDiscord) -> None:
    discord.shards = discord.max_concurrency = 2
    discord.gateway.deaf_once_ready = True
    process = await machine.run()
    await discord.until(lambda: len(discord.gateway.identified) == 2)
    ended = await process.stop(signal.SIGTERM)
    assert ended.code == 0
    assert "Traceback" not in ended.stderr


async def test_a_server_that_removed_the_bot_while_somebody_filled_in_a_form_is_told(
    machine: Machine, discord: LoopbackDiscord
) -> None:
    guild = 9 * SHARD
    discord.gateway.guilds = [guild]
    await machine.run_until_connected()
    saved = await discord.answer(await discord.ask_in(guild, "settings", spoilers="24"))
    assert "younger than 1 day" in texts(saved["data"]["components"])
    await discord.gateway.dispatch("GUILD_DELETE", {"id": str(guild)})
    async with asyncio.timeout(HANGS_BEFORE_THE_TEST_FAILS):
        while True:  # what was asked before the removal was noted is still saved
            asked = await discord.ask_in(guild, "settings", spoilers="48")
            if REMOVED in texts((await discord.answer(asked))["data"]["components"]):
                return
