"""What goes to Sentry, or what takes its place: unexpected errors, and nothing of who asked what."""

import asyncio
import json
from typing import Any

from aiohttp import web

from tests.running.conftest import Machine
from tests.running.loopback import FAN, TOKEN, Fault, LoopbackDiscord

SAID = "xyzzyplugh"


class Ingest:
    """Takes envelopes as Sentry does."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.raw = ""
        self.came = asyncio.Event()

    async def take(self, request: web.Request) -> web.Response:
        text = (await request.read()).decode()
        self.raw += text
        self.events += [each for line in text.splitlines() if "exception" in (each := json.loads(line))]
        if self.events:
            self.came.set()
        return web.json_response({"id": "0"})


async def test_an_incident_is_reported_without_words_and_names(machine: Machine, discord: LoopbackDiscord) -> None:
    ingest = Ingest()
    app = web.Application()
    app.router.add_post("/api/7/envelope/", ingest.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        dsn = f"http://0123456789abcdef@127.0.0.1:{runner.addresses[0][1]}/7"
        process = await machine.run_until_connected(SENTRY_DSN=dsn, BELL_LAP_LOG_LEVEL="DEBUG")
        discord.faults = [Fault("/callback", 400, body={"code": 50035, "message": f"Invalid: {SAID}"})]
        await discord.ask("h2h", {**FAN, "username": SAID}, athlete=SAID, opponent="Kerr")
        async with asyncio.timeout(30):
            await ingest.came.wait()
        assert (await process.stop()).code == 0
    finally:
        await runner.cleanup()
    [event] = ingest.events
    assert event["logentry"]["message"] == "incident %s"
    [error] = event["exception"]["values"]
    assert (error["type"], error["value"]) == ("HTTPException", "HTTPException (status 400, code 50035)")
    assert error["stacktrace"]["frames"][-1]["function"] == "request"
    assert event["release"].startswith("bell-lap@")
    for secret in (SAID, TOKEN, "interaction-token", str(machine.home)):
        assert secret not in ingest.raw


async def test_what_is_no_dsn_is_refused(machine: Machine) -> None:
    ended = await (await machine.run(SENTRY_DSN="https://sentry.example/hunter2", BELL_LAP_LOG_LEVEL="")).end()
    assert ended.code == 2
    [line] = ended.stderr.splitlines()
    assert line.startswith("bell-lap: SENTRY_DSN is not a DSN. Copy it from")
    assert "hunter2" not in line
