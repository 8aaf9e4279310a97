"""Whatever ends the bot while the facts that ship are taken in ends the process that does it, and leaves the store."""

import asyncio
import contextlib
import signal
import sqlite3
from pathlib import Path

import pytest

from tests.running.conftest import Machine
from tests.running.loopback import HANGS_BEFORE_THE_TEST_FAILS

PROCESSES = Path("/proc")


def _children(pid: int) -> set[int]:
    found: set[int] = set()
    for process in PROCESSES.glob("[0-9]*"):
        with contextlib.suppress(OSError):  # it has ended
            if f"PPid:\t{pid}\n" in (process / "status").read_text():
                found.add(int(process.name))
    return found


def _runs(pid: int) -> bool:
    try:
        return "State:\tZ" not in (PROCESSES / str(pid) / "status").read_text()
    except OSError:
        return False


@pytest.mark.skipif(not PROCESSES.exists(), reason="this system has no /proc")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
async def test_both_processes_end(machine: Machine, number: signal.Signals) -> None:
    """Somebody else holds the database, so that the process still waits for it when the signal comes."""
    with contextlib.closing(sqlite3.connect(machine.home / "bell-lap.sqlite3", isolation_level=None)) as database:
        database.execute("UPDATE meta SET value = 'of other files' WHERE key LIKE 'fingerprint%'")
        before = list(database.execute("SELECT * FROM meta"))
        database.execute("BEGIN IMMEDIATE")
        process = await machine.run("ask", "/help")
        await process.until_wrote("Reading the facts")
        [child] = _children(process.pid)
        ended = await process.stop(number)
        async with asyncio.timeout(HANGS_BEFORE_THE_TEST_FAILS):
            while _runs(child):  # noqa: ASYNC110 - no child of this one
                await asyncio.sleep(0.01)
        database.execute("ROLLBACK")
        assert list(database.execute("SELECT * FROM meta")) == before
    assert ended.code == (130 if number is signal.SIGINT else -number)
    assert "Traceback" not in ended.stderr
