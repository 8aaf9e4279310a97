"""The real worker process: started by the first chart, replaced if it dies, ended on close."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

import pytest
import pytest_asyncio

from bot.cards.chart import Chart
from bot.charts import service
from bot.charts.service import ChartError, Charts, open_charts
from bot.charts.worker import MEMORY
from bot.domain.service import ServiceState
from tests.unit.charts.examples import EVERY_KIND, bests, margins
from tests.unit.pictures.examples import duel

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("matplotlib")


@pytest_asyncio.fixture
async def charts(folder: Path) -> AsyncGenerator[Charts]:
    async with open_charts(folder) as opened:
        yield opened


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def lasting(folder: Path) -> AsyncGenerator[Charts]:
    """Of one worker for tests that leave it running: to start one takes most of a test's time. Each draws its own."""
    async with open_charts(folder) as opened:
        yield opened


in_one_loop = pytest.mark.asyncio(loop_scope="module")


async def test_the_worker_starts_with_the_first_chart_and_ends_on_close(folder: Path) -> None:
    async with open_charts(folder) as charts:
        assert charts.worker_pid is None
        for chart in EVERY_KIND:
            assert (await charts.draw(chart)).startswith(b"\x89PNG")
        pid = charts.worker_pid
        assert pid is not None
    assert charts.worker_pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


@in_one_loop
async def test_a_chart_is_drawn_once_for_all_who_ask_and_kept(lasting: Charts) -> None:
    first, second = await asyncio.gather(lasting.draw(margins(271)), lasting.draw(margins(271)))
    assert first is second
    assert await lasting.draw(margins(271)) is first


@in_one_loop
async def test_the_worker_draws_pictures_too_and_they_are_kept_beside_the_charts(lasting: Charts) -> None:
    picture = await lasting.draw(duel())
    assert picture.startswith(b"\x89PNG")
    assert await lasting.draw(duel()) is picture
    assert await lasting.draw(duel("Ker")) != picture
    assert await lasting.draw(margins(272)) != picture


async def test_a_worker_that_dies_is_replaced(charts: Charts) -> None:
    await charts.draw(margins(270))
    killed = charts.worker_pid
    assert killed is not None
    drawing = asyncio.create_task(charts.draw(margins(340)))
    await asyncio.sleep(0)
    os.kill(killed, signal.SIGKILL)
    assert (await drawing).startswith(b"\x89PNG")
    assert charts.worker_pid not in (None, killed)


async def test_a_worker_that_cannot_start_gives_an_error(charts: Charts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.sys, "executable", "/bin/false")
    with pytest.raises(ChartError, match="died"):
        await charts.draw(margins(270))
    monkeypatch.setattr(service.sys, "executable", "/nowhere/python")
    with pytest.raises(ChartError, match="died"):
        await charts.draw(margins(270))
    monkeypatch.undo()
    assert await charts.draw(margins(270))


async def test_a_chart_that_takes_too_long_gives_an_error_and_ends_the_worker(folder: Path) -> None:
    charts = Charts(folder, patience=0.005)  # far less than Python needs to start
    with pytest.raises(ChartError, match="more than"):
        await charts.draw(margins(270))
    assert charts.worker_pid is None
    await charts.close()


@in_one_loop
async def test_a_chart_that_cannot_be_drawn_says_why_and_the_worker_keeps_running(lasting: Charts) -> None:
    await lasting.draw(margins(273))
    pid = lasting.worker_pid
    assert pid is not None
    with pytest.raises(ChartError, match="a chart needs points"):
        await lasting.draw(bests())
    assert lasting.worker_pid == pid


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no such limit")
@in_one_loop
async def test_a_chart_that_eats_memory_fails_and_the_others_are_drawn(lasting: Charts) -> None:
    class Greedy:
        """Takes twice what the worker may have, touching little of it, while it is unpickled there."""

        def __reduce__(self) -> tuple[type[bytearray], tuple[int]]:
            return bytearray, (2 * MEMORY,)

    with pytest.raises(ChartError, match="MemoryError"):
        await lasting.draw(cast("Chart", Greedy()))
    assert (await lasting.draw(margins(274))).startswith(b"\x89PNG")


@in_one_loop
async def test_cancelling_one_caller_does_not_cancel_the_drawing_for_others(lasting: Charts) -> None:
    impatient, patient = (asyncio.create_task(lasting.draw(margins(275))) for _ in range(2))
    await asyncio.sleep(0)
    impatient.cancel()
    assert (await patient).startswith(b"\x89PNG")
    assert impatient.cancelled()


async def test_closing_while_a_chart_is_drawn_ends_it(folder: Path) -> None:
    charts = Charts(folder)
    await charts.draw(margins(270))
    pid = charts.worker_pid
    assert pid is not None
    waiting = asyncio.create_task(charts.draw(margins(340)))
    await asyncio.sleep(0)
    await charts.close()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


async def test_its_state_says_when_it_drew_and_how_often_the_worker_was_replaced(folder: Path) -> None:
    moments = [datetime(2026, 11, 26, hour, tzinfo=UTC) for hour in range(4)]
    charts = Charts(folder, clock=iter(moments).__next__)
    assert charts.state() == ServiceState("charts")
    await charts.draw(margins(270))
    assert charts.state() == ServiceState("charts", moments[0])
    for _ in range(2):
        with pytest.raises(ChartError):
            await charts.draw(bests())
    assert charts.state() == ServiceState("charts", moments[0], moments[1], "chart error")
    assert charts.worker_pid is not None
    os.kill(charts.worker_pid, signal.SIGKILL)
    await charts.draw(margins(340))
    assert charts.state() == ServiceState("charts", moments[2], restarts=1)
    await charts.close()


_DRAW_AND_WAIT = """
import asyncio, sys
from bot.charts.service import open_charts
from bot.domain.service import ServiceState
from tests.unit.charts.examples import margins

async def main():
    async with open_charts() as charts:
        await charts.draw(margins(270))
        print("drawn", flush=True)
        await asyncio.sleep(600)

asyncio.run(main())
"""


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_the_worker_ends_with_the_bot_even_if_that_is_killed(folder: Path) -> None:
    """The worker inherits the bot's standard error, so the pipe closes only when both processes have ended."""
    environment = {**os.environ, "MPLCONFIGDIR": str(folder)}
    with subprocess.Popen(
        [sys.executable, "-c", _DRAW_AND_WAIT],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as bot:
        assert bot.stdout is not None
        assert bot.stdout.readline() == b"drawn\n"
        bot.kill()
        _, said = bot.communicate(timeout=30)
    assert said == b""


def test_the_bot_itself_imports_nothing_that_draws() -> None:
    drawing = {"matplotlib", "resvg_py", "fontpkg", "mpl_flags"}
    program = f"import sys, bot.client, bot.running; sys.exit(bool({drawing} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0
