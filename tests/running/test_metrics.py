"""What a running bot serves to whoever looks after it: metrics, health, readiness."""

import asyncio
import json
import socket
from datetime import timedelta

import aiohttp
from prometheus_client.parser import text_string_to_metric_families

from bot.community.database import open_community
from bot.domain.dates import utc_now
from bot.domain.outbox import NewPost
from bot.domain.target import Target
from tests.postgres import start_own_server
from tests.running.conftest import Machine, Process
from tests.running.loopback import FAN, TOKEN, LoopbackDiscord


async def look(port: int, path: str) -> tuple[int, str]:
    """The status and the text at a path; 0 while nobody listens."""
    try:
        async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as response:
            return response.status, await response.text()
    except aiohttp.ClientConnectionError:
        return 0, ""


async def until_status(port: int, status: int) -> list[str]:
    """Wait until readiness has that status, and give its troubles."""
    async with asyncio.timeout(60):
        while (found := await look(port, "/readyz"))[0] != status:  # noqa: ASYNC110 - another process gets there
            await asyncio.sleep(0.05)
    return json.loads(found[1])["troubles"]


async def until_troubled(port: int, word: str) -> list[str]:
    """Wait until that word is all that readiness complains of."""
    async with asyncio.timeout(60):
        while [word in trouble for trouble in await until_status(port, 503)] != [True]:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    return await until_status(port, 503)


def samples(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    """The values of metrics, by name and labels in the order of their names."""
    return {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def run(machine: Machine, port: int) -> Process:
    return await machine.run_until_connected(BELL_LAP_METRICS=f"127.0.0.1:{port}", BELL_LAP_LOG_LEVEL="INFO")


async def test_what_is_asked_and_what_comes_of_it_is_counted(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    process = await run(machine, unused_port)
    for names in ({"athlete": "Josh Kerr"}, {"athlete": "Ker"}, {"athlete": "xyzzyplugh"}):
        await discord.answer(await discord.ask("rivals", FAN, **names))
    await discord.answer(await discord.suggest("rivals", "athlete", "kerr"))
    await discord.mention("Kerr vs Ingebrigtsen")
    await discord.until_received("/channels/4000/messages")
    await discord.ask("no-such-command", FAN)
    assert await until_status(unused_port, 200) == []
    assert await look(unused_port, "/healthz") == (200, '{"alive": true}')
    _, text = await look(unused_port, "/metrics")
    found = samples(text)
    counted = {labels: value for (name, labels), value in found.items() if name == "bell_lap_interactions_total"}
    assert counted[("rivals", "answered", "command")] == 2
    assert counted[("rivals", "unknown name", "command")] == 1
    assert counted[("rivals", "answered", "suggestions")] == 1
    assert counted[("h2h", "answered", "mention")] == 1
    assert counted[("other", "outdated command", "command")] == 1
    assert found["bell_lap_interaction_seconds_count", ("rivals", "command")] == 3
    assert found["bell_lap_names_total", ("as typed",)] >= 1
    assert found["bell_lap_names_total", ("unknown",)] == 1
    for gauge in ("gateway_connected", "database_up"):
        assert found[f"bell_lap_{gauge}", ()] == 1
    assert found["bell_lap_outbox_waiting", ()] == 0
    assert found["bell_lap_facts", ("results",)] > 50
    assert found["bell_lap_service_works", ("outbox",)] == 1
    assert found["bell_lap_facts_as_of_timestamp_seconds", ()] > 1_700_000_000
    for secret in (TOKEN, "xyzzyplugh", FAN["username"]):
        assert secret not in text
    assert (await process.stop()).code == 0


async def test_it_is_not_ready_without_its_gateway(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    await run(machine, unused_port)
    await until_status(unused_port, 200)
    await discord.stop()
    assert await until_status(unused_port, 503) == ["Not connected to Discord's gateway."]
    assert (await look(unused_port, "/healthz"))[0] == 200
    await discord.start()
    await until_status(unused_port, 200)


async def test_it_is_not_ready_while_its_server_is_stopped(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    with start_own_server() as server:
        await machine.run_until_connected(BELL_LAP_METRICS=f"127.0.0.1:{unused_port}", BELL_LAP_DATABASE=server.url)
        assert await until_status(unused_port, 200) == []
        await asyncio.to_thread(server.stop)
        assert await until_status(unused_port, 503) == [
            "The database cannot be read: see the log, and check that it runs."
        ]
        assert (await look(unused_port, "/healthz"))[0] == 200
        await asyncio.to_thread(server.start)
        assert await until_status(unused_port, 200) == []


async def test_it_is_ready_without_a_gateway_where_it_has_none(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    key = discord.key.public_key().public_bytes_raw().hex()
    interactions = {"BELL_LAP_INTERACTIONS": "127.0.0.1:0", "DISCORD_PUBLIC_KEY": key}
    await machine.run(BELL_LAP_METRICS=f"127.0.0.1:{unused_port}", BELL_LAP_LOG_LEVEL="INFO", **interactions)
    assert await until_status(unused_port, 200) == []
    assert not discord.gateway.asked_for


async def test_it_is_not_ready_while_the_outbox_is_stuck(
    machine: Machine, discord: LoopbackDiscord, unused_port: int
) -> None:
    discord.gateway.guilds = [7000]
    due = utc_now() - timedelta(minutes=10)
    async with open_community(f"sqlite+aiosqlite:///{machine.home / 'community.sqlite3'}") as community:
        async with community.transaction() as changes:
            await changes.outbox.add([NewPost(Target(7000, 7100), "a-post", "news", "", due)], due)
        now = utc_now()
        assert await community.outbox.lease(now, now + timedelta(minutes=1), 1, 1)  # by a process that hangs
    await run(machine, unused_port)
    troubles = await until_troubled(unused_port, "outbox")
    assert troubles == ["The outbox is stuck: 1 post has been due for up to 10 min, and none was sent since."]
    found = samples((await look(unused_port, "/metrics"))[1])
    assert found["bell_lap_outbox_waiting", ()] == 1
    assert 600 <= found["bell_lap_outbox_oldest_seconds", ()] < 660


async def test_a_taken_port_is_a_clear_error(machine: Machine) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = await (await machine.run(BELL_LAP_METRICS=f"127.0.0.1:{port}", BELL_LAP_LOG_LEVEL="INFO")).end()
    assert (ended.code, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line == (
        f"bell-lap: The port of BELL_LAP_METRICS, 127.0.0.1:{port}, is taken by another process. "
        "Stop the other process there, or set BELL_LAP_METRICS to another port: each process needs its own."
    )


async def test_a_bad_address_is_a_clear_error(machine: Machine) -> None:
    ended = await (await machine.run(BELL_LAP_METRICS="9090", BELL_LAP_LOG_LEVEL="INFO")).end()
    assert ended.code == 2
    assert ended.stderr.startswith("bell-lap: BELL_LAP_METRICS is not an address to listen at.")
