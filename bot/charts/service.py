"""Charts for the bot, drawn by a worker process that starts with the first chart and is replaced if it dies."""

import asyncio
import contextlib
import logging
import os
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from bot.cache import LruCache
from bot.cards.chart import Chart
from bot.cards.picture import Picture
from bot.charts.worker import DRAWN, LENGTH, framed
from bot.domain.dates import utc_now
from bot.domain.service import ServiceState, kind_of
from bot.files import make_private_folder

log = logging.getLogger(__name__)

PATIENCE = 20.0  # seconds for one chart, the worker's start included
KEPT = 16 * 2**20  # bytes: some 200 charts
LARGEST = 8 * 2**20  # bytes of one PNG, far more than any chart has
_PARTING = 1.0  # seconds that the worker gets to end by itself
_TRIES = 2

Drawn = Chart | Picture
"""What the worker draws."""


@dataclass(frozen=True, slots=True)
class _Worker:
    process: Process
    requests: asyncio.StreamWriter
    replies: asyncio.StreamReader


class ChartError(Exception):
    """The chart could not be drawn; the card is shown without it."""


class Charts:
    """Draws charts off the event loop, one at a time; a chart that several wait for is drawn once."""

    def __init__(
        self,
        folder: Path | None = None,
        *,
        patience: float = PATIENCE,
        kept: int = KEPT,
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        """`folder` is matplotlib's configuration folder or None for its default, `patience` seconds, `kept` bytes."""
        self._folder = folder
        self._patience = patience
        self._pictures = LruCache[Drawn, bytes](kept)  # it holds all that is drawn, so none goes stale
        self._drawing: dict[Drawn, asyncio.Task[bytes]] = {}
        self._turn = asyncio.Lock()
        self._worker: _Worker | None = None
        self._clock = clock
        self._starts = 0
        self._state = ServiceState("charts")

    @property
    def worker_pid(self) -> int | None:
        """The process id of the worker, None if none is running."""
        return self._worker.process.pid if self._worker and self._worker.process.returncode is None else None

    def state(self) -> ServiceState:
        """When a chart was last drawn, since when none can be, and how often the worker was replaced."""
        return replace(self._state, restarts=max(0, self._starts - 1))

    async def draw(self, chart: Drawn) -> bytes:
        """The chart as a PNG. Raises ChartError. Cancelling one caller does not cancel it for others."""
        if (png := self._pictures.find(chart)) is not None:
            return png
        if chart not in self._drawing:
            self._drawing[chart] = asyncio.create_task(self._draw(chart))
            self._drawing[chart].add_done_callback(lambda task: self._drawn(chart, task))
        return await asyncio.shield(self._drawing[chart])

    async def close(self) -> None:
        """Stop drawing, and end the worker."""
        drawing = tuple(self._drawing.values())
        for task in drawing:
            task.cancel()
        await asyncio.gather(*drawing, return_exceptions=True)
        if self._worker:
            await _end(self._worker, _PARTING)

    def _drawn(self, chart: Drawn, task: asyncio.Task[bytes]) -> None:
        del self._drawing[chart]
        if task.cancelled():
            return
        if error := task.exception():
            since = self._state.failing_since or self._clock()
            self._state = replace(self._state, failing_since=since, last_error=kind_of(error))
            return
        self._state = replace(self._state, last_worked=self._clock(), failing_since=None, last_error="")
        self._pictures.keep(chart, task.result(), len(task.result()))

    async def _draw(self, chart: Drawn) -> bytes:
        async with self._turn:
            for tries_left in reversed(range(_TRIES)):
                try:
                    async with asyncio.timeout(self._patience):
                        return await self._exchange(chart)
                except TimeoutError:
                    raise ChartError(f"the chart took more than {self._patience:g} seconds") from None
                except (EOFError, OSError) as error:
                    log.warning("the chart worker died (%r), %d more tries", error, tries_left)
        raise ChartError("the chart worker died")

    async def _exchange(self, chart: Drawn) -> bytes:
        """Send a request and read its reply. If that does not complete, the worker is replaced."""
        worker = self._worker
        if worker is None or worker.process.returncode is not None:
            self._starts += 1
            worker = self._worker = await _start(self._folder)
        try:
            worker.requests.write(framed(pickle.dumps(chart)))
            await worker.requests.drain()
            length = int.from_bytes(await worker.replies.readexactly(LENGTH), "big")
            reply = await worker.replies.readexactly(length)
        except BaseException:
            self._worker = None
            await _end(worker, 0)
            raise
        if reply[:1] != DRAWN:
            raise ChartError(reply[1:].decode())
        return reply[1:]


@asynccontextmanager
async def open_charts(folder: Path | None = None) -> AsyncGenerator[Charts]:
    """Charts whose worker ends with the block. No process is started before the first chart."""
    charts = Charts(folder)
    try:
        yield charts
    finally:
        await charts.close()


async def _start(folder: Path | None) -> _Worker:
    """Start a worker with the import path of this process."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from bot.charts.worker import main; main()"
    if folder:
        with contextlib.suppress(OSError):  # matplotlib then finds a place of its own
            make_private_folder(folder)
    environment = {**os.environ, **({"MPLCONFIGDIR": str(folder)} if folder else {})}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, stdin=PIPE, stdout=PIPE, env=environment, limit=LARGEST
    )
    if process.stdin is None or process.stdout is None:
        raise OSError("the chart worker has no pipes")
    return _Worker(process, process.stdin, process.stdout)


async def _end(worker: _Worker, parting: float) -> None:
    """End the worker by closing its input; kill it if that takes longer than `parting` seconds."""
    worker.requests.close()
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(worker.process.wait(), parting)
    with contextlib.suppress(ProcessLookupError):
        worker.process.kill()
    await worker.process.wait()
